//! What stands at the ends of a file: texts, years, amounts, exact numbers. A leaf that cannot be read is kept as
//! it stands, so that all others are read too.

mod amounts;
mod number;
mod pairs;
mod raw;
mod text;

pub(in crate::storage) use amounts::{Amounts, unpacked};
pub(in crate::storage) use number::{Amount, Exact, YearNumber};
pub(in crate::storage) use pairs::Pairs;
pub(in crate::storage) use raw::{AS_IT_STANDS, as_it_stands};
pub(in crate::storage) use text::{Label, Text, bare, needs_no_escape};
