//! Years, amounts and exact numbers.

use super::raw::as_it_stands;
use crate::budget::money::{AmountError, Printed};
use crate::budget::price_level::Year;
use crate::storage::problem::shortened;
use ron::value::RawValue;
use rust_decimal::Decimal;
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::fmt;

/// A year, or the number that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) struct YearNumber(pub(in crate::storage) Result<Year, u64>);

impl YearNumber {
    /// The year of that number, if it is one.
    pub(super) fn of(number: u64) -> Self {
        Self(u16::try_from(number).ok().and_then(Year::new).ok_or(number))
    }
}

impl From<Year> for YearNumber {
    fn from(year: Year) -> Self {
        Self(Ok(year))
    }
}

impl<'de> Deserialize<'de> for YearNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        u64::deserialize(deserializer).map(Self::of)
    }
}

impl Serialize for YearNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let number = self.0.map_or_else(|number| number, |year| u64::from(year.number()));
        serializer.serialize_u64(number)
    }
}

/// An amount, or the text that is none and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::storage) struct Amount(pub(in crate::storage) Result<Printed, Box<(String, AmountError)>>);

impl From<Printed> for Amount {
    fn from(amount: Printed) -> Self {
        Self(Ok(amount))
    }
}

impl Amount {
    /// The amount that a text says, if it says one.
    pub(super) fn read(text: &str) -> Self {
        Self(Printed::parse(text).map_err(|error| Box::new((shortened(text), error))))
    }
}

struct AmountVisitor;

impl Visitor<'_> for AmountVisitor {
    type Value = Amount;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an amount")
    }

    fn visit_str<E>(self, text: &str) -> Result<Amount, E> {
        Ok(Amount::read(text))
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(AmountVisitor)
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Ok(amount) => serializer.collect_str(amount),
            Err(unread) => serializer.serialize_str(&unread.0),
        }
    }
}

/// An exact decimal number, or what stands in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::storage) struct Exact(pub(in crate::storage) Result<Decimal, String>);

impl From<Decimal> for Exact {
    fn from(number: Decimal) -> Self {
        Self(Ok(number))
    }
}

impl Exact {
    fn read(text: &str) -> Self {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let plain = unsigned.starts_with(|sign: char| sign.is_ascii_digit())
            && unsigned.ends_with(|sign: char| sign.is_ascii_digit())
            && unsigned.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let number = plain.then(|| Decimal::from_str_exact(text).ok()).flatten();
        Self(number.ok_or_else(|| shortened(text)))
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Through the raw text: every other way leads through a binary float.
        let raw: &RawValue = Deserialize::deserialize(deserializer)?;
        Ok(Self::read(raw.get_ron().trim()))
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.0.as_ref().map_or_else(Clone::clone, Decimal::to_string);
        as_it_stands(&text, serializer)
    }
}
