//! What the journal of a document does not know yet.

use crate::budget::book::Book;
use crate::storage::journal::{Change, Touched};

/// Changes that wait for the journal.
#[derive(Debug, Default)]
pub(super) struct Unwritten {
    /// Whether there is a journal.
    begun: bool,
    /// Whether it needs the whole scenario.
    whole: bool,
    changes: Vec<Change>,
}

impl Unwritten {
    /// Nothing waits: the journal knows it all.
    pub(super) fn up_to_date() -> Self {
        Self { begun: true, ..Self::default() }
    }

    /// An edit was made.
    pub(super) fn add(&mut self, touched: Touched, book: &Book) {
        if !self.begun || self.whole {
            self.whole = true;
        } else {
            self.changes.extend(touched.changes(&book.snapshot()));
        }
    }

    /// All of it is unsaved now, and the journal may not know.
    pub(super) const fn add_all(&mut self) {
        self.whole = true;
    }

    /// What waits; from now on the journal knows it.
    pub(super) fn take(&mut self, book: &Book) -> Option<Vec<Change>> {
        let changes = std::mem::take(&mut self.changes);
        if std::mem::take(&mut self.whole) {
            self.begun = true;
            return Some(vec![Change::Whole(book.snapshot())]);
        }
        (!changes.is_empty()).then_some(changes)
    }

    /// The journal is gone, and the next edit begins another; whether there was one.
    pub(super) fn forget(&mut self) -> bool {
        std::mem::take(self).begun
    }
}
