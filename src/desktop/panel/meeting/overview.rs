//! All pages small: one is chosen by arrows or a click.

use super::super::super::{action::Action, meeting::Asked, meeting::MeetingMode, state::State};
use super::{named, small_page};
use crate::desktop::widget::page::Look;
use crate::export::ink;
use eframe::egui::{CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// Between the pages, and between them and the edge, in points.
const GAP: f32 = 28.0;
/// Around the chosen page, in points.
const RING: f32 = 5.0;

/// How many pages stand beside each other.
pub(super) fn columns(pages: usize) -> usize {
    (1..=pages).find(|columns| columns * columns >= pages).unwrap_or(1)
}

/// Shows all pages.
pub(super) fn overview_ui(ui: &mut Ui, state: &State, mode: &MeetingMode, room: Rect, actions: &mut Vec<Action>) {
    let pages = mode.pages();
    let across = columns(pages.len());
    let down = pages.len().div_ceil(across.max(1));
    let (wide, high) = (cell(room.width(), across), cell(room.height(), down));
    for (at, page) in pages.iter().enumerate() {
        let (column, row) = (float(at % across), float(at / across));
        let corner = pos2(room.left() + GAP + column * (wide + GAP), room.top() + GAP + row * (high + GAP));
        let area = Rect::from_min_size(corner, vec2(wide, high));
        let rect = small_page(ui.painter(), area, page);
        let response = ui.interact(rect, ui.scope_id().with(("small page", at)), Sense::click());
        let is_chosen = at == mode.page;
        if is_chosen {
            let stroke = Stroke::new(RING, (Look::PAPER.color)(ink::KEPT));
            ui.painter().rect_stroke(rect, CornerRadius::ZERO, stroke, StrokeKind::Outside);
        }
        let name = named(state, at, page);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &name));
        if response.clicked() {
            actions.push(Action::Meeting(Asked::Page(at)));
            actions.push(Action::Meeting(Asked::Overview(false)));
        }
    }
}

fn cell(room: f32, count: usize) -> f32 {
    ((room - GAP) / float(count.max(1)) - GAP).max(1.0)
}

fn float(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}
