//! How keys and clicks choose measures, one or many, and what the keyboard does with them.

use super::super::list::{ROW_KEYS, pressed, step};
use super::{MeasuresMemory, menu};
use crate::desktop::action::{Action, ListAction};
use crate::desktop::command::Command;
use crate::desktop::state::State;
use crate::desktop::update::heir;
use crate::view::list::MeasureItem;
use crate::view::measure_list::MeasureFilter;
use eframe::egui::{EventFilter, Id, Key, Modifiers, Ui};

/// A click chooses; with Ctrl it adds or takes away, with Shift it chooses everything from where the choice began.
pub(super) fn clicked(ui: &Ui, state: &State, at: usize, actions: &mut Vec<Action>) {
    let modifiers = ui.input(|input| input.modifiers);
    if modifiers.shift {
        actions.push(range_to(state, at));
    } else if modifiers.command {
        actions.push(toggled(state, at));
    } else {
        actions.push(Action::ChooseMeasure(at));
    }
}

/// Everything between where the choice began and a measure.
fn range_to(state: &State, at: usize) -> Action {
    let listed = state.list.listed();
    let scenario = state.document().book().scenario();
    let anchor = state.list.anchor().and_then(|id| scenario.measure(id)).or_else(|| state.chosen_measure());
    let anchor = anchor.map(|(at, _)| at).filter(|at| listed.row_of(*at).is_some()).unwrap_or(at);
    let rows = listed.row_of(anchor).zip(listed.row_of(at));
    let (first, last) = rows.map_or((0, 0), |(one, other)| (one.min(other), one.max(other)));
    let with = (first..=last).filter_map(|row| listed.measure(row)).collect();
    Action::List(ListAction::Pick { at, with, anchor: Some(anchor) })
}

/// The choice with a measure more or less.
fn toggled(state: &State, at: usize) -> Action {
    let mut with = state.targets();
    if let Some(known) = with.iter().position(|other| *other == at) {
        if with.len() > 1 {
            with.remove(known);
        }
        let chosen = state.chosen_measure().map(|(at, _)| at).filter(|chosen| with.contains(chosen));
        let at = chosen.or_else(|| with.first().copied()).unwrap_or(at);
        Action::List(ListAction::Pick { at, with, anchor: Some(at) })
    } else {
        with.push(at);
        Action::List(ListAction::Pick { at, with, anchor: Some(at) })
    }
}

/// Esc stays with the row that has the focus while there is something for it to take back.
pub(super) fn hold_escape(ui: &Ui, state: &State, row: Id) {
    if !state.list.picked().is_empty() || !state.list.filter.is_empty() {
        let filter = EventFilter { escape: true, ..ROW_KEYS };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(row, filter));
    }
}

/// Arrows move the choice, with Shift they extend it; Ctrl+A chooses all, F2 renames, Delete deletes, Esc takes back what
/// narrows the list or the choice, the menu key opens the menu.
pub(super) fn keys(
    ui: &Ui,
    state: &State,
    memory: &mut MeasuresMemory,
    (item, index): (&MeasureItem, usize),
    actions: &mut Vec<Action>,
) {
    let with = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if with(Modifiers::COMMAND, Key::A) {
        actions.push(Action::Run(Command::SelectMeasures));
    } else if with(Modifiers::SHIFT, Key::F10) || pressed(ui, Key::Menu) {
        menu::open(ui, &item.id);
        memory.menu_of = Some(item.id.clone());
    } else if pressed(ui, Key::F2) {
        memory.rename(state, item);
    } else if pressed(ui, Key::Delete) {
        delete(state, memory, actions);
    } else if !state.list.picked().is_empty() && pressed(ui, Key::Escape) {
        actions.push(Action::ChooseMeasure(item.at));
    } else if !state.list.filter.is_empty() && pressed(ui, Key::Escape) {
        actions.push(Action::List(ListAction::Filter(MeasureFilter::default())));
    } else {
        arrows(ui, state, memory, index, actions);
    }
}

fn arrows(ui: &Ui, state: &State, memory: &mut MeasuresMemory, index: usize, actions: &mut Vec<Action>) {
    let listed = state.list.listed();
    let extends = ui.input(|input| input.modifiers.shift);
    let measures: Vec<usize> = listed.in_order().collect();
    let Some(here) = listed.measure(index).and_then(|at| measures.iter().position(|other| *other == at)) else {
        return;
    };
    let Some(next) = step(ui, here, measures.len()).and_then(|to| measures.get(to)) else { return };
    let scenario = state.document().book().scenario();
    if let Some(measure) = scenario.measures.get(*next) {
        memory.reach.move_to(measure.id.clone());
        actions.push(if extends { range_to(state, *next) } else { Action::ChooseMeasure(*next) });
    }
}

/// Deletes what is chosen; the focus goes to the measure that takes its place.
fn delete(state: &State, memory: &mut MeasuresMemory, actions: &mut Vec<Action>) {
    if Command::DeleteMeasure.hindrance(state).is_some() {
        return;
    }
    let scenario = state.document().book().scenario();
    let next = heir(state).and_then(|at| scenario.measures.get(at));
    if let Some(next) = next {
        memory.reach.move_to(next.id.clone());
    }
    actions.push(Action::Run(Command::DeleteMeasure));
}
