//! Meeting mode: the pages on the wall, and where the meeting has got to.
//!
//! What a key switches there is an ordinary edit: the journal keeps it and undo takes it back, so that no decision of the
//! meeting is lost with a wrong key or the power. Whoever leaves is told how many switches differ from before, and can
//! set all of them back in one step.

use super::document::DocumentId;
use super::state::State;
use crate::budget::money::Unit;
use crate::budget::scenario::{Adjustment, Alternative, AlternativeEdit, AlternativeId, Edit, MeasureChange, Scenario};
use crate::export::layout::{Page, meeting};
use crate::storage;
use crate::view::{Language, View};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

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
    before: Before,
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
        let mut mode = Self {
            page: 0,
            overview: false,
            pointer: false,
            black: false,
            pages: Vec::new(),
            key: None,
            before: Before::of(state),
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
        let shown = view.meeting();
        let shown = match state.document().layer() {
            Some(layer) => {
                let plan = &state.document().plan().scenario().title;
                shown.of_alternative(plan, &layer.alternative().title, view.words)
            }
            None => shown,
        };
        self.pages = meeting::pages(&shown);
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

    /// What differs from how it stood when the meeting began.
    pub fn differs(&self, state: &State) -> Differing {
        self.before.differs(state.document().plan().scenario())
    }

    /// The alternative that was shown when the meeting began.
    pub fn shown_before(&self) -> Option<&str> {
        self.before.shown.as_deref()
    }
}

/// How things stood when a meeting began: the switches of the plan and of each alternative, and which was shown.
#[derive(Debug)]
struct Before {
    shown: Option<AlternativeId>,
    plan: BTreeMap<Box<str>, bool>,
    alternatives: BTreeMap<AlternativeId, Switches>,
}

/// The switches that an alternative has an opinion about.
type Switches = BTreeMap<Box<str>, bool>;

/// What a meeting switched and would be saved.
#[derive(Debug, Default)]
pub struct Differing {
    /// How many switches.
    pub count: usize,
    /// The edits of the plan that set them back.
    pub back: Vec<Edit>,
}

impl Before {
    fn of(state: &State) -> Self {
        let document = state.document();
        let plan = document.plan().scenario();
        let alternatives = plan.alternatives.iter().map(|one| (Arc::clone(&one.id), switches(one)));
        Self {
            shown: document.layer().map(|layer| Arc::clone(&layer.alternative().id)),
            plan: plan.measures.iter().map(|measure| (measure.id.clone(), measure.on)).collect(),
            alternatives: alternatives.collect(),
        }
    }

    fn differs(&self, plan: &Scenario) -> Differing {
        let mut differing = Differing::default();
        for (at, measure) in plan.measures.iter().enumerate() {
            let before = self.plan.get(&measure.id).copied().filter(|before| *before != measure.on);
            differing.back.extend(before.map(|before| Edit::Measure(at, MeasureChange::On(before))));
        }
        differing.count = differing.back.len();
        for (at, alternative) in plan.alternatives.iter().enumerate() {
            let Some(before) = self.alternatives.get(&alternative.id) else { continue };
            let now = switches(alternative);
            let ids: BTreeSet<&str> = before.keys().chain(now.keys()).map(|id| &**id).collect();
            let changed: Vec<&str> = ids.into_iter().filter(|id| before.get(*id) != now.get(*id)).collect();
            if !changed.is_empty() {
                differing.count = differing.count.saturating_add(changed.len());
                let back = set_back(alternative.clone(), &changed, before);
                differing.back.push(Edit::Alternative(AlternativeEdit::Set(at, Box::new(back))));
            }
        }
        differing
    }
}

fn switches(alternative: &Alternative) -> Switches {
    let changed = alternative.changes.iter().filter_map(|(id, change)| Some((id.clone(), change.on?)));
    let added = alternative.added.iter().map(|measure| (measure.id.clone(), measure.on));
    changed.chain(added).collect()
}

/// An alternative with some switches as they stood before.
fn set_back(mut alternative: Alternative, changed: &[&str], before: &Switches) -> Alternative {
    for id in changed {
        let on = before.get(*id).copied();
        let own = alternative.added.iter().position(|measure| *measure.id == **id);
        if let Some((own, on)) = own.and_then(|at| alternative.added.get_mut(at)).zip(on) {
            own.on = on;
        } else {
            let change = alternative.change(id).cloned().unwrap_or_default();
            alternative = alternative.with_change(id, Adjustment { on, ..change });
        }
    }
    alternative
}
