//! Typing in a cell: where it can begin and with what, why it cannot, and what becomes of it.

use super::keys;
use super::memory::GridMemory;
use super::steps::Steps;
use crate::budget::money::{AmountQuestion, Printed};
use crate::desktop::action::Action;
use crate::desktop::selection::Way;
use crate::desktop::state::{CellAt, Dialog, State};
use crate::desktop::update::{Fixed, fixed, own_amounts, read_amount};
use crate::view::grid::{GridCell, Input};
use eframe::egui::{Event, Key, Modifiers, Ui};

/// Begins typing with `typed`, or with the amount that stands in the cell; or remembers why it cannot begin. Where the
/// amounts follow from an effect it is asked whether they are to be written by year.
pub(super) fn begin(
    state: &State,
    at: &CellAt,
    cell: &GridCell,
    typed: Option<String>,
    memory: &mut GridMemory,
    steps: &mut Steps,
) {
    match fixed(state, &at.row) {
        Some(Fixed::Follows(measure)) => {
            let ask = Dialog::ToYearly { measure, year: at.year, typed };
            steps.then(Action::Fill(Box::new(ask)));
        }
        Some(Fixed::Because(reason)) => memory.refused = Some((at.clone(), reason)),
        None => {
            let amount = match cell.input {
                Input::Amount(amount) => amount,
                Input::Fixed => None,
            };
            memory.keys.overtypes = typed.is_some();
            let stands = || amount.map(|amount| as_typed(state, amount)).unwrap_or_default();
            steps.begin(typed.unwrap_or_else(stands));
        }
    }
}

/// Why nothing can be typed in a cell, as a text key.
pub(super) fn why_not(state: &State, at: &CellAt) -> Option<&'static str> {
    fixed(state, &at.row).map(Fixed::reason)
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

/// How an edit is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leaving {
    /// Towards the next cell.
    Towards(Way),
    /// By an arrow, which leaves a marked range as well.
    Arrow(Way),
    /// Ctrl+Enter: into every marked cell.
    IntoAll,
    /// For something else.
    Elsewhere,
}

impl Leaving {
    /// What the keys of this frame say.
    pub(super) fn by_key(ui: &Ui) -> Self {
        let leaving = ui.input(|input| {
            input.events.iter().find_map(|event| {
                let Event::Key { key: key @ (Key::Enter | Key::Tab), pressed: true, modifiers, .. } = event else {
                    return None;
                };
                Some((*key, *modifiers))
            })
        });
        match leaving {
            Some((Key::Enter, modifiers)) if modifiers.command => Self::IntoAll,
            Some((Key::Enter, modifiers)) => Self::Towards(if modifiers.shift { Way::Up } else { Way::Down }),
            Some((_, modifiers)) => Self::Towards(if modifiers.shift { Way::Left } else { Way::Right }),
            None => Self::Elsewhere,
        }
    }

    /// Takes an arrow that leaves the cell: every one while what stood there is being replaced.
    pub(super) fn by_arrow(ui: &Ui, memory: &GridMemory) -> Option<Self> {
        let ways = [
            (Key::ArrowUp, Way::Up),
            (Key::ArrowDown, Way::Down),
            (Key::ArrowLeft, Way::Left),
            (Key::ArrowRight, Way::Right),
        ];
        if !memory.keys.overtypes {
            return None;
        }
        let plain = |event: &Event, arrow: Key| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
            *key == arrow && *modifiers == Modifiers::NONE
        };
        let pressed = |key: Key| ui.input(|input| input.events.iter().any(|event| plain(event, key)));
        let (key, way) = ways.into_iter().find(|(key, _)| pressed(*key))?;
        ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        Some(Self::Arrow(way))
    }
}

/// Takes a readable text over, and moves on.
pub(super) fn commit(
    state: &State,
    text: String,
    amount: Option<Printed>,
    leaving: Leaving,
    memory: &mut GridMemory,
    steps: &mut Steps,
) {
    if leaving == Leaving::IntoAll {
        steps.typed_in_all(text);
        return;
    }
    settle(state, text, amount, steps);
    match leaving {
        Leaving::Towards(way) => steps.choose(keys::onward(state, way, memory)),
        Leaving::Arrow(way) => {
            memory.tab_from = None;
            steps.choose(keys::beside(state, way));
        }
        Leaving::IntoAll | Leaving::Elsewhere => {}
    }
}

/// Takes a readable text over, unless it says what stands there already.
pub(super) fn settle(state: &State, text: String, amount: Option<Printed>, steps: &mut Steps) {
    let stands = state.cell.as_ref().and_then(|cell| own_amounts(state, &cell.row)?.get(cell.year));
    if amount == stands {
        steps.stop();
    } else {
        steps.typed(text);
    }
}
