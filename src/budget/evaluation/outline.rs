//! The outline: base lines and frame lines of every area, which no measure changes.

use super::base_line::{BaseLine, base_line};
use super::frame_line::{FrameLine, frame_lines};
use super::ground::Ground;
use super::ledger::Ledger;
use crate::budget::area::AreaPath;
use crate::budget::money::Money;
use crate::budget::problem::Problem;
use crate::budget::scenario::{Baseline, Scenario, Years};
use std::collections::{BTreeMap, BTreeSet};

/// What an evaluation knows before it looks at measures.
#[derive(Debug, Clone)]
pub(crate) struct Outline {
    pub(crate) years: Years,
    pub(crate) areas: Vec<AreaOutline>,
    place: BTreeMap<AreaPath, usize>,
    /// Problems that no measure causes or cures.
    pub(crate) problems: Vec<Problem>,
    /// Of the baselines of top areas, the sizes of those that carry a source, and of all.
    pub(crate) sourced: Money,
    pub(crate) gross: Money,
}

/// One area before measures.
#[derive(Debug, Clone)]
pub(crate) struct AreaOutline {
    pub(crate) path: AreaPath,
    /// The positions of the area and of those it lies in, where its measures count.
    wholes: Vec<usize>,
    pub(crate) base: Option<BaseLine>,
    pub(crate) frames: Vec<FrameLine>,
}

impl Outline {
    pub(crate) fn of(ground: &Ground, scenario: &Scenario, ledger: &Ledger) -> Self {
        let paths = shown_areas(ground, scenario, ledger);
        let areas: Vec<AreaOutline> = paths
            .iter()
            .map(|path| {
                let frames = frame_lines(ground, scenario, path);
                let base = base_line(ground, scenario, path, &frames);
                let wholes = paths.iter().enumerate().filter(|(_, whole)| path.is_within(whole)).map(|(at, _)| at);
                AreaOutline { path: path.clone(), wholes: wholes.collect(), base, frames }
            })
            .collect();
        let (sourced, gross) = baseline_sources(scenario, &areas);
        let place = paths.into_iter().enumerate().map(|(at, path)| (path, at)).collect();
        let mut outline = Self { years: scenario.years, areas, place, problems: Vec::new(), sourced, gross };
        outline.problems = super::checks::outline_problems(ground, scenario, &outline);
        outline
    }

    /// The positions of the areas in which measures of an area count: itself and those it lies in.
    pub(crate) fn wholes_of(&self, area: &AreaPath) -> &[usize] {
        let in_outline = |path: &AreaPath| self.place.get(path).and_then(|at| self.areas.get(*at));
        let known = in_outline(area)
            .or_else(|| std::iter::successors(area.parent(), AreaPath::parent).find_map(|whole| in_outline(&whole)));
        known.map_or(&[], |area| &area.wholes)
    }

    /// Whether its areas are those that a plan with these measures shows.
    pub(crate) fn shows_areas_of(&self, ground: &Ground, scenario: &Scenario, ledger: &Ledger) -> bool {
        shown_areas(ground, scenario, ledger).iter().eq(self.areas.iter().map(|area| &area.path))
    }
}

/// The areas with a baseline, a measure (on or off) or an own frame, and the areas they lie in, in the standard order.
fn shown_areas(ground: &Ground, scenario: &Scenario, ledger: &Ledger) -> Vec<AreaPath> {
    let mut shown: BTreeSet<AreaPath> = scenario.baseline.keys().cloned().collect();
    shown.extend(scenario.frames.iter().map(|frame| frame.area.clone()));
    shown.extend(scenario.assumptions.iter().filter_map(|assumption| assumption.kind.area().cloned()));
    shown.extend(ledger.areas().cloned());
    let parents: Vec<AreaPath> =
        shown.iter().flat_map(|path| std::iter::successors(path.parent(), AreaPath::parent)).collect();
    shown.extend(parents);
    let mut shown: Vec<AreaPath> = shown.into_iter().filter(|path| ground.areas.get(path).is_some()).collect();
    shown.sort_by_key(|path| ground.areas.order(path));
    shown
}

/// The sizes of the top areas' baselines: with a source, and all.
fn baseline_sources(scenario: &Scenario, areas: &[AreaOutline]) -> (Money, Money) {
    let mut sourced = Money::ZERO;
    let mut gross = Money::ZERO;
    for area in areas {
        let inside_another = scenario.baseline.keys().any(|other| *other != area.path && area.path.is_within(other));
        let Some(base) = area.base.as_ref().filter(|_| !inside_another) else { continue };
        let size: Money = base
            .iter()
            .filter_map(|year| year.as_ref().ok()?.as_ref())
            .map(|base| super::term::sum(&base.terms).abs())
            .sum();
        gross += size;
        if matches!(
            scenario.baseline.get(&area.path),
            Some(Baseline::Agreed { .. } | Baseline::Yearly { source: Some(_), .. })
        ) {
            sourced += size;
        }
    }
    (sourced, gross)
}
