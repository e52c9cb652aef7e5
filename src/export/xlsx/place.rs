//! Where everything stands, so that formulas can point at it before it is written.

use super::Sheet;
use crate::view::Words;
use crate::view::workbook::{AreaBlock, Workbook};
use rust_xlsxwriter::utility::{row_col_to_cell, row_col_to_cell_absolute};

/// The row of the heads of columns on every sheet of a table.
pub(super) const HEAD: u32 = 3;
/// The first row below it.
pub(super) const FIRST: u32 = HEAD + 1;

/// The columns of the sheet of measures.
pub(super) mod measure_columns {
    pub(in super::super) const SWITCH: u16 = 0;
    pub(in super::super) const YEARS: u16 = 5;
}

/// The columns of the sheet of years.
pub(super) mod year_columns {
    pub(in super::super) const NAME: u16 = 1;
    pub(in super::super) const SWITCH: u16 = 2;
    pub(in super::super) const YEARS: u16 = 3;
}

/// The columns of the sheet of baselines and frames.
pub(super) mod line_columns {
    pub(in super::super) const YEARS: u16 = 4;
}

/// The columns of the sheet of rates.
pub(super) mod rate_columns {
    pub(in super::super) const NUMBER: u16 = 3;
}

/// The rows of an area on the sheet of years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AreaPlace {
    pub(super) baseline: u32,
    /// The first of its measures and of the areas within.
    pub(super) parts: u32,
    pub(super) change: Option<u32>,
    pub(super) plan: u32,
    pub(super) frames: Vec<FramePlace>,
}

/// The rows of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FramePlace {
    pub(super) frame: u32,
    pub(super) headroom: u32,
    pub(super) openness: u32,
    pub(super) verdict: u32,
}

/// Every place.
pub(super) struct Places {
    names: Vec<(Sheet, String)>,
    pub(super) areas: Vec<AreaPlace>,
    /// By measure: its row on the sheet of years, where it counts anywhere.
    contributions: Vec<Option<u32>>,
    /// The first row behind the areas.
    pub(super) exposures: u32,
    rates: u32,
}

impl Places {
    pub(super) fn of(book: &Workbook, words: &Words) -> Self {
        let mut next = FIRST;
        let mut contributions = vec![None; book.measures.len()];
        let mut areas = Vec::with_capacity(book.areas.len());
        for area in &book.areas {
            areas.push(place(area, &mut next, &mut contributions));
        }
        let names = Sheet::ALL.map(|sheet| (sheet, words.say(sheet.key())));
        Self { names: names.into(), areas, contributions, exposures: next, rates: row(book.rates.len()) }
    }

    /// The name of a sheet.
    pub(super) fn name(&self, sheet: Sheet) -> &str {
        self.names.iter().find(|(known, _)| *known == sheet).map_or("", |(_, name)| name)
    }

    /// A cell as formulas of other sheets name it.
    fn on(&self, sheet: Sheet, (row, column): (u32, u16)) -> String {
        format!("'{}'!{}", self.name(sheet), row_col_to_cell_absolute(row, column))
    }

    /// The switch of a measure.
    pub(super) fn switch(&self, measure: usize) -> String {
        self.on(Sheet::Measures, (Self::measure_row(measure), measure_columns::SWITCH))
    }

    /// What was typed or printed for a measure's year.
    pub(super) fn typed(&self, measure: usize, year_at: usize) -> String {
        self.on(Sheet::Measures, (Self::measure_row(measure), column(measure_columns::YEARS, year_at)))
    }

    /// What was printed or typed for a line's year.
    pub(super) fn printed(&self, line: usize, year_at: usize) -> String {
        self.on(Sheet::Frames, (Self::line_row(line), column(line_columns::YEARS, year_at)))
    }

    /// What one krone becomes on a way.
    pub(super) fn factor(&self, way: usize) -> String {
        self.on(Sheet::Rates, (self.way_row(way), rate_columns::NUMBER))
    }

    /// A row of the sheet of years in a year, as other sheets name it.
    pub(super) fn of_year(&self, row: u32, year_at: usize) -> String {
        self.on(Sheet::Years, (row, column(year_columns::YEARS, year_at)))
    }

    /// The row in which a measure counts.
    pub(super) fn contribution(&self, measure: usize) -> Option<u32> {
        self.contributions.get(measure).copied().flatten()
    }

    pub(super) fn measure_row(measure: usize) -> u32 {
        FIRST.saturating_add(row(measure))
    }

    pub(super) fn line_row(line: usize) -> u32 {
        FIRST.saturating_add(row(line))
    }

    pub(super) fn rate_row(rate: usize) -> u32 {
        FIRST.saturating_add(row(rate))
    }

    /// The row of the heads above the ways.
    pub(super) const fn way_head(&self) -> u32 {
        FIRST.saturating_add(self.rates).saturating_add(2)
    }

    pub(super) fn way_row(&self, way: usize) -> u32 {
        self.way_head().saturating_add(1).saturating_add(row(way))
    }
}

/// Gives an area its rows.
fn place(area: &AreaBlock, next: &mut u32, contributions: &mut [Option<u32>]) -> AreaPlace {
    let mut take = |rows: u32| {
        let at = *next;
        *next = next.saturating_add(rows);
        at
    };
    let baseline = take(1);
    let parts = take(row(area.measures.len().saturating_add(area.within.len())));
    for (at, measure) in area.measures.iter().enumerate() {
        if let Some(slot) = contributions.get_mut(*measure) {
            *slot = Some(parts.saturating_add(row(at)));
        }
    }
    let change = area.has_change().then(|| take(1));
    let plan = take(1);
    let frame = |_: &_| FramePlace { frame: take(1), headroom: take(1), openness: take(1), verdict: take(1) };
    let frames = area.frames.iter().map(frame).collect();
    take(1);
    AreaPlace { baseline, parts, change, plan, frames }
}

/// A row by position; beyond every sheet where there are too many.
pub(super) fn row(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The column of a year behind the first of them.
pub(super) fn column(first: u16, year_at: usize) -> u16 {
    u16::try_from(year_at).map_or(u16::MAX, |at| first.saturating_add(at))
}

/// A cell of the same sheet in a year's column of the sheet of years.
pub(super) fn here(row: u32, year_at: usize) -> String {
    row_col_to_cell(row, column(year_columns::YEARS, year_at))
}
