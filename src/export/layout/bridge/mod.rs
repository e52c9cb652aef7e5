//! A bridge: bars from the baseline to the plan, the frame across, and what lies between them at the side.

mod bars;
mod side;

use super::geometry::point;
use super::heading::MARGIN;
use super::page::{Page, Part, Tip};
use super::panel::TICK_GAP;
use super::pen::count;
use super::room::Room;
use super::rules;
use super::scale::{Scale, Span};
use super::side as labels;
use crate::export::ink::{self, stroke};
use crate::view::chart::{Bridge, Chart};

/// From the heading to the upper end of the axis: room for the amounts above the bars.
const ABOVE: f64 = 94.0;
/// From the last line below the plot to the first note.
const TO_NOTES: f64 = 58.0;
/// From the plot to the first line of the bars' names; where bars reach below zero, their amounts stand between.
const TO_NAMES: f64 = 36.0;
const HANGING: f64 = 40.0;
/// The share of its place that a bar takes, and the widest one.
const SHARE: f64 = 0.64;
const WIDEST: f64 = 190.0;
/// As many bars as a page holds.
const MOST_BARS: usize = 12;

/// Where the parts of a bridge stand.
struct Site<'a> {
    chart: &'a Chart,
    bridge: &'a Bridge,
    left: f64,
    right: f64,
    scale: Scale,
    /// Labels stay between these.
    ceiling: f64,
    floor: f64,
    /// How far down the labels at the side may stand.
    side_bottom: f64,
}

impl Site<'_> {
    fn count(&self) -> usize {
        self.bridge.bars.len().clamp(1, MOST_BARS)
    }

    fn pitch(&self) -> f64 {
        (self.right - self.left) / count(self.count())
    }

    fn center(&self, bar: usize) -> f64 {
        self.left + self.pitch() * (count(bar) + 0.5)
    }

    fn bar_width(&self) -> f64 {
        (self.pitch() * SHARE).min(WIDEST)
    }
}

/// Sets a bridge between the heading's last baseline and the notes' first.
pub(super) fn set(chart: &Chart, bridge: &Bridge, page: &mut Page, head: f64, notes_top: f64) {
    let has_side = bridge.frame.is_some() || bridge.room.is_some() || bridge.origin.is_some();
    let page_right = page.canvas.0 - MARGIN;
    let right = if has_side { page_right - labels::WIDTH - labels::GAP } else { page_right };
    let left = MARGIN + rules::labels_width(&chart.axis).max(60.0) + TICK_GAP;
    let mut site = Site {
        chart,
        bridge,
        left,
        right,
        scale: Scale { span: Span::of_axis(&chart.axis), top: head + ABOVE, bottom: 0.0 },
        ceiling: head + 20.0,
        floor: 0.0,
        side_bottom: notes_top - TO_NOTES,
    };
    let names = bars::names(&site);
    let first_name = notes_top - TO_NOTES - bars::height(&names);
    let reaches_down = bridge.bars.iter().any(|bar| bar.from.min(bar.to()) < 0.0);
    let bottom = first_name - TO_NAMES - if reaches_down { HANGING } else { 0.0 };
    site.scale.bottom = bottom.max(site.scale.top + 1.0);
    site.floor = first_name - 24.0;
    let mut part = Part::new("bridge");
    let mut room = Room::default();
    rules::level(&chart.axis, &site.scale, (left, right), &mut part, &mut room);
    bars::draw(&site, &mut part, &mut room);
    let zero = site.scale.y(0.0);
    part.line(&[point(left, zero), point(right, zero)], stroke::ZERO, ink::TEXT);
    let frame_end = side::draw(&site, &mut part);
    if let (Some(frame), Some(end)) = (&bridge.frame, frame_end) {
        let y = site.scale.y(frame.value);
        part.frame_line(&[point(left, y), point(end, y)], stroke::FRAME, frame.assumed);
        room.lines.push(bars::line_box(left, end, y));
        let tip = Tip {
            name: frame.name.clone(),
            amount: chart.read_out(None, &frame.label.text, None),
            source: frame.detail.clone(),
            assumed: frame.assumed,
        };
        part.tips(bars::line_box(left, end, y), vec![tip]);
    }
    room.lines.push(bars::line_box(left, right, zero));
    bars::amounts(&site, &mut part, &mut room);
    bars::write_names(&site, &names, first_name, &mut part);
    page.parts.push(part);
}
