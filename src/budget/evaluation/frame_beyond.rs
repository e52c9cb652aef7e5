//! Frames beyond the agreed years: how the last known one goes on, under the scenario's assumption.

use super::frame_line::{FrameBy, FrameLine, FrameYear, Sought, agreed_year};
use super::ground::{FigureAt, Ground};
use super::term::{Origin, Term};
use crate::budget::agreement::{Figure, Measured};
use crate::budget::area::AreaPath;
use crate::budget::marks::Marks;
use crate::budget::measure::Indexation;
use crate::budget::money::Money;
use crate::budget::price_level::{PriceLevel, Rate, Restatement, Year};
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::{AssumptionKind, Beyond, Scenario};
use rust_decimal::Decimal;
use std::sync::Arc;

/// How an earlier year's terms came into a year.
#[derive(Debug, Clone)]
pub(crate) struct Carried {
    /// The year they are of.
    pub(crate) from: Year,
    /// What they grew by in constant prices.
    factor: Decimal,
    /// From the prices shown for that year to those shown for the later one.
    way: Restatement,
    /// The figures that were read anew for the later year.
    lifts: Vec<FigureAt>,
}

impl Carried {
    /// By a rule other than own amounts, for money of an area.
    pub(crate) fn by(
        rule: &Beyond,
        ground: &Ground,
        area: &AreaPath,
        (from, to): (Year, Year),
    ) -> Result<Self, ProblemKind> {
        let factor = match rule {
            Beyond::GrowReal(percent) if !Rate::is_possible(*percent) => {
                return Err(ProblemKind::OutOfRange { what: "rate" });
            }
            Beyond::GrowReal(percent) => growth(*percent, to.since(from)),
            Beyond::HoldReal | Beyond::Amounts { .. } => Decimal::ONE,
        };
        let shown = PriceLevel::Of(ground.display.prices_of(from));
        let way = ground.restatement(shown, to, area, &Indexation::OfArea)?;
        Ok(Self { from, factor, way, lifts: Vec::new() })
    }

    /// A term of the earlier year as it stands in the later one.
    pub(crate) fn carry(&self, term: Term) -> Term {
        let moved = |amount: Money| self.way.settled(amount.times(self.factor));
        Term { amount: moved(term.amount), half_unit: moved(term.half_unit), ..term }.under(self.way.marks)
    }

    /// Whether a part of the whole is still that of the earlier year.
    pub(crate) fn keeps(&self, part: FigureAt) -> bool {
        !self.lifts.contains(&part)
    }
}

/// Fills the years after the last agreed one by the scenario's assumption, in the area's first frame on the level.
pub(super) fn carry_on(ground: &Ground, scenario: &Scenario, area: &AreaPath, lines: &mut [FrameLine]) {
    let assumed = ground.assumed(|kind| {
        let AssumptionKind::FrameBeyond { area: of, rule, raised_by } = kind else { return None };
        (of == area).then_some((rule, raised_by))
    });
    let Some((number, (rule, raised_by))) = assumed else { return };
    let Some(line) = lines.iter_mut().find(|line| line.on == Measured::Level) else { return };
    let last = scenario.years.iter().zip(&line.years).rev().find(|(_, frame)| !matches!(frame, Ok(None)));
    let base = match last {
        Some((year, frame)) => frame.clone().transpose().map(|frame| (year, frame)),
        None => last_agreed_before(ground, scenario, Sought { id: &line.id, area, bound: line.bound, on: line.on }),
    };
    let Some((base_year, base)) = base else { return };
    let carry = Carry { ground, area, number, rule, raised_by, base_year, base: &base };
    for (year, slot) in scenario.years.iter().zip(&mut line.years) {
        if year > base_year && matches!(slot, Ok(None)) {
            *slot = carry.to(year);
        }
    }
}

/// What is known of a frame in the last year in which it is agreed.
type Last = (Year, Result<FrameYear, ProblemKind>);

/// The last agreed year before a scenario that begins later. One that cannot be read is not passed over.
fn last_agreed_before(ground: &Ground, scenario: &Scenario, sought: Sought<'_>) -> Option<Last> {
    let mut years = Year::FIRST.through(scenario.years.first()).rev();
    years.find_map(|year| Some((year, agreed_year(ground, scenario, sought, year).transpose()?)))
}

/// How a frame is carried from its last known year.
struct Carry<'a> {
    ground: &'a Ground,
    area: &'a AreaPath,
    number: usize,
    rule: &'a Beyond,
    raised_by: &'a [Arc<str>],
    base_year: Year,
    base: &'a Result<FrameYear, ProblemKind>,
}

impl Carry<'_> {
    fn to(&self, year: Year) -> Result<Option<FrameYear>, ProblemKind> {
        let mark = Marks::of(self.number);
        let by = FrameBy::Assumption(self.number);
        if let Beyond::Amounts { amounts, price_level } = self.rule {
            let origin = Origin::Assumed(self.number, year);
            let own = self.ground.own_term(origin, amounts, *price_level, year, self.area)?;
            let of = self.base.as_ref().ok().and_then(|base| base.of.clone());
            return Ok(own.map(|term| FrameYear {
                terms: vec![term.under(mark)],
                by,
                of,
                existence: mark,
                carried: None,
                parts: Vec::new(),
            }));
        }
        let base = self.base.as_ref().map_err(Clone::clone)?;
        let carried = Carried::by(self.rule, self.ground, self.area, (self.base_year, year))?;
        let carried = Carried { lifts: self.lifts().collect(), ..carried };
        let mut terms: Vec<Term> = self.without_lifts(base)?.into_iter().map(|term| carried.carry(term)).collect();
        for lift in self.lifts() {
            terms.extend(self.ground.figure_term(lift, year, self.area, &Indexation::OfArea)?);
        }
        if super::term::sum(&terms).is_beyond_reason() {
            return Err(ProblemKind::SumTooLarge { area: self.area.clone() });
        }
        let terms = terms.into_iter().map(|term| term.under(mark)).collect();
        Ok(Some(FrameYear {
            terms,
            by,
            of: base.of.clone(),
            existence: mark,
            carried: Some(carried),
            parts: Vec::new(),
        }))
    }

    /// The frame of the last known year without the lifts that are part of it.
    fn without_lifts(&self, base: &FrameYear) -> Result<Vec<Term>, ProblemKind> {
        let mut terms = base.terms.clone();
        for lift in self.lifts() {
            if base.of.as_ref().is_some_and(|whole| self.ground.contains(whole, lift)) {
                let term = self.ground.figure_term(lift, self.base_year, self.area, &Indexation::OfArea)?;
                terms.extend(term.map(Term::negated));
            }
        }
        Ok(terms)
    }

    fn lifts(&self) -> impl Iterator<Item = FigureAt> {
        self.raised_by.iter().filter_map(|id| {
            self.ground.used.iter().enumerate().find_map(|(at, agreement)| {
                // A figure without values says nothing, so it stands in no other agreement's way.
                let says = |figure: &Figure| figure.id == *id && !figure.values.is_empty();
                agreement.figures.iter().position(says).map(|figure_at| (at, figure_at))
            })
        })
    }
}

/// What becomes of one krone that grows by so many percent a year.
fn growth(percent: Decimal, years: i32) -> Decimal {
    let yearly = Decimal::ONE.saturating_add(percent.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default());
    (0..years).fold(Decimal::ONE, |factor, _| factor.saturating_mul(yearly))
}
