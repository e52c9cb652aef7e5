//! What happened in the grid in one frame, put in the order that keeps it right: first what was typed is taken over,
//! then another cell is chosen, then typing begins there.

use super::memory::GridMemory;
use crate::desktop::action::Action;
use crate::desktop::panel::columns::YearColumns;
use crate::desktop::state::{CellAt, State};
use crate::desktop::update::read_amount;

/// The steps of one frame.
#[derive(Debug, Default)]
pub(super) struct Steps {
    typed: Option<Action>,
    stays: bool,
    other: Vec<Action>,
    choose: Option<CellAt>,
    begin: Option<String>,
}

impl Steps {
    /// Takes over what was typed in the chosen cell.
    pub(super) fn typed(&mut self, text: String) {
        self.typed = Some(Action::Typed(text));
    }

    /// The text in the chosen cell is now this one.
    pub(super) fn type_on(&mut self, text: String) {
        self.typed = Some(Action::BeginTyping(text));
        self.stays = true;
    }

    /// Ends typing without a change.
    pub(super) fn stop(&mut self) {
        self.typed = Some(Action::StopTyping);
    }

    /// Chooses a cell; of two the later one.
    pub(super) fn choose(&mut self, cell: CellAt) {
        self.choose = Some(cell);
    }

    /// Begins typing in the cell that is or will be chosen.
    pub(super) fn begin(&mut self, text: String) {
        self.begin = Some(text);
    }

    /// Something else.
    pub(super) fn then(&mut self, action: Action) {
        self.other.push(action);
    }

    /// Gives the actions in their order.
    pub(super) fn take(self, state: &State, columns: &YearColumns, memory: &mut GridMemory, actions: &mut Vec<Action>) {
        memory.bring = false;
        let ends_typing = matches!(self.typed, Some(Action::Typed(_) | Action::StopTyping));
        memory.follow |= ends_typing;
        if ends_typing {
            memory.tried = None;
        }
        actions.extend(self.typed);
        actions.extend(self.other);
        // What cannot be read stays in its cell until it is mended or given up.
        let held = |text: &String| read_amount(state, text).is_err() && !ends_typing;
        if let Some(cell) = self.choose.filter(|_| !self.stays && !state.typing.as_ref().is_some_and(held)) {
            memory.follow = true;
            memory.bring = true;
            let first = state.document().evaluation().years;
            if let Some(at) = first.position(cell.year) {
                memory.offset = columns.offset_to_see(at);
            }
            actions.push(Action::ChooseCell(cell));
        }
        actions.extend(self.begin.map(Action::BeginTyping));
    }
}
