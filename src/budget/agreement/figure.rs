//! A figure of an agreement: what was printed, for which years, and what it is.

use super::Period;
use crate::budget::area::{AreaPath, Name};
use crate::budget::money::Printed;
use crate::budget::price_level::{PriceLevel, Series, Year};
use rust_decimal::Decimal;
use std::sync::Arc;

/// A quantitative statement of an agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its stable id in the agreement.
    pub id: Arc<str>,
    /// A few words in both languages.
    pub name: Name,
    /// What the money is for, where an area fits.
    pub area: Option<AreaPath>,
    /// What it is: a bound, a level, a part, a rate.
    pub kind: FigureKind,
    /// The price level of its amounts; `None` = the text prints none.
    pub price_level: Option<PriceLevel>,
    /// Which way an unsigned printed amount moves spending.
    pub direction: Direction,
    /// How exact the words around its amounts are.
    pub exactness: Exactness,
    /// How its amounts belong to their years.
    pub profile: Profile,
    /// One per year and printing.
    pub values: Vec<Value>,
    /// The figures that already contain it ("heraf").
    pub within: Vec<Arc<str>>,
    /// The figure a percentage is a share of.
    pub share_of: Option<Arc<str>>,
    /// Who pays this share of a split.
    pub payer: Option<Payer>,
    /// Mentioned only because it ends; never a frame.
    pub abolished: bool,
    /// A caveat in our own words.
    pub note: Option<Name>,
}

/// One printing of a figure for one period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// The year or years it is for.
    pub period: Period,
    /// What was printed.
    pub quantity: Quantity,
    /// Every place where exactly this stands: `kap. 4, boks 3`.
    pub places: Vec<Arc<str>>,
    /// Where it differs from the figure's.
    pub exactness: Option<Exactness>,
    /// Where it differs from the figure's.
    pub price_level: Option<PriceLevel>,
    /// Where it differs from the figure's.
    pub profile: Option<Profile>,
}

/// A printed number with its unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// Money.
    Amount(Printed),
    /// Percent.
    Percent(Decimal),
    /// Kroner per inhabitant.
    PerInhabitant(Decimal),
    /// Places, persons, pupils.
    Count(Decimal),
    /// Anything else.
    Other(Decimal),
}

/// What a figure is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureKind {
    /// A bound on an area.
    Frame {
        /// From above or from below.
        bound: Bound,
        /// On the level of spending or on the change that measures make.
        on: Measured,
        /// How strongly it was agreed.
        force: Force,
    },
    /// Stated, not bounded.
    Level,
    /// Inside another figure, never added to it.
    Part,
    /// A profile over several years.
    Path,
    /// A price-and-wage rate of a series.
    Rate(Series),
    /// Any other percentage or share.
    Percentage,
    /// A pool that is applied for, mostly loans.
    Pool,
    /// A special or earmarked grant.
    Grant,
    /// Kroner per inhabitant.
    PerCapita,
    /// A total that several pay.
    Split,
    /// The conditional block grant.
    ConditionalGrant(ConditionalOn),
    /// A parameter of a rule.
    Rule(Arc<str>),
    /// A count that carries money.
    Count,
}

/// From which side a frame binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// A ceiling.
    AtMost,
    /// A floor.
    AtLeast,
}

/// What a frame bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measured {
    /// The level of spending: baseline and measures.
    Level,
    /// The change that measures make.
    Change,
}

/// How strongly a frame was agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// A frame with consequences.
    Binding,
    /// Agreed that it shall be so.
    Commitment,
    /// A goal.
    Aim,
}

/// What the conditional block grant hangs on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConditionalOn {
    /// The areas whose frames must be kept.
    pub areas: Vec<AreaPath>,
    /// The agreement's own wording of how they are judged.
    pub judged: Judged,
    /// When they are judged.
    pub stage: Stage,
}

/// How an overshoot is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Judged {
    /// The area alone.
    Alone,
    /// With regard to the combined level with these areas: room there may offset an overshoot.
    With(Vec<AreaPath>),
    /// One amount for all areas, undivided.
    Undivided,
}

/// The stage of the year's cycle at which a grant is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The budgets.
    Budgets,
    /// The accounts.
    Accounts,
}

/// Which way an unsigned printed amount moves spending.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Direction {
    /// Adds to spending, or carries its own sign.
    #[default]
    Up,
    /// A reduction printed without a minus.
    Down,
    /// The text does not say.
    NotPrinted,
}

/// How exact the words around an amount are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Exactness {
    /// As printed.
    #[default]
    Exact,
    /// *ca.*
    About,
    /// *godt*
    WellOver,
    /// *knap*
    JustUnder,
    /// *mindst*
    AtLeast,
    /// *højst*
    AtMost,
    /// *op til*
    UpTo,
}

/// How an amount belongs to its years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Profile {
    /// A level in each named year.
    #[default]
    Levels,
    /// One total over the span.
    Total,
    /// Once.
    OneOff,
    /// Only the end of a path; the years before are unknown.
    EndPoint,
}

/// Who pays a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payer {
    /// The municipalities.
    Municipalities,
    /// The regions.
    Regions,
    /// The state.
    State,
    /// Somebody else.
    Other,
}

impl Figure {
    /// The printing that holds for a year: the named year before a span before *og frem*, the finest decimals first.
    ///
    /// Totals over a span hold for no single year.
    pub fn value_in(&self, year: Year) -> Option<&Value> {
        self.values
            .iter()
            .filter_map(|value| self.nearness(value, year).map(|near| (near, value)))
            .min_by_key(|(near, _)| *near)
            .map(|(_, value)| value)
    }

    /// The printing and its amount for a year, signed as it moves spending.
    pub fn amount_in(&self, year: Year) -> Option<(&Value, Printed)> {
        let value = self.value_in(year)?;
        let Quantity::Amount(printed) = value.quantity else { return None };
        Some((value, self.signed(printed)))
    }

    /// A printed amount as it moves spending: reductions printed without a sign get their minus.
    pub fn signed(&self, printed: Printed) -> Printed {
        if self.direction == Direction::Down { printed.negated() } else { printed }
    }

    /// The years before the end point that the text leaves open, from `start` on.
    pub fn unknown_years_from(&self, start: Year) -> impl Iterator<Item = Year> {
        let end = self.end_point().map(|(year, _)| year);
        end.into_iter().flat_map(move |end| start.through(end.previous())).filter(|year| self.value_in(*year).is_none())
    }

    /// The years that are named one by one, in order, each once.
    pub fn years_named(&self) -> Vec<Year> {
        let named = self.values.iter().filter_map(|value| match value.period {
            Period::Year(year) | Period::Onwards(year) => Some(year),
            Period::None | Period::Span(..) => None,
        });
        named.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
    }

    /// How the value belongs to its years.
    pub fn profile_of(&self, value: &Value) -> Profile {
        value.profile.unwrap_or(self.profile)
    }

    /// How exact the value is.
    pub fn exactness_of(&self, value: &Value) -> Exactness {
        value.exactness.unwrap_or(self.exactness)
    }

    /// The price level printed for the value, if any.
    pub fn price_level_of(&self, value: &Value) -> Option<PriceLevel> {
        value.price_level.or(self.price_level)
    }

    /// Whether it is a bound that holds today.
    pub fn is_frame(&self) -> bool {
        matches!(self.kind, FigureKind::Frame { .. }) && !self.abolished
    }

    /// Whether it can be money that a measure spends: loans, shares, rates and counts are not.
    pub fn is_spending(&self) -> bool {
        let money = self.values.iter().any(|value| matches!(value.quantity, Quantity::Amount(_)));
        let kind = match self.kind {
            FigureKind::Frame { .. }
            | FigureKind::Level
            | FigureKind::Part
            | FigureKind::Path
            | FigureKind::Grant
            | FigureKind::Split => true,
            FigureKind::Rate(_)
            | FigureKind::Percentage
            | FigureKind::Pool
            | FigureKind::PerCapita
            | FigureKind::ConditionalGrant(_)
            | FigureKind::Rule(_)
            | FigureKind::Count => false,
        };
        money && kind && !self.abolished
    }

    /// Whether it is a pool or a grant, which can pay for a measure.
    pub fn is_financing(&self) -> bool {
        let money = self.values.iter().any(|value| matches!(value.quantity, Quantity::Amount(_)));
        money && matches!(self.kind, FigureKind::Pool | FigureKind::Grant) && !self.abolished
    }

    /// The printing of the end of a path of which only that is printed.
    pub fn end_point(&self) -> Option<(Year, &Value)> {
        let ends = self.values.iter().filter(|value| self.profile_of(value) == Profile::EndPoint);
        ends.filter_map(|value| value.period.first().map(|year| (year, value))).min_by_key(|(year, _)| *year)
    }

    /// How directly a value is about a year (smaller is nearer), `None` if it is not.
    fn nearness(&self, value: &Value, year: Year) -> Option<(u8, i32, Decimal)> {
        let profile = self.profile_of(value);
        let (rank, distance) = match value.period {
            Period::Year(named) => (named == year).then_some((0, 0))?,
            Period::Span(first, last) => {
                (profile != Profile::Total && (first..=last).contains(&year)).then_some((1, 0))?
            }
            Period::Onwards(first) => (year >= first).then(|| (2, year.since(first)))?,
            Period::None => return None,
        };
        let coarseness = match value.quantity {
            Quantity::Amount(printed) => printed.half_unit().kroner(),
            Quantity::Percent(number)
            | Quantity::PerInhabitant(number)
            | Quantity::Count(number)
            | Quantity::Other(number) => Decimal::new(1, number.scale()),
        };
        Some((rank, distance, coarseness))
    }
}

impl std::fmt::Display for Quantity {
    /// As agreement files write it: `304.8 mia`, `4.2 pct`, `122 kr_per_inhabitant`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Amount(amount) => write!(f, "{amount}"),
            Self::Percent(number) => write!(f, "{number} pct"),
            Self::PerInhabitant(number) => write!(f, "{number} kr_per_inhabitant"),
            Self::Count(number) => write!(f, "{number} count"),
            Self::Other(number) => write!(f, "{number} other"),
        }
    }
}
