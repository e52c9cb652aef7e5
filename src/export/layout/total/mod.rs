//! Totals and headroom at the columns' ends.

mod label;

use super::column::Block;
use super::geometry::{Point, Rect, point};
use super::page::{Anchor, Diamond, Item, Part, Text, VerdictMark};
use super::pen::count;
use super::room::{CLEAR, Room};
use super::scale::reach;
use super::site::{MANY_YEARS, Site};
use crate::export::ink::{self, Ink, size};
use crate::export::typeface::Font;
use crate::view::chart::{Column, SeriesStyle};
use label::Label;

/// From middle to corner of the mark of a sum, and from it to its number.
const SUM_MARK: f64 = 7.0;
const SUM_MARK_GAP: f64 = 8.0;

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
            room.labels.push(around(center, SUM_MARK));
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
pub(super) fn type_size(site: &Site<'_>) -> f64 {
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
        room.lines.push(around(center, half + 2.0));
    }
}

fn around(center: Point, reach: f64) -> Rect {
    Rect { x: center.x - reach, y: center.y - reach, width: 2.0 * reach, height: 2.0 * reach }
}

fn points_both_ways(column: &Column) -> bool {
    let (up, down) = reach(column);
    up > 0.0 && down < 0.0 && column.sum.is_some()
}
