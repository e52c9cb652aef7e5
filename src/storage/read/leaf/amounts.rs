//! Amounts by year.

use super::{Amount, YearNumber};
use crate::budget::measure::YearlyAmounts;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// An amount for each of some years, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::storage) struct Amounts(pub(in crate::storage) Vec<(YearNumber, Amount)>);

impl<Y: Into<YearNumber>, A: Into<Amount>> FromIterator<(Y, A)> for Amounts {
    fn from_iter<I: IntoIterator<Item = (Y, A)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(year, amount)| (year.into(), amount.into())).collect())
    }
}

/// Room for as many years as most amounts are given for.
const MOST_HAVE: usize = 32;

impl Amounts {
    /// The amounts, where each is one and the years rise.
    pub(in crate::storage) fn plain(&self) -> Option<YearlyAmounts> {
        let mut last = None;
        let mut pairs = Vec::with_capacity(self.0.len());
        for pair in &self.0 {
            let (YearNumber(Ok(year)), Amount(Ok(amount))) = pair else { return None };
            if last.replace(*year).is_some_and(|last| last >= *year) {
                return None;
            }
            pairs.push((*year, *amount));
        }
        Some(pairs.into_iter().collect())
    }
}

struct AmountsVisitor;

impl<'de> Visitor<'de> for AmountsVisitor {
    type Value = Amounts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map of years and amounts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Amounts, A::Error> {
        let mut pairs = Vec::with_capacity(MOST_HAVE);
        while let Some(year) = map.next_key::<YearNumber>()? {
            pairs.push((year, map.next_value()?));
        }
        Ok(Amounts(pairs))
    }
}

impl<'de> Deserialize<'de> for Amounts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(AmountsVisitor)
    }
}

impl Serialize for Amounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(year, amount)| (year, amount)))
    }
}
