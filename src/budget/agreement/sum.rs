//! Sums of printed amounts, held against what is printed of them.

use super::{Figure, Period, Profile, Quantity, Value};
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::PriceLevel;

/// A sum of printed amounts, and how far rounding can have moved it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedSum {
    /// The sum of the amounts as printed.
    pub amount: Money,
    /// Half a unit of the last digit of each addend.
    pub rounding: Money,
}

/// How a sum stands to the amount that is printed of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// To the last digit.
    Equal,
    /// Not to the last digit, but no more apart than rounding can explain.
    WithinRounding,
    /// Further apart than that.
    Differs,
}

impl PrintedSum {
    /// The sum of nothing.
    pub const NOTHING: Self = Self { amount: Money::ZERO, rounding: Money::ZERO };

    /// The sum of some amounts.
    pub fn of(amounts: impl IntoIterator<Item = Printed>) -> Self {
        amounts.into_iter().fold(Self::NOTHING, Self::with)
    }

    /// This sum and one more amount.
    #[must_use]
    pub fn with(self, printed: Printed) -> Self {
        Self { amount: self.amount + printed.money(), rounding: self.rounding + printed.half_unit() }
    }

    /// How far a printed amount may lie from this sum: half a unit of itself and of each addend.
    pub fn most_beside(self, printed: Printed) -> Money {
        self.rounding + printed.half_unit()
    }

    /// The printed amount less this sum.
    pub fn difference(self, printed: Printed) -> Money {
        printed.money() - self.amount
    }

    /// How a printed amount stands to this sum.
    pub fn beside(self, printed: Printed) -> Match {
        let apart = self.difference(printed).abs();
        if apart.is_zero() {
            Match::Equal
        } else if apart <= self.most_beside(printed) {
            Match::WithinRounding
        } else {
            Match::Differs
        }
    }
}

/// A total over some years beside the sum of its years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TotalOfYears<'a> {
    /// The printing of the total.
    pub value: &'a Value,
    /// The total as printed.
    pub printed: Printed,
    /// The sum of the years as printed.
    pub summed: PrintedSum,
}

impl Figure {
    /// Each printed total over a span of years all of which are printed too.
    pub fn totals_of_years(&self) -> Vec<TotalOfYears<'_>> {
        self.values.iter().filter_map(|value| self.total_of_years(value)).collect()
    }

    fn total_of_years<'a>(&self, value: &'a Value) -> Option<TotalOfYears<'a>> {
        let (Period::Span(first, last), Profile::Total) = (value.period, self.profile_of(value)) else { return None };
        let Quantity::Amount(printed) = value.quantity else { return None };
        let years: Option<Vec<Printed>> =
            first.through(last).map(|year| self.amount_in(year).map(|(_, printed)| printed)).collect();
        Some(TotalOfYears { value, printed: self.signed(printed), summed: PrintedSum::of(years?) })
    }
}

/// The one price level of several amounts; `None` where one prints none or two print different ones.
pub(super) fn common_level(levels: impl IntoIterator<Item = Option<PriceLevel>>) -> Option<PriceLevel> {
    let mut levels = levels.into_iter();
    let first = levels.next()??;
    levels.all(|level| level == Some(first)).then_some(first)
}
