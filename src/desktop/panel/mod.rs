//! The panels of the window: each reads the state and gives actions.

mod alternatives;
mod areas;
mod assumptions;
mod banner;
mod browse;
mod centre;
mod chart;
mod columns;
mod compare;
mod dialog;
mod drop_hint;
mod grid;
mod inspector;
mod list;
mod measures;
mod meeting;
mod menu;
mod sides;
mod status;
mod tabs;
mod top;
mod tour;
mod vintages;
mod welcome;

use super::action::Action;
use super::parts::{self, Part};
use super::state::State;
use super::theme::Tokens;
use eframe::egui::{CentralPanel, Frame, Margin, Panel, Ui};

/// What panels remember between frames and nobody else needs.
#[derive(Debug, Default)]
pub struct Memory {
    /// The chart's and the grid's.
    pub centre: centre::CentreMemory,
    /// The comparison's.
    pub compare: compare::CompareMemory,
    /// The agreements browser's.
    pub browse: browse::BrowseMemory,
    /// The fingerprint in the top bar, while it is current.
    pub top: top::TopMemory,
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
    /// The widths of the side panels.
    pub sides: sides::SidesMemory,
    /// The meeting's line of keys.
    pub meeting: meeting::MeetingMemory,
    /// Where the focus was before the tour.
    pub tour: tour::TourMemory,
}

impl Memory {
    /// Takes over what is about the window and not about a document.
    pub(super) fn take_window_from(&mut self, other: &mut Self) {
        std::mem::swap(&mut self.sides, &mut other.sides);
        std::mem::swap(&mut self.dialog, &mut other.dialog);
        std::mem::swap(&mut self.tour, &mut other.tour);
    }
}

/// Draws the whole window and gives what the user asked for.
pub fn window_ui(ui: &mut Ui, state: &State, memory: &mut Memory) -> Vec<Action> {
    if state.meeting.is_none() {
        memory.meeting = meeting::MeetingMemory::default();
        return desk_ui(ui, state, memory);
    }
    let mut actions = Vec::new();
    meeting::meeting_ui(ui, state, &mut memory.meeting, &mut actions);
    dialog::dialog_ui(ui, state, &mut memory.dialog, &mut actions);
    actions
}

/// The window at work: bars, panels, dialogs.
fn desk_ui(ui: &mut Ui, state: &State, memory: &mut Memory) -> Vec<Action> {
    let mut actions = Vec::new();
    let tokens = Tokens::of(ui.ctx());
    let on = |color| Frame::new().fill(color).inner_margin(Margin::ZERO);
    Panel::top("top").exact_size(48.0).resizable(false).show_separator_line(false).frame(on(tokens.background)).show(
        ui,
        |ui| {
            parts::here(ui.ctx(), Part::Top, ui.max_rect());
            top::top_ui(ui, state, &mut memory.top, &mut actions);
        },
    );
    strips_ui(ui, state, &mut actions);
    Panel::bottom("status")
        .exact_size(32.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(on(tokens.surface))
        .show(ui, |ui| {
            parts::here(ui.ctx(), Part::Status, ui.max_rect());
            status::status_ui(ui, state, &mut actions);
        });
    if state.browser.open {
        CentralPanel::no_frame().frame(on(tokens.background)).show(ui, |ui| {
            parts::here(ui.ctx(), Part::Browser, ui.max_rect());
            browse::browse_ui(ui, state, &mut memory.browse, &mut actions);
        });
    } else if state.comparing.open {
        sides::left_ui(ui, state, memory, &mut actions);
        let centre = CentralPanel::no_frame().frame(on(tokens.background)).show(ui, |ui| {
            let room = ui.max_rect();
            parts::here(ui.ctx(), Part::Comparison, room);
            compare::compare_ui(ui, state, &mut memory.compare, &mut actions);
            room
        });
        sides::drawer_ui(ui.ctx(), centre.inner, state, memory, &mut actions);
    } else {
        plan_ui(ui, state, memory, &mut actions);
    }
    tour::tour_ui(ui.ctx(), state, &mut memory.tour, &mut actions);
    dialog::dialog_ui(ui, state, &mut memory.dialog, &mut actions);
    drop_hint::drop_hint_ui(ui.ctx(), state);
    actions
}

/// The strips below the top bar, those that there is something in.
fn strips_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui.ctx());
    let on = |color| Frame::new().fill(color).inner_margin(Margin::ZERO);
    if state.tab_count() > 1 {
        Panel::top("tabs")
            .exact_size(tabs::HEIGHT)
            .resizable(false)
            .show_separator_line(false)
            .frame(on(tokens.surface))
            .show(ui, |ui| {
                parts::here(ui.ctx(), Part::Tabs, ui.max_rect());
                tabs::tabs_ui(ui, state, actions);
            });
    }
    if alternatives::is_needed(state) {
        Panel::top("alternatives")
            .exact_size(alternatives::HEIGHT)
            .resizable(false)
            .show_separator_line(false)
            .frame(on(tokens.background))
            .show(ui, |ui| alternatives::alternatives_ui(ui, state, actions));
    }
    if state.welcome && ui.ctx().content_rect().height() >= LOW {
        Panel::top("welcome")
            .exact_size(64.0)
            .resizable(false)
            .show_separator_line(false)
            .frame(on(tokens.tint))
            .show(ui, |ui| welcome::welcome_ui(ui, state, actions));
    }
    if banner::is_needed(state) {
        Panel::top("banner")
            .exact_size(48.0)
            .resizable(false)
            .show_separator_line(false)
            .frame(on(tokens.tint))
            .show(ui, |ui| banner::banner_ui(ui, state, actions));
    }
}

/// The plan: areas and measures, chart and grid, inspector.
fn plan_ui(ui: &mut Ui, state: &State, memory: &mut Memory, actions: &mut Vec<Action>) {
    let narrow = ui.ctx().content_rect().width() < sides::NARROW;
    sides::sides_ui(ui, state, memory, actions);
    let ground = Frame::new().fill(Tokens::of(ui.ctx()).background).inner_margin(Margin::ZERO);
    let centre = CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        let room = ui.max_rect();
        let margin = if narrow { 16.0 } else { 24.0 };
        centre::centre_ui(ui, state, margin, &mut memory.centre, actions);
        room
    });
    sides::drawer_ui(ui.ctx(), centre.inner, state, memory, actions);
}

/// In a window lower than this the welcome strip gives its room to the plan; the menu has all it offers, in points.
const LOW: f32 = 420.0;
