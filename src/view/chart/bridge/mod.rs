//! The bridge: one year from its baseline to its plan, measure by measure, against the frame.

mod bars;
mod compared;

use super::around::{Leads, Message};
use super::axis::axis;
use super::stack::Layer;
use super::{Audience, Body, Chart, ChartKind, Marked, SeriesStyle, WhyNot, YearVerdict};
use crate::budget::agreement::Measured;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::price_level::Year;
use crate::budget::verdict::Verdict;
use crate::view::View;
use rust_decimal::Decimal;

/// From baseline to plan in one year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bridge {
    /// Baseline, measures in the order of the scenario, plan. Where the baseline is zero on the axis it has no bar.
    pub bars: Vec<BridgeBar>,
    /// The frame, if the year has one.
    pub frame: Option<BridgeFrame>,
    /// What zero on the axis is, where it is the baseline: `Udgangspunkt 19.100`.
    pub origin: Option<Marked>,
    /// What the plan leaves to the frame.
    pub room: Option<BridgeRoom>,
}

/// A bar of a bridge.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BridgeBar {
    /// What it is called.
    pub name: String,
    /// Its standing, or where it comes from.
    pub detail: String,
    /// Where it starts on the axis.
    pub from: f64,
    /// What it consists of, from its start on; the sign is the direction.
    pub pieces: Vec<Piece>,
    /// The amount as read.
    pub label: Marked,
    /// Whether it is a level that stands on zero, not a step.
    pub is_level: bool,
}

impl BridgeBar {
    /// Where it ends on the axis.
    pub fn to(&self) -> f64 {
        self.pieces.iter().fold(self.from, |at, piece| at + piece.value)
    }
}

/// A piece of a bar.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Its size on the axis.
    pub value: f64,
    /// How it is filled.
    pub style: SeriesStyle,
    /// Whether it rests on an assumption and is hatched.
    pub assumed: bool,
}

/// The frame of a bridge's year.
#[derive(Debug, Clone, PartialEq)]
pub struct BridgeFrame {
    /// Where it stands on the axis.
    pub value: f64,
    /// What it is called.
    pub name: String,
    /// The amount as read.
    pub label: Marked,
    /// Who says so.
    pub detail: String,
    /// Whether it is assumed and dashed.
    pub assumed: bool,
}

/// What lies between plan and frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BridgeRoom {
    /// `80 over rammen`.
    pub says: Marked,
    /// What that means.
    pub verdict: YearVerdict,
}

/// A baseline more than so many times its measures would hide them.
const HIDES: Decimal = Decimal::TEN;

/// One year of an area before it is drawn.
struct Span<'a> {
    year: Year,
    year_at: usize,
    baseline: Option<(Money, Marks)>,
    steps: Vec<(&'a Layer, Money, Marks)>,
    /// The plan; the measures together where there is no baseline.
    end: (Money, Marks),
    /// Where zero on the axis is.
    zero: Money,
}

impl View<'_> {
    /// A year from its baseline to its plan; without a year the worst one, or where none is bad the last.
    pub fn bridge_chart(&self, area: &AreaPath, year: Option<Year>, audience: Audience) -> Result<Chart, WhyNot> {
        let outcome = self.evaluation.area(area).ok_or_else(|| WhyNot(self.area_sentence(area).text))?;
        let year = year.unwrap_or_else(|| self.worst_year(outcome));
        let (layers, others) = self.measure_layers(area);
        let span = self.span(outcome, year, &layers).ok_or_else(|| self.no_level(area, outcome, year))?;
        let labels = self.labels(audience, &[outcome]);
        let on = if span.baseline.is_some() { Measured::Level } else { Measured::Change };
        let frame = outcome.frames.iter().find(|frame| frame.on == on);
        let cell = frame.and_then(|frame| Some((frame, frame.years.get(span.year_at)?)));
        let bridge = self.bridge(area, &span, cell, &labels);
        let ends = bridge.bars.iter().flat_map(|bar| [bar.from, bar.to()]);
        let frame_end = bridge.frame.iter().map(|frame| frame.value);
        let axis = axis(ends.chain(frame_end), self.words.language().notation(), !span.zero.is_zero());
        let framed = cell.map_or(Marks::NONE, |(_, cell)| cell.frame.marks().and(cell.headroom.marks()));
        let marks = span.steps.iter().fold(span.end.1.and(framed), |marks, (_, _, of)| marks.and(*of));
        let own = (!span.zero.is_zero())
            .then(|| self.words.tell("note-bridge-change", &[("amount", &self.amount_in_text(span.zero))]));
        let words = [
            ("area", self.area_name(area)),
            ("year", year.to_string()),
            ("scope", self.scope()),
            ("unit", self.unit_and_level()),
        ];
        let words: Vec<(&str, &str)> = words.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let message = Message {
            sentence: &self.bridge_sentence(outcome, &span, cell),
            second_line: self.words.tell("bridge-second-line", &words),
            area,
            marks,
            leads: Leads { own: own.into_iter().collect(), of_plan: true },
            others: &others,
        };
        let chart = self.chart(ChartKind::Bridge, message, Body::Bridge(bridge), axis);
        Ok(Chart { year: Some(year.to_string()), ..chart })
    }

    /// The year whose frame is broken by most or undecided, else the last.
    pub(super) fn worst_year(&self, outcome: &AreaOutcome) -> Year {
        let years = outcome.frames.first().map_or(&[][..], |frame| &frame.years);
        let bad = self.evaluation.years.iter().zip(years).filter_map(|(year, cell)| {
            let is_bad = matches!(cell.verdict, Verdict::Broken | Verdict::Undecided);
            is_bad.then(|| (cell.verdict.rank(), cell.headroom.amount(), year))
        });
        bad.min().map_or_else(|| self.evaluation.years.last(), |(_, _, year)| year)
    }

    fn no_level(&self, area: &AreaPath, outcome: &AreaOutcome, year: Year) -> WhyNot {
        if outcome.worst() == Verdict::NotComputed {
            return WhyNot(self.area_sentence(area).text);
        }
        WhyNot(self.words.tell("chart-why-no-level", &[("area", &self.area_name(area)), ("year", &year.to_string())]))
    }

    fn span<'a>(&self, outcome: &AreaOutcome, year: Year, layers: &'a [Layer]) -> Option<Span<'a>> {
        let year_at = self.evaluation.years.position(year)?;
        let amount = |cells: &[Cell]| match cells.get(year_at)? {
            Cell::Amount(money, marks) => Some((*money, *marks)),
            Cell::Empty | Cell::NotComputed => None,
        };
        let baseline = amount(&outcome.baseline);
        let end = if baseline.is_some() { amount(&outcome.plan)? } else { amount(&outcome.change)? };
        let steps: Vec<_> = layers
            .iter()
            .filter_map(|layer| {
                let (money, marks) = amount(&layer.cells)?;
                (!money.is_zero()).then_some((layer, money, marks))
            })
            .collect();
        let moved: Money = steps.iter().map(|(_, money, _)| money.abs()).sum();
        let hides = |base: Money| !moved.is_zero() && base.abs() > moved.times(HIDES);
        let zero = baseline.map(|(base, _)| base).filter(|base| hides(*base)).unwrap_or_default();
        Some(Span { year, year_at, baseline, steps, end, zero })
    }
}
