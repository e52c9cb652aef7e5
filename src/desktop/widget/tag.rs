//! The dashed tag: *antaget*, *antaget ramme*.

use eframe::egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::lines::dashed_box;
use super::pose::{line_of, paint_line};
use crate::desktop::theme::{Tokens, Weight, space};

/// Height of a tag, in points.
const HEIGHT: f32 = 18.0;

/// A word in a dashed box: 18 high, 4 inside, muted.
pub fn tag_ui(ui: &mut Ui, word: &str) -> Response {
    let tokens = Tokens::of(ui);
    let line = line_of(ui.painter(), word, Weight::Regular);
    let inside = space::HALF + 1.0;
    let wanted = vec2((line.size().x + 2.0 * inside).round(), HEIGHT);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let radius = f32::from(space::SMALL_RADIUS);
    dashed_box(ui.painter(), rect, radius, tokens.control);
    let (x, y) = (rect.left() + inside, rect.center().y);
    paint_line(ui.painter(), x, y, line, tokens.muted);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
    response
}
