//! Problems while they are being collected: with bytes for places.

use crate::storage::limits;
use crate::storage::problem::{FileProblem, FileProblemKind};
use crate::storage::text::{Lines, Walk};

/// Problems found so far, each with the byte it stands at.
#[derive(Debug, Default)]
pub(super) struct Found {
    list: Vec<(Option<usize>, FileProblemKind)>,
}

impl Found {
    /// Whether as many problems are known as anybody wants to read.
    pub(super) const fn is_full(&self) -> bool {
        self.list.len() >= limits::PROBLEMS
    }

    /// Adds a problem.
    pub(super) fn add(&mut self, at: Option<usize>, kind: FileProblemKind) {
        if !self.is_full() {
            self.list.push((at, kind));
        }
    }

    /// Whether nothing is wrong.
    pub(super) const fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The problems in the order of the text, with line, column and path.
    pub(super) fn placed(mut self, text: &str) -> Vec<FileProblem> {
        self.list.sort_by_key(|(at, _)| at.unwrap_or(0));
        let (mut lines, mut walk) = (Lines::of(text), Walk::through(text));
        let place = |(at, kind): (Option<usize>, FileProblemKind)| {
            let Some(at) = at else { return FileProblem { line: None, column: None, path: String::new(), kind } };
            walk.to(at);
            let (line, column) = lines.place(at);
            FileProblem { line: Some(line), column: Some(column), path: walk.path(), kind }
        };
        self.list.into_iter().map(place).collect()
    }
}
