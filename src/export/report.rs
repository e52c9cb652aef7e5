//! The report of a scenario as text, Markdown, CSV and JSON.

use super::dialect::Dialect;
use super::sheet::{self, aligned, markdown_cell, markdown_table, push_line};
use crate::view::Words;
use crate::view::balance::{BALANCE_COLUMNS, BalanceCell, BalanceRow, BalanceTable};
use crate::view::report::{Report, ReportTable, superscript};
use serde_json::{Value, json};

/// For the screen.
pub fn text(report: &Report, words: &Words) -> String {
    let mut text = String::new();
    push_line(&mut text, &report.title);
    push_line(&mut text, &report.subject);
    push_line(&mut text, "");
    push_line(&mut text, &report.verdict);
    for table in &report.tables {
        push_line(&mut text, "");
        push_line(&mut text, &table.name);
        for line in aligned(&rows(table, words)) {
            push_line(&mut text, &format!("  {line}"));
        }
    }
    for balance in &report.balances {
        push_line(&mut text, "");
        push_line(&mut text, &balance.heading);
        for line in aligned(&balance_rows(balance)).into_iter().chain(balance.notes.iter().cloned()) {
            push_line(&mut text, &format!("  {line}"));
        }
    }
    for (head, lines) in sections(report, words) {
        push_line(&mut text, "");
        push_line(&mut text, &head);
        for line in lines {
            push_line(&mut text, &format!("  {line}"));
        }
    }
    push_line(&mut text, "");
    push_line(&mut text, &format!("{} · {} · Råderum", report.title, report.fingerprint));
    text
}

/// One table for a letter or a paper, in columns.
pub fn table_text(table: &ReportTable, words: &Words) -> String {
    let mut text = String::new();
    push_line(&mut text, &table.name);
    for line in aligned(&rows(table, words)) {
        push_line(&mut text, &line);
    }
    text
}

/// For the agenda paper.
pub fn markdown(report: &Report, words: &Words) -> String {
    let mut text = format!(
        "# {}\n\n{}\n\n**{}**\n",
        markdown_cell(&report.title),
        markdown_cell(&report.subject),
        markdown_cell(&report.verdict)
    );
    for table in &report.tables {
        push_line(&mut text, &format!("\n## {}\n", markdown_cell(&table.name)));
        markdown_table(&mut text, &rows(table, words));
    }
    for balance in &report.balances {
        push_line(&mut text, &format!("\n## {}\n", markdown_cell(&balance.heading)));
        markdown_table(&mut text, &balance_rows(balance));
        for note in &balance.notes {
            push_line(&mut text, &format!("\n{}", markdown_cell(note)));
        }
    }
    for (head, lines) in sections(report, words) {
        push_line(&mut text, &format!("\n## {head}\n"));
        for line in lines {
            push_line(&mut text, &format!("- {}", markdown_cell(&line)));
        }
    }
    push_line(&mut text, &format!("\n{} · {} · Råderum", markdown_cell(&report.title), report.fingerprint));
    text
}

/// For spreadsheets: one row a cell, amounts in kroner.
pub fn csv(report: &Report, dialect: Dialect) -> String {
    let mut rows =
        vec![["area", "row", "label", "year", "kroner", "text", "assumptions", "source"].map(str::to_owned).to_vec()];
    for table in &report.tables {
        for (key, row) in &table.rows {
            for (year, cell) in table.years.iter().zip(&row.cells) {
                let kroner = cell.kroner.map_or_else(String::new, |kroner| sheet::number(kroner, dialect));
                let marks = crate::view::letters(cell.marks);
                rows.push(vec![
                    table.area.to_string(),
                    key.code(),
                    row.label.clone(),
                    year.clone(),
                    kroner,
                    cell.text.clone(),
                    marks,
                    row.source.clone(),
                ]);
            }
        }
    }
    rows.extend(report.balances.iter().flat_map(|balance| balance_csv(balance, dialect)));
    sheet::csv(&rows, dialect)
}

/// One row for each amount of a balance table: `balance-printed`, `balance-summed`, `balance-effect`, `balance-after`.
fn balance_csv(balance: &BalanceTable, dialect: Dialect) -> Vec<Vec<String>> {
    let cells = balance.rows.iter().flat_map(|row| BALANCE_COLUMNS.iter().zip(&row.cells).map(move |cell| (row, cell)));
    cells
        .filter(|(_, (_, cell))| !cell.text.is_empty())
        .map(|(row, (column, cell))| {
            vec![
                row.area.clone(),
                format!("balance-{column}"),
                row.label.clone(),
                balance.year.clone(),
                cell.kroner.map_or_else(String::new, |kroner| sheet::number(kroner, dialect)),
                cell.text.clone(),
                crate::view::letters(cell.marks),
                balance.source.clone(),
            ]
        })
        .collect()
}

/// For programs.
pub fn json(report: &Report) -> String {
    let table = |table: &ReportTable| {
        let rows: Vec<Value> = table
            .rows
            .iter()
            .map(|(key, row)| {
                let cells: Vec<Value> = table
                    .years
                    .iter()
                    .zip(&row.cells)
                    .map(|(year, cell)| json!({ "year": year, "kroner": cell.kroner.map(|kroner| kroner.normalize().to_string()), "text": cell.text, "assumptions": crate::view::letters(cell.marks) }))
                    .collect();
                json!({ "row": key.code(), "label": row.label, "source": row.source, "cells": cells })
            })
            .collect();
        json!({ "area": table.area.as_str(), "name": table.name, "unit": table.unit, "rows": rows })
    };
    sheet::json(&json!({
        "title": report.title,
        "subject": report.subject,
        "verdict": report.verdict,
        "tables": report.tables.iter().map(table).collect::<Vec<_>>(),
        "balances": report.balances.iter().map(balance_json).collect::<Vec<_>>(),
        "exposures": report.exposures.iter().map(|exposure| json!({ "text": exposure.text, "rule": exposure.rule })).collect::<Vec<_>>(),
        "financing": report.financing,
        "problems": report.problems.iter().map(|problem| json!({ "title": problem.title, "place": problem.place, "message": problem.message })).collect::<Vec<_>>(),
        "accepted": report.accepted.iter().map(|one| json!({ "title": one.problem.title, "place": one.problem.place, "message": one.problem.message, "because": one.because })).collect::<Vec<_>>(),
        "assumptions": report.assumptions.iter().map(|text| json!({ "letter": text.letter, "head": text.head, "detail": text.detail, "because": text.because })).collect::<Vec<_>>(),
        "sources": report.sources,
        "fingerprint": report.fingerprint,
    }))
}

fn balance_json(balance: &BalanceTable) -> Value {
    let row = |row: &BalanceRow| {
        let cells = BALANCE_COLUMNS.iter().zip(&row.cells).map(|(column, cell)| {
            let kroner = cell.kroner.map(|kroner| kroner.normalize().to_string());
            let value = json!({ "kroner": kroner, "text": cell.text, "assumptions": crate::view::letters(cell.marks) });
            ((*column).to_owned(), value)
        });
        json!({
            "role": row.role.code(),
            "figure": row.figure.as_deref(),
            "area": row.area,
            "label": row.label,
            "cells": cells.collect::<serde_json::Map<String, Value>>(),
            "remark": row.remark,
        })
    };
    json!({
        "heading": balance.heading,
        "source": balance.source,
        "year": balance.year,
        "unit": balance.unit,
        "rows": balance.rows.iter().map(row).collect::<Vec<_>>(),
        "notes": balance.notes,
    })
}

/// A balance table with its head.
fn balance_rows(balance: &BalanceTable) -> Vec<Vec<String>> {
    let head = std::iter::once(&balance.unit).chain(&balance.columns).cloned().chain([String::new()]).collect();
    let row = |row: &BalanceRow| {
        let cell = |cell: &BalanceCell| format!("{}{}", cell.text, superscript(&crate::view::letters(cell.marks)));
        std::iter::once(row.label.clone()).chain(row.cells.iter().map(cell)).chain([row.remark.clone()]).collect()
    };
    std::iter::once(head).chain(balance.rows.iter().map(row)).collect()
}

/// The table with its head, each cell with its letters and tag.
fn rows(table: &ReportTable, words: &Words) -> Vec<Vec<String>> {
    let mut head = vec![table.unit.clone()];
    head.extend(table.years.iter().cloned());
    head.push(words.say("source-head"));
    let mut rows = vec![head];
    for (_, row) in &table.rows {
        let mut cells = vec![row.label.clone()];
        cells.extend((0..table.years.len()).map(|at| ReportTable::cell(row, at)));
        cells.push(row.source.clone());
        rows.push(cells);
    }
    rows
}

/// What stands below the tables; empty sections are left out.
fn sections(report: &Report, words: &Words) -> Vec<(String, Vec<String>)> {
    let mut sections = vec![
        (
            words.say("section-problems"),
            report
                .problems
                .iter()
                .map(|problem| format!("{} ({}): {}", problem.title, problem.place, problem.message))
                .collect(),
        ),
        (words.say("section-accepted"), report.accepted.iter().map(|one| one.line.clone()).collect()),
        (
            words.say("section-exposures"),
            report.exposures.iter().map(|exposure| format!("{}. {}", exposure.text, exposure.rule)).collect(),
        ),
        (words.say("section-financing"), report.financing.clone()),
        (
            words.say("section-assumptions"),
            report
                .assumptions
                .iter()
                .map(|text| format!("{}) {}: {}. {}", text.letter, text.head, text.detail, text.because))
                .collect(),
        ),
        (words.say("section-sources"), report.sources.clone()),
        (words.say("section-note"), vec![report.note.clone()]),
    ];
    sections.retain(|(_, lines): &(String, Vec<String>)| lines.iter().any(|line| !line.is_empty()));
    sections
}
