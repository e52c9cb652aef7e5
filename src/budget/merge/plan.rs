//! The plan as a whole: every field of it, each in the way that suits it.

use super::conflicts::{CannotMerge, Conflicts};
use super::item::{Item, picked};
use super::list::{Brought, merge_list};
use super::slot::{Of, Part, Slot};
use super::twins::{Twin, TwinOf, renamed, twins};
use crate::budget::area::AreaPath;
use crate::budget::scenario::{Baseline, MeetingPage, Scenario, Ties};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Brings two plans together that began as `base`: with what either side did, and with the conflicts in it.
///
/// Fails where a side still has conflicts of an earlier merge.
pub fn merge(base: &Scenario, ours: &Scenario, theirs: &Scenario) -> Result<Scenario, CannotMerge> {
    merge_from(Some(base), ours, theirs)
}

/// Brings two plans together of which nobody knows what they began as: what only one has comes in, and all that they have
/// differently is a conflict.
///
/// Fails where a side still has conflicts of an earlier merge.
pub fn merge_without_base(ours: &Scenario, theirs: &Scenario) -> Result<Scenario, CannotMerge> {
    merge_from(None, ours, theirs)
}

fn merge_from(base: Option<&Scenario>, ours: &Scenario, theirs: &Scenario) -> Result<Scenario, CannotMerge> {
    if ours.conflicts.is_some() {
        return Err(CannotMerge::OursHasConflicts);
    }
    if theirs.conflicts.is_some() {
        return Err(CannotMerge::TheirsHasConflicts);
    }
    let (mut merged, conflicts) = bring_together(base, [ours, theirs], &[]);
    merged.conflicts = conflicts.map(Arc::new);
    Ok(merged)
}

/// The merged plan, without conflicts in it, and these; `known` twins keep their ids.
pub(super) fn bring_together(
    base: Option<&Scenario>,
    [ours, theirs]: [&Scenario; 2],
    known: &[Twin],
) -> (Scenario, Option<Conflicts>) {
    let nothing = Scenario::new(&ours.title, ours.scope.clone(), ours.years, ours.price_level);
    let found = base.map(|base| twins([base, ours, theirs], known)).unwrap_or_default();
    let of_theirs = (!found.is_empty()).then(|| renamed(theirs, &found));
    let start = base.unwrap_or(&nothing);
    let mut merging = Merging::new(start, base.is_some());
    let merged = merging.merge([start, ours, of_theirs.as_ref().unwrap_or(theirs)]);
    merging.add_twins([ours, theirs], &found);
    let [start, ours, theirs] = merging.sides;
    let base = base.map(|_| start);
    let conflicts =
        (!merging.slots.is_empty()).then_some(Conflicts { base, ours, theirs, twins: found, slots: merging.slots });
    (merged, conflicts)
}

/// What the sides disagree on: the places, and plans with nothing else in them.
struct Merging {
    slots: Vec<Slot>,
    /// Base, ours, theirs.
    sides: [Scenario; 3],
    /// Whether it is known what both began as; else the base has nothing in it.
    has_base: bool,
}

impl Merging {
    fn new(base: &Scenario, has_base: bool) -> Self {
        let side = || Scenario::new(&base.title, base.scope.clone(), base.years, base.price_level);
        Self { slots: Vec::new(), sides: [side(), side(), side()], has_base }
    }

    fn merge(&mut self, all: [&Scenario; 3]) -> Scenario {
        // A field that is added to a scenario must be brought together here.
        let Scenario {
            title: _,
            scope: _,
            years: _,
            price_level: _,
            agreements: _,
            chosen: _,
            note: _,
            areas: _,
            baseline: _,
            measures: _,
            frames: _,
            vintages: _,
            assumptions: _,
            accepted: _,
            meeting: _,
            own_agreements: _,
            ties: _,
            alternatives: _,
            conflicts: _,
        } = all[1];
        Scenario {
            title: self.field(Part::Title, all, |side| &mut side.title, |side| &side.title),
            scope: self.field(Part::Scope, all, |side| &mut side.scope, |side| &side.scope),
            years: self.field(Part::Years, all, |side| &mut side.years, |side| &side.years),
            price_level: self.field(Part::PriceLevel, all, |side| &mut side.price_level, |side| &side.price_level),
            note: self.field(Part::Note, all, |side| &mut side.note, |side| &side.note),
            agreements: self.list("agreements", all, |side| &mut side.agreements, |side| &side.agreements),
            chosen: self.list("chosen", all, |side| &mut side.chosen, |side| &side.chosen),
            areas: self.list("areas", all, |side| &mut side.areas, |side| &side.areas),
            baseline: self.baseline(all),
            measures: {
                let measures = all.map(|side| side.measures.as_shared());
                let brought = merge_list(measures[0], measures[1], measures[2], "measures");
                self.take(brought, |side, list| side.measures = list.into_iter().collect()).into_iter().collect()
            },
            frames: self.list("frames", all, |side| &mut side.frames, |side| &side.frames),
            vintages: self.list("vintages", all, |side| &mut side.vintages, |side| &side.vintages),
            assumptions: self.list("assumptions", all, |side| &mut side.assumptions, |side| &side.assumptions),
            accepted: self.list("accepted", all, |side| &mut side.accepted, |side| &side.accepted),
            meeting: self.meeting(all),
            own_agreements: self.list(
                "own_agreements",
                all,
                |side| &mut side.own_agreements,
                |side| &side.own_agreements,
            ),
            ties: self.ties(all),
            alternatives: self.list("alternatives", all, |side| &mut side.alternatives, |side| &side.alternatives),
            conflicts: None,
        }
    }

    /// A field of the plan itself.
    fn field<T: Clone + PartialEq>(
        &mut self,
        part: Part,
        all: [&Scenario; 3],
        into: fn(&mut Scenario) -> &mut T,
        of: fn(&Scenario) -> &T,
    ) -> T {
        let [base, ours, theirs] = all.map(of);
        let stands = if self.has_base { picked(base, ours, theirs) } else { (ours == theirs).then_some(ours) };
        stands.cloned().unwrap_or_else(|| {
            self.slots.push(Slot::plan(part));
            for (side, value) in self.sides.iter_mut().zip([base, ours, theirs]) {
                into(side).clone_from(value);
            }
            ours.clone()
        })
    }

    fn list<T: Item>(
        &mut self,
        name: &'static str,
        all: [&Scenario; 3],
        into: fn(&mut Scenario) -> &mut Vec<T>,
        of: fn(&Scenario) -> &Vec<T>,
    ) -> Vec<T> {
        let [base, ours, theirs] = all.map(of);
        self.take(merge_list(base, ours, theirs, name), |side, list| *into(side) = list)
    }

    /// Takes note of what the sides of a list disagree on; gives what became of it.
    fn take<T>(&mut self, brought: Brought<T>, put: impl Fn(&mut Scenario, Vec<T>)) -> Vec<T> {
        self.slots.extend(brought.slots);
        for (side, list) in self.sides.iter_mut().zip(brought.sides) {
            put(side, list);
        }
        brought.merged
    }

    fn baseline(&mut self, all: [&Scenario; 3]) -> BTreeMap<AreaPath, Baseline> {
        let [base, ours, theirs] = all.map(|side| side.baseline.clone().into_iter().collect::<Vec<_>>());
        let brought = merge_list(&base, &ours, &theirs, "baseline");
        self.take(brought, |side, list| side.baseline = list.into_iter().collect()).into_iter().collect()
    }

    fn ties(&mut self, all: [&Scenario; 3]) -> Ties {
        let exclusive = self.list("exclusive", all, |side| &mut side.ties.exclusive, |side| &side.ties.exclusive);
        let [base, ours, theirs] = all.map(|side| side.ties.requires.clone().into_iter().collect::<Vec<_>>());
        let brought = merge_list(&base, &ours, &theirs, "requires");
        let requires = self.take(brought, |side, list| side.ties.requires = list.into_iter().collect());
        Ties { exclusive, requires: requires.into_iter().collect() }
    }

    /// The pages: page by page where at most one side changed which there are and in what order; none means those that
    /// suit the plan, which is something else than pages taken away.
    fn meeting(&mut self, all: [&Scenario; 3]) -> Vec<MeetingPage> {
        let [base, ours, theirs] = all.map(|side| &side.meeting);
        let keys = [base, ours, theirs].map(|pages| pages.iter().map(MeetingPage::key).collect::<Vec<_>>());
        let one_order = picked(&keys[0], &keys[1], &keys[2]).is_some();
        let none = [base, ours, theirs].iter().any(|pages| pages.is_empty());
        if picked(base, ours, theirs).is_some() || one_order && !none {
            return self.list("meeting", all, |side| &mut side.meeting, |side| &side.meeting);
        }
        self.slots.push(Slot { of: Of::List("meeting"), part: Part::Whole });
        for (side, pages) in self.sides.iter_mut().zip([base, ours, theirs]) {
            side.meeting.clone_from(pages);
        }
        ours.clone()
    }

    /// What was added twice, each side's under the id that both gave it.
    fn add_twins(&mut self, sides: [&Scenario; 2], twins: &[Twin]) {
        let [_, of_ours, of_theirs] = &mut self.sides;
        for twin in twins {
            let of = match twin.of {
                TwinOf::Measure => Of::Measure((*twin.id).into()),
                TwinOf::Frame => Of::Frame(Arc::clone(&twin.id)),
                TwinOf::Alternative => Of::Alternative(Arc::clone(&twin.id)),
            };
            for (to, from) in [&mut *of_ours, &mut *of_theirs].into_iter().zip(sides) {
                match twin.of {
                    TwinOf::Measure => to.measures.extend(from.measure(&twin.id).map(|(_, measure)| measure.clone())),
                    TwinOf::Frame => to.frames.extend(from.frames.iter().find(|frame| frame.id == twin.id).cloned()),
                    TwinOf::Alternative => {
                        to.alternatives.extend(from.alternatives.iter().find(|one| one.id == twin.id).cloned());
                    }
                }
            }
            self.slots.push(Slot { of, part: Part::Twin(Arc::clone(&twin.to)) });
        }
    }
}
