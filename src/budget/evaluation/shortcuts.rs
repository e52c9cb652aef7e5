//! Shortcuts: where a measure was posted before, found without comparing texts.

use super::ledger::Kind;
use crate::budget::area::AreaPath;
use crate::budget::measure::{Indexation, Measure};
use crate::budget::price_level::PriceLevel;

/// The accounts of measures seen lately, by the addresses of their texts: loaded measures share their texts, and
/// comparing addresses is many times faster than comparing texts. Two kinds may share a place; the later one stays.
#[derive(Debug, Clone)]
pub(crate) struct Shortcuts {
    places: Box<[Option<Shortcut>]>,
}

/// An account, and the texts that lead to it: as long as they are kept, no other text can come to lie at their address.
#[derive(Debug, Clone)]
struct Shortcut {
    kind: Kind,
    account: usize,
}

impl Default for Shortcuts {
    fn default() -> Self {
        Self { places: vec![None; Self::PLACES].into_boxed_slice() }
    }
}

impl Shortcuts {
    const PLACES: usize = 1024;

    /// The account of a measure's kind, if its very texts were seen lately.
    pub(crate) fn get(&self, measure: &Measure) -> Option<usize> {
        let place = Self::place(&measure.area, &measure.indexation, measure.price_level);
        let shortcut = self.places.get(place)?.as_ref()?;
        let same = measure.area.address() == shortcut.kind.area.address()
            && measure.price_level == shortcut.kind.level
            && is_same_text(&measure.indexation, &shortcut.kind.indexation);
        same.then_some(shortcut.account)
    }

    /// Keeps the account of a kind in mind.
    pub(crate) fn remember(&mut self, kind: Kind, account: usize) {
        let place = Self::place(&kind.area, &kind.indexation, kind.level);
        if let Some(place) = self.places.get_mut(place) {
            *place = Some(Shortcut { kind, account });
        }
    }

    fn place(area: &AreaPath, indexation: &Indexation, level: Option<PriceLevel>) -> usize {
        let series = match indexation {
            Indexation::OfArea => 0,
            Indexation::None => 1,
            Indexation::By(series) => series.as_ptr().addr() >> 4,
        };
        let level = match level {
            None => 0,
            Some(PriceLevel::Current) => 1,
            Some(PriceLevel::Of(year)) => usize::from(year.number()),
        };
        let mixed = (area.address() >> 4).wrapping_mul(31).wrapping_add(series).wrapping_mul(31).wrapping_add(level);
        mixed.wrapping_mul(0x9E37_79B9) >> 7 & (Self::PLACES - 1)
    }
}

fn is_same_text(one: &Indexation, other: &Indexation) -> bool {
    match (one, other) {
        (Indexation::By(one), Indexation::By(other)) => std::sync::Arc::ptr_eq(one, other),
        (Indexation::OfArea, Indexation::OfArea) | (Indexation::None, Indexation::None) => true,
        (Indexation::OfArea | Indexation::None | Indexation::By(_), _) => false,
    }
}
