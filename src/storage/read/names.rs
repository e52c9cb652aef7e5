//! One copy of every name in a file.

use crate::budget::area::{AreaPath, Areas};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The names a file has used so far, so that equal ones share one text.
#[derive(Debug)]
pub(super) struct Names<'a> {
    areas: &'a Areas,
    paths: BTreeMap<String, AreaPath>,
    texts: BTreeSet<Arc<str>>,
}

impl<'a> Names<'a> {
    pub(super) const fn new(areas: &'a Areas) -> Self {
        Self { areas, paths: BTreeMap::new(), texts: BTreeSet::new() }
    }

    /// The areas that have names of their own.
    pub(super) const fn areas(&self) -> &'a Areas {
        self.areas
    }

    /// The path that a text spells, if it spells one.
    pub(super) fn path(&mut self, text: &str) -> Option<AreaPath> {
        if let Some(path) = self.paths.get(text) {
            return Some(path.clone());
        }
        let path = self.areas.known(text).or_else(|| AreaPath::parse(text))?;
        self.paths.insert(text.to_owned(), path.clone());
        Some(path)
    }

    /// A text that is shared with its equals.
    pub(super) fn text(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.texts.get(text) {
            return Arc::clone(known);
        }
        let fresh: Arc<str> = text.into();
        self.texts.insert(Arc::clone(&fresh));
        fresh
    }
}
