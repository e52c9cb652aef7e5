//! Rules across a plot with their labels.

use super::geometry::point;
use super::lines;
use super::page::{Anchor, Part, Text};
use super::panel::{TICK_GAP, WIDEST_TICK};
use super::room::Room;
use super::scale::{Across, Scale};
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::{Axis, Tick};

/// How wide the labels of an axis are.
pub(super) fn labels_width(axis: &Axis) -> f64 {
    let font = Font::regular(size::SMALL);
    axis.ticks.iter().map(|tick| font.width(&tick.label)).fold(0.0, f64::max).min(WIDEST_TICK)
}

/// The ticks that can be drawn, zero first: where labels are too close, its own stays.
pub(super) fn ticks(axis: &Axis) -> impl Iterator<Item = &Tick> {
    let ticks = || axis.ticks.iter().filter(|tick| tick.value.is_finite()).take(100);
    ticks().filter(|tick| tick.value == 0.0).chain(ticks().filter(|tick| tick.value != 0.0))
}

/// Draws level rules between two places across, each with its label at its left.
pub(super) fn level(axis: &Axis, scale: &Scale, (left, right): (f64, f64), part: &mut Part, room: &mut Room) {
    let font = Font::regular(size::SMALL);
    let mut rules: Vec<f64> = Vec::new();
    for tick in ticks(axis) {
        let y = scale.y(tick.value);
        if rules.iter().any(|rule| (rule - y).abs() < font.size) {
            continue;
        }
        rules.push(y);
        if tick.value != 0.0 {
            part.line(&[point(left, y), point(right, y)], stroke::RULE, ink::HAIRLINE);
        }
        let label = lines::cut(&tick.label, font, WIDEST_TICK);
        let at = point(left - TICK_GAP, y + font.half_height());
        let text = Text::new(at, font, ink::MUTED, &label).anchored(Anchor::End);
        room.labels.push(text.bounds());
        part.text(text);
    }
}

/// Writes the labels of an axis from left to right, as many as have room; gives where they stand.
pub(super) fn across_labels(axis: &Axis, across: &Across, baseline: f64, part: &mut Part) -> Vec<f64> {
    let font = Font::regular(size::SMALL);
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut places = Vec::new();
    for tick in ticks(axis) {
        let x = across.x(tick.value);
        let text = Text::new(point(x, baseline), font, ink::MUTED, &lines::cut(&tick.label, font, WIDEST_TICK));
        let text = text.anchored(Anchor::Middle);
        let (from, to) = (text.bounds().x - font.size / 2.0, text.bounds().right() + font.size / 2.0);
        if taken.iter().all(|(start, end)| to <= *start || *end <= from) {
            taken.push((from, to));
            places.push(x);
            part.text(text);
        }
    }
    places
}
