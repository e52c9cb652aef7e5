//! What the heads and cells of a table suggest.

use super::words;
use super::{ColumnUse, Context, Mapping, Role};
use crate::budget::money::{Notation, Unit};
use crate::budget::price_level::{PriceLevel, Year};
use crate::storage::sheet::head::{self, Head, YearHead, YearKind};
use crate::storage::sheet::{Cell, Cells, DecimalMark};

/// How many rows are looked at to find the heads.
const ROWS_LOOKED_AT: usize = 30;

/// The mapping that heads and cells suggest.
pub(super) fn mapping(cells: &Cells, context: &Context<'_>) -> Mapping {
    let heads = head_row(cells);
    let first_row = heads.map_or(0, |row| row.saturating_add(1));
    let mut said = Said::default();
    let above = first_row.max(1).min(cells.rows());
    for cell in (0..above).flat_map(|row| cells.row(row)) {
        said.hear(&cell.text());
    }
    let mut roles: Vec<Role> = Vec::new();
    for column in 0..cells.columns() {
        let cell = heads.map_or(&Cell::Empty, |row| cells.get(row, column));
        let role = role(cell, context, &mut said);
        let taken = role != Role::Note && roles.contains(&role);
        roles.push(if taken { Role::Nothing } else { role });
    }
    if !roles.contains(&Role::Title)
        && let Some(role) =
            (0..cells.columns()).find(|at| holds_words(cells, *at, first_row)).and_then(|at| roles.get_mut(at))
        && *role == Role::Nothing
    {
        *role = Role::Title;
    }
    let used = |(at, role): (usize, Role)| ColumnUse {
        role,
        mark: DecimalMark::of(cells.column(at, first_row)),
        chosen: None,
    };
    Mapping {
        first_row,
        columns: roles.into_iter().enumerate().map(used).collect(),
        unit: said.unit.unwrap_or(context.unit),
        price_level: Some(said.level.unwrap_or(context.scenario.price_level)),
        area: None,
    }
}

/// Unit and price level, where the heads or the lines above them name any; the first named stands.
#[derive(Debug, Default)]
struct Said {
    unit: Option<Unit>,
    level: Option<PriceLevel>,
}

impl Said {
    /// Listens to a text such as `Mio. kr., 2025-pl`.
    fn hear(&mut self, text: &str) {
        for part in text.split([',', ';', '(', ')', '[', ']', ':']).map(str::trim).filter(|part| !part.is_empty()) {
            let part = part.trim_start_matches("i ").trim_start_matches("in ");
            if let Some(Head::PriceLevel(level)) = head::read(part) {
                self.level = self.level.or(Some(level));
            }
            let thousands = ["1.000 kr", "1000 kr", "1,000 kr", "1 000 kr"].iter().any(|start| part.starts_with(start));
            let unit = if thousands { Some(Unit::Tkr) } else { Notation::Danish.unit(part) };
            // A word such as `m` or `k` alone is no unit of a table.
            let unit = unit.filter(|_| part.chars().count() > 1);
            self.unit = self.unit.or(unit);
        }
    }
}

/// The row of heads: the one with the most known words and years among the first rows, and no other amounts.
fn head_row(cells: &Cells) -> Option<usize> {
    let score = |row: usize| {
        let mut known = 0_usize;
        for cell in cells.row(row) {
            if head::of_cell(cell).is_some_and(|head| head.year().is_some() || matches!(head, Head::Forward(_)))
                || words::role(&cell.text()).is_some()
            {
                known = known.saturating_add(1);
            } else if matches!(cell, Cell::Number(_)) {
                return 0;
            }
        }
        known
    };
    let scores = (0..cells.rows().min(ROWS_LOOKED_AT)).map(|row| (row, score(row)));
    // Of two as good the upper one.
    let best = scores.rev().max_by_key(|(_, score)| *score)?;
    (best.1 >= 2).then_some(best.0)
}

/// What a head says of its column.
fn role(head: &Cell, context: &Context<'_>, said: &mut Said) -> Role {
    match head::of_cell(head) {
        Some(Head::Year(YearHead { kind: Some(YearKind::Accounts | YearKind::Expected), .. })) => Role::Nothing,
        Some(Head::Year(YearHead { year, unit, price_level, .. })) => {
            said.unit = said.unit.or(unit);
            said.level = said.level.or(price_level);
            Role::Amount(year)
        }
        Some(Head::Forward(after)) => Role::Amount(budget_year(context).plus(usize::from(after))),
        Some(Head::PriceLevel(_) | Head::SeveralYears) | None => words::role(&head.text()).unwrap_or(Role::Nothing),
    }
}

/// The year that `B` and `BO1` count from: the first of the plan.
const fn budget_year(context: &Context<'_>) -> Year {
    context.scenario.years.first()
}

/// Whether most filled cells of a column are words.
fn holds_words(cells: &Cells, column: usize, first_row: usize) -> bool {
    let (mut words, mut others) = (0_usize, 0_usize);
    for cell in cells.column(column, first_row) {
        match cell {
            Cell::Empty => {}
            Cell::Text(text) if text.chars().any(char::is_alphabetic) => words = words.saturating_add(1),
            Cell::Text(_) | Cell::Number(_) | Cell::Other(_) | Cell::Error(_) => others = others.saturating_add(1),
        }
    }
    words > others
}
