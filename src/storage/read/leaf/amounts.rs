//! Amounts by year.

use super::{Amount, YearNumber};
use crate::storage::read::condense::{FOLDED, unfolded};
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

struct AmountsVisitor;

impl<'de> Visitor<'de> for AmountsVisitor {
    type Value = Amounts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map of years and amounts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Amounts, A::Error> {
        let mut pairs = Vec::new();
        while let Some(year) = map.next_key::<YearNumber>()? {
            if year.0 == Err(FOLDED) {
                pairs.extend(map.next_value::<Folded>()?.0);
            } else {
                pairs.push((year, map.next_value()?));
            }
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

/// The pairs of a folded map, or the one pair of a year that is none.
struct Folded(Vec<(YearNumber, Amount)>);

struct FoldedVisitor;

impl Visitor<'_> for FoldedVisitor {
    type Value = Folded;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount")
    }

    fn visit_str<E>(self, text: &str) -> Result<Folded, E> {
        let pair = |number, text: &str| (YearNumber::of(number), Amount::read(text));
        let pairs = unfolded(text, pair).filter(|pairs| !pairs.is_empty());
        Ok(Folded(pairs.unwrap_or_else(|| vec![pair(FOLDED, text)])))
    }
}

impl<'de> Deserialize<'de> for Folded {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(FoldedVisitor)
    }
}
