//! Terms that explain themselves: a word of the glossary under the pointer.

use crate::desktop::state::State;
use crate::desktop::theme::{medium, regular};
use crate::view::glossary::Word;
use eframe::egui::{Label, Response};

/// Shows what a word means where the pointer rests on what was drawn. Nothing is looked up before that.
pub fn explained(response: Response, state: &State, word: Word) -> Response {
    response.on_hover_ui(|ui| {
        ui.label(medium(word.term(state.words())));
        ui.add(Label::new(regular(word.meaning(state.words()))).wrap());
    })
}
