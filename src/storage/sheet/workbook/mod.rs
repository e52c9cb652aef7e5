//! Spreadsheet files: which sheets they have, and the cells of one of them.
//!
//! A file is unfolded once and counted before anybody reads it, so that a small one cannot fill the memory.

mod filler;
mod ods;
mod xlsx;

use super::{Cells, TooLarge};
use crate::storage::limits;
use std::io::{Cursor, Read as _};
use thiserror::Error;
use zip::ZipArchive;
use zip::read::ZipFile;

/// A spreadsheet file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    bytes: Vec<u8>,
    kind: Kind,
    /// The names of its sheets, in the order of the file; hidden ones left out.
    pub sheets: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Xlsx,
    Ods,
}

/// Why a spreadsheet file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WorkbookError {
    /// Neither xlsx nor ods.
    #[error("not a spreadsheet file")]
    NotAWorkbook,
    /// Locked by a password.
    #[error("the file is locked by a password")]
    Locked,
    /// Something in it is broken; what, in the words of the reader.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// It has no sheet of that name, or none at all.
    #[error("the file has no such sheet")]
    NoSheet,
    /// It unfolds to more than anybody needs.
    #[error("the file unfolds to more than {0} bytes")]
    Unfolds(u64),
    /// The table is larger than anybody imports.
    #[error(transparent)]
    TooLarge(#[from] TooLarge),
}

impl Workbook {
    /// Whether bytes look like a spreadsheet file that is packed, as xlsx and ods are.
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(b"PK\x03\x04")
    }

    /// Opens the bytes of a file and lists its sheets.
    pub fn open(bytes: Vec<u8>) -> Result<Self, WorkbookError> {
        if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
            return Err(WorkbookError::Locked); // an old xls, or an xlsx that is encrypted
        }
        let mut zip = archive(&bytes)?;
        count_bytes(&mut zip)?;
        let kind = match (zip.index_for_name("content.xml"), zip.index_for_name("[Content_Types].xml")) {
            (Some(_), _) => Kind::Ods,
            (None, Some(_)) => Kind::Xlsx,
            (None, None) => return Err(WorkbookError::NotAWorkbook),
        };
        let sheets = match kind {
            Kind::Xlsx => xlsx::sheets(&bytes),
            Kind::Ods => ods::sheets(&bytes),
        }?;
        if sheets.is_empty() { Err(WorkbookError::NoSheet) } else { Ok(Self { bytes, kind, sheets }) }
    }

    /// The cells of a sheet, at the rows and columns they have in the file. Merged cells are empty but for the first.
    pub fn cells(&self, sheet: &str) -> Result<Cells, WorkbookError> {
        match self.kind {
            Kind::Xlsx => xlsx::cells(&self.bytes, sheet),
            Kind::Ods => ods::cells(&self.bytes, sheet),
        }
    }
}

fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, WorkbookError> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_not_packed| WorkbookError::NotAWorkbook)
}

/// How many parts a packed file may have.
const PARTS: usize = 10_000;

/// Unfolds every part without keeping it; what the file says about its own size is not believed.
fn count_bytes(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), WorkbookError> {
    if zip.len() > PARTS {
        return Err(WorkbookError::NotAWorkbook);
    }
    let mut left = limits::SHEET_BYTES;
    for at in 0..zip.len() {
        let part = zip.by_index(at).map_err(|error| damaged(&error))?;
        let unfolded = std::io::copy(&mut part.take(left.saturating_add(1)), &mut std::io::sink());
        let unfolded = unfolded.map_err(|error| damaged(&error))?;
        left = left.checked_sub(unfolded).ok_or(WorkbookError::Unfolds(limits::SHEET_BYTES))?;
    }
    Ok(())
}

/// The name of a part, in small letters.
fn name_of(part: &ZipFile<'_, Cursor<&[u8]>>) -> Result<String, WorkbookError> {
    part.name().map(|name| name.to_lowercase()).map_err(|error| damaged(&error))
}

fn damaged(error: &dyn std::fmt::Display) -> WorkbookError {
    let text = error.to_string();
    WorkbookError::Damaged(text.chars().take(200).collect())
}
