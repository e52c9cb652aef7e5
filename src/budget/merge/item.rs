//! Things that are brought together field by field.

use super::slot::{Of, Part};
use crate::budget::measure::YearlyAmounts;
use crate::budget::price_level::Year;
use std::collections::BTreeSet;

/// A thing of a list that two sides may have changed.
pub(super) trait Item: Clone + PartialEq {
    /// What it is told apart by; things of one key are one thing.
    type Key: Clone + Ord;

    /// Its key.
    fn key(&self) -> Self::Key;
    /// Whether both have one key.
    fn is_kin(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
    /// The thing as a place.
    fn place(key: &Self::Key) -> Of;
    /// The fields in which states of the thing may differ.
    fn parts(states: &[&Self]) -> Vec<Part>;
    /// Whether two states have the same in a field.
    fn same(&self, other: &Self, part: &Part) -> bool;
    /// Takes a field over from another state; `false` where the field does not fit any more.
    fn take(&mut self, from: &Self, part: &Part) -> bool;
}

/// What both sides made of a thing, and the fields where they disagree; there ours stands. Without a base all that differs
/// is disagreed on.
pub(super) fn bring_together<T: Item>(base: Option<&T>, ours: &T, theirs: &T) -> (T, Vec<Part>) {
    if ours == theirs || base == Some(theirs) {
        return (ours.clone(), Vec::new());
    }
    if base == Some(ours) {
        return (theirs.clone(), Vec::new());
    }
    let states: Vec<&T> = base.into_iter().chain([ours, theirs]).collect();
    let (mut merged, mut disagreed) = (ours.clone(), Vec::new());
    for part in T::parts(&states) {
        let is_base = |side: &T| base.is_some_and(|base| side.same(base, &part));
        if ours.same(theirs, &part) || is_base(theirs) {
            continue;
        }
        if !is_base(ours) || !merged.take(theirs, &part) {
            disagreed.push(part);
        }
    }
    (merged, disagreed)
}

/// The years in which any of some amounts say something.
pub(super) fn years<'a>(amounts: impl IntoIterator<Item = &'a YearlyAmounts>) -> impl Iterator<Item = Year> {
    let years: BTreeSet<Year> = amounts.into_iter().flat_map(|amounts| amounts.iter().map(|(year, _)| year)).collect();
    years.into_iter()
}

/// Whether all states have the same of something.
pub(super) fn alike<T, U: PartialEq>(states: &[&T], of: impl Fn(&T) -> U) -> bool {
    states.windows(2).all(|pair| matches!(pair, [one, other] if of(one) == of(other)))
}

/// What stands after three states of something of which at most one side changed; `None` where both did.
pub(super) fn picked<'t, T: PartialEq + ?Sized>(base: &T, ours: &'t T, theirs: &'t T) -> Option<&'t T> {
    if ours == theirs || base == theirs { Some(ours) } else { (base == ours).then_some(theirs) }
}
