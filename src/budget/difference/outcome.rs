//! What is different about every area: its levels, its frames, and the parts of each.

use super::cause::Cause;
use super::chain::{Chain, Step};
use super::parts::{self, Amounts, Parts};
use super::split::{Readings, split, switching};
use crate::budget::agreement::{Bound, Force, Measured};
use crate::budget::area::{AreaPath, Name};
use crate::budget::book::Book;
use crate::budget::evaluation::{AreaOutcome, Cell, FrameOutcome};
use crate::budget::money::Money;
use crate::budget::verdict::Verdict;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An area in two plans.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaDifference {
    /// Which area.
    pub area: AreaPath,
    /// Spending before measures.
    pub baseline: Whole,
    /// What measures come to; no measure counts as nothing.
    pub change: Whole,
    /// Both together.
    pub plan: Whole,
    /// Each frame that either plan is held against.
    pub frames: Vec<FrameDifference>,
}

/// A frame of an area in two plans.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameDifference {
    /// Its id.
    pub id: Arc<str>,
    /// What it is called.
    pub name: Name,
    /// From which side it binds.
    pub bound: Bound,
    /// What it bounds.
    pub on: Measured,
    /// How strongly.
    pub force: Force,
    /// The frame.
    pub frame: Whole,
    /// The room to it; parts as they widen it.
    pub headroom: Whole,
    /// The verdicts by year: before, after.
    pub verdicts: Vec<(Verdict, Verdict)>,
}

/// A number in two plans, by year, and the parts of what it moves by.
#[derive(Debug, Clone, PartialEq)]
pub struct Whole {
    /// In the first plan.
    pub from: Vec<Cell>,
    /// In the second.
    pub to: Vec<Cell>,
    /// The second less the first; `None` where one of them has no number.
    pub by: Vec<Option<Money>>,
    /// What moves it; the parts of a year add up to `by` exactly. None is nothing in all years.
    pub parts: Vec<Part>,
    /// The positions of the causes by which there is a number in one plan alone.
    pub switched_by: Vec<usize>,
}

/// What one cause moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The position of the cause.
    pub cause: usize,
    /// By year.
    pub years: Arc<[Money]>,
}

impl Whole {
    /// Whether anything about it is different.
    pub fn is_different(&self) -> bool {
        let number = |cell: &Cell| (cell.amount(), *cell == Cell::NotComputed);
        !self.parts.is_empty() || !self.from.iter().map(number).eq(self.to.iter().map(number))
    }

    /// The positions of all causes that move it or switch it on or off.
    pub fn causes(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().map(|part| part.cause).chain(self.switched_by.iter().copied())
    }

    /// Whether a year rests on an assumption in either plan.
    pub fn is_assumed(&self, year_at: usize) -> bool {
        let marked = |cells: &[Cell]| cells.get(year_at).is_some_and(|cell| !cell.marks().is_none());
        marked(&self.from) || marked(&self.to)
    }
}

/// Every area in which a number is another, in the order of areas.
pub(super) fn areas(from: &Book, to: &Book, chain: &Chain) -> Vec<AreaDifference> {
    let ends = from.outcomes().chain(to.outcomes());
    let mut paths: Vec<AreaPath> = ends.map(|outcome| outcome.area.clone()).collect();
    paths.sort_by_key(|path| (to.areas().order(path).min(from.areas().order(path)), path.clone()));
    paths.dedup();
    let years = from.scenario().years.count();
    let area = |path| Splitter { chain, years }.area(path);
    paths.into_iter().map(area).filter(AreaDifference::is_different).collect()
}

impl AreaDifference {
    fn is_different(&self) -> bool {
        let verdicts = |frame: &FrameDifference| frame.verdicts.iter().any(|(before, after)| before != after);
        let frame =
            |frame: &FrameDifference| frame.frame.is_different() || frame.headroom.is_different() || verdicts(frame);
        self.plan.is_different() || self.change.is_different() || self.frames.iter().any(frame)
    }

    fn wholes(&self) -> impl Iterator<Item = &Whole> {
        let frames = self.frames.iter().flat_map(|frame| [&frame.frame, &frame.headroom]);
        [&self.baseline, &self.change, &self.plan].into_iter().chain(frames)
    }

    fn wholes_mut(&mut self) -> impl Iterator<Item = &mut Whole> {
        let frames = self.frames.iter_mut().flat_map(|frame| [&mut frame.frame, &mut frame.headroom]);
        [&mut self.baseline, &mut self.change, &mut self.plan].into_iter().chain(frames)
    }
}

/// The causes that move a number, the areas with these numbered anew, and the causes that move none.
pub(super) fn without_idle(
    causes: Vec<Cause>,
    mut areas: Vec<AreaDifference>,
) -> (Vec<Cause>, Vec<AreaDifference>, Vec<Cause>) {
    let mut is_used = vec![false; causes.len()];
    for cause in areas.iter().flat_map(AreaDifference::wholes).flat_map(Whole::causes) {
        is_used.iter_mut().skip(cause).take(1).for_each(|used| *used = true);
    }
    let (mut kept, mut idle, mut places) = (Vec::new(), Vec::new(), Vec::with_capacity(causes.len()));
    for (cause, is_used) in causes.into_iter().zip(is_used) {
        places.push(kept.len());
        if is_used {
            kept.push(cause);
        } else if cause != Cause::Rounding {
            idle.push(cause);
        }
    }
    for whole in areas.iter_mut().flat_map(AreaDifference::wholes_mut) {
        let of_parts = whole.parts.iter_mut().map(|part| &mut part.cause);
        for cause in of_parts.chain(&mut whole.switched_by) {
            *cause = places.get(*cause).copied().unwrap_or(*cause);
        }
    }
    (kept, areas, idle)
}

struct Splitter<'a> {
    chain: &'a Chain,
    years: usize,
}

impl Splitter<'_> {
    fn area(&self, path: AreaPath) -> AreaDifference {
        let stages: Vec<Option<&AreaOutcome>> =
            self.chain.stages.iter().map(|stage| stage.iter().find(|outcome| outcome.area == path)).collect();
        let (first, last) = (stages.first().copied().flatten(), stages.last().copied().flatten());
        let cells = |outcome: Option<&AreaOutcome>, of: fn(&AreaOutcome) -> &Vec<Cell>| {
            outcome.map_or_else(|| vec![Cell::Empty; self.years], |outcome| of(outcome).clone())
        };
        let ends = |of: fn(&AreaOutcome) -> &Vec<Cell>| (cells(first, of), cells(last, of));
        let baseline_parts = self.parts(&stages, |outcome| Some(&outcome.baseline), Cell::amount, None);
        let measured: Amounts =
            self.chain.effects.iter().filter_map(|(at, one)| Some((*at, one.within(&path)?.clone()))).collect();
        let nothing_counts = |cell: Cell| if cell == Cell::Empty { Some(Money::ZERO) } else { cell.amount() };
        let change_parts = self.parts(&stages, |outcome| Some(&outcome.change), nothing_counts, Some(measured));
        let (from, to) = ends(|outcome| &outcome.change);
        let baseline = Whole::of(ends(|outcome| &outcome.baseline), difference_of, &baseline_parts);
        let change = Whole::of((from, to), difference_of_changes, &change_parts);
        let both = baseline_parts.and(&change_parts);
        let plan = Whole::of(ends(|outcome| &outcome.plan), difference_of, &both);
        let mut frames: Vec<&FrameOutcome> = last.map_or(&[][..], |outcome| &outcome.frames).iter().collect();
        let known: BTreeSet<&Arc<str>> = frames.iter().map(|frame| &frame.id).collect();
        let gone = first.map_or(&[][..], |outcome| &outcome.frames).iter().filter(|frame| !known.contains(&frame.id));
        frames.extend(gone);
        let frames = frames.into_iter().map(|frame| self.frame(frame, &stages, (&plan, &change))).collect();
        AreaDifference { area: path, baseline, change, plan, frames }
    }

    fn frame(
        &self,
        named: &FrameOutcome,
        stages: &[Option<&AreaOutcome>],
        (plan, change): (&Whole, &Whole),
    ) -> FrameDifference {
        let of = |outcome: &AreaOutcome| outcome.frames.iter().find(|frame| frame.id == named.id).cloned();
        let at = |stage: Option<&AreaOutcome>| stage.and_then(of);
        let lines: Vec<Option<Vec<Cell>>> = stages
            .iter()
            .map(|stage| stage.and_then(of).map(|line| line.years.iter().map(|cell| cell.frame).collect()))
            .collect();
        let parts = self.split_cells(&lines, Cell::amount, None);
        let (first, last) = (at(stages.first().copied().flatten()), at(stages.last().copied().flatten()));
        let cells = |line: &Option<FrameOutcome>, of: fn(&crate::budget::evaluation::FrameCell) -> Cell| match line {
            Some(line) => line.years.iter().map(of).collect(),
            None => vec![Cell::Empty; self.years],
        };
        let frame =
            Whole::of((cells(&first, |cell| cell.frame), cells(&last, |cell| cell.frame)), difference_of, &parts);
        let spent = if named.on == Measured::Level { plan } else { change };
        let spent = Parts {
            amounts: spent.parts.iter().map(|part| (part.cause, Arc::clone(&part.years))).collect(),
            switches: spent.switched_by.iter().copied().collect(),
        };
        let room = match named.bound {
            Bound::AtMost => parts.and(&spent.negated()),
            Bound::AtLeast => parts.negated().and(&spent),
        };
        let headroom =
            Whole::of((cells(&first, |cell| cell.headroom), cells(&last, |cell| cell.headroom)), difference_of, &room);
        let verdict = |line: &Option<FrameOutcome>, year_at: usize| {
            line.as_ref().and_then(|line| line.years.get(year_at)).map_or(Verdict::NoFrame, |cell| cell.verdict)
        };
        FrameDifference {
            id: Arc::clone(&named.id),
            name: named.name.clone(),
            bound: named.bound,
            on: named.on,
            force: named.force,
            frame,
            headroom,
            verdicts: (0..self.years).map(|year_at| (verdict(&first, year_at), verdict(&last, year_at))).collect(),
        }
    }

    fn parts(
        &self,
        stages: &[Option<&AreaOutcome>],
        of: impl Fn(&AreaOutcome) -> Option<&Vec<Cell>>,
        known: impl Fn(Cell) -> Option<Money>,
        measured: Option<Amounts>,
    ) -> Parts {
        let lines: Vec<Option<Vec<Cell>>> = stages.iter().map(|stage| stage.and_then(&of).cloned()).collect();
        self.split_cells(&lines, known, measured)
    }

    /// The parts of a line of cells, stage by stage; a stage that has no such line has empty cells.
    fn split_cells(
        &self,
        lines: &[Option<Vec<Cell>>],
        known: impl Fn(Cell) -> Option<Money>,
        measured: Option<Amounts>,
    ) -> Parts {
        let mut amounts = measured.unwrap_or_default();
        let moved = parts::sums(&amounts, self.years);
        let mut others: BTreeMap<usize, Vec<Money>> = BTreeMap::new();
        let mut switches = BTreeSet::new();
        for year_at in 0..self.years {
            let cell = |line: &Option<Vec<Cell>>| {
                line.as_ref().and_then(|cells| cells.get(year_at)).copied().unwrap_or(Cell::Empty)
            };
            let readings: Readings = lines.iter().map(|line| known(cell(line))).collect();
            for step in switching(&readings, &self.chain.steps) {
                match step {
                    Step::Of(cause) => drop(switches.insert(cause)),
                    Step::Measures => switches.extend(amounts.iter().map(|(cause, _)| *cause)),
                }
            }
            let moved = moved.get(year_at).copied().unwrap_or_default();
            for (cause, part) in split(&readings, &self.chain.steps, moved, self.chain.rounding) {
                let years = others.entry(cause).or_insert_with(|| vec![Money::ZERO; self.years]);
                years.iter_mut().skip(year_at).take(1).for_each(|slot| *slot = part);
            }
        }
        amounts.extend(others.into_iter().map(|(cause, years)| (cause, years.into())));
        amounts.sort_by_key(|(cause, _)| *cause);
        Parts { amounts, switches }
    }
}

impl Whole {
    /// A number at both ends, with those of the parts that move it where it can be compared.
    fn of((from, to): (Vec<Cell>, Vec<Cell>), by: fn(Cell, Cell) -> Option<Money>, parts: &Parts) -> Self {
        let by: Vec<Option<Money>> = from.iter().zip(&to).map(|(from, to)| by(*from, *to)).collect();
        let all = by.iter().all(Option::is_some);
        let in_sight = |years: &Arc<[Money]>| -> Arc<[Money]> {
            if all {
                return Arc::clone(years);
            }
            years.iter().zip(&by).map(|(part, by)| by.map_or(Money::ZERO, |_| *part)).collect()
        };
        let part = |(cause, years): &(usize, Arc<[Money]>)| Part { cause: *cause, years: in_sight(years) };
        let moves = |part: &Part| part.years.iter().any(|amount| !amount.is_zero());
        let switched_by = if all { Vec::new() } else { parts.switches.iter().copied().collect() };
        let parts = parts.amounts.iter().map(part).filter(moves).collect();
        Self { from, to, by, parts, switched_by }
    }
}

fn difference_of(from: Cell, to: Cell) -> Option<Money> {
    Some(to.amount()? - from.amount()?)
}

/// Where one plan has measures and the other none, the other's come to nothing.
fn difference_of_changes(from: Cell, to: Cell) -> Option<Money> {
    match (from, to) {
        (Cell::Empty, Cell::Empty) => None,
        (Cell::Empty, Cell::Amount(to, _)) => Some(to),
        (Cell::Amount(from, _), Cell::Empty) => Some(-from),
        (_, _) => difference_of(from, to),
    }
}
