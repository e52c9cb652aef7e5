//! The areas of a workbook: baseline, measures, plan and frames, and whether formulas make the program's numbers again.

use super::frames::FrameBlock;
use super::lines::Line;
use super::rates::Ways;
use super::{Computed, MeasureLine, Value};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Blocked, Carried, Cell, Row, blocked};
use crate::view::View;
use rust_decimal::Decimal;
use std::ops::Range;

/// An area over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaBlock {
    /// Its name, with the areas around.
    pub name: String,
    /// What a chart of it says.
    pub message: String,
    /// What its baseline is called.
    pub baseline_name: String,
    /// The lines that its baseline is the sum of.
    pub baseline_lines: Range<usize>,
    /// Its baseline.
    pub baseline: Vec<Computed>,
    /// The assumptions that rests on.
    pub baseline_letters: String,
    /// Who says so.
    pub baseline_source: String,
    /// The measures that stand in the area itself, by position.
    pub measures: Vec<usize>,
    /// The areas directly within that have measures, by position.
    pub within: Vec<usize>,
    /// What all its measures come to.
    pub change: Vec<Computed>,
    /// The assumptions that rests on.
    pub change_letters: String,
    /// Baseline and change.
    pub plan: Vec<PlanYear>,
    /// The assumptions that rests on.
    pub plan_letters: String,
    /// The frames it is held against.
    pub frames: Vec<FrameBlock>,
}

impl AreaBlock {
    /// Whether measures stand in it or in an area within.
    pub fn has_change(&self) -> bool {
        !self.measures.is_empty() || !self.within.is_empty()
    }
}

/// A plan in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanYear {
    /// The number.
    pub computed: Computed,
    /// The measures, by position, with which it would hold a part twice.
    pub blocked_by: Vec<usize>,
}

/// What all blocks are made with.
pub(super) struct Making<'a> {
    pub(super) measures: &'a [MeasureLine],
    pub(super) carried: &'a Carried<'a>,
    pub(super) decimals: u32,
}

impl View<'_> {
    pub(super) fn area_blocks(&self, making: &Making<'_>, lines: &mut Vec<Line>, ways: &mut Ways) -> Vec<AreaBlock> {
        let twice = blocked(self.book);
        let outcomes = &self.evaluation.areas;
        let mut blocks: Vec<AreaBlock> = Vec::with_capacity(outcomes.len());
        for outcome in outcomes {
            blocks.push(self.block(outcome, making, lines, ways));
        }
        for (at, measure) in self.book.scenario().measures.iter().enumerate() {
            if let Some(block) = self.home(&measure.area).and_then(|home| blocks.get_mut(home)) {
                block.measures.push(at);
            }
        }
        // Areas stand behind those they lie in, so from the last to the first all within are done.
        for at in (0..blocks.len()).rev() {
            let Some(outcome) = outcomes.get(at) else { continue };
            let has_change = blocks.get(at).is_some_and(AreaBlock::has_change);
            let around = outcome.area.parent().and_then(|parent| self.home(&parent)).filter(|home| *home != at);
            if let Some(block) = around.filter(|_| has_change).and_then(|home| blocks.get_mut(home)) {
                block.within.insert(0, at);
            }
            let change = self.changes(outcome, at, &blocks, making);
            if let Some(block) = blocks.get_mut(at) {
                block.change = change;
                block.plan = self.plans(outcome, block, &twice);
                Self::judge(outcome, block, making);
            }
        }
        blocks
    }

    /// The block in which the measures of an area stand: its own, or that of the nearest area around.
    fn home(&self, area: &AreaPath) -> Option<usize> {
        let shown = |path: &AreaPath| self.evaluation.areas.iter().position(|outcome| outcome.area == *path);
        std::iter::successors(Some(area.clone()), AreaPath::parent).find_map(|path| shown(&path))
    }

    fn block(&self, outcome: &AreaOutcome, making: &Making<'_>, lines: &mut Vec<Line>, ways: &mut Ways) -> AreaBlock {
        let area = &outcome.area;
        let baseline_name = self.words.say("row-baseline");
        let baseline_lines = self.add_lines(area, (&Row::Baseline, &baseline_name), lines, ways);
        let baseline = outcome.baseline.iter().enumerate();
        let baseline =
            baseline.map(|(at, cell)| self.summed(*cell, sum_of(lines, &baseline_lines, at), making)).collect();
        let frames = outcome.frames.iter().map(|frame| self.frame_block(outcome, frame, making, lines, ways)).collect();
        let all_letters = |cells: &[Cell]| self.row_letters(cells.iter().map(|cell| cell.marks()));
        AreaBlock {
            name: self.area_path_name(area),
            message: self.area_sentence(area).text,
            baseline_name,
            baseline_lines,
            baseline,
            baseline_letters: all_letters(&outcome.baseline),
            baseline_source: self.baseline_source(area),
            measures: Vec::new(),
            within: Vec::new(),
            change: Vec::new(),
            change_letters: all_letters(&outcome.change),
            plan: Vec::new(),
            plan_letters: all_letters(&outcome.plan),
            frames,
        }
    }

    /// A cell that a formula makes again if `sum` is what its addends come to.
    pub(super) fn summed(&self, cell: Cell, sum: Option<Decimal>, making: &Making<'_>) -> Computed {
        let value = self.value(cell);
        let live = value.number().zip(sum).is_some_and(|(number, sum)| making.is_same(number, sum));
        Computed { value, assumed: !cell.marks().is_none(), live }
    }

    fn changes(&self, outcome: &AreaOutcome, at: usize, blocks: &[AreaBlock], making: &Making<'_>) -> Vec<Computed> {
        let Some(block) = blocks.get(at) else { return Vec::new() };
        let own = |year_at: usize| {
            let lines = block.measures.iter().filter_map(|at| making.measures.get(*at)).filter(|line| line.on);
            lines.filter_map(move |line| line.years.get(year_at)).map(|given| given.value)
        };
        let within = |year_at: usize| {
            let blocks = block.within.iter().filter_map(|at| blocks.get(*at));
            blocks.filter_map(move |block| block.change.get(year_at)).map(|computed| computed.value)
        };
        let year = |(year_at, cell): (usize, &Cell)| {
            let all = || own(year_at).chain(within(year_at));
            let not_computed = all().any(|value| value == Value::NotComputed);
            let sum: Decimal = all().filter_map(Value::number).fold(Decimal::ZERO, Decimal::saturating_add);
            let live = match self.value(*cell) {
                Value::NotComputed => not_computed,
                Value::None => !not_computed && sum.is_zero(),
                Value::Number(number) => !not_computed && making.is_same(number, sum),
            };
            Computed { value: self.value(*cell), assumed: !cell.marks().is_none(), live }
        };
        outcome.change.iter().enumerate().map(year).collect()
    }

    fn plans(&self, outcome: &AreaOutcome, block: &AreaBlock, twice: &[Blocked]) -> Vec<PlanYear> {
        let measures = &self.book.scenario().measures;
        let year = |(year_at, cell): (usize, &Cell)| {
            let here = twice.iter().filter(|blocked| blocked.area == outcome.area && blocked.year_at == year_at);
            let blocked_by: Vec<usize> = here.map(|blocked| blocked.measure).collect();
            let is_blocked = blocked_by.iter().any(|at| measures.get(*at).is_some_and(|measure| measure.on));
            let base = block.baseline.get(year_at).map_or(Value::None, |base| base.value);
            let change = block.change.get(year_at);
            let change_not_computed = change.is_some_and(|change| change.value == Value::NotComputed);
            let value = self.value(*cell);
            let expected_none = is_blocked || change_not_computed;
            let live = base.number().is_some()
                && change.is_none_or(|change| change.live)
                && (value == Value::NotComputed) == expected_none;
            PlanYear { computed: Computed { value, assumed: !cell.marks().is_none(), live }, blocked_by }
        };
        outcome.plan.iter().enumerate().map(year).collect()
    }
}

impl Making<'_> {
    /// Whether a sum is a number of the program's, as far as a spreadsheet can tell.
    fn is_same(&self, number: Decimal, sum: Decimal) -> bool {
        number.saturating_sub(sum).round_dp(self.decimals).is_zero()
    }
}

/// What some lines come to in a year; `None` where one of them is not computed or there are none.
pub(super) fn sum_of(lines: &[Line], range: &Range<usize>, year_at: usize) -> Option<Decimal> {
    let here = lines.get(range.clone())?.iter().filter_map(|line| line.years.get(year_at).copied().flatten());
    let values: Vec<Decimal> = here.map(|given| given.value.number()).collect::<Option<_>>()?;
    (!values.is_empty()).then(|| values.into_iter().fold(Decimal::ZERO, Decimal::saturating_add))
}
