//! What is done with the measures of the list, one or many at once.

use super::document::{choose_cell, edit};
use super::inspect;
use crate::budget::evaluation::Row;
use crate::budget::measure::Measure;
use crate::budget::scenario::{Edit, ListChange, MeasureChange, Several};
use crate::desktop::action::ListAction;
use crate::desktop::sides::Side;
use crate::desktop::state::{CellAt, Dialog, InspectorTab, MeasuresForm, Notice, State};
use crate::view::grid::RowKey;
use std::collections::BTreeSet;

/// Something asked for in the list of measures.
pub(super) fn list(state: &mut State, action: ListAction) {
    match action {
        ListAction::Filter(filter) => state.list.filter = filter,
        ListAction::By(by) => state.list.by = by,
        ListAction::Unfold(unfolded) => state.list.unfolded = unfolded,
        ListAction::Amounts(at) => to_amounts(state, at),
        ListAction::Pick { at, with, anchor } => pick(state, at, &with, anchor),
        ListAction::Drop(before) => drop_before(state, before),
    }
}

/// Chooses measures together.
fn pick(state: &mut State, at: usize, with: &[usize], anchor: Option<usize>) {
    super::document::choose_measure(state, at);
    state.inspector_tab = InspectorTab::Measure;
    let measures = &state.document().book().scenario().measures;
    let id = |at: usize| measures.get(at).map(|measure| measure.id.clone());
    let (ids, anchor) = (with.iter().filter_map(|at| id(*at)).collect(), anchor.and_then(id));
    state.list.pick(ids, anchor);
}

/// Chooses every measure of the list.
pub(super) fn pick_all(state: &mut State) {
    let all = state.list.listed().found.clone();
    let chosen = state.chosen_measure().map(|(at, _)| at).filter(|at| all.binary_search(at).is_ok());
    let Some(at) = chosen.or_else(|| state.list.listed().in_order().next()) else { return };
    pick(state, at, &all, Some(at));
}

/// Chooses the first amount of a measure and gives it the keyboard, where the grid shows the measure.
fn to_amounts(state: &mut State, at: usize) {
    let row = RowKey::Numbers(Row::Measure(at));
    let first = state.document().evaluation().years.iter().next();
    if let Some(year) = first.filter(|_| state.shown().rows.contains(&row)) {
        choose_cell(state, CellAt { row, year });
        state.list.cell_asked = state.list.cell_asked.wrapping_add(1);
    }
}

/// Goes to the search field, wherever the list stands.
pub(super) fn find(state: &mut State) {
    state.show_the_plan();
    state.sides.reveal(Side::Left);
    state.list.asked = state.list.asked.wrapping_add(1);
}

/// Opens a form about the chosen measures.
pub(super) fn ask(state: &mut State, form: MeasuresForm) {
    state.dialog = Some(Dialog::Measures(form));
}

/// Copies of the chosen measures, each below its own, chosen in their place.
pub(super) fn duplicate(state: &mut State) {
    let words = state.words();
    let title = |title: &str| words.tell("copy-of", &[("title", title)]);
    let scenario = state.document().book().scenario();
    let step = scenario.duplicate_measures(&state.targets(), title);
    let Edit::Measures(ListChange::Add(copies)) = &step else { return };
    let ids: Vec<Box<str>> = copies.iter().map(|(_, copy)| copy.id.clone()).collect();
    edit(state, step);
    state.cell = None;
    state.measure = ids.first().cloned();
    state.list.pick(ids.into_iter().collect(), None);
    inspect(state, InspectorTab::Measure);
}

/// The measure that is chosen once the chosen ones are deleted: the next in the list, or else the one before.
pub(in crate::desktop) fn heir(state: &State) -> Option<usize> {
    let targets = state.targets();
    let order: Vec<usize> = state.list.listed().in_order().collect();
    let is_gone = |at: &usize| targets.binary_search(at).is_ok();
    let last = order.iter().rposition(is_gone)?;
    let behind = order.get(last.saturating_add(1)..)?.first();
    behind.or_else(|| order.get(..last)?.iter().rfind(|at| !is_gone(at))).copied()
}

/// Deletes the chosen measures.
pub(super) fn delete(state: &mut State) {
    let targets = state.targets();
    let measures = &state.document().book().scenario().measures;
    let heir = heir(state).and_then(|at| measures.get(at)).map(|measure| measure.id.clone());
    let step = match targets.as_slice() {
        [] => return,
        [only] => Edit::RemoveMeasure(*only),
        _ => Edit::Measures(ListChange::Remove(targets)),
    };
    state.cell = None;
    edit(state, step);
    state.measure = heir;
    state.list.pick(BTreeSet::new(), None);
}

/// Switches the chosen measures on, or off where all of them are on.
pub(super) fn switch(state: &mut State) {
    let targets = state.targets();
    let scenario = state.document().book().scenario();
    let on = !targets.iter().filter_map(|at| scenario.measures.get(*at)).all(|measure: &Measure| measure.on);
    let step = scenario.change_measures(&targets, &[MeasureChange::On(on)]);
    made(state, step);
}

/// Turns the effects of the chosen measures into amounts per year.
pub(super) fn spell_out(state: &mut State) {
    let Several { edit: step, left_out } =
        state.document().book().spell_out_measures(&state.targets(), state.preferences.unit);
    made(state, step);
    if let Some((_, why)) = left_out.first() {
        let count = left_out.len().to_string();
        let why = state.words().cannot_reshape(*why);
        let text = state.words().tell("measures-left-out", &[("count", &count), ("why", &why)]);
        state.notices.push(Notice { text, failed: true });
    }
}

/// Moves the chosen measures past their neighbours in the list.
pub(super) fn move_by_one(state: &mut State, up: bool) {
    let moved: BTreeSet<usize> = state.targets().into_iter().collect();
    let scenario = state.document().book().scenario();
    let step = scenario.move_measures(&state.list.listed().found, &moved, up);
    made(state, step);
}

/// Moves the chosen measures to where they were dropped in the list.
fn drop_before(state: &mut State, before: usize) {
    let moved: BTreeSet<usize> = state.targets().into_iter().collect();
    let scenario = state.document().book().scenario();
    let step = scenario.drop_measures(&state.list.listed().found, &moved, before);
    made(state, step);
}

/// Makes a step, if there is one.
fn made(state: &mut State, step: Option<Edit>) {
    if let Some(step) = step {
        edit(state, step);
    }
}
