//! What a scenario's measures do to the lines of an agreement's table.

use super::Cell;
use super::explain::measure_addend;
use super::ground::Ground;
use super::rule::Cuts;
use crate::budget::agreement::{Agreement, Balance, FigureRef, Row, Table};
use crate::budget::area::AreaPath;
use crate::budget::book::Book;
use crate::budget::marks::Marks;
use crate::budget::measure::{Indexation, Measure};
use crate::budget::money::Printed;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{Baseline, Scenario};
use std::sync::Arc;

/// What measures do to a table, in the table's year and price level.
#[derive(Debug, Clone, PartialEq)]
pub struct TableEffect {
    /// One a row: of a line the sum of the measures that are on in its area, of a total that of its lines, of a balance
    /// that of the totals; empty beside *heraf*, which lies in its line.
    pub effects: Vec<Cell>,
    /// One a row: the printed amount and the effect.
    pub after: Vec<Cell>,
    /// What measures do to areas that no line has.
    pub elsewhere: Cell,
    /// Measures that carry a part which the printed line already holds, and which are therefore not added to it.
    pub held: Vec<Held>,
    /// Parts that the scenario takes out of a line before its measures are added.
    pub taken_out: Vec<FigureRef>,
}

/// A measure that a printed line already holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The measure, by position.
    pub measure: usize,
    /// The line's figure.
    pub line: Arc<str>,
    /// What it would add.
    pub amount: Cell,
}

/// The effect of a scenario on a table of an agreement it uses.
///
/// `None` where the two cannot be held together: the table is of another year than the plan's, or the plan is one
/// authority's and the table all authorities'. A measure in the table's price level is added as it is, another is
/// restated by its own series; where the table prints no common price level nothing is computed.
pub fn table_effect(book: &Book, agreement: &Agreement, table: &Table) -> Option<TableEffect> {
    let scenario = book.scenario();
    let same_scope = agreement.is_of(&scenario.scope);
    let used = book.ground.used.iter().any(|used| used.id == agreement.id);
    if !same_scope || !used || scenario.years.position(table.year).is_none() {
        return None;
    }
    let balance = Balance::of(agreement, table);
    let level = balance.price_level.map(|level| PriceLevel::Of(level.prices_of(table.year)));
    let ground = book.ground.shown_in(level.unwrap_or(scenario.price_level));
    let effects = Effects {
        cuts: Cuts::of(&ground, &book.ledger),
        ground,
        has_level: level.is_some(),
        agreement,
        year: table.year,
        lines: lines(&balance),
    };
    Some(effects.of(scenario, &balance))
}

/// A line of the table that measures can add to: its row, its area and its figure.
type Line<'a> = (usize, &'a AreaPath, &'a Arc<str>);

fn lines<'a>(balance: &Balance<'a>) -> Vec<Line<'a>> {
    let rows = balance.lines.iter().enumerate();
    rows.filter(|(_, line)| matches!(line.row, Row::Line(_)))
        .filter_map(|(at, line)| Some((at, line.figure?.area.as_ref()?, line.row.figure())))
        .collect()
}

struct Effects<'a> {
    /// Shows amounts in the table's price level.
    ground: Ground,
    /// The tax cuts of the plan together.
    cuts: Cuts,
    /// Whether the table prints one.
    has_level: bool,
    agreement: &'a Agreement,
    year: Year,
    lines: Vec<Line<'a>>,
}

impl Effects<'_> {
    fn of(&self, scenario: &Scenario, balance: &Balance<'_>) -> TableEffect {
        let mut by_row = vec![Cell::Empty; balance.lines.len()];
        let taken_out = self.take_out(scenario, &mut by_row);
        let (mut elsewhere, mut held) = (Cell::Empty, Vec::new());
        for (at, measure) in scenario.measures.iter().enumerate().filter(|(_, measure)| measure.on) {
            let cell = self.in_level(measure_addend(&self.ground, &self.cuts, at, measure, self.year).cell);
            if cell == Cell::Empty {
                continue;
            }
            match self.line_of(&measure.area) {
                Some((_, _, figure)) if self.holds(figure, measure, &taken_out) => {
                    held.push(Held { measure: at, line: Arc::clone(figure), amount: cell });
                }
                Some((row, _, _)) => add(&mut by_row, *row, cell),
                None => elsewhere = elsewhere.plus(cell),
            }
        }
        add_up(balance, &mut by_row);
        let after = balance.lines.iter().zip(&by_row).map(|(line, effect)| after(line.printed, *effect)).collect();
        TableEffect { effects: by_row, after, elsewhere, held, taken_out }
    }

    /// Takes the parts out of the lines that the scenario takes out of its agreed baselines.
    fn take_out(&self, scenario: &Scenario, by_row: &mut [Cell]) -> Vec<FigureRef> {
        let mut taken_out = Vec::new();
        for (row, area, line) in &self.lines {
            let Some(Baseline::Agreed { figure, without }) = scenario.baseline.get(*area) else { continue };
            let whole = self.reference(line);
            if figure.as_ref().is_some_and(|named| *named != whole) {
                continue;
            }
            for part in without.iter().map(|id| self.reference(id)) {
                let found = self.ground.find(&part).filter(|at| self.ground.contains(&whole, *at));
                let term = found.map(|at| self.ground.figure_term(at, self.year, area, &Indexation::OfArea));
                let cell = match term {
                    Some(Ok(Some(term))) => Cell::Amount(-term.amount, term.marks),
                    Some(Err(_)) => Cell::NotComputed,
                    Some(Ok(None)) | None => continue,
                };
                add(by_row, *row, self.in_level(cell));
                taken_out.push(part);
            }
        }
        taken_out
    }

    /// An amount of a table without a common price level is none.
    const fn in_level(&self, cell: Cell) -> Cell {
        match cell {
            Cell::Amount(..) if !self.has_level => Cell::NotComputed,
            Cell::Amount(..) | Cell::Empty | Cell::NotComputed => cell,
        }
    }

    fn reference(&self, figure: &Arc<str>) -> FigureRef {
        FigureRef { agreement: Arc::clone(&self.agreement.id), figure: Arc::clone(figure) }
    }

    /// The line that an area's money belongs to: the deepest, and of equals the first.
    fn line_of(&self, area: &AreaPath) -> Option<&Line<'_>> {
        let holding = self.lines.iter().filter(|(_, of, _)| area.is_within(of));
        holding.rev().max_by_key(|(_, of, _)| of.depth())
    }

    /// Whether a measure carries a figure that the printed line contains, and that is not taken out of it.
    fn holds(&self, line: &Arc<str>, measure: &Measure, taken_out: &[FigureRef]) -> bool {
        let Some(part) = measure.effect.figure().filter(|part| !taken_out.contains(part)) else { return false };
        self.ground.find(part).is_some_and(|part| self.ground.contains(&self.reference(line), part))
    }
}

fn add(by_row: &mut [Cell], row: usize, cell: Cell) {
    if let Some(slot) = by_row.get_mut(row) {
        *slot = slot.plus(cell);
    }
}

/// Fills the rows of totals and balances.
fn add_up(balance: &Balance<'_>, by_row: &mut [Cell]) {
    let (mut lines, mut totals) = (Cell::Empty, Cell::Empty);
    for (line, slot) in balance.lines.iter().zip(by_row) {
        match line.row {
            Row::Line(_) => lines = lines.plus(*slot),
            Row::OfWhich(_) => {}
            Row::Total(_) => {
                *slot = std::mem::replace(&mut lines, Cell::Empty);
                totals = totals.plus(*slot);
            }
            Row::Balance(_) => *slot = totals,
        }
    }
}

fn after(printed: Option<Printed>, effect: Cell) -> Cell {
    match printed {
        Some(printed) => Cell::Amount(printed.money(), Marks::NONE).plus(effect),
        None if effect == Cell::Empty => Cell::Empty,
        None => Cell::NotComputed,
    }
}
