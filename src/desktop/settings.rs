//! Between the window and its file of settings: what is taken from it at the start, and when it is written.

use super::recent::Recents;
use super::state::{Notice, Preferences, State};
use crate::storage::settings::{self, Loaded, Settings, Theme, Trouble};
use crate::view::Language;
use eframe::egui::{Context, ThemePreference};
use std::path::PathBuf;
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How long settings stay as they are before they are written, in seconds: a series of changes is written once.
const REST: f64 = 0.5;

/// Writes the settings when they have changed, beside the frames.
#[derive(Debug, Default)]
pub struct Keeper {
    place: Option<PathBuf>,
    written: Settings,
    /// When changed settings are to be written, in seconds of the window's clock.
    due: Option<f64>,
    writing: Option<JoinHandle<Option<String>>>,
}

impl Keeper {
    /// A keeper of the settings at a place, which hold this now.
    pub fn new(place: PathBuf, written: Settings) -> Self {
        Self { place: Some(place), written, ..Self::default() }
    }

    /// Looks whether something changed, and writes it once it has stayed for a while.
    pub(super) fn keep(&mut self, state: &mut State, ctx: &Context) {
        self.tell_trouble(state);
        if self.place.is_none() {
            return;
        }
        let now = ctx.input(|input| input.time);
        match self.due {
            None if differs(state, &self.written) => {
                self.due = Some(now + REST);
                ctx.request_repaint_after(Duration::from_secs_f64(REST));
            }
            Some(due) if now >= due && self.writing.is_none() => self.write(state, Some(ctx.clone())),
            Some(due) => ctx.request_repaint_after(Duration::from_secs_f64((due - now).max(0.05))),
            None => {}
        }
    }

    /// Writes what is not written yet, before the window is gone.
    pub(super) fn close(&mut self, state: &State) {
        if self.place.is_some() && differs(state, &self.written) {
            self.wait();
            self.write(state, None);
        }
        self.wait();
    }

    fn write(&mut self, state: &State, ctx: Option<Context>) {
        let Some(place) = self.place.clone() else { return };
        let settings = state.settings();
        self.written.clone_from(&settings);
        self.due = None;
        self.writing = Some(thread::spawn(move || {
            let trouble = settings::keep(&place, &settings).err().map(|error| error.to_string());
            if let Some(ctx) = ctx {
                ctx.request_repaint();
            }
            trouble
        }));
    }

    /// Tells once that settings cannot be written; they are not tried again in this session.
    fn tell_trouble(&mut self, state: &mut State) {
        if !self.writing.as_ref().is_some_and(JoinHandle::is_finished) {
            return;
        }
        if let Some(why) = self.wait() {
            self.place = None;
            let text = state.words().tell("notice-settings-not-kept", &[("why", &why)]);
            state.notices.push(Notice { text, failed: true });
        }
    }

    fn wait(&mut self) -> Option<String> {
        self.writing.take().and_then(|writing| writing.join().ok().flatten())
    }
}

/// Whether the state says something else than the settings that were written.
fn differs(state: &State, written: &Settings) -> bool {
    written.recent != state.recents.files() || Settings { recent: written.recent.clone(), ..state.shell() } != *written
}

impl State {
    /// What is to be remembered.
    pub fn settings(&self) -> Settings {
        Settings { recent: self.recents.files().to_vec(), ..self.shell() }
    }

    /// What is to be remembered, without the files opened last.
    fn shell(&self) -> Settings {
        let preferences = self.preferences;
        Settings {
            language: Some(preferences.language.code().to_owned()),
            theme: match preferences.theme {
                ThemePreference::Light => Theme::Light,
                ThemePreference::Dark => Theme::Dark,
                ThemePreference::System => Theme::System,
            },
            unit: preferences.unit,
            decimals: preferences.decimals,
            price_level: preferences.price_level,
            zoom: preferences.zoom,
            journal: self.own_journal_folder.clone(),
            welcome: self.welcome,
            recent: Vec::new(),
        }
    }

    /// Takes over what was remembered beside the preferences, and tells of a file that could not be used.
    pub(super) fn remember(&mut self, loaded: Loaded) {
        self.recents = Recents::new(loaded.settings.recent);
        self.own_journal_folder = loaded.settings.journal;
        let text = match loaded.trouble {
            None => return,
            Some(Trouble::SetAside(path)) => {
                self.words().tell("notice-settings-set-aside", &[("path", &path.display().to_string())])
            }
            Some(Trouble::Unreadable(path, kind)) => {
                let why = self.words().open_error(&kind).join(" ");
                let path = path.display().to_string();
                self.words().tell("notice-settings-unreadable", &[("path", &path), ("why", &why)])
            }
        };
        self.notices.push(Notice { text, failed: true });
    }
}

/// The preferences in settings; what they leave open follows the system.
pub(super) fn preferences(settings: &Settings) -> Preferences {
    let named = settings.language.as_deref().and_then(Language::from_code);
    let language = named.or_else(|| sys_locale::get_locale().and_then(|locale| Language::from_code(&locale)));
    Preferences {
        language: language.unwrap_or_default(),
        theme: match settings.theme {
            Theme::Light => ThemePreference::Light,
            Theme::Dark => ThemePreference::Dark,
            Theme::System => ThemePreference::System,
        },
        unit: settings.unit,
        decimals: settings.decimals,
        price_level: settings.price_level,
        zoom: settings.zoom,
    }
}
