//! Splitting what a number moves by among the steps of the chain.

use super::chain::Step;
use crate::budget::money::Money;
use std::collections::BTreeMap;

/// A number of one year after each step, where it is known.
pub(super) type Readings = Vec<Option<Money>>;

/// The parts of one number in one year: what each cause moves, apart from measures, which move `measured` together. None
/// where the number is not known at both ends.
///
/// Where it is not known after a step, the next step that knows it again closes the gap: the gap belongs to the step
/// that opened it. What measures alone do not explain is `rounding`.
pub(super) fn split(
    readings: &[Option<Money>],
    steps: &[Step],
    measured: Money,
    rounding: usize,
) -> BTreeMap<usize, Money> {
    let mut parts = BTreeMap::new();
    let Some(Some(mut known)) = readings.first().copied() else { return parts };
    if !readings.last().is_some_and(Option::is_some) {
        return parts;
    }
    let mut opened: Option<usize> = None;
    let mut of_measures = Money::ZERO;
    for (step, reading) in steps.iter().zip(readings.iter().skip(1)) {
        match step {
            Step::Of(cause) => opened = opened.or(Some(*cause)),
            Step::Measures => of_measures = measured,
        }
        let Some(reading) = *reading else { continue };
        let moved = reading - known - of_measures;
        if !moved.is_zero() {
            *parts.entry(opened.unwrap_or(rounding)).or_insert(Money::ZERO) += moved;
        }
        known = reading;
        opened = None;
        of_measures = Money::ZERO;
    }
    parts.retain(|_, part| !part.is_zero());
    parts
}

/// The steps after which a number is there or is not there any more, where one end of the chain alone has one.
pub(super) fn switching<'a>(readings: &'a [Option<Money>], steps: &'a [Step]) -> impl Iterator<Item = Step> + 'a {
    let is_known = |reading: Option<&Option<Money>>| reading.is_some_and(Option::is_some);
    let is_switched = is_known(readings.first()) != is_known(readings.last());
    let around = readings.iter().zip(readings.iter().skip(1)).zip(steps);
    around.filter(move |((before, after), _)| is_switched && before.is_some() != after.is_some()).map(|(_, step)| *step)
}
