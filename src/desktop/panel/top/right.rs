//! The right side of the top bar: the agreements, unit, price level, meeting and export.

use super::super::super::{action::Action, command::Command, icon::Icon, state::State, theme::space};
use super::{SEPARATOR, separator_ui};
use crate::budget::money::Unit;
use crate::budget::price_level::PriceLevel;
use crate::budget::scenario::Edit;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::explained::explained;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::menu::{MenuItem, menu_ui};
use crate::desktop::widget::select::{Choice, Select};
use crate::view::glossary::Word;
use eframe::egui::Ui;

/// What can be taken away without a file.
const COPIES: [Command; 4] =
    [Command::CopyChart, Command::CopyChartNumbers, Command::CopyTable, Command::CopyTableAsText];

/// The units amounts can be shown in.
const UNITS: [Unit; 3] = [Unit::Mio, Unit::Mia, Unit::Tkr];
/// Below this width of the window the meeting button is only its icon, in points.
const SNUG: f32 = 960.0;
/// Below this width the other buttons are only their icons, and the meeting is left to the menu and its key, in points.
const NARROW: f32 = 720.0;

/// The right side, measured.
pub(super) struct Right {
    units: Vec<Choice<Unit>>,
    unit_name: String,
    level_name: String,
    export_name: String,
    browse_name: String,
    meeting_name: String,
    /// Whether the window is too narrow for the words on the meeting button.
    snug: bool,
    /// Whether it is too narrow for the words on any button.
    narrow: bool,
    widths: [f32; 4],
    /// That of the meeting button and the space behind it, in points; none where there is no room for it.
    meeting_width: Option<f32>,
}

impl Right {
    /// The right side of a bar of that width.
    pub(super) fn of(ui: &Ui, state: &State, bar: f32) -> Self {
        let words = state.words();
        let units = UNITS.map(|unit| Choice::new(unit, words.say(&format!("unit-head-{}", unit.code()))));
        let mut right = Self {
            units: units.into(),
            unit_name: words.say("top-unit"),
            level_name: words.say("top-price-level"),
            export_name: words.say("top-export"),
            browse_name: words.say(Command::Browse.text()),
            meeting_name: words.say(Command::Meeting.text()),
            snug: bar < SNUG,
            narrow: bar < NARROW,
            widths: [0.0; 4],
            meeting_width: None,
        };
        let painter = ui.painter();
        right.widths = [
            Select::new(&right.unit_name, &right.units).own_width(painter),
            Select::new(&right.level_name, &state.shown().price_levels).own_width(painter),
            right.export().own_width(painter),
            right.browse().own_width(painter),
        ];
        right.meeting_width = (!right.narrow).then(|| right.meeting().own_width(painter) + space::STEP);
        right
    }

    /// The width it takes, in points.
    pub(super) fn width(&self) -> f32 {
        let meeting = self.meeting_width.unwrap_or(0.0);
        self.widths.iter().sum::<f32>() + meeting + space::STEP + SEPARATOR + if self.narrow { 0.0 } else { SEPARATOR }
    }

    fn browse(&self) -> Button<'_> {
        if self.narrow {
            Button::icon_only(Icon::Search, &self.browse_name)
        } else {
            Button::plain(&self.browse_name).icon(Icon::Search)
        }
    }

    fn meeting(&self) -> Button<'_> {
        if self.snug {
            Button::icon_only(Icon::Present, &self.meeting_name)
        } else {
            Button::outlined(&self.meeting_name).icon(Icon::Present)
        }
    }

    fn export(&self) -> Button<'_> {
        if self.narrow {
            Button::icon_only(Icon::Export, &self.export_name)
        } else {
            Button::outlined(&self.export_name).icon(Icon::Export)
        }
    }

    /// Shows it.
    pub(super) fn show(&self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        if keyed(ui, "browse", |ui| ui.add(self.browse())).inner.clicked() {
            actions.push(Action::Run(Command::Browse));
        }
        if !self.narrow {
            separator_ui(ui);
        }
        let mut unit = state.preferences.unit;
        keyed(ui, "unit", |ui| {
            if Select::new(&self.unit_name, &self.units).show(ui, &mut unit).changed() {
                actions.push(Action::ShowIn(unit));
            }
        });
        ui.add_space(space::STEP);
        keyed(ui, "price level", |ui| self.level_ui(ui, state, actions));
        separator_ui(ui);
        if self.meeting_width.is_some() {
            keyed(ui, "meeting", |ui| self.meeting_ui(ui, state, actions));
            ui.add_space(space::STEP);
        }
        keyed(ui, "export", |ui| self.export_ui(ui, state, actions));
    }

    fn level_ui(&self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let mut level: PriceLevel = state.document().book().scenario().price_level;
        let reason = state.document().is_read_only().then(|| state.words().say("hindrance-read-only"));
        let select = Select::new(&self.level_name, &state.shown().price_levels).disabled_because(reason.as_deref());
        let shown = select.show(ui, &mut level);
        let changed = shown.changed();
        explained(shown, state, Word::PRICE_LEVEL);
        if changed {
            actions.push(Action::Edit(Edit::PriceLevel(level)));
        }
    }

    fn meeting_ui(&self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let reason = Command::Meeting.hindrance(state).map(|key| state.words().say(key));
        if ui.add(self.meeting().disabled_because(reason.as_deref())).clicked() {
            actions.push(Action::Run(Command::Meeting));
        }
    }

    fn export_ui(&self, ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
        let button = ui.add(self.export());
        menu_ui(&button, |ui| {
            let exports = [Command::ExportChart, Command::ExportReport].map(|command| (command, Icon::Export));
            for (command, icon) in exports.into_iter().chain(COPIES.map(|command| (command, Icon::Copy))) {
                let text = state.words().say(command.text());
                let keys = command.keys_text(ui.ctx());
                let reason = command.hindrance(state).map(|key| state.words().say(key));
                let item = MenuItem::new(&text).icon(icon).shortcut(&keys).disabled_because(reason.as_deref());
                if ui.add(item).clicked() {
                    actions.push(Action::Run(command));
                }
            }
        });
    }
}
