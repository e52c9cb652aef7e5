//! The shapes of what is derived, as machines read it.

use crate::budget::agreement::{Exactness, Payer};
use crate::budget::area::Name;
use crate::budget::money::Unit;
use crate::view::balance::BalanceRole;
use rust_decimal::Decimal;
use std::sync::Arc;

/// Everything that is derived inside one agreement.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DerivedOf {
    /// Its tables with their sums.
    pub tables: Vec<SummedTable>,
    /// Totals over years beside the sum of their years.
    pub totals: Vec<SummedYears>,
    /// Who pays what.
    pub splits: Vec<SplitTable>,
    /// Figures that belong together.
    pub relations: Vec<RelationTable>,
}

/// A number held in a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InUnit {
    /// How many.
    pub number: Decimal,
    /// Of what.
    pub unit: Unit,
}

/// A sum beside what is printed of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checked {
    /// The sum.
    pub summed: InUnit,
    /// What is printed less the sum.
    pub difference: InUnit,
    /// How much of that rounding can explain.
    pub rounding: InUnit,
    /// `equal`, `within_rounding` or `differs`.
    pub stands: &'static str,
}

/// A table with its sums.
#[derive(Debug, Clone, PartialEq)]
pub struct SummedTable {
    /// Its id in the agreement.
    pub id: Arc<str>,
    /// Its title.
    pub name: Name,
    /// Its place.
    pub at: Arc<str>,
    /// The year of its column.
    pub year: String,
    /// The price level all its amounts print, or nothing.
    pub price_level: String,
    /// Its rows.
    pub rows: Vec<SummedRow>,
    /// Income minus expenditure, and whether the table prints it.
    pub surplus: Option<(InUnit, bool)>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct SummedRow {
    /// What it is to the sums.
    pub role: BalanceRole,
    /// Its figure.
    pub figure: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// The printed amount.
    pub printed: Option<InUnit>,
    /// The sum beside it, of a total or a balance.
    pub checked: Option<Checked>,
}

/// A total over years beside the sum of its years.
#[derive(Debug, Clone, PartialEq)]
pub struct SummedYears {
    /// Its figure.
    pub figure: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// `2024-2026`
    pub year: String,
    /// The printed total.
    pub printed: InUnit,
    /// The sum of the years.
    pub checked: Checked,
}

/// Who pays what of a total.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitTable {
    /// The total's figure.
    pub figure: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// Its years and spans.
    pub rows: Vec<SplitRow>,
    /// Parts of which no payer is printed: what money is for.
    pub purposes: Vec<(Arc<str>, Name)>,
}

/// A split in one year or over one span.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitRow {
    /// `2024` or `2014-2017`.
    pub year: String,
    /// The printed total and the word for how exact it is.
    pub total: Option<(InUnit, Exactness)>,
    /// The price level all amounts print, or nothing.
    pub price_level: String,
    /// Each payer's share.
    pub shares: Vec<SplitShare>,
    /// The sum of the shares.
    pub summed: InUnit,
    /// `whole`, `within_rounding`, `remainder`, `too_much`, `not_printed` or `price_levels_differ`.
    pub stands: &'static str,
    /// The total less the shares where they differ: derived, its payer is not printed.
    pub rest: Option<InUnit>,
}

/// What one payer pays.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitShare {
    /// Its figure.
    pub figure: Arc<str>,
    /// Who pays.
    pub payer: Payer,
    /// How much.
    pub amount: InUnit,
    /// How exact the words are.
    pub exactness: Exactness,
}

/// Figures that belong together.
#[derive(Debug, Clone, PartialEq)]
pub struct RelationTable {
    /// Its id.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// Figures that look alike and are never added together.
    pub never_added: Vec<(Arc<str>, Name)>,
    /// Pairs with the same amount in every year: the two, the years, and whether they have.
    pub same: Vec<SamePair>,
    /// What is left, year by year.
    pub differences: Vec<DifferenceTable>,
    /// What it means.
    pub note: Name,
}

/// Two figures with the same amount in every year.
#[derive(Debug, Clone, PartialEq)]
pub struct SamePair {
    /// Both figures.
    pub figures: [(Arc<str>, Name); 2],
    /// Each year, and whether the amounts are the same.
    pub years: Vec<(String, bool)>,
}

/// What is left of a figure.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceTable {
    /// What it is called.
    pub name: Name,
    /// The figures: what is taken from, then what is taken off.
    pub figures: Vec<Arc<str>>,
    /// One a year.
    pub rows: Vec<DerivedRow>,
}

/// A derived amount.
#[derive(Debug, Clone, PartialEq)]
pub struct DerivedRow {
    /// The year.
    pub year: String,
    /// What is added.
    pub terms: Vec<InUnit>,
    /// The sum.
    pub sum: InUnit,
    /// The price level all terms print, or nothing.
    pub price_level: String,
}

/// An area's money over several agreements.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesTable {
    /// Its id.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// The area's path.
    pub area: String,
    /// One an agreement.
    pub points: Vec<SeriesRow>,
    /// Between which agreements at hand the printed series breaks.
    pub breaks: Vec<(Arc<str>, Arc<str>)>,
    /// What breaks it.
    pub note: Name,
}

/// A point of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesRow {
    /// The agreement.
    pub agreement: Arc<str>,
    /// What is added, with each figure.
    pub parts: Vec<(Arc<str>, InUnit)>,
    /// The sum.
    pub row: DerivedRow,
    /// Whether the sum is printed nowhere.
    pub is_derived: bool,
}
