//! The effect of a measure: its kind, and a small editor for each kind.

use super::InspectorMemory;
use super::amount::{About, amount_ui};
use super::convert::{EffectKind, to_kind};
use super::form::{gap, select, select_row};
use crate::budget::measure::{Effect, Measure, Volume};
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use crate::budget::scenario::{Edit, MeasureChange};
use crate::desktop::action::Action;
use crate::desktop::state::State;
use crate::desktop::widget::form::form_row;
use crate::desktop::widget::select::Choice;
use eframe::egui::Ui;

/// The rows of the effect; the edit that was asked for.
pub(super) fn effect_rows(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    (at, measure): (usize, &Measure),
    reason: Option<&str>,
) -> Option<Action> {
    let kind = EffectKind::of(&measure.effect);
    let label = state.words().say("inspector-effect");
    let other = select_row(ui, &label, &memory.options.kinds, &kind, reason);
    if let Some(kind) = other {
        return to_kind(state, (at, measure), kind, &memory.options).map(Action::Edit);
    }
    gap(ui);
    let mut editor = Editor { state, memory, id: &measure.id, note: note(state, measure), reason };
    let effect = match &measure.effect {
        Effect::Yearly(_) => None,
        Effect::Constant { amount, from, to } => editor.constant(ui, *amount, *from, *to),
        Effect::Ramp { from, to } => editor.ramp(ui, *from, *to),
        Effect::OneOff { year, amount } => editor.one_off(ui, *year, *amount),
        Effect::PriceVolume { price, volume } => editor.price_volume(ui, *price, volume),
        Effect::Figure(figure) => {
            let label = state.words().say("inspector-figure");
            let chosen = select_row(ui, &label, &editor.memory.options.figures, figure, reason);
            gap(ui);
            chosen.map(Effect::Figure)
        }
        Effect::Rule(rule) => editor.rule(ui, rule),
    };
    effect.map(|effect| Action::Edit(Edit::Measure(at, MeasureChange::Effect(effect))))
}

/// Unit and price level, below an amount.
pub(super) fn note(state: &State, measure: &Measure) -> String {
    let unit = state.words().say(&format!("unit-{}", state.preferences.unit.code()));
    match measure.price_level {
        Some(level) => format!("{unit}, {}", state.view().price_level(level)),
        None => unit,
    }
}

/// What the editors of all kinds share.
pub(super) struct Editor<'a> {
    pub(super) state: &'a State,
    pub(super) memory: &'a mut InspectorMemory,
    pub(super) id: &'a str,
    pub(super) note: String,
    pub(super) reason: Option<&'a str>,
}

impl Editor<'_> {
    fn constant(&mut self, ui: &mut Ui, amount: Printed, from: Year, to: Option<Year>) -> Option<Effect> {
        let amount_now = self.amount(ui, "inspector-amount", amount);
        let from_now = self.year(ui, "inspector-from", from);
        let onwards = Choice::new(None, self.state.words().say("inspector-onwards"));
        let years = self.memory.options.years.iter().map(|choice| Choice::new(Some(choice.value), &choice.label));
        let ends: Vec<Choice<Option<Year>>> = std::iter::once(onwards).chain(years).collect();
        let label = self.state.words().say("inspector-to");
        let to_now = select_row(ui, &label, &ends, &to, self.reason);
        gap(ui);
        let changed = amount_now.is_some() || from_now.is_some() || to_now.is_some();
        let from = from_now.unwrap_or(from);
        let to = to_now.unwrap_or(to).map(|to| to.max(from));
        changed.then(|| Effect::Constant { amount: amount_now.unwrap_or(amount), from, to })
    }

    fn ramp(&mut self, ui: &mut Ui, from: (Year, Printed), to: (Year, Printed)) -> Option<Effect> {
        let from_year = self.year(ui, "inspector-from", from.0);
        let from_amount = self.amount(ui, "inspector-from-amount", from.1);
        let to_year = self.year(ui, "inspector-to", to.0);
        let to_amount = self.amount(ui, "inspector-to-amount", to.1);
        let changed = from_year.is_some() || from_amount.is_some() || to_year.is_some() || to_amount.is_some();
        let first = from_year.unwrap_or(from.0);
        let last = to_year.unwrap_or(to.0).max(first.next());
        let (first_amount, last_amount) = (from_amount.unwrap_or(from.1), to_amount.unwrap_or(to.1));
        changed.then_some(Effect::Ramp { from: (first, first_amount), to: (last, last_amount) })
    }

    fn one_off(&mut self, ui: &mut Ui, year: Year, amount: Printed) -> Option<Effect> {
        let year_now = self.year(ui, "inspector-year", year);
        let amount_now = self.amount(ui, "inspector-amount", amount);
        let changed = year_now.is_some() || amount_now.is_some();
        changed.then(|| Effect::OneOff { year: year_now.unwrap_or(year), amount: amount_now.unwrap_or(amount) })
    }

    fn price_volume(&mut self, ui: &mut Ui, price: Printed, volume: &Volume) -> Option<Effect> {
        let price_now = self.amount(ui, "inspector-price", price);
        let volume_now = self.by_year(ui, "inspector-volume", volume);
        let changed = price_now.is_some() || volume_now.is_some();
        changed.then(|| Effect::PriceVolume {
            price: price_now.unwrap_or(price),
            volume: volume_now.unwrap_or_else(|| volume.clone()),
        })
    }

    fn amount(&mut self, ui: &mut Ui, label: &str, value: Printed) -> Option<Printed> {
        let name = self.state.words().say(label);
        let key = format!("{} {label}", self.id);
        let about = About { key: &key, name: &name, note: &self.note, reason: self.reason };
        let taken = form_row(ui, &name, |ui| amount_ui(ui, self.state, &mut self.memory.unread, about, value)).inner;
        gap(ui);
        taken
    }

    pub(super) fn year(&self, ui: &mut Ui, label: &str, value: Year) -> Option<Year> {
        let name = self.state.words().say(label);
        let years = &self.memory.options.years;
        let taken = form_row(ui, &name, |ui| {
            if years.iter().any(|choice| choice.value == value) {
                return select(ui, &name, years, &value, self.reason);
            }
            let own = std::iter::once(Choice::new(value, value.to_string()));
            let all: Vec<Choice<Year>> = own.chain(years.iter().cloned()).collect();
            select(ui, &name, &all, &value, self.reason)
        });
        gap(ui);
        taken.inner
    }
}
