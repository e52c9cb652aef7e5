//! The system's open and save dialogs: on their own thread, one at a time, never in a frame.

use crate::budget::scenario::LeftOut;
use crate::desktop::comparing::Place;
use crate::export::format::{ChartFormat, ComparisonFormat, FileFormat, ReportFormat};
use crate::export::meeting::MeetingFormat;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

/// What a file is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// A scenario to open.
    Open,
    /// A table to take measures from.
    Import,
    /// Another version of the plan, to be merged with it.
    Merge,
    /// The plan that both began as; the other version.
    MergeBase(PathBuf),
    /// Where to save the scenario; the suggested file name.
    Save(String),
    /// Where to save a copy for others; the suggested file name, and what it does without.
    SaveCopy(String, Box<LeftOut>),
    /// Where to write the chart; the suggested file name.
    ExportChart(String),
    /// Where to write the report; the suggested file name.
    ExportReport(String),
    /// Where to write the meeting's pages; the suggested file name.
    ExportMeeting(String),
    /// Where to write the comparison; the suggested file name.
    ExportComparison(String),
    /// A scenario to compare with, and where it stands.
    Compare(Place),
}

impl Ask {
    /// Whether it asks for a file that is there.
    pub const fn reads(&self) -> bool {
        matches!(self, Self::Open | Self::Import | Self::Compare(_) | Self::Merge | Self::MergeBase(_))
    }
}

/// How a dialog ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// With this file.
    Picked(PathBuf),
    /// Without one.
    Cancelled,
    /// There are no file dialogs here: a path must be typed.
    Unavailable,
}

/// Whoever can ask the user for a file.
pub trait FileDialogs {
    /// Opens a dialog with a title, in a folder where one is known; `false` where one is open already.
    fn ask(&mut self, ask: Ask, title: &str, folder: Option<&Path>) -> bool;
    /// The outcome of the open dialog, once it is there.
    fn answer(&mut self) -> Option<(Ask, Outcome)>;
}

/// The dialogs of the system.
#[derive(Debug, Default)]
pub struct SystemDialogs {
    open: Option<(Ask, Receiver<Outcome>)>,
    repaint: Option<eframe::egui::Context>,
}

impl SystemDialogs {
    /// Dialogs that wake the window when they end.
    pub fn waking(ctx: eframe::egui::Context) -> Self {
        Self { open: None, repaint: Some(ctx) }
    }
}

impl FileDialogs for SystemDialogs {
    fn ask(&mut self, ask: Ask, title: &str, folder: Option<&Path>) -> bool {
        if self.open.is_some() {
            return false;
        }
        let (sender, receiver) = channel();
        let (asked, title, ctx) = (ask.clone(), title.to_owned(), self.repaint.clone());
        let folder = folder.map(Path::to_owned);
        thread::spawn(move || {
            let outcome = if has_dialogs() { shown(&asked, &title, folder.as_deref()) } else { Outcome::Unavailable };
            // The window may be gone by now; then nobody waits for the answer.
            drop(sender.send(outcome));
            if let Some(ctx) = ctx {
                ctx.request_repaint();
            }
        });
        self.open = Some((ask, receiver));
        true
    }

    fn answer(&mut self) -> Option<(Ask, Outcome)> {
        let (_, receiver) = self.open.as_ref()?;
        let outcome = match receiver.try_recv() {
            Ok(outcome) => outcome,
            Err(TryRecvError::Empty) => return None,
            Err(TryRecvError::Disconnected) => Outcome::Unavailable,
        };
        self.open.take().map(|(ask, _)| (ask, outcome))
    }
}

/// Shows a dialog and waits for it to end.
fn shown(ask: &Ask, title: &str, folder: Option<&Path>) -> Outcome {
    let dialog = rfd::FileDialog::new().set_title(title);
    let dialog = folder.into_iter().fold(dialog, rfd::FileDialog::set_directory);
    let picked = match ask {
        Ask::Open | Ask::Compare(_) | Ask::Merge | Ask::MergeBase(_) => dialog.add_filter("RON", &["ron"]).pick_file(),
        Ask::Import => dialog.add_filter("CSV, XLSX, ODS", &crate::storage::sheet::table::ENDINGS).pick_file(),
        Ask::Save(name) | Ask::SaveCopy(name, _) => dialog.add_filter("RON", &["ron"]).set_file_name(name).save_file(),
        Ask::ExportChart(name) => with_formats::<ChartFormat>(dialog).set_file_name(name).save_file(),
        Ask::ExportMeeting(name) => with_formats::<MeetingFormat>(dialog).set_file_name(name).save_file(),
        Ask::ExportComparison(name) => with_formats::<ComparisonFormat>(dialog).set_file_name(name).save_file(),
        Ask::ExportReport(name) => with_formats::<ReportFormat>(dialog).set_file_name(name).save_file(),
    };
    picked.map_or(Outcome::Cancelled, Outcome::Picked)
}

/// The dialog with a filter for each ending.
fn with_formats<F: FileFormat>(dialog: rfd::FileDialog) -> rfd::FileDialog {
    F::ALL
        .iter()
        .map(|format| format.ending())
        .fold(dialog, |dialog, ending| dialog.add_filter(ending.to_uppercase(), &[ending]))
}

/// Whether this system has file dialogs: on Linux a desktop portal on the session bus, or zenity.
///
/// Without either a dialog ends at once and looks as if the user had cancelled it.
#[cfg(target_os = "linux")]
fn has_dialogs() -> bool {
    let zenity = || {
        std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join("zenity").is_file()))
    };
    let portal = || std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some();
    portal() || zenity()
}

/// Whether this system has file dialogs: Windows and macOS always have.
#[cfg(not(target_os = "linux"))]
const fn has_dialogs() -> bool {
    true
}
