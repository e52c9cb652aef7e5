//! What the user has looked at and accepts.

use std::sync::Arc;

/// A problem that is right as it is, and why. It lapses when what it is about changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// What the problem is called: `saving-adds`.
    pub problem: Arc<str>,
    /// What it is about: a measure's id, an area, a figure.
    pub of: Arc<str>,
    /// Eight digits of the facts that were looked at.
    pub facts: Arc<str>,
    /// Why.
    pub because: Arc<str>,
}
