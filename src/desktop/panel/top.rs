//! The top bar: menu, file name, undo and redo, unit, price level, export.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// Draws it.
pub fn top_ui(_ui: &mut Ui, _state: &State, _actions: &mut Vec<Action>) {}
