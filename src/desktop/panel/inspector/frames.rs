//! The frames of the chosen area: the agreed ones with their corrections, and those of the scenario's own.

use super::padded;
use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::scenario::Edit;
use crate::desktop::action::Action;
use crate::desktop::panel::vintages::{Pressed, amounts_text, change_ui, read_only, vintages_ui};
use crate::desktop::state::{Dialog, State};
use crate::desktop::theme::{medium, muted, regular, space};
use crate::desktop::widget::button::Button;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::lines::hairline;
use eframe::egui::{Label, Ui};
use std::sync::Arc;

/// Draws them below the explanation.
pub(super) fn frames_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(area) = &state.area else { return };
    hairline(ui);
    padded(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(medium(state.words().say("frames-head")));
        ui.add_space(space::HALF);
        for of in agreed(state, area) {
            let name = format!("{} ({})", state.view().figure_name(&of), of.agreement);
            ui.add(Label::new(muted(name)).wrap());
            ui.add_space(space::HALF);
            vintages_ui(ui, state, &of, actions);
            ui.add_space(space::STEP);
        }
        own_ui(ui, state, area, actions);
    });
}

/// The agreed frames of an area, in the agreements used.
fn agreed(state: &State, area: &AreaPath) -> Vec<FigureRef> {
    let scenario = state.document().book().scenario();
    let used = scenario.agreements.iter().filter_map(|id| state.library().agreement(id));
    let holding = used.filter(|agreement| agreement.holds_for(&scenario.scope));
    let frames = holding.flat_map(|agreement| {
        let of_area = agreement.figures.iter().filter(|figure| {
            let in_years = scenario.years.iter().any(|year| figure.amount_in(year).is_some());
            figure.is_frame() && figure.area.as_ref() == Some(area) && in_years
        });
        of_area.map(|figure| FigureRef { agreement: Arc::clone(&agreement.id), figure: Arc::clone(&figure.id) })
    });
    frames.collect()
}

/// The scenario's own frames of the area.
fn own_ui(ui: &mut Ui, state: &State, area: &AreaPath, actions: &mut Vec<Action>) {
    let frames = &state.document().book().scenario().frames;
    let reason = read_only(state);
    for (at, frame) in frames.iter().enumerate().filter(|(_, frame)| frame.area == *area) {
        ui.add(Label::new(muted(&*frame.title)).wrap());
        ui.add(Label::new(regular(amounts_text(state, &frame.amounts))).wrap());
        match change_ui(ui, state, &format!("own frame {at}"), &frame.title, reason.as_deref()) {
            Some(Pressed::Change) => {
                let dialog = Dialog::OwnFrame { area: area.clone(), at: Some(at) };
                actions.push(Action::Fill(Box::new(dialog)));
            }
            Some(Pressed::Delete) => {
                let mut left = frames.clone();
                left.remove(at);
                actions.push(Action::Edit(Edit::Frames(left)));
            }
            None => {}
        }
        ui.add_space(space::STEP);
    }
    let add = state.words().say("frames-add");
    let button = Button::outlined(&add).disabled_because(reason.as_deref());
    if keyed(ui, "add own frame", |ui| ui.add(button)).inner.clicked() {
        actions.push(Action::Fill(Box::new(Dialog::OwnFrame { area: area.clone(), at: None })));
    }
}
