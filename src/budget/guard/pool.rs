//! Loan pools counted as spending: a pool lends what a measure costs, it is not what the measure costs.

use super::Guard;
use super::looked_at::{LookedAt, Own};
use super::title::{Piece, Title, pieces};
use crate::budget::agreement::FigureKind;
use crate::budget::measure::Measure;

/// Words for the right to lend.
const LENDING: [Piece; 7] =
    pieces(["lånepulje", "lånedispensation", "låneadgang", "låneramme", "lånebevilling", "loan pool", "borrowing"]);
/// What a loan costs, or money that comes from elsewhere, is spending after all.
const COSTS: [Piece; 10] = pieces([
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
]);

/// The pool that a measure on spending counts as such, by its source or its title.
pub(super) fn spent(looked_at: &LookedAt<'_>, measure: &Measure, title: &Title, own: &[Own]) -> Option<Guard> {
    if own.iter().all(|one| one.ticks < 0) {
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
    let lends = title.has_one(&LENDING) && !title.has_one(&COSTS) && measure.financing().is_empty();
    lends.then_some(Guard::PoolSpent { pool: None })
}
