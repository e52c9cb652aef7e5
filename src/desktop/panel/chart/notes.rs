//! The notes and sources below the plot. Notes of more than two lines are folded until they are asked for.

use super::sources::Sources;
use crate::desktop::action::Action;
use crate::desktop::state::State;
use crate::desktop::theme::{Tokens, Weight, size, space};
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::pose::line_of;
use crate::view::chart::Chart;
use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Color32, Galley, Painter, Pos2, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// So many lines of notes are seen while they are folded.
const FOLDED: usize = 2;

/// The notes and sources of a chart, laid out.
pub(super) struct Notes {
    /// What is painted, one below the other.
    lines: Vec<Arc<Galley>>,
    /// All that the notes say.
    said: String,
    /// The link that unfolds or folds, and where it stands below the first line and from the left.
    link: Option<(String, Pos2)>,
    sources: Option<Sources>,
    /// How high the notes are without the sources, in points.
    lines_high: f32,
}

impl Notes {
    /// The notes in lines of `width` points; `all` of them, or the first lines.
    pub(super) fn of(painter: &Painter, state: &State, chart: &Chart, width: f32, all: bool) -> Self {
        let tokens = Tokens::of(painter.ctx());
        let laid = |word: &str, text: &str| {
            (!text.is_empty()).then(|| painter.layout_job(paragraph(word, text, width, tokens)))
        };
        let text = chart.notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join(" ");
        let sources = Sources::of(painter, state, chart, width);
        let said = format!("{} {text}", chart.note_word);
        let Some(whole) = laid(&chart.note_word, &text) else {
            return Self { lines: Vec::new(), said: String::new(), link: None, sources, lines_high: 0.0 };
        };
        let mut notes = Self { said, link: None, sources, lines_high: whole.size().y, lines: vec![whole] };
        notes.fold(painter, state, (&text, width), all);
        notes
    }

    fn fold(&mut self, painter: &Painter, state: &State, (text, width): (&str, f32), all: bool) {
        let Some(whole) = self.lines.first().filter(|whole| whole.rows.len() > FOLDED) else { return };
        let name = state.words().say(if all { "chart-notes-fewer" } else { "chart-notes-all" });
        let link = line_of(painter, &name, Weight::Regular).size().x.ceil();
        if all {
            let last = whole.rows.last().map_or(0.0, |row| row.rect().right()) + space::STEP;
            let fits = last + link <= width;
            let top = if fits { whole.size().y - size::LINE } else { whole.size().y };
            self.lines_high = top + size::LINE;
            self.link = Some((name, pos2(if fits { last } else { 0.0 }, top)));
            return;
        }
        let tokens = Tokens::of(painter.ctx());
        let first = whole.rows.first().map_or(0, |row| row.char_count_excluding_newline().0);
        let from = self.said.char_indices().nth(first).map_or(self.said.len(), |(at, _)| at);
        let (seen, rest) = self.said.split_at_checked(from).unwrap_or((&self.said, ""));
        let word = self.said.len().saturating_sub(text.len().saturating_add(1));
        let (word, seen) = seen.split_at_checked(word).unwrap_or((seen, ""));
        let line = |mut job: LayoutJob, wrap: f32| {
            job.wrap.max_rows = 1;
            job.wrap.max_width = wrap;
            painter.layout_job(job)
        };
        let second = line(paragraph("", rest.trim_start(), width, tokens), width - link - space::STEP);
        let first = line(paragraph(word, seen.trim(), f32::INFINITY, tokens), f32::INFINITY);
        self.link = Some((name, pos2(second.size().x + space::STEP, size::LINE)));
        self.lines_high = 2.0 * size::LINE;
        self.lines = vec![first, second];
    }

    /// How high notes and sources are together, in points.
    pub(super) fn high(&self) -> f32 {
        self.lines_high + self.sources.as_ref().map_or(0.0, Sources::high)
    }

    /// Shows them with their upper left corner at `corner`, and says whether the link that folds them was followed.
    pub(super) fn show(self, ui: &mut Ui, corner: Pos2, actions: &mut Vec<Action>) -> bool {
        let ink = Tokens::of(ui).muted;
        let mut box_of_notes = Rect::from_min_size(corner, vec2(0.0, 0.0));
        for galley in self.lines {
            let spot = box_of_notes.left_bottom();
            box_of_notes = box_of_notes.union(Rect::from_min_size(spot, galley.size()));
            ui.painter().galley(spot, galley, ink);
        }
        if !self.said.is_empty() {
            label(ui, "notes", box_of_notes, &self.said);
        }
        if let Some(sources) = self.sources {
            sources.show(ui, pos2(corner.x, corner.y + self.lines_high), actions);
        }
        let Some((name, at)) = self.link else { return false };
        let wide = line_of(ui.painter(), &name, Weight::Regular).size().x.ceil() + 1.0;
        let rect = Rect::from_min_size(corner + at.to_vec2(), vec2(wide, size::LINE));
        let link = keyed(ui, "notes link", |ui| {
            ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| link_ui(ui, &name)).inner
        });
        link.inner.clicked()
    }
}

/// Text that is painted, told to a screen reader.
pub(super) fn label(ui: &Ui, salt: &str, rect: Rect, said: &str) {
    let response = ui.interact(rect, ui.scope_id().with(salt), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, said));
}

/// How a piece of a paragraph is set.
pub(super) fn format(weight: Weight, color: Color32) -> TextFormat {
    TextFormat { line_height: Some(size::LINE), ..TextFormat::simple(weight.at(size::BODY), color) }
}

/// `Anm.:` and what it says, in one text that wraps.
pub(super) fn paragraph(word: &str, text: &str, wrap: f32, tokens: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = wrap;
    job.append(word, 0.0, format(Weight::Medium, tokens.text));
    let gap = if word.is_empty() { "" } else { " " };
    job.append(&format!("{gap}{text}"), 0.0, format(Weight::Regular, tokens.muted));
    job
}
