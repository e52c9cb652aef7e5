//! Causes: what two plans do not have in common, each named so that a reader knows which.

use crate::budget::agreement::{AgreementId, FigureRef};
use crate::budget::area::AreaPath;
use crate::budget::scenario::Subject;
use std::sync::Arc;

/// What moves numbers between two plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A measure.
    Measure(MeasureDifference),
    /// The baseline of an area.
    Baseline(AreaPath, Fate),
    /// An assumption, by what it is about.
    Assumption(Subject, Fate),
    /// The rates that agreements print.
    Rates,
    /// A frame of a plan's own, by its id.
    OwnFrame(Arc<str>, Fate),
    /// A correction of an agreed frame, by the frame and its date.
    Vintage(FigureRef, Arc<str>, Fate),
    /// What an agreement says apart from rates.
    Agreement(AgreementId, Fate),
    /// Whose budget it is, and its own areas.
    Scope,
    /// What restating rounds.
    Rounding,
}

/// What kind of thing a cause is; what a table of parts is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CauseKind {
    /// Measures.
    Measures,
    /// Baselines.
    Baseline,
    /// Assumptions.
    Assumptions,
    /// Rates.
    Rates,
    /// Agreements, own frames, corrections and whose budget it is.
    Frames,
    /// Rounding.
    Rounding,
}

impl CauseKind {
    /// `measures`, `baseline`, …: for programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Measures => "measures",
            Self::Baseline => "baseline",
            Self::Assumptions => "assumptions",
            Self::Rates => "rates",
            Self::Frames => "frames",
            Self::Rounding => "rounding",
        }
    }
}

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Only the second plan has it.
    Came,
    /// Only the first plan has it.
    Gone,
    /// Both have it, not alike.
    Changed,
}

impl Fate {
    /// What became of something that the one has, or the other, or both.
    pub(super) const fn of<T>(from: Option<&T>, to: Option<&T>) -> Self {
        match (from, to) {
            (None, _) => Self::Came,
            (Some(_), None) => Self::Gone,
            (Some(_), Some(_)) => Self::Changed,
        }
    }
}

/// A measure that comes to something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureDifference {
    /// Its id.
    pub id: Box<str>,
    /// What it is called, in the second plan where that has it.
    pub title: Box<str>,
    /// What became of it.
    pub fate: MeasureFate,
}

/// What became of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasureFate {
    /// Only the second plan has it.
    Came,
    /// Only the first plan has it.
    Gone,
    /// It counts now.
    SwitchedOn,
    /// It counts no longer.
    SwitchedOff,
    /// It counts in another area.
    Moved,
    /// It comes to something else.
    Changed,
    /// It says the same, but its rule reckons with others that are different.
    Followed,
}

impl Cause {
    /// What kind of thing it is.
    pub const fn kind(&self) -> CauseKind {
        match self {
            Self::Measure(_) => CauseKind::Measures,
            Self::Baseline(..) => CauseKind::Baseline,
            Self::Assumption(..) => CauseKind::Assumptions,
            Self::Rates => CauseKind::Rates,
            Self::OwnFrame(..) | Self::Vintage(..) | Self::Agreement(..) | Self::Scope => CauseKind::Frames,
            Self::Rounding => CauseKind::Rounding,
        }
    }
}
