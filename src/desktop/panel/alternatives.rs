//! The strip below the top bar that shows the plan and its alternatives, and which of them is looked at.

use super::super::command::Command;
use super::super::{action::Action, icon::Icon, state::State, theme::Tokens, theme::space};
use crate::budget::scenario::AlternativeId;
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines;
use crate::desktop::widget::menu::{MenuItem, menu_ui};
use crate::desktop::widget::tabs::{Tab, tabs_ui};
use eframe::egui::{Align, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};

/// Height of the strip, in points.
pub(super) const HEIGHT: f32 = space::HEAD;

/// Whether there is anything to choose.
pub(super) fn is_needed(state: &State) -> bool {
    !state.document().plan().scenario().alternatives.is_empty()
}

/// Draws it: the plan and the alternatives at the left, what can be done with the one shown at the right.
pub(super) fn alternatives_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let strip = ui.max_rect();
    lines::level(ui.painter(), strip.x_range(), strip.bottom() - 1.0, 1.0, Tokens::of(ui).hairline);
    let inside = strip.shrink2(vec2(space::PANEL, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inside).layout(Layout::right_to_left(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        more_ui(ui, state, actions);
        let new = state.words().say(Command::NewAlternative.text());
        let reason = Command::NewAlternative.hindrance(state).map(|key| state.words().say(key));
        let button = Button::plain(&new).disabled_because(reason.as_deref());
        if keyed(ui, "new", |ui| ui.add(button)).inner.clicked() {
            actions.push(Action::Run(Command::NewAlternative));
        }
        let rest = ui.available_rect_before_wrap();
        // The tabs are as high as the strip, and their line lies on its hairline.
        let rest = Rect::from_x_y_ranges(rest.x_range(), strip.y_range());
        ui.scope_builder(UiBuilder::new().max_rect(rest).layout(Layout::left_to_right(Align::Min)), |ui| {
            ScrollArea::horizontal().id_salt("alternatives").auto_shrink(false).show(ui, |ui| {
                choice_ui(ui, state, actions);
            });
        });
    });
}

/// The plan and the alternatives as tabs.
pub(super) fn choice_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    let plan = words.say("alternative-plan");
    let alternatives = &state.document().plan().scenario().alternatives;
    let shown = state.document().alternative();
    let mut tabs = vec![Tab::new(0, &plan)];
    tabs.extend(alternatives.iter().zip(1..).map(|(one, at)| Tab::new(at, &one.title)));
    let position = |id: &str| alternatives.iter().position(|one| &*one.id == id).map(|at| at.saturating_add(1));
    let mut active: usize = shown.and_then(position).unwrap_or(0);
    if tabs_ui(ui, &words.say("alternatives"), &tabs, &mut active).changed() {
        let chosen = active.checked_sub(1).and_then(|at| alternatives.get(at));
        let chosen: Option<AlternativeId> = chosen.map(|one| one.id.clone());
        actions.push(Action::ShowAlternative(chosen));
    }
}

/// What can be done with the alternative shown, and with all of them.
const MORE: [Command; 6] = [
    Command::RenameAlternative,
    Command::CopyAlternative,
    Command::MoveAlternativeLeft,
    Command::MoveAlternativeRight,
    Command::Ties,
    Command::DeleteAlternative,
];

/// What can be done with the alternative shown.
fn more_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let words = state.words();
    let name = words.say("alternative-more");
    let button = keyed(ui, "more", |ui| ui.add(Button::icon_only(Icon::More, &name))).inner;
    menu_ui(&button, |ui| {
        for command in MORE {
            let text = words.say(command.text());
            let reason = command.hindrance(state).map(|key| words.say(key));
            if ui.add(MenuItem::new(&text).disabled_because(reason.as_deref())).clicked() {
                actions.push(Action::Run(command));
            }
        }
    });
}
