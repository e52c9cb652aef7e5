//! Frames of an older vintage than the newest known.

use super::Guard;
use super::looked_at::LookedAt;
use crate::budget::agreement::{FigureKind, FigureRef, Library, Measured};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{FrameBy, FrameYear};
use crate::budget::measure::Source;
use crate::budget::price_level::Year;
use crate::budget::problem::{Place, Problem, ProblemKind, Repair, RepairKind, Severity};
use crate::budget::scenario::Edit;
use std::sync::Arc;

/// Every frame that something newer at hand stands above.
pub(super) fn problems(looked_at: &LookedAt<'_>, library: &Library) -> Vec<Problem> {
    let mut problems = older_frames(looked_at, library);
    problems.extend(older_corrections(looked_at, library));
    problems
}

fn older_frames(looked_at: &LookedAt<'_>, library: &Library) -> Vec<Problem> {
    let scenario = looked_at.scenario;
    let found = looked_at.outline.areas.iter().filter_map(|area| {
        let lines = area.frames.iter().filter(|line| line.on == Measured::Level);
        let years = lines.flat_map(|line| scenario.years.iter().zip(&line.years).map(move |(year, frame)| (line.bound, year, frame)));
        let mut held = years.filter_map(|(bound, year, frame)| Some((bound, year, frame.as_ref().ok()?.as_ref()?)));
        held.find_map(|(bound, year, frame)| {
            let used = agreement_of(looked_at, frame)?;
            let used_year = library.agreement(&used)?.year;
            let newer = library.agreements.iter().rev().filter(|other| {
                other.is_of(&scenario.scope) && other.year > used_year && !scenario.agreements.contains(&other.id)
            });
            let newer = newer.filter_map(|other| {
                let is_it = |kind: &FigureKind| matches!(kind, FigureKind::Frame { bound: of, on: Measured::Level, .. } if *of == bound);
                let figure = other.figures.iter().find(|figure| {
                    figure.is_frame() && is_it(&figure.kind) && figure.area.as_ref() == Some(&area.path) && figure.amount_in(year).is_some()
                })?;
                Some(FigureRef { agreement: Arc::clone(&other.id), figure: Arc::clone(&figure.id) })
            });
            newer.max_by_key(|of| library.agreement(&of.agreement).map(|one| one.year)).map(|newer| {
                older_frame(looked_at, &area.path, year, used, newer)
            })
        })
    });
    found.collect()
}

fn older_frame(looked_at: &LookedAt<'_>, area: &AreaPath, year: Year, used: Arc<str>, newer: FigureRef) -> Problem {
    let agreements = looked_at.scenario.agreements.iter().cloned().chain([Arc::clone(&newer.agreement)]).collect();
    let kind = ProblemKind::Guard(Guard::OlderFrame { area: area.clone(), year, used, newer });
    let repair = Repair { kind: RepairKind::UseAgreement, edit: Some(Edit::Agreements(agreements)) };
    Problem { severity: Severity::Warning, place: Place::baseline(area.clone()), kind, repairs: vec![repair] }
}

/// The agreement whose frame it is, or was built on, or is given as the source of the user's own.
fn agreement_of(looked_at: &LookedAt<'_>, frame: &FrameYear) -> Option<Arc<str>> {
    if let FrameBy::Own(at) = frame.by {
        let source = looked_at.scenario.frames.get(at)?.source.as_ref()?;
        return if let Source::Agreement(of) = source { Some(Arc::clone(&of.agreement)) } else { None };
    }
    frame.of.as_ref().map(|of| Arc::clone(&of.agreement))
}

/// Corrections that are older than what they correct.
fn older_corrections(looked_at: &LookedAt<'_>, library: &Library) -> Vec<Problem> {
    let found = looked_at.scenario.vintages.iter().enumerate().filter_map(|(at, vintage)| {
        let agreement = library.agreement(&vintage.of.agreement)?;
        // An agreement on a year is made in the year before.
        let agreed = agreement.dated.clone().unwrap_or_else(|| agreement.year.previous().to_string().into());
        let dated = Arc::clone(&vintage.dated);
        if *dated >= *agreed {
            return None;
        }
        let kind = ProblemKind::Guard(Guard::OlderVintage { of: vintage.of.clone(), dated, agreed });
        let place = Place::item("vintages", at, "dated");
        Some(Problem { severity: Severity::Warning, place, kind, repairs: Vec::new() })
    });
    found.collect()
}
