//! Twins: what both sides added under one id, and is not the same. Both stay; theirs gets another id.

use super::item::Item;
use super::list::are_kin;
use crate::budget::scenario::{Alternative, Scenario};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A thing of theirs that got another id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// What it is.
    pub of: TwinOf,
    /// The id that both sides gave.
    pub id: Arc<str>,
    /// What theirs is called in the merged plan.
    pub to: Arc<str>,
}

/// What has ids of the author's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TwinOf {
    /// A measure.
    Measure,
    /// A frame of the plan's own.
    Frame,
    /// An alternative.
    Alternative,
}

/// What was added twice; `known` are those that have their other ids already.
pub(super) fn twins([base, ours, theirs]: [&Scenario; 3], known: &[Twin]) -> Vec<Twin> {
    let measures = [base, ours, theirs].map(|side| side.measures.as_shared());
    let frames = [base, ours, theirs].map(|side| &*side.frames);
    let alternatives = [base, ours, theirs].map(|side| &*side.alternatives);
    let all = [base, ours, theirs];
    let added = |side: &Scenario| -> Vec<Arc<str>> {
        side.alternatives.iter().flat_map(|one| one.added.iter().map(|measure| (*measure.id).into())).collect()
    };
    let ids = |of: fn(&Scenario) -> Vec<Arc<str>>| all.into_iter().flat_map(of).collect::<BTreeSet<Arc<str>>>();
    let twice = added_twice(measures).into_iter().map(|id| Arc::from(&*id)).collect::<Vec<_>>();
    let taken = if twice.is_empty() {
        BTreeSet::new()
    } else {
        let own = ids(|side| side.measures.iter().map(|measure| (*measure.id).into()).collect());
        own.into_iter().chain(all.into_iter().flat_map(added)).collect()
    };
    let mut found = named(TwinOf::Measure, twice, taken, known);
    let taken = ids(|side| side.frames.iter().map(|frame| Arc::clone(&frame.id)).collect());
    found.extend(named(TwinOf::Frame, added_twice(frames), taken, known));
    let taken = ids(|side| side.alternatives.iter().map(|one| Arc::clone(&one.id)).collect());
    found.extend(named(TwinOf::Alternative, added_twice(alternatives), taken, known));
    found
}

/// The keys of things that the base does not have and the sides have differently; none where a side has one twice.
fn added_twice<T: Item>([base, ours, theirs]: [&[T]; 3]) -> Vec<T::Key> {
    if are_kin(base, ours) || are_kin(base, theirs) {
        return Vec::new();
    }
    let known: BTreeSet<T::Key> = base.iter().map(T::key).collect();
    let new = |side: &'_ [T]| -> Vec<(T::Key, usize)> {
        side.iter().map(T::key).zip(0..).filter(|(key, _)| !known.contains(key)).collect()
    };
    let (of_ours, of_theirs) = (new(ours), new(theirs));
    let with_us: BTreeMap<&T::Key, usize> = of_ours.iter().map(|(key, at)| (key, *at)).collect();
    let with_them: BTreeSet<&T::Key> = of_theirs.iter().map(|(key, _)| key).collect();
    if with_us.len() < of_ours.len() || with_them.len() < of_theirs.len() {
        return Vec::new();
    }
    let differs =
        |key: &T::Key, at: usize| with_us.get(key).is_some_and(|with_us| ours.get(*with_us) != theirs.get(at));
    of_theirs.iter().filter(|(key, at)| differs(key, *at)).map(|(key, _)| key.clone()).collect()
}

fn named(of: TwinOf, ids: Vec<Arc<str>>, mut taken: BTreeSet<Arc<str>>, known: &[Twin]) -> Vec<Twin> {
    let mut found = Vec::with_capacity(ids.len());
    for id in ids {
        let before = known.iter().find(|twin| twin.of == of && twin.id == id).map(|twin| Arc::clone(&twin.to));
        let free = || (2..u32::MAX).map(|number| Arc::from(format!("{id}-{number}"))).find(|to| !taken.contains(to));
        let to: Arc<str> = before.or_else(free).unwrap_or_else(|| Arc::clone(&id));
        taken.insert(Arc::clone(&to));
        found.push(Twin { of, id, to });
    }
    found
}

/// A side whose twins have their other ids, and whatever names them too.
pub(super) fn renamed(side: &Scenario, twins: &[Twin]) -> Scenario {
    let mut side = side.clone();
    for twin in twins {
        match twin.of {
            TwinOf::Measure => rename_measure(&mut side, twin),
            TwinOf::Frame => {
                let frames = side.frames.iter_mut().filter(|frame| frame.id == twin.id);
                frames.for_each(|frame| frame.id = Arc::clone(&twin.to));
            }
            TwinOf::Alternative => rename_alternative(&mut side.alternatives, twin),
        }
        for accepted in side.accepted.iter_mut().filter(|accepted| accepted.of == twin.id) {
            accepted.of = Arc::clone(&twin.to);
        }
    }
    side
}

fn rename_measure(side: &mut Scenario, twin: &Twin) {
    if let Some((at, _)) = side.measure(&twin.id)
        && let Some(measure) = side.measures.get_mut(at)
    {
        measure.id = (*twin.to).into();
    }
    let rename = |id: &mut Arc<str>| {
        if *id == twin.id {
            *id = Arc::clone(&twin.to);
        }
    };
    side.ties.exclusive.iter_mut().flatten().for_each(rename);
    side.ties.requires.values_mut().flatten().for_each(rename);
    if let Some(needs) = side.ties.requires.remove(&twin.id) {
        side.ties.requires.insert(Arc::clone(&twin.to), needs);
    }
    for alternative in &mut side.alternatives {
        if let Some(adjustment) = alternative.changes.remove(&*twin.id) {
            alternative.changes.insert((*twin.to).into(), adjustment);
        }
    }
}

fn rename_alternative(alternatives: &mut [Alternative], twin: &Twin) {
    for alternative in alternatives {
        if alternative.id == twin.id {
            alternative.id = Arc::clone(&twin.to);
        }
        if alternative.over.as_ref() == Some(&twin.id) {
            alternative.over = Some(Arc::clone(&twin.to));
        }
    }
}
