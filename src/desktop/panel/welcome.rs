//! The welcome strip above the example at the first start.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// Draws it.
pub fn welcome_ui(_ui: &mut Ui, _state: &State, _actions: &mut Vec<Action>) {}
