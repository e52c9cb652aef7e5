//! Typing in a cell: where it can begin and with what, why it cannot, and what becomes of it.

use super::memory::GridMemory;
use super::steps::Steps;
use crate::budget::evaluation::Row;
use crate::budget::measure::Effect;
use crate::budget::money::{AmountQuestion, Printed};
use crate::budget::scenario::Baseline;
use crate::desktop::state::{CellAt, State};
use crate::desktop::update::read_amount;
use crate::view::grid::{GridCell, Input, RowKey};
use eframe::egui::{Key, Ui};

/// Begins typing with `typed`, or with the amount that stands in the cell; or remembers why it cannot begin.
pub(super) fn begin(
    state: &State,
    at: &CellAt,
    cell: &GridCell,
    typed: Option<String>,
    memory: &mut GridMemory,
    steps: &mut Steps,
) {
    if let Some(reason) = why_not(state, at, cell) {
        memory.refused = Some((at.clone(), reason));
        return;
    }
    let Input::Amount(amount) = cell.input else { return };
    let stands = || amount.map(|amount| as_typed(state, amount)).unwrap_or_default();
    steps.begin(typed.unwrap_or_else(stands));
}

/// Why nothing can be typed in a cell, as a text key.
pub(super) fn why_not(state: &State, at: &CellAt, cell: &GridCell) -> Option<&'static str> {
    if matches!(cell.input, Input::Amount(_)) {
        return state.document().is_read_only().then_some("hindrance-read-only");
    }
    let scenario = state.document().book().scenario();
    Some(match &at.row {
        RowKey::Numbers(Row::Measure(at)) => {
            let is_agreed = scenario.measures.get(*at).is_some_and(|measure| measure.effect.figure().is_some());
            if is_agreed { "fixed-figure" } else { "fixed-effect" }
        }
        RowKey::Numbers(Row::Baseline) => match state.area.as_ref().and_then(|area| scenario.baseline.get(area)) {
            Some(Baseline::Agreed { .. }) => "fixed-baseline-agreed",
            Some(Baseline::Yearly { .. }) | None => "fixed-baseline-none",
        },
        RowKey::Numbers(Row::Plan | Row::Change) => "fixed-plan",
        RowKey::Numbers(Row::Frame(_)) => "fixed-frame",
        RowKey::Numbers(Row::Headroom(_)) | RowKey::Verdicts(_) => "fixed-headroom",
    })
}

/// An amount as one would type it: no groups, and its unit where it is not the one on display.
fn as_typed(state: &State, amount: Printed) -> String {
    let sign = state.preferences.language.notation().decimal_sign();
    let number = amount.number().to_string().replace('.', &sign.to_string());
    if amount.unit() == state.preferences.unit { number } else { format!("{number} {}", amount.unit().code()) }
}

/// Whether a text is to be shown as one that cannot be read.
///
/// A number that could be two is asked about at once. What may only be half a word is left alone until it is entered.
pub(super) fn is_unreadable(state: &State, memory: &GridMemory, text: &str) -> bool {
    match read_amount(state, text) {
        Ok(_) => false,
        Err(AmountQuestion::Ambiguous { .. } | AmountQuestion::Amount(_)) => true,
        Err(AmountQuestion::NotANumber(_) | AmountQuestion::UnknownUnit(_) | AmountQuestion::Arithmetic { .. }) => {
            memory.tried.as_deref() == Some(text)
        }
    }
}

/// Takes a readable text over, and moves on: down after Enter, sideways after Tab.
pub(super) fn commit(ui: &Ui, state: &State, text: String, amount: Option<Printed>, steps: &mut Steps) {
    let Some(at) = &state.cell else { return };
    if amount == standing(state, at) {
        steps.stop();
    } else {
        steps.typed(text);
    }
    let (enter, tab, back) =
        ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Tab), input.modifiers.shift));
    let next = match (enter, tab, back) {
        (true, _, false) => super::keys::moved(state, at, 1, 0),
        (true, _, true) => super::keys::moved(state, at, -1, 0),
        (false, true, false) => super::keys::moved(state, at, 0, 1),
        (false, true, true) => super::keys::moved(state, at, 0, -1),
        (false, false, _) => None,
    };
    if let Some(next) = next {
        steps.choose(next);
    }
}

/// The amount that stands in a cell now.
pub(super) fn standing(state: &State, at: &CellAt) -> Option<Printed> {
    let scenario = state.document().book().scenario();
    match &at.row {
        RowKey::Numbers(Row::Measure(measure)) => {
            let Effect::Yearly(amounts) = &scenario.measures.get(*measure)?.effect else { return None };
            amounts.get(at.year)
        }
        RowKey::Numbers(Row::Baseline) => match scenario.baseline.get(state.area.as_ref()?)? {
            Baseline::Yearly { amounts, .. } => amounts.get(at.year),
            Baseline::Agreed { .. } => None,
        },
        RowKey::Numbers(Row::Plan | Row::Change | Row::Frame(_) | Row::Headroom(_)) | RowKey::Verdicts(_) => None,
    }
}
