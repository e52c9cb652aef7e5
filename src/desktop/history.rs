//! Undo and redo: named steps, each holding the edit that takes it back.

use crate::budget::book::Book;
use crate::budget::scenario::{Edit, EditError};
use crate::view::EditName;

/// The edits made since the document was opened, and those taken back.
#[derive(Debug, Clone, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
}

#[derive(Debug, Clone)]
struct Step {
    name: EditName,
    /// Takes the step back while it is done, makes it again while it is undone.
    edit: Edit,
}

impl History {
    /// Makes an edit and remembers how to take it back, under a name.
    pub fn make(&mut self, book: &mut Book, edit: Edit, name: EditName) -> Result<(), EditError> {
        let inverse = book.apply(edit)?;
        self.done.push(Step { name, edit: inverse });
        self.undone.clear();
        Ok(())
    }

    /// Takes the last edit back; does nothing where there is none.
    pub fn undo(&mut self, book: &mut Book) -> Result<(), EditError> {
        turn(&mut self.done, &mut self.undone, book)
    }

    /// Makes the edit again that was taken back last; does nothing where there is none.
    pub fn redo(&mut self, book: &mut Book) -> Result<(), EditError> {
        turn(&mut self.undone, &mut self.done, book)
    }

    /// How many steps are done and not taken back.
    pub const fn steps(&self) -> usize {
        self.done.len()
    }

    /// The edits that undo and redo would make.
    pub(super) fn next(&self) -> [Option<&Edit>; 2] {
        [&self.done, &self.undone].map(|steps| steps.last().map(|step| &step.edit))
    }

    /// What undo would take back.
    pub fn undo_name(&self) -> Option<&EditName> {
        self.done.last().map(|step| &step.name)
    }

    /// What redo would make again.
    pub fn redo_name(&self) -> Option<&EditName> {
        self.undone.last().map(|step| &step.name)
    }
}

fn turn(from: &mut Vec<Step>, onto: &mut Vec<Step>, book: &mut Book) -> Result<(), EditError> {
    let Some(Step { name, edit }) = from.pop() else { return Ok(()) };
    let inverse = book.apply(edit)?;
    onto.push(Step { name, edit: inverse });
    Ok(())
}
