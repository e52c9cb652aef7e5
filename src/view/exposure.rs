//! The conditional block grant in words: always *op til*, never a sanction.

use super::View;
use crate::budget::area::AreaPath;
use crate::budget::exposure::{Exposure, Stake};
use crate::budget::marks::Marks;
use crate::budget::price_level::Year;

/// A line about the conditional block grant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExposureText {
    /// The whole line.
    pub text: String,
    /// The rule behind it, for a help text.
    pub rule: String,
    /// The assumptions it rests on.
    pub marks: Marks,
}

impl View<'_> {
    /// What an area puts at stake; `None` where no conditional grant hangs on it or on an area it lies in.
    pub fn exposure_line(&self, area: &AreaPath) -> Option<ExposureText> {
        let on = |exposure: &&Exposure| exposure.areas.iter().any(|frame_area| area.is_within(frame_area));
        let exposures: Vec<&Exposure> = self.evaluation.exposures.iter().filter(on).collect();
        let first = exposures.first()?;
        let stakes: Vec<String> = exposures.iter().map(|exposure| self.stake(exposure)).collect();
        let head = self.words.tell("exposure-head", &[("area", &self.areas_of(first))]);
        let mut parts = vec![stakes.join(", ")];
        parts.extend(self.years_without_agreement());
        let marks = exposures.iter().fold(Marks::NONE, |marks, exposure| match exposure.up_to {
            Stake::UpTo(_, of) => marks.and(of),
            Stake::Undecided | Stake::NotComputed => marks,
        });
        Some(ExposureText { text: format!("{head}: {}", parts.join("; ")), rule: self.exposure_rule(first), marks })
    }

    /// Every exposure of the scenario as a line of its own.
    pub fn exposure_lines(&self) -> Vec<ExposureText> {
        let line = |exposure: &Exposure| {
            let head = self.words.tell("exposure-head", &[("area", &self.areas_of(exposure))]);
            let marks = if let Stake::UpTo(_, of) = exposure.up_to { of } else { Marks::NONE };
            ExposureText {
                text: format!(
                    "{head}: {} ({})",
                    self.stake(exposure),
                    self.figure_source(&exposure.grant, exposure.year)
                ),
                rule: self.exposure_rule(exposure),
                marks,
            }
        };
        self.evaluation.exposures.iter().map(line).collect()
    }

    /// The exposures that are not nothing, in a few words each.
    pub(super) fn exposures_at_stake(&self) -> Vec<ExposureText> {
        let line = |exposure: &Exposure| {
            let marks = match exposure.up_to {
                Stake::UpTo(amount, marks) if !amount.is_zero() => marks,
                Stake::Undecided => Marks::NONE,
                Stake::UpTo(..) | Stake::NotComputed => return None,
            };
            let head = self.words.tell("exposure-head", &[("area", &self.areas_of(exposure))]);
            let text = format!("{head}: {}", self.stake(exposure));
            Some(ExposureText { text, rule: self.exposure_rule(exposure), marks })
        };
        self.evaluation.exposures.iter().filter_map(line).collect()
    }

    pub(super) fn stake(&self, exposure: &Exposure) -> String {
        let year = exposure.year.to_string();
        match exposure.up_to {
            Stake::UpTo(amount, _) => {
                let text =
                    self.words.tell("exposure-up-to", &[("amount", &self.amount_in_text(amount)), ("year", &year)]);
                match exposure.offset {
                    Some(offset) => self
                        .words
                        .tell("exposure-offset", &[("stake", &text), ("amount", &self.amount_in_text(offset))]),
                    None => text,
                }
            }
            Stake::Undecided => self.words.tell("exposure-undecided", &[("year", &year)]),
            Stake::NotComputed => self.words.tell("exposure-not-computed", &[("year", &year)]),
        }
    }

    pub(super) fn exposure_rule(&self, exposure: &Exposure) -> String {
        self.words.tell(
            "exposure-rule",
            &[
                ("amount", &self.amount_in_text(exposure.conditional)),
                ("source", &self.figure_source(&exposure.grant, exposure.year)),
            ],
        )
    }

    pub(super) fn areas_of(&self, exposure: &Exposure) -> String {
        let names: Vec<String> = exposure.areas.iter().map(|area| self.area_in_text(area)).collect();
        self.words.list(&names)
    }

    /// *ingen aftale for 2025-2026*
    fn years_without_agreement(&self) -> Option<String> {
        let agreed: Vec<Year> = self.book.agreement_years();
        let without: Vec<Year> = self.evaluation.years.iter().filter(|year| !agreed.contains(year)).collect();
        let span = match (without.first()?, without.last()?) {
            (first, last) if first == last => first.to_string(),
            (first, last) if first.through(*last).len() == without.len() => format!("{first}-{last}"),
            _ => self.words.list(&without.iter().map(ToString::to_string).collect::<Vec<_>>()),
        };
        Some(self.words.tell("exposure-no-agreement", &[("years", &span)]))
    }
}
