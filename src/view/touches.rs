//! What an assumption touches, read off the evaluation, and what would break without it.

use super::View;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell, Evaluation, Row};
use crate::budget::price_level::Year;
use crate::budget::scenario::Edit;
use crate::budget::verdict::Verdict;
use std::collections::BTreeSet;

/// What an assumption touches: every number of the evaluation that carries its mark.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Touches {
    /// Counted: `2 områder, 2 år, 1 ramme, 1 tiltag`; that it touches nothing where no number carries its mark.
    pub summary: String,
    /// The lines of the grid it enters directly: measures, baselines, frames.
    pub places: Vec<TouchedPlace>,
    /// What deleting it would break.
    pub without: Vec<String>,
}

/// A line of the grid with numbers that rest on an assumption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TouchedPlace {
    /// What a link to it says: `Ramme for anlæg, 2025-2026`.
    pub label: String,
    /// The area in whose grid it stands.
    pub area: AreaPath,
    /// The line.
    pub row: Row,
    /// The first year that carries the mark.
    pub year: Year,
}

impl View<'_> {
    /// What an assumption touches. Asks what would be without it, so it costs an evaluation of its own.
    pub fn touches(&self, number: usize) -> Touches {
        let mut counted = Counted::default();
        let mut places = Vec::new();
        for outcome in &self.evaluation.areas {
            let marked = |cells: &[Cell]| self.marked_years(cells.iter().copied(), number);
            let baseline = marked(&outcome.baseline);
            let mut years: BTreeSet<Year> = marked(&outcome.plan).into_iter().chain(marked(&outcome.change)).collect();
            self.place(&mut places, outcome, Row::Baseline, &baseline);
            years.extend(baseline);
            for frame in &outcome.frames {
                let of_frame = self.marked_years(frame.years.iter().map(|cell| cell.frame), number);
                let row = Row::Frame(frame.id.clone());
                self.place(&mut places, outcome, row, &of_frame);
                counted.frames = counted.frames.saturating_add(usize::from(!of_frame.is_empty()));
                let of_headroom = self.marked_years(frame.years.iter().map(|cell| cell.headroom), number);
                counted.verdicts = counted.verdicts.saturating_add(of_headroom.len());
                years.extend(of_frame.into_iter().chain(of_headroom));
            }
            counted.areas = counted.areas.saturating_add(usize::from(!years.is_empty()));
            counted.years.extend(years);
        }
        for (at, measure) in self.book.scenario().measures.iter().enumerate() {
            let years: Vec<Year> = self
                .measure_cells(measure)
                .filter(|(_, cell)| cell.marks().contains(number))
                .map(|(year, _)| year)
                .collect();
            let Some(year) = years.first() else { continue };
            counted.measures = counted.measures.saturating_add(1);
            if counted.measures <= MOST_NAMED {
                let label =
                    self.words.tell("touched-place", &[("what", &measure.title), ("years", &years_in_words(&years))]);
                places.push(TouchedPlace { label, area: measure.area.clone(), row: Row::Measure(at), year: *year });
            }
        }
        Touches { summary: self.touched(&counted), places, without: self.without_assumption(number) }
    }

    fn marked_years(&self, cells: impl Iterator<Item = Cell>, number: usize) -> Vec<Year> {
        let dated = self.evaluation.years.iter().zip(cells);
        dated.filter(|(_, cell)| cell.marks().contains(number)).map(|(year, _)| year).collect()
    }

    fn place(&self, places: &mut Vec<TouchedPlace>, outcome: &AreaOutcome, row: Row, years: &[Year]) {
        let Some(year) = years.first() else { return };
        let area = self.area_name(&outcome.area);
        let what = match &row {
            Row::Frame(id) => {
                let frame = outcome.frames.iter().find(|frame| frame.id == *id);
                let name = frame.map(|frame| self.frame_name(outcome, frame)).unwrap_or_default();
                self.words.tell("touched-frame", &[("frame", &name), ("area", &area)])
            }
            Row::Baseline | Row::Measure(_) | Row::Plan | Row::Change | Row::Headroom(_) => {
                self.words.tell("touched-baseline", &[("area", &area)])
            }
        };
        let label = self.words.tell("touched-place", &[("what", &what), ("years", &years_in_words(years))]);
        places.push(TouchedPlace { label, area: outcome.area.clone(), row, year: *year });
    }

    fn touched(&self, counted: &Counted) -> String {
        let counts = [
            ("touched-areas", counted.areas),
            ("touched-years", counted.years.len()),
            ("touched-measures", counted.measures),
            ("touched-frames", counted.frames),
            ("touched-verdicts", counted.verdicts),
        ];
        let told: Vec<String> =
            counts.iter().filter(|(_, count)| *count > 0).map(|(key, count)| self.words.count(key, *count)).collect();
        if told.is_empty() {
            return self.words.say("touched-nothing");
        }
        self.words.list(&told)
    }

    /// What would break: numbers that could no longer be computed, verdicts that would be lost or another, new problems.
    fn without_assumption(&self, number: usize) -> Vec<String> {
        let mut book = self.book.clone();
        if book.apply(Edit::RemoveAssumption(number)).is_err() {
            return Vec::new();
        }
        let without = book.evaluate();
        let (mut lost, mut others) = (0_usize, 0_usize);
        for (before, after) in paired_verdicts(self.evaluation, &without) {
            let is_lost = matches!(after, None | Some(Verdict::NotComputed | Verdict::NoFrame | Verdict::NoBaseline));
            if is_lost && after != Some(before) {
                lost = lost.saturating_add(1);
            } else if !is_lost && after != Some(before) {
                others = others.saturating_add(1);
            }
        }
        let numbers = not_computed(&without).saturating_sub(not_computed(self.evaluation));
        let counts = [("without-verdicts", lost), ("without-other-verdicts", others), ("without-numbers", numbers)];
        let mut told: Vec<String> =
            counts.iter().filter(|(_, count)| *count > 0).map(|(key, count)| self.words.count(key, *count)).collect();
        let kinds = |evaluation: &Evaluation| -> Vec<_> {
            evaluation.problems.iter().map(|problem| problem.kind.clone()).collect()
        };
        let known = kinds(self.evaluation);
        let view = View { book: &book, evaluation: &without, ..*self };
        let new = without.problems.iter().zip(view.problems()).filter(|(problem, _)| !known.contains(&problem.kind));
        told.extend(new.take(MOST_NAMED).map(|(_, text)| format!("{}: {}", text.title, text.message)));
        told
    }
}

/// Measures and problems that are named one by one; more are only counted.
const MOST_NAMED: usize = 12;

/// What carries a mark.
#[derive(Default)]
struct Counted {
    areas: usize,
    years: BTreeSet<Year>,
    measures: usize,
    frames: usize,
    verdicts: usize,
}

/// The verdicts of one evaluation, each with that of the other on the same frame and year, if it has one.
fn paired_verdicts<'a>(
    one: &'a Evaluation,
    other: &'a Evaluation,
) -> impl Iterator<Item = (Verdict, Option<Verdict>)> + 'a {
    one.areas.iter().flat_map(move |outcome| {
        let there = other.area(&outcome.area);
        outcome.frames.iter().flat_map(move |frame| {
            let twin = there
                .and_then(|there| there.frames.iter().find(|twin| twin.id == frame.id && twin.bound == frame.bound));
            frame.years.iter().enumerate().map(move |(at, cell)| {
                (cell.verdict, twin.and_then(|twin| twin.years.get(at)).map(|cell| cell.verdict))
            })
        })
    })
}

fn not_computed(evaluation: &Evaluation) -> usize {
    let plans = evaluation.areas.iter().flat_map(|outcome| &outcome.plan);
    plans.filter(|cell| **cell == Cell::NotComputed).count()
}

/// `2025`, `2025-2026`, or `2024, 2026` where they do not follow each other.
fn years_in_words(years: &[Year]) -> String {
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) if usize::try_from(last.since(*first)).ok() == years.len().checked_sub(1) => {
            format!("{first}-{last}")
        }
        _ => years.iter().map(Year::to_string).collect::<Vec<_>>().join(", "),
    }
}
