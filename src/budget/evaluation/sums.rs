//! Sums of amounts by year: exact, and as fast as memory gives the amounts.

use crate::budget::measure::{EMPTY, Effect, Slots};
use crate::budget::money::{Form, Money, Printed};
use crate::budget::price_level::Year;
use crate::budget::scenario::Years;

/// Whole ten-thousandths of a krone.
pub(crate) type Ticks = i128;

/// Whether amounts are added or taken out again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Posting {
    In,
    Out,
}

/// What the measures of an account come to, year by year.
///
/// Amounts of one form (unit and decimals) are summed as digits, and what the last digit is worth is multiplied once.
/// Digits are 32 bits and amounts at most 10^19 ticks, so no sums of amounts that fit a memory overflow 64 bits and 128.
#[derive(Debug, Clone)]
pub(crate) struct Sums {
    by_form: Vec<(Form, Box<[i64]>)>,
    unlike: Box<[Ticks]>,
    /// How many amounts there are; without any there is no sum, which is not zero.
    amounts: Box<[u32]>,
}

impl Sums {
    pub(crate) fn new(years: usize) -> Self {
        Self {
            by_form: Vec::new(),
            unlike: vec![0; years].into_boxed_slice(),
            amounts: vec![0; years].into_boxed_slice(),
        }
    }

    /// The sum of a year by position; `None` where there is no amount.
    #[expect(clippy::arithmetic_side_effects, reason = "bounded as said above")]
    pub(crate) fn in_year(&self, year_at: usize) -> Option<Ticks> {
        self.amounts.get(year_at).filter(|amounts| **amounts > 0)?;
        let alike =
            self.by_form.iter().filter_map(|(form, sums)| Some(form.ticks() * Ticks::from(*sums.get(year_at)?)));
        Some(self.unlike.get(year_at)? + alike.sum::<Ticks>())
    }

    /// How many amounts a year has, by position.
    pub(crate) fn amounts_in_year(&self, year_at: usize) -> usize {
        self.amounts.get(year_at).map_or(0, |amounts| usize::try_from(*amounts).unwrap_or(usize::MAX))
    }

    /// Adds or takes out the amounts of an effect, and gives by how much the sum of their sizes changes.
    #[expect(clippy::arithmetic_side_effects, reason = "bounded as said above")]
    pub(crate) fn book(&mut self, effect: &Effect, years: Years, posting: Posting) -> Ticks {
        let size = match effect {
            Effect::Yearly(amounts) => match amounts.slots() {
                (first, Slots::Alike(form, digits)) => self.book_alike(window(first, digits, years), *form, posting),
                (first, Slots::Unlike(amounts)) => {
                    let (offset, amounts) = window(first, amounts, years);
                    self.book_unlike(offset, amounts.iter().map(|amount| amount.map(Printed::ticks)), posting)
                }
            },
            Effect::Constant { .. }
            | Effect::Ramp { .. }
            | Effect::OneOff { .. }
            | Effect::PriceVolume { .. }
            | Effect::Figure(_)
            | Effect::Rule(_) => {
                let amounts = years.iter().map(|year| effect.in_year(year).map(Money::to_ticks));
                self.book_unlike(0, amounts, posting)
            }
        };
        if posting == Posting::In { size } else { -size }
    }

    /// The innermost loop: amounts of one form.
    #[expect(clippy::arithmetic_side_effects, reason = "bounded as said above")]
    fn book_alike(&mut self, (offset, digits): (usize, &[i32]), form: Form, posting: Posting) -> Ticks {
        let (sign, one) = if posting == Posting::In { (1, 1) } else { (-1, u32::MAX) };
        for (amounts, digits) in self.amounts.get_mut(offset..).unwrap_or_default().iter_mut().zip(digits) {
            *amounts = amounts.wrapping_add(if *digits == EMPTY { 0 } else { one });
        }
        let mut size = 0;
        let sums = self.of_form(form);
        for (sum, digits) in sums.get_mut(offset..).unwrap_or_default().iter_mut().zip(digits) {
            let digits = if *digits == EMPTY { 0 } else { i64::from(*digits) };
            *sum += sign * digits;
            size += digits.abs();
        }
        form.ticks() * Ticks::from(size)
    }

    /// Amounts of any form, from a year by position on.
    #[expect(clippy::arithmetic_side_effects, reason = "bounded as said above")]
    fn book_unlike(&mut self, offset: usize, ticks: impl Iterator<Item = Option<Ticks>>, posting: Posting) -> Ticks {
        let (sign, one) = if posting == Posting::In { (1, 1) } else { (-1, u32::MAX) };
        let mut size = 0;
        for ((sum, amounts), ticks) in self.unlike.iter_mut().zip(&mut self.amounts).skip(offset).zip(ticks) {
            if let Some(ticks) = ticks {
                *sum += sign * ticks;
                *amounts = amounts.wrapping_add(one);
                size += ticks.abs();
            }
        }
        size
    }

    fn of_form(&mut self, form: Form) -> &mut [i64] {
        let at = self.by_form.iter().position(|(other, _)| *other == form).unwrap_or_else(|| {
            self.by_form.push((form, vec![0; self.amounts.len()].into_boxed_slice()));
            self.by_form.len().saturating_sub(1)
        });
        self.by_form.get_mut(at).map_or(&mut [], |(_, sums)| sums)
    }
}

/// Amounts that begin in a year, cut to begin no earlier than the years do, and the position of the first.
fn window<T>(first: Year, amounts: &[T], years: Years) -> (usize, &[T]) {
    let after = first.since(years.first());
    match (usize::try_from(after), usize::try_from(after.unsigned_abs())) {
        (Ok(offset), _) => (offset, amounts),
        (Err(_), Ok(before)) => (0, amounts.get(before..).unwrap_or(&[])),
        (Err(_), Err(_)) => (0, &[]),
    }
}
