//! A cell of the year grid: its number, its ring, and the editor in it.

use eframe::egui::{
    Align, Align2, CornerRadius, EventFilter, Frame, Id, Key, Layout, Painter, Rangef, Rect, Response, Role, Sense,
    Shape, Stroke, StrokeKind, TextBuffer, TextEdit, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
};

use super::edit::{Commit, Edited, Ended, how_it_ended, layout, show_with_caret};
use super::lines::{block, dashed_under, level, upright};
use super::mark::Assumed;
use super::pose::{Touch, line_of, paint_ending};
use super::row::Chosen;
use crate::desktop::selection::{Block, Spot};
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
    marked: bool,
    overridden: bool,
    told: Option<&'a str>,
}

/// Tints a marked cell and draws the outline of the block where it ends.
pub fn paint_marked(ui: &Ui, rect: Rect, marked: Block, spot: Spot) {
    let (painter, tokens) = (ui.painter(), Tokens::of(ui));
    let (from, to) = (marked.from(), marked.to());
    block(painter, rect, tokens.tint);
    for (ends, top) in [(spot.row == from.row, rect.top()), (spot.row == to.row, rect.bottom() - OUTLINE)] {
        if ends {
            level(painter, rect.x_range(), top, OUTLINE, tokens.accent);
        }
    }
    for (ends, left) in [(spot.year == from.year, rect.left()), (spot.year == to.year, rect.right() - OUTLINE)] {
        if ends {
            upright(painter, left, rect.y_range(), OUTLINE, tokens.accent);
        }
    }
}

/// Side of the corner of a number that an alternative has for itself, in points.
const FOLD: f32 = 7.0;

/// Width of the outline of a marked block, in points.
const OUTLINE: f32 = 1.0;

impl<'a> Cell<'a> {
    /// A cell that shows `text`. `name` says whose number it is, such as *Plan, 2025*.
    pub fn new(name: &'a str, text: &'a str) -> Self {
        Self {
            text,
            name,
            rank: Rank::Plain,
            assumed: Assumed::No,
            chosen: Chosen::No,
            marked: false,
            overridden: false,
            told: None,
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

    /// Whether it is one of several that are marked.
    pub fn marked(mut self, marked: bool) -> Self {
        self.marked = marked;
        self
    }

    /// Whether an alternative has another number here than what it lies over: then a corner is marked.
    pub fn overridden(mut self, overridden: bool) -> Self {
        self.overridden = overridden;
        self
    }

    /// What a screen reader says of the number, where that is more than is seen.
    pub fn told(mut self, told: &'a str) -> Self {
        self.told = Some(told);
        self
    }

    /// Shows the cell. Only the chosen cell is reached with Tab; the grid moves the choice.
    pub fn show(self, ui: &mut Ui, place: Place) -> Response {
        let sense = match self.chosen {
            Chosen::Yes => Sense::click(),
            Chosen::No => Sense::CLICK,
        };
        let response = ui.allocate_rect(place.rect, sense);
        let touch = if response.hovered() { Touch::Hovered } else { Touch::Rest };
        self.paint(ui.painter(), place, touch, Tokens::of(ui));
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo {
            current_text_value: Some(self.told.unwrap_or(self.text).to_owned()),
            ..WidgetInfo::labeled(Role::Cell, enabled, self.name)
        });
        let selected = self.marked || self.chosen == Chosen::Yes;
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
        response
    }

    /// Paints the cell.
    pub(super) fn paint(self, painter: &Painter, place: Place, touch: Touch, tokens: &Tokens) {
        if touch == Touch::Hovered && self.chosen == Chosen::No && !self.marked {
            block(painter, place.rect, tokens.hover);
        }
        if self.chosen == Chosen::Yes {
            let stroke = Stroke::new(2.0, tokens.accent);
            painter.rect_stroke(place.ring(), corner(), stroke, StrokeKind::Inside);
        }
        if self.overridden {
            let corner = place.ring().left_top();
            let triangle = vec![corner, corner + Vec2::new(FOLD, 0.0), corner + Vec2::new(0.0, FOLD)];
            painter.add(Shape::convex_polygon(triangle, tokens.accent, Stroke::NONE));
        }
        let (weight, ink) = match self.rank {
            Rank::Plain => (Weight::Regular, tokens.text),
            Rank::Medium => (Weight::Medium, tokens.text),
            Rank::Bold => (Weight::Bold, tokens.text),
            Rank::Muted => (Weight::Regular, tokens.muted),
        };
        let middle = place.rect.center().y;
        let tail = if self.text == EMPTY { line_of(painter, DECIMAL, weight).size().x } else { 0.0 };
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
/// Show it in place of the cell, from the frame after the letter that began the edit and as long as the edit lasts. It
/// takes the focus as it appears, so that no letter typed meanwhile is lost. Enter and leaving commit, Esc cancels. It never ends as [`Ended::Unchanged`]: only the grid knows the
/// amount that `text` is to be compared with.
pub fn cell_edit_ui(ui: &mut Ui, place: Place, name: &str, text: &mut String, reading: Reading) -> Edited {
    let tokens = Tokens::of(ui);
    let rect = place.ring().expand2(Vec2::new(0.0, 1.0));
    ui.painter().rect_filled(rect, corner(), tokens.background);
    let id = ui.make_persistent_id(("cell in edit", name));
    // Also where nobody else has it: a dialog that has just closed kept it from the editor for a frame.
    let takes = ui.read_response(id).is_none() || ui.memory(|memory| memory.focused().is_none());
    if takes {
        // Before it is shown: what is typed in this very frame is the editor's already, or it would be lost.
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    let before = text.clone();
    let response = edit_in_cell(ui, id, text, rect, place.right).accessible_name(name);
    // Egui would take the focus away on Esc before what was typed in the same frame is seen; whoever shows the cell does.
    let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        response.surrender_focus();
    }
    let color = match reading {
        Reading::Fine => tokens.accent,
        Reading::Unreadable => tokens.broken,
    };
    let stroke = Stroke::new(2.0, color);
    ui.painter().rect_stroke(rect, corner(), stroke, StrokeKind::Inside);
    let ended = match how_it_ended(ui, &response, text, before, Commit::Enter) {
        Ended::Unchanged => Ended::Committed,
        ended @ (Ended::No | Ended::Committed | Ended::Cancelled) => ended,
    };
    Edited { response, ended }
}

fn corner() -> CornerRadius {
    CornerRadius::same(space::SMALL_RADIUS)
}

/// The editor in the box of a cell: right-aligned, without a frame of its own.
///
/// `rect` is the box of the cell, `right` where its numbers end.
fn edit_in_cell(ui: &mut Ui, id: Id, text: &mut String, rect: Rect, right: f32) -> Response {
    let tokens = Tokens::of(ui);
    let room = Rect::from_min_max(pos2(rect.left() + space::HALF, rect.top()), pos2(right, rect.bottom()));
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, _wrap: f32| {
        layout(ui, text.as_str(), tokens.text, f32::INFINITY, Align::RIGHT)
    };
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().max_rect(room).layout(layout);
    let shown = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().interact_size.y = 0.0; // A cell is lower than a control.
        show_with_caret(
            ui,
            TextEdit::singleline(text)
                .id(id)
                .layouter(&mut layouter)
                .frame(Frame::NONE)
                .lock_focus(true) // Tab is the grid's.
                .align(Align2::RIGHT_CENTER)
                .desired_width(room.width())
                .min_size(room.size()),
        )
    });
    shown.inner
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::gallery::{Gallery, components_ui, harness};
    use eframe::egui::Key;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    #[test]
    fn a_cell_tells_its_name_and_number_and_takes_a_click() {
        let mut clicks = 0;
        let show = move |ui: &mut Ui, seen: &mut u32| {
            let rect = Rect::from_min_size(ui.max_rect().min, Vec2::new(132.0, 24.0));
            let place = Place { rect, right: rect.right() - 40.0 };
            let cell = Cell::new("Plan, 2025", "964,0").rank(Rank::Bold).assumed(true);
            if cell.show(ui, place).clicked() {
                clicks += 1;
                *seen = clicks;
            }
        };
        let mut window = harness(show, 0);
        let cell = window.get_by_label("Plan, 2025");
        assert_eq!(cell.accesskit_node().value().as_deref(), Some("964,0"));
        cell.click();
        window.run();
        assert_eq!(*window.state(), 1);
    }

    #[test]
    fn only_the_chosen_cell_is_reached_with_the_keyboard() {
        let mut window = harness(components_ui, Gallery::default());
        window.get_by_label("Valgt").focus();
        window.run();
        assert!(window.get_by_label("Valgt").is_focused());
        window.get_by_label("Hvile").focus();
        window.run();
        assert!(!window.get_by_label("Hvile").is_focused());
    }

    #[test]
    fn an_edit_in_a_cell_commits_on_enter_and_goes_back_on_escape() {
        let show = |ui: &mut Ui, (text, ends): &mut (String, Vec<Ended>)| {
            let rect = Rect::from_min_size(ui.max_rect().min, Vec2::new(132.0, 24.0));
            let place = Place { rect, right: rect.right() - 40.0 };
            let edited = cell_edit_ui(ui, place, "Løft, 2026", text, Reading::Fine);
            if edited.ended != Ended::No {
                ends.push(edited.ended);
            }
        };
        let mut window = harness(show, ("80".to_owned(), Vec::new()));
        for (typed, key) in [(",5", Key::Enter), ("x", Key::Escape)] {
            assert!(window.get_by_label("Løft, 2026").is_focused());
            window.get_by_label("Løft, 2026").type_text(typed);
            window.run();
            window.key_press(key);
            window.run();
            window.get_by_label("Løft, 2026").focus();
            window.run();
        }
        let expected = vec![Ended::Committed, Ended::Cancelled];
        assert_eq!(*window.state(), ("80,5".to_owned(), expected));
    }
}
