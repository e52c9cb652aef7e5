//! Checks what is written and collects what is wrong with it.

use super::found::Found;
use super::names::Names;
use super::trail::Trail;
use crate::budget::area::Areas;
use crate::budget::problem::ProblemKind;
use crate::storage::problem::{FileProblem, FileProblemKind};
use crate::storage::text::Finder;
use std::collections::BTreeSet;

/// A file under check. Its methods give `None` only after telling a problem.
#[derive(Debug)]
pub(in crate::storage) struct Checking<'t> {
    pub(super) names: Names<'t>,
    finder: Finder<'t>,
    found: Found,
    partial: bool,
}

impl<'t> Checking<'t> {
    /// The check of a text; `found` is what the reader left out of it.
    pub(super) const fn new(text: &'t str, areas: &'t Areas, found: Found) -> Self {
        let partial = !found.is_empty();
        Self { names: Names::new(areas), finder: Finder::new(text), found, partial }
    }

    /// Whether pieces were left out, so that what seems to be missing may have been there.
    pub(in crate::storage) const fn is_partial(&self) -> bool {
        self.partial
    }

    /// The areas that the file can name without defining them.
    pub(in crate::storage) const fn areas(&self) -> &'t Areas {
        self.names.areas()
    }

    /// Tells a problem.
    pub(in crate::storage) fn problem(&mut self, at: &Trail<'_>, kind: impl Into<FileProblemKind>) {
        if !self.found.is_full() {
            let steps = at.steps();
            // Where the value itself is not written, its owner is the place.
            let place = (1..=steps.len()).rev().find_map(|length| self.finder.find(steps.get(..length)?));
            self.found.add(place.map(|place| place.start), kind.into());
        }
    }

    /// Tells every id that stands twice.
    pub(in crate::storage) fn no_twins<'i>(&mut self, ids: impl Iterator<Item = (Trail<'i>, &'i str)>) {
        let mut known = BTreeSet::new();
        for (at, id) in ids {
            if !known.insert(id) {
                self.problem(&at, ProblemKind::DuplicateId { id: id.into() });
            }
        }
    }

    /// Whether a list is short enough to be gone through.
    pub(in crate::storage) fn at_most(&mut self, at: &Trail<'_>, length: usize, most: usize) -> bool {
        if length > most {
            self.problem(at, FileProblemKind::TooMany { most });
        }
        length <= most
    }

    /// The value, if nothing was wrong; else every problem, placed in the text as it was given.
    pub(super) fn finish<T>(self, value: Option<T>, text: &str) -> Result<T, Vec<FileProblem>> {
        match value {
            Some(value) if self.found.is_empty() => Ok(value),
            _ => Err(self.found.placed(text)),
        }
    }
}

/// A field that may be left out: checked where it is written.
#[expect(clippy::option_option, reason = "outside: whether it could be read; inside: whether it is written")]
pub(in crate::storage) fn optional<T, U>(field: Option<T>, check: impl FnOnce(T) -> Option<U>) -> Option<Option<U>> {
    field.map_or(Some(None), |value| check(value).map(Some))
}

/// Every item, each checked even where others fail.
pub(in crate::storage) fn check_all<T, U>(
    items: impl IntoIterator<Item = T>,
    mut check: impl FnMut(usize, T) -> Option<U>,
) -> Option<Vec<U>> {
    let mut whole = true;
    let mut checked = Vec::new();
    for (number, item) in items.into_iter().enumerate() {
        match check(number, item) {
            Some(item) => checked.push(item),
            None => whole = false,
        }
    }
    whole.then_some(checked)
}
