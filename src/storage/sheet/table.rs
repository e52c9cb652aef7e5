//! A table file: text or spreadsheet, told apart by how it begins.

use super::workbook::{Workbook, WorkbookError};
use super::{Cells, text};
use crate::storage::limits;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;
use thiserror::Error;

/// A table file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Text(String),
    Workbook(Workbook),
}

/// Why a table file cannot be read.
#[derive(Debug, Error)]
pub enum TableError {
    /// The system does not give it.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// More bytes than anybody imports.
    #[error("more than {0} bytes")]
    TooManyBytes(u64),
    /// It is no spreadsheet, or a broken one.
    #[error(transparent)]
    Workbook(#[from] WorkbookError),
}

/// The endings of files that can hold a table.
pub const ENDINGS: [&str; 5] = ["csv", "tsv", "txt", "xlsx", "ods"];

impl Table {
    /// Whether a path ends as a table file does.
    pub fn is_one(path: &Path) -> bool {
        path.extension().is_some_and(|ending| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
    }

    /// Reads a file, up to the size a file may have.
    pub fn open(path: &Path) -> Result<Self, TableError> {
        let most = limits::FILE_BYTES;
        let mut bytes = Vec::new();
        File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > most {
            return Err(TableError::TooManyBytes(most));
        }
        Self::of(bytes)
    }

    /// The table in the bytes of a file.
    pub fn of(bytes: Vec<u8>) -> Result<Self, TableError> {
        let is_workbook = Workbook::is_one(&bytes) || bytes.starts_with(b"\xd0\xcf\x11\xe0");
        Ok(Self(if is_workbook {
            Kind::Workbook(Workbook::open(bytes)?)
        } else {
            Kind::Text(text::decoded(&bytes).into_owned())
        }))
    }

    /// The names of its sheets; none where it is a text.
    pub fn sheets(&self) -> &[String] {
        match &self.0 {
            Kind::Text(_) => &[],
            Kind::Workbook(workbook) => &workbook.sheets,
        }
    }

    /// The cells of the sheet at this position; a text has one.
    pub fn cells(&self, sheet: usize) -> Result<Cells, WorkbookError> {
        match &self.0 {
            Kind::Text(text) => {
                let (text, separator) = text::separated(text);
                let mut cells = text::cells(text, separator)?;
                cells.trim_end();
                Ok(cells)
            }
            Kind::Workbook(workbook) => workbook.cells(workbook.sheets.get(sheet).ok_or(WorkbookError::NoSheet)?),
        }
    }
}
