//! The menu of all commands, in chapters of which one is open, made from [`Command::ALL`].

use super::super::{
    action::Action, action::RecentFile, command::Command, command::Group, icon::Icon, state::State, theme, theme::space,
};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::menu::{MenuItem, Tick, staying_menu_ui};
use crate::storage::settings::Recent;
use eframe::egui::{
    Align, Context, FocusDirection, Id, Key, Layout, Painter, Popup, ScrollArea, Sense, Stroke, Ui, Vec2, vec2,
};
use std::ffi::OsStr;
use std::path::Path;

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
    staying_menu_ui(&button, |ui| {
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
        self.entries.iter().map(|_| space::CONTROL).sum()
    }

    fn width(&self, painter: &Painter) -> f32 {
        self.entries.iter().map(|entry| entry.item().width(painter)).fold(0.0, f32::max)
    }
}

/// The chapters that stand before those of files.
const BEFORE_FILES: [Group; 7] =
    [Group::File, Group::Edit, Group::Measures, Group::Alternatives, Group::Compare, Group::Charts, Group::View];

fn chapters(ctx: &Context, state: &State) -> Vec<Chapter> {
    let of_group = |group: Group| Chapter {
        heading: state.words().say(group.text()),
        entries: group
            .commands()
            .filter(|command| !command.is_beside_the_menu())
            .map(|command| Entry::of(ctx, state, command))
            .collect(),
    };
    let mut chapters: Vec<Chapter> = BEFORE_FILES.into_iter().map(of_group).collect();
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
    chapters.extend(Group::ALL.into_iter().filter(|group| !BEFORE_FILES.contains(group)).map(of_group));
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

/// The chapters in a column, and beside them the entries of the one that is open: that last pointed at or reached.
fn chapters_ui(ui: &mut Ui, chapters: &[Chapter], actions: &mut Vec<Action>) {
    let id = Id::unique("open chapter of the menu");
    let open = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or(0).min(chapters.len().saturating_sub(1));
    let painter = ui.painter().clone();
    let names = chapters.iter().map(|chapter| MenuItem::chapter(&chapter.heading, false).width(&painter));
    let names = names.fold(0.0, f32::max);
    let entries = chapters.iter().map(|chapter| chapter.width(&painter)).fold(0.0, f32::max);
    // As high as the longest chapter, so that nothing moves when another is opened.
    let tallest = chapters.iter().map(Chapter::height).fold(0.0, f32::max);
    let height = tallest.min(ui.ctx().content_rect().height() - space::BAR - FREE);
    ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let names = column(ui, "chapters", vec2(names, height), |ui| names_ui(ui, chapters, open));
        if let Some(opened) = names.opened {
            ui.data_mut(|data| data.insert_temp(id, opened));
        }
        rule_ui(ui, height);
        if let Some(chapter) = chapters.get(open) {
            column(ui, &chapter.heading, vec2(entries, height), |ui| entries_ui(ui, chapter, &names, actions));
        }
    });
}

fn column<T>(ui: &mut Ui, id: &str, size: Vec2, add: impl FnOnce(&mut Ui) -> T) -> T {
    let layout = Layout::top_down_justified(Align::Min);
    let scroll = ScrollArea::vertical().id_salt(id).max_height(size.y).min_scrolled_height(size.y);
    let add = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        ui.set_width(size.x);
        ui.set_min_height(size.y);
        add(ui)
    };
    ui.allocate_ui_with_layout(size, layout, |ui| scroll.show(ui, add).inner).inner
}

/// What was done in the column of chapters.
struct Names {
    /// The chapter to be open from now on, if another.
    opened: Option<usize>,
    /// The name of the open chapter.
    open: Option<Id>,
    /// Whether the arrow to the right was pressed there.
    enters: bool,
}

/// Draws the names of the chapters.
fn names_ui(ui: &mut Ui, chapters: &[Chapter], open: usize) -> Names {
    let (moved, right) = ui.input(|input| (input.pointer.delta(), input.key_pressed(Key::ArrowRight)));
    // On its way to the entries beside them the pointer passes other chapters, which do not open then.
    let points = moved != Vec2::ZERO && moved.y.abs() >= moved.x.abs();
    let mut names = Names { opened: None, open: None, enters: false };
    for (at, chapter) in chapters.iter().enumerate() {
        let shown = keyed(ui, &chapter.heading, |ui| ui.add(MenuItem::chapter(&chapter.heading, at == open))).inner;
        if at == open {
            names.open = Some(shown.id);
            names.enters = right && (shown.has_focus() || shown.lost_focus());
        } else if shown.clicked() || shown.gained_focus() || (shown.hovered() && points) {
            names.opened = Some(at);
        }
    }
    names
}

fn rule_ui(ui: &mut Ui, height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(1.0, height), Sense::hover());
    ui.painter().vline(rect.center().x, rect.y_range(), Stroke::new(1.0, theme::Tokens::of(ui).hairline));
}

/// Draws the entries of a chapter. The arrow to the right leads from its name to them, the arrow to the left back.
fn entries_ui(ui: &mut Ui, chapter: &Chapter, names: &Names, actions: &mut Vec<Action>) {
    let left = ui.input(|input| input.key_pressed(Key::ArrowLeft));
    let mut enters = names.enters;
    for entry in &chapter.entries {
        let shown = keyed(ui, &entry.id, |ui| ui.add(entry.item())).inner;
        if enters && entry.reason.is_none() {
            go_to(ui, shown.id);
            enters = false;
        }
        if let Some(name) = names.open.filter(|_| left && (shown.has_focus() || shown.lost_focus())) {
            go_to(ui, name);
        }
        let shown = match &entry.help {
            Some(help) if entry.reason.is_none() => shown.on_hover_text(help),
            _ => shown,
        };
        if shown.clicked() {
            actions.push(entry.action.clone());
        }
    }
}

/// Gives an item the focus, wherever an arrow would have led.
fn go_to(ui: &Ui, item: Id) {
    ui.memory_mut(|memory| {
        memory.request_focus(item);
        memory.move_focus(FocusDirection::None);
    });
}
