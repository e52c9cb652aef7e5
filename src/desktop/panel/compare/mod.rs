//! The comparison: two plans and what makes the difference, or several in one table. It stands in the place of chart and
//! grid; the measures stay beside it, so that an edit is seen in it at once.

mod aside;
mod choose;
mod figure;
mod pair;

use super::list::in_place;
use crate::desktop::action::{Action, As, Compare};
use crate::desktop::command::Command;
use crate::desktop::comparing::Manner;
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, muted, regular, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::level;
use crate::desktop::widget::menu::{MenuItem, menu_ui};
use crate::desktop::widget::plot::Laid;
use crate::desktop::widget::tabs::{Tab, tabs_ui};
use eframe::egui::{Align, Key, Label, Layout, Modifiers, Popup, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

/// What the comparison remembers between frames.
#[derive(Debug, Default)]
pub struct CompareMemory {
    figure: Option<Laid>,
}

/// Left and right of the page, in points.
const MARGIN: f32 = 24.0;

/// Draws the comparison.
pub(super) fn compare_ui(ui: &mut Ui, state: &State, memory: &mut CompareMemory, actions: &mut Vec<Action>) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let was_open = Popup::is_any_open(ui);
    head_ui(ui, state, actions);
    let room = ui.available_rect_before_wrap();
    let inside = Rect::from_min_max(pos2(room.left() + MARGIN, room.top()), room.max);
    ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
        ScrollArea::vertical()
            .id_salt(("comparison", state.comparing.way == Manner::SideBySide))
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(inside.width() - MARGIN);
                ui.add_space(space::PANEL);
                match state.comparing.way {
                    Manner::Explained => pair::pair_ui(ui, state, memory, actions),
                    Manner::SideBySide => aside::aside_ui(ui, state, memory, actions),
                }
                ui.add_space(space::PAGE);
            });
    });
    // Esc closes an open dropdown or a drawer first.
    let busy = was_open || state.dialog.is_some() || state.sides.drawer().is_some() || ui.ctx().text_edit_focused();
    if !busy && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        actions.push(Action::Compare(Compare::Close));
    }
}

/// The way back, the two ways to compare, and what can be done with the page.
fn head_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    let (_, head) = ui.allocate_space(vec2(ui.available_width(), space::HEAD));
    level(ui.painter(), head.x_range(), head.bottom() - 1.0, 1.0, Tokens::of(ui).hairline);
    let room = head.shrink2(vec2(space::STEP, 0.0));
    in_place(ui, UiBuilder::new().max_rect(room).layout(Layout::right_to_left(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        let why = (!state.comparing.has_page()).then(|| words.say("hindrance-nothing-compared"));
        save_ui(ui, state, why.as_deref(), actions);
        copy_ui(ui, state, why.as_deref(), actions);
        let rest = Rect::from_x_y_ranges(ui.available_rect_before_wrap().x_range(), head.y_range());
        in_place(ui, UiBuilder::new().max_rect(rest).layout(Layout::left_to_right(Align::Min)), |ui| {
            ScrollArea::horizontal().id_salt("comparison head").auto_shrink(false).show(ui, |ui| {
                ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                    back_ui(ui, state, actions);
                    ui.add_space(space::PANEL);
                    ways_ui(ui, state, actions);
                });
            });
        });
    });
}

/// The way back to the plan, in the middle of the head.
fn back_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let back = state.words().say("browse-back");
    let button = Button::plain(&back).icon(Icon::ChevronLeft);
    let (_, place) = ui.allocate_space(vec2(button.own_width(ui.painter()), space::HEAD));
    in_place(ui, UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center)), |ui| {
        if ui.add(button).clicked() {
            actions.push(Action::Compare(Compare::Close));
        }
    });
}

fn ways_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    let (two, several) = (words.say("compare-explained"), words.say("compare-side-by-side"));
    let tabs = [Tab::new(Manner::Explained, &two), Tab::new(Manner::SideBySide, &several)];
    let mut way = state.comparing.way;
    if tabs_ui(ui, &words.say("compare-ways"), &tabs, &mut way).changed() {
        actions.push(Action::Compare(Compare::By(way)));
    }
}

fn copy_ui(ui: &mut Ui, state: &State, why: Option<&str>, actions: &mut Vec<Action>) {
    let words = state.words();
    let name = words.say("compare-copy");
    let button = Button::outlined(&name).icon(Icon::Copy).chevron().disabled_because(why);
    let button = keyed(ui, "copy", |ui| ui.add(button)).inner;
    menu_ui(&button, |ui| {
        for (kind, key) in [
            (As::Cells, "compare-copy-cells"),
            (As::Text, "compare-copy-text"),
            (As::Markdown, "compare-copy-markdown"),
        ] {
            if ui.add(MenuItem::new(&words.say(key))).clicked() {
                actions.push(Action::Compare(Compare::Copy(kind)));
            }
        }
        commands_ui(ui, state, &[Command::CopyChart, Command::CopyChartNumbers], actions);
    });
}

fn save_ui(ui: &mut Ui, state: &State, why: Option<&str>, actions: &mut Vec<Action>) {
    let words = state.words();
    let name = words.say("compare-save");
    let button = Button::outlined(&name).icon(Icon::Export).chevron().disabled_because(why);
    let button = keyed(ui, "save", |ui| ui.add(button)).inner;
    menu_ui(&button, |ui| {
        commands_ui(ui, state, &[Command::ExportComparison, Command::ExportChart], actions);
    });
}

fn commands_ui(ui: &mut Ui, state: &State, commands: &[Command], actions: &mut Vec<Action>) {
    for command in commands {
        let text = state.words().say(command.text());
        let why = command.hindrance(state).map(|key| state.words().say(key));
        let keys = command.keys_text(ui.ctx());
        if ui.add(MenuItem::new(&text).shortcut(&keys).disabled_because(why.as_deref())).clicked() {
            actions.push(Action::Run(*command));
        }
    }
}

/// Why nothing can be compared.
fn why_not_ui(ui: &mut Ui, state: &State) {
    for line in &state.comparing.shown().why_not {
        ui.add(Label::new(regular(line)).wrap());
    }
}

/// What stands below the numbers.
fn notes_ui<'a>(ui: &mut Ui, notes: impl IntoIterator<Item = &'a String>) {
    for note in notes {
        ui.add(Label::new(muted(note)).wrap());
    }
}
