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
/// Room for price level and agreement where they head their bands: three lines.
pub(super) const HEADS: f64 = 84.0;
/// A step reaches this near the edge of its band.
const INSET: f64 = 1.0;
/// Two steps of a year closer than this share one label above and one below; others between them go without.
const LEAST_APART: f64 = 44.0;

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
    let end = origin_from(site, dots);
    if hangs(dots) {
        below(site, highest, part);
    } else {
        above(site, highest, part);
    }
    for pair in dots.windows(2).skip(1) {
        let [dot, over] = pair else { continue };
        if apart(site, dot, over) >= LEAST_APART {
            number(site, dot, site.scale.y(dot.value) - ABOVE, part);
        }
    }
    if let [_, next, ..] = dots {
        if below_end(site, lowest) <= site.floor {
            below(site, lowest, part);
        } else if apart(site, lowest, next) >= LEAST_APART {
            number(site, lowest, site.scale.y(lowest.value) - ABOVE, part);
        }
    }
    origin(site, dots, site.heads.unwrap_or(end), part);
}

/// How far one step lies under another.
fn apart(site: &Site<'_>, lower: &TimePoint, upper: &TimePoint) -> f64 {
    site.scale.y(lower.value) - site.scale.y(upper.value)
}

/// A lone step under zero has its number below it.
fn hangs(dots: &[&TimePoint]) -> bool {
    matches!(dots, [only] if only.value < 0.0)
}

/// Where the numbers below a step end.
fn below_end(site: &Site<'_>, dot: &TimePoint) -> f64 {
    site.scale.y(dot.value) + BELOW + if dot.tag.is_empty() { 0.0 } else { PITCH - 3.0 }
}

/// The first baseline of price level and agreement below a year's steps.
fn origin_from(site: &Site<'_>, dots: &[&TimePoint]) -> f64 {
    let Some(lowest) = dots.first() else { return 0.0 };
    let end = if dots.len() > 1 || hangs(dots) { below_end(site, lowest) } else { site.scale.y(lowest.value) };
    end + PITCH + 2.0
}

/// Whether price levels and agreements have room below the steps of every year.
pub(super) fn origins_fit(site: &Site<'_>) -> bool {
    let years = (0..site.years.count).filter(|year| site.has_amount(*year));
    let of_year =
        |year: usize| -> Vec<&TimePoint> { site.timeline.points.iter().filter(|dot| dot.year == year).collect() };
    years.map(of_year).all(|dots| origin_from(site, &dots) + PITCH * 2.0 <= site.floor)
}

/// A number above its step, and its tag above that.
fn above(site: &Site<'_>, dot: &TimePoint, part: &mut Part) {
    let y = site.scale.y(dot.value) - ABOVE;
    number(site, dot, y, part);
    tag(site, dot, y - PITCH - 3.0, part);
}

/// A number below its step, and its tag below that.
fn below(site: &Site<'_>, dot: &TimePoint, part: &mut Part) {
    number(site, dot, site.scale.y(dot.value) + BELOW, part);
    tag(site, dot, below_end(site, dot), part);
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

/// Price level and agreement, from a first baseline down.
fn origin(site: &Site<'_>, dots: &[&TimePoint], from: f64, part: &mut Part) {
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
    let mut baseline = from;
    let levels = levels.join(", ");
    let longest = levels.split(' ').max_by_key(|word| word.len()).unwrap_or("");
    let font = fitting(Font::medium(size::SMALL), longest, room);
    for level in &lines::wrap(&levels, font, room, 2) {
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
