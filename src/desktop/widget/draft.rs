//! A field over a value that lives elsewhere, such as the title of a measure in the scenario.

use std::hash::Hash;

use eframe::egui::{Response, Ui};

use super::edit::{Edited, Ended};
use super::field::Field;

/// What became of the value.
#[derive(Debug, Clone)]
pub struct Drafted {
    /// The field's response.
    pub response: Response,
    /// The new value, in the one frame in which it is committed.
    pub committed: Option<String>,
    /// What is being typed, while it is not what the value says.
    pub typed: Option<String>,
    /// Whether the typing came to an end in this frame, and how.
    pub ended: Ended,
}

/// Shows a field over `value` and keeps what is typed to itself until it is committed.
///
/// Until then the value may change from outside; the field shows the draft, and after Esc the value
/// again. `salt` says whose value it is, such as the measure's identifier and the word *title*: a
/// draft never moves on to another one's field.
pub fn draft_ui(ui: &mut Ui, salt: impl Hash, value: &str, field: impl FnOnce(&mut String) -> Field<'_>) -> Drafted {
    draft_with(ui, salt, value, |ui, text| field(text).show(ui))
}

/// The same for a field with texts of its own, such as a hint: `show` shows it over the draft.
pub fn draft_with(
    ui: &mut Ui,
    salt: impl Hash,
    value: &str,
    show: impl FnOnce(&mut Ui, &mut String) -> Edited,
) -> Drafted {
    let id = ui.make_persistent_id(("draft", eframe::egui::util::hash(salt)));
    let kept: Option<String> = ui.data_mut(|data| data.remove_temp(id));
    let mut text = kept.unwrap_or_else(|| value.to_owned());
    let edited = ui.push_id(id, |ui| show(ui, &mut text)).inner;
    let has_focus = edited.response.has_focus();
    let committed = (edited.ended == Ended::Committed && text != value).then(|| text.clone());
    let typed = (has_focus && text != value).then(|| text.clone());
    if has_focus {
        ui.data_mut(|data| data.insert_temp(id, text));
    }
    Drafted { response: edited.response, committed, typed, ended: edited.ended }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::gallery::harness;
    use eframe::egui::Key;
    use eframe::egui::accesskit::Role;
    use egui_kittest::Harness;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};

    /// The measure that is shown, the titles of both, and what was committed.
    struct State {
        shown: usize,
        titles: [String; 2],
        commits: Vec<String>,
    }

    fn inspector() -> Harness<'static, State> {
        let show = |ui: &mut Ui, state: &mut State| {
            if ui.button("Næste").clicked() {
                state.shown = 1;
            }
            let title = &state.titles[state.shown];
            let salt = (state.shown, "title");
            let drafted = draft_ui(ui, salt, title, |text| Field::line(text).named("Titel"));
            state.commits.extend(drafted.committed);
        };
        let state = State { shown: 0, titles: ["Første".to_owned(), "Anden".to_owned()], commits: Vec::new() };
        harness(show, state)
    }

    fn typed(window: &mut Harness<'_, State>, text: &str) {
        window.get_by_role(Role::TextInput).focus();
        window.run();
        window.get_by_role(Role::TextInput).type_text(text);
        window.run();
    }

    fn shown(window: &Harness<'_, State>) -> String {
        let field = window.get_by_role(Role::TextInput);
        field.accesskit_node().value().unwrap_or_default()
    }

    #[test]
    fn a_draft_is_kept_while_typing_and_committed_once() {
        let mut window = inspector();
        typed(&mut window, " løft");
        assert_eq!(shown(&window), "Første løft");
        assert!(window.state().commits.is_empty());
        window.key_press(Key::Enter);
        window.run();
        window.run();
        assert_eq!(window.state().commits, ["Første løft"]);
    }

    #[test]
    fn escape_shows_the_value_again() {
        let mut window = inspector();
        typed(&mut window, " løft");
        window.key_press(Key::Escape);
        window.run();
        assert_eq!(shown(&window), "Første");
        assert!(window.state().commits.is_empty());
    }

    #[test]
    fn a_draft_does_not_move_on_to_another_measure() {
        let mut window = inspector();
        typed(&mut window, " løft");
        window.state_mut().shown = 1;
        window.run();
        assert_eq!(shown(&window), "Anden");
        window.key_press(Key::Enter);
        window.run();
        assert!(window.state().commits.is_empty());
    }

    #[test]
    fn choosing_another_measure_commits_what_was_typed() {
        let mut window = inspector();
        typed(&mut window, " løft");
        window.get_by_label("Næste").click();
        window.run();
        assert_eq!(window.state().commits, ["Første løft"]);
        assert_eq!(shown(&window), "Anden");
    }
}
