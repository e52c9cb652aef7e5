//! Assumptions in words: a short head for lists, a sentence for notes.

use super::{View, assumption_letter};
use crate::budget::marks::Marks;
use crate::budget::price_level::Year;
use crate::budget::scenario::{Assumption, AssumptionKind, Beyond, Phasing};
use std::sync::Arc;

/// An assumption as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AssumptionText {
    /// Its number in the scenario.
    pub number: usize,
    /// The letter that marks numbers resting on it.
    pub letter: String,
    /// What it is about: `Løft af botilbud`.
    pub head: String,
    /// What is assumed, as a sentence goes on: `prisniveauet er ikke trykt; 2024-pl er antaget`.
    pub detail: String,
    /// The same on a line of its own in a list of assumptions: `Prisniveau 2024-pl; ikke trykt`.
    pub brief: String,
    /// Why.
    pub because: String,
}

impl View<'_> {
    /// Every assumption of the scenario.
    pub fn assumptions(&self) -> Vec<AssumptionText> {
        self.book
            .scenario()
            .assumptions
            .iter()
            .enumerate()
            .map(|(number, assumption)| self.assumption(number, assumption))
            .collect()
    }

    /// The assumptions among `marks` as sentences, each with its letter.
    pub fn assumption_sentences(&self, marks: Marks) -> Vec<(String, String)> {
        let texts = self.assumptions().into_iter().filter(|text| marks.contains(text.number));
        texts
            .map(|text| {
                (
                    text.letter.clone(),
                    self.words.tell(
                        "assumption-sentence",
                        &[("head", &text.head), ("detail", &text.detail), ("because", &text.because)],
                    ),
                )
            })
            .collect()
    }

    /// An assumption in words, as it has or would get that number.
    pub fn assumption(&self, number: usize, assumption: &Assumption) -> AssumptionText {
        let words = self.words;
        let (head, detail) = match &assumption.kind {
            AssumptionKind::PriceLevel { figure, is } => {
                (self.figure_name(figure), words.tell("assumed-price-level", &[("level", &self.price_level(*is))]))
            }
            AssumptionKind::Rate { series, to, percent } => {
                let step =
                    [("from", to.previous().to_string()), ("to", to.to_string()), ("series", series.to_string())];
                let step: Vec<(&str, &str)> = step.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let percent = words.language().notation().write_as_is(*percent);
                (words.tell("assumed-rate-head", &step), words.tell("assumed-rate", &[("percent", &percent)]))
            }
            AssumptionKind::FrameBeyond { area, rule, raised_by } => {
                let head = words.tell(
                    "assumed-frame-head",
                    &[("area", &self.area_name(area)), ("years", &self.years_without_agreed_frame(assumption))],
                );
                (head, self.beyond(rule, raised_by))
            }
            AssumptionKind::BaselineBeyond { area, rule } => {
                (words.tell("assumed-baseline-head", &[("area", &self.area_name(area))]), self.beyond(rule, &[]))
            }
            AssumptionKind::Phasing { figure, how } => (self.figure_name(figure), self.phasing(how)),
            AssumptionKind::SubsidyPercent { agreement, year, percent } => {
                let percent = words.language().notation().write_as_is(*percent);
                (
                    words.tell("assumed-percent-head", &[("agreement", agreement), ("year", &year.to_string())]),
                    words.tell("assumed-percent", &[("percent", &percent)]),
                )
            }
        };
        let brief = match &assumption.kind {
            AssumptionKind::PriceLevel { is, .. } => {
                words.tell("assumptions-price-level", &[("level", &self.price_level(*is))])
            }
            AssumptionKind::Rate { .. }
            | AssumptionKind::FrameBeyond { .. }
            | AssumptionKind::BaselineBeyond { .. }
            | AssumptionKind::Phasing { .. }
            | AssumptionKind::SubsidyPercent { .. } => capitalised(&detail),
        };
        AssumptionText {
            number,
            letter: assumption_letter(number),
            head,
            detail,
            brief,
            because: assumption.because.to_string(),
        }
    }

    fn beyond(&self, rule: &Beyond, raised_by: &[Arc<str>]) -> String {
        let held = match rule {
            Beyond::HoldReal => self.words.say("assumed-hold-real"),
            Beyond::GrowReal(percent) => self
                .words
                .tell("assumed-grow-real", &[("percent", &self.words.language().notation().write_as_is(*percent))]),
            Beyond::Amounts { .. } => self.words.say("assumed-amounts"),
        };
        if raised_by.is_empty() {
            return held;
        }
        let lifts: Vec<String> = raised_by.iter().map(|id| self.figure_called(id)).collect();
        self.words.tell("assumed-raised-by", &[("held", &held), ("lifts", &self.words.list(&lifts))])
    }

    fn phasing(&self, how: &Phasing) -> String {
        match how {
            Phasing::Linear(first) => self.words.tell("assumed-phasing-linear", &[("year", &first.to_string())]),
            Phasing::AtEnd => self.words.say("assumed-phasing-at-end"),
            Phasing::Amounts(_) => self.words.say("assumed-phasing-amounts"),
        }
    }

    /// The years an assumed frame fills, as `2025-2026`; empty where it fills none.
    pub(super) fn years_without_agreed_frame(&self, assumption: &Assumption) -> String {
        let Some(outcome) = assumption.kind.area().and_then(|area| self.evaluation.area(area)) else {
            return String::new();
        };
        let assumed: Vec<Year> = outcome
            .frames
            .iter()
            .flat_map(|frame| self.evaluation.years.iter().zip(&frame.years))
            .filter(|(_, cell)| cell.frame_assumed)
            .map(|(year, _)| year)
            .collect();
        match (assumed.first(), assumed.last()) {
            (Some(first), Some(last)) if first != last => format!("{first}-{last}"),
            (Some(only), _) => only.to_string(),
            (None, _) => String::new(),
        }
    }

    /// The name of a figure known by its id alone, in the newest agreement that has it.
    fn figure_called(&self, id: &str) -> String {
        let known = self.book.library().agreements.iter().rev().find_map(|agreement| agreement.figure(id));
        known.map_or_else(|| id.to_owned(), |figure| self.words.name(&figure.name).to_owned())
    }
}

/// A text that begins with a capital, since it begins a line.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
