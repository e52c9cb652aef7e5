//! An agreement file that was opened: what it is, what is asked about, and what is to become of it.

use super::super::super::{action::Action, action::Answer, state::Reviewed, state::State, theme, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, scrolling_ui, sheet_of_width_ui};
use crate::budget::agreement::{Challenge, Provenance};
use crate::budget::scenario::Scope;
use crate::storage::agreements::review::Taken;
use eframe::egui::{Context, Label, TextWrapMode, Ui};

/// Width of the sheet, in points.
const WIDTH: f32 = 640.0;
/// Height of what stands below the findings, in points.
const BELOW: f32 = 160.0;

/// Asks what is to become of the file. Nothing of it is used before the answer.
pub(super) fn agreement_ui(
    ctx: &Context,
    state: &State,
    reviewed: &Reviewed,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let [take, keep, cancel] = ["own-use", "own-keep", "dialog-cancel"].map(|key| words.say(key));
    let agreement = &reviewed.review.agreement;
    sheet_of_width_ui(ctx, WIDTH, &words.tell("own-title", &[("agreement", &agreement.id)]), |ui| {
        paragraph_ui(ui, words.name(&agreement.name));
        ui.add(Label::new(theme::muted(summary(state, reviewed))).wrap());
        let path = theme::muted(reviewed.path.display().to_string());
        ui.add(Label::new(path).wrap_mode(TextWrapMode::Wrap).selectable(true));
        ui.add_space(space::PANEL);
        scrolling_ui(ui, BELOW, |ui| findings_ui(ui, state, reviewed));
        if reviewed.review.is_open() {
            ui.add_space(space::STEP);
            ui.add(Label::new(theme::muted(words.say("own-still-asked"))).wrap());
        }
        let (no_use, no_keep) = (why_not_use(state, reviewed), why_not_keep(state));
        let buttons = [
            Foot { reason: no_use.as_deref(), ..Foot::next("use", &take) },
            Foot { reason: no_keep.as_deref(), ..Foot::other("keep", &keep) },
            Foot::other("cancel", &cancel),
        ];
        let answers = [Answer::UseAgreement, Answer::KeepAgreement, Answer::Cancel];
        let pressed = buttons_ui(ui, open, Some(2), &buttons);
        actions.extend(pressed.and_then(|at| answers.into_iter().nth(at)).map(Action::Answer));
    });
}

fn why_not_use(state: &State, reviewed: &Reviewed) -> Option<String> {
    let agreement = &reviewed.review.agreement;
    let scenario = state.document().book().scenario();
    if state.document().is_read_only() {
        return Some(state.words().say("hindrance-read-only"));
    }
    let is_used = scenario.agreements.contains(&agreement.id) && scenario.own_agreements.contains(agreement);
    is_used.then(|| state.words().say("own-used-already"))
}

fn why_not_keep(state: &State) -> Option<String> {
    state.own_folder.is_none().then(|| state.words().say("own-no-folder"))
}

/// `Alle kommuner under ét, 2025, 12 tal, heraf 3 uden beløb`
fn summary(state: &State, reviewed: &Reviewed) -> String {
    let words = state.words();
    let agreement = &reviewed.review.agreement;
    let whose = match &agreement.scope {
        Scope::AllMunicipalities => words.say("scenario-municipalities"),
        Scope::AllRegions => words.say("scenario-regions"),
        Scope::Authority(name) => name.to_string(),
    };
    let empty = agreement.figures.iter().filter(|figure| figure.values.is_empty()).count();
    let mut parts = vec![whose, agreement.year.to_string(), words.count("review-figures", agreement.figures.len())];
    parts.extend((empty > 0).then(|| words.count("review-empty", empty)));
    parts.extend((!agreement.tables.is_empty()).then(|| words.count("review-tables", agreement.tables.len())));
    parts.join(", ")
}

/// What is asked about, line by line.
fn findings_ui(ui: &mut Ui, state: &State, reviewed: &Reviewed) {
    let words = state.words();
    let review = &reviewed.review;
    if review.taken.is_empty() && review.challenges.is_empty() {
        paragraph_ui(ui, &words.say("own-nothing-asked"));
    }
    for taken in &review.taken {
        paragraph_ui(ui, &format!("{}{}", line_text(state, review.id_line), taken_text(state, reviewed, taken)));
        ui.add_space(space::HALF);
    }
    for (line, challenge) in &review.challenges {
        paragraph_ui(ui, &format!("{}{}", line_text(state, *line), challenge_text(state, challenge)));
        ui.add_space(space::HALF);
    }
}

fn line_text(state: &State, line: Option<u32>) -> String {
    line.map_or_else(String::new, |line| state.words().tell("file-line", &[("line", &line.to_string())]) + ": ")
}

fn challenge_text(state: &State, challenge: &Challenge) -> String {
    let text = state.words().challenge(challenge);
    match &challenge.accepted {
        Some(because) => state.words().tell("review-accepted", &[("challenge", &text), ("because", because)]),
        None => text,
    }
}

fn taken_text(state: &State, reviewed: &Reviewed, taken: &Taken) -> String {
    let words = state.words();
    let id = &reviewed.review.agreement.id;
    let differences = words.differences(&taken.differences);
    let by = taken.file.as_ref().map(|file| file.display().to_string()).unwrap_or_default();
    let key = match taken.by {
        Provenance::Shipped => return words.tell("own-id-shipped", &[("id", id), ("differences", &differences)]),
        Provenance::Embedded => "own-id-embedded",
        Provenance::Own => "own-id-file",
    };
    words.tell(key, &[("id", id), ("differences", &differences), ("by", &by)])
}
