//! `report`: the tables of a scenario, on the screen or as a file.

use super::{Ending, Opened, format_of};
use crate::cli::output::Output;
use crate::export;
use crate::export::dialect::Dialect;
use crate::export::format::ReportFormat;
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::view::{View, Words};
use clap::ValueEnum;
use std::path::Path;

/// A format of the report on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tekst til skærmen
    Text,
    /// Markdown til dagsordenen
    Md,
    /// CSV til regneark
    Csv,
    /// JSON til programmer
    Json,
}

impl From<Format> for ReportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Text => Self::Text,
            Format::Md => Self::Markdown,
            Format::Csv => Self::Csv,
            Format::Json => Self::Json,
        }
    }
}

/// How CSV is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CsvDialect {
    /// Komma mellem celler og decimalpunktum
    Machine,
    /// Semikolon mellem celler, decimalkomma og BOM: det, et dansk regneark åbner
    Danish,
}

impl From<CsvDialect> for Dialect {
    fn from(dialect: CsvDialect) -> Self {
        match dialect {
            CsvDialect::Machine => Self::Machine,
            CsvDialect::Danish => Self::Danish,
        }
    }
}

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) file: &'a Path,
    /// One of its alternatives.
    pub(super) alternative: Option<&'a str>,
    pub(super) format: Format,
    pub(super) dialect: Dialect,
    /// The file to write; its ending says the format.
    pub(super) to: Option<&'a Path>,
}

/// Prints or writes the report of a file.
pub(super) fn report(asked: &Asked<'_>, own: &OwnFiles, words: &Words, output: &mut Output) -> Ending {
    let format = match asked.to {
        Some(to) => match format_of(to, words, output) {
            Some(format) => format,
            None => return Ending::Unusable,
        },
        None => asked.format.into(),
    };
    match (Opened::asked(asked.file, asked.alternative, own, words, output), asked.to) {
        (Ok(opened), Some(to)) => write(&opened, (format, asked.dialect), to, words, output),
        (Ok(opened), None) => print(&opened, (format, asked.dialect), words, output),
        (Err(ending), _) => ending,
    }
}

/// Prints the report of an opened scenario.
pub(super) fn print(
    opened: &Opened,
    (format, dialect): (ReportFormat, Dialect),
    words: &Words,
    output: &mut Output,
) -> Ending {
    match bytes(opened, (format, dialect), words) {
        Ok(bytes) => {
            output.bytes(&bytes);
            Ending::Fine
        }
        Err(why) => {
            output.complain(&why);
            Ending::Unusable
        }
    }
}

/// Writes the report beside the old file and puts it in its place, whole or not at all.
fn write(opened: &Opened, how: (ReportFormat, Dialect), to: &Path, words: &Words, output: &mut Output) -> Ending {
    let saved = bytes(opened, how, words).and_then(|bytes| {
        let complaint = |error: storage::file::SaveError| words.save_error(&error.kind);
        storage::file::save(to, bytes).map_err(complaint)
    });
    match saved {
        Ok(()) => Ending::Fine,
        Err(why) => {
            output.complain(&format!("{}: {why}", to.display()));
            Ending::Unusable
        }
    }
}

fn bytes(opened: &Opened, (format, dialect): (ReportFormat, Dialect), words: &Words) -> Result<Vec<u8>, String> {
    let fingerprint = opened.fingerprint();
    let view: View<'_> = opened.view(words, &fingerprint);
    export::format::report(&view, format, dialect)
        .map_err(|error| words.tell("cli-report-too-large", &[("why", &error.to_string())]))
}
