//! Evaluation: a scenario and its agreements become, per area and year, a plan, frames, headrooms and verdicts.
//!
//! ```text
//!  scenario ─► ground ─► outline: base lines and frame lines of every area      (changes with the assumptions …)
//!  measures ─► ledger: sums by area, price level and series                     (changes with one measure)
//!                        ledger ─► changes: the same by area, restated
//!                        outline + changes ─► judgement ─► evaluation: plans, headrooms, verdicts
//! ```

mod agreements;
mod base_line;
mod beside;
mod changes;
mod checks;
mod double_count;
mod explain;
mod financing;
mod frame_beyond;
mod frame_line;
mod ground;
mod judge;
mod ledger;
mod openness;
mod outline;
mod restater;
mod rule;
mod sensitivity;
mod shortcuts;
mod sizes;
mod sums;
mod table_effect;
mod term;

pub use beside::sum_beside;
pub use explain::{Addend, AddendOf, Explanation, Row, explain, measure_cell, measure_in_year};
pub use frame_line::FrameBy;
pub use openness::{Blocked, Carried, Openness, PrintedSum, Switched, blocked};
pub use restater::{NotRestated, RestatedValue, Restater};
pub use rule::RuleStep;
pub use sensitivity::{End, Move, Moved, STEP, Sensitivity, plan_range, sensitivity};
pub use table_effect::{Held, TableEffect, table_effect};

pub(crate) use base_line::BaseYear;
pub(crate) use changes::{Changes, Way, Ways};
pub(crate) use double_count::in_baseline;
pub(crate) use explain::in_display;
pub(crate) use frame_line::FrameYear;
pub(crate) use ground::{FigureAt, Ground};
pub(crate) use judge::Judgement;
pub(crate) use ledger::Ledger;
pub(crate) use outline::Outline;
pub(crate) use sensitivity::at_estimate;
pub(crate) use sizes::{Sizes, measure_cells, own_cell, ways_of};

use super::agreement::{Bound, Force, Measured};
use super::area::{AreaPath, Name};
use super::exposure::Exposure;
use super::marks::Marks;
use super::money::Money;
use super::problem::Problem;
use super::scenario::Years;
use super::verdict::Verdict;
use std::sync::Arc;

/// What a scenario comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    /// Its years, in the order of every list of cells.
    pub years: Years,
    /// Every area that has a baseline, a measure or a frame of the scenario's own, parents before children.
    pub areas: Vec<AreaOutcome>,
    /// The conditional block grants of the agreements used.
    pub exposures: Vec<Exposure>,
    /// What is wrong, worst first.
    pub problems: Vec<Problem>,
    /// Of all own amounts, the sizes of those that carry a source, and of all.
    pub sourced: (Money, Money),
}

/// An area over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaOutcome {
    /// Which area.
    pub area: AreaPath,
    /// Spending before measures.
    pub baseline: Vec<Cell>,
    /// The sum of the measures that are on, here and in the areas within.
    pub change: Vec<Cell>,
    /// Baseline and change.
    pub plan: Vec<Cell>,
    /// Each frame it is held against.
    pub frames: Vec<FrameOutcome>,
}

/// An area held against one frame.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameOutcome {
    /// The figure's id, or the own frame's.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// From which side it binds.
    pub bound: Bound,
    /// What it bounds.
    pub on: Measured,
    /// How strongly.
    pub force: Force,
    /// One a year.
    pub years: Vec<FrameCell>,
}

/// One frame in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameCell {
    /// The frame.
    pub frame: Cell,
    /// The room: positive is room, negative breach, for ceilings and floors alike.
    pub headroom: Cell,
    /// How far the true headroom may lie from it.
    pub uncertainty: Money,
    /// What that means.
    pub verdict: Verdict,
    /// From which side the frame binds.
    pub bound: Bound,
    /// Whether the frame itself is assumed.
    pub frame_assumed: bool,
    /// Who says what the frame is.
    pub by: Option<FrameBy>,
}

/// A number of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// No amount, which is not zero.
    Empty,
    /// A problem makes it dishonest.
    NotComputed,
    /// An amount in the display price level, and the assumptions it would change with.
    Amount(Money, Marks),
}

impl Cell {
    /// The amount, if there is one.
    pub const fn amount(self) -> Option<Money> {
        match self {
            Self::Amount(money, _) => Some(money),
            Self::Empty | Self::NotComputed => None,
        }
    }

    /// The assumptions it rests on.
    pub const fn marks(self) -> Marks {
        match self {
            Self::Amount(_, marks) => marks,
            Self::Empty | Self::NotComputed => Marks::NONE,
        }
    }

    /// Both together: nothing adds nothing, and what cannot be computed cannot be added.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::NotComputed, _) | (_, Self::NotComputed) => Self::NotComputed,
            (Self::Amount(one, marks), Self::Amount(other, more)) => Self::Amount(one + other, marks.and(more)),
            (Self::Empty, known) | (known, Self::Empty) => known,
        }
    }
}

impl FrameCell {
    /// A year without a frame.
    const fn without_frame(bound: Bound) -> Self {
        Self {
            frame: Cell::Empty,
            headroom: Cell::Empty,
            uncertainty: Money::ZERO,
            verdict: Verdict::NoFrame,
            bound,
            frame_assumed: false,
            by: None,
        }
    }

    /// Whether the verdict rests on an assumption.
    pub const fn is_assumed(&self) -> bool {
        !self.headroom.marks().is_none()
    }
}

impl AreaOutcome {
    /// Every verdict of the area.
    pub fn verdicts(&self) -> impl Iterator<Item = &FrameCell> {
        self.frames.iter().flat_map(|frame| &frame.years)
    }

    /// The worst verdict over frames and years.
    pub fn worst(&self) -> Verdict {
        let lacking = self.plan.contains(&Cell::NotComputed);
        let worst =
            self.verdicts().map(|cell| cell.verdict).min_by_key(|verdict| verdict.rank()).unwrap_or(Verdict::NoFrame);
        if lacking { Verdict::NotComputed } else { worst }
    }
}

impl Evaluation {
    /// The outcome of an area.
    pub fn area(&self, path: &AreaPath) -> Option<&AreaOutcome> {
        self.areas.iter().find(|outcome| outcome.area == *path)
    }
}
