//! What stands above a plot: the message with the line below it, and the name of each of several plots.

use crate::desktop::theme::{Tokens, Weight, size};
use crate::desktop::widget::pose::job_of;
use crate::view::chart::{Chart, Panel};
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, FontId, Galley, Label, Painter, Pos2, Rect, Ui, Vec2, pos2};
use std::sync::Arc;

/// From the head of the panel to the message, in points.
const ABOVE: f32 = 12.0;

/// The side of the button behind the message, in points.
const PENCIL: f32 = 24.0;

/// The message and the line below it, laid out.
pub(super) struct Message {
    title: Arc<Galley>,
    second_line: Arc<Galley>,
}

impl Message {
    /// A message in lines of `width` points.
    pub(super) fn of(painter: &Painter, title: &str, second_line: &str, width: f32) -> Self {
        let tokens = Tokens::of(painter.ctx());
        let title_width = (width - 2.0 * PENCIL).max(0.0);
        let laid = |text: &str, font: FontId, high: f32, ink: Color32, width: f32| {
            let format = TextFormat { line_height: Some(high), ..TextFormat::simple(font, ink) };
            let mut job = LayoutJob::single_section(text.to_owned(), format);
            job.wrap.max_width = width;
            painter.layout_job(job)
        };
        Self {
            title: laid(title, Weight::Medium.at(size::TITLE), size::TITLE_LINE, tokens.text, title_width),
            second_line: laid(second_line, Weight::Regular.at(size::SUB), size::ROW, tokens.muted, width),
        }
    }

    /// How high it is, with the space above it, in points.
    pub(super) fn high(&self) -> f32 {
        ABOVE + self.title.size().y + self.second_line.size().y
    }

    /// Where the title stands at the top of `body`, and beside its last words the way to change it.
    pub(super) fn title_in(&self, body: Rect) -> (Rect, Rect) {
        let title = Rect::from_min_size(pos2(body.left(), body.top() + ABOVE), self.title.size());
        let last = self.title.rows.last().map_or(0.0, |row| row.rect().right());
        let middle = pos2(title.left() + last + PENCIL, title.bottom() - size::TITLE_LINE / 2.0);
        (title, Rect::from_center_size(middle, Vec2::splat(PENCIL)))
    }

    /// Shows it at the top of `body`, and says where it ends.
    pub(super) fn show(self, ui: &mut Ui, body: Rect) -> f32 {
        let end = body.top() + self.high();
        let mut top = body.top() + ABOVE;
        for galley in [self.title, self.second_line] {
            let rect = Rect::from_min_size(pos2(body.left(), top), galley.size());
            top = rect.bottom();
            ui.put(rect, Label::new(galley));
        }
        end
    }
}

/// The name of one of several plots and what it is held against: with each year's amount where that stands in one
/// line.
pub(super) fn panel_head(painter: &Painter, panel: &Panel, chart: &Chart, width: f32) -> Option<Arc<Galley>> {
    if chart.panels().len() < 2 {
        return None;
    }
    let steps = panel.frames.first().map_or(&[][..], |frame| &frame.steps);
    let amounts: Vec<&str> =
        steps.iter().flatten().map(|step| step.label.text.as_str()).filter(|text| !text.is_empty()).collect();
    let plain = panel.detail.text.clone();
    let full = format!("{plain}: {}", amounts.join("; "));
    let tokens = Tokens::of(painter.ctx());
    let laid = |detail: &str| {
        let mut job = job_of(&panel.name, Weight::Bold, tokens.text, width);
        let muted = job_of(detail, Weight::Regular, tokens.muted, width);
        if let Some(section) = muted.sections.into_iter().next() {
            job.append(&format!("  {detail}"), 0.0, section.format);
        }
        painter.layout_job(job)
    };
    let in_one_line = (!amounts.is_empty()).then(|| laid(&full)).filter(|galley| galley.rows.len() == 1);
    Some(in_one_line.unwrap_or_else(|| laid(&plain)))
}

/// Shows the name of a plot.
pub(super) fn panel_head_ui(ui: &mut Ui, corner: Pos2, head: Arc<Galley>) {
    ui.put(Rect::from_min_size(corner, head.size()), Label::new(head));
}
