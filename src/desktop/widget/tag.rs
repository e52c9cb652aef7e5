//! Tags: dashed for what is assumed (*antaget*, *antaget ramme*), and only for that; plain for anything else.

use eframe::egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::lines::dashed_box;
use super::pose::{line_of, paint_line};
use crate::desktop::theme::{Tokens, Weight, space};

/// Height of a tag, in points.
const HEIGHT: f32 = 18.0;

/// A word in a dashed box: 18 high, 4 inside, muted.
pub fn tag_ui(ui: &mut Ui, word: &str) -> Response {
    boxed_ui(ui, word, |ui, rect, radius| dashed_box(ui.painter(), rect, radius, Tokens::of(ui).control))
}

/// A word in a plain box of the same size.
pub fn plain_tag_ui(ui: &mut Ui, word: &str) -> Response {
    boxed_ui(ui, word, |ui, rect, radius| {
        let stroke = Stroke::new(1.0, Tokens::of(ui).control);
        ui.painter().rect_stroke(rect, radius, stroke, StrokeKind::Inside);
    })
}

fn boxed_ui(ui: &mut Ui, word: &str, outline: impl FnOnce(&Ui, Rect, f32)) -> Response {
    let tokens = Tokens::of(ui);
    let line = line_of(ui.painter(), word, Weight::Regular);
    let inside = space::HALF + 1.0;
    let wanted = vec2((line.size().x + 2.0 * inside).round(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    outline(ui, rect, f32::from(space::SMALL_RADIUS));
    let (x, y) = (rect.left() + inside, rect.center().y);
    paint_line(ui.painter(), x, y, line, tokens.muted);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    response
}
