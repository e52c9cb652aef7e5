//! The physical limit: what the same sums cost when nothing is asked but the sums.
//!
//! Amounts lie as whole thousandths of a krone in one array, measure after measure; each measure has the number of its
//! group of area and price level. They are added by group and year, and each group is restated once.

use raaderum::budget::measure::Effect;
use raaderum::budget::scenario::Scenario;
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::BTreeMap;

pub(crate) struct Limit {
    years: usize,
    groups: usize,
    group_of: Vec<usize>,
    thousandths: Vec<i64>,
    /// By group and year, in millionths.
    factors: Vec<i64>,
}

impl Limit {
    /// The same plan, ready to be added.
    pub(crate) fn of(scenario: &Scenario) -> Self {
        let years = scenario.years.count();
        let mut groups = BTreeMap::new();
        let mut group_of = Vec::new();
        let mut thousandths = Vec::new();
        for measure in &scenario.measures {
            let next = groups.len();
            group_of.push(*groups.entry((&measure.area, measure.price_level)).or_insert(next));
            let Effect::Yearly(amounts) = &measure.effect else { continue };
            thousandths.extend(scenario.years.iter().map(|year| {
                let kroner = amounts.get(year).map(|amount| amount.money().kroner());
                kroner.and_then(|kroner| (kroner * rust_decimal::Decimal::ONE_THOUSAND).to_i64()).unwrap_or(0)
            }));
        }
        let factors = (0..groups.len() * years).map(|at| 1_000_000 + i64::try_from(at % 97).unwrap()).collect();
        Self { years, groups: groups.len(), group_of, thousandths, factors }
    }

    /// The sums of every group and year, restated.
    pub(crate) fn sums(&self) -> Vec<i64> {
        let mut sums = vec![0_i64; self.groups * self.years];
        for (group, amounts) in self.group_of.iter().zip(self.thousandths.chunks_exact(self.years)) {
            let first = group * self.years;
            for (sum, amount) in sums[first..first + self.years].iter_mut().zip(amounts) {
                *sum += amount;
            }
        }
        for (sum, factor) in sums.iter_mut().zip(&self.factors) {
            *sum = i64::try_from(i128::from(*sum) * i128::from(*factor) / 1_000_000).unwrap_or(i64::MAX);
        }
        sums
    }
}
