//! Double counting: parts that stand both in an area's baseline and in a measure of the area.

use super::checks::position_of_use;
use super::ground::{FigureAt, Ground};
use super::ledger::{FigureUse, Ledger};
use super::outline::{AreaOutline, Outline};
use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::price_level::Year;
use crate::budget::problem::{Place, Problem, ProblemKind, Repair, RepairKind, Severity};
use crate::budget::scenario::{Baseline, Edit, MeasureChange, Scenario};
use std::sync::Arc;

/// A part that stands both in an area's baseline and in a measure of the area.
#[derive(Debug, Clone)]
pub(crate) struct CountedTwice {
    area: AreaPath,
    /// The years in which both have an amount, with their positions.
    years: Vec<(usize, Year)>,
    carried: FigureUse,
    part: FigureAt,
    whole: FigureRef,
}

/// The years, by position, in which an area's plan would hold a part twice, so that no number is shown.
pub(crate) fn blocked_years(twice: &[CountedTwice], area: &AreaPath) -> Vec<usize> {
    twice.iter().filter(|twice| twice.area == *area).flat_map(|twice| &twice.years).map(|(at, _)| *at).collect()
}

/// Every part that would be counted twice.
pub(crate) fn counted_twice(ground: &Ground, outline: &Outline, ledger: &Ledger) -> Vec<CountedTwice> {
    let mut found = Vec::new();
    for (figure_use, _) in ledger.uses() {
        let Some(part) = ground.find(&figure_use.figure) else { continue };
        for area in outline.areas.iter().filter(|area| figure_use.area.is_within(&area.path)) {
            let twice = in_baseline(ground, outline, area, part);
            found.extend(twice.map(|(whole, years)| CountedTwice {
                area: area.path.clone(),
                years,
                carried: figure_use.clone(),
                part,
                whole,
            }));
        }
    }
    found
}

/// The figure in the area's baseline that contains the part, and the years in which both have an amount.
pub(crate) fn in_baseline(
    ground: &Ground,
    outline: &Outline,
    area: &AreaOutline,
    part: FigureAt,
) -> Option<(FigureRef, Vec<(usize, Year)>)> {
    let mut whole = None;
    let mut years = Vec::new();
    for (year_at, (year, base)) in outline.years.iter().zip(area.base.as_ref()?).enumerate() {
        let Ok(Some(base)) = base else { continue };
        let container = base.contains.iter().find(|whole| ground.contains(whole, part));
        let carried = base.carried.as_ref().filter(|carried| carried.keeps(part));
        let inside = carried.map_or(year, |carried| carried.from);
        let adds_up = [year, inside].into_iter().all(|year| has_amount(ground, part, year));
        if let Some(container) = container.filter(|_| adds_up && !base.taken_out.contains(&part)) {
            whole = whole.or_else(|| Some(container.clone()));
            years.push((year_at, year));
        }
    }
    whole.map(|whole| (whole, years))
}

/// Whether a figure has an amount in a year, other than nothing.
fn has_amount(ground: &Ground, figure: FigureAt, year: Year) -> bool {
    matches!(ground.figure_amount(figure, year), Ok(Some((printed, _))) if !printed.money().is_zero())
}

impl CountedTwice {
    /// Whose plan would hold the part twice.
    pub(crate) const fn area(&self) -> &AreaPath {
        &self.area
    }

    /// The years in which it would, counted from the scenario's first.
    pub(crate) fn years(&self) -> impl Iterator<Item = usize> {
        self.years.iter().map(|(at, _)| *at)
    }

    /// What measures carry.
    pub(crate) const fn carried(&self) -> &FigureUse {
        &self.carried
    }

    /// The problem it is, with its repairs.
    pub(crate) fn problem(&self, ground: &Ground, scenario: &Scenario) -> Option<Problem> {
        let at = position_of_use(scenario, &self.carried);
        let (_, year) = *self.years.first()?;
        let part = ground.reference(self.part)?;
        let amount = |at: FigureAt| ground.figure_amount(at, year).ok().flatten().map(|(printed, _)| printed.money());
        let kind = ProblemKind::CountedTwice {
            area: self.area.clone(),
            amount: amount(self.part)?,
            whole_amount: ground.find(&self.whole).and_then(amount),
            part: part.clone(),
            whole: self.whole.clone(),
            measure: at,
            year,
        };
        let take_out = scenario.baseline.get(&self.area).and_then(|baseline| without_part(baseline, part.figure));
        let take_out = take_out.map(|baseline| Edit::Baseline(self.area.clone(), Some(Box::new(baseline))));
        let repairs = vec![
            Repair { kind: RepairKind::TakeOutOfBaseline, edit: take_out },
            Repair { kind: RepairKind::SwitchOff, edit: Some(Edit::Measure(at, MeasureChange::On(false))) },
        ];
        Some(Problem { severity: Severity::Error, place: Place::baseline(self.area.clone()), kind, repairs })
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
