//! A warning accepted: why it is right as it is.

use super::super::super::{action::Action, state::State, theme, theme::space};
use super::Open;
use super::form::form_foot_ui;
use super::sheet::{label_ui, paragraph_ui, sheet_ui};
use crate::budget::problem::Problem;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use eframe::egui::{Context, Label};

/// Asks for the reason, which reports print.
pub(super) fn accept_ui(ctx: &Context, state: &State, problem: &Problem, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let text = state.view().problem(problem);
    sheet_ui(ctx, &words.say("accept-title"), |ui| {
        paragraph_ui(ui, &format!("{}: {}", text.place, text.message));
        ui.add_space(space::STEP);
        ui.add(Label::new(theme::muted(words.say("accept-text"))).wrap());
        let (name, hint) = (words.say("accept-because"), words.say("accept-because-hint"));
        label_ui(ui, &name);
        let field = &mut open.drafts.because;
        let field = keyed(ui, "because", |ui| Field::wrapping(field).named(&name).hint(&hint).show(ui)).inner;
        open.focus_first(&field.response);
        let because = open.drafts.because.trim();
        let edit = if because.is_empty() {
            Err("accept-no-reason")
        } else {
            state.document().accepting(problem, because).ok_or("accept-not-possible")
        };
        form_foot_ui(ui, state, open, "accept-accept", edit, actions);
    });
}
