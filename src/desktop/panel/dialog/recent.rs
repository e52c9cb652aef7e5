//! The files opened last: open one, keep it on top, or take it off the list.

use super::super::super::{action::Action, action::Answer, action::RecentFile, command::Command, state::State};
use super::Open;
use super::sheet::{Foot, buttons_ui, paragraph_ui, scrolling_ui, sheet_of_width_ui};
use crate::desktop::icon::Icon;
use crate::desktop::recent::now;
use crate::desktop::theme::{Tokens, Weight, size, space};
use crate::desktop::widget::button::{Button, say_why};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines;
use crate::desktop::widget::pose::{Pose, line_of, paint_ending, paint_line};
use crate::desktop::widget::row::{Chosen, list_row};
use crate::storage::settings::Recent;
use crate::view::Words;
use eframe::egui::text::LayoutJob;
use eframe::egui::{Context, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// Width of the sheet, in points.
const WIDTH: f32 = 600.0;
/// Height of the buttons with the space above them, in points.
const BELOW: f32 = space::PAGE + space::CONTROL;
/// Width kept for the time, in points.
const TIME: f32 = 136.0;

/// Shows the list.
pub(super) fn recent_ui(ctx: &Context, state: &State, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let (other, close) = (words.say("cannot-open-other"), words.say("dialog-close"));
    let files = state.recents.files();
    sheet_of_width_ui(ctx, WIDTH, &words.say("recent-title"), |ui| {
        scrolling_ui(ui, BELOW, |ui| {
            if files.is_empty() {
                paragraph_ui(ui, &words.say("recent-none"));
            }
            for file in files {
                keyed(ui, &file.path.to_string_lossy(), |ui| file_ui(ui, state, file, open, actions));
            }
        });
        let focused = files.is_empty().then_some(1);
        match buttons_ui(ui, open, focused, &[Foot::other("other", &other), Foot::other("close", &close)]) {
            Some(0) => actions.extend([Action::Answer(Answer::Cancel), Action::Run(Command::Open)]),
            Some(_) => actions.push(Action::Answer(Answer::Cancel)),
            None => {}
        }
    });
}

/// One file: a row that opens it, and at its end the pin and the way off the list.
fn file_ui(ui: &mut Ui, state: &State, file: &Recent, open: &mut Open, actions: &mut Vec<Action>) {
    let words = state.words();
    let told = Told::of(words, file);
    let (whole, _) = ui.allocate_exact_size(vec2(ui.available_width(), space::BAR), Sense::hover());
    let buttons = 2.0 * space::CONTROL + space::HALF;
    let row = Rect::from_min_max(whole.min, pos2(whole.right() - buttons, whole.bottom()));
    let missing = state.recents.is_missing(&file.path).then(|| words.say("recent-missing"));
    let response = row_ui(ui, row, &told, missing.as_deref());
    if missing.is_none() {
        open.focus_first(&response);
    }
    if response.clicked() {
        actions.push(Action::Recent(RecentFile::Open(file.path.clone())));
    }
    let rest = Rect::from_min_max(pos2(row.right(), whole.center().y - space::CONTROL / 2.0), whole.max);
    ui.scope_builder(UiBuilder::new().max_rect(rest), |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::HALF;
            let (icon, key) = if file.pinned { (Icon::Pinned, "recent-unpin") } else { (Icon::Pin, "recent-pin") };
            let pin = words.tell(key, &[("name", &told.name)]);
            if keyed(ui, "pin", |ui| ui.add(Button::icon_only(icon, &pin))).inner.on_hover_text(&pin).clicked() {
                actions.push(Action::Recent(RecentFile::Pin(file.path.clone(), !file.pinned)));
            }
            let forget = words.tell("recent-forget", &[("name", &told.name)]);
            let shown = keyed(ui, "forget", |ui| ui.add(Button::icon_only(Icon::Close, &forget))).inner;
            if shown.on_hover_text(&forget).clicked() {
                actions.push(Action::Recent(RecentFile::Forget(file.path.clone())));
            }
        });
    });
    lines::level(ui.painter(), whole.x_range(), whole.bottom() - 1.0, 1.0, Tokens::of(ui).hairline);
}

/// A file in words.
struct Told {
    name: String,
    folder: String,
    time: String,
}

impl Told {
    fn of(words: &Words, file: &Recent) -> Self {
        let name = file.path.file_name().map(|name| name.to_string_lossy().into_owned());
        let folder = file.path.parent().map(|folder| folder.display().to_string());
        Self {
            name: name.unwrap_or_else(|| file.path.display().to_string()),
            folder: folder.unwrap_or_default(),
            time: words.ago(now().saturating_sub(file.opened)),
        }
    }
}

fn row_ui(ui: &mut Ui, row: Rect, told: &Told, missing: Option<&str>) -> Response {
    let id = ui.scope_id().with("row");
    let sense = if missing.is_none() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(row, id, sense);
    let tokens = Tokens::of(ui);
    list_row(ui.painter(), row, Chosen::No, Pose::of(&response), tokens);
    let (ink, quiet) = if missing.is_none() { (tokens.text, tokens.muted) } else { (tokens.control, tokens.control) };
    let left = row.left() + space::STEP;
    let (first, second) = (row.center().y - size::LINE / 2.0, row.center().y + size::LINE / 2.0);
    let room = row.right() - TIME - left;
    paint_line(ui.painter(), left, first, elided(ui, &told.name, Weight::Medium, room), ink);
    paint_line(
        ui.painter(),
        left,
        second,
        elided(ui, &told.folder, Weight::Regular, row.width() - 2.0 * space::STEP),
        quiet,
    );
    let time = missing.unwrap_or(&told.time);
    paint_ending(ui.painter(), (row.right() - space::STEP, first), time, Weight::Regular, quiet);
    let name = format!("{}, {}, {time}", told.name, told.folder);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, missing.is_none(), name.as_str()));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    say_why(response, missing)
}

/// A text in one line that ends in an ellipsis where there is no room for it.
fn elided(ui: &Ui, text: &str, weight: Weight, room: f32) -> std::sync::Arc<eframe::egui::Galley> {
    let whole = line_of(ui.painter(), text, weight);
    if whole.size().x <= room {
        return whole;
    }
    let mut job = LayoutJob::clone(&whole.job);
    job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(room);
    ui.painter().layout_job(job)
}
