//! Where the parts of a plot stand on the screen.

use crate::desktop::panel::columns::YearColumns;
use crate::desktop::theme::Weight;
use crate::desktop::widget::pose::line_of;
use crate::view::chart::{Chart, ChartKind, Panel, Segment};
use eframe::egui::{Painter, Rangef, Rect};
use egui_plot::{PlotPoint, PlotTransform};

/// A plot on the screen.
pub(super) struct Place<'a> {
    /// What is drawn.
    pub(super) chart: &'a Chart,
    /// The plot's panel.
    pub(super) panel: &'a Panel,
    /// The columns of years.
    pub(super) columns: &'a YearColumns,
    /// How values become heights.
    pub(super) transform: PlotTransform,
    /// How the columns look.
    pub(super) look: Look,
}

/// How wide columns are, and where the values of their segments stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Look {
    /// Width of a column, in points.
    pub(super) bar: f32,
    /// Whether values stand inside their segments, since there is no room beside them.
    pub(super) inside: bool,
    /// Whether every year has room for the share below its headroom.
    pub(super) details: bool,
}

/// A year narrower than this has its values inside the columns, in points.
const NARROW: f32 = 120.0;
/// From a column to the value beside it, in points.
pub(super) const BESIDE: f32 = 8.0;

impl Look {
    /// The look of columns in years of a width, with labels as wide as `label`.
    pub(super) fn of(painter: &Painter, chart: &Chart, columns: &YearColumns) -> Self {
        let details = chart.panels().iter().flat_map(|panel| &panel.columns).map(|column| &column.total_detail);
        let widest = details.map(|text| line_of(painter, text, Weight::Regular).size().x).fold(0.0, f32::max);
        let beside = Self { bar: 48.0, inside: false, details: widest + BESIDE <= columns.width };
        let texts = chart.panels().iter().flat_map(|panel| &panel.columns).flat_map(|column| &column.segments);
        let longest = texts.map(|segment| segment.label.text.as_str()).max_by_key(|text| text.len()).unwrap_or("");
        let label = line_of(painter, longest, Weight::Regular).size().x;
        let has_room = columns.width / 2.0 >= beside.bar / 2.0 + BESIDE + label - 4.0;
        if chart.kind == ChartKind::Deviation || (columns.width >= NARROW && has_room) {
            beside
        } else {
            Self { bar: 60.0_f32.min(columns.width * 0.6), inside: true, ..beside }
        }
    }
}

/// A segment on the screen.
pub(super) struct Placed<'a> {
    /// Its year, counted from zero.
    pub(super) year: usize,
    /// What it is.
    pub(super) segment: &'a Segment,
    /// Where it stands, without the gap above or below it.
    pub(super) rect: Rect,
    /// Whether it begins at zero.
    pub(super) first: bool,
}

/// A year without a column.
const NOTHING: &[Segment] = &[];

impl<'a> Place<'a> {
    /// The height of a value.
    pub(super) fn y(&self, value: f64) -> f32 {
        self.transform.position_from_point(&PlotPoint::new(0.0, value)).y
    }

    /// The left and right edge of a year's column.
    pub(super) fn bar(&self, year: usize) -> Rangef {
        let left = (self.columns.year(year).center() - self.look.bar / 2.0).round();
        Rangef::new(left, left + self.look.bar)
    }

    /// Every segment of the years that are seen.
    pub(super) fn segments(&self) -> Vec<Placed<'a>> {
        let mut placed = Vec::new();
        for year in self.columns.visible() {
            let Some(column) = self.panel.columns.get(year) else { continue };
            let (mut low, mut high) = (0.0, 0.0);
            for segment in &column.segments {
                let end = if segment.value < 0.0 { &mut low } else { &mut high };
                let from = *end;
                *end += segment.value;
                let rect = Rect::from_x_y_ranges(self.bar(year), sorted(self.y(from), self.y(*end)));
                placed.push(Placed { year, segment, rect, first: from == 0.0 });
            }
        }
        placed
    }

    /// Where a year's column ends upwards and downwards.
    pub(super) fn column_ends(&self, year: usize) -> Rangef {
        let segments = self.panel.columns.get(year).map_or(NOTHING, |column| &column.segments);
        let (low, high) = segments.iter().fold((0.0, 0.0), |(low, high), segment| {
            if segment.value < 0.0 { (low + segment.value, high) } else { (low, high + segment.value) }
        });
        sorted(self.y(low), self.y(high))
    }

    /// Where the lines of frames stand in a year.
    pub(super) fn frame_lines(&self, year: usize) -> impl Iterator<Item = f32> {
        let steps = self.panel.frames.iter().filter_map(move |frame| frame.steps.get(year)?.as_ref());
        steps.map(|step| self.y(step.value))
    }

    /// Whether a line of text at a height meets a rule.
    pub(super) fn meets_rule(&self, y: f32) -> bool {
        self.chart.axis.ticks.iter().any(|tick| (self.y(tick.value) - y).abs() < 11.0)
    }
}

fn sorted(one: f32, other: f32) -> Rangef {
    Rangef::new(one.min(other), one.max(other))
}
