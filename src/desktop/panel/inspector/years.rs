//! Rows of years with an amount or a number each, and one line below them for the unit, the echo and what is wrong.

use super::amount::{About, Below, Remark, Said, Typed, Unread, amount_or_none_ui, number_ui, remark_ui};
use super::form::gap;
use super::now::Gathered;
use crate::budget::measure::{Volume, YearlyAmounts};
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use crate::desktop::state::State;
use crate::desktop::theme::{muted, size, space};
use crate::desktop::widget::form::form_row;
use eframe::egui::{Align, Label, Layout, Ui, vec2};
use std::collections::BTreeSet;

/// Where the numbers of several years are typed.
pub(super) struct Years<'a> {
    pub(super) state: &'a State,
    pub(super) unread: &'a mut Unread,
    /// Whose numbers they are.
    pub(super) key: &'a str,
    /// Unit and price level, empty for plain numbers.
    pub(super) note: &'a str,
    pub(super) reason: Option<&'a str>,
    /// The first thing there is to say about a row, and which.
    pub(super) foot: Option<(String, Remark)>,
}

impl Years<'_> {
    /// An amount for each year, called by `word` and the year; the amounts as they now are.
    pub(super) fn amounts(
        &mut self,
        ui: &mut Ui,
        (word, salt): (&str, &str),
        years: &BTreeSet<Year>,
        known: &YearlyAmounts,
        now: &mut Gathered,
    ) -> YearlyAmounts {
        let mut amounts = known.clone();
        for year in years {
            let name = name_of(word, *year);
            let said = form_row(ui, &year.to_string(), |ui| self.amount(ui, &name, (salt, *year), known.get(*year)));
            space_between(ui);
            amounts = self.heard(amounts, *year, said.inner, now);
        }
        amounts
    }

    /// Two amounts for each year side by side, called by their words and the year.
    pub(super) fn pairs(
        &mut self,
        ui: &mut Ui,
        words: [&str; 2],
        years: &BTreeSet<Year>,
        known: [&YearlyAmounts; 2],
        now: &mut Gathered,
    ) -> [YearlyAmounts; 2] {
        let mut amounts = known.map(Clone::clone);
        let ([low, high], [low_known, high_known]) = (words, known);
        for year in years {
            let said = form_row(ui, &year.to_string(), |ui| {
                let width = half(ui);
                side_by_side(ui, |ui| {
                    let low = self.narrow(ui, width, (low, "low", *year), low_known);
                    [low, self.narrow(ui, width, (high, "high", *year), high_known)]
                })
            });
            space_between(ui);
            let ([lows, highs], [said_low, said_high]) = (amounts, said.inner);
            amounts = [self.heard(lows, *year, said_low, now), self.heard(highs, *year, said_high, now)];
        }
        amounts
    }

    /// A plain number for each year, called by `word` and the year.
    pub(super) fn numbers(
        &mut self,
        ui: &mut Ui,
        (word, salt): (&str, &str),
        years: &BTreeSet<Year>,
        known: &Volume,
        now: &mut Gathered,
    ) -> Volume {
        let mut volume = known.clone();
        for year in years {
            let (name, key) = (name_of(word, *year), self.key_of(salt, *year));
            let about = About { key: &key, name: &name, below: Below::Foot, reason: self.reason };
            let before = known.get(year).copied();
            let said = form_row(ui, &year.to_string(), |ui| number_ui(ui, self.state, self.unread, about, before));
            space_between(ui);
            let Said { now: typed, remark } = said.inner;
            self.hear(&year.to_string(), remark);
            match now.typed(typed.map(|typed| typed.map(Some)), None) {
                Some(Typed::Number(units)) => drop(volume.insert(*year, units)),
                Some(Typed::Nothing) => drop(volume.remove(year)),
                None => {}
            }
        }
        volume
    }

    /// A field of so much width for the amount of a year.
    fn narrow(
        &mut self,
        ui: &mut Ui,
        width: f32,
        (word, salt, year): (&str, &str, Year),
        known: &YearlyAmounts,
    ) -> Said<Typed<Printed>> {
        let narrow = ui.scope(|ui| {
            ui.set_max_width(width);
            self.amount(ui, &name_of(word, year), (salt, year), known.get(year))
        });
        narrow.inner
    }

    fn amount(
        &mut self,
        ui: &mut Ui,
        name: &str,
        (salt, year): (&str, Year),
        known: Option<Printed>,
    ) -> Said<Typed<Printed>> {
        let key = self.key_of(salt, year);
        let about = About { key: &key, name, below: Below::Foot, reason: self.reason };
        amount_or_none_ui(ui, self.state, self.unread, about, known)
    }

    fn key_of(&self, salt: &str, year: Year) -> String {
        format!("{} {salt} {year}", self.key)
    }

    /// Keeps what there is to say about a row for the line below all of them.
    pub(super) fn hear(&mut self, row: &str, remark: Option<Remark>) {
        if self.foot.is_none() {
            self.foot = remark.map(|remark| (row.to_owned(), remark));
        }
    }

    /// Takes what a field says of a year into the amounts.
    fn heard(
        &mut self,
        amounts: YearlyAmounts,
        year: Year,
        said: Said<Typed<Printed>>,
        now: &mut Gathered,
    ) -> YearlyAmounts {
        self.hear(&year.to_string(), said.remark);
        match now.typed(said.now.map(|typed| typed.map(Some)), None) {
            Some(typed) => amounts.with(year, typed.number()),
            None => amounts,
        }
    }

    /// The line below the rows: what there is to say about one of them, or else the unit.
    pub(super) fn finish(self, ui: &mut Ui) {
        let remark = self.foot.map(|(row, remark)| match remark {
            Remark::Unreadable(why) => Remark::Unreadable(format!("{row}: {why}")),
            Remark::ReadAs(_) | Remark::Doubtful(_) => remark,
        });
        // The line keeps its place where it says nothing.
        let note = if self.note.is_empty() { " " } else { self.note };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.add_space(space::LABEL);
            ui.vertical(|ui| remark_ui(ui, self.state, remark.as_ref(), note));
        });
        gap(ui);
    }
}

/// What the rows below are.
pub(super) fn years_head(ui: &mut Ui, text: &str) {
    ui.add(Label::new(muted(text)).wrap());
    ui.add_space(space::HALF);
}

/// The years of the scenario, and others that have a number.
pub(super) fn years_of(state: &State, others: impl Iterator<Item = Year>) -> BTreeSet<Year> {
    state.document().book().scenario().years.iter().chain(others).collect()
}

/// What two columns of fields are, above them.
pub(super) fn columns_head(ui: &mut Ui, words: [&str; 2]) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(space::LABEL);
        ui.spacing_mut().item_spacing.x = space::STEP;
        let width = half(ui);
        for word in words {
            ui.allocate_ui_with_layout(vec2(width, size::ROW), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                ui.label(muted(word));
            });
        }
    });
    space_between(ui);
}

/// Adds things beside each other.
pub(super) fn side_by_side<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::STEP;
        add(ui)
    })
    .inner
}

/// The width of one of two fields side by side.
pub(super) fn half(ui: &Ui) -> f32 {
    ((ui.available_width() - space::STEP) / 2.0).floor()
}

/// What the field of a year is called: *Tabt provenu 2020*.
fn name_of(word: &str, year: Year) -> String {
    format!("{word} {year}")
}

/// Between two rows of numbers.
pub(super) fn space_between(ui: &mut Ui) {
    ui.add_space(space::HALF);
}
