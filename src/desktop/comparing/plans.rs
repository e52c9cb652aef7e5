//! The plans that can be compared: what stands in the window, what files hold, and a plan under another agreement.

use crate::budget::agreement::AgreementId;
use crate::budget::book::Book;
use crate::budget::scenario::{AlternativeId, Edit};
use crate::desktop::document::{Document, DocumentId};
use crate::desktop::state::State;
use crate::storage;
use crate::storage::file::Fingerprint;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A plan that can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// The plan of an open document as it stands.
    Plan(DocumentId),
    /// An alternative of it.
    Alternative(DocumentId, AlternativeId),
    /// What its file holds.
    Saved(DocumentId),
    /// The plan under another agreement beside its own.
    Moved(DocumentId, AgreementId),
    /// What a file holds that is not open.
    File(PathBuf),
}

/// What files held when they were read.
#[derive(Debug, Default)]
pub struct Files {
    generation: u64,
    read: Vec<Read>,
}

/// A file that was read.
#[derive(Debug)]
struct Read {
    path: PathBuf,
    /// What its document knew of it then; another is a reason to read again.
    known: Option<Fingerprint>,
    book: Result<Box<Book>, Vec<String>>,
}

impl Files {
    /// Moves with every file that is read.
    pub(super) const fn generation(&self) -> u64 {
        self.generation
    }

    /// Reads anew what is asked for next: somebody else may have changed it.
    pub fn look_again(&mut self) {
        self.read.clear();
    }

    /// Reads the files of these plans that are not read yet.
    pub(super) fn read(&mut self, state: &State, plans: &[Which]) {
        for (path, known) in plans.iter().filter_map(|which| which.file(state)) {
            let is_read = |read: &Read| read.path == path && read.known == known;
            if self.read.iter().any(is_read) {
                continue;
            }
            self.read.retain(|read| read.path != path);
            let book = match storage::file::open(&path, &state.library.areas) {
                Ok(opened) => Ok(Box::new(Book::open(opened.scenario, Arc::clone(&state.library)))),
                Err(error) => Err(state.words().open_error(&error.kind)),
            };
            self.generation = self.generation.wrapping_add(1);
            self.read.push(Read { path, known, book });
        }
    }

    fn of(&self, path: &Path) -> Result<&Book, Vec<String>> {
        match self.read.iter().find(|read| read.path == *path).map(|read| &read.book) {
            Some(Ok(book)) => Ok(book),
            Some(Err(why)) => Err(why.clone()),
            None => Err(Vec::new()),
        }
    }
}

impl Which {
    /// The open document it is about.
    pub const fn document(&self) -> Option<DocumentId> {
        match self {
            Self::Plan(id) | Self::Alternative(id, _) | Self::Saved(id) | Self::Moved(id, _) => Some(*id),
            Self::File(_) => None,
        }
    }

    fn document_in<'s>(&self, state: &'s State) -> Option<&'s Document> {
        let id = self.document()?;
        state.documents().find(|document| document.id() == id)
    }

    /// Whether it can still be had.
    pub(super) fn is_there(&self, state: &State) -> bool {
        match self {
            Self::File(_) => true,
            Self::Plan(_) | Self::Moved(..) => self.document_in(state).is_some(),
            Self::Saved(_) => self.document_in(state).is_some_and(|document| document.path().is_some()),
            Self::Alternative(_, id) => {
                self.document_in(state).is_some_and(|document| document.plan().scenario().alternative(id).is_some())
            }
        }
    }

    /// The file it must be read from, and what the document knows of it.
    fn file(&self, state: &State) -> Option<(PathBuf, Option<Fingerprint>)> {
        match self {
            Self::File(path) => Some((path.clone(), None)),
            Self::Saved(_) => {
                let document = self.document_in(state)?;
                Some((document.path()?.to_owned(), document.fingerprint()))
            }
            Self::Plan(_) | Self::Alternative(..) | Self::Moved(..) => None,
        }
    }

    /// The plan; or why it cannot be had, line by line.
    pub(super) fn book<'s>(&self, state: &'s State, files: &'s Files) -> Result<Cow<'s, Book>, Vec<String>> {
        if let Some((path, _)) = self.file(state) {
            return files.of(&path).map(Cow::Borrowed);
        }
        let document = self.document_in(state).ok_or_else(Vec::new)?;
        let plan = document.plan();
        match self {
            Self::Alternative(_, id) if document.alternative() == Some(id) => Ok(Cow::Borrowed(document.book())),
            Self::Alternative(_, id) => match plan.with_alternative(id) {
                Ok(laid) => Ok(Cow::Owned(laid)),
                Err(problems) => {
                    Err(problems.iter().map(|problem| state.words().alternative_problem(problem)).collect())
                }
            },
            Self::Moved(_, agreement) => {
                let agreements = plan.scenario().agreements.iter().cloned().chain([agreement.clone()]).collect();
                let mut moved = plan.clone();
                match moved.apply(Edit::Agreements(agreements)) {
                    Ok(_) => Ok(Cow::Owned(moved)),
                    Err(error) => Err(vec![state.words().edit_error(error)]),
                }
            }
            Self::Plan(_) | Self::Saved(_) | Self::File(_) => Ok(Cow::Borrowed(plan)),
        }
    }

    /// What the user calls it: without its document where that is the one that is shown.
    pub(super) fn name(&self, state: &State) -> String {
        let words = state.words();
        let file = |path: &Path| {
            path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
        };
        let Some(document) = self.document_in(state) else {
            return if let Self::File(path) = self { file(path) } else { String::new() };
        };
        let scenario = document.plan().scenario();
        let own = match self {
            Self::Plan(_) | Self::File(_) => words.say("alternative-plan"),
            Self::Alternative(_, id) => {
                scenario.alternative(id).map(|(_, alternative)| alternative.title.to_string()).unwrap_or_default()
            }
            Self::Saved(_) => words.say("compare-saved"),
            Self::Moved(_, agreement) => words.tell("compare-moved", &[("agreement", agreement)]),
        };
        if document.id() == state.document().id() {
            return own;
        }
        let is_twice = state.documents().filter(|other| other.plan().scenario().title == scenario.title).count() > 1;
        let title = match document.path().filter(|_| is_twice) {
            Some(path) => format!("{} ({})", scenario.title, file(path)),
            None => scenario.title.clone(),
        };
        if matches!(self, Self::Plan(_)) { title } else { format!("{title} \u{2013} {own}") }
    }
}

impl State {
    /// Every plan that can be compared without looking for a file, those of the document that is shown first.
    pub(super) fn comparable(&self) -> Vec<Which> {
        let shown = self.document().id();
        let mut plans = Vec::new();
        let others = self.documents().filter(|document| document.id() != shown);
        for document in std::iter::once(self.document()).chain(others) {
            let id = document.id();
            plans.push(Which::Plan(id));
            let alternatives = &document.plan().scenario().alternatives;
            plans.extend(alternatives.iter().map(|one| Which::Alternative(id, one.id.clone())));
            if document.path().is_some() {
                plans.push(Which::Saved(id));
            }
            if id == shown {
                plans.extend(document.plan().can_move_to().iter().map(|to| Which::Moved(id, to.id.clone())));
            }
        }
        plans
    }
}
