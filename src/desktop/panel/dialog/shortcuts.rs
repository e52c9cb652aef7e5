//! The keys of all commands.

use super::super::super::{action::Action, action::Answer, command::Command, command::Group, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, scrolling_ui, sheet_ui};
use crate::desktop::theme::{self, Tokens, Weight, size, space};
use crate::desktop::widget::lines;
use crate::desktop::widget::pose::{line_of, paint_ending, paint_line};
use eframe::egui::{Context, Role, Sense, Ui, WidgetInfo, vec2};

/// Shows every command with its keys, chapter by chapter.
pub(super) fn shortcuts_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let close = words.say("dialog-close");
    sheet_ui(ctx, &words.say("shortcuts-title"), |ui| {
        scrolling_ui(ui, space::PAGE + space::CONTROL, |ui| {
            for group in Group::ALL {
                ui.add_space(space::STEP);
                ui.label(theme::row(theme::medium(words.say(group.text()))));
                lines::hairline(ui);
                for command in group.commands() {
                    command_ui(ui, state, command);
                }
            }
        });
        if buttons_ui(ui, open, Some(0), &[Foot::other("close", &close)]).is_some() {
            actions.push(Action::Answer(Answer::Cancel));
        }
    });
}

/// One command: its name left, its keys right.
fn command_ui(ui: &mut Ui, state: &State, command: Command) {
    let tokens = Tokens::of(ui);
    let name = state.words().say(command.text());
    let keys =
        command.shortcut().map_or_else(|| state.words().say("shortcuts-none"), |keys| ui.ctx().format_shortcut(&keys));
    let ink = if command.shortcut().is_some() { tokens.text } else { tokens.muted };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW + space::HALF), Sense::hover());
    let middle = rect.center().y;
    let line = line_of(ui.painter(), &name, Weight::Regular);
    paint_line(ui.painter(), rect.left(), middle, line, tokens.text);
    paint_ending(ui.painter(), (rect.right() - space::STEP, middle), &keys, Weight::Regular, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}, {keys}")));
}
