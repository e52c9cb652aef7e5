//! Where things stand in a RON text: a scanner that only knows brackets, names and separators.
//!
//! It never recurses and never fails: what it cannot make out it does not find.

mod children;
mod find;
mod lines;
mod tokens;
mod walk;

pub(super) use children::{entry_at, root_name};
pub(super) use find::{Finder, Step};
pub(super) use lines::{Lines, offset_of};
pub(super) use tokens::{Extent, Imbalance, imbalance, next_token};
pub(super) use walk::Walk;

/// The text without the byte order mark that some editors put first.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}
