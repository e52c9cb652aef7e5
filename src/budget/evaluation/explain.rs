//! Why a number is what it is: its addends, how each was restated, and who says so.

use super::changes::Changes;
use super::frame_line::FrameBy;
use super::ground::{FigureAt, Ground};
use super::rule::{Cuts, RuleStep, Worked, worked};
use super::term::{Origin, Term};
use super::{Cell, Evaluation};
use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::book::Book;
use crate::budget::marks::Marks;
use crate::budget::measure::{Effect, Indexation, Measure};
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::{PriceLevel, Restatement, Year};
use crate::budget::problem::ProblemKind;
use std::sync::Arc;

/// A row of the year grid.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Row {
    /// Spending before measures.
    Baseline,
    /// One measure, by position.
    Measure(usize),
    /// Baseline and measures.
    Plan,
    /// The sum of measures.
    Change,
    /// A frame, by its id.
    Frame(Arc<str>),
    /// The room to a frame, by its id.
    Headroom(Arc<str>),
}

/// What a number is the sum of.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// The number.
    pub total: Cell,
    /// How far the true number may lie from it, as far as printed figures round.
    pub uncertainty: Money,
    /// What it is the sum of; a frame's counted as the room sees it.
    pub addends: Vec<Addend>,
}

/// One addend of a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Addend {
    /// What it is.
    pub of: AddendOf,
    /// What it adds, in the display price level.
    pub cell: Cell,
    /// As printed or typed, before it was restated.
    pub printed: Option<Printed>,
    /// Its own price level.
    pub level: Option<PriceLevel>,
    /// The rates it went through.
    pub restatement: Restatement,
    /// How a rule got to it, where one did.
    pub rule: Vec<RuleStep>,
}

/// What an addend is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AddendOf {
    /// A figure in the baseline or the frame, read for a year.
    Figure(FigureRef, Year),
    /// A figure taken out of the baseline again.
    TakenOut(FigureRef, Year),
    /// The user's own baseline.
    OwnBaseline(Year),
    /// A measure, by position.
    Measure(usize),
    /// A frame of the user's own, by position.
    OwnFrame(usize),
    /// A correction of an agreed frame, by position.
    Vintage(usize),
    /// An assumption's own amounts, by number.
    Assumption(usize),
    /// The area's baseline as a whole.
    Baseline,
    /// The plan as a whole, or the change.
    Plan,
    /// The frame as a whole.
    Frame(Option<FrameBy>),
}

impl Addend {
    /// An amount that was neither printed nor restated.
    const fn plain(of: AddendOf, cell: Cell) -> Self {
        Self { of, cell, printed: None, level: None, restatement: Restatement::none(), rule: Vec::new() }
    }
}

impl AddendOf {
    /// The figure it is, and the year that was read for, where it is one.
    pub const fn figure(&self) -> Option<(&FigureRef, Year)> {
        match self {
            Self::Figure(figure, year) | Self::TakenOut(figure, year) => Some((figure, *year)),
            Self::OwnBaseline(_) | Self::Measure(_) | Self::OwnFrame(_) | Self::Vintage(_) | Self::Assumption(_) => {
                None
            }
            Self::Baseline | Self::Plan | Self::Frame(_) => None,
        }
    }
}

/// What a cell of the grid is the sum of; `None` where there is no such cell.
pub fn explain(book: &Book, evaluation: &Evaluation, area: &AreaPath, row: &Row, year: Year) -> Option<Explanation> {
    let year_at = evaluation.years.position(year)?;
    let outcome = evaluation.area(area)?;
    let outline = book.outline.areas.iter().find(|outline| outline.path == *area)?;
    let cell = |cells: &[Cell]| cells.get(year_at).copied();
    let whole = |of, cell| Addend::plain(of, cell);
    let explained = |total, addends| Explanation { total, uncertainty: Money::ZERO, addends };
    match row {
        Row::Baseline => {
            let addends = match outline.base.as_ref().and_then(|base| base.get(year_at)) {
                Some(Ok(Some(base))) => term_addends(book, area, &base.terms),
                Some(_) | None => Vec::new(),
            };
            Some(explained(cell(&outcome.baseline)?, addends))
        }
        Row::Measure(at) => {
            let measure = book.scenario().measures.get(*at)?;
            let addend = measure_addend(&book.ground, &book.changes.cuts, *at, measure, year);
            Some(explained(addend.cell, vec![addend]))
        }
        Row::Change => Some(explained(cell(&outcome.change)?, measure_addends(book, area, year))),
        Row::Plan => {
            let base = cell(&outcome.baseline)?;
            let mut addends = vec![whole(AddendOf::Baseline, base)];
            addends.extend(measure_addends(book, area, year));
            Some(explained(cell(&outcome.plan)?, addends))
        }
        Row::Frame(id) => {
            let (total, _, _) = frame_cells(outcome, id, year_at)?;
            let line = outline.frames.iter().find(|line| line.id == *id)?;
            let addends = match line.years.get(year_at) {
                Some(Ok(Some(frame))) => term_addends(book, area, &frame.terms),
                Some(_) | None => Vec::new(),
            };
            Some(explained(total, addends))
        }
        Row::Headroom(id) => {
            let (frame, headroom, uncertainty) = frame_cells(outcome, id, year_at)?;
            let line = outcome.frames.iter().find(|line| line.id == *id)?;
            let measured = match line.on {
                crate::budget::agreement::Measured::Level => cell(&outcome.plan)?,
                crate::budget::agreement::Measured::Change => cell(&outcome.change)?,
            };
            let by = line.years.get(year_at)?.by.clone();
            let addends = vec![whole(AddendOf::Frame(by), frame), whole(AddendOf::Plan, measured)];
            Some(Explanation { total: headroom, uncertainty, addends })
        }
    }
}

/// A measure's amount in a year, in the display price level.
pub fn measure_cell(book: &Book, measure: &Measure, year: Year) -> Cell {
    measure_addend(&book.ground, &book.changes.cuts, 0, measure, year).cell
}

/// A measure's amount in a year as an addend of its plan, whether it is on or off.
pub fn measure_in_year(book: &Book, at: usize, measure: &Measure, year: Year) -> Addend {
    measure_addend(&book.ground, &book.changes.cuts, at, measure, year)
}

fn frame_cells(outcome: &super::AreaOutcome, id: &str, year_at: usize) -> Option<(Cell, Cell, Money)> {
    let cell = outcome.frames.iter().find(|frame| &*frame.id == id)?.years.get(year_at)?;
    Some((cell.frame, cell.headroom, cell.uncertainty))
}

fn measure_addends(book: &Book, area: &AreaPath, year: Year) -> Vec<Addend> {
    let counting =
        book.scenario().measures.iter().enumerate().filter(|(_, measure)| measure.on && measure.area.is_within(area));
    counting
        .map(|(at, measure)| measure_addend(&book.ground, &book.changes.cuts, at, measure, year))
        .filter(|addend| addend.cell != Cell::Empty)
        .collect()
}

/// A year of a measure.
pub(super) fn measure_addend(ground: &Ground, cuts: &Cuts, at: usize, measure: &Measure, year: Year) -> Addend {
    let of = AddendOf::Measure(at);
    let empty = Addend { level: measure.price_level, ..Addend::plain(of.clone(), Cell::Empty) };
    if measure.effect.rule().is_some() {
        return rule_addend(empty, worked(ground, cuts, measure, year));
    }
    if let Effect::Figure(figure) = &measure.effect {
        let Some(found) = ground.find_spending(figure) else { return Addend { cell: Cell::NotComputed, ..empty } };
        return figure_addend(ground, of, found, year, &measure.area, &measure.indexation);
    }
    let Some(amount) = measure.effect.in_year(year) else { return empty };
    let printed = match &measure.effect {
        Effect::Yearly(amounts) => amounts.get(year),
        Effect::Constant { amount, .. } | Effect::OneOff { amount, .. } => Some(*amount),
        Effect::Ramp { .. } | Effect::PriceVolume { .. } | Effect::Figure(_) | Effect::Rule(_) => None,
    };
    let way = measure
        .price_level
        .ok_or(ProblemKind::PriceLevelNotStated)
        .and_then(|level| ground.restatement(level, year, &measure.area, &measure.indexation));
    let settled = |way: &Restatement| Some(way.settled(amount)).filter(|amount| !amount.is_beyond_reason());
    match way.ok().and_then(|way| Some((settled(&way)?, way))) {
        Some((amount, way)) => Addend { cell: Cell::Amount(amount, way.marks), printed, restatement: way, ..empty },
        None => Addend { cell: Cell::NotComputed, printed, ..empty },
    }
}

/// A year of a measure that follows a rule, with the steps of the rule.
fn rule_addend(empty: Addend, worked: Result<Option<Worked>, ProblemKind>) -> Addend {
    match worked {
        Ok(Some(Worked { term, level, way, steps })) => Addend {
            cell: Cell::Amount(term.amount, term.marks),
            level: Some(level),
            restatement: way,
            rule: steps,
            ..empty
        },
        Ok(None) => empty,
        Err(_) => Addend { cell: Cell::NotComputed, ..empty },
    }
}

fn figure_addend(
    ground: &Ground,
    of: AddendOf,
    at: FigureAt,
    year: Year,
    area: &AreaPath,
    indexation: &Indexation,
) -> Addend {
    let printed = ground.figure_amount(at, year).ok().flatten().map(|(printed, _)| printed);
    let level = ground.figure_level(at, year).ok().map(|(level, _)| level);
    let cell = match ground.figure_term(at, year, area, indexation) {
        Ok(Some(term)) => Cell::Amount(term.amount, term.marks),
        Ok(None) => Cell::Empty,
        Err(_) => Cell::NotComputed,
    };
    let of_area = ground.at(at).and_then(|(_, figure)| figure.area.as_ref()).unwrap_or(area);
    let way = level.and_then(|level| ground.restatement(level, year, of_area, indexation).ok());
    Addend { printed, level, restatement: way.unwrap_or_else(Restatement::none), ..Addend::plain(of, cell) }
}

/// The addends of a base line or frame line: what was printed, and how it was restated.
fn term_addends(book: &Book, area: &AreaPath, terms: &[Term]) -> Vec<Addend> {
    terms.iter().map(|term| term_addend(&book.ground, area, term)).collect()
}

fn term_addend(ground: &Ground, area: &AreaPath, term: &Term) -> Addend {
    let cell = Cell::Amount(term.amount, term.marks);
    let plain = |of| Addend::plain(of, cell);
    match term.origin {
        Origin::Figure(agreement_at, figure_at, year) => {
            let at = (agreement_at, figure_at);
            let figure = ground.reference(at).unwrap_or_else(|| FigureRef::new("", ""));
            let addend =
                figure_addend(ground, AddendOf::Figure(figure.clone(), year), at, year, area, &Indexation::OfArea);
            let taken_out =
                addend.cell.amount().is_some_and(|amount| amount.is_negative() != term.amount.is_negative());
            let taken_out = taken_out && !term.amount.is_zero();
            let of = if taken_out { AddendOf::TakenOut(figure, year) } else { AddendOf::Figure(figure, year) };
            Addend { of, cell, ..addend }
        }
        Origin::Baseline(year) => plain(AddendOf::OwnBaseline(year)),
        Origin::OwnFrame(at, _) => plain(AddendOf::OwnFrame(at)),
        Origin::Vintage(at, _) => plain(AddendOf::Vintage(at)),
        Origin::Assumed(number, _) => plain(AddendOf::Assumption(number)),
    }
}

impl Explanation {
    /// Every assumption the number rests on.
    pub const fn marks(&self) -> Marks {
        self.total.marks()
    }
}

/// What a measure comes to in a year, in the display price level.
pub(crate) fn in_display(ground: &Ground, changes: &Changes, measure: &Measure, year: Year) -> Option<Money> {
    measure_addend(ground, &changes.cuts, 0, measure, year).cell.amount()
}
