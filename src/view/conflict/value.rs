//! What a side says at a place, in a few words.
#![expect(clippy::wildcard_enum_match_arm, reason = "a thing has few of the fields; any other stands for all of it")]

use crate::budget::agreement::Quantity;
use crate::budget::measure::{Effect, Indexation, Measure, Range, Source, YearlyAmounts};
use crate::budget::merge::{Adjusted, Of, Part, Slot};
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use crate::budget::scenario::{
    Adjustment, Alternative, AssumptionKind, Baseline, MeetingPage, OwnFrame, PageContent, Scenario, Scope,
};
use crate::view::View;

/// How many years of a row of amounts are told, and how many letters of a remark.
const YEARS: usize = 4;
const LETTERS: usize = 60;

impl View<'_> {
    /// What a side has at a place; *intet* where it has nothing.
    pub(super) fn conflict_value(&self, side: &Scenario, slot: &Slot) -> String {
        let said = match &slot.of {
            Of::Plan => self.of_plan(side, &slot.part),
            Of::Measure(id) => side.measure(id).map(|(_, measure)| self.of_measure(measure, &slot.part)),
            Of::Baseline(area) => side.baseline.get(area).map(|baseline| self.of_baseline(baseline, &slot.part)),
            Of::Frame(id) => side.frames.iter().find(|one| one.id == *id).map(|one| self.of_frame(one, &slot.part)),
            Of::Vintage(figure, dated) => {
                let found = side.vintages.iter().find(|one| one.of == *figure && one.dated == *dated);
                found.map(|one| match &slot.part {
                    Part::Amount(year) => self.maybe(one.amounts.get(*year)),
                    Part::Source => self.source(one.source.as_ref()),
                    _ => self.amounts(&one.amounts),
                })
            }
            Of::Assumption(subject) => {
                let found = side.assumptions.iter().find(|one| one.kind.subject() == *subject);
                found.map(|one| match slot.part {
                    Part::Because => self.quoted(&one.because),
                    Part::Source => self.source(one.source.as_ref()),
                    _ => self.assumed(&one.kind, || self.assumption(0, one).detail),
                })
            }
            Of::Accepted(problem, about) => {
                let found = side.accepted.iter().find(|one| one.problem == *problem && one.of == *about);
                found.map(|one| self.quoted(&one.because))
            }
            Of::Page(..) => self.of_page(side, slot),
            Of::Requires(id) => side.ties.requires.get(id).map(|needs| needs.join(", ")),
            Of::Alternative(id) => side.alternative(id).map(|(_, one)| self.of_alternative(one, &slot.part)),
            Of::Area(path) => {
                side.areas.iter().find(|area| area.path == *path).map(|area| self.words.name(&area.name).to_owned())
            }
            Of::OwnAgreement(id) => side.own_agreements.iter().find(|one| one.id == *id).map(|one| one.fingerprint()),
            Of::List("meeting") => Some(self.words.count("conflict-pages", side.meeting.len())),
            Of::List(name) => Some(self.words.count("conflict-items", length(side, name))),
            Of::Agreement(_) | Of::Chosen(..) | Of::Exclusive(_) => None,
        };
        said.unwrap_or_else(|| self.words.say("conflict-nothing"))
    }

    /// What is assumed: the number alone where it is one.
    fn assumed(&self, kind: &AssumptionKind, detail: impl FnOnce() -> String) -> String {
        match kind {
            AssumptionKind::Rate { percent, .. } | AssumptionKind::SubsidyPercent { percent, .. } => {
                self.words.quantity(Quantity::Percent(*percent))
            }
            AssumptionKind::PriceLevel { is, .. } => self.price_level(*is),
            AssumptionKind::FrameBeyond { .. }
            | AssumptionKind::BaselineBeyond { .. }
            | AssumptionKind::Phasing { .. } => detail(),
        }
    }

    fn of_plan(&self, side: &Scenario, part: &Part) -> Option<String> {
        Some(match part {
            Part::Title => self.quoted(&side.title),
            Part::Note => self.quoted(&side.note),
            Part::Scope => match &side.scope {
                Scope::AllMunicipalities => self.words.say("scope-municipalities"),
                Scope::AllRegions => self.words.say("scope-regions"),
                Scope::Authority(name) => name.to_string(),
            },
            Part::Years => format!("{}-{}", side.years.first(), side.years.last()),
            Part::PriceLevel => self.price_level(side.price_level),
            _ => return None,
        })
    }

    fn of_measure(&self, measure: &Measure, part: &Part) -> String {
        match part {
            Part::Amount(year) => {
                let Effect::Yearly(amounts) = &measure.effect else { return self.effect(&measure.effect) };
                self.maybe(amounts.get(*year))
            }
            Part::Area => self.area_path_name(&measure.area),
            Part::Effect => self.effect(&measure.effect),
            Part::Numbers => {
                let level = measure.price_level.map(|level| format!(" ({})", self.price_level(level)));
                format!("{}{}", self.effect(&measure.effect), level.unwrap_or_default())
            }
            Part::Indexation => match &measure.indexation {
                Indexation::OfArea => self.words.say("conflict-indexation-of-area"),
                Indexation::By(series) => series.to_string(),
                Indexation::None => self.words.say("conflict-indexation-none"),
            },
            Part::Standing => self.standing(measure.standing).to_lowercase(),
            Part::On => self.words.say(if measure.on { "fate-on" } else { "fate-off" }),
            Part::Source => self.source(measure.source()),
            Part::Range => measure.range().map_or_else(|| self.nothing(), |range| self.range(range)),
            Part::Note => self.quoted(measure.note()),
            Part::Account => self.quoted(measure.account()),
            Part::Group => self.quoted(measure.group()),
            Part::Financing => {
                let paid: Vec<String> = measure
                    .financing()
                    .iter()
                    .map(|one| format!("{}: {}", self.figure_name(&one.figure), self.amounts(&one.amounts)))
                    .collect();
                if paid.is_empty() { self.nothing() } else { self.words.list(&paid) }
            }
            Part::Title => self.quoted(&measure.title),
            _ => format!("{}, {}", self.quoted(&measure.title), self.effect(&measure.effect)),
        }
    }

    fn of_baseline(&self, baseline: &Baseline, part: &Part) -> String {
        match (baseline, part) {
            (Baseline::Yearly { amounts, .. }, Part::Amount(year)) => self.maybe(amounts.get(*year)),
            (Baseline::Yearly { source, .. }, Part::Source) => self.source(source.as_ref()),
            (Baseline::Yearly { amounts, price_level, .. }, _) => {
                let level = price_level.map(|level| format!(" ({})", self.price_level(level)));
                format!("{}{}", self.amounts(amounts), level.unwrap_or_default())
            }
            (Baseline::Agreed { figure, without }, _) => {
                let name = figure.as_ref().map(|figure| self.figure_name(figure));
                let agreed = name.unwrap_or_else(|| self.words.say("conflict-agreed-level"));
                if without.is_empty() {
                    return agreed;
                }
                self.words.tell("conflict-agreed-without", &[("agreed", &agreed), ("parts", &without.join(", "))])
            }
        }
    }

    fn of_frame(&self, frame: &OwnFrame, part: &Part) -> String {
        match part {
            Part::Title => self.quoted(&frame.title),
            Part::Amount(year) => self.maybe(frame.amounts.get(*year)),
            Part::Source => self.source(frame.source.as_ref()),
            _ => {
                let level = frame.price_level.map(|level| format!(" ({})", self.price_level(level)));
                let area = self.area_in_text(&frame.area);
                format!("{area}: {}{}", self.amounts(&frame.amounts), level.unwrap_or_default())
            }
        }
    }

    fn of_page(&self, side: &Scenario, slot: &Slot) -> Option<String> {
        let page: &MeetingPage = side.meeting.iter().find(|page| slot.is_of_page(page))?;
        Some(match (&slot.part, &page.content) {
            (Part::Shown, _) => self.words.say(if page.shown { "conflict-shown" } else { "conflict-hidden" }),
            (Part::Annotation(year), PageContent::Chart(chart)) => {
                chart.annotations.get(year).map_or_else(|| self.nothing(), |text| self.quoted(text))
            }
            (_, _) => {
                let title = page.title.as_ref();
                title.map_or_else(|| self.words.say("conflict-title-of-verdict"), |title| self.quoted(&title.text))
            }
        })
    }

    fn of_alternative(&self, alternative: &Alternative, part: &Part) -> String {
        match part {
            Part::Note => self.quoted(&alternative.note),
            Part::Over => match &alternative.over {
                Some(id) => self.quoted(id),
                None => self.words.say("conflict-of-plan"),
            },
            Part::Adjusted(id, field) => {
                let as_below = || self.words.say("conflict-as-below");
                alternative.change(id).map_or_else(as_below, |change| self.adjusted(change, *field))
            }
            Part::Added(id, field) => {
                let found = alternative.added.iter().find(|measure| measure.id == *id);
                found.map_or_else(|| self.nothing(), |measure| self.of_measure(measure, field))
            }
            Part::OwnAssumption(subject) => {
                let mut own = alternative.assumptions.iter().filter(|one| one.kind.subject() == *subject);
                own.next().map_or_else(
                    || self.nothing(),
                    |one| format!("{} ({})", self.assumption(0, one).detail, one.because),
                )
            }
            Part::LeftOut(subject) => {
                let is_out = alternative.left_out.contains(subject);
                self.words.say(if is_out { "conflict-left-out" } else { "conflict-as-below" })
            }
            _ => self.quoted(&alternative.title),
        }
    }

    fn adjusted(&self, change: &Adjustment, field: Adjusted) -> String {
        let as_below = || self.words.say("conflict-as-below");
        match field {
            Adjusted::On => {
                change.on.map_or_else(as_below, |on| self.words.say(if on { "fate-on" } else { "fate-off" }))
            }
            Adjusted::Shift if change.shift == 0 => as_below(),
            Adjusted::Shift => self.words.tell("conflict-shift", &[("years", &change.shift.to_string())]),
            Adjusted::Scale => {
                change.scale.map_or_else(as_below, |percent| self.words.quantity(Quantity::Percent(percent)))
            }
            Adjusted::Amount(year) => {
                change.amounts.get(&year).map_or_else(as_below, |amount: &Option<Printed>| self.maybe(*amount))
            }
        }
    }

    fn effect(&self, effect: &Effect) -> String {
        let from = |amount: Printed, year: Year| {
            self.words
                .tell("conflict-from-year", &[("amount", &self.words.printed(amount)), ("year", &year.to_string())])
        };
        match effect {
            Effect::Yearly(amounts) => self.amounts(amounts),
            Effect::Constant { amount, from: first, .. } => from(*amount, *first),
            Effect::Ramp { from: start, to: end } => {
                format!("{} → {}", self.in_year(start.0, start.1), self.in_year(end.0, end.1))
            }
            Effect::OneOff { year, amount } => self.in_year(*year, *amount),
            Effect::PriceVolume { price, .. } => {
                format!("{}, {}", self.words.say("effect-price-volume"), self.words.printed(*price))
            }
            Effect::Figure(figure) => format!("{} ({})", self.figure_name(figure), figure.agreement),
            Effect::Rule(rule) => {
                let figure = self.rule_figure(rule);
                figure.map_or_else(|| self.words.say("kind-rule"), |figure| self.figure_name(&figure))
            }
        }
    }

    /// `2024: 0,2 mia. kr., 2025: 0,6 mia. kr.`
    fn amounts(&self, amounts: &YearlyAmounts) -> String {
        let mut told: Vec<String> =
            amounts.iter().take(YEARS).map(|(year, amount)| self.in_year(year, amount)).collect();
        if amounts.iter().nth(YEARS).is_some() {
            told.push("…".to_owned());
        }
        if told.is_empty() { self.words.say("conflict-no-amounts") } else { told.join(", ") }
    }

    fn in_year(&self, year: Year, amount: Printed) -> String {
        format!("{year}: {}", self.words.printed(amount))
    }

    fn range(&self, range: &Range) -> String {
        format!("{} – {}", self.amounts(&range.low), self.amounts(&range.high))
    }

    fn maybe(&self, amount: Option<Printed>) -> String {
        amount.map_or_else(|| self.words.say("conflict-no-amount"), |amount| self.words.printed(amount))
    }

    fn source(&self, source: Option<&Source>) -> String {
        match source {
            Some(Source::Own(text)) => self.quoted(text),
            Some(Source::Agreement(figure)) => format!("{} ({})", self.figure_name(figure), figure.agreement),
            None => self.nothing(),
        }
    }

    /// A text between quotation marks, its beginning where it is long; *intet* where it is empty.
    fn quoted(&self, text: &str) -> String {
        if text.trim().is_empty() {
            return self.nothing();
        }
        let mut short: String = text.chars().take(LETTERS).collect();
        if short.len() < text.len() {
            short.push('…');
        }
        self.words.tell("quoted", &[("text", &short)])
    }

    fn nothing(&self) -> String {
        self.words.say("conflict-nothing")
    }
}

/// How many things a list of a side has.
fn length(side: &Scenario, name: &str) -> usize {
    match name {
        "agreements" => side.agreements.len(),
        "chosen" => side.chosen.len(),
        "own_agreements" => side.own_agreements.len(),
        "areas" => side.areas.len(),
        "measures" => side.measures.len(),
        "frames" => side.frames.len(),
        "vintages" => side.vintages.len(),
        "assumptions" => side.assumptions.len(),
        "accepted" => side.accepted.len(),
        "exclusive" => side.ties.exclusive.len(),
        "alternatives" => side.alternatives.len(),
        _ => 0,
    }
}
