//! How wide the columns of a table are, and how many stand beside each other.

use crate::export::layout::page::{raised, raised_gap};
use crate::export::layout::paper::measure::{MARGIN, RIGHT, WIDTH, pt, size};
use crate::export::layout::pen::count;
use crate::export::typeface::Font;
use crate::view::paper::{Table, TableCell};

/// Labels have this much of the width at least.
const LEAST_LABELS: f64 = 0.3 * WIDTH;
/// Columns are this wide where there is room.
const USUAL: f64 = pt(76.0);
const LEAST: f64 = pt(30.0);
const GAP: f64 = pt(10.0);
const VERDICT_GAP: f64 = pt(5.0);
/// A verdict's mark and the room to its word.
pub(super) const MARK: f64 = pt(8.5);
pub(super) const TO_WORD: f64 = pt(3.5);

/// The columns that stand beside each other.
pub(super) struct Columns<'a> {
    table: &'a Table,
    first: usize,
    count: usize,
    /// From one column to the next.
    pub(super) pitch: f64,
    /// Room for letters right of the numbers.
    tail: f64,
}

impl<'a> Columns<'a> {
    /// All columns, as many bands of them as the width asks for.
    pub(super) fn bands(table: &'a Table) -> Vec<Self> {
        let cells = || table.rows.iter().flat_map(|row| &row.cells);
        let verdict = cells().filter(|cell| cell.mark.is_some()).map(verdict_width).fold(0.0, f64::max);
        let tail = cells().map(|cell| letters_width(&cell.text.letters)).fold(0.0, f64::max);
        let widest = cells().map(number_width).fold(LEAST, f64::max);
        let room = WIDTH - LEAST_LABELS;
        let pitch = (widest + tail + GAP).max(verdict + VERDICT_GAP).min(room);
        let all = table.heads.len().max(1);
        let most = (1..=all).rev().find(|columns| pitch * count(*columns) <= room).unwrap_or(1);
        let bands = all.div_ceil(most);
        let each = all.div_ceil(bands);
        let pitch = pitch.max(USUAL.min(room / count(each)));
        let band = |band: usize| {
            let first = band * each;
            Self { table, first, count: each.min(table.heads.len().saturating_sub(first)), pitch, tail }
        };
        (0..bands).map(band).collect()
    }

    /// What the columns are called.
    pub(super) fn heads(&self) -> impl Iterator<Item = &'a str> {
        self.table.heads.iter().skip(self.first).take(self.count).map(String::as_str)
    }

    /// The cells of a row that stand in these columns.
    pub(super) fn of<'b>(&self, cells: &'b [TableCell]) -> impl Iterator<Item = &'b TableCell> + use<'b> {
        cells.iter().skip(self.first).take(self.count)
    }

    /// Where the numbers of a column end.
    pub(super) fn edge(&self, at: usize) -> f64 {
        RIGHT - self.tail - self.pitch * count(self.count.saturating_sub(at + 1))
    }

    /// How wide the words of a verdict may be.
    pub(super) fn verdict_words(&self) -> f64 {
        self.pitch - VERDICT_GAP - MARK - TO_WORD
    }

    /// How wide the labels are.
    pub(super) fn labels(&self) -> f64 {
        RIGHT - self.pitch * count(self.count) - MARGIN
    }
}

fn number_width(cell: &TableCell) -> f64 {
    if cell.mark.is_some() { 0.0 } else { Font::bold(size::TEXT).width(&cell.text.text) }
}

/// A verdict may stand on several lines, a word each at least.
fn verdict_width(cell: &TableCell) -> f64 {
    let font = Font::medium(size::TEXT);
    MARK + TO_WORD + cell.text.text.split(' ').map(|word| font.width(word)).fold(0.0, f64::max)
}

fn letters_width(letters: &str) -> f64 {
    let font = Font::bold(size::TEXT);
    if letters.is_empty() { 0.0 } else { raised_gap(font) + raised(font).width(letters) }
}
