//! The numbers on the columns: plan totals, headroom, and the values of segments.

use super::place::{BESIDE, Place, Placed};
use super::plot::style_of;
use crate::desktop::theme::{Tokens, Weight};
use crate::desktop::widget::lines::{block, dashed_under};
use crate::desktop::widget::pose::{line_of, paint_line};
use crate::desktop::widget::series::{Texture, fill_of};
use crate::view::chart::{ChartKind, Column, Marked};
use eframe::egui::{Color32, Painter, Rangef, Rect, Rgba, vec2};

/// From the end of a column to the middle of its total, in points.
const TOTAL: f32 = 14.0;
/// From a frame's line to the middle of a number above it: 5 clear, in points.
const ABOVE_FRAME: f32 = 10.0;
/// From the middle of a number to its dashed line, in points.
const UNDERLINE: f32 = 8.0;
/// Lowest segment that holds a number, in points.
const HOLDS_NUMBER: f32 = 18.0;
/// Height of the plate under a number, in points.
const PLATE: f32 = 18.0;
/// Least distance of two numbers below each other, in points.
const APART: f32 = 16.0;

/// Paints every number of a plot.
pub(super) fn paint(painter: &Painter, place: &Place<'_>) {
    if place.chart.kind.is_stack() {
        let segments = place.segments();
        for year in place.columns.visible() {
            let here: Vec<&Placed<'_>> = segments.iter().filter(|placed| placed.year == year).collect();
            // A lone segment is its own total.
            if here.len() > 1 && !place.look.inside {
                beside(painter, place, year, &here);
            } else if here.len() > 1 {
                for placed in here {
                    inside(painter, place, placed);
                }
            }
        }
    }
    for year in place.columns.visible() {
        if let Some(column) = place.panel.columns.get(year).filter(|column| !column.total.text.is_empty()) {
            if place.chart.kind == ChartKind::Deviation {
                headroom(painter, place, year, column);
            } else {
                total(painter, place, year, column);
            }
        }
    }
}

/// How a number is painted.
struct Ink {
    weight: Weight,
    color: Color32,
    plate: bool,
}

/// Paints a number with its middle at (`x`, `y`), on a plate where it must be, with a dashed line where it is assumed.
fn number(painter: &Painter, (x, y): (f32, f32), label: &Marked, ink: &Ink) {
    let tokens = Tokens::of(painter.ctx());
    let line = line_of(painter, &label.text, ink.weight);
    let wide = line.size().x;
    let from = (x - wide / 2.0).round();
    if ink.plate {
        let plate = Rect::from_center_size((from + wide / 2.0, y).into(), vec2(wide + 8.0, PLATE));
        block(painter, plate, tokens.background);
    }
    paint_line(painter, from, y, line, ink.color);
    if !label.letters.is_empty() {
        dashed_under(painter, Rangef::new(from, from + wide), y + UNDERLINE, tokens);
    }
}

/// The plan's total above its column, or below one that lies under zero.
fn total(painter: &Painter, place: &Place<'_>, year: usize, column: &Column) {
    let ends = place.column_ends(year);
    let below = column.sum.is_some_and(|sum| sum < 0.0) && ends.min >= place.y(0.0) - 0.5;
    let mut y = if below { ends.max + TOTAL } else { ends.min - TOTAL };
    let mut lines: Vec<f32> = place.frame_lines(year).collect();
    lines.sort_by(|one, other| other.total_cmp(one));
    for line in lines.into_iter().filter(|_| !below) {
        if (line - y).abs() < 12.0 || (line > y && line - y < TOTAL) {
            y = line - TOTAL;
        }
    }
    let ink = Ink { weight: Weight::Bold, color: Tokens::of(painter.ctx()).text, plate: place.meets_rule(y) };
    number(painter, (place.columns.year(year).center(), y.round()), &column.total, &ink);
}

/// Headroom at the column's end, and below it its share of the frame.
fn headroom(painter: &Painter, place: &Place<'_>, year: usize, column: &Column) {
    let tokens = Tokens::of(painter.ctx());
    let ends = place.column_ends(year);
    let up = column.sum.is_some_and(|sum| sum > 0.0);
    let has_detail = place.look.details && !column.total_detail.is_empty();
    let first = match (up, !has_detail) {
        (true, false) => ends.min - TOTAL - 20.0,
        (true, true) => ends.min - TOTAL,
        (false, _) => ends.max + TOTAL + 1.0,
    };
    let x = place.columns.year(year).center();
    let ink = |y: f32, weight, color| Ink { weight, color, plate: place.meets_rule(y) };
    number(painter, (x, first.round()), &column.total, &ink(first, Weight::Bold, tokens.text));
    if has_detail {
        let detail = Marked { text: column.total_detail.clone(), letters: String::new() };
        let y = first + 20.0;
        number(painter, (x, y.round()), &detail, &ink(y, Weight::Regular, tokens.muted));
    }
}

/// The values of a year's segments at the right of its column, kept apart from each other and from frames.
fn beside(painter: &Painter, place: &Place<'_>, year: usize, segments: &[&Placed<'_>]) {
    let muted = Tokens::of(painter.ctx()).muted;
    let mut rows: Vec<(f32, &Marked)> =
        segments.iter().map(|placed| (placed.rect.center().y, &placed.segment.label)).collect();
    rows.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let left = place.bar(year).max + BESIDE;
    let mut free = f32::INFINITY;
    for (middle, label) in rows {
        let mut y = middle.min(free);
        for line in place.frame_lines(year) {
            if (line - y).abs() < ABOVE_FRAME + 1.0 {
                y = (line - ABOVE_FRAME).min(free);
            }
        }
        free = y - APART;
        let wide = line_of(painter, &label.text, Weight::Regular).size().x;
        let ink = Ink { weight: Weight::Regular, color: muted, plate: place.meets_rule(y) };
        number(painter, (left + wide / 2.0, y.round()), label, &ink);
    }
}

/// The value of a segment inside it, where it is high and wide enough.
fn inside(painter: &Painter, place: &Place<'_>, placed: &Placed<'_>) {
    let label = &placed.segment.label;
    let wide = line_of(painter, &label.text, Weight::Regular).size().x;
    if placed.rect.height() < HOLDS_NUMBER || wide + 4.0 > placed.rect.width() {
        return;
    }
    let mut y = placed.rect.center().y;
    for line in place.frame_lines(placed.year) {
        if (line - y).abs() < ABOVE_FRAME + 1.0 {
            let (above, below) = (line - ABOVE_FRAME, line + ABOVE_FRAME);
            let fits = |y: f32| y - 8.0 >= placed.rect.top() && y + 8.0 <= placed.rect.bottom();
            let Some(free) = [above, below].into_iter().find(|y| fits(*y)) else { return };
            y = free;
        }
    }
    let tokens = Tokens::of(painter.ctx());
    let (fill, texture) = fill_of(style_of(place.panel, placed.segment.series), tokens);
    let readable = [tokens.text, tokens.background].into_iter().find(|ink| contrast(*ink, fill) >= 4.5);
    let ink = match readable.filter(|_| !placed.segment.assumed && texture == Texture::Solid) {
        Some(color) => Ink { weight: Weight::Regular, color, plate: false },
        None => Ink { weight: Weight::Regular, color: tokens.text, plate: true },
    };
    if ink.plate && placed.rect.height() < PLATE + 4.0 {
        return;
    }
    number(painter, (placed.rect.center().x, y.round()), label, &ink);
}

/// How far two colours can be told apart, as WCAG counts it.
fn contrast(one: Color32, other: Color32) -> f32 {
    let luminance = |color: Color32| {
        let part = Rgba::from(color);
        0.2126 * part.r() + 0.7152 * part.g() + 0.0722 * part.b()
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
