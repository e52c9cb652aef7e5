//! Frame lines: each frame that bounds an area, year by year, agreed, corrected, assumed or the user's own.

use super::ground::{FigureAt, Ground};
use super::term::{Origin, Term};
use crate::budget::agreement::{Bound, FigureKind, FigureRef, Force, Measured};
use crate::budget::area::{AreaPath, Name};
use crate::budget::marks::Marks;
use crate::budget::measure::Indexation;
use crate::budget::price_level::{Rate, Year};
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::{AssumptionKind, Beyond, Scenario, Scope};
use rust_decimal::Decimal;
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
    /// The assumptions without which there would be no frame in this year.
    pub(crate) existence: Marks,
    /// Where it is an earlier year's frame carried on.
    pub(crate) carried: Option<Carried>,
}

/// How an earlier year's terms came into a year.
#[derive(Debug, Clone)]
pub(crate) struct Carried {
    /// The year they are of.
    pub(crate) from: Year,
    /// What they grew by in constant prices.
    factor: Decimal,
    /// The figures that were read anew for the later year.
    lifts: Vec<FigureAt>,
}

impl Carried {
    /// Terms of the earlier year in constant prices.
    pub(crate) const fn unchanged(from: Year) -> Self {
        Self { from, factor: Decimal::ONE, lifts: Vec::new() }
    }

    /// Terms of the earlier year grown by so many percent a year in constant prices.
    pub(crate) fn grown(from: Year, to: Year, percent: Decimal) -> Result<Self, ProblemKind> {
        if !Rate::is_possible(percent) {
            return Err(ProblemKind::OutOfRange { what: "rate" });
        }
        let yearly = Decimal::ONE.saturating_add(percent.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default());
        let factor = (0..to.since(from)).fold(Decimal::ONE, |factor, _| factor.saturating_mul(yearly));
        Ok(Self { factor, ..Self::unchanged(from) })
    }

    /// A term of the earlier year as it stands in the later one.
    pub(crate) fn carry(&self, term: Term) -> Term {
        term.times(self.factor).settled()
    }

    /// Whether a part of the whole is still that of the earlier year.
    pub(crate) fn keeps(&self, part: FigureAt) -> bool {
        !self.lifts.contains(&part)
    }
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
    let mut lines = Vec::new();
    if !matches!(scenario.scope, Scope::Authority(_)) {
        lines.extend(agreed_lines(ground, scenario, area));
    }
    lines.extend(own_lines(ground, scenario, area));
    carry_on(ground, scenario, area, &mut lines);
    lines
}

fn agreed_lines(ground: &Ground, scenario: &Scenario, area: &AreaPath) -> Vec<FrameLine> {
    let mut lines: Vec<FrameLine> = Vec::new();
    for agreement in &ground.used {
        for figure in agreement.figures.iter().filter(|figure| figure.is_frame() && figure.area.as_ref() == Some(area))
        {
            let FigureKind::Frame { bound, on, force } = figure.kind else { continue };
            if lines.iter().any(|line| line.id == figure.id) {
                continue;
            }
            let years =
                scenario.years.iter().map(|year| agreed_year(ground, scenario, area, &figure.id, year)).collect();
            lines.push(FrameLine { id: Arc::clone(&figure.id), name: figure.name.clone(), bound, on, force, years });
        }
    }
    lines.retain(|line| line.years.iter().any(|year| !matches!(year, Ok(None))) || is_carried_on(scenario, area));
    lines.sort_by_key(|line| (line.on, line.bound));
    lines
}

fn is_carried_on(scenario: &Scenario, area: &AreaPath) -> bool {
    scenario
        .assumptions
        .iter()
        .any(|assumption| matches!(&assumption.kind, AssumptionKind::FrameBeyond { area: of, .. } if of == area))
}

/// What the newest agreement with that figure says of a year, or its latest correction.
fn agreed_year(
    ground: &Ground,
    scenario: &Scenario,
    area: &AreaPath,
    id: &str,
    year: Year,
) -> Result<Option<FrameYear>, ProblemKind> {
    let found = ground.used.iter().enumerate().find_map(|(agreement_at, agreement)| {
        let figure_at = agreement
            .figures
            .iter()
            .position(|figure| &*figure.id == id && figure.is_frame() && figure.amount_in(year).is_some())?;
        Some((agreement_at, figure_at))
    });
    let Some(at) = found else { return Ok(None) };
    let reference = ground.reference(at);
    let corrections = scenario
        .vintages
        .iter()
        .enumerate()
        .filter(|(_, vintage)| Some(&vintage.of) == reference.as_ref() && vintage.amounts.get(year).is_some());
    if let Some((number, vintage)) = corrections.max_by_key(|(_, vintage)| Arc::clone(&vintage.dated)) {
        let (level, declared) = match vintage.price_level {
            Some(level) => (level, Marks::NONE),
            None => ground.figure_level(at, year)?,
        };
        let term = ground.own_term(Origin::Vintage(number, year), &vintage.amounts, Some(level), year, area)?;
        return Ok(term.map(|term| FrameYear {
            terms: vec![term.under(declared)],
            by: FrameBy::Vintage(number),
            existence: Marks::NONE,
            carried: None,
        }));
    }
    let term = ground.figure_term(at, year, area, &Indexation::OfArea)?;
    Ok(term.zip(reference).map(|(term, reference)| FrameYear {
        terms: vec![term],
        by: FrameBy::Agreement(reference),
        existence: Marks::NONE,
        carried: None,
    }))
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
                existence: Marks::NONE,
                carried: None,
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

/// Fills the years after the last agreed one by the scenario's assumption, in the area's first frame on the level.
fn carry_on(ground: &Ground, scenario: &Scenario, area: &AreaPath, lines: &mut [FrameLine]) {
    let assumed = ground.assumed(|kind| {
        let AssumptionKind::FrameBeyond { area: of, rule, raised_by } = kind else { return None };
        (of == area).then_some((rule, raised_by))
    });
    let Some((number, (rule, raised_by))) = assumed else { return };
    let Some(line) = lines.iter_mut().find(|line| line.on == Measured::Level) else { return };
    let known = scenario
        .years
        .iter()
        .zip(&line.years)
        .filter(|(_, frame)| matches!(frame, Ok(Some(_))))
        .map(|(year, _)| year)
        .next_back();
    let base = match known {
        Some(year) => line
            .years
            .iter()
            .rev()
            .find_map(|frame| frame.as_ref().ok().and_then(Option::as_ref))
            .map(|frame| (year, frame.clone())),
        None => last_agreed_before(ground, scenario, area, &line.id),
    };
    let Some((base_year, base)) = base else { return };
    let carry = Carry { ground, area, number, rule, raised_by, base_year, base: &base };
    for (year, slot) in scenario.years.iter().zip(&mut line.years) {
        if year > base_year && matches!(slot, Ok(None)) {
            *slot = carry.to(year);
        }
    }
}

/// The last agreed year before a scenario that begins later.
fn last_agreed_before(ground: &Ground, scenario: &Scenario, area: &AreaPath, id: &str) -> Option<(Year, FrameYear)> {
    let newest = ground.used.first()?.year;
    let earliest = ground.used.last()?.year.min(scenario.years.first());
    let years = earliest.through(newest.min(scenario.years.first())).rev();
    years
        .into_iter()
        .find_map(|year| agreed_year(ground, scenario, area, id, year).ok().flatten().map(|frame| (year, frame)))
}

/// How a frame is carried from its last known year.
struct Carry<'a> {
    ground: &'a Ground,
    area: &'a AreaPath,
    number: usize,
    rule: &'a Beyond,
    raised_by: &'a [Arc<str>],
    base_year: Year,
    base: &'a FrameYear,
}

impl Carry<'_> {
    fn to(&self, year: Year) -> Result<Option<FrameYear>, ProblemKind> {
        let mark = Marks::of(self.number);
        let by = FrameBy::Assumption(self.number);
        let carried = match self.rule {
            Beyond::Amounts { amounts, price_level } => {
                let origin = Origin::Assumed(self.number, year);
                let own = self.ground.own_term(origin, amounts, *price_level, year, self.area)?;
                return Ok(own.map(|term| FrameYear {
                    terms: vec![term.under(mark)],
                    by,
                    existence: mark,
                    carried: None,
                }));
            }
            Beyond::HoldReal => Carried::unchanged(self.base_year),
            Beyond::GrowReal(percent) => Carried::grown(self.base_year, year, *percent)?,
        };
        let mut terms: Vec<Term> = self.without_lifts()?.into_iter().map(|term| carried.carry(term)).collect();
        for lift in self.lifts() {
            terms.extend(self.ground.figure_term(lift, year, self.area, &Indexation::OfArea)?);
        }
        let terms = terms.into_iter().map(|term| term.under(mark)).collect();
        let carried = Carried { lifts: self.lifts().collect(), ..carried };
        Ok(Some(FrameYear { terms, by, existence: mark, carried: Some(carried) }))
    }

    /// The frame of the last known year without the lifts that are part of it.
    fn without_lifts(&self) -> Result<Vec<Term>, ProblemKind> {
        let mut terms = self.base.terms.clone();
        for lift in self.lifts() {
            if self.is_part_of_base(lift) {
                let term = self.ground.figure_term(lift, self.base_year, self.area, &Indexation::OfArea)?;
                terms.extend(term.map(Term::negated));
            }
        }
        Ok(terms)
    }

    fn lifts(&self) -> impl Iterator<Item = FigureAt> {
        self.raised_by.iter().filter_map(|id| {
            self.ground.used.iter().enumerate().find_map(|(at, agreement)| {
                agreement.figures.iter().position(|figure| figure.id == *id).map(|figure_at| (at, figure_at))
            })
        })
    }

    fn is_part_of_base(&self, lift: FigureAt) -> bool {
        let whole = match &self.base.by {
            FrameBy::Agreement(whole) => &whole.figure,
            FrameBy::Vintage(_) | FrameBy::Own(_) | FrameBy::Assumption(_) => return false,
        };
        self.ground.at(lift).is_some_and(|(_, figure)| figure.within.contains(whole))
    }
}
