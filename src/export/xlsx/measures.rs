//! The sheet of measures: on or off, and the amounts as typed or printed, each in its own prices.

use super::Source;
use super::pen::{Pen, Written};
use super::place::{FIRST, HEAD, Places, column, measure_columns, row};
use super::style::Look;
use crate::view::Words;
use crate::view::workbook::{Given, MeasureLine, Value};
use rust_decimal::Decimal;

pub(super) fn write(pen: &mut Pen<'_>, source: Source<'_>) -> Written {
    let Source { book, words, .. } = source;
    pen.text((0, 0), &words.say("workbook-sheet-measures"), Look::Title)?;
    pen.text((1, 0), &words.tell("workbook-measures-unit", &[("unit", &book.unit)]), Look::Remark)?;
    pen.text((2, 0), &words.say("workbook-measures-hint"), Look::Remark)?;
    let heads = ["workbook-on", "workbook-measure", "workbook-area", "workbook-standing", "workbook-level"];
    for (at, key) in (0..).zip(heads) {
        pen.text((HEAD, at), &words.say(key), Look::Head)?;
    }
    let behind = years(pen, source, measure_columns::YEARS)?;
    let heads = ["workbook-assumed", "source-head", "section-note"].map(|key| words.say(key));
    pen.texts((HEAD, behind), &heads.each_ref().map(String::as_str), Look::HeadAside)?;
    for (at, measure) in book.measures.iter().enumerate() {
        line(pen, Places::measure_row(at), measure, source)?;
    }
    if let Some(last) = book.measures.len().checked_sub(1) {
        pen.switches(measure_columns::SWITCH, (FIRST, FIRST.saturating_add(row(last))))?;
    }
    let mut widths = vec![9, 44, 32, 12, 12];
    widths.extend(book.years.iter().map(|_| 12));
    widths.extend([16, 40, 60]);
    pen.widths(&widths)?;
    pen.freeze((FIRST, 2))
}

/// The heads of the columns of years; the column behind them.
pub(super) fn years(pen: &mut Pen<'_>, source: Source<'_>, first: u16) -> Result<u16, rust_xlsxwriter::XlsxError> {
    for (at, year) in source.book.years.iter().enumerate() {
        pen.number((HEAD, column(first, at)), Decimal::from(*year), Look::HeadRight)?;
    }
    Ok(column(first, source.book.years.len()))
}

fn line(pen: &mut Pen<'_>, at: u32, measure: &MeasureLine, source: Source<'_>) -> Written {
    pen.number((at, measure_columns::SWITCH), Decimal::from(u8::from(measure.on)), Look::Switch)?;
    pen.texts((at, 1), &[&measure.title, &measure.area, &measure.standing, &measure.level], Look::Text)?;
    for (year_at, given) in measure.years.iter().enumerate() {
        given_cell(pen, (at, column(measure_columns::YEARS, year_at)), *given, source.words)?;
    }
    let behind = column(measure_columns::YEARS, measure.years.len());
    let numbers = measure.years.iter().map(|given| given.number);
    let note = with_too_fine(&measure.note, numbers, source);
    pen.texts((at, behind), &[&measure.letters, &measure.source, &note], Look::Aside)
}

/// What stands in a year: a number to change, an empty cell to fill, or that it is not computed.
pub(super) fn given_cell(pen: &mut Pen<'_>, at: super::pen::Cell, given: Given, words: &Words) -> Written {
    let look = Look::Input.assumed_if(given.assumed);
    match (given.number, given.value) {
        (Some(number), _) => pen.number(at, number, look),
        (None, Value::NotComputed) => pen.text(at, &words.say("not-computed-cell"), Look::Text),
        (None, _) => pen.blank(at, look),
    }
}

/// A note, and which numbers have more digits than a spreadsheet holds.
pub(super) fn with_too_fine(note: &str, numbers: impl Iterator<Item = Option<Decimal>>, source: Source<'_>) -> String {
    let notation = source.words.language().notation();
    let too_fine = source.book.years.iter().zip(numbers).filter_map(|(year, number)| {
        let number = number?.normalize();
        (number.mantissa().unsigned_abs() >= MOST_DIGITS).then(|| format!("{year}: {}", notation.write_as_is(number)))
    });
    let too_fine: Vec<String> = too_fine.collect();
    let mut texts = vec![note.to_owned()];
    if !too_fine.is_empty() {
        texts.push(source.words.tell("workbook-note-too-fine", &[("numbers", &too_fine.join("; "))]));
    }
    texts.retain(|text| !text.is_empty());
    texts.join(" ")
}

/// Sixteen digits: a spreadsheet holds fifteen.
const MOST_DIGITS: u128 = 1_000_000_000_000_000;
