//! The frames of a workbook: headrooms, how open they are, and verdicts.

use super::areas::{AreaBlock, Making, sum_of};
use super::lines::Line;
use super::rates::Ways;
use super::{Computed, Value, verdict_of_rounded};
use crate::budget::agreement::{Bound, Measured};
use crate::budget::evaluation::{AreaOutcome, Cell, FrameCell, FrameOutcome, Openness, Row, Switched};
use crate::budget::verdict::Verdict;
use crate::view::View;
use rust_decimal::Decimal;
use std::ops::Range;
use std::sync::Arc;

/// An area held against a frame.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameBlock {
    /// What the frame is called.
    pub name: String,
    /// Whether it binds from below.
    pub is_floor: bool,
    /// Whether it bounds the change instead of the plan.
    pub on_change: bool,
    /// The lines that it is the sum of.
    pub lines: Range<usize>,
    /// One a year.
    pub years: Vec<FrameYear>,
    /// The assumptions the frame rests on.
    pub letters: String,
    /// The assumptions the headroom rests on.
    pub headroom_letters: String,
    /// Who says so.
    pub source: String,
    /// How the headroom is made: `ramme − plan`.
    pub headroom_source: String,
}

/// A frame in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameYear {
    /// The frame.
    pub frame: Computed,
    /// The room to it.
    pub headroom: Computed,
    /// How far the true headroom may lie from it, where printed figures round.
    pub openness: Decimal,
    /// The same for each way to switch the measures.
    pub opens: Opens,
    /// The verdict's word.
    pub verdict: String,
    /// The verdict's word where the frame is broken.
    pub broken: String,
    /// Whether a formula says the same; else the word stands as the program's.
    pub verdict_live: bool,
    /// `antaget` or nothing.
    pub tag: String,
}

/// How open a headroom is, in the view's unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Opens {
    /// It is the sum of the sizes of these, each fixed plus what measures that are on add.
    pub parts: Vec<OpenPart>,
    /// But nothing where the headroom is zero, this is the frame, and none of these measures is on.
    pub printed_sum: Option<PrintedParts>,
}

/// What is fixed, and what each measure that is on adds, by position.
pub type OpenPart = (Decimal, Vec<(usize, Decimal)>);

/// The printed parts of a frame, where a plan is made of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedParts {
    /// What is fixed of their sum.
    pub fixed: Decimal,
    /// What measures that are on add, by position.
    pub by_measure: Vec<(usize, Decimal)>,
    /// The measures that carry other figures.
    pub others: Vec<usize>,
}

impl View<'_> {
    pub(super) fn frame_block(
        &self,
        outcome: &AreaOutcome,
        frame: &FrameOutcome,
        making: &Making<'_>,
        lines: &mut Vec<Line>,
        ways: &mut Ways,
    ) -> FrameBlock {
        let name = self.frame_name(outcome, frame);
        let row = Row::Frame(Arc::clone(&frame.id));
        let frame_lines = self.add_lines(&outcome.area, (&row, &name), lines, ways);
        let year = |(at, cell): (usize, &FrameCell)| {
            let openness = making.carried.openness(&outcome.area, &frame.id, at);
            FrameYear {
                frame: self.summed(cell.frame, sum_of(lines, &frame_lines, at), making),
                headroom: Computed {
                    value: self.value(cell.headroom),
                    assumed: !cell.headroom.marks().is_none(),
                    live: false,
                },
                openness: self.exact(cell.uncertainty),
                opens: openness.map(|openness| self.opens(&openness)).unwrap_or_default(),
                verdict: self.verdict_word(cell.verdict, cell.bound),
                broken: self.verdict_word(Verdict::Broken, cell.bound),
                verdict_live: false,
                tag: self.verdict_tag(cell),
            }
        };
        let years = frame.years.iter().enumerate().map(year).collect();
        let letters = |of: fn(&FrameCell) -> Cell| self.row_letters(frame.years.iter().map(|cell| of(cell).marks()));
        FrameBlock {
            name,
            is_floor: frame.bound == Bound::AtLeast,
            on_change: frame.on == Measured::Change,
            lines: frame_lines,
            years,
            letters: letters(|cell| cell.frame),
            headroom_letters: letters(|cell| cell.headroom),
            source: self.frame_source(&outcome.area, &frame.id),
            headroom_source: self.headroom_source(&outcome.area, &frame.id),
        }
    }

    fn opens(&self, openness: &Openness) -> Opens {
        let part = |part: &Switched| {
            let by_measure = part.by_measure.iter().map(|(at, half)| (*at, self.exact(*half))).collect();
            (self.exact(part.fixed), by_measure)
        };
        Opens {
            parts: openness.parts.iter().map(part).collect(),
            printed_sum: openness.printed_sum.as_ref().map(|sum| {
                let (fixed, by_measure) = part(&sum.parts);
                PrintedParts { fixed, by_measure, others: sum.others.clone() }
            }),
        }
    }

    /// Whether formulas reach the headrooms and verdicts.
    pub(super) fn judge(outcome: &AreaOutcome, block: &mut AreaBlock, making: &Making<'_>) {
        for (frame, judged) in outcome.frames.iter().zip(&mut block.frames) {
            for (at, (cell, year)) in frame.years.iter().zip(&mut judged.years).enumerate() {
                let measured =
                    if judged.on_change { block.change.get(at) } else { block.plan.get(at).map(|plan| &plan.computed) };
                let measured_live = measured.is_some_and(|measured| measured.live);
                year.headroom.live = measured_live && year.frame.value.number().is_some();
                let reached = match year.headroom.value {
                    Value::Number(headroom) => verdict_of_rounded(headroom, year.openness, making.decimals),
                    Value::NotComputed => Verdict::NotComputed,
                    Value::None => Verdict::NoFrame,
                };
                year.verdict_live = year.headroom.live && reached == cell.verdict;
            }
        }
    }
}
