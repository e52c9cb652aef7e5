//! A plan moved to another agreement: what then changes because of frames, baselines and rates, and what does not.
//!
//! The newest agreement in use says what a year's frame and level are, so the plan is moved by using the new one beside
//! those it uses: these stay for their rates, their earlier years, and the figures that measures carry. Own amounts
//! keep their numbers.

use super::agreement::{Agreement, AgreementId, Bound};
use super::area::{AreaPath, Name};
use super::book::Book;
use super::evaluation::{AreaOutcome, Cell, Evaluation, FrameCell, FrameOutcome};
use super::price_level::Year;
use super::scenario::Edit;
use super::verdict::Verdict;
use std::sync::Arc;

/// A plan on another agreement beside the plan as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Rebased {
    /// What moves the plan.
    pub edit: Edit,
    /// What changes, in the order of areas and years.
    pub changed: Vec<Changed>,
    /// How many areas' years stay as they are.
    pub unchanged: usize,
    /// How many problems the plan has before and after.
    pub problems: (usize, usize),
}

/// An area's year before and after.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The area.
    pub area: AreaPath,
    /// The year.
    pub year: Year,
    /// Spending before measures; the frames' agreement states it.
    pub baseline: (Cell, Cell),
    /// The measures; only rates and figures of agreements move them.
    pub change: (Cell, Cell),
    /// Each frame that is another, or whose verdict is.
    pub frames: Vec<ChangedFrame>,
}

/// A frame's year before and after; without one a cell is empty.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangedFrame {
    /// What it is called.
    pub name: Name,
    /// From which side it binds.
    pub bound: Bound,
    /// The frame.
    pub frame: (Cell, Cell),
    /// The room.
    pub headroom: (Cell, Cell),
    /// What that means.
    pub verdict: (Verdict, Verdict),
}

impl Book {
    /// The agreements at hand that the plan can be moved to: about the same budgets and not in use, the newest first.
    pub fn can_move_to(&self) -> Vec<Arc<Agreement>> {
        let scenario = self.scenario();
        let agreements = self.library().agreements.iter();
        let mut others: Vec<_> = agreements
            .filter(|other| other.is_of(&scenario.scope) && !scenario.agreements.contains(&other.id))
            .cloned()
            .collect();
        others.sort_by_key(|other| std::cmp::Reverse(other.year));
        others
    }

    /// The plan on another agreement. `None` where it cannot be changed so.
    pub fn moved_to(&self, agreement: &AgreementId) -> Option<Rebased> {
        let agreements = self.scenario().agreements.iter().cloned().chain([Arc::clone(agreement)]).collect();
        let edit = Edit::Agreements(agreements);
        let mut moved = self.clone();
        moved.apply(edit.clone()).ok()?;
        let (before, after) = (self.evaluate(), moved.evaluate());
        let (changed, unchanged) = compared(&before, &after);
        let problems = (count(self, &before), count(&moved, &after));
        Some(Rebased { edit, changed, unchanged, problems })
    }
}

fn count(book: &Book, evaluation: &Evaluation) -> usize {
    evaluation.problems.len().saturating_add(book.guarded().0.len())
}

/// What differs, and how many areas' years do not.
fn compared(before: &Evaluation, after: &Evaluation) -> (Vec<Changed>, usize) {
    let mut changed = Vec::new();
    let mut unchanged = 0_usize;
    for outcome in &after.areas {
        let old = before.area(&outcome.area);
        for (at, year) in after.years.iter().enumerate() {
            match compared_year(old, outcome, (at, year)) {
                Some(one) => changed.push(one),
                None => unchanged = unchanged.saturating_add(1),
            }
        }
    }
    (changed, unchanged)
}

fn compared_year(old: Option<&AreaOutcome>, new: &AreaOutcome, (at, year): (usize, Year)) -> Option<Changed> {
    let both = |of: fn(&AreaOutcome) -> &Vec<Cell>| {
        let cell = |outcome: &AreaOutcome| of(outcome).get(at).copied().unwrap_or(Cell::Empty);
        (old.map_or(Cell::Empty, cell), cell(new))
    };
    let (baseline, change) = (both(|outcome| &outcome.baseline), both(|outcome| &outcome.change));
    let old_frame = |frame: &FrameOutcome| {
        let same = |other: &&FrameOutcome| other.id == frame.id && other.bound == frame.bound && other.on == frame.on;
        old?.frames.iter().find(same)?.years.get(at)
    };
    let frames = new.frames.iter().filter_map(|frame| changed_frame(frame, old_frame(frame), frame.years.get(at)?));
    let frames: Vec<ChangedFrame> = frames.collect();
    let differs = |(one, other): (Cell, Cell)| {
        one.amount() != other.amount() || (one == Cell::NotComputed) != (other == Cell::NotComputed)
    };
    (differs(baseline) || differs(change) || !frames.is_empty()).then(|| Changed {
        area: new.area.clone(),
        year,
        baseline,
        change,
        frames,
    })
}

fn changed_frame(frame: &FrameOutcome, old: Option<&FrameCell>, new: &FrameCell) -> Option<ChangedFrame> {
    let cells = (old.map_or(Cell::Empty, |old| old.frame), new.frame);
    let verdict = (old.map_or(Verdict::NoFrame, |old| old.verdict), new.verdict);
    let headroom = (old.map_or(Cell::Empty, |old| old.headroom), new.headroom);
    let is_same =
        cells.0.amount() == cells.1.amount() && headroom.0.amount() == headroom.1.amount() && verdict.0 == verdict.1;
    (!is_same).then(|| ChangedFrame { name: frame.name.clone(), bound: frame.bound, frame: cells, headroom, verdict })
}
