//! Reads a RON text into a checked value, with every problem that can be told at once.

mod checking;
mod document;
mod found;
mod leaf;
mod names;
mod plain;
mod syntax;
mod texts;
mod trail;

pub(super) use checking::{Checking, check_all, optional};
pub(super) use document::{Document, Said, flawless, flawless_items, options, read, thoroughly, unless_newer};
pub(super) use leaf::{
    AS_IT_STANDS, Amount, Amounts, Exact, Label, Pairs, Text, YearNumber, as_it_stands, bare, needs_no_escape, unpacked,
};
pub use texts::is_date;
pub(super) use trail::Trail;
