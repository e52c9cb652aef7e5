//! What happened in the grid in one frame, put in the order that keeps it right: first what was typed is taken over,
//! then another cell is chosen, then typing begins there.

use super::memory::GridMemory;
use super::typing;
use crate::desktop::action::{Action, Cells};
use crate::desktop::panel::columns::YearColumns;
use crate::desktop::state::{CellAt, CellRange, State};
use crate::desktop::update::read_amount;

/// What is chosen next.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Goal {
    /// One cell.
    One(CellAt),
    /// A range, and the cell in it where typing goes.
    Range(CellAt, CellRange),
    /// Another cell of the marked range.
    Within(CellAt),
}

impl Goal {
    /// The cell that is brought into view.
    const fn seen(&self) -> &CellAt {
        match self {
            Self::One(cell) | Self::Within(cell) => cell,
            Self::Range(_, range) => &range.to,
        }
    }

    fn action(self) -> Action {
        match self {
            Self::One(cell) => Action::ChooseCell(cell),
            Self::Range(cell, range) => Action::Cells(Cells::Mark(cell, range)),
            Self::Within(cell) => Action::Cells(Cells::Within(cell)),
        }
    }
}

/// The steps of one frame.
#[derive(Debug, Default)]
pub(super) struct Steps {
    typed: Option<Action>,
    stays: bool,
    other: Vec<Action>,
    choose: Option<Goal>,
    still: bool,
    begin: Option<String>,
}

impl Steps {
    /// Takes over what was typed in the chosen cell.
    pub(super) fn typed(&mut self, text: String) {
        self.typed = Some(Action::Typed(text));
    }

    /// Takes over what was typed, in every marked cell.
    pub(super) fn typed_in_all(&mut self, text: String) {
        self.typed = Some(Action::Cells(Cells::TypedInAll(text)));
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

    /// Chooses what comes next, if anything; of two the later one.
    pub(super) fn choose(&mut self, goal: Option<Goal>) {
        if goal.is_some() {
            self.choose = goal;
        }
    }

    /// Marks what the pointer is drawn over; it is in view already.
    pub(super) fn drag(&mut self, goal: Goal) {
        self.still = true;
        self.choose = Some(goal);
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
    pub(super) fn take(
        mut self,
        state: &State,
        columns: &YearColumns,
        memory: &mut GridMemory,
        actions: &mut Vec<Action>,
    ) {
        memory.bring = None;
        // A press on another cell comes before the editor knows that it lost the focus.
        if let (None, Some(text), Some(_)) = (&self.typed, &state.typing, &self.choose)
            && let Ok(amount) = read_amount(state, text)
        {
            typing::settle(state, text.clone(), amount, &mut self);
        }
        let ends_typing =
            matches!(self.typed, Some(Action::Typed(_) | Action::StopTyping | Action::Cells(Cells::TypedInAll(_))));
        memory.keys.follow |= ends_typing;
        if ends_typing {
            memory.tried = None;
        }
        actions.extend(self.typed);
        actions.extend(self.other);
        // What cannot be read stays in its cell until it is mended or given up.
        let held = |text: &String| read_amount(state, text).is_err() && !ends_typing;
        if let Some(goal) = self.choose.filter(|_| !self.stays && !state.typing.as_ref().is_some_and(held)) {
            memory.keys.follow = true;
            if !self.still {
                memory.bring = Some(goal.seen().clone());
                let years = state.document().evaluation().years;
                if let Some(at) = years.position(goal.seen().year) {
                    memory.offset = columns.offset_to_see(at);
                }
            }
            actions.push(goal.action());
        }
        actions.extend(self.begin.map(Action::BeginTyping));
    }
}
