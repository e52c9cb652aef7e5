//! Lists whose things are told apart by keys: what comes, goes, changes and moves.

use super::item::{Item, bring_together, picked};
use super::slot::{Of, Part, Slot};
use std::collections::{BTreeMap, BTreeSet};

/// What two sides made of a list, and where they disagree: those things alone, as each side has them.
pub(super) struct Brought<T> {
    pub(super) merged: Vec<T>,
    pub(super) slots: Vec<Slot>,
    /// Base, ours, theirs.
    pub(super) sides: [Vec<T>; 3],
}

/// Brings a list together. Where its things cannot be told apart, it is one thing, called `name`.
pub(super) fn merge_list<T: Item>(base: &[T], ours: &[T], theirs: &[T], name: &'static str) -> Brought<T> {
    if let Some(picked) = picked(base, ours, theirs) {
        return Brought::of(picked.to_vec());
    }
    let as_one_thing = || Brought {
        slots: vec![Slot { of: Of::List(name), part: Part::Whole }],
        sides: [base, ours, theirs].map(<[T]>::to_vec),
        ..Brought::of(ours.to_vec())
    };
    let Some(of_ours) = Index::of(ours) else { return as_one_thing() };
    let mut brought = Brought::of(Vec::with_capacity(ours.len()));
    if are_kin(base, ours) && are_kin(ours, theirs) {
        // Nothing came, went or moved: each thing stands where it stood.
        for (((base, ours), theirs), key) in base.iter().zip(ours).zip(theirs).zip(&of_ours.keys) {
            let item = brought.changed(key, Some(base), ours, theirs);
            brought.merged.push(item);
        }
        return brought;
    }
    let (Some(of_base), Some(of_theirs)) = (Index::of(base), Index::of(theirs)) else { return as_one_thing() };
    let mut merging = Merging { base: of_base, ours: of_ours, theirs: of_theirs, brought };
    merging.merge();
    merging.brought
}

/// Whether two lists have the same keys in the same order.
pub(super) fn are_kin<T: Item>(one: &[T], other: &[T]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.is_kin(other))
}

impl<T> Brought<T> {
    const fn of(merged: Vec<T>) -> Self {
        Self { merged, slots: Vec::new(), sides: [Vec::new(), Vec::new(), Vec::new()] }
    }
}

impl<T: Item> Brought<T> {
    /// What both sides made of a thing that both have.
    fn changed(&mut self, key: &T::Key, base: Option<&T>, ours: &T, theirs: &T) -> T {
        let (merged, disagreed) = bring_together(base, ours, theirs);
        if !disagreed.is_empty() {
            self.disagree(key, base, (ours, theirs), disagreed);
        }
        merged
    }

    /// Keeps what the sides disagree on, and nothing else that they changed.
    fn disagree(&mut self, key: &T::Key, base: Option<&T>, (ours, theirs): (&T, &T), parts: Vec<Part>) {
        let start = base.unwrap_or(ours);
        let [mut of_ours, mut of_theirs] = [start.clone(), start.clone()];
        for part in &parts {
            of_ours.take(ours, part);
            of_theirs.take(theirs, part);
        }
        let sides = [base.cloned(), Some(of_ours), Some(of_theirs)];
        for (list, item) in self.sides.iter_mut().zip(sides) {
            list.extend(item);
        }
        self.slots.extend(parts.into_iter().map(|part| Slot { of: T::place(key), part }));
    }
}

/// A list with the positions of its keys.
struct Index<'l, T: Item> {
    list: &'l [T],
    keys: Vec<T::Key>,
    at: BTreeMap<T::Key, usize>,
}

impl<'l, T: Item> Index<'l, T> {
    /// `None` where a key occurs twice.
    fn of(list: &'l [T]) -> Option<Self> {
        let keys: Vec<T::Key> = list.iter().map(T::key).collect();
        let at: BTreeMap<_, _> = keys.iter().cloned().zip(0..).collect();
        (at.len() == list.len()).then_some(Self { list, keys, at })
    }

    fn get(&self, key: &T::Key) -> Option<&'l T> {
        self.list.get(*self.at.get(key)?)
    }

    /// The things that stand elsewhere among those it has in common with an earlier state.
    fn moved_since(&self, before: &Self) -> BTreeSet<&T::Key> {
        let common: Vec<(&T::Key, usize)> =
            self.keys.iter().filter_map(|key| Some((key, *before.at.get(key)?))).collect();
        if common.is_sorted_by_key(|(_, at)| *at) {
            return BTreeSet::new();
        }
        let stays = longest_rising(&common.iter().map(|(_, at)| *at).collect::<Vec<_>>());
        common.iter().zip(stays).filter(|(_, stays)| !stays).map(|((key, _), _)| *key).collect()
    }
}

struct Merging<'l, T: Item> {
    base: Index<'l, T>,
    ours: Index<'l, T>,
    theirs: Index<'l, T>,
    brought: Brought<T>,
}

impl<T: Item> Merging<'_, T> {
    fn merge(&mut self) {
        let mut made: BTreeMap<T::Key, T> = BTreeMap::new();
        let only_theirs = self.theirs.keys.iter().filter(|key| !self.ours.at.contains_key(key));
        let keys: Vec<T::Key> = self.ours.keys.iter().chain(only_theirs).cloned().collect();
        for key in keys {
            if let Some(item) = self.item(&key) {
                made.insert(key, item);
            }
        }
        self.brought.merged = self.in_order(made);
    }

    /// What becomes of a thing that a side has; `None` where it is gone.
    fn item(&mut self, key: &T::Key) -> Option<T> {
        let (base, ours, theirs) = (self.base.get(key), self.ours.get(key), self.theirs.get(key));
        match (base, ours, theirs) {
            (_, Some(ours), Some(theirs)) => Some(self.brought.changed(key, base, ours, theirs)),
            (None, one, other) => one.or(other).cloned(),
            (Some(base), Some(side), None) | (Some(base), None, Some(side)) => {
                if base == side {
                    return None;
                }
                self.brought.slots.push(Slot { of: T::place(key), part: Part::Whole });
                let sides = [Some(base), ours, theirs];
                for (list, item) in self.brought.sides.iter_mut().zip(sides) {
                    list.extend(item.cloned());
                }
                Some(side.clone())
            }
            (Some(_), None, None) => None,
        }
    }

    /// Our order. What only they have, or only they moved, follows what it follows with them.
    fn in_order(&self, mut made: BTreeMap<T::Key, T>) -> Vec<T> {
        let moved_by_us = self.ours.moved_since(&self.base);
        let moved_by_them = self.theirs.moved_since(&self.base);
        let by_them_alone = |key: &T::Key| moved_by_them.contains(key) && !moved_by_us.contains(key);
        let stands_with_us = |key: &T::Key| self.ours.at.contains_key(key) && !by_them_alone(key);
        let mut after: BTreeMap<Option<&T::Key>, &T::Key> = BTreeMap::new();
        let mut last = None;
        for key in self.theirs.keys.iter().filter(|key| made.contains_key(*key)) {
            if !stands_with_us(key) {
                after.insert(last, key);
            }
            last = Some(key);
        }
        let mut order = Vec::with_capacity(made.len());
        let mut place = |key: Option<&T::Key>| {
            order.extend(key.and_then(|key| made.remove(key)));
            let mut key = key;
            while let Some(next) = after.get(&key) {
                order.extend(made.remove(*next));
                key = Some(*next);
            }
        };
        place(None);
        self.ours.keys.iter().filter(|key| stands_with_us(key)).for_each(|key| place(Some(key)));
        order
    }
}

/// Which numbers belong to a longest rising row of them; the others moved.
fn longest_rising(numbers: &[usize]) -> Vec<bool> {
    // For each length the position of the smallest last number of a row of that length, and for each the one before.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    let number = |at: usize| numbers.get(at).copied().unwrap_or_default();
    for (at, this) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| number(*end) < *this);
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter).copied()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut stays = vec![false; numbers.len()];
    let mut at = ends.last().copied();
    while let Some(here) = at {
        stays.get_mut(here).into_iter().for_each(|stays| *stays = true);
        at = before.get(here).copied().flatten();
    }
    stays
}

/// Gives `into` what stands at a place of one of its things in `from`; `false` where a field does not fit any more.
pub(super) fn put<T: Item>(into: &mut Vec<T>, from: &[T], of: &Of, part: &Part) -> bool {
    let find = |list: &[T]| list.iter().position(|item| T::place(&item.key()) == *of);
    let (at, there) = (find(into), find(from));
    match (at, there.and_then(|there| Some((there, from.get(there)?)))) {
        (Some(at), Some((_, item))) => into.get_mut(at).is_some_and(|slot| {
            if *part == Part::Whole {
                slot.clone_from(item);
                true
            } else {
                slot.take(item, part)
            }
        }),
        (None, Some((there, item))) => {
            let before = from.iter().take(there).rev().find_map(|other| {
                let key = other.key();
                into.iter().position(|item| item.key() == key)
            });
            into.insert(before.map_or(0, |at| at.saturating_add(1)), item.clone());
            true
        }
        (Some(at), None) => {
            into.remove(at);
            true
        }
        (None, None) => true,
    }
}
