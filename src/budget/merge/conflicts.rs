//! What two sides disagree on, until the user has decided.
#![expect(clippy::wildcard_enum_match_arm, reason = "most fields are not of the plan itself")]

use super::item::Item as _;
use super::list::put;
use super::plan::bring_together;
use super::slot::{Of, Part, Slot};
use super::twins::Twin;
use crate::budget::scenario::{EditError, MeetingPage, Scenario};
use std::sync::Arc;
use thiserror::Error;

/// The places where both sides changed something, each in its own way, with what each says there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflicts {
    /// What both began as: nothing in it but what they disagree on. `None` where nobody knows.
    pub base: Option<Scenario>,
    /// The same as we have it.
    pub ours: Scenario,
    /// The same as they have it.
    pub theirs: Scenario,
    /// What both added under one id.
    pub twins: Vec<Twin>,
    /// The places, in the order of a file's fields. Never empty.
    pub slots: Vec<Slot>,
}

/// Which side's word is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// Ours. What was changed since in the plan stands; of what was added twice both stay.
    Ours,
    /// Theirs. Of what was added twice theirs alone stays.
    Theirs,
}

/// Why plans cannot be brought together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CannotMerge {
    /// Ours has conflicts of an earlier merge.
    #[error("ours still has conflicts of an earlier merge")]
    OursHasConflicts,
    /// Theirs has conflicts of an earlier merge.
    #[error("theirs still has conflicts of an earlier merge")]
    TheirsHasConflicts,
}

impl Conflicts {
    /// What three plans with nothing else in them disagree on; `None` where that is nothing. Twins keep their ids.
    pub fn of(base: Option<&Scenario>, ours: &Scenario, theirs: &Scenario, twins: &[Twin]) -> Option<Self> {
        bring_together(base, [ours, theirs], twins).1
    }

    /// The same without a place that is decided; `None` where it was the last.
    fn without(&self, slot: &Slot) -> Option<Self> {
        let mut ours = self.ours.clone();
        let part = if matches!(slot.part, Part::Twin(_)) { &Part::Whole } else { &slot.part };
        put_slot(&mut ours, &self.theirs, &slot.of, part);
        Self::of(self.base.as_ref(), &ours, &self.theirs, &self.twins)
    }

    /// Which side has nothing at a place: base, ours, theirs.
    pub fn lacks(&self, slot: &Slot) -> [bool; 3] {
        [self.base.as_ref(), Some(&self.ours), Some(&self.theirs)]
            .map(|side| side.is_none_or(|side| !has(side, &slot.of)))
    }
}

impl Scenario {
    /// Decides a conflict and gives the plan as it was. Fails where there is none at that place, or where the plan has changed so that what they say
    /// does not fit any more.
    pub(in crate::budget) fn resolve(&mut self, slot: &Slot, choice: Choice) -> Result<Self, EditError> {
        let before = self.clone();
        let conflicts = self.conflicts.clone().filter(|conflicts| conflicts.slots.contains(slot));
        let conflicts = conflicts.ok_or(EditError::NoConflict)?;
        let fits = match (&slot.part, choice) {
            (Part::Twin(_), Choice::Ours) => true,
            (Part::Twin(_), Choice::Theirs) => {
                let nothing = Self::new("", self.scope.clone(), self.years, self.price_level);
                put_slot(self, &nothing, &slot.of, &Part::Whole)
            }
            // What we deleted and they changed stands in the plan until now.
            (_, Choice::Ours) => {
                has(&conflicts.ours, &slot.of) || put_slot(self, &conflicts.ours, &slot.of, &slot.part)
            }
            (_, Choice::Theirs) => put_slot(self, &conflicts.theirs, &slot.of, &slot.part),
        };
        if !fits {
            *self = before;
            return Err(EditError::NoYearlyAmounts);
        }
        self.conflicts = conflicts.without(slot).map(Arc::new);
        Ok(before)
    }
}

/// Whether a plan has a thing.
fn has(side: &Scenario, of: &Of) -> bool {
    match of {
        Of::Plan | Of::List(_) => true,
        Of::Agreement(id) => side.agreements.contains(id),
        Of::Chosen(id, over) => side.chosen.iter().any(|one| one.agreement == *id && one.over == *over),
        Of::OwnAgreement(id) => side.own_agreements.iter().any(|agreement| agreement.id == *id),
        Of::Area(path) => side.areas.iter().any(|area| area.path == *path),
        Of::Baseline(area) => side.baseline.contains_key(area),
        Of::Measure(id) => side.measure(id).is_some(),
        Of::Frame(id) => side.frames.iter().any(|frame| frame.id == *id),
        Of::Vintage(figure, dated) => side.vintages.iter().any(|one| one.of == *figure && one.dated == *dated),
        Of::Assumption(subject) => side.assumptions.iter().any(|one| one.kind.subject() == *subject),
        Of::Accepted(problem, about) => side.accepted.iter().any(|one| one.problem == *problem && one.of == *about),
        Of::Page(..) => side.meeting.iter().any(|page| MeetingPage::place(&page.key()) == *of),
        Of::Exclusive(group) => side.ties.exclusive.contains(group),
        Of::Requires(id) => side.ties.requires.contains_key(id),
        Of::Alternative(id) => side.alternative(id).is_some(),
    }
}

/// Gives a plan what stands at a place in another; `false` where it does not fit.
fn put_slot(into: &mut Scenario, from: &Scenario, of: &Of, part: &Part) -> bool {
    match of {
        Of::Plan => put_field(into, from, part),
        Of::List(name) => put_list(into, from, name),
        Of::Agreement(_) => put(&mut into.agreements, &from.agreements, of, part),
        Of::Chosen(..) => put(&mut into.chosen, &from.chosen, of, part),
        Of::OwnAgreement(_) => put(&mut into.own_agreements, &from.own_agreements, of, part),
        Of::Area(_) => put(&mut into.areas, &from.areas, of, part),
        Of::Baseline(_) => {
            let mut list: Vec<_> = std::mem::take(&mut into.baseline).into_iter().collect();
            let fits = put(&mut list, &from.baseline.clone().into_iter().collect::<Vec<_>>(), of, part);
            into.baseline = list.into_iter().collect();
            fits
        }
        Of::Measure(_) => {
            let mut list = std::mem::take(&mut into.measures).into_shared();
            let fits = put(&mut list, from.measures.as_shared(), of, part);
            into.measures = list.into_iter().collect();
            fits
        }
        Of::Frame(_) => put(&mut into.frames, &from.frames, of, part),
        Of::Vintage(..) => put(&mut into.vintages, &from.vintages, of, part),
        Of::Assumption(_) => put(&mut into.assumptions, &from.assumptions, of, part),
        Of::Accepted(..) => put(&mut into.accepted, &from.accepted, of, part),
        Of::Page(..) => put(&mut into.meeting, &from.meeting, of, part),
        Of::Exclusive(_) => put(&mut into.ties.exclusive, &from.ties.exclusive, of, part),
        Of::Requires(_) => {
            let mut list: Vec<_> = std::mem::take(&mut into.ties.requires).into_iter().collect();
            let fits = put(&mut list, &from.ties.requires.clone().into_iter().collect::<Vec<_>>(), of, part);
            into.ties.requires = list.into_iter().collect();
            fits
        }
        Of::Alternative(_) => put(&mut into.alternatives, &from.alternatives, of, part),
    }
}

fn put_field(into: &mut Scenario, from: &Scenario, part: &Part) -> bool {
    match part {
        Part::Title => into.title.clone_from(&from.title),
        Part::Scope => into.scope.clone_from(&from.scope),
        Part::Years => into.years = from.years,
        Part::PriceLevel => into.price_level = from.price_level,
        Part::Note => into.note.clone_from(&from.note),
        _ => return false,
    }
    true
}

fn put_list(into: &mut Scenario, from: &Scenario, name: &str) -> bool {
    match name {
        "agreements" => into.agreements.clone_from(&from.agreements),
        "chosen" => into.chosen.clone_from(&from.chosen),
        "own_agreements" => into.own_agreements.clone_from(&from.own_agreements),
        "areas" => into.areas.clone_from(&from.areas),
        "measures" => into.measures.clone_from(&from.measures),
        "frames" => into.frames.clone_from(&from.frames),
        "vintages" => into.vintages.clone_from(&from.vintages),
        "assumptions" => into.assumptions.clone_from(&from.assumptions),
        "accepted" => into.accepted.clone_from(&from.accepted),
        "meeting" => into.meeting.clone_from(&from.meeting),
        "exclusive" => into.ties.exclusive.clone_from(&from.ties.exclusive),
        "alternatives" => into.alternatives.clone_from(&from.alternatives),
        _ => return false,
    }
    true
}
