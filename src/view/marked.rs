//! Several cells of the grid at once: what they come to, and their numbers as a table another program reads.

use super::View;
use super::grid::RowKey;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Cell, Row, measure_cell};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use rust_decimal::Decimal;
use std::ops::RangeInclusive;

/// What several marked cells come to, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedText {
    /// How many they are: `3 × 4 celler markeret`.
    pub size: String,
    /// Sum, average and count; or why they cannot be added.
    pub sum: Result<MarkedSum, String>,
}

/// What cells that can be added come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkedSum {
    /// `Sum 1.234,5`, to the last decimal where there are few.
    pub sum: String,
    /// `Gennemsnit 102,9`
    pub mean: String,
    /// `12 beløb`
    pub count: String,
    /// `Mio. kr., 2024-pl`
    pub unit: String,
    /// `antaget` or nothing.
    pub tag: String,
}

/// More decimals than this are not told.
const MOST_DECIMALS: u32 = 4;
/// As many decimals of a unit as an øre has, beside its own.
const OERE: u32 = 2;

/// What cells come to while they are added.
#[derive(Debug, Clone, Copy)]
struct Total {
    sum: Money,
    count: usize,
    marks: Marks,
}

impl View<'_> {
    /// What the cells of some rows and years come to. Years are counted from the scenario's first.
    pub fn marked(&self, area: &AreaPath, rows: &[RowKey], years: RangeInclusive<usize>) -> MarkedText {
        let wide = years.end().saturating_sub(*years.start()).saturating_add(1);
        let size = [self.count(rows.len()), self.count(wide)];
        let [high, wide] = &size;
        let size = self.words.tell("marked-size", &[("rows", high), ("years", wide)]);
        let sum = self.total(area, rows, &years).map(|total| self.marked_sum(total));
        MarkedText { size, sum: sum.map_err(|key| self.words.say(key)) }
    }

    /// A number of things, thousands grouped.
    pub fn count(&self, count: usize) -> String {
        self.words.language().notation().write(Decimal::from(count), 0)
    }

    fn marked_sum(&self, total: Total) -> MarkedSum {
        let words = self.words;
        let exact = total.sum.in_unit(self.unit).normalize();
        let notation = words.language().notation();
        let sum = notation.write(exact, if exact.scale() > MOST_DECIMALS { 1 } else { exact.scale().max(1) });
        let mean = Decimal::from(total.count);
        let mean = if mean.is_zero() { self.cell(Cell::Empty) } else { self.amount(total.sum.divided_by(mean)) };
        MarkedSum {
            sum: words.tell("marked-sum", &[("sum", &sum)]),
            mean: words.tell("marked-mean", &[("mean", &mean)]),
            count: words.count("marked-count", total.count),
            unit: self.unit_and_level(),
            tag: self.tag(total.marks),
        }
    }

    /// The sum of cells, or the key of the text that says why there is none.
    fn total(&self, area: &AreaPath, rows: &[RowKey], years: &RangeInclusive<usize>) -> Result<Total, &'static str> {
        if rows.iter().any(|row| matches!(row, RowKey::Verdicts(_))) {
            return Err("marked-words");
        }
        let is_part = |row: &RowKey| matches!(row, RowKey::Numbers(Row::Baseline | Row::Measure(_)));
        if rows.len() > 1 && !rows.iter().all(is_part) {
            return Err("marked-not-parts");
        }
        let mut total = Total { sum: Money::ZERO, count: 0, marks: Marks::NONE };
        for row in rows {
            for at in years.clone() {
                match self.number_at(area, row, at) {
                    Cell::Amount(money, marks) => {
                        total.sum += money;
                        total.count = total.count.saturating_add(1);
                        total.marks = total.marks.and(marks);
                    }
                    Cell::Empty => {}
                    Cell::NotComputed => return Err("marked-not-computed"),
                }
            }
        }
        Ok(total)
    }

    /// The number in a row and a year, counted from the scenario's first; a row of verdicts has none.
    pub fn number_at(&self, area: &AreaPath, row: &RowKey, at: usize) -> Cell {
        let outcome = self.evaluation.area(area);
        let frame = |id: &str| {
            let frame = outcome?.frames.iter().find(|frame| &*frame.id == id)?;
            frame.years.get(at)
        };
        let found = match row {
            RowKey::Numbers(Row::Baseline) => outcome.and_then(|outcome| outcome.baseline.get(at)).copied(),
            RowKey::Numbers(Row::Measure(measure)) => self
                .book
                .scenario()
                .measures
                .get(*measure)
                .map(|measure| measure_cell(self.book, measure, self.evaluation.years.first().plus(at))),
            RowKey::Numbers(Row::Plan) => outcome.and_then(|outcome| outcome.plan.get(at)).copied(),
            RowKey::Numbers(Row::Change) => outcome.and_then(|outcome| outcome.change.get(at)).copied(),
            RowKey::Numbers(Row::Frame(id)) => frame(id).map(|cell| cell.frame),
            RowKey::Numbers(Row::Headroom(id)) => frame(id).map(|cell| cell.headroom),
            RowKey::Verdicts(_) => None,
        };
        found.unwrap_or(Cell::Empty)
    }

    /// The cells of some rows and years as a spreadsheet of the reader's language takes them: a row a line, a tab
    /// between, numbers without groups and unit to the øre, nothing where there is no amount.
    pub fn copied(&self, area: &AreaPath, rows: &[RowKey], years: RangeInclusive<usize>) -> String {
        let line = |row: &RowKey| {
            let cells: Vec<String> = years.clone().map(|at| self.copied_cell(area, row, at)).collect();
            cells.join("\t")
        };
        rows.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    /// The whole grid of an area with its heads, titles and sources, as a spreadsheet takes it.
    pub fn copied_table(&self, area: &AreaPath) -> String {
        let years = self.evaluation.years;
        let mut head = vec![self.unit_and_level()];
        head.extend(years.iter().map(|year| year.to_string()));
        head.push(self.words.say("grid-source"));
        let mut lines = vec![head.join("\t")];
        for key in self.grid_rows(area) {
            let Some(row) = self.grid_row(area, &key) else { continue };
            let mut line = vec![as_text(&row.label)];
            line.extend((0..years.count()).map(|at| self.copied_cell(area, &key, at)));
            line.push(as_text(&row.source));
            lines.push(line.join("\t"));
        }
        lines.join("\n")
    }

    fn copied_cell(&self, area: &AreaPath, row: &RowKey, at: usize) -> String {
        if let RowKey::Verdicts(_) = row {
            let cells = self.grid_row(area, row).map(|row| row.cells).unwrap_or_default();
            return cells.get(at).map(|cell| as_text(&cell.text)).unwrap_or_default();
        }
        match self.number_at(area, row, at) {
            Cell::Amount(money, _) => {
                let number = money.in_unit(self.unit).round_dp(self.unit.exponent().saturating_add(OERE)).normalize();
                number.to_string().replace('.', &self.words.language().notation().decimal_sign().to_string())
            }
            Cell::Empty => String::new(),
            Cell::NotComputed => self.words.say("not-computed-cell"),
        }
    }
}

/// A text in one cell of a table between tabs, which no spreadsheet takes for a formula.
pub(super) fn as_text(text: &str) -> String {
    let text = text.replace(['\t', '\n', '\r'], " ");
    if text.starts_with(['=', '+', '-', '@']) { format!("'{text}") } else { text }
}
