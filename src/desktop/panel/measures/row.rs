//! A row of the list of measures: switch, title, standing and tag, sum.

use super::super::list::{GAP, Number, in_place};
use super::heights::{BUTTON, MORE, TITLE};
use super::{MeasuresMemory, menu, retitled};
use crate::budget::scenario::{Edit, MeasureChange};
use crate::desktop::action::Action;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, muted, row as row_text, size, space};
use crate::desktop::widget::edit::Ended;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::mark::{self, Assumed, VerdictMark};
use crate::desktop::widget::pose::{job_of, line_of};
use crate::desktop::widget::row::{Chosen, list_row};
use crate::desktop::widget::switch::{self, switch_ui};
use crate::desktop::widget::tag::{plain_tag_ui, tag_ui};
use crate::view::list::MeasureItem;
use eframe::egui::{
    Align, Galley, Id, Layout, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use std::sync::Arc;

/// From the top of a row to the middle of its first line, in points.
const LINE_MIDDLE: f32 = 14.0;
/// How far the field over a title reaches out to its left, so that its focus ring stays off the switch, in points.
const OUT: f32 = 5.0;

/// Where a row stands and whether it is the chosen one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) rect: Rect,
    pub(super) chosen: bool,
    /// Whether Tab comes to it.
    pub(super) stop: bool,
}

/// A title being typed in its row.
#[derive(Debug)]
pub(super) struct Renaming {
    id: Box<str>,
    text: String,
    height: f32,
    is_new: bool,
}

impl Renaming {
    /// Begins to rename a measure.
    pub(super) fn of(item: &MeasureItem) -> Self {
        Self { id: item.id.clone(), text: item.title.clone(), height: space::CONTROL, is_new: true }
    }
}

/// What is painted of a row.
struct Face<'a> {
    title: Arc<Galley>,
    number: Number<'a>,
    has_problem: bool,
    /// Whether the sum needs a line of its own.
    number_below: bool,
    /// Height of title or of the field over it, as it adds to a row of one line.
    more: f32,
}

impl<'a> Face<'a> {
    fn of(ui: &Ui, state: &State, memory: &MeasuresMemory, item: &'a MeasureItem, width: f32) -> Self {
        let tokens = Tokens::of(ui);
        let ink = if item.on { tokens.text } else { tokens.muted };
        let title =
            ui.painter().layout_job(job_of(&item.title, Weight::Regular, ink, width - TITLE - space::PANEL - BUTTON));
        let sum_ink = if item.on && !item.not_computed { tokens.text } else { tokens.muted };
        let number = Number { text: &item.sum, weight: Weight::Regular, ink: sum_ink, assumed: !item.marks.is_none() };
        let has_problem = state.list.has_problem(item.at);
        let word = |text: &str| line_of(ui.painter(), text, Weight::Regular).size().x;
        let tag = if item.tag.is_empty() { 0.0 } else { GAP + word(&item.tag) + 2.0 * space::HALF + 2.0 };
        let layered = layered(state, item).map_or(0.0, |tag| GAP + word(&tag) + 2.0 * space::HALF + 2.0);
        let problem = if has_problem { mark::SIDE + GAP } else { 0.0 };
        let used = TITLE + problem + word(&item.standing) + tag + layered + space::STEP;
        let number_below = used + number.width(ui.painter()) + space::PANEL > width;
        let lines = (title.size().y / size::LINE).round().max(1.0);
        let more = match memory.renaming.as_ref().filter(|renaming| renaming.id == item.id) {
            Some(renaming) => renaming.height - size::LINE + space::STEP,
            None => (lines - 1.0) * MORE,
        };
        Self { title, number, has_problem, number_below, more }
    }

    fn height(&self) -> f32 {
        space::BAR + self.more + if self.number_below { size::ROW } else { 0.0 }
    }
}

/// Draws a row; its response, and the height it needs.
pub(super) fn row_ui(
    ui: &mut Ui,
    state: &State,
    memory: &mut MeasuresMemory,
    (item, row): (&MeasureItem, Row),
    actions: &mut Vec<Action>,
) -> (Response, f32) {
    let tokens = Tokens::of(ui);
    let face = Face::of(ui, state, memory, item, row.rect.width());
    let height = face.height();
    let rect = Rect::from_min_size(row.rect.min, vec2(row.rect.width(), height));
    let id = ui.make_persistent_id(("measure", &*item.id));
    let response = memory.reach.row(ui, rect, (id, &item.id), row.stop);
    list_row(ui.painter(), rect, Chosen::from(row.chosen), memory.reach.pose(&response), tokens);
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(format!("{} {} {}", item.standing, item.tag, item.sum)),
        ..WidgetInfo::selected(Role::ListItem, true, row.chosen, &item.title)
    });
    switch_at(ui, state, item, (id, rect), actions);
    let corner = pos2(rect.right() - BUTTON - space::STEP, rect.top() + LINE_MIDDLE - BUTTON / 2.0);
    let room = Rect::from_min_size(corner, Vec2::splat(BUTTON));
    let name = state.words().tell("measures-actions", &[("title", &item.title)]);
    let more =
        menu::button_ui(ui, state, (room, &item.id), &name, (response.hovered() || row.chosen, row.stop), actions);
    if more.clicked() && !row.chosen {
        actions.push(Action::ChooseMeasure(item.at));
    }
    menu::context_ui(&response, state, actions);
    let corner = pos2(rect.left() + TITLE, rect.top() + LINE_MIDDLE - size::LINE / 2.0);
    if memory.renaming.as_ref().is_some_and(|renaming| renaming.id == item.id) {
        rename_ui(ui, memory, (id, item), rect, actions);
    } else {
        ui.painter().galley(corner, Arc::clone(&face.title), tokens.text);
    }
    let middle = rect.top() + 34.0 + face.more;
    let line = Rect::from_min_size(pos2(corner.x, middle - size::ROW / 2.0), vec2(rect.right() - corner.x, size::ROW));
    standing(ui, state, item, (id, line), face.has_problem);
    let number_middle = if face.number_below { middle + size::ROW } else { middle };
    face.number.paint(ui.painter(), rect.right() - space::PANEL, number_middle);
    (response, height)
}

fn switch_at(ui: &mut Ui, state: &State, item: &MeasureItem, (row, rect): (Id, Rect), actions: &mut Vec<Action>) {
    let corner = pos2(rect.left() + space::PANEL, rect.top() + LINE_MIDDLE - switch::SIZE.y / 2.0);
    let room = Rect::from_min_size(corner, switch::SIZE);
    let reason = state.document().is_read_only().then(|| state.words().say("hindrance-read-only"));
    in_place(ui, UiBuilder::new().scope_id(row.with("switch")).max_rect(room), |ui| {
        let mut on = item.on;
        if switch_ui(ui, &mut on, &item.title, reason.as_deref()).changed() {
            actions.push(Action::Edit(Edit::Measure(item.at, MeasureChange::On(on))));
        }
    });
}

fn standing(ui: &mut Ui, state: &State, item: &MeasureItem, (row, line): (Id, Rect), has_problem: bool) {
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().scope_id(row.with("standing")).max_rect(line).layout(layout);
    in_place(ui, builder, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if has_problem {
            let (square, _) = ui.allocate_exact_size(Vec2::splat(mark::SIDE), Sense::hover());
            VerdictMark::NotComputed.paint(ui.painter(), square, Assumed::No, Tokens::of(ui));
        }
        ui.label(row_text(muted(&item.standing)));
        if !item.tag.is_empty() {
            tag_ui(ui, &item.tag);
        }
        if let Some(tag) = layered(state, item) {
            plain_tag_ui(ui, &tag).on_hover_text(state.words().say("measure-overridden-help"));
        }
    });
}

/// Whether the alternative shown has changed a measure or added it, in a word.
fn layered(state: &State, item: &MeasureItem) -> Option<String> {
    let document = state.document();
    if document.is_added(&item.id) {
        return Some(state.words().say("measure-added"));
    }
    document.overridden(&item.id).map(|_| state.words().say("measure-overridden"))
}

/// The field over a title. Enter and leaving take it over, Esc does not.
fn rename_ui(
    ui: &mut Ui,
    memory: &mut MeasuresMemory,
    (row, item): (Id, &MeasureItem),
    rect: Rect,
    actions: &mut Vec<Action>,
) {
    let Some(renaming) = &mut memory.renaming else { return };
    let room = Rect::from_min_max(
        pos2(rect.left() + TITLE - OUT, rect.top() + space::HALF),
        pos2(rect.right() - space::STEP, rect.bottom()),
    );
    let is_new = std::mem::take(&mut renaming.is_new);
    let builder = UiBuilder::new().scope_id(row.with("rename")).max_rect(room);
    let edited = in_place(ui, builder, |ui| {
        Field::wrapping(&mut renaming.text).named(&item.title).width(room.width()).taking_focus(is_new).show(ui)
    });
    let height = edited.response.rect.height();
    if (renaming.height - height).abs() > 0.5 {
        renaming.height = height;
        ui.request_repaint();
    }
    match edited.ended {
        Ended::No => return,
        Ended::Committed => actions.extend(retitled(item.at, &renaming.text).map(Action::Edit)),
        Ended::Unchanged | Ended::Cancelled => {}
    }
    memory.renaming = None;
    memory.reach.move_to(item.id.clone());
    ui.request_repaint();
}
