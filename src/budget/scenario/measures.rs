//! The measures of a scenario: a list whose copies share what they have in common.

use crate::budget::measure::Measure;
use std::ops::{Index, IndexMut};
use std::sync::Arc;

/// Measures in the order of the author. A copy is the list itself until one of the two is changed; then it still shares
/// its measures with the original, and one of them is copied when it is changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Measures(Arc<Vec<Arc<Measure>>>);

impl Measures {
    /// No measures.
    pub fn new() -> Self {
        Self::default()
    }

    /// The list, to be changed; copied where another has it too.
    fn list(&mut self) -> &mut Vec<Arc<Measure>> {
        Arc::make_mut(&mut self.0)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The measure at a position.
    pub fn get(&self, at: usize) -> Option<&Measure> {
        self.0.get(at).map(|measure| &**measure)
    }

    /// The measure at a position, to be shared.
    pub fn shared(&self, at: usize) -> Option<&Arc<Measure>> {
        self.0.get(at)
    }

    /// The measure at a position, to be changed; copied where another list has it too.
    pub fn get_mut(&mut self, at: usize) -> Option<&mut Measure> {
        self.list().get_mut(at).map(Arc::make_mut)
    }

    /// The first measure.
    pub fn first(&self) -> Option<&Measure> {
        self.get(0)
    }

    /// The last measure.
    pub fn last(&self) -> Option<&Measure> {
        self.0.last().map(|measure| &**measure)
    }

    /// Every measure.
    pub fn iter(&self) -> Iter<'_> {
        Iter(self.0.iter())
    }

    /// Puts another measure at a position, if there is one.
    pub fn put(&mut self, at: usize, measure: Measure) {
        if let Some(slot) = self.list().get_mut(at) {
            *slot = Arc::new(measure);
        }
    }

    /// Every measure, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Measure> {
        self.list().iter_mut().map(Arc::make_mut)
    }

    /// One more at the end.
    pub fn push(&mut self, measure: impl Into<Arc<Measure>>) {
        self.list().push(measure.into());
    }

    /// One more at a position; `false` where the list is shorter than that.
    #[must_use]
    pub fn insert(&mut self, at: usize, measure: impl Into<Arc<Measure>>) -> bool {
        let fits = at <= self.0.len();
        if fits {
            self.list().insert(at, measure.into());
        }
        fits
    }

    /// Takes the measure at a position away, if there is one.
    pub fn remove(&mut self, at: usize) -> Option<Measure> {
        (at < self.0.len()).then(|| Arc::unwrap_or_clone(self.list().remove(at)))
    }

    /// Keeps those alone that are wanted.
    pub fn retain(&mut self, mut is_wanted: impl FnMut(&Measure) -> bool) {
        self.list().retain(|measure| is_wanted(measure));
    }

    /// Puts them in the order of what is asked of each.
    pub fn sort_by_key<K: Ord>(&mut self, mut key: impl FnMut(&Measure) -> K) {
        self.list().sort_by_key(|measure| key(measure));
    }

    /// Turns the order round.
    pub fn reverse(&mut self) {
        self.list().reverse();
    }

    /// All of them, each to be shared.
    pub fn as_shared(&self) -> &[Arc<Measure>] {
        self.0.as_slice()
    }

    /// All of them, still shared with other lists.
    pub fn into_shared(self) -> Vec<Arc<Measure>> {
        Arc::unwrap_or_clone(self.0)
    }

    /// Takes all away.
    pub fn clear(&mut self) {
        self.list().clear();
    }

    /// Keeps the first so many.
    pub fn truncate(&mut self, count: usize) {
        self.list().truncate(count);
    }
}

impl Index<usize> for Measures {
    type Output = Measure;

    fn index(&self, at: usize) -> &Measure {
        self.0.index(at)
    }
}

impl IndexMut<usize> for Measures {
    fn index_mut(&mut self, at: usize) -> &mut Measure {
        Arc::make_mut(self.list().index_mut(at))
    }
}

impl FromIterator<Measure> for Measures {
    fn from_iter<I: IntoIterator<Item = Measure>>(measures: I) -> Self {
        Self(Arc::new(measures.into_iter().map(Arc::new).collect()))
    }
}

impl FromIterator<Arc<Measure>> for Measures {
    fn from_iter<I: IntoIterator<Item = Arc<Measure>>>(measures: I) -> Self {
        Self(Arc::new(measures.into_iter().collect()))
    }
}

impl From<Vec<Measure>> for Measures {
    fn from(measures: Vec<Measure>) -> Self {
        measures.into_iter().collect()
    }
}

impl Extend<Measure> for Measures {
    fn extend<I: IntoIterator<Item = Measure>>(&mut self, measures: I) {
        self.list().extend(measures.into_iter().map(Arc::new));
    }
}

impl Extend<Arc<Measure>> for Measures {
    fn extend<I: IntoIterator<Item = Arc<Measure>>>(&mut self, measures: I) {
        self.list().extend(measures);
    }
}

impl IntoIterator for Measures {
    type Item = Measure;
    type IntoIter = std::iter::Map<std::vec::IntoIter<Arc<Measure>>, fn(Arc<Measure>) -> Measure>;

    fn into_iter(self) -> Self::IntoIter {
        self.into_shared().into_iter().map(Arc::unwrap_or_clone)
    }
}

impl<'a> IntoIterator for &'a Measures {
    type Item = &'a Measure;
    type IntoIter = Iter<'a>;

    fn into_iter(self) -> Iter<'a> {
        self.iter()
    }
}

/// Measures one after another.
#[derive(Debug, Clone)]
pub struct Iter<'a>(std::slice::Iter<'a, Arc<Measure>>);

impl<'a> Iterator for Iter<'a> {
    type Item = &'a Measure;

    fn next(&mut self) -> Option<&'a Measure> {
        self.0.next().map(|measure| &**measure)
    }

    fn nth(&mut self, n: usize) -> Option<&'a Measure> {
        self.0.nth(n).map(|measure| &**measure)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl DoubleEndedIterator for Iter<'_> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back().map(|measure| &**measure)
    }
}

impl ExactSizeIterator for Iter<'_> {}
