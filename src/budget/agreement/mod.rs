//! Agreements: what was agreed, figure by figure, as printed.

mod balance;
mod challenge;
mod comparison;
mod disagreement;
mod figure;
mod library;
mod period;
mod rule;
mod split;
mod stated;
mod sum;
mod template;

pub use balance::{Balance, BalanceLine, Surplus};
pub use challenge::{Challenge, Checked, Doubt, DoubtAt, Question, challenges};
pub use comparison::{ComparableSeries, Comparisons, Derived, Difference, Relation, SeriesPoint, SeriesTerm};
pub use disagreement::{Disagreement, disagreements};
pub use figure::{
    Bound, ConditionalOn, Direction, Exactness, Figure, FigureKind, Force, Judged, Measured, Payer, Profile, Quantity,
    Stage, Value,
};
pub(crate) use library::RateClash;
pub use library::{FigureRef, Library, Provenance, Rival};
pub use period::Period;
pub use rule::{ProximityFinancing, RuleName, TaxCutSubsidy};
pub use split::{Share, Split, SplitPeriod, Stands};
pub use stated::{Stated, StatedKind};
pub use sum::{Match, PrintedSum, TotalOfYears};
pub use template::template;

use super::area::Name;
use super::price_level::Year;
use super::scenario::Scope;
use std::sync::Arc;

/// The id of an agreement: `KØ2024`.
pub type AgreementId = Arc<str>;

/// An agreement between the government and the municipalities or the regions, or a budget agreement of one authority.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// How scenarios name it.
    pub id: AgreementId,
    /// Its title.
    pub name: Name,
    /// Who agreed.
    pub parties: Vec<Name>,
    /// Whose economy it is about: all of them together, or one authority's.
    pub scope: Scope,
    /// The budget year it is about.
    pub year: Year,
    /// Its date as `2013-06-13` or `2019-09`, if the text prints one.
    pub dated: Option<Arc<str>>,
    /// Every figure, in the order of the text.
    pub figures: Vec<Figure>,
    /// The tables with printed totals.
    pub tables: Vec<Table>,
    /// What looked odd and was looked at.
    pub checked: Vec<Checked>,
}

impl Agreement {
    /// The figure of that id.
    pub fn figure(&self, id: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| &*figure.id == id)
    }

    /// Whether its frames and levels hold for a budget: national ones for all authorities together, an authority's own
    /// for that authority, however its name is capitalised.
    pub fn holds_for(&self, scope: &Scope) -> bool {
        match (&self.scope, scope) {
            (Scope::Authority(one), Scope::Authority(other)) => {
                one.trim().to_lowercase() == other.trim().to_lowercase()
            }
            (Scope::Authority(_), _) | (_, Scope::Authority(_)) => false,
            (_, _) => true,
        }
    }

    /// Whether it is about the same budgets as a scenario: all municipalities', all regions' or the same authority's.
    pub fn is_of(&self, scope: &Scope) -> bool {
        self.holds_for(scope) && std::mem::discriminant(&self.scope) == std::mem::discriminant(scope)
    }

    /// Eight hexadecimal digits that change with anything it says, so that a choice between two of one id is about
    /// just these two.
    pub fn fingerprint(&self) -> String {
        // FNV-1a; the model as its own text, since nothing here knows of files.
        let mix = |sum: u64, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let sum = format!("{self:?}").bytes().fold(0xcbf2_9ce4_8422_2325, mix);
        format!("{:08x}", (sum >> 32) ^ (sum & 0xffff_ffff))
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
