//! A cell of the year grid: its number, its ring, and the editor in it.

use eframe::egui::{
    CornerRadius, Painter, Rangef, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use super::field::{Edited, edit_in_cell};
use super::lines::{block, dashed_under};
use super::mark::Assumed;
use super::pose::{Touch, line_of, paint_ending};
use super::row::Chosen;
use crate::desktop::theme::{Tokens, Weight, space};

/// From the edge of a column to the ring of a cell in it, in points.
const INSET: f32 = 8.0;
/// From the middle of a cell to the dashed line below its number, in points.
const UNDERLINE: f32 = 8.0;

/// What an empty amount is shown as.
const EMPTY: &str = "–";
/// What stands behind the ones of every other number. A full stop is as wide as a comma.
const DECIMAL: &str = ",0";

/// Where a cell is on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// The cell from column edge to column edge, 24 high.
    pub rect: Rect,
    /// Where the numbers of the column end.
    pub right: f32,
}

impl Place {
    /// The box the ring of a chosen cell runs in.
    fn ring(self) -> Rect {
        self.rect.shrink2(Vec2::new(INSET, 0.0))
    }
}

/// Of what rank the number of a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rank {
    /// An amount.
    Plain,
    /// Headroom.
    Medium,
    /// The plan.
    Bold,
    /// Not counted, empty, or not computed.
    Muted,
}

/// A number in the grid. Show it with [`Cell::show`].
#[must_use = "a cell shows only when it is shown in a Ui"]
#[derive(Debug, Clone, Copy)]
pub struct Cell<'a> {
    text: &'a str,
    name: &'a str,
    rank: Rank,
    assumed: Assumed,
    chosen: Chosen,
}

impl<'a> Cell<'a> {
    /// A cell that shows `text`. `name` says whose number it is, such as *Plan, 2025*.
    pub fn new(name: &'a str, text: &'a str) -> Self {
        Self {
            text,
            name,
            rank: Rank::Plain,
            assumed: Assumed::No,
            chosen: Chosen::No,
        }
    }

    /// A cell without an amount: a dash under the ones.
    pub fn empty(name: &'a str) -> Self {
        Self::new(name, EMPTY).rank(Rank::Muted)
    }

    /// The rank of the number.
    pub fn rank(mut self, rank: Rank) -> Self {
        self.rank = rank;
        self
    }

    /// Whether the number rests on an assumption: then a dashed line runs below it.
    pub fn assumed(mut self, assumed: impl Into<Assumed>) -> Self {
        self.assumed = assumed.into();
        self
    }

    /// Whether this is the chosen cell, which has a ring.
    pub fn chosen(mut self, chosen: impl Into<Chosen>) -> Self {
        self.chosen = chosen.into();
        self
    }

    /// Shows the cell. Only the chosen cell is reached with Tab; the grid moves the choice.
    pub fn show(self, ui: &mut Ui, place: Place) -> Response {
        let sense = match self.chosen {
            Chosen::Yes => Sense::click(),
            Chosen::No => Sense::CLICK,
        };
        let response = ui.allocate_rect(place.rect, sense);
        let touch = if response.hovered() {
            Touch::Hovered
        } else {
            Touch::Rest
        };
        self.paint(ui.painter(), place, touch, Tokens::of(ui));
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(self.text.to_owned()),
            selected: Some(self.chosen == Chosen::Yes),
            ..WidgetInfo::labeled(Role::Cell, enabled, self.name)
        });
        response
    }

    /// Paints the cell.
    pub(super) fn paint(self, painter: &Painter, place: Place, touch: Touch, tokens: &Tokens) {
        if touch == Touch::Hovered && self.chosen == Chosen::No {
            block(painter, place.rect, tokens.hover);
        }
        if self.chosen == Chosen::Yes {
            let stroke = Stroke::new(2.0, tokens.accent);
            painter.rect_stroke(place.ring(), corner(), stroke, StrokeKind::Inside);
        }
        let (weight, ink) = match self.rank {
            Rank::Plain => (Weight::Regular, tokens.text),
            Rank::Medium => (Weight::Medium, tokens.text),
            Rank::Bold => (Weight::Bold, tokens.text),
            Rank::Muted => (Weight::Regular, tokens.muted),
        };
        let middle = place.rect.center().y;
        let tail = if self.text == EMPTY {
            line_of(painter, DECIMAL, weight).size().x
        } else {
            0.0
        };
        let end = (place.right - tail, middle);
        let left = paint_ending(painter, end, self.text, weight, ink);
        if self.assumed == Assumed::Yes {
            let x = Rangef::new(left, place.right);
            dashed_under(painter, x, middle + UNDERLINE, tokens);
        }
    }
}

/// Whether what is typed in a cell can be read as an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// It can, or nothing is typed yet.
    Fine,
    /// It cannot, or in two ways: the ring turns *broken*, and the cell line says why.
    Unreadable,
}

/// A cell in edit: background, a ring of 2 one point higher than the row, text right-aligned.
///
/// It takes the focus when it appears. Enter and leaving commit, Esc cancels; see [`Edited`].
pub fn cell_edit_ui(
    ui: &mut Ui,
    place: Place,
    name: &str,
    text: &mut String,
    reading: Reading,
) -> Edited {
    let tokens = Tokens::of(ui);
    let rect = place.ring().expand2(Vec2::new(0.0, 1.0));
    ui.painter().rect_filled(rect, corner(), tokens.background);
    let edited = edit_in_cell(ui, text, rect, place.right);
    let color = match reading {
        Reading::Fine => tokens.accent,
        Reading::Unreadable => tokens.broken,
    };
    let stroke = Stroke::new(2.0, color);
    ui.painter()
        .rect_stroke(rect, corner(), stroke, StrokeKind::Inside);
    let response = edited.response.accessible_name(name);
    Edited { response, ..edited }
}

fn corner() -> CornerRadius {
    CornerRadius::same(space::SMALL_RADIUS)
}
