//! Where values and years stand in a plot.

use super::pen::count;
use crate::view::chart::{Axis, Chart, Column};

/// The values a chart shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) low: f64,
    pub(super) high: f64,
    /// The highest value that is drawn, which may lie below the axis' end.
    pub(super) drawn_high: f64,
}

/// The largest size a value is drawn at, so that sums of values stay finite.
const LARGEST: f64 = 1e290;

/// A value that can be drawn: what is not a number is nothing.
pub(super) fn drawable(value: f64) -> f64 {
    if value.is_finite() { value.clamp(-LARGEST, LARGEST) } else { 0.0 }
}

/// How far a column reaches above and below zero.
pub(super) fn reach(column: &Column) -> (f64, f64) {
    column
        .segments
        .iter()
        .map(|segment| drawable(segment.value))
        .fold((0.0, 0.0), |(up, down), value| if value < 0.0 { (up, down + value) } else { (up + value, down) })
}

impl Span {
    /// The axis' span, wide enough for zero and for everything drawn.
    pub(super) fn of(chart: &Chart) -> Self {
        if chart.lines().is_some() {
            return Self::cut(chart);
        }
        let columns = chart.panels().iter().flat_map(|panel| &panel.columns);
        let ends = columns.flat_map(|column| {
            let (up, down) = reach(column);
            let (low, high) = column.band.unwrap_or((0.0, 0.0));
            [up, down, drawable(column.sum.unwrap_or(0.0)), drawable(low), drawable(high)]
        });
        let steps =
            chart.panels().iter().flat_map(|panel| &panel.frames).flat_map(|frame| frame.steps.iter().flatten());
        let steps = steps.filter(|_| chart.kind.is_stack()).map(|step| drawable(step.value));
        let drawn: Vec<f64> = ends.chain(steps).collect();
        let drawn_high = drawn.iter().copied().fold(0.0, f64::max);
        let low = drawn.iter().copied().fold(drawable(chart.axis.min).min(0.0), f64::min);
        let high = drawn_high.max(drawable(chart.axis.max));
        if high > low { Self { low, high, drawn_high } } else { Self { low: 0.0, high: 1.0, drawn_high: 0.0 } }
    }

    /// The axis' own span, wide enough for everything drawn; zero need not be in it.
    fn cut(chart: &Chart) -> Self {
        let columns = chart.panels().iter().flat_map(|panel| &panel.columns);
        let plan =
            columns.flat_map(|column| column.sum.into_iter().chain(column.band.into_iter().flat_map(<[f64; 2]>::from)));
        let frames = chart.panels().iter().flat_map(|panel| &panel.frames);
        let steps = frames.flat_map(|frame| frame.steps.iter().flatten()).map(|step| step.value);
        let drawn: Vec<f64> = plan.chain(steps).map(drawable).collect();
        let ends = [drawable(chart.axis.min), drawable(chart.axis.max)];
        let low = drawn.iter().chain(&ends).copied().fold(f64::INFINITY, f64::min);
        let high = drawn.iter().chain(&ends).copied().fold(f64::NEG_INFINITY, f64::max);
        let drawn_high = drawn.iter().copied().reduce(f64::max).unwrap_or(high);
        if high > low { Self { low, high, drawn_high } } else { Self { low: 0.0, high: 1.0, drawn_high: 0.0 } }
    }

    /// The axis' own span, with zero in it.
    pub(super) fn of_axis(axis: &Axis) -> Self {
        let (low, high) = (drawable(axis.min).min(0.0), drawable(axis.max).max(0.0));
        if high > low { Self { low, high, drawn_high: high } } else { Self { low: 0.0, high: 1.0, drawn_high: 0.0 } }
    }

    /// How far down from the upper end a value lies, from 0 to 1.
    pub(super) fn depth(&self, value: f64) -> f64 {
        // Divided first: the span of two huge values is more than a float holds.
        let unit = self.low.abs().max(self.high.abs());
        let (low, high) = (self.low / unit, self.high / unit);
        let depth = (high - drawable(value) / unit) / (high - low);
        if depth.is_finite() { depth.clamp(0.0, 1.0) } else { 0.0 }
    }
}

/// The value axis of a plot.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scale {
    pub(super) span: Span,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl Scale {
    /// Where a value stands.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.top + self.span.depth(value) * (self.bottom - self.top)
    }
}

/// A value axis from left to right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Across {
    pub(super) span: Span,
    pub(super) left: f64,
    pub(super) right: f64,
}

impl Across {
    /// Where a value stands.
    pub(super) fn x(&self, value: f64) -> f64 {
        self.right - self.span.depth(value) * (self.right - self.left)
    }
}

/// The years of a plot: equally wide bands from left to right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Years {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) count: usize,
}

impl Years {
    /// How wide a year is.
    pub(super) fn pitch(&self) -> f64 {
        (self.right - self.left) / count(self.count.max(1))
    }

    /// Where a year begins.
    pub(super) fn start(&self, year: usize) -> f64 {
        self.left + self.pitch() * count(year)
    }

    /// A year's middle.
    pub(super) fn center(&self, year: usize) -> f64 {
        self.start(year) + self.pitch() / 2.0
    }
}
