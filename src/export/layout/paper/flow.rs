//! Pieces placed down the sheets: what belongs together stays together, and a table that goes on repeats its head.

use super::measure::{BOTTOM, TOP};
use crate::export::layout::page::{Item, Part};
use std::rc::Rc;

/// What no page may break: its shapes from its upper edge, at their places across the sheet.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) part: Part,
    pub(super) height: f64,
    /// Room above it, but at the top of a page.
    pub(super) space: f64,
    /// Whether the next piece must stand on the same page.
    pub(super) with_next: bool,
    /// What is repeated above it where it begins a page.
    pub(super) head: Option<Rc<Self>>,
}

impl Piece {
    pub(super) fn new(name: &str) -> Self {
        Self { part: Part::new(name), height: 0.0, space: 0.0, with_next: false, head: None }
    }
}

/// The parts of each sheet, at their places.
pub(super) fn sheets(pieces: Vec<Piece>) -> Vec<Vec<Part>> {
    let mut flow = Flow { sheets: vec![Vec::new()], y: TOP };
    let mut group: Vec<Piece> = Vec::new();
    for piece in pieces {
        let is_last = !piece.with_next;
        group.push(piece);
        if is_last {
            flow.place_together(std::mem::take(&mut group));
        }
    }
    flow.place_together(group);
    flow.sheets
}

struct Flow {
    sheets: Vec<Vec<Part>>,
    y: f64,
}

impl Flow {
    fn place_together(&mut self, group: Vec<Piece>) {
        let height = |group: &[Piece]| group.iter().map(|piece| piece.space + piece.height).sum::<f64>();
        let head = group.first().and_then(|first| first.head.as_ref()).map_or(0.0, |head| head.height);
        let fits_a_sheet = head + height(&group) <= BOTTOM - TOP;
        if fits_a_sheet && self.y + height(&group) > BOTTOM {
            self.turn();
        }
        for piece in group {
            self.place(piece);
        }
    }

    fn place(&mut self, piece: Piece) {
        let is_top = |y: f64| y <= TOP;
        if !is_top(self.y) && self.y + piece.space + piece.height > BOTTOM {
            self.turn();
        }
        if let Some(head) = piece.head.as_ref().filter(|_| is_top(self.y)) {
            self.put(head.part.clone(), head.height);
        } else if !is_top(self.y) {
            self.y += piece.space;
        }
        self.put(piece.part, piece.height);
    }

    fn put(&mut self, mut part: Part, height: f64) {
        for item in &mut part.items {
            shift(item, 0.0, self.y);
        }
        self.y += height;
        if let Some(sheet) = self.sheets.last_mut().filter(|_| !part.items.is_empty()) {
            sheet.push(part);
        }
    }

    fn turn(&mut self) {
        if self.sheets.last().is_some_and(|sheet| !sheet.is_empty()) {
            self.sheets.push(Vec::new());
        }
        self.y = TOP;
    }
}

/// Moves a shape.
pub(super) fn shift(item: &mut Item, right: f64, down: f64) {
    match item {
        Item::Fill(fill) => {
            fill.rect.x += right;
            fill.rect.y += down;
        }
        Item::Line(line) => {
            for point in &mut line.points {
                point.x += right;
                point.y += down;
            }
        }
        Item::Text(text) => {
            text.at.x += right;
            text.at.y += down;
        }
        Item::Mark(mark) => {
            mark.rect.x += right;
            mark.rect.y += down;
        }
        Item::Diamond(diamond) => {
            diamond.center.x += right;
            diamond.center.y += down;
        }
    }
}

/// From where to where shapes reach down the page; `None` where there are none.
pub(super) fn extent<'a>(items: impl IntoIterator<Item = &'a Item>) -> Option<(f64, f64)> {
    let of = |item: &Item| match item {
        Item::Fill(fill) => (fill.rect.y, fill.rect.bottom()),
        Item::Line(line) => {
            let ys = line.points.iter().map(|point| point.y);
            ys.fold((f64::MAX, f64::MIN), |(low, high), y| (low.min(y), high.max(y)))
        }
        Item::Text(text) => (text.bounds().y, text.bounds().bottom()),
        Item::Mark(mark) => (mark.rect.y, mark.rect.bottom()),
        Item::Diamond(diamond) => (diamond.center.y - diamond.half, diamond.center.y + diamond.half),
    };
    items.into_iter().map(of).reduce(|(top, bottom), (higher, lower)| (top.min(higher), bottom.max(lower)))
}
