//! Amounts as people write and read them: a table of cases, and that what is written can be read again.

use super::plans::cases;
use super::*;
use proptest::prelude::*;
use raaderum::budget::money::{AmountQuestion, Notation, Unit};
use rust_decimal::Decimal;

fn notation(word: &str) -> Notation {
    match word {
        "da" => Notation::Danish,
        "en" => Notation::English,
        other => panic!("`{other}` is no notation"),
    }
}

/// What is read, in the words of the table.
fn in_words(read: Result<Option<Printed>, AmountQuestion>) -> String {
    match read {
        Ok(Some(amount)) => amount.to_string(),
        Ok(None) => "empty".to_owned(),
        Err(AmountQuestion::Ambiguous { decimals, thousands }) => format!("either {decimals} or {thousands}"),
        Err(AmountQuestion::NotANumber(_)) => "no number".to_owned(),
        Err(AmountQuestion::UnknownUnit(_)) => "no unit".to_owned(),
        Err(AmountQuestion::Amount(error)) => error.to_string(),
        Err(AmountQuestion::Arithmetic { at, problem }) => format!("{at}: {problem}"),
    }
}

#[test]
fn the_table_of_cases_holds() {
    let table = include_str!("notation.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in table {
        let fields: Vec<&str> = line.split('|').collect();
        let [input, language, unit, expected] = fields[..] else { panic!("not four fields: {line}") };
        let typed = input.trim().replace('·', "\u{a0}").replace('_', "\u{2009}");
        let read = in_words(notation(language.trim()).read(&typed, Unit::from_code(unit.trim()).unwrap()));
        count += 1;
        if read != expected.trim() {
            wrong.push(format!("{} → {read}, not {}", input.trim(), expected.trim()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 80, "{count} cases");
}

/// Spaces at the ends and capitals change nothing.
#[test]
fn spaces_and_capitals_are_no_matter() {
    for text in ["304,8 mia. kr.", "  304,8   MIA. KR. ", "\t304,8\u{202f}Mia.\u{a0}kr.\n"] {
        assert_eq!(Notation::Danish.read(text, Unit::Mio), Ok(Some(amount("304.8 mia"))), "{text:?}");
    }
}

#[test]
fn halves_are_rounded_away_from_zero_and_nothing_has_no_sign() {
    for (number, decimals, danish, english) in [
        ("1234567.85", 1, "1.234.567,9", "1,234,567.9"),
        ("-1234567.85", 1, "\u{2212}1.234.567,9", "\u{2212}1,234,567.9"),
        ("0.5", 0, "1", "1"),
        ("-0.5", 0, "\u{2212}1", "\u{2212}1"),
        ("-0.04", 1, "0,0", "0.0"),
        ("999.95", 1, "1.000,0", "1,000.0"),
        ("123", 2, "123,00", "123.00"),
        ("1000", 0, "1.000", "1,000"),
        ("0", 3, "0,000", "0.000"),
    ] {
        assert_eq!(Notation::Danish.write(decimal(number), decimals), danish);
        assert_eq!(Notation::English.write(decimal(number), decimals), english);
    }
}

fn a_printed() -> impl Strategy<Value = Printed> {
    let unit = prop::sample::select(Unit::ALL.to_vec());
    let digits = prop_oneof![-2000_i64..2000, -9_999_999_999_i64..9_999_999_999, any::<i64>()];
    (digits, 0_u32..14, unit)
        .prop_filter_map("no amount", |(digits, decimals, unit)| Printed::new(digits, decimals, unit).ok())
}

proptest! {
    #![proptest_config(cases(2000))]

    #[test]
    fn what_is_written_is_read_again(amount in a_printed(), notation in prop::sample::select(vec![Notation::Danish, Notation::English])) {
        let text = notation.write_as_is(amount.number());
        match notation.read(&text, amount.unit()) {
            Ok(read) => prop_assert_eq!(read, Some(amount), "{}", text),
            Err(AmountQuestion::Ambiguous { thousands, .. }) => {
                prop_assert_eq!(thousands, amount, "{}", &text);
                prop_assert_eq!(text.matches(notation.group_sign()).count(), 1, "{}", &text);
                prop_assert_eq!(amount.decimals(), 0);
            }
            Err(other) => prop_assert!(false, "{}: {}", text, other),
        }
    }

    #[test]
    fn an_amount_as_files_write_it_is_read_again(amount in a_printed()) {
        prop_assert_eq!(Printed::parse(&amount.to_string()), Ok(amount));
        prop_assert_eq!(Printed::from_decimal(amount.number(), amount.unit()), Ok(amount));
        prop_assert_eq!(amount.negated().negated(), amount);
        prop_assert_eq!(amount.money(), Money::from_kroner(amount.number() * amount.unit().in_kroner()));
    }

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,40}", english in any::<bool>()) {
        let notation = if english { Notation::English } else { Notation::Danish };
        if let Ok(Some(read)) = notation.read(&text, Unit::Mio) {
            prop_assert!(text.chars().any(|sign| sign.is_ascii_digit() || "½¼¾".contains(sign)), "{} from {}", read, text);
        }
    }

    #[test]
    fn digits_and_signs_in_any_order_are_read_or_asked_about(text in "[0-9., ()−-]{1,12}( ?(mio|mia|kr)[.]?)?") {
        for notation in [Notation::Danish, Notation::English] {
            if let Ok(Some(read)) = notation.read(&text, Unit::Kr) {
                let digits: String = text.chars().filter(char::is_ascii_digit).collect();
                let kept = read.number().abs().mantissa().to_string();
                prop_assert_eq!(digits.trim_start_matches('0'), kept.trim_start_matches('0'), "{}", text);
            }
        }
    }

    #[test]
    fn a_written_number_differs_by_less_than_its_last_decimal(number in any::<i64>(), scale in 0_u32..18, decimals in 0_u32..6) {
        let number = Decimal::new(number, scale);
        let text = Notation::English.write(number, decimals).replace(',', "").replace('\u{2212}', "-");
        let written: Decimal = text.parse().unwrap();
        prop_assert!((written - number).abs() * Decimal::TWO <= Decimal::new(1, decimals), "{} as {}", number, text);
        prop_assert_eq!(written.scale(), decimals);
    }
}
