//! What an edit changes, in the pieces that a journal writes.

use crate::budget::measure::Measure;
use crate::budget::scenario::{Edit, Scenario};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A change of a scenario as it stands after an edit.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// All of it.
    Whole(Arc<Scenario>),
    /// Everything but its measures.
    Head(Box<Scenario>),
    /// The measure at a position.
    Set(usize, Box<Measure>),
    /// A new measure at a position.
    Insert(usize, Box<Measure>),
    /// The measure that stood at a position is gone.
    Remove(usize),
}

/// Which pieces of a scenario an edit touches; known before it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// Some measures, and perhaps what is not a measure.
    Pieces {
        /// The positions of the measures.
        measures: BTreeSet<usize>,
        /// Whether anything but measures changes.
        head: bool,
    },
    /// A measure comes in at a position.
    Inserted(usize),
    /// The measure at a position goes.
    Removed(usize),
    /// So much that it is not told piece by piece.
    Whole,
}

impl Touched {
    /// What an edit touches.
    pub fn by(edit: &Edit) -> Self {
        match edit {
            Edit::AddMeasure(at, _) => Self::Inserted(*at),
            Edit::RemoveMeasure(at) => Self::Removed(*at),
            Edit::Measure(at, _) => Self::Pieces { measures: [*at].into(), head: false },
            Edit::All(edits) => edits.iter().map(Self::by).reduce(Self::and).unwrap_or_else(Self::nothing),
            Edit::Title(_)
            | Edit::Scope(_)
            | Edit::Years(_)
            | Edit::PriceLevel(_)
            | Edit::Agreements(_)
            | Edit::Baseline(..)
            | Edit::BaselineAmount(..)
            | Edit::AddAssumption(..)
            | Edit::RemoveAssumption(_)
            | Edit::Assumption(..)
            | Edit::Frames(_)
            | Edit::Vintages(_)
            | Edit::OwnAgreements(_)
            | Edit::Chosen(_) => Self::Pieces { measures: BTreeSet::new(), head: true },
        }
    }

    const fn nothing() -> Self {
        Self::Pieces { measures: BTreeSet::new(), head: false }
    }

    /// Both. Positions hold for one state of the list only, so that a list that is moved about is told as a whole.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Pieces { mut measures, head }, Self::Pieces { measures: others, head: also }) => {
                measures.extend(others);
                Self::Pieces { measures, head: head || also }
            }
            (_, _) => Self::Whole,
        }
    }

    /// The changes, once the edit is made.
    pub fn changes(self, now: &Arc<Scenario>) -> Vec<Change> {
        let measure = |at: usize| now.measures.get(at).cloned().map(Box::new);
        match self {
            Self::Pieces { measures, .. } if measures.len() > MANY.max(now.measures.len() / 4) => {
                vec![Change::Whole(Arc::clone(now))]
            }
            Self::Pieces { measures, head } => {
                let head = head.then(|| Change::Head(Box::new(now.without_measures())));
                let set = measures.into_iter().filter_map(|at| measure(at).map(|measure| Change::Set(at, measure)));
                head.into_iter().chain(set).collect()
            }
            Self::Inserted(at) => measure(at).map(|measure| Change::Insert(at, measure)).into_iter().collect(),
            Self::Removed(at) => vec![Change::Remove(at)],
            Self::Whole => vec![Change::Whole(Arc::clone(now))],
        }
    }
}

/// More measures than this at once are told as a whole, unless they are few among those of the plan.
const MANY: usize = 200;
