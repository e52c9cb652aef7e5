//! Plan and frame as lines on a cut axis: where columns from zero would hide the difference between them.

use super::around::{Leads, Message};
use super::axis::cut_axis;
use super::build::LevelPlot;
use super::{Audience, Axis, Body, Chart, ChartKind, Marked, Panel, SeriesStyle, WhyNot};
use crate::budget::area::AreaPath;
use crate::view::View;
use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive as _;

/// Lines tell a course from this many years with an amount on.
const LEAST_YEARS: usize = 3;
/// From this share of the level on, in percent, columns show the difference as well.
const WIDEST: f64 = 15.0;

/// Plan and frame as lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// The plan as the sums of its columns, which have no segments, with their bands; and the frames.
    pub panel: Panel,
    /// What the plan's line is called, with the letters of its last amount.
    pub plan: Marked,
    /// What the band of low and high estimates is called; empty where there is none.
    pub band: String,
    /// Several plans over each other, in the place of the one; none in a chart of one plan.
    pub courses: Vec<Course>,
}

/// The course of one plan among several.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    /// What the plan is called.
    pub name: String,
    /// Its colour.
    pub style: SeriesStyle,
    /// Where it stands on the axis, one a year.
    pub values: Vec<Option<f64>>,
    /// The amounts as read, one a year.
    pub labels: Vec<String>,
    /// Whether each rests on an assumption.
    pub assumed: Vec<bool>,
}

impl View<'_> {
    /// Plan against frame as lines on a cut axis, or why columns from zero show them as well.
    pub fn lines_chart(&self, area: &AreaPath, audience: Audience) -> Result<Chart, WhyNot> {
        let plot = self.level_plot(area, audience).ok_or_else(|| WhyNot(self.area_sentence(area).text))?;
        let LevelPlot { mut panel, marks, has_bands, .. } = plot;
        self.is_close(area, &panel)?;
        panel.series.clear();
        panel.columns.iter_mut().for_each(|column| column.segments.clear());
        let axis = cut_axis(values(&panel), self.words.language().notation());
        let second_line = match begin(&axis) {
            Some(value) => format!("{}. {}", self.level_line(area), self.words.tell("lines-axis", &[("value", value)])),
            None => self.level_line(area),
        };
        let cut = if panel.frames.is_empty() { "note-cut-axis-no-frame" } else { "note-cut-axis" };
        let keys = [Some(cut), has_bands.then_some("note-band-lines")];
        let help: Vec<String> = keys.into_iter().flatten().map(|key| self.words.say(key)).collect();
        // The baseline is not shown, so nothing is said of how it is derived.
        let of_frame = self.precision_note(area).into_iter().chain(self.exactness_note(area));
        let own = std::iter::once(help.join(" ")).chain(of_frame).collect();
        let sentence = self.area_sentence(area);
        let message = Message {
            sentence: &sentence,
            second_line,
            area,
            marks,
            leads: Leads { own, of_plan: false },
            others: &[],
        };
        let last = panel.columns.iter().rfind(|column| column.sum.is_some());
        let letters = last.map(|column| column.total.letters.clone()).unwrap_or_default();
        let lines = Lines {
            plan: Marked { text: self.words.say("row-plan"), letters },
            band: if has_bands { self.words.say("lines-band") } else { String::new() },
            panel,
            courses: Vec::new(),
        };
        let chart = self.chart(ChartKind::Lines, message, Body::Lines(Box::new(lines)), axis);
        let key = chart.key.is_some().then(|| self.words.say("chart-key-lines"));
        Ok(Chart { key, ..chart })
    }

    /// Whether an axis may be cut: enough years, and plan, frame and band close together for their level.
    fn is_close(&self, area: &AreaPath, panel: &Panel) -> Result<(), WhyNot> {
        let why = |key: &str, percent: &str| {
            Err(WhyNot(self.words.tell(key, &[("area", &self.area_in_text(area)), ("percent", percent)])))
        };
        if panel.columns.iter().filter(|column| column.sum.is_some()).count() < LEAST_YEARS {
            return why("chart-why-few-years", "");
        }
        let (low, high) = values(panel)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        let level = low.abs().max(high.abs());
        if level == 0.0 {
            return why("chart-why-at-zero", "");
        }
        let percent = (high - low) * 100.0 / level;
        if percent < WIDEST {
            return Ok(());
        }
        let percent = Decimal::from_f64(percent).unwrap_or_default();
        why("chart-why-wide", &self.words.language().notation().write(percent, 0))
    }
}

/// Everything that stands on the axis: plan, band and frames.
fn values(panel: &Panel) -> impl Iterator<Item = f64> {
    let plan = panel.columns.iter().filter_map(|column| column.sum);
    let band = panel.columns.iter().filter_map(|column| column.band).flat_map(|(low, high)| [low, high]);
    plan.chain(band).chain(panel.frame_values())
}

/// The tick at which the axis begins: its end that is nearest to zero.
fn begin(axis: &Axis) -> Option<&str> {
    let tick = if axis.min < 0.0 { axis.ticks.last() } else { axis.ticks.first() };
    tick.map(|tick| tick.label.as_str())
}
