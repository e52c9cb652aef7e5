//! The meeting: begun, turned over, left.

use super::{alternatives, document};
use crate::budget::scenario::{Edit, MeasureChange};
use crate::desktop::meeting::{Asked, MeetingMode};
use crate::desktop::state::{Dialog, State};
use eframe::egui::{Context, ViewportCommand};

/// Begins the meeting on the whole screen, or leaves it.
pub(super) fn turn(state: &mut State, ctx: &Context) {
    if state.meeting.is_some() {
        leave(state, ctx);
        return;
    }
    state.typing = None;
    state.dialog = None;
    state.meeting = Some(MeetingMode::begin(state));
    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
}

/// Carries out what was asked for in the meeting.
pub(super) fn asked(state: &mut State, asked: Asked, ctx: &Context) {
    if let Asked::Switch(at) = asked {
        switch(state, at);
        return;
    }
    if asked == Asked::Leave {
        leave(state, ctx);
        return;
    }
    let Some(mode) = &mut state.meeting else { return };
    match asked {
        Asked::Page(at) => mode.page = at.min(mode.pages().len().saturating_sub(1)),
        Asked::Overview(shown) => mode.overview = shown,
        Asked::Pointer(shown) => mode.pointer = shown,
        Asked::Black(black) => mode.black = black,
        Asked::Switch(_) | Asked::Leave => {}
    }
}

/// An ordinary edit: undo takes it back.
fn switch(state: &mut State, at: usize) {
    let measure = state.document().book().scenario().measures.get(at);
    if let Some(on) = measure.map(|measure| measure.on) {
        document::edit(state, Edit::Measure(at, MeasureChange::On(!on)));
    }
}

/// Asks where switches differ from before; else the meeting is over. Which alternative is shown is no change: the window
/// goes on with it.
fn leave(state: &mut State, ctx: &Context) {
    let Some(mode) = &state.meeting else { return };
    let differing = mode.differs(state).count;
    if differing == 0 {
        end(state, ctx);
    } else {
        state.dialog = Some(Dialog::LeaveMeeting(differing));
    }
}

/// The meeting is over; the switches stay, or everything is set back, the switches in one step.
pub(super) fn left(state: &mut State, set_back: bool, ctx: &Context) {
    let mode = state.meeting.as_ref().filter(|_| set_back);
    let back = mode.map(|mode| (mode.differs(state).back, mode.shown_before().map(str::to_owned)));
    if let Some((back, shown)) = back {
        // The edits are the plan's.
        alternatives::show(state, None);
        if !back.is_empty() {
            document::edit(state, Edit::All(back));
        }
        alternatives::show(state, shown.as_deref());
    }
    end(state, ctx);
}

fn end(state: &mut State, ctx: &Context) {
    state.meeting = None;
    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
}
