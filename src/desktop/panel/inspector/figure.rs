//! A link to a figure of an agreement: a click shows what was printed, and where.

use crate::budget::agreement::{Figure, FigureRef, Quantity, Value};
use crate::budget::price_level::Year;
use crate::desktop::state::State;
use crate::desktop::theme::{medium, muted, regular, space};
use crate::desktop::widget::link::link_ui;
use crate::desktop::widget::menu::menu_ui;
use eframe::egui::{Align, Frame, Label, Layout, Margin, Ui, vec2};

/// Width of what opens below a link, in points.
const WIDTH: f32 = 288.0;

/// A link called `text` that opens the figure as printed.
pub(super) fn figure_link(ui: &mut Ui, state: &State, of: &FigureRef, text: &str) {
    let link = link_ui(ui, text);
    menu_ui(&link, |ui| {
        Frame::new().inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing = vec2(space::STEP, space::HALF);
            // A menu is justified; running text is not.
            ui.with_layout(Layout::top_down(Align::Min), |ui| printed_ui(ui, state, of));
        });
    });
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
        let places = state.view().places(value);
        if !places.is_empty() {
            ui.add(Label::new(muted(places)).wrap());
        }
    }
    if let Some(note) = &figure.note {
        ui.add(Label::new(muted(words.name(note))).wrap());
    }
}

/// `2025: 0,6 mia. kr., prisniveau ikke trykt`
fn value_text(state: &State, figure: &Figure, value: &Value) -> String {
    let words = state.words();
    let notation = words.language().notation();
    let quantity = match value.quantity {
        Quantity::Amount(printed) => {
            let number = notation.write_as_is(printed.number());
            let amount = words.tell("amount-in-text", &[("number", &number), ("unit", printed.unit().code())]);
            let level = match figure.price_level_of(value) {
                Some(level) => state.view().price_level(level),
                None => words.say("inspector-price-level-not-printed"),
            };
            format!("{amount}, {level}")
        }
        Quantity::Percent(number) => words.tell("figure-percent", &[("number", &notation.write_as_is(number))]),
        Quantity::PerInhabitant(number) => {
            words.tell("figure-per-inhabitant", &[("number", &notation.write_as_is(number))])
        }
        Quantity::Count(number) | Quantity::Other(number) => notation.write_as_is(number),
    };
    let period = value.period.to_string();
    if period.is_empty() { quantity } else { format!("{period}: {quantity}") }
}
