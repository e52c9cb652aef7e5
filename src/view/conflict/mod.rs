//! Conflicts of a merge in words: where, what each side says, and what can be chosen.

mod place;
mod value;

use super::View;
use crate::budget::merge::{Choice, Conflicts, Part, Slot};

/// A conflict as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictText {
    /// The place.
    pub slot: Slot,
    /// The place in words, to begin a line with: `2025 for ”Botilbud”`.
    pub place: String,
    /// In a whole sentence: `Begge ændrede 2025 for ”Botilbud”: 120,0 / 135,0 mio. kr.`
    pub message: String,
    /// What stood there before.
    pub base: String,
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

    fn conflict(&self, conflicts: &Conflicts, slot: &Slot) -> ConflictText {
        let words = self.words;
        let place = self.conflict_place(conflicts, slot);
        let [base, ours, theirs] =
            [&conflicts.base, &conflicts.ours, &conflicts.theirs].map(|side| self.conflict_value(side, slot));
        let both = pair(&ours, &theirs);
        let mut variables = vec![("place", place.as_str()), ("both", both.as_str())];
        let (key, keep, take) = match (&slot.part, conflicts.lacks(slot)) {
            (Part::Twin(to), _) => {
                variables.push(("id", to));
                ("conflict-twin", "conflict-keep-both", "conflict-only-theirs")
            }
            (_, [_, true, _]) => ("conflict-deleted", "conflict-delete", "conflict-keep-it"),
            (_, [_, _, true]) => ("conflict-deleted", "conflict-keep-it", "conflict-delete"),
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
