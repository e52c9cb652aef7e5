//! A link to a figure of an agreement: a click leads to its entry, the pointer shows what was printed, and where.

use crate::budget::agreement::{Figure, FigureRef, Quantity, Value};
use crate::budget::price_level::Year;
use crate::desktop::action::{Action, Browse};
use crate::desktop::state::State;
use crate::desktop::theme::{medium, muted, regular, space};
use crate::desktop::widget::link::link_ui;
use eframe::egui::{Label, Ui, vec2};

/// Width of what the pointer shows, in points.
const WIDTH: f32 = 288.0;

/// A link called `text` to the entry of a figure.
pub(super) fn figure_link(ui: &mut Ui, state: &State, of: &FigureRef, text: &str, actions: &mut Vec<Action>) {
    let link = link_ui(ui, text).on_hover_ui(|ui| {
        ui.set_width(WIDTH);
        ui.spacing_mut().item_spacing = vec2(space::STEP, space::HALF);
        printed_ui(ui, state, of);
    });
    if link.clicked() {
        actions.push(Action::Browse(Browse::Show(of.clone())));
    }
}

/// What the link of a figure is called: agreement and places, as read for a year.
pub(super) fn link_text(state: &State, of: &FigureRef, year: Year) -> String {
    state.view().figure_source(of, year)
}

fn printed_ui(ui: &mut Ui, state: &State, of: &FigureRef) {
    let words = state.words();
    let Some(agreement) = state.document().book().library().agreement(&of.agreement) else { return };
    let Some(figure) = agreement.figure(&of.figure) else { return };
    ui.add(Label::new(medium(words.name(&figure.name))).wrap());
    ui.add(Label::new(muted(format!("{} ({})", words.name(&agreement.name), agreement.id))).wrap());
    for value in &figure.values {
        ui.add(Label::new(regular(value_text(state, figure, value))).wrap());
        let places = words.places(value);
        if !places.is_empty() {
            ui.add(Label::new(muted(places)).wrap());
        }
    }
    for remark in state.view().relation_remarks(of, None) {
        ui.add(Label::new(muted(remark)).wrap());
    }
}

/// `2025: 0,6 mia. kr., prisniveau ikke trykt`
fn value_text(state: &State, figure: &Figure, value: &Value) -> String {
    let words = state.words();
    let mut text = words.value_of(figure, value);
    if matches!(value.quantity, Quantity::Amount(_)) {
        let level = figure.price_level_of(value).map(|level| words.price_level(level));
        text = format!("{text}, {}", level.unwrap_or_else(|| words.say("inspector-price-level-not-printed")));
    }
    if value.period.first().is_none() { text } else { format!("{}: {text}", words.period_of(figure, value)) }
}
