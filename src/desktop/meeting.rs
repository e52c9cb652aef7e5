//! Meeting mode: the pages on the wall, and where the meeting has got to.
//!
//! What a key switches there is an ordinary edit: the journal keeps it and undo takes it back, so that no decision of the
//! meeting is lost with a wrong key or the power. Whoever leaves is told how many switches differ from before, and can
//! set all of them back in one step.

use super::document::DocumentId;
use super::state::State;
use crate::budget::money::Unit;
use crate::budget::scenario::{Edit, MeasureChange, Scenario};
use crate::export::layout::{Page, meeting};
use crate::storage;
use crate::view::{Language, View};
use std::collections::BTreeMap;

/// A meeting under way.
#[derive(Debug)]
pub struct MeetingMode {
    /// The page on the wall, by its position among [`MeetingMode::pages`].
    pub page: usize,
    /// Whether all pages are shown small.
    pub overview: bool,
    /// Whether a dot follows the mouse.
    pub pointer: bool,
    /// Whether the wall is black.
    pub black: bool,
    /// The pages as they are laid out now.
    pages: Vec<Page>,
    key: Option<Key>,
    /// How the switches stood when the meeting began, by the measures' ids.
    before: BTreeMap<Box<str>, bool>,
}

/// What the pages depend on.
#[derive(Debug, PartialEq, Eq)]
struct Key {
    document: DocumentId,
    revision: u64,
    language: Language,
    unit: Unit,
    decimals: Option<u32>,
}

/// Something asked for in the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// The page at a position.
    Page(usize),
    /// All pages small, or no longer.
    Overview(bool),
    /// The dot that follows the mouse, or no longer.
    Pointer(bool),
    /// A black wall, or no longer.
    Black(bool),
    /// The measure at a position on or off.
    Switch(usize),
    /// Leave; asks where switches differ from before.
    Leave,
}

impl MeetingMode {
    /// A meeting that begins with a state as it is.
    pub fn begin(state: &State) -> Self {
        let measures = &state.document().book().scenario().measures;
        let mut mode = Self {
            page: 0,
            overview: false,
            pointer: false,
            black: false,
            pages: Vec::new(),
            key: None,
            before: measures.iter().map(|measure| (measure.id.clone(), measure.on)).collect(),
        };
        mode.refresh(state);
        mode
    }

    /// Lays the pages out anew where anything they depend on changed.
    pub fn refresh(&mut self, state: &State) {
        let preferences = &state.preferences;
        let key = Key {
            document: state.document().id(),
            revision: state.document().revision(),
            language: preferences.language,
            unit: preferences.unit,
            decimals: preferences.decimals,
        };
        if self.key.as_ref() == Some(&key) {
            return;
        }
        let fingerprint = storage::scenario::fingerprint_to_share(state.document().book());
        let view = View { fingerprint: &fingerprint, decimals: None, ..state.view() };
        self.pages = meeting::pages(&view.meeting());
        self.key = Some(key);
        self.page = self.page.min(self.pages.len().saturating_sub(1));
    }

    /// The pages.
    pub fn pages(&self) -> &[Page] {
        &self.pages
    }

    /// The page on the wall.
    pub fn shown(&self) -> Option<&Page> {
        self.pages.get(self.page)
    }

    /// The edits that set every switch back to how it stood when the meeting began.
    pub fn back(&self, scenario: &Scenario) -> Vec<Edit> {
        let measures = scenario.measures.iter().enumerate();
        let changed = measures.filter_map(|(at, measure)| {
            let before = *self.before.get(&measure.id)?;
            (before != measure.on).then_some(Edit::Measure(at, MeasureChange::On(before)))
        });
        changed.collect()
    }
}
