//! An amount for each of some years.

use crate::budget::money::Printed;
use crate::budget::price_level::Year;

/// Amounts by year, as printed or typed. A year without an amount is empty, which is not zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearlyAmounts {
    first: Year,
    /// From `first` on without gaps; the first and the last are never empty.
    amounts: Box<[Option<Printed>]>,
}

impl Default for YearlyAmounts {
    fn default() -> Self {
        Self { first: Year::FIRST, amounts: Box::default() }
    }
}

impl FromIterator<(Year, Printed)> for YearlyAmounts {
    /// Of two amounts for one year the last stands.
    fn from_iter<I: IntoIterator<Item = (Year, Printed)>>(pairs: I) -> Self {
        let pairs: Vec<_> = pairs.into_iter().collect();
        let years = || pairs.iter().map(|(year, _)| *year);
        let Some((first, last)) = years().min().zip(years().max()) else { return Self::default() };
        let mut amounts = vec![None; first.through(last).len()];
        for (year, amount) in &pairs {
            if let Some(slot) = slot(first, *year).and_then(|at| amounts.get_mut(at)) {
                *slot = Some(*amount);
            }
        }
        Self { first, amounts: amounts.into_boxed_slice() }
    }
}

/// How many years `year` lies after `first`, unless before it.
fn slot(first: Year, year: Year) -> Option<usize> {
    usize::try_from(year.since(first)).ok()
}

impl YearlyAmounts {
    /// The amount for a year.
    pub fn get(&self, year: Year) -> Option<Printed> {
        slot(self.first, year).and_then(|at| self.amounts.get(at).copied().flatten())
    }

    /// The same amounts with another one (or none) for one year.
    #[must_use]
    pub fn with(&self, year: Year, amount: Option<Printed>) -> Self {
        self.iter().filter(|(other, _)| *other != year).chain(amount.map(|amount| (year, amount))).collect()
    }

    /// The years that have an amount, with it, earliest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Year, Printed)> {
        let last = self.first.plus(self.amounts.len().saturating_sub(1));
        self.first
            .through(last)
            .zip(self.amounts.iter())
            .filter_map(|(year, amount)| amount.map(|amount| (year, amount)))
    }

    /// Whether no year has an amount.
    pub fn is_empty(&self) -> bool {
        self.amounts.is_empty()
    }

    /// The last year that has an amount, and it.
    pub fn last(&self) -> Option<(Year, Printed)> {
        self.iter().next_back()
    }

    /// The amounts of the years from `first` on, by position; for the innermost loop.
    pub(crate) fn slots_from(&self, first: Year) -> (usize, &[Option<Printed>]) {
        let after = self.first.since(first);
        usize::try_from(after).map_or_else(
            |_before| {
                (0, usize::try_from(after.unsigned_abs()).ok().and_then(|skip| self.amounts.get(skip..)).unwrap_or(&[]))
            },
            |offset| (offset, &self.amounts),
        )
    }
}
