//! The comparison: which plans are held against each other, and what is shown of that. It follows every edit.

mod plans;
mod shown;

pub use plans::{Files, Which};
pub use shown::{Aside, ComparisonShown, Pair, Written};

use super::state::State;
use crate::budget::area::AreaPath;
use crate::budget::money::Unit;
use crate::budget::price_level::Year;
use crate::view::Language;
use crate::view::side_by_side::{MOST_PLANS, Order};
use std::path::PathBuf;

/// The comparison. It keeps what it was asked when it is closed.
#[derive(Debug, Default)]
pub struct Comparing {
    /// Whether it stands in the place of the plan.
    pub open: bool,
    /// Two plans explained, or several side by side.
    pub way: Manner,
    /// The two that are explained, the first and the second.
    pub pair: Option<[Which; 2]>,
    /// Those that stand side by side, at most [`MOST_PLANS`].
    pub several: Vec<Which>,
    /// The one of them that the others are shown as differences from.
    pub reference: Option<Which>,
    /// What they are ordered by.
    pub order: Option<Order>,
    /// Whether they are drawn over each other.
    pub overlay: bool,
    /// The area that the chart shows; `None` for the one with most to tell.
    pub area: Option<AreaPath>,
    /// The year that is looked at; `None` for that which moves most, or for all.
    pub year: Option<Year>,
    /// Two files that were dropped together, to be compared once both are open.
    pub dropped: Option<[PathBuf; 2]>,
    /// What files held when they were read.
    pub files: Files,
    key: Option<Key>,
    shown: ComparisonShown,
}

/// How plans are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Manner {
    /// Two, and what makes the difference.
    #[default]
    Explained,
    /// Several, in one table.
    SideBySide,
}

/// A place for a plan that is still to be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The first of two.
    First,
    /// The second of two.
    Second,
    /// One more side by side.
    More,
}

/// What [`ComparisonShown`] depends on.
#[derive(Debug, Clone, PartialEq)]
struct Key {
    way: Manner,
    documents: Vec<u64>,
    files: u64,
    plans: Vec<Which>,
    reference: Option<Which>,
    order: Option<Order>,
    overlay: bool,
    area: Option<AreaPath>,
    year: Option<Year>,
    language: Language,
    unit: Unit,
    decimals: Option<u32>,
}

impl Comparing {
    /// What is shown of it.
    pub const fn shown(&self) -> &ComparisonShown {
        &self.shown
    }

    /// Whether it shows anything that can be taken along.
    pub const fn has_page(&self) -> bool {
        self.open && (self.shown.pair.is_some() || self.shown.aside.is_some())
    }

    /// The plans that are looked at now.
    pub fn plans(&self) -> &[Which] {
        match (self.way, &self.pair) {
            (Manner::Explained, Some(pair)) => pair,
            (Manner::Explained, None) => &[],
            (Manner::SideBySide, _) => &self.several,
        }
    }

    /// Makes anew what something changed for. A closed comparison costs nothing.
    pub(super) fn refresh(&mut self, state: &State) {
        if !self.open {
            return;
        }
        self.let_go_of_closed(state);
        let plans = self.plans().to_vec();
        self.files.read(state, &plans);
        let key = Key {
            way: self.way,
            documents: state.documents().map(super::document::Document::revision).collect(),
            files: self.files.generation(),
            plans,
            reference: self.reference.clone(),
            order: self.order,
            overlay: self.overlay,
            area: self.area.clone(),
            year: self.year,
            language: state.preferences.language,
            unit: state.preferences.unit,
            decimals: state.preferences.decimals,
        };
        if self.key.as_ref() != Some(&key) {
            let generation = self.shown.generation.wrapping_add(1);
            self.shown = ComparisonShown { generation, ..ComparisonShown::of(self, state) };
            self.key = Some(key);
        }
    }

    /// Plans of documents that were closed, and alternatives that were deleted, are no longer there to be compared.
    fn let_go_of_closed(&mut self, state: &State) {
        let is_there = |which: &Which| which.is_there(state);
        if self.pair.as_ref().is_some_and(|pair| !pair.iter().all(is_there)) {
            self.pair = Some(state.likely_pair());
        }
        self.several.retain(is_there);
        if self.reference.as_ref().is_some_and(|reference| !self.several.contains(reference)) {
            self.reference = None;
        }
    }
}

impl State {
    /// The two plans that a user most likely wants to see held against each other.
    pub(super) fn likely_pair(&self) -> [Which; 2] {
        let document = self.document();
        let plan = Which::Plan(document.id());
        let alternative = |id: &str| Which::Alternative(document.id(), id.into());
        if let Some(shown) = document.alternative() {
            return [plan, alternative(shown)];
        }
        if document.is_unsaved() && document.path().is_some() {
            return [Which::Saved(document.id()), plan];
        }
        let first = document.plan().scenario().alternatives.first().map(|first| alternative(&first.id));
        let other = self.documents().map(super::document::Document::id).find(|id| *id != document.id());
        let other = other.map(Which::Plan).or(first);
        let moved = || document.plan().can_move_to().first().map(|to| Which::Moved(document.id(), to.id.clone()));
        let other = other.or_else(moved).unwrap_or_else(|| plan.clone());
        [plan, other]
    }

    /// The plans that a user most likely wants to see side by side: the plan and its alternatives, or the open files.
    pub(super) fn likely_several(&self) -> Vec<Which> {
        let document = self.document();
        let alternatives = &document.plan().scenario().alternatives;
        let own = alternatives.iter().map(|one| Which::Alternative(document.id(), one.id.clone()));
        let mut several: Vec<Which> = std::iter::once(Which::Plan(document.id())).chain(own).collect();
        if several.len() == 1 {
            let others = self.documents().map(super::document::Document::id).filter(|id| *id != document.id());
            several.extend(others.map(Which::Plan));
        }
        several.truncate(MOST_PLANS);
        several
    }
}
