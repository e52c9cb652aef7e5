//! Cells put in their places, row by row, as a file names them.

use super::super::{Cell, Cells, TooLarge};
use super::WorkbookError;
use crate::storage::limits;
use rust_decimal::Decimal;

/// A table that is filled from top to bottom.
#[derive(Debug, Default)]
pub(super) struct Filler {
    cells: Cells,
    row: Vec<Cell>,
    /// The row being filled, counted from zero.
    at: usize,
}

impl Filler {
    /// Puts a cell in its place; rows come in order.
    pub(super) fn put(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), WorkbookError> {
        if cell.is_empty() {
            return Ok(());
        }
        if row >= limits::SHEET_ROWS {
            return Err(TooLarge::Rows(limits::SHEET_ROWS).into());
        }
        if column >= limits::SHEET_COLUMNS {
            return Err(TooLarge::Columns(limits::SHEET_COLUMNS).into());
        }
        if row < self.at {
            return Err(WorkbookError::Damaged("rows out of order".to_owned()));
        }
        while self.at < row {
            self.cells.push(std::mem::take(&mut self.row))?;
            self.at = self.at.saturating_add(1);
        }
        if self.row.len() <= column {
            self.row.resize(column.saturating_add(1), Cell::Empty);
        }
        if let Some(place) = self.row.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }

    /// The table.
    pub(super) fn finish(mut self) -> Result<Cells, WorkbookError> {
        self.cells.push(self.row)?;
        self.cells.trim_end();
        Ok(self.cells)
    }
}

/// A cell of a text, unless it is longer than any.
pub(super) fn text_cell(text: &str) -> Result<Cell, WorkbookError> {
    let most = limits::TEXT_CHARACTERS;
    if text.len() > most && text.chars().take(most.saturating_add(1)).count() > most {
        return Err(TooLarge::Text(most).into());
    }
    Ok(Cell::of_text(text))
}

/// How many digits a spreadsheet computes with and shows; what comes behind them is the noise of its arithmetic.
const DIGITS: u32 = 15;

/// The cell of a number in decimal digits, or of what is no number that an amount could be.
pub(super) fn number_cell(text: &str) -> Cell {
    let number = Decimal::from_str_exact(text).or_else(|_exponent| Decimal::from_scientific(text));
    let number = number.ok().or_else(|| long(text)).and_then(|number| number.round_sf(DIGITS));
    number.map_or_else(|| Cell::Other(text.chars().take(40).collect()), |number| Cell::Number(number.normalize()))
}

/// A number with more decimals than a decimal holds, such as `0.000123456789012345678901234567890`.
fn long(text: &str) -> Option<Decimal> {
    text.parse().ok()
}

/// The cell of a percentage: shown as one, so that it is never taken for an amount.
pub(super) fn percent_cell(cell: Cell) -> Cell {
    if let Cell::Number(number) = cell {
        let percent = number.saturating_mul(Decimal::ONE_HUNDRED).normalize();
        return Cell::Text(format!("{percent} %").into());
    }
    cell
}

/// The cell of a formula whose result the file does not hold.
pub(super) fn without_result() -> Cell {
    Cell::Error("=…".into())
}
