//! How a widget stands at this moment, and the paint that all widgets share.

use std::sync::Arc;

use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Color32, CornerRadius, Galley, Painter, Rect, Response, Stroke, StrokeKind, pos2};

use crate::desktop::theme::{Tokens, Weight, size};

/// What the pointer does to a widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Touch {
    /// Nothing.
    Rest,
    /// It is over the widget.
    Hovered,
    /// It holds the widget down.
    Pressed,
    /// The widget cannot be used.
    Disabled,
}

/// What the pointer does to a widget, and whether the keyboard is at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pose {
    /// The pointer.
    pub touch: Touch,
    /// The keyboard.
    pub focused: bool,
}

impl Pose {
    /// How the widget of this response stands.
    pub fn of(response: &Response) -> Self {
        let touch = if !response.enabled() {
            Touch::Disabled
        } else if response.is_pointer_button_down_on() {
            Touch::Pressed
        } else if response.hovered() {
            Touch::Hovered
        } else {
            Touch::Rest
        };
        Self { touch, focused: response.has_focus() }
    }

    /// The fill behind a widget that has `rest` behind it when nothing happens.
    pub fn fill(self, tokens: &Tokens, rest: Color32) -> Color32 {
        match self.touch {
            Touch::Rest | Touch::Disabled => rest,
            Touch::Hovered => tokens.hover,
            Touch::Pressed => tokens.tint,
        }
    }

    /// The ink of a widget that has `rest` as its ink when it can be used.
    pub fn ink(self, tokens: &Tokens, rest: Color32) -> Color32 {
        if self.touch == Touch::Disabled { tokens.control } else { rest }
    }

    /// The outline of 2 in accent, 1 outside `rect`, if the keyboard is at the widget.
    ///
    /// `radius` is the corner radius of the widget itself.
    pub fn ring(self, painter: &Painter, rect: Rect, radius: u8, tokens: &Tokens) {
        if self.focused {
            let corner = CornerRadius::same(radius.saturating_add(3));
            let stroke = Stroke::new(2.0, tokens.accent);
            painter.rect_stroke(rect.expand(3.0), corner, stroke, StrokeKind::Inside);
        }
    }
}

/// One line of text of the body size, 18 high, laid out but not yet coloured.
pub(crate) fn line_of(painter: &Painter, text: &str, weight: Weight) -> Arc<Galley> {
    painter.layout_job(job_of(text, weight, Color32::PLACEHOLDER, f32::INFINITY))
}

/// Text of the body size in lines of 18, wrapped at `wrap` points.
pub(crate) fn job_of(text: &str, weight: Weight, ink: Color32, wrap: f32) -> LayoutJob {
    let mut job = LayoutJob::simple(text.to_owned(), weight.at(size::BODY), ink, wrap);
    for section in &mut job.sections {
        section.format.line_height = Some(size::LINE);
    }
    job
}

/// Paints a line of text with its left end at `x` and its middle at `y`.
pub(crate) fn paint_line(painter: &Painter, x: f32, y: f32, line: Arc<Galley>, ink: Color32) {
    let top = y - line.size().y / 2.0;
    painter.galley(pos2(x, top), line, ink);
}

/// Paints a line of text with its right end at `x` and its middle at `y`, and says where it begins.
///
/// The text is laid out from its right end, so that numbers below each other end on the same spot
/// of a pixel, whatever their widths.
pub(crate) fn paint_ending(painter: &Painter, (x, y): (f32, f32), text: &str, weight: Weight, ink: Color32) -> f32 {
    let mut job = job_of(text, weight, ink, f32::INFINITY);
    job.halign = Align::RIGHT;
    let line = painter.layout_job(job);
    let begins = x + line.rect.left();
    painter.galley(pos2(x, y - line.size().y / 2.0), line, ink);
    begins
}
