//! Base lines: an area's spending before measures, year by year.

use super::frame_beyond::Carried;
use super::frame_line::FrameLine;
use super::ground::{FigureAt, Ground};
use super::term::{Origin, Term};
use crate::budget::agreement::{Bound, FigureKind, FigureRef, Measured};
use crate::budget::area::AreaPath;
use crate::budget::marks::Marks;
use crate::budget::measure::Indexation;
use crate::budget::price_level::Year;
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::{AssumptionKind, Baseline, Beyond, Scenario};
use std::sync::Arc;

/// An area's baseline in one year.
#[derive(Debug, Clone)]
pub(crate) struct BaseYear {
    pub(crate) terms: Vec<Term>,
    /// The figures it was built on, which may contain parts that measures carry too.
    pub(crate) contains: Vec<FigureRef>,
    /// The parts taken out of it again.
    pub(crate) taken_out: Vec<FigureAt>,
    /// Where it is an earlier year's level carried on.
    pub(crate) carried: Option<Carried>,
}

/// An area's baseline over the scenario's years; `None` in a year without one.
pub(crate) type BaseLine = Vec<Result<Option<BaseYear>, ProblemKind>>;

/// The baseline of an area, if it has one.
pub(crate) fn base_line(
    ground: &Ground,
    scenario: &Scenario,
    area: &AreaPath,
    frames: &[FrameLine],
) -> Option<BaseLine> {
    let baseline = scenario.baseline.get(area)?;
    let mut years: BaseLine = match baseline {
        Baseline::Yearly { amounts, price_level, .. } => scenario
            .years
            .iter()
            .map(|year| {
                let term = ground.own_term(Origin::Baseline(year), amounts, *price_level, year, area)?;
                Ok(term.map(BaseYear::own))
            })
            .collect(),
        Baseline::Agreed { figure, without } => {
            let agreed = Agreed { ground, area, without };
            let level = agreed.level(figure.as_ref(), frames);
            scenario.years.iter().enumerate().map(|(year_at, year)| agreed.in_year(level, year_at, year)).collect()
        }
    };
    carry_on(ground, scenario, area, &mut years);
    Some(years)
}

/// What an agreed baseline is the level of.
#[derive(Clone, Copy)]
enum Level<'a> {
    /// A frame of the area, also where it is assumed to go on.
    Frame(&'a FrameLine),
    /// A figure that is no frame, in every agreement that has it.
    Figure(&'a str),
    /// Nothing the used agreements print; for one authority, whatever they print.
    Nothing,
}

/// The terms of an agreed level and the figures they come from.
type Stated = (Vec<Term>, Vec<FigureRef>);

struct Agreed<'a> {
    ground: &'a Ground,
    area: &'a AreaPath,
    without: &'a [Arc<str>],
}

impl<'a> Agreed<'a> {
    /// The named figure, or else the area's ceiling, or else its line in a table, or else its floor.
    fn level(&self, named: Option<&'a FigureRef>, frames: &'a [FrameLine]) -> Level<'a> {
        let is_level = |line: &&FrameLine| line.on == Measured::Level;
        if let Some(named) = named {
            let frame = frames.iter().filter(is_level).find(|line| line.id == named.figure);
            return frame.map_or(Level::Figure(&named.figure), Level::Frame);
        }
        let ceiling = frames.iter().filter(is_level).find(|line| line.bound == Bound::AtMost);
        let floor = || frames.iter().find(is_level).map(Level::Frame);
        ceiling
            .map(Level::Frame)
            .or_else(|| self.table_line().map(Level::Figure))
            .or_else(floor)
            .unwrap_or(Level::Nothing)
    }

    fn table_line(&self) -> Option<&'a str> {
        self.ground.holding().find_map(|(_, agreement)| {
            let stated = agreement
                .figures
                .iter()
                .filter(|figure| figure.area.as_ref() == Some(self.area) && matches!(figure.kind, FigureKind::Level));
            stated
                .clone()
                .find(|figure| agreement.is_table_line(&figure.id))
                .or_else(|| stated.clone().next())
                .map(|figure| &*figure.id)
        })
    }

    fn in_year(&self, level: Level<'_>, year_at: usize, year: Year) -> Result<Option<BaseYear>, ProblemKind> {
        let found = match level {
            Level::Frame(line) => match line.years.get(year_at) {
                Some(Ok(Some(frame))) => {
                    Some((frame.terms.clone(), frame.of.iter().cloned().collect(), frame.carried.clone()))
                }
                Some(Err(problem)) => return Err(problem.clone()),
                Some(Ok(None)) | None => None,
            },
            Level::Figure(id) => self.stated(id, year)?.map(|(terms, contains)| (terms, contains, None)),
            Level::Nothing => None,
        };
        let Some((mut terms, contains, carried)) = found else { return Ok(None) };
        let mut taken_out = Vec::new();
        for id in self.without {
            if let Some(part) = self.part(id, year) {
                taken_out.push(part);
                terms.extend(self.inside(part, year, carried.as_ref())?.map(Term::negated));
            }
        }
        Ok(Some(BaseYear { terms, contains, taken_out, carried }))
    }

    /// A part as it stands inside the level: that of the year a carried level comes from, unless it was read anew.
    fn inside(&self, part: FigureAt, year: Year, carried: Option<&Carried>) -> Result<Option<Term>, ProblemKind> {
        let term = |year| self.ground.figure_term(part, year, self.area, &Indexation::OfArea);
        match carried.filter(|carried| carried.keeps(part)) {
            Some(carried) => Ok(term(carried.from)?.map(|term| carried.carry(term))),
            None => term(year),
        }
    }

    /// What a figure that is no frame says of a year, in the newest agreement that says anything.
    fn stated(&self, id: &str, year: Year) -> Result<Option<Stated>, ProblemKind> {
        let Some(at) = self.part(id, year) else { return Ok(None) };
        let term = self.ground.figure_term(at, year, self.area, &Indexation::OfArea)?;
        Ok(term.map(|term| (vec![term], self.ground.reference(at).into_iter().collect())))
    }

    /// The newest figure of that id that says something of a year, if only that its way to an end point is unknown.
    fn part(&self, id: &str, year: Year) -> Option<FigureAt> {
        self.ground.holding().find_map(|(agreement_at, agreement)| {
            let at = (agreement_at, agreement.figures.iter().position(|figure| &*figure.id == id)?);
            (!matches!(self.ground.figure_amount(at, year), Ok(None))).then_some(at)
        })
    }
}

/// Fills the years after the last known one by the scenario's assumption.
fn carry_on(ground: &Ground, scenario: &Scenario, area: &AreaPath, years: &mut BaseLine) {
    let assumed = ground.assumed(|kind| {
        let AssumptionKind::BaselineBeyond { area: of, rule } = kind else { return None };
        (of == area).then_some(rule)
    });
    let Some((number, rule)) = assumed else { return };
    let last = scenario.years.iter().zip(years.iter()).rev().find(|(_, base)| !matches!(base, Ok(None)));
    let last = last.and_then(|(year, base)| base.clone().transpose().map(|base| (year, base)));
    let mark = Marks::of(number);
    for (year, slot) in scenario.years.iter().zip(years.iter_mut()) {
        if !matches!(slot, Ok(None)) || last.as_ref().is_some_and(|(base_year, _)| year < *base_year) {
            continue;
        }
        *slot = match (rule, &last) {
            (Beyond::Amounts { amounts, price_level }, _) => ground
                .own_term(Origin::Assumed(number, year), amounts, *price_level, year, area)
                .map(|term| term.map(|term| BaseYear::own(term.under(mark)))),
            (Beyond::HoldReal | Beyond::GrowReal(_), None) => Ok(None),
            (Beyond::HoldReal | Beyond::GrowReal(_), Some((_, Err(problem)))) => Err(problem.clone()),
            (Beyond::HoldReal | Beyond::GrowReal(_), Some((base_year, Ok(base)))) => {
                Carried::by(rule, ground, area, (*base_year, year)).map(|how| Some(base.clone().carried(how, mark)))
            }
        };
    }
}

impl BaseYear {
    /// The user's own amount.
    fn own(term: Term) -> Self {
        Self { terms: vec![term], contains: Vec::new(), taken_out: Vec::new(), carried: None }
    }

    /// The same level in a later year, under an assumption.
    fn carried(self, how: Carried, mark: Marks) -> Self {
        let terms = self.terms.into_iter().map(|term| how.carry(term).under(mark)).collect();
        Self { terms, carried: Some(how), ..self }
    }
}
