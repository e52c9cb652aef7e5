//! Financing: whether what pays for measures is there, and is no more than they cost. It never changes a plan.

use super::changes::Changes;
use super::checks::{agreement_not_used, unknown_figure, warning, without_repeats};
use super::explain::measure_addend;
use super::ground::Ground;
use super::ledger::Ledger;
use super::{Addend, Cell};
use crate::budget::agreement::{Figure, FigureRef, Period, Profile, Quantity};
use crate::budget::measure::{Financing, Measure, RuleProblem};
use crate::budget::money::Money;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::problem::{Place, Problem, ProblemKind};
use crate::budget::scenario::Scenario;
use std::collections::{BTreeMap, BTreeSet};

/// What the measures take of each pool and grant, by year, in the pool's prices.
type Taken = BTreeMap<FigureRef, BTreeMap<Year, Money>>;

/// Problems of what pays for measures, all of them warnings: no number rests on it.
pub(crate) fn financing_problems(
    ground: &Ground,
    scenario: &Scenario,
    ledger: &Ledger,
    changes: &Changes,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut taken = Taken::new();
    for measure in ledger.financed() {
        let place = || {
            let at = scenario.measure(&measure.id).map_or(0, |(at, _)| at);
            Place::measure(at, "financing")
        };
        for financing in measure.financing() {
            match pool(ground, financing) {
                Ok(pool) => problems.extend(
                    take(ground, &mut taken, measure, (financing, pool)).err().map(|kind| warning(place(), kind)),
                ),
                Err(ProblemKind::UnknownFigure { figure, .. }) => {
                    let problem = unknown_figure(ground, scenario, &figure, &place());
                    problems.push(Problem { severity: crate::budget::problem::Severity::Warning, ..problem });
                }
                Err(ProblemKind::AgreementNotUsed { id }) => {
                    let problem = agreement_not_used(scenario, &id, &place());
                    problems.push(Problem { severity: crate::budget::problem::Severity::Warning, ..problem });
                }
                Err(kind) => problems.push(warning(place(), kind)),
            }
        }
        problems.extend(above_cost(ground, changes, measure).map(|kind| warning(place(), kind)));
    }
    for (figure, by_year) in &taken {
        let user = |measure: &Measure| measure.on && measure.financing().iter().any(|of| of.figure == *figure);
        let place = || Place::measure(scenario.measures.iter().position(user).unwrap_or(0), "financing");
        problems.extend(exceeded(ground, figure, by_year).map(|kind| warning(place(), kind)));
    }
    without_repeats(problems)
}

/// The pool or grant that pays.
fn pool<'a>(ground: &'a Ground, financing: &Financing) -> Result<&'a Figure, ProblemKind> {
    let of = &financing.figure;
    let figure = ground.agreement(&of.agreement)?.figure(&of.figure);
    let figure = figure.ok_or_else(|| ProblemKind::UnknownFigure { figure: of.clone(), nearest: None })?;
    if !figure.is_financing() {
        return Err(RuleProblem::NotFinancing { figure: of.clone() }.into());
    }
    if financing.amounts.iter().any(|(_, amount)| amount.money().is_negative()) {
        return Err(ProblemKind::OutOfRange { what: "financing" });
    }
    Ok(figure)
}

/// Adds what a measure takes of a pool: in the prices the pool prints, or those of the year, which is our rule.
fn take(
    ground: &Ground,
    taken: &mut Taken,
    measure: &Measure,
    (financing, pool): (&Financing, &Figure),
) -> Result<(), ProblemKind> {
    for (year, amount) in financing.amounts.iter() {
        let level = measure.price_level.unwrap_or(PriceLevel::Of(year));
        let printed = pool.value_in(year).and_then(|value| pool.price_level_of(value));
        let to = printed.unwrap_or(PriceLevel::Of(year));
        let way = ground.restatement_to(to, (level, year), &measure.area, &measure.indexation)?;
        let by_year = taken.entry(financing.figure.clone()).or_default();
        *by_year.entry(year).or_insert(Money::ZERO) += way.settled(amount.money());
    }
    Ok(())
}

/// The first year in which a measure is financed by more than it costs.
fn above_cost(ground: &Ground, changes: &Changes, measure: &Measure) -> Option<ProblemKind> {
    let financing = measure.financing();
    let years: BTreeSet<Year> = financing.iter().flat_map(|of| of.amounts.iter().map(|(year, _)| year)).collect();
    years.into_iter().find_map(|year| {
        let Addend { cell, restatement, .. } = measure_addend(ground, &changes.cuts, 0, measure, year);
        let cost = match cell {
            Cell::Amount(cost, _) => cost.abs(),
            Cell::Empty => Money::ZERO,
            Cell::NotComputed => return None,
        };
        let amounts = financing.iter().filter_map(|of| of.amounts.get(year));
        let financing: Money = amounts.map(|amount| restatement.settled(amount.money())).sum();
        (financing > cost).then(|| RuleProblem::FinancingAboveMeasure { year, financing, cost }.into())
    })
}

/// The first year in which measures take more of a pool than it holds.
fn exceeded(ground: &Ground, of: &FigureRef, by_year: &BTreeMap<Year, Money>) -> Option<ProblemKind> {
    let figure = ground.find(of).and_then(|at| ground.at(at)).map(|(_, figure)| figure)?;
    by_year.keys().find_map(|year| {
        let Some((holds, inside)) = holding(figure, *year) else {
            return Some(RuleProblem::NotPrintedFor { figure: of.clone(), year: *year }.into());
        };
        let taken: Money = by_year.iter().filter(|(year, _)| inside(**year)).map(|(_, taken)| *taken).sum();
        (taken > holds).then(|| RuleProblem::PoolExceeded { figure: of.clone(), year: *year, taken, holds }.into())
    })
}

/// What a pool holds for a year, and the years it is for: the year alone, a span as a whole, or all years where no year
/// is printed.
fn holding(figure: &Figure, year: Year) -> Option<(Money, impl Fn(Year) -> bool)> {
    let amount = |quantity| if let Quantity::Amount(printed) = quantity { Some(printed.money().abs()) } else { None };
    let of_year = figure.amount_in(year).map(|(_, printed)| (printed.money().abs(), Period::Year(year)));
    let of_span = || {
        figure.values.iter().find_map(|value| match value.period {
            Period::Span(first, last) if figure.profile_of(value) == Profile::Total => {
                (first..=last).contains(&year).then(|| Some((amount(value.quantity)?, value.period)))?
            }
            Period::None => Some((amount(value.quantity)?, Period::None)),
            Period::Span(..) | Period::Year(_) | Period::Onwards(_) => None,
        })
    };
    let (holds, period) = of_year.or_else(of_span)?;
    let inside = move |year: Year| match period {
        Period::Year(only) => year == only,
        Period::Span(first, last) => (first..=last).contains(&year),
        Period::None | Period::Onwards(_) => true,
    };
    Some((holds, inside))
}
