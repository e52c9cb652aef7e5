//! Alternatives: a new one, a copy, another title; and the question before one is deleted.

use super::super::super::{action::Action, action::Answer, state::AlternativeForm, state::State};
use super::Open;
use super::form::form_foot_ui;
use super::sheet::{Foot, buttons_ui, label_ui, paragraph_ui, sheet_ui};
use crate::budget::scenario::{Alternative, AlternativeEdit, AlternativeId, Edit};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::Context;
use std::sync::Arc;

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Draft {
    title: String,
    over: Option<AlternativeId>,
}

impl Draft {
    /// A new one over what is shown; for a rename, the title as it is.
    pub(super) fn of(state: &State, form: AlternativeForm) -> Self {
        let shown = state.document().layer().map(super::super::super::layer::Layer::alternative);
        let title = shown.map(|shown| shown.title.to_string()).unwrap_or_default();
        let title = match form {
            AlternativeForm::New => String::new(),
            AlternativeForm::Copy => state.words().tell("copy-of", &[("title", &title)]),
            AlternativeForm::Rename => title,
        };
        let over = match form {
            AlternativeForm::New => shown.map(|shown| shown.id.clone()),
            AlternativeForm::Copy | AlternativeForm::Rename => shown.and_then(|shown| shown.over.clone()),
        };
        Self { title, over }
    }

    /// The edit, or why there can be none yet, as a text key.
    fn edit(&self, state: &State, form: AlternativeForm) -> Result<Edit, &'static str> {
        let title = self.title.trim();
        if title.is_empty() {
            return Err("alternative-no-title");
        }
        let scenario = state.document().plan().scenario();
        let shown = state.document().alternative().and_then(|id| scenario.alternative(id));
        let last = scenario.alternatives.len();
        let edit = match (form, shown) {
            (AlternativeForm::New, _) => {
                let new = Alternative::new(&scenario.free_alternative_id(title), title, self.over.clone());
                AlternativeEdit::Add(last, Box::new(new))
            }
            (AlternativeForm::Copy, Some((_, shown))) => {
                let id = scenario.free_alternative_id(title);
                AlternativeEdit::Add(last, Box::new(Alternative { id, title: title.into(), ..shown.clone() }))
            }
            (AlternativeForm::Rename, Some((_, shown))) if *shown.title == *title && shown.over == self.over => {
                return Err("alternative-unchanged");
            }
            (AlternativeForm::Rename, Some((at, shown))) if shown.over == self.over => {
                AlternativeEdit::Rename(at, title.into())
            }
            (AlternativeForm::Rename, Some((at, shown))) => {
                let over = self.over.clone();
                AlternativeEdit::Set(at, Box::new(Alternative { title: title.into(), over, ..shown.clone() }))
            }
            (AlternativeForm::Copy | AlternativeForm::Rename, None) => return Err("hindrance-no-alternative"),
        };
        Ok(Edit::Alternative(edit))
    }
}

/// Asks for its title, and what a new one lies over.
pub(super) fn alternative_ui(
    ctx: &Context,
    state: &State,
    form: AlternativeForm,
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let (head, accept) = match form {
        AlternativeForm::New => ("alternative-new-title", "alternative-new-accept"),
        AlternativeForm::Copy => ("alternative-copy-title", "alternative-new-accept"),
        AlternativeForm::Rename => ("alternative-rename-title", "form-change"),
    };
    sheet_ui(ctx, &words.say(head), |ui| {
        if form == AlternativeForm::New {
            paragraph_ui(ui, &words.say("alternative-new-text"));
        }
        let name = words.say("alternative-title");
        label_ui(ui, &name);
        let field = &mut open.drafts.alternative.title;
        let field = keyed(ui, "title", |ui| Field::line(field).named(&name).show(ui)).inner;
        open.focus_first(&field.response);
        if form != AlternativeForm::Copy {
            let name = words.say("alternative-over");
            label_ui(ui, &name);
            let scenario = state.document().plan().scenario();
            let over = |one: &Alternative| Choice::new(Some(Arc::clone(&one.id)), &*one.title);
            let mut choices = vec![Choice::new(None, words.say("alternative-plan"))];
            // What it is itself below would make a ring.
            let renamed = state.document().alternative().filter(|_| form == AlternativeForm::Rename);
            let is_above = |one: &Alternative| {
                let layers = renamed.and_then(|_| scenario.layers(&one.id));
                layers.is_some_and(|layers| layers.iter().any(|layer| Some(&*layer.id) == renamed))
            };
            choices.extend(scenario.alternatives.iter().filter(|one| !is_above(one)).map(over));
            let width = ui.available_width();
            let over = &mut open.drafts.alternative.over;
            keyed(ui, "over", |ui| Select::new(&name, &choices).width(width).show(ui, over));
        }
        let edit = open.drafts.alternative.edit(state, form);
        form_foot_ui(ui, state, open, accept, edit, actions);
    });
}

/// Asks whether to delete the alternative shown. One that others lie over stays until they are gone.
pub(super) fn delete_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let Some(layer) = state.document().layer() else { return };
    let above = state.document().plan().scenario().alternatives.iter();
    let above: Vec<String> = above
        .filter(|one| one.over.as_deref() == Some(layer.id()))
        .map(|one| words.tell("quoted", &[("text", &one.title)]))
        .collect();
    let reason = (!above.is_empty()).then(|| words.tell("alternative-is-below", &[("others", &words.list(&above))]));
    let title = words.tell("alternative-delete-title", &[("title", &layer.alternative().title)]);
    let (delete, cancel) = (words.say("alternative-delete-accept"), words.say("dialog-cancel"));
    sheet_ui(ctx, &title, |ui| {
        paragraph_ui(ui, reason.as_deref().unwrap_or(&words.say("alternative-delete-text")));
        let delete = Foot { reason: reason.as_deref(), ..Foot::other("delete", &delete) };
        let pressed = buttons_ui(ui, open, Some(1), &[delete, Foot::other("cancel", &cancel)]);
        let answer = pressed.and_then(|at| [Answer::Save, Answer::Cancel].into_iter().nth(at));
        actions.extend(answer.map(Action::Answer));
    });
}
