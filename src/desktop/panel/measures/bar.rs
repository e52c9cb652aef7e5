//! How many measures are chosen together, and the way to what can be done with them: it lies over the foot of the panel
//! while more than one is, so that no row moves when a second one is chosen.

use super::super::list::in_place;
use super::menu;
use crate::desktop::action::Action;
use crate::desktop::command::Command;
use crate::desktop::icon::Icon;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, medium, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::{block, level};
use crate::desktop::widget::menu::menu_ui;
use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, pos2, vec2};

/// Height of the bar, in points.
pub(super) const HEIGHT: f32 = space::HEAD;

/// Draws the bar over the foot of `panel` while several measures are chosen.
pub(in crate::desktop::panel) fn picked_ui(ui: &mut Ui, panel: Rect, state: &State, actions: &mut Vec<Action>) {
    let count = state.list.picked().len();
    if count < 2 {
        return;
    }
    let words = state.words();
    let tokens = Tokens::of(ui);
    let rect = Rect::from_min_max(pos2(panel.left(), panel.bottom() - HEIGHT), panel.max);
    ui.interact(rect, ui.make_persistent_id("picked bar"), Sense::CLICK);
    block(ui.painter(), rect, tokens.tint);
    level(ui.painter(), rect.x_range(), rect.top(), 1.0, tokens.hairline);
    let line = Rect::from_min_size(
        pos2(rect.left() + space::PANEL, rect.top()),
        vec2(rect.width() - space::PANEL - space::STEP, rect.height()),
    );
    let builder = UiBuilder::new().max_rect(line).layout(Layout::left_to_right(Align::Center));
    in_place(ui, builder, |ui| {
        ui.spacing_mut().item_spacing.x = space::HALF;
        let label = ui.label(medium(words.count("measures-picked", count)));
        ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(Live::Polite));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = words.say("measures-picked-actions");
            let more = keyed(ui, "more", |ui| ui.add(Button::icon_only(Icon::More, &name))).inner;
            menu_ui(&more, |ui| menu::items_ui(ui, state, actions));
            let change = words.say(Command::ChangeMeasures.text());
            let reason = Command::ChangeMeasures.hindrance(state).map(|key| words.say(key));
            let button = Button::plain(&change).disabled_because(reason.as_deref());
            if keyed(ui, "change", |ui| ui.add(button)).inner.clicked() {
                actions.push(Action::Run(Command::ChangeMeasures));
            }
        });
    });
}
