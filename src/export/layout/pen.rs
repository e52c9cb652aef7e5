//! Short ways to put shapes on a part of the page.

use super::geometry::{Point, Rect};
use super::page::{Anchor, Answer, Fill, Item, Line, Mark, Paint, Part, Run, Spot, Text, Tip, Turn, VerdictMark};
use crate::export::ink::{self, Ink, stroke};
use crate::export::typeface::Font;
use crate::view::chart::Marked;

impl Text {
    /// A text that starts at a point.
    pub(super) fn new(at: Point, font: Font, ink: Ink, text: &str) -> Self {
        Self { at, anchor: Anchor::Start, font, ink, runs: vec![Run::Plain(text.to_owned())] }
    }

    /// A text that starts at a point, its letters raised after it.
    pub(super) fn marked(at: Point, font: Font, ink: Ink, marked: &Marked) -> Self {
        Self::new(at, font, ink, &marked.text).with_letters(&marked.letters)
    }

    /// The same text with letters raised after it.
    pub(super) fn with_letters(mut self, letters: &str) -> Self {
        if !letters.is_empty() {
            self.runs.push(Run::Raised(letters.to_owned()));
        }
        self
    }

    /// The same text, standing at its place by another end.
    pub(super) fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The same text, moved.
    pub(super) fn moved(mut self, right: f64, down: f64) -> Self {
        self.at.x += right;
        self.at.y += down;
        self
    }
}

/// The least side of what is pointed at.
const LEAST_SPOT: f64 = 20.0;

impl Part {
    /// An empty part.
    pub(super) fn new(name: &str) -> Self {
        Self { name: name.to_owned(), items: Vec::new(), spots: Vec::new() }
    }

    /// Adds a text; an empty one leaves no trace.
    pub(super) fn text(&mut self, text: Text) {
        if !text.content().is_empty() {
            self.items.push(Item::Text(text));
        }
    }

    /// Adds a box in one colour.
    pub(super) fn plate(&mut self, rect: Rect, ink: Ink, radius: f64) {
        self.fill(Fill { rect, paint: Paint::Solid(ink), radius });
    }

    /// Adds a filled box.
    pub(super) fn fill(&mut self, fill: Fill) {
        self.items.push(Item::Fill(fill));
    }

    /// Adds a solid line.
    pub(super) fn line(&mut self, points: &[Point], width: f64, ink: Ink) {
        self.items.push(Item::Line(Line { points: points.to_vec(), width, ink, dash: None }));
    }

    /// Adds a frame's line: dashed where assumed, with white on either side.
    pub(super) fn frame_line(&mut self, points: &[Point], width: f64, assumed: bool) {
        self.line(points, width + 2.0 * stroke::HALO, ink::PAPER);
        self.bare_frame_line(points, width, assumed);
    }

    /// Adds a frame's line: dashed where assumed, on what it lies on.
    pub(super) fn bare_frame_line(&mut self, points: &[Point], width: f64, assumed: bool) {
        let dash = assumed.then_some(stroke::DASH);
        self.items.push(Item::Line(Line { points: points.to_vec(), width, ink: ink::FRAME, dash }));
    }

    /// Says what stands in a box; in one that is too small to point at, around it.
    pub(super) fn tips(&mut self, rect: Rect, tips: Vec<Tip>) {
        let rect = rect.grown_by((LEAST_SPOT - rect.width).max(0.0) / 2.0, (LEAST_SPOT - rect.height).max(0.0) / 2.0);
        if !tips.is_empty() {
            self.spots.push(Spot { rect, answer: Answer::Tips(tips) });
        }
    }

    /// Makes a box the switch of a measure.
    pub(super) fn turn(&mut self, rect: Rect, turn: Turn) {
        self.spots.push(Spot { rect, answer: Answer::Switch(turn) });
    }

    /// Adds a verdict's mark in a square.
    pub(super) fn mark(&mut self, shape: VerdictMark, assumed: bool, rect: Rect) {
        self.items.push(Item::Mark(Mark { shape, assumed, rect }));
    }
}

/// A number of things as a length.
pub(super) fn count(things: usize) -> f64 {
    f64::from(u32::try_from(things).unwrap_or(u32::MAX))
}
