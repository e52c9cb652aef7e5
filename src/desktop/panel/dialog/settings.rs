//! The settings: each takes effect as it is chosen.

use super::super::super::{action::Action, action::Answer, state::Preferences, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, error_ui, label_ui, scrolling_ui, sheet_of_width_ui};
use crate::budget::money::Unit;
use crate::budget::price_level::PriceLevel;
use crate::desktop::theme::{self, Tokens, Weight, size, space};
use crate::desktop::widget::edit::Ended;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::pose::{line_of, paint_line};
use crate::desktop::widget::select::{Choice, Select};
use crate::desktop::widget::switch::{self, switch_ui};
use crate::view::Language;
use eframe::egui::{Align, Context, Label, Layout, Response, Role, Sense, ThemePreference, Ui, WidgetInfo, vec2};
use std::path::PathBuf;

/// Width of the sheet, in points.
const WIDTH: f32 = 520.0;
/// Width of a choice, in points.
const CHOICE: f32 = 232.0;
/// Height of the buttons with the space above them, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;
/// The sizes that can be chosen, in percent.
const SIZES: [u16; 11] = [100, 110, 120, 130, 140, 150, 170, 200, 230, 260, 300];

/// The folder of the journal as typed.
pub(super) type Draft = String;

/// What stands in the field of the journal's folder.
pub(super) fn draft(state: &State) -> Draft {
    state.own_journal_folder.as_ref().map(|folder| folder.display().to_string()).unwrap_or_default()
}

/// Shows the settings.
pub(super) fn settings_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (reset, close) = (words.say("settings-reset"), words.say("dialog-close"));
    sheet_of_width_ui(ctx, WIDTH, &words.say("settings-title"), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            let mut wanted = state.preferences;
            preferences_ui(ui, state, open, &mut wanted);
            if wanted != state.preferences {
                actions.push(Action::Prefer(wanted));
            }
            welcome_ui(ui, state, actions);
            journal_ui(ui, state, &mut open.drafts.journal, actions);
        });
        match buttons_ui(ui, open, None, &[Foot::other("reset", &reset), Foot::other("close", &close)]) {
            Some(0) => {
                // The language is no taste: whoever reads this reads on in it.
                let standard = Preferences { language: state.preferences.language, ..Preferences::default() };
                open.drafts.journal.clear();
                actions.extend([Action::Prefer(standard), Action::JournalFolder(None), Action::ShowWelcome(true)]);
            }
            Some(_) => actions.push(Action::Answer(Answer::Cancel)),
            None => {}
        }
    });
}

fn preferences_ui(ui: &mut Ui, state: &State, open: &mut Open, wanted: &mut Preferences) {
    let words = state.words();
    let languages = [Choice::new(Language::Danish, "Dansk"), Choice::new(Language::English, "English")];
    let first = choice_ui(ui, &words.say("settings-language"), &languages, &mut wanted.language);
    open.focus_first(&first);
    let themes = [
        (ThemePreference::System, "settings-theme-system"),
        (ThemePreference::Light, "settings-theme-light"),
        (ThemePreference::Dark, "settings-theme-dark"),
    ];
    let themes = themes.map(|(theme, key)| Choice::new(theme, words.say(key)));
    choice_ui(ui, &words.say("settings-theme"), &themes, &mut wanted.theme);
    let shown = wanted.zoom;
    let mut sizes: Vec<u16> = SIZES.to_vec();
    if !sizes.contains(&shown) {
        sizes.push(shown);
        sizes.sort_unstable();
    }
    let percent = |size: u16| Choice::new(size, words.tell("settings-percent", &[("percent", &size.to_string())]));
    let sizes: Vec<Choice<u16>> = sizes.into_iter().map(percent).collect();
    choice_ui(ui, &words.say("settings-size"), &sizes, &mut wanted.zoom);
    let units = [Unit::Mio, Unit::Mia, Unit::Tkr];
    let units = units.map(|unit| Choice::new(unit, words.say(&format!("unit-head-{}", unit.code()))));
    choice_ui(ui, &words.say("settings-unit"), &units, &mut wanted.unit);
    let decimals = (0..=3).map(|decimals: u32| Choice::new(Some(decimals), decimals.to_string()));
    let automatic = Choice::new(None, words.say("settings-automatic"));
    let decimals: Vec<Choice<Option<u32>>> = std::iter::once(automatic).chain(decimals).collect();
    choice_ui(ui, &words.say("settings-decimals"), &decimals, &mut wanted.decimals);
    choice_ui(ui, &words.say("settings-price-level"), &levels(state), &mut wanted.price_level);
}

/// The price levels a new scenario or measure can begin in: those of the agreements at hand.
fn levels(state: &State) -> Vec<Choice<Option<PriceLevel>>> {
    let words = state.words();
    let mut years: Vec<_> = state.library.agreements.iter().map(|agreement| agreement.year).collect();
    years.sort_unstable();
    years.dedup();
    let chosen = state.preferences.price_level;
    let known = years.into_iter().rev().map(PriceLevel::Of).chain([PriceLevel::Current]);
    let mut levels: Vec<Option<PriceLevel>> = std::iter::once(None).chain(known.map(Some)).collect();
    if !levels.contains(&chosen) {
        levels.push(chosen);
    }
    let name = |level: Option<PriceLevel>| {
        level.map_or_else(|| words.say("settings-price-level-own"), |level| words.price_level(level))
    };
    levels.into_iter().map(|level| Choice::new(level, name(level))).collect()
}

/// A row: what is chosen at the left, the choice at the right.
fn choice_ui<T: PartialEq + Clone>(ui: &mut Ui, name: &str, choices: &[Choice<T>], value: &mut T) -> Response {
    row_ui(ui, name, |ui| keyed(ui, name, |ui| Select::new(name, choices).width(CHOICE).show(ui, value)).inner)
}

fn row_ui<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let wanted = vec2(ui.available_width(), space::HEAD);
    ui.allocate_ui_with_layout(wanted, Layout::left_to_right(Align::Center), |ui| {
        ui.set_height(space::HEAD);
        let label = vec2(ui.available_width() - CHOICE, size::ROW);
        let (rect, response) = ui.allocate_exact_size(label, Sense::hover());
        let line = line_of(ui.painter(), name, Weight::Regular);
        paint_line(ui.painter(), rect.left(), rect.center().y, line, Tokens::of(ui).text);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
        add(ui)
    })
    .inner
}

fn welcome_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let name = state.words().say("settings-welcome");
    let mut shown = state.welcome;
    let changed = row_ui(ui, &name, |ui| {
        let turned = keyed(ui, "welcome", |ui| switch_ui(ui, &mut shown, &name, None)).inner;
        ui.add_space(CHOICE - switch::SIZE.x);
        turned.changed()
    });
    if changed {
        actions.push(Action::ShowWelcome(shown));
    }
}

fn journal_ui(ui: &mut Ui, state: &State, draft: &mut Draft, actions: &mut Vec<Action>) {
    let words = state.words();
    let (name, hint) = (words.say("settings-journal"), words.say("settings-journal-hint"));
    label_ui(ui, &name);
    let edited = keyed(ui, "journal", |ui| Field::line(draft).named(&name).hint(&hint).show(ui)).inner;
    let folder = folder_of(draft);
    error_ui(ui, folder.as_ref().err().map(|why| words.say(why)).as_deref());
    ui.add(Label::new(theme::muted(words.say("settings-journal-text"))).wrap());
    if let (Ended::Committed, Ok(folder)) = (edited.ended, folder) {
        actions.push(Action::JournalFolder(folder));
    }
}

/// The folder that is typed; `None` for the usual one, and why it cannot be used as a text key.
fn folder_of(text: &str) -> Result<Option<PathBuf>, &'static str> {
    let folder = PathBuf::from(text.trim());
    if text.trim().is_empty() {
        Ok(None)
    } else if !folder.is_absolute() {
        Err("settings-journal-relative")
    } else if !folder.is_dir() {
        Err("typed-path-no-folder")
    } else {
        Ok(Some(folder))
    }
}
