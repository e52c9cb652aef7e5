//! The plan moved to another agreement: which one, and what then changes and what does not.

use super::super::super::{action::Action, state::State, theme, theme::space};
use super::Open;
use super::form::form_foot_ui;
use super::sheet::{label_ui, scrolling_ui, sheet_of_width_ui};
use crate::budget::agreement::AgreementId;
use crate::budget::rebase::Rebased;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::{Context, Label};
use std::sync::Arc;

/// Width of the sheet, in points.
const WIDTH: f32 = 640.0;
/// Height of what stands below the list, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;

/// The agreement chosen, and the plan on it.
#[derive(Debug, Default)]
pub(super) struct Draft {
    to: Option<AgreementId>,
    rebased: Option<(AgreementId, Option<Rebased>)>,
    lines: Vec<String>,
}

impl Draft {
    /// The newest agreement that the plan can be moved to.
    pub(super) fn of(state: &State) -> Self {
        let newest = state.document().plan().can_move_to().into_iter().next();
        Self { to: newest.map(|newest| Arc::clone(&newest.id)), ..Self::default() }
    }

    /// Worked out once for each choice.
    fn follow(&mut self, state: &State) {
        let Some(to) = self.to.clone() else { return };
        if self.rebased.as_ref().is_some_and(|(of, _)| *of == to) {
            return;
        }
        let rebased = state.document().plan().moved_to(&to);
        self.lines = rebased.as_ref().map(|rebased| state.view().rebased_lines(rebased)).unwrap_or_default();
        self.rebased = Some((to, rebased));
    }
}

/// Asks for the agreement and shows what changes.
pub(super) fn rebase_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let choices: Vec<_> = state
        .document()
        .plan()
        .can_move_to()
        .iter()
        .map(|one| Choice::new(Some(Arc::clone(&one.id)), &*one.id))
        .collect();
    sheet_of_width_ui(ctx, WIDTH, &words.say("rebase-title"), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            ui.add(Label::new(theme::muted(words.say("rebase-text"))).wrap());
            if choices.is_empty() {
                return;
            }
            let name = words.say("rebase-to");
            label_ui(ui, &name);
            let draft = &mut open.drafts.rebase;
            let width = ui.available_width();
            keyed(ui, "to", |ui| Select::new(&name, &choices).width(width).show(ui, &mut draft.to));
            draft.follow(state);
            label_ui(ui, &words.tell("rebase-changes", &[("unit", &state.view().unit_and_level())]));
            for line in &draft.lines {
                ui.add(Label::new(theme::regular(line)).wrap());
                ui.add_space(space::HALF);
            }
        });
        let edit = match &open.drafts.rebase.rebased {
            Some((_, Some(rebased))) => Ok(rebased.edit.clone()),
            Some((_, None)) => Err("edit-error-nothing-there"),
            None => Err("rebase-none"),
        };
        form_foot_ui(ui, state, open, "rebase-accept", edit, actions);
    });
}
