//! The tax-cut subsidy: at most a printed percentage of the lost revenue, year by year.

use super::cuts::{AgainstFrame, Cuts};
use super::{Asked, RuleStep, Worked, percent_of};
use crate::budget::agreement::{Agreement, AgreementId, FigureRef, RuleName, TaxCutSubsidy};
use crate::budget::marks::Marks;
use crate::budget::measure::RuleProblem;
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::AssumptionKind;
use rust_decimal::Decimal;
use std::sync::Arc;

impl Asked<'_> {
    /// The subsidy of a year as an income; `Ok(None)` outside the years of the scheme.
    pub(super) fn subsidy(
        &self,
        cuts: &Cuts,
        agreement: &AgreementId,
        cut_in: Year,
        lost: Printed,
    ) -> Result<Option<Worked>, ProblemKind> {
        self.lies_in_income()?;
        let level = self.measure.price_level.ok_or(ProblemKind::PriceLevelNotStated)?;
        let agreement = self.ground.agreement(agreement)?;
        let scheme = agreement.tax_cut_subsidy().ok_or_else(|| RuleProblem::NoSuchRule {
            agreement: Arc::clone(&agreement.id),
            rule: RuleName::TaxCutSubsidy,
        })?;
        let figure = FigureRef { agreement: Arc::clone(&agreement.id), figure: Arc::clone(&scheme.percentages.id) };
        let (first, last) = scheme.years;
        if cut_in != first {
            return Err(RuleProblem::CutOfAnotherYear { figure, cut_in, year: first }.into());
        }
        if !(first..=last).contains(&self.year) {
            return Ok(None);
        }
        if lost.money().is_negative() {
            return Err(ProblemKind::OutOfRange { what: "lost-revenue" });
        }
        let held = cuts.against_frame(self.ground, agreement, &scheme, self.measure)?;
        let (percent, step, marks) = self.percent(agreement, &scheme, &figure, held.as_ref())?;
        let way = self.ground.restatement(level, self.year, &self.measure.area, &self.measure.indexation)?;
        let amount = self.settled(&way, -percent_of(lost.money(), percent))?;
        let marks = marks.and(way.marks).and(held.as_ref().map_or(Marks::NONE, |held| held.marks));
        let at = self.ground.find(&figure).unwrap_or_default();
        let cuts = held.map(|held| RuleStep::Cuts {
            total: held.total,
            frame: held.frame,
            year: held.year,
            limit: held.limit,
        });
        let steps = [RuleStep::LostRevenue(lost)].into_iter().chain(cuts).chain([step]).collect();
        Ok(Some(Worked { term: self.term(at, amount, marks), level, way, steps }))
    }

    /// The percentage of the year: as printed while the cuts are within the frame, else as assumed.
    fn percent(
        &self,
        agreement: &Agreement,
        scheme: &TaxCutSubsidy<'_>,
        figure: &FigureRef,
        held: Option<&AgainstFrame>,
    ) -> Result<(Decimal, RuleStep, Marks), ProblemKind> {
        let year = self.year;
        let printed = scheme.percentages.percent_in(year);
        let within = held.is_none_or(AgainstFrame::is_within);
        if let Some(percent) = printed.filter(|_| within) {
            return Ok((percent, RuleStep::Percent { figure: figure.clone(), year, percent }, Marks::NONE));
        }
        let assumed = self.ground.assumed(|kind| {
            let AssumptionKind::SubsidyPercent { agreement: of, year: in_year, percent } = kind else { return None };
            (*of == agreement.id && *in_year == year && is_possible(*percent, printed)).then_some(*percent)
        });
        if let Some((number, percent)) = assumed {
            return Ok((percent, RuleStep::AssumedPercent(number, percent), Marks::of(number)));
        }
        Err(match held.filter(|held| !held.is_within()) {
            Some(held) => {
                RuleProblem::CutsAboveFrame { frame: held.frame.clone(), year, total: held.total, limit: held.limit }
            }
            None => RuleProblem::PercentNotPrinted { figure: figure.clone(), year },
        }
        .into())
    }
}

/// Whether a percentage can be assumed: a share, and no more than is printed for the year.
pub(crate) fn is_possible(percent: Decimal, printed: Option<Decimal>) -> bool {
    let most = printed.unwrap_or(Decimal::ONE_HUNDRED).min(Decimal::ONE_HUNDRED);
    !percent.is_sign_negative() && percent <= most
}
