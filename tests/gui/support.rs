//! A window with the first example, without a display and without file dialogs.

use eframe::egui::{Key, Modifiers, Role, ThemePreference, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use raaderum::budget::money::Unit;
use raaderum::desktop::app::App;
use raaderum::desktop::files::{Ask, FileDialogs, Outcome};
use raaderum::desktop::state::{Preferences, State};
use raaderum::desktop::{start, theme};
use raaderum::view::Language;
use std::path::Path;

/// File dialogs that say at once that there are none, so that paths are typed.
#[derive(Debug, Default)]
pub(crate) struct NoDialogs(Option<Ask>);

impl FileDialogs for NoDialogs {
    fn ask(&mut self, ask: Ask, _title: &str, _folder: Option<&Path>) -> bool {
        self.0 = Some(ask);
        true
    }

    fn answer(&mut self) -> Option<(Ask, Outcome)> {
        self.0.take().map(|ask| (ask, Outcome::Unavailable))
    }
}

/// The state of a first start: Danish, millions, the first example.
pub(crate) fn first_start() -> State {
    start(None, preferences(), true)
}

/// Danish, light, millions.
pub(crate) fn preferences() -> Preferences {
    Preferences { language: Language::Danish, theme: ThemePreference::Light, unit: Unit::Mio, ..Preferences::default() }
}

/// A window of 1440 × 900 with that state.
pub(crate) fn window(state: State) -> Harness<'static, App> {
    window_of(state, Vec2::new(1440.0, 900.0))
}

/// A window of some size, in points.
pub(crate) fn window_of(state: State, size: Vec2) -> Harness<'static, App> {
    window_with(App::new(state, Box::new(NoDialogs::default())), size)
}

/// A window of some size with that program in it.
pub(crate) fn window_with(app: App, size: Vec2) -> Harness<'static, App> {
    let mut window = Harness::builder()
        .with_size(size)
        .with_context_setup(theme::install)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
    window.run();
    window
}

/// Presses a key together with Ctrl, or Cmd on a Mac.
pub(crate) fn command(window: &mut Harness<'_, App>, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run();
}

/// Presses a key alone.
pub(crate) fn key(window: &mut Harness<'_, App>, key: Key) {
    window.key_press(key);
    window.run();
}

/// Opens the menu at a chapter.
pub(crate) fn open_menu(window: &mut Harness<'static, App>, chapter: &str) {
    window.get_by_label("Menu").click();
    window.run();
    open_chapter(window, chapter);
}

/// Opens a chapter of the menu.
pub(crate) fn open_chapter(window: &mut Harness<'static, App>, chapter: &str) {
    window.get_by_role_and_label(Role::MenuItem, chapter).click();
    window.run();
}

/// Presses a button.
pub(crate) fn press(window: &mut Harness<'_, App>, button: &str) {
    window.get_by_role_and_label(Role::Button, button).click();
    window.run();
    window.run();
}
