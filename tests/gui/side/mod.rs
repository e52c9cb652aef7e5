//! The side panels: areas, measures and assumptions left, the inspector right.

#![expect(clippy::unwrap_used, reason = "a helper of tests may fail them")]

mod editor;
mod inspector;
mod left;
mod many;
mod rule;

use eframe::egui::{Key, ThemePreference};
use egui_kittest::Harness;
use raaderum::budget::area::AreaPath;
use raaderum::budget::evaluation::Row;
use raaderum::budget::money::Unit;
use raaderum::budget::price_level::Year;
use raaderum::budget::scenario::Scenario;
use raaderum::desktop::app::App;
use raaderum::desktop::files::{Ask, FileDialogs, Outcome};
use raaderum::desktop::state::{CellAt, Preferences, State};
use raaderum::desktop::{start, theme};
use raaderum::view::Language;
use raaderum::view::grid::RowKey;
use std::path::Path;

/// File dialogs that are never asked.
struct NoDialogs;

impl FileDialogs for NoDialogs {
    fn ask(&mut self, _ask: Ask, _title: &str, _folder: Option<&Path>) -> bool {
        false
    }

    fn answer(&mut self) -> Option<(Ask, Outcome)> {
        None
    }
}

/// The first example, in Danish.
fn botilbud() -> State {
    let preferences = Preferences {
        language: Language::Danish,
        theme: ThemePreference::Light,
        unit: Unit::Mio,
        ..Preferences::default()
    };
    start(None, preferences, false)
}

fn window(state: State) -> Harness<'static, App> {
    window_of_height(state, 900.0)
}

/// A window in which the whole editor of a measure is in sight.
fn tall(state: State) -> Harness<'static, App> {
    window_of_height(state, 1900.0)
}

fn window_of_height(state: State, height: f32) -> Harness<'static, App> {
    let app = App::new(state, Box::new(NoDialogs));
    let mut window = Harness::builder()
        .with_size([1440.0, height])
        .with_context_setup(theme::install)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
    window.run();
    window
}

fn area(path: &str) -> AreaPath {
    AreaPath::parse(path).unwrap()
}

/// The example with a cell chosen.
fn at(path: &str, row: Row, year: u16) -> State {
    let mut state = botilbud();
    state.area = Some(area(path));
    state.cell = Some(CellAt { row: RowKey::Numbers(row), year: Year::new(year).unwrap() });
    state.refresh();
    state
}

fn scenario<'a>(window: &'a Harness<'_, App>) -> &'a Scenario {
    window.state().state().document().book().scenario()
}

fn press(window: &mut Harness<'_, App>, keys: &[Key]) {
    for key in keys {
        window.key_press(*key);
        window.run();
    }
}
