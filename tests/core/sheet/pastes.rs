//! Pasted ranges: files in, text out.

use super::*;
use proptest::prelude::*;
use raaderum::budget::money::{Printed, Unit};
use raaderum::storage::sheet::paste::{self, Pasted};

/// Everything a reader would want to check.
fn report(pasted: &Pasted) -> String {
    let mut lines = Vec::new();
    if let Some(heads) = &pasted.heads {
        let heads: Vec<String> = heads.iter().map(|head| format!("{} = {:?}", head.text, head.head)).collect();
        lines.push(format!("heads: {}", heads.join(" | ")));
    }
    let marks: Vec<String> = pasted.columns.iter().map(|column| mark(&column.mark)).collect();
    lines.push(format!("decimals: {}", marks.join(" | ")));
    for (row, cells) in pasted.rows.iter().enumerate() {
        let title = pasted.titles.as_ref().map(|titles| format!("{:?}: ", titles[row])).unwrap_or_default();
        let cells: Vec<String> = cells.iter().map(in_words).collect();
        lines.push(format!("{title}{}", cells.join(" | ")));
    }
    for cell in pasted.unread() {
        lines.push(format!("unread {}{} {:?}: {}", cell.column, cell.row, cell.text, cell.why));
    }
    lines.join("\n")
}

fn read(text: &str) -> Pasted {
    paste::read(text, Notation::Danish).unwrap()
}

#[test]
fn a_range_with_heads_and_titles() {
    let text = "Tiltag\tB2025\tBO2026\tBO 2027\r\nLøft af botilbud\t1.200\t1.250,5\t64 mio. kr.\r\n\
                \"Færre \"\"eksterne\"\"\nkonsulenter\"\t-500\t–\t#REF!\r\n\r\n40 pladser\t5 %\t\t0\r\n";
    insta::assert_snapshot!(report(&read(text)));
}

#[test]
fn amounts_alone_keep_their_empty_rows_and_cells() {
    let pasted = read("1\t2\n\n\t3\n4");
    assert_eq!(report(&pasted), "decimals: no matter | no matter\n1 | 2\nempty | empty\nempty | 3\n4 | empty");
}

#[test]
fn years_alone_are_heads_only_above_something_and_where_they_rise() {
    assert!(read("2025\t2026\t2027").heads.is_none());
    assert!(read("2025\t2026\n1\t2").heads.is_some());
    assert!(read("2026\t2025\n1\t2").heads.is_none());
    assert!(read("2025\n64").heads.is_none());
    assert!(read("B2025\n64").heads.is_some());
    assert!(read("Tiltag\t2025\nLøft\t64").heads.is_some());
    assert!(read("2025\t2026\t1.500\n1\t2\t3").heads.is_none());
}

#[test]
fn what_was_taken_for_heads_or_titles_can_be_taken_for_amounts() {
    let mut pasted = read("2025\t2026\n1\t2");
    pasted.with_heads(false);
    assert_eq!(pasted.rows.len(), 2);
    pasted.with_heads(true);
    assert_eq!(pasted.rows.len(), 1);
    pasted.with_titles(true);
    assert_eq!((pasted.titles.as_ref().unwrap().len(), pasted.columns.len()), (1, 1));
}

#[test]
fn a_question_is_answered_for_its_column_alone() {
    let mut pasted = read("1.234\t1.234\n2.500\t2.500");
    assert_eq!(pasted.questions().count(), 2);
    pasted.choose_mark(1, Some(Notation::English));
    assert_eq!(pasted.questions().map(|(column, _)| column).collect::<Vec<_>>(), [0]);
    let rows: Vec<String> = pasted.rows.iter().flatten().map(in_words).collect();
    assert_eq!(rows, ["1234", "1.234", "2500", "2.500"]);
    pasted.choose_mark(1, None);
    assert_eq!(pasted.questions().count(), 2);
}

#[test]
fn a_chosen_sign_refuses_what_it_cannot_read() {
    let mut pasted = read("0,5\n0.5");
    pasted.choose_mark(0, Some(Notation::Danish));
    let unread: Vec<String> =
        pasted.unread().map(|cell| format!("{}{} {}", cell.column, cell.row, cell.text)).collect();
    assert_eq!(unread, ["A2 0.5"]);
}

#[test]
fn a_lone_quotation_mark_is_a_letter() {
    let pasted = read("5\" rør\t64\n\"Løft\t12\n\"A\" og B\t13\n\"C\"\t14");
    assert_eq!(
        pasted.titles.as_ref().unwrap().iter().map(|title| &**title).collect::<Vec<_>>(),
        ["5\" rør", "\"Løft", "\"A\" og B", "C"]
    );
}

#[test]
fn too_much_is_refused_before_it_is_read() {
    assert!(paste::read(&"1\n".repeat(200_001), Notation::Danish).is_err());
    assert!(
        paste::read(&format!("1{}", "\t".repeat(2_000)), Notation::Danish).is_ok(),
        "empty cells at the end do not count"
    );
    assert!(paste::read(&"1\t1".repeat(1_001), Notation::Danish).is_err());
    assert!(paste::read(&"x".repeat(10_001), Notation::Danish).is_err());
}

fn an_amount() -> impl Strategy<Value = Printed> {
    let unit = prop::sample::select(Unit::ALL.to_vec());
    (prop_oneof![-3000_i64..3000, -9_999_999_999_i64..9_999_999_999], 0_u32..5, unit)
        .prop_filter_map("no amount", |(digits, decimals, unit)| Printed::new(digits, decimals, unit).ok())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// A column that the program itself formats is read back the same, whatever the interface's language.
    #[test]
    fn a_formatted_column_reads_back(
        amounts in prop::collection::vec(an_amount(), 1..8),
        written_in in prop::sample::select(vec![Notation::Danish, Notation::English]),
        with_unit in any::<bool>(),
        interface in prop::sample::select(vec![Notation::Danish, Notation::English]),
    ) {
        let line = |amount: &Printed| {
            let number = written_in.write_as_is(amount.number());
            if with_unit { format!("{number}\u{a0}{}.\n", amount.unit().code()) } else { format!("{number}\n") }
        };
        let text: String = amounts.iter().map(line).collect();
        let mut pasted = paste::read(&text, interface).unwrap();
        pasted.with_heads(false);
        if pasted.questions().count() > 0 {
            pasted.choose_mark(0, Some(written_in));
        }
        let read: Vec<Option<Printed>> = pasted.rows.iter().flatten().zip(&amounts).map(|(cell, amount)| match cell {
            CellAmount::Amount(written) => written.amount(amount.unit()).ok(),
            _ => None,
        }).collect();
        prop_assert_eq!(read, amounts.iter().map(|amount| Some(*amount)).collect::<Vec<_>>(), "{}", text);
    }

    #[test]
    fn no_text_makes_pasting_panic(text in "(\\PC|[\t\n\"]|[0-9.,½ -]){0,80}") {
        let mut pasted = read(&text);
        let all = pasted.rows.iter().all(|row| row.len() == pasted.columns.len());
        prop_assert!(all, "rows are as long as there are columns");
        for (heads, titles) in [(true, false), (false, true), (true, true)] {
            pasted.with_heads(heads);
            pasted.with_titles(titles);
            prop_assert!(pasted.unread().count() <= pasted.rows.len() * pasted.columns.len());
        }
        pasted.choose_mark(0, Some(Notation::English));
        pasted.choose_mark(99, None);
    }
}
