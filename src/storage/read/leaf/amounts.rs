//! Amounts by year.

use super::{Amount, YearNumber};
use crate::budget::measure::YearlyAmounts;
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, SerializeMap as _, Serializer};
use std::fmt;

/// An amount for each of some years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::storage) enum Amounts {
    /// Nothing is wrong with them. Whatever can be held so is, so equal amounts are held equally.
    Plain(YearlyAmounts),
    /// In the order of the file: a year that is none, or does not follow the one before, or an amount that is none.
    Odd(Vec<(YearNumber, Amount)>),
}

/// Room for as many years as most amounts are given for.
const MOST_HAVE: usize = 32;
/// Bytes of a packed amount.
const AMOUNT_BYTES: usize = 8;

impl From<&YearlyAmounts> for Amounts {
    fn from(amounts: &YearlyAmounts) -> Self {
        Self::Plain(amounts.clone())
    }
}

impl Amounts {
    fn of(pairs: Vec<(YearNumber, Amount)>) -> Self {
        let sound = |pair: &(YearNumber, Amount)| match pair {
            (YearNumber(Ok(year)), Amount(Ok(amount))) => Some((*year, *amount)),
            _ => None,
        };
        match pairs.iter().map(sound).collect::<Option<Vec<_>>>() {
            Some(sound) if sound.is_sorted_by(|(year, _), (next, _)| year < next) => {
                Self::Plain(sound.into_iter().collect())
            }
            _ => Self::Odd(pairs),
        }
    }
}

struct AmountsVisitor;

impl<'de> Visitor<'de> for AmountsVisitor {
    type Value = Amounts;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map of years and amounts")
    }

    fn visit_borrowed_str<E: Error>(self, inside: &'de str) -> Result<Amounts, E> {
        pairs(inside).map(Amounts::Plain).ok_or_else(|| E::custom("left to the thorough reader"))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Amounts, A::Error> {
        let mut pairs = Vec::with_capacity(MOST_HAVE);
        while let Some(year) = map.next_key::<YearNumber>()? {
            pairs.push((year, map.next_value()?));
        }
        Ok(Amounts::of(pairs))
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
        match self {
            Self::Plain(amounts) if !serializer.is_human_readable() => serializer.serialize_bytes(&packed(amounts)),
            Self::Plain(amounts) => {
                let mut map = serializer.serialize_map(Some(amounts.iter().count()))?;
                for (year, amount) in amounts.iter() {
                    map.serialize_entry(&YearNumber::from(year), &Amount::from(amount))?;
                }
                map.end()
            }
            Self::Odd(pairs) => serializer.collect_map(pairs.iter().map(|(year, amount)| (year, amount))),
        }
    }
}

/// Amounts as bytes, the same for the same amounts: the first year in two of them, the lowest first, then eight for each
/// year from it on, which are zero where it has no amount.
fn packed(amounts: &YearlyAmounts) -> Vec<u8> {
    let Some((first, _)) = amounts.iter().next() else { return Vec::new() };
    let first = first.number().to_le_bytes();
    let mut packed = vec![0; first.len() + amounts.slots().1.len() * AMOUNT_BYTES];
    if let Some((of_year, of_amounts)) = packed.split_first_chunk_mut() {
        *of_year = first;
        let mut slots = of_amounts.as_chunks_mut::<AMOUNT_BYTES>().0.iter_mut();
        amounts.each(|_, amount| {
            if let (Some(slot), Some(amount)) = (slots.next(), amount) {
                *slot = amount.packed().to_le_bytes();
            }
        });
    }
    packed
}

/// The amounts that were packed, by year.
pub(in crate::storage) fn unpacked(packed: &[u8]) -> impl Iterator<Item = (Year, Printed)> {
    let (first, amounts) = packed
        .split_first_chunk()
        .map_or((None, [].as_slice()), |(first, amounts)| (Year::new(u16::from_le_bytes(*first)), amounts));
    let years = first.into_iter().flat_map(|first| first.through(Year::LAST));
    let (amounts, _) = amounts.as_chunks();
    years.zip(amounts).filter_map(|(year, amount)| Some((year, Printed::unpacked(i64::from_le_bytes(*amount))?)))
}

/// The amounts that stand between the brackets of a map, `2024: "1 mio", …`, if nothing is odd or wrong with them.
///
/// Goes byte by byte: the pairs are short, and a large plan has tens of thousands.
fn pairs(inside: &str) -> Option<YearlyAmounts> {
    let mut pairs = Vec::with_capacity(MOST_HAVE);
    let mut rest = inside.as_bytes();
    while let Some((pair, after)) = as_written(rest) {
        pairs.push(pair);
        rest = after;
    }
    rest = after_space(rest);
    while let [a, b, c, d, b':', after @ ..] = rest {
        let year = Year::new(four_digits([*a, *b, *c, *d])?)?;
        let (amount, after) = Printed::at_start(after_space(after).strip_prefix(b"\"")?)?;
        pairs.push((year, amount));
        rest = after_space(after.strip_prefix(b"\"")?);
        match rest {
            [b',', after @ ..] => rest = after_space(after),
            _ => break,
        }
    }
    let rises = pairs.is_sorted_by(|(year, _), (next, _)| year < next);
    (rest.is_empty() && rises).then(|| pairs.into_iter().collect())
}

/// An entry as this program writes it in the effect of a measure, if the text starts with one, and what follows it.
fn as_written(text: &[u8]) -> Option<((Year, Printed), &[u8])> {
    let ([b'\n', spaces @ .., a, b, c, d, b':', b' ', b'"'], after) = text.split_first_chunk::<24>()? else {
        return None;
    };
    if *spaces != [b' '; 16] {
        return None;
    }
    let year = Year::new(four_digits([*a, *b, *c, *d])?)?;
    let (amount, after) = Printed::at_start(after)?;
    match after {
        [b'"', b',', after @ ..] => Some(((year, amount), after)),
        _ => None,
    }
}

/// The number that four digits are.
fn four_digits(digits: [u8; 4]) -> Option<u16> {
    let mut number = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number * 10 + u16::from(digit);
    }
    Some(number)
}

/// What follows the spaces, ends of lines and comments up to them at the start of a text.
fn after_space(text: &[u8]) -> &[u8] {
    let mut rest = text;
    loop {
        rest = match rest {
            [b' ' | b'\n' | b'\r' | b'\t', after @ ..] => after,
            [b'/', b'/', ..] => {
                // A comment that does not end here may hold the bracket that seemed to close the map.
                let Some(after) = rest.iter().position(|byte| *byte == b'\n').and_then(|end| rest.get(end..)) else {
                    return rest;
                };
                after
            }
            _ => return rest,
        };
        // Most of a plan is indentation.
        while let Some((b"        ", after)) = rest.split_first_chunk::<8>() {
            rest = after;
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
            "\n        2024: \"-1.5 mio\",// a comment, 2025: \"3 mio\"\n        2025:  \"2 tkr\" ,\r\n",
            "2024: \"1 mia\", 2026: \"0.25 kr\", 2027: \"1234567890.5 kr\",",
        ] {
            let plain = pairs(inside).map(Amounts::Plain);
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
            "2024: \"1 mio.\"",
            "2024: \"  2  tkr \"",
            "2024: \"123456789012.5 kr\"",
            "2025: \"1 mio\", 2024: \"1 mio\"",
            "2024: \"1 mio\", 2024: \"1 mio\"",
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
