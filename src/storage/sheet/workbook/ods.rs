//! Ods files, read cell by cell.
//!
//! Read here and not by the crate that reads xlsx: that one unfolds every sheet at once, repeated cells and all, and
//! waits for ever on a file that ends too early.

use super::super::{Cell, Cells, TooLarge};
use super::filler::{Filler, number_cell, percent_cell, text_cell, without_result};
use super::{WorkbookError, archive, damaged};
use crate::storage::limits;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::io::{BufRead, BufReader};

/// The sheets, in their order.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<String>, WorkbookError> {
    let mut names = Vec::new();
    events(bytes, |event| {
        if let Event::Start(element) | Event::Empty(element) = event
            && element.name().as_ref() == "table:table"
        {
            names.push(attribute(element, "table:name").unwrap_or_default());
        }
        Ok(Go::On)
    })?;
    Ok(names)
}

/// The cells of a sheet.
pub(super) fn cells(bytes: &[u8], sheet: &str) -> Result<Cells, WorkbookError> {
    let mut table: Option<Table> = None;
    events(bytes, |event| {
        if let Some(table) = &mut table {
            if matches!(event, Event::End(element) if element.name().as_ref() == "table:table") {
                return Ok(Go::Stop);
            }
            table.take(event)?;
        } else if let Event::Start(element) = event
            && element.name().as_ref() == "table:table"
            && attribute(element, "table:name").as_deref() == Some(sheet)
        {
            table = Some(Table::default());
        }
        Ok(Go::On)
    })?;
    table.ok_or(WorkbookError::NoSheet)?.filler.finish()
}

/// Whether there is more to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Go {
    On,
    Stop,
}

/// Gives each event of the content to `take`, until it stops or the content ends.
fn events(bytes: &[u8], mut take: impl FnMut(&Event<'_>) -> Result<Go, WorkbookError>) -> Result<(), WorkbookError> {
    let mut zip = archive(bytes)?;
    if zip.by_name("META-INF/manifest.xml").is_ok_and(|manifest| is_locked(BufReader::new(manifest))) {
        return Err(WorkbookError::Locked);
    }
    let part = zip.by_name("content.xml").map_err(|error| damaged(&error))?;
    let mut reader = Reader::from_reader(BufReader::new(part));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|error| damaged(&error))?;
        if event == Event::Eof || take(&event)? == Go::Stop {
            return Ok(());
        }
    }
}

/// Whether a manifest speaks of encryption.
fn is_locked(manifest: impl BufRead) -> bool {
    let mut lines = manifest.split(b'>').take(10_000).flatten();
    lines.any(|part| String::from_utf8_lossy(&part).contains("encryption-data"))
}

/// A table that is being read.
#[derive(Debug, Default)]
struct Table {
    filler: Filler,
    /// The row, counted from zero, and how often it stands.
    row: usize,
    rows_alike: usize,
    /// The cells of the row with their columns.
    cells: Vec<(usize, Cell)>,
    column: usize,
    /// The cell that is open.
    open: Option<OpenCell>,
    /// How deep in a remark or a drawing, whose texts are not the cell's.
    aside: usize,
}

/// A cell that is being read.
#[derive(Debug)]
struct OpenCell {
    /// How often it stands.
    alike: usize,
    /// Its value, where it is no text.
    value: Option<Cell>,
    has_formula: bool,
    text: String,
    paragraphs: usize,
}

impl Table {
    fn take(&mut self, event: &Event<'_>) -> Result<(), WorkbookError> {
        match event {
            Event::Start(element) => self.start(element)?,
            Event::Empty(element) => {
                self.start(element)?;
                self.end(element.name().as_ref())?;
            }
            Event::End(element) => self.end(element.name().as_ref())?,
            Event::Text(text) => self.hear(&text.xml10_content())?,
            Event::CData(text) => self.hear(&text.xml10_content())?,
            Event::GeneralRef(reference) => {
                let sign = reference.resolve_char_ref().ok().flatten();
                let named = quick_xml::escape::resolve_predefined_entity(reference);
                self.hear(&sign.map(String::from).or_else(|| named.map(str::to_owned)).unwrap_or_default())?;
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) | Event::Eof => {}
        }
        Ok(())
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), WorkbookError> {
        let name = element.name();
        let name = name.as_ref();
        if self.aside > 0 || name == "office:annotation" || name.starts_with("draw:") {
            self.aside = self.aside.saturating_add(1);
            return Ok(());
        }
        match name {
            "table:table-row" => self.rows_alike = number_of(element, "table:number-rows-repeated"),
            "table:table-cell" | "table:covered-table-cell" => self.open = Some(OpenCell::of(element)),
            "text:p" => {
                if let Some(cell) = &mut self.open {
                    cell.paragraphs = cell.paragraphs.saturating_add(1);
                    if cell.paragraphs > 1 {
                        self.hear("\n")?;
                    }
                }
            }
            "text:s" => self.hear(&" ".repeat(number_of(element, "text:c").min(100)))?,
            "text:tab" => self.hear("\t")?,
            "text:line-break" => self.hear("\n")?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), WorkbookError> {
        if self.aside > 0 {
            self.aside = self.aside.saturating_sub(1);
            return Ok(());
        }
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "table:table-row" => self.end_row(),
            _ => Ok(()),
        }
    }

    /// Adds to the text of the open cell.
    fn hear(&mut self, text: &str) -> Result<(), WorkbookError> {
        let Some(cell) = self.open.as_mut().filter(|cell| self.aside == 0 && cell.paragraphs > 0) else {
            return Ok(());
        };
        if cell.text.len().saturating_add(text.len()) > limits::TEXT_CHARACTERS.saturating_mul(4) {
            return Err(TooLarge::Text(limits::TEXT_CHARACTERS).into());
        }
        cell.text.push_str(text);
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), WorkbookError> {
        let Some(open) = self.open.take() else { return Ok(()) };
        let alike = open.alike;
        let cell = open.cell()?;
        let after = self.column.saturating_add(alike);
        if !cell.is_empty() {
            if after > limits::SHEET_COLUMNS {
                return Err(TooLarge::Columns(limits::SHEET_COLUMNS).into());
            }
            self.cells.extend((self.column..after).map(|column| (column, cell.clone())));
        }
        self.column = after;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), WorkbookError> {
        let cells = std::mem::take(&mut self.cells);
        let after = self.row.saturating_add(self.rows_alike.max(1));
        if !cells.is_empty() {
            if after > limits::SHEET_ROWS {
                return Err(TooLarge::Rows(limits::SHEET_ROWS).into());
            }
            for row in self.row..after {
                for (column, cell) in &cells {
                    self.filler.put(row, *column, cell.clone())?;
                }
            }
        }
        (self.row, self.column) = (after, 0);
        Ok(())
    }
}

impl OpenCell {
    fn of(element: &BytesStart<'_>) -> Self {
        let kind = attribute(element, "office:value-type");
        let value = match kind.as_deref() {
            Some("float" | "currency") => attribute(element, "office:value").map(|text| number_cell(&text)),
            Some("percentage") => attribute(element, "office:value").map(|text| percent_cell(number_cell(&text))),
            Some("date") => attribute(element, "office:date-value").map(|text| other(&text)),
            Some("time") => attribute(element, "office:time-value").map(|text| other(&text)),
            Some("boolean") => attribute(element, "office:boolean-value").map(|text| other(&text)),
            _ => None,
        };
        Self {
            alike: number_of(element, "table:number-columns-repeated"),
            value,
            has_formula: attribute(element, "table:formula").is_some() && kind.is_none(),
            text: String::new(),
            paragraphs: 0,
        }
    }

    fn cell(self) -> Result<Cell, WorkbookError> {
        let text = text_cell(&self.text)?;
        Ok(match self.value {
            Some(value) => value,
            None if text.is_empty() && self.has_formula => without_result(),
            None => text,
        })
    }
}

fn other(text: &str) -> Cell {
    Cell::Other(text.chars().take(40).collect())
}

/// An attribute, unescaped.
fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|one| one.key.as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// How often something stands: once where nothing is said.
fn number_of(element: &BytesStart<'_>, name: &str) -> usize {
    attribute(element, name).and_then(|text| text.parse().ok()).unwrap_or(1)
}
