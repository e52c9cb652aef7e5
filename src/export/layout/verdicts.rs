//! Verdicts under the years: mark and word, or where years are narrow the mark alone, or one mark for a run of years.

use super::geometry::{Rect, point};
use super::page::{Part, Text};
use super::scale::Years;
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::YearVerdict;

/// How a panel's verdicts are shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum VerdictLine {
    /// Mark and word, in type of this size.
    Words(f64),
    /// Marks alone; their words stand once, above or beside.
    Marks,
    /// One mark for each run of years with the same verdict.
    Runs,
}

const MARK_GAP: f64 = 10.0;
/// Between the verdicts of two years.
const BETWEEN: f64 = 12.0;

/// A mark's side beside type of a size.
pub(super) fn mark_side(type_size: f64) -> f64 {
    type_size * 1.06
}

/// The richest way that has room in years of that width.
pub(super) fn line_for(verdicts: &[YearVerdict], pitch: f64) -> Option<VerdictLine> {
    if verdicts.is_empty() {
        return None;
    }
    let fits = |size: &f64| verdicts.iter().all(|verdict| width(verdict, *size) + BETWEEN <= pitch);
    if let Some(size) = [size::VERDICT, size::LEAST].into_iter().find(fits) {
        return Some(VerdictLine::Words(size));
    }
    let marks_fit = mark_side(size::VERDICT) + BETWEEN <= pitch;
    Some(if marks_fit { VerdictLine::Marks } else { VerdictLine::Runs })
}

/// How wide mark and word are.
pub(super) fn width(verdict: &YearVerdict, type_size: f64) -> f64 {
    mark_side(type_size) + MARK_GAP + Font::medium(type_size).width(&verdict.word)
}

/// Writes mark and word from a place on; gives where they end.
pub(super) fn put(verdict: &YearVerdict, type_size: f64, left: f64, baseline: f64, part: &mut Part) -> f64 {
    let font = Font::medium(type_size);
    put_mark(verdict, left, baseline - font.half_height(), mark_side(type_size), part);
    let at = point(left + mark_side(type_size) + MARK_GAP, baseline);
    let text = Text::new(at, font, ink::of_verdict(verdict.mark), &verdict.word);
    let end = text.bounds().right();
    part.text(text);
    end
}

/// Draws a mark from a place on, centred on a height.
pub(super) fn put_mark(verdict: &YearVerdict, left: f64, middle: f64, side: f64, part: &mut Part) {
    let rect = Rect { x: left, y: middle - side / 2.0, width: side, height: side };
    part.mark(verdict.mark, verdict.assumed, rect);
}

/// Draws the verdicts of a panel under its years.
pub(super) fn draw(verdicts: &[YearVerdict], years: &Years, line: VerdictLine, baseline: f64, part: &mut Part) {
    let verdicts = verdicts.get(..years.count).unwrap_or(verdicts);
    let side = mark_side(size::VERDICT);
    let middle = baseline - Font::medium(size::VERDICT).half_height();
    match line {
        VerdictLine::Words(type_size) => {
            for (year, verdict) in verdicts.iter().enumerate() {
                let left = years.center(year) - width(verdict, type_size) / 2.0;
                put(verdict, type_size, left, baseline, part);
            }
        }
        VerdictLine::Marks => {
            for (year, verdict) in verdicts.iter().enumerate() {
                put_mark(verdict, years.center(year) - side / 2.0, middle, side, part);
            }
        }
        VerdictLine::Runs => runs(verdicts, years, middle, part),
    }
}

/// A bracket over each run of equal verdicts, and its mark where there is room for one.
fn runs(verdicts: &[YearVerdict], years: &Years, middle: f64, part: &mut Part) {
    let side = mark_side(size::VERDICT);
    let mut taken = years.left - side;
    let mut year = 0;
    while let Some(first) = verdicts.get(year) {
        let alike = |next: &&YearVerdict| next.mark == first.mark && next.assumed == first.assumed;
        let length = verdicts.iter().skip(year).take_while(alike).count().max(1);
        let (from, to) = (years.start(year), years.start(year + length));
        let inset = (2.0_f64).min((to - from) / 4.0);
        let y = middle - side / 2.0 - 5.0;
        part.line(&[point(from + inset, y), point(to - inset, y)], stroke::FRAME, ink::of_verdict(first.mark));
        let left = (f64::midpoint(from, to) - side / 2.0).max(taken);
        if left + side / 2.0 <= to {
            put_mark(first, left, middle + 2.0, side, part);
            taken = left + side + 4.0;
        }
        year += length;
    }
}
