//! Checks: what keeps numbers from being honest. Each is a small function that gives a list of problems.

use super::ground::{DEEPEST_PART, FigureAt, Ground};
use super::ledger::{FigureUse, Ledger};
use super::outline::{AreaOutline, Outline};
use crate::budget::agreement::{Agreement, FigureRef};
use crate::budget::area::AreaPath;
use crate::budget::marks::Marks;
use crate::budget::measure::{Effect, Measure};
use crate::budget::price_level::Year;
use crate::budget::problem::{Part, Place, Problem, ProblemKind, Repair, RepairKind, Severity};
use crate::budget::scenario::{Assumption, AssumptionKind, Baseline, Edit, MeasureChange, Phasing, Scenario};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Problems of the scenario apart from its measures.
pub(crate) fn outline_problems(ground: &Ground, scenario: &Scenario, outline: &Outline) -> Vec<Problem> {
    let mut problems = agreements(ground, scenario);
    problems.extend(own_areas(ground, scenario));
    problems.extend(assumptions(ground, scenario));
    problems
        .extend(scenario.baseline.keys().filter_map(|area| unknown_area(ground, area, Place::baseline(area.clone()))));
    for area in &outline.areas {
        problems.extend(baseline(ground, scenario, area));
        let frame_errors = area.frames.iter().flat_map(|line| &line.years).filter_map(|year| year.as_ref().err());
        problems.extend(frame_errors.map(|kind| figure_problem(scenario, kind, &Place::scenario("agreements"))));
    }
    without_repeats(problems)
}

/// Problems that measures cause.
pub(crate) fn measure_problems(
    ground: &Ground,
    scenario: &Scenario,
    outline: &Outline,
    ledger: &Ledger,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for account in ledger.accounts() {
        let in_account = |measure: &Measure| {
            measure.on
                && measure.area == account.area
                && measure.price_level == account.level
                && measure.indexation == account.indexation
                && !matches!(measure.effect, Effect::Figure(_))
        };
        let first = || scenario.measures.iter().position(in_account).unwrap_or(0);
        if let Some(problem) = unknown_area(ground, &account.area, Place::measure(0, "area")) {
            problems.push(Problem { place: Place::measure(first(), "area"), ..problem });
        } else if let Some(level) = account.level {
            let ways = outline
                .years
                .iter()
                .filter_map(|year| ground.restatement(level, year, &account.area, &account.indexation).err());
            problems.extend(without_repeats(
                ways.map(|kind| figure_problem(scenario, &kind, &Place::measure(first(), "price_level"))).collect(),
            ));
        }
    }
    if ledger.has_unpriced() {
        problems.extend(unpriced(scenario));
    }
    for (id, figure_use) in ledger.uses() {
        let at = scenario.measure(id).map_or(0, |(at, _)| at);
        problems.extend(unknown_area(ground, &figure_use.area, Place::measure(at, "area")));
        problems.extend(figure_use_problems(ground, scenario, figure_use, outline, &Place::measure(at, "effect")));
    }
    problems
        .extend(counted_twice(ground, outline, ledger).into_iter().filter_map(|twice| twice.problem(ground, scenario)));
    problems
}

/// A part that stands both in an area's baseline and in a measure of the area.
struct CountedTwice {
    area: AreaPath,
    /// The years in which both have an amount, with their positions.
    years: Vec<(usize, Year)>,
    measure: Box<str>,
    part: FigureAt,
    whole: FigureRef,
}

/// The years of each area in which a plan would hold a part twice, so that no number is shown.
pub(crate) fn blocked_years(ground: &Ground, outline: &Outline, ledger: &Ledger) -> BTreeMap<AreaPath, Vec<bool>> {
    let mut blocked: BTreeMap<AreaPath, Vec<bool>> = BTreeMap::new();
    for twice in counted_twice(ground, outline, ledger) {
        let years = blocked.entry(twice.area).or_insert_with(|| vec![false; outline.years.count()]);
        for (year_at, _) in twice.years {
            if let Some(year) = years.get_mut(year_at) {
                *year = true;
            }
        }
    }
    blocked
}

fn counted_twice(ground: &Ground, outline: &Outline, ledger: &Ledger) -> Vec<CountedTwice> {
    let mut found = Vec::new();
    for (id, figure_use) in ledger.uses() {
        let Some(part) = ground.find(&figure_use.figure) else { continue };
        for area in outline.areas.iter().filter(|area| figure_use.area.is_within(&area.path)) {
            let twice = in_baseline(ground, outline, area, part);
            found.extend(twice.map(|(whole, years)| CountedTwice {
                area: area.path.clone(),
                years,
                measure: id.into(),
                part,
                whole,
            }));
        }
    }
    found
}

/// The figure in the area's baseline that contains the part, and the years in which both have an amount.
fn in_baseline(
    ground: &Ground,
    outline: &Outline,
    area: &AreaOutline,
    part: FigureAt,
) -> Option<(FigureRef, Vec<(usize, Year)>)> {
    let mut whole = None;
    let mut years = Vec::new();
    for (year_at, (year, base)) in outline.years.iter().zip(area.base.as_ref()?).enumerate() {
        let Ok(Some(base)) = base else { continue };
        let container = base.contains.iter().find(|whole| contains(ground, whole, part, DEEPEST_PART));
        let has_amount = matches!(ground.figure_amount(part, year), Ok(Some(_)));
        if let Some(container) = container.filter(|_| has_amount && !base.taken_out.contains(&part)) {
            whole = whole.or_else(|| Some(container.clone()));
            years.push((year_at, year));
        }
    }
    whole.map(|whole| (whole, years))
}

/// Whether `whole` is the part's figure or contains it, directly or through others.
fn contains(ground: &Ground, whole: &FigureRef, part: FigureAt, depth: u8) -> bool {
    let Some((agreement, figure)) = ground.at(part) else { return false };
    if agreement.id != whole.agreement || depth == 0 {
        return false;
    }
    let inside = |id: &Arc<str>| {
        position_of(agreement, id)
            .is_some_and(|figure_at| contains(ground, whole, (part.0, figure_at), depth.saturating_sub(1)))
    };
    figure.id == whole.figure || figure.within.iter().any(inside)
}

fn position_of(agreement: &Agreement, id: &str) -> Option<usize> {
    agreement.figures.iter().position(|figure| &*figure.id == id)
}

impl CountedTwice {
    fn problem(self, ground: &Ground, scenario: &Scenario) -> Option<Problem> {
        let (at, _) = scenario.measure(&self.measure)?;
        let (_, year) = *self.years.first()?;
        let part = ground.reference(self.part)?;
        let amount = |at: FigureAt| ground.figure_amount(at, year).ok().flatten().map(|(printed, _)| printed.money());
        let kind = ProblemKind::CountedTwice {
            area: self.area.clone(),
            amount: amount(self.part)?,
            whole_amount: ground.find(&self.whole).and_then(amount),
            part: part.clone(),
            whole: self.whole,
            measure: at,
            year,
        };
        let take_out = scenario.baseline.get(&self.area).and_then(|baseline| without_part(baseline, part.figure));
        let take_out = take_out.map(|baseline| Edit::Baseline(self.area.clone(), Some(Box::new(baseline))));
        let repairs = vec![
            Repair { kind: RepairKind::TakeOutOfBaseline, edit: take_out },
            Repair { kind: RepairKind::SwitchOff, edit: Some(Edit::Measure(at, MeasureChange::On(false))) },
        ];
        Some(Problem { severity: Severity::Error, place: Place::baseline(self.area), kind, repairs })
    }
}

/// An agreed baseline with one more part taken out.
fn without_part(baseline: &Baseline, part: Arc<str>) -> Option<Baseline> {
    match baseline {
        Baseline::Agreed { figure, without } => {
            Some(Baseline::Agreed { figure: figure.clone(), without: without.iter().cloned().chain([part]).collect() })
        }
        Baseline::Yearly { .. } => None,
    }
}

/// What is wrong with a measure that is a figure.
fn figure_use_problems(
    ground: &Ground,
    scenario: &Scenario,
    figure_use: &FigureUse,
    outline: &Outline,
    place: &Place,
) -> Vec<Problem> {
    let reference = &figure_use.figure;
    let Some(at) = ground.find(reference) else { return vec![unknown_figure(ground, scenario, reference, place)] };
    let Some((_, figure)) = ground.at(at) else { return Vec::new() };
    if !figure.is_spending() {
        return vec![error(place.clone(), ProblemKind::NotSpending { figure: reference.clone() })];
    }
    let terms: Vec<_> = outline
        .years
        .iter()
        .map(|year| ground.figure_term(at, year, &figure_use.area, &figure_use.indexation))
        .collect();
    let mut problems: Vec<Problem> =
        terms.iter().filter_map(|term| term.as_ref().err()).map(|kind| figure_problem(scenario, kind, place)).collect();
    if terms.iter().all(|term| matches!(term, Ok(None))) {
        problems.push(warning(place.clone(), ProblemKind::NothingInTheseYears { figure: reference.clone() }));
    }
    without_repeats(problems)
}

fn unknown_figure(ground: &Ground, scenario: &Scenario, reference: &FigureRef, place: &Place) -> Problem {
    let Some(agreement) = ground.used.iter().find(|agreement| agreement.id == reference.agreement) else {
        let used = scenario.agreements.iter().cloned().chain([Arc::clone(&reference.agreement)]).collect();
        let repair = Repair { kind: RepairKind::UseAgreement, edit: Some(Edit::Agreements(used)) };
        return Problem {
            repairs: vec![repair],
            ..error(place.clone(), ProblemKind::AgreementNotUsed { id: Arc::clone(&reference.agreement) })
        };
    };
    let nearest = nearest(&reference.figure, agreement.figures.iter().map(|figure| &figure.id));
    error(place.clone(), ProblemKind::UnknownFigure { figure: reference.clone(), nearest })
}

fn agreements(ground: &Ground, scenario: &Scenario) -> Vec<Problem> {
    let unknown = scenario
        .agreements
        .iter()
        .enumerate()
        .filter(|(_, id)| !ground.used.iter().any(|agreement| agreement.id == **id));
    unknown
        .map(|(at, id)| {
            error(
                Place::item("agreements", at, ""),
                ProblemKind::UnknownAgreement {
                    id: Arc::clone(id),
                    nearest: nearest(id, ground.known_agreements.iter()),
                },
            )
        })
        .collect()
}

fn own_areas(ground: &Ground, scenario: &Scenario) -> Vec<Problem> {
    let orphans = scenario.areas.iter().enumerate().filter(|(_, own)| ground.areas.get(&own.path).is_none());
    orphans
        .filter_map(|(at, own)| {
            own.path
                .parent()
                .or_else(|| Some(own.path.clone()))
                .and_then(|parent| unknown_area(ground, &parent, Place::item("areas", at, "path")))
        })
        .collect()
}

fn unknown_area(ground: &Ground, area: &AreaPath, place: Place) -> Option<Problem> {
    if ground.areas.get(area).is_some() {
        return None;
    }
    let known: Vec<Arc<str>> = ground.areas.iter().map(|area| area.path.as_str().into()).collect();
    Some(error(
        place,
        ProblemKind::UnknownArea { path: area.as_str().into(), nearest: nearest(area.as_str(), known.iter()) },
    ))
}

fn baseline(ground: &Ground, scenario: &Scenario, area: &AreaOutline) -> Vec<Problem> {
    let place = Place::baseline(area.path.clone());
    let Some(base) = &area.base else { return Vec::new() };
    let mut problems: Vec<Problem> =
        base.iter().filter_map(|year| year.as_ref().err()).map(|kind| figure_problem(scenario, kind, &place)).collect();
    let Some(Baseline::Agreed { figure, without }) = scenario.baseline.get(&area.path) else { return problems };
    if let Some(figure) = figure.as_ref().filter(|figure| ground.find(figure).is_none()) {
        problems.push(unknown_figure(ground, scenario, figure, &place));
    } else if base.iter().all(|year| matches!(year, Ok(None))) {
        problems.push(error(place.clone(), ProblemKind::NothingAgreed { area: area.path.clone() }));
    }
    let unknown = without.iter().filter(|id| !ground.used.iter().any(|agreement| agreement.figure(id).is_some()));
    problems.extend(unknown.map(|id| error(place.clone(), ProblemKind::NothingToTakeOut { figure: Arc::clone(id) })));
    problems
}

fn assumptions(ground: &Ground, scenario: &Scenario) -> Vec<Problem> {
    let mut problems = Vec::new();
    if scenario.assumptions.len() > Marks::MOST {
        problems.push(error(Place::scenario("assumptions"), ProblemKind::OutOfRange { what: "assumptions" }));
    }
    for (at, assumption) in scenario.assumptions.iter().enumerate() {
        if assumption.because.trim().is_empty() {
            problems.push(error(Place::item("assumptions", at, "because"), ProblemKind::Missing { what: "because" }));
        }
        if let Some(figure) = assumption.kind.figure().filter(|figure| ground.find(figure).is_none()) {
            problems.push(unknown_figure(ground, scenario, figure, &Place::item("assumptions", at, "figure")));
        }
        problems.extend(
            assumption.kind.area().and_then(|area| unknown_area(ground, area, Place::item("assumptions", at, "area"))),
        );
        if let AssumptionKind::FrameBeyond { raised_by, .. } = &assumption.kind {
            let unknown =
                raised_by.iter().filter(|id| !ground.used.iter().any(|agreement| agreement.figure(id).is_some()));
            problems.extend(unknown.map(|id| {
                error(
                    Place::item("assumptions", at, "raised_by"),
                    ProblemKind::NothingToTakeOut { figure: Arc::clone(id) },
                )
            }));
        }
    }
    problems
}

/// Measures that are on and state no price level for amounts of their own.
fn unpriced(scenario: &Scenario) -> Vec<Problem> {
    let lacks =
        |measure: &Measure| measure.on && measure.price_level.is_none() && !matches!(measure.effect, Effect::Figure(_));
    let at = scenario
        .measures
        .iter()
        .enumerate()
        .filter(|(_, measure)| lacks(measure))
        .map(|(at, _)| at)
        .take(MOST_OF_ONE_KIND);
    at.map(|at| figure_problem(scenario, &ProblemKind::PriceLevelNotStated, &Place::measure(at, "price_level")))
        .collect()
}

/// More problems of one kind than this help nobody.
const MOST_OF_ONE_KIND: usize = 100;

/// A problem in reading a number, with the repairs that fit it.
fn figure_problem(scenario: &Scenario, kind: &ProblemKind, place: &Place) -> Problem {
    let assume = |kind: AssumptionKind| {
        let assumption = Assumption { kind, because: Arc::from(""), source: None };
        Edit::AddAssumption(scenario.assumptions.len(), Box::new(assumption))
    };
    let mut repairs = Vec::new();
    if let ProblemKind::MissingRate { .. } = kind {
        repairs.push(Repair { kind: RepairKind::AssumeRate, edit: None });
    }
    if let ProblemKind::PriceLevelNotPrinted { figure, .. } = kind {
        let edit = assume(AssumptionKind::PriceLevel { figure: figure.clone(), is: scenario.price_level });
        repairs.push(Repair { kind: RepairKind::AssumePriceLevel, edit: Some(edit) });
    }
    if let ProblemKind::PhasingNotPrinted { figure, year } = kind {
        let edit = assume(AssumptionKind::Phasing { figure: figure.clone(), how: Phasing::Linear(*year) });
        repairs.push(Repair { kind: RepairKind::AssumePhasing, edit: Some(edit) });
    }
    if let (ProblemKind::PriceLevelNotStated, Part::Measure(at)) = (kind, &place.part) {
        let edit = Edit::Measure(*at, MeasureChange::PriceLevel(Some(scenario.price_level)));
        repairs.push(Repair { kind: RepairKind::StatePriceLevel, edit: Some(edit) });
    }
    Problem { repairs, ..error(place.clone(), kind.clone()) }
}

/// A sum beyond any budget.
pub(crate) fn too_large(area: &AreaPath) -> Problem {
    error(Place::baseline(area.clone()), ProblemKind::SumTooLarge { area: area.clone() })
}

const fn error(place: Place, kind: ProblemKind) -> Problem {
    Problem { severity: Severity::Error, place, kind, repairs: Vec::new() }
}

const fn warning(place: Place, kind: ProblemKind) -> Problem {
    Problem { severity: Severity::Warning, place, kind, repairs: Vec::new() }
}

/// Each problem once: the years after the first say nothing new.
fn without_repeats(problems: Vec<Problem>) -> Vec<Problem> {
    let mut kept: Vec<Problem> = Vec::new();
    for problem in problems {
        if !kept.iter().any(|other| other.is_same_as(&problem)) {
            kept.push(problem);
        }
    }
    kept
}

/// The known name nearest to a misspelt one, if any is near.
pub(crate) fn nearest<'a>(text: &str, known: impl Iterator<Item = &'a Arc<str>>) -> Option<Arc<str>> {
    crate::budget::problem::nearest(text, known.map(|name| &**name)).map(Arc::from)
}
