//! How a pasted range is laid in the grid: which column goes to which year, and what each cell is read as.

use super::selection::{Block, Spot};
use crate::budget::money::{AmountError, Notation, Printed, Unit};
use crate::budget::price_level::PriceLevel;
use crate::budget::scenario::Years;
use crate::storage::sheet::head::{Head, YearHead};
use crate::storage::sheet::paste::Pasted;
use crate::storage::sheet::{CellAmount, Unread};
use std::sync::Arc;

/// A pasted range, where it goes, and what was chosen about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laying {
    /// The range.
    pub pasted: Arc<Pasted>,
    /// The cells that were marked: a single value fills them, a range is laid from the first.
    pub marked: Block,
    /// The years of the grid.
    pub years: Years,
    /// The unit of numbers without one.
    pub unit: Unit,
    /// Whether rows below the last measure become new measures.
    pub adds: bool,
}

/// What a pasted cell is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// An amount, or none: empty is not zero.
    Amount(Option<Printed>),
    /// It cannot be read; what stands in the grid stays.
    Not(Why),
}

/// Why a pasted cell is no amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is a word.
    Text,
    /// It is spoilt, or no number.
    Unread(Unread),
    /// It is a number that no amount can be.
    Amount(AmountError),
}

/// Why a column is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Left {
    /// Its head names a year that the plan does not have, or it lies beyond the last one.
    Outside,
    /// Its head names no year, while others do.
    NoYear,
    /// Another column is for the same year.
    Twice,
}

impl Laying {
    /// How many rows are pasted.
    pub fn height(&self) -> usize {
        self.pasted.rows.len()
    }

    /// Whether it is a single value, which fills what is marked.
    pub fn is_single(&self) -> bool {
        let pasted = &self.pasted;
        self.height() == 1 && pasted.columns.len() == 1 && pasted.heads.is_none() && pasted.titles.is_none()
    }

    /// The year, by position, that each column goes to. Heads decide where one of them names a year; else the columns
    /// follow each other from the first marked year on.
    pub fn columns(&self) -> Vec<Result<usize, Left>> {
        let count = self.years.count();
        let named = self.named_years();
        let Some(named) = named else {
            let from = self.marked.from().year;
            let at = |column: usize| Some(from.saturating_add(column)).filter(|at| *at < count).ok_or(Left::Outside);
            return (0..self.pasted.columns.len()).map(at).collect();
        };
        let is_twice = |year: &Result<usize, Left>| named.iter().filter(|other| *other == year).count() > 1;
        let one = |year: &Result<usize, Left>| if year.is_ok() && is_twice(year) { Err(Left::Twice) } else { *year };
        named.iter().map(one).collect()
    }

    fn named_years(&self) -> Option<Vec<Result<usize, Left>>> {
        let heads = self.pasted.heads.as_ref()?;
        let year = |head: Option<Head>| match head {
            Some(Head::Year(head)) => self.years.position(head.year).ok_or(Left::Outside),
            Some(Head::Forward(after)) => {
                Some(usize::from(after)).filter(|at| *at < self.years.count()).ok_or(Left::Outside)
            }
            Some(Head::PriceLevel(_) | Head::SeveralYears) | None => Err(Left::NoYear),
        };
        let named: Vec<_> = heads.iter().map(|head| year(head.head)).collect();
        named.iter().any(|year| *year != Err(Left::NoYear)).then_some(named)
    }

    /// What a pasted cell is read as.
    pub fn read(&self, row: usize, column: usize) -> Read {
        let Some(cell) = self.pasted.rows.get(row).and_then(|row| row.get(column)) else { return Read::Amount(None) };
        match cell {
            CellAmount::Empty => Read::Amount(None),
            CellAmount::Text(_) => Read::Not(Why::Text),
            CellAmount::Unread(why) => Read::Not(Why::Unread(why.clone())),
            CellAmount::Amount(written) => {
                let unit = written.unit.or_else(|| self.year_head(column)?.unit).unwrap_or(self.unit);
                match Printed::from_decimal(written.number, unit) {
                    Ok(amount) => Read::Amount(Some(amount)),
                    Err(why) => Read::Not(Why::Amount(why)),
                }
            }
        }
    }

    fn year_head(&self, column: usize) -> Option<YearHead> {
        match self.pasted.heads.as_ref()?.get(column)?.head? {
            Head::Year(head) => Some(head),
            Head::Forward(_) | Head::PriceLevel(_) | Head::SeveralYears => None,
        }
    }

    /// The price levels that heads name, each once.
    pub fn named_levels(&self) -> Vec<PriceLevel> {
        let heads = self.pasted.heads.iter().flatten();
        let level = |head: Option<Head>| match head? {
            Head::Year(head) => head.price_level,
            Head::PriceLevel(level) => Some(level),
            Head::Forward(_) | Head::SeveralYears => None,
        };
        let mut levels: Vec<PriceLevel> = heads.filter_map(|head| level(head.head)).collect();
        levels.sort_unstable();
        levels.dedup();
        levels
    }

    /// Whether a person must look at it first: something is asked, named, left or cannot be read.
    pub fn is_plain(&self) -> bool {
        let pasted = &self.pasted;
        let is_plain = |cell: &CellAmount| match cell {
            CellAmount::Empty => true,
            CellAmount::Amount(written) => written.unit.is_none(),
            CellAmount::Text(_) | CellAmount::Unread(_) => false,
        };
        pasted.heads.is_none()
            && pasted.titles.is_none()
            && pasted.questions().next().is_none()
            && pasted.rows.iter().flatten().all(is_plain)
            && self.columns().iter().all(Result::is_ok)
            && (0..self.height())
                .all(|row| (0..pasted.columns.len()).all(|column| matches!(self.read(row, column), Read::Amount(_))))
    }

    /// The cells that are filled, where the columns follow each other.
    pub fn block(&self) -> Block {
        if self.is_single() {
            return self.marked;
        }
        let columns = self.columns();
        let taken = || columns.iter().filter_map(|year| year.ok());
        let from = self.marked.from();
        let (first, last) = (taken().min().unwrap_or(from.year), taken().max().unwrap_or(from.year));
        let last_row = from.row.saturating_add(self.height()).saturating_sub(1);
        Block::between(Spot { row: from.row, year: first }, Spot { row: last_row, year: last })
    }

    /// The title of a pasted row; empty where none stands there.
    pub fn title(&self, row: usize) -> &str {
        self.pasted.titles.as_ref().and_then(|titles| titles.get(row)).map_or("", |title| title)
    }

    /// The decimal sign of a column is this one.
    pub fn choose_mark(&mut self, column: usize, mark: Option<Notation>) {
        Arc::make_mut(&mut self.pasted).choose_mark(column, mark);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::budget::price_level::Year;
    use crate::storage::sheet::paste::read;

    fn laying(text: &str, row: usize, year: usize) -> Laying {
        let first = Year::new(2024).unwrap_or(Year::FIRST);
        let years = Years::new(first, first.plus(3)).unwrap_or_else(|| Years::of(first));
        let pasted = read(text, Notation::Danish).unwrap_or_else(|_| panic!("too large"));
        let spot = Spot { row, year };
        let marked = Block::between(spot, spot);
        Laying { pasted: Arc::new(pasted), marked, years, unit: Unit::Mio, adds: false }
    }

    #[test]
    fn columns_follow_each_other_until_the_years_end() {
        let laid = laying("1\t2\t3\n4\t5\t6", 2, 2);
        assert_eq!(laid.columns(), [Ok(2), Ok(3), Err(Left::Outside)]);
        assert!(!laid.is_plain());
        assert_eq!((laid.block().height(), laid.block().width()), (2, 2));
        assert!(laying("1\t2\n4\t5", 2, 2).is_plain());
    }

    #[test]
    fn heads_place_columns_by_year_wherever_the_cursor_stands() {
        let laid = laying("\tB2026\tBO2025\tR2019\tBO2027\tBO2027\tI alt\nA\t1\t2\t3\t4\t5\t6", 1, 3);
        let expected = [Ok(2), Ok(1), Err(Left::Outside), Err(Left::Twice), Err(Left::Twice), Err(Left::NoYear)];
        assert_eq!(laid.columns(), expected);
        assert_eq!(laid.title(0), "A");
    }

    #[test]
    fn units_questions_words_and_spoilt_cells_are_not_plain() {
        for text in ["80 mio", "1.234", "1\tord", "1\t#REF!", "1\t5 stk", "Titel\t5"] {
            assert!(!laying(text, 1, 0).is_plain(), "{text}");
        }
        for text in ["80", "1,5\t\t2", "-3\n4", "–\t5"] {
            assert!(laying(text, 1, 0).is_plain(), "{text}");
        }
    }

    #[test]
    fn the_unit_of_a_cell_goes_before_that_of_its_head_and_of_the_paste() {
        let laid = laying("\t2025 (t.kr.)\t2026\nA\t5 mio\t7\nB\t5\t7", 1, 0);
        let units: Vec<_> = [(0, 0), (1, 0), (1, 1)]
            .into_iter()
            .map(|(row, column)| {
                let Read::Amount(Some(amount)) = laid.read(row, column) else { return Unit::Kr };
                amount.unit()
            })
            .collect();
        assert_eq!(units, [Unit::Mio, Unit::Tkr, Unit::Mio]);
    }
}
