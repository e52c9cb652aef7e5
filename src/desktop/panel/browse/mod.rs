//! The agreements browser: search and filters at the left, hits in the middle, the chosen figure's entry at the right.
//!
//! It stands in the place of the plan. In a narrow window the filters fold into the head of the list; in a very narrow
//! one the list and the entry take turns.

mod entry;
mod filters;
mod list;
mod relations;
mod restated;
mod row;
mod search;
mod values;

use super::list::in_place;
use crate::budget::agreement::Provenance;
use crate::desktop::action::{Action, Browse};
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::lines::{block, level, upright};
use eframe::egui::{Align, Key, Layout, Modifiers, Popup, Rect, Ui, UiBuilder, Vec2, pos2, vec2};
use list::ListMemory;
use search::SearchMemory;

/// What the browser remembers between frames.
#[derive(Debug, Default)]
pub struct BrowseMemory {
    search: SearchMemory,
    list: ListMemory,
    /// Whether the filters are unfolded where they have no column.
    unfolded: bool,
    /// Whether the entry takes the focus in the next frame.
    enter: bool,
}

/// Least width with a column for the filters, in points.
const WIDE: f32 = 1000.0;
/// Least width with list and entry side by side, in points.
const BOTH: f32 = 640.0;
/// Width of the column of filters, in points.
const FILTERS: f32 = 264.0;

/// Draws the browser.
pub(super) fn browse_ui(ui: &mut Ui, state: &State, memory: &mut BrowseMemory, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let room = ui.max_rect();
    let was_open = Popup::is_any_open(ui);
    memory.search.keys(ui, state, &mut memory.list, &mut memory.enter, actions);
    if room.width() >= WIDE {
        let entry = (room.width() * 0.4).clamp(400.0, 640.0);
        let (first, second) = (room.left() + FILTERS, room.right() - entry);
        column(ui, Column::Filters, part(room, room.left(), first), state, memory, actions);
        column(ui, Column::List, part(room, first, second), state, memory, actions);
        column(ui, Column::Entry, part(room, second, room.right()), state, memory, actions);
    } else if room.width() >= BOTH {
        let edge = (room.left() + room.width() * 0.46).round();
        column(ui, Column::ListWithSearch, part(room, room.left(), edge), state, memory, actions);
        column(ui, Column::Entry, part(room, edge, room.right()), state, memory, actions);
    } else if state.browser.reading {
        column(ui, Column::EntryAlone, room, state, memory, actions);
    } else {
        column(ui, Column::ListWithSearch, room, state, memory, actions);
    }
    // Esc closes an open dropdown first.
    let escape = |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if !was_open && state.dialog.is_none() && escape(ui) {
        actions.push(Action::Browse(Browse::Close));
    }
}

/// That an agreement is the user's own, and where it lives; `None` for one that ships.
fn own_origin(state: &State, id: &str) -> Option<String> {
    let key = match state.library().origin(id) {
        Provenance::Shipped => return None,
        Provenance::Own => "browse-own-file",
        Provenance::Embedded => "browse-own-embedded",
    };
    Some(state.words().say(key))
}

fn part(room: Rect, left: f32, right: f32) -> Rect {
    Rect::from_min_max(pos2(left, room.top()), pos2(right, room.bottom()))
}

/// A column of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Filters,
    List,
    ListWithSearch,
    Entry,
    EntryAlone,
}

fn column(
    ui: &mut Ui,
    column: Column,
    rect: Rect,
    state: &State,
    memory: &mut BrowseMemory,
    actions: &mut Vec<Action>,
) {
    let tokens = Tokens::of(ui);
    let (salt, ground) = match column {
        Column::Filters => ("browse filters", tokens.surface),
        Column::List | Column::ListWithSearch => ("browse list", tokens.background),
        Column::Entry | Column::EntryAlone => ("browse entry", tokens.surface),
    };
    block(ui.painter(), rect, ground);
    let builder = UiBuilder::new().id_salt(salt).max_rect(rect).layout(Layout::top_down(Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect.intersect(ui.clip_rect()));
        match column {
            Column::Filters => {
                back_head(ui, state, actions);
                filters::column_ui(ui, state, memory, actions);
            }
            Column::List => list::list_ui(ui, state, &mut memory.list, actions),
            Column::ListWithSearch => {
                back_head(ui, state, actions);
                filters::folded_ui(ui, state, memory, actions);
                list::list_ui(ui, state, &mut memory.list, actions);
            }
            Column::Entry => entry::entry_ui(ui, state, &mut memory.enter, false, actions),
            Column::EntryAlone => entry::entry_ui(ui, state, &mut memory.enter, true, actions),
        }
    });
    match column {
        Column::Filters => upright(ui.painter(), rect.right() - 1.0, rect.y_range(), 1.0, tokens.hairline),
        Column::Entry => upright(ui.painter(), rect.left(), rect.y_range(), 1.0, tokens.hairline),
        Column::List | Column::ListWithSearch | Column::EntryAlone => {}
    }
}

/// The way back to the plan.
fn back_head(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let text = state.words().say("browse-back");
    head_button(ui, Icon::ChevronLeft, &text, |_| actions.push(Action::Browse(Browse::Close)));
}

/// A head of 40 with a button at its left and a hairline at its foot.
fn head_button(ui: &mut Ui, icon: Icon, text: &str, pressed: impl FnOnce(&mut Ui)) {
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), space::HEAD));
    level(ui.painter(), head.x_range(), head.bottom() - 1.0, 1.0, Tokens::of(ui).hairline);
    let room = Rect::from_min_max(pos2(head.left() + space::STEP, head.top()), head.max);
    let builder = UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
    in_place(ui, builder, |ui| {
        if ui.add(Button::plain(text).icon(icon)).clicked() {
            pressed(ui);
        }
    });
}
