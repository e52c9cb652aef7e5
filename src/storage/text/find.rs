//! Finds a value by its path.

use super::children::{Child, Children};
use super::tokens::Extent;
use std::collections::BTreeMap;

/// One step of a path into a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum Step<'n> {
    /// The value of a field.
    Field(&'n str),
    /// An item of a list or of a tuple, counted from zero.
    Item(usize),
    /// An argument of a variant, counted from zero: `Own("…")`.
    Argument(usize),
    /// The value of a pair of a map, counted from zero.
    Value(usize),
    /// The key of a pair of a map, counted from zero.
    Key(usize),
    /// The key of the first pair that has this text for key.
    Named(&'n str),
}

/// Finds values, and remembers where the items of the outermost lists stand, since most are asked for often.
#[derive(Debug)]
pub(in crate::storage) struct Finder<'t> {
    text: &'t str,
    lists: BTreeMap<String, Vec<Child>>,
}

impl<'t> Finder<'t> {
    /// A finder in a text.
    pub(in crate::storage) const fn new(text: &'t str) -> Self {
        Self { text, lists: BTreeMap::new() }
    }

    /// Where the value at the end of a path stands.
    pub(in crate::storage) fn find(&mut self, path: &[Step<'_>]) -> Option<Extent> {
        let (mut at, rest) = match path {
            [Step::Field(list), step @ (Step::Item(number) | Step::Value(number) | Step::Key(number)), rest @ ..] => {
                (part(self.items(list)?.get(*number)?, *step), rest)
            }
            [first, rest @ ..] => (choose(Children::of_root(self.text)?, self.text, *first)?, rest),
            [] => return None,
        };
        for step in rest {
            at = choose(Children::of(self.text, at.start)?, self.text, *step)?;
        }
        Some(at)
    }

    fn items(&mut self, list: &str) -> Option<&[Child]> {
        if !self.lists.contains_key(list) {
            let at = choose(Children::of_root(self.text)?, self.text, Step::Field(list))?;
            let items = Children::of(self.text, at.start)?.collect();
            self.lists.insert(list.to_owned(), items);
        }
        self.lists.get(list).map(Vec::as_slice)
    }
}

/// The entry that a step names.
fn choose(mut children: Children<'_>, text: &str, step: Step<'_>) -> Option<Extent> {
    let child = match step {
        Step::Field(name) => children.find(|child| child.key.is_some_and(|key| key.of(text) == name)),
        Step::Named(name) => children.find(|child| child.key.is_some_and(|key| unquoted(key.of(text)) == name)),
        Step::Item(number) | Step::Argument(number) | Step::Value(number) | Step::Key(number) => children.nth(number),
    };
    child.map(|child| part(&child, step))
}

/// Key or value, whichever the step is about.
fn part(child: &Child, step: Step<'_>) -> Extent {
    match step {
        Step::Key(_) | Step::Named(_) => child.key.unwrap_or(child.value),
        Step::Field(_) | Step::Item(_) | Step::Argument(_) | Step::Value(_) => child.value,
    }
}

/// A text without its quotation marks.
pub(super) fn unquoted(text: &str) -> &str {
    let hashless = text.strip_prefix('r').map_or(text, |raw| raw.trim_matches('#'));
    hashless.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(text)
}
