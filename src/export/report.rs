//! The report of a scenario as text, Markdown, CSV and JSON.

use super::sheet::{self, aligned, markdown_cell, push_line};
use crate::view::Words;
use crate::view::report::{Report, ReportTable};
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
        for (at, row) in rows(table, words).iter().enumerate() {
            let cells: Vec<String> = row.iter().map(|cell| markdown_cell(cell)).collect();
            push_line(&mut text, &format!("| {} |", cells.join(" | ")));
            if at == 0 {
                let rules: Vec<&str> = (0..cells.len())
                    .map(|column| if column == 0 || column + 1 == cells.len() { "---" } else { "--:" })
                    .collect();
                push_line(&mut text, &format!("| {} |", rules.join(" | ")));
            }
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

/// For spreadsheets: one row a cell, amounts in kroner with a decimal point.
pub fn csv(report: &Report) -> String {
    let mut rows =
        vec![["area", "row", "label", "year", "kroner", "text", "assumptions", "source"].map(str::to_owned).to_vec()];
    for table in &report.tables {
        for (key, row) in &table.rows {
            for (year, cell) in table.years.iter().zip(&row.cells) {
                let kroner = cell.kroner.map_or_else(String::new, |kroner| kroner.normalize().to_string());
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
    sheet::csv(&rows)
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
        "exposures": report.exposures.iter().map(|exposure| json!({ "text": exposure.text, "rule": exposure.rule })).collect::<Vec<_>>(),
        "financing": report.financing,
        "problems": report.problems.iter().map(|problem| json!({ "title": problem.title, "place": problem.place, "message": problem.message })).collect::<Vec<_>>(),
        "assumptions": report.assumptions.iter().map(|text| json!({ "letter": text.letter, "head": text.head, "detail": text.detail, "because": text.because })).collect::<Vec<_>>(),
        "sources": report.sources,
        "fingerprint": report.fingerprint,
    }))
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
