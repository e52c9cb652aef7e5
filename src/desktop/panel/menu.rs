//! The menu of all commands.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// Draws it.
pub fn menu_ui(_ui: &mut Ui, _state: &State, _actions: &mut Vec<Action>) {}
