//! The row *Kilde*: a figure of an agreement, a document with its page, or a link.

use super::InspectorMemory;
use super::figure::{figure_link, link_text};
use super::form::{gap, row, word};
use crate::budget::measure::{Measure, Source};
use crate::budget::scenario::{MeasureChange, Use};
use crate::desktop::action::{Action, Browse};
use crate::desktop::state::State;
use crate::desktop::theme::{muted, space};
use crate::desktop::update::source_of;
use crate::desktop::widget::button::{Button, Tone};
use crate::desktop::widget::draft::draft_with;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::form::form_value;
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::picker::Picker;
use eframe::egui::{Label, Ui};

/// Shows the row; another source in the frame in which it is taken over.
pub(super) fn source_row(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    (at, measure): (usize, &Measure),
    reason: Option<&str>,
    actions: &mut Vec<Action>,
) -> Option<MeasureChange> {
    let first = state.document().book().scenario().years.first();
    let mut change = None;
    row(ui, state, "inspector-source", |ui| match (measure.source(), measure.effect.figure()) {
        (None, Some(figure)) => {
            form_value(ui, |ui| figure_link(ui, state, figure, &link_text(state, figure, first), actions));
        }
        (Some(Source::Agreement(figure)), _) => {
            form_value(ui, |ui| figure_link(ui, state, figure, &link_text(state, figure, first), actions));
            pick(ui, state, memory, (at, measure), reason, actions);
            let remove = word(state, "inspector-source-remove");
            if ui.add(Button::plain(&remove).tone(Tone::Muted).disabled_because(reason)).clicked() {
                change = Some(MeasureChange::Source(None));
            }
        }
        (own, _) => {
            let text = if let Some(Source::Own(text)) = own { &**text } else { "" };
            change = document(ui, state, measure, text, reason);
            pick(ui, state, memory, (at, measure), reason, actions);
        }
    });
    gap(ui);
    change
}

/// The field for a document or a link; a link can be copied.
fn document(ui: &mut Ui, state: &State, measure: &Measure, text: &str, reason: Option<&str>) -> Option<MeasureChange> {
    let (name, hint) = (word(state, "inspector-source"), word(state, "inspector-source-hint"));
    let drafted = draft_with(ui, (&*measure.id, "source"), text, |ui, text| {
        Field::wrapping(text).named(&name).hint(&hint).disabled_because(reason).show(ui)
    });
    match address(text) {
        Address::Web(address) => {
            // The program starts no other one: the address goes to the browser by way of the clipboard.
            let copy = link_ui(ui, &word(state, "inspector-source-copy")).on_hover_text(address);
            if copy.clicked() {
                ui.ctx().copy_text(address.to_owned());
            }
        }
        Address::Other => {
            ui.add(Label::new(muted(word(state, "inspector-source-no-link"))).wrap());
        }
        Address::None => {}
    }
    drafted.committed.map(|text| MeasureChange::Source(source_of(&text)))
}

/// The list of figures to take as the source.
fn pick(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    (at, measure): (usize, &Measure),
    reason: Option<&str>,
    actions: &mut Vec<Action>,
) {
    let name = word(state, "inspector-source-pick");
    let (hint, nothing) = (word(state, "inspector-figure-search"), word(state, "inspector-nothing-found"));
    ui.add_space(space::HALF);
    let picker = Picker::new(&name, &name).saying(&hint, &nothing).disabled_because(reason);
    let current = if let Some(Source::Agreement(figure)) = measure.source() { Some(figure) } else { None };
    let taken = picker.show(ui, current, |query| memory.figures.near(state, query, &measure.area));
    actions.extend(taken.map(|figure| Action::Browse(Browse::Use(Use::Source(at), figure))));
}

/// What kind of address a source is.
#[derive(Debug, PartialEq, Eq)]
enum Address<'a> {
    /// One that a browser shows.
    Web(&'a str),
    /// Another one, such as that of a program or a mail.
    Other,
    /// None: a document in words.
    None,
}

fn address(source: &str) -> Address<'_> {
    let text = source.trim();
    let scheme = text.split_once(':').map(|(scheme, _)| scheme.to_lowercase());
    let is_one_word = !text.contains(char::is_whitespace);
    match scheme.as_deref() {
        Some("http" | "https") if is_one_word && text.contains("://") => Address::Web(text),
        Some("javascript" | "file" | "ftp" | "data" | "mailto" | "http" | "https") if is_one_word => Address::Other,
        Some(_) if text.contains("://") && is_one_word => Address::Other,
        _ => Address::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_links() {
        for text in ["https://www.regeringen.dk/aftale", " HTTP://kl.dk/x "] {
            assert_eq!(address(text), Address::Web(text.trim()), "{text}");
        }
        for text in ["javascript:alert(1)", "file:///etc/passwd", "ftp://x/y", "mailto:a@b.dk", "http:x", "smb://a/b"] {
            assert_eq!(address(text), Address::Other, "{text}");
        }
        for text in ["", "Budgetnotat 12, side 3", "Referat: punkt 4", "Se https://kl.dk i notat 3"] {
            assert_eq!(address(text), Address::None, "{text}");
        }
    }
}
