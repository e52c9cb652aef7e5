//! The question before a file is replaced.

use super::super::super::{action::Action, action::Answer, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, sheet_ui};
use eframe::egui::Context;
use std::path::Path;

/// Asks whether to replace a file. Nothing is recommended, and the focus is where nothing is lost.
pub(super) fn overwrite_ui(ctx: &Context, state: &State, path: &Path, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (replace, cancel) = (words.say("overwrite-replace"), words.say("dialog-cancel"));
    sheet_ui(ctx, &words.say("overwrite-title"), |ui| {
        paragraph_ui(ui, &words.say("overwrite-text"));
        paragraph_ui(ui, &path.display().to_string());
        let buttons = [Foot::other("replace", &replace), Foot::other("cancel", &cancel)];
        let answers = [Answer::Save, Answer::Cancel];
        let pressed = buttons_ui(ui, open, Some(1), &buttons);
        let answer = pressed.and_then(|at| answers.into_iter().nth(at));
        actions.extend(answer.map(Action::Answer));
    });
}
