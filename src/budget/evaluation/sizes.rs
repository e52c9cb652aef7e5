//! How large each measure is over the years: what decides which measures a chart shows by themselves.

use super::changes::{Changes, Ways};
use super::explain::measure_addend;
use super::ground::Ground;
use super::ledger::Kind;
use crate::budget::measure::Measure;
use crate::budget::money::Money;
use crate::budget::scenario::Years;
use std::sync::OnceLock;

/// The size of every measure by position, made when it is first asked for and kept in step from then on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sizes(OnceLock<Vec<Size>>);

/// The sizes of a measure's amounts, in the display price level, summed; `None` where it has no amount at all.
type Size = Option<Money>;

impl Sizes {
    /// The sizes of all measures, whether they are on or off.
    pub(crate) fn of_all(&self, ground: &Ground, changes: &Changes, years: Years, measures: &[Measure]) -> &[Size] {
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
    if measure.effect.is_from_agreements() {
        let cell = |year| measure_addend(ground, &changes.cuts, 0, measure, year).cell;
        let cells: Vec<_> = years.iter().map(cell).collect();
        let is_there = cells.iter().any(|cell| *cell != super::Cell::Empty);
        return is_there.then(|| cells.iter().filter_map(|cell| cell.amount()).map(Money::abs).sum());
    }
    let ways = ways.of(ground, years, &Kind::of(measure));
    let amounts = years.iter().zip(ways.iter()).filter_map(|(year, way)| Some((measure.effect.in_year(year)?, way)));
    amounts.fold(None, |sum, (amount, way)| {
        let size = way.as_ref().map_or(Money::ZERO, |way| way.settled(amount).abs());
        Some(sum.unwrap_or(Money::ZERO) + size)
    })
}
