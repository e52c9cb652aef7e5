//! Measures dragged to another place of the list: one step of undo when they are let go.

use super::heights::Heights;
use crate::desktop::action::{Action, ListAction};
use crate::desktop::state::State;
use crate::desktop::theme::Tokens;
use crate::desktop::widget::lines::level;
use crate::view::measure_list::ListedBy;
use eframe::egui::{CursorIcon, Key, Modifiers, Rect, Response, Ui, vec2};

/// How near the edge of what is seen the list begins to scroll, in points.
const EDGE: f32 = 24.0;
/// How far it scrolls in a frame, in points.
const SCROLL: f32 = 8.0;

/// Whether measures are being dragged.
#[derive(Debug, Default)]
pub(super) enum Drag {
    /// They are not.
    #[default]
    None,
    /// They follow the pointer.
    Moving,
    /// They were let go in this frame.
    LetGo,
}

/// Whether measures can change places: not under headings, and not in a file that may be looked at only.
pub(super) fn can_move(state: &State) -> bool {
    !state.document().is_read_only() && state.list.by == ListedBy::Order
}

impl Drag {
    /// Begins and ends with the pointer on a row.
    pub(super) fn follow(&mut self, state: &State, (row, at): (&Response, usize), actions: &mut Vec<Action>) {
        if row.drag_started() && can_move(state) {
            let alone = !state.list.is_picked(at) && state.chosen_measure().is_none_or(|(chosen, _)| chosen != at);
            if alone {
                actions.push(Action::ChooseMeasure(at));
            }
            *self = Self::Moving;
        } else if row.drag_stopped() && matches!(self, Self::Moving) {
            *self = Self::LetGo;
        }
    }

    /// Shows where they would come to lie, and puts them there when they are let go. Esc leaves them where they are.
    pub(super) fn show(&mut self, ui: &Ui, state: &State, heights: &Heights, whole: Rect, actions: &mut Vec<Action>) {
        if matches!(self, Self::None) || state.list.listed().rows.is_empty() {
            return;
        }
        let escaped = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let released = !ui.input(|input| input.pointer.any_down());
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let (before, top) = pointer.map_or((0, 0.0), |pointer| heights.gap_at(pointer.y - whole.top()));
        if matches!(self, Self::LetGo) && !escaped && pointer.is_some() {
            actions.push(Action::List(ListAction::Drop(before)));
        }
        if escaped || released || matches!(self, Self::LetGo) {
            *self = Self::None;
            return;
        }
        level(ui.painter(), whole.x_range(), whole.top() + top - 1.0, 2.0, Tokens::of(ui).accent);
        ui.set_cursor_icon(CursorIcon::Grabbing);
        let seen = ui.clip_rect();
        if let Some(pointer) = pointer {
            let up = (pointer.y < seen.top() + EDGE).then_some(SCROLL);
            let down = (pointer.y > seen.bottom() - EDGE).then_some(-SCROLL);
            if let Some(by) = up.or(down) {
                ui.scroll_with_delta(vec2(0.0, by));
                ui.request_repaint();
            }
        }
    }
}
