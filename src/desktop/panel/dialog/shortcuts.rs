//! The keys of all commands and of the grid, chapter by chapter, with a search field.

use super::super::super::{action::Action, action::Answer, command::Command, command::Group, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, scrolling_ui, sheet_of_width_ui};
use crate::desktop::theme::{self, Tokens, Weight, muted, size, space};
use crate::desktop::widget::field::Field;
use crate::desktop::widget::lines;
use crate::desktop::widget::pose::{job_of, paint_line};
use crate::view::find::{FoldedName, Sought};
use eframe::egui::accesskit::Live;
use eframe::egui::{Align, Context, Label, Layout, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Width of the sheet, in points.
const WIDTH: f32 = 720.0;
/// Between the columns, in points.
const GAP: f32 = 48.0;
/// The narrowest a column gets, in points.
const NARROWEST: f32 = 240.0;
/// Room for the bar that scrolls, in points.
const BAR: f32 = 12.0;
/// Between a name and its keys, in points.
const APART: f32 = 16.0;
/// Height of the search field and the button, with the space around them, in points.
const BELOW: f32 = space::PAGE + 2.0 * space::CONTROL + space::STEP;

/// What is searched for.
#[derive(Debug, Default)]
pub(super) struct Draft {
    query: String,
}

/// The keys of the grid beside commands: their texts, and what they do.
const GRID: [(&str, &str); 10] = [
    ("keys-arrows", "keys-arrows-means"),
    ("keys-shift-arrows", "keys-shift-arrows-means"),
    ("keys-command-arrows", "keys-command-arrows-means"),
    ("keys-home-end", "keys-home-end-means"),
    ("keys-enter", "keys-enter-means"),
    ("keys-tab", "keys-tab-means"),
    ("keys-f2", "keys-f2-means"),
    ("keys-delete", "keys-delete-means"),
    ("keys-command-enter", "keys-command-enter-means"),
    ("keys-escape", "keys-escape-means"),
];

/// A heading and the lines under it that fit what is searched for.
struct Chapter {
    heading: String,
    lines: Vec<Line>,
}

/// A line: what is done, and the keys that do it.
struct Line {
    name: String,
    keys: String,
    has_keys: bool,
}

/// Shows every command with its keys, and those of the grid.
pub(super) fn shortcuts_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (close, search) = (words.say("dialog-close"), words.say("shortcuts-search"));
    sheet_of_width_ui(ctx, WIDTH, &words.say("shortcuts-title"), |ui| {
        let field = Field::line(&mut open.drafts.shortcuts.query).named(&search).hint(&search).show(ui).response;
        open.focus_first(&field);
        let chapters = chapters(ctx, state, &open.drafts.shortcuts.query);
        scrolling_ui(ui, BELOW, |ui| {
            if chapters.is_empty() {
                ui.add_space(space::STEP);
                let nothing = ui.add(Label::new(muted(words.say("palette-nothing"))).wrap());
                ui.ctx().accesskit_node_builder(nothing.id, |node| node.set_live(Live::Polite));
            }
            columns_ui(ui, &chapters);
        });
        if buttons_ui(ui, open, None, &[Foot::other("close", &close)]).is_some() {
            actions.push(Action::Answer(Answer::Cancel));
        }
    });
}

fn chapters(ctx: &Context, state: &State, query: &str) -> Vec<Chapter> {
    let words = state.words();
    let sought = Sought::of(query);
    let fits = |line: &Line| sought.rank(&[FoldedName::of(&line.name), FoldedName::of(&line.keys)]).is_some();
    let command = |command: Command| {
        let keys = command.all_keys_text(ctx);
        let has_keys = !keys.is_empty();
        let keys = if has_keys { keys.join(" · ") } else { words.say("shortcuts-none") };
        Line { name: words.say(command.text()), keys, has_keys }
    };
    let mut chapters: Vec<Chapter> = Group::ALL
        .into_iter()
        .map(|group| Chapter {
            heading: words.say(group.text()),
            lines: group.commands().map(command).filter(fits).collect(),
        })
        .collect();
    let grid = |(keys, name): (&str, &str)| Line { name: words.say(name), keys: words.say(keys), has_keys: true };
    let grid =
        Chapter { heading: words.say("shortcuts-grid"), lines: GRID.into_iter().map(grid).filter(fits).collect() };
    chapters.insert(2, grid);
    chapters.retain(|chapter| !chapter.lines.is_empty());
    chapters
}

/// The chapters in two columns of like length, or below each other where the window is narrow.
fn columns_ui(ui: &mut Ui, chapters: &[Chapter]) {
    let column = (ui.available_width() - GAP - BAR) / 2.0;
    if column < NARROWEST {
        return column_ui(ui, chapters);
    }
    let length = |some: &[Chapter]| some.iter().map(|chapter| chapter.lines.len() + 2).sum::<usize>();
    let higher = |at: &usize| chapters.split_at_checked(*at).map_or(0, |(a, b)| length(a).max(length(b)));
    let split = (1..=chapters.len()).min_by_key(higher).unwrap_or(0);
    let (first, second) = chapters.split_at_checked(split).unwrap_or((chapters, &[]));
    ui.horizontal_top(|ui| {
        for (at, part) in [first, second].into_iter().enumerate() {
            ui.add_space(if at == 0 { 0.0 } else { GAP });
            ui.allocate_ui_with_layout(vec2(column, 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(column);
                column_ui(ui, part);
            });
        }
    });
}

/// Chapters below each other.
fn column_ui(ui: &mut Ui, chapters: &[Chapter]) {
    for chapter in chapters {
        ui.add_space(space::STEP);
        ui.label(theme::row(theme::medium(&chapter.heading)));
        lines::hairline(ui);
        ui.add_space(space::HALF);
        for line in &chapter.lines {
            line_ui(ui, line);
        }
    }
}

/// One line: its name left, which wraps where it is long, its keys right.
fn line_ui(ui: &mut Ui, line: &Line) {
    let tokens = Tokens::of(ui);
    let ink = if line.has_keys { tokens.text } else { tokens.muted };
    let width = ui.available_width();
    let laid = |text: &str, ink, wrap: f32| ui.painter().layout_job(job_of(text, Weight::Regular, ink, wrap));
    let keys = laid(&line.keys, ink, width / 2.0);
    let name = laid(&line.name, tokens.text, width - keys.size().x - APART);
    let high = (size::ROW + space::HALF).max(name.size().y.max(keys.size().y) + space::HALF);
    let (rect, response) = ui.allocate_exact_size(vec2(width, high), Sense::hover());
    ui.painter().galley(pos2(rect.left(), rect.top() + 3.0), name, tokens.text);
    let middle = rect.top() + 3.0 + keys.size().y / 2.0;
    paint_line(ui.painter(), rect.right() - keys.size().x, middle, keys, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}, {}", line.name, line.keys)));
}
