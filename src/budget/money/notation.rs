//! Amounts as people write and read them, in Danish and in English.

use super::printed::shortened;
use super::{AmountError, Printed, Unit};
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
}

/// The minus sign of typeset numbers.
const MINUS: char = '\u{2212}';

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

    /// What a person typed: `304,8 mia. kr.`, `1.234.567,8`, `1½`, `−12`, `(5,0)`; without a unit it is in `unit`.
    ///
    /// `None` for an empty text: empty is not zero.
    pub fn read(self, text: &str, unit: Unit) -> Result<Option<Printed>, AmountQuestion> {
        let tidy = tidied(text);
        if tidy.is_empty() {
            return Ok(None);
        }
        let (negative, tidy) = sign_of(&tidy);
        let number_end = tidy.find(|sign: char| !is_part_of_number(sign)).unwrap_or(tidy.len());
        let (number, word) = tidy.split_at(number_end);
        let unit = unit_named(word, unit).ok_or_else(|| AmountQuestion::UnknownUnit(shortened(word.trim())))?;
        let printed = |number: Decimal| -> Result<Printed, AmountQuestion> {
            let signed = if negative { -number } else { number };
            Ok(Printed::from_decimal(signed, unit)?)
        };
        match self.numbers(number.trim()) {
            Numbers::None => Err(AmountQuestion::NotANumber(shortened(text.trim()))),
            Numbers::TooLong => Err(AmountError::TooManyDigits.into()),
            Numbers::One(number) => printed(number).map(Some),
            Numbers::Either(decimals, thousands) => {
                Err(AmountQuestion::Ambiguous { decimals: printed(decimals)?, thousands: printed(thousands)? })
            }
        }
    }

    /// The number or numbers that digits and separators can mean.
    fn numbers(self, text: &str) -> Numbers {
        let (text, fraction) = without_vulgar_fraction(text);
        if let Some(fraction) = fraction {
            let whole = if text.is_empty() { Some("0".to_owned()) } else { grouped(text, self.group_sign()) };
            return whole.map_or(Numbers::None, |whole| decimal(&whole, fraction));
        }
        let (points, commas) = (text.matches('.').count(), text.matches(',').count());
        let (decimal_sign, group_sign) = (self.decimal_sign(), self.group_sign());
        let foreign = Self::split(text, group_sign, decimal_sign);
        match (points, commas) {
            (0, 0) => grouped(text, ' ').map_or(Numbers::None, |whole| decimal(&whole, "")),
            (1.., 1..) => {
                let own = Self::split(text, decimal_sign, group_sign);
                own.or(foreign).map_or(Numbers::None, |(whole, fraction)| decimal(&whole, &fraction))
            }
            _ if text.matches(decimal_sign).count() == 1 => Self::split(text, decimal_sign, ' ')
                .map_or(Numbers::None, |(whole, fraction)| decimal(&whole, &fraction)),
            _ if text.matches(decimal_sign).count() > 1 => {
                grouped(text, decimal_sign).map_or(Numbers::None, |whole| decimal(&whole, ""))
            }
            _ if text.matches(group_sign).count() > 1 => {
                grouped(text, group_sign).map_or(Numbers::None, |whole| decimal(&whole, ""))
            }
            _ => Self::lone_group_sign(text, group_sign),
        }
    }

    /// `1.5` and `1.234` in Danish: decimals or thousands? Where only one reading is possible it is taken.
    fn lone_group_sign(text: &str, sign: char) -> Numbers {
        let Some((whole, fraction)) = Self::split(text, sign, ' ') else { return Numbers::None };
        let as_thousands = (whole.len() <= 3 && !whole.starts_with('0') && fraction.len() <= 3)
            .then(|| format!("{whole}{fraction:0<3}"));
        match (decimal(&whole, &fraction), as_thousands.map(|digits| decimal(&digits, ""))) {
            (Numbers::One(decimals), Some(Numbers::One(thousands))) => Numbers::Either(decimals, thousands),
            (reading, _) => reading,
        }
    }

    /// Whole and fraction around the last `decimal_sign`; the whole's groups must be right.
    fn split(text: &str, decimal_sign: char, group_sign: char) -> Option<(String, String)> {
        let (whole, fraction) = text.rsplit_once(decimal_sign)?;
        let whole = if whole.is_empty() { "0".to_owned() } else { grouped(whole, group_sign)? };
        let right = !fraction.is_empty() && fraction.bytes().all(|byte| byte.is_ascii_digit());
        right.then(|| (whole, fraction.to_owned()))
    }
}

enum Numbers {
    None,
    One(Decimal),
    Either(Decimal, Decimal),
    TooLong,
}

fn decimal(whole: &str, fraction: &str) -> Numbers {
    if whole.len() + fraction.len() > 28 {
        return Numbers::TooLong;
    }
    let text = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
    Decimal::from_str_exact(&text).map_or(Numbers::TooLong, Numbers::One)
}

/// One kind of space, one kind of minus, no space at the ends.
fn tidied(text: &str) -> String {
    let plain = text.chars().map(|sign| match sign {
        '\u{a0}' | '\u{2009}' | '\u{202f}' | '\t' => ' ',
        MINUS | '\u{2013}' | '\u{2012}' => '-',
        '\u{2019}' | '\'' => ' ',
        other => other,
    });
    plain.collect::<String>().trim().to_lowercase()
}

/// Whether the amount is negative (`-5`, `(5)`), and the text without that sign and without a leading `kr.` or `DKK`.
fn sign_of(text: &str) -> (bool, String) {
    let bracketed = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let unbracketed = bracketed.unwrap_or(text).trim();
    let currency_gone =
        ["kr.", "kr", "dkk"].into_iter().find_map(|word| unbracketed.strip_prefix(word)).unwrap_or(unbracketed).trim();
    let unsigned = currency_gone.strip_prefix('-');
    let rest = unsigned.or_else(|| currency_gone.strip_prefix('+')).unwrap_or(currency_gone);
    (bracketed.is_some() || unsigned.is_some(), rest.trim().to_owned())
}

const fn is_part_of_number(sign: char) -> bool {
    sign.is_ascii_digit() || matches!(sign, '.' | ',' | ' ' | '½' | '¼' | '¾')
}

/// The unit a word names, `unwritten` where there is no word.
fn unit_named(word: &str, unwritten: Unit) -> Option<Unit> {
    let bare: String = word.chars().filter(|sign| !matches!(sign, '.' | ' ')).collect();
    let without_kr = bare
        .strip_suffix("kroner")
        .or_else(|| bare.strip_suffix("kr"))
        .or_else(|| bare.strip_suffix("dkk"))
        .unwrap_or(&bare);
    Some(match (without_kr, bare.as_str()) {
        ("", "") => unwritten,
        ("", _) => Unit::Kr,
        ("t" | "k" | "tusind" | "tusinde" | "thousand", _) => Unit::Tkr,
        ("mio" | "m" | "mill" | "million" | "millioner" | "millions", _) => Unit::Mio,
        ("mia" | "mrd" | "bn" | "milliard" | "milliarder" | "billion" | "billions", _) => Unit::Mia,
        _ => return None,
    })
}

fn without_vulgar_fraction(text: &str) -> (&str, Option<&'static str>) {
    for (sign, fraction) in [('½', "5"), ('¼', "25"), ('¾', "75")] {
        if let Some(whole) = text.strip_suffix(sign) {
            return (whole.trim(), Some(fraction));
        }
    }
    (text, None)
}

/// The digits of a whole number whose groups, if any, are of three; groups may always be parted by spaces.
fn grouped(text: &str, group_sign: char) -> Option<String> {
    let groups: Vec<&str> = text.split([group_sign, ' ']).collect();
    let (first, rest) = groups.split_first()?;
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let right = digits(first)
        && (rest.is_empty() || first.len() <= 3)
        && rest.iter().all(|group| group.len() == 3 && digits(group));
    right.then(|| groups.concat())
}
