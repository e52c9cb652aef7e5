//! Every widget in every state, for the eye and for the tests.
//!
//! The first sheet stands where the picture of the components has its parts, so that the two can be
//! laid upon each other.

mod components;
mod more;

use eframe::egui::{Align, Layout, Pos2, Rect, RichText, Theme, Ui, UiBuilder, Vec2, vec2};
use egui_kittest::Harness;

use super::pose::{Pose, Touch};
use super::select::Choice;
use crate::desktop::theme::{install, medium, sub};

pub(crate) use components::components_ui;
pub(crate) use more::more_ui;

/// What the gallery lets one change.
pub(crate) struct Gallery {
    pub(crate) level: &'static str,
    pub(crate) source: String,
    pub(crate) origin: String,
    pub(crate) note: String,
    pub(crate) heading: String,
    pub(crate) typed: String,
    pub(crate) unreadable: String,
    pub(crate) counted: bool,
    pub(crate) tab: u8,
    pub(crate) pressed: Vec<&'static str>,
}

impl Default for Gallery {
    fn default() -> Self {
        Self {
            level: "2024-pl",
            source: String::new(),
            origin: "Budgetnotat 12".to_owned(),
            note: "Kommunale pladser ud over mindstekravet. Drift er ikke med.".to_owned(),
            heading: "Ekstraordinært løft af botilbudskapaciteten".to_owned(),
            typed: "0,08 mia".to_owned(),
            unreadable: "1.5".to_owned(),
            counted: true,
            tab: 0,
            pressed: Vec::new(),
        }
    }
}

pub(super) const REST: Pose = Pose { touch: Touch::Rest, focused: false };
pub(super) const FOCUSED: Pose = Pose { touch: Touch::Rest, focused: true };

pub(super) fn touched(touch: Touch) -> Pose {
    Pose { touch, ..REST }
}

/// Adds something in a box whose left edge is `x` and whose middle is `y`.
pub(super) fn at<R>(ui: &mut Ui, x: f32, y: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(origin(ui) + vec2(x, y - 16.0), vec2(600.0, 32.0));
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().max_rect(rect).layout(layout);
    ui.scope_builder(builder, add).inner
}

/// Text whose right end is at `x`.
pub(super) fn ending_at(ui: &mut Ui, x: f32, y: f32, text: RichText) {
    let rect = Rect::from_min_size(origin(ui) + vec2(x - 300.0, y - 16.0), vec2(300.0, 32.0));
    let layout = Layout::right_to_left(Align::Center);
    let builder = UiBuilder::new().max_rect(rect).layout(layout);
    ui.scope_builder(builder, |ui| ui.label(text));
}

pub(super) fn origin(ui: &Ui) -> Pos2 {
    ui.max_rect().min
}

pub(super) fn boxed(ui: &Ui, x: f32, y: f32, size: Vec2) -> Rect {
    Rect::from_min_size(origin(ui) + vec2(x, y), size)
}

pub(super) fn heading(ui: &mut Ui, y: f32, text: &str) {
    at(ui, 32.0, y, |ui| ui.label(sub(medium(text))));
}

pub(super) fn levels() -> Vec<Choice<&'static str>> {
    ["2022-pl", "2023-pl", "2024-pl", "2025-pl"].into_iter().map(|level| Choice::new(level, level)).collect()
}

/// A window of 640 × 824 in the light theme that shows `ui`, for the tests of one widget.
pub(crate) fn harness<State: 'static>(
    ui: impl FnMut(&mut Ui, &mut State) + 'static,
    state: State,
) -> Harness<'static, State> {
    harness_in(Theme::Light, ui, state)
}

/// The same in either theme.
fn harness_in<State: 'static>(
    theme: Theme,
    ui: impl FnMut(&mut Ui, &mut State) + 'static,
    state: State,
) -> Harness<'static, State> {
    let mut window = Harness::builder()
        .with_size([640.0, 824.0])
        .with_theme(theme)
        .with_context_setup(install)
        .build_ui_state(ui, state);
    window.run();
    window
}

/// Both sheets run in both themes, at 100 and 300 pct., with every glyph and every name.
#[test]
fn the_gallery_runs_in_both_themes() {
    for theme in [Theme::Light, Theme::Dark] {
        for sheet in [components_ui, more_ui] {
            let mut window = harness_in(theme, sheet, Gallery::default());
            window.ctx.set_pixels_per_point(3.0);
            window.run();
        }
    }
}
