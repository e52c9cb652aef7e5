//! A cell of the row of verdicts: mark and word, and below them what it rests on.

use crate::desktop::theme::{Tokens, space};
use crate::desktop::widget::cell::Place;
use crate::desktop::widget::lines::block;
use crate::desktop::widget::mark::{Assumed, VerdictMark, verdict_ui};
use crate::desktop::widget::tag::tag_ui;
use crate::view::grid::GridCell;
use eframe::egui::{
    Align, CornerRadius, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
};

/// From the top of the row to the middle of its first line, in points.
pub(super) const FIRST_LINE: f32 = 12.0;
/// From the first to the second line, in points.
const NEXT_LINE: f32 = 20.0;
/// How far a verdict may reach to the left of where it ends, in points.
const REACH: f32 = 160.0;

/// Shows a verdict that ends where the numbers of its year end.
pub(super) fn verdict_cell_ui(
    ui: &mut Ui,
    place: Place,
    name: &str,
    cell: &GridCell,
    mark: VerdictMark,
    chosen: bool,
) -> Response {
    let tokens = Tokens::of(ui);
    let sense = if chosen { Sense::click() } else { Sense::CLICK };
    let response = ui.allocate_rect(place.rect, sense);
    if response.hovered() && !chosen {
        block(ui.painter(), place.rect, tokens.hover);
    }
    if chosen {
        let ring = place.rect.shrink2(Vec2::new(space::STEP, 0.0));
        let corner = CornerRadius::same(space::SMALL_RADIUS);
        ui.painter().rect_stroke(ring, corner, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
    }
    let line = |at: f32| {
        let middle = place.rect.top() + FIRST_LINE + at;
        Rect::from_min_max(pos2(place.right - REACH, middle - 10.0), pos2(place.right, middle + 10.0))
    };
    let ending = |rect| UiBuilder::new().max_rect(rect).layout(Layout::right_to_left(Align::Center));
    // What was not computed rests on nothing yet.
    let tag = if cell.not_computed { "" } else { cell.tag.as_str() };
    let assumed = Assumed::from(!tag.is_empty());
    ui.scope_builder(ending(line(0.0)), |ui| verdict_ui(ui, mark, assumed, &cell.text));
    if !tag.is_empty() {
        ui.scope_builder(ending(line(NEXT_LINE)), |ui| tag_ui(ui, tag));
    }
    let value = if tag.is_empty() { cell.text.clone() } else { format!("{}, {tag}", cell.text) };
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(value.clone()),
        selected: Some(chosen),
        ..WidgetInfo::labeled(Role::Cell, true, name)
    });
    response
}
