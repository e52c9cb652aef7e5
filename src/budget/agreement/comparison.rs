//! What printed figures say only when they are held together: relations inside one agreement, and series that can be
//! compared from one agreement to the next. Their sums and differences are derived, never printed.

use super::sum::common_level;
use super::{Agreement, Library, Match, PrintedSum};
use crate::budget::area::{AreaPath, Name};
use crate::budget::money::Printed;
use crate::budget::price_level::{PriceLevel, Year};
use std::sync::Arc;

/// Every relation and comparable series that is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comparisons {
    /// Series over several agreements.
    pub series: Vec<ComparableSeries>,
    /// Relations inside one agreement.
    pub relations: Vec<Relation>,
}

/// Figures of one agreement that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// Its stable id.
    pub id: Arc<str>,
    /// The agreement it is about.
    pub agreement: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// Figures that look alike and are never added together.
    pub never_added: Vec<Arc<str>>,
    /// Pairs of figures with the same amount in every year.
    pub same: Vec<(Arc<str>, Arc<str>)>,
    /// What a figure leaves when others are taken off.
    pub differences: Vec<Difference>,
    /// What it means, in our own words.
    pub note: Name,
}

/// A figure less others: an amount that is not printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What the rest is.
    pub name: Name,
    /// What is taken from.
    pub of: Arc<str>,
    /// What is taken off, each as it moves spending.
    pub less: Vec<Arc<str>>,
}

/// A derived amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// The year it is for.
    pub year: Year,
    /// What is added: the first as printed, the others with their sign turned.
    pub terms: Vec<Printed>,
    /// Their sum.
    pub sum: PrintedSum,
    /// The price level that all of them print; `None` where one prints none.
    pub price_level: Option<PriceLevel>,
}

/// An area's money over several agreements, made up so that it is the same money in each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparableSeries {
    /// Its stable id.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// The area whose figures are not the same money in every agreement.
    pub area: AreaPath,
    /// The agreements, oldest first, and the figures that add up to the same money in each.
    pub terms: Vec<SeriesTerm>,
    /// What breaks the printed series, in our own words.
    pub note: Name,
}

/// What a comparable series takes from one agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesTerm {
    /// The agreement.
    pub agreement: Arc<str>,
    /// The figures that are added; more than one makes the sum a derived one.
    pub figures: Vec<Arc<str>>,
}

/// A point of a comparable series.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesPoint<'a> {
    /// The agreement.
    pub agreement: &'a Agreement,
    /// Each figure by id, as printed for the agreement's year.
    pub parts: Vec<(Arc<str>, Printed)>,
    /// Their sum.
    pub sum: PrintedSum,
    /// The price level that all of them print.
    pub price_level: Option<PriceLevel>,
}

impl SeriesPoint<'_> {
    /// Whether the sum is printed nowhere.
    pub fn is_derived(&self) -> bool {
        self.parts.len() > 1
    }
}

impl ComparableSeries {
    /// The points of the agreements at hand, oldest first; an agreement that lacks a figure has none.
    pub fn points<'a>(&self, library: &'a Library) -> Vec<SeriesPoint<'a>> {
        self.terms.iter().filter_map(|term| point(library.agreement(&term.agreement)?, term)).collect()
    }

    /// The agreement after which the printed figures stop being the same money, and the one with which others begin.
    pub fn breaks(&self) -> impl Iterator<Item = (&Arc<str>, &Arc<str>)> {
        let neighbours = self.terms.iter().zip(self.terms.iter().skip(1));
        neighbours
            .filter(|(before, after)| before.figures != after.figures)
            .map(|(before, after)| (&before.agreement, &after.agreement))
    }
}

fn point<'a>(agreement: &'a Agreement, term: &SeriesTerm) -> Option<SeriesPoint<'a>> {
    let found = amounts(agreement, &term.figures, agreement.year)?;
    let parts: Vec<_> = term.figures.iter().zip(&found).map(|(id, (_, printed))| (Arc::clone(id), *printed)).collect();
    let sum = PrintedSum::of(found.iter().map(|(_, printed)| *printed));
    Some(SeriesPoint { agreement, parts, sum, price_level: common_level(found.iter().map(|(level, _)| *level)) })
}

impl Difference {
    /// What is left in a year; `None` where an amount is not printed or two print different price levels.
    pub fn in_year(&self, agreement: &Agreement, year: Year) -> Option<Derived> {
        let ids: Vec<Arc<str>> = std::iter::once(&self.of).chain(&self.less).cloned().collect();
        let mut found = amounts(agreement, &ids, year)?;
        let whole = found.first().and_then(|(level, _)| *level);
        for (id, (level, _)) in ids.iter().zip(&mut found) {
            // A part ("heraf") is counted in the prices of what it is part of.
            let is_part = agreement.figure(id).is_some_and(|figure| figure.within.contains(&self.of));
            *level = level.or_else(|| whole.filter(|_| is_part));
        }
        let mut named = found.iter().filter_map(|(level, _)| *level);
        let first = named.next();
        if named.any(|level| Some(level) != first) {
            return None;
        }
        let turned = |(at, (_, printed)): (usize, &(Option<PriceLevel>, Printed))| {
            if at == 0 { *printed } else { printed.negated() }
        };
        let terms: Vec<Printed> = found.iter().enumerate().map(turned).collect();
        let sum = PrintedSum::of(terms.iter().copied());
        Some(Derived { year, terms, sum, price_level: common_level(found.iter().map(|(level, _)| *level)) })
    }

    /// What is left in every year that all its figures name.
    pub fn by_year(&self, agreement: &Agreement) -> Vec<Derived> {
        let years = agreement.figure(&self.of).map(super::Figure::years_named).unwrap_or_default();
        years.into_iter().filter_map(|year| self.in_year(agreement, year)).collect()
    }
}

impl Relation {
    /// Whether it says something about a figure.
    pub fn is_about(&self, figure: &str) -> bool {
        let same = self.same.iter().flat_map(|(one, other)| [one, other]);
        let differences =
            self.differences.iter().flat_map(|difference| std::iter::once(&difference.of).chain(&difference.less));
        self.never_added.iter().chain(same).chain(differences).any(|id| &**id == figure)
    }

    /// The years in which two figures that should have the same amount are printed, and whether they have.
    pub fn same_by_year(agreement: &Agreement, (one, other): &(Arc<str>, Arc<str>)) -> Vec<(Year, Match)> {
        let years = agreement.figure(one).map(super::Figure::years_named).unwrap_or_default();
        let both = |year| amounts(agreement, &[Arc::clone(one), Arc::clone(other)], year);
        years
            .into_iter()
            .filter_map(|year| match both(year)?.as_slice() {
                [(_, one), (_, other)] => Some((year, PrintedSum::of([*one]).beside(*other))),
                _ => None,
            })
            .collect()
    }
}

impl Comparisons {
    /// The relations that say something about a figure of an agreement.
    pub fn about(&self, agreement: &str, figure: &str) -> impl Iterator<Item = &Relation> {
        self.relations.iter().filter(move |relation| &*relation.agreement == agreement && relation.is_about(figure))
    }
}

/// The amounts of some figures for a year, with their price levels; `None` where one is not printed.
fn amounts(agreement: &Agreement, ids: &[Arc<str>], year: Year) -> Option<Vec<(Option<PriceLevel>, Printed)>> {
    ids.iter()
        .map(|id| {
            let figure = agreement.figure(id)?;
            figure.amount_in(year).map(|(value, printed)| (figure.price_level_of(value), printed))
        })
        .collect()
}
