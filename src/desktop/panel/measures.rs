//! The measures of the chosen area, and the assumptions.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// Draws the measures.
pub fn measures_ui(_ui: &mut Ui, _state: &State, _actions: &mut Vec<Action>) {}
/// Draws the assumptions.
pub fn assumptions_ui(_ui: &mut Ui, _state: &State, _actions: &mut Vec<Action>) {}
