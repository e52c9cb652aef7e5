//! The tree of areas with the verdict of each.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// The areas whose children are hidden.
#[derive(Debug, Default)]
pub struct AreasMemory {}
/// Draws the tree.
pub fn areas_ui(_ui: &mut Ui, _state: &State, _memory: &mut AreasMemory, _actions: &mut Vec<Action>) {}
