//! The difference between two plans as text, Markdown, JSON and rows for a spreadsheet.

use super::sheet::{self, aligned, markdown_cell, markdown_table, push_line};
use crate::view::Words;
use crate::view::difference::{DifferenceCell, DifferenceRow, DifferenceTable, DifferenceText, RowKind};
use serde_json::{Value, json};

/// For the screen.
pub fn text(page: &DifferenceText, words: &Words) -> String {
    let mut text = String::new();
    for line in std::iter::once(&page.title).chain(&page.names).chain([&page.subject]) {
        push_line(&mut text, line);
    }
    push_line(&mut text, "");
    for sentence in &page.paragraph {
        push_line(&mut text, sentence);
    }
    for table in &page.tables {
        push_line(&mut text, "");
        push_line(&mut text, &table.name);
        for line in aligned(&rows(table)) {
            push_line(&mut text, &format!("  {line}"));
        }
    }
    for (head, lines) in sections(page, words) {
        push_line(&mut text, "");
        push_line(&mut text, &head);
        for line in lines {
            push_line(&mut text, &format!("  {line}"));
        }
    }
    text
}

/// For the agenda paper.
pub fn markdown(page: &DifferenceText, words: &Words) -> String {
    let mut text = format!("# {}\n\n", markdown_cell(&page.title));
    for line in page.names.iter().chain([&page.subject]) {
        push_line(&mut text, &format!("- {}", markdown_cell(line)));
    }
    push_line(&mut text, &format!("\n{}", markdown_cell(&page.paragraph.join(" "))));
    for table in &page.tables {
        push_line(&mut text, &format!("\n## {}\n", markdown_cell(&table.name)));
        markdown_table(&mut text, &rows(table));
    }
    for (head, lines) in sections(page, words) {
        push_line(&mut text, &format!("\n## {head}\n"));
        for line in lines {
            push_line(&mut text, &format!("- {}", markdown_cell(&line).replace('*', "\\*")));
        }
    }
    text
}

/// For a spreadsheet's clipboard: cells between tabs, one table under another.
pub fn tab_separated(page: &DifferenceText) -> String {
    let mut text = String::new();
    for table in &page.tables {
        push_line(&mut text, &sheet::tab_line([table.name.as_str()]));
        for row in rows(table) {
            push_line(&mut text, &sheet::tab_line(row.iter().map(String::as_str)));
        }
    }
    text
}

/// For programs.
pub fn json(page: &DifferenceText) -> String {
    let cell = |(year, cell): (&String, &DifferenceCell)| {
        let kroner = cell.kroner.map(|kroner| kroner.normalize().to_string());
        json!({ "year": year, "kroner": kroner, "text": cell.text, "assumed": cell.assumed })
    };
    let row = |table: &DifferenceTable, row: &DifferenceRow| {
        let cells: Vec<Value> = table.years.iter().zip(&row.cells).map(cell).collect();
        let part_of = if let RowKind::Part(kind) = row.kind { Some(kind) } else { None };
        json!({
            "row": row.kind.code(),
            "of": row.of,
            "frame": row.frame,
            "part": part_of,
            "label": row.label,
            "remark": row.remark,
            "cells": cells,
        })
    };
    let table = |table: &DifferenceTable| {
        let rows: Vec<Value> = table.rows.iter().map(|one| row(table, one)).collect();
        json!({ "area": table.area.as_str(), "name": table.name, "unit": table.unit, "rows": rows })
    };
    sheet::json(&json!({
        "same": page.is_same,
        "names": page.names,
        "subject": page.subject,
        "paragraph": page.paragraph,
        "tables": page.tables.iter().map(table).collect::<Vec<_>>(),
        "unmoving": page.unmoving,
        "notes": page.notes,
    }))
}

/// The table with its head; parts stand under the difference they add up to.
fn rows(table: &DifferenceTable) -> Vec<Vec<String>> {
    let head = std::iter::once(&table.unit).chain(&table.years).cloned().chain([String::new()]).collect();
    let row = |row: &DifferenceRow| {
        let label = if matches!(row.kind, RowKind::Part(_)) { format!("· {}", row.label) } else { row.label.clone() };
        std::iter::once(label).chain(row.cells.iter().map(DifferenceCell::marked)).chain([row.remark.clone()]).collect()
    };
    std::iter::once(head).chain(table.rows.iter().map(row)).collect()
}

/// What stands below the tables; empty sections are left out.
fn sections(page: &DifferenceText, words: &Words) -> Vec<(String, Vec<String>)> {
    let mut sections = vec![
        (words.say("difference-unmoving-head"), page.unmoving.clone()),
        (words.say("difference-notes-head"), page.notes.clone()),
    ];
    sections.retain(|(_, lines)| !lines.is_empty());
    sections
}
