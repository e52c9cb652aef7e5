//! The level of an area as the agreements state it, year by year.

use super::{Agreement, Figure, FigureKind, Library, Measured, Period, Profile, Value};
use crate::budget::area::AreaPath;
use crate::budget::money::Printed;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::Scope;
use std::collections::BTreeSet;

/// An amount that an agreement states for an area and a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stated<'a> {
    /// The agreement.
    pub agreement: &'a Agreement,
    /// The figure.
    pub figure: &'a Figure,
    /// The printing: of several of one year the finest.
    pub value: &'a Value,
    /// The year it is for.
    pub year: Year,
    /// The amount as it moves spending.
    pub printed: Printed,
    /// The price level that is printed for it.
    pub price_level: Option<PriceLevel>,
}

/// What kind of figures an area's amounts are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatedKind {
    /// Levels: frames on the level and lines of tables.
    Levels,
    /// Frames on the change that measures make, where nothing says a level.
    Changes,
    /// Amounts about the area that are neither.
    Amounts,
}

impl Library {
    /// Every amount that the agreements state for an area, oldest agreement first: its levels, or where no agreement
    /// has one its frames on changes, or else its other amounts. Totals over several years are left out, and so are
    /// agreements of one authority, whose amounts are no step of all authorities' together.
    pub fn stated(&self, area: &AreaPath) -> Option<(StatedKind, Vec<Stated<'_>>)> {
        let national = || self.agreements.iter().filter(|one| !matches!(one.scope, Scope::Authority(_)));
        [StatedKind::Levels, StatedKind::Changes, StatedKind::Amounts].into_iter().find_map(|kind| {
            let found: Vec<Stated<'_>> = national().flat_map(|agreement| of_agreement(agreement, area, kind)).collect();
            (!found.is_empty()).then_some((kind, found))
        })
    }
}

fn of_agreement<'a>(agreement: &'a Agreement, area: &AreaPath, kind: StatedKind) -> Vec<Stated<'a>> {
    let figures = agreement.figures.iter();
    let mut found: Vec<Stated<'a>> = figures
        .filter(|figure| figure.area.as_ref() == Some(area) && !figure.abolished && is(agreement, figure, kind))
        .flat_map(|figure| years(figure).into_iter().filter_map(move |year| stated(agreement, figure, year)))
        .collect();
    found.sort_by_key(|stated| stated.year);
    found
}

fn is(agreement: &Agreement, figure: &Figure, kind: StatedKind) -> bool {
    match (kind, &figure.kind) {
        (StatedKind::Levels, FigureKind::Frame { on, .. }) => *on == Measured::Level,
        (StatedKind::Levels, FigureKind::Level) => agreement.is_table_line(&figure.id),
        (StatedKind::Changes, FigureKind::Frame { on, .. }) => *on == Measured::Change,
        (StatedKind::Amounts, FigureKind::Level | FigureKind::Path | FigureKind::Grant | FigureKind::Pool) => true,
        (_, _) => false,
    }
}

fn stated<'a>(agreement: &'a Agreement, figure: &'a Figure, year: Year) -> Option<Stated<'a>> {
    let (value, printed) = figure.amount_in(year)?;
    Some(Stated { agreement, figure, value, year, printed, price_level: figure.price_level_of(value) })
}

/// The years a figure states an amount for: *og frem* counts with its first year, a span of yearly levels with each.
fn years(figure: &Figure) -> BTreeSet<Year> {
    let of = |value: &Value| match value.period {
        Period::Year(year) | Period::Onwards(year) => vec![year],
        Period::Span(first, last) if figure.profile_of(value) != Profile::Total => first.through(last).collect(),
        Period::Span(..) | Period::None => Vec::new(),
    };
    figure.values.iter().flat_map(of).collect()
}
