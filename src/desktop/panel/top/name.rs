//! The name in the top bar: the scenario's title, whether it is saved, and its file.

use super::super::super::{document::Origin, state::State, theme::Tokens, theme::Weight, theme::size, theme::space};
use crate::desktop::widget::pose::{job_of, paint_line};
use eframe::egui::{Galley, Painter, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};
use std::path::Path;
use std::sync::Arc;

/// Radius of the dot that marks unsaved changes, in points.
const DOT: f32 = 4.0;
/// The dot with the space before it, in points. It is kept free also where there is no dot, so that nothing moves.
const DOT_ROOM: f32 = space::STEP + 2.0 * DOT;
/// A title longer than this wraps into two lines, in points.
const ONE_LINE: f32 = 320.0;

/// The narrowest a title in two lines gets, in points.
const TWO_LINES: f32 = 80.0;

/// What is said about the document.
pub(super) struct Name {
    title: String,
    file: String,
    /// The whole path, for the pointer.
    place: Option<String>,
    unsaved: Option<String>,
    line: Arc<Galley>,
    file_line: Arc<Galley>,
}

impl Name {
    /// The name of the open document.
    pub(super) fn of(ui: &Ui, state: &State) -> Self {
        let document = state.document();
        let title = document.book().scenario().title.clone();
        let file = match document.origin() {
            Origin::Example(_) => state.words().say("top-example"),
            Origin::New => state.words().say("top-new"),
            Origin::File(path) => file_name(path),
        };
        let line = titled(ui.painter(), &title, f32::INFINITY);
        let tokens = Tokens::of(ui);
        let file_line = ui.painter().layout_job(job_of(&file, Weight::Regular, tokens.muted, f32::INFINITY));
        let place = document.path().map(|path| path.display().to_string());
        let unsaved = document.is_unsaved().then(|| state.words().say("top-unsaved"));
        Self { title, file, place, unsaved, line, file_line }
    }

    /// The width it asks for, in points.
    pub(super) fn width(&self, with_file: bool) -> f32 {
        let one = self.line.size().x;
        let title = if one <= ONE_LINE { one } else { ONE_LINE.max(one * 0.56) };
        title.ceil() + self.rest(with_file)
    }

    /// The least width it asks for without its file, in points.
    pub(super) fn width_in_two_lines(&self) -> f32 {
        let one = self.line.size().x;
        one.min((one * 0.56).max(TWO_LINES)).ceil() + DOT_ROOM
    }

    fn rest(&self, with_file: bool) -> f32 {
        DOT_ROOM + if with_file { space::STEP + self.file_line.size().x.ceil() } else { 0.0 }
    }

    /// Shows it in at most `room` points.
    pub(super) fn show(self, ui: &mut Ui, room: f32, with_file: bool) {
        let room = room - self.rest(with_file);
        if room < space::BAR {
            return;
        }
        let title_room = self.width(false).min(room + DOT_ROOM) - DOT_ROOM;
        self.title_ui(ui, title_room);
        if let Some(unsaved) = &self.unsaved {
            ui.add_space(space::STEP);
            dot_ui(ui, unsaved);
        }
        if with_file {
            ui.add_space(space::STEP);
            self.file_ui(ui);
        }
        if self.unsaved.is_none() {
            ui.add_space(DOT_ROOM);
        }
    }

    fn title_ui(&self, ui: &mut Ui, room: f32) {
        let line = if self.line.size().x <= room + 0.5 {
            Arc::clone(&self.line)
        } else {
            titled(ui.painter(), &self.title, room)
        };
        let elided = line.elided;
        let (rect, response) = ui.allocate_exact_size(line.size().ceil(), Sense::hover());
        ui.painter().galley(rect.min, line, Tokens::of(ui).text);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.title));
        if elided {
            response.on_hover_text(&self.title);
        }
    }

    fn file_ui(&self, ui: &mut Ui) {
        let wanted = vec2(self.file_line.size().x.ceil(), size::ROW);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        let ink = Tokens::of(ui).muted;
        paint_line(ui.painter(), rect.left(), rect.center().y, Arc::clone(&self.file_line), ink);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &self.file));
        if let Some(place) = &self.place {
            response.on_hover_text(place);
        }
    }
}

/// The dot of unsaved changes, which says so to the pointer and to a screen reader.
fn dot_ui(ui: &mut Ui, unsaved: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(2.0 * DOT, size::ROW), Sense::hover());
    let center = pos2(rect.center().x, rect.center().y);
    let square = Rect::from_center_size(center, vec2(2.0 * DOT, 2.0 * DOT));
    ui.painter().circle_filled(square.center(), DOT, Tokens::of(ui).accent);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, unsaved));
    response.on_hover_text(unsaved);
}

/// The title in at most two lines; what is longer still is told by the pointer.
fn titled(painter: &Painter, title: &str, room: f32) -> Arc<Galley> {
    let ink = Tokens::of(painter.ctx()).text;
    let mut job = job_of(title, Weight::Medium, ink, room);
    for section in &mut job.sections {
        section.format.font_id = Weight::Medium.at(size::SUB);
        section.format.line_height = Some(size::ROW);
    }
    job.wrap.max_rows = 2;
    painter.layout_job(job)
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}
