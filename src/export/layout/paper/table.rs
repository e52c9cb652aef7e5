//! Tables on paper. A table too wide for the sheet goes on below itself, a table too long on the next sheet, each time
//! with its head.

mod columns;
mod row;

use super::flow::Piece;
use super::measure::{BOTTOM, HANG, MARGIN, RIGHT, TOP, WIDTH, pt, size};
use super::prose::{line, plain};
use crate::export::ink;
use crate::export::layout::geometry::point;
use crate::export::layout::lines;
use crate::export::layout::page::Anchor;
use crate::export::layout::pen::count;
use crate::export::typeface::Font;
use crate::view::Words;
use crate::view::paper::Table;
use columns::Columns;
use std::rc::Rc;

/// The rules above and below a table.
const OUTER: f64 = pt(1.1);
/// Rules between its rows.
const INNER: f64 = pt(0.5);
/// A table lower than this is not broken at all.
const WHOLE: f64 = 0.45 * (BOTTOM - TOP);

/// The pieces of a table: its head, and a piece a row.
pub(super) fn pieces(table: &Table, words: &Words) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let bands = Columns::bands(table);
    for (at, columns) in bands.iter().enumerate() {
        let continued = words.tell("paper-continued", &[("title", &table.title)]);
        let title = if at == 0 { &table.title } else { &continued };
        let repeated = Rc::new(head(table, &continued, columns));
        let mut band = vec![Piece { with_next: true, ..head(table, title, columns) }];
        let rows = table.rows.iter().enumerate();
        band.extend(rows.map(|(at, of)| Piece { head: Some(Rc::clone(&repeated)), ..row::piece(of, at, columns) }));
        let notes: &[String] = if at + 1 == bands.len() { &table.notes } else { &[] };
        band.push(end(notes));
        keep_together(&mut band, table);
        pieces.extend(band);
    }
    pieces
}

/// Head and first rows, last rows and end, a group and its first row; a short table as a whole.
fn keep_together(band: &mut [Piece], table: &Table) {
    let is_short = band.iter().map(|piece| piece.height + piece.space).sum::<f64>() <= WHOLE;
    let (rows, end) = (table.rows.len(), band.len().saturating_sub(1));
    for (at, piece) in band.iter_mut().enumerate() {
        let is_group = at.checked_sub(1).and_then(|row| table.rows.get(row)).is_some_and(row::heads_others);
        let is_near_an_end = at < 2 || at + 2 >= rows;
        piece.with_next = at < end && (is_short || is_group || is_near_an_end);
    }
}

/// Number, title and unit, and the heads of the columns between two rules.
fn head(table: &Table, title: &str, columns: &Columns<'_>) -> Piece {
    let mut piece = Piece::new("table");
    piece.space = pt(20.0);
    let (label, font) = (Font::medium(size::TEXT), Font::medium(size::TITLE));
    let unit = Font::regular(size::TEXT);
    let unit_text = lines::keep_tail(&plain(&table.unit), unit, WIDTH * 0.4);
    let left = MARGIN + HANG;
    let room = RIGHT - left - unit.width(&unit_text) - pt(12.0);
    let mut baseline = pt(11.0);
    piece.part.text(line(MARGIN, baseline, label, ink::MUTED, &plain(&table.label)));
    for (at, text) in lines::wrap(&plain(title), font, room, 4).iter().enumerate() {
        baseline += if at > 0 { pt(13.5) } else { 0.0 };
        piece.part.text(line(left, baseline, font, ink::TEXT, text));
    }
    piece.part.text(line(RIGHT, baseline, unit, ink::MUTED, &unit_text).anchored(Anchor::End));
    let rule = baseline + pt(6.5);
    piece.part.line(&[point(MARGIN, rule), point(RIGHT, rule)], OUTER, ink::TEXT);
    let font = Font::bold(size::TEXT);
    let heads: Vec<_> =
        columns.heads().map(|head| lines::wrap(&plain(head), font, columns.pitch - pt(6.0), 4)).collect();
    let deepest = heads.iter().map(Vec::len).max().unwrap_or(0);
    let pitch = pt(11.0);
    for (at, head) in heads.iter().enumerate() {
        let first = rule + pt(13.0) + pitch * count(deepest - head.len());
        for (down, text) in head.iter().enumerate() {
            let baseline = first + pitch * count(down);
            piece.part.text(line(columns.edge(at), baseline, font, ink::TEXT, text).anchored(Anchor::End));
        }
    }
    let bottom = rule + pt(7.5) + pitch * count(deepest);
    piece.part.line(&[point(MARGIN, bottom), point(RIGHT, bottom)], INNER, ink::RULE_ON_PAPER);
    piece.height = bottom;
    piece
}

/// The rule below the last row, and the notes.
fn end(notes: &[String]) -> Piece {
    let mut piece = Piece::new("table-end");
    piece.part.line(&[point(MARGIN, 0.0), point(RIGHT, 0.0)], OUTER, ink::TEXT);
    piece.height = pt(3.0);
    let font = Font::regular(size::NOTE);
    for text in notes.iter().flat_map(|note| lines::wrap(&plain(note), font, WIDTH, 4)) {
        piece.height += pt(10.5);
        piece.part.text(line(MARGIN, piece.height, font, ink::MUTED, &text));
    }
    piece
}
