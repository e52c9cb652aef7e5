//! Alternatives field by field: adjustments by measure and year, measures and assumptions of their own.
#![expect(clippy::wildcard_enum_match_arm, reason = "a field that a thing does not have stands for all of it")]

use super::item::Item;
use super::slot::{Adjusted, Of, Part};
use crate::budget::measure::Measure;
use crate::budget::scenario::{Adjustment, Alternative, AlternativeId, Assumption, Subject};
use std::collections::BTreeSet;
use std::sync::Arc;

impl Item for Alternative {
    type Key = AlternativeId;

    fn key(&self) -> AlternativeId {
        Arc::clone(&self.id)
    }

    fn place(key: &AlternativeId) -> Of {
        Of::Alternative(Arc::clone(key))
    }

    fn parts(states: &[&Self]) -> Vec<Part> {
        let mut parts = vec![Part::Title, Part::Note, Part::Over];
        let adjusted: BTreeSet<&Box<str>> = states.iter().flat_map(|layer| layer.changes.keys()).collect();
        parts.extend(adjusted.into_iter().flat_map(|id| adjusted_parts(states, id)));
        let added: BTreeSet<&str> =
            states.iter().flat_map(|layer| layer.added.iter().map(|measure| &*measure.id)).collect();
        parts.extend(added.into_iter().flat_map(|id| added_parts(states, id)));
        let assumed = states.iter().flat_map(|layer| layer.assumptions.iter().map(|one| one.kind.subject()));
        parts.extend(assumed.collect::<BTreeSet<_>>().into_iter().map(Part::OwnAssumption));
        let left_out: BTreeSet<&Subject> = states.iter().flat_map(|layer| &layer.left_out).collect();
        parts.extend(left_out.into_iter().cloned().map(Part::LeftOut));
        parts
    }

    fn same(&self, other: &Self, part: &Part) -> bool {
        match part {
            Part::Title => self.title == other.title,
            Part::Note => self.note == other.note,
            Part::Over => self.over == other.over,
            Part::Adjusted(id, field) => {
                let (one, two) = (adjustment(self, id), adjustment(other, id));
                match field {
                    Adjusted::On => one.on == two.on,
                    Adjusted::Shift => one.shift == two.shift,
                    Adjusted::Scale => one.scale == two.scale,
                    Adjusted::Amount(year) => one.amounts.get(year) == two.amounts.get(year),
                }
            }
            Part::Added(id, field) => match (added(self, id), added(other, id)) {
                (Some(one), Some(two)) => one.same(two, field),
                (one, two) => one == two,
            },
            Part::OwnAssumption(subject) => assumed(self, subject).eq(assumed(other, subject)),
            Part::LeftOut(subject) => self.left_out.contains(subject) == other.left_out.contains(subject),
            _ => self == other,
        }
    }

    fn take(&mut self, from: &Self, part: &Part) -> bool {
        match part {
            Part::Title => self.title = Arc::clone(&from.title),
            Part::Note => self.note.clone_from(&from.note),
            Part::Over => self.over.clone_from(&from.over),
            Part::Adjusted(id, field) => take_adjusted(self, from, id, *field),
            Part::Added(id, field) => return take_added(self, from, id, field),
            Part::OwnAssumption(subject) => take_assumed(self, from, subject),
            Part::LeftOut(subject) => {
                if from.left_out.contains(subject) {
                    self.left_out.insert(subject.clone());
                } else {
                    self.left_out.remove(subject);
                }
            }
            _ => self.clone_from(from),
        }
        true
    }
}

fn adjustment(layer: &Alternative, id: &str) -> Adjustment {
    layer.changes.get(id).cloned().unwrap_or_default()
}

fn adjusted_parts(states: &[&Alternative], id: &str) -> Vec<Part> {
    let made = states.iter().filter_map(|layer| layer.changes.get(id));
    let years: BTreeSet<_> = made.flat_map(|adjustment| adjustment.amounts.keys().copied()).collect();
    let fields = [Adjusted::On, Adjusted::Shift, Adjusted::Scale].into_iter();
    fields.chain(years.into_iter().map(Adjusted::Amount)).map(|field| Part::Adjusted(id.into(), field)).collect()
}

fn take_adjusted(layer: &mut Alternative, from: &Alternative, id: &str, field: Adjusted) {
    let (mut made, theirs) = (adjustment(layer, id), adjustment(from, id));
    match field {
        Adjusted::On => made.on = theirs.on,
        Adjusted::Shift => made.shift = theirs.shift,
        Adjusted::Scale => made.scale = theirs.scale,
        Adjusted::Amount(year) => match theirs.amounts.get(&year) {
            Some(amount) => drop(made.amounts.insert(year, *amount)),
            None => drop(made.amounts.remove(&year)),
        },
    }
    *layer = std::mem::take(layer).with_change(id, made);
}

fn added<'l>(layer: &'l Alternative, id: &str) -> Option<&'l Arc<Measure>> {
    let at = layer.added.iter().position(|measure| &*measure.id == id)?;
    layer.added.shared(at)
}

/// The fields of a measure that all states have, or the measure as one.
fn added_parts(states: &[&Alternative], id: &str) -> Vec<Part> {
    let all: Option<Vec<&Arc<Measure>>> = states.iter().map(|layer| added(layer, id)).collect();
    let fields = match all {
        Some(measures) if states.len() > 2 => Arc::<Measure>::parts(&measures),
        _ => vec![Part::Whole],
    };
    fields.into_iter().map(|field| Part::Added(id.into(), Box::new(field))).collect()
}

fn take_added(layer: &mut Alternative, from: &Alternative, id: &str, field: &Part) -> bool {
    let theirs = added(from, id).cloned();
    let mut list = std::mem::take(&mut layer.added).into_shared();
    let at = list.iter().position(|measure| &*measure.id == id);
    let mut fits = true;
    match (at, theirs) {
        (Some(at), Some(theirs)) => {
            fits = list.get_mut(at).is_some_and(|measure| measure.take(&theirs, field));
        }
        (Some(at), None) => drop(list.remove(at)),
        (None, Some(theirs)) => list.push(theirs),
        (None, None) => {}
    }
    layer.added = list.into_iter().collect();
    fits
}

fn assumed<'l>(layer: &'l Alternative, subject: &Subject) -> impl Iterator<Item = &'l Assumption> {
    layer.assumptions.iter().filter(move |assumption| assumption.kind.subject() == *subject)
}

fn take_assumed(layer: &mut Alternative, from: &Alternative, subject: &Subject) {
    let is_other = |assumption: &Assumption| assumption.kind.subject() != *subject;
    layer.assumptions.retain(is_other);
    layer.assumptions.extend(assumed(from, subject).cloned());
}
