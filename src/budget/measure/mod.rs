//! Measures: what a plan changes, by how much, when, and who says so.

mod amounts;
mod effect;
mod reshape;
mod rule;
mod rule_problem;

pub use amounts::YearlyAmounts;
pub(crate) use amounts::{EMPTY, Slots};
pub use effect::{Effect, Volume};
pub use reshape::CannotReshape;
pub use rule::Rule;
pub use rule_problem::RuleProblem;

use super::agreement::FigureRef;
use super::area::AreaPath;
use super::price_level::{PriceLevel, Series};

/// A change to the budget of one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    /// Its stable id in the scenario.
    pub id: Box<str>,
    /// What it is called.
    pub title: Box<str>,
    /// What the money is for.
    pub area: AreaPath,
    /// How much and when. Spending is positive, saving negative.
    pub effect: Effect,
    /// The prices of its own amounts; figures of agreements carry theirs.
    pub price_level: Option<PriceLevel>,
    /// How its amounts follow prices.
    pub indexation: Indexation,
    /// How firm it is.
    pub standing: Standing,
    /// Whether it counts.
    pub on: bool,
    /// What few measures have, kept apart so that a measure stays small.
    pub details: Option<Box<Details>>,
}

/// What only some measures have.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Details {
    /// Who says so.
    pub source: Option<Source>,
    /// A low and a high estimate beside the effect.
    pub range: Option<Range>,
    /// A remark.
    pub note: Option<Box<str>>,
    /// The code in the user's chart of accounts.
    pub account: Option<Box<str>>,
    /// What the author sorts it under. Nothing is computed from it.
    pub group: Option<Box<str>>,
    /// What pays for it. Never spending, so never part of a plan.
    pub financing: Vec<Financing>,
}

/// A loan pool or a grant of an agreement that pays for a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Financing {
    /// The pool or grant.
    pub figure: FigureRef,
    /// How much of it in each year, not negative, in the measure's price level.
    pub amounts: YearlyAmounts,
}

/// The lowest and highest yearly amounts somebody expects, in the measure's price level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// The low estimate.
    pub low: YearlyAmounts,
    /// The high estimate.
    pub high: YearlyAmounts,
}

/// Who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A figure of an agreement.
    Agreement(FigureRef),
    /// The user's own document, with its page.
    Own(Box<str>),
}

/// How a measure's amounts follow prices when they are restated.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Indexation {
    /// By the series of the measure's area.
    #[default]
    OfArea,
    /// By a named series.
    By(Series),
    /// Not at all: the number is carried unchanged to every price level, a stated local policy.
    None,
}

/// How firm a measure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Standing {
    /// Agreed with the government.
    Agreed,
    /// Decided by the council.
    Decided,
    /// Proposed.
    #[default]
    Proposed,
    /// Hoped for.
    HopedFor,
}

impl Standing {
    /// Every standing, firmest first.
    pub const ALL: [Self; 4] = [Self::Agreed, Self::Decided, Self::Proposed, Self::HopedFor];
}

impl Measure {
    /// A new proposed measure without amounts.
    pub fn new(id: &str, title: &str, area: AreaPath, price_level: PriceLevel) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            area,
            effect: Effect::Yearly(YearlyAmounts::default()),
            price_level: Some(price_level),
            indexation: Indexation::OfArea,
            standing: Standing::Proposed,
            on: true,
            details: None,
        }
    }

    /// Who says so, if stated.
    pub fn source(&self) -> Option<&Source> {
        self.details.as_ref()?.source.as_ref()
    }

    /// The low and high estimate, if stated.
    pub fn range(&self) -> Option<&Range> {
        self.details.as_ref()?.range.as_ref()
    }

    /// The remark, empty if there is none.
    pub fn note(&self) -> &str {
        self.details.as_ref().and_then(|details| details.note.as_deref()).unwrap_or("")
    }

    /// The account code, empty if there is none.
    pub fn account(&self) -> &str {
        self.details.as_ref().and_then(|details| details.account.as_deref()).unwrap_or("")
    }

    /// What the author sorts it under, empty if nothing.
    pub fn group(&self) -> &str {
        self.details.as_ref().and_then(|details| details.group.as_deref()).unwrap_or("")
    }

    /// What pays for it, if stated.
    pub fn financing(&self) -> &[Financing] {
        self.details.as_ref().map_or(&[], |details| &details.financing)
    }

    /// Whether its numbers carry a source: the figure it is, or a stated source.
    pub fn has_source(&self) -> bool {
        matches!(self.effect, Effect::Figure(_)) || self.source().is_some()
    }

    /// The details to change; [`Measure::tidy`] afterwards.
    pub(crate) fn details_mut(&mut self) -> &mut Details {
        self.details.get_or_insert_default()
    }

    /// Drops details that say nothing.
    pub(crate) fn tidy(&mut self) {
        if self.details.as_deref() == Some(&Details::default()) {
            self.details = None;
        }
    }
}
