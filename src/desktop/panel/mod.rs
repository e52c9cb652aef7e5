//! The panels of the window: each reads the state and gives actions.

mod areas;
mod assumptions;
mod browse;
mod centre;
mod chart;
mod columns;
mod dialog;
mod grid;
mod inspector;
mod list;
mod measures;
mod menu;
mod status;
mod top;
mod welcome;

use super::action::Action;
use super::state::State;
use super::theme::Tokens;
use super::widget::lines::upright;
use eframe::egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

/// What panels remember between frames and nobody else needs.
#[derive(Debug, Default)]
pub struct Memory {
    /// The chart's and the grid's.
    pub centre: centre::CentreMemory,
    /// The agreements browser's.
    pub browse: browse::BrowseMemory,
    /// The inspector's drafts of texts.
    pub inspector: inspector::InspectorMemory,
    /// The drafts of the dialog that is open.
    pub dialog: dialog::DialogMemory,
    /// The areas whose children are hidden.
    pub areas: areas::AreasMemory,
    /// The rows of the measures as text, while they are current.
    pub measures: measures::MeasuresMemory,
    /// The assumption that is open.
    pub assumptions: assumptions::AssumptionsMemory,
}

/// Draws the whole window and gives what the user asked for.
pub fn window_ui(ui: &mut Ui, state: &State, memory: &mut Memory) -> Vec<Action> {
    let mut actions = Vec::new();
    let tokens = Tokens::of(ui.ctx());
    let on = |color| Frame::new().fill(color).inner_margin(Margin::ZERO);
    Panel::top("top")
        .exact_size(48.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(on(tokens.background))
        .show(ui, |ui| top::top_ui(ui, state, &mut actions));
    if state.welcome {
        Panel::top("welcome")
            .exact_size(64.0)
            .resizable(false)
            .show_separator_line(false)
            .frame(on(tokens.tint))
            .show(ui, |ui| welcome::welcome_ui(ui, state, &mut actions));
    }
    Panel::bottom("status")
        .exact_size(32.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(on(tokens.surface))
        .show(ui, |ui| status::status_ui(ui, state, &mut actions));
    if state.browser.open {
        CentralPanel::no_frame().frame(on(tokens.background)).show(ui, |ui| {
            browse::browse_ui(ui, state, &mut memory.browse, &mut actions);
        });
    } else {
        plan_ui(ui, state, memory, &mut actions);
    }
    dialog::dialog_ui(ui, state, &mut memory.dialog, &mut actions);
    actions
}

/// The plan: areas and measures, chart and grid, inspector.
fn plan_ui(ui: &mut Ui, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui.ctx());
    let on = |color| Frame::new().fill(color).inner_margin(Margin::ZERO);
    let narrow = ui.ctx().content_rect().width() < NARROW;
    let left = if narrow { 256.0 } else { 272.0 };
    let left_frame = on(tokens.surface).inner_margin(Margin { right: 1, ..Margin::ZERO });
    Panel::left("left").exact_size(left).resizable(false).show_separator_line(false).frame(left_frame).show(ui, |ui| {
        let edge = ui.max_rect();
        ScrollArea::vertical().id_salt("left").auto_shrink(false).show(ui, |ui| {
            areas::areas_ui(ui, state, &mut memory.areas, actions);
            measures::measures_ui(ui, state, &mut memory.measures, actions);
            assumptions::assumptions_ui(ui, state, &mut memory.assumptions, actions);
        });
        upright(ui.painter(), edge.right(), edge.y_range(), 1.0, tokens.hairline);
    });
    let right = if narrow { 304.0 } else { 312.0 };
    let right_frame = on(tokens.surface).inner_margin(Margin { left: 1, ..Margin::ZERO });
    Panel::right("right").exact_size(right).resizable(false).show_separator_line(false).frame(right_frame).show(
        ui,
        |ui| {
            let edge = ui.max_rect();
            inspector::inspector_ui(ui, state, &mut memory.inspector, actions);
            upright(ui.painter(), edge.left() - 1.0, edge.y_range(), 1.0, tokens.hairline);
        },
    );
    CentralPanel::no_frame().frame(on(tokens.background)).show(ui, |ui| {
        let margin = if narrow { 16.0 } else { 24.0 };
        centre::centre_ui(ui, state, margin, &mut memory.centre, actions);
    });
}

/// Below this width the margins and side panels are the smaller ones.
const NARROW: f32 = 1400.0;
