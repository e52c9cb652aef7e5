//! An amount for each of some years.

use crate::budget::money::{Form, Printed};
use crate::budget::price_level::Year;

/// Amounts by year, as printed or typed. A year without an amount is empty, which is not zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearlyAmounts {
    first: Year,
    /// From `first` on without gaps; the first and the last are never empty.
    slots: Slots,
}

/// The amounts of years in a row. A plan holds millions of them, and those of a measure are nearly always alike; then
/// they take four bytes each and are added many at a time. Of the two ways to hold some amounts, `Alike` is taken
/// wherever it can be, so equal amounts are held equally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Slots {
    /// The digits of amounts of one unit and as many decimals; [`EMPTY`] where there is none.
    Alike(Form, Box<[i32]>),
    /// Amounts of different units or decimals, or with more digits.
    Unlike(Box<[Option<Printed>]>),
}

/// Stands for no amount among digits.
pub(crate) const EMPTY: i32 = i32::MIN;

impl Default for YearlyAmounts {
    fn default() -> Self {
        Self { first: Year::FIRST, slots: Slots::of([].into_iter()) }
    }
}

impl FromIterator<(Year, Printed)> for YearlyAmounts {
    /// Of two amounts for one year the last stands.
    fn from_iter<I: IntoIterator<Item = (Year, Printed)>>(pairs: I) -> Self {
        let pairs: Vec<_> = pairs.into_iter().collect();
        let years = || pairs.iter().map(|(year, _)| *year);
        if let [(first, _), after @ ..] = &*pairs
            && after.iter().zip(&pairs).all(|((year, _), (before, _))| year.since(*before) == 1)
        {
            return Self { first: *first, slots: Slots::of(pairs.iter().map(|(_, amount)| Some(*amount))) };
        }
        let Some((first, last)) = years().min().zip(years().max()) else { return Self::default() };
        let mut amounts = vec![None; first.through(last).len()];
        for (year, amount) in &pairs {
            if let Some(slot) = slot(first, *year).and_then(|at| amounts.get_mut(at)) {
                *slot = Some(*amount);
            }
        }
        Self { first, slots: Slots::of(amounts.iter().copied()) }
    }
}

/// How many years `year` lies after `first`, unless before it.
fn slot(first: Year, year: Year) -> Option<usize> {
    usize::try_from(year.since(first)).ok()
}

impl YearlyAmounts {
    /// The amount for a year.
    pub fn get(&self, year: Year) -> Option<Printed> {
        slot(self.first, year).and_then(|at| self.slots.get(at))
    }

    /// The same amounts with another one (or none) for one year.
    #[must_use]
    pub fn with(&self, year: Year, amount: Option<Printed>) -> Self {
        self.iter().filter(|(other, _)| *other != year).chain(amount.map(|amount| (year, amount))).collect()
    }

    /// The years that have an amount, with it, earliest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Year, Printed)> {
        let last = self.first.plus(self.slots.len().saturating_sub(1));
        let slots = self.first.through(last).zip(0..self.slots.len());
        slots.filter_map(|(year, at)| self.slots.get(at).map(|amount| (year, amount)))
    }

    /// The years in which the one has another amount than the other, or none, earliest first.
    pub(crate) fn years_apart(&self, other: &Self) -> Vec<Year> {
        if let (Slots::Alike(form, digits), Slots::Alike(other_form, others)) = (&self.slots, &other.slots)
            && (self.first, form, digits.len()) == (other.first, other_form, others.len())
        {
            let years = self.first.through(Year::LAST).zip(digits.iter().zip(others));
            return years.filter(|(_, (one, other))| one != other).map(|(year, _)| year).collect();
        }
        let last = |amounts: &Self| amounts.last().map_or(amounts.first, |(last, _)| last);
        let years = self.first.min(other.first).through(last(self).max(last(other)));
        years.filter(|year| self.get(*year) != other.get(*year)).collect()
    }

    /// Goes through the years in a row, from the first that has an amount to the last that has.
    pub(crate) fn each(&self, mut each: impl FnMut(Year, Option<Printed>)) {
        let years = self.first.through(Year::LAST);
        match &self.slots {
            Slots::Alike(form, digits) => {
                let amount = |digits: &i32| (*digits != EMPTY).then(|| Printed::of_form(*form, *digits));
                years.zip(digits).for_each(|(year, digits)| each(year, amount(digits)));
            }
            Slots::Unlike(amounts) => years.zip(amounts).for_each(|(year, amount)| each(year, *amount)),
        }
    }

    /// Whether no year has an amount.
    pub fn is_empty(&self) -> bool {
        self.slots.len() == 0
    }

    /// The last year that has an amount, and it.
    pub fn last(&self) -> Option<(Year, Printed)> {
        self.iter().next_back()
    }

    /// The first year that has an amount, and the amounts from it on; for the innermost loop.
    pub(crate) const fn slots(&self) -> (Year, &Slots) {
        (self.first, &self.slots)
    }
}

impl Slots {
    fn of(amounts: impl ExactSizeIterator<Item = Option<Printed>> + Clone) -> Self {
        let form = amounts.clone().flatten().next().map_or_else(|| Printed::NOTHING.form(), Printed::form);
        let digits = |amount: Option<Printed>| match amount {
            None => Some(EMPTY),
            Some(amount) if amount.form() == form => {
                i32::try_from(amount.digits()).ok().filter(|digits| *digits != EMPTY)
            }
            Some(_) => None,
        };
        let mut alike = Vec::with_capacity(amounts.len());
        alike.extend(amounts.clone().map_while(digits));
        if alike.len() == amounts.len() { Self::Alike(form, alike.into()) } else { Self::Unlike(amounts.collect()) }
    }

    /// How many years in a row they are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Alike(_, digits) => digits.len(),
            Self::Unlike(amounts) => amounts.len(),
        }
    }

    fn get(&self, at: usize) -> Option<Printed> {
        match self {
            Self::Alike(form, digits) => {
                let digits = digits.get(at).filter(|digits| **digits != EMPTY)?;
                Some(Printed::of_form(*form, *digits))
            }
            Self::Unlike(amounts) => amounts.get(at).copied().flatten(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget::money::Unit;
    use proptest::prelude::*;

    fn amounts() -> impl Strategy<Value = YearlyAmounts> {
        let amount =
            (0..3_i64, 0..2_u32).prop_map(|(digits, decimals)| Printed::new(digits, decimals, Unit::Mio).unwrap());
        let entry = (2020..2026_u16, amount).prop_map(|(year, amount)| (Year::new(year).unwrap(), amount));
        prop::collection::vec(entry, 0..6).prop_map(|entries| entries.into_iter().collect())
    }

    proptest! {
        #[test]
        fn amounts_are_apart_in_the_years_in_which_they_differ(one in amounts(), other in amounts()) {
            let differ = |year: &Year| one.get(*year) != other.get(*year);
            let expected: Vec<Year> = Year::FIRST.through(Year::LAST).filter(differ).collect();
            prop_assert_eq!(one.years_apart(&other), expected);
        }
    }
}
