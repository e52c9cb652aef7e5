//! How open a headroom is for each way to switch the measures: for whoever computes the plan again elsewhere.

use super::double_count::counted_twice;
use super::ground::Ground;
use super::ledger::Ledger;
use super::rule::worked;
use super::term::{self, Origin, Term};
use crate::budget::agreement::Measured;
use crate::budget::area::AreaPath;
use crate::budget::book::Book;
use crate::budget::measure::{Effect, Measure};
use crate::budget::money::Money;
use crate::budget::scenario::Measures;
use std::collections::BTreeMap;

/// How far the true headroom may lie from the computed one: the sum of the sizes of `parts`, but nothing where the
/// headroom is zero and `printed_sum` holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Openness {
    /// What stands in the headroom by printed figure.
    pub parts: Vec<Switched>,
    /// Where the agreement itself may say that the plan's figures make the frame.
    pub printed_sum: Option<PrintedSum>,
}

/// A sum of which some addends count only while their measure is on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Switched {
    /// What counts whatever is on.
    pub fixed: Money,
    /// What measures add, by their position.
    pub by_measure: Vec<(usize, Money)>,
}

/// When the figures of a plan are those that the agreement prints as the parts of its frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedSum {
    /// What must be exactly the frame.
    pub parts: Switched,
    /// The measures that must be off, since they carry other figures.
    pub others: Vec<usize>,
}

/// A plan that holds a part twice while a measure is on, so that no number can be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// The area whose plan it is.
    pub area: AreaPath,
    /// The year, counted from the scenario's first.
    pub year_at: usize,
    /// The measure, by position.
    pub measure: usize,
}

/// The figures that measures carry, on or off, year by year; asked once for all frames.
#[derive(Debug)]
pub struct Carried<'a> {
    book: &'a Book,
    by_measure: Vec<(usize, &'a Measure, Vec<Option<Term>>)>,
}

impl<'a> Carried<'a> {
    /// Those of a scenario.
    pub fn of(book: &'a Book) -> Self {
        let measures = book.scenario().measures.iter().enumerate();
        let carrying = measures.filter(|(_, measure)| measure.effect.is_from_agreements());
        let terms = |measure: &Measure| book.outline.years.iter().map(|year| term_of(book, measure, year)).collect();
        Self { book, by_measure: carrying.map(|(at, measure)| (at, measure, terms(measure))).collect() }
    }

    /// How open the headroom of an area's frame is in a year, counted from the scenario's first.
    pub fn openness(&self, area: &AreaPath, frame_id: &str, year_at: usize) -> Option<Openness> {
        let outline = self.book.outline.areas.iter().find(|outline| outline.path == *area)?;
        let line = outline.frames.iter().find(|line| *line.id == *frame_id)?;
        let Some(Ok(Some(frame))) = line.years.get(year_at) else { return None };
        let base = match outline.base.as_ref().and_then(|base| base.get(year_at)) {
            Some(Ok(Some(base))) if line.on == Measured::Level => base.terms.as_slice(),
            Some(_) | None => &[],
        };
        let carried = || {
            let inside = self.by_measure.iter().filter(|(_, measure, _)| measure.area.is_within(area));
            inside.filter_map(|(at, _, years)| Some((*at, (*years.get(year_at)?)?)))
        };
        let mut parts: BTreeMap<Origin, Switched> = BTreeMap::new();
        for term in frame.terms.iter().copied().chain(base.iter().map(|term| term.negated())) {
            parts.entry(term.origin).or_default().fixed += term.half_unit;
        }
        for (at, term) in carried() {
            parts.entry(term.origin).or_default().by_measure.push((at, -term.half_unit));
        }
        let is_something =
            |part: &Switched| !part.fixed.is_zero() || part.by_measure.iter().any(|(_, half)| !half.is_zero());
        let is_part = |term: &Term| term::is_figure_of(term, &frame.parts);
        let is_rounded = |term: &&Term| !term.half_unit.is_zero();
        let possible = !frame.parts.is_empty() && base.iter().filter(is_rounded).all(is_part);
        let printed_sum = possible.then(|| {
            let (inside, others): (Vec<_>, Vec<_>) =
                carried().filter(|(_, term)| is_rounded(&term)).partition(|(_, term)| is_part(term));
            PrintedSum {
                parts: Switched {
                    fixed: base.iter().filter(is_rounded).map(|term| term.amount).sum(),
                    by_measure: inside.into_iter().map(|(at, term)| (at, term.amount)).collect(),
                },
                others: others.into_iter().map(|(at, _)| at).collect(),
            }
        });
        Some(Openness { parts: parts.into_values().filter(is_something).collect(), printed_sum })
    }
}

/// What a measure that agreements say the amounts of adds to the figures of a plan in a year.
fn term_of(book: &Book, measure: &Measure, year: crate::budget::price_level::Year) -> Option<Term> {
    let ground: &Ground = &book.ground;
    match &measure.effect {
        Effect::Figure(figure) => {
            let at = ground.find_spending(figure)?;
            ground.figure_term(at, year, &measure.area, &measure.indexation).ok().flatten()
        }
        Effect::Rule(_) => worked(ground, &book.changes.cuts, measure, year).ok().flatten().map(|worked| worked.term),
        Effect::Yearly(_)
        | Effect::Constant { .. }
        | Effect::Ramp { .. }
        | Effect::OneOff { .. }
        | Effect::PriceVolume { .. } => None,
    }
}

/// Every plan that would hold a part twice if a measure were on, whether it is on or off.
pub fn blocked(book: &Book) -> Vec<Blocked> {
    let scenario = book.scenario();
    let carries = |measure: &&Measure| measure.effect.figure().is_some();
    let all_on: Measures =
        scenario.measures.iter().filter(carries).map(|measure| Measure { on: true, ..measure.clone() }).collect();
    let ledger = Ledger::of(scenario.years, &all_on);
    let mut found = Vec::new();
    for twice in counted_twice(&book.ground, &book.outline, &ledger) {
        for (at, measure) in scenario.measures.iter().enumerate() {
            if twice.carried().is_carried_by(measure) {
                let years = twice.years().map(|year_at| Blocked { area: twice.area().clone(), year_at, measure: at });
                found.extend(years);
            }
        }
    }
    found
}
