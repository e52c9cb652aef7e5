//! Totals and headroom at the columns' ends.

use super::column::Block;
use super::page::{Anchor, Diamond, Item, Part, Rect, Text, point};
use super::pen::count;
use super::room::{CLEAR, Room};
use super::scale::reach;
use super::site::{MANY_YEARS, Site};
use crate::export::ink::{self, Ink, size};
use crate::export::typeface::{CAPITALS, Font};
use crate::view::VerdictMark;
use crate::view::chart::{Column, SeriesStyle};

/// From a column's end to the baseline above it, and to the top of a text below it, in ems.
const ABOVE: f64 = 0.42;
const BELOW: f64 = 0.24;
/// A label that would be pushed further than this from its column is left to the table.
const FARTHEST: f64 = 90.0;
/// From middle to corner of the mark of a sum, and from it to its number.
const SUM_MARK: f64 = 7.0;
const SUM_MARK_GAP: f64 = 8.0;
/// How far a label may reach beyond the last year.
const OVERHANG: f64 = 24.0;

/// Writes the totals that have room, the most important first.
pub(super) fn draw(site: &Site<'_>, blocks: &[Vec<Block>], part: &mut Part, room: &mut Room) {
    for year in labelled(site) {
        let Some(column) = site.panel.columns.get(year) else { continue };
        let font = Font::bold(type_size(site));
        let text = Text::marked(point(0.0, 0.0), font, ink_of(site, year, column), &column.total);
        let blocks = blocks.get(year).map_or(&[][..], Vec::as_slice);
        let detail = if site.has_details { detail(column) } else { None };
        let has_mark = points_both_ways(column);
        let label = Label { text, detail, year, is_up: is_up(site, column), has_mark };
        let Some(texts) = label.placed(site, blocks, room) else { continue };
        if let Some(total) = texts.first().filter(|_| has_mark) {
            let center = point(total.bounds().x - SUM_MARK_GAP - SUM_MARK, total.at.y - total.font.half_height());
            part.items.push(Item::Diamond(Diamond { center, half: SUM_MARK }));
        }
        for text in texts {
            put(site, text, part, room);
        }
    }
}

/// Puts a text on paper; a rule that it meets is interrupted around it.
pub(super) fn put(site: &Site<'_>, text: Text, part: &mut Part, room: &mut Room) {
    let bounds = text.bounds();
    let halo = bounds.grown_by(CLEAR, CLEAR - 1.0);
    let rules = site.chart.axis.ticks.iter().map(|tick| site.scale.y(tick.value));
    if rules.into_iter().any(|rule| halo.y < rule && rule < halo.bottom()) {
        part.plate(halo, ink::PAPER, 0.0);
    }
    room.labels.push(bounds);
    part.text(text);
}

/// The years that are labelled: all, or from seven on the worst, the last and the first.
pub(super) fn labelled(site: &Site<'_>) -> Vec<usize> {
    let all = site.years.count;
    let mut years: Vec<usize> = worst(site).into_iter().chain(all.checked_sub(1)).chain([0]).collect();
    if all < MANY_YEARS {
        years.extend(0..all);
    }
    let mut seen: Vec<usize> = Vec::new();
    years.retain(|year| {
        *year < all && !seen.contains(year) && {
            seen.push(*year);
            true
        }
    });
    years
}

/// The year whose room is least; in a level chart the one that breaks its frame by most, else comes nearest to it.
pub(super) fn worst(site: &Site<'_>) -> Option<usize> {
    let columns = site.panel.columns.iter().take(site.years.count).enumerate();
    let sums = columns.filter_map(|(year, column)| Some((year, column.sum?)));
    if !site.is_level() {
        return sums.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(year, _)| year);
    }
    let frame = site.panel.frames.first()?;
    let gaps = sums.filter_map(|(year, sum)| Some((year, sum - frame.steps.get(year)?.as_ref()?.value)));
    let is_broken = |year: usize| site.panel.verdicts.get(year).is_some_and(|own| own.mark == VerdictMark::Broken);
    let badness = |(year, gap): (usize, f64)| if is_broken(year) { gap.abs() } else { -gap.abs() };
    gaps.max_by(|a, b| badness(*a).total_cmp(&badness(*b))).map(|(year, _)| year)
}

/// One size for all totals of a panel: the largest at which the widest stays within its year.
fn type_size(site: &Site<'_>) -> f64 {
    let largest = if site.is_level() { size::TOTAL } else { size::HEADROOM };
    let years = site.years.count;
    if years >= MANY_YEARS {
        return if years > 3 * MANY_YEARS { size::LEAST + 2.0 } else { size::LEAST + 4.0 };
    }
    let room = site.years.pitch() - 2.0 * CLEAR;
    let has_marks = site.panel.columns.iter().any(points_both_ways);
    let mark = if has_marks { SUM_MARK_GAP + 2.0 * SUM_MARK } else { 0.0 };
    let width = |at: f64| {
        let font = Font::bold(at);
        let totals = site.panel.columns.iter().map(|column| &column.total);
        totals.map(|total| Text::marked(point(0.0, 0.0), font, ink::TEXT, total).width()).fold(0.0, f64::max) + mark
    };
    let steps = (0..8).map(|step| largest - 2.0 * count(step)).filter(|at| *at > size::LEAST);
    steps.chain([size::LEAST]).find(|at| width(*at) <= room).unwrap_or(size::LEAST)
}

/// The colour of a total: text, or where it is headroom the colour of its verdict.
pub(super) fn ink_of(site: &Site<'_>, year: usize, column: &Column) -> Ink {
    if site.is_level() {
        return ink::TEXT;
    }
    let series = column.segments.first().and_then(|segment| site.panel.series.get(segment.series));
    let verdict = site.panel.verdicts.get(year).map(|verdict| ink::of_verdict(verdict.mark));
    match series.map(|series| series.style) {
        Some(style @ (SeriesStyle::Room | SeriesStyle::Breach | SeriesStyle::Open)) => ink::of_series_text(style),
        Some(SeriesStyle::Baseline | SeriesStyle::Measure(_) | SeriesStyle::Others) | None => {
            verdict.unwrap_or(ink::KEPT)
        }
    }
}

fn is_up(site: &Site<'_>, column: &Column) -> bool {
    let (up, down) = reach(column);
    if site.is_level() { up > 0.0 || down == 0.0 } else { column.sum.unwrap_or(up + down) >= 0.0 }
}

/// The height that a total's detail takes.
pub(super) const DETAIL_HEIGHT: f64 = 27.0;

/// Whether the details of all totals of a panel fit in years of that width.
pub(super) fn details_fit(columns: &[Column], pitch: f64) -> bool {
    let font = Font::regular(size::SMALL);
    let widest = columns.iter().map(|column| font.width(&column.total_detail)).fold(0.0, f64::max);
    widest > 0.0 && columns.len() < MANY_YEARS && widest + 3.0 * CLEAR <= pitch
}

fn detail(column: &Column) -> Option<Text> {
    let text = Text::new(point(0.0, 0.0), Font::regular(size::SMALL), ink::MUTED, &column.total_detail);
    (!column.total_detail.is_empty()).then(|| text.anchored(Anchor::Middle))
}

/// A total on its way to a place.
struct Label {
    text: Text,
    detail: Option<Text>,
    year: usize,
    is_up: bool,
    /// Whether the mark of a sum stands before it.
    has_mark: bool,
}

impl Label {
    /// The texts at the nearest free place at the column's end: with the detail if both fit, else alone.
    fn placed(&self, site: &Site<'_>, blocks: &[Block], room: &Room) -> Option<Vec<Text>> {
        if self.text.content().is_empty() {
            return None;
        }
        let end = self.end(site, blocks);
        let both = self.detail.iter().find_map(|detail| self.nearest(site, room, end, Some(detail)));
        both.or_else(|| self.nearest(site, room, end, None))
    }

    fn end(&self, site: &Site<'_>, blocks: &[Block]) -> f64 {
        let zero = site.scale.y(0.0);
        let ends = blocks.iter().filter(|block| block.is_up == self.is_up).map(|block| block.rect);
        if self.is_up {
            ends.map(|rect| rect.y).fold(zero, f64::min)
        } else {
            ends.map(|rect| rect.bottom()).fold(zero, f64::max)
        }
    }

    /// Tries the column's middle, and where years are many its right and left edge.
    fn nearest(&self, site: &Site<'_>, room: &Room, end: f64, detail: Option<&Text>) -> Option<Vec<Text>> {
        let center = site.years.center(self.year);
        let half = site.column_width() / 2.0;
        let all = [(Anchor::Middle, center), (Anchor::End, center + half), (Anchor::Start, center - half)];
        let tried = if site.years.count < MANY_YEARS { all.get(..1) } else { Some(&all[..]) };
        let settled = tried?.iter().filter_map(|(anchor, x)| self.settled(site, room, (*anchor, *x, end), detail));
        let best = settled.min_by(|a, b| (a.0 - end).abs().total_cmp(&(b.0 - end).abs()));
        best.filter(|(at, _)| (at - end).abs() <= FARTHEST).map(|(_, texts)| texts)
    }

    /// Moves away from the column until nothing is touched; gives the edge it then stands on.
    fn settled(
        &self,
        site: &Site<'_>,
        room: &Room,
        (anchor, x, end): (Anchor, f64, f64),
        detail: Option<&Text>,
    ) -> Option<(f64, Vec<Text>)> {
        let mut edge = end;
        for _ in 0..8 {
            let texts = self.stacked(anchor, x, edge, detail);
            let bounds = texts.iter().map(Text::bounds).reduce(|a, b| around(&a, &b))?;
            let mark = if self.has_mark { SUM_MARK_GAP + 2.0 * SUM_MARK } else { 0.0 };
            let bounds = Rect { x: bounds.x - mark, width: bounds.width + mark, ..bounds };
            let touched: Vec<&Rect> = room.touched(&bounds).collect();
            if touched.is_empty() {
                let inside = bounds.y >= site.ceiling
                    && bounds.bottom() <= site.floor
                    && bounds.right() <= site.years.right + OVERHANG;
                return (inside && room.is_free(&bounds)).then_some((edge, texts));
            }
            edge = if self.is_up {
                touched.iter().map(|rect| rect.y).fold(edge, f64::min)
            } else {
                touched.iter().map(|rect| rect.bottom()).fold(edge, f64::max)
            };
        }
        None
    }

    /// The total beyond an edge, its detail always below it.
    fn stacked(&self, anchor: Anchor, x: f64, edge: f64, detail: Option<&Text>) -> Vec<Text> {
        let em = self.text.font.size;
        let small = detail.map_or(0.0, |_| DETAIL_HEIGHT);
        let place = |text: &Text, baseline: f64| Text { at: point(x, baseline), anchor, ..text.clone() };
        let rise = -self.text.bounds().y;
        let baseline = if self.is_up {
            edge - em * ABOVE - small
        } else {
            edge + (em * (BELOW + CAPITALS)).max(CLEAR + 1.0 + rise)
        };
        let total = place(&self.text, baseline);
        let detail = detail.map(|detail| place(detail, baseline + small));
        [total].into_iter().chain(detail).collect()
    }
}

fn around(a: &Rect, b: &Rect) -> Rect {
    Rect::between(point(a.x.min(b.x), a.y.min(b.y)), point(a.right().max(b.right()), a.bottom().max(b.bottom())))
}

/// Where segments point both ways: a diamond at the place the plan comes to.
pub(super) fn sum_marks(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    let half = SUM_MARK.min(site.column_width() * 0.4);
    if half < SUM_MARK * 0.4 {
        return;
    }
    for (year, column) in site.panel.columns.iter().take(site.years.count).enumerate() {
        let Some(sum) = column.sum.filter(|_| points_both_ways(column)) else { continue };
        let center = point(site.years.center(year), site.scale.y(sum));
        part.items.push(Item::Diamond(Diamond { center, half }));
        let reach = half + 2.0;
        room.lines.push(Rect { x: center.x - reach, y: center.y - reach, width: 2.0 * reach, height: 2.0 * reach });
    }
}

fn points_both_ways(column: &Column) -> bool {
    let (up, down) = reach(column);
    up > 0.0 && down < 0.0 && column.sum.is_some()
}
