//! A row of a table.

use super::columns::{Columns, MARK, TO_WORD};
use super::{INNER, MARGIN, RIGHT};
use crate::export::ink;
use crate::export::layout::geometry::{Point, Rect, point};
use crate::export::layout::lines;
use crate::export::layout::page::{Anchor, Mark};
use crate::export::layout::paper::flow::Piece;
use crate::export::layout::paper::measure::{pt, size};
use crate::export::layout::paper::prose::{flat, line, plain};
use crate::export::typeface::Font;
use crate::view::paper::{RowLook, TableCell, TableRow};

const HEIGHT: f64 = pt(14.4);
const BASELINE: f64 = pt(10.4);
const NEXT_LINE: f64 = pt(11.0);
const MOST_LABEL_LINES: usize = 5;
const MOST_LINES_BELOW: usize = 3;
const MOST_VERDICT_LINES: usize = 3;
/// A verdict's mark, before it has its place.
const SQUARE: Rect = Rect { x: 0.0, y: 0.0, width: MARK, height: MARK };

/// Whether a row only names those below it.
pub(super) const fn heads_others(row: &TableRow) -> bool {
    matches!(row.look, RowLook::Group)
}

/// The row, with the rule above it; the first row stands below the rule of the head.
pub(super) fn piece(row: &TableRow, at: usize, columns: &Columns<'_>) -> Piece {
    let mut piece = Piece::new("row");
    let has_rule = at > 0 && matches!(row.look, RowLook::Sum | RowLook::Group);
    if has_rule {
        piece.part.line(&[point(MARGIN, 0.0), point(RIGHT, 0.0)], INNER, ink::RULE_ON_PAPER);
    }
    let top = if heads_others(row) { pt(5.0) } else { 0.0 };
    let last = label(row, top + BASELINE, columns, &mut piece);
    let mut last = last;
    for (at, cell) in columns.of(&row.cells).enumerate() {
        let at = point(columns.edge(at), top + BASELINE);
        last = last.max(match cell.mark {
            Some((mark, assumed)) => {
                verdict(cell, Mark { shape: mark, assumed, rect: SQUARE }, at, columns, &mut piece)
            }
            None => number(cell, at, row.look, &mut piece),
        });
    }
    piece.height = last + HEIGHT - BASELINE;
    piece
}

/// Label, detail behind it, and what stands below; gives the last baseline.
fn label(row: &TableRow, first: f64, columns: &Columns<'_>, piece: &mut Piece) -> f64 {
    let font = match row.look {
        RowLook::Plain | RowLook::Part | RowLook::Off => Font::regular(size::TEXT),
        RowLook::Sum | RowLook::Group => Font::bold(size::TEXT),
    };
    let left = MARGIN + if row.look == RowLook::Part { pt(9.0) } else { 0.0 };
    let right = if heads_others(row) { RIGHT } else { MARGIN + columns.labels() };
    let mut baseline = first;
    let mut end = left;
    for (at, text) in lines::wrap(&plain(&row.label), font, right - left, MOST_LABEL_LINES).iter().enumerate() {
        baseline += if at > 0 { NEXT_LINE } else { 0.0 };
        end = left + font.width(text);
        piece.part.text(line(left, baseline, font, ink::TEXT, text));
    }
    let detail = plain(&row.detail);
    if !detail.is_empty() {
        let font = Font::regular(size::TEXT);
        let mut x = end + pt(5.0);
        if x + font.width(&detail) > right {
            (x, baseline) = (left, baseline + NEXT_LINE);
        }
        piece.part.text(line(x, baseline, font, ink::MUTED, &lines::cut(&detail, font, right - x)));
    }
    let small = Font::regular(size::SMALL);
    for text in lines::wrap(&plain(&row.below), small, right - left, MOST_LINES_BELOW) {
        baseline += if text.is_empty() { 0.0 } else { pt(9.8) };
        piece.part.text(line(left, baseline, small, ink::MUTED, &text));
    }
    baseline
}

fn number(cell: &TableCell, at: Point, look: RowLook, piece: &mut Piece) -> f64 {
    let (font, ink) = match look {
        RowLook::Sum | RowLook::Group => (Font::bold(size::TEXT), ink::TEXT),
        RowLook::Plain | RowLook::Part => (Font::regular(size::TEXT), ink::TEXT),
        RowLook::Off => (Font::regular(size::TEXT), ink::MUTED),
    };
    let ink = cell.tone.map_or(ink, ink::of_verdict);
    piece.part.text(line(at.x, at.y, font, ink, &flat(&cell.text)).anchored(Anchor::End));
    at.y
}

/// The mark before its words, which go on below where the column is narrow; gives the last baseline.
fn verdict(cell: &TableCell, mark: Mark, at: Point, columns: &Columns<'_>, piece: &mut Piece) -> f64 {
    let font = Font::medium(size::TEXT);
    let words = lines::wrap(&flat(&cell.text), font, columns.verdict_words(), MOST_VERDICT_LINES);
    let widest = words.iter().map(|words| font.width(words)).fold(0.0, f64::max);
    let rect = Rect { x: at.x - widest - TO_WORD - MARK, y: at.y - font.half_height() - MARK / 2.0, ..mark.rect };
    piece.part.mark(mark.shape, mark.assumed, rect);
    let mut baseline = at.y;
    for (down, words) in words.iter().enumerate() {
        baseline += if down > 0 { NEXT_LINE } else { 0.0 };
        let text = line(at.x, baseline, font, ink::of_verdict(mark.shape), words);
        piece.part.text(text.anchored(Anchor::End));
    }
    baseline
}
