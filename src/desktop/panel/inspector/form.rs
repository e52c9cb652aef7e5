//! What the forms of measure and baseline share: head, dropdown rows, text rows.

use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::state::State;
use crate::desktop::theme::{medium, muted, space, sub};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::form::explained_row;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::{Label, Ui, vec2};

/// The title of what is inspected, and a line about it.
pub(super) fn heading(ui: &mut Ui, title: &str, line: &str) {
    ui.add(Label::new(sub(medium(title))).wrap());
    ui.add(Label::new(crate::desktop::theme::row(muted(line))).wrap());
    ui.add_space(space::STEP + space::HALF);
}

/// A word of the inspector by its text key.
pub(super) fn word(state: &State, key: &str) -> String {
    state.words().say(key)
}

/// A row whose label is the text `key`, explained by the text `key-help`.
pub(super) fn row<R>(ui: &mut Ui, state: &State, key: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let help = state.words().say(&format!("{key}-help"));
    explained_row(ui, &word(state, key), &help, add).inner
}

/// A row with a dropdown, labelled by a text key; another choice in the frame in which it is made.
pub(super) fn select_row<T: PartialEq + Clone>(
    ui: &mut Ui,
    state: &State,
    key: &str,
    choices: &[Choice<T>],
    current: &T,
    reason: Option<&str>,
) -> Option<T> {
    let name = word(state, key);
    row(ui, state, key, |ui| select(ui, &name, choices, current, reason))
}

/// A dropdown as wide as there is room; another choice in the frame in which it is made.
pub(super) fn select<T: PartialEq + Clone>(
    ui: &mut Ui,
    name: &str,
    choices: &[Choice<T>],
    current: &T,
    reason: Option<&str>,
) -> Option<T> {
    let mut value = current.clone();
    let width = ui.available_width();
    let shown = Select::new(name, choices).width(width).disabled_because(reason).show(ui, &mut value);
    shown.changed().then_some(value)
}

/// Between two rows of a form.
pub(super) fn gap(ui: &mut Ui) {
    ui.add_space(space::STEP);
}

/// *Dublér* and *Slet*, below the values.
pub(super) fn buttons(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::STEP, 0.0);
        ui.add_space(space::LABEL);
        let mut button = |ui: &mut Ui, key: &str, command: Command, make: fn(&str) -> Button<'_>| {
            let text = words.say(key);
            let reason = command.hindrance(state).map(|key| words.say(key));
            if ui.add(make(&text).disabled_because(reason.as_deref())).clicked() {
                actions.push(Action::Run(command));
            }
        };
        button(ui, "inspector-duplicate", Command::DuplicateMeasure, |text| Button::outlined(text));
        button(ui, "inspector-delete", Command::DeleteMeasure, |text| Button::plain(text));
    });
}
