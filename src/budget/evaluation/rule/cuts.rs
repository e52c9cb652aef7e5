//! The tax cuts of a plan, taken together: above a printed frame the subsidy's percentages do not hold.

use super::super::ground::Ground;
use super::super::ledger::Ledger;
use crate::budget::agreement::{Agreement, AgreementId, FigureRef, TaxCutSubsidy};
use crate::budget::marks::Marks;
use crate::budget::measure::{Measure, Rule};
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::problem::ProblemKind;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The cuts of the measures that are on, by the agreement whose subsidy they take.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cuts {
    by_agreement: BTreeMap<AgreementId, Result<(Money, Marks), ProblemKind>>,
}

/// A frame of cuts, and what is cut in the plan.
#[derive(Debug, Clone)]
pub(super) struct AgainstFrame {
    pub(super) frame: FigureRef,
    pub(super) year: Year,
    pub(super) limit: Money,
    pub(super) total: Money,
    pub(super) marks: Marks,
}

impl AgainstFrame {
    pub(super) fn is_within(&self) -> bool {
        self.total <= self.limit
    }
}

impl Cuts {
    pub(crate) fn of(ground: &Ground, ledger: &Ledger) -> Self {
        let mut cuts = Self::default();
        for measure in ledger.by_rule() {
            let Some(Rule::Subsidy { agreement, .. }) = measure.effect.rule() else { continue };
            let sum = cuts.by_agreement.entry(Arc::clone(agreement)).or_insert(Ok((Money::ZERO, Marks::NONE)));
            *sum = with(sum.clone(), cut(ground, measure));
        }
        cuts
    }

    /// The cuts held against the frame, counting those of a measure that is off as well; `Ok(None)` where no frame is
    /// printed.
    pub(super) fn against_frame(
        &self,
        ground: &Ground,
        agreement: &Agreement,
        scheme: &TaxCutSubsidy<'_>,
        measure: &Measure,
    ) -> Result<Option<AgainstFrame>, ProblemKind> {
        let Some(frame) = scheme.frame else { return Ok(None) };
        let year = scheme.years.0;
        let Some((_, limit)) = frame.amount_in(year) else { return Ok(None) };
        let known = self.by_agreement.get(&agreement.id).cloned().unwrap_or(Ok((Money::ZERO, Marks::NONE)));
        let (total, marks) = if measure.on { known? } else { with(known, cut(ground, measure))? };
        let frame = FigureRef { agreement: Arc::clone(&agreement.id), figure: Arc::clone(&frame.id) };
        Ok(Some(AgainstFrame { frame, year, limit: limit.money().abs(), total, marks }))
    }
}

type Sum = Result<(Money, Marks), ProblemKind>;

fn with(sum: Sum, more: Sum) -> Sum {
    let ((sum, marks), (more, of)) = (sum?, more?);
    Ok((sum + more, marks.and(of)))
}

/// What a measure cuts in the year of the scheme, in the prices of the frame: those of its year where the text prints
/// none, which is our rule. What the scheme does not cover is no cut of it.
fn cut(ground: &Ground, measure: &Measure) -> Sum {
    let none = Ok((Money::ZERO, Marks::NONE));
    let Some(Rule::Subsidy { agreement, cut_in, lost_revenue }) = measure.effect.rule() else { return none };
    let Some(scheme) = ground.agreement(agreement)?.tax_cut_subsidy() else { return none };
    let lost = lost_revenue.get(*cut_in).map(Printed::money).filter(|lost| !lost.is_negative());
    let Some(lost) = lost.filter(|_| *cut_in == scheme.years.0) else { return none };
    let printed = scheme.frame.and_then(|frame| frame.price_level_of(frame.value_in(*cut_in)?));
    let level = measure.price_level.ok_or(ProblemKind::PriceLevelNotStated)?;
    let to = printed.unwrap_or(PriceLevel::Of(*cut_in));
    let way = ground.restatement_to(to, (level, *cut_in), &measure.area, &measure.indexation)?;
    Ok((way.settled(lost), way.marks))
}
