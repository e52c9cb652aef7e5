//! What agreements print, in words: numbers with their units, periods, places, and what a figure is.

use super::Words;
use crate::budget::agreement::{
    Bound, Exactness, Figure, FigureKind, Force, Judged, Measured, Period, Profile, Quantity, Stage, Value,
};
use crate::budget::area::{AreaPath, Areas};
use crate::budget::money::Printed;
use crate::budget::price_level::PriceLevel;

impl Words {
    /// A price level as read: `2024-pl`, `2024 prices`.
    pub fn price_level(&self, level: PriceLevel) -> String {
        match level {
            PriceLevel::Of(year) => self.tell("price-level", &[("year", &year.to_string())]),
            PriceLevel::Current => self.say("price-level-current"),
        }
    }

    /// A printed place: `kap. 4, boks 3` is `ch. 4, box 3`.
    pub fn place(&self, place: &str) -> String {
        let word = |word: &str| match word {
            "kap." => self.say("place-chapter"),
            "boks" => self.say("place-box"),
            "tabel" => self.say("place-table"),
            "bilag" => self.say("place-annex"),
            other => other.to_owned(),
        };
        place.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }

    /// The places of a printed value: `kap. 2; tabel 1`.
    pub fn places(&self, value: &Value) -> String {
        let places: Vec<String> = value.places.iter().map(|place| self.place(place)).collect();
        places.join("; ")
    }

    /// An amount with its unit, as printed: `0,6 mia. kr.`.
    pub fn printed(&self, printed: Printed) -> String {
        let number = self.language().notation().write_as_is(printed.number());
        self.tell("amount-in-text", &[("number", &number), ("unit", printed.unit().code())])
    }

    /// A printed number with its unit: `19,9 mia. kr.`, `4,2 pct.`, `118 kr. pr. indbygger`.
    pub fn quantity(&self, quantity: Quantity) -> String {
        let notation = self.language().notation();
        match quantity {
            Quantity::Amount(printed) => self.printed(printed),
            Quantity::Percent(number) => self.tell("figure-percent", &[("number", &notation.write_as_is(number))]),
            Quantity::PerInhabitant(number) => {
                self.tell("figure-per-inhabitant", &[("number", &notation.write_as_is(number))])
            }
            Quantity::Count(number) | Quantity::Other(number) => notation.write_as_is(number),
        }
    }

    /// A printed value with the word around it: `ca. 0,5 mia. kr.`.
    pub fn value_of(&self, figure: &Figure, value: &Value) -> String {
        let quantity = self.quantity(value.quantity);
        match exactness_key(figure.exactness_of(value)) {
            Some(key) => format!("{} {quantity}", self.say(key)),
            None => quantity,
        }
    }

    /// The years of a printed value: `2024`, `fra 2025 og frem`, `i alt 2014-2017`.
    pub fn period_of(&self, figure: &Figure, value: &Value) -> String {
        let profile = figure.profile_of(value);
        let years = match (value.period, &figure.kind, profile) {
            (Period::None, ..) => self.say("period-none"),
            (Period::Year(year), ..) => year.to_string(),
            (Period::Onwards(year), ..) => self.tell("period-onwards", &[("year", &year.to_string())]),
            (Period::Span(first, last), kind, profile) => {
                let key = match (kind, profile) {
                    (FigureKind::Rate(_), _) => "period-step",
                    (_, Profile::Total) => "period-total",
                    (_, Profile::Levels) => "period-yearly",
                    (_, Profile::OneOff | Profile::EndPoint) => "period-span",
                };
                self.tell(key, &[("first", &first.to_string()), ("last", &last.to_string())])
            }
        };
        match profile {
            Profile::OneOff => self.tell("period-one-off", &[("years", &years)]),
            Profile::EndPoint => self.tell("period-end-point", &[("years", &years)]),
            Profile::Levels | Profile::Total => years,
        }
    }

    /// What a figure is, in a word or two: `Ramme`, `Lånepulje`.
    pub fn kind(&self, kind: &FigureKind) -> String {
        self.say(&format!("kind-{}", kind_key(kind)))
    }

    /// What a figure is and what follows from it: `Ramme: højst, på niveauet, bindende`.
    pub fn kind_sentence(&self, kind: &FigureKind, areas: &Areas) -> String {
        let word = self.kind(kind);
        let names = |paths: &[AreaPath]| {
            let name = |path: &AreaPath| {
                areas.get(path).map_or_else(|| path.to_string(), |area| self.name(&area.name).to_lowercase())
            };
            self.list(&paths.iter().map(name).collect::<Vec<_>>())
        };
        let detail = match kind {
            FigureKind::Frame { bound, on, force } => {
                let words = [bound_key(*bound), measured_key(*on), force_key(*force)].map(|key| self.say(key));
                words.join(", ")
            }
            FigureKind::Rate(series) => self.tell("kind-detail-rate", &[("series", series)]),
            FigureKind::Rule(rule) => self.say(rule_key(rule)),
            FigureKind::ConditionalGrant(on) => {
                let hangs = self.tell("kind-detail-conditional", &[("areas", &names(&on.areas))]);
                let judged = match &on.judged {
                    Judged::Alone => self.say("judged-alone"),
                    Judged::With(others) => self.tell("judged-with", &[("areas", &names(others))]),
                    Judged::Undivided => self.say("judged-undivided"),
                };
                let stage = self.say(match on.stage {
                    Stage::Budgets => "stage-budgets",
                    Stage::Accounts => "stage-accounts",
                });
                [hangs, judged, stage].join(", ")
            }
            FigureKind::Level
            | FigureKind::Part
            | FigureKind::Path
            | FigureKind::Percentage
            | FigureKind::Pool
            | FigureKind::Grant
            | FigureKind::PerCapita
            | FigureKind::Split
            | FigureKind::Count => self.say(&format!("kind-detail-{}", kind_key(kind))),
        };
        self.tell("kind-sentence", &[("kind", &word), ("detail", &detail)])
    }
}

/// The kind of a figure in text keys; a frame is called by what it bounds and how strongly.
const fn kind_key(kind: &FigureKind) -> &'static str {
    match kind {
        FigureKind::Frame { force: Force::Aim, .. } => "aim",
        FigureKind::Frame { bound: Bound::AtLeast, .. } => "floor",
        FigureKind::Frame { bound: Bound::AtMost, .. } => "frame",
        FigureKind::Level => "level",
        FigureKind::Part => "part",
        FigureKind::Path => "path",
        FigureKind::Rate(_) => "rate",
        FigureKind::Percentage => "percentage",
        FigureKind::Pool => "pool",
        FigureKind::Grant => "grant",
        FigureKind::PerCapita => "per-capita",
        FigureKind::Split => "split",
        FigureKind::ConditionalGrant(_) => "conditional",
        FigureKind::Rule(_) => "rule",
        FigureKind::Count => "count",
    }
}

const fn exactness_key(exactness: Exactness) -> Option<&'static str> {
    match exactness {
        Exactness::Exact => None,
        Exactness::About => Some("exactness-about"),
        Exactness::WellOver => Some("exactness-over"),
        Exactness::JustUnder => Some("exactness-under"),
        Exactness::AtLeast => Some("exactness-at-least"),
        Exactness::AtMost => Some("exactness-at-most"),
        Exactness::UpTo => Some("exactness-up-to"),
    }
}

const fn bound_key(bound: Bound) -> &'static str {
    match bound {
        Bound::AtMost => "exactness-at-most",
        Bound::AtLeast => "exactness-at-least",
    }
}

const fn measured_key(on: Measured) -> &'static str {
    match on {
        Measured::Level => "measured-level",
        Measured::Change => "measured-change",
    }
}

const fn force_key(force: Force) -> &'static str {
    match force {
        Force::Binding => "force-binding",
        Force::Commitment => "force-commitment",
        Force::Aim => "force-aim",
    }
}

/// The text of a rule by the name the agreement files give it.
fn rule_key(rule: &str) -> &'static str {
    match rule {
        "tax-cut-subsidy" => "rule-kind-tax-cut-subsidy",
        "tax-cut-frame-equalisation" => "rule-kind-tax-cut-frame",
        "tax-increase-frame" => "rule-kind-tax-increase-frame",
        "proximity-financing" => "rule-kind-proximity-financing",
        "basic-contribution" => "rule-kind-basic-contribution",
        "accounts-sanction" => "rule-kind-accounts-sanction",
        "pension-step" => "rule-kind-pension-step",
        "deposit-exemption" | "deposit-release" => "rule-kind-deposits",
        "alternative-placement-cost-limit" => "rule-kind-placement-cost",
        _ => "rule-kind-other",
    }
}
