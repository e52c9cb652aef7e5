//! What comes of saving, journals and looks at the file, and the answers to the questions they raise.

use super::file::{open_path, save, tell, unless_unsaved, write_document};
use crate::desktop::action::DiskChoice;
use crate::desktop::background::{DocumentId, Done, Job, NotSaved, OnDisk, Over};
use crate::desktop::document::{Document, Origin};
use crate::desktop::files::FileDialogs;
use crate::desktop::state::{Dialog, Notice, State, Then, Trouble};
use crate::storage::file::SaveErrorKind;
use eframe::egui::Context;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Takes what was done beside the window. What belongs to a document that is gone says nothing any more.
pub(in crate::desktop) fn done(state: &mut State, done: Done, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    let is_open = |id: DocumentId| state.document().id() == id;
    match done {
        Done::Saved { document, number, path, fingerprint } => {
            if is_open(document) {
                state.document_mut().saved(number, &path, fingerprint);
            }
            tell(state, &path, Ok(()), "notice-saved", "notice-not-saved");
            go_on_if_saved(state, dialogs, ctx);
        }
        Done::NotSaved { document, number, path, why } => {
            if is_open(document) {
                state.document_mut().not_saved(number);
                not_saved(state, path, why);
            }
        }
        Done::Looked { document, path, found } => {
            if is_open(document) && state.document().path() == Some(&*path) && !state.document().is_saving() {
                looked(state, found);
            }
        }
        Done::Claimed { document, elsewhere } => {
            if is_open(document) {
                state.document_mut().elsewhere = elsewhere;
            }
        }
        Done::JournalFailed { document, path, why } => journal_failed(state, document, &path, &why),
        Done::Searched { lost, broken } => {
            for path in broken {
                let text = state.words().tell("notice-journal-broken", &[("path", &path.display().to_string())]);
                state.notices.push(Notice { text, failed: true });
            }
            state.lost = lost;
            if !state.lost.is_empty() && state.dialog.is_none() {
                state.dialog = Some(Dialog::Lost);
            }
        }
    }
}

/// What waited for the save, unless more was changed meanwhile: then the question is asked again.
fn go_on_if_saved(state: &mut State, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    if !state.document().is_saving()
        && let Some(then) = state.after_save.take()
    {
        unless_unsaved(state, then, dialogs, ctx);
    }
}

fn not_saved(state: &mut State, path: PathBuf, why: NotSaved) {
    let trouble = match why {
        NotSaved::Failed(kind) => {
            state.after_save = None;
            let why = state.words().save_error(&kind);
            Trouble::NotSaved { path, why }
        }
        NotSaved::Changed(found) => {
            state.document_mut().on_disk = found;
            Trouble::Changed(path)
        }
        NotSaved::Elsewhere => Trouble::Elsewhere(path),
    };
    state.dialog = Some(Dialog::Trouble(trouble));
}

fn looked(state: &mut State, found: OnDisk) {
    if found == OnDisk::Gone {
        // Nothing but this window has it now.
        state.document_mut().no_file_holds_it();
    }
    state.document_mut().on_disk = found;
}

fn journal_failed(state: &mut State, document: DocumentId, path: &Path, why: &SaveErrorKind) {
    if state.document().id() == document {
        // The next edit writes the whole again.
        state.document_mut().forget_journal();
    }
    let why = state.words().save_error(why);
    let text = state.words().tell("notice-journal-failed", &[("path", &path.display().to_string()), ("why", &why)]);
    if !state.notices.iter().any(|notice| notice.text == text) {
        state.notices.push(Notice { text, failed: true });
    }
}

/// Gives the journal what it does not know, or takes it away where a file holds the document.
pub(in crate::desktop) fn journal(state: &mut State) {
    let document = state.document_mut();
    let id = document.id();
    if !document.is_unsaved() {
        if document.forget_journal() {
            state.jobs.push(Job::Forget(id));
        }
        return;
    }
    let (changes, about) = (document.take_unwritten(), document.about());
    if let (Some(changes), Some(folder)) = (changes, state.journal_folder.clone()) {
        state.jobs.push(Job::Journal { document: id, folder, about, changes });
    }
}

/// Looks whether another program has changed the document's file.
pub(in crate::desktop) fn look(state: &mut State) {
    let document = state.document();
    if let (Some(path), Some(known), false) = (document.path(), document.fingerprint(), document.is_saving()) {
        let (path, scenario) = (path.to_owned(), document.book().snapshot());
        let look = Job::Look { document: document.id(), path, known, scenario };
        state.jobs.push(look);
    }
}

/// The window has just opened: what earlier runs left, and who else has the file.
pub(in crate::desktop) fn begin(state: &mut State) {
    if let Some(folder) = state.journal_folder.clone() {
        state.jobs.push(Job::Search { folder });
    }
    state.claim();
}

/// What the user wants of a file that was changed.
pub(super) fn choose(state: &mut State, choice: DiskChoice) {
    let Some(path) = state.document().path().map(Path::to_owned) else { return };
    match choice {
        DiskChoice::Reload if state.document().is_unsaved() => {
            state.dialog = Some(Dialog::Trouble(Trouble::Reload(path)));
        }
        DiskChoice::Reload => open_path(state, &path),
        DiskChoice::KeepMine => state.document_mut().keep_mine(),
    }
}

/// The user's yes to what was asked about.
pub(super) fn all_the_same(state: &mut State, trouble: Trouble, dialogs: &mut dyn FileDialogs) {
    match trouble {
        Trouble::NotSaved { .. } => save(state, dialogs),
        Trouble::Changed(path) | Trouble::Elsewhere(path) => write_document(state, &path, Over::Anything),
        Trouble::Reload(path) => open_path(state, &path),
    }
}

/// Recovers the document of a journal, unless the one that is open must be asked about first.
pub(super) fn recover_if_saved(state: &mut State, journal: PathBuf, dialogs: &mut dyn FileDialogs, ctx: &Context) {
    unless_unsaved(state, Then::Recover(journal), dialogs, ctx);
}

/// Opens the document of a journal as unsaved over its file, which is not touched.
pub(super) fn recover(state: &mut State, journal: &Path) {
    let Some(at) = state.lost.iter().position(|lost| lost.journal == journal) else { return };
    let lost = state.lost.remove(at);
    let origin = lost.about.file.clone().map_or(Origin::New, Origin::File);
    let scenario = Arc::unwrap_or_clone(lost.scenario);
    let document = Document::open(scenario, Arc::clone(&state.library), origin).recovered(&lost.about);
    let id = document.id();
    state.replace_document(document);
    state.welcome = false;
    state.jobs.push(Job::GoOn { document: id, journal: lost.journal });
    look(state);
}

/// An unsaved document of an earlier run is not wanted.
pub(super) fn discard(state: &mut State, journal: PathBuf) {
    state.lost.retain(|lost| lost.journal != journal);
    state.jobs.push(Job::Discard { journal });
    state.dialog = (!state.lost.is_empty()).then_some(Dialog::Lost);
}
