//! How wide a picture is to be, before it is written.

use super::super::super::{action::Action, action::Answer, state::Pictured, state::State, theme::space};
use super::Open;
use super::sheet::{Foot, buttons_ui, error_ui, label_ui, paragraph_ui, sheet_ui};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::export::png::Width;
use eframe::egui::Context;
use std::path::Path;

/// Widths that are asked for most: a page of a letter, a screen, the usual slide, a large screen.
const OFTEN: [u32; 4] = [1200, 1920, 3200, 3840];

/// The width as typed.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pixels: String,
}

impl Draft {
    /// The usual width.
    pub(super) fn of(pictured: Pictured) -> Self {
        Self { pixels: pictured.usual().pixels().to_string() }
    }

    fn width(&self) -> Option<Width> {
        let digits: String = self.pixels.chars().filter(|sign| !sign.is_whitespace() && *sign != '.').collect();
        digits.parse().ok().and_then(Width::of)
    }
}

/// Asks for the width; the height follows.
pub(super) fn picture_ui(
    ctx: &Context,
    state: &State,
    (of, to): (Pictured, &Path),
    open: &mut Open,
    actions: &mut Vec<Action>,
) {
    let words = state.words();
    let file = to.file_name().unwrap_or_default().to_string_lossy();
    sheet_ui(ctx, &words.say("picture-title"), |ui| {
        paragraph_ui(
            ui,
            &words.tell(if of == Pictured::Chart { "picture-text" } else { "picture-texts" }, &[("file", &file)]),
        );
        let name = words.say("picture-width");
        label_ui(ui, &name);
        let field = &mut open.drafts.picture.pixels;
        let field = keyed(ui, "pixels", |ui| Field::line(field).named(&name).show(ui)).inner;
        open.focus_first(&field.response);
        let width = open.drafts.picture.width();
        let (least, most) = (Width::LEAST.to_string(), Width::MOST.to_string());
        let outside = words.tell("picture-outside", &[("least", &least), ("most", &most)]);
        let outside = width.is_none().then_some(outside.as_str());
        error_ui(ui, outside);
        ui.add_space(space::STEP);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::STEP;
            for pixels in OFTEN {
                let text = pixels.to_string();
                if keyed(ui, &text, |ui| ui.add(Button::outlined(&text))).inner.clicked() {
                    open.drafts.picture.pixels = text;
                }
            }
        });
        ui.add_space(space::STEP);
        let (accept, cancel) = (words.say("picture-accept"), words.say("dialog-cancel"));
        let buttons = [Foot { reason: outside, ..Foot::next("accept", &accept) }, Foot::other("cancel", &cancel)];
        match (buttons_ui(ui, open, None, &buttons), width) {
            (Some(0), Some(width)) => actions.push(Action::Answer(Answer::Wide(width))),
            (Some(1), _) => actions.push(Action::Answer(Answer::Cancel)),
            _ => {}
        }
    });
}
