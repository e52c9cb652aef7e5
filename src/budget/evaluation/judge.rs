//! The judgement: an outline and a ledger become plans, headrooms and verdicts.

use super::base_line::BaseYear;
use super::changes::{Change, Changes};
use super::checks;
use super::double_count;
use super::frame_line::{FrameLine, FrameYear};
use super::ground::Ground;
use super::ledger::Ledger;
use super::outline::Outline;
use super::term::{self, Term};
use super::{AreaOutcome, Cell, Evaluation, FrameCell, FrameOutcome};
use crate::budget::agreement::{Bound, Measured};
use crate::budget::exposure;
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::{Scenario, alternative_problems};
use crate::budget::verdict::Verdict;
use std::sync::Arc;

/// Every area judged, kept from edit to edit.
#[derive(Debug, Clone)]
pub(crate) struct Judgement {
    /// By area of the outline: what it comes to, and whether a sum in it is larger than any budget.
    areas: Vec<(AreaOutcome, bool)>,
}

impl Judgement {
    /// All areas of an outline.
    pub(crate) fn of(outline: &Outline, changes: &Changes) -> Self {
        let judged = |area_at| judge_area(outline, changes, area_at);
        Self { areas: (0..outline.areas.len()).filter_map(judged).collect() }
    }

    /// The same after the changes of some areas are others.
    pub(crate) fn renew(&mut self, outline: &Outline, changes: &Changes, areas: &[usize]) {
        for area_at in areas {
            if let Some((slot, judged)) = self.areas.get_mut(*area_at).zip(judge_area(outline, changes, *area_at)) {
                *slot = judged;
            }
        }
    }

    /// What each area comes to.
    pub(crate) fn outcomes(&self) -> impl Iterator<Item = &AreaOutcome> {
        self.areas.iter().map(|(outcome, _)| outcome)
    }

    /// What the scenario comes to: the areas as judged, and what is asked of them together.
    pub(crate) fn evaluation(
        &self,
        scenario: &Scenario,
        ground: &Ground,
        outline: &Outline,
        ledger: &Ledger,
        changes: &Changes,
    ) -> Evaluation {
        let mut problems = outline.problems.clone();
        problems.extend(checks::measure_problems(ground, scenario, ledger, changes));
        problems.extend(alternative_problems(scenario));
        let too_large = self.areas.iter().filter(|(_, is_too_large)| *is_too_large);
        problems.extend(too_large.map(|(outcome, _)| checks::too_large(&outcome.area)));
        problems.sort_by_key(|problem| problem.severity);
        let areas: Vec<AreaOutcome> = self.areas.iter().map(|(outcome, _)| outcome.clone()).collect();
        let exposures = exposure::exposures(ground, &scenario.scope, &areas, outline.years);
        let (own_sourced, own_gross) = ledger.sourced_and_gross();
        let (sourced, gross) = changes.sizes_from_agreements();
        let sourced = (own_sourced + outline.sourced + sourced, own_gross + outline.gross + gross);
        Evaluation { years: outline.years, areas, exposures, problems, sourced }
    }
}

/// An area against its frames, and whether a sum in it is larger than any budget.
fn judge_area(outline: &Outline, changes: &Changes, area_at: usize) -> Option<(AreaOutcome, bool)> {
    let area = outline.areas.get(area_at)?;
    let blocked = double_count::blocked_years(&changes.twice, &area.path);
    let years = outline.years.count();
    let mut outcome = AreaOutcome {
        area: area.path.clone(),
        baseline: Vec::with_capacity(years),
        change: Vec::with_capacity(years),
        plan: Vec::with_capacity(years),
        frames: area.frames.iter().map(|line| line.outcome(years)).collect(),
    };
    let mut is_too_large = false;
    for (year_at, year_change) in changes.of_area(area_at).iter().enumerate() {
        let base = Level::of_baseline(area.base.as_ref().and_then(|base| base.get(year_at)));
        let change = Level::of_change(year_change);
        let plan = if blocked.contains(&year_at) { Level::NotComputed } else { base.plus(change) };
        is_too_large |= [base, change, plan].iter().any(|level| matches!(level, Level::TooLarge));
        outcome.baseline.push(base.cell());
        outcome.change.push(if year_change.is_empty() { Cell::Empty } else { change.cell() });
        outcome.plan.push(plan.cell());
        for (line, frame) in area.frames.iter().zip(&mut outcome.frames) {
            let measured = if line.on == Measured::Level { plan } else { change };
            frame.years.push(judge_year(line.bound, line.years.get(year_at), measured));
        }
    }
    Some((outcome, is_too_large))
}

/// The level or the change of an area in a year, and the figures in it.
#[derive(Clone, Copy)]
enum Level<'a> {
    Known { amount: Money, marks: Marks, base: &'a [Term], figures: &'a [Term] },
    None,
    NotComputed,
    TooLarge,
}

impl<'a> Level<'a> {
    fn known(amount: Money, marks: Marks, base: &'a [Term], figures: &'a [Term]) -> Self {
        if amount.is_beyond_reason() { Self::TooLarge } else { Self::Known { amount, marks, base, figures } }
    }

    fn of_baseline(base: Option<&'a Result<Option<BaseYear>, ProblemKind>>) -> Self {
        match base {
            Some(Ok(Some(base))) => Self::known(term::sum(&base.terms), term::marks(&base.terms), &base.terms, &[]),
            Some(Err(_)) => Self::NotComputed,
            Some(Ok(None)) | None => Self::None,
        }
    }

    fn of_change(change: &'a Change) -> Self {
        let (amount, marks) = change.total();
        if change.not_computed { Self::NotComputed } else { Self::known(amount, marks, &[], &change.figures) }
    }

    /// A baseline and the change to it; without a baseline there is no level, whatever the change.
    fn plus(self, change: Self) -> Self {
        match (self, change) {
            (Self::None, _) => Self::None,
            (Self::Known { amount, marks, base, .. }, Self::Known { amount: more, marks: of, figures, .. }) => {
                Self::known(amount + more, marks.and(of), base, figures)
            }
            (Self::TooLarge, _) | (_, Self::TooLarge) => Self::TooLarge,
            (Self::NotComputed | Self::Known { .. }, _) => Self::NotComputed,
        }
    }

    const fn cell(self) -> Cell {
        match self {
            Self::Known { amount, marks, .. } => Cell::Amount(amount, marks),
            Self::None => Cell::Empty,
            Self::NotComputed | Self::TooLarge => Cell::NotComputed,
        }
    }
}

impl FrameLine {
    /// The outcome of the frame before any year of it is judged.
    fn outcome(&self, years: usize) -> FrameOutcome {
        FrameOutcome {
            id: Arc::clone(&self.id),
            name: self.name.clone(),
            bound: self.bound,
            on: self.on,
            force: self.force,
            years: Vec::with_capacity(years),
        }
    }
}

/// One frame, one year: the verdict on the room between frame and plan.
fn judge_year(bound: Bound, frame: Option<&Result<Option<FrameYear>, ProblemKind>>, measured: Level<'_>) -> FrameCell {
    let not_computed = |cell| FrameCell { headroom: Cell::NotComputed, verdict: Verdict::NotComputed, ..cell };
    let frame = match frame {
        Some(Ok(Some(frame))) => frame,
        Some(Err(_)) => return not_computed(FrameCell { frame: Cell::NotComputed, ..FrameCell::without_frame(bound) }),
        Some(Ok(None)) | None => return FrameCell::without_frame(bound),
    };
    let (amount, marks) = (term::sum(&frame.terms), term::marks(&frame.terms).and(frame.existence));
    let known = FrameCell {
        frame: Cell::Amount(amount, marks),
        frame_assumed: !frame.existence.is_none(),
        by: Some(frame.by.clone()),
        ..FrameCell::without_frame(bound)
    };
    match measured {
        Level::None => FrameCell { verdict: Verdict::NoBaseline, ..known },
        Level::NotComputed | Level::TooLarge => not_computed(known),
        Level::Known { amount: plan, marks: of, base, figures } => {
            let headroom = bound.headroom(amount, plan);
            // Where an agreement prints a sum and its parts, and a plan is those parts, the agreement itself says that
            // they make the sum: how finely each is printed cannot matter.
            let plan_terms = || base.iter().chain(figures);
            let is_printed_sum = headroom.is_zero() && term::make_up(amount, &frame.parts, plan_terms());
            let uncertainty = if is_printed_sum { Money::ZERO } else { term::uncertainty(&frame.terms, plan_terms()) };
            FrameCell {
                headroom: Cell::Amount(headroom, marks.and(of)),
                uncertainty,
                verdict: Verdict::on(headroom, uncertainty),
                ..known
            }
        }
    }
}
