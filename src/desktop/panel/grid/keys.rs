//! The keyboard in the grid: arrows move the choice and with Shift the range, Enter and Tab go on, F2 and letters begin
//! typing, Delete empties.

use super::memory::GridMemory;
use super::steps::{Goal, Steps};
use super::typing;
use crate::budget::evaluation::Cell;
use crate::desktop::action::{Action, Cells};
use crate::desktop::selection::{Block, Far, Spot, Way, moved};
use crate::desktop::state::{CellAt, CellRange, State};
use crate::view::grid::{GridCell, Input};
use eframe::egui::{Event, EventFilter, Key, Modifiers, Response, Ui};

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
    let Some(marked) = state.shown().pointed.marked else { return };
    memory.keys.focused = true;
    let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    if let Some((key, modifiers)) = going(ui) {
        let goal = if key == Key::Tab {
            onward(state, if modifiers.shift { Way::Left } else { Way::Right }, memory)
        } else if key == Key::Enter {
            onward(state, if modifiers.shift { Way::Up } else { Way::Down }, memory)
        } else {
            memory.tab_from = None;
            gone(state, key, modifiers, memory)
        };
        steps.choose(goal);
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::F2) {
        typing::begin(state, at, cell, None, memory, steps);
    } else if pressed(Key::Escape) {
        // Esc first takes the range back; then it leaves the grid, so that Tab goes round the window again.
        if marked.is_one() {
            response.surrender_focus();
        } else {
            steps.choose(Some(Goal::One(at.clone())));
        }
    } else if pressed(Key::Delete) || (!marked.is_one() && pressed(Key::Backspace)) {
        empty(state, at, cell, marked, memory, steps);
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
            if let Event::Text(part) = event {
                text.push_str(part);
            }
        }
    });
    (!text.trim().is_empty()).then(|| text.trim().to_owned())
}

/// Empties the marked cells that hold amounts.
fn empty(state: &State, at: &CellAt, cell: &GridCell, marked: Block, memory: &mut GridMemory, steps: &mut Steps) {
    if !marked.is_one() {
        steps.then(Action::Cells(Cells::Clear));
        return;
    }
    match typing::why_not(state, at) {
        Some(reason) => memory.refused = Some((at.clone(), reason)),
        None if matches!(cell.input, Input::Amount(Some(_))) => steps.typed(String::new()),
        None => {}
    }
}

/// The keys that lead somewhere by themselves.
const LEADING: [Key; 8] =
    [Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft, Key::ArrowRight, Key::Home, Key::End, Key::PageUp, Key::PageDown];

/// Takes the first key that leads somewhere. Ctrl+Enter does not, and Ctrl+Tab belongs to the window.
fn going(ui: &Ui) -> Option<(Key, Modifiers)> {
    let leading = |event: &Event| {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
        let goes_on = matches!(key, Key::Tab | Key::Enter) && !modifiers.command;
        ((goes_on || LEADING.contains(key)) && !modifiers.alt).then_some((*key, *modifiers))
    };
    ui.input_mut(|input| {
        let at = input.events.iter().position(|event| leading(event).is_some())?;
        leading(&input.events.remove(at))
    })
}

/// Where an arrow, Home, End or a page key leads: with Shift it grows the range, without it chooses one cell.
fn gone(state: &State, key: Key, modifiers: Modifiers, memory: &GridMemory) -> Option<Goal> {
    let cell = state.cell.as_ref()?;
    let range = state.range.as_ref().filter(|_| state.shown().pointed.marked.is_some_and(|block| !block.is_one()));
    let (anchor, moving) = range.map_or((cell, cell), |range| (&range.from, &range.to));
    let from = state.spot(if modifiers.shift { moving } else { cell })?;
    let to = state.cell_at(reached(state, from, key, modifiers.command, memory))?;
    Some(if modifiers.shift { marking(state, anchor.clone(), to) } else { Goal::One(to) })
}

/// The range between two cells, of which the first is where it began.
pub(super) fn marking(state: &State, from: CellAt, to: CellAt) -> Goal {
    let inside = |cell: &&CellAt| {
        let corners = state.spot(&from).zip(state.spot(&to));
        corners.zip(state.spot(cell)).is_some_and(|((from, to), spot)| Block::between(from, to).contains(spot))
    };
    let cell = state.cell.as_ref().filter(inside).cloned().unwrap_or_else(|| from.clone());
    if from == to { Goal::One(from) } else { Goal::Range(cell, CellRange { from, to }) }
}

fn reached(state: &State, from: Spot, key: Key, command: bool, memory: &GridMemory) -> Spot {
    let rows = state.shown().rows.len();
    let years = state.document().evaluation().years.count();
    let far = if command { Far::Edge } else { Far::Steps(1) };
    let last = Spot { row: rows.saturating_sub(1), year: years.saturating_sub(1) };
    let filled = |spot: Spot| is_filled(state, spot);
    let row =
        |forward, far| Spot { row: moved(from.row, rows, forward, far, |row| filled(Spot { row, ..from })), ..from };
    let year = |forward, far| Spot {
        year: moved(from.year, years, forward, far, |year| filled(Spot { year, ..from })),
        ..from
    };
    let page = Far::Steps(memory.page());
    let ways = [
        (Key::ArrowUp, row(false, far)),
        (Key::ArrowDown, row(true, far)),
        (Key::ArrowLeft, year(false, far)),
        (Key::ArrowRight, year(true, far)),
        (Key::PageUp, row(false, page)),
        (Key::PageDown, row(true, page)),
        (Key::Home, if command { Spot { row: 0, year: 0 } } else { year(false, Far::End) }),
        (Key::End, if command { last } else { year(true, Far::End) }),
    ];
    ways.into_iter().find(|(way, _)| *way == key).map_or(from, |(_, spot)| spot)
}

/// Whether a cell shows something.
fn is_filled(state: &State, spot: Spot) -> bool {
    let found = state.area.as_ref().zip(state.shown().rows.get(spot.row));
    found.is_some_and(|(area, row)| state.view().number_at(area, row, spot.year) != Cell::Empty)
}

/// Where Enter (up or down) and Tab (left or right) lead: to the next cell of a marked range, else to the next one
/// there. Enter goes back to the year where the Tabs began.
pub(super) fn onward(state: &State, way: Way, memory: &mut GridMemory) -> Option<Goal> {
    let spot = state.spot(state.cell.as_ref()?)?;
    if let Some(block) = state.shown().pointed.marked.filter(|block| !block.is_one()) {
        return Some(Goal::Within(state.cell_at(block.next(spot, way))?));
    }
    let next = beside(state, way);
    match (way, next) {
        (Way::Left | Way::Right, next) => {
            memory.tab_from.get_or_insert(spot.year);
            next
        }
        (Way::Down, Some(Goal::One(below))) => {
            let year =
                memory.tab_from.take().map_or(below.year, |at| state.document().evaluation().years.first().plus(at));
            Some(Goal::One(CellAt { year, ..below }))
        }
        (Way::Up | Way::Down, next) => next,
    }
}

/// The cell next to the chosen one.
pub(super) fn beside(state: &State, way: Way) -> Option<Goal> {
    let spot = state.spot(state.cell.as_ref()?)?;
    let rows = state.shown().rows.len();
    let years = state.document().evaluation().years.count();
    let step = |at, count, forward| moved(at, count, forward, Far::Steps(1), |_| true);
    let to = match way {
        Way::Left | Way::Right => Spot { year: step(spot.year, years, way == Way::Right), ..spot },
        Way::Up | Way::Down => Spot { row: step(spot.row, rows, way == Way::Down), ..spot },
    };
    Some(Goal::One(state.cell_at(to)?))
}
