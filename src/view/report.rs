//! A report as data: the verdict, a table for each area, exposures, problems, assumptions and sources.

use super::balance::BalanceTable;
use super::grid::{GridRow, RowKey};
use super::{AcceptedText, AssumptionText, ExposureText, ProblemText, View, letters};
use crate::budget::area::AreaPath;

/// Everything a paper about a scenario says.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The scenario.
    pub title: String,
    /// Whose budget, unit and price level.
    pub subject: String,
    /// The author's remark.
    pub note: String,
    /// The verdict in one sentence, with the letters of its assumptions.
    pub verdict: String,
    /// One table an area.
    pub tables: Vec<ReportTable>,
    /// The tables of the agreements used, with what the scenario does to their lines.
    pub balances: Vec<BalanceTable>,
    /// The conditional block grants.
    pub exposures: Vec<ExposureText>,
    /// What pays for measures.
    pub financing: Vec<String>,
    /// What is wrong.
    pub problems: Vec<ProblemText>,
    /// What looked wrong and is accepted.
    pub accepted: Vec<AcceptedText>,
    /// What is assumed.
    pub assumptions: Vec<AssumptionText>,
    /// Where the figures come from.
    pub sources: Vec<String>,
    /// Eight hexadecimal digits that change with the content.
    pub fingerprint: String,
}

/// The table of an area.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportTable {
    /// Which area.
    pub area: AreaPath,
    /// What it is called.
    pub name: String,
    /// Unit and price level.
    pub unit: String,
    /// The years.
    pub years: Vec<String>,
    /// The rows, top to bottom, with what each is.
    pub rows: Vec<(RowKey, GridRow)>,
}

impl ReportTable {
    /// A cell with the letters of its assumptions and its tag, as paper shows it.
    pub fn cell(row: &GridRow, at: usize) -> String {
        row.cells.get(at).map_or_else(String::new, |cell| format!("{}{}", cell.text, superscript(&letters(cell.marks))))
    }
}

/// Letters raised after a number where the face of a terminal has no raised ones: in brackets.
pub(crate) fn superscript(letters: &str) -> String {
    if letters.is_empty() { String::new() } else { format!(" [{letters}]") }
}

impl View<'_> {
    /// The report of the scenario.
    pub fn report(&self) -> Report {
        let verdict = self.verdict_sentence();
        let scenario = self.book.scenario();
        let areas: Vec<AreaPath> = self.evaluation.areas.iter().map(|outcome| outcome.area.clone()).collect();
        Report {
            title: scenario.title.clone(),
            subject: format!("{}. {}", self.scope(), self.unit_and_level()),
            note: scenario.note.clone(),
            verdict: format!("{}{}", verdict.text, superscript(&letters(verdict.marks))),
            tables: self.evaluation.areas.iter().map(|outcome| self.report_table(&outcome.area)).collect(),
            balances: self.balance_tables(),
            exposures: self.exposure_lines(),
            financing: self.financing_lines(),
            problems: self.problems(),
            accepted: self.accepted(),
            assumptions: self.assumptions(),
            sources: self.sources(&areas),
            fingerprint: self.fingerprint.to_owned(),
        }
    }

    /// The table of an area: every row of its grid.
    pub fn report_table(&self, area: &AreaPath) -> ReportTable {
        let rows = self.grid_rows(area).into_iter().filter_map(|key| self.grid_row(area, &key).map(|row| (key, row)));
        ReportTable {
            area: area.clone(),
            name: self.area_path_name(area),
            unit: self.unit_and_level(),
            years: self.evaluation.years.iter().map(|year| year.to_string()).collect(),
            rows: rows.collect(),
        }
    }
}
