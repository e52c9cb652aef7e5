//! The question of unsaved changes.

use super::super::super::{action::Action, action::Answer, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, sheet_ui};
use eframe::egui::Context;

/// Asks whether to save, not to save, or to stay.
pub(super) fn unsaved_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let document = state.document();
    let title = words.tell("unsaved-title", &[("title", &document.plan().scenario().title)]);
    // Without a file to save in, saving asks for one first.
    let save = words.say(if document.path().is_some() { "unsaved-save" } else { "unsaved-save-as" });
    let (discard, cancel) = (words.say("unsaved-discard"), words.say("dialog-cancel"));
    sheet_ui(ctx, &title, |ui| {
        paragraph_ui(ui, &words.say("unsaved-text"));
        let buttons = [Foot::next("save", &save), Foot::other("do not save", &discard), Foot::other("cancel", &cancel)];
        let answers = [Answer::Save, Answer::DoNotSave, Answer::Cancel];
        let pressed = buttons_ui(ui, open, Some(0), &buttons);
        let answer = pressed.and_then(|at| answers.into_iter().nth(at));
        actions.extend(answer.map(Action::Answer));
    });
}
