//! The search field, and the keys that move through the hits while it has the focus.

use super::list::ListMemory;
use crate::desktop::action::{Action, Browse};
use crate::desktop::state::State;
use crate::desktop::widget::edit::select_all;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use eframe::egui::{Id, Key, Modifiers, Ui};

/// Where the field is, and which wish to search it has followed.
#[derive(Debug, Default)]
pub(super) struct SearchMemory {
    field: Option<Id>,
    followed: u64,
}

impl SearchMemory {
    /// Down, Up and Enter while the field has the focus: they are about the hits, not about the text.
    pub(super) fn keys(
        &self,
        ui: &Ui,
        state: &State,
        list: &mut ListMemory,
        enter: &mut bool,
        actions: &mut Vec<Action>,
    ) {
        let here = self.field.is_some_and(|id| ui.memory(|memory| memory.has_focus(id)));
        if !here || state.dialog.is_some() {
            return;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let count = state.browser.found().hits.len();
        let at = state.browser.chosen();
        let last = count.saturating_sub(1);
        let to = if pressed(Key::ArrowDown) {
            Some(at.map_or(0, |at| at.saturating_add(1).min(last)))
        } else if pressed(Key::ArrowUp) {
            Some(at.map_or(0, |at| at.saturating_sub(1)))
        } else {
            None
        };
        if let Some(figure) = to.filter(|to| Some(*to) != at).and_then(|to| state.browser.hit(to)) {
            actions.push(Action::Browse(Browse::Choose(figure.clone())));
            list.follow();
        }
        if pressed(Key::Enter)
            && let Some(figure) = state.browser.hit(at.unwrap_or(0))
        {
            *enter = true;
            actions.push(Action::Browse(Browse::Read(figure.clone())));
        }
    }

    /// Draws the field.
    pub(super) fn show(&mut self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let words = state.words();
        let (name, hint) = (words.say("browse-search"), words.say("browse-search-hint"));
        let wanted = self.followed != state.browser.asked;
        let mut text = state.browser.query.clone();
        let field = Field::line(&mut text).named(&name).hint(&hint).taking_focus(wanted);
        let edited = keyed(ui, "search", |ui| field.show(ui)).inner;
        let id = edited.response.id;
        if wanted {
            self.followed = state.browser.asked;
            select_all(ui, id, &text);
        }
        self.field = Some(id);
        if text != state.browser.query && edited.response.changed() {
            actions.push(Action::Browse(Browse::Query(text)));
        }
    }
}
