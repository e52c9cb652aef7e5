//! How settings stand in their file.

use super::{MOST_RECENT, Recent, Settings, Theme};
use crate::budget::money::Unit;
use crate::budget::price_level::PriceLevel;
use ron::Options;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The fields of the file. What is not there counts as not set, and what is not known is passed over.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename = "Settings")]
struct Shape {
    format: u32,
    language: String,
    theme: String,
    unit: String,
    decimals: String,
    price_level: String,
    zoom: u32,
    journal: String,
    welcome: Welcome,
    recent: Vec<RecentShape>,
}

/// Whether the newcomer is still to be welcomed; he is where the file does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
enum Welcome {
    #[default]
    Show,
    Seen,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default, rename = "Recent")]
struct RecentShape {
    path: String,
    opened: u64,
    pinned: bool,
}

/// The format this program writes.
const FORMAT: u32 = 1;

/// What stands for the program's own choice.
const AUTOMATIC: &str = "auto";

pub(super) fn read(text: &str) -> Option<Settings> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    let shape: Shape = options.from_str(text.trim_start_matches('\u{feff}')).ok()?;
    let fallback = Settings::default();
    let mut recent: Vec<Recent> =
        shape.recent.into_iter().filter(|recent| !recent.path.is_empty()).map(Recent::from).collect();
    recent.truncate(MOST_RECENT);
    Some(Settings {
        language: set(shape.language),
        theme: match shape.theme.as_str() {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        },
        unit: Unit::from_code(&shape.unit).unwrap_or(fallback.unit),
        decimals: shape.decimals.parse().ok().filter(|decimals| *decimals <= 3),
        price_level: PriceLevel::parse(&shape.price_level),
        zoom: u16::try_from(shape.zoom).ok().filter(|zoom| (100..=300).contains(zoom)).unwrap_or(fallback.zoom),
        journal: set(shape.journal).map(PathBuf::from),
        welcome: shape.welcome == Welcome::Show,
        recent,
    })
}

pub(super) fn write(settings: &Settings) -> String {
    let automatic = || AUTOMATIC.to_owned();
    let shape = Shape {
        format: FORMAT,
        language: settings.language.clone().unwrap_or_else(automatic),
        theme: match settings.theme {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::System => AUTOMATIC,
        }
        .to_owned(),
        unit: settings.unit.code().to_owned(),
        decimals: settings.decimals.map_or_else(automatic, |decimals| decimals.to_string()),
        price_level: settings.price_level.map_or_else(automatic, |level| level.to_string()),
        zoom: settings.zoom.into(),
        journal: text_of(settings.journal.as_ref()).unwrap_or_else(automatic),
        welcome: if settings.welcome { Welcome::Show } else { Welcome::Seen },
        recent: settings.recent.iter().take(MOST_RECENT).filter_map(RecentShape::of).collect(),
    };
    let pretty = PrettyConfig::new().struct_names(true).new_line("\n");
    let mut text = ron::ser::to_string_pretty(&shape, pretty).unwrap_or_default();
    text.push('\n');
    text
}

/// A text that says something; nothing and `auto` leave it to the program.
fn set(text: String) -> Option<String> {
    (!text.is_empty() && text != AUTOMATIC).then_some(text)
}

/// A path as text; one that is no text cannot be written.
fn text_of(path: Option<&PathBuf>) -> Option<String> {
    path.and_then(|path| path.to_str()).map(str::to_owned)
}

impl From<RecentShape> for Recent {
    fn from(shape: RecentShape) -> Self {
        Self { path: shape.path.into(), opened: shape.opened, pinned: shape.pinned }
    }
}

impl RecentShape {
    fn of(recent: &Recent) -> Option<Self> {
        Some(Self { path: recent.path.to_str()?.to_owned(), opened: recent.opened, pinned: recent.pinned })
    }
}
