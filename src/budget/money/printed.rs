//! An amount as it was printed: its digits, its decimals and its unit.

use super::{Money, Unit};
use rust_decimal::Decimal;
use std::fmt;
use std::num::NonZero;
use thiserror::Error;

/// An amount with the unit and the decimals it was printed with, so that its resolution is known.
///
/// `"304.8 mia"` is 3048 tenths of a thousand million: known to ± 50 million.
/// At most 17 digits, at most 10^15 kr, and no finer than one ten-thousandth of a krone.
///
/// Kept in eight bytes, since a plan holds millions of them: 58 bits of digits, 2 of unit, 4 of decimals.
/// The lowest bits are stored flipped by `NEVER_A_FORM`, so that zero never occurs and `Option<Printed>` is as small.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Printed(NonZero<i64>);

/// The unit and the decimals of an amount: what it shares with amounts that can be added digit by digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Form(u8);

impl Form {
    /// What the last digit is worth in ten-thousandths of a krone.
    pub(crate) fn ticks(self) -> i128 {
        TICKS_PER_LAST_DIGIT.get(usize::from(self.0)).copied().unwrap_or(0).into()
    }
}

/// Why a text is not an amount.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AmountError {
    /// Nothing was written.
    #[error("the amount is empty")]
    Empty,
    /// There is a number but no unit.
    #[error("the amount has no unit")]
    NoUnit,
    /// The word after the number is not a unit.
    #[error("`{0}` is not a unit")]
    UnknownUnit(String),
    /// The first word is not a plain decimal number.
    #[error("`{0}` is not a plain number")]
    NotANumber(String),
    /// A comma stands where a file wants a point.
    #[error("`{0}` has a comma; files write a decimal point")]
    Comma(String),
    /// More digits than an amount can have.
    #[error("more than 17 digits")]
    TooManyDigits,
    /// Larger than a million thousand million kroner.
    #[error("larger than 1,000,000 mia. kr.")]
    TooLarge,
    /// Finer than a ten-thousandth of a krone.
    #[error("finer than a ten-thousandth of a krone")]
    TooFine,
}

const DECIMAL_BITS: u32 = 4;
const UNIT_BITS: u32 = 2;
const FORM_BITS: u32 = DECIMAL_BITS + UNIT_BITS;
const FORMS: usize = 1 << FORM_BITS;
const FORM_MASK: i64 = 0x3f;
/// Fifteen decimals of a krone: finer than any amount may be.
const NEVER_A_FORM: i64 = 0x0f;
const MOST_DIGITS: i64 = 100_000_000_000_000_000; // 10^17 < 2^57
/// Signs of the longest amount: a minus, 17 digits or 15 decimals and a digit before them, a point, a space and a unit.
const MOST_SIGNS: usize = 24;
/// Signs of a short amount before its space.
const MOST_SHORT: usize = 12;
const MOST_KRONER: i128 = 1_000_000_000_000_000;
const MOST_TICKS: i128 = MOST_KRONER * 10_i128.pow(Money::TICKS_PER_KRONE_EXPONENT);

/// For each form (unit and decimals) what its last digit is worth in ticks; 0 where it is finer than a tick.
const TICKS_PER_LAST_DIGIT: [i64; FORMS] = ticks_per_last_digit();

#[expect(clippy::indexing_slicing, clippy::as_conversions, reason = "runs at compile time")]
const fn ticks_per_last_digit() -> [i64; FORMS] {
    let mut table = [0_i64; FORMS];
    let mut unit = 0;
    while unit < 4 {
        let mut decimals = 0;
        while decimals < 16 {
            let exponent = 3 * unit + Money::TICKS_PER_KRONE_EXPONENT;
            if decimals <= exponent {
                let form = (unit << DECIMAL_BITS) | decimals;
                table[form as usize] = 10_i64.pow(exponent - decimals);
            }
            decimals += 1;
        }
        unit += 1;
    }
    table
}

impl Printed {
    /// `0 kr`
    pub const NOTHING: Self = Self(match NonZero::new(NEVER_A_FORM) {
        Some(bits) => bits,
        None => NonZero::<i64>::MAX,
    });

    /// An amount of `digits` with the last `decimals` of them after the point, in `unit`.
    pub fn new(digits: i64, decimals: u32, unit: Unit) -> Result<Self, AmountError> {
        if digits.checked_abs().is_none_or(|size| size >= MOST_DIGITS) {
            return Err(AmountError::TooManyDigits);
        }
        if decimals > unit.exponent() + Money::TICKS_PER_KRONE_EXPONENT {
            return Err(AmountError::TooFine);
        }
        let form = ((unit.exponent() / 3) << DECIMAL_BITS) | decimals;
        let Some(printed) = Self::from_bits((digits << FORM_BITS) | i64::from(form)) else {
            return Err(AmountError::TooFine);
        };
        if printed.ticks().abs() > MOST_TICKS { Err(AmountError::TooLarge) } else { Ok(printed) }
    }

    /// An exact number in `unit`; as many decimals as the number carries.
    pub fn from_decimal(number: Decimal, unit: Unit) -> Result<Self, AmountError> {
        let number = if number.scale() > unit.exponent() + Money::TICKS_PER_KRONE_EXPONENT {
            number.normalize()
        } else {
            number
        };
        let digits = i64::try_from(number.mantissa()).map_err(|_too_wide| AmountError::TooManyDigits)?;
        Self::new(digits, number.scale(), unit)
    }

    /// Reads what files write: `"304.8 mia"`, `"-750 tkr"`; a decimal point, one space, a unit.
    pub fn parse(text: &str) -> Result<Self, AmountError> {
        // A large plan has tens of thousands of amounts, nearly all of them short and spelt the one way.
        match Self::at_start(text.as_bytes()) {
            Some((amount, [])) => Ok(amount),
            _ => Self::parse_slowly(text),
        }
    }

    /// The amount that a text starts with, and what follows it, if the amount has at most twelve signs before its one
    /// space and nothing is odd about it.
    pub(crate) fn at_start(text: &[u8]) -> Option<(Self, &[u8])> {
        let (unsigned, turn) = match text {
            [b'-', unsigned @ ..] => (unsigned, -1),
            unsigned => (unsigned, 1),
        };
        let (mut digits, mut before_decimals) = (0_i64, None);
        for (at, sign) in unsigned.iter().enumerate().take(MOST_SHORT + 1) {
            match sign {
                b'0'..=b'9' => digits = digits * 10 + i64::from(sign - b'0'),
                b'.' if at > 0 && before_decimals.is_none() => before_decimals = Some(at + 1),
                b' ' if at > 0 && before_decimals != Some(at) => {
                    let decimals = before_decimals.map_or(0, |before| at - before);
                    let (unit, after) = Unit::at_start(unsigned.get(at + 1..)?)?;
                    return Some((Self::new(turn * digits, u32::try_from(decimals).ok()?, unit).ok()?, after));
                }
                _ => return None,
            }
        }
        None
    }

    fn parse_slowly(text: &str) -> Result<Self, AmountError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AmountError::Empty);
        }
        let space = text.bytes().position(|byte| byte == b' ');
        let parts = space.and_then(|space| text.split_at_checked(space));
        let (number, unit) = parts.map_or((text, None), |(number, unit)| (number, Some(unit.trim_ascii())));
        let (digits, decimals) = plain_number(number)?;
        let Some(unit) = unit else { return Err(AmountError::NoUnit) };
        let Some(unit) = Unit::from_code(unit) else { return Err(AmountError::UnknownUnit(shortened(unit))) };
        Self::new(digits, decimals, unit)
    }

    /// Writes what [`parse`](Self::parse) reads behind a text; a large plan has tens of thousands of amounts to write.
    pub(crate) fn spell(self, text: &mut Vec<u8>) {
        let mut signs = [0; MOST_SIGNS];
        let mut slots = signs.iter_mut().rev();
        let mut put = |sign| {
            if let Some(slot) = slots.next() {
                *slot = sign;
            }
        };
        self.unit().code().bytes().rev().for_each(&mut put);
        put(b' ');
        let mut digits = self.digits().unsigned_abs();
        let mut last_digit = || {
            let digit = u8::try_from(digits % 10).map_or(b'0', |digit| b'0' + digit);
            digits /= 10;
            (digit, digits > 0)
        };
        for _ in 0..self.decimals() {
            put(last_digit().0);
        }
        if self.decimals() > 0 {
            put(b'.');
        }
        let mut more = true;
        while more {
            let digit;
            (digit, more) = last_digit();
            put(digit);
        }
        if self.digits() < 0 {
            put(b'-');
        }
        let unused = slots.len();
        text.extend_from_slice(signs.get(unused..).unwrap_or_default());
    }

    /// The amount in kroner, exactly.
    pub fn money(self) -> Money {
        Money::from_ticks(self.ticks())
    }

    /// The amount in ten-thousandths of a krone, exactly.
    pub(crate) fn ticks(self) -> i128 {
        i128::from(self.digits()) * self.form().ticks()
    }

    /// Half of the last printed digit: how far the true amount may lie from the printed one.
    pub fn half_unit(self) -> Money {
        Money::from_ticks(self.form().ticks()).times(Decimal::new(5, 1))
    }

    /// The unit it was printed in.
    pub fn unit(self) -> Unit {
        match (self.bits() >> DECIMAL_BITS) & 0b11 {
            0 => Unit::Kr,
            1 => Unit::Tkr,
            2 => Unit::Mio,
            _ => Unit::Mia,
        }
    }

    /// How many decimals were printed.
    pub fn decimals(self) -> u32 {
        u32::try_from(self.bits() & 0b1111).unwrap_or(0)
    }

    /// The printed number, without its unit, with its decimals.
    pub fn number(self) -> Decimal {
        Decimal::new(self.digits(), self.decimals())
    }

    /// The same amount with its sign turned.
    #[must_use]
    pub fn negated(self) -> Self {
        Self::from_bits(((-self.digits()) << FORM_BITS) | (self.bits() & FORM_MASK)).unwrap_or(self)
    }

    /// The digits of the printed number without its point.
    pub(crate) const fn digits(self) -> i64 {
        self.0.get() >> FORM_BITS
    }

    /// Its unit and decimals.
    #[expect(clippy::as_conversions, clippy::cast_sign_loss, reason = "six bits fit eight")]
    pub(crate) const fn form(self) -> Form {
        Form((self.bits() & FORM_MASK) as u8)
    }

    /// An amount whose form and digits were taken from one.
    pub(crate) fn of_form(form: Form, digits: i32) -> Self {
        Self::from_bits((i64::from(digits) << FORM_BITS) | i64::from(form.0)).unwrap_or(Self::NOTHING)
    }

    /// The amount in eight bytes of which never all are zero; the same for the same amount.
    pub(crate) const fn packed(self) -> i64 {
        self.0.get()
    }

    /// The amount that was packed; `None` for zero.
    pub(crate) fn unpacked(packed: i64) -> Option<Self> {
        NonZero::new(packed).map(Self)
    }

    const fn bits(self) -> i64 {
        self.0.get() ^ NEVER_A_FORM
    }

    fn from_bits(bits: i64) -> Option<Self> {
        NonZero::new(bits ^ NEVER_A_FORM).map(Self)
    }
}

/// The digits and the number of decimals of `-?digits[.digits]`.
fn plain_number(text: &str) -> Result<(i64, u32), AmountError> {
    let unsigned = text.strip_prefix('-').unwrap_or(text).as_bytes();
    let point = unsigned.iter().position(|byte| *byte == b'.');
    let (whole, decimals) = match point {
        Some(point) => (unsigned.get(..point), unsigned.get(point + 1..)),
        None => (Some(unsigned), None),
    };
    let digits = whole.and_then(|whole| with_digits(0, whole));
    let digits = decimals.map_or(digits, |decimals| with_digits(digits?, decimals));
    let Some(digits) = digits else { return Err(not_a_number(text)) };
    if digits >= MOST_DIGITS {
        return Err(AmountError::TooManyDigits);
    }
    let decimals = u32::try_from(decimals.map_or(0, <[u8]>::len)).unwrap_or(u32::MAX);
    Ok((if text.len() == unsigned.len() { digits } else { -digits }, decimals))
}

/// A number with more digits behind it, if they are digits and at least one.
///
/// Saturates: a number of too many digits is still told from what is no number.
fn with_digits(number: i64, more: &[u8]) -> Option<i64> {
    let mut number = number;
    for byte in more {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            return None;
        }
        number = number.saturating_mul(10).saturating_add(digit.into());
    }
    (!more.is_empty()).then_some(number)
}

/// Why a text is not a plain number.
fn not_a_number(text: &str) -> AmountError {
    if text.contains(',') { AmountError::Comma(shortened(text)) } else { AmountError::NotANumber(shortened(text)) }
}

/// At most forty characters of a text, for an error message.
pub(crate) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(40).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

impl fmt::Display for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Vec::new();
        self.spell(&mut text);
        f.write_str(std::str::from_utf8(&text).unwrap_or_default())
    }
}

impl fmt::Debug for Printed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{self}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_write_number_and_unit() {
        for text in ["304.8 mia", "261828 mio", "125 kr", "-750 tkr", "0.5 mia", "100.10 mio", "-0.25 mia"] {
            assert_eq!(Printed::parse(text).map(|amount| amount.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn resolution_is_half_the_last_digit() {
        let frame = Printed::parse("304.8 mia").unwrap();
        assert_eq!(frame.half_unit(), Money::from_kroner(Decimal::from(50_000_000)));
        assert_eq!(Printed::parse("261828 mio").unwrap().half_unit(), Money::from_kroner(Decimal::from(500_000)));
    }

    #[test]
    fn what_is_not_an_amount_says_why() {
        let reason = |text| Printed::parse(text).unwrap_err();
        assert_eq!(reason(""), AmountError::Empty);
        assert_eq!(reason("64"), AmountError::NoUnit);
        assert_eq!(reason("64 millioner"), AmountError::UnknownUnit("millioner".to_owned()));
        assert_eq!(reason("304,8 mia"), AmountError::Comma("304,8".to_owned()));
        assert_eq!(reason("1e3 mio"), AmountError::NotANumber("1e3".to_owned()));
        assert_eq!(reason("+5 mio"), AmountError::NotANumber("+5".to_owned()));
        assert_eq!(reason("5. mio"), AmountError::NotANumber("5.".to_owned()));
        assert_eq!(reason("123456789012345678 kr"), AmountError::TooManyDigits);
        assert_eq!(reason("1000001 mia"), AmountError::TooLarge);
        assert_eq!(reason("0.00001 kr"), AmountError::TooFine);
    }

    #[test]
    fn a_sign_can_be_turned() {
        let saving = Printed::parse("0.7 mia").unwrap().negated();
        assert_eq!(saving.to_string(), "-0.7 mia");
        assert_eq!(saving.money(), -Printed::parse("700 mio").unwrap().money());
    }
}
