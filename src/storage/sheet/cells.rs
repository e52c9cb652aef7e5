//! Cells: rows and columns as somebody pasted them or a file holds them.

use super::super::limits;
use rust_decimal::Decimal;
use thiserror::Error;

/// A cell before anybody asks what it means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Cell {
    /// Nothing but space.
    #[default]
    Empty,
    /// A text, as written.
    Text(Box<str>),
    /// A number that a spreadsheet file holds as one; to fifteen digits, as spreadsheets show it.
    Number(Decimal),
    /// A date, a truth value or something else that is no amount, as shown.
    Other(Box<str>),
    /// An error of a spreadsheet: `#REF!`, `#I/T`.
    Error(Box<str>),
}

/// A table of cells. Rows may be of different length; what lies outside is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cells {
    rows: Vec<Vec<Cell>>,
    columns: usize,
    count: usize,
}

/// A table larger than anybody pastes or imports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TooLarge {
    /// More rows.
    #[error("more than {0} rows")]
    Rows(usize),
    /// More columns.
    #[error("more than {0} columns")]
    Columns(usize),
    /// More cells.
    #[error("more than {0} cells")]
    Cells(usize),
    /// More characters in one cell.
    #[error("a cell of more than {0} characters")]
    Text(usize),
}

const EMPTY: &Cell = &Cell::Empty;

impl Cell {
    /// A cell of a text; one of nothing but space is empty.
    pub fn of_text(text: &str) -> Self {
        let trimmed = text.trim();
        if trimmed.is_empty() { Self::Empty } else { Self::Text(trimmed.into()) }
    }

    /// Whether there is nothing in it.
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// What stands in it; a number with a decimal point.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) | Self::Other(text) | Self::Error(text) => text.to_string(),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl Cells {
    /// Adds a row below.
    pub fn push(&mut self, mut row: Vec<Cell>) -> Result<(), TooLarge> {
        while row.last().is_some_and(Cell::is_empty) {
            row.pop();
        }
        if self.rows.len() >= limits::SHEET_ROWS {
            return Err(TooLarge::Rows(limits::SHEET_ROWS));
        }
        if row.len() > limits::SHEET_COLUMNS {
            return Err(TooLarge::Columns(limits::SHEET_COLUMNS));
        }
        self.count = self.count.saturating_add(row.len());
        if self.count > limits::SHEET_CELLS {
            return Err(TooLarge::Cells(limits::SHEET_CELLS));
        }
        let long = |cell: &Cell| match cell {
            Cell::Text(text) | Cell::Other(text) | Cell::Error(text) => {
                text.len() > limits::TEXT_CHARACTERS && text.chars().count() > limits::TEXT_CHARACTERS
            }
            Cell::Empty | Cell::Number(_) => false,
        };
        if row.iter().any(long) {
            return Err(TooLarge::Text(limits::TEXT_CHARACTERS));
        }
        self.columns = self.columns.max(row.len());
        self.rows.push(row);
        Ok(())
    }

    /// How many rows, empty ones between others included.
    pub const fn rows(&self) -> usize {
        self.rows.len()
    }

    /// How many columns the longest row has.
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// The cell of a row and a column, counted from zero; empty outside the table.
    pub fn get(&self, row: usize, column: usize) -> &Cell {
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(EMPTY)
    }

    /// The cells of a row up to its last filled one.
    pub fn row(&self, row: usize) -> &[Cell] {
        self.rows.get(row).map_or(&[], Vec::as_slice)
    }

    /// The cells of a column, from the row `first` on.
    pub fn column(&self, column: usize, first: usize) -> impl Iterator<Item = &Cell> {
        self.rows.iter().skip(first).map(move |row| row.get(column).unwrap_or(EMPTY))
    }

    /// Drops empty rows at the end.
    pub fn trim_end(&mut self) {
        while self.rows.last().is_some_and(Vec::is_empty) {
            self.rows.pop();
        }
    }
}

/// The letters of a column, counted from zero, as spreadsheets name it: `A`, `Z`, `AA`.
pub fn column_letters(column: usize) -> String {
    let (mut letters, mut rest) = (Vec::new(), Some(column));
    while let Some(number) = rest {
        letters.push(char::from(b'A'.saturating_add(u8::try_from(number % 26).unwrap_or(0))));
        rest = (number / 26).checked_sub(1);
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_spreadsheets() {
        let names: Vec<String> = [0, 25, 26, 51, 52, 701, 702].into_iter().map(column_letters).collect();
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
