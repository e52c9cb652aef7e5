//! Loan pools counted as spending: a pool lends what a measure costs, it is not what the measure costs.

use super::Guard;
use super::looked_at::{LookedAt, Own, has_one};
use crate::budget::agreement::FigureKind;
use crate::budget::area::AreaKind;
use crate::budget::measure::Measure;

/// Words for the right to lend.
const LENDING: [&str; 7] =
    ["lånepulje", "lånedispensation", "låneadgang", "låneramme", "lånebevilling", "loan pool", "borrowing"];
/// What a loan costs, or money that comes from elsewhere, is spending after all.
const COSTS: [&str; 10] = [
    "rente",
    "afdrag",
    "ydelse",
    "tilbagebetal",
    "finansieret",
    "betalt af",
    "interest",
    "repayment",
    "financed",
    "paid from",
];

/// The pool that a measure counts as spending, by its source or its title.
pub(super) fn spent(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    let is_spending = looked_at.ground.areas.get(&measure.area).is_some_and(|area| area.kind == AreaKind::Expenditure);
    if !is_spending || own.iter().all(|one| one.amount.is_negative()) {
        return None;
    }
    let source = LookedAt::source_of_own(measure).filter(|of| {
        let figure = looked_at.ground.find(of).and_then(|at| looked_at.ground.at(at));
        figure.is_some_and(|(_, figure)| figure.kind == FigureKind::Pool)
    });
    if let Some(pool) = source {
        let pays = measure.financing().iter().any(|financing| financing.figure == *pool);
        return (!pays).then(|| Guard::PoolSpent { pool: Some(pool.clone()) });
    }
    let title = measure.title.to_lowercase();
    let lends = has_one(&title, &LENDING) && !has_one(&title, &COSTS) && measure.financing().is_empty();
    lends.then_some(Guard::PoolSpent { pool: None })
}
