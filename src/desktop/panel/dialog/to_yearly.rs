//! The question before a measure that follows its effect is typed in: amounts by year instead?

use super::super::super::{action::Action, action::Answer, state::State};
use super::super::inspector::{is_replaced, to_yearly};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, sheet_ui};
use eframe::egui::Context;

/// Asks whether a measure is to have amounts by year, those it has now. Nothing changes before the answer.
pub(super) fn to_yearly_ui(ctx: &Context, state: &State, measure: usize, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (head, text, turn) = if is_replaced(state, measure) {
        ("own-in-place-title", "own-in-place-text", "own-in-place-turn")
    } else {
        ("to-yearly-title", "to-yearly-text", "to-yearly-turn")
    };
    let (turn, cancel) = (words.say(turn), words.say("dialog-cancel"));
    let measures = &state.document().book().scenario().measures;
    let title = measures.get(measure).map(|measure| measure.title.to_string()).unwrap_or_default();
    sheet_ui(ctx, &words.say(head), |ui| {
        paragraph_ui(ui, &words.tell(text, &[("title", &title)]));
        let buttons = [Foot::next("turn", &turn), Foot::other("cancel", &cancel)];
        let answer = match buttons_ui(ui, open, Some(0), &buttons) {
            Some(0) => to_yearly(state, measure).map_or(Answer::Cancel, Answer::Edit),
            Some(_) => Answer::Cancel,
            None => return,
        };
        actions.push(Action::Answer(answer));
    });
}
