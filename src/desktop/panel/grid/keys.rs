//! The keyboard in the grid: arrows move the choice, Enter, F2 and letters begin typing, Delete empties.

use super::memory::GridMemory;
use super::steps::Steps;
use super::typing;
use crate::desktop::state::{CellAt, State};
use crate::view::grid::{GridCell, Input};
use eframe::egui::{Event, EventFilter, Key, Modifiers, Response, Ui};

/// How many rows a page is.
const PAGE: i32 = 10;

/// Takes the keys that are meant for the chosen cell, if it has the focus.
pub(super) fn chosen_keys(
    ui: &Ui,
    response: &Response,
    state: &State,
    cell: &GridCell,
    memory: &mut GridMemory,
    steps: &mut Steps,
) {
    let Some(at) = state.cell.as_ref().filter(|_| response.has_focus()) else { return };
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    if let Some(to) = moved_by_key(ui, state, at) {
        steps.choose(to);
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Enter) || pressed(Key::F2) {
        typing::begin(state, at, cell, None, memory, steps);
    } else if pressed(Key::Delete) {
        empty(state, at, cell, memory, steps);
    } else if pressed(Key::Backspace) {
        typing::begin(state, at, cell, Some(String::new()), memory, steps);
    } else if let Some(text) = typed(ui) {
        typing::begin(state, at, cell, Some(text), memory, steps);
    }
}

/// What was typed in this frame, unless it is blank.
fn typed(ui: &Ui) -> Option<String> {
    let mut text = String::new();
    ui.input(|input| {
        for event in &input.events {
            if let Event::Text(part) | Event::Paste(part) = event {
                text.push_str(part);
            }
        }
    });
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// Empties a cell that holds an amount.
fn empty(state: &State, at: &CellAt, cell: &GridCell, memory: &mut GridMemory, steps: &mut Steps) {
    match typing::why_not(state, at, cell) {
        Some(reason) => memory.refused = Some((at.clone(), reason)),
        None if matches!(cell.input, Input::Amount(Some(_))) => steps.typed(String::new()),
        None => {}
    }
}

/// The cell that an arrow, Home, End or a page key leads to.
fn moved_by_key(ui: &Ui, state: &State, at: &CellAt) -> Option<CellAt> {
    const ALL: i32 = 1_000_000;
    let ways = [
        (Modifiers::NONE, Key::ArrowUp, -1, 0),
        (Modifiers::NONE, Key::ArrowDown, 1, 0),
        (Modifiers::NONE, Key::ArrowLeft, 0, -1),
        (Modifiers::NONE, Key::ArrowRight, 0, 1),
        (Modifiers::NONE, Key::PageUp, -PAGE, 0),
        (Modifiers::NONE, Key::PageDown, PAGE, 0),
        (Modifiers::COMMAND, Key::Home, -ALL, -ALL),
        (Modifiers::COMMAND, Key::End, ALL, ALL),
        (Modifiers::NONE, Key::Home, 0, -ALL),
        (Modifiers::NONE, Key::End, 0, ALL),
    ];
    let way = ways.into_iter().find(|(modifiers, key, _, _)| ui.input_mut(|input| input.consume_key(*modifiers, *key)));
    way.and_then(|(_, _, rows, years)| moved(state, at, rows, years))
}

/// The cell so many rows below and years to the right, never beyond the edges.
pub(super) fn moved(state: &State, at: &CellAt, rows: i32, years: i32) -> Option<CellAt> {
    let keys = &state.shown().rows;
    let span = state.document().evaluation().years;
    let row = stepped(keys.iter().position(|key| *key == at.row)?, rows, keys.len());
    let year = stepped(span.position(at.year)?, years, span.count());
    Some(CellAt { row: keys.get(row)?.clone(), year: span.first().plus(year) })
}

fn stepped(at: usize, by: i32, count: usize) -> usize {
    let size = usize::try_from(by.unsigned_abs()).unwrap_or(usize::MAX);
    let to = if by < 0 { at.saturating_sub(size) } else { at.saturating_add(size) };
    to.min(count.saturating_sub(1))
}
