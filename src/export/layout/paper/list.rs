//! Lists: assumptions by their letters, sources, problems. An item may go on over the page, but not after one line.

use super::flow::Piece;
use super::measure::{MARGIN, RIGHT, pt, size};
use super::prose::{flat, line, plain};
use crate::export::ink;
use crate::export::layout::lines;
use crate::export::typeface::Font;
use crate::view::paper::ListItem;

const PITCH: f64 = pt(13.0);
const GAP: f64 = pt(2.5);
const MOST_LINES: usize = 60;

/// A piece a line.
pub(super) fn pieces(items: &[ListItem]) -> Vec<Piece> {
    let letters = Font::bold(size::TEXT);
    let widest = items.iter().map(|item| letters.width(&plain(&item.letter))).fold(0.0, f64::max);
    let left = if widest > 0.0 { MARGIN + widest.max(pt(8.0)) + pt(6.0) } else { MARGIN };
    items.iter().flat_map(|item| item_pieces(item, left)).collect()
}

fn item_pieces(item: &ListItem, left: f64) -> Vec<Piece> {
    let font = Font::regular(size::TEXT);
    let broken = lines::wrap(&flat(&item.text), font, RIGHT - left, MOST_LINES);
    let count = broken.len();
    let piece = |(at, text): (usize, &String)| {
        let mut piece = Piece::new("list");
        if at == 0 {
            piece.part.text(line(MARGIN, pt(9.5), Font::bold(size::TEXT), ink::KEPT, &plain(&item.letter)));
            piece.space = GAP;
        }
        piece.part.text(line(left, pt(9.5), font, ink::TEXT, text));
        // Two lines at least on either side of a page's end.
        let with_next = count > 1 && (at == 0 || at + 2 == count);
        Piece { height: PITCH, with_next, ..piece }
    };
    broken.iter().enumerate().map(piece).collect()
}
