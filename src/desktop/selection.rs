//! Which cells of the grid are marked: a block of rows and years, and how it is moved and grown.
//!
//! Positions are counted from zero in the rows that are shown and in the years of the scenario.

use super::state::{CellAt, CellRange, State};
use crate::budget::evaluation::Row;
use crate::view::grid::RowKey;
use std::ops::RangeInclusive;

/// The position of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot {
    /// Its row, from the top.
    pub row: usize,
    /// Its year, from the left.
    pub year: usize,
}

/// Cells next to each other, edges included; at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    from: Spot,
    to: Spot,
}

impl Block {
    /// The block of which these are two opposite corners.
    pub fn between(one: Spot, other: Spot) -> Self {
        Self {
            from: Spot { row: one.row.min(other.row), year: one.year.min(other.year) },
            to: Spot { row: one.row.max(other.row), year: one.year.max(other.year) },
        }
    }

    /// The upper left corner.
    pub const fn from(self) -> Spot {
        self.from
    }

    /// The lower right corner.
    pub const fn to(self) -> Spot {
        self.to
    }

    /// Its rows, from the top.
    pub const fn rows(self) -> RangeInclusive<usize> {
        self.from.row..=self.to.row
    }

    /// Its years, from the left.
    pub const fn years(self) -> RangeInclusive<usize> {
        self.from.year..=self.to.year
    }

    /// How many rows.
    pub const fn height(self) -> usize {
        self.to.row.saturating_sub(self.from.row).saturating_add(1)
    }

    /// How many years.
    pub const fn width(self) -> usize {
        self.to.year.saturating_sub(self.from.year).saturating_add(1)
    }

    /// Whether it is a single cell.
    pub fn is_one(self) -> bool {
        self.from == self.to
    }

    /// Whether a cell lies in it.
    pub fn contains(self, spot: Spot) -> bool {
        self.rows().contains(&spot.row) && self.years().contains(&spot.year)
    }

    /// The next cell in it, down its columns (`Way::Down`) or along its rows, and from the last one back to the first.
    pub fn next(self, spot: Spot, way: Way) -> Spot {
        let (row, year) = (spot.row.saturating_sub(self.from.row), spot.year.saturating_sub(self.from.year));
        let count = self.height().saturating_mul(self.width());
        let (line, across) = if way.is_upright() { (self.height(), year) } else { (self.width(), row) };
        let along = if way.is_upright() { row } else { year };
        let at = across.saturating_mul(line).saturating_add(along);
        let step = if way.is_forward() { 1 } else { count.saturating_sub(1) };
        let at = at.saturating_add(step).checked_rem(count).unwrap_or(0);
        let (across, along) = (at.checked_div(line).unwrap_or(0), at.checked_rem(line).unwrap_or(0));
        let (row, year) = if way.is_upright() { (along, across) } else { (across, along) };
        Spot { row: self.from.row.saturating_add(row), year: self.from.year.saturating_add(year) }
    }
}

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the row above.
    Up,
    /// To the row below.
    Down,
    /// To the year before.
    Left,
    /// To the year after.
    Right,
}

impl Way {
    const fn is_upright(self) -> bool {
        matches!(self, Self::Up | Self::Down)
    }

    const fn is_forward(self) -> bool {
        matches!(self, Self::Down | Self::Right)
    }
}

/// How far a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Far {
    /// So many cells.
    Steps(usize),
    /// To where filled cells end, or the next ones begin.
    Edge,
    /// To the last cell.
    End,
}

/// The position so far from `at` among `count`, never beyond the ends.
pub fn moved(at: usize, count: usize, forward: bool, far: Far, is_filled: impl Fn(usize) -> bool) -> usize {
    let last = count.saturating_sub(1);
    match far {
        Far::Steps(steps) if forward => at.saturating_add(steps).min(last),
        Far::Steps(steps) => at.saturating_sub(steps),
        Far::End if forward => last,
        Far::End => 0,
        Far::Edge if forward => edge(at, at.saturating_add(1)..=last, is_filled),
        Far::Edge => edge(at, (0..at).rev(), is_filled),
    }
}

/// Of the cells `ahead`, the last of the filled ones that begin at once; or the first filled one; or the last.
fn edge(at: usize, ahead: impl Iterator<Item = usize> + Clone, is_filled: impl Fn(usize) -> bool) -> usize {
    let Some(next) = ahead.clone().next() else { return at };
    if is_filled(at) && is_filled(next) {
        ahead.take_while(|spot| is_filled(*spot)).last().unwrap_or(at)
    } else {
        ahead.clone().find(|spot| is_filled(*spot)).or_else(|| ahead.last()).unwrap_or(at)
    }
}

impl State {
    /// The position of a row among those shown.
    pub fn row_position(&self, key: &RowKey) -> Option<usize> {
        let rows = &self.shown().rows;
        // Measures stand in their order below the baseline, so that one of thousands is found at once.
        let guess = match key {
            RowKey::Numbers(Row::Measure(at)) => {
                self.shown().measures.binary_search(at).ok().map(|at| at.saturating_add(1))
            }
            RowKey::Numbers(_) | RowKey::Verdicts(_) => None,
        };
        let is_there = |at: &usize| rows.get(*at) == Some(key);
        guess.filter(is_there).or_else(|| rows.iter().position(|row| row == key))
    }

    /// The position of a cell; `None` where it is not shown.
    pub fn spot(&self, cell: &CellAt) -> Option<Spot> {
        let year = self.document().evaluation().years.position(cell.year)?;
        Some(Spot { row: self.row_position(&cell.row)?, year })
    }

    /// The cell at a position.
    pub fn cell_at(&self, spot: Spot) -> Option<CellAt> {
        let row = self.shown().rows.get(spot.row)?.clone();
        Some(CellAt { row, year: self.document().evaluation().years.first().plus(spot.year) })
    }

    /// The marked cells: the range where the chosen cell lies in it, else the chosen cell alone.
    pub fn marked(&self) -> Option<Block> {
        let here = self.spot(self.cell.as_ref()?)?;
        let range = self.range.as_ref().and_then(|range| self.block(range)).filter(|block| block.contains(here));
        Some(range.unwrap_or_else(|| Block::between(here, here)))
    }

    fn block(&self, range: &CellRange) -> Option<Block> {
        Some(Block::between(self.spot(&range.from)?, self.spot(&range.to)?))
    }

    /// The rows that hold amounts: the baseline and the measures.
    pub fn amount_rows(&self) -> RangeInclusive<usize> {
        0..=self.shown().measures.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn spot(row: usize, year: usize) -> Spot {
        Spot { row, year }
    }

    #[test]
    fn a_block_has_the_same_cells_whichever_corner_comes_first() {
        let block = Block::between(spot(5, 1), spot(2, 3));
        assert_eq!(block, Block::between(spot(2, 3), spot(5, 1)));
        assert_eq!(block, Block::between(spot(2, 1), spot(5, 3)));
        assert_eq!((block.height(), block.width()), (4, 3));
        assert!(block.contains(spot(2, 1)) && block.contains(spot(5, 3)) && !block.contains(spot(6, 3)));
    }

    #[test]
    fn going_round_a_block_meets_every_cell_once() {
        let block = Block::between(spot(2, 1), spot(4, 2));
        for way in [Way::Up, Way::Down, Way::Left, Way::Right] {
            let mut met = vec![spot(2, 1)];
            for _ in 1..6 {
                met.push(block.next(met.last().copied().unwrap_or(spot(0, 0)), way));
            }
            assert_eq!(met.last().map(|last| block.next(*last, way)), Some(spot(2, 1)), "{way:?}");
            met.sort_by_key(|spot| (spot.row, spot.year));
            met.dedup();
            assert_eq!(met.len(), 6, "{way:?}");
        }
        assert_eq!(block.next(spot(4, 1), Way::Down), spot(2, 2));
        assert_eq!(block.next(spot(2, 2), Way::Right), spot(3, 1));
        assert_eq!(block.next(spot(2, 1), Way::Left), spot(4, 2));
    }

    #[test]
    fn an_edge_is_where_filled_cells_end_or_begin() {
        let filled = |at: usize| [1, 2, 3, 6].contains(&at);
        let go = |at, forward| moved(at, 9, forward, Far::Edge, filled);
        assert_eq!([go(1, true), go(3, true), go(6, true), go(0, true)], [3, 6, 8, 1]);
        assert_eq!([go(8, false), go(6, false), go(3, false), go(1, false)], [6, 3, 1, 0]);
        assert_eq!(moved(0, 0, true, Far::Edge, filled), 0);
        assert_eq!(moved(3, 9, true, Far::Steps(20), filled), 8);
        assert_eq!(moved(3, 9, false, Far::Steps(20), filled), 0);
    }
}
