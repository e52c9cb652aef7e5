//! The window.
//!
//! ```text
//!  panel ── reads &State, gives Actions ──► update ── changes State ──► shown (made once per change) ──► panel
//! ```
//!
//! A panel never changes the document, opens a file or evaluates. An [`action::Action`] is the only thing it gives.

pub mod action;
pub mod app;
pub mod background;
pub mod browser;
pub mod command;
pub mod document;
pub mod files;
mod history;
pub mod icon;
pub mod panel;
mod shown;
pub mod sides;
pub mod state;
pub mod theme;
mod unwritten;
mod update;
pub mod widget;

use crate::budget::money::Unit;
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::view::Language;
use app::App;
use background::Threads;
use document::{Document, Origin};
use eframe::egui::{ThemePreference, ViewportBuilder};
use eframe::{CreationContext, NativeOptions};
use files::SystemDialogs;
use state::{Dialog, Notice, Preferences, State};
use std::path::PathBuf;
use std::sync::Arc;

/// Opens the window with a file, or with the first example; returns when it is closed. `agreements` are files of the
/// user's own that take part beside those of the folder.
///
/// # Errors
/// Where there is no display, or no way to draw on it.
pub fn open(file: Option<PathBuf>, agreements: Vec<PathBuf>) -> Result<(), eframe::Error> {
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("Råderum")
            .with_app_id("dk.raaderum.Raaderum")
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([1024.0, 640.0]),
        renderer: eframe::Renderer::Glow,
        ..NativeOptions::default()
    };
    eframe::run_native(
        "raaderum",
        options,
        Box::new(move |creation| Ok(Box::new(created(creation, file, &agreements)))),
    )
}

fn created(creation: &CreationContext<'_>, file: Option<PathBuf>, agreements: &[PathBuf]) -> App {
    let ctx = &creation.egui_ctx;
    theme::install(ctx);
    let (preferences, welcome) = remembered(creation.storage);
    ctx.set_theme(preferences.theme);
    let mut own = OwnFiles::of_user();
    for path in agreements {
        own.add(path);
    }
    let mut state = start_with(&own, file, preferences, welcome);
    state.own_folder = storage::agreements::own::folder();
    state.journal_folder = storage::journal::folder();
    let dialogs = Box::new(SystemDialogs::waking(ctx.clone()));
    match Threads::waking(ctx) {
        Ok(threads) => App::beside(state, dialogs, Box::new(threads)),
        Err(_no_threads) => App::new(state, dialogs),
    }
}

/// The state a window starts with where the user has no agreements: see [`start_with`].
pub fn start(file: Option<PathBuf>, preferences: Preferences, welcome: bool) -> State {
    start_with(&OwnFiles::default(), file, preferences, welcome)
}

/// The state a window starts with: the file, or the first example where there is none or it cannot be read. Own
/// agreements that cannot be used are told in notices, and stop nothing.
pub fn start_with(own: &OwnFiles, file: Option<PathBuf>, preferences: Preferences, welcome: bool) -> State {
    let library = Arc::new(own.with_shipped(storage::agreements::ids()));
    let example = storage::examples::first().and_then(|first| update::example(first.name, &library));
    let opened = file.map(|path| (storage::file::open(&path, &library.areas), path));
    let (document, trouble) = match opened {
        Some((Ok(opened), path)) => {
            let document = Document::open(opened.scenario, Arc::clone(&library), Origin::File(path));
            let document = document.held(opened.fingerprint);
            (Some(if opened.read_only { document.read_only() } else { document }), None)
        }
        Some((Err(error), path)) => (example, Some((path, error))),
        None => (example, None),
    };
    let document = document.unwrap_or_else(|| Document::empty(Arc::clone(&library)));
    let is_file = document.path().is_some();
    let mut state = State::new(document, library, preferences);
    state.welcome = welcome && !is_file;
    state.own_files.clone_from(&own.files);
    if let Some((path, error)) = trouble {
        if storage::agreements::own::is_agreement(&path) {
            update::review(&mut state, &path);
            return state;
        }
        let lines = state.words().open_error(&error.kind);
        state.dialog = Some(Dialog::CannotOpen { path, lines });
    }
    for broken in &own.broken {
        let path = broken.path.display().to_string();
        let why = state.words().open_error(&broken.kind).join(" ");
        let text = state.words().tell("notice-own-broken", &[("path", &path), ("why", &why)]);
        state.notices.push(Notice { text, failed: true });
    }
    state
}

/// The remembered preferences, or the system's language and colours; and whether to welcome a newcomer.
fn remembered(storage: Option<&dyn eframe::Storage>) -> (Preferences, bool) {
    let system = sys_locale::get_locale().and_then(|locale| Language::from_code(&locale));
    let fallback =
        Preferences { language: system.unwrap_or_default(), theme: ThemePreference::System, unit: Unit::Mio };
    let text = storage.and_then(|storage| storage.get_string("preferences"));
    let Some(text) = text else { return (fallback, true) };
    let mut parts = text.split(' ');
    let language = parts.next().and_then(Language::from_code).unwrap_or(fallback.language);
    let theme = parts.next().map_or(fallback.theme, theme_named);
    let unit = parts.next().and_then(Unit::from_code).unwrap_or(fallback.unit);
    let welcome = parts.next() != Some("false");
    (Preferences { language, theme, unit }, welcome)
}

const fn theme_code(theme: ThemePreference) -> &'static str {
    match theme {
        ThemePreference::Light => "light",
        ThemePreference::Dark => "dark",
        ThemePreference::System => "system",
    }
}

fn theme_named(code: &str) -> ThemePreference {
    match code {
        "light" => ThemePreference::Light,
        "dark" => ThemePreference::Dark,
        _ => ThemePreference::System,
    }
}
