//! From one kind of effect to another, keeping the amounts of the years as far as the new kind can.

use super::options::Options;
use super::rule::effect_of;
use crate::budget::agreement::FigureRef;
use crate::budget::evaluation::measure_cell;
use crate::budget::measure::{Effect, Measure, Rule, Source, Standing, Volume, YearlyAmounts};
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{Edit, MeasureChange, Spelled};
use crate::desktop::action::Action;
use crate::desktop::state::{Dialog, State};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// The kinds of effect a measure can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EffectKind {
    Yearly,
    Constant,
    Ramp,
    OneOff,
    PriceVolume,
    Figure,
    Subsidy,
    Proximity,
    PerInhabitant,
}

impl EffectKind {
    pub(super) const ALL: [Self; 9] = [
        Self::Yearly,
        Self::Constant,
        Self::Ramp,
        Self::OneOff,
        Self::PriceVolume,
        Self::Figure,
        Self::Subsidy,
        Self::Proximity,
        Self::PerInhabitant,
    ];

    /// The key of its name in the texts.
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Yearly => "effect-yearly",
            Self::Constant => "effect-constant",
            Self::Ramp => "effect-ramp",
            Self::OneOff => "effect-one-off",
            Self::PriceVolume => "effect-price-volume",
            Self::Figure => "effect-figure",
            Self::Subsidy => "effect-subsidy",
            Self::Proximity => "effect-proximity",
            Self::PerInhabitant => "effect-per-inhabitant",
        }
    }

    /// The kind of an effect.
    pub(super) fn of(effect: &Effect) -> Self {
        match effect {
            Effect::Yearly(_) => Self::Yearly,
            Effect::Constant { .. } => Self::Constant,
            Effect::Ramp { .. } => Self::Ramp,
            Effect::OneOff { .. } => Self::OneOff,
            Effect::PriceVolume { .. } => Self::PriceVolume,
            Effect::Figure(_) => Self::Figure,
            Effect::Rule(rule) => match **rule {
                Rule::Subsidy { .. } => Self::Subsidy,
                Rule::Proximity { .. } => Self::Proximity,
                Rule::PerInhabitant { .. } => Self::PerInhabitant,
            },
        }
    }
}

/// What becomes of the wish for another kind of effect: the edit, or first a question where numbers would be lost.
pub(super) fn wished(
    state: &State,
    (at, measure): (usize, &Measure),
    kind: EffectKind,
    options: &Options,
) -> Option<Action> {
    let edit = to_kind(state, (at, measure), kind, options)?;
    let lines = lost(state, measure, &edit);
    if lines.is_empty() {
        return Some(Action::Edit(edit));
    }
    Some(Action::Fill(Box::new(Dialog::OtherEffect { edit, lines })))
}

/// What a measure would no longer say: amounts that change, and numbers that they were made of.
fn lost(state: &State, measure: &Measure, edit: &Edit) -> Vec<String> {
    let words = state.words();
    let Some(effect) = effect_in(edit) else { return Vec::new() };
    // Own amounts are held against each other in their own prices, else as they are shown.
    let own = measure.effect.has_own_amounts() && !measure.effect.is_from_agreements() && !effect.is_from_agreements();
    let book = state.document().book();
    let after = Measure { effect: effect.clone(), price_level: level_in(edit, measure), ..measure.clone() };
    let text = |measure: &Measure, year| {
        if own {
            let unit = state.preferences.unit;
            let number = measure.effect.in_year(year).map(|amount| amount.in_unit(unit).normalize());
            let notation = words.language().notation();
            return number.map_or_else(|| "–".to_owned(), |number| notation.write(number, number.scale().max(1)));
        }
        state.view().cell(measure_cell(book, measure, year))
    };
    let own_years = match &measure.effect {
        Effect::Yearly(amounts) => amounts.iter().map(|(year, _)| year).collect(),
        Effect::PriceVolume { volume, .. } => volume.keys().copied().collect(),
        Effect::Constant { .. } | Effect::Ramp { .. } | Effect::OneOff { .. } | Effect::Figure(_) | Effect::Rule(_) => {
            BTreeSet::new()
        }
    };
    let years: BTreeSet<Year> = book.scenario().years.iter().chain(own_years).collect();
    let changed = years.into_iter().filter_map(|year| {
        let (before, after) = (text(measure, year), text(&after, year));
        let year = year.to_string();
        let variables = [("year", &*year), ("before", &*before), ("after", &*after)];
        (before != after).then(|| words.tell("other-effect-year", &variables))
    });
    let parts = match &measure.effect {
        Effect::PriceVolume { price, volume } => !volume.is_empty() && price.number() != Decimal::ONE,
        Effect::Rule(rule) => match &**rule {
            Rule::Subsidy { lost_revenue, .. } => !lost_revenue.is_empty(),
            Rule::Proximity { met, .. } => !met.is_empty(),
            Rule::PerInhabitant { inhabitants, .. } => !inhabitants.is_empty(),
        },
        Effect::Yearly(_)
        | Effect::Constant { .. }
        | Effect::Ramp { .. }
        | Effect::OneOff { .. }
        | Effect::Figure(_) => false,
    };
    parts.then(|| words.say("other-effect-parts")).into_iter().chain(changed).collect()
}

/// The effect that an edit gives a measure.
fn effect_in(edit: &Edit) -> Option<&Effect> {
    changes(edit).find_map(|change| if let MeasureChange::Effect(effect) = change { Some(effect) } else { None })
}

/// The price level of a measure after an edit.
fn level_in(edit: &Edit, measure: &Measure) -> Option<PriceLevel> {
    let level =
        |change: &MeasureChange| if let MeasureChange::PriceLevel(level) = change { Some(*level) } else { None };
    changes(edit).find_map(level).unwrap_or(measure.price_level)
}

/// The changes of a measure that an edit is made of.
fn changes(edit: &Edit) -> impl Iterator<Item = &MeasureChange> {
    let edits = if let Edit::All(edits) = edit { edits.as_slice() } else { std::slice::from_ref(edit) };
    edits.iter().filter_map(|edit| if let Edit::Measure(_, change) = edit { Some(change) } else { None })
}

/// The edit that gives a measure an effect of another kind.
fn to_kind(state: &State, (at, measure): (usize, &Measure), kind: EffectKind, options: &Options) -> Option<Edit> {
    let change = |change| Edit::Measure(at, change);
    if kind == EffectKind::Figure {
        let figures = options.figures.iter().map(|choice| choice.value.clone());
        let figure = nearest_figure(state, measure, figures)?;
        return Some(Edit::All(vec![
            change(MeasureChange::Effect(Effect::Figure(figure))),
            change(MeasureChange::PriceLevel(None)),
            change(MeasureChange::Source(None)),
        ]));
    }
    if let Some(rule) = to_rule(state, measure, kind, options) {
        let shown = state.document().book().scenario().price_level;
        let level = measure.price_level.unwrap_or(shown);
        let level = rule.has_own_amounts().then_some(level);
        return Some(Edit::All(vec![
            change(MeasureChange::Effect(effect_of(rule))),
            change(MeasureChange::PriceLevel(level)),
        ]));
    }
    let spelled = spelled(state, measure);
    let effect = change(MeasureChange::Effect(with_amounts(state, kind, &spelled.amounts)));
    if !measure.effect.is_from_agreements() {
        return Some(effect);
    }
    // The amounts were read off the display; from now on they are the user's own, with the figure that says them.
    let level = change(MeasureChange::PriceLevel(Some(state.document().book().scenario().price_level)));
    let source = spelled.source_of(measure).map(|source| change(MeasureChange::Source(Some(source))));
    Some(Edit::All([effect, level].into_iter().chain(source).collect()))
}

/// The edit that gives a measure yearly amounts, those it has now.
pub(in crate::desktop::panel) fn to_yearly(state: &State, at: usize) -> Option<Edit> {
    let measure = state.document().book().scenario().measures.get(at)?;
    if is_replaced(state, at) {
        return Some(own_in_place(state, (at, measure)));
    }
    to_kind(state, (at, measure), EffectKind::Yearly, &Options::default())
}

/// Whether a measure gets no own amounts but one in its place: in an alternative, where an agreement says what a measure
/// below it comes to.
pub(in crate::desktop::panel) fn is_replaced(state: &State, at: usize) -> bool {
    let document = state.document();
    let measure = document.book().scenario().measures.get(at);
    let is_from_agreements = measure.is_some_and(|measure| measure.effect.is_from_agreements());
    is_from_agreements && document.measures_below().is_some_and(|below| at < below)
}

/// The edit after which a measure is off, and one with the same amounts as the user's own stands in its place.
fn own_in_place(state: &State, (at, measure): (usize, &Measure)) -> Edit {
    let scenario = state.document().book().scenario();
    let title = state.words().tell("own-in-place-measure", &[("title", &measure.title)]);
    let spelled = spelled(state, measure);
    let mut own = measure.clone();
    own.id = state.document().plan().scenario().free_measure_id(&title).into();
    own.on = true;
    let source = spelled.source_of(measure);
    let changes = [
        MeasureChange::Title(title.into()),
        MeasureChange::Effect(Effect::Yearly(spelled.amounts)),
        MeasureChange::PriceLevel(Some(scenario.price_level)),
        MeasureChange::Standing(Standing::Proposed),
        MeasureChange::Source(source),
    ];
    let last = scenario.measures.len();
    let off = Edit::Measure(at, MeasureChange::On(false));
    let changes = changes.map(|change| Edit::Measure(last, change));
    Edit::All([off, Edit::AddMeasure(last, Box::new(own))].into_iter().chain(changes).collect())
}

/// The rule that a measure would follow, with as many of its numbers as are known.
fn to_rule(state: &State, measure: &Measure, kind: EffectKind, options: &Options) -> Option<Rule> {
    match kind {
        EffectKind::Subsidy => {
            let agreement = options.subsidies.first()?.value.clone();
            let scheme = state.library().agreement(&agreement)?.tax_cut_subsidy()?;
            let lost =
                spelled(state, measure).amounts.iter().filter(|(_, amount)| !amount.money().is_negative()).collect();
            Some(Rule::Subsidy { cut_in: scheme.years.0, lost_revenue: lost, agreement })
        }
        EffectKind::Proximity => {
            Some(Rule::Proximity { agreement: options.proximities.first()?.value.clone(), met: Volume::new() })
        }
        EffectKind::PerInhabitant => {
            let figure = options.contributions.first()?.value.clone();
            Some(Rule::PerInhabitant { figure, inhabitants: Volume::new() })
        }
        EffectKind::Yearly
        | EffectKind::Constant
        | EffectKind::Ramp
        | EffectKind::OneOff
        | EffectKind::PriceVolume
        | EffectKind::Figure => None,
    }
}

/// The figure that a measure most likely is: its source, one of its area, or the first.
fn nearest_figure(state: &State, measure: &Measure, figures: impl Iterator<Item = FigureRef>) -> Option<FigureRef> {
    let figures: Vec<FigureRef> = figures.collect();
    let is_source = |figure: &&FigureRef| measure.source() == Some(&Source::Agreement((*figure).clone()));
    let in_area = |figure: &&FigureRef| {
        state.library().figure(figure).and_then(|found| found.area.as_ref()) == Some(&measure.area)
    };
    figures.iter().find(is_source).or_else(|| figures.iter().find(in_area)).or_else(|| figures.first()).cloned()
}

/// The amounts of a measure by year; none where they have too many digits, which is told before they are lost.
fn spelled(state: &State, measure: &Measure) -> Spelled {
    state.document().book().spelled(measure, state.preferences.unit).unwrap_or_default()
}

/// Amounts of the years as another kind of effect.
fn with_amounts(state: &State, kind: EffectKind, amounts: &YearlyAmounts) -> Effect {
    let years = state.document().book().scenario().years;
    let unit = state.preferences.unit;
    let none = to_the_krone(Money::ZERO, unit).or_else(|| Printed::new(0, 0, unit).ok());
    let Some(none) = none else { return Effect::Yearly(amounts.clone()) };
    let first = amounts.iter().next().unwrap_or_else(|| (years.first(), none));
    let last = amounts.last().unwrap_or_else(|| (years.last(), none));
    match kind {
        EffectKind::Yearly
        | EffectKind::Figure
        | EffectKind::Subsidy
        | EffectKind::Proximity
        | EffectKind::PerInhabitant => Effect::Yearly(amounts.clone()),
        EffectKind::Constant => {
            Effect::Constant { amount: last.1, from: first.0, to: (last.0 < years.last()).then_some(last.0) }
        }
        EffectKind::Ramp if first.0 < last.0 => Effect::Ramp { from: first, to: last },
        EffectKind::Ramp => Effect::Ramp { from: first, to: (first.0.next(), first.1) },
        EffectKind::OneOff => Effect::OneOff { year: first.0, amount: first.1 },
        EffectKind::PriceVolume => {
            let one = Printed::new(1, 0, unit).unwrap_or(none);
            let units = |(year, amount): (Year, Printed)| (year, amount.money().in_unit(unit).normalize());
            Effect::PriceVolume { price: one, volume: amounts.iter().map(units).collect() }
        }
    }
}

/// An amount in `unit`, rounded to whole kroner.
pub(super) fn to_the_krone(money: Money, unit: Unit) -> Option<Printed> {
    let number = money.in_unit(unit).round_dp(unit.exponent()).normalize();
    Printed::from_decimal(number, unit).ok()
}
