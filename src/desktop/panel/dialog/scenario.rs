//! What the scenario is: its title, whose budget it is, its years, and the agreements it is held against.

use super::super::super::{action::Action, action::Answer, state::State, theme, theme::space};
use super::Open;
use super::share::fingerprint_ui;
use super::sheet::{Foot, buttons_ui, error_ui, label_ui, scrolling_ui, sheet_ui};
use crate::budget::agreement::AgreementId;
use crate::budget::price_level::Year;
use crate::budget::scenario::{Edit, Scope, Years};
use crate::desktop::update::fingerprint_of;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use crate::desktop::widget::switch::switch_ui;
use eframe::egui::{Context, Label, Ui};
use std::sync::Arc;

/// Height of the buttons with the space above them, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;
/// Width of the field of a year, in points.
const YEAR: f32 = 80.0;

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    title: String,
    first: String,
    last: String,
    whose: Whose,
    authority: String,
    agreements: Vec<AgreementId>,
    note: String,
    fingerprint: String,
}

/// Whose budget it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Whose {
    #[default]
    Municipalities,
    Regions,
    Authority,
}

impl Draft {
    /// What the scenario says now.
    pub(super) fn of(state: &State) -> Self {
        let scenario = state.document().book().scenario();
        let (whose, authority) = match &scenario.scope {
            Scope::AllMunicipalities => (Whose::Municipalities, String::new()),
            Scope::AllRegions => (Whose::Regions, String::new()),
            Scope::Authority(name) => (Whose::Authority, name.to_string()),
        };
        Self {
            title: scenario.title.clone(),
            first: scenario.years.first().to_string(),
            last: scenario.years.last().to_string(),
            whose,
            authority,
            agreements: scenario.agreements.clone(),
            note: scenario.note.clone(),
            fingerprint: fingerprint_of(state.document().book()),
        }
    }

    /// The changes, as one edit, or why there can be none yet, as a text key.
    fn edit(&self, state: &State) -> Result<Edit, &'static str> {
        let scenario = state.document().book().scenario();
        if self.title.trim().is_empty() {
            return Err("edit-error-title");
        }
        let year = |text: &str| Year::parse(text.trim());
        let years = year(&self.first).zip(year(&self.last)).and_then(|(first, last)| Years::new(first, last));
        let years = years.ok_or("range-years")?;
        let scope = match self.whose {
            Whose::Municipalities => Scope::AllMunicipalities,
            Whose::Regions => Scope::AllRegions,
            Whose::Authority if self.authority.trim().is_empty() => return Err("scenario-authority-missing"),
            Whose::Authority => Scope::Authority(self.authority.trim().into()),
        };
        let edits = [
            (scenario.title != self.title.trim()).then(|| Edit::Title(self.title.trim().to_owned())),
            (scenario.scope != scope).then_some(Edit::Scope(scope)),
            (scenario.years != years).then_some(Edit::Years(years)),
            (scenario.agreements != self.agreements).then(|| Edit::Agreements(self.agreements.clone())),
            (scenario.note != self.note.trim()).then(|| Edit::Note(self.note.trim().to_owned())),
        ];
        Ok(Edit::All(edits.into_iter().flatten().collect()))
    }
}

/// Asks for what the scenario is.
pub(super) fn scenario_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (accept, cancel) = (words.say("scenario-accept"), words.say("dialog-cancel"));
    sheet_ui(ctx, &words.say("scenario-title"), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            title_ui(ui, state, open);
            whose_ui(ui, state, &mut open.drafts.scenario);
            years_ui(ui, state, &mut open.drafts.scenario);
            agreements_ui(ui, state, &mut open.drafts.scenario);
            note_ui(ui, state, &mut open.drafts.scenario);
            fingerprint_ui(ui, state, "fingerprint", &open.drafts.scenario.fingerprint);
        });
        let edit = open.drafts.scenario.edit(state);
        let reason = edit.as_ref().err().map(|why| words.say(why));
        let buttons =
            [Foot { reason: reason.as_deref(), ..Foot::next("accept", &accept) }, Foot::other("cancel", &cancel)];
        match (buttons_ui(ui, open, None, &buttons), edit) {
            (Some(1), _) => actions.push(Action::Answer(Answer::Cancel)),
            (Some(_), Ok(Edit::All(none))) if none.is_empty() => actions.push(Action::Answer(Answer::Cancel)),
            (Some(_), Ok(edit)) => actions.push(Action::Answer(Answer::Edit(edit))),
            _ => {}
        }
    });
}

fn title_ui(ui: &mut Ui, state: &State, open: &mut Open) {
    let name = state.words().say("field-title");
    label_ui(ui, &name);
    let title = &mut open.drafts.scenario.title;
    let edited = keyed(ui, "title", |ui| Field::line(title).named(&name).show(ui)).inner;
    open.focus_first(&edited.response);
}

fn whose_ui(ui: &mut Ui, state: &State, draft: &mut Draft) {
    let words = state.words();
    let name = words.say("field-scope");
    label_ui(ui, &name);
    let choices = [
        Choice::new(Whose::Municipalities, words.say("scenario-municipalities")),
        Choice::new(Whose::Regions, words.say("scenario-regions")),
        Choice::new(Whose::Authority, words.say("scenario-authority")),
    ];
    keyed(ui, "whose", |ui| Select::new(&name, &choices).show(ui, &mut draft.whose));
    if draft.whose == Whose::Authority {
        let (name, hint) = (words.say("scenario-authority-name"), words.say("scenario-authority-hint"));
        ui.add_space(space::STEP);
        keyed(ui, "authority", |ui| Field::line(&mut draft.authority).named(&name).hint(&hint).show(ui));
    }
}

fn years_ui(ui: &mut Ui, state: &State, draft: &mut Draft) {
    let words = state.words();
    label_ui(ui, &words.say("field-years"));
    let (first, last) = (words.say("scenario-first-year"), words.say("scenario-last-year"));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        keyed(ui, "first", |ui| Field::line(&mut draft.first).named(&first).width(YEAR).show(ui));
        ui.label(theme::muted("–"));
        keyed(ui, "last", |ui| Field::line(&mut draft.last).named(&last).width(YEAR).show(ui));
    });
    let wrong = draft.edit(state).err().filter(|why| *why == "range-years");
    error_ui(ui, wrong.map(|why| words.say(why)).as_deref());
}

fn note_ui(ui: &mut Ui, state: &State, draft: &mut Draft) {
    let name = state.words().say("inspector-note");
    label_ui(ui, &name);
    keyed(ui, "note", |ui| Field::note(&mut draft.note, 2).named(&name).show(ui));
}

fn agreements_ui(ui: &mut Ui, state: &State, draft: &mut Draft) {
    let words = state.words();
    label_ui(ui, &words.say("field-agreements"));
    for agreement in &state.document().book().library().agreements {
        let mut used = draft.agreements.contains(&agreement.id);
        let name = format!("{}  {}", agreement.id, words.name(&agreement.name));
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::STEP;
            keyed(ui, &agreement.id, |ui| switch_ui(ui, &mut used, &name, None));
            ui.add(Label::new(theme::regular(&name)).wrap());
        });
        ui.add_space(space::HALF);
        match (used, draft.agreements.iter().position(|id| *id == agreement.id)) {
            (true, None) => draft.agreements.push(Arc::clone(&agreement.id)),
            (false, Some(at)) => drop(draft.agreements.remove(at)),
            (true, Some(_)) | (false, None) => {}
        }
    }
}
