//! Price levels, and the price indices that restate an amount from one to another.

use super::marks::Marks;
use super::money::Money;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use thiserror::Error;

/// A budget year, 1970 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(u16);

impl Year {
    /// The first year a budget can be about.
    pub const FIRST: Self = Self(1970);
    /// The last year a budget can be about.
    pub const LAST: Self = Self(2199);

    /// The year of that number, if a budget can be about it.
    pub fn new(number: u16) -> Option<Self> {
        (Self::FIRST.0..=Self::LAST.0).contains(&number).then_some(Self(number))
    }

    /// The year of four digits.
    pub fn parse(text: &str) -> Option<Self> {
        (text.len() == 4).then(|| text.parse().ok().and_then(Self::new)).flatten()
    }

    /// The year as a number.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// How many years `self` lies after `earlier`; negative if before.
    pub fn since(self, earlier: Self) -> i32 {
        i32::from(self.0).saturating_sub(i32::from(earlier.0))
    }

    /// The year before, never before the first.
    #[must_use]
    pub fn previous(self) -> Self {
        Self(self.0.saturating_sub(1).max(Self::FIRST.0))
    }

    /// The year after, never after the last.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1).min(Self::LAST.0))
    }

    /// So many years later, never after the last.
    #[must_use]
    pub fn plus(self, years: usize) -> Self {
        Self(u16::try_from(years).map_or(u16::MAX, |years| self.0.saturating_add(years)).min(Self::LAST.0))
    }

    /// So many years later, or earlier where negative; `None` where no budget can be about it.
    pub fn shifted(self, years: i32) -> Option<Self> {
        u16::try_from(i32::from(self.0).saturating_add(years)).ok().and_then(Self::new)
    }

    /// Every year from `self` to `last`, both included.
    pub fn through(self, last: Self) -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator + Clone {
        (self.0..last.0.saturating_add(1)).map(Self)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// The prices an amount is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PriceLevel {
    /// The prices of one year, whatever year the money is for: `2024-pl`.
    Of(Year),
    /// Each year in its own prices (*løbende priser*): `current`.
    Current,
}

impl PriceLevel {
    /// Reads `2024-pl` or `current`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.strip_suffix("-pl") {
            Some(year) => Year::parse(year).map(Self::Of),
            None => (text == "current").then_some(Self::Current),
        }
    }

    /// The year whose prices an amount for `year` is counted in.
    pub const fn prices_of(self, year: Year) -> Year {
        match self {
            Self::Of(level) => level,
            Self::Current => year,
        }
    }
}

impl fmt::Display for PriceLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(year) => write!(f, "{year}-pl"),
            Self::Current => f.write_str("current"),
        }
    }
}

/// The name of a price index series: `kommuner/service`, `regioner/samlet`.
pub type Series = Arc<str>;

/// The rate of one series from the year before to one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// In percent: 4.2 means that 100 kr. become 104.2 kr.
    pub percent: Decimal,
    /// Who says so.
    pub origin: RateOrigin,
}

impl Rate {
    /// Whether prices can rise, or fall, by so many percent in a year: what leaves nothing cannot be taken off again.
    pub fn is_possible(percent: Decimal) -> bool {
        percent > -Decimal::ONE_HUNDRED && percent <= Decimal::ONE_THOUSAND
    }
}

/// Who says what a rate is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RateOrigin {
    /// Printed in an agreement: its id and the figure's id.
    Agreed(Arc<str>, Arc<str>),
    /// Stated by the scenario: the assumption's number.
    Assumed(usize),
}

/// The published price-and-wage rates, series by series. Each series is its own: none is derived from others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PriceIndices {
    /// Each rate, and what it makes of one krone.
    steps: BTreeMap<(Series, Year), (Rate, Decimal)>,
}

/// A rate between two price levels is known to nobody.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
#[error("the rate of {series} from {} to {to} is not printed", .to.previous())]
pub struct MissingStep {
    /// The series that lacks it.
    pub series: Series,
    /// The year the missing step leads to.
    pub to: Year,
}

/// One step of a restatement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The year the rate leads to.
    pub to: Year,
    /// The rate in percent and who says so.
    pub rate: Rate,
}

/// How an amount gets from one price level to another.
///
/// The rule of rounding: the factor is the product of (1 + rate), a restatement forwards multiplies by it and one
/// backwards divides by it, each carried to 28 digits. Before amounts are added they are settled to a ten-thousand-
/// millionth of a krone, so that sums are exact in any order; nothing else is rounded before it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restatement {
    factor: Decimal,
    backwards: bool,
    /// The steps in order of years; empty where the levels are the same.
    pub steps: Vec<Step>,
    /// The assumptions among the rates.
    pub marks: Marks,
}

impl Restatement {
    /// The restatement that changes nothing.
    pub const fn none() -> Self {
        Self { factor: Decimal::ONE, backwards: false, steps: Vec::new(), marks: Marks::NONE }
    }

    /// The amount in the new price level, to 28 digits.
    pub fn apply(&self, amount: Money) -> Money {
        if self.steps.is_empty() {
            amount
        } else if self.backwards {
            amount.divided_by(self.factor)
        } else {
            amount.times(self.factor)
        }
    }

    /// The amount in the new price level as sums take it, so that they are exact.
    pub(crate) fn settled(&self, amount: Money) -> Money {
        self.apply(amount).settled()
    }

    /// Whether every amount becomes the same by both.
    pub(crate) fn restates_like(&self, other: &Self) -> bool {
        // Decimals held alike are told quickest.
        let same_factor = self.factor.serialize() == other.factor.serialize() || self.factor == other.factor;
        same_factor && self.backwards == other.backwards
    }

    /// What one krone becomes, to 28 digits.
    pub fn factor(&self) -> Decimal {
        if self.backwards { Decimal::ONE.checked_div(self.factor).unwrap_or(self.factor) } else { self.factor }
    }

    /// Whether rates are taken off again, from a later price level to an earlier one.
    pub const fn is_backwards(&self) -> bool {
        self.backwards
    }
}

impl PriceIndices {
    /// Adds a rate; the first possible one stated for a step stands, and the result says whether this one was taken.
    pub fn state(&mut self, series: &Series, to: Year, rate: Rate) -> bool {
        let step = (Arc::clone(series), to);
        if self.steps.contains_key(&step) || !Rate::is_possible(rate.percent) {
            return false;
        }
        let grown = Decimal::ONE.saturating_add(rate.percent.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default());
        self.steps.insert(step, (rate, grown));
        true
    }

    /// The rate of a series from the year before to `to`, if somebody states it.
    pub fn rate(&self, series: &Series, to: Year) -> Option<&Rate> {
        self.steps.get(&(Arc::clone(series), to)).map(|(rate, _)| rate)
    }

    /// The rates of a series with the year each leads to, earliest first.
    pub(crate) fn rates_of(&self, series: &Series) -> impl Iterator<Item = (Year, &Rate)> {
        let steps = self.steps.range((Arc::clone(series), Year::FIRST)..=(Arc::clone(series), Year::LAST));
        steps.map(|((_, to), (rate, _))| (*to, rate))
    }

    /// Every rate with its series and the year it leads to, by series and year.
    pub fn rates(&self) -> impl Iterator<Item = (&Series, Year, &Rate)> {
        self.steps.iter().map(|((series, to), (rate, _))| (series, *to, rate))
    }

    /// Every series that has a rate, in alphabetical order.
    pub fn series(&self) -> impl Iterator<Item = &Series> {
        let mut last: Option<&Series> = None;
        self.steps.keys().filter_map(move |(series, _)| {
            let fresh = last != Some(series);
            last = Some(series);
            fresh.then_some(series)
        })
    }

    /// How an amount in the prices of `from` becomes one in the prices of `to`, by one series.
    ///
    /// Fails with the first step nobody states; never fills it from another series or by interpolation.
    pub fn restatement(&self, series: &Series, from: Year, to: Year) -> Result<Restatement, MissingStep> {
        let mut restatement = Restatement { backwards: to < from, ..Restatement::none() };
        let (early, late) = if to < from { (to, from) } else { (from, to) };
        if early == late {
            return Ok(restatement);
        }
        restatement.steps.reserve(early.next().through(late).len());
        let mut known = self.steps.range((Arc::clone(series), early.next())..=(Arc::clone(series), late));
        for year in early.next().through(late) {
            let step = known.next().filter(|((_, to), _)| *to == year).map(|(_, step)| step);
            let (rate, grown) = step.ok_or_else(|| MissingStep { series: Arc::clone(series), to: year })?;
            restatement.factor = restatement.factor.saturating_mul(*grown);
            if let RateOrigin::Assumed(number) = rate.origin {
                restatement.marks = restatement.marks.with(number);
            }
            restatement.steps.push(Step { to: year, rate: rate.clone() });
        }
        Ok(restatement)
    }
}
