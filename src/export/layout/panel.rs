//! One plot with everything around it.

use super::geometry::{Rect, point};
use super::page::{Anchor, Page, Part, Run, Text};
use super::room::Room;
use super::side::Side;
use super::site::{MANY_YEARS, Site};
use super::{annotation, column, course, foot, lines, segment, steps, total, verdicts};
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;

/// Between a rule and its label.
pub(super) const TICK_GAP: f64 = 14.0;
/// The widest that labels of the value axis may be.
pub(super) const WIDEST_TICK: f64 = 180.0;
/// Width of the words at the ends of the axis, and from them to the axis' labels.
pub(super) const ENDS_WIDTH: f64 = 60.0;
pub(super) const ENDS_GAP: f64 = 27.0;
/// The longest an arrow at the axis' end is, and what its word takes below it.
const ARROW: f64 = 66.0;
const WORD_HEIGHT: f64 = 42.0;
const DETAIL_GAP: f64 = 16.0;
/// The share of a year that a band of estimates takes.
const BAND_SHARE: f64 = 0.84;

/// Draws a panel.
pub(super) fn draw(site: &Site<'_>, number: usize, page: &mut Page) {
    let mut part = Part::new(&format!("plot-{number}"));
    let mut room = Room::default();
    let blocks = site.blocks();
    head(site, &mut part);
    axis(site, &mut part, &mut room);
    if site.chart.lines().is_some() {
        course::draw(site, &mut part, &mut room);
    } else {
        bands(site, &mut part);
    }
    for block in blocks.iter().flatten() {
        column::draw(block, &mut part);
        room.columns.push(block.rect);
    }
    let side = Side::of(site, &blocks);
    let ends = side.as_ref().map_or_else(Vec::new, |side| side.frame_ends(site));
    steps::draw(site, &ends, &mut part, &mut room);
    if site.chart.lines().is_some() {
        course::amounts(site, &mut part, &mut room);
    } else {
        total::sum_marks(site, &mut part, &mut room);
        if !site.is_dense {
            total::draw(site, &blocks, &mut part, &mut room);
        }
    }
    let named = side.as_ref().map_or(&[][..], |side| &side.named);
    segment::draw(site, &blocks, named, &mut part, &mut room);
    if let Some(side) = &side {
        side.draw(&mut part);
    }
    foot::draw(site, &mut part);
    if number == 1 {
        annotation::draw(site, &mut part, &mut room);
    }
    page.parts.push(part);
}

/// The span between low and high estimates, behind the columns.
fn bands(site: &Site<'_>, part: &mut Part) {
    let width = (site.years.pitch() * BAND_SHARE).max(site.column_width());
    for (year, column) in site.panel.columns.iter().take(site.years.count).enumerate() {
        let Some((low, high)) = column.band else { continue };
        let (left, right) = (site.years.center(year) - width / 2.0, site.years.center(year) + width / 2.0);
        let rect = Rect::between(point(left, site.scale.y(low)), point(right, site.scale.y(high)));
        part.plate(rect, ink::KEPT.tint(), 0.0);
    }
}

/// The area's name and what it is held against; small among many, the name and the worst year.
fn head(site: &Site<'_>, part: &mut Part) {
    let Some(baseline) = site.head else { return };
    let left = site.years.left;
    let font = Font::bold(if site.is_dense { size::WORD } else { size::PANEL });
    let name_width = font.width(&site.panel.name);
    let end = if site.is_dense { headline(site, baseline, name_width, part) } else { site.head_end };
    let name = lines::cut(&site.panel.name, font, end - left);
    let name = Text::new(point(left, baseline), font, ink::TEXT, &name);
    let after = name.bounds().right() + if site.panel.name.is_empty() { 0.0 } else { DETAIL_GAP };
    part.text(name);
    if !site.is_dense {
        let fits = |text: &Text| text.bounds().right() <= site.head_end;
        if let Some(text) = details(site, after, baseline).into_iter().find(fits) {
            part.text(text);
        }
    }
}

/// What the area is held against: with each year's amount, or without where that is too long.
fn details(site: &Site<'_>, x: f64, baseline: f64) -> Vec<Text> {
    let font = Font::regular(size::PANEL_DETAIL);
    let plain = Text::marked(point(x, baseline), font, ink::MUTED, &site.panel.detail);
    let steps = site.panel.frames.first().map_or(&[][..], |frame| &frame.steps);
    let labels: Vec<_> =
        steps.iter().flatten().map(|step| &step.label).filter(|label| !label.text.is_empty()).collect();
    if site.is_level() || labels.is_empty() || site.years.count >= MANY_YEARS {
        return vec![plain];
    }
    let mut runs = vec![Run::Plain(format!("{}: ", site.panel.detail.text))];
    for (at, label) in labels.iter().enumerate() {
        let comma = if at == 0 { "" } else { ", " };
        runs.push(Run::Plain(format!("{comma}{}", label.text)));
        if !label.letters.is_empty() {
            runs.push(Run::Raised(label.letters.clone()));
        }
    }
    vec![Text { runs, ..plain.clone() }, plain]
}

/// `✕ 2026: −80`, at the right end of a small panel's head, without the year where the name needs its place; gives
/// where the name must end.
fn headline(site: &Site<'_>, baseline: f64, name_width: f64, part: &mut Part) -> f64 {
    let (left, right) = (site.years.left, site.years.right);
    let worst = total::worst(site).or_else(|| site.years.count.checked_sub(1));
    let Some((year, column)) = worst.and_then(|year| Some((year, site.panel.columns.get(year)?))) else { return right };
    let font = Font::bold(size::WORD);
    let side = verdicts::mark_side(size::WORD);
    let total = Text::marked(point(right, baseline), font, total::ink_of(site, year, column), &column.total);
    let with_year = site.chart.years.get(year).map(|name| {
        let mut text = total.clone();
        text.runs.insert(0, Run::Plain(format!("{name}: ")));
        text
    });
    let start = |text: &Text| right - text.width() - side - 8.0;
    let fits = |text: &Text, name: f64| left + name + DETAIL_GAP <= start(text);
    let with_year = with_year.filter(|text| fits(text, name_width));
    let third = (right - left) / 3.0;
    let Some(text) = with_year.or_else(|| Some(total).filter(|text| fits(text, third))) else { return right };
    if column.total.text.is_empty() {
        return right;
    }
    let end = start(&text);
    if let Some(verdict) = site.panel.verdicts.get(year) {
        verdicts::put_mark(verdict, end, baseline - font.half_height(), side, part);
    }
    let at = point(right - text.tail(), baseline);
    part.text(Text { at, ..text }.anchored(Anchor::End));
    end - DETAIL_GAP
}

/// Rules, their labels, and the words at the axis' ends.
fn axis(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    let font = Font::regular(size::SMALL);
    let plot = site.plot();
    let ticks = || site.chart.axis.ticks.iter().filter(|tick| tick.value.is_finite()).take(100);
    // Zero first: where labels are too close, its own stays.
    let zeros_first = ticks().filter(|tick| tick.value == 0.0).chain(ticks().filter(|tick| tick.value != 0.0));
    let mut rules: Vec<f64> = Vec::new();
    for tick in zeros_first {
        let y = site.scale.y(tick.value);
        if rules.iter().any(|rule| (rule - y).abs() < font.size) {
            continue;
        }
        rules.push(y);
        if tick.value != 0.0 {
            part.line(&[point(plot.x, y), point(plot.right(), y)], stroke::RULE, ink::HAIRLINE);
        }
        if site.tick_width.is_some() {
            let label = lines::cut(&tick.label, font, WIDEST_TICK);
            let at = point(plot.x - TICK_GAP, y + font.half_height());
            let text = Text::new(at, font, ink::MUTED, &label).anchored(Anchor::End);
            room.labels.push(text.bounds());
            part.text(text);
        }
    }
    if let Some(center) = site.ends_center {
        ends(site, center, part);
    }
}

/// Which way is room and which is breach, with arrows, since a face may lack them.
fn ends(site: &Site<'_>, x: f64, part: &mut Part) {
    let Some((above, below)) = &site.chart.axis.ends else { return };
    let plot = site.plot();
    let font = Font::regular(size::SMALL);
    let zero = site.scale.y(0.0);
    for (word, tip, baseline) in [(above, plot.y, 26.0), (below, plot.bottom(), -13.0)] {
        let down = if baseline > 0.0 { 1.0 } else { -1.0 };
        let arrow = ARROW.min((zero - tip) * down - WORD_HEIGHT);
        if arrow < ARROW / 4.0 {
            continue;
        }
        let tail = tip + arrow * down;
        part.line(&[point(x, tail), point(x, tip)], stroke::FRAME / 2.0, ink::MUTED);
        let head = [point(x - 6.0, tip + 8.0 * down), point(x, tip), point(x + 6.0, tip + 8.0 * down)];
        part.line(&head, stroke::FRAME / 2.0, ink::MUTED);
        let word = lines::cut(word, font, ENDS_WIDTH + 40.0);
        part.text(Text::new(point(x, tail + baseline), font, ink::MUTED, &word).anchored(Anchor::Middle));
    }
}
