//! Frame lines: each frame that bounds an area, year by year, agreed, corrected, assumed or the user's own.

use super::frame_beyond::{self, Carried};
use super::ground::{FigureAt, Ground};
use super::term::{Origin, Term};
use crate::budget::agreement::{Bound, Figure, FigureKind, FigureRef, Force, Measured};
use crate::budget::area::{AreaPath, Name};
use crate::budget::marks::Marks;
use crate::budget::measure::Indexation;
use crate::budget::price_level::Year;
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::{AssumptionKind, Scenario};
use std::sync::Arc;

/// A frame that bounds an area, over the scenario's years.
#[derive(Debug, Clone)]
pub(crate) struct FrameLine {
    /// The figure's id, or the own frame's.
    pub(crate) id: Arc<str>,
    pub(crate) name: Name,
    pub(crate) bound: Bound,
    pub(crate) on: Measured,
    pub(crate) force: Force,
    /// One a year.
    pub(crate) years: Vec<Result<Option<FrameYear>, ProblemKind>>,
}

/// A frame in one year.
#[derive(Debug, Clone)]
pub(crate) struct FrameYear {
    pub(crate) terms: Vec<Term>,
    /// Who says so.
    pub(crate) by: FrameBy,
    /// The agreed figure it is, or was built on.
    pub(crate) of: Option<FigureRef>,
    /// The assumptions without which there would be no frame in this year.
    pub(crate) existence: Marks,
    /// Where it is an earlier year's frame carried on.
    pub(crate) carried: Option<Carried>,
    /// The figures that the agreement prints as parts of it.
    pub(crate) parts: Vec<FigureAt>,
}

/// Who says what a frame is in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FrameBy {
    /// An agreement.
    Agreement(FigureRef),
    /// A later correction of an agreed frame, by position in the scenario.
    Vintage(usize),
    /// The user, by position among the scenario's own frames.
    Own(usize),
    /// An assumption, by its number.
    Assumption(usize),
}

/// Every frame of an area, the agreed ones first.
pub(crate) fn frame_lines(ground: &Ground, scenario: &Scenario, area: &AreaPath) -> Vec<FrameLine> {
    let mut lines = agreed_lines(ground, scenario, area);
    lines.extend(own_lines(ground, scenario, area));
    frame_beyond::carry_on(ground, scenario, area, &mut lines);
    lines
}

fn agreed_lines(ground: &Ground, scenario: &Scenario, area: &AreaPath) -> Vec<FrameLine> {
    let mut lines: Vec<FrameLine> = Vec::new();
    for (_, agreement) in ground.holding() {
        for figure in agreement.figures.iter().filter(|figure| figure.is_frame() && figure.area.as_ref() == Some(area))
        {
            let FigureKind::Frame { bound, on, force } = figure.kind else { continue };
            if lines.iter().any(|line| line.id == figure.id && (line.bound, line.on) == (bound, on)) {
                continue;
            }
            let sought = Sought { id: &figure.id, area, bound, on };
            let years = scenario.years.iter().map(|year| agreed_year(ground, scenario, sought, year)).collect();
            lines.push(FrameLine { id: Arc::clone(&figure.id), name: figure.name.clone(), bound, on, force, years });
        }
    }
    lines.retain(|line| line.years.iter().any(|year| !matches!(year, Ok(None))) || is_carried_on(scenario, area));
    lines.sort_by_key(|line| (line.on, line.bound));
    lines
}

/// What the newest figure of a frame says it bounds; figures that say the same are one frame over the years.
#[derive(Clone, Copy)]
pub(super) struct Sought<'a> {
    pub(super) id: &'a str,
    pub(super) area: &'a AreaPath,
    pub(super) bound: Bound,
    pub(super) on: Measured,
}

impl Sought<'_> {
    fn is(&self, figure: &Figure) -> bool {
        let same_kind =
            matches!(figure.kind, FigureKind::Frame { bound, on, .. } if bound == self.bound && on == self.on);
        &*figure.id == self.id && same_kind && figure.is_frame() && figure.area.as_ref() == Some(self.area)
    }
}

fn is_carried_on(scenario: &Scenario, area: &AreaPath) -> bool {
    scenario
        .assumptions
        .iter()
        .any(|assumption| matches!(&assumption.kind, AssumptionKind::FrameBeyond { area: of, .. } if of == area))
}

/// What the newest agreement with that figure says of a year, or its latest correction.
pub(super) fn agreed_year(
    ground: &Ground,
    scenario: &Scenario,
    sought: Sought<'_>,
    year: Year,
) -> Result<Option<FrameYear>, ProblemKind> {
    let found = ground.holding().find_map(|(agreement_at, agreement)| {
        let is_it = |figure: &Figure| sought.is(figure) && figure.amount_in(year).is_some();
        Some((agreement_at, agreement.figures.iter().position(is_it)?))
    });
    let Some((at, reference)) = found.and_then(|at| Some((at, ground.reference(at)?))) else { return Ok(None) };
    let corrections = scenario
        .vintages
        .iter()
        .enumerate()
        .filter(|(_, vintage)| vintage.of == reference && vintage.amounts.get(year).is_some());
    let frame = |term: Term, by| FrameYear {
        terms: vec![term],
        by,
        of: Some(reference.clone()),
        existence: Marks::NONE,
        carried: None,
        parts: Vec::new(),
    };
    if let Some((number, vintage)) = corrections.max_by_key(|(_, vintage)| Arc::clone(&vintage.dated)) {
        let (level, declared) = match vintage.price_level {
            Some(level) => (level, Marks::NONE),
            None => ground.figure_level(at, year)?,
        };
        let origin = Origin::Vintage(number, year);
        let term = ground.own_term(origin, &vintage.amounts, Some(level), year, sought.area)?;
        return Ok(term.map(|term| frame(term.under(declared), FrameBy::Vintage(number))));
    }
    let term = ground.figure_term(at, year, sought.area, &Indexation::OfArea)?;
    let agreed = |term| FrameYear { parts: ground.parts_of(at), ..frame(term, FrameBy::Agreement(reference.clone())) };
    Ok(term.map(agreed))
}

fn own_lines(ground: &Ground, scenario: &Scenario, area: &AreaPath) -> Vec<FrameLine> {
    let own = scenario.frames.iter().enumerate().filter(|(_, frame)| frame.area == *area);
    own.map(|(number, frame)| {
        let in_year = |year| {
            let term =
                ground.own_term(Origin::OwnFrame(number, year), &frame.amounts, frame.price_level, year, area)?;
            Ok(term.map(|term| FrameYear {
                terms: vec![term],
                by: FrameBy::Own(number),
                of: None,
                existence: Marks::NONE,
                carried: None,
                parts: Vec::new(),
            }))
        };
        FrameLine {
            id: Arc::clone(&frame.id),
            name: Name { da: Arc::clone(&frame.title), en: Arc::clone(&frame.title) },
            bound: frame.bound,
            on: frame.on,
            force: frame.force,
            years: scenario.years.iter().map(in_year).collect(),
        }
    })
    .collect()
}
