//! The status line: the verdict in one sentence, problems, sources, saved or not.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// Draws it.
pub fn status_ui(_ui: &mut Ui, _state: &State, _actions: &mut Vec<Action>) {}
