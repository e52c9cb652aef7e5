//! A pasted range: heads, row titles and amounts, and per column the sign that marks decimals.

use super::amount::{CellAmount, Said, Unread};
use super::head::{self, Head};
use super::{Cell, Cells, DecimalMark, TooLarge, column_letters, text};
use crate::budget::money::Notation;

/// A pasted range and how it is read.
///
/// `rows` has as many cells in each row as there are `columns`; the row of heads and the column of titles stand apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pasted {
    cells: Cells,
    default: Notation,
    /// What the first row says of each of `columns`, where it is a row of heads.
    pub heads: Option<Vec<ColumnHead>>,
    /// What the first column says of each of `rows`, where it is a column of titles; empty where it says nothing.
    pub titles: Option<Vec<Box<str>>>,
    /// The columns of amounts.
    pub columns: Vec<Column>,
    /// The amounts, row by row.
    pub rows: Vec<Vec<CellAmount>>,
}

/// The head of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnHead {
    /// As written.
    pub text: Box<str>,
    /// What it says, where it says something known.
    pub head: Option<Head>,
}

/// How a column of amounts is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What its cells say.
    pub mark: DecimalMark,
    /// What somebody chose instead.
    pub chosen: Option<Notation>,
}

/// A cell that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadCell {
    /// The row of the pasted range, heads included, counted from one.
    pub row: usize,
    /// The column of the pasted range, titles included: `A`, `B`, ….
    pub column: String,
    /// As written.
    pub text: String,
    /// Why.
    pub why: Unread,
}

/// Reads what a spreadsheet put on the clipboard; `default` is the notation of the interface, taken where a column is
/// ambiguous. Such columns are [`Pasted::questions`].
pub fn read(pasted: &str, default: Notation) -> Result<Pasted, TooLarge> {
    let mut cells = text::cells(pasted, '\t')?;
    cells.trim_end();
    Ok(Pasted::of(cells, default))
}

impl Pasted {
    /// Reads cells; heads and titles are found by what they look like.
    pub fn of(cells: Cells, default: Notation) -> Self {
        let heads = has_heads(&cells);
        let titles = has_titles(&cells, usize::from(heads));
        let mut pasted = Self { cells, default, heads: None, titles: None, columns: Vec::new(), rows: Vec::new() };
        pasted.arrange(usize::from(heads), usize::from(titles));
        pasted
    }

    /// Reads a column, counted among `columns`, with this decimal sign; `None` = by what its cells say.
    pub fn choose_mark(&mut self, column: usize, mark: Option<Notation>) {
        if let Some(column) = self.columns.get_mut(column) {
            column.chosen = mark;
            self.read_amounts();
        }
    }

    /// Takes the first row as heads, or as amounts. What was chosen for columns stays.
    pub fn with_heads(&mut self, heads: bool) {
        let chosen = self.chosen();
        self.arrange(usize::from(heads), usize::from(self.titles.is_some()));
        self.choose(chosen);
    }

    /// Takes the first column as titles, or as amounts. What was chosen for columns is forgotten.
    pub fn with_titles(&mut self, titles: bool) {
        self.arrange(usize::from(self.heads.is_some()), usize::from(titles));
    }

    /// The columns that somebody must say the decimal sign of, counted among `columns`, unless it is chosen.
    pub fn questions(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.columns.iter().enumerate().filter(|(_, column)| column.chosen.is_none() && column.mark.is_question())
    }

    /// Every cell that could not be read, row by row.
    pub fn unread(&self) -> impl Iterator<Item = UnreadCell> {
        let cells = self.rows.iter().enumerate().flat_map(|(row, cells)| {
            cells.iter().enumerate().filter_map(move |(column, cell)| match cell {
                CellAmount::Unread(why) => Some((row, column, why)),
                CellAmount::Empty | CellAmount::Amount(_) | CellAmount::Text(_) => None,
            })
        });
        cells.map(|(row, column, why)| {
            let (row, column) = self.place(row, column);
            let text = self.cells.get(row, column).text();
            UnreadCell { row: row.saturating_add(1), column: column_letters(column), text, why: why.clone() }
        })
    }

    /// What is written in a cell, counted among `rows` and `columns`.
    pub fn text(&self, row: usize, column: usize) -> String {
        let (row, column) = self.place(row, column);
        self.cells.get(row, column).text()
    }

    /// Whether there is no amount, and so nothing to paste where amounts are wanted.
    pub fn has_no_amount(&self) -> bool {
        !self.rows.iter().flatten().any(|cell| matches!(cell, CellAmount::Amount(_)))
    }

    /// Where a cell among `rows` and `columns` stands in the range, counted from zero.
    fn place(&self, row: usize, column: usize) -> (usize, usize) {
        let shift = |first: bool, at: usize| at.saturating_add(usize::from(first));
        (shift(self.heads.is_some(), row), shift(self.titles.is_some(), column))
    }

    fn chosen(&self) -> Vec<Option<Notation>> {
        self.columns.iter().map(|column| column.chosen).collect()
    }

    fn choose(&mut self, chosen: Vec<Option<Notation>>) {
        for (column, chosen) in self.columns.iter_mut().zip(chosen) {
            column.chosen = chosen;
        }
        self.read_amounts();
    }

    /// Parts heads and titles from amounts, and looks at the columns anew.
    fn arrange(&mut self, first_row: usize, first_column: usize) {
        let columns = || first_column..self.cells.columns();
        let head = |column| {
            let cell = self.cells.get(0, column);
            ColumnHead { text: cell.text().into(), head: head::of_cell(cell) }
        };
        let new_heads = (first_row > 0).then(|| columns().map(head).collect());
        let new_titles =
            (first_column > 0).then(|| self.cells.column(0, first_row).map(|cell| cell.text().into()).collect());
        let column = |column| Column { mark: DecimalMark::of(self.cells.column(column, first_row)), chosen: None };
        let new_columns = columns().map(column).collect();
        (self.heads, self.titles, self.columns) = (new_heads, new_titles, new_columns);
        self.read_amounts();
    }

    fn read_amounts(&mut self) {
        let (first_row, first_column) = self.place(0, 0);
        let rows = first_row..self.cells.rows();
        let read = |row: usize| {
            let columns = self.columns.iter().zip(first_column..);
            columns.map(|(column, at)| column.amount(self.cells.get(row, at), self.default)).collect()
        };
        self.rows = rows.map(read).collect();
    }
}

impl Column {
    /// What a cell of the column says; `default` where the column does not settle it.
    pub fn amount(&self, cell: &Cell, default: Notation) -> CellAmount {
        Said::by(cell).with(self.chosen.or_else(|| self.mark.notation()), default, cell)
    }
}

/// Whether the first row holds heads: years, and beside them only words. Years alone could be amounts; they are heads
/// where several of them rise.
fn has_heads(cells: &Cells) -> bool {
    if cells.rows() < 2 {
        return false;
    }
    let (mut years, mut telling, mut words) = (Vec::new(), false, false);
    for cell in cells.row(0) {
        match (head::of_cell(cell), Said::by(cell)) {
            (Some(head), _) => {
                telling |= !head.is_bare();
                years.extend(head.year());
            }
            (None, Said::Plain(CellAmount::Empty)) => {}
            (None, Said::Plain(CellAmount::Text(_))) => words = true,
            (None, Said::Plain(CellAmount::Amount(_) | CellAmount::Unread(_)) | Said::Only(..) | Said::Either(..)) => {
                return false;
            }
        }
    }
    let rise = years.len() > 1 && years.is_sorted_by(|one, other| one < other);
    telling || rise || (words && !years.is_empty())
}

/// Whether the first column holds titles: more words than amounts, and other columns beside it.
fn has_titles(cells: &Cells, first_row: usize) -> bool {
    if cells.columns() < 2 {
        return false;
    }
    let (mut words, mut amounts) = (0_usize, 0_usize);
    for cell in cells.column(0, first_row) {
        match Said::by(cell) {
            Said::Plain(CellAmount::Empty | CellAmount::Unread(Unread::SheetError(_) | Unread::TooNarrow(_))) => {}
            Said::Plain(CellAmount::Text(_) | CellAmount::Unread(_)) => words = words.saturating_add(1),
            Said::Plain(CellAmount::Amount(_)) | Said::Only(..) | Said::Either(..) => {
                amounts = amounts.saturating_add(1);
            }
        }
    }
    words > amounts
}
