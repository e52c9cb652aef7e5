//! The tables of a paper: an area's plan and frames, every measure, and the tables of the agreements.

use super::{Marked, RowLook, Table, TableCell, TableRow};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell, FrameCell, FrameOutcome, Row};
use crate::budget::marks::Marks;
use crate::view::balance::{BalanceCell, BalanceRole, BalanceRow, BalanceTable};
use crate::view::grid::{GridCell, GridRow, RowKey, RowRole};
use crate::view::{VerdictMark, View, letters};

/// More measures than this stand as one row in an area's table; the table of measures has them all.
const MOST_MEASURES: usize = 12;

impl View<'_> {
    /// An area's plan held against its frames: the numbers of its figure.
    pub(super) fn area_table(&self, outcome: &AreaOutcome) -> Table {
        let area = &outcome.area;
        let count = self.measures_in(area).filter(|(_, measure)| measure.on).count();
        let is_folded = count > MOST_MEASURES;
        let is_counted = |key: &RowKey| match key {
            RowKey::Numbers(Row::Measure(at)) => {
                !is_folded && self.book.scenario().measures.get(*at).is_some_and(|measure| measure.on)
            }
            RowKey::Numbers(Row::Change) => !is_folded,
            RowKey::Numbers(_) | RowKey::Verdicts(_) => true,
        };
        let mut rows = Vec::new();
        for key in self.grid_rows(area).iter().filter(|key| is_counted(key)) {
            if is_folded && *key == RowKey::Numbers(Row::Plan) {
                rows.push(self.all_measures_row(outcome, count));
            }
            if let RowKey::Numbers(Row::Headroom(id)) = key {
                rows.extend(outcome.frames.iter().find(|frame| frame.id == *id).map(|frame| self.headroom(frame)));
            } else if let Some(row) = self.grid_row(area, key) {
                rows.push(table_row(row));
            }
        }
        Table {
            label: String::new(),
            title: self.area_path_name(area),
            unit: self.unit_and_level(),
            heads: self.year_heads(),
            rows,
            notes: Vec::new(),
        }
    }

    fn year_heads(&self) -> Vec<String> {
        self.evaluation.years.iter().map(|year| year.to_string()).collect()
    }

    fn all_measures_row(&self, outcome: &AreaOutcome, count: usize) -> TableRow {
        TableRow {
            look: RowLook::Plain,
            label: self.words.say("row-change"),
            detail: self.words.count("paper-count-measures", count),
            below: String::new(),
            cells: outcome.change.iter().map(|cell| plain_cell(self.cell(*cell), cell.marks())).collect(),
        }
    }

    /// The room to a frame, with its sign and in the colour of its verdict.
    fn headroom(&self, frame: &FrameOutcome) -> TableRow {
        let cell = |cell: &FrameCell| {
            let text = match cell.headroom {
                Cell::Amount(money, _) => self.signed_amount(money),
                Cell::Empty | Cell::NotComputed => self.cell(cell.headroom),
            };
            let tone = cell.headroom.amount().map(|_| VerdictMark::from(cell.verdict));
            TableCell { tone, ..plain_cell(text, cell.headroom.marks()) }
        };
        TableRow {
            look: RowLook::Sum,
            label: self.words.say("row-headroom"),
            detail: String::new(),
            below: String::new(),
            cells: frame.years.iter().map(cell).collect(),
        }
    }

    /// Every measure under its area, on or off, with who says so.
    pub(super) fn measures_table(&self) -> Table {
        let measures = &self.book.scenario().measures;
        let mut areas: Vec<&AreaPath> = Vec::new();
        let mut of_area: std::collections::BTreeMap<&AreaPath, Vec<usize>> = std::collections::BTreeMap::new();
        for (at, measure) in measures.iter().enumerate() {
            let known = of_area.entry(&measure.area).or_default();
            if known.is_empty() {
                areas.push(&measure.area);
            }
            known.push(at);
        }
        let mut rows = Vec::new();
        for area in areas {
            rows.push(TableRow {
                look: RowLook::Group,
                label: self.area_path_name(area),
                detail: String::new(),
                below: String::new(),
                cells: Vec::new(),
            });
            rows.extend(of_area.get(area).into_iter().flatten().filter_map(|at| self.measure_on_paper(*at, area)));
        }
        Table {
            label: String::new(),
            title: self.words.say("paper-measures-title"),
            unit: self.unit_and_level(),
            heads: self.year_heads(),
            rows,
            notes: Vec::new(),
        }
    }

    fn measure_on_paper(&self, at: usize, area: &AreaPath) -> Option<TableRow> {
        let measure = self.book.scenario().measures.get(at)?;
        let row = self.grid_row(area, &RowKey::Numbers(Row::Measure(at)))?;
        let detail = self.standing(measure.standing).to_lowercase();
        Some(TableRow { detail, below: self.measure_source(measure), ..table_row(row) })
    }
}

/// A table of an agreement with what the plan does to its lines.
pub(super) fn balance_on_paper(balance: BalanceTable) -> Table {
    let row = |row: BalanceRow| TableRow {
        look: match row.role {
            BalanceRole::Line => RowLook::Plain,
            BalanceRole::OfWhich => RowLook::Part,
            BalanceRole::Total | BalanceRole::Balance | BalanceRole::Surplus => RowLook::Sum,
        },
        label: row.label,
        detail: String::new(),
        below: row.remark,
        cells: row.cells.into_iter().map(|BalanceCell { text, marks, .. }| plain_cell(text, marks)).collect(),
    };
    Table {
        label: String::new(),
        title: balance.heading,
        unit: balance.unit,
        heads: balance.columns.to_vec(),
        rows: balance.rows.into_iter().map(row).collect(),
        notes: balance.notes,
    }
}

fn table_row(row: GridRow) -> TableRow {
    TableRow {
        look: match row.role {
            RowRole::Plan => RowLook::Sum,
            RowRole::SwitchedOff => RowLook::Off,
            RowRole::Baseline
            | RowRole::Measure
            | RowRole::Change
            | RowRole::Frame
            | RowRole::Headroom
            | RowRole::Verdict => RowLook::Plain,
        },
        label: row.label,
        detail: String::new(),
        below: String::new(),
        cells: row.cells.into_iter().map(cell).collect(),
    }
}

/// A verdict has its mark in the place of letters: a dashed one rests on an assumption.
fn cell(cell: GridCell) -> TableCell {
    match cell.mark {
        Some(mark) => TableCell {
            text: Marked { text: cell.text.to_lowercase(), letters: String::new() },
            mark: Some((mark, !cell.marks.is_none())),
            tone: Some(mark),
        },
        None => plain_cell(cell.text, cell.marks),
    }
}

fn plain_cell(text: String, marks: Marks) -> TableCell {
    TableCell { text: Marked { text, letters: letters(marks) }, mark: None, tone: None }
}
