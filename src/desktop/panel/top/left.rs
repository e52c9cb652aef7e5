//! The left side of the top bar: menu, name, undo and redo, as far as there is room.

use super::super::super::{action::Action, command::Command, icon::Icon, state::State, theme::space};
use super::super::menu;
use super::fingerprint::{Fingerprint, TopMemory};
use super::name::Name;
use super::{SEPARATOR, separator_ui};
use crate::desktop::tour::{self, Step};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use eframe::egui::{Painter, Rect, Ui, pos2};

/// From the edge of the window to the menu's button, in points.
const INSET: f32 = 8.0;

/// Draws it.
pub(super) fn left_ui(ui: &mut Ui, state: &State, memory: &mut TopMemory, actions: &mut Vec<Action>) {
    let name = Name::of(ui, state);
    let turns = [Turn::undo(state), Turn::redo(state)];
    let room = ui.available_width() - INSET - space::CONTROL - space::STEP - SEPARATOR;
    let fingerprint = Fingerprint::of(ui.painter(), state, memory);
    // What it takes does not hang on the edit that was made last, so that nothing moves from edit to edit.
    let verbs: f32 = turns.iter().map(|turn| turn.width(ui.painter(), Wording::Verb)).sum();
    let known = (name.width(true) + fingerprint.width() + verbs <= room).then_some(&fingerprint);
    let room = room - known.map_or(0.0, Fingerprint::width);
    let (wording, with_file) = fullest(ui.painter(), &name, &turns, room);
    let taken: f32 = turns.iter().zip(wording).map(|(turn, wording)| turn.width(ui.painter(), wording)).sum();
    ui.add_space(INSET);
    menu::menu_ui(ui, state, actions);
    ui.add_space(space::STEP);
    let there = |wording: &Wording| *wording != Wording::Nothing;
    // Where nothing follows the name, it takes the separator's room too.
    let spare = if wording.iter().any(there) { 0.0 } else { SEPARATOR };
    name.show(ui, room + spare - taken, with_file);
    if let Some(known) = known {
        known.show(ui, actions);
    }
    let menu_and_name = Rect::from_min_max(ui.max_rect().min, pos2(ui.cursor().left(), ui.max_rect().bottom()));
    tour::here(ui.ctx(), state, Step::Save, menu_and_name);
    if wording.iter().any(there) {
        separator_ui(ui);
    }
    for (turn, wording) in turns.iter().zip(wording).filter(|(_, wording)| there(wording)) {
        turn.show(ui, wording, actions);
    }
}

/// How much undo or redo says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wording {
    /// Its verb and the name of the edit.
    Edit,
    /// Its verb.
    Verb,
    /// Nothing but the icon.
    Icon,
    /// It is not there; the menu has it.
    Nothing,
}

/// The fullest wording of undo and redo, and whether the file's name is shown, that fit into `room`.
fn fullest(painter: &Painter, name: &Name, turns: &[Turn; 2], room: f32) -> ([Wording; 2], bool) {
    let ways = [
        ([Wording::Edit, Wording::Edit], true),
        ([Wording::Edit, Wording::Verb], true),
        ([Wording::Verb, Wording::Verb], true),
        ([Wording::Verb, Wording::Verb], false),
        ([Wording::Icon, Wording::Icon], false),
        ([Wording::Nothing, Wording::Nothing], false),
    ];
    let fits = |(wording, with_file): &([Wording; 2], bool)| {
        let turns: f32 = turns.iter().zip(wording).map(|(turn, wording)| turn.width(painter, *wording)).sum();
        let is_last_but_one = wording.contains(&Wording::Icon);
        let name = if is_last_but_one { name.width_in_two_lines() } else { name.width(*with_file) };
        name + turns <= room
    };
    ways.into_iter().find(fits).unwrap_or(([Wording::Nothing, Wording::Nothing], false))
}

/// Undo or redo.
struct Turn {
    command: Command,
    icon: Icon,
    verb: String,
    edit: Option<String>,
    hindrance: Option<String>,
}

impl Turn {
    fn undo(state: &State) -> Self {
        let edit = state.document().history().undo_name();
        Self::of(state, Command::Undo, Icon::Undo, edit.map(|name| name.say(state.words())))
    }

    fn redo(state: &State) -> Self {
        let edit = state.document().history().redo_name();
        Self::of(state, Command::Redo, Icon::Redo, edit.map(|name| name.say(state.words())))
    }

    fn of(state: &State, command: Command, icon: Icon, edit: Option<String>) -> Self {
        let hindrance = command.hindrance(state).map(|key| state.words().say(key));
        Self { command, icon, verb: state.words().say(command.text()), edit, hindrance }
    }

    /// The name to a screen reader: always the whole.
    fn spoken(&self) -> String {
        match &self.edit {
            Some(edit) => format!("{} {edit}", self.verb),
            None => self.verb.clone(),
        }
    }

    fn button<'a>(&'a self, wording: Wording, spoken: &'a str) -> Button<'a> {
        let reason = self.hindrance.as_deref();
        let button = match (wording, &self.edit) {
            (Wording::Icon, _) => Button::icon_only(self.icon, spoken),
            (Wording::Edit, Some(edit)) => Button::plain(&self.verb).icon(self.icon).detail(edit).named(spoken),
            (Wording::Edit, None) | (Wording::Verb | Wording::Nothing, _) => {
                Button::plain(&self.verb).icon(self.icon).named(spoken)
            }
        };
        button.disabled_because(reason)
    }

    fn width(&self, painter: &Painter, wording: Wording) -> f32 {
        if wording == Wording::Nothing { 0.0 } else { self.button(wording, "").own_width(painter) }
    }

    fn show(&self, ui: &mut Ui, wording: Wording, actions: &mut Vec<Action>) {
        let spoken = self.spoken();
        let shown = keyed(ui, self.command.text(), |ui| ui.add(self.button(wording, &spoken))).inner;
        let shown = if wording == Wording::Verb && self.edit.is_some() { shown.on_hover_text(&spoken) } else { shown };
        if shown.clicked() {
            actions.push(Action::Run(self.command));
        }
    }
}
