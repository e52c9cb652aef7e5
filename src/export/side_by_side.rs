//! Plans side by side as text, Markdown, JSON and rows for a spreadsheet.

use super::sheet::{self, aligned, markdown_cell, markdown_numbers, push_line};
use crate::view::Words;
use crate::view::side_by_side::{SideBySideText, SideCell, SideNumber, SideRow, SideYear};
use serde_json::{Value, json};

/// For the screen.
pub fn text(page: &SideBySideText, words: &Words) -> String {
    let mut text = String::new();
    push_line(&mut text, &page.title);
    push_line(&mut text, &page.subject);
    push_line(&mut text, "");
    for line in numbers(summary(page, words)) {
        push_line(&mut text, &line);
    }
    for table in tables(page, words) {
        push_line(&mut text, "");
        push_line(&mut text, &table.name);
        for line in numbers(table.rows) {
            push_line(&mut text, &format!("  {line}"));
        }
    }
    if !page.notes.is_empty() {
        push_line(&mut text, "");
        push_line(&mut text, &words.say("difference-notes-head"));
        for note in &page.notes {
            push_line(&mut text, &format!("  {note}"));
        }
    }
    text
}

/// Rows in columns, all but the first flush right.
fn numbers(mut rows: Vec<Vec<String>>) -> Vec<String> {
    for row in &mut rows {
        row.push(String::new());
    }
    aligned(&rows)
}

/// For the agenda paper.
pub fn markdown(page: &SideBySideText, words: &Words) -> String {
    let mut text = format!("# {}\n\n{}\n\n", markdown_cell(&page.title), markdown_cell(&page.subject));
    markdown_numbers(&mut text, &summary(page, words));
    for table in tables(page, words) {
        push_line(&mut text, &format!("\n## {}\n", markdown_cell(&table.name)));
        markdown_numbers(&mut text, &table.rows);
    }
    if !page.notes.is_empty() {
        push_line(&mut text, &format!("\n## {}\n", words.say("difference-notes-head")));
        for note in &page.notes {
            push_line(&mut text, &format!("- {}", markdown_cell(note).replace('*', "\\*")));
        }
    }
    text
}

/// For a spreadsheet's clipboard: cells between tabs, one table under another.
pub fn tab_separated(page: &SideBySideText, words: &Words) -> String {
    let mut text = String::new();
    let mut put = |rows: &[Vec<String>]| {
        for row in rows {
            push_line(&mut text, &sheet::tab_line(row.iter().map(String::as_str)));
        }
    };
    put(&summary(page, words));
    for table in tables(page, words) {
        put(&[vec![table.name]]);
        put(&table.rows);
    }
    text
}

/// For programs.
pub fn json(page: &SideBySideText) -> String {
    let number = |number: &SideNumber| {
        let kroner = number.kroner.map(|kroner| kroner.normalize().to_string());
        json!({ "kroner": kroner, "text": number.text, "assumed": number.assumed })
    };
    let cell = |cell: &SideCell| {
        let verdict = cell.verdict.as_ref().map(|verdict| &verdict.word);
        json!({ "plan": number(&cell.plan), "headroom": number(&cell.headroom), "verdict": verdict })
    };
    let year = |year: &SideYear| json!({ "year": year.year, "plans": year.cells.iter().map(cell).collect::<Vec<_>>() });
    let row = |row: &SideRow| json!({ "row": row.code, "label": row.label, "plans": row.cells.iter().map(number).collect::<Vec<_>>() });
    let area = |area: &crate::view::side_by_side::SideArea| {
        let years: Vec<Value> = area.years.iter().map(year).collect();
        json!({ "area": area.area.as_str(), "name": area.name, "years": years })
    };
    let plans = page.plans.iter().map(|plan| json!({ "name": plan.name, "reference": plan.is_reference }));
    sheet::json(&json!({
        "subject": page.subject,
        "plans": plans.collect::<Vec<_>>(),
        "summary": page.summary.iter().map(row).collect::<Vec<_>>(),
        "areas": page.areas.iter().map(area).collect::<Vec<_>>(),
        "notes": page.notes,
    }))
}

/// An area as rows, the first its head.
struct Table {
    name: String,
    rows: Vec<Vec<String>>,
}

/// What the plans come to as a whole, under their names.
fn summary(page: &SideBySideText, words: &Words) -> Vec<Vec<String>> {
    let row =
        |row: &SideRow| std::iter::once(row.label.clone()).chain(row.cells.iter().map(SideNumber::marked)).collect();
    std::iter::once(head(page, words, String::new())).chain(page.summary.iter().map(row)).collect()
}

fn head(page: &SideBySideText, words: &Words, first: String) -> Vec<String> {
    let name = |plan: &crate::view::side_by_side::PlanHead| {
        if plan.is_reference { words.tell("side-reference", &[("name", &plan.name)]) } else { plan.name.clone() }
    };
    std::iter::once(first).chain(page.plans.iter().map(name)).collect()
}

/// A table an area: for each year a row of plans, one of room, and one of verdicts.
fn tables(page: &SideBySideText, words: &Words) -> Vec<Table> {
    let rows = |year: &SideYear| {
        let row = |key: &str, of: &dyn Fn(&SideCell) -> String| -> Vec<String> {
            let label = format!("{} {}", words.say(key), year.year);
            std::iter::once(label).chain(year.cells.iter().map(of)).collect()
        };
        let mut rows = vec![row("side-plan", &|cell| cell.plan.marked())];
        if year.cells.iter().any(|cell| cell.verdict.is_some()) {
            rows.push(row("row-headroom", &|cell| cell.headroom.marked()));
            let verdict = |cell: &SideCell| cell.verdict.as_ref().map(|verdict| verdict.word.clone());
            rows.push(row("row-verdict", &|cell| verdict(cell).unwrap_or_else(|| "\u{2013}".to_owned())));
        }
        rows
    };
    let table = |area: &crate::view::side_by_side::SideArea| Table {
        name: area.name.clone(),
        rows: std::iter::once(head(page, words, String::new())).chain(area.years.iter().flat_map(rows)).collect(),
    };
    page.areas.iter().map(table).collect()
}
