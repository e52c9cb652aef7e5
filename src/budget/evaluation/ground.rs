//! The ground a scenario stands on: its agreements, rates, areas and assumptions, resolved once for all numbers.

use super::agreements::{RivalOf, challenged, rivals, unanswered};
use super::term::{Origin, Term};
use crate::budget::agreement::{Agreement, Challenge, Figure, FigureRef, Library, RateClash};
use crate::budget::area::{Area, AreaPath, Areas};
use crate::budget::marks::Marks;
use crate::budget::measure::{Indexation, YearlyAmounts};
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::{PriceIndices, PriceLevel, Rate, RateOrigin, Restatement, Series, Year};
use crate::budget::problem::{ProblemKind, nearest};
use crate::budget::scenario::{Assumption, AssumptionKind, Phasing, Scenario, Scope};
use std::sync::Arc;

/// What the numbers of a scenario are computed from, apart from its measures.
#[derive(Debug, Clone)]
pub(crate) struct Ground {
    /// The standard areas and the scenario's own.
    pub(crate) areas: Areas,
    /// The agreements the scenario uses, newest first.
    pub(crate) used: Vec<Arc<Agreement>>,
    /// The rates those agreements print and the scenario assumes.
    pub(crate) indices: PriceIndices,
    /// The ids of all agreements at hand, used or not.
    pub(crate) known_agreements: Vec<Arc<str>>,
    /// The price level everything is shown in.
    pub(crate) display: PriceLevel,
    /// Other agreements at hand under the id of one that is used, which nobody has chosen between.
    pub(crate) rivals: Vec<RivalOf>,
    /// Rates of used agreements that say different things of one step, which nobody has answered for.
    pub(crate) clashes: Vec<RateClash>,
    /// What can hardly be meant in agreements that do not ship: their positions among those used, and what.
    pub(crate) challenged: Vec<(usize, Vec<Challenge>)>,
    scope: Scope,
    assumptions: Vec<Assumption>,
}

/// How many parts of parts are followed; agreements have three.
pub(crate) const DEEPEST_PART: u8 = 8;

/// A figure found among the used agreements: positions of the agreement and of the figure.
pub(crate) type FigureAt = (usize, usize);

impl Ground {
    pub(crate) fn of(scenario: &Scenario, library: &Library) -> Self {
        let mut areas = library.areas.clone();
        for own in &scenario.areas {
            let parent = own.path.parent().and_then(|parent| areas.get(&parent).cloned());
            if let Some(parent) = parent {
                areas.add(Area {
                    path: own.path.clone(),
                    name: own.name.clone(),
                    series: own.series.clone().unwrap_or(parent.series),
                    ..parent
                });
            }
        }
        let mut used: Vec<Arc<Agreement>> = Vec::new();
        for agreement in scenario.agreements.iter().filter_map(|id| library.agreement(id)) {
            if !used.iter().any(|other| other.id == agreement.id) {
                used.push(Arc::clone(agreement));
            }
        }
        used.sort_by_key(|agreement| std::cmp::Reverse(agreement.year));
        let mut indices = PriceIndices::default();
        let mut clashes = Vec::new();
        for agreement in &used {
            clashes.extend(agreement.state_rates(&mut indices));
        }
        let clashes = unanswered(clashes, &used);
        state_assumed_rates(&scenario.assumptions, &mut indices);
        let known_agreements = library.agreements.iter().map(|agreement| Arc::clone(&agreement.id)).collect();
        Self {
            areas,
            rivals: rivals(scenario, library, &used),
            challenged: challenged(library, &used),
            used,
            indices,
            known_agreements,
            display: scenario.price_level,
            clashes,
            scope: scenario.scope.clone(),
            assumptions: scenario.assumptions.clone(),
        }
    }

    /// The agreements whose frames and levels hold for the scenario, newest first, with their positions among those
    /// used: for one authority only its own, for all of them only those of all.
    pub(crate) fn holding(&self) -> impl Iterator<Item = (usize, &Arc<Agreement>)> {
        self.used.iter().enumerate().filter(|(_, agreement)| agreement.holds_for(&self.scope))
    }

    /// The agreement of that id, if the scenario uses it.
    pub(crate) fn agreement(&self, id: &str) -> Result<&Agreement, ProblemKind> {
        let used = self.used.iter().find(|agreement| *agreement.id == *id);
        used.map(|agreement| &**agreement).ok_or_else(|| ProblemKind::AgreementNotUsed { id: id.into() })
    }

    /// The same ground with everything shown in another price level.
    pub(crate) fn shown_in(&self, display: PriceLevel) -> Self {
        Self { display, ..self.clone() }
    }

    /// The same ground where agreements print other rates; the assumed ones stay where none is printed.
    pub(crate) fn with_printed_rates(self, printed: PriceIndices) -> Self {
        let mut indices = printed;
        state_assumed_rates(&self.assumptions, &mut indices);
        Self { indices, ..self }
    }

    /// Where a figure stands among the used agreements.
    pub(crate) fn find(&self, of: &FigureRef) -> Option<FigureAt> {
        let agreement_at = self.used.iter().position(|agreement| agreement.id == of.agreement)?;
        let figure_at = self.used.get(agreement_at)?.figures.iter().position(|figure| figure.id == of.figure)?;
        Some((agreement_at, figure_at))
    }

    /// Where a figure stands that can be money a measure spends.
    pub(crate) fn find_spending(&self, of: &FigureRef) -> Option<FigureAt> {
        self.find(of).filter(|at| self.at(*at).is_some_and(|(_, figure)| figure.is_spending()))
    }

    /// The agreement and figure at a place found before.
    pub(crate) fn at(&self, (agreement_at, figure_at): FigureAt) -> Option<(&Agreement, &Figure)> {
        let agreement = self.used.get(agreement_at)?;
        Some((agreement, agreement.figures.get(figure_at)?))
    }

    /// The reference of a figure at a place found before.
    pub(crate) fn reference(&self, at: FigureAt) -> Option<FigureRef> {
        self.at(at).map(|(agreement, figure)| FigureRef {
            agreement: Arc::clone(&agreement.id),
            figure: Arc::clone(&figure.id),
        })
    }

    /// Whether `whole` is the part's figure or contains it, directly or through others.
    pub(crate) fn contains(&self, whole: &FigureRef, part: FigureAt) -> bool {
        self.contains_within(whole, part, DEEPEST_PART)
    }

    /// The figures that an agreement prints as parts of one of its figures, directly.
    pub(crate) fn parts_of(&self, (agreement_at, figure_at): FigureAt) -> Vec<FigureAt> {
        let Some((agreement, whole)) = self.at((agreement_at, figure_at)) else { return Vec::new() };
        let figures = agreement.figures.iter().enumerate();
        figures
            .filter(|(_, part)| part.within.contains(&whole.id))
            .map(|(part_at, _)| (agreement_at, part_at))
            .collect()
    }

    fn contains_within(&self, whole: &FigureRef, part: FigureAt, depth: u8) -> bool {
        let Some((agreement, figure)) = self.at(part) else { return false };
        if agreement.id != whole.agreement || depth == 0 {
            return false;
        }
        let inside = |id: &Arc<str>| {
            let figure_at = agreement.figures.iter().position(|figure| figure.id == *id);
            figure_at.is_some_and(|figure_at| self.contains_within(whole, (part.0, figure_at), depth.saturating_sub(1)))
        };
        figure.id == whole.figure || figure.within.iter().any(inside)
    }

    /// The series that restates money of an area.
    pub(crate) fn series_of(&self, area: &AreaPath) -> Option<&Series> {
        self.areas.get(area).map(|area| &area.series)
    }

    /// That no area has that path, and which known one is nearest.
    pub(crate) fn unknown_area(&self, area: &AreaPath) -> ProblemKind {
        let nearest = nearest(area.as_str(), self.areas.iter().map(|area| area.path.as_str()));
        ProblemKind::UnknownArea { path: area.as_str().into(), nearest: nearest.map(Arc::from) }
    }

    /// An amount for `year` in the display price level, and the assumed rates it went through.
    pub(crate) fn restated(
        &self,
        amount: Money,
        from: PriceLevel,
        year: Year,
        area: &AreaPath,
        indexation: &Indexation,
    ) -> Result<(Money, Marks), ProblemKind> {
        let restatement = self.restatement(from, year, area, indexation)?;
        let amount = restatement.settled(amount);
        if amount.is_beyond_reason() {
            return Err(ProblemKind::SumTooLarge { area: area.clone() });
        }
        Ok((amount, restatement.marks))
    }

    /// The way from a price level to the display's for money of an area.
    pub(crate) fn restatement(
        &self,
        from: PriceLevel,
        year: Year,
        area: &AreaPath,
        indexation: &Indexation,
    ) -> Result<Restatement, ProblemKind> {
        self.restatement_to(self.display, (from, year), area, indexation)
    }

    /// The way from a price level to another for money of an area and a year.
    pub(crate) fn restatement_to(
        &self,
        to: PriceLevel,
        (from, year): (PriceLevel, Year),
        area: &AreaPath,
        indexation: &Indexation,
    ) -> Result<Restatement, ProblemKind> {
        let (from_year, to_year) = (from.prices_of(year), to.prices_of(year));
        let series = match indexation {
            Indexation::None => return Ok(Restatement::none()),
            Indexation::By(series) => series,
            Indexation::OfArea => match self.series_of(area) {
                Some(series) => series,
                None => return Err(self.unknown_area(area)),
            },
        };
        if from_year == to_year {
            return Ok(Restatement::none());
        }
        let missing =
            |step| ProblemKind::MissingRate { step, from: PriceLevel::Of(from_year), to: PriceLevel::Of(to_year) };
        self.indices.restatement(series, from_year, to_year).map_err(missing)
    }

    /// A figure's amount for a year in the display price level; `Ok(None)` where it has none.
    pub(crate) fn figure_term(
        &self,
        at: FigureAt,
        year: Year,
        area: &AreaPath,
        indexation: &Indexation,
    ) -> Result<Option<Term>, ProblemKind> {
        let Some((_, figure)) = self.at(at) else { return Ok(None) };
        let Some((printed, marks)) = self.figure_amount(at, year)? else { return Ok(None) };
        let (level, declared) = self.figure_level(at, year)?;
        let area = figure.area.as_ref().unwrap_or(area);
        let (amount, rates) = self.restated(printed.money(), level, year, area, indexation)?;
        let half_unit = if marks.is_none() { printed.half_unit() } else { Money::ZERO };
        let (half_unit, _) = self.restated(half_unit, level, year, area, indexation)?;
        let half_unit = if printed.money().is_negative() { -half_unit } else { half_unit };
        Ok(Some(Term {
            origin: Origin::Figure(at.0, at.1, year),
            amount,
            half_unit,
            marks: marks.and(declared).and(rates),
        }))
    }

    /// A figure's amount for a year as printed, or as an assumed phasing gives it; an assumed nothing is zero, since
    /// another phasing would change it.
    pub(crate) fn figure_amount(&self, at: FigureAt, year: Year) -> Result<Option<(Printed, Marks)>, ProblemKind> {
        let Some((agreement, figure)) = self.at(at) else { return Ok(None) };
        if let Some((_, printed)) = figure.amount_in(year) {
            return Ok(Some((printed, Marks::NONE)));
        }
        let end = figure.end_point().map(|(end, _)| end);
        let Some(end) = end.filter(|end| year < *end) else { return Ok(None) };
        let reference = self.reference(at);
        let phasing = self.assumed(|kind| {
            let AssumptionKind::Phasing { figure: of, how } = kind else { return None };
            (Some(of) == reference.as_ref()).then_some(how)
        });
        match phasing {
            Some((number, how)) => Ok(Some((phased(figure, end, how, year), Marks::of(number)))),
            None if year < agreement.year => Ok(None),
            None => Err(reference.map_or(ProblemKind::Missing { what: "phasing" }, |figure| {
                ProblemKind::PhasingNotPrinted { figure, year }
            })),
        }
    }

    /// The price level of a figure's amount: printed or assumed for it, or that of the amount it is part of.
    pub(crate) fn figure_level(&self, at: FigureAt, year: Year) -> Result<(PriceLevel, Marks), ProblemKind> {
        self.level_of(at, year, DEEPEST_PART).ok_or_else(|| match self.reference(at) {
            Some(figure) => ProblemKind::PriceLevelNotPrinted { figure, year },
            None => ProblemKind::PriceLevelNotStated,
        })
    }

    /// A part ("heraf") is counted in the prices of what it is part of in that year.
    fn level_of(&self, at: FigureAt, year: Year, depth: u8) -> Option<(PriceLevel, Marks)> {
        let (agreement, figure) = self.at(at)?;
        let printed = match figure.value_in(year) {
            Some(value) => figure.price_level_of(value),
            None => figure.end_point().map_or(figure.price_level, |(_, end)| figure.price_level_of(end)),
        };
        if let Some(level) = printed {
            return Some((level, Marks::NONE));
        }
        let reference = self.reference(at)?;
        let declared = self.assumed(|kind| {
            let AssumptionKind::PriceLevel { figure, is } = kind else { return None };
            (*figure == reference).then_some(*is)
        });
        if let Some((number, level)) = declared {
            return Some((level, Marks::of(number)));
        }
        let shallower = depth.checked_sub(1)?;
        figure.within.iter().find_map(|id| {
            let whole_at = agreement.figures.iter().position(|whole| whole.id == *id)?;
            agreement.figures.get(whole_at)?.value_in(year)?;
            self.level_of((at.0, whole_at), year, shallower)
        })
    }

    /// The user's own amount for a year in the display price level.
    pub(crate) fn own_term(
        &self,
        origin: Origin,
        amounts: &YearlyAmounts,
        level: Option<PriceLevel>,
        year: Year,
        area: &AreaPath,
    ) -> Result<Option<Term>, ProblemKind> {
        let Some(printed) = amounts.get(year) else { return Ok(None) };
        let level = level.ok_or(ProblemKind::PriceLevelNotStated)?;
        let (amount, marks) = self.restated(printed.money(), level, year, area, &Indexation::OfArea)?;
        Ok(Some(Term { origin, amount, half_unit: Money::ZERO, marks }))
    }

    /// The first assumption that answers, with its number.
    pub(crate) fn assumed<'a, T>(&'a self, answer: impl Fn(&'a AssumptionKind) -> Option<T>) -> Option<(usize, T)> {
        self.assumptions
            .iter()
            .enumerate()
            .find_map(|(number, assumption)| answer(&assumption.kind).map(|answer| (number, answer)))
    }
}

/// The amount an assumed phasing gives a year before the end point, signed as it moves spending.
fn phased(figure: &Figure, end: Year, how: &Phasing, year: Year) -> Printed {
    let amount = match how {
        Phasing::Linear(first) if year >= *first => {
            figure.amount_in(end).and_then(|(_, full)| step(full, end.since(*first), year.since(*first)))
        }
        Phasing::Linear(_) | Phasing::AtEnd => None,
        Phasing::Amounts(amounts) => amounts.get(year).map(|printed| figure.signed(printed)),
    };
    amount.unwrap_or(Printed::NOTHING)
}

/// The amount after some of the equal steps to a full one, the first step at zero.
fn step(full: Printed, last: i32, at: i32) -> Option<Printed> {
    let steps = i64::from(last).checked_add(1)?;
    let gone = i64::from(at).checked_add(1)?;
    let share = full.number().checked_mul(gone.into())?.checked_div(steps.into())?;
    Printed::from_decimal(share.round_dp(full.unit().exponent()), full.unit()).ok()
}

/// States the rates that are assumed where none is stated.
fn state_assumed_rates(assumptions: &[Assumption], indices: &mut PriceIndices) {
    for (number, assumption) in assumptions.iter().enumerate() {
        if let AssumptionKind::Rate { series, to, percent } = &assumption.kind {
            indices.state(series, *to, Rate { percent: *percent, origin: RateOrigin::Assumed(number) });
        }
    }
}
