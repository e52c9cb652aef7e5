//! What is done beside the window, so that no frame waits for a disk: saving, the journal, a look at the file.
//!
//! ```text
//!  update ─► State::jobs ─► Background ─► a thread for files, a thread for journals ─► Done ─► update
//! ```
//!
//! Each thread does its jobs in the order they were given, and sleeps when there are none. The journal has a thread of
//! its own, so that a share that hangs does not keep the journal waiting.

mod threads;
mod work;

pub use threads::Threads;
pub use work::AtOnce;

use super::document::DocumentId;
use crate::budget::agreement::Agreement;
use crate::budget::scenario::Scenario;
use crate::storage::file::{Fingerprint, SaveErrorKind};
use crate::storage::journal::{About, Change, Difference, Lost};
use std::path::PathBuf;
use std::sync::Arc;

/// Whoever does jobs beside the window.
pub trait Background {
    /// Takes a job. Jobs on one file are done in the order they are given.
    fn give(&mut self, job: Job);
    /// What is done and not yet told, the oldest first.
    fn done(&mut self) -> Option<Done>;
}

/// Something to do beside the window.
#[derive(Debug, Clone, PartialEq)]
pub enum Job {
    /// Save a document.
    Save(Save),
    /// Look whether a file still holds what it held.
    Look {
        /// The document it belongs to.
        document: DocumentId,
        /// The file.
        path: PathBuf,
        /// What it held.
        known: Fingerprint,
        /// What the document says, to tell the difference.
        scenario: Arc<Scenario>,
    },
    /// Tell other windows that a file is open here.
    Claim {
        /// The document.
        document: DocumentId,
        /// Where such claims lie.
        folder: PathBuf,
        /// The file.
        path: PathBuf,
    },
    /// The document is gone, and its claim.
    Release(DocumentId),
    /// Write what was changed to the document's journal; the first time, and after a failure, the whole.
    Journal {
        /// The document.
        document: DocumentId,
        /// Where journals lie.
        folder: PathBuf,
        /// What it is a journal of.
        about: About,
        /// What was changed.
        changes: Vec<Change>,
    },
    /// The document is saved, or given up by the user's word: its journal goes.
    Forget(DocumentId),
    /// Look for journals that earlier runs left behind.
    Search {
        /// Where journals lie, and may have lain before.
        folders: Vec<PathBuf>,
    },
    /// Go on with a journal that was found, for the document made of it.
    GoOn {
        /// The document.
        document: DocumentId,
        /// The journal.
        journal: PathBuf,
    },
    /// A journal that was found is not wanted.
    Discard {
        /// The journal.
        journal: PathBuf,
    },
}

/// A document to save, as it stood when that was asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Save {
    /// The document.
    pub document: DocumentId,
    /// Which save of the document it is.
    pub number: u64,
    /// Where to.
    pub path: PathBuf,
    /// What it said then.
    pub scenario: Arc<Scenario>,
    /// The agreements its file carries.
    pub carried: Vec<Arc<Agreement>>,
    /// What may be replaced.
    pub over: Over,
    /// Where claims lie, if anywhere.
    pub claims: Option<PathBuf>,
}

/// What a save may replace without asking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Over {
    /// A file that holds this, and that no other window has open.
    Known(Fingerprint),
    /// Whatever is there: the user was asked.
    Anything,
}

/// What came of a job.
#[derive(Debug)]
pub enum Done {
    /// A document is saved.
    Saved {
        /// The document.
        document: DocumentId,
        /// Which save of it.
        number: u64,
        /// The file.
        path: PathBuf,
        /// What it holds now.
        fingerprint: Fingerprint,
    },
    /// A document is not saved; its file is as it was.
    NotSaved {
        /// The document.
        document: DocumentId,
        /// Which save of it.
        number: u64,
        /// The file.
        path: PathBuf,
        /// Why.
        why: NotSaved,
    },
    /// What a look at a document's file found.
    Looked {
        /// The document.
        document: DocumentId,
        /// The file that was looked at.
        path: PathBuf,
        /// What was found.
        found: OnDisk,
    },
    /// Whether another window has the document's file open.
    Claimed {
        /// The document.
        document: DocumentId,
        /// Whether it has.
        elsewhere: bool,
    },
    /// The journal cannot be written.
    JournalFailed {
        /// The document.
        document: DocumentId,
        /// Where it should lie.
        path: PathBuf,
        /// Why.
        why: SaveErrorKind,
    },
    /// What earlier runs left behind.
    Searched {
        /// Documents to offer.
        lost: Vec<Lost>,
        /// Journals that cannot be read, where they lie now.
        broken: Vec<PathBuf>,
    },
}

/// Why a document is not saved.
#[derive(Debug)]
pub enum NotSaved {
    /// It could not be written.
    Failed(SaveErrorKind),
    /// Another program has changed the file; the user must be asked.
    Changed(OnDisk),
    /// Another window has the file open; the user must be asked.
    Elsewhere,
}

/// How the file of a document stands to what it held when it was opened or last saved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum OnDisk {
    /// The same, as far as anybody has looked.
    #[default]
    Same,
    /// Something else.
    Changed {
        /// What it holds now.
        now: Fingerprint,
        /// What it says and the document does not; `None` where it cannot be read.
        difference: Option<Difference>,
    },
    /// There is no such file any more.
    Gone,
}

impl OnDisk {
    /// Something else, of which nobody has read more than this.
    pub const fn changed_to(now: Fingerprint) -> Self {
        Self::Changed { now, difference: None }
    }
}
