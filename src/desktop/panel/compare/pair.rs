//! Two plans and what makes the difference: in sentences, as a bridge, and area by area.

use super::{CompareMemory, choose, figure, notes_ui, why_not_ui};
use crate::desktop::action::{Action, Compare};
use crate::desktop::comparing::Place;
use crate::desktop::state::State;
use crate::desktop::theme::{Weight, medium, muted, regular, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::lines::hairline;
use crate::desktop::widget::number_table::number_tables_ui;
use crate::view::difference::RowKind;
use eframe::egui::{Label, ScrollArea, Ui};

/// Draws the page.
pub(super) fn pair_ui(ui: &mut Ui, state: &State, memory: &mut CompareMemory, actions: &mut Vec<Action>) {
    choose_ui(ui, state, actions);
    ui.add_space(space::PANEL);
    let shown = state.comparing.shown();
    let Some(pair) = &shown.pair else {
        why_not_ui(ui, state);
        return;
    };
    ui.add(Label::new(muted(&pair.text.subject)).wrap());
    ui.add_space(space::HALF);
    ui.add(Label::new(regular(pair.text.paragraph.join(" "))).wrap());
    ui.add_space(space::PANEL);
    if !pair.tables.is_empty() {
        hairline(ui);
        ui.add_space(space::PANEL);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = space::HALF;
            choose::look_ui(ui, state, actions);
        });
        ui.add_space(space::STEP);
        figure::figure_ui(ui, state, &mut memory.figure);
        ui.add_space(space::PANEL);
        hairline(ui);
        ui.add_space(space::PANEL);
    }
    ScrollArea::horizontal().id_salt("tables").show(ui, |ui| {
        ui.vertical(|ui| {
            let row = |table: usize, at: usize| pair.text.tables.get(table)?.rows.get(at);
            let is_sum = |table, at| row(table, at).is_some_and(|row| row.kind == RowKind::Difference);
            let weight = |table, at| if is_sum(table, at) { Weight::Medium } else { Weight::Regular };
            number_tables_ui(ui, &pair.tables, weight);
        });
    });
    if !pair.text.unmoving.is_empty() {
        ui.add(Label::new(medium(state.words().say("difference-unmoving-head"))).wrap());
        notes_ui(ui, &pair.text.unmoving);
        ui.add_space(space::STEP);
    }
    notes_ui(ui, &pair.text.notes);
}

/// The two plans, and the button that puts the second against the first.
fn choose_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some([first, second]) = &state.comparing.pair else { return };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = space::HALF;
        choose::plan_ui(ui, state, (Place::First, "A"), first, actions);
        ui.add_space(space::PANEL);
        choose::plan_ui(ui, state, (Place::Second, "B"), second, actions);
        ui.add_space(space::PANEL);
        let swap = state.words().say("compare-swap");
        let button = Button::plain(&swap);
        choose::make_room(ui, button.own_width(ui.painter()));
        if ui.add(button).clicked() {
            actions.push(Action::Compare(Compare::Swap));
        }
    });
}
