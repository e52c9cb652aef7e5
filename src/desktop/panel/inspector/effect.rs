//! The effect of a measure: its kind, and a small editor for each kind.

use super::InspectorMemory;
use super::amount::{About, Below, amount_ui};
use super::form::{gap, row, select, word};
use super::now::{Gathered, Now};
use super::years::{Years, years_head, years_of};
use crate::budget::agreement::FigureRef;
use crate::budget::measure::{Effect, Measure, Volume, YearlyAmounts};
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use crate::desktop::state::State;
use crate::desktop::widget::picker::Picker;
use crate::desktop::widget::select::Choice;
use eframe::egui::Ui;

/// The fields of the effect; it as they say, where that is not what the scenario says.
pub(super) fn effect_rows(
    ui: &mut Ui,
    state: &State,
    memory: &mut InspectorMemory,
    measure: &Measure,
    reason: Option<&str>,
) -> Option<Now<Effect>> {
    let mut editor = Editor { state, memory, id: &measure.id, note: note(state, measure), reason };
    match &measure.effect {
        Effect::Yearly(amounts) => editor.yearly(ui, amounts),
        Effect::Constant { amount, from, to } => editor.constant(ui, *amount, *from, *to),
        Effect::Ramp { from, to } => editor.ramp(ui, *from, *to),
        Effect::OneOff { year, amount } => editor.one_off(ui, *year, *amount),
        Effect::PriceVolume { price, volume } => editor.price_volume(ui, *price, volume),
        Effect::Figure(figure) => editor.figure(ui, figure).map(Now::taken),
        Effect::Rule(rule) => editor.rule(ui, rule),
    }
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
    fn yearly(&mut self, ui: &mut Ui, known: &YearlyAmounts) -> Option<Now<Effect>> {
        let years = years_of(self.state, known.iter().map(|(year, _)| year));
        let mut now = Gathered::default();
        let word = word(self.state, "inspector-amount");
        let mut rows = self.years();
        let amounts = rows.amounts(ui, (&word, "amount"), &years, known, &mut now);
        rows.finish(ui);
        now.of(Effect::Yearly(amounts))
    }

    fn constant(&mut self, ui: &mut Ui, amount: Printed, from: Year, to: Option<Year>) -> Option<Now<Effect>> {
        let mut now = Gathered::default();
        let amount = now.typed(self.amount(ui, "inspector-amount", amount), amount);
        let from = now.chosen(self.year(ui, "inspector-from", from), from);
        let onwards = Choice::new(None, word(self.state, "inspector-onwards"));
        let own = to.map(|to| Choice::new(to, to.to_string()));
        let years = &self.memory.options.years;
        let own = own.filter(|own| !years.iter().any(|choice| choice.value == own.value));
        let years = own.iter().chain(years).map(|choice| Choice::new(Some(choice.value), &choice.label));
        let ends: Vec<Choice<Option<Year>>> = std::iter::once(onwards).chain(years).collect();
        let name = word(self.state, "inspector-to");
        let end = row(ui, self.state, "inspector-to", |ui| select(ui, &name, &ends, &to, self.reason));
        gap(ui);
        let to = now.chosen(end, to).map(|to| to.max(from));
        now.of(Effect::Constant { amount, from, to })
    }

    fn ramp(&mut self, ui: &mut Ui, from: (Year, Printed), to: (Year, Printed)) -> Option<Now<Effect>> {
        let mut now = Gathered::default();
        let first = now.chosen(self.year(ui, "inspector-from", from.0), from.0);
        let first_amount = now.typed(self.amount(ui, "inspector-from-amount", from.1), from.1);
        let last = now.chosen(self.year(ui, "inspector-to", to.0), to.0).max(first.next());
        let last_amount = now.typed(self.amount(ui, "inspector-to-amount", to.1), to.1);
        now.of(Effect::Ramp { from: (first, first_amount), to: (last, last_amount) })
    }

    fn one_off(&mut self, ui: &mut Ui, year: Year, amount: Printed) -> Option<Now<Effect>> {
        let mut now = Gathered::default();
        let year = now.chosen(self.year(ui, "inspector-year", year), year);
        let amount = now.typed(self.amount(ui, "inspector-amount", amount), amount);
        now.of(Effect::OneOff { year, amount })
    }

    fn price_volume(&mut self, ui: &mut Ui, price: Printed, volume: &Volume) -> Option<Now<Effect>> {
        let mut now = Gathered::default();
        let price = now.typed(self.amount(ui, "inspector-price", price), price);
        let volume = self.by_year(ui, "inspector-volume", volume, &mut now);
        now.of(Effect::PriceVolume { price, volume })
    }

    fn figure(&mut self, ui: &mut Ui, figure: &FigureRef) -> Option<Effect> {
        let Self { state, memory, reason, .. } = self;
        let name = word(state, "inspector-figure");
        let (hint, nothing) = (word(state, "inspector-figure-search"), word(state, "inspector-nothing-found"));
        let shown = format!("{}: {}", figure.agreement, state.view().figure_name(figure));
        let offered: Vec<&FigureRef> = memory.options.figures.iter().map(|choice| &choice.value).collect();
        let taken = row(ui, state, "inspector-figure", |ui| {
            let picker = Picker::new(&name, &shown).saying(&hint, &nothing).disabled_because(*reason);
            picker.show(ui, Some(figure), |query| memory.figures.among(state, query, &offered))
        });
        gap(ui);
        taken.map(Effect::Figure)
    }

    fn amount(&mut self, ui: &mut Ui, label: &str, value: Printed) -> Option<Now<Printed>> {
        let name = word(self.state, label);
        let key = format!("{} {label}", self.id);
        let about = About { key: &key, name: &name, below: Below::Note(&self.note), reason: self.reason };
        let taken = row(ui, self.state, label, |ui| amount_ui(ui, self.state, &mut self.memory.unread, about, value));
        gap(ui);
        taken
    }

    pub(super) fn year(&self, ui: &mut Ui, label: &str, value: Year) -> Option<Year> {
        let name = word(self.state, label);
        let years = &self.memory.options.years;
        let taken = row(ui, self.state, label, |ui| {
            if years.iter().any(|choice| choice.value == value) {
                return select(ui, &name, years, &value, self.reason);
            }
            let own = std::iter::once(Choice::new(value, value.to_string()));
            let all: Vec<Choice<Year>> = own.chain(years.iter().cloned()).collect();
            select(ui, &name, &all, &value, self.reason)
        });
        gap(ui);
        taken
    }

    /// Rows of years below a head; the numbers as they now are.
    pub(super) fn by_year(&mut self, ui: &mut Ui, label: &str, known: &Volume, now: &mut Gathered) -> Volume {
        let years = years_of(self.state, known.keys().copied());
        let word = word(self.state, label);
        let mut rows = Years { note: "", ..self.years() };
        years_head(ui, &word);
        let volume = rows.numbers(ui, (&word, label), &years, known, now);
        rows.finish(ui);
        volume
    }

    fn years(&mut self) -> Years<'_> {
        let Self { state, memory, id, note, reason } = self;
        Years { state, unread: &mut memory.unread, key: id, note, reason: *reason, foot: None }
    }
}
