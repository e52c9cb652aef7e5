//! The chart with its tabs, message, notes and sources, or the problem that stands in its place.
use super::super::{action::Action, state::State};
use eframe::egui::Ui;
/// Draws the chart.
pub fn chart_panel(_ui: &mut Ui, _state: &State, _margin: f32, _actions: &mut Vec<Action>) {}
