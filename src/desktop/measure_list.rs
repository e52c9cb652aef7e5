//! The list of measures: what it is narrowed down to, and which measures are chosen together.

use super::state::State;
use crate::view::Language;
use crate::view::measure_list::{Listed, ListedBy, MeasureFilter, MeasureIndex, measures_with_problem};
use std::collections::BTreeSet;

/// The list. It keeps what it was asked when another area is chosen.
#[derive(Debug, Default)]
pub struct MeasureList {
    /// What it is narrowed down to.
    pub filter: MeasureFilter,
    /// Under which headings it stands.
    pub by: ListedBy,
    /// Whether the filters below the search field are shown.
    pub unfolded: bool,
    /// Moves each time the search field is asked for.
    pub asked: u64,
    /// Moves each time the chosen measure is to be given a title.
    pub title_asked: u64,
    /// Moves each time the chosen cell of the grid is to have the keyboard.
    pub cell_asked: u64,
    /// Moves each time something else is listed or chosen.
    pub generation: u64,
    /// The measures chosen together, by id. They count while the chosen measure is one of them.
    picks: BTreeSet<Box<str>>,
    /// Where a range chosen with Shift began.
    anchor: Option<Box<str>>,
    moved: u64,
    key: Option<Key>,
    index: (Option<Language>, MeasureIndex),
    with_problem: BTreeSet<usize>,
    listed: Listed,
    picked: Vec<usize>,
}

/// What was listed and chosen last.
#[derive(Debug, PartialEq)]
struct Key {
    shown: u64,
    moved: u64,
    filter: MeasureFilter,
    by: ListedBy,
    measure: Option<Box<str>>,
}

impl MeasureList {
    /// The measures of the chosen area that the filter leaves.
    pub const fn listed(&self) -> &Listed {
        &self.listed
    }

    /// The positions of the measures chosen together, rising; empty where fewer than two are.
    pub fn picked(&self) -> &[usize] {
        &self.picked
    }

    /// Whether a measure is one of several that are chosen together.
    pub fn is_picked(&self, at: usize) -> bool {
        self.picked.binary_search(&at).is_ok()
    }

    /// Whether a problem is about a measure.
    pub fn has_problem(&self, at: usize) -> bool {
        self.with_problem.contains(&at)
    }

    /// Where a range chosen with Shift began, by id.
    pub fn anchor(&self) -> Option<&str> {
        self.anchor.as_deref()
    }

    /// Chooses measures together; a range begins at `anchor`.
    pub(super) fn pick(&mut self, ids: BTreeSet<Box<str>>, anchor: Option<Box<str>>) {
        self.picks = ids;
        self.anchor = anchor;
        self.moved = self.moved.wrapping_add(1);
    }

    /// Makes anew what something changed for.
    pub(super) fn refresh(&mut self, state: &State) {
        let key = Key {
            shown: state.shown().generation,
            moved: self.moved,
            filter: self.filter.clone(),
            by: self.by,
            measure: state.measure.clone(),
        };
        let Some(before) = self.key.replace(key) else { return self.list(state) };
        let Some(key) = &self.key else { return };
        if *key == before {
            return;
        }
        if (key.shown, &key.filter, key.by) == (before.shown, &before.filter, before.by) {
            self.generation = self.generation.wrapping_add(1);
            self.choose(state);
        } else {
            self.list(state);
        }
    }

    fn list(&mut self, state: &State) {
        self.generation = self.generation.wrapping_add(1);
        self.with_problem = measures_with_problem(&state.shown().problems);
        let language = Some(state.preferences.language);
        if self.index.0 != language {
            self.index = (language, MeasureIndex::default());
        }
        let asked = (&self.filter, self.by);
        let view = state.view();
        self.listed = state
            .area
            .as_ref()
            .map(|area| view.listed_measures(area, asked, &mut self.index.1, &self.with_problem))
            .unwrap_or_default();
        self.choose(state);
    }

    fn choose(&mut self, state: &State) {
        self.picked.clear();
        let Some(chosen) = state.measure.as_deref().filter(|_| self.picks.len() > 1) else { return };
        if self.picks.contains(chosen) {
            let measures = &state.document().book().scenario().measures;
            let is_picked = |at: &usize| measures.get(*at).is_some_and(|measure| self.picks.contains(&measure.id));
            self.picked = self.listed.found.iter().copied().filter(is_picked).collect();
        }
        if self.picked.len() < 2 {
            self.picked.clear();
        }
    }
}

impl State {
    /// The measures that a command is about: those chosen together, or else the chosen one.
    pub fn targets(&self) -> Vec<usize> {
        if self.list.picked().is_empty() {
            self.chosen_measure().map(|(at, _)| at).into_iter().collect()
        } else {
            self.list.picked().to_vec()
        }
    }
}
