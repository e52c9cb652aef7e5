//! Reports written on a thread of their own, so that no frame waits for them.

use crate::budget::book::Book;
use crate::budget::money::Unit;
use crate::export::dialect::Dialect;
use crate::export::format::{self, ReportFormat};
use crate::export::meeting::{self, MeetingFormat};
use crate::storage;
use crate::view::{Language, View, Words};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

/// A report that is asked for, with all it is made of.
#[derive(Debug)]
pub struct Report {
    /// The scenario as it stands.
    pub book: Book,
    /// The reader's language.
    pub language: Language,
    /// The unit of amounts.
    pub unit: Unit,
    /// The file, whose ending says the format.
    pub to: PathBuf,
}

/// How writing ended: the file, and why it is not there if it is not.
pub type Done = (PathBuf, Result<(), String>);

/// The reports being written.
#[derive(Debug, Default)]
pub struct Exports {
    running: Vec<(PathBuf, Receiver<Result<(), String>>)>,
}

impl Exports {
    /// Begins to write a report.
    pub fn start(&mut self, report: Report) {
        let (sender, receiver) = channel();
        self.running.push((report.to.clone(), receiver));
        thread::spawn(move || {
            // The window may be gone by now; then nobody waits for the answer.
            drop(sender.send(write(&report)));
        });
    }

    /// Begins to write the meeting's pages.
    pub fn start_meeting(&mut self, report: Report) {
        let (sender, receiver) = channel();
        self.running.push((report.to.clone(), receiver));
        thread::spawn(move || {
            // The window may be gone by now; then nobody waits for the answer.
            drop(sender.send(write_meeting(&report)));
        });
    }

    /// Whether a report is being written.
    pub fn is_running(&self) -> bool {
        !self.running.is_empty()
    }

    /// The reports that are done since this was asked last.
    pub fn done(&mut self) -> Vec<Done> {
        let mut done = Vec::new();
        self.running.retain(|(path, receiver)| match receiver.try_recv() {
            Ok(result) => {
                done.push((path.clone(), result));
                false
            }
            Err(TryRecvError::Empty) => true,
            Err(TryRecvError::Disconnected) => {
                done.push((path.clone(), Err(String::new())));
                false
            }
        });
        done
    }
}

/// Writes the meeting's pages: one file, or a picture each.
fn write_meeting(report: &Report) -> Result<(), String> {
    let words = Words::of(report.language);
    let Some(format) = MeetingFormat::of(&report.to) else {
        let (path, known) = (report.to.display().to_string(), MeetingFormat::endings());
        return Err(words.tell("cli-unknown-ending", &[("path", &path), ("known", &known)]));
    };
    let evaluation = report.book.evaluate();
    let fingerprint = storage::scenario::fingerprint_to_share(&report.book);
    let view = View {
        book: &report.book,
        evaluation: &evaluation,
        words: &words,
        unit: report.unit,
        decimals: None,
        fingerprint: &fingerprint,
    };
    let files =
        meeting::files(&view.meeting(), format, report.language, &report.to).map_err(|error| error.to_string())?;
    files
        .into_iter()
        .try_for_each(|(path, bytes)| storage::file::save(&path, bytes).map_err(|error| words.save_error(&error.kind)))
}

/// Writes a report: the new file whole, or the old one as it was.
fn write(report: &Report) -> Result<(), String> {
    let words = Words::of(report.language);
    let Some(format) = ReportFormat::of(&report.to) else {
        let (path, known) = (report.to.display().to_string(), ReportFormat::endings());
        return Err(words.tell("cli-unknown-ending", &[("path", &path), ("known", &known)]));
    };
    let evaluation = report.book.evaluate();
    let fingerprint = storage::scenario::fingerprint_to_share(&report.book);
    let view = View {
        book: &report.book,
        evaluation: &evaluation,
        words: &words,
        unit: report.unit,
        decimals: None,
        fingerprint: &fingerprint,
    };
    // Whoever reads Danish opens the file in a Danish spreadsheet.
    let dialect = if report.language == Language::Danish { Dialect::Danish } else { Dialect::Machine };
    let bytes = format::report(&view, format, dialect)
        .map_err(|error| words.tell("cli-report-too-large", &[("why", &error.to_string())]))?;
    storage::file::save(&report.to, bytes).map_err(|error| words.save_error(&error.kind))
}
