//! The value axis: three to five ticks at 1, 2, 2.5 or 5 times a power of ten.

use super::{Axis, Tick};
use crate::budget::money::Notation;
use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive as _, ToPrimitive as _};

/// An axis from zero (or below) to cover `values`, with ticks written in `notation`.
pub(super) fn axis(values: impl Iterator<Item = f64>, notation: Notation, signed: bool) -> Axis {
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for value in values.filter(|value| value.is_finite()) {
        low = low.min(value);
        high = high.max(value);
    }
    if low == 0.0 && high == 0.0 {
        if signed {
            // Nothing deviates: zero alone, in the middle.
            return Axis { min: -1.0, max: 1.0, ticks: vec![tick(0.0, 1.0, notation, signed)], ends: None };
        }
        high = 1.0;
    }
    let step = step_for(high - low);
    // A sliver beyond zero gets a sliver of the axis, not a whole step of emptiness.
    let is_sliver = |end: f64| end != 0.0 && end.abs() < SLIVER * step;
    let first = if is_sliver(low) { 0.0 } else { (low / step).floor() };
    let last = if is_sliver(high) { 0.0 } else { (high / step).ceil() };
    let count = (last - first).round().to_usize().unwrap_or(0).min(MOST_TICKS);
    let ticks =
        (0..=count).filter_map(|at| at.to_f64()).map(|at| tick((first + at) * step, step, notation, signed)).collect();
    Axis { min: (first * step).min(low), max: (last * step).max(high), ticks, ends: None }
}

/// The share of a step that needs no rule beyond it.
const SLIVER: f64 = 0.1;

const MOST_TICKS: usize = 12;

/// The step that divides a span into three to five parts.
fn step_for(span: f64) -> f64 {
    let rough = span / 4.0;
    let power = 10_f64.powf(rough.log10().floor());
    let candidates = [1.0, 2.0, 2.5, 5.0, 10.0];
    candidates.into_iter().map(|factor| factor * power).find(|step| span / step <= 4.5).unwrap_or(10.0 * power)
}

fn tick(value: f64, step: f64, notation: Notation, signed: bool) -> Tick {
    let decimals = if step >= 1.0 && (step.fract() == 0.0) { 0 } else { 2 };
    let number = Decimal::from_f64(value).unwrap_or_default().round_dp(decimals).normalize();
    let text = notation.write(number, number.scale());
    let plus = signed && number > Decimal::ZERO;
    Tick { value, label: if plus { format!("+{text}") } else { text } }
}
