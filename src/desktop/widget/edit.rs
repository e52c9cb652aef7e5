//! How an edit of a text begins and ends, in a field and in a cell alike.

use std::mem;
use std::sync::Arc;

use eframe::egui::text::{CCursor, CCursorRange, LayoutJob};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Align, Color32, Galley, Id, Key, Response, Stroke, TextEdit, Ui, vec2};

use super::lines::upright;
use super::pose::job_of;
use crate::desktop::theme::{Weight, size};

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

/// Which keys end an edit and take the text over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Commit {
    /// Enter.
    Enter,
    /// Ctrl+Enter, where Enter breaks the line.
    CommandEnter,
}

/// Text in lines of 18, as it is edited.
pub(super) fn layout(ui: &Ui, text: &str, ink: Color32, wrap: f32, halign: Align) -> Arc<Galley> {
    let job = LayoutJob { keep_trailing_whitespace: true, halign, ..job_of(text, Weight::Regular, ink, wrap) };
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Shows an editor with a caret of one point that is as high as its letters, not as its line.
pub(super) fn show_with_caret(ui: &mut Ui, editor: TextEdit<'_>) -> Response {
    let caret = mem::replace(&mut ui.visuals_mut().text_cursor.stroke, Stroke::NONE);
    let shown = editor.show(ui);
    ui.visuals_mut().text_cursor.stroke = caret;
    let response = shown.response.response;
    let here = response.has_focus() && ui.input(|input| input.focused);
    if let Some(range) = shown.cursor_range.filter(|_| here) {
        let origin = shown.galley_pos - vec2(shown.galley.rect.left(), 0.0);
        let spot = shown.galley.pos_from_cursor(range.primary);
        let middle = origin.y + spot.center().y.max(size::LINE / 2.0);
        let x = origin.x + spot.left();
        upright(ui.painter(), x, middle - 8.0..=middle + 6.0, 1.0, caret.color);
    }
    response
}

/// Decides whether the edit ended in this frame, and sets the text back on Esc.
///
/// `before` is the text as it was before this frame.
pub(super) fn how_it_ended(ui: &Ui, response: &Response, text: &mut String, before: String, commit: Commit) -> Ended {
    let kept: Id = response.id.with("text before the edit");
    // A focus that the program gave is not reported as gained.
    let is_new = response.gained_focus() || ui.data(|data| data.get_temp::<String>(kept)).is_none();
    if response.has_focus() && is_new {
        ui.data_mut(|data| data.insert_temp(kept, before));
    }
    let entered = ui.input(|input| match commit {
        Commit::Enter => input.key_pressed(Key::Enter),
        Commit::CommandEnter => input.modifiers.command && input.key_pressed(Key::Enter),
    });
    let sent = entered && response.has_focus();
    if sent {
        response.surrender_focus();
    }
    if !(sent || response.lost_focus()) {
        return Ended::No;
    }
    // Egui reports a lost focus for two frames; the first one takes the start away.
    let start: Option<String> = ui.data_mut(|data| data.remove_temp(kept));
    let Some(start) = start else {
        return Ended::No;
    };
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        *text = start;
        Ended::Cancelled
    } else if *text == start {
        Ended::Unchanged
    } else {
        Ended::Committed
    }
}

/// Chooses all that a field holds, so that typing replaces it.
pub fn select_all(ui: &Ui, field: Id, text: &str) {
    let mut editor = TextEditState::load(ui, field).unwrap_or_default();
    let range = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    editor.cursor.set_char_range(Some(range));
    editor.store(ui, field);
}
