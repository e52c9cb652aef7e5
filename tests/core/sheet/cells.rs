//! Cells and heads one by one: tables of cases.

use super::*;
use raaderum::storage::sheet::head::{self, Head, YearKind};
use raaderum::storage::sheet::paste;

fn cases(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split('|').map(str::trim).collect())
}

fn typed(input: &str) -> String {
    input.replace('·', "\u{a0}").replace('_', "\u{202f}")
}

/// A column of one cell decides its own decimal sign, or asks.
#[test]
fn the_table_of_cells_holds() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for fields in cases(include_str!("cells.txt")) {
        let [input, language, expected] = fields[..] else { panic!("not three fields: {fields:?}") };
        let cells = typed(input).replace(" / ", "\n");
        let pasted = paste::read(&cells, notation(language)).unwrap();
        let amounts: Vec<String> = pasted.rows.iter().flatten().map(in_words).collect();
        let question = if pasted.questions().count() > 0 { "asks " } else { "" };
        let said = if amounts.is_empty() { "empty".to_owned() } else { format!("{question}{}", amounts.join(" / ")) };
        count += 1;
        if said != expected {
            wrong.push(format!("{input} ({language}) → {said}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 100, "{count} cases");
}

fn head_in_words(head: Option<Head>) -> String {
    match head {
        None => "text".to_owned(),
        Some(Head::SeveralYears) => "several years".to_owned(),
        Some(Head::Forward(number)) => format!("forward {number}"),
        Some(Head::PriceLevel(level)) => format!("prices {level}"),
        Some(Head::Year(head)) => {
            let kind = match head.kind {
                None => "",
                Some(YearKind::Accounts) => " accounts",
                Some(YearKind::Expected) => " expected",
                Some(YearKind::Budget) => " budget",
                Some(YearKind::Forward) => " forward",
            };
            let unit = head.unit.map(|unit| format!(" {}", unit.code())).unwrap_or_default();
            let level = head.price_level.map(|level| format!(" {level}")).unwrap_or_default();
            format!("{}{kind}{unit}{level}", head.year)
        }
    }
}

#[test]
fn the_table_of_heads_holds() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for fields in cases(include_str!("heads.txt")) {
        let [input, expected] = fields[..] else { panic!("not two fields: {fields:?}") };
        let said = head_in_words(head::read(&typed(input)));
        count += 1;
        if said != expected {
            wrong.push(format!("{input} → {said}, not {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count >= 50, "{count} cases");
}
