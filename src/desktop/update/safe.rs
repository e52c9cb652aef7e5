//! What comes of saving, journals and looks at the file, and the answers to the questions they raise.

use super::file::{save, tell, write_document};
use crate::desktop::action::DiskChoice;
use crate::desktop::background::{Done, Job, NotSaved, OnDisk, Over};
use crate::desktop::document::{Document, DocumentId, Origin};
use crate::desktop::files::FileDialogs;
use crate::desktop::recent;
use crate::desktop::state::{Dialog, Notice, State, Trouble};
use crate::storage;
use crate::storage::file::SaveErrorKind;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Takes what was done beside the window. What belongs to a document that is gone says nothing any more.
pub(in crate::desktop) fn done(state: &mut State, done: Done) {
    match done {
        Done::Saved { document, number, path, fingerprint } => {
            if let Some(document) = state.document_of_mut(document) {
                document.saved(number, &path, fingerprint);
            }
            state.recents.opened(&path, recent::now());
            tell(state, &path, Ok(()), "notice-saved", "notice-not-saved");
            ask_again(state);
        }
        Done::NotSaved { document, number, path, why } => {
            if let Some(document) = state.document_of_mut(document) {
                document.not_saved(number);
                let id = document.id();
                not_saved(state, id, path, why);
            }
        }
        Done::Looked { document, path, found } => {
            let document = state.document_of_mut(document);
            if let Some(document) = document.filter(|it| it.path() == Some(&*path) && !it.is_saving()) {
                looked(document, found);
            }
        }
        Done::Claimed { document, elsewhere } => {
            if let Some(document) = state.document_of_mut(document) {
                document.elsewhere = elsewhere;
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

/// What waited for a save is asked about again where more was changed meanwhile.
fn ask_again(state: &mut State) {
    if state.document().is_unsaved()
        && !state.document().is_saving()
        && let Some(then) = state.after_save.take()
    {
        state.dialog = Some(Dialog::Unsaved(then));
    }
}

fn not_saved(state: &mut State, id: DocumentId, path: PathBuf, why: NotSaved) {
    let tab = state.documents().position(|document| document.id() == id);
    if let Some(at) = tab {
        state.go_to_tab(at);
    }
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

fn looked(document: &mut Document, found: OnDisk) {
    if found == OnDisk::Gone {
        // Nothing but this window has it now.
        document.no_file_holds_it();
    }
    document.on_disk = found;
}

fn journal_failed(state: &mut State, document: DocumentId, path: &Path, why: &SaveErrorKind) {
    if let Some(document) = state.document_of_mut(document) {
        // The next edit writes the whole again.
        document.forget_journal();
    }
    let why = state.words().save_error(why);
    let text = state.words().tell("notice-journal-failed", &[("path", &path.display().to_string()), ("why", &why)]);
    if !state.notices.iter().any(|notice| notice.text == text) {
        state.notices.push(Notice { text, failed: true });
    }
}

/// Gives the journals what they do not know, takes those away whose documents a file holds or nobody has open any more,
/// and tells other windows which files are open here.
pub(in crate::desktop) fn journal(state: &mut State) {
    let folder = state.journal_folder.clone();
    let mut jobs = Vec::new();
    for document in state.documents_mut() {
        let id = document.id();
        if !document.is_unsaved() {
            jobs.extend(document.forget_journal().then_some(Job::Forget(id)));
        } else if let Some(changes) = document.take_unwritten()
            && let Some(folder) = folder.clone()
        {
            jobs.push(Job::Journal { document: id, folder, about: document.about(), changes });
        }
    }
    state.jobs.extend(jobs);
    let open: BTreeSet<DocumentId> = state.documents().map(Document::id).collect();
    if open != state.kept {
        let gone = state.kept.difference(&open).flat_map(|id| [Job::Forget(*id), Job::Release(*id)]);
        let claims = state.documents().filter(|document| !state.kept.contains(&document.id()));
        let claims = claims.filter_map(|document| claim(document, folder.as_ref()));
        let jobs: Vec<Job> = gone.chain(claims).collect();
        state.jobs.extend(jobs);
        state.kept = open;
    }
}

fn claim(document: &Document, folder: Option<&PathBuf>) -> Option<Job> {
    let (folder, path) = (folder?.clone(), document.path()?.to_owned());
    Some(Job::Claim { document: document.id(), folder, path })
}

/// Looks whether another program has changed the documents' files.
pub(in crate::desktop) fn look(state: &mut State) {
    let jobs: Vec<Job> = state.documents().filter_map(look_at).collect();
    state.jobs.extend(jobs);
}

fn look_at(document: &Document) -> Option<Job> {
    let (path, known) = (document.path()?.to_owned(), document.fingerprint()?);
    let scenario = document.plan().snapshot();
    (!document.is_saving()).then(|| Job::Look { document: document.id(), path, known, scenario })
}

/// The window has just opened: what have earlier runs left?
pub(in crate::desktop) fn begin(state: &mut State) {
    if let Some(folder) = state.journal_folder.clone() {
        let usual = state.own_journal_folder.as_ref().and_then(|_| storage::journal::folder());
        let folders = [folder].into_iter().chain(usual).collect();
        state.jobs.push(Job::Search { folders });
    }
}

/// Journals that are begun from now on lie elsewhere.
pub(super) fn journal_in(state: &mut State, folder: Option<PathBuf>) {
    if state.journal_folder.is_some() {
        state.journal_folder = folder.clone().or_else(storage::journal::folder);
    }
    state.own_journal_folder = folder;
}

/// The window closes: every document is saved, or let go by the user's word.
pub(in crate::desktop) fn leave(state: &mut State) {
    let jobs: Vec<Job> = state.documents().map(|document| Job::Forget(document.id())).collect();
    state.jobs.extend(jobs);
}

/// What the user wants of a file that was changed.
pub(super) fn choose(state: &mut State, choice: DiskChoice) {
    let Some(path) = state.document().path().map(Path::to_owned) else { return };
    match choice {
        DiskChoice::Reload if state.document().is_unsaved() => {
            state.dialog = Some(Dialog::Trouble(Trouble::Reload(path)));
        }
        DiskChoice::Reload => reload(state, &path),
        DiskChoice::Merge => super::merge::with_changed_file(state, &path),
        DiskChoice::Compare => super::compare::with_disk(state),
        DiskChoice::KeepMine => state.document_mut().keep_mine(),
    }
}

/// The user's yes to what was asked about.
pub(super) fn all_the_same(state: &mut State, trouble: Trouble, dialogs: &mut dyn FileDialogs) {
    match trouble {
        Trouble::NotSaved { .. } => save(state, dialogs),
        Trouble::Changed(path) | Trouble::Elsewhere(path) => write_document(state, &path, Over::Anything),
        Trouble::Reload(path) => reload(state, &path),
    }
}

/// Opens the file anew in the tab of its document.
fn reload(state: &mut State, path: &Path) {
    match storage::file::open(path, &state.library.areas) {
        Ok(opened) => {
            let document = Document::open(opened.scenario, Arc::clone(&state.library), Origin::File(path.to_owned()));
            let document = document.held(opened.fingerprint);
            state.replace_document(if opened.read_only { document.read_only() } else { document });
        }
        Err(error) => {
            let lines = state.words().open_error(&error.kind);
            state.dialog = Some(Dialog::CannotOpen { path: path.to_owned(), lines });
        }
    }
}

/// Opens the document of a journal as unsaved over its file, which is not touched: in the tab of that file where
/// nothing was changed in it, or else in a tab of its own.
pub(super) fn recover(state: &mut State, journal: &Path) {
    let Some(at) = state.lost.iter().position(|lost| lost.journal == journal) else { return };
    let lost = state.lost.remove(at);
    let open = lost.about.file.as_deref().and_then(|file| state.tab_of_file(file));
    let origin = lost.about.file.clone().map_or(Origin::New, Origin::File);
    let scenario = Arc::unwrap_or_clone(lost.scenario);
    let document = Document::open(scenario, Arc::clone(&state.library), origin).recovered(&lost.about);
    let id = document.id();
    let looks = look_at(&document);
    match open {
        Some(tab) if state.documents().nth(tab).is_some_and(|document| !document.is_unsaved()) => {
            state.go_to_tab(tab);
            state.replace_document(document);
        }
        Some(_) | None => state.open_document(document),
    }
    state.welcome = false;
    state.jobs.push(Job::GoOn { document: id, journal: lost.journal });
    state.jobs.extend(looks);
    state.dialog = (!state.lost.is_empty()).then_some(Dialog::Lost);
}

/// An unsaved document of an earlier run is not wanted.
pub(super) fn discard(state: &mut State, journal: PathBuf) {
    state.lost.retain(|lost| lost.journal != journal);
    state.jobs.push(Job::Discard { journal });
    state.dialog = (!state.lost.is_empty()).then_some(Dialog::Lost);
}
