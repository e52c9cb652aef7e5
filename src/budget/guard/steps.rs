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
    own.iter().zip(own.iter().skip(1)).filter(|(one, next)| one.year.next() == next.year).find_map(|(one, next)| {
        let rate = (*rates.get(looked_at.scenario.years.position(next.year)?)?)?;
        let step = Step::of(one, next, rate);
        let holds_it = match level {
            PriceLevel::Current if one.ticks == next.ticks => {
                return Some(Guard::NotIndexed { year: next.year, rate });
            }
            PriceLevel::Current => !step.is_rate() && step.is_rate_twice(),
            PriceLevel::Of(_) => step.is_rate() || step.is_rate_twice(),
        };
        (holds_it && step.tells()).then(|| Guard::IndexedTwice { year: next.year, step: step.percent(), rate })
    })
}

/// A step between two rounded amounts, and the rate between their years.
struct Step<'a> {
    one: &'a Own,
    next: &'a Own,
    /// The rate, and a hundred percent, in the same fractions of a percent.
    rate: i128,
    whole: i128,
}

/// A rate says no more than so many decimals of a percent.
const MOST_DECIMALS: u32 = 6;

impl<'a> Step<'a> {
    fn of(one: &'a Own, next: &'a Own, percent: Decimal) -> Self {
        let percent = percent.round_dp(MOST_DECIMALS);
        Self { one, next, rate: percent.mantissa(), whole: 100 * 10_i128.pow(percent.scale()) }
    }

    fn is_rate(&self) -> bool {
        self.is_growth(self.whole + self.rate, self.whole)
    }

    /// By the rate and by the rate again, or by twice the rate.
    fn is_rate_twice(&self) -> bool {
        let grown = self.whole + self.rate;
        self.is_growth(grown * grown, self.whole * self.whole) || self.is_growth(self.whole + 2 * self.rate, self.whole)
    }

    /// Whether what one amount grows to is the next, as far as their last digits tell.
    ///
    /// Nothing is rounded, and nothing too large: amounts are at most 10^19 ticks, a rate at most 1,000 percent.
    fn is_growth(&self, grown: i128, of: i128) -> bool {
        2 * (self.next.ticks * of - self.one.ticks * grown).abs() <= self.last_digits() * of
    }

    /// Whether the amounts are fine enough to tell a step of that rate from none.
    fn tells(&self) -> bool {
        2 * self.last_digits() * self.whole <= (self.one.ticks * self.rate).abs()
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
