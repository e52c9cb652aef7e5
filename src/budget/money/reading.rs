//! How a text is taken apart into sign, digits and unit, and what the digits can mean.

use super::notation::{MINUS, Written};
use super::printed::shortened;
use super::{AmountQuestion, Notation, Unit};
use rust_decimal::Decimal;

impl Notation {
    /// The unit that a word names, alone or with kroner behind it: `mio. kr.`, `t.kr.`, `kr.`, `bn`.
    ///
    /// A billion is 10^9 in English and 10^12 in Danish, and no amount needs the latter.
    pub fn unit(self, word: &str) -> Option<Unit> {
        let lower = word.to_lowercase();
        let bare: String = lower.chars().filter(|sign| !matches!(sign, '.' | ' ' | '\u{a0}' | '\u{202f}')).collect();
        let without_kr = bare
            .strip_suffix("kroner")
            .or_else(|| bare.strip_suffix("kr"))
            .or_else(|| bare.strip_suffix("dkk"))
            .unwrap_or(&bare);
        Some(match (without_kr, self) {
            ("", _) if !bare.is_empty() => Unit::Kr,
            ("t" | "k" | "tusind" | "tusinde" | "thousand", _) => Unit::Tkr,
            ("mio" | "m" | "mill" | "million" | "millioner" | "millions", _) => Unit::Mio,
            ("mia" | "mrd" | "bn" | "milliard" | "milliarder", _) | ("billion" | "billions", Self::English) => {
                Unit::Mia
            }
            _ => return None,
        })
    }

    /// The number or numbers that digits and separators can mean.
    pub(super) fn numbers(self, text: &str) -> Numbers {
        if let Some(number) = self.with_vulgar_fraction(text) {
            return number;
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

    /// The number in this notation alone. No group of thousands begins with a nought.
    pub(super) fn strictly(self, text: &str) -> Numbers {
        if let Some(number) = self.with_vulgar_fraction(text) {
            return number;
        }
        let (whole, fraction) = match text.split_once(self.decimal_sign()) {
            None => (text, None),
            Some((whole, fraction)) => (whole, Some(fraction)),
        };
        if whole.starts_with('0') && whole.contains(self.group_sign()) {
            return Numbers::None;
        }
        match fraction {
            None => grouped(whole, self.group_sign()).map_or(Numbers::None, |whole| decimal(&whole, "")),
            Some(_) => Self::split(text, self.decimal_sign(), self.group_sign())
                .map_or(Numbers::None, |(whole, fraction)| decimal(&whole, &fraction)),
        }
    }

    /// `1½`, if the text ends in such a fraction.
    fn with_vulgar_fraction(self, text: &str) -> Option<Numbers> {
        let (text, fraction) = without_vulgar_fraction(text);
        let fraction = fraction?;
        let whole = if text.is_empty() { Some("0".to_owned()) } else { grouped(text, self.group_sign()) };
        Some(whole.map_or(Numbers::None, |whole| decimal(&whole, fraction)))
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

/// What digits and separators can mean.
#[derive(Debug)]
pub(super) enum Numbers {
    /// No number.
    None,
    /// This number.
    One(Decimal),
    /// Read with decimals, or read with thousands.
    Either(Decimal, Decimal),
    /// More digits than any amount has.
    TooLong,
}

/// A text taken apart: its sign, its digits, its unit.
pub(super) struct Apart<'a> {
    negative: bool,
    /// The unit that is written, by a word behind the number or a currency before it.
    pub(super) unit: Option<Unit>,
    /// Digits and separators.
    pub(super) number: &'a str,
}

impl<'a> Apart<'a> {
    /// Takes a [`tidied`] text apart; `None` where it has no number.
    pub(super) fn of(tidy: &'a str, notation: Notation) -> Result<Option<Self>, AmountQuestion> {
        let Some(Undressed { negative, in_kroner, rest }) = undressed(tidy) else { return Ok(None) };
        let number_end = rest.find(|sign: char| !is_part_of_number(sign)).unwrap_or(rest.len());
        let (number, word) = rest.split_at(number_end);
        let (number, word) = (number.trim(), word.trim());
        if number.is_empty() {
            return Ok(None);
        }
        let unit = if word.is_empty() {
            in_kroner.then_some(Unit::Kr)
        } else {
            Some(notation.unit(word).ok_or_else(|| AmountQuestion::UnknownUnit(shortened(word)))?)
        };
        Ok(Some(Self { negative, unit, number }))
    }

    /// A number read from its digits, with its sign and unit.
    pub(super) fn written(&self, number: Decimal) -> Written {
        Written { number: if self.negative { -number } else { number }, unit: self.unit }
    }
}

fn decimal(whole: &str, fraction: &str) -> Numbers {
    if whole.len() + fraction.len() > 28 {
        return Numbers::TooLong;
    }
    let text = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
    Decimal::from_str_exact(&text).map_or(Numbers::TooLong, Numbers::One)
}

/// One kind of space, one kind of minus, no space at the ends.
pub(super) fn tidied(text: &str) -> String {
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

/// Whether a sign may stand in a number, within or between its digits.
pub(super) const fn is_part_of_number(sign: char) -> bool {
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
