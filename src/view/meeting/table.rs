//! The measures as a table to read from the other end of the room.

use super::verdict::KEYS;
use crate::budget::evaluation::Cell;
use crate::budget::measure::Measure;
use crate::view::View;
use crate::view::chart::Marked;

/// The measures of the scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureTable {
    /// Whose budget, unit and price level.
    pub second_line: String,
    /// The heads of the columns of amounts.
    pub years: Vec<String>,
    /// One a measure, in the order of the scenario; at most sixty.
    pub rows: Vec<MeasureRow>,
    /// That there are more of them; empty where all are here.
    pub more: String,
}

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureRow {
    /// Its position in the scenario.
    pub at: usize,
    /// The key that switches it, for the first nine.
    pub key: String,
    /// Whether it counts.
    pub on: bool,
    /// What it is called.
    pub title: String,
    /// How firm it is, and its area.
    pub detail: String,
    /// Its amounts by year.
    pub amounts: Vec<Marked>,
}

/// More measures are counted.
const MOST_ROWS: usize = 60;
/// More years than these are shown every so many.
const MOST_YEARS: usize = 8;

impl View<'_> {
    pub(super) fn measure_table(&self) -> MeasureTable {
        let measures = &self.book.scenario().measures;
        let shown = || measures.iter().take(MOST_ROWS);
        let years = self.evaluation.years;
        let step = years.count().div_ceil(MOST_YEARS).max(1);
        let cells = shown().flat_map(|measure| self.measure_cells(measure)).map(|(_, cell)| cell);
        let decimals = self.fitting_decimals(cells);
        let more = measures.len().saturating_sub(MOST_ROWS);
        MeasureTable {
            second_line: format!("{}. {}", capital(&self.scope()), self.unit_and_level()),
            years: years.iter().step_by(step).map(|year| year.to_string()).collect(),
            rows: shown()
                .enumerate()
                .map(|(at, measure)| {
                    let cells = self.measure_cells(measure).step_by(step);
                    let amounts = cells.map(|(_, cell)| self.table_cell(cell, decimals)).collect();
                    self.row_of_measure(at, measure, amounts)
                })
                .collect(),
            more: if more == 0 { String::new() } else { self.words.count("meeting-more-measures", more) },
        }
    }

    fn table_cell(&self, cell: Cell, decimals: u32) -> Marked {
        match cell {
            Cell::NotComputed => Marked { text: self.cell(cell), ..Marked::default() },
            Cell::Amount(..) | Cell::Empty => self.plain_cell(cell, decimals),
        }
    }

    fn row_of_measure(&self, at: usize, measure: &Measure, amounts: Vec<Marked>) -> MeasureRow {
        let standing = if measure.on { self.standing(measure.standing) } else { self.words.say("switched-off") };
        MeasureRow {
            at,
            key: if at < KEYS { at.saturating_add(1).to_string() } else { String::new() },
            on: measure.on,
            title: measure.title.to_string(),
            detail: format!("{}, {}", self.area_name(&measure.area), standing.to_lowercase()),
            amounts,
        }
    }

    /// How many measures count, and how many do not.
    pub(super) fn measures_title(&self) -> Marked {
        let measures = &self.book.scenario().measures;
        let off = measures.iter().filter(|measure| !measure.on).count();
        let all = self.words.count("meeting-measures-title", measures.len());
        let text = if off == 0 { all } else { format!("{all}, {}", self.words.count("meeting-measures-off", off)) };
        Marked { text, ..Marked::default() }
    }
}

fn capital(text: &str) -> String {
    crate::view::assumption::capitalised(text)
}
