//! What is derived from an agreement's printed figures, as text and JSON.

use super::sheet::{aligned, push_line};
use crate::budget::agreement::Exactness;
use crate::budget::area::Name;
use crate::view::Words;
use crate::view::balance::{BalanceRole, of_which_label};
use crate::view::catalogue::exactness_word;
use crate::view::derived::{
    Checked, DerivedOf, DerivedRow, DifferenceTable, InUnit, RelationTable, SeriesTable, SplitRow, SplitTable,
    SummedTable, SummedYears, payer_code,
};
use serde_json::{Value, json};
use std::sync::Arc;

/// The sections below an agreement's figures; nothing where nothing is derived.
pub(super) fn text(derived: &DerivedOf, words: &Words) -> String {
    let mut text = String::new();
    for table in &derived.tables {
        table_text(&mut text, table, words);
    }
    if !derived.totals.is_empty() {
        push_line(&mut text, &format!("\n{}", words.say("derived-totals")));
        for total in &derived.totals {
            push_line(&mut text, &format!("  {}", total_line(total, words)));
        }
    }
    if !derived.splits.is_empty() {
        push_line(&mut text, &format!("\n{}", words.say("derived-splits")));
        for split in &derived.splits {
            split_text(&mut text, split, words);
        }
    }
    if !derived.relations.is_empty() {
        push_line(&mut text, &format!("\n{}", words.say("derived-relations")));
        for relation in &derived.relations {
            relation_text(&mut text, relation, words);
        }
    }
    text
}

/// The series that can be compared, at the end of all agreements.
pub(super) fn series_text(series: &[SeriesTable], words: &Words) -> String {
    let mut text = String::new();
    for one in series {
        push_line(&mut text, &format!("{}  ({})", words.name(&one.name), one.id));
        for point in &one.points {
            let terms = words.terms(&point.row.terms);
            let sum = words.amount_in_unit(point.row.sum);
            let line =
                if point.is_derived { words.tell("derived-sum", &[("sum", &sum), ("terms", &terms)]) } else { sum };
            push_line(
                &mut text,
                &format!("  {:<8} {}, {}", point.agreement, line, level(&point.row.price_level, words)),
            );
        }
        for (before, after) in &one.breaks {
            let line = words.tell("derived-break", &[("before", before), ("after", after)]);
            push_line(&mut text, &format!("  {line}"));
        }
        push_line(&mut text, &format!("  {}\n", words.name(&one.note)));
    }
    text
}

fn table_text(text: &mut String, table: &SummedTable, words: &Words) {
    push_line(text, &format!("\n{}  ({})", words.name(&table.name), table.at));
    let unit = table.rows.iter().find_map(|row| row.printed).map(|printed| printed.unit.code());
    let unit = unit.map_or_else(String::new, |unit| format!("{}, ", words.say(&format!("unit-head-{unit}"))));
    let head = [
        format!("{unit}{}", level(&table.price_level, words)),
        words.say("balance-printed"),
        words.say("balance-summed"),
        String::new(),
    ];
    let mut rows = vec![head.to_vec()];
    for row in &table.rows {
        let name = words.name(&row.name);
        let label = if row.role == BalanceRole::OfWhich { of_which_label(name, words) } else { name.to_owned() };
        let printed = row.printed.map_or_else(String::new, |printed| words.number_as_is(printed));
        let summed =
            row.checked.map_or_else(String::new, |checked| words.number_as_is(like(checked.summed, row.printed)));
        let remark = row.checked.map_or_else(String::new, |checked| remark(&checked, words));
        rows.push(vec![label, printed, summed, remark]);
    }
    if let Some((surplus, is_printed)) = table.surplus {
        let shown = words.number_as_is(like(surplus, table.rows.iter().find_map(|row| row.printed)));
        let key = if is_printed { "balance-surplus-printed" } else { "balance-surplus-derived" };
        let (printed, summed) = if is_printed { (shown, String::new()) } else { (String::new(), shown) };
        rows.push(vec![words.say("balance-surplus"), printed, summed, words.say(key)]);
    }
    for line in aligned(&rows) {
        push_line(text, &format!("  {line}"));
    }
}

fn total_line(total: &SummedYears, words: &Words) -> String {
    let sum = words.amount_in_unit(like(total.checked.summed, Some(total.printed)));
    let mut line = words.tell(
        "derived-total",
        &[
            ("name", words.name(&total.name)),
            ("years", &total.year),
            ("printed", &words.amount_in_unit(total.printed)),
            ("sum", &sum),
        ],
    );
    let remark = remark(&total.checked, words);
    if !remark.is_empty() {
        line.push_str("; ");
        line.push_str(&remark);
    }
    line
}

fn split_text(text: &mut String, split: &SplitTable, words: &Words) {
    push_line(text, &format!("  {}  ({})", words.name(&split.name), split.figure));
    for row in &split.rows {
        push_line(text, &format!("    {:<10} {}", row.year, split_line(row, words)));
    }
    if !split.purposes.is_empty() {
        let names: Vec<String> = split.purposes.iter().map(|(_, name)| words.name(name).to_owned()).collect();
        push_line(text, &format!("    {}", words.tell("split-purposes", &[("names", &words.list(&names))])));
    }
}

fn split_line(row: &SplitRow, words: &Words) -> String {
    let shares: Vec<String> = row
        .shares
        .iter()
        .map(|share| {
            let payer = words.say(&format!("payer-{}", payer_code(share.payer)));
            format!("{payer} {}", inexact(share.exactness, words.amount_in_unit(share.amount), words))
        })
        .collect();
    let shares = shares.join(", ");
    let total = row.total.map(|(total, exactness)| inexact(exactness, words.amount_in_unit(total), words));
    let rest = row.rest.map_or_else(String::new, |rest| words.amount_in_unit(rest));
    let of = |key: &str| {
        let total = total.as_deref().unwrap_or("");
        words.tell(key, &[("total", total), ("shares", &shares), ("rest", &rest)])
    };
    match (row.stands, &total) {
        ("whole", _) => of("split-whole"),
        ("within_rounding", _) => of("split-within-rounding"),
        ("remainder", _) => of("split-remainder"),
        ("too_much", _) => of("split-too-much"),
        ("price_levels_differ", _) => of("split-price-levels"),
        (_, Some(_)) if shares.is_empty() => of("split-no-shares"),
        (_, Some(_) | None) => of("split-no-total"),
    }
}

fn relation_text(text: &mut String, relation: &RelationTable, words: &Words) {
    push_line(text, &format!("  {}  ({})", words.name(&relation.name), relation.id));
    if !relation.never_added.is_empty() {
        let names = names(relation.never_added.iter().map(|(_, name)| name), words);
        push_line(text, &format!("    {}", words.tell("relation-never-added", &[("names", &names)])));
    }
    for pair in &relation.same {
        let names = names(pair.figures.iter().map(|(_, name)| name), words);
        let years = |same: bool| -> Vec<String> {
            pair.years.iter().filter(|(_, stands)| *stands == same).map(|(year, _)| year.clone()).collect()
        };
        for (key, years) in [("relation-same", years(true)), ("relation-not-same", years(false))] {
            if !years.is_empty() {
                let years = words.list(&years);
                push_line(text, &format!("    {}", words.tell(key, &[("names", &names), ("years", &years)])));
            }
        }
    }
    for difference in &relation.differences {
        push_line(text, &format!("    {} {}", words.name(&difference.name), words.say("derived-tag")));
        for row in &difference.rows {
            push_line(text, &format!("      {:<10} {}", row.year, derived_line(row, words)));
        }
    }
    push_line(text, &format!("    {}", words.name(&relation.note)));
}

/// `0,9 − 0,6 = 0,3 mia. kr., 2024-pl`
fn derived_line(row: &DerivedRow, words: &Words) -> String {
    format!("{}, {}", words.derivation(row), level(&row.price_level, words))
}

fn names<'a>(names: impl Iterator<Item = &'a Name>, words: &Words) -> String {
    words.list(&names.map(|name| words.name(name).to_owned()).collect::<Vec<_>>())
}

fn remark(checked: &Checked, words: &Words) -> String {
    let key = match checked.stands {
        "within_rounding" => "balance-within-rounding",
        "differs" => "balance-differs",
        _ => return String::new(),
    };
    words.tell(
        key,
        &[("difference", &words.number_as_is(checked.difference)), ("most", &words.number_as_is(checked.rounding))],
    )
}

/// A number in the unit and with at least the decimals of what is printed.
fn like(number: InUnit, printed: Option<InUnit>) -> InUnit {
    let Some(printed) = printed.filter(|printed| printed.unit == number.unit) else { return number };
    let mut rescaled = number.number;
    if rescaled.scale() < printed.number.scale() {
        rescaled.rescale(printed.number.scale());
    }
    InUnit { number: rescaled, ..number }
}

/// `op til 10 mio. kr.`
fn inexact(exactness: Exactness, amount: String, words: &Words) -> String {
    if exactness == Exactness::Exact {
        return amount;
    }
    words.tell(&format!("exact-{}", exactness_word(exactness).replace('_', "-")), &[("amount", &amount)])
}

fn level(level: &str, words: &Words) -> String {
    match level.strip_suffix("-pl") {
        Some(year) => words.tell("price-level", &[("year", year)]),
        None if level.is_empty() => words.say("price-level-none"),
        None => words.say("price-level-current"),
    }
}

/// The same for programs.
pub(super) fn json(derived: &DerivedOf) -> Value {
    json!({
        "tables": derived.tables.iter().map(table_json).collect::<Vec<_>>(),
        "totals_of_years": derived.totals.iter().map(|total| json!({
            "figure": &*total.figure,
            "year": total.year,
            "printed": in_unit(total.printed),
            "sum": checked_json(&total.checked),
        })).collect::<Vec<_>>(),
        "splits": derived.splits.iter().map(split_json).collect::<Vec<_>>(),
        "relations": derived.relations.iter().map(relation_json).collect::<Vec<_>>(),
    })
}

/// The comparable series for programs.
pub(super) fn series_json(series: &[SeriesTable]) -> Value {
    let point = |point: &crate::view::derived::SeriesRow| {
        json!({
            "agreement": &*point.agreement,
            "parts": point.parts.iter().map(|(id, amount)| json!({ "figure": &**id, "amount": in_unit(*amount) })).collect::<Vec<_>>(),
            "derived": point.is_derived,
            "sum": derived_json(&point.row),
        })
    };
    series
        .iter()
        .map(|one| {
            json!({
                "id": &*one.id,
                "name": name(&one.name),
                "area": one.area,
                "points": one.points.iter().map(point).collect::<Vec<_>>(),
                "breaks": one.breaks.iter().map(|(before, after)| json!({ "after": &**before, "before": &**after })).collect::<Vec<_>>(),
                "note": name(&one.note),
            })
        })
        .collect()
}

fn table_json(table: &SummedTable) -> Value {
    let rows: Vec<Value> = table
        .rows
        .iter()
        .map(|row| {
            json!({
                "role": row.role.code(),
                "figure": &*row.figure,
                "printed": row.printed.map(in_unit),
                "sum": row.checked.as_ref().map(checked_json),
            })
        })
        .collect();
    json!({
        "id": &*table.id,
        "name": name(&table.name),
        "place": &*table.at,
        "year": table.year,
        "price_level": table.price_level,
        "rows": rows,
        "income_minus_expenditure": table.surplus.map(|(surplus, printed)| json!({ "amount": in_unit(surplus), "derived": !printed })),
    })
}

fn split_json(split: &SplitTable) -> Value {
    let row = |row: &SplitRow| {
        json!({
            "year": row.year,
            "total": row.total.map(|(total, exactness)| json!({ "amount": in_unit(total), "exactness": exactness_word(exactness) })),
            "price_level": row.price_level,
            "shares": row.shares.iter().map(|share| json!({
                "figure": &*share.figure,
                "payer": payer_code(share.payer),
                "amount": in_unit(share.amount),
                "exactness": exactness_word(share.exactness),
            })).collect::<Vec<_>>(),
            "sum": in_unit(row.summed),
            "stands": row.stands,
            "rest": row.rest.map(|rest| json!({ "amount": in_unit(rest), "derived": true, "payer": null })),
        })
    };
    json!({
        "figure": &*split.figure,
        "rows": split.rows.iter().map(row).collect::<Vec<_>>(),
        "purposes": split.purposes.iter().map(|(id, _)| &**id).collect::<Vec<_>>(),
    })
}

fn relation_json(relation: &RelationTable) -> Value {
    let difference = |difference: &DifferenceTable| {
        json!({
            "name": name(&difference.name),
            "figures": ids(difference.figures.iter()),
            "derived": true,
            "rows": difference.rows.iter().map(derived_json).collect::<Vec<_>>(),
        })
    };
    json!({
        "id": &*relation.id,
        "name": name(&relation.name),
        "never_added": ids(relation.never_added.iter().map(|(id, _)| id)),
        "same": relation.same.iter().map(|pair| json!({
            "figures": ids(pair.figures.iter().map(|(id, _)| id)),
            "years": pair.years.iter().map(|(year, same)| json!({ "year": year, "same": same })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "differences": relation.differences.iter().map(difference).collect::<Vec<_>>(),
        "note": name(&relation.note),
    })
}

fn derived_json(row: &DerivedRow) -> Value {
    json!({
        "year": row.year,
        "terms": row.terms.iter().copied().map(in_unit).collect::<Vec<_>>(),
        "amount": in_unit(row.sum),
        "price_level": row.price_level,
    })
}

fn checked_json(checked: &Checked) -> Value {
    json!({
        "amount": in_unit(checked.summed),
        "difference": in_unit(checked.difference),
        "rounding": in_unit(checked.rounding),
        "stands": checked.stands,
    })
}

/// Exact numbers are texts, as everywhere in our JSON.
fn in_unit(of: InUnit) -> Value {
    json!({ "value": of.number.to_string(), "unit": of.unit.code() })
}

fn ids<'a>(ids: impl Iterator<Item = &'a Arc<str>>) -> Vec<&'a str> {
    ids.map(|id| &**id).collect()
}

fn name(name: &Name) -> Value {
    json!({ "da": &*name.da, "en": &*name.en })
}
