//! Tables as data: the rows of the year grid, in the reader's language.

/// The drawn mark of a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerdictMark {
    /// A tick on a disc.
    Kept,
    /// A cross on a square.
    Broken,
    /// A wave in a ring.
    Undecided,
    /// A dash.
    NoFrame,
    /// An exclamation in a triangle.
    NotComputed,
}
