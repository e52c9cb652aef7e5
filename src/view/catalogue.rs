//! The catalogue of agreements as data: one row for every figure, year and printing.

use super::derived::{DerivedOf, SeriesTable, derived, series};
use crate::budget::agreement::{
    Agreement, Bound, Direction, Exactness, Figure, FigureKind, Force, Library, Measured, Profile, Provenance,
    Quantity, Value,
};
use crate::budget::area::Name;
use std::sync::Arc;

/// Some agreements, figure by figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// The agreements, oldest first.
    pub agreements: Vec<CatalogueAgreement>,
    /// The series that can be compared from one to the next.
    pub series: Vec<SeriesTable>,
}

/// One agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct CatalogueAgreement {
    /// `KØ2024`
    pub id: Arc<str>,
    /// Whether it is a file of the user's own, not one that ships.
    pub own: bool,
    /// Its title.
    pub name: Name,
    /// Its date, if the text prints one.
    pub dated: Option<Arc<str>>,
    /// Who agreed.
    pub parties: Vec<Name>,
    /// Its figures, in the order of the text.
    pub figures: Vec<CatalogueFigure>,
    /// What is derived from them.
    pub derived: DerivedOf,
}

/// One figure.
#[derive(Debug, Clone, PartialEq)]
pub struct CatalogueFigure {
    /// Its id in the agreement.
    pub id: Arc<str>,
    /// Its name.
    pub name: Name,
    /// What it is, in one word: `frame`, `part`, `pool_total`.
    pub kind: String,
    /// The area's path, empty where none fits.
    pub area: String,
    /// The figures that contain it.
    pub within: Vec<Arc<str>>,
    /// Which way it moves spending: `up`, `down` or `not_printed`.
    pub direction: &'static str,
    /// Whether it is mentioned only because it ends.
    pub abolished: bool,
    /// The caveat.
    pub note: Option<Name>,
    /// One row a year and printing.
    pub rows: Vec<CatalogueRow>,
}

/// One printing of a figure for one period. All texts are as machines read them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogueRow {
    /// What it is: the figure's kind, with how the value belongs to its years.
    pub kind: String,
    /// `2024`, `2025+`, `2014-2017`, `2023-2024` or nothing.
    pub year: String,
    /// With a decimal point, as printed.
    pub value: String,
    /// `kr tkr mio mia pct kr_per_inhabitant count other`
    pub unit: &'static str,
    /// `2024-pl` or nothing.
    pub price_level: String,
    /// `exact about over under at_least at_most up_to`
    pub exactness: &'static str,
    /// `kap. 2; tabel 1`
    pub place: String,
}

/// The catalogue of a library.
pub fn catalogue(library: &Library) -> Catalogue {
    let own = |agreement: &Agreement| library.origin(&agreement.id) != Provenance::Shipped;
    let agreements = library.agreements.iter().map(|agreement| of_agreement(library, agreement, own(agreement)));
    Catalogue { agreements: agreements.collect(), series: series(library) }
}

fn of_agreement(library: &Library, agreement: &Agreement, own: bool) -> CatalogueAgreement {
    CatalogueAgreement {
        id: Arc::clone(&agreement.id),
        own,
        name: agreement.name.clone(),
        dated: agreement.dated.clone(),
        parties: agreement.parties.clone(),
        figures: agreement.figures.iter().map(of_figure).collect(),
        derived: derived(library, agreement),
    }
}

fn of_figure(figure: &Figure) -> CatalogueFigure {
    CatalogueFigure {
        id: Arc::clone(&figure.id),
        name: figure.name.clone(),
        kind: kind_word(&figure.kind),
        area: figure.area.as_ref().map_or_else(String::new, ToString::to_string),
        within: figure.within.clone(),
        direction: match figure.direction {
            Direction::Up => "up",
            Direction::Down => "down",
            Direction::NotPrinted => "not_printed",
        },
        abolished: figure.abolished,
        note: figure.note.clone(),
        rows: figure.values.iter().map(|value| of_value(figure, value)).collect(),
    }
}

fn of_value(figure: &Figure, value: &Value) -> CatalogueRow {
    let (number, unit) = match value.quantity {
        Quantity::Amount(printed) => (printed.number(), printed.unit().code()),
        Quantity::Percent(number) => (number, "pct"),
        Quantity::PerInhabitant(number) => (number, "kr_per_inhabitant"),
        Quantity::Count(number) => (number, "count"),
        Quantity::Other(number) => (number, "other"),
    };
    CatalogueRow {
        kind: format!("{}{}", kind_word(&figure.kind), profile_suffix(figure.profile_of(value))),
        year: value.period.to_string(),
        value: number.to_string(),
        unit,
        price_level: figure.price_level_of(value).map_or_else(String::new, |level| level.to_string()),
        exactness: exactness_word(figure.exactness_of(value)),
        place: value.places.join("; "),
    }
}

/// A yearly level carries no suffix; the others do, so that a span's total is never taken for a yearly level.
const fn profile_suffix(profile: Profile) -> &'static str {
    match profile {
        Profile::Levels => "",
        Profile::Total => "_total",
        Profile::OneOff => "_one_off",
        Profile::EndPoint => "_end_point",
    }
}

pub(crate) const fn exactness_word(exactness: Exactness) -> &'static str {
    match exactness {
        Exactness::Exact => "exact",
        Exactness::About => "about",
        Exactness::WellOver => "over",
        Exactness::JustUnder => "under",
        Exactness::AtLeast => "at_least",
        Exactness::AtMost => "at_most",
        Exactness::UpTo => "up_to",
    }
}

/// What a figure is in one word; a frame says from which side, on what, and how strongly.
fn kind_word(kind: &FigureKind) -> String {
    let word = match kind {
        FigureKind::Frame { .. } => "frame",
        FigureKind::Level => "level",
        FigureKind::Part => "part",
        FigureKind::Path => "path",
        FigureKind::Rate(_) => "rate",
        FigureKind::Percentage => "percentage",
        FigureKind::Pool => "pool",
        FigureKind::Grant => "grant",
        FigureKind::PerCapita => "per_capita",
        FigureKind::Split => "split",
        FigureKind::ConditionalGrant(_) | FigureKind::Rule(_) => "rule",
        FigureKind::Count => "count",
    };
    word.to_owned()
}

/// How a frame binds, as machines read it: `at_most`, `level`, `binding`.
pub fn frame_words(kind: &FigureKind) -> Option<[&'static str; 3]> {
    let FigureKind::Frame { bound, on, force } = kind else { return None };
    Some([
        match bound {
            Bound::AtMost => "at_most",
            Bound::AtLeast => "at_least",
        },
        match on {
            Measured::Level => "level",
            Measured::Change => "change",
        },
        match force {
            Force::Binding => "binding",
            Force::Commitment => "commitment",
            Force::Aim => "aim",
        },
    ])
}
