//! The question before another kind of effect loses numbers.

use super::super::super::{action::Action, action::Answer, state::State, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, scrolling_ui, sheet_ui};
use crate::budget::scenario::Edit;
use eframe::egui::Context;

/// Height of the buttons with the space above them, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;

/// Says what would be lost, and asks whether to go on.
pub(super) fn other_effect_ui(
    ctx: &Context,
    state: &State,
    (edit, lines): (&Edit, &[String]),
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    sheet_ui(ctx, &words.say("other-effect-title"), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            paragraph_ui(ui, &words.say("other-effect-text"));
            ui.add_space(space::STEP);
            for line in lines {
                paragraph_ui(ui, line);
            }
        });
        let (accept, cancel) = (words.say("other-effect-accept"), words.say("dialog-cancel"));
        let buttons = [Foot::next("accept", &accept), Foot::other("cancel", &cancel)];
        let answer = match buttons_ui(ui, open, Some(1), &buttons) {
            Some(0) => Some(Answer::Edit(edit.clone())),
            Some(_) => Some(Answer::Cancel),
            None => None,
        };
        actions.extend(answer.map(Action::Answer));
    });
}
