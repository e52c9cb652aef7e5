//! Conflicts of a merge in words: where, what each side says, and what can be chosen.

mod place;
mod value;

use super::{ProblemText, RepairText, View};
use crate::budget::merge::{Choice, Conflicts, Of, Part, Slot};
use crate::budget::problem::{Place, Problem, ProblemKind, RepairKind, Severity};
use crate::budget::scenario::Edit;

/// A conflict as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictText {
    /// The place.
    pub slot: Slot,
    /// The place in words, to begin a line with: `2025 for ”Botilbud”`.
    pub place: String,
    /// In a whole sentence: `Begge ændrede 2025 for ”Botilbud”: 120,0 / 135,0 mio. kr.`
    pub message: String,
    /// What stood there before, where that is known.
    pub base: Option<String>,
    /// What we say.
    pub ours: String,
    /// What they say.
    pub theirs: String,
    /// What the choices are called, ours first.
    pub choices: [(Choice, String); 2],
}

impl View<'_> {
    /// The conflicts that wait for the user, in the order of a file's fields.
    pub fn conflicts(&self) -> Vec<ConflictText> {
        let conflicts = self.book.scenario().conflicts.as_deref();
        let text = |conflicts: &Conflicts| conflicts.slots.iter().map(|slot| self.conflict(conflicts, slot)).collect();
        conflicts.map_or_else(Vec::new, text)
    }

    /// The conflicts of a merge that nobody has decided. The numbers stand, as one side has them.
    pub(super) fn conflict_problems(&self) -> impl Iterator<Item = ProblemText> {
        self.conflicts().into_iter().map(|conflict| {
            let at = match &conflict.slot.of {
                Of::Measure(id) => self.book.scenario().measure(id).map(|(at, _)| Place::measure(at, "")),
                Of::Baseline(area) => Some(Place::baseline(area.clone())),
                Of::Plan
                | Of::List(_)
                | Of::Agreement(_)
                | Of::Chosen(..)
                | Of::OwnAgreement(_)
                | Of::Area(_)
                | Of::Frame(_)
                | Of::Vintage(..)
                | Of::Assumption(_)
                | Of::Accepted(..)
                | Of::Page(..)
                | Of::Exclusive(_)
                | Of::Requires(_)
                | Of::Alternative(_) => None,
            };
            let at = at.unwrap_or_else(|| Place::scenario("conflicts"));
            let kind = ProblemKind::Conflict(Box::new(conflict.slot.clone()));
            let repairs = conflict.choices.map(|(choice, label)| RepairText {
                label,
                kind: if choice == Choice::Ours { RepairKind::KeepOurs } else { RepairKind::TakeTheirs },
                edit: Some(Edit::Resolve(Box::new(conflict.slot.clone()), choice)),
            });
            let severity = Severity::Warning;
            ProblemText {
                problem: Problem { severity, place: at.clone(), kind: kind.clone(), repairs: Vec::new() },
                title: self.words.say("conflict-title"),
                place: conflict.place,
                message: conflict.message,
                repairs: repairs.into(),
                kind,
                severity,
                at,
                of_alternative: None,
            }
        })
    }

    fn conflict(&self, conflicts: &Conflicts, slot: &Slot) -> ConflictText {
        let words = self.words;
        let place = self.conflict_place(conflicts, slot);
        let value = |side| self.conflict_value(side, slot);
        let (ours, theirs) = (value(&conflicts.ours), value(&conflicts.theirs));
        let base = conflicts.base.as_ref().map(value);
        let both = pair(&ours, &theirs);
        let mut variables = vec![("place", place.as_str()), ("both", both.as_str())];
        let (key, keep, take) = match (&slot.part, conflicts.lacks(slot)) {
            (Part::Twin(to), _) => {
                variables.push(("id", to));
                ("conflict-twin", "conflict-keep-both", "conflict-only-theirs")
            }
            (_, [_, true, _]) => ("conflict-deleted", "conflict-delete", "conflict-keep-it"),
            (_, [_, _, true]) => ("conflict-deleted", "conflict-keep-it", "conflict-delete"),
            (_, [true, ..]) if base.is_none() => ("conflict-differs", "conflict-ours", "conflict-theirs"),
            (_, [true, ..]) => ("conflict-added", "conflict-ours", "conflict-theirs"),
            (_, _) => ("conflict-changed", "conflict-ours", "conflict-theirs"),
        };
        ConflictText {
            slot: slot.clone(),
            message: words.tell(key, &variables),
            choices: [(Choice::Ours, words.say(keep)), (Choice::Theirs, words.say(take))],
            place: super::assumption::capitalised(&place),
            base,
            ours,
            theirs,
        }
    }
}

/// Two values beside each other; what both end with stands once: `120,0 / 135,0 mio. kr.`
fn pair(ours: &str, theirs: &str) -> String {
    let unit = |text: &str| {
        let (number, unit) = text.split_once(' ')?;
        number.chars().all(|sign| sign.is_ascii_digit() || ",.−-".contains(sign)).then(|| unit.to_owned())
    };
    match (unit(ours), unit(theirs)) {
        (Some(one), Some(other)) if one == other => {
            format!("{} / {theirs}", ours.strip_suffix(&one).unwrap_or(ours).trim_end())
        }
        _ => format!("{ours} / {theirs}"),
    }
}
