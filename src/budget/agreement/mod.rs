//! Agreements: what was agreed, figure by figure, as printed.

mod balance;
mod comparison;
mod figure;
mod library;
mod rule;
mod split;
mod stated;
mod sum;

pub use balance::{Balance, BalanceLine, Surplus};
pub use comparison::{ComparableSeries, Comparisons, Derived, Difference, Relation, SeriesPoint, SeriesTerm};
pub use figure::{
    Bound, ConditionalOn, Direction, Exactness, Figure, FigureKind, Force, Judged, Measured, Payer, Period, Profile,
    Quantity, Stage, Value,
};
pub use library::{FigureRef, Library};
pub use rule::{ProximityFinancing, RuleName, TaxCutSubsidy};
pub use split::{Share, Split, SplitPeriod, Stands};
pub use stated::{Stated, StatedKind};
pub use sum::{Match, PrintedSum, TotalOfYears};

use super::area::{Name, Owner};
use super::price_level::Year;
use std::sync::Arc;

/// The id of an agreement: `KØ2024`.
pub type AgreementId = Arc<str>;

/// An agreement between the government and the municipalities or the regions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// How scenarios name it.
    pub id: AgreementId,
    /// Its title.
    pub name: Name,
    /// Who agreed.
    pub parties: Vec<Name>,
    /// Whose economy it is about, all of them together.
    pub scope: Owner,
    /// The budget year it is about.
    pub year: Year,
    /// Its date as `2013-06-13` or `2019-09`, if the text prints one.
    pub dated: Option<Arc<str>>,
    /// Every figure, in the order of the text.
    pub figures: Vec<Figure>,
    /// The tables with printed totals.
    pub tables: Vec<Table>,
}

impl Agreement {
    /// The figure of that id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| &*figure.id == id)
    }

    /// Whether a figure is a line of one of the tables.
    pub fn is_table_line(&self, id: &str) -> bool {
        self.tables.iter().flat_map(|table| &table.rows).any(|row| matches!(row, Row::Line(line) if &**line == id))
    }
}

/// A printed table whose totals can be checked against its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its id in the agreement.
    pub id: Arc<str>,
    /// Its title.
    pub name: Name,
    /// Its place: `tabel 1`.
    pub at: Arc<str>,
    /// The year of its column.
    pub year: Year,
    /// Its rows, top to bottom.
    pub rows: Vec<Row>,
}

/// A row of a table: a figure and what it does to the sums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Counts in the next total.
    Line(Arc<str>),
    /// Inside the line above it; outside every sum.
    OfWhich(Arc<str>),
    /// The printed sum of the lines since the total before.
    Total(Arc<str>),
    /// The printed sum of all totals.
    Balance(Arc<str>),
}

impl Row {
    /// The figure of the row.
    pub const fn figure(&self) -> &Arc<str> {
        match self {
            Self::Line(figure) | Self::OfWhich(figure) | Self::Total(figure) | Self::Balance(figure) => figure,
        }
    }
}
