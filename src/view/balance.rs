//! The balance table of an agreement beside what the scenario does to each of its lines.

use super::{View, Words};
use crate::budget::agreement::{Agreement, Balance, BalanceLine, Match, Row, Surplus, Table};
use crate::budget::evaluation::{Cell, TableEffect, table_effect};
use crate::budget::marks::Marks;
use crate::budget::money::{Money, Printed};
use rust_decimal::Decimal;
use std::sync::Arc;

/// A table of an agreement that the scenario uses.
#[derive(Debug, Clone, PartialEq)]
pub struct BalanceTable {
    /// Its title, agreement and place: `Balance for kommunerne i 2024 (KØ2024, tabel 1)`.
    pub heading: String,
    /// Agreement and place: `KØ2024, tabel 1`.
    pub source: String,
    /// The price level: `2024-pl`, or that none is printed.
    pub level: String,
    /// Unit and price level: `Mio. kr., 2024-pl`.
    pub unit: String,
    /// The year of its column.
    pub year: String,
    /// What the four columns of numbers are: printed, summed, effect, printed with effect.
    pub columns: [String; 4],
    /// Its rows, the last one income minus expenditure where the table has both.
    pub rows: Vec<BalanceRow>,
    /// What the effect leaves out, and why.
    pub notes: Vec<String>,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct BalanceRow {
    /// What it is to the sums.
    pub role: BalanceRole,
    /// Its figure; `None` for what is derived.
    pub figure: Option<Arc<str>>,
    /// The path of the figure's area, or nothing.
    pub area: String,
    /// What it is called.
    pub label: String,
    /// The numbers of the four columns.
    pub cells: [BalanceCell; 4],
    /// How the sum stands to what is printed, where they are not the same.
    pub remark: String,
}

/// What a row is to the sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BalanceRole {
    /// Counts in the next total.
    Line,
    /// Inside the line above, outside every sum.
    OfWhich,
    /// A printed sum of lines.
    Total,
    /// A printed sum of totals.
    Balance,
    /// Income minus expenditure.
    Surplus,
}

impl BalanceRole {
    /// The role as programs read it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::OfWhich => "of_which",
            Self::Total => "total",
            Self::Balance => "balance",
            Self::Surplus => "income_minus_expenditure",
        }
    }

    /// The role of a row.
    pub const fn of(row: &Row) -> Self {
        match row {
            Row::Line(_) => Self::Line,
            Row::OfWhich(_) => Self::OfWhich,
            Row::Total(_) => Self::Total,
            Row::Balance(_) => Self::Balance,
        }
    }
}

/// The four columns as programs read them.
pub const BALANCE_COLUMNS: [&str; 4] = ["printed", "summed", "effect", "after"];

/// A number of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BalanceCell {
    /// As read; empty where there is nothing to say.
    pub text: String,
    /// In kroner, where there is an amount.
    pub kroner: Option<Decimal>,
    /// The assumptions it rests on.
    pub marks: Marks,
}

impl View<'_> {
    /// The tables of the agreements used, newest first, each with what the scenario does to its lines.
    pub fn balance_tables(&self) -> Vec<BalanceTable> {
        let used = self.book.library().agreements.iter().rev();
        used.flat_map(|agreement| agreement.tables.iter().map(move |table| (agreement, table)))
            .filter_map(|(agreement, table)| {
                let effect = table_effect(self.book, agreement, table)?;
                Some(self.balance_table(agreement, table, &effect))
            })
            .collect()
    }

    fn balance_table(&self, agreement: &Agreement, table: &Table, effect: &TableEffect) -> BalanceTable {
        let balance = Balance::of(agreement, table);
        let source = format!("{}, {}", agreement.id, self.words.place(&table.at));
        let level =
            balance.price_level.map_or_else(|| self.words.say("price-level-none"), |level| self.price_level(level));
        let rows = balance.lines.iter().enumerate().map(|(at, line)| self.balance_row(at, line, effect));
        let surplus = balance.surplus.map(|surplus| self.surplus_row(surplus, &balance, effect));
        BalanceTable {
            heading: format!("{} ({source})", self.words.name(&table.name)),
            source,
            unit: format!("{}, {level}", self.words.say(&format!("unit-head-{}", self.unit.code()))),
            level,
            year: table.year.to_string(),
            columns: ["balance-printed", "balance-summed", "balance-effect", "balance-after"]
                .map(|key| self.words.say(key)),
            rows: rows.chain(surplus).collect(),
            notes: self.balance_notes(agreement, effect),
        }
    }

    fn balance_row(&self, at: usize, line: &BalanceLine<'_>, effect: &TableEffect) -> BalanceRow {
        let name = line
            .figure
            .map_or_else(|| line.row.figure().to_string(), |figure| self.words.name(&figure.name).to_owned());
        let role = BalanceRole::of(line.row);
        let of_which = role == BalanceRole::OfWhich;
        let label = if of_which { of_which_label(&name, self.words) } else { name };
        let cell = |cells: &[Cell]| cells.get(at).copied().filter(|_| !of_which).unwrap_or(Cell::Empty);
        let summed = line.summed.map_or(Cell::Empty, |sum| Cell::Amount(sum.amount, Marks::NONE));
        let after = if cell(&effect.effects) == Cell::Empty { Cell::Empty } else { cell(&effect.after) };
        BalanceRow {
            role,
            figure: Some(Arc::clone(line.row.figure())),
            area: line.figure.and_then(|figure| figure.area.as_ref()).map_or_else(String::new, ToString::to_string),
            label,
            cells: [printed(line.printed), summed, cell(&effect.effects), after].map(|cell| self.balance_cell(cell)),
            remark: self.sum_remark(line).unwrap_or_default(),
        }
    }

    fn surplus_row(&self, surplus: Surplus, balance: &Balance<'_>, effect: &TableEffect) -> BalanceRow {
        let totals = balance.lines.iter().zip(&effect.effects);
        let totals = totals.filter(|(line, _)| matches!(line.row, Row::Total(_)));
        let moved = negated(totals.fold(Cell::Empty, |sum, (_, cell)| sum.plus(*cell)));
        let amount = Cell::Amount(surplus.amount, Marks::NONE);
        let after = if moved == Cell::Empty { Cell::Empty } else { amount.plus(moved) };
        let (printed, summed, key) = if surplus.is_printed {
            (amount, Cell::Empty, "balance-surplus-printed")
        } else {
            (Cell::Empty, amount, "balance-surplus-derived")
        };
        BalanceRow {
            role: BalanceRole::Surplus,
            figure: None,
            area: String::new(),
            label: self.words.say("balance-surplus"),
            cells: [printed, summed, moved, after].map(|cell| self.balance_cell(cell)),
            remark: self.words.say(key),
        }
    }

    /// An empty cell says nothing here: a line has no sum, and most lines no effect.
    fn balance_cell(&self, cell: Cell) -> BalanceCell {
        let text = if cell == Cell::Empty { String::new() } else { self.cell(cell) };
        BalanceCell { text, kroner: cell.amount().map(Money::kroner), marks: cell.marks() }
    }

    fn sum_remark(&self, line: &BalanceLine<'_>) -> Option<String> {
        let (printed, sum) = (line.printed?, line.summed?);
        let key = match sum.beside(printed) {
            Match::Equal => return None,
            Match::WithinRounding => "balance-within-rounding",
            Match::Differs => "balance-differs",
        };
        let (difference, most) = (sum.difference(printed), sum.most_beside(printed));
        Some(self.words.tell(key, &[("difference", &self.signed_amount(difference)), ("most", &self.amount(most))]))
    }

    fn balance_notes(&self, agreement: &Agreement, effect: &TableEffect) -> Vec<String> {
        let measures = &self.book.scenario().measures;
        let line_name = |id: &str| {
            agreement.figure(id).map_or_else(|| id.to_owned(), |figure| in_text(self.words.name(&figure.name)))
        };
        let held = effect.held.iter().filter_map(|held| {
            let measure = measures.get(held.measure)?;
            let amount = self.cell(held.amount);
            let line = line_name(&held.line);
            Some(self.words.tell("balance-held", &[("measure", &measure.title), ("amount", &amount), ("line", &line)]))
        });
        let taken_out = effect.taken_out.iter().map(|part| {
            self.words.tell("balance-taken-out", &[("part", &self.figure_name(part)), ("agreement", &part.agreement)])
        });
        let elsewhere = (effect.elsewhere != Cell::Empty)
            .then(|| self.words.tell("balance-elsewhere", &[("amount", &self.cell(effect.elsewhere))]));
        held.chain(taken_out).chain(elsewhere).collect()
    }
}

fn printed(printed: Option<Printed>) -> Cell {
    printed.map_or(Cell::Empty, |printed| Cell::Amount(printed.money(), Marks::NONE))
}

fn negated(cell: Cell) -> Cell {
    match cell {
        Cell::Amount(money, marks) => Cell::Amount(-money, marks),
        Cell::Empty | Cell::NotComputed => cell,
    }
}

/// `heraf betinget bloktilskud`, also where the name says so already.
pub(crate) fn of_which_label(name: &str, words: &Words) -> String {
    let (name, prefix) = (in_text(name), words.tell("balance-of-which", &[("name", "")]));
    if name.starts_with(prefix.trim_end()) { name } else { words.tell("balance-of-which", &[("name", &name)]) }
}

/// A name in running text: its first letter small.
pub(crate) fn in_text(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}
