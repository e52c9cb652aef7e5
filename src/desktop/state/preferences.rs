//! What is remembered from one start to the next.

use crate::budget::money::Unit;
use crate::budget::price_level::PriceLevel;
use crate::view::Language;
use eframe::egui::ThemePreference;

/// What is remembered from one start to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// The interface's language.
    pub language: Language,
    /// Light, dark or the system's.
    pub theme: ThemePreference,
    /// The unit amounts are shown in.
    pub unit: Unit,
    /// How many decimals amounts are shown with, 0 to 3; `None` for what suits each place.
    pub decimals: Option<u32>,
    /// The price level of new scenarios and measures; `None` for the agreement's, and the scenario's.
    pub price_level: Option<PriceLevel>,
    /// The size of everything, in percent, 100 to 300.
    pub zoom: u16,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemePreference::System,
            unit: Unit::Mio,
            decimals: None,
            price_level: None,
            zoom: 100,
        }
    }
}
