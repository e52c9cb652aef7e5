//! Measures from a table: a mapping of its columns, the measures that come of it, and the rows that are refused.
//!
//! ```text
//!  Cells ─► Mapping::propose ─► Mapping, which the user may change ─► take ─► Taken ─► one Edit
//! ```

mod propose;
mod take;
mod words;

pub use take::{Refused, Taken, Why};

use super::{Cell, Cells, DecimalMark};
use crate::budget::area::{Area, AreaPath, Areas, Owner};
use crate::budget::money::{Notation, Unit};
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{Scenario, Scope};

/// What a table is read against.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    /// The plan that the measures are for.
    pub scenario: &'a Scenario,
    /// The areas at hand, the scenario's own included.
    pub areas: &'a Areas,
    /// The notation of the interface, taken where a column could be read either way.
    pub notation: Notation,
    /// The unit of numbers that name none, unless the table does.
    pub unit: Unit,
}

/// What the columns of a table are, and what holds for all of its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The first row that may be a measure, counted from zero; those above it are heads and titles.
    pub first_row: usize,
    /// What each column is.
    pub columns: Vec<ColumnUse>,
    /// The unit of numbers that name none.
    pub unit: Unit,
    /// The price level of rows that name none.
    pub price_level: Option<PriceLevel>,
    /// The area of rows that name none.
    pub area: Option<AreaPath>,
}

/// What a column is used for, and how its numbers are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnUse {
    /// What it holds.
    pub role: Role,
    /// The decimal sign its cells show.
    pub mark: DecimalMark,
    /// The one somebody chose instead.
    pub chosen: Option<Notation>,
}

impl ColumnUse {
    /// Whether its amounts can be read either way, so that somebody must say how.
    pub const fn is_question(&self) -> bool {
        matches!(self.role, Role::Amount(_)) && self.mark.is_question()
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Nothing that is taken in.
    Nothing,
    /// What measures are called.
    Title,
    /// What their money is for: a path or a name in either language.
    Area,
    /// How firm they are, in either language.
    Standing,
    /// The prices of their amounts.
    PriceLevel,
    /// The code in the user's chart of accounts.
    Account,
    /// Who says so.
    Source,
    /// A remark.
    Note,
    /// The amounts of a year.
    Amount(Year),
}

impl Role {
    /// Every role but the amounts of years.
    pub const WORDS: [Self; 8] = [
        Self::Nothing,
        Self::Title,
        Self::Area,
        Self::Standing,
        Self::PriceLevel,
        Self::Account,
        Self::Source,
        Self::Note,
    ];

    /// The year of a column of amounts.
    pub const fn year(self) -> Option<Year> {
        if let Self::Amount(year) = self { Some(year) } else { None }
    }
}

impl Mapping {
    /// What the heads and cells of a table suggest.
    pub fn propose(cells: &Cells, context: &Context<'_>) -> Self {
        propose::mapping(cells, context)
    }

    /// Begins the measures at another row; what is decided about decimal signs is decided anew.
    pub fn begin_at(&mut self, cells: &Cells, first_row: usize) {
        self.first_row = first_row;
        for (at, column) in self.columns.iter_mut().enumerate() {
            column.mark = DecimalMark::of(cells.column(at, first_row));
        }
    }

    /// The columns of amounts that somebody must say the decimal sign of.
    pub fn questions(&self) -> impl Iterator<Item = usize> {
        let asked = |column: &ColumnUse| column.is_question() && column.chosen.is_none();
        self.columns.iter().enumerate().filter(move |(_, column)| asked(column)).map(|(at, _)| at)
    }

    /// The measures of a table, and the rows that are refused.
    pub fn take(&self, cells: &Cells, context: &Context<'_>) -> Taken {
        take::take(self, cells, context)
    }
}

impl Context<'_> {
    /// The area that a text names: by its path, by its name in either language, or by names from the root.
    pub fn area(&self, text: &str) -> Result<AreaPath, Option<AreaPath>> {
        let wanted = plain(text);
        if let Some(path) = self.areas.known(text.trim()) {
            return Ok(path);
        }
        let fits = |area: &&Area| match self.scenario.scope {
            Scope::AllMunicipalities => area.owner == Owner::Municipalities,
            Scope::AllRegions => area.owner == Owner::Regions,
            Scope::Authority(_) => true,
        };
        let named = |area: &&Area| self.names(area).contains(&wanted);
        let mut found = self.areas.iter().filter(fits).filter(named);
        match (found.next(), found.next()) {
            (Some(area), None) => Ok(area.path.clone()),
            (Some(one), Some(_)) => Err(Some(one.path.clone())),
            (None, _) => {
                let distance = |area: &Area| {
                    let names = self.names(area);
                    names.iter().map(|name| strsim::normalized_damerau_levenshtein(name, &wanted)).fold(0.0, f64::max)
                };
                let near = self.areas.iter().filter(fits).map(|area| (area, distance(area)));
                let nearest = near.max_by(|(_, one), (_, other)| one.total_cmp(other));
                Err(nearest.filter(|(_, near)| *near > NEAR).map(|(area, _)| area.path.clone()))
            }
        }
    }

    /// What an area may be called: its names, their first word of several parted by commas, and both from the root.
    fn names(&self, area: &Area) -> Vec<String> {
        let mut names = Vec::new();
        for name in [&area.name.da, &area.name.en] {
            let own = plain(name);
            names.extend(own.split_once(',').map(|(first, _)| first.to_owned()));
            names.push(own);
        }
        if let Some(parent) = area.path.parent().and_then(|parent| self.areas.get(&parent)) {
            for (of_parent, own) in [(&parent.name.da, &area.name.da), (&parent.name.en, &area.name.en)] {
                names.push(format!("{} / {}", plain(of_parent), plain(own)));
            }
        }
        names
    }
}

/// How alike two names must be for one to be offered for the other.
const NEAR: f64 = 0.6;

/// A text in small letters with single spaces.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a cell says in words.
fn text_of(cell: &Cell) -> String {
    cell.text().trim().to_owned()
}
