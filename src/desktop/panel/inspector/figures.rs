//! Figures of the agreements, found by a few letters.

use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::desktop::state::State;
use crate::desktop::widget::picker::Find;
use crate::view::browse::{Filters, Index};

/// The index of every figure at hand, made when somebody first searches in it.
#[derive(Debug, Default)]
pub(super) struct Figures {
    generation: u64,
    index: Index,
}

impl Figures {
    /// The figures a query finds that are among `offered`.
    pub(super) fn among(&mut self, state: &State, query: &str, offered: &[&FigureRef]) -> Vec<Find<FigureRef>> {
        let index = self.index(state);
        let hits = index.search(query, &Filters::default()).into_iter().filter_map(|at| index.entry(at));
        hits.filter(|entry| offered.contains(&&entry.of)).map(|entry| find(state, entry)).collect()
    }

    /// The figures a query finds, those of an area first.
    pub(super) fn near(&mut self, state: &State, query: &str, area: &AreaPath) -> Vec<Find<FigureRef>> {
        let index = self.index(state);
        let of_area = Filters { area: Some(area.clone()), ..Filters::default() };
        let near = index.search(query, &of_area);
        let all = index.search(query, &Filters::default());
        let others = all.into_iter().filter(|at| !near.contains(at));
        let hits = near.iter().copied().chain(others).filter_map(|at| index.entry(at));
        hits.map(|entry| find(state, entry)).collect()
    }

    fn index(&mut self, state: &State) -> &Index {
        let generation = state.shown().generation;
        if self.generation != generation {
            *self = Self { generation, index: Index::of(state.library(), state.words()) };
        }
        &self.index
    }
}

/// `KØ2024, kap. 4; boks 3: 0,2 mia. kr. (2024)` below the name.
fn find(state: &State, entry: &crate::view::browse::Entry) -> Find<FigureRef> {
    let first = state.document().book().scenario().years.first();
    let place = [&*entry.of.agreement, &entry.place].into_iter().filter(|part| !part.is_empty());
    let place = place.collect::<Vec<_>>().join(", ");
    let value = entry.headline(Some(first)).map(|headline| {
        if headline.years.is_empty() {
            headline.value.clone()
        } else {
            format!("{} ({})", headline.value, headline.years)
        }
    });
    let detail = value.map_or_else(|| place.clone(), |value| format!("{place}: {value}"));
    Find { value: entry.of.clone(), label: entry.name.clone(), detail, depth: 0 }
}
