//! The sheet of sources: agreements with their places, then documents.

use super::Source;
use super::pen::{Pen, Written};
use super::place::{FIRST, HEAD, row};
use super::style::Look;

pub(super) fn write(pen: &mut Pen<'_>, source: Source<'_>) -> Written {
    let Source { book, words, .. } = source;
    pen.text((0, 0), &words.say("workbook-sheet-sources"), Look::Title)?;
    pen.text((HEAD, 0), &words.say("workbook-source-place"), Look::Head)?;
    for (at, text) in book.sources.iter().enumerate() {
        pen.text((FIRST.saturating_add(row(at)), 0), text, Look::Long)?;
    }
    pen.widths(&[150])?;
    pen.freeze((FIRST, 0))
}
