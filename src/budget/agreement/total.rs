//! Printed totals held against the sums of their lines.

use super::{Agreement, Row, Table};
use crate::budget::money::{Money, Printed};
use std::sync::Arc;

/// A printed total beside its lines, where they part or cannot be compared.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OddTotal {
    /// The row of the total in its table.
    pub(super) row: usize,
    /// The printed total.
    pub(super) printed: Printed,
    /// Why it is odd.
    pub(super) why: OddSum,
}

/// Why a total is odd.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum OddSum {
    /// The sum of the lines, and how far rounding can part the two.
    Differs(Money, Money),
    /// A line that has no amount.
    LineMissing(Arc<str>),
}

/// A sum under way, how far rounding can have moved it, and the first of its rows without an amount.
#[derive(Clone)]
struct Sum {
    amount: Money,
    rounding: Money,
    missing: Option<Arc<str>>,
}

impl Sum {
    const NOTHING: Self = Self { amount: Money::ZERO, rounding: Money::ZERO, missing: None };

    fn with(mut self, figure: &Arc<str>, printed: Option<Printed>) -> Self {
        match printed {
            Some(printed) => {
                self.amount += printed.money();
                self.rounding += printed.half_unit();
            }
            None => self.missing = self.missing.or_else(|| Some(Arc::clone(figure))),
        }
        self
    }
}

/// Every printed total that is not the sum of its lines: they may differ by half a unit of the total and half a unit
/// of each line. A balance is the sum of the totals, by the same rule.
pub(super) fn odd_totals(agreement: &Agreement, table: &Table) -> Vec<OddTotal> {
    let amount = |id: &str| agreement.figure(id)?.amount_in(table.year).map(|(_, printed)| printed);
    let (mut lines, mut totals) = (Sum::NOTHING, Sum::NOTHING);
    let mut odd = Vec::new();
    for (number, row) in table.rows.iter().enumerate() {
        let printed = amount(row.figure());
        let sum = match row {
            Row::Line(line) => {
                lines = lines.with(line, printed);
                continue;
            }
            Row::OfWhich(_) => continue,
            Row::Total(total) => {
                totals = totals.with(total, printed);
                std::mem::replace(&mut lines, Sum::NOTHING)
            }
            Row::Balance(_) => totals.clone(),
        };
        let Some(printed) = printed else { continue };
        let most = sum.rounding + printed.half_unit();
        let why = match sum.missing {
            Some(line) => OddSum::LineMissing(line),
            None if (printed.money() - sum.amount).abs() > most => OddSum::Differs(sum.amount, most),
            None => continue,
        };
        odd.push(OddTotal { row: number, printed, why });
    }
    odd
}
