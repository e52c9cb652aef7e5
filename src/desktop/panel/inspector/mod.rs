//! The inspector: the chosen measure or baseline, why a figure is what it is, problems.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// The inspector's drafts of texts.
#[derive(Debug, Default)]
pub struct InspectorMemory {}
/// Draws the inspector.
pub fn inspector_ui(_ui: &mut Ui, _state: &State, _memory: &mut InspectorMemory, _actions: &mut Vec<Action>) {}
