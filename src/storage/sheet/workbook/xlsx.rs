//! Xlsx files, read cell by cell.

use super::super::{Cell, Cells};
use super::filler::{Filler, number_cell, percent_cell, text_cell, without_result};
use super::{WorkbookError, archive, damaged};
use crate::storage::limits;
use calamine::{DataRef, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use quick_xml::events::Event;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor};
use std::panic::{UnwindSafe, catch_unwind};

/// The sheets that hold cells and are not hidden.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<String>, WorkbookError> {
    guarded(|| sheets_of(bytes))
}

/// The cells of a sheet.
pub(super) fn cells(bytes: &[u8], sheet: &str) -> Result<Cells, WorkbookError> {
    guarded(|| cells_of(bytes, sheet))
}

/// The reader of xlsx counts without looking at bounds: where a file makes it stop in the middle, the file is damaged.
fn guarded<T>(read: impl FnOnce() -> Result<T, WorkbookError> + UnwindSafe) -> Result<T, WorkbookError> {
    catch_unwind(read).unwrap_or_else(|_stopped| Err(WorkbookError::Damaged("xlsx".to_owned())))
}

fn sheets_of(bytes: &[u8]) -> Result<Vec<String>, WorkbookError> {
    let book = open(bytes)?;
    let shown = |sheet: &&calamine::Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    Ok(book.sheets_metadata().iter().filter(shown).map(|sheet| sheet.name.clone()).collect())
}

fn cells_of(bytes: &[u8], sheet: &str) -> Result<Cells, WorkbookError> {
    let mut book = open(bytes)?;
    let percentages = percentages(&mut book, sheet)?;
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| broken(&error))?;
    let mut filler = Filler::default();
    while let Some(found) = reader.next_cell_with_formula_metadata().map_err(|error| broken(&error))? {
        let mut cell = cell(&found.value)?;
        if cell.is_empty() && found.formula.is_some() {
            cell = without_result();
        } else if percentages.contains(&found.pos) {
            cell = percent_cell(cell);
        }
        let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
        filler.put(place(found.pos.0), place(found.pos.1), cell)?;
    }
    filler.finish()
}

fn open(bytes: &[u8]) -> Result<Xlsx<Cursor<&[u8]>>, WorkbookError> {
    believable_counts(bytes)?;
    Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))
}

/// The reader makes room for as many texts as a file says it has, so that is looked at first.
fn believable_counts(bytes: &[u8]) -> Result<(), WorkbookError> {
    let mut zip = archive(bytes)?;
    for at in 0..zip.len() {
        let part = zip.by_index(at).map_err(|error| damaged(&error))?;
        if super::name_of(&part)?.ends_with("sharedstrings.xml") && !has_believable_count(BufReader::new(part))? {
            return Err(WorkbookError::Damaged("sharedStrings.xml".to_owned()));
        }
    }
    Ok(())
}

fn has_believable_count(part: impl BufRead) -> Result<bool, WorkbookError> {
    let mut reader = quick_xml::Reader::from_reader(part);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|error| damaged(&error))?;
        if event == Event::Eof {
            return Ok(true);
        }
        if let Event::Start(element) | Event::Empty(element) = event
            && element.local_name().as_ref() == "sst"
        {
            let most = limits::SHEET_CELLS.saturating_mul(2);
            let mut counts = element.attributes().flatten().filter(|one| one.key.as_ref().ends_with("ount"));
            return Ok(counts.all(|one| one.value.trim().parse::<usize>().is_ok_and(|count| count <= most)));
        }
    }
}

/// The cells that are shown as percentages.
fn percentages(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<BTreeSet<(u32, u32)>, WorkbookError> {
    let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| broken(&error))?;
    let formats = reader.styles().iter().map(|style| style.number_format.as_ref());
    let is_percent: Vec<bool> =
        formats.map(|format| format.is_some_and(|format| format.format_code.contains('%'))).collect();
    let mut found = BTreeSet::new();
    if !is_percent.contains(&true) {
        return Ok(found);
    }
    while let Some((row, column, style)) = reader.next_style_id().map_err(|error| broken(&error))? {
        if is_percent.get(style) == Some(&true) {
            found.insert((row, column));
            if found.len() > limits::SHEET_CELLS {
                return Err(super::TooLarge::Cells(limits::SHEET_CELLS).into());
            }
        }
    }
    Ok(found)
}

/// A cell as spreadsheets show it.
fn cell(value: &DataRef<'_>) -> Result<Cell, WorkbookError> {
    Ok(match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => number_cell(&number.to_string()),
        // The shortest digits that mean this number, which are those that were typed.
        DataRef::Float(number) => number_cell(&number.to_string()),
        DataRef::String(text) => text_cell(text)?,
        DataRef::SharedString(text) => text_cell(text)?,
        DataRef::Bool(yes) => Cell::Other(if *yes { "TRUE" } else { "FALSE" }.into()),
        DataRef::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            Cell::Other(format!("{year}-{month:02}-{day:02}").into())
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::Other(text.chars().take(40).collect()),
        DataRef::Error(error) => Cell::Error(error.to_string().into()),
    })
}

fn broken(error: &XlsxError) -> WorkbookError {
    if matches!(error, XlsxError::Password) {
        WorkbookError::Locked
    } else if matches!(error, XlsxError::WorksheetNotFound(_)) {
        WorkbookError::NoSheet
    } else {
        damaged(error)
    }
}
