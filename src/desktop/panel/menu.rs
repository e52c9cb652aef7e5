//! The menu of all commands: one list, in chapters, made from [`Command::ALL`].

use super::super::{
    action::Action, action::RecentFile, command::Command, command::Group, icon::Icon, state::State, theme, theme::space,
};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::menu::{MenuItem, Tick, menu_ui as open_menu_ui};
use crate::storage::settings::Recent;
use eframe::egui::{Align, Context, Id, Layout, Painter, Popup, ScrollArea, Ui, Vec2, vec2};
use std::ffi::OsStr;
use std::path::Path;

/// Height of a chapter's heading, in points.
const HEADING: f32 = 28.0;
/// What stays free between the menu and the edges of the window, in points.
const FREE: f32 = 16.0;

/// Draws the button and, once it is pressed, the menu below it.
pub(super) fn menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let name = state.words().say("menu");
    let button = keyed(ui, "menu", |ui| ui.add(Button::icon_only(Icon::Menu, &name))).inner;
    if is_asked(ui.ctx(), state) {
        Popup::open_id(ui.ctx(), Popup::default_response_id(&button));
        button.request_focus();
    }
    open_menu_ui(&button, |ui| {
        let chapters = chapters(ui.ctx(), state);
        chapters_ui(ui, &chapters, actions);
    });
}

/// Whether the menu was asked for by a command since it was looked at last.
fn is_asked(ctx: &Context, state: &State) -> bool {
    let followed = ctx.data_mut(|data| {
        let followed = data.get_temp_mut_or_default::<u64>(Id::unique("menu asked for"));
        std::mem::replace(followed, state.menu_asked)
    });
    followed != state.menu_asked
}

/// A heading and what stands under it.
struct Chapter {
    heading: String,
    entries: Vec<Entry>,
}

/// One line of the menu, in words.
struct Entry {
    id: String,
    text: String,
    keys: String,
    tick: Tick,
    reason: Option<String>,
    /// What it does, in a sentence.
    help: Option<String>,
    action: Action,
}

impl Entry {
    fn of(ctx: &Context, state: &State, command: Command) -> Self {
        let words = state.words();
        Self {
            id: command.text().to_owned(),
            text: words.say(command.text()),
            keys: command.keys_text(ctx),
            tick: if command.is_choice() { Tick::Choice(command.is_chosen(state)) } else { Tick::Room },
            reason: command.hindrance(state).map(|key| words.say(key)),
            help: Some(command.help(words)),
            action: Action::Run(command),
        }
    }

    fn item(&self) -> MenuItem<'_> {
        MenuItem::new(&self.text).shortcut(&self.keys).tick(self.tick).disabled_because(self.reason.as_deref())
    }
}

impl Chapter {
    fn height(&self) -> f32 {
        self.entries.iter().map(|_| space::CONTROL).sum::<f32>() + HEADING
    }

    fn width(&self, painter: &Painter) -> f32 {
        self.entries.iter().map(|entry| entry.item().width(painter)).fold(0.0, f32::max)
    }
}

/// The chapters so ordered that columns of them, with the examples last, are of like height.
const ORDER: [Group; 5] = [Group::File, Group::Language, Group::Help, Group::Edit, Group::View];

fn chapters(ctx: &Context, state: &State) -> Vec<Chapter> {
    let of_group = |group: Group| Chapter {
        heading: state.words().say(group.text()),
        entries: group.commands().map(|command| Entry::of(ctx, state, command)).collect(),
    };
    let mut chapters: Vec<Chapter> = ORDER.into_iter().map(of_group).collect();
    let recent: Vec<Entry> =
        state.recents.files().iter().take(MOST_RECENT).map(|file| recent_entry(state, file)).collect();
    if !recent.is_empty() {
        chapters.push(Chapter { heading: state.words().say("recent-title"), entries: recent });
    }
    let examples = state.examples.iter().map(|example| Entry {
        id: example.name.to_owned(),
        text: example.title.clone(),
        keys: String::new(),
        tick: Tick::Room,
        reason: None,
        help: None,
        action: Action::OpenExample(example.name),
    });
    let entries: Vec<Entry> = examples.collect();
    if !entries.is_empty() {
        chapters.push(Chapter { heading: state.words().say("menu-examples"), entries });
    }
    chapters
}

/// How many of the files opened last stand in the menu; all of them stand in their dialog.
const MOST_RECENT: usize = 5;

/// A file opened last, which says why it cannot be opened where it is missing.
fn recent_entry(state: &State, file: &Recent) -> Entry {
    let part = |part: Option<&OsStr>| part.unwrap_or(file.path.as_os_str()).to_string_lossy().into_owned();
    Entry {
        id: file.path.to_string_lossy().into_owned(),
        text: part(file.path.file_name()),
        keys: part(file.path.parent().and_then(Path::file_name)),
        tick: Tick::Room,
        reason: state.recents.is_missing(&file.path).then(|| state.words().say("recent-missing")),
        help: None,
        action: Action::Recent(RecentFile::Open(file.path.clone())),
    }
}

/// Columns of chapters there are at most.
const MOST_COLUMNS: usize = 4;

/// The chapters in as few columns of like height as the window can show whole; where it can show none, they scroll.
fn chapters_ui(ui: &mut Ui, chapters: &[Chapter], actions: &mut Vec<Action>) {
    let window = ui.ctx().content_rect();
    let width = chapters.iter().map(|chapter| chapter.width(ui.painter())).fold(0.0, f32::max);
    let highest = window.height() - space::BAR - FREE;
    let mut columns = vec![chapters];
    let mut room = window.width() - 2.0 * FREE - width;
    while columns.len() < MOST_COLUMNS && height_of(&columns) > highest && room >= width + space::PANEL {
        columns = in_columns(chapters, columns.len().saturating_add(1));
        room -= width + space::PANEL;
    }
    ScrollArea::vertical().max_height(highest).min_scrolled_height(highest).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            ui.spacing_mut().item_spacing = vec2(space::PANEL, 0.0);
            for column in columns {
                column_ui(ui, column, width, actions);
            }
        });
    });
}

/// The height of the highest column.
fn height_of(columns: &[&[Chapter]]) -> f32 {
    columns.iter().map(|column| column.iter().map(Chapter::height).sum::<f32>()).fold(0.0, f32::max)
}

/// The chapters in that many columns at most, in their order, where the highest column is lowest.
fn in_columns(chapters: &[Chapter], most: usize) -> Vec<&[Chapter]> {
    if most < 2 || chapters.len() < 2 {
        return vec![chapters];
    }
    let split = |at: usize| {
        let (first, rest) = chapters.split_at_checked(at)?;
        Some([vec![first], in_columns(rest, most.saturating_sub(1))].concat())
    };
    (1..chapters.len())
        .filter_map(split)
        .min_by(|a, b| height_of(a).total_cmp(&height_of(b)))
        .unwrap_or_else(|| vec![chapters])
}

fn column_ui(ui: &mut Ui, chapters: &[Chapter], width: f32, actions: &mut Vec<Action>) {
    let layout = Layout::top_down_justified(Align::Min);
    ui.allocate_ui_with_layout(vec2(width, 0.0), layout, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.set_width(width);
        for chapter in chapters {
            heading_ui(ui, &chapter.heading);
            for entry in &chapter.entries {
                let shown = keyed(ui, &entry.id, |ui| ui.add(entry.item())).inner;
                let shown = match &entry.help {
                    Some(help) if entry.reason.is_none() => shown.on_hover_text(help),
                    _ => shown,
                };
                if shown.clicked() {
                    actions.push(entry.action.clone());
                }
            }
        }
    });
}

fn heading_ui(ui: &mut Ui, heading: &str) {
    ui.allocate_ui_with_layout(vec2(ui.available_width(), HEADING), Layout::left_to_right(Align::Max), |ui| {
        ui.add_space(12.0);
        ui.label(theme::muted(heading));
    });
}
