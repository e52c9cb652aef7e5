//! How large each measure is over the years: what decides which measures a chart shows by themselves.

use super::Cell;
use super::changes::{Changes, Way, Ways};
use super::explain::measure_addend;
use super::ground::Ground;
use super::ledger::Kind;
use crate::budget::measure::Measure;
use crate::budget::money::Money;
use crate::budget::price_level::Year;
use crate::budget::scenario::{Measures, Years};
use std::sync::{Arc, OnceLock};

/// The size of every measure by position, made when it is first asked for and kept in step from then on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sizes(OnceLock<Vec<Size>>);

/// The sizes of a measure's amounts, in the display price level, summed; `None` where it has no amount at all.
type Size = Option<Money>;

impl Sizes {
    /// The sizes of all measures, whether they are on or off.
    pub(crate) fn of_all(&self, ground: &Ground, changes: &Changes, years: Years, measures: &Measures) -> &[Size] {
        self.0.get_or_init(|| {
            let mut ways = Ways::default();
            measures.iter().map(|measure| size_of(ground, changes, &mut ways, years, measure)).collect()
        })
    }

    /// Measures have changed, and nothing else.
    pub(crate) fn renew<'a>(
        &mut self,
        (ground, changes, years): (&Ground, &Changes, Years),
        measures: impl Iterator<Item = (usize, &'a Measure)>,
    ) {
        let Some(sizes) = self.0.get_mut() else { return };
        let mut ways = Ways::default();
        for (at, measure) in measures {
            if let Some(size) = sizes.get_mut(at) {
                *size = size_of(ground, changes, &mut ways, years, measure);
            }
        }
    }

    /// Something has changed that many of them may hang on.
    pub(crate) fn forget(&mut self) {
        self.0.take();
    }
}

fn size_of(ground: &Ground, changes: &Changes, ways: &mut Ways, years: Years, measure: &Measure) -> Size {
    let cells = measure_cells((ground, changes), ways, years, measure);
    let is_there = cells.iter().any(|cell| *cell != Cell::Empty);
    is_there.then(|| cells.iter().filter_map(|cell| cell.amount()).map(Money::abs).sum())
}

/// What a measure comes to in each year in the display price level, on or off. Restating is worked out once for all
/// measures that go the same way.
pub(crate) fn measure_cells(
    (ground, changes): (&Ground, &Changes),
    ways: &mut Ways,
    years: Years,
    measure: &Measure,
) -> Vec<Cell> {
    if measure.effect.is_from_agreements() {
        return years.iter().map(|year| measure_addend(ground, &changes.cuts, 0, measure, year).cell).collect();
    }
    let ways = ways_of(ground, ways, years, measure);
    years.iter().zip(ways.iter()).map(|(year, way)| own_cell(measure, year, way)).collect()
}

/// The ways of a measure's own amounts, by year.
pub(crate) fn ways_of(ground: &Ground, ways: &mut Ways, years: Years, measure: &Measure) -> Arc<[Way]> {
    ways.of(ground, years, &Kind::of(measure))
}

/// What a measure's own amount of a year comes to by its way.
pub(crate) fn own_cell(measure: &Measure, year: Year, way: &Way) -> Cell {
    match (measure.effect.in_year(year), way) {
        (None, _) => Cell::Empty,
        (Some(amount), Ok(way)) => Cell::Amount(way.settled(amount), way.marks),
        (Some(_), Err(_)) => Cell::NotComputed,
    }
}
