//! A rate in percent, as a person types it.

use crate::budget::money::Notation;
use rust_decimal::Decimal;

/// What a percentage can be, and the text key that says so.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    least: Decimal,
    most: Decimal,
    why: Why,
}

impl Range {
    /// A rate of prices; what is beyond is a slip of the comma.
    pub(super) const RATE: Self = Self {
        least: Decimal::from_parts(50, 0, 0, true, 0),
        most: Decimal::from_parts(50, 0, 0, false, 0),
        why: "range-rate",
    };
    /// Any percentage an agreement may print; what can hardly be meant is asked about elsewhere.
    pub(super) const ANY: Self = Self {
        least: Decimal::from_parts(1000, 0, 0, true, 0),
        most: Decimal::from_parts(1000, 0, 0, false, 0),
        why: "range-agreed-rate",
    };
    /// A share of a whole.
    pub(super) const SHARE: Self =
        Self { least: Decimal::ZERO, most: Decimal::ONE_HUNDRED, why: "range-subsidy-percent" };
}

/// Why a text is not a rate, as a text key.
pub(super) type Why = &'static str;

/// Reads `4,2`, `−0,5` or `4,2 pct.` in the notation of the language.
pub(super) fn read(notation: Notation, text: &str, range: Range) -> Result<Decimal, Why> {
    let tidy = text.trim().replace('−', "-");
    let tidy = ["pct.", "pct", "per cent", "%"]
        .into_iter()
        .fold(tidy.as_str(), |rest, unit| rest.strip_suffix(unit).map_or(rest, str::trim_end));
    if tidy.is_empty() {
        return Err("assume-percent-missing");
    }
    let (whole, fraction) = tidy.split_once(notation.decimal_sign()).unwrap_or((tidy, ""));
    let digits = |part: &str| part.chars().all(|sign| sign.is_ascii_digit());
    let unsigned = whole.strip_prefix(['-', '+']).unwrap_or(whole);
    let is_number = digits(unsigned) && digits(fraction) && !(unsigned.is_empty() && fraction.is_empty());
    let plain = format!("{whole}.{fraction}0");
    let number = Decimal::from_str_exact(&plain).ok().filter(|_| is_number);
    let number = number.ok_or("assume-percent-not-a-number")?.normalize();
    if (range.least..=range.most).contains(&number) { Ok(number) } else { Err(range.why) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn danish(text: &str) -> Result<String, Why> {
        read(Notation::Danish, text, Range::RATE).map(|percent| percent.to_string())
    }

    #[test]
    fn a_rate_is_read_with_the_sign_and_unit_people_write() {
        for (text, percent) in [
            ("4,2", "4.2"),
            (" 4,20 % ", "4.2"),
            ("3 pct.", "3"),
            ("−0,5", "-0.5"),
            ("-0,5", "-0.5"),
            (",5", "0.5"),
            ("0", "0"),
            ("50", "50"),
            ("-50", "-50"),
        ] {
            assert_eq!(danish(text).as_deref(), Ok(percent), "{text}");
        }
        assert_eq!(
            read(Notation::English, "4.2", Range::RATE).map(|percent| percent.to_string()).as_deref(),
            Ok("4.2")
        );
    }

    #[test]
    fn what_is_no_rate_is_said_to_be_none() {
        for text in ["4.2", "fire", "4,2,1", "4 2", "-", ",", "+-4", "1e3", "99999999999999999999999999999999"] {
            assert_eq!(danish(text), Err("assume-percent-not-a-number"), "{text}");
        }
        for text in ["", "  ", "%"] {
            assert_eq!(danish(text), Err("assume-percent-missing"), "{text}");
        }
        for text in ["420", "50,01", "-50,1"] {
            assert_eq!(danish(text), Err("range-rate"), "{text}");
        }
        for text in ["-1", "100,1"] {
            assert_eq!(read(Notation::Danish, text, Range::SHARE), Err("range-subsidy-percent"), "{text}");
        }
        assert_eq!(read(Notation::Danish, "75", Range::SHARE), Ok(Decimal::from(75)));
    }
}
