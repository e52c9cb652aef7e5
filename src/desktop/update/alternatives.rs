//! Alternatives: which is shown, and what is taken back to what lies below it.

use super::document::{edit, edit_as, kept_cell};
use crate::budget::evaluation::Row;
use crate::budget::price_level::Year;
use crate::budget::scenario::{AlternativeEdit, Edit};
use crate::desktop::state::{AlternativeForm, Dialog, Notice, State};
use crate::view::EditName;
use crate::view::grid::RowKey;
use std::collections::BTreeSet;

/// Shows an alternative, or the plan. One that cannot be laid on says why.
pub(super) fn show(state: &mut State, id: Option<&str>) {
    state.typing = None;
    state.show_the_plan();
    if state.document().alternative() == id {
        return;
    }
    kept_cell(state, |state| {
        if let Err(problems) = state.document_mut().show_alternative(id) {
            let text = problems.first().map(|problem| state.words().alternative_problem(problem));
            let text = text.unwrap_or_else(|| state.words().say("edit-error-cannot-lay"));
            state.notices.push(Notice { text, failed: true });
        }
    });
    state.list.pick(BTreeSet::new(), None);
}

/// Shows the alternative of a number, counted from one.
pub(super) fn show_number(state: &mut State, number: u8) {
    let alternatives = &state.document().plan().scenario().alternatives;
    let at = usize::from(number).checked_sub(1);
    let id = at.and_then(|at| alternatives.get(at)).map(|alternative| alternative.id.clone());
    show(state, id.as_deref());
}

/// Moves the alternative shown by one place.
pub(super) fn shift(state: &mut State, left: bool) {
    let document = state.document();
    let Some((from, _)) = document.alternative().and_then(|id| document.plan().scenario().alternative(id)) else {
        return;
    };
    let to = if left { from.checked_sub(1) } else { from.checked_add(1) };
    if let Some(to) = to.filter(|to| *to < document.plan().scenario().alternatives.len()) {
        edit(state, Edit::Alternative(AlternativeEdit::Move(from, to)));
    }
}

/// Opens a form.
pub(super) fn ask(state: &mut State, form: AlternativeForm) {
    state.dialog = Some(Dialog::Alternative(form));
}

/// Makes what a form says; a new alternative is shown at once.
pub(super) fn filled(state: &mut State, change: Edit) {
    let new = if let Edit::Alternative(AlternativeEdit::Add(_, alternative)) = &change {
        Some(alternative.id.clone())
    } else {
        None
    };
    edit(state, change);
    if new.is_some() {
        show(state, new.as_deref());
    }
}

/// Deletes the alternative shown; what it lay over is shown in its place.
pub(super) fn delete(state: &mut State) {
    let document = state.document();
    let Some(layer) = document.layer() else { return };
    let Some((at, alternative)) = document.plan().scenario().alternative(layer.id()) else { return };
    let over = alternative.over.clone();
    show(state, over.as_deref());
    edit(state, Edit::Alternative(AlternativeEdit::Remove(at)));
}

/// The chosen cell as it is below the alternative shown.
pub(super) fn use_plan_amount(state: &mut State) {
    let Some(cell) = &state.cell else { return };
    let RowKey::Numbers(Row::Measure(at)) = cell.row else { return };
    let year = cell.year;
    let change = below(state, at, Some(year));
    taken_back(state, at, change);
}

/// The chosen measure as it is below the alternative shown.
pub(super) fn use_plan_measure(state: &mut State) {
    let Some((at, _)) = state.chosen_measure() else { return };
    let change = below(state, at, None);
    taken_back(state, at, change);
}

fn below(state: &State, at: usize, year: Option<Year>) -> Option<Edit> {
    let document = state.document();
    let measure = document.book().scenario().measures.get(at)?;
    document.plan().scenario().use_below(document.alternative()?, &measure.id, year)
}

fn taken_back(state: &mut State, at: usize, change: Option<Edit>) {
    let title = state.document().book().scenario().measures.get(at).map(|measure| measure.title.to_string());
    if let Some(change) = change {
        edit_as(state, change, EditName::told("edit-use-below", title.unwrap_or_default()));
    }
}
