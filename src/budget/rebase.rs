//! A plan moved to another agreement or vintage: what then changes because of frames, baselines and rates, and what does
//! not.
//!
//! The newest agreement in use says what a year's frame and level are, so the plan is moved to an agreement by using it
//! beside those it uses: these stay for their rates, their earlier years, and the figures that measures carry. It is moved
//! to a vintage by letting later corrections go. Own amounts keep their numbers.

use super::agreement::{Agreement, AgreementId};
use super::area::AreaPath;
use super::book::Book;
use super::difference::{AreaDifference, Cause, Difference, NotComparable, Whole, difference};
use super::evaluation::measure_cell;
use super::money::Money;
use super::scenario::Edit;
use std::sync::Arc;

/// Where a plan can be moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MoveTo {
    /// To an agreement that it does not use.
    Agreement(AgreementId),
    /// To its frames as they were corrected up to a date; without one, as they were agreed.
    Vintage(Option<Arc<str>>),
}

/// A plan moved, beside the plan as it is.
#[derive(Debug, Clone)]
pub struct Rebased {
    /// What moves the plan.
    pub edit: Edit,
    /// The plan moved.
    pub moved: Book,
    /// What is different then, split by cause.
    pub difference: Difference,
    /// What became of the numbers of measures.
    pub measures: MeasuresMoved,
    /// How many areas stay as they are.
    pub areas_unchanged: usize,
    /// How many problems the plan has before and after.
    pub problems: (usize, usize),
}

/// How many measures keep their numbers; what was typed stays as it is in all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MeasuresMoved {
    /// Those that come to the same.
    pub kept: usize,
    /// Those whose own amounts come to others in the plan's prices, because rates are others.
    pub restated: usize,
    /// Those that follow what an agreement says.
    pub followed: usize,
}

/// Because of what a number moves when a plan is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// Frames and their corrections.
    Frames,
    /// What agreements state below the measures.
    Baseline,
    /// Rates.
    Rates,
    /// What agreements state that measures carry.
    Measures,
    /// Rounding.
    Rounding,
}

impl Because {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Frames, Self::Baseline, Self::Rates, Self::Measures, Self::Rounding];

    /// `frames`, `baseline`, …: for programs and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Frames => "frames",
            Self::Baseline => "baseline",
            Self::Rates => "rates",
            Self::Measures => "measures",
            Self::Rounding => "rounding",
        }
    }

    /// What a cause moves a number by, where the number is moved by agreements themselves because of `itself`.
    const fn of(cause: &Cause, itself: Self) -> Self {
        match cause {
            Cause::Rates => Self::Rates,
            Cause::Rounding => Self::Rounding,
            Cause::Measure(_)
            | Cause::Baseline(..)
            | Cause::Assumption(..)
            | Cause::OwnFrame(..)
            | Cause::Vintage(..)
            | Cause::Agreement(..)
            | Cause::Scope => itself,
        }
    }
}

/// A number of an area that moves.
#[derive(Debug, Clone, Copy)]
pub struct MovedNumber<'a> {
    /// The area.
    pub area: &'a AreaDifference,
    /// The position of the frame it is; none where it is the baseline or what measures come to.
    pub frame: Option<usize>,
    /// The number.
    pub whole: &'a Whole,
    /// What it is: because of that agreements themselves move it.
    pub itself: Because,
}

impl MovedNumber<'_> {
    /// By how much it moves because of something, by year; `None` where that moves it in no year.
    pub fn because(&self, causes: &[Cause], because: Because) -> Option<Vec<Money>> {
        let is_it = |cause: usize| causes.get(cause).is_some_and(|cause| Because::of(cause, self.itself) == because);
        let parts = self.whole.parts.iter().filter(|part| is_it(part.cause));
        parts.fold(None, |sums: Option<Vec<Money>>, part| {
            let sums = sums.unwrap_or_else(|| vec![Money::ZERO; part.years.len()]);
            Some(sums.into_iter().zip(part.years.iter()).map(|(sum, amount)| sum + *amount).collect())
        })
    }

    /// Whether there is a number in some year in one of the plans alone, because of something.
    pub fn switched_because(&self, causes: &[Cause], because: Because) -> bool {
        let mut switching = self.whole.switched_by.iter().filter_map(|at| causes.get(*at));
        switching.any(|cause| Because::of(cause, self.itself) == because)
    }
}

impl Rebased {
    /// Every frame, baseline and sum of measures that moves, area by area.
    pub fn numbers(&self) -> impl Iterator<Item = MovedNumber<'_>> {
        self.difference.areas.iter().flat_map(|area| {
            let number = |frame, whole, itself| MovedNumber { area, frame, whole, itself };
            let frames = area.frames.iter().enumerate();
            frames
                .map(move |(at, frame)| number(Some(at), &frame.frame, Because::Frames))
                .chain([number(None, &area.baseline, Because::Baseline), number(None, &area.change, Because::Measures)])
        })
    }
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

    /// The vintages that its frames had before the newest correction, the latest first.
    pub fn earlier_vintages(&self) -> Vec<MoveTo> {
        let mut dates: Vec<Arc<str>> = self.scenario().vintages.iter().map(|one| Arc::clone(&one.dated)).collect();
        dates.sort();
        dates.dedup();
        if dates.pop().is_none() {
            return Vec::new();
        }
        dates.into_iter().rev().map(Some).chain([None]).map(MoveTo::Vintage).collect()
    }

    /// The plan moved. Fails where it cannot be changed so.
    pub fn moved_to(&self, to: &MoveTo) -> Option<Rebased> {
        let edit = match to {
            MoveTo::Agreement(id) => {
                Edit::Agreements(self.scenario().agreements.iter().cloned().chain([Arc::clone(id)]).collect())
            }
            MoveTo::Vintage(date) => {
                let known = |dated: &Arc<str>| date.as_ref().is_some_and(|date| dated <= date);
                let vintages = self.scenario().vintages.iter();
                Edit::Vintages(vintages.filter(|vintage| known(&vintage.dated)).cloned().collect())
            }
        };
        let mut moved = self.clone();
        moved.apply(edit.clone()).ok()?;
        let difference: Result<Difference, NotComparable> = difference(self, &moved);
        let difference = difference.ok()?;
        let changed = |area: &AreaPath| difference.areas.iter().any(|one| one.area == *area);
        let areas_unchanged = moved.outcomes().filter(|outcome| !changed(&outcome.area)).count();
        let measures = measures_moved(self, &moved);
        let problems = (problems(self), problems(&moved));
        Some(Rebased { edit, moved, difference, measures, areas_unchanged, problems })
    }
}

fn problems(book: &Book) -> usize {
    book.evaluate().problems.len().saturating_add(book.guarded().0.len())
}

fn measures_moved(before: &Book, after: &Book) -> MeasuresMoved {
    let mut moved = MeasuresMoved::default();
    for measure in &before.scenario().measures {
        let same = |year| {
            let cells = [before, after].map(|book| measure_cell(book, measure, year));
            cells[0].amount() == cells[1].amount()
        };
        let count = if before.scenario().years.iter().all(same) {
            &mut moved.kept
        } else if measure.effect.is_from_agreements() {
            &mut moved.followed
        } else {
            &mut moved.restated
        };
        *count = count.saturating_add(1);
    }
    moved
}
