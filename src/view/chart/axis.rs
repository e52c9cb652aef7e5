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

/// An axis that covers `values` without starting at zero: from a tick that the lowest value keeps off to one at or
/// above the highest.
pub(super) fn cut_axis(values: impl Iterator<Item = f64>, notation: Notation) -> Axis {
    let finite = values.filter(|value| value.is_finite());
    let (low, high) =
        finite.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
    let largest = low.abs().max(high.abs());
    if !largest.is_finite() || largest == 0.0 {
        return axis(std::iter::empty(), notation, false);
    }
    let ends = |step: f64| ((low / step - SLIVER).floor(), (high / step).ceil());
    let span = (high - low).max(largest * FLATTEST);
    let is_few = |step: &f64| ends(*step).1 - ends(*step).0 <= FEW;
    let step = steps(span).find(is_few).unwrap_or(span);
    let (first, last) = ends(step);
    let last = last.max(first + 2.0);
    let count = (last - first).round().to_usize().unwrap_or(0).min(MOST_TICKS);
    let ticks =
        (0..=count).filter_map(|at| at.to_f64()).map(|at| tick((first + at) * step, step, notation, false)).collect();
    Axis { min: first * step, max: last * step, ticks, ends: None }
}

/// The least span of a cut axis, as a share of the level: what hardly moves is not made to look as if it leapt.
const FLATTEST: f64 = 0.001;
/// The most parts of a cut axis, whose ends both lie beyond its values.
const FEW: f64 = 4.0;

/// The share of a step that needs no rule beyond it.
const SLIVER: f64 = 0.1;

const MOST_TICKS: usize = 12;

/// The step that divides a span into three to five parts.
fn step_for(span: f64) -> f64 {
    steps(span).find(|step| span / step <= 4.5).unwrap_or(span)
}

/// Steps of 1, 2, 2.5 or 5 times a power of ten, from a fortieth of a span on.
fn steps(span: f64) -> impl Iterator<Item = f64> {
    let power = 10_f64.powf((span / 4.0).log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0, 50.0, 100.0].into_iter().map(move |factor| factor * power)
}

/// As many decimals as tell two ticks apart, at least two.
fn decimals_of(step: f64) -> u32 {
    (1.0 - step.log10().floor()).to_u32().unwrap_or(0).clamp(2, 9)
}

fn tick(value: f64, step: f64, notation: Notation, signed: bool) -> Tick {
    let decimals = if step >= 1.0 && (step.fract() == 0.0) { 0 } else { decimals_of(step) };
    let number = Decimal::from_f64(value).unwrap_or_default().round_dp(decimals).normalize();
    let text = notation.write(number, number.scale());
    let plus = signed && number > Decimal::ZERO;
    Tick { value, label: if plus { format!("+{text}") } else { text } }
}
