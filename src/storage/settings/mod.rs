//! What the program remembers of its user from one start to the next: one small file in the system's folder of settings.
//!
//! ```text
//!  settings.ron ── load ──► Settings ── save ──► settings.ron      a broken one is set aside: settings.broken-1.ron
//! ```
//!
//! Fields that a newer program wrote are passed over, and a value that is not known counts as not set.

mod shape;

use super::file::save;
use super::file::{OpenErrorKind, SaveError};
use crate::budget::money::Unit;
use crate::budget::price_level::PriceLevel;
use std::path::{Path, PathBuf};

/// The variable that names another folder of settings: for tests, and for a program on a stick. Empty means none.
pub const VARIABLE: &str = "RAADERUM_INDSTILLINGER";
/// How the file is called.
const NAME: &str = "settings.ron";
/// A file of settings is never longer, in bytes.
const MOST_BYTES: u64 = 1_000_000;
/// How many files are remembered.
pub const MOST_RECENT: usize = 20;

/// What is remembered. `None` stands for what the program finds best by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The code of the interface's language; `None` for the system's.
    pub language: Option<String>,
    /// Light or dark.
    pub theme: Theme,
    /// The unit amounts are shown in.
    pub unit: Unit,
    /// How many decimals amounts are shown with, 0 to 3.
    pub decimals: Option<u32>,
    /// The price level of new scenarios and measures.
    pub price_level: Option<PriceLevel>,
    /// The size of everything, in percent, 100 to 300.
    pub zoom: u16,
    /// The folder of the journal.
    pub journal: Option<PathBuf>,
    /// Whether the newcomer is still to be welcomed.
    pub welcome: bool,
    /// The files opened last: pinned ones first, then the latest first.
    pub recent: Vec<Recent>,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// What the system says.
    #[default]
    System,
}

/// A file that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recent {
    /// Where it lies.
    pub path: PathBuf,
    /// When it was opened last, in seconds since 1970.
    pub opened: u64,
    /// Whether it stays on top.
    pub pinned: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::System,
            unit: Unit::Mio,
            decimals: None,
            price_level: None,
            zoom: 100,
            journal: None,
            welcome: true,
            recent: Vec::new(),
        }
    }
}

/// Settings as they were found, and what became of a file that could not be read.
#[derive(Debug, Default)]
pub struct Loaded {
    /// The settings.
    pub settings: Settings,
    /// What was wrong with the file.
    pub trouble: Option<Trouble>,
}

/// A file of settings that could not be used.
#[derive(Debug)]
pub enum Trouble {
    /// It is broken, and was set aside under this name.
    SetAside(PathBuf),
    /// It cannot be read, and not be set aside either; it stays as it is, and nothing is remembered.
    Unreadable(PathBuf, OpenErrorKind),
}

/// The file of settings, whether it is there or not: in the folder that [`VARIABLE`] names, or else in `raaderum` where
/// the system keeps settings (Linux: `~/.config`).
pub fn place() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(VARIABLE) {
        return (!named.is_empty()).then(|| PathBuf::from(named).join(NAME));
    }
    let system = etcetera::choose_base_strategy().ok()?;
    Some(etcetera::BaseStrategy::config_dir(&system).join("raaderum").join(NAME))
}

/// The settings of a file. A broken file is renamed, so that nothing in it is lost.
pub fn load(path: &Path) -> Loaded {
    let text = match text(path) {
        Ok(text) => text,
        Err(OpenErrorKind::NotFound) => return Loaded::default(),
        Err(OpenErrorKind::NotUtf8 { .. } | OpenErrorKind::TooLarge { .. }) => return set_aside(path),
        Err(kind) => {
            return Loaded { trouble: Some(Trouble::Unreadable(path.to_owned(), kind)), ..Loaded::default() };
        }
    };
    read(&text).map_or_else(|| set_aside(path), |settings| Loaded { settings, trouble: None })
}

/// The settings a text holds; `None` where it is broken.
pub fn read(text: &str) -> Option<Settings> {
    shape::read(text)
}

/// The text of settings, one field a line.
pub fn write(settings: &Settings) -> String {
    shape::write(settings)
}

/// Saves settings in one step, in a folder that is made if it is not there.
///
/// # Errors
/// Where the folder cannot be made or the file cannot be written; then everything is as it was.
pub fn keep(path: &Path, settings: &Settings) -> Result<(), SaveError> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| SaveError { path: path.to_owned(), kind: error.into() })?;
    }
    save(path, write(settings))
}

fn text(path: &Path) -> Result<String, OpenErrorKind> {
    let about = path.metadata()?;
    if about.is_dir() {
        return Err(OpenErrorKind::Folder);
    }
    if !about.is_file() {
        return Err(OpenErrorKind::NotAFile);
    }
    if about.len() > MOST_BYTES {
        return Err(OpenErrorKind::TooLarge { bytes: about.len(), most: MOST_BYTES });
    }
    String::from_utf8(std::fs::read(path)?).map_err(|_not_utf8| OpenErrorKind::NotUtf8 { line: 1 })
}

/// Gives a broken file the first free name beside it.
fn set_aside(path: &Path) -> Loaded {
    let names = (1..=MOST_BROKEN).map(|number| path.with_file_name(format!("settings.broken-{number}.ron")));
    let trouble = match names.into_iter().find(|name| !name.exists()) {
        Some(name) => match std::fs::rename(path, &name) {
            Ok(()) => Trouble::SetAside(name),
            Err(error) => Trouble::Unreadable(path.to_owned(), error.into()),
        },
        None => Trouble::Unreadable(path.to_owned(), OpenErrorKind::TooManyFiles { most: MOST_BROKEN }),
    };
    Loaded { settings: Settings::default(), trouble: Some(trouble) }
}

/// How many broken files of settings are kept.
const MOST_BROKEN: usize = 99;
