//! Whether an agreement file agrees with itself: ids, what points at them, units, and printed totals.

use crate::budget::agreement::{Agreement, Balance, Figure, FigureKind, FigureRef, Match, Period, Quantity, Table};
use crate::budget::problem::{ProblemKind, nearest};
use crate::storage::problem::FileProblemKind;
use crate::storage::read::{Checking, Trail};
use std::sync::Arc;

/// Tells everything in which the file contradicts itself.
pub(super) fn check(checking: &mut Checking<'_>, agreement: &Agreement) {
    let (figures_at, tables_at) = (Trail::ROOT.field("figures"), Trail::ROOT.field("tables"));
    let items: Vec<_> = (0..agreement.figures.len()).map(|number| figures_at.item(number)).collect();
    checking.no_twins(items.iter().zip(&agreement.figures).map(|(item, figure)| (item.field("id"), &*figure.id)));
    for (at, figure) in items.iter().zip(&agreement.figures) {
        points_at_figures(checking, at, agreement, figure);
        units_fit(checking, at, figure);
    }
    let items: Vec<_> = (0..agreement.tables.len()).map(|number| tables_at.item(number)).collect();
    checking.no_twins(items.iter().zip(&agreement.tables).map(|(item, table)| (item.field("id"), &*table.id)));
    for (at, table) in items.iter().zip(&agreement.tables) {
        let rows_at = at.field("rows");
        for (number, row) in table.rows.iter().enumerate() {
            is_there(checking, &rows_at.item(number).argument(0), agreement, row.figure());
        }
        totals_are_sums(checking, &rows_at, agreement, table);
    }
}

fn points_at_figures(checking: &mut Checking<'_>, at: &Trail<'_>, agreement: &Agreement, figure: &Figure) {
    let within_at = at.field("within");
    for (number, whole) in figure.within.iter().enumerate() {
        is_there(checking, &within_at.item(number), agreement, whole);
    }
    if let Some(whole) = &figure.share_of {
        is_there(checking, &at.field("share_of"), agreement, whole);
    }
}

fn is_there(checking: &mut Checking<'_>, at: &Trail<'_>, agreement: &Agreement, id: &Arc<str>) {
    if agreement.figure(id).is_none() {
        let near = nearest(id, agreement.figures.iter().map(|figure| &*figure.id)).map(Into::into);
        let figure = FigureRef { agreement: Arc::clone(&agreement.id), figure: Arc::clone(id) };
        checking.problem(at, ProblemKind::UnknownFigure { figure, nearest: near });
    }
}

/// Whether every value has a unit that its figure's kind can have, and every rate leads from one year to the next.
fn units_fit(checking: &mut Checking<'_>, at: &Trail<'_>, figure: &Figure) {
    let values_at = at.field("values");
    for (number, value) in figure.values.iter().enumerate() {
        let place = values_at.item(number);
        if !fits(&figure.kind, value.quantity) {
            checking.problem(&place.field("is"), FileProblemKind::UnitDoesNotFit { text: printed(value.quantity) });
        }
        let step = matches!(value.period, Period::Span(from, to) if from.next() == to);
        if matches!(figure.kind, FigureKind::Rate(_)) && !step {
            checking.problem(&place.field("year"), ProblemKind::OutOfRange { what: "year" });
        }
    }
}

const fn fits(kind: &FigureKind, quantity: Quantity) -> bool {
    match (kind, quantity) {
        (FigureKind::Rule(_), _) => true,
        (
            FigureKind::Frame { .. }
            | FigureKind::Level
            | FigureKind::Part
            | FigureKind::Path
            | FigureKind::Pool
            | FigureKind::Grant
            | FigureKind::Split
            | FigureKind::ConditionalGrant(_),
            quantity,
        ) => matches!(quantity, Quantity::Amount(_)),
        (FigureKind::Rate(_), quantity) => matches!(quantity, Quantity::Percent(_)),
        (FigureKind::Percentage, quantity) => matches!(quantity, Quantity::Percent(_) | Quantity::Other(_)),
        (FigureKind::PerCapita, quantity) => matches!(quantity, Quantity::PerInhabitant(_)),
        (FigureKind::Count, quantity) => matches!(quantity, Quantity::Count(_) | Quantity::Other(_)),
    }
}

fn printed(quantity: Quantity) -> String {
    match quantity {
        Quantity::Amount(amount) => amount.to_string(),
        Quantity::Percent(number) => format!("{number} pct"),
        Quantity::PerInhabitant(number) => format!("{number} kr_per_inhabitant"),
        Quantity::Count(number) => format!("{number} count"),
        Quantity::Other(number) => format!("{number} other"),
    }
}

/// Whether each printed total is the sum of its lines: they may differ by half a unit of the total and half a unit
/// of each line. A balance is the sum of the totals, by the same rule.
fn totals_are_sums(checking: &mut Checking<'_>, rows_at: &Trail<'_>, agreement: &Agreement, table: &Table) {
    for (number, line) in Balance::of(agreement, table).lines.iter().enumerate() {
        let (Some(printed), Some(sum), Some(Match::Differs)) = (line.printed, line.summed, line.stands()) else {
            continue;
        };
        let place = rows_at.item(number);
        let most = sum.most_beside(printed);
        let kind = FileProblemKind::TotalDiffers { printed: printed.money(), lines: sum.amount, most };
        checking.problem(&place.argument(0), kind);
    }
}
