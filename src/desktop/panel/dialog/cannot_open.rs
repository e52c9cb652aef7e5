//! A file that could not be opened: which one, and why, line by line.

use super::super::super::{action::Action, action::Answer, command::Command, state::State, theme, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, scrolling_ui, sheet_ui};
use eframe::egui::{Context, Label, TextWrapMode};
use std::path::Path;

/// Tells why, as long as it takes.
pub(super) fn cannot_open_ui(
    ctx: &Context,
    state: &State,
    (path, lines): (&Path, &[String]),
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let (other, close) = (words.say("cannot-open-other"), words.say("dialog-close"));
    sheet_ui(ctx, &words.say("cannot-open-title"), |ui| {
        let path = theme::muted(path.display().to_string());
        ui.add(Label::new(path).wrap_mode(TextWrapMode::Wrap).selectable(true));
        ui.add_space(space::STEP);
        scrolling_ui(ui, BELOW, |ui| {
            for line in lines {
                paragraph_ui(ui, line);
                ui.add_space(space::HALF);
            }
        });
        let buttons = [Foot::other("other", &other), Foot::other("close", &close)];
        match buttons_ui(ui, open, Some(1), &buttons) {
            Some(0) => actions.extend([Action::Answer(Answer::Cancel), Action::Run(Command::Open)]),
            Some(_) => actions.push(Action::Answer(Answer::Cancel)),
            None => {}
        }
    });
}

/// Height of the path in two lines and of the buttons, in points.
const BELOW: f32 = 100.0;
