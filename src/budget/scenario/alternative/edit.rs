//! How alternatives change: one family of edits, each with the one that takes it back.

use super::super::edit::{insert, remove};
use super::super::edit_check::{is_text, is_title};
use super::{Alternative, AlternativeId, Ties};
use crate::budget::scenario::{EditError, Scenario, identifier};
use std::collections::BTreeSet;
use std::sync::Arc;

/// One change of the alternatives. They are addressed by position.
#[derive(Debug, Clone, PartialEq)]
pub enum AlternativeEdit {
    /// A new one at a position.
    Add(usize, Box<Alternative>),
    /// One taken away.
    Remove(usize),
    /// The one at the first position moved so that it stands at the second.
    Move(usize, usize),
    /// Another title.
    Rename(usize, Arc<str>),
    /// What stands in one, replaced.
    Set(usize, Box<Alternative>),
    /// Other ties between measures.
    Ties(Box<Ties>),
}

/// How many alternatives a scenario may have.
const MOST: usize = 1_000;

impl Scenario {
    /// Makes a change of the alternatives and gives the one that takes it back. A failing one changes nothing.
    pub(in crate::budget::scenario) fn change_alternatives(
        &mut self,
        edit: AlternativeEdit,
    ) -> Result<AlternativeEdit, EditError> {
        Ok(match edit {
            AlternativeEdit::Add(at, alternative) => {
                self.may_stand(&alternative, None)?;
                if self.alternatives.len() >= MOST {
                    return Err(EditError::TooManyAlternatives);
                }
                insert(&mut self.alternatives, at, *alternative)?;
                AlternativeEdit::Remove(at)
            }
            AlternativeEdit::Remove(at) => AlternativeEdit::Add(at, Box::new(remove(&mut self.alternatives, at)?)),
            AlternativeEdit::Move(from, to) => {
                if to >= self.alternatives.len() {
                    return Err(EditError::NothingThere(to));
                }
                let alternative = remove(&mut self.alternatives, from)?;
                insert(&mut self.alternatives, to, alternative)?;
                AlternativeEdit::Move(to, from)
            }
            AlternativeEdit::Rename(at, title) => {
                is_title(&title)?;
                let alternative = self.alternatives.get_mut(at).ok_or(EditError::NothingThere(at))?;
                AlternativeEdit::Rename(at, std::mem::replace(&mut alternative.title, title))
            }
            AlternativeEdit::Set(at, alternative) => {
                self.may_stand(&alternative, Some(at))?;
                let slot = self.alternatives.get_mut(at).ok_or(EditError::NothingThere(at))?;
                AlternativeEdit::Set(at, Box::new(std::mem::replace(slot, *alternative)))
            }
            AlternativeEdit::Ties(ties) => AlternativeEdit::Ties(Box::new(std::mem::replace(&mut self.ties, *ties))),
        })
    }

    /// Whether an alternative can be saved and read again at a position.
    fn may_stand(&self, alternative: &Alternative, at: Option<usize>) -> Result<(), EditError> {
        is_title(&alternative.title)?;
        is_text(Some(&alternative.note))?;
        let others = self.alternatives.iter().enumerate().filter(|(other, _)| Some(*other) != at);
        let mut ids = BTreeSet::new();
        let is_taken = others.into_iter().any(|(_, other)| other.id == alternative.id);
        if is_taken || !alternative.added.iter().all(|measure| ids.insert(&measure.id)) {
            return Err(EditError::IdTaken);
        }
        Ok(())
    }

    /// An id for a new alternative, made of its title and unlike every other.
    pub fn free_alternative_id(&self, title: &str) -> AlternativeId {
        let stem = identifier(title);
        let numbered = (2_u32..).map(|number| format!("{stem}-{number}"));
        let free = std::iter::once(stem.clone()).chain(numbered).find(|id| self.alternative(id).is_none());
        free.unwrap_or(stem).into()
    }
}
