//! What the grid remembers between frames: rows as text and their heights, while they are current.

use super::label;
use crate::budget::evaluation::Row;
use crate::desktop::panel::columns::YearColumns;
use crate::desktop::state::{CellAt, State};
use crate::desktop::theme::space;
use crate::view::grid::{GridRow, RowKey};
use eframe::egui::{Rangef, Ui};
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

/// Whom the keys go to, and what they do there.
#[derive(Debug, Default)]
pub(super) struct Keys {
    /// The chosen cell takes the focus in this frame.
    pub(super) follow: bool,
    /// The chosen cell had the focus in the last frame.
    pub(super) focused: bool,
    /// What is typed replaces what stood in the cell, so that arrows leave it.
    pub(super) overtypes: bool,
}

/// The rows of the grid, made when they are first seen.
#[derive(Debug, Default)]
pub struct GridMemory {
    /// How far the years are scrolled to the left, in points.
    pub offset: f32,
    /// Whether the bar that scrolls the years stands below the centre, since the centre itself scrolls.
    pub bar_below: bool,
    /// How much of the measures is seen, in points.
    pub(super) measures_seen: f32,
    /// Where the part of the measures begins that was seen last, in points from the first.
    pub(super) seen_from: f32,
    /// About the keys.
    pub(super) keys: Keys,
    /// The cell that is brought into view in this frame.
    pub(super) bring: Option<CellAt>,
    /// The pointer was pressed on a cell and is drawn over others.
    pub(super) drags: bool,
    /// The year, by position, where the Tabs began that lead along a row.
    pub(super) tab_from: Option<usize>,
    /// The cell that could not be typed in, and why, as a text key.
    pub(super) refused: Option<(CellAt, &'static str)>,
    /// A text that was entered and could not be read.
    pub(super) tried: Option<String>,
    /// Which wish for the keyboard it has followed.
    asked: u64,
    /// The cells a problem is about.
    pub(super) troubled: Vec<CellAt>,
    generation: u64,
    label_room: f32,
    rows: Vec<Option<Rc<GridRow>>>,
    /// Where each row begins, and at last where the last ends, in points from the first.
    tops: Vec<f32>,
    /// Heights of long labels, which take work to measure.
    known: BTreeMap<Box<str>, f32>,
}

impl GridMemory {
    /// Forgets what is no longer current.
    pub(super) fn refresh(&mut self, ui: &Ui, state: &State, columns: &YearColumns) {
        let room = label::room(columns);
        if self.refused.as_ref().is_some_and(|(cell, _)| state.cell.as_ref() != Some(cell)) {
            self.refused = None;
        }
        if self.generation == state.shown().generation && (self.label_room - room).abs() < 0.5 {
            return;
        }
        if (self.label_room - room).abs() >= 0.5 {
            self.known.clear();
        }
        let rows = &state.shown().rows;
        (self.generation, self.label_room) = (state.shown().generation, room);
        self.rows = vec![None; rows.len()];
        self.tops = Vec::with_capacity(rows.len().saturating_add(1));
        let mut top = 0.0;
        for key in rows {
            self.tops.push(top);
            top += label::row_height(ui, state, key, room, &mut self.known);
        }
        self.tops.push(top);
        self.troubled = troubled(state);
    }

    /// Gives the chosen cell the keyboard where that was asked for, and brings it into view.
    pub(super) fn take_keyboard(&mut self, state: &State, columns: &YearColumns) {
        if self.asked == state.list.cell_asked {
            return;
        }
        self.asked = state.list.cell_asked;
        self.keys.follow = state.cell.is_some();
        self.bring.clone_from(&state.cell);
        let years = state.document().evaluation().years;
        if let Some(at) = state.cell.as_ref().and_then(|cell| years.position(cell.year)) {
            self.offset = columns.offset_to_see(at);
        }
    }

    /// Whether the keys are about cells.
    pub(in crate::desktop) const fn has_focus(&self) -> bool {
        self.keys.focused
    }

    /// How many rows a page is: those that are seen, less one that stays.
    pub(super) fn page(&self) -> usize {
        let room = self.measures_seen / space::GRID_ROW;
        (1_u16..1_000).rev().find(|rows| f32::from(*rows) + 1.0 <= room).map_or(1, usize::from)
    }

    /// How many rows there are.
    pub(super) fn count(&self) -> usize {
        self.rows.len()
    }

    /// The rows that are measures.
    pub(super) fn measures(&self, state: &State) -> Range<usize> {
        let is_measure = |key: &RowKey| matches!(key, RowKey::Numbers(Row::Measure(_)));
        let rows = &state.shown().rows;
        let start = rows.iter().position(is_measure).unwrap_or_else(|| 1.min(rows.len()));
        let count = state.shown().measures.len();
        start..start.saturating_add(count).min(self.count())
    }

    fn top(&self, at: usize) -> f32 {
        self.tops.get(at).or_else(|| self.tops.last()).copied().unwrap_or(0.0)
    }

    /// Height of a row, in points.
    pub(super) fn height(&self, at: usize) -> f32 {
        self.top(at.saturating_add(1)) - self.top(at)
    }

    /// Height of several rows, in points.
    pub(super) fn height_of(&self, rows: Range<usize>) -> f32 {
        self.top(rows.end) - self.top(rows.start)
    }

    /// The rows of `among` of which a part lies between two heights, counted from the first of them.
    pub(super) fn rows_between(&self, among: &Range<usize>, high: Rangef) -> Range<usize> {
        let base = self.top(among.start);
        let starts_before = |y: f32| self.tops.partition_point(|top| *top < y + base);
        let first = self.tops.partition_point(|top| *top <= high.min + base).saturating_sub(1);
        first.clamp(among.start, among.end)..starts_before(high.max).clamp(among.start, among.end)
    }

    /// Height of as many whole rows as fit in `room`, at least one.
    pub(super) fn whole_rows(&self, among: &Range<usize>, room: f32) -> f32 {
        let end = (among.start..among.end).find(|at| self.height_of(among.start..at.saturating_add(1)) > room);
        let end = end.unwrap_or(among.end).max(among.start.saturating_add(1)).min(among.end);
        self.height_of(among.start..end)
    }

    /// The scrolling that brings the chosen row into view, where it must move for that.
    pub(super) fn offset_to_see(&self, state: &State, measures: &Range<usize>) -> Option<f32> {
        let at = state.row_position(&self.bring.as_ref()?.row).filter(|at| measures.contains(at))?;
        let top = self.height_of(measures.start..at);
        let (bottom, room) = (top + self.height(at), self.measures_seen);
        let from = self.seen_from;
        if top < from {
            Some(top)
        } else if bottom > from + room {
            Some(bottom - room)
        } else {
            None
        }
    }

    /// A row as text, made when it is first asked for.
    pub(super) fn row(&mut self, state: &State, at: usize) -> Option<Rc<GridRow>> {
        let slot = self.rows.get_mut(at)?;
        if slot.is_none() {
            let (area, key) = (state.area.as_ref()?, state.shown().rows.get(at)?);
            *slot = state.view().grid_row(area, key).map(Rc::new);
        }
        slot.clone()
    }
}

/// The cells of the chosen area that hold the same money twice.
fn troubled(state: &State) -> Vec<CellAt> {
    use crate::budget::problem::ProblemKind;
    let mut cells = Vec::new();
    for problem in &state.shown().problems {
        if let ProblemKind::CountedTwice { area, year, measure, .. } = &problem.kind
            && state.area.as_ref() == Some(area)
        {
            cells.push(CellAt { row: RowKey::Numbers(Row::Baseline), year: *year });
            cells.push(CellAt { row: RowKey::Numbers(Row::Measure(*measure)), year: *year });
        }
    }
    cells
}

/// Height of a row whose label takes one line, in points.
pub(super) const fn plain_height(key: &RowKey) -> f32 {
    match key {
        RowKey::Numbers(_) => space::GRID_ROW,
        RowKey::Verdicts(_) => space::BAR,
    }
}
