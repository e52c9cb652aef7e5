//! Edits of the document and of what is chosen in it.

use crate::budget::evaluation::Row;
use crate::budget::measure::{Measure, Source};
use crate::budget::money::{AmountQuestion, Printed, Unit};
use crate::budget::scenario::Edit;
use crate::desktop::state::{CellAt, InspectorTab, Notice, State};
use crate::view::EditName;
use crate::view::grid::RowKey;

/// Makes an edit; one that does not fit is told, never ignored.
pub(super) fn edit(state: &mut State, edit: Edit) {
    let name = EditName::of(&edit, state.document().book().scenario());
    edit_as(state, edit, name);
}

/// Makes an edit that gives a measure amounts by year; the chosen cell is then one of those amounts, also where another
/// measure came in its place.
pub(super) fn to_yearly(state: &mut State, change: Edit) {
    let parts = if let Edit::All(edits) = &change { edits.as_slice() } else { std::slice::from_ref(&change) };
    let added = parts.iter().find_map(|edit| if let Edit::AddMeasure(at, _) = edit { Some(*at) } else { None });
    edit(state, change);
    let Some(at) = added.filter(|at| state.document().book().scenario().measures.get(*at).is_some()) else { return };
    if let Some(cell) = state.cell.take() {
        choose_cell(state, CellAt { row: RowKey::Numbers(Row::Measure(at)), ..cell });
    }
}

/// Makes an edit under a name of its own.
pub(super) fn edit_as(state: &mut State, edit: Edit, name: EditName) {
    kept_cell(state, |state| {
        if let Err(error) = state.document_mut().edit_as(edit, name) {
            let text = state.words().edit_error(error);
            state.notices.push(Notice { text, failed: true });
        }
    });
}

/// Makes a change after which the chosen cell is still one of its measure, wherever that stands then; what is gone is
/// no longer chosen.
pub(super) fn kept_cell(state: &mut State, change: impl FnOnce(&mut State)) {
    let of_measure = |state: &State| {
        let Some(RowKey::Numbers(Row::Measure(at))) = state.cell.as_ref().map(|cell| &cell.row) else { return None };
        state.document().book().scenario().measures.get(*at).map(|measure| measure.id.clone())
    };
    let before = of_measure(state);
    change(state);
    if let Some(id) = before.filter(|before| of_measure(state).as_ref() != Some(before)) {
        let now = state.document().book().scenario().measure(&id).map(|(at, _)| at);
        state.cell =
            state.cell.take().zip(now).map(|(cell, at)| CellAt { row: RowKey::Numbers(Row::Measure(at)), ..cell });
        state.typing = state.typing.take().filter(|_| state.cell.is_some());
    }
    forget_what_is_gone(state);
}

/// Chooses a cell, and with it its measure and the tab that says most about it.
pub(super) fn choose_cell(state: &mut State, cell: CellAt) {
    state.range = None;
    if let RowKey::Numbers(Row::Measure(at)) = &cell.row {
        state.measure = state.document().book().scenario().measures.get(*at).map(|measure| measure.id.clone());
    } else if state.inspector_tab == InspectorTab::Measure {
        state.inspector_tab = InspectorTab::Why;
    }
    state.typing = None;
    state.cell = Some(cell);
}

/// Chooses a measure; a cell of another row is no longer chosen.
pub(super) fn choose_measure(state: &mut State, at: usize) {
    state.measure = state.document().book().scenario().measures.get(at).map(|measure| measure.id.clone());
    if state.cell.as_ref().is_some_and(|cell| cell.row != RowKey::Numbers(Row::Measure(at))) {
        state.cell = None;
        state.typing = None;
    }
}

/// Takes over what was typed in the chosen cell. What cannot be read stays in the cell.
pub(super) fn typed(state: &mut State, text: &str) {
    let Some(cell) = state.cell.clone() else { return };
    match read_amount(state, text) {
        Ok(amount) => {
            state.typing = None;
            if let Some(change) = super::cells::amount_edit(state, &cell.row, cell.year, amount) {
                edit(state, change);
            }
        }
        Err(_question) => state.typing = Some(text.to_owned()),
    }
}

/// What a typed text means: an amount in the unit of display unless it names its own.
pub(in crate::desktop) fn read_amount(state: &State, text: &str) -> Result<Option<Printed>, AmountQuestion> {
    state.preferences.language.notation().read(text, typed_unit(state))
}

/// The unit of numbers typed without one.
const fn typed_unit(state: &State) -> Unit {
    state.preferences.unit
}

/// A new measure in the chosen area, chosen at once.
pub(super) fn add_measure(state: &mut State) {
    let scenario = state.document().book().scenario();
    let Some(area) =
        state.area.clone().or_else(|| state.document().book().areas().iter().next().map(|area| area.path.clone()))
    else {
        return;
    };
    let title = state.words().say("new-measure-title");
    // Unlike those of every alternative, whichever of them is shown.
    let id = state.document().plan().scenario().free_measure_id(&title);
    let level = state.preferences.price_level.unwrap_or(scenario.price_level);
    let measure = Measure::new(&id, &title, area, level);
    let at = scenario.measures.len();
    insert(state, at, measure);
    state.list.title_asked = state.list.title_asked.wrapping_add(1);
}

fn insert(state: &mut State, at: usize, measure: Measure) {
    let id = measure.id.clone();
    edit(state, Edit::AddMeasure(at, Box::new(measure)));
    state.measure = Some(id);
    state.cell = None;
    super::inspect(state, InspectorTab::Measure);
}

/// A typed source: empty means none.
pub(in crate::desktop) fn source_of(text: &str) -> Option<Source> {
    (!text.trim().is_empty()).then(|| Source::Own(text.trim().into()))
}

/// Undo and redo can take away what is chosen.
pub(super) fn forget_what_is_gone(state: &mut State) {
    if state.measure.is_some() && state.chosen_measure().is_none() {
        state.measure = None;
    }
    let gone = |cell: &CellAt| match &cell.row {
        RowKey::Numbers(Row::Measure(at)) => state.document().book().scenario().measures.get(*at).is_none(),
        RowKey::Numbers(_) | RowKey::Verdicts(_) => false,
    };
    if state.cell.as_ref().is_some_and(gone) {
        state.cell = None;
        state.typing = None;
    }
}
