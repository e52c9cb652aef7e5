//! Steps from year to year that are price and wage development: written into the amounts by hand, or forgotten.

use super::Guard;
use super::looked_at::{LookedAt, Own};
use crate::budget::measure::{Effect, Measure};
use crate::budget::money::Money;
use crate::budget::price_level::{PriceLevel, Rate, Year};
use rust_decimal::Decimal;

/// The first step that already holds the rate, or holds it twice; or amounts in current prices that do not move.
pub(super) fn of_measure(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    if matches!(measure.effect, Effect::Ramp { .. } | Effect::PriceVolume { .. } | Effect::OneOff { .. }) {
        return None;
    }
    let (level, series) = (measure.price_level?, looked_at.series(measure)?);
    let rates: Vec<(Year, &Rate)> =
        looked_at.ground.indices.rates_of(series).filter(|(_, rate)| !rate.percent.is_zero()).collect();
    own.iter().zip(own.iter().skip(1)).filter(|(one, next)| one.year.next() == next.year).find_map(|(one, next)| {
        let (_, rate) = *rates.iter().find(|(to, _)| *to == next.year)?;
        match level {
            PriceLevel::Current if one.amount == next.amount => {
                Some(Guard::NotIndexed { year: next.year, rate: rate.percent })
            }
            PriceLevel::Current => twice(one, next, rate),
            PriceLevel::Of(_) => {
                let (once, double) = (grown(one.amount, rate.percent), grown_twice(one.amount, rate.percent));
                is_step(one, next, rate, &[once, double[0], double[1]])
            }
        }
    })
}

fn twice(one: &Own, next: &Own, rate: &Rate) -> Option<Guard> {
    let once = grown(one.amount, rate.percent);
    let is_once = (next.amount - once).abs() <= tolerance(one, next);
    if is_once { None } else { is_step(one, next, rate, &grown_twice(one.amount, rate.percent)) }
}

/// The problem, where the next amount is one of those given and amounts are fine enough to tell.
fn is_step(one: &Own, next: &Own, rate: &Rate, given: &[Money]) -> Option<Guard> {
    let tolerance = tolerance(one, next);
    let step_of_rate = (grown(one.amount, rate.percent) - one.amount).abs();
    let tells = tolerance.times(Decimal::from(4)) <= step_of_rate;
    let is_it = given.iter().any(|amount| (next.amount - *amount).abs() <= tolerance);
    (tells && is_it).then(|| {
        let step = (next.amount - one.amount).times(Decimal::ONE_HUNDRED).kroner();
        let step = step.checked_div(one.amount.kroner()).unwrap_or_default().round_dp(1);
        Guard::IndexedTwice { year: next.year, step, rate: rate.percent }
    })
}

/// How far two rounded amounts may lie from a step.
fn tolerance(one: &Own, next: &Own) -> Money {
    one.half_unit() + next.half_unit()
}

fn grown(amount: Money, percent: Decimal) -> Money {
    amount + amount.times(percent).divided_by(Decimal::ONE_HUNDRED)
}

/// By the rate and by the rate again, and by twice the rate.
fn grown_twice(amount: Money, percent: Decimal) -> [Money; 2] {
    [grown(grown(amount, percent), percent), grown(amount, percent.saturating_add(percent))]
}
