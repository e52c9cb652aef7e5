//! Which sign a column of numbers marks decimals with, decided from all its cells.

use super::Cell;
use super::amount::Said;
use crate::budget::money::{Notation, Written};

/// What a column marks decimals with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DecimalMark {
    /// No cell says, and none needs to: they are the same numbers either way.
    NoMatter,
    /// A comma: a cell such as `1.234,5` or `0,5` can mean nothing else.
    Comma,
    /// A point: a cell such as `1,234.5` or `0.5` can mean nothing else.
    Point,
    /// Cells could be read either way, and no other cell says which: to be asked.
    Ambiguous {
        /// The first of them, as written.
        text: Box<str>,
        /// What it is with a decimal comma.
        comma: Written,
        /// What it is with a decimal point.
        point: Written,
    },
    /// Some cells can only have a comma, and others only a point: to be asked.
    Mixed {
        /// The first that can only have a comma.
        comma: Box<str>,
        /// The first that can only have a point.
        point: Box<str>,
    },
}

impl DecimalMark {
    /// Decides from the cells of a column.
    pub(super) fn of<'a>(cells: impl Iterator<Item = &'a Cell>) -> Self {
        let (mut comma, mut point, mut doubt) = (None, None, None);
        for cell in cells {
            match Said::by(cell) {
                Said::Plain(_) => {}
                Said::Only(Notation::Danish, _) => drop(comma.get_or_insert(cell)),
                Said::Only(Notation::English, _) => drop(point.get_or_insert(cell)),
                Said::Either(with_comma, with_point) => drop(doubt.get_or_insert((cell, with_comma, with_point))),
            }
        }
        match (comma, point, doubt) {
            (Some(comma), Some(point), _) => Self::Mixed { comma: comma.text().into(), point: point.text().into() },
            (Some(_), None, _) => Self::Comma,
            (None, Some(_), _) => Self::Point,
            (None, None, Some((cell, comma, point))) => Self::Ambiguous { text: cell.text().into(), comma, point },
            (None, None, None) => Self::NoMatter,
        }
    }

    /// The notation of the column, where it is decided.
    pub const fn notation(&self) -> Option<Notation> {
        match self {
            Self::Comma => Some(Notation::Danish),
            Self::Point => Some(Notation::English),
            Self::NoMatter | Self::Ambiguous { .. } | Self::Mixed { .. } => None,
        }
    }

    /// Whether somebody must say which sign is meant.
    pub const fn is_question(&self) -> bool {
        matches!(self, Self::Ambiguous { .. } | Self::Mixed { .. })
    }
}
