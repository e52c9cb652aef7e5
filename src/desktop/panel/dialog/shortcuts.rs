//! The keys of all commands.

use super::super::super::{action::Action, action::Answer, command::Command, command::Group, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, scrolling_ui, sheet_of_width_ui};
use crate::desktop::theme::{self, Tokens, Weight, size, space};
use crate::desktop::widget::lines;
use crate::desktop::widget::pose::{line_of, paint_ending, paint_line};
use eframe::egui::{Align, Context, Layout, Role, Sense, Ui, WidgetInfo, vec2};

/// The chapters in two columns of like height.
const COLUMNS: [&[Group]; 2] = [&[Group::File, Group::Edit], &[Group::View, Group::Language, Group::Help]];
/// Width of the sheet, in points.
const WIDTH: f32 = 640.0;
/// Between the columns, in points.
const GAP: f32 = 48.0;
/// The narrowest a column gets, in points.
const NARROWEST: f32 = 240.0;

/// Shows every command with its keys, chapter by chapter.
pub(super) fn shortcuts_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let close = words.say("dialog-close");
    sheet_of_width_ui(ctx, WIDTH, &words.say("shortcuts-title"), |ui| {
        scrolling_ui(ui, space::PAGE + space::CONTROL, |ui| {
            let column = (ui.available_width() - GAP) / 2.0;
            if column < NARROWEST {
                return column_ui(ui, state, &Group::ALL);
            }
            ui.horizontal_top(|ui| {
                for (at, groups) in COLUMNS.iter().enumerate() {
                    ui.add_space(if at == 0 { 0.0 } else { GAP });
                    ui.allocate_ui_with_layout(vec2(column, 0.0), Layout::top_down(Align::Min), |ui| {
                        ui.set_width(column);
                        column_ui(ui, state, groups);
                    });
                }
            });
        });
        if buttons_ui(ui, open, Some(0), &[Foot::other("close", &close)]).is_some() {
            actions.push(Action::Answer(Answer::Cancel));
        }
    });
}

/// Chapters below each other.
fn column_ui(ui: &mut Ui, state: &State, groups: &[Group]) {
    for group in groups {
        ui.add_space(space::STEP);
        ui.label(theme::row(theme::medium(state.words().say(group.text()))));
        lines::hairline(ui);
        ui.add_space(space::HALF);
        for command in group.commands() {
            command_ui(ui, state, command);
        }
    }
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
    paint_ending(ui.painter(), (rect.right(), middle), &keys, Weight::Regular, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}, {keys}")));
}
