//! The formats of a report, by the ending of a file.

use super::dialect::Dialect;
use super::{report, xlsx};
use crate::view::View;
use std::path::Path;

/// A format a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportFormat {
    /// A workbook with formulas.
    Xlsx,
    /// Tables for spreadsheets.
    Csv,
    /// Markdown for the agenda paper.
    Markdown,
    /// Plain text.
    Text,
    /// For programs.
    Json,
}

impl ReportFormat {
    /// All formats.
    pub const ALL: [Self; 5] = [Self::Xlsx, Self::Csv, Self::Markdown, Self::Text, Self::Json];

    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Text => "txt",
            Self::Json => "json",
        }
    }

    /// The format that the ending of a file names.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// The known endings: `.xlsx, .csv, …`
    pub fn endings() -> String {
        Self::ALL.map(|format| format!(".{}", format.ending())).join(", ")
    }
}

/// The report of a scenario as the bytes of a file. Fails where a workbook is larger than its format allows.
pub fn report(view: &View<'_>, format: ReportFormat, dialect: Dialect) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let text = match format {
        ReportFormat::Xlsx => return xlsx::workbook(&view.workbook(), view.words),
        ReportFormat::Csv => report::csv(&view.report(), dialect),
        ReportFormat::Markdown => report::markdown(&view.report(), view.words),
        ReportFormat::Text => report::text(&view.report(), view.words),
        ReportFormat::Json => report::json(&view.report()),
    };
    Ok(text.into_bytes())
}
