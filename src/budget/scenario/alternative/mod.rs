//! Alternatives: layers over a plan. A layer says what is different; what it leaves alone shows through.
//!
//! ```text
//!  plan ◄── over ── alternative ◄── over ── alternative
//!    └──────────────── lay ──────────────────┘─► a plain scenario, evaluated and shown as any other
//! ```

mod adjustment;
mod edit;
mod lay;
mod problems;
mod subject;
mod ties;
mod write_in;

pub use adjustment::Adjustment;
pub use edit::AlternativeEdit;
pub use problems::AlternativeProblem;
pub use subject::Subject;
pub use ties::Ties;

pub(crate) use problems::alternative_problems;

use super::{Assumption, Measures};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The id of an alternative.
pub type AlternativeId = Arc<str>;

/// A layer over the plan or over another alternative. The baseline, the years, the frames and the agreements are the
/// plan's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alternative {
    /// Its stable id in the scenario.
    pub id: AlternativeId,
    /// What it is called.
    pub title: Arc<str>,
    /// The alternative it lies over; `None` = the plan.
    pub over: Option<AlternativeId>,
    /// A remark; an empty one leaves the plan's.
    pub note: String,
    /// What is different about measures that lie below, by their ids.
    pub changes: BTreeMap<Box<str>, Adjustment>,
    /// Measures of its own; they come after those below.
    pub added: Measures,
    /// Assumptions of its own; each stands in place of the one below about the same.
    pub assumptions: Vec<Assumption>,
    /// What assumptions below are about that it leaves out.
    pub left_out: BTreeSet<Subject>,
}

impl Alternative {
    /// A layer without anything in it.
    pub fn new(id: &str, title: &str, over: Option<AlternativeId>) -> Self {
        Self { id: id.into(), title: title.into(), over, ..Self::default() }
    }

    /// Whether it says nothing different.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.added.is_empty() && self.assumptions.is_empty() && self.left_out.is_empty()
    }

    /// What is different about a measure; `None` where it shows through.
    pub fn change(&self, measure: &str) -> Option<&Adjustment> {
        self.changes.get(measure)
    }

    /// The same with another adjustment of a measure; one that says nothing is none.
    #[must_use]
    pub fn with_change(mut self, measure: &str, adjustment: Adjustment) -> Self {
        if adjustment.is_empty() {
            self.changes.remove(measure);
        } else {
            self.changes.insert(measure.into(), adjustment);
        }
        self
    }
}
