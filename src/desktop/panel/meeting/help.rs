//! The line of keys at the foot of the wall: there while the mouse moves, gone three seconds later.

use super::super::super::state::State;
use super::super::alternatives;
use super::share;
use crate::desktop::theme::{Tokens, Weight};
use eframe::egui::{Align2, CornerRadius, Rect, Role, Sense, Ui, WidgetInfo, vec2};
use std::time::Duration;

/// How long it stays, in seconds.
const STAYS: f64 = 3.0;

/// When the mouse moved last.
#[derive(Debug, Default)]
pub(super) struct Help {
    moved: Option<f64>,
}

/// Shows the line, if the mouse moved lately or the meeting has just begun.
pub(super) fn help_ui(ui: &mut Ui, state: &State, room: Rect, help: &mut Help) {
    let (now, moves) = ui.ctx().input(|input| (input.time, input.pointer.delta() != vec2(0.0, 0.0)));
    let moved = help.moved.filter(|_| !moves).unwrap_or(now);
    help.moved = Some(moved);
    let left = moved + STAYS - now;
    if left <= 0.0 {
        return;
    }
    ui.ctx().request_repaint_after(Duration::from_secs_f64(left.min(STAYS)));
    let mode = state.meeting.as_ref();
    let in_overview = mode.is_some_and(|mode| mode.overview);
    let key = match (in_overview, alternatives::is_needed(state)) {
        (true, _) => "meeting-keys-overview",
        (false, true) => "meeting-keys-alternatives",
        (false, false) => "meeting-keys",
    };
    let words = state.words().say(key);
    let tokens = &Tokens::LIGHT;
    let face = Weight::Regular.at((room.height() * 0.017).clamp(12.0, 20.0));
    let line = ui.painter().layout_no_wrap(words.clone(), face, tokens.background);
    let at = share(room, 0.5, 0.975);
    let rect = Align2::CENTER_CENTER.anchor_size(at, line.size() + vec2(32.0, 12.0));
    ui.painter().rect_filled(rect, CornerRadius::same(4), tokens.text);
    ui.painter().galley(rect.center() - line.size() / 2.0, line, tokens.background);
    let response = ui.interact(rect, ui.scope_id().with("help"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
}
