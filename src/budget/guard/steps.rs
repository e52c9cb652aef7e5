//! Steps from year to year that are price and wage development: written into the amounts by hand, or forgotten.
#![expect(clippy::arithmetic_side_effects, reason = "amounts are at most 10^19 ticks and rates at most 1,000 percent")]

use super::Guard;
use super::looked_at::{LookedAt, Own};
use crate::budget::measure::{Effect, Measure};
use crate::budget::price_level::PriceLevel;
use rust_decimal::Decimal;

/// The first step that already holds the rate, or holds it twice; or amounts in current prices that do not move.
pub(super) fn of_measure(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    if matches!(measure.effect, Effect::Ramp { .. } | Effect::PriceVolume { .. } | Effect::OneOff { .. }) {
        return None;
    }
    let (level, series) = (measure.price_level?, looked_at.series(measure)?);
    let rates = looked_at.sizes.rates.get(series)?;
    rates.iter().find_map(|(year, rate)| {
        let at = own.binary_search_by_key(year, |one| one.year).ok()?;
        let (one, next) = (own.get(at.checked_sub(1)?)?, own.get(at)?);
        if one.year.next() != next.year {
            return None;
        }
        let step = Step { one, next, rate: *rate };
        let holds_it = match level {
            PriceLevel::Current if one.ticks == next.ticks => {
                return Some(Guard::NotIndexed { year: next.year, rate: rate.percent });
            }
            _ if !step.tells() => false,
            PriceLevel::Current => !step.is_rate() && step.is_rate_twice(),
            PriceLevel::Of(_) => step.is_rate() || step.is_rate_twice(),
        };
        holds_it.then(|| Guard::IndexedTwice { year: next.year, step: step.percent(), rate: rate.percent })
    })
}

/// The percentage that leads to a year, and what it takes to hold many steps against it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rate {
    percent: Decimal,
    /// The rate, and a hundred percent, in the same fractions of a percent.
    parts: i128,
    whole: i128,
}

/// A rate says no more than so many decimals of a percent.
const MOST_DECIMALS: u32 = 6;

impl Rate {
    pub(super) fn of(percent: Decimal) -> Self {
        let rounded = percent.round_dp(MOST_DECIMALS);
        Self { percent, parts: rounded.mantissa(), whole: 100 * 10_i128.pow(rounded.scale()) }
    }
}

/// A step between two rounded amounts, and the rate between their years.
struct Step<'a> {
    one: &'a Own,
    next: &'a Own,
    rate: Rate,
}

impl Step<'_> {
    fn is_rate(&self) -> bool {
        let Rate { parts, whole, .. } = self.rate;
        self.is_growth(whole + parts, whole)
    }

    /// By the rate and by the rate again, or by twice the rate.
    fn is_rate_twice(&self) -> bool {
        let Rate { parts, whole, .. } = self.rate;
        let grown = whole + parts;
        self.is_growth(grown * grown, whole * whole) || self.is_growth(whole + 2 * parts, whole)
    }

    /// Whether what one amount grows to is the next, as far as their last digits tell.
    ///
    /// Nothing is rounded, and nothing too large: amounts are at most 10^19 ticks, a rate at most 1,000 percent.
    fn is_growth(&self, grown: i128, of: i128) -> bool {
        2 * (self.next.ticks * of - self.one.ticks * grown).abs() <= self.last_digits() * of
    }

    /// Whether the amounts are fine enough to tell a step of that rate from none.
    fn tells(&self) -> bool {
        2 * self.last_digits() * self.rate.whole <= (self.one.ticks * self.rate.parts).abs()
    }

    fn last_digits(&self) -> i128 {
        self.one.last_digit() + self.next.last_digit()
    }

    /// The step in percent, to one decimal.
    fn percent(&self) -> Decimal {
        let step = (self.next.amount() - self.one.amount()).times(Decimal::ONE_HUNDRED).kroner();
        step.checked_div(self.one.amount().kroner()).unwrap_or_default().round_dp(1)
    }
}
