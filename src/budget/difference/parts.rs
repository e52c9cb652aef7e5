//! Parts on their way to a whole: what moves a number, cause by cause.

use crate::budget::money::Money;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What each cause moves, by year; every cause once, in the order of causes.
pub(super) type Amounts = Vec<(usize, Arc<[Money]>)>;

/// What moves a number, and what makes that there is one in one plan alone.
#[derive(Default)]
pub(super) struct Parts {
    pub(super) amounts: Amounts,
    pub(super) switches: BTreeSet<usize>,
}

/// What all of them come to, by year.
pub(super) fn sums(amounts: &Amounts, years: usize) -> Vec<Money> {
    let mut sums = vec![Money::ZERO; years];
    for (_, years) in amounts {
        sums.iter_mut().zip(years.iter()).filter(|(_, more)| !more.is_zero()).for_each(|(sum, more)| *sum += *more);
    }
    sums
}

impl Parts {
    pub(super) fn and(&self, other: &Self) -> Self {
        let mut amounts: Amounts = self.amounts.iter().chain(&other.amounts).cloned().collect();
        amounts.sort_by_key(|(cause, _)| *cause);
        amounts.dedup_by(|(next, more), (cause, known)| {
            let is_same = next == cause;
            if is_same {
                *known = known.iter().zip(more.iter()).map(|(one, more)| *one + *more).collect();
            }
            is_same
        });
        Self { amounts, switches: self.switches.union(&other.switches).copied().collect() }
    }

    pub(super) fn negated(&self) -> Self {
        let negated = |years: &Arc<[Money]>| years.iter().map(|amount| -*amount).collect();
        let amounts = self.amounts.iter().map(|(cause, years)| (*cause, negated(years))).collect();
        Self { amounts, switches: self.switches.clone() }
    }
}
