//! The sheet of baselines and frames, addend by addend as printed or typed.

use super::Source;
use super::measures::{given_cell, with_too_fine, years};
use super::pen::{Pen, Written};
use super::place::{FIRST, HEAD, Places, column, line_columns};
use super::style::Look;
use crate::view::workbook::Line;

pub(super) fn write(pen: &mut Pen<'_>, source: Source<'_>) -> Written {
    let Source { book, words, .. } = source;
    pen.text((0, 0), &words.say("workbook-sheet-frames"), Look::Title)?;
    pen.text((1, 0), &words.tell("workbook-frames-unit", &[("unit", &book.unit)]), Look::Remark)?;
    pen.text((2, 0), &words.say("workbook-frames-hint"), Look::Remark)?;
    let heads = ["workbook-area", "workbook-whole", "workbook-addend", "workbook-level"];
    for (at, key) in (0..).zip(heads) {
        pen.text((HEAD, at), &words.say(key), Look::Head)?;
    }
    let behind = years(pen, source, line_columns::YEARS)?;
    let heads = ["workbook-assumed", "source-head", "section-note"].map(|key| words.say(key));
    pen.texts((HEAD, behind), &heads.each_ref().map(String::as_str), Look::HeadAside)?;
    for (at, line) in book.lines.iter().enumerate() {
        write_line(pen, Places::line_row(at), line, source)?;
    }
    let mut widths = vec![32, 28, 44, 12];
    widths.extend(book.years.iter().map(|_| 12));
    widths.extend([16, 40, 60]);
    pen.widths(&widths)?;
    pen.freeze((FIRST, 3))
}

fn write_line(pen: &mut Pen<'_>, at: u32, line: &Line, source: Source<'_>) -> Written {
    pen.texts((at, 0), &[&line.area, &line.whole, &line.name, &line.level], Look::Text)?;
    for (year_at, given) in line.years.iter().enumerate() {
        if let Some(given) = given {
            given_cell(pen, (at, column(line_columns::YEARS, year_at)), *given, source.words)?;
        }
    }
    let behind = column(line_columns::YEARS, line.years.len());
    let numbers = line.years.iter().map(|given| given.and_then(|given| given.number));
    let note = with_too_fine(&line.note, numbers, source);
    pen.texts((at, behind), &[&line.letters, &line.source, &note], Look::Aside)
}
