//! What is in the way of a save, or of what was not saved: which file, why, and what can be done.

use super::super::super::{action::Action, action::Answer, state::State, state::Trouble, theme, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, sheet_ui};
use eframe::egui::{Context, Label, TextWrapMode};
use std::path::Path;

/// Tells it and asks. The focus is where nothing is lost.
pub(super) fn trouble_ui(ctx: &Context, state: &State, trouble: &Trouble, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (path, key) = told(trouble);
    let [title, text] = ["title", "text"].map(|part| words.say(&format!("{key}-{part}")));
    sheet_ui(ctx, &title, |ui| {
        ui.add(Label::new(theme::muted(path.display().to_string())).wrap_mode(TextWrapMode::Wrap).selectable(true));
        ui.add_space(space::STEP);
        if let Trouble::NotSaved { why, .. } = trouble {
            paragraph_ui(ui, why);
            ui.add_space(space::HALF);
        }
        paragraph_ui(ui, &text);
        let all_the_same = words.say(&format!("{key}-yes"));
        let (save_as, cancel) = (words.say("command-save-as"), words.say("dialog-cancel"));
        let merge = words.say("banner-merge");
        let yes = (Foot::other("yes", &all_the_same), Answer::Save);
        let elsewhere = (Foot::next("save as", &save_as), Answer::SaveAs);
        let no = (Foot::other("cancel", &cancel), Answer::Cancel);
        let choices = match trouble {
            Trouble::Reload(_) => vec![yes, no],
            Trouble::Changed(_) if state.document().base().is_some() => {
                let elsewhere = (Foot::other("save as", &save_as), Answer::SaveAs);
                vec![(Foot::next("merge", &merge), Answer::Merge), elsewhere, yes, no]
            }
            Trouble::NotSaved { .. } | Trouble::Changed(_) | Trouble::Elsewhere(_) => vec![elsewhere, yes, no],
        };
        let (buttons, answers): (Vec<_>, Vec<_>) = choices.into_iter().unzip();
        let focused = usize::from(matches!(trouble, Trouble::Reload(_)));
        let pressed = buttons_ui(ui, open, Some(focused), &buttons);
        actions.extend(pressed.and_then(|at| answers.into_iter().nth(at)).map(Action::Answer));
    });
}

/// The file, and how the keys of its texts begin.
fn told(trouble: &Trouble) -> (&Path, &'static str) {
    match trouble {
        Trouble::NotSaved { path, .. } => (path, "trouble-not-saved"),
        Trouble::Changed(path) => (path, "trouble-changed"),
        Trouble::Elsewhere(path) => (path, "trouble-elsewhere"),
        Trouble::Reload(path) => (path, "trouble-reload"),
    }
}
