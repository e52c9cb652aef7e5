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

    /// What a person typed: `304,8 mia. kr.`, `1.234.567,8`, `1½`, `−12`, `(5,0)`, `12,5-`; without a unit or currency
    /// it is in `unit`.
    ///
    /// `None` for an empty text: empty is not zero.
    pub fn read(self, text: &str, unit: Unit) -> Result<Option<Printed>, AmountQuestion> {
        let tidy = tidied(text);
        if tidy.is_empty() {
            return Ok(None);
        }
        let not_a_number = || AmountQuestion::NotANumber(shortened(text.trim()));
        let Undressed { negative, in_kroner, rest } = undressed(&tidy).ok_or_else(not_a_number)?;
        let number_end = rest.find(|sign: char| !is_part_of_number(sign)).unwrap_or(rest.len());
        let (number, word) = rest.split_at(number_end);
        if number.trim().is_empty() {
            return Err(not_a_number());
        }
        let unit = if in_kroner { Unit::Kr } else { unit };
        let unit = self.unit_named(word, unit).ok_or_else(|| AmountQuestion::UnknownUnit(shortened(word.trim())))?;
        let printed = |number: Decimal| -> Result<Printed, AmountQuestion> {
            let signed = if negative { -number } else { number };
            Ok(Printed::from_decimal(signed, unit)?)
        };
        match self.numbers(number.trim()) {
            Numbers::None => Err(not_a_number()),
            Numbers::TooLong => Err(AmountError::TooManyDigits.into()),
            Numbers::One(number) => printed(number).map(Some),
            Numbers::Either(decimals, thousands) => {
                Err(AmountQuestion::Ambiguous { decimals: printed(decimals)?, thousands: printed(thousands)? })
            }
        }
    }

    /// The unit a word names, `unwritten` where there is no word. A billion is 10^9 in English and 10^12 in Danish, and
    /// no amount needs the latter.
    fn unit_named(self, word: &str, unwritten: Unit) -> Option<Unit> {
        let bare: String = word.chars().filter(|sign| !matches!(sign, '.' | ' ')).collect();
        let without_kr = bare
            .strip_suffix("kroner")
            .or_else(|| bare.strip_suffix("kr"))
            .or_else(|| bare.strip_suffix("dkk"))
            .unwrap_or(&bare);
        Some(match (without_kr, self) {
            ("", _) => {
                if bare.is_empty() {
                    unwritten
                } else {
                    Unit::Kr
                }
            }
            ("t" | "k" | "tusind" | "tusinde" | "thousand", _) => Unit::Tkr,
            ("mio" | "m" | "mill" | "million" | "millioner" | "millions", _) => Unit::Mio,
            ("mia" | "mrd" | "bn" | "milliard" | "milliarder", _) | ("billion" | "billions", Self::English) => {
                Unit::Mia
            }
            _ => return None,
        })
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

/// An amount without its sign and without a currency before it.
struct Undressed<'a> {
    negative: bool,
    /// Whether `kr.` or `DKK` stood before the number, as it may stand behind it.
    in_kroner: bool,
    rest: &'a str,
}

/// Takes off one sign, before the number (`-5`, `kr. -5`) or, as ledgers print it, behind (`5-`), or brackets (`(5)`).
fn undressed(text: &str) -> Option<Undressed<'_>> {
    let bracketed = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')'));
    let text = bracketed.unwrap_or(text).trim();
    let behind = text.strip_suffix('-');
    let (before, text) = sign_before(behind.unwrap_or(text).trim());
    let currency_gone = ["kr.", "kr", "dkk"].into_iter().find_map(|word| text.strip_prefix(word));
    let (after_currency, rest) = sign_before(currency_gone.unwrap_or(text).trim());
    let signs = [behind.map(|_| '-'), before, after_currency];
    let negative = bracketed.is_some() || signs.contains(&Some('-'));
    let one_at_most = signs.into_iter().flatten().count() <= 1;
    one_at_most.then_some(Undressed { negative, in_kroner: currency_gone.is_some(), rest })
}

fn sign_before(text: &str) -> (Option<char>, &str) {
    match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.chars().next(), rest.trim()),
        None => (None, text),
    }
}

const fn is_part_of_number(sign: char) -> bool {
    sign.is_ascii_digit() || matches!(sign, '.' | ',' | ' ' | '½' | '¼' | '¾')
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
