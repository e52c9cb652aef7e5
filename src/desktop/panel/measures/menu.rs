//! What can be done with the chosen measures: the menu of a row, by its button, the right mouse button or the menu key.

use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, medium, space};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::{block, hairline};
use crate::desktop::widget::menu::{MenuItem, context_menu_ui, menu_ui};
use crate::desktop::widget::pose::{Pose, Touch};
use eframe::egui::{EventFilter, Id, IdSalt, Key, Modifiers, Popup, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

/// The commands of the menu; `None` is a line between them.
const COMMANDS: [Option<Command>; 15] = [
    Some(Command::ChangeMeasures),
    Some(Command::SwitchMeasure),
    Some(Command::ShiftMeasures),
    Some(Command::ScaleMeasures),
    Some(Command::SplitMeasure),
    Some(Command::GoalSeek),
    Some(Command::SpellOutMeasures),
    Some(Command::UsePlanMeasure),
    None,
    Some(Command::DuplicateMeasure),
    Some(Command::MoveMeasuresUp),
    Some(Command::MoveMeasuresDown),
    Some(Command::SelectMeasures),
    None,
    Some(Command::DeleteMeasure),
];

/// The button of a row's menu, and the menu once it is pressed. It is drawn where the row is `shown` as pointed at or
/// chosen; Tab comes to it where it is a `stop`.
pub(super) fn button_ui(
    ui: &mut Ui,
    state: &State,
    (rect, id): (Rect, &str),
    name: &str,
    (shown, stop): (bool, bool),
    actions: &mut Vec<Action>,
) -> Response {
    let sense = if stop { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, button_id(id), sense);
    let tokens = Tokens::of(ui);
    let pose = Pose::of(&response);
    if shown
        || pose.focused
        || pose.touch != Touch::Rest
        || Popup::is_id_open(ui, Popup::default_response_id(&response))
    {
        block(ui.painter(), rect, pose.fill(tokens, eframe::egui::Color32::TRANSPARENT));
        let square = Rect::from_center_size(rect.center(), Vec2::splat(16.0));
        Icon::More.paint(ui.painter(), square, tokens.muted);
    }
    pose.ring(ui.painter(), rect, 1, tokens);
    if shown || stop {
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    }
    menu_ui(&response, |ui| items_ui(ui, state, actions));
    response
}

/// The same menu where the right mouse button was pressed.
pub(super) fn context_ui(row: &Response, state: &State, actions: &mut Vec<Action>) {
    context_menu_ui(row, |ui| items_ui(ui, state, actions));
}

/// Opens the menu of a row by key; the arrows then move through it.
pub(super) fn open(ui: &Ui, id: &str) {
    Popup::open_id(ui, button_id(id).with("popup"));
    ui.data_mut(|data| data.insert_temp(wants_focus(), true));
}

/// Whether the first item of the menu is still to get the focus.
fn wants_focus() -> Id {
    Id::unique("measure menu wants focus")
}

/// Whether the menu of a row is open.
pub(super) fn is_open(ui: &Ui, id: &str) -> bool {
    Popup::is_id_open(ui, button_id(id).with("popup"))
}

fn button_id(id: &str) -> Id {
    Id::unique(IdSalt::new(("measure menu", id)))
}

/// What stands in the menu: how many it is about, then the commands.
pub(super) fn items_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    let count = state.list.picked().len();
    if count > 1 {
        ui.add_space(space::HALF);
        ui.horizontal(|ui| {
            ui.add_space(12.0);
            ui.label(medium(words.count("measures-picked", count)));
        });
        ui.add_space(space::HALF);
    }
    let entries = COMMANDS.map(|command| command.map(|command| Entry::of(ui, state, command)));
    let widths = entries.iter().flatten().map(|entry| entry.item().width(ui.painter()));
    ui.set_width(widths.fold(0.0, f32::max));
    let mut shown = Vec::new();
    for entry in &entries {
        let Some(entry) = entry else {
            ui.add_space(space::HALF);
            hairline(ui);
            ui.add_space(space::HALF);
            continue;
        };
        let item = keyed(ui, entry.command.text(), |ui| ui.add(entry.item())).inner;
        if item.clicked() {
            actions.push(Action::Run(entry.command));
        }
        shown.extend(item.enabled().then_some(item));
    }
    keys(ui, &shown);
}

/// The arrows go from item to item and round the ends; a menu opened by key begins at its first.
fn keys(ui: &Ui, items: &[Response]) {
    // A menu that is being measured for the first time has no items yet that could take the focus.
    let Some(first) = items.first() else { return };
    let focused = items.iter().position(Response::has_focus);
    let by_key = ui.data_mut(|data| data.remove_temp(wants_focus())).unwrap_or(false)
        || ui.input(|input| [Key::Enter, Key::Space].into_iter().any(|key| input.key_pressed(key)));
    let Some(at) = focused else {
        if by_key {
            first.request_focus();
            ui.request_repaint();
        }
        return;
    };
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::ArrowDown) {
        items.get(at.saturating_add(1)).or(Some(first))
    } else if pressed(Key::ArrowUp) {
        at.checked_sub(1).map_or_else(|| items.last(), |before| items.get(before))
    } else {
        None
    };
    if let Some(to) = to {
        to.request_focus();
        ui.request_repaint();
    }
    if let Some(item) = items.get(at) {
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(item.id, filter));
    }
}

/// A command in words.
struct Entry {
    command: Command,
    text: String,
    keys: String,
    reason: Option<String>,
}

impl Entry {
    fn of(ui: &Ui, state: &State, command: Command) -> Self {
        let words = state.words();
        Self {
            command,
            text: words.say(command.text()),
            keys: command.keys_text(ui.ctx()),
            reason: command.hindrance(state).map(|key| words.say(key)),
        }
    }

    fn item(&self) -> MenuItem<'_> {
        MenuItem::new(&self.text).shortcut(&self.keys).disabled_because(self.reason.as_deref())
    }
}
