//! Checks: what keeps numbers from being honest. Each is a small function that gives a list of problems.

use super::agreements::agreement_problems;
use super::changes::{Changes, UseRow};
use super::financing::financing_problems;
use super::ground::Ground;
use super::ledger::{FigureUse, Ledger};
use super::outline::{AreaOutline, Outline};
use super::rule::{RuleRow, is_possible};
use crate::budget::agreement::{FigureRef, Measured, RuleName};
use crate::budget::area::AreaPath;
use crate::budget::marks::Marks;
use crate::budget::measure::{Measure, RuleProblem};
use crate::budget::price_level::{Rate, Year};
use crate::budget::problem::{Part, Place, Problem, ProblemKind, Repair, RepairKind, Severity};
use crate::budget::scenario::{Assumption, AssumptionKind, Baseline, Edit, MeasureChange, Phasing, Scenario};
use rust_decimal::Decimal;
use std::sync::Arc;

/// Problems of the scenario apart from its measures.
pub(crate) fn outline_problems(ground: &Ground, scenario: &Scenario, outline: &Outline) -> Vec<Problem> {
    let mut problems = agreements(ground, scenario);
    problems.extend(agreement_problems(ground, scenario));
    problems.extend(own_areas(ground, scenario));
    problems.extend(assumptions(ground, scenario));
    problems.extend(nothing_to_carry_on(ground, scenario, outline));
    problems.extend(own_frames(ground, scenario));
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
    ledger: &Ledger,
    changes: &Changes,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (account_at, account) in ledger.used_accounts() {
        let first = || scenario.measures.iter().position(|measure| account.holds(measure)).unwrap_or(0);
        if ground.areas.get(&account.kind.area).is_none() {
            problems.push(error(Place::measure(first(), "area"), ground.unknown_area(&account.kind.area)));
        } else if account.kind.level.is_some() {
            let failures = changes.failures(account_at);
            let failures = failures.map(|kind| figure_problem(scenario, kind, &Place::measure(first(), "price_level")));
            problems.extend(without_repeats(failures.collect()));
        }
    }
    if ledger.has_unpriced() {
        problems.extend(unpriced(scenario));
    }
    problems.extend(changes.uses.iter().flat_map(|carried| figure_use_problems(ground, scenario, carried)));
    problems.extend(changes.rules.iter().flat_map(|row| rule_problems(ground, scenario, row)));
    problems.extend(financing_problems(ground, scenario, ledger, changes));
    problems.extend(changes.twice.iter().filter_map(|twice| twice.problem(ground, scenario)));
    problems
}

/// The first measure that carries a figure.
pub(super) fn position_of_use(scenario: &Scenario, figure_use: &FigureUse) -> usize {
    scenario.measures.iter().position(|measure| figure_use.is_in(measure)).unwrap_or(0)
}

/// What is wrong with measures that carry a figure; looking for the first of them is left to the case of need.
fn figure_use_problems(ground: &Ground, scenario: &Scenario, row: &UseRow) -> Vec<Problem> {
    let place = |field| Place::measure(position_of_use(scenario, &row.figure_use), field);
    let figure = &row.figure_use.figure;
    let mut problems = Vec::new();
    if ground.areas.get(&row.figure_use.area).is_none() {
        problems.push(error(place("area"), ground.unknown_area(&row.figure_use.area)));
    }
    if ground.find(figure).is_none() {
        problems.push(unknown_figure(ground, scenario, figure, &place("effect")));
        return problems;
    }
    let errors = row.years.iter().filter_map(|term| term.as_ref().err());
    problems.extend(without_repeats(errors.map(|kind| figure_problem(scenario, kind, &place("effect"))).collect()));
    if row.years.iter().all(|term| matches!(term, Ok(term) if term.is_none_or(|term| term.amount.is_zero()))) {
        problems.push(warning(place("effect"), ProblemKind::NothingInTheseYears { figure: figure.clone() }));
    }
    problems
}

/// What is wrong with a measure that follows a rule.
fn rule_problems(ground: &Ground, scenario: &Scenario, row: &RuleRow) -> Vec<Problem> {
    let place = || Place::measure(scenario.measure(&row.measure).map_or(0, |(at, _)| at), "effect");
    let problem = |kind: &ProblemKind| {
        if let ProblemKind::AgreementNotUsed { id } = kind {
            agreement_not_used(scenario, id, &place())
        } else if let ProblemKind::UnknownFigure { figure, .. } = kind {
            unknown_figure(ground, scenario, figure, &place())
        } else {
            figure_problem(scenario, kind, &place())
        }
    };
    without_repeats(row.years.iter().filter_map(|term| term.as_ref().err()).map(problem).collect())
}

/// A figure or rule of an agreement that the scenario does not use.
pub(super) fn agreement_not_used(scenario: &Scenario, id: &Arc<str>, place: &Place) -> Problem {
    let used = scenario.agreements.iter().cloned().chain([Arc::clone(id)]).collect();
    let repair = Repair { kind: RepairKind::UseAgreement, edit: Some(Edit::Agreements(used)) };
    Problem { repairs: vec![repair], ..error(place.clone(), ProblemKind::AgreementNotUsed { id: Arc::clone(id) }) }
}

/// A figure that the agreements used do not have.
pub(super) fn unknown_figure(ground: &Ground, scenario: &Scenario, reference: &FigureRef, place: &Place) -> Problem {
    let Some(agreement) = ground.used.iter().find(|agreement| agreement.id == reference.agreement) else {
        return agreement_not_used(scenario, &reference.agreement, place);
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
    Some(error(place, ground.unknown_area(area)))
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
        if let AssumptionKind::Rate { percent, .. } = &assumption.kind
            && !Rate::is_possible(*percent)
        {
            problems.push(error(Place::item("assumptions", at, "percent"), ProblemKind::OutOfRange { what: "rate" }));
        }
        if let AssumptionKind::SubsidyPercent { agreement, year, percent } = &assumption.kind {
            problems.extend(percent_problem(ground, scenario, (agreement, *year, *percent), at));
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

/// What is wrong with an assumed percentage of a subsidy.
fn percent_problem(
    ground: &Ground,
    scenario: &Scenario,
    (agreement, year, percent): (&Arc<str>, Year, Decimal),
    at: usize,
) -> Option<Problem> {
    let place = |field| Place::item("assumptions", at, field);
    let Ok(used) = ground.agreement(agreement) else {
        return Some(agreement_not_used(scenario, agreement, &place("agreement")));
    };
    let Some(scheme) = used.tax_cut_subsidy() else {
        let kind = RuleProblem::NoSuchRule { agreement: Arc::clone(agreement), rule: RuleName::TaxCutSubsidy };
        return Some(error(place("agreement"), kind.into()));
    };
    let possible = is_possible(percent, scheme.percentages.percent_in(year));
    (!possible).then(|| error(place("percent"), ProblemKind::OutOfRange { what: "subsidy-percent" }))
}

/// Assumptions that carry on a frame or a baseline of which nothing is known.
fn nothing_to_carry_on(ground: &Ground, scenario: &Scenario, outline: &Outline) -> Vec<Problem> {
    let idle = scenario.assumptions.iter().enumerate().filter(|(_, assumption)| is_idle(&assumption.kind, outline));
    idle.filter_map(|(at, assumption)| Some((at, assumption.kind.area()?)))
        .filter(|(_, area)| ground.areas.get(area).is_some())
        .map(|(at, area)| {
            let kind = ProblemKind::NothingToCarryOn { area: area.clone() };
            warning(Place::item("assumptions", at, "area"), kind)
        })
        .collect()
}

fn is_idle(kind: &AssumptionKind, outline: &Outline) -> bool {
    let outlined = |area: &AreaPath| outline.areas.iter().find(|outlined| outlined.path == *area);
    match kind {
        AssumptionKind::BaselineBeyond { area, .. } => {
            let base = outlined(area).and_then(|outlined| outlined.base.as_ref());
            base.is_none_or(|base| base.iter().all(|year| matches!(year, Ok(None))))
        }
        AssumptionKind::FrameBeyond { area, .. } => {
            let frames = outlined(area).map_or(&[][..], |outlined| &outlined.frames);
            let levels = frames.iter().filter(|line| line.on == Measured::Level);
            levels.flat_map(|line| &line.years).all(|year| matches!(year, Ok(None)))
        }
        AssumptionKind::PriceLevel { .. }
        | AssumptionKind::Rate { .. }
        | AssumptionKind::Phasing { .. }
        | AssumptionKind::SubsidyPercent { .. } => false,
    }
}

/// Frames of the user's own, and corrections, that are about nothing known.
fn own_frames(ground: &Ground, scenario: &Scenario) -> Vec<Problem> {
    let frames = scenario.frames.iter().enumerate();
    let mut problems: Vec<Problem> =
        frames.filter_map(|(at, frame)| unknown_area(ground, &frame.area, Place::item("frames", at, "area"))).collect();
    for (at, vintage) in scenario.vintages.iter().enumerate() {
        if ground.find(&vintage.of).is_none() {
            problems.push(unknown_figure(ground, scenario, &vintage.of, &Place::item("vintages", at, "of")));
        }
    }
    problems
}

/// Measures that are on and state no price level for amounts of their own.
fn unpriced(scenario: &Scenario) -> Vec<Problem> {
    let lacks = |measure: &Measure| measure.on && measure.price_level.is_none() && !measure.effect.is_from_agreements();
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
    if let ProblemKind::Rule(RuleProblem::PercentNotPrinted { .. } | RuleProblem::CutsAboveFrame { .. }) = kind {
        repairs.push(Repair { kind: RepairKind::AssumePercent, edit: None });
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

pub(super) const fn warning(place: Place, kind: ProblemKind) -> Problem {
    Problem { severity: Severity::Warning, place, kind, repairs: Vec::new() }
}

/// Each problem once: the years after the first say nothing new.
pub(super) fn without_repeats(problems: Vec<Problem>) -> Vec<Problem> {
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
