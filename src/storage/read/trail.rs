//! The way from the root of a file to what is being checked, kept on the stack.

use crate::storage::text::Step;

/// A path under way. Costs nothing until a problem asks for it.
#[derive(Debug, Clone, Copy)]
pub(in crate::storage) struct Trail<'p> {
    parent: Option<&'p Self>,
    step: Option<Step<'static>>,
}

impl Trail<'_> {
    /// The file itself.
    pub(in crate::storage) const ROOT: Trail<'static> = Trail { parent: None, step: None };

    const fn then(&self, step: Step<'static>) -> Trail<'_> {
        Trail { parent: Some(self), step: Some(step) }
    }

    /// Into a field.
    pub(in crate::storage) const fn field(&self, name: &'static str) -> Trail<'_> {
        self.then(Step::Field(name))
    }

    /// Into an item of a list or tuple.
    pub(in crate::storage) const fn item(&self, number: usize) -> Trail<'_> {
        self.then(Step::Item(number))
    }

    /// Into an argument of a variant.
    pub(in crate::storage) const fn argument(&self, number: usize) -> Trail<'_> {
        self.then(Step::Argument(number))
    }

    /// Into the value of a pair.
    pub(in crate::storage) const fn value(&self, number: usize) -> Trail<'_> {
        self.then(Step::Value(number))
    }

    /// To the key of a pair.
    pub(in crate::storage) const fn key(&self, number: usize) -> Trail<'_> {
        self.then(Step::Key(number))
    }

    /// The steps from the root on.
    pub(in crate::storage) fn steps(&self) -> Vec<Step<'static>> {
        let mut steps: Vec<_> =
            std::iter::successors(Some(self), |trail| trail.parent).filter_map(|trail| trail.step).collect();
        steps.reverse();
        steps
    }
}
