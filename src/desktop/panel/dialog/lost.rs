//! Unsaved documents of earlier runs: when, which file, what differs from it, and what is to become of each.

use super::super::super::{action::Action, action::Answer, state::State, theme, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, scrolling_ui, sheet_of_width_ui};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::storage::journal::Lost;
use eframe::egui::{Context, Label, TextWrapMode, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 560.0;
/// Height of what stands below the documents, in points.
const BELOW: f32 = 120.0;

/// Offers each; *later* leaves them all where they are.
pub(super) fn lost_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let later = words.say("lost-later");
    sheet_of_width_ui(ctx, WIDTH, &words.count("lost-title", state.lost.len()), |ui| {
        paragraph_ui(ui, &words.say("lost-text"));
        ui.add_space(space::PANEL);
        scrolling_ui(ui, BELOW, |ui| {
            for (at, lost) in state.lost.iter().enumerate() {
                let id = lost.journal.display().to_string();
                keyed(ui, &id, |ui| one_ui(ui, state, lost, open, actions));
                ui.add_space(if at + 1 < state.lost.len() { space::PANEL } else { 0.0 });
            }
        });
        if buttons_ui(ui, open, None, &[Foot::other("later", &later)]).is_some() {
            actions.push(Action::Answer(Answer::Cancel));
        }
    });
}

fn one_ui(ui: &mut Ui, state: &State, lost: &Lost, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    ui.add(Label::new(theme::medium(&lost.scenario.title)).wrap());
    let file = match &lost.about.file {
        Some(file) => file.display().to_string(),
        None => words.say("lost-no-file"),
    };
    ui.add(Label::new(theme::muted(file)).wrap_mode(TextWrapMode::Wrap).selectable(true));
    let when = words.ago(lost.when.elapsed().unwrap_or_default().as_secs());
    let what = match &lost.difference {
        Some(difference) => words.difference_of(difference),
        None => words.count("lost-measures", lost.scenario.measures.len()),
    };
    paragraph_ui(ui, &words.tell("lost-when", &[("when", &when), ("what", &what)]));
    let is_changed = lost.about.fingerprint.is_some() && lost.file_now != lost.about.fingerprint;
    for (is_so, key) in [(is_changed, "lost-file-changed"), (lost.damaged, "lost-damaged")] {
        if is_so {
            paragraph_ui(ui, &words.say(key));
        }
    }
    ui.add_space(space::HALF);
    let name = |key: &str| words.tell(key, &[("title", &lost.scenario.title)]);
    let [recover_name, discard_name] = ["lost-recover-name", "lost-discard-name"].map(name);
    // The first is what the program recommends; no more than one is filled.
    let is_first = state.lost.first().is_some_and(|first| first.journal == lost.journal);
    let button = if is_first { Button::filled } else { Button::outlined };
    let [recover, discard] = ["lost-recover", "lost-discard"].map(|key| words.say(key));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        let shown = keyed(ui, "recover", |ui| ui.add(button(&recover).named(&recover_name))).inner;
        open.focus_first(&shown);
        if shown.clicked() {
            actions.push(Action::Answer(Answer::Recover(lost.journal.clone())));
        }
        let shown = keyed(ui, "discard", |ui| ui.add(Button::outlined(&discard).named(&discard_name))).inner;
        if shown.clicked() {
            actions.push(Action::Answer(Answer::Discard(lost.journal.clone())));
        }
    });
}
