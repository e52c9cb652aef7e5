//! `report`: the tables of a scenario.

use super::{Ending, Opened, complain_of};
use crate::cli::output::Output;
use crate::export;
use crate::storage::agreements::own::OwnFiles;
use crate::view::Words;
use clap::ValueEnum;
use std::path::Path;

/// A format of the report.
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

/// Prints the report of a file.
pub(super) fn report(file: &Path, format: Format, own: &OwnFiles, words: &Words, output: &mut Output) -> Ending {
    match Opened::file(file, own) {
        Ok(opened) => print(&opened, format, words, output),
        Err(error) => complain_of(file, &error, words, output),
    }
}

/// Prints the report of an opened scenario.
pub(super) fn print(opened: &Opened, format: Format, words: &Words, output: &mut Output) -> Ending {
    let report = opened.view(words, &opened.fingerprint()).report();
    let text = match format {
        Format::Text => export::report::text(&report, words),
        Format::Md => export::report::markdown(&report, words),
        Format::Csv => export::report::csv(&report),
        Format::Json => export::report::json(&report),
    };
    output.text(&text);
    Ending::Fine
}
