//! What was found, kept from edit to edit.

use super::accepted::{AcceptedProblem, of_text};
use super::facts;
use super::looked_at::{LookedAt, Sizes};
use super::title::Title;
use super::{Guard, frames, levels, pairs, parts, pool, sign, slip, steps};
use crate::budget::agreement::{FigureRef, Library};
use crate::budget::area::AreaKind;
use crate::budget::evaluation::{Changes, Ground, Outline};
use crate::budget::measure::{Measure, Source};
use crate::budget::problem::{Part, Place, Problem, ProblemKind, Repair, RepairKind, Severity};
use crate::budget::scenario::{Edit, MeasureChange, Scenario};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What measures alone show, by position; made when it is first asked for and kept in step from then on.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept(OnceLock<Found>);

#[derive(Debug, Clone, Default)]
struct Found {
    sizes: Sizes,
    alone: BTreeMap<usize, Vec<Guard>>,
    /// The measures that are on and have a source, by position.
    sourced: BTreeMap<usize, Cited>,
    /// What measures show together.
    together: OnceLock<Vec<(usize, Guard)>>,
}

/// Who says so, of a measure that is on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cited {
    Figure(FigureRef),
    Own(Box<str>),
}

/// A plan, as a book has it.
pub(crate) type Plan<'a> = (&'a Scenario, &'a Ground, &'a Outline, &'a Changes);

impl Kept {
    /// Measures have changed, and nothing else.
    pub(crate) fn renew<'a>(&mut self, plan: Plan<'_>, measures: impl Iterator<Item = (usize, &'a Measure)>) {
        let Some(found) = self.0.get_mut() else { return };
        for (at, measure) in measures {
            found.look(plan, at, measure);
        }
    }

    /// Something has changed that many of them may hang on.
    pub(crate) fn forget(&mut self) {
        self.0.take();
    }

    /// Every problem that is not accepted, and those that are with the reason: first what is about measures, in their
    /// order.
    pub(crate) fn problems(&self, plan: Plan<'_>, library: &Library) -> (Vec<Problem>, Vec<AcceptedProblem>) {
        let (scenario, ground, outline, changes) = plan;
        let found = self.0.get_or_init(|| Found::of(plan));
        let looked_at = found.looked_at(plan);
        let together = found.together.get_or_init(|| pairs::found(&looked_at, changes, &found.sourced));
        let alone = found.alone.iter().flat_map(|(at, guards)| guards.iter().map(|guard| (*at, guard)));
        let mut of_measures: Vec<(usize, &Guard)> =
            alone.chain(together.iter().map(|(at, guard)| (*at, guard))).collect();
        of_measures.sort_by_key(|(at, _)| *at);
        let mut problems: Vec<Problem> =
            of_measures.into_iter().take(MOST).map(|(at, guard)| of_measure(ground, scenario, at, guard)).collect();
        problems.extend(frames::problems(&looked_at, library));
        problems.extend(slip::baselines(&looked_at, outline));
        let mut accepted = Vec::new();
        problems.retain(|problem| {
            let reason = reason(scenario, problem);
            accepted
                .extend(reason.map(|because| AcceptedProblem { problem: problem.clone(), because: because.into() }));
            reason.is_none()
        });
        (problems, accepted)
    }
}

/// More than this help nobody.
const MOST: usize = 200;

/// Why a problem was accepted, if it was and is still about the same.
fn reason<'a>(scenario: &'a Scenario, problem: &Problem) -> Option<&'a str> {
    if scenario.accepted.is_empty() {
        return None;
    }
    let ProblemKind::Guard(guard) = &problem.kind else { return None };
    let of = of_text(scenario, problem)?;
    let facts = facts::digest(scenario, &problem.place, guard);
    let is_it =
        scenario.accepted.iter().find(|one| *one.problem == *guard.code() && *one.of == *of && *one.facts == *facts);
    is_it.map(|one| &*one.because)
}

impl Found {
    fn of(plan: Plan<'_>) -> Self {
        let (scenario, ground, outline, _) = plan;
        let mut found = Self { sizes: Sizes::of(scenario, ground, outline), ..Self::default() };
        for (at, measure) in scenario.measures.iter().enumerate() {
            found.look(plan, at, measure);
        }
        found
    }

    const fn looked_at<'a>(&'a self, (scenario, ground, outline, _): Plan<'a>) -> LookedAt<'a> {
        LookedAt { scenario, ground, outline, sizes: &self.sizes }
    }

    fn look(&mut self, plan: Plan<'_>, at: usize, measure: &Measure) {
        let cited = cited(measure);
        let before = match &cited {
            Some(cited) => self.sourced.insert(at, cited.clone()),
            None => self.sourced.remove(&at),
        };
        if before.is_some() || cited.is_some() {
            self.together.take();
        }
        let found = alone(&self.looked_at(plan), measure);
        if found.is_empty() {
            self.alone.remove(&at);
        } else {
            self.alone.insert(at, found);
        }
    }
}

fn cited(measure: &Measure) -> Option<Cited> {
    if !measure.on {
        return None;
    }
    match measure.source() {
        Some(Source::Own(text)) if measure.effect.figure().is_none() => {
            Some(Cited::Own(text.trim().to_lowercase().into()))
        }
        _ => LookedAt::cited(measure).cloned().map(Cited::Figure),
    }
}

/// What one measure shows by itself.
fn alone(looked_at: &LookedAt<'_>, measure: &Measure) -> Vec<Guard> {
    if !measure.on || measure.effect.rule().is_some() {
        return Vec::new();
    }
    let own = looked_at.own(measure);
    let mut found: Vec<Guard> = Vec::new();
    found.extend(levels::as_part(looked_at, measure, &own));
    if own.is_empty() {
        return found;
    }
    found.extend(parts::cited(looked_at, measure, &own));
    found.extend(slip::of_measure(looked_at, measure, &own));
    found.extend(steps::of_measure(looked_at, measure, &own));
    found.extend(levels::summed(looked_at, measure, &own));
    let area = looked_at.ground.areas.get(&measure.area);
    if area.is_some_and(|area| area.kind == AreaKind::Expenditure) {
        let title = Title::of(&measure.title);
        found.extend(pool::spent(looked_at, measure, &title, &own));
        found.extend(sign::turned(&title, &own));
    }
    found
}

fn of_measure(ground: &Ground, scenario: &Scenario, at: usize, guard: &Guard) -> Problem {
    let place = Place { part: Part::Measure(at), field: guard.field() };
    let repair = |kind, edit| Repair { kind, edit: Some(edit) };
    let off = || repair(RepairKind::SwitchOff, Edit::Measure(at, MeasureChange::On(false)));
    let repairs = match guard {
        Guard::PartCited { part, area, .. } => {
            let take_out = scenario.baseline.get(area).and_then(|base| parts::without(ground, base, part));
            let take_out = take_out.map(|base| Edit::Baseline(area.clone(), Some(Box::new(base))));
            take_out.map(|edit| repair(RepairKind::TakeOutOfBaseline, edit)).into_iter().chain([off()]).collect()
        }
        Guard::SavingAdds { .. } | Guard::ExpansionSaves { .. } => {
            turned(scenario, at).map(|edit| repair(RepairKind::TurnSign, edit)).into_iter().collect()
        }
        Guard::PartAndWhole { .. }
        | Guard::SameFigure { .. }
        | Guard::SameAmounts { .. }
        | Guard::PoolSpent { .. }
        | Guard::LevelAsPart { .. } => vec![off()],
        Guard::IndexedTwice { .. }
        | Guard::NotIndexed { .. }
        | Guard::UnitSlip { .. }
        | Guard::OlderFrame { .. }
        | Guard::OlderVintage { .. }
        | Guard::LevelsSummed { .. }
        | Guard::BaselineSlip { .. } => Vec::new(),
    };
    Problem { severity: Severity::Warning, place, kind: ProblemKind::Guard(guard.clone()), repairs }
}

/// The measure's amounts with the other sign.
fn turned(scenario: &Scenario, at: usize) -> Option<Edit> {
    let changes = scenario.measures.get(at)?.scaled(-Decimal::ONE_HUNDRED).ok()?;
    Some(Edit::All(changes.into_iter().map(|change| Edit::Measure(at, change)).collect()))
}
