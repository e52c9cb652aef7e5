//! Kroner per inhabitant: as printed for the year, or carried on year by year and rounded to whole kroner.

use super::{Asked, RuleStep, Worked, whole};
use crate::budget::agreement::{Agreement, Figure, FigureKind, FigureRef};
use crate::budget::area::AreaKind;
use crate::budget::marks::Marks;
use crate::budget::measure::RuleProblem;
use crate::budget::money::Money;
use crate::budget::price_level::{MissingStep, PriceLevel, RateOrigin, Year};
use crate::budget::problem::ProblemKind;
use rust_decimal::{Decimal, RoundingStrategy};
use std::sync::Arc;

impl Asked<'_> {
    /// The kroner of the year times the inhabitants: an income in an area of income, else spending.
    ///
    /// Kroner per inhabitant are in the money of their year unless the text prints or the user assumes another price
    /// level: they are regulated from year to year. That is our rule and not printed.
    pub(super) fn per_inhabitant(&self, reference: &FigureRef, inhabitants: Decimal) -> Result<Worked, ProblemKind> {
        let income = match self.area_kind()? {
            AreaKind::Income => true,
            AreaKind::Expenditure => false,
            AreaKind::Financing => {
                return Err(RuleProblem::NotIncome { area: self.measure.area.clone() }.into());
            }
        };
        let used = self.ground.agreement(&reference.agreement)?;
        let unknown = || ProblemKind::UnknownFigure { figure: reference.clone(), nearest: None };
        let at = self.ground.find(reference).ok_or_else(unknown)?;
        let figure = used.figure(&reference.figure).ok_or_else(unknown)?;
        if !self.is_paid(figure) {
            return Err(RuleProblem::NotPerInhabitant { figure: reference.clone() }.into());
        }
        let count = Decimal::from(whole(inhabitants, "inhabitants")?);
        let (kroner, mut steps, marks) = self.kroner(used, figure, reference)?;
        let own = (PriceLevel::Current, Marks::NONE);
        let (level, declared) = self.ground.figure_level(at, self.year).unwrap_or(own);
        let area = figure.area.as_ref().unwrap_or(&self.measure.area);
        let way = self.ground.restatement(level, self.year, area, &self.measure.indexation)?;
        let amount = self.settled(&way, Money::from_kroner(kroner).times(count))?;
        let amount = if income { -amount } else { amount };
        steps.push(RuleStep::Inhabitants(count));
        Ok(Worked { term: self.term(at, amount, marks.and(declared).and(way.marks)), level, way, steps })
    }

    /// Whether a figure is kroner per inhabitant that somebody pays: a limit of an overdraft is not.
    fn is_paid(&self, figure: &Figure) -> bool {
        let kind = figure.area.as_ref().and_then(|area| self.ground.areas.get(area)).map(|area| area.kind);
        figure.kind == FigureKind::PerCapita && !figure.abolished && kind != Some(AreaKind::Financing)
    }

    /// The kroner of the year, the way to them and the assumed rates on it.
    ///
    /// Only what is printed for the agreement's own year or later is carried on: what is printed for years before it
    /// alone was changed since.
    fn kroner(
        &self,
        agreement: &Agreement,
        figure: &Figure,
        reference: &FigureRef,
    ) -> Result<(Decimal, Vec<RuleStep>, Marks), ProblemKind> {
        let not_printed = || RuleProblem::NotPrintedFor { figure: reference.clone(), year: self.year };
        let base = agreement.year.through(self.year).rev().find(|year| figure.per_inhabitant_in(*year).is_some());
        let year = if figure.per_inhabitant_in(self.year).is_some() { Some(self.year) } else { base };
        let year = year.ok_or_else(not_printed)?;
        let mut kroner = figure.per_inhabitant_in(year).ok_or_else(not_printed)?;
        let mut steps = vec![RuleStep::PerInhabitant { figure: reference.clone(), year, kroner }];
        let mut marks = Marks::NONE;
        for to in year.next().through(self.year).filter(|to| *to > year) {
            let (step, of) = self.indexed(figure, (year, to), kroner)?;
            if let RuleStep::Indexed { kroner: carried, .. } = &step {
                kroner = *carried;
            }
            marks = marks.and(of);
            steps.push(step);
        }
        Ok((kroner, steps, marks))
    }

    /// The kroner of the year before carried on by the figure's series.
    fn indexed(
        &self,
        figure: &Figure,
        (base, to): (Year, Year),
        kroner: Decimal,
    ) -> Result<(RuleStep, Marks), ProblemKind> {
        let area = figure.area.as_ref().unwrap_or(&self.measure.area);
        let series = self.ground.series_of(area).ok_or_else(|| self.ground.unknown_area(area))?;
        let rate = self.ground.indices.rate(series, to).ok_or_else(|| ProblemKind::MissingRate {
            step: MissingStep { series: Arc::clone(series), to },
            from: PriceLevel::Of(base),
            to: PriceLevel::Of(self.year),
        })?;
        let grown = Decimal::ONE_HUNDRED.saturating_add(rate.percent).saturating_mul(kroner);
        let grown = grown.checked_div(Decimal::ONE_HUNDRED).unwrap_or(grown);
        let kroner = grown.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        let marks = match rate.origin {
            RateOrigin::Assumed(number) => Marks::of(number),
            RateOrigin::Agreed(..) => Marks::NONE,
        };
        Ok((RuleStep::Indexed { to, rate: rate.clone(), kroner }, marks))
    }
}
