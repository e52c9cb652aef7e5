//! The agreements to search and read: an index of every figure, hits for a query, and one figure's entry.
//!
//! ```text
//!  library ─ Index (once per language) ── search(query, filters) ──► positions of entries, best first
//!                                                                          │
//!  View (scenario, unit) ── figure_entry(figure, price level) ──► FigureEntry ◄┘
//! ```

mod detail;
mod entry;
pub(super) mod fold;
mod query;
mod rank;
mod restated;
mod spelling;

pub use detail::{FigureEntry, FigureLink, PrintedRow, TableLine};
pub use entry::{Entry, Group, Headline};
pub use restated::{Restated, RestatedRow};

use super::Words;
use crate::budget::agreement::{AgreementId, Library};
use crate::budget::area::AreaPath;
use crate::budget::price_level::Year;
use query::Term;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Every figure of the agreements at hand, newest agreement first, each in the order of its text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Index {
    entries: Vec<Entry>,
    agreements: Vec<(AgreementId, usize)>,
}

/// What hits are narrowed down to; left empty, to nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filters {
    /// These agreements.
    pub agreements: BTreeSet<AgreementId>,
    /// This area and those in it.
    pub area: Option<AreaPath>,
    /// This group of kinds.
    pub group: Option<Group>,
    /// Something printed for this year.
    pub year: Option<Year>,
}

impl Filters {
    /// Whether nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn hold(&self, entry: &Entry) -> bool {
        let in_area = |area: &AreaPath| entry.area.as_ref().is_some_and(|of| of.is_within(area));
        (self.agreements.is_empty() || self.agreements.contains(&entry.of.agreement))
            && self.area.as_ref().is_none_or(in_area)
            && self.group.is_none_or(|group| entry.group == group)
            && self.year.is_none_or(|year| entry.is_about(year))
    }
}

impl Index {
    /// The index of a library in a language.
    pub fn of(library: &Library, words: &Words) -> Self {
        let mut newest_first: Vec<_> = library.agreements.iter().collect();
        newest_first.sort_by_key(|agreement| std::cmp::Reverse(agreement.year));
        let agreements = newest_first.iter().map(|agreement| (Arc::clone(&agreement.id), agreement.figures.len()));
        let figures =
            newest_first.iter().flat_map(|agreement| agreement.figures.iter().map(move |figure| (agreement, figure)));
        Self {
            agreements: agreements.collect(),
            entries: figures.map(|(of, figure)| Entry::of(of, figure, &library.areas, words)).collect(),
        }
    }

    /// The entry at a position.
    pub fn entry(&self, at: usize) -> Option<&Entry> {
        self.entries.get(at)
    }

    /// How many figures there are.
    pub const fn count(&self) -> usize {
        self.entries.len()
    }

    /// The agreements, newest first, each with how many figures it has.
    pub fn agreements(&self) -> &[(AgreementId, usize)] {
        &self.agreements
    }

    /// The years that something is printed for, latest first.
    pub fn years(&self) -> Vec<Year> {
        let years: BTreeSet<Year> = self.entries.iter().flat_map(Entry::years).collect();
        years.into_iter().rev().collect()
    }

    /// The areas that figures are for, and those they lie in.
    pub fn areas(&self) -> BTreeSet<AreaPath> {
        let areas = self.entries.iter().filter_map(|entry| entry.area.clone());
        areas.flat_map(|area| std::iter::successors(Some(area), AreaPath::parent)).collect()
    }

    /// The positions of the entries that have every word of a query, best first; with an empty query all entries in
    /// their order.
    ///
    /// Words match in either language, in any order, from their beginnings, inside compound words and without their
    /// endings; numbers match however they are written. Of equal hits frames come first, then the newest agreement.
    pub fn search(&self, query: &str, filters: &Filters) -> Vec<usize> {
        let (joined, apart) = query::terms(query);
        let hits = joined.map(|terms| self.hits(&terms, filters)).unwrap_or_default();
        if hits.is_empty() { self.hits(&apart, filters) } else { hits }
    }

    fn hits(&self, terms: &[Term], filters: &Filters) -> Vec<usize> {
        let kept = self.entries.iter().enumerate().filter(|(_, entry)| filters.hold(entry));
        if terms.is_empty() {
            return kept.map(|(at, _)| at).collect();
        }
        let mut ranked: Vec<_> =
            kept.filter_map(|(at, entry)| rank::rank(entry, terms).map(|rank| (rank, !entry.is_frame, at))).collect();
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, _, at)| at).collect()
    }
}

/// The year a query names, if it names one: the last of several.
pub fn year_in(query: &str) -> Option<Year> {
    query::terms(query).1.iter().rev().find_map(|term| term.year)
}
