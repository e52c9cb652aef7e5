//! Amounts as people write and read them, in Danish and in English.

use super::printed::shortened;
use super::reading::{Apart, Numbers, tidied};
use super::{AmountError, ArithmeticProblem, Printed, Unit, arithmetic};
use rust_decimal::{Decimal, RoundingStrategy};
use thiserror::Error;

/// How numbers are written: which sign separates decimals and which groups thousands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Notation {
    /// `1.234.567,8`
    #[default]
    Danish,
    /// `1,234,567.8`
    English,
}

/// What a person typed is not one amount: why, or which two it could be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AmountQuestion {
    /// A lone separator could mark decimals or thousands: the program asks rather than guesses.
    #[error("could be {decimals} or {thousands}")]
    Ambiguous {
        /// Read as a decimal separator.
        decimals: Printed,
        /// Read as a thousands separator.
        thousands: Printed,
    },
    /// The text cannot be read as a number.
    #[error("`{0}` is not a number")]
    NotANumber(String),
    /// The word after the number is no unit of money.
    #[error("`{0}` is not a unit")]
    UnknownUnit(String),
    /// A number that no amount can be.
    #[error(transparent)]
    Amount(#[from] AmountError),
    /// What stands behind `=` cannot be worked out.
    #[error("at character {at}: {problem}")]
    Arithmetic {
        /// The character it fails at, counted from one.
        at: usize,
        /// Why.
        problem: ArithmeticProblem,
    },
}

/// A number as somebody wrote it, and the unit where one stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// With its sign and as many decimals as are written; at most 28 digits.
    pub number: Decimal,
    /// `None` where the number stands alone.
    pub unit: Option<Unit>,
}

impl Written {
    /// The amount; a number that stands alone is in `unit`.
    pub fn amount(self, unit: Unit) -> Result<Printed, AmountError> {
        Printed::from_decimal(self.number, self.unit.unwrap_or(unit))
    }

    /// The amount of a calculated number: rounded to the øre, halves away from zero, without trailing zeros.
    pub fn amount_to_the_oere(self, unit: Unit) -> Result<Printed, AmountError> {
        let unit = self.unit.unwrap_or(unit);
        let decimals = unit.exponent() + OERE_DECIMALS;
        let rounded = self.number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        Printed::from_decimal(rounded.normalize(), unit)
    }
}

/// How many decimals of a krone an øre is.
const OERE_DECIMALS: u32 = 2;

/// The minus sign of typeset numbers.
pub(super) const MINUS: char = '\u{2212}';

impl Notation {
    /// The sign before decimals.
    pub const fn decimal_sign(self) -> char {
        match self {
            Self::Danish => ',',
            Self::English => '.',
        }
    }

    /// The sign between thousands.
    pub const fn group_sign(self) -> char {
        match self {
            Self::Danish => '.',
            Self::English => ',',
        }
    }

    /// A number with thousands grouped and exactly `decimals` decimals, halves rounded away from zero.
    ///
    /// Negative numbers carry a true minus; what rounds to zero carries none.
    pub fn write(self, number: Decimal, decimals: u32) -> String {
        let rounded = number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
        let mut padded = rounded.abs();
        padded.rescale(decimals);
        let plain = padded.to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::with_capacity(plain.len() + plain.len() / 3 + 3);
        if rounded.is_sign_negative() && !rounded.is_zero() {
            text.push(MINUS);
        }
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                text.push(self.group_sign());
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(self.decimal_sign());
            text.push_str(fraction);
        }
        text
    }

    /// A number with the decimals it carries.
    pub fn write_as_is(self, number: Decimal) -> String {
        self.write(number, number.scale())
    }

    /// What a person typed: `304,8 mia. kr.`, `1.234.567,8`, `1½`, `−12`, `(5,0)`, `12,5-`, `=120*0,98`; without a unit
    /// or currency it is in `unit`.
    ///
    /// `None` for an empty text: empty is not zero. What is worked out is rounded to the øre; a number
    /// without a unit counts in `unit` where an amount is wanted, and is a plain factor elsewhere.
    pub fn read(self, text: &str, unit: Unit) -> Result<Option<Printed>, AmountQuestion> {
        if text.trim_start().starts_with('=') {
            return arithmetic::work_out(self, text, unit).map(Some);
        }
        self.read_liberally(text, unit)?.map(|written| Ok(written.amount(unit)?)).transpose()
    }

    /// A number with signs of either language, where it can mean only one thing; asks where it could be two.
    pub(super) fn read_liberally(self, text: &str, unit: Unit) -> Result<Option<Written>, AmountQuestion> {
        self.read_by(text, |apart| match self.numbers(apart.number) {
            Numbers::Either(decimals, thousands) => {
                let [decimals, thousands] = [decimals, thousands].map(|number| apart.written(number).amount(unit));
                Err(AmountQuestion::Ambiguous { decimals: decimals?, thousands: thousands? })
            }
            Numbers::One(number) => Ok(Some(number)),
            Numbers::None => Ok(None),
            Numbers::TooLong => Err(AmountError::TooManyDigits.into()),
        })
    }

    /// A number with the signs of this notation and no others: `1.234` is a thousand and more in Danish.
    ///
    /// For a column whose decimal sign is known. `None` for an empty text.
    pub fn read_strictly(self, text: &str) -> Result<Option<Written>, AmountQuestion> {
        self.read_by(text, |apart| match self.strictly(apart.number) {
            Numbers::One(number) => Ok(Some(number)),
            Numbers::None | Numbers::Either(..) => Ok(None),
            Numbers::TooLong => Err(AmountError::TooManyDigits.into()),
        })
    }

    /// Takes a text apart and lets `number` read its digits; those it cannot read are no number.
    fn read_by(
        self,
        text: &str,
        number: impl FnOnce(&Apart<'_>) -> Result<Option<Decimal>, AmountQuestion>,
    ) -> Result<Option<Written>, AmountQuestion> {
        let tidy = tidied(text);
        if tidy.is_empty() {
            return Ok(None);
        }
        let not_a_number = || AmountQuestion::NotANumber(shortened(text.trim()));
        let apart = Apart::of(&tidy, self)?.ok_or_else(not_a_number)?;
        number(&apart)?.map(|number| Some(apart.written(number))).ok_or_else(not_a_number)
    }
}
