//! The meeting on the whole screen: a page, or all of them small; no menus, no scroll bars, always light.

mod help;
mod keys;
mod overview;
mod strip;

use super::super::{action::Action, meeting::Asked, meeting::MeetingMode, state::State};
use crate::desktop::widget::page::{Look, fitted, on_screen, paint_page};
use crate::export::ink;
use crate::export::layout::{Answer, Page};
use eframe::egui::{Color32, CornerRadius, CursorIcon, Painter, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2};

/// What is remembered of the meeting between frames.
#[derive(Debug, Default)]
pub struct MeetingMemory {
    help: help::Help,
}

/// Shows the meeting.
pub(super) fn meeting_ui(ui: &mut Ui, state: &State, memory: &mut MeetingMemory, actions: &mut Vec<Action>) {
    let Some(mode) = &state.meeting else { return };
    let room = ui.max_rect();
    let asks = state.dialog.is_none();
    if mode.black {
        black_ui(ui, state, room);
    } else {
        ui.painter().rect_filled(room, CornerRadius::ZERO, (Look::PAPER.color)(ink::PAPER));
        if mode.overview {
            overview::overview_ui(ui, state, mode, room, actions);
        } else {
            page_ui(ui, state, mode, room, actions);
        }
        if asks && !strip::strip_ui(ui, state, mode, room, actions) {
            help::help_ui(ui, state, room, &mut memory.help);
        }
    }
    if asks {
        keys::keys(ui, state, mode, actions);
    }
}

/// One page, as large as it can be. A click goes on, the other button back.
fn page_ui(ui: &mut Ui, state: &State, mode: &MeetingMode, room: Rect, actions: &mut Vec<Action>) {
    let Some(page) = mode.shown() else { return };
    let response = ui.interact(room, ui.scope_id().with("page"), Sense::click());
    let rect = paint_page(ui.painter(), room, page, Look::PAPER);
    let name = named(state, mode.page, page);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    if response.clicked() {
        actions.push(Action::Meeting(Asked::Page(mode.page.saturating_add(1))));
    } else if response.secondary_clicked() {
        actions.push(Action::Meeting(Asked::Page(mode.page.saturating_sub(1))));
    }
    read_out(ui, page, rect);
    switches_ui(ui, state, page, rect, actions);
    if mode.pointer {
        ui.ctx().set_cursor_icon(CursorIcon::None);
        pointer(ui, rect);
    }
}

/// The texts of a page where they stand, for who has it read out.
fn read_out(ui: &mut Ui, page: &Page, rect: Rect) {
    for (at, text) in page.texts().enumerate() {
        let content = text.content();
        let builder = UiBuilder::new().max_rect(on_screen(page, rect, &text.bounds())).id_salt(("text", at));
        let response = ui.scope_builder(builder, |ui| ui.interact(ui.max_rect(), ui.scope_id(), Sense::hover())).inner;
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &content));
    }
}

/// The switches of a page by mouse.
fn switches_ui(ui: &mut Ui, state: &State, page: &Page, sheet: Rect, actions: &mut Vec<Action>) {
    for spot in page.spots() {
        let Answer::Switch(turn) = &spot.answer else { continue };
        let rect = on_screen(page, sheet, &spot.rect);
        let response = ui.interact(rect, ui.scope_id().with(("switch", turn.measure)), Sense::click());
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| WidgetInfo::selected(Role::Switch, true, turn.on, &turn.title));
        if response.hovered() && !state.meeting.as_ref().is_some_and(|mode| mode.pointer) {
            let shade = (Look::PAPER.color)(ink::KEPT).gamma_multiply(0.08);
            ui.painter().rect_filled(rect, CornerRadius::same(4), shade);
        }
        if response.clicked() {
            actions.push(Action::Meeting(Asked::Switch(turn.measure)));
        }
    }
}

/// `Side 2 af 7: Rammen for anlæg overskrides i 2020`
fn named(state: &State, at: usize, page: &Page) -> String {
    let count = state.meeting.as_ref().map_or(0, |mode| mode.pages().len());
    let (number, count) = (at.saturating_add(1).to_string(), count.to_string());
    state.words().tell("meeting-page-of", &[("page", &number), ("count", &count), ("title", &page.title)])
}

fn black_ui(ui: &mut Ui, state: &State, room: Rect) {
    ui.painter().rect_filled(room, CornerRadius::ZERO, Color32::BLACK);
    ui.ctx().set_cursor_icon(CursorIcon::None);
    let response = ui.interact(room, ui.scope_id().with("black"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, state.words().say("meeting-black")));
}

/// The dot of a laser: red with a soft ring.
fn pointer(ui: &Ui, page: Rect) {
    let Some(at) = ui.ctx().input(|input| input.pointer.hover_pos()) else { return };
    let radius = page.height() * DOT;
    let color = (Look::PAPER.color)(ink::BROKEN);
    let painter: &Painter = ui.painter();
    painter.circle_filled(at, radius * 1.9, color.gamma_multiply(0.25));
    painter.circle_filled(at, radius, color);
    ui.ctx().request_repaint_after(std::time::Duration::from_millis(16));
}

/// The radius of the dot as a share of the page's height.
const DOT: f32 = 0.011;

/// A page in the middle of a box, with a line around it.
fn small_page(painter: &Painter, room: Rect, page: &Page) -> Rect {
    let rect = fitted(page, room);
    painter.rect_filled(rect.expand(1.0), CornerRadius::ZERO, (Look::PAPER.color)(ink::HAIRLINE));
    paint_page(painter, room, page, Look::PAPER)
}

/// A point of a box by its shares of width and height.
fn share(room: Rect, across: f32, down: f32) -> eframe::egui::Pos2 {
    pos2(room.left() + room.width() * across, room.top() + room.height() * down)
}
