//! Proximity financing: the share of a printed amount that stays in the regions, by steps of criteria met.

use super::super::term::Term;
use super::{Asked, RuleStep, Worked, percent_of, whole};
use crate::budget::agreement::{AgreementId, FigureRef, RuleName};
use crate::budget::measure::RuleProblem;
use crate::budget::problem::ProblemKind;
use rust_decimal::Decimal;
use std::sync::Arc;

impl Asked<'_> {
    /// What stays with so many criteria met, as an income. The printed percentages count, not thirds.
    pub(super) fn proximity(&self, agreement: &AgreementId, met: Decimal) -> Result<Worked, ProblemKind> {
        self.lies_in_income()?;
        let agreement = self.ground.agreement(agreement)?;
        let count = usize::try_from(whole(met, "criteria")?).unwrap_or(usize::MAX);
        let financing = agreement.proximity_financing();
        let parameters = financing.and_then(|financing| Some((financing.amount, financing.step(count)?)));
        let (amount, step) = parameters.ok_or_else(|| RuleProblem::NoSuchRule {
            agreement: Arc::clone(&agreement.id),
            rule: RuleName::ProximityFinancing,
        })?;
        let year = self.year;
        let reference = |id: &Arc<str>| FigureRef { agreement: Arc::clone(&agreement.id), figure: Arc::clone(id) };
        let not_printed = |id: &Arc<str>| RuleProblem::NotPrintedFor { figure: reference(id), year };
        let (figure, share) = (reference(&amount.id), reference(&step.id));
        let at = self.ground.find(&figure).ok_or_else(|| not_printed(&amount.id))?;
        let (_, printed) = amount.amount_in(year).ok_or_else(|| not_printed(&amount.id))?;
        let percent = step.percent_in(year).ok_or_else(|| not_printed(&step.id))?;
        let (area, indexation) = (&self.measure.area, &self.measure.indexation);
        let (level, _) = self.ground.figure_level(at, year)?;
        let way = self.ground.restatement(level, year, amount.area.as_ref().unwrap_or(area), indexation)?;
        let term = self.ground.figure_term(at, year, area, indexation)?.ok_or_else(|| not_printed(&amount.id))?;
        let part = |amount| -percent_of(amount, percent).settled();
        let steps = vec![
            RuleStep::Amount { figure, year, printed },
            RuleStep::Criteria(met),
            RuleStep::Percent { figure: share, year, percent },
        ];
        let term = Term { amount: part(term.amount), half_unit: part(term.half_unit), ..term };
        Ok(Worked { term, level, way, steps })
    }
}
