//! A row of a form: the label left, the value right, a line about it beneath.

use eframe::egui::{Align, InnerResponse, Layout, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::pose::{job_of, paint_line};
use crate::desktop::theme::{Tokens, Weight, space};

/// Height of the line beneath a value, in points.
const NOTE: f32 = 24.0;

/// A row: `label` 88 wide and muted, then what `add` adds.
///
/// Every input that has no name of its own is named by the label. What an agreement fixes is added
/// as plain text or a link, not as a greyed field.
pub fn form_row<R>(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    explained_row(ui, label, "", add)
}

/// The same with a `help` that explains the label: shown where the pointer rests on it, and read out with it.
pub fn explained_row<R>(ui: &mut Ui, label: &str, help: &str, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let tokens = Tokens::of(ui);
    // A long label wraps: it is never cut and never runs into the value.
    let job = job_of(label, Weight::Regular, tokens.muted, space::LABEL - space::HALF);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let lines = ui.painter().layout_job(job);
        let wanted = vec2(space::LABEL, space::CONTROL.max(lines.size().y));
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        paint_line(ui.painter(), rect.left(), rect.center().y, lines, tokens.muted);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label));
        let id = response.id;
        if !help.is_empty() {
            ui.ctx().accesskit_node_builder(id, |node| node.set_description(help));
            response.on_hover_text(help);
        }
        ui.label_inputs_by(id, |ui| {
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                add(ui)
            })
            .inner
        })
    })
}

/// The muted line beneath a value: a reason, an identifier, or a tag and a word. Call it in the
/// row, behind the value.
pub fn form_note<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    beneath(ui, NOTE, add)
}

/// A value that is not a field, such as a link or plain text, standing where a field's text stands.
pub fn form_value<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    beneath(ui, space::CONTROL, add)
}

/// A line of `height`, 8 in from the edge of the value, its contents centred in it.
fn beneath<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let corner = ui.next_widget_position();
    let width = ui.available_width();
    let rect = Rect::from_min_size(corner, vec2(width, height));
    let inner = Rect::from_min_max(pos2(rect.left() + space::STEP, rect.top()), rect.max);
    let builder = UiBuilder::new().max_rect(inner).layout(Layout::left_to_right(Align::Center));
    let shown = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        add(ui)
    });
    ui.advance_cursor_after_rect(rect);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desktop::widget::gallery::{Gallery, harness, more_ui};
    use egui_kittest::kittest::Queryable as _;

    #[test]
    fn a_field_is_named_by_the_label_of_its_row_and_stands_right_of_it() {
        let window = harness(more_ui, Gallery::default());
        let field = window.get_by_role_and_label(Role::MultilineTextInput, "Note");
        let label = window.get_by_role_and_label(Role::Label, "Note");
        assert!((field.rect().left() - label.rect().left() - space::LABEL).abs() < 0.1);
    }

    #[test]
    fn rows_are_40_apart_and_64_with_a_note() {
        let window = harness(more_ui, Gallery::default());
        let top = |label: &str| window.get_by_role_and_label(Role::Label, label).rect().top();
        assert!((top("Niveau") - top("Indeksering") - 64.0).abs() < 0.1);
        assert!((top("Note") - top("Kilde") - 40.0).abs() < 0.1);
    }
}
