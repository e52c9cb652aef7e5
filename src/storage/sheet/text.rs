//! Tables as text: the clipboard of spreadsheets, and csv files in the encodings that spreadsheets write.
//!
//! The rows are parted here and not by a crate, since those skip empty rows, and an empty row of a range is a row.

use super::{Cell, Cells, TooLarge};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The cells of a text, parted by a separator and by line ends; a cell in quotation marks may hold either.
///
/// A quotation mark that no other one before a separator or a line end answers is a letter. The line end at the end begins
/// no row.
pub fn cells(text: &str, separator: char) -> Result<Cells, TooLarge> {
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut cells, mut row) = (Cells::default(), Vec::new());
    while !rest.is_empty() {
        let (cell, behind) = quoted(rest, separator).unwrap_or_else(|| bare(rest, separator));
        row.push(cell);
        rest = if let Some(behind) = behind.strip_prefix(separator) {
            if behind.is_empty() || behind.starts_with(LINE_ENDS) {
                row.push(Cell::Empty);
            }
            behind
        } else {
            behind
        };
        let ends = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(LINE_ENDS));
        if ends.is_some() || rest.is_empty() {
            cells.push(std::mem::take(&mut row))?;
            rest = ends.unwrap_or(rest);
        }
    }
    Ok(cells)
}

const LINE_ENDS: [char; 2] = ['\r', '\n'];

/// A cell up to the next separator or line end, and what follows it.
fn bare(text: &str, separator: char) -> (Cell, &str) {
    let end = text.find(|sign: char| sign == separator || LINE_ENDS.contains(&sign)).unwrap_or(text.len());
    let (cell, behind) = text.split_at(end);
    (Cell::of_text(cell), behind)
}

/// A cell in quotation marks, doubled ones within it standing for one, and what follows it.
fn quoted(text: &str, separator: char) -> Option<(Cell, &str)> {
    let mut behind = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (part, after) = behind.split_once('"')?;
        cell.push_str(part);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                behind = after;
            }
            None if after.is_empty() || after.starts_with(separator) || after.starts_with(LINE_ENDS) => {
                return Some((Cell::of_text(&cell), after));
            }
            None => return None,
        }
    }
}

/// The text of a file: by its byte order mark, or else UTF-16 if every other byte is empty, UTF-8 if it is valid, or
/// Windows-1252, which every other file can be read as.
pub fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let encoding = Encoding::for_bom(bytes).map_or_else(|| likely(bytes), |(encoding, _)| encoding);
    encoding.decode(bytes).0
}

/// The encoding of bytes without a mark.
fn likely(bytes: &[u8]) -> &'static Encoding {
    let start = bytes.get(..bytes.len().min(1000)).unwrap_or_default();
    let empty = |odd: usize| start.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let most = start.len() / 4;
    if most > 0 && empty(1) > most {
        UTF_16LE
    } else if most > 0 && empty(0) > most {
        UTF_16BE
    } else if std::str::from_utf8(bytes).is_ok() {
        UTF_8
    } else {
        WINDOWS_1252
    }
}

/// The text below a line `sep=;`, as spreadsheets write one, and the separator: the stated one, or else the one that
/// parts the first lines most evenly.
pub fn separated(text: &str) -> (&str, char) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (first, below) = text.split_once('\n').unwrap_or((text, ""));
    let stated = first.trim_end().to_lowercase();
    let stated = stated.strip_prefix("sep=").and_then(|rest| rest.chars().next());
    stated.map_or_else(|| (text, evenest(text)), |separator| (below, separator))
}

/// How many lines are looked at to find the separator.
const LINES_LOOKED_AT: usize = 100;

/// The separator that most lines have equally often; a semicolon before a tab before a comma, which may be a decimal one.
fn evenest(text: &str) -> char {
    let score = |separator: char| {
        let mut counts = Vec::new();
        let (mut quoted, mut count) = (false, 0_usize);
        for sign in text.chars() {
            match sign {
                '"' => quoted = !quoted,
                '\n' if !quoted => {
                    counts.push(std::mem::take(&mut count));
                    if counts.len() == LINES_LOOKED_AT {
                        break;
                    }
                }
                _ if sign == separator && !quoted => count = count.saturating_add(1),
                _ => {}
            }
        }
        counts.push(count);
        let most_common = |wanted: usize| counts.iter().filter(|count| **count == wanted).count();
        let all = counts.iter().filter(|count| **count > 0).copied();
        all.map(most_common).max().unwrap_or(0)
    };
    let candidates = [(';', score(';')), ('\t', score('\t')), (',', score(','))];
    let mut best = (';', 0_usize);
    for (separator, score) in candidates {
        // A comma must part clearly more lines than the others, since it also stands in numbers.
        let enough = if separator == ',' { score > best.1.saturating_mul(2) } else { score > best.1 };
        if enough {
            best = (separator, score);
        }
    }
    best.0
}
