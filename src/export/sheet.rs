//! Rows of cells as CSV, aligned text and Markdown, and values as JSON.

use super::dialect::Dialect;
use rust_decimal::Decimal;
use serde_json::Value;

/// Rows as CSV. A text that a spreadsheet could take for a formula is neutralised; numbers stay numbers.
pub(super) fn csv(rows: &[Vec<String>], dialect: Dialect) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(dialect.separator()).from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and every row has its own length.
        drop(writer.write_record(row.iter().map(|cell| harmless(cell, dialect))));
    }
    let text = writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    format!("{}{text}", dialect.beginning())
}

/// An exact number as a cell.
pub(super) fn number(number: Decimal, dialect: Dialect) -> String {
    number.normalize().to_string().replace('.', &dialect.decimal().to_string())
}

/// A cell that no spreadsheet runs as a formula.
fn harmless(cell: &str, dialect: Dialect) -> String {
    let starts_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let is_digit = |sign: char| sign.is_ascii_digit() || sign == dialect.decimal();
    let is_number = cell.strip_prefix('-').unwrap_or(cell).chars().all(is_digit);
    if starts_formula && !is_number { format!("'{cell}") } else { cell.to_owned() }
}

/// A value as JSON, two spaces a level, one line at the end.
pub(super) fn json(value: &Value) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}

/// Rows in columns: the first flush left, the others flush right, but the last flush left again.
pub(super) fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            let gap = " ".repeat(width.saturating_sub(cell.chars().count()));
            if column == 0 || column + 1 == columns { format!("{cell}{gap}") } else { format!("{gap}{cell}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

/// A cell of a Markdown table.
pub(super) fn markdown_cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace('\n', " ")
}

/// Rows as a Markdown table, the first as its head: numbers between a first and a last column of words.
pub(super) fn markdown_table(text: &mut String, rows: &[Vec<String>]) {
    markdown(text, rows, |column, count| column > 0 && column + 1 < count);
}

/// Rows as a Markdown table, the first as its head: numbers behind a first column of words.
pub(super) fn markdown_numbers(text: &mut String, rows: &[Vec<String>]) {
    markdown(text, rows, |column, _| column > 0);
}

fn markdown(text: &mut String, rows: &[Vec<String>], is_number: impl Fn(usize, usize) -> bool) {
    for (at, row) in rows.iter().enumerate() {
        let cells: Vec<String> = row.iter().map(|cell| markdown_cell(cell)).collect();
        push_line(text, &format!("| {} |", cells.join(" | ")));
        if at == 0 {
            let rules: Vec<&str> =
                (0..cells.len()).map(|column| if is_number(column, cells.len()) { "--:" } else { "---" }).collect();
            push_line(text, &format!("| {} |", rules.join(" | ")));
        }
    }
}

/// A line of cells for a spreadsheet's clipboard; none of them is run as a formula.
pub(super) fn tab_line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cell = |cell: &str| harmless(&cell.replace(['\t', '\n'], " "), Dialect::Danish);
    cells.into_iter().map(cell).collect::<Vec<_>>().join("\t")
}

pub(super) fn push_line(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}
