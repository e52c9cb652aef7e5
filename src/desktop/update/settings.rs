//! Preferences, the files opened last, and the tour.

use super::file;
use crate::desktop::action::RecentFile;
use crate::desktop::state::{Preferences, State};
use crate::desktop::tour::Step;
use eframe::egui::Context;

/// Between one size and the next, in percent.
pub(super) const ZOOM_STEP: u16 = 10;

/// Takes other preferences, and shows everything by them at once.
pub(super) fn prefer(state: &mut State, preferences: Preferences, ctx: &Context) {
    if preferences.language != state.preferences.language {
        state.speak(preferences.language);
    }
    state.preferences = preferences;
    ctx.set_theme(preferences.theme);
    zoom(state, preferences.zoom, ctx);
}

/// Shows everything in another size, in percent.
pub(super) fn zoom(state: &mut State, percent: u16, ctx: &Context) {
    let tens = (percent + ZOOM_STEP / 2) / ZOOM_STEP * ZOOM_STEP;
    state.preferences.zoom = tens.clamp(100, 300);
    ctx.set_zoom_factor(f32::from(state.preferences.zoom) / 100.0);
}

/// What was asked for in the list of files opened last.
pub(super) fn recent(state: &mut State, asked: RecentFile) {
    match asked {
        RecentFile::Open(path) => {
            state.dialog = None;
            file::open_path(state, &path);
        }
        RecentFile::Pin(path, pinned) => state.recents.pin(&path, pinned),
        RecentFile::Forget(path) => state.recents.forget(&path),
    }
}

/// Begins the tour, in the plan.
pub(super) fn tour(state: &mut State) {
    state.show_the_plan();
    state.tour = Some(Step::Areas);
}
