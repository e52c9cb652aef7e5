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
pub mod comparing;
pub mod document;
pub mod exports;
pub mod files;
mod history;
pub mod icon;
pub mod layer;
pub mod laying;
pub mod measure_list;
pub mod meeting;
mod pace;
pub mod palette;
pub mod panel;
mod parts;
pub mod recent;
pub mod selection;
pub mod settings;
mod shown;
pub mod sides;
pub mod state;
pub mod tabs;
pub mod theme;
pub mod tour;
mod unwritten;
mod update;
pub mod widget;

use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::storage::settings::Trouble;
use app::App;
use background::Threads;
use document::{Document, Origin};
use eframe::egui::ViewportBuilder;
use eframe::{CreationContext, NativeOptions};
use files::SystemDialogs;
use settings::Keeper;
use state::{Dialog, Notice, Preferences, State};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

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
    // The system takes its time over a window; meanwhile there is everything that is to be shown in it.
    let thread = thread::Builder::new().name("start".to_owned()).spawn(move || Prepared::of(file, &agreements));
    eframe::run_native(
        "raaderum",
        options,
        Box::new(move |creation| {
            let prepared = thread?.join().map_err(|_panicked| "the files of the start cannot be read")?;
            Ok(Box::new(created(creation, prepared)))
        }),
    )
}

/// What a window starts with, as far as it can be made without one.
struct Prepared {
    state: State,
    keeper: Option<Keeper>,
}

impl Prepared {
    fn of(file: Option<PathBuf>, agreements: &[PathBuf]) -> Self {
        let place = storage::settings::place();
        let loaded = place.as_deref().map(storage::settings::load).unwrap_or_default();
        let mut own = OwnFiles::of_user();
        for path in agreements {
            own.add(path);
        }
        let preferences = settings::preferences(&loaded.settings);
        let mut state = start_with(&own, file, preferences, loaded.settings.welcome);
        state.own_folder = storage::agreements::own::folder();
        let is_usable = !matches!(loaded.trouble, Some(Trouble::Unreadable(..)));
        let keeper = place.filter(|_| is_usable).map(|place| Keeper::new(place, loaded.settings.clone()));
        let opened = state.document().path().map(Path::to_owned);
        state.remember(loaded);
        if let Some(path) = opened {
            state.recents.opened(&path, recent::now());
        }
        state.journal_folder = state.own_journal_folder.clone().or_else(storage::journal::folder);
        Self { state, keeper }
    }
}

fn created(creation: &CreationContext<'_>, prepared: Prepared) -> App {
    let ctx = &creation.egui_ctx;
    let Prepared { mut state, keeper } = prepared;
    theme::install(ctx);
    ctx.set_theme(state.preferences.theme);
    ctx.set_zoom_factor(f32::from(state.preferences.zoom) / 100.0);
    state.recents.look(ctx);
    let dialogs = Box::new(SystemDialogs::waking(ctx.clone()));
    let app = match Threads::waking(ctx) {
        Ok(threads) => App::beside(state, dialogs, Box::new(threads)),
        Err(_no_threads) => App::new(state, dialogs),
    };
    app.keeping(keeper.unwrap_or_default())
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
