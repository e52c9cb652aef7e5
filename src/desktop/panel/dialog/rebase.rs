//! The plan moved to another agreement or vintage: which one, what then changes because of what, and what does not.

use super::super::super::{action::Action, action::Answer, state::State, theme, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, label_ui, scrolling_ui, sheet_of_width_ui};
use crate::budget::rebase::{MoveTo, Rebased};
use crate::budget::scenario::Edit;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use crate::view::RebasedSection;
use eframe::egui::{Context, Label, Ui};
use std::sync::Arc;

/// Width of the sheet, in points.
const WIDTH: f32 = 680.0;
/// Height of what stands below the list, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;

/// Where to, and the plan there.
#[derive(Debug, Default)]
pub(super) struct Draft {
    to: Option<MoveTo>,
    found: Option<(MoveTo, Option<Found>)>,
}

/// A move and its report.
#[derive(Debug)]
struct Found {
    rebased: Box<Rebased>,
    sections: Vec<RebasedSection>,
}

impl Draft {
    /// The newest agreement that the plan can be moved to.
    pub(super) fn of(state: &State) -> Self {
        Self { to: choices(state).into_iter().next(), found: None }
    }

    /// Worked out once for each choice.
    fn follow(&mut self, state: &State) {
        let Some(to) = self.to.clone() else { return };
        if self.found.as_ref().is_some_and(|(of, _)| *of == to) {
            return;
        }
        let found = state.document().plan().moved_to(&to).map(|rebased| {
            let sections = state.view().rebased(&rebased);
            Found { rebased: Box::new(rebased), sections }
        });
        self.found = Some((to, found));
    }

    fn edit(&self) -> Result<Edit, &'static str> {
        match &self.found {
            Some((_, Some(found))) if found.rebased.difference.moves_nothing() => Err("rebase-nothing"),
            Some((_, Some(found))) => Ok(found.rebased.edit.clone()),
            Some((_, None)) => Err("edit-error-nothing-there"),
            None => Err("rebase-none"),
        }
    }
}

/// The agreements, the newest first, then the vintages.
fn choices(state: &State) -> Vec<MoveTo> {
    let plan = state.document().plan();
    let agreements = plan.can_move_to().into_iter().map(|one| MoveTo::Agreement(Arc::clone(&one.id)));
    agreements.chain(plan.earlier_vintages()).collect()
}

/// Asks where to, and shows what changes.
pub(super) fn rebase_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let named = |to: MoveTo| {
        let name = state.view().move_to(&to);
        Choice::new(Some(to), name)
    };
    let choices: Vec<_> = choices(state).into_iter().map(named).collect();
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
            if let Some((_, Some(found))) = &draft.found {
                report_ui(ui, state, found);
            }
        });
        foot_ui(ui, state, open, actions);
    });
}

/// What changes because of what, and what does not.
fn report_ui(ui: &mut Ui, state: &State, found: &Found) {
    let words = state.words();
    ui.add_space(space::PANEL);
    ui.add(Label::new(theme::muted(words.tell("rebase-unit", &[("unit", &state.view().unit_and_level())]))).wrap());
    for section in &found.sections {
        ui.add_space(space::STEP);
        ui.label(theme::medium(&section.head));
        for line in &section.lines {
            ui.add_space(space::HALF);
            ui.add(Label::new(theme::regular(line)).wrap());
        }
    }
}

/// *Flyt planen*, *Kopiér rapporten* and the way out.
fn foot_ui(ui: &mut Ui, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let edit = open.drafts.rebase.edit();
    let reason = edit.as_ref().err().map(|why| words.say(why));
    let [accept, copy, cancel] = ["rebase-accept", "rebase-copy", "dialog-cancel"].map(|key| words.say(key));
    let text = open.drafts.rebase.found.as_ref().and_then(|(to, found)| {
        let sections = &found.as_ref()?.sections;
        Some(state.view().rebased_text(to, sections))
    });
    let no_report = text.is_none().then(|| words.say("rebase-none"));
    let buttons = [
        Foot { reason: no_report.as_deref(), ..Foot::other("copy", &copy) },
        Foot { reason: reason.as_deref(), ..Foot::next("accept", &accept) },
        Foot::other("cancel", &cancel),
    ];
    match (buttons_ui(ui, open, None, &buttons), edit) {
        (Some(0), _) => text.into_iter().for_each(|text| ui.ctx().copy_text(text)),
        (Some(1), Ok(edit)) => actions.push(Action::Answer(Answer::Edit(edit))),
        (Some(2), _) => actions.push(Action::Answer(Answer::Cancel)),
        _ => {}
    }
}
