//! The year grid with its cell line and the line of the conditional block grant, at the foot of the centre.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// The grid's rows as text.
#[derive(Debug, Default)]
pub struct GridMemory {}
/// Draws the grid.
pub fn grid_panel(_ui: &mut Ui, _state: &State, _margin: f32, _memory: &mut GridMemory, _actions: &mut Vec<Action>) {}
