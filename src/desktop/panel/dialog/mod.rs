//! The dialogs, and the notices of events.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// The drafts of the dialog that is open.
#[derive(Debug, Default)]
pub struct DialogMemory {}
/// Draws the dialog that is open, and the notices.
pub fn dialog_ui(_ui: &mut Ui, _state: &State, _memory: &mut DialogMemory, _actions: &mut Vec<Action>) {}
