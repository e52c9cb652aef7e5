//! The user's own agreements: written and read, in a folder, looked through, and carried by scenarios.

#[cfg(test)]
mod bad;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod folder;
mod left_out;
#[cfg(test)]
mod readme;
#[cfg(test)]
mod round_trip;
#[cfg(test)]
mod sharing;

use raaderum::budget::agreement::Agreement;
use raaderum::storage::{agreements, areas};
use std::sync::Arc;

/// The made-up agreement of the examples.
pub(crate) const EXAMPLE: &str = include_str!("../../../scenarios/aftaler/eksempelkommune-2025.ron");

/// The agreement that a text says.
pub(crate) fn read(text: &str) -> Arc<Agreement> {
    Arc::new(agreements::read(text, areas::standard()).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}")))
}

/// The example after changes of its text, each of which must fit.
pub(crate) fn example(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(EXAMPLE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}
