//! A rate in percent, as a person types it.

use crate::budget::money::Notation;
use rust_decimal::Decimal;

/// The largest rate up or down, in percent; what is beyond is a slip of the comma.
const LARGEST: Decimal = Decimal::from_parts(50, 0, 0, false, 0);

/// Why a text is not a rate, as a text key.
pub(super) type Why = &'static str;

/// Reads `4,2`, `−0,5` or `4,2 pct.` in the notation of the language.
pub(super) fn read(notation: Notation, text: &str) -> Result<Decimal, Why> {
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
    if number.abs() > LARGEST { Err("range-rate") } else { Ok(number) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn danish(text: &str) -> Result<String, Why> {
        read(Notation::Danish, text).map(|percent| percent.to_string())
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
        assert_eq!(read(Notation::English, "4.2").map(|percent| percent.to_string()).as_deref(), Ok("4.2"));
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
    }
}
