//! The foot of a form that makes an edit.

use super::super::super::{action::Action, action::Answer, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui};
use crate::budget::scenario::Edit;
use eframe::egui::Ui;

/// The button that makes the edit, called by its text `accept`, or why it cannot be made yet; and the way out.
pub(super) fn form_foot_ui(
    ui: &mut Ui,
    state: &State,
    open: &mut Open,
    accept: &str,
    edit: Result<Edit, &'static str>,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let (accept, cancel) = (words.say(accept), words.say("dialog-cancel"));
    let reason = edit.as_ref().err().map(|why| words.say(why));
    let buttons = [Foot { reason: reason.as_deref(), ..Foot::next("accept", &accept) }, Foot::other("cancel", &cancel)];
    match (buttons_ui(ui, open, None, &buttons), edit) {
        (Some(1), _) => actions.push(Action::Answer(Answer::Cancel)),
        (Some(_), Ok(edit)) => actions.push(Action::Answer(Answer::Edit(edit))),
        _ => {}
    }
}
