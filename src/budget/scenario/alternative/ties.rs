//! What measures have to do with each other: either the one or the other, and the one only with the other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Ties between measures, by their ids. They hold in the plan and in every alternative.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ties {
    /// Groups of which at most one measure is on.
    pub exclusive: Vec<Vec<Arc<str>>>,
    /// Measures that are on only where all of others are.
    pub requires: BTreeMap<Arc<str>, Vec<Arc<str>>>,
}

impl Ties {
    /// Whether nothing is tied.
    pub fn is_empty(&self) -> bool {
        self.exclusive.is_empty() && self.requires.is_empty()
    }

    /// Every measure that is tied.
    pub fn measures(&self) -> BTreeSet<&Arc<str>> {
        let needed = self.requires.iter().flat_map(|(measure, needs)| std::iter::once(measure).chain(needs));
        self.exclusive.iter().flatten().chain(needed).collect()
    }

    /// The groups of which several measures are on, with those.
    pub(super) fn clashes(&self, is_on: impl Fn(&str) -> bool) -> Vec<(usize, Vec<&Arc<str>>)> {
        let on = |group: &'_ Vec<Arc<str>>| -> Vec<usize> {
            group.iter().enumerate().filter(|(_, id)| is_on(id)).map(|(at, _)| at).collect()
        };
        let groups = self.exclusive.iter().enumerate();
        groups
            .map(|(at, group)| (at, on(group).into_iter().filter_map(|at| group.get(at)).collect::<Vec<_>>()))
            .filter(|(_, on)| on.len() > 1)
            .collect()
    }

    /// The measures that are on without others that they need, with those.
    pub(super) fn lacks(&self, is_on: impl Fn(&str) -> bool) -> Vec<(&Arc<str>, Vec<&Arc<str>>)> {
        let on = self.requires.iter().filter(|(measure, _)| is_on(measure));
        on.map(|(measure, needs)| (measure, needs.iter().filter(|id| !is_on(id)).collect::<Vec<_>>()))
            .filter(|(_, lacking)| !lacking.is_empty())
            .collect()
    }
}
