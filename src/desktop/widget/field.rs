//! Text fields: one line, one wrapping line, and a note of several lines.

use std::sync::Arc;

use eframe::egui::text::LayoutJob;
use eframe::egui::{
    Align, Align2, Color32, CornerRadius, Frame, Galley, Id, Key, KeyboardShortcut, Layout, Margin,
    Modifiers, Painter, Rect, Response, Shape, Stroke, StrokeKind, TextBuffer, TextEdit, Ui,
    UiBuilder, pos2, vec2,
};

use super::button::say_why;
use super::pose::{Pose, job_of};
use crate::desktop::theme::{Tokens, Weight, muted, size, space};

/// What became of the text in this frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// Nothing ended: the field rests, or the user is writing.
    No,
    /// Enter, or the focus left: the text holds a new value.
    Committed,
    /// Enter, or the focus left, but the text is what it was.
    Unchanged,
    /// Esc: the text has been set back to what it was.
    Cancelled,
}

/// What a field reports.
#[derive(Debug, Clone)]
pub struct Edited {
    /// Egui's answer; `changed` at every keystroke.
    pub response: Response,
    /// Whether the edit came to an end in this frame, and how.
    pub ended: Ended,
}

impl Edited {
    /// Whether the text holds a new value that is to be taken over.
    pub fn committed(&self) -> bool {
        self.ended == Ended::Committed
    }
}

/// How many lines a field has and what Enter does in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lines {
    /// One line; longer text scrolls. Enter commits.
    One,
    /// As many as the text wraps to. Enter commits, and no line break gets in.
    Wrapping,
    /// At least two, or at least three. Enter breaks the line, Ctrl+Enter commits.
    Note { rows: u8 },
}

/// A text field over a string. Show it with [`Field::show`].
#[must_use = "a field shows only when it is shown in a Ui"]
pub struct Field<'t> {
    text: &'t mut String,
    lines: Lines,
    name: Option<&'t str>,
    hint: &'t str,
    width: Option<f32>,
    reason: Option<&'t str>,
}

impl<'t> Field<'t> {
    fn of_lines(text: &'t mut String, lines: Lines) -> Self {
        Self {
            text,
            lines,
            name: None,
            hint: "",
            width: None,
            reason: None,
        }
    }

    /// A field of one line, 32 high.
    pub fn line(text: &'t mut String) -> Self {
        Self::of_lines(text, Lines::One)
    }

    /// A field of one line that wraps, for titles: 32, 50, 68, … high.
    pub fn wrapping(text: &'t mut String) -> Self {
        Self::of_lines(text, Lines::Wrapping)
    }

    /// A field for a note of at least `rows` lines: 50 high for two, 68 for three.
    pub fn note(text: &'t mut String, rows: u8) -> Self {
        Self::of_lines(text, Lines::Note { rows })
    }

    /// The accessible name. A field in a form row gets it from the row's label.
    pub fn named(mut self, name: &'t str) -> Self {
        self.name = Some(name);
        self
    }

    /// What to write here, shown muted while the field is empty.
    pub fn hint(mut self, hint: &'t str) -> Self {
        self.hint = hint;
        self
    }

    /// A width in points, instead of all that is left.
    pub fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// Disables the field and says why. `None` leaves it usable.
    pub fn disabled_because(mut self, reason: Option<&'t str>) -> Self {
        self.reason = reason;
        self
    }

    /// Shows the field.
    pub fn show(self, ui: &mut Ui) -> Edited {
        let Self {
            text,
            lines,
            name,
            hint,
            width,
            reason,
        } = self;
        let before = text.clone();
        let width = width.unwrap_or_else(|| ui.available_width());
        let response = ui.add_enabled(reason.is_none(), |ui: &mut Ui| {
            framed(ui, width, |ui| edit(ui, text, lines, hint, width))
        });
        let response = match name {
            Some(name) => response.accessible_name(name),
            None => response,
        };
        if lines == Lines::Wrapping && text.contains(['\n', '\r']) {
            *text = text.replace("\r\n", " ").replace(['\n', '\r'], " ");
        }
        let ended = how_it_ended(ui, &response, text, before, lines);
        Edited {
            response: say_why(response, reason),
            ended,
        }
    }
}

/// Adds the bare editor, without its frame.
fn edit(ui: &mut Ui, text: &mut String, lines: Lines, hint: &str, width: f32) -> Response {
    let tokens = Tokens::of(ui);
    let ink = if ui.is_enabled() {
        tokens.text
    } else {
        tokens.control
    };
    let rows = match lines {
        Lines::One | Lines::Wrapping => 1.0,
        Lines::Note { rows } => f32::from(rows),
    };
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, wrap: f32| {
        let wrap = if lines == Lines::One {
            f32::INFINITY
        } else {
            wrap
        };
        layout(ui, text.as_str(), ink, wrap, Align::LEFT)
    };
    let editor = match lines {
        Lines::One => TextEdit::singleline(text),
        Lines::Wrapping => TextEdit::multiline(text).return_key(None),
        Lines::Note { .. } => {
            TextEdit::multiline(text).return_key(KeyboardShortcut::new(Modifiers::NONE, Key::Enter))
        }
    };
    let inside = Margin::symmetric(9, 7); // 8 and 6 inside the border of 1
    ui.add(
        editor
            .hint_text(muted(hint))
            .frame(Frame::new().inner_margin(inside))
            .layouter(&mut layouter)
            .desired_rows(1)
            .desired_width(width)
            .min_size(vec2(width, rows * size::LINE + 14.0)),
    )
}

/// Text in lines of 18, as it is edited.
fn layout(ui: &Ui, text: &str, ink: Color32, wrap: f32, halign: Align) -> Arc<Galley> {
    let job = LayoutJob {
        keep_trailing_whitespace: true,
        halign,
        ..job_of(text, Weight::Regular, ink, wrap)
    };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Paints ground, edge and focus ring round what `add` adds.
fn framed(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    let behind = ui.painter().add(Shape::Noop);
    let response = add(ui);
    let tokens = Tokens::of(ui);
    let rect = Rect::from_min_size(response.rect.min, vec2(width, response.rect.height()));
    let corner = CornerRadius::same(space::RADIUS);
    let ground = Shape::rect_filled(rect, corner, tokens.background);
    ui.painter().set(behind, ground);
    edge(ui.painter(), rect, tokens);
    Pose::of(&response).ring(ui.painter(), rect, space::RADIUS, tokens);
    response
}

/// The edge of a field: three sides *border*, the lower side *control*.
pub(super) fn edge(painter: &Painter, rect: Rect, tokens: &Tokens) {
    let corner = CornerRadius::same(space::RADIUS);
    let side = Stroke::new(1.0, tokens.border);
    painter.rect_stroke(rect, corner, side, StrokeKind::Inside);
    let lower = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 1.0), rect.max);
    let stroke = Stroke::new(1.0, tokens.control);
    painter
        .with_clip_rect(lower)
        .rect_stroke(rect, corner, stroke, StrokeKind::Inside);
}

/// Decides whether the edit ended in this frame, and sets the text back on Esc.
///
/// `before` is the text as it was before this frame.
fn how_it_ended(
    ui: &Ui,
    response: &Response,
    text: &mut String,
    before: String,
    lines: Lines,
) -> Ended {
    let kept: Id = response.id.with("text before the edit");
    if response.gained_focus() {
        ui.data_mut(|data| data.insert_temp(kept, before));
    }
    let commits = match lines {
        Lines::One => false, // Enter takes the focus away by itself.
        Lines::Wrapping => ui.input(|input| input.key_pressed(Key::Enter)),
        Lines::Note { .. } => {
            ui.input(|input| input.modifiers.command && input.key_pressed(Key::Enter))
        }
    };
    let sent = commits && response.has_focus();
    if sent {
        response.surrender_focus();
    }
    if !(sent || response.lost_focus()) {
        return Ended::No;
    }
    let start: Option<String> = ui.data_mut(|data| data.remove_temp(kept));
    let start = start.unwrap_or_default();
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        *text = start;
        Ended::Cancelled
    } else if *text == start {
        Ended::Unchanged
    } else {
        Ended::Committed
    }
}

/// An editor inside a cell of the grid: right-aligned, without a frame of its own.
///
/// `rect` is the box of the cell, `right` where its numbers end.
pub(super) fn edit_in_cell(ui: &mut Ui, text: &mut String, rect: Rect, right: f32) -> Edited {
    let tokens = Tokens::of(ui);
    let before = text.clone();
    // The caret stands one point behind the text and must not be cut.
    let room = Rect::from_min_max(
        pos2(rect.left() + space::HALF, rect.top()),
        pos2(right, rect.bottom()),
    );
    let mut layouter = |ui: &Ui, text: &dyn TextBuffer, _wrap: f32| {
        layout(ui, text.as_str(), tokens.text, f32::INFINITY, Align::RIGHT)
    };
    let layout = Layout::left_to_right(Align::Center);
    let builder = UiBuilder::new().max_rect(room).layout(layout);
    let response = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().interact_size.y = 0.0; // A cell is lower than a control.
        ui.add(
            TextEdit::singleline(text)
                .layouter(&mut layouter)
                .frame(Frame::NONE)
                .align(Align2::RIGHT_CENTER)
                .desired_width(room.width())
                .min_size(room.size()),
        )
    });
    let response = response.inner;
    let ended = how_it_ended(ui, &response, text, before, Lines::One);
    Edited { response, ended }
}
