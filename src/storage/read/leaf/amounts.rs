//! Amounts by year.

use super::{Amount, YearNumber};
use crate::budget::measure::YearlyAmounts;
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
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

    fn visit_borrowed_str<E: Error>(self, inside: &'de str) -> Result<Amounts, E> {
        pairs(inside).map(Amounts).ok_or_else(|| E::custom("left to the thorough reader"))
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
        if deserializer.is_human_readable() {
            deserializer.deserialize_map(AmountsVisitor)
        } else {
            deserializer.deserialize_bytes(AmountsVisitor)
        }
    }
}

impl Serialize for Amounts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(year, amount)| (year, amount)))
    }
}

/// The pairs that stand between the brackets of a map, `2024: "1 mio", …`, if nothing is odd or wrong with them.
///
/// Goes byte by byte: the pairs are short, and a large plan has tens of thousands.
fn pairs(inside: &str) -> Option<Vec<(YearNumber, Amount)>> {
    let mut pairs = Vec::with_capacity(MOST_HAVE);
    let mut rest = after_space(inside.as_bytes());
    while let Some((digits, [b':', after @ ..])) = rest.split_first_chunk::<4>() {
        let mut year = 0;
        for byte in digits {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                return None;
            }
            year = year * 10 + u16::from(digit);
        }
        let after = after_space(after).strip_prefix(b"\"")?;
        let start = inside.len() - after.len();
        let length = after.iter().position(|byte| *byte == b'"')?;
        let amount = Printed::parse(inside.get(start..start + length)?).ok()?;
        pairs.push((Year::new(year)?.into(), amount.into()));
        rest = after_space(after.get(length + 1..)?);
        match rest {
            [b',', after @ ..] => rest = after_space(after),
            _ => break,
        }
    }
    rest.is_empty().then_some(pairs)
}

/// What follows the spaces, ends of lines and comments up to them at the start of a text.
fn after_space(text: &[u8]) -> &[u8] {
    let mut rest = text;
    loop {
        rest = match rest {
            // Most of a plan is indentation.
            [b' ', b' ', b' ', b' ', b' ', b' ', b' ', b' ', after @ ..]
            | [b' ' | b'\n' | b'\r' | b'\t', after @ ..] => after,
            [b'/', b'/', ..] => {
                // A comment that does not end here may hold the bracket that seemed to close the map.
                let Some(after) = rest.iter().position(|byte| *byte == b'\n').and_then(|end| rest.get(end..)) else {
                    return rest;
                };
                after
            }
            _ => return rest,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::read::options;

    #[test]
    fn pairs_mean_the_same_to_both_readers() {
        for inside in [
            "",
            "2024:\"1 mio\"",
            "\n        2024: \"-1.5 mio\",// a comment, 2025: \"3 mio\"\n        2025:  \"  2  tkr \" ,\r\n",
            "2025: \"1 mia\", 2024: \"0.25 kr\", 2025: \"123456789012.5 kr\",",
        ] {
            let plain = pairs(inside).map(Amounts);
            assert!(plain.is_some(), "{inside}");
            assert_eq!(plain, options().from_str(&format!("{{{inside}}}")).ok(), "{inside}");
        }
    }

    #[test]
    fn odd_pairs_are_left_to_the_thorough_reader() {
        for inside in [
            "2024: \"1 mio\" // the bracket is part of this ",
            "2024: \"1 mio\" 2025: \"2 mio\"",
            "2024: \"1 mio\",,",
            ", 2024: \"1 mio\"",
            "2024 \"1 mio\"",
            "2024: 5",
            "2024: \"1",
            "2024: \"1\\tmio\"",
            "2024: \"1 mil\"",
            "1900: \"1 mio\"",
            "02024: \"1 mio\"",
            "+2024: \"1 mio\"",
            "20:4: \"1 mio\"",
            "24: \"1 mio\"",
            ": \"1 mio\"",
            "/* */ 2024: \"1 mio\"",
        ] {
            assert_eq!(pairs(inside), None, "{inside}");
        }
    }
}
