//! Opening, saving and exporting, and the questions that come before.

use crate::budget::agreement::{Agreement, FigureKind, Force, Measured};
use crate::budget::area::AreaPath;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{Baseline, Scenario, Scope, Years, identifier};
use crate::desktop::background::{Job, Over, Save};
use crate::desktop::document::{Document, Origin};
use crate::desktop::files::{Ask, FileDialogs, Outcome};
use crate::desktop::recent;
use crate::desktop::state::{Dialog, Notice, Pictured, State};
use crate::storage;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Asks the user for a file, by the system's dialog.
pub(super) fn ask(state: &mut State, ask: Ask, dialogs: &mut dyn FileDialogs) {
    let title = state.words().say(match ask {
        Ask::Open => "dialog-open-title",
        Ask::Import => "dialog-import-title",
        Ask::Merge => "dialog-merge-title",
        Ask::MergeBase(_) => "dialog-merge-base-title",
        Ask::Save(_) => "dialog-save-title",
        Ask::SaveCopy(..) => "share-title",
        Ask::ExportChart(_) => "dialog-export-title",
        Ask::ExportReport(_) => "dialog-export-report-title",
        Ask::ExportMeeting(_) => "dialog-export-meeting-title",
        Ask::ExportComparison(_) => "dialog-export-comparison-title",
        Ask::Compare(_) => "dialog-compare-title",
    });
    if !dialogs.ask(ask, &title, folder_of(state.document())) {
        let text = state.words().say("notice-dialog-open-already");
        state.notices.push(Notice { text, failed: false });
    }
}

/// Where a document's file lies, and what belongs to it is looked for and put.
fn folder_of(document: &Document) -> Option<&Path> {
    document.path().and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty())
}

/// A file dialog ended.
pub(in crate::desktop) fn answered(state: &mut State, ask: Ask, outcome: Outcome) {
    match outcome {
        Outcome::Cancelled => state.after_save = None,
        Outcome::Picked(path) => picked(state, &ask, path),
        Outcome::Unavailable => {
            let text = match &ask {
                Ask::Open | Ask::Compare(_) | Ask::Import | Ask::Merge | Ask::MergeBase(_) => String::new(),
                Ask::Save(name)
                | Ask::SaveCopy(name, _)
                | Ask::ExportChart(name)
                | Ask::ExportReport(name)
                | Ask::ExportComparison(name)
                | Ask::ExportMeeting(name) => {
                    let beside = folder_of(state.document()).map(Path::to_owned);
                    let folder = beside.or_else(|| std::env::current_dir().ok()).unwrap_or_default();
                    folder.join(name).display().to_string()
                }
            };
            state.dialog = Some(Dialog::TypedPath { ask, text, error: None });
        }
    }
}

/// A file was picked in a dialog, or its path typed.
pub(super) fn picked(state: &mut State, ask: &Ask, path: PathBuf) {
    let path = with_ending(ask, path);
    match ask {
        Ask::Open => open_path(state, &path),
        Ask::Import => super::import::begin(state, path, 0),
        Ask::Merge => super::merge::ask_for_base(state, path),
        Ask::MergeBase(theirs) => super::merge::with_base(state, theirs, Some(&path)),
        Ask::Save(_) => write_document(state, &path, Over::Anything),
        Ask::SaveCopy(_, left_out) => super::share::write(state, left_out, &path),
        Ask::ExportChart(_) => super::export::ask_width(state, Pictured::Chart, path),
        Ask::ExportReport(_) => super::export::report(state, path),
        Ask::ExportMeeting(_) => super::export::ask_width(state, Pictured::Meeting, path),
        Ask::ExportComparison(_) => super::export::comparison(state, path),
        Ask::Compare(place) => super::compare::with_file(state, *place, path),
    }
}

/// The path with the ending its kind of file has, if it has none.
pub(super) fn with_ending(ask: &Ask, path: PathBuf) -> PathBuf {
    if path.extension().is_some() {
        return path;
    }
    match ask {
        Ask::Open | Ask::Compare(_) | Ask::Save(_) | Ask::SaveCopy(..) => path.with_extension("ron"),
        Ask::Import | Ask::Merge | Ask::MergeBase(_) => path,
        Ask::ExportChart(_) => path.with_extension("svg"),
        Ask::ExportReport(_) => path.with_extension("xlsx"),
        Ask::ExportMeeting(_) => path.with_extension("pdf"),
        Ask::ExportComparison(_) => path.with_extension("md"),
    }
}

/// Starts a new scenario on the newest agreement.
pub(super) fn new_document(state: &mut State) {
    let newest = state.library.agreements.iter().max_by_key(|agreement| agreement.year);
    let first = newest.map_or(Year::FIRST, |agreement| agreement.year);
    let Some(years) = Years::new(first, first.plus(3)) else { return };
    let title = state.words().say("new-scenario-title");
    let level = state.preferences.price_level.unwrap_or(PriceLevel::Of(first));
    let mut scenario = Scenario::new(&title, Scope::AllMunicipalities, years, level);
    scenario.agreements = newest.map(|agreement| Arc::clone(&agreement.id)).into_iter().collect();
    scenario.baseline = agreed_frames(newest);
    let document = Document::open(scenario, Arc::clone(&state.library), Origin::New);
    state.open_document(document);
    state.welcome = false;
}

/// A new scenario begins with what is agreed: every area with a binding frame, at that frame.
fn agreed_frames(agreement: Option<&Arc<Agreement>>) -> BTreeMap<AreaPath, Baseline> {
    let figures = agreement.into_iter().flat_map(|agreement| &agreement.figures);
    let binding = figures
        .filter(|figure| matches!(figure.kind, FigureKind::Frame { on: Measured::Level, force: Force::Binding, .. }));
    let agreed = || Baseline::Agreed { figure: None, without: Vec::new() };
    binding.filter_map(|figure| figure.area.clone().map(|area| (area, agreed()))).collect()
}

/// Opens an example, or goes to it where it is open and as it was.
pub(super) fn open_example(state: &mut State, name: &'static str) {
    let is_it = |document: &Document| *document.origin() == Origin::Example(name) && document.is_untouched();
    let open = state.documents().position(is_it);
    if let Some(at) = open {
        state.go_to_tab(at);
    } else if let Some(document) = example(name, &state.library) {
        state.open_document(document);
    }
}

/// A shipped example as a document.
pub(in crate::desktop) fn example(
    name: &'static str,
    library: &Arc<crate::budget::agreement::Library>,
) -> Option<Document> {
    let example = storage::examples::named(name)?;
    let read = storage::scenario::read(example.text, &library.areas).ok()?;
    Some(Document::open(read.scenario, Arc::clone(library), Origin::Example(name)))
}

/// Opens a file in a tab, or goes to the one it is open in already.
pub(super) fn open_path(state: &mut State, path: &Path) {
    if storage::agreements::own::is_agreement(path) {
        super::own::review(state, path);
        return;
    }
    if storage::sheet::table::Table::is_one(path) {
        super::import::begin(state, path.to_owned(), 0);
        return;
    }
    if let Some(at) = state.tab_of_file(path) {
        state.recents.opened(path, recent::now());
        state.go_to_tab(at);
        return;
    }
    match storage::file::open(path, &state.library.areas) {
        Ok(opened) => {
            let document = Document::open(opened.scenario, Arc::clone(&state.library), Origin::File(path.to_owned()));
            let document = document.held(opened.fingerprint);
            let document = if opened.read_only { document.read_only() } else { document };
            state.open_document(document);
            state.welcome = false;
            state.recents.opened(path, recent::now());
        }
        Err(error) => {
            let lines = state.words().open_error(&error.kind);
            state.dialog = Some(Dialog::CannotOpen { path: path.to_owned(), lines });
        }
    }
}

/// Saves to the document's file, or asks for one.
pub(super) fn save(state: &mut State, dialogs: &mut dyn FileDialogs) {
    match state.document().path().map(Path::to_owned) {
        Some(path) => {
            let over = state.document().fingerprint().map_or(Over::Anything, Over::Known);
            write_document(state, &path, over);
        }
        None => save_as(state, dialogs),
    }
}

pub(super) fn save_as(state: &mut State, dialogs: &mut dyn FileDialogs) {
    let name = format!("{}.ron", identifier(&state.document().plan().scenario().title));
    ask(state, Ask::Save(name), dialogs);
}

pub(super) fn suggested_name(state: &State, ending: &str) -> String {
    format!("{}.{ending}", identifier(&state.document().book().scenario().title))
}

/// Saves the document beside the window; what comes of it is told by [`super::safe::done`].
pub(super) fn write_document(state: &mut State, path: &Path, over: Over) {
    let number = state.document_mut().begin_save();
    let claims = state.journal_folder.clone();
    let document = state.document();
    let book = document.plan();
    let (scenario, carried) = (book.snapshot(), book.carried());
    let save = Save { document: document.id(), number, path: path.to_owned(), scenario, carried, over, claims };
    state.jobs.push(Job::Save(save));
}

pub(super) fn tell(state: &mut State, path: &Path, done: Result<(), String>, success: &str, failure: &str) {
    let shown = path.display().to_string();
    let notice = match done {
        Ok(()) => Notice { text: state.words().tell(success, &[("path", &shown)]), failed: false },
        Err(why) => Notice { text: state.words().tell(failure, &[("path", &shown), ("why", &why)]), failed: true },
    };
    state.notices.push(notice);
}
