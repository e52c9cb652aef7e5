//! The question at the end of a meeting in which measures were switched.

use super::super::super::{action::Action, action::Answer, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, sheet_ui};
use eframe::egui::Context;

/// Asks whether so many switches stay as they are or are set back.
pub(super) fn leave_meeting_ui(
    ctx: &Context,
    state: &State,
    differing: usize,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let title = words.count("meeting-left-title", differing);
    let (keep, back, stay) =
        (words.say("meeting-left-keep"), words.say("meeting-left-back"), words.say("meeting-left-stay"));
    sheet_ui(ctx, &title, |ui| {
        paragraph_ui(ui, &words.say("meeting-left-text"));
        let buttons = [Foot::next("keep", &keep), Foot::other("back", &back), Foot::other("stay", &stay)];
        let answers = [Answer::LeaveMeeting(false), Answer::LeaveMeeting(true), Answer::Cancel];
        let pressed = buttons_ui(ui, open, Some(0), &buttons);
        let answer = pressed.and_then(|at| answers.into_iter().nth(at));
        actions.extend(answer.map(Action::Answer));
    });
}
