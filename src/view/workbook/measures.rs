//! The measures of a workbook: what was typed or printed, and what each year of it becomes.

use super::rates::Ways;
use super::{Given, Value};
use crate::budget::evaluation::{Addend, Cell, measure_in_year};
use crate::budget::marks::Marks;
use crate::budget::measure::{Effect, Indexation, Measure};
use crate::budget::money::Printed;
use crate::budget::price_level::{Series, Year};
use crate::view::View;

/// A measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureLine {
    /// What it is called.
    pub title: String,
    /// The area it counts in, with the areas around.
    pub area: String,
    /// How firm it is.
    pub standing: String,
    /// The prices of its numbers.
    pub level: String,
    /// Whether it counts.
    pub on: bool,
    /// One a year.
    pub years: Vec<Given>,
    /// The assumptions its years rest on.
    pub letters: String,
    /// Who says so.
    pub source: String,
    /// Remarks: the author's, and what a formula cannot carry.
    pub note: String,
}

impl View<'_> {
    pub(super) fn measure_line(&self, at: usize, measure: &Measure, ways: &mut Ways) -> MeasureLine {
        let addends: Vec<(Year, Addend)> =
            self.evaluation.years.iter().map(|year| (year, measure_in_year(self.book, at, measure, year))).collect();
        let years: Vec<Given> =
            addends.iter().map(|(year, addend)| self.measure_given(measure, *year, addend, ways)).collect();
        let marks = |cell: &Cell| if let Cell::Amount(_, marks) = cell { *marks } else { Marks::NONE };
        let mut levels: Vec<String> = Vec::new();
        for level in addends.iter().filter(|(_, addend)| addend.cell != Cell::Empty).filter_map(|(_, addend)| {
            let is_rule = measure.effect.rule().is_some();
            if is_rule { Some(self.book.scenario().price_level) } else { addend.level }
        }) {
            let level = self.price_level(level);
            if !levels.contains(&level) {
                levels.push(level);
            }
        }
        MeasureLine {
            title: measure.title.to_string(),
            area: self.area_path_name(&measure.area),
            standing: self.standing(measure.standing),
            level: levels.join("; "),
            on: measure.on,
            years,
            letters: self.row_letters(addends.iter().map(|(_, addend)| marks(&addend.cell))),
            source: self.measure_source(measure),
            note: self.measure_note(measure),
        }
    }

    fn measure_note(&self, measure: &Measure) -> String {
        let key = match &measure.effect {
            Effect::Rule(_) => Some("workbook-note-rule"),
            Effect::Ramp { .. } => Some("workbook-note-ramp"),
            Effect::PriceVolume { .. } => Some("workbook-note-price-volume"),
            Effect::Yearly(_) | Effect::Constant { .. } | Effect::OneOff { .. } | Effect::Figure(_) => None,
        };
        let unindexed = (measure.indexation == Indexation::None).then_some("workbook-note-not-indexed");
        let own = Some(measure.note().to_owned()).filter(|note| !note.is_empty());
        let said = key.into_iter().chain(unindexed).map(|key| self.words.say(key));
        own.into_iter().chain(said).collect::<Vec<_>>().join(" ")
    }

    /// A year: what stands there, and the way it takes, if that way leads to what the program says.
    fn measure_given(&self, measure: &Measure, year: Year, addend: &Addend, ways: &mut Ways) -> Given {
        let typed = match &measure.effect {
            Effect::Figure(_) => addend.printed.map(Printed::money),
            Effect::Rule(_) => None,
            Effect::Yearly(_)
            | Effect::Constant { .. }
            | Effect::Ramp { .. }
            | Effect::OneOff { .. }
            | Effect::PriceVolume { .. } => measure.effect.in_year(year),
        };
        let series = || self.series_of(measure);
        let value = self.value(addend.cell);
        let assumed = matches!(addend.cell, Cell::Amount(_, marks) if !marks.is_none());
        match (addend.cell, typed) {
            (Cell::Empty, _) => {
                // A year without an amount still knows its way, so that a colleague can type one.
                let way = self.way_of_empty(measure, year);
                let way = way.and_then(|way| ways.at(&series()?, &way));
                Given { number: None, way, value: Value::None, assumed }
            }
            (Cell::NotComputed, typed) => {
                Given { number: typed.map(|typed| self.exact(typed)), way: None, value, assumed }
            }
            (Cell::Amount(amount, _), typed) => {
                let same = typed.filter(|typed| addend.restatement.settled(*typed) == amount.settled());
                match same.zip(ways.of_steps(series().as_ref(), &addend.restatement).ok()) {
                    Some((typed, way)) => Given { number: Some(self.exact(typed)), way, value, assumed },
                    None => Given { number: Some(self.exact(amount)), way: None, value, assumed },
                }
            }
        }
    }

    fn way_of_empty(&self, measure: &Measure, year: Year) -> Option<crate::budget::price_level::Restatement> {
        let is_own = !measure.effect.is_from_agreements();
        let level = measure.price_level.filter(|_| is_own)?;
        self.book.ground.restatement(level, year, &measure.area, &measure.indexation).ok()
    }

    /// The series a measure's amounts follow.
    fn series_of(&self, measure: &Measure) -> Option<Series> {
        match &measure.indexation {
            Indexation::None => None,
            Indexation::By(series) => Some(Series::clone(series)),
            Indexation::OfArea => {
                let figure = measure.effect.figure().and_then(|figure| self.book.library().figure(figure));
                let area = figure.and_then(|figure| figure.area.as_ref()).unwrap_or(&measure.area);
                self.book.areas().get(area).map(|area| Series::clone(&area.series))
            }
        }
    }
}
