//! The steps of a timeline with their numbers, price levels and agreements.

use super::{Site, fitting};
use crate::export::ink::{self, Ink, size, stroke};
use crate::export::layout::geometry::point;
use crate::export::layout::lines;
use crate::export::layout::page::{Anchor, Item, Line, Part, Text};
use crate::export::typeface::Font;
use crate::view::chart::TimePoint;

/// From a step to the baseline of the number above it, and to the one below it.
const ABOVE: f64 = 11.0;
const BELOW: f64 = 33.0;
/// From one line of a label to the next.
const PITCH: f64 = 26.0;
/// A step reaches this near the edge of its band.
const INSET: f64 = 1.0;
/// Two steps of a year closer than this share one label above and one below; others between them go without.
const LEAST_APART: f64 = 40.0;

pub(super) fn draw(site: &Site<'_>, part: &mut Part) {
    for (at, dot) in site.timeline.points.iter().enumerate() {
        step(site, dot, part);
        if dot.is_joined {
            riser(site, at, dot, part);
        }
    }
    for year in (0..site.years.count).filter(|year| site.has_amount(*year)) {
        let of_year: Vec<&TimePoint> = site.timeline.points.iter().filter(|dot| dot.year == year).collect();
        labels(site, &of_year, part);
    }
}

fn step(site: &Site<'_>, dot: &TimePoint, part: &mut Part) {
    let y = site.scale.y(dot.value);
    let (left, right) = site.band(dot.year);
    let points = vec![point(left + INSET, y), point(right - INSET, y)];
    let dash = dot.assumed.then_some(stroke::DASH);
    let ink = if dot.is_derived { ink::MUTED } else { ink::FRAME };
    part.items.push(Item::Line(Line { points, width: stroke::FRAME, ink, dash }));
}

/// Joins a step to the same figure's of the year before.
fn riser(site: &Site<'_>, at: usize, dot: &TimePoint, part: &mut Part) {
    let before = site.timeline.points.iter().take(at).rev();
    let same = |other: &&TimePoint| other.year + 1 == dot.year && other.name == dot.name && other.level == dot.level;
    let Some(before) = before.clone().find(same) else { return };
    let x = site.years.start(dot.year);
    part.line(&[point(x, site.scale.y(before.value)), point(x, site.scale.y(dot.value))], stroke::RISER, ink::FRAME);
}

/// The numbers of a year's steps, lowest first, and once their price level and agreement.
fn labels(site: &Site<'_>, dots: &[&TimePoint], part: &mut Part) {
    let (Some(lowest), Some(highest)) = (dots.first(), dots.last()) else { return };
    let single = dots.len() == 1;
    let mut free = Free { above: f64::INFINITY, below: f64::NEG_INFINITY };
    if highest.value < 0.0 && single {
        let y = below(site, highest, site.scale.y(highest.value) + BELOW, part);
        origin(site, dots, y, part);
        return;
    }
    above(site, highest, part, &mut free);
    if single {
        origin(site, dots, site.scale.y(lowest.value), part);
        return;
    }
    for pair in dots.windows(2).rev() {
        let [dot, over] = pair else { continue };
        if dot.year == lowest.year && dot.value.total_cmp(&lowest.value).is_eq() {
            continue;
        }
        let gap = site.scale.y(dot.value) - site.scale.y(over.value);
        if gap >= LEAST_APART {
            above(site, dot, part, &mut free);
        }
    }
    let y = below(site, lowest, site.scale.y(lowest.value) + BELOW, part);
    origin(site, dots, y, part);
}

/// What is taken above and below the steps of a year.
struct Free {
    above: f64,
    below: f64,
}

/// A number above its step, and its tag above that.
fn above(site: &Site<'_>, dot: &TimePoint, part: &mut Part, free: &mut Free) {
    let y = site.scale.y(dot.value) - ABOVE;
    free.above = free.above.min(y);
    free.below = free.below.max(y);
    number(site, dot, y, part);
    tag(site, dot, y - PITCH - 3.0, part);
}

/// A number below its step, and its tag below that; gives the last baseline.
fn below(site: &Site<'_>, dot: &TimePoint, y: f64, part: &mut Part) -> f64 {
    number(site, dot, y, part);
    if dot.tag.is_empty() {
        return y;
    }
    tag(site, dot, y + PITCH - 3.0, part);
    y + PITCH - 3.0
}

fn number(site: &Site<'_>, dot: &TimePoint, baseline: f64, part: &mut Part) {
    let font = fitting(Font::bold(size::TOTAL), &dot.label.text, site.years.pitch() - 12.0);
    let ink = if dot.is_derived { ink::MUTED } else { ink::TEXT };
    let text = Text::marked(point(site.years.center(dot.year), baseline), font, ink, &dot.label);
    put(text.anchored(Anchor::Middle), part);
}

fn tag(site: &Site<'_>, dot: &TimePoint, baseline: f64, part: &mut Part) {
    small(site, dot.year, &dot.tag, baseline, ink::MUTED, part);
}

fn small(site: &Site<'_>, year: usize, text: &str, baseline: f64, ink: Ink, part: &mut Part) {
    let font = fitting(Font::regular(size::SMALL), text, site.years.pitch() - 8.0);
    let text = lines::cut(text, font, site.years.pitch() - 2.0);
    put(Text::new(point(site.years.center(year), baseline), font, ink, &text).anchored(Anchor::Middle), part);
}

/// Price level and agreement below `y`; where the plot ends before them, above the numbers.
fn origin(site: &Site<'_>, dots: &[&TimePoint], y: f64, part: &mut Part) {
    let Some(first) = dots.first() else { return };
    let mut levels: Vec<&str> = Vec::new();
    let mut sources: Vec<&str> = Vec::new();
    for dot in dots {
        if !levels.contains(&dot.level.as_str()) {
            levels.push(&dot.level);
        }
        if !sources.contains(&dot.source.as_str()) {
            sources.push(&dot.source);
        }
    }
    let room = site.years.pitch() - 8.0;
    let font = Font::medium(size::SMALL);
    let levels = lines::wrap(&levels.join(", "), font, room, 2);
    let height = PITCH * super::super::pen::count(levels.len() + 1) + 6.0;
    let mut baseline = y + PITCH + 2.0;
    if y + height > site.scale.bottom {
        // Above everything of the year: number and tag first.
        let highest = dots.last().map_or(y, |dot| site.scale.y(dot.value));
        let tagged = dots.iter().any(|dot| !dot.tag.is_empty());
        baseline = highest - ABOVE - PITCH - 6.0 - if tagged { PITCH } else { 0.0 } - (height - PITCH - 6.0);
    }
    for level in &levels {
        let font = fitting(font, level, room);
        let text = Text::new(point(site.years.center(first.year), baseline), font, ink::KEPT, level);
        put(text.anchored(Anchor::Middle), part);
        baseline += PITCH;
    }
    small(site, first.year, &sources.join(", "), baseline, ink::MUTED, part);
}

/// A text on the band's ground, so that no rule runs through it.
fn put(text: Text, part: &mut Part) {
    if text.content().is_empty() {
        return;
    }
    part.plate(text.bounds().grown_by(3.0, 2.0), ink::BAND, 0.0);
    part.text(text);
}
