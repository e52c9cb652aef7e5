//! One direct label: a name, its value, and what stands with it.

use crate::export::ink::{self, Ink, size};
use crate::export::layout::geometry::point;
use crate::export::layout::lines;
use crate::export::layout::page::{Fill, Part, Text};
use crate::export::layout::pen::count;
use crate::export::typeface::Font;
use crate::view::chart::Marked;

/// The box that shows how a series is filled.
pub(super) const SWATCH: (f64, f64) = (24.0, 16.0);
const SWATCH_GAP: f64 = 10.0;
/// From line to line.
const LINE: f64 = 31.0;
/// How far the first line lies above the label's place, for each further line.
const LIFT: f64 = 7.2;
const DETAIL_GAP: f64 = 12.0;

/// A name, its value, and what stands with it.
#[derive(Clone)]
pub(super) struct Label {
    pub(super) of: Of,
    pub(super) name: String,
    pub(super) value: Marked,
    pub(super) detail: Marked,
    pub(super) detail_place: Place,
    pub(super) ink: Ink,
    pub(super) font: Font,
    /// The height it wants to stand at.
    pub(super) anchor: f64,
    pub(super) segment_height: f64,
    pub(super) pointer: Pointer,
}

/// What a label names.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Of {
    Series(usize),
    Frame(usize),
}

impl Of {
    pub(super) fn series(self) -> Option<usize> {
        match self {
            Self::Series(series) => Some(series),
            Self::Frame(_) => None,
        }
    }
}

/// Where a label's detail stands.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Place {
    Below,
    SameLine,
    Nowhere,
}

/// How a label says what it belongs to when it does not stand beside it.
#[derive(Clone, Copy)]
pub(super) enum Pointer {
    /// A line from this far right.
    Leader(f64, Ink),
    /// The fill of a series that has no segment in the last year.
    Swatch(Fill),
}

impl Label {
    /// Writes the label.
    pub(super) fn draw(&self, left: f64, width: f64, place: f64, part: &mut Part) {
        let lines = self.lines(width);
        let mut baseline = place + self.font.half_height() - LIFT * self.further_rows(width);
        let mut end = left;
        for (at, line) in lines.iter().enumerate() {
            let letters = if at + 1 == lines.len() { self.value.letters.as_str() } else { "" };
            let text = Text::new(point(left, baseline), self.font, self.ink, line).with_letters(letters);
            end = text.bounds().right();
            part.text(text);
            baseline += LINE;
        }
        match self.detail_place {
            Place::Below => part.text(self.detail_text(width).moved(left, baseline)),
            Place::SameLine => part.text(self.detail_text(width).moved(end + DETAIL_GAP, baseline - LINE)),
            Place::Nowhere => {}
        }
    }

    /// How far the label reaches above and below its place.
    pub(super) fn extent(&self, width: f64) -> (f64, f64) {
        let further = self.further_rows(width);
        (self.font.half_height() + LIFT * further, self.font.half_height() + (LINE - LIFT) * further)
    }

    /// Whether name, value and detail fit on one line.
    pub(super) fn detail_fits_on_line(&self, width: f64) -> bool {
        let lines = self.lines(width);
        let [only] = lines.as_slice() else { return false };
        let detail = Text::marked(point(0.0, 0.0), Font::regular(size::SMALL), ink::MUTED, &self.detail).width();
        self.font.width(only) + self.letters_width() + DETAIL_GAP + detail <= width - self.swatch_width()
    }

    /// How far a swatch moves the label to the right.
    pub(super) fn swatch_width(&self) -> f64 {
        if matches!(self.pointer, Pointer::Swatch(_)) { SWATCH.0 + SWATCH_GAP } else { 0.0 }
    }

    /// The lines of name and value. A value is never cut: a long name makes way.
    fn lines(&self, width: f64) -> Vec<String> {
        let width = width - self.swatch_width();
        let value = if self.value.text.is_empty() { String::new() } else { format!("\u{a0}{}", self.value.text) };
        let value_width = self.font.width(&value) + self.letters_width();
        let mut lines = lines::wrap(&self.name, self.font, width - self.letters_width(), 2);
        if lines.last().is_some_and(|last| self.font.width(last) + value_width > width) {
            lines = lines::wrap(&self.name, self.font, width - value_width, 2);
        }
        if let Some(last) = lines.last_mut() {
            last.push_str(&value);
        }
        lines
    }

    fn letters_width(&self) -> f64 {
        Text::marked(point(0.0, 0.0), self.font, self.ink, &self.value).tail()
    }

    fn detail_text(&self, width: f64) -> Text {
        let font = Font::regular(size::SMALL);
        let letters = Text::marked(point(0.0, 0.0), font, ink::MUTED, &self.detail).tail();
        let words = lines::cut(&self.detail.text, font, width - self.swatch_width() - letters);
        Text::new(point(0.0, 0.0), font, ink::MUTED, &words).with_letters(&self.detail.letters)
    }

    /// How many lines stand below the first.
    fn further_rows(&self, width: f64) -> f64 {
        let has_detail = self.detail_place == Place::Below && !self.detail.text.is_empty();
        count((self.lines(width).len() + usize::from(has_detail)).saturating_sub(1))
    }
}
