//! The corrections of an agreed frame: listed, added, changed and deleted. The agreed frame stays as it is.

use super::super::{action::Action, icon::Icon, state::Dialog, state::State, theme};
use crate::budget::agreement::{FigureRef, Quantity};
use crate::budget::measure::{Source, YearlyAmounts};
use crate::budget::scenario::{Edit, Vintage};
use crate::desktop::theme::space;
use crate::desktop::widget::button::{Button, Tone};
use crate::desktop::widget::keyed::keyed;
use eframe::egui::{Label, Ui};

/// Whether a figure is an agreed frame, which can be corrected.
pub(super) fn is_agreed_frame(state: &State, of: &FigureRef) -> bool {
    state.library().figure(of).is_some_and(crate::budget::agreement::Figure::is_frame)
}

/// Draws them, with what can be done.
pub(super) fn vintages_ui(ui: &mut Ui, state: &State, of: &FigureRef, actions: &mut Vec<Action>) {
    let words = state.words();
    let scenario = state.document().book().scenario();
    let reason = read_only(state);
    for (at, vintage) in scenario.vintages.iter().enumerate().filter(|(_, vintage)| vintage.of == *of) {
        ui.add(Label::new(theme::regular(text(state, vintage))).wrap());
        let pressed = change_ui(ui, state, &format!("vintage {at}"), &vintage.dated, reason.as_deref());
        match pressed {
            Some(Pressed::Change) => {
                actions.push(Action::Fill(Box::new(Dialog::Vintage { of: of.clone(), at: Some(at) })));
            }
            Some(Pressed::Delete) => {
                let mut left = scenario.vintages.clone();
                left.remove(at);
                actions.push(Action::Edit(Edit::Vintages(left)));
            }
            None => {}
        }
        ui.add_space(space::HALF);
    }
    let unused = || (!scenario.uses_agreement_of(of)).then(|| words.say("vintages-not-used"));
    let reason = reason.or_else(unused);
    let add = words.say("vintages-add");
    let button = Button::outlined(&add).disabled_because(reason.as_deref());
    if keyed(ui, &format!("add vintage {of:?}"), |ui| ui.add(button)).inner.clicked() {
        actions.push(Action::Fill(Box::new(Dialog::Vintage { of: of.clone(), at: None })));
    }
}

/// Why nothing can be changed, if so.
pub(super) fn read_only(state: &State) -> Option<String> {
    state.document().is_read_only().then(|| state.words().say("hindrance-read-only"))
}

/// What was pressed below a correction or a frame.
pub(super) enum Pressed {
    /// To change it.
    Change,
    /// To delete it.
    Delete,
}

/// *Ret…* and *Slet* of what is called `name`.
pub(super) fn change_ui(ui: &mut Ui, state: &State, key: &str, name: &str, reason: Option<&str>) -> Option<Pressed> {
    let words = state.words();
    let change = words.tell("form-change-it", &[("name", name)]);
    let delete = words.tell("form-delete-it", &[("name", name)]);
    let shown = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        keyed(ui, key, |ui| {
            let change = ui.add(Button::plain(&change).tone(Tone::Accent).disabled_because(reason)).clicked();
            let delete = Button::plain(&delete).tone(Tone::Muted).icon(Icon::Trash).disabled_because(reason);
            let delete = ui.add(delete).clicked();
            change.then_some(Pressed::Change).or_else(|| delete.then_some(Pressed::Delete))
        })
        .inner
    });
    shown.inner
}

/// `2024-03-01: 2024 305,1 mia. kr.; aftalens prisniveau; DUT`
fn text(state: &State, vintage: &Vintage) -> String {
    let level = vintage.price_level.map(|level| state.view().price_level(level));
    let source = vintage.source.as_ref().map(|source| match source {
        Source::Own(text) => text.to_string(),
        Source::Agreement(figure) => {
            state.view().figure_source(figure, state.document().book().scenario().years.first())
        }
    });
    let parts = std::iter::once(amounts_text(state, &vintage.amounts)).chain(level).chain(source);
    format!("{}: {}", vintage.dated, parts.collect::<Vec<_>>().join("; "))
}

/// `2024 305,1 mia. kr., 2025 307 mia. kr.`
pub(super) fn amounts_text(state: &State, amounts: &YearlyAmounts) -> String {
    let said =
        amounts.iter().map(|(year, amount)| format!("{year} {}", state.words().quantity(Quantity::Amount(amount))));
    said.collect::<Vec<_>>().join(", ")
}
