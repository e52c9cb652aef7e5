//! Amounts by year, their price level and their source: what the forms of frames and corrections share.

use super::super::super::{state::State, theme, theme::space};
use super::sheet::{error_ui, label_ui};
use crate::budget::agreement::Quantity;
use crate::budget::measure::{Source, YearlyAmounts};
use crate::budget::money::Printed;
use crate::budget::price_level::{PriceLevel, Year};
use crate::desktop::panel::inspector::question_text;
use crate::desktop::update::read_amount;
use crate::desktop::widget::field::Field;
use crate::desktop::widget::keyed::keyed;
use crate::desktop::widget::select::{Choice, Select};
use eframe::egui::{Align, Label, Layout, Ui, vec2};
use std::collections::BTreeSet;

/// Width of the field of an amount, in points.
const AMOUNT: f32 = 136.0;
/// Width of a year before its field, in points.
const YEAR: f32 = 56.0;

/// What is being filled in.
#[derive(Debug, Default)]
pub(super) struct Amounts {
    rows: Vec<(Year, String)>,
    level: Option<PriceLevel>,
    source: String,
    before: Option<Source>,
}

impl Amounts {
    /// Amounts as they are, with a row for each of the years.
    pub(super) fn of(
        state: &State,
        years: BTreeSet<Year>,
        (amounts, level): (&YearlyAmounts, Option<PriceLevel>),
        source: Option<&Source>,
    ) -> Self {
        let mut years = years;
        years.extend(amounts.iter().map(|(year, _)| year));
        let typed = |year: Year| amounts.get(year).map(|amount| typed(state, amount)).unwrap_or_default();
        Self {
            rows: years.into_iter().map(|year| (year, typed(year))).collect(),
            level,
            source: source.map(|source| source_text(state, source)).unwrap_or_default(),
            before: source.cloned(),
        }
    }

    /// The amounts, or why there are none yet, as a text key.
    pub(super) fn amounts(&self, state: &State) -> Result<YearlyAmounts, &'static str> {
        let mut amounts = YearlyAmounts::default();
        for (year, text) in &self.rows {
            let Ok(amount) = read_amount(state, text) else { return Err("amounts-unread") };
            amounts = amounts.with(*year, amount);
        }
        if amounts.is_empty() { Err("amounts-missing") } else { Ok(amounts) }
    }

    /// Their price level.
    pub(super) const fn level(&self) -> Option<PriceLevel> {
        self.level
    }

    /// Who says so: what was typed, or the agreement's figure if that was left as it is.
    pub(super) fn source(&self, state: &State) -> Option<Source> {
        let text = self.source.trim();
        let as_before = self.before.as_ref().filter(|before| source_text(state, before) == text);
        as_before.cloned().or_else(|| (!text.is_empty()).then(|| Source::Own(text.into())))
    }
}

/// An amount as one types it: `304,8 mia`.
fn typed(state: &State, amount: Printed) -> String {
    let number = state.words().language().notation().write_as_is(amount.number());
    format!("{number} {}", amount.unit().code())
}

fn source_text(state: &State, source: &Source) -> String {
    match source {
        Source::Own(text) => text.to_string(),
        Source::Agreement(figure) => {
            state.view().figure_source(figure, state.document().book().scenario().years.first())
        }
    }
}

/// A field a year. `beside` says what stands in the agreement, `doubt` what is odd about an amount.
pub(super) fn amounts_ui(
    ui: &mut Ui,
    state: &State,
    draft: &mut Amounts,
    beside: impl Fn(Year) -> Option<String>,
    doubt: impl Fn(Year, Printed) -> Option<String>,
) {
    let words = state.words();
    label_ui(ui, &words.say("amounts-label"));
    for (year, text) in &mut draft.rows {
        let name = words.tell("amounts-of-year", &[("year", &year.to_string())]);
        let room = vec2(ui.available_width(), space::CONTROL);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::STEP;
            ui.allocate_ui_with_layout(vec2(YEAR, space::CONTROL), Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(YEAR);
                ui.label(theme::regular(year.to_string()));
            });
            keyed(ui, &name, |ui| Field::line(text).named(&name).width(AMOUNT).show(ui));
            ui.add(Label::new(theme::muted(echo(state, text, beside(*year)))).wrap());
        });
        let odd = match read_amount(state, text) {
            Ok(Some(amount)) => doubt(*year, amount),
            Ok(None) => None,
            Err(question) => Some(question_text(state, &question)),
        };
        match odd {
            Some(odd) => error_ui(ui, Some(&odd)),
            None => ui.add_space(space::HALF),
        }
    }
}

/// What was understood, and what stands in the agreement.
fn echo(state: &State, text: &str, beside: Option<String>) -> String {
    let read = read_amount(state, text).ok().flatten();
    let read = read.map(|amount| format!("= {}", state.words().quantity(Quantity::Amount(amount))));
    read.into_iter().chain(beside).collect::<Vec<_>>().join("; ")
}

/// The price level and the source. `none` is what no price level means here.
pub(super) fn level_and_source_ui(ui: &mut Ui, state: &State, draft: &mut Amounts, none: &str) {
    level_ui(ui, state, draft, none);
    source_ui(ui, state, draft);
}

/// The price level.
pub(super) fn level_ui(ui: &mut Ui, state: &State, draft: &mut Amounts, none: &str) {
    let name = state.words().say("inspector-price-level");
    label_ui(ui, &name);
    let choices = levels(state, draft.level, none);
    keyed(ui, "level", |ui| Select::new(&name, &choices).show(ui, &mut draft.level));
}

/// The source.
pub(super) fn source_ui(ui: &mut Ui, state: &State, draft: &mut Amounts) {
    let words = state.words();
    let (name, hint) = (words.say("inspector-source"), words.say("inspector-source-hint"));
    label_ui(ui, &name);
    keyed(ui, "source", |ui| Field::wrapping(&mut draft.source).named(&name).hint(&hint).show(ui));
}

fn levels(state: &State, chosen: Option<PriceLevel>, none: &str) -> Vec<Choice<Option<PriceLevel>>> {
    let book = state.document().book();
    let mut levels: BTreeSet<PriceLevel> = book.price_levels().into_iter().collect();
    levels.extend(book.scenario().years.iter().map(PriceLevel::Of));
    levels.extend(chosen.into_iter().chain([PriceLevel::Current]));
    let known = levels.into_iter().map(|level| Choice::new(Some(level), state.view().price_level(level)));
    std::iter::once(Choice::new(None, none)).chain(known).collect()
}
