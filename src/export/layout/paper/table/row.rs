//! A row of a table.

use super::columns::{Columns, MARK, TO_WORD};
use super::{INNER, MARGIN, RIGHT};
use crate::export::ink;
use crate::export::layout::geometry::{Rect, point};
use crate::export::layout::lines;
use crate::export::layout::page::Anchor;
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
    for (at, cell) in columns.of(&row.cells).enumerate() {
        put(cell, columns.edge(at), top + BASELINE, row.look, &mut piece);
    }
    piece.height = last + HEIGHT - BASELINE;
    piece
}

/// Label, detail behind it, and what stands below; gives the last baseline.
fn label(row: &TableRow, first: f64, columns: &Columns<'_>, piece: &mut Piece) -> f64 {
    let font = match row.look {
        RowLook::Plain | RowLook::Part => Font::regular(size::TEXT),
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

fn put(cell: &TableCell, edge: f64, baseline: f64, look: RowLook, piece: &mut Piece) {
    let ink = cell.tone.map_or(ink::TEXT, ink::of_verdict);
    let font = match (cell.mark.is_some(), look) {
        (true, _) => Font::medium(size::TEXT),
        (false, RowLook::Sum | RowLook::Group) => Font::bold(size::TEXT),
        (false, RowLook::Plain | RowLook::Part) => Font::regular(size::TEXT),
    };
    let text = line(edge, baseline, font, ink, &flat(&cell.text)).anchored(Anchor::End);
    if let Some((mark, assumed)) = cell.mark {
        let x = text.bounds().x - TO_WORD - MARK;
        let y = baseline - font.half_height() - MARK / 2.0;
        piece.part.mark(mark, assumed, Rect { x, y, width: MARK, height: MARK });
    }
    piece.part.text(text);
}
