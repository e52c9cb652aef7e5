//! The bars of a bridge with their amounts and names.

use super::Site;
use crate::export::ink::{self, Ink, size, stroke};
use crate::export::layout::column::paint;
use crate::export::layout::fit;
use crate::export::layout::geometry::{Rect, point};
use crate::export::layout::lines;
use crate::export::layout::page::{Anchor, Fill, Part, Text, Tip};
use crate::export::layout::pen::count;
use crate::export::layout::room::{CLEAR, Room};
use crate::export::typeface::Font;
use crate::view::chart::BridgeBar;

/// From the end of a bar to the baseline of an amount above it.
const ABOVE: f64 = 11.0;
/// From line to line of a name.
const LINE: f64 = 30.0;
const DETAIL_LINE: f64 = 28.0;
/// White between the names of two bars.
const BETWEEN: f64 = 18.0;
/// The least height a piece is drawn with.
const THINNEST: f64 = 1.0;

/// A bar's name and detail, in lines.
pub(super) struct Name {
    lines: Vec<String>,
    detail: Vec<String>,
}

/// The names of the bars, each as wide as its place.
pub(super) fn names(site: &Site<'_>) -> Vec<Name> {
    let room = site.pitch() - BETWEEN;
    let name = |bar: &BridgeBar| Name {
        lines: lines::wrap(&bar.name, Font::medium(name_size(site)), room, 2),
        detail: lines::wrap(&bar.detail, Font::regular(size::SMALL), room, 1),
    };
    site.bridge.bars.iter().take(site.count()).map(name).collect()
}

fn name_size(site: &Site<'_>) -> f64 {
    if site.pitch() < 150.0 { size::LEAST } else { size::LABEL }
}

/// From the first line of the names to the last.
pub(super) fn height(names: &[Name]) -> f64 {
    let high = |name: &Name| LINE * count(name.lines.len().saturating_sub(1)) + DETAIL_LINE * count(name.detail.len());
    names.iter().map(high).fold(0.0, f64::max)
}

/// Writes the names below the bars.
pub(super) fn write_names(site: &Site<'_>, names: &[Name], first: f64, part: &mut Part) {
    for (at, name) in names.iter().enumerate() {
        let mut baseline = first;
        for line in &name.lines {
            let font = Font::medium(name_size(site));
            part.text(Text::new(point(site.center(at), baseline), font, ink::TEXT, line).anchored(Anchor::Middle));
            baseline += LINE;
        }
        baseline += DETAIL_LINE - LINE;
        for line in &name.detail {
            let font = Font::regular(size::SMALL);
            part.text(Text::new(point(site.center(at), baseline), font, ink::MUTED, line).anchored(Anchor::Middle));
        }
    }
}

/// Draws the bars and what joins them.
pub(super) fn draw(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    let bars = || site.bridge.bars.iter().take(site.count()).enumerate();
    let half = site.bar_width() / 2.0;
    for ((at, bar), (next, _)) in bars().zip(bars().skip(1)) {
        let y = site.scale.y(bar.to());
        let ends = [point(site.center(at) + half, y), point(site.center(next) - half, y)];
        part.line(&ends, stroke::ZERO, ink::KEY);
        room.lines.push(line_box(ends[0].x, ends[1].x, y));
    }
    for (at, bar) in bars() {
        let (left, right) = (site.center(at) - half, site.center(at) + half);
        let place = site.pitch() / 2.0;
        let corners = [point(site.center(at) - place, site.scale.top), point(site.center(at) + place, site.floor)];
        part.tips(Rect::between(corners[0], corners[1]), vec![tip(site, bar)]);
        let mut from = bar.from;
        for (number, piece) in bar.pieces.iter().enumerate() {
            let (start, end) = (site.scale.y(from), site.scale.y(from + piece.value));
            from += piece.value;
            let gap = if number == 0 { 0.0 } else { stroke::GAP.min((end - start).abs() / 4.0) };
            let start = if end < start { start - gap } else { start + gap };
            let end = if end < start { end.min(start - THINNEST) } else { end.max(start + THINNEST) };
            let rect = Rect::between(point(left, start), point(right, end));
            part.fill(Fill { rect, paint: paint(piece.style, piece.assumed), radius: 0.0 });
            room.columns.push(rect);
        }
    }
}

fn tip(site: &Site<'_>, bar: &BridgeBar) -> Tip {
    Tip {
        name: bar.name.clone(),
        amount: site.chart.read_out(None, &bar.label.text, None),
        source: bar.detail.clone(),
        assumed: !bar.label.letters.is_empty() || bar.pieces.iter().any(|piece| piece.assumed),
    }
}

/// A level line as a box.
pub(super) fn line_box(from: f64, to: f64, y: f64) -> Rect {
    Rect { x: from.min(to), y: y - stroke::FRAME / 2.0, width: (to - from).abs(), height: stroke::FRAME }
}

/// Writes the amounts beyond the bars' ends: levels first, since the plan matters most.
pub(super) fn amounts(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    let bars = || site.bridge.bars.iter().take(site.count()).enumerate();
    let levels = bars().rev().filter(|(_, bar)| bar.is_level);
    for (at, bar) in levels.chain(bars().filter(|(_, bar)| !bar.is_level)) {
        amount(site, at, bar, part, room);
    }
}

fn amount(site: &Site<'_>, at: usize, bar: &BridgeBar, part: &mut Part, room: &mut Room) {
    let font = Font::bold(size::TOTAL);
    let start = point(site.center(at), 0.0);
    let Some(text) = fit::amount(start, font, ink_of(bar), &bar.label, site.pitch() - 2.0 * CLEAR) else { return };
    let text = text.anchored(Anchor::Middle);
    let ends: Vec<f64> = bar
        .pieces
        .iter()
        .scan(bar.from, |at, piece| {
            *at += piece.value;
            Some(*at)
        })
        .collect();
    let ends = || ends.iter().copied().chain([bar.from]).map(|value| site.scale.y(value));
    let (top, bottom) = (ends().fold(f64::INFINITY, f64::min), ends().fold(f64::NEG_INFINITY, f64::max));
    let rise = -text.bounds().y;
    let is_up = bar.to() >= bar.from;
    let above = (0..24).map(|step| top - ABOVE - 4.0 * count(step));
    let below = (0..24).map(|step| bottom + ABOVE + rise + 4.0 * count(step));
    let tried: Vec<f64> = if is_up { above.chain(below).collect() } else { below.chain(above).collect() };
    let stays = |rect: &Rect| rect.y >= site.ceiling && rect.bottom() <= site.floor;
    let placed = tried.into_iter().map(|down| text.clone().moved(0.0, down)).find(|text| {
        let bounds = text.bounds();
        stays(&bounds) && room.is_free(&bounds)
    });
    let Some(text) = placed else { return };
    let bounds = text.bounds();
    let halo = bounds.grown_by(CLEAR, CLEAR - 1.0);
    let ticks = || site.chart.axis.ticks.iter().filter(|tick| tick.value.is_finite()).take(100);
    if ticks().map(|tick| site.scale.y(tick.value)).any(|rule| halo.y < rule && rule < halo.bottom()) {
        part.plate(halo, ink::PAPER, 0.0);
    }
    room.labels.push(bounds);
    part.text(text);
}

/// The colour of an amount: text for levels, the measure's own for a step.
fn ink_of(bar: &BridgeBar) -> Ink {
    let step = bar.pieces.first().filter(|_| !bar.is_level);
    step.map_or(ink::TEXT, |piece| ink::of_series_text(piece.style))
}
