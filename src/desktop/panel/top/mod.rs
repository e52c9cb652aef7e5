//! The top bar: menu, name, undo and redo at the left; unit, price level, meeting and export at the right.
//!
//! What the left side has room for is decided from the widths of its parts, so that nothing is ever cut and nothing
//! lies upon anything else: first the names of the edits go, then the fingerprint, then the file's name, then the words of
//! undo and redo.

mod fingerprint;
mod left;
mod name;
mod right;

pub(super) use fingerprint::TopMemory;

use super::super::{action::Action, state::State, theme::Tokens, theme::space, widget::lines};
use eframe::egui::{Align, IdSalt, Layout, Rect, Ui, UiBuilder, pos2};

/// Draws it.
pub(super) fn top_ui(ui: &mut Ui, state: &State, memory: &mut TopMemory, actions: &mut Vec<Action>) {
    let bar = ui.max_rect();
    let tokens = Tokens::of(ui);
    lines::level(ui.painter(), bar.x_range(), bar.bottom() - 1.0, 1.0, tokens.hairline);
    let right = right::Right::of(ui, state, bar.width());
    let edge = bar.right() - space::PANEL - right.width();
    let left_rect = Rect::from_min_max(bar.min, pos2(edge - space::PANEL, bar.bottom()));
    let right_rect = Rect::from_min_max(pos2(edge, bar.top()), bar.max);
    row(ui, "top left", left_rect, |ui| left::left_ui(ui, state, memory, actions));
    row(ui, "top right", right_rect, |ui| right.show(ui, state, actions));
}

/// A row of parts that stand side by side without space of their own, centred in the bar.
fn row(ui: &mut Ui, salt: &str, rect: Rect, add: impl FnOnce(&mut Ui)) {
    let id = ui.make_persistent_id(IdSalt::new(salt));
    let builder = UiBuilder::new().scope_id(id).max_rect(rect).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        add(ui);
    });
}

/// Width of a separator with the space round it.
const SEPARATOR: f32 = 25.0;

/// An upright hairline between two parts of the bar, 24 high.
fn separator_ui(ui: &mut Ui) {
    let bar = ui.max_rect();
    let x = ui.cursor().left() + (SEPARATOR - 1.0) / 2.0;
    let middle = bar.center().y;
    lines::upright(ui.painter(), x, middle - 12.0..=middle + 12.0, 1.0, Tokens::of(ui).hairline);
    ui.add_space(SEPARATOR);
}
