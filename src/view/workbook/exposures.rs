//! The conditional block grants of a workbook: up to how much, and what that hangs on.

use super::Value;
use super::areas::AreaBlock;
use crate::budget::exposure::{Exposure, Stake};
use crate::budget::marks::Marks;
use crate::view::{View, letters};
use rust_decimal::Decimal;

/// A conditional block grant in its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExposureBlock {
    /// What it is about: `Betinget bloktilskud, anlæg`.
    pub name: String,
    /// Agreement and place.
    pub source: String,
    /// The year, counted from the first.
    pub year_at: usize,
    /// The conditional amount in the display price level, if the rates reach.
    pub conditional: Option<Decimal>,
    /// The frames whose overshoot counts, by area and frame.
    pub over: Vec<(usize, usize)>,
    /// The frames whose room offsets it.
    pub beside: Vec<(usize, usize)>,
    /// Up to so much.
    pub up_to: Value,
    /// Whether that is open, since a frame's verdict is.
    pub is_undecided: bool,
    /// Whether a formula says the same.
    pub live: bool,
    /// The assumptions it rests on.
    pub letters: String,
    /// The rule behind it.
    pub rule: String,
}

impl View<'_> {
    pub(super) fn exposure_blocks(&self, areas: &[AreaBlock]) -> Vec<ExposureBlock> {
        let texts = self.exposure_lines();
        let blocks = self.evaluation.exposures.iter().zip(texts);
        blocks.map(|(exposure, text)| self.exposure_block(exposure, text.rule, areas)).collect()
    }

    fn exposure_block(&self, exposure: &Exposure, rule: String, areas: &[AreaBlock]) -> ExposureBlock {
        let year_at = self.evaluation.years.position(exposure.year).unwrap_or(0);
        let names: Vec<String> = exposure.areas.iter().map(|area| self.area_in_text(area)).collect();
        let head = self.words.tell("exposure-head", &[("area", &self.words.list(&names))]);
        let (up_to, marks) = match exposure.up_to {
            Stake::UpTo(amount, marks) => (Value::Number(self.exact(amount)), marks),
            Stake::Undecided => (Value::None, Marks::NONE),
            Stake::NotComputed => (Value::NotComputed, Marks::NONE),
        };
        let judged = |(area, frame): &(usize, usize)| {
            let year = areas.get(*area)?.frames.get(*frame)?.years.get(year_at)?;
            Some(year.verdict_live)
        };
        let all_live = exposure.over.iter().chain(&exposure.beside).all(|at| judged(at) == Some(true));
        ExposureBlock {
            name: head,
            source: self.figure_source(&exposure.grant, exposure.year),
            year_at,
            conditional: exposure.shown.map(|(shown, _)| self.exact(shown)),
            over: exposure.over.clone(),
            beside: exposure.beside.clone(),
            up_to,
            is_undecided: exposure.up_to == Stake::Undecided,
            live: all_live && exposure.over.len() == exposure.areas.len() && exposure.shown.is_some(),
            letters: letters(marks),
            rule,
        }
    }
}
