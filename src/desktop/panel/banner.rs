//! The strip that tells of the document's file: changed by another program, gone, or open in another window.

use super::super::action::{Action, DiskChoice};
use super::super::background::OnDisk;
use super::super::{command::Command, icon::Icon, state::State, theme, theme::Tokens, theme::space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines;
use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Label, Layout, Rect, Sense, Ui, UiBuilder, Vec2, vec2};

/// Side of the icon before the words, in points.
const ICON: f32 = 16.0;

/// Whether there is anything to tell.
pub(super) fn is_needed(state: &State) -> bool {
    let document = state.document();
    document.elsewhere || document.on_disk != OnDisk::Same
}

/// Draws it: what happened at the left, what can be done at the right.
pub(super) fn banner_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let strip = ui.max_rect();
    let tokens = Tokens::of(ui);
    lines::level(ui.painter(), strip.x_range(), strip.bottom() - 1.0, 1.0, tokens.hairline);
    let words = state.words();
    let choices: Vec<(String, Action)> =
        choices(state).into_iter().map(|(key, action)| (words.say(key), action)).collect();
    let widths = choices.iter().map(|(text, _)| Button::outlined(text).own_width(ui.painter()) + space::STEP);
    let taken: f32 = widths.sum();
    let inside = strip.shrink2(vec2(space::PANEL, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inside).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(ICON), Sense::hover());
        Icon::Warning.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(ICON)), tokens.broken);
        let room = (inside.width() - ICON - 2.0 * space::STEP - taken).max(0.0);
        let said = text(state);
        let layout = Layout::left_to_right(Align::Center);
        let label = ui.allocate_ui_with_layout(vec2(room, strip.height()), layout, |ui| {
            ui.set_width(room);
            ui.add(Label::new(theme::regular(&said)).truncate())
        });
        ui.ctx().accesskit_node_builder(label.inner.id, |node| node.set_live(Live::Polite));
        for (text, action) in choices {
            if keyed(ui, &text, |ui| ui.add(Button::outlined(&text))).inner.clicked() {
                actions.push(action);
            }
        }
    });
}

fn text(state: &State) -> String {
    let words = state.words();
    match &state.document().on_disk {
        OnDisk::Changed { difference: Some(difference), .. } => {
            words.tell("banner-changed-by", &[("difference", &words.difference_of(difference))])
        }
        OnDisk::Changed { difference: None, .. } => words.say("banner-changed"),
        OnDisk::Gone => words.say("banner-gone"),
        OnDisk::Same => words.say("banner-elsewhere"),
    }
}

/// What can be done, with the keys of its names.
fn choices(state: &State) -> Vec<(&'static str, Action)> {
    let save_as = ("command-save-as", Action::Run(Command::SaveAs));
    match &state.document().on_disk {
        OnDisk::Changed { .. } => {
            let choice = |key, choice| (key, Action::OnDisk(choice));
            // Where nothing was changed here, reading the file again brings all of it.
            let merges = state.document().is_unsaved() && state.document().base().is_some();
            let merge = merges.then(|| choice("banner-merge", DiskChoice::Merge));
            let others = [
                choice("banner-reload", DiskChoice::Reload),
                choice("banner-compare", DiskChoice::Compare),
                choice("banner-keep-mine", DiskChoice::KeepMine),
            ];
            merge.into_iter().chain(others).collect()
        }
        OnDisk::Gone => vec![("banner-save-again", Action::Run(Command::Save)), save_as],
        OnDisk::Same => vec![save_as],
    }
}
