//! Whether an agreement file agrees with itself: ids, what points at them, and units.

use crate::budget::agreement::{Agreement, Figure, FigureKind, FigureRef, Period, Quantity};
use crate::budget::price_level::Rate;
use crate::budget::problem::{ProblemKind, nearest};
use crate::storage::problem::FileProblemKind;
use crate::storage::read::{Checking, Trail};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Tells everything in which the file contradicts itself.
pub(super) fn check(checking: &mut Checking<'_>, root: &Trail<'_>, agreement: &Agreement) {
    let (figures_at, tables_at) = (root.field("figures"), root.field("tables"));
    let items: Vec<_> = (0..agreement.figures.len()).map(|number| figures_at.item(number)).collect();
    checking.no_twins(items.iter().zip(&agreement.figures).map(|(item, figure)| (item.field("id"), &*figure.id)));
    for (at, figure) in items.iter().zip(&agreement.figures) {
        points_at_figures(checking, at, agreement, figure);
        goes_in_a_circle(checking, at, agreement, figure);
        units_fit(checking, at, figure);
    }
    let items: Vec<_> = (0..agreement.tables.len()).map(|number| tables_at.item(number)).collect();
    checking.no_twins(items.iter().zip(&agreement.tables).map(|(item, table)| (item.field("id"), &*table.id)));
    for (at, table) in items.iter().zip(&agreement.tables) {
        let rows_at = at.field("rows");
        for (number, row) in table.rows.iter().enumerate() {
            is_there(checking, &rows_at.item(number).argument(0), agreement, row.figure());
        }
    }
    let checked_at = root.field("checked");
    for (number, checked) in agreement.checked.iter().enumerate() {
        is_there(checking, &checked_at.item(number).field("figure"), agreement, &checked.figure);
    }
}

/// Whether a figure lies within itself, or is a share of itself, by way of others.
fn goes_in_a_circle(checking: &mut Checking<'_>, at: &Trail<'_>, agreement: &Agreement, figure: &Figure) {
    let wholes = |id: &Arc<str>| {
        let of = agreement.figure(id);
        of.into_iter().flat_map(|figure| figure.within.iter().chain(&figure.share_of)).cloned().collect::<Vec<_>>()
    };
    // Each figure is reached from one other; the way back tells the circle.
    let mut from: BTreeMap<Arc<str>, Arc<str>> = BTreeMap::new();
    let mut next = vec![Arc::clone(&figure.id)];
    while let Some(id) = next.pop() {
        for whole in wholes(&id) {
            if whole == figure.id {
                let mut way: Vec<String> =
                    std::iter::successors(Some(&id), |id| from.get(*id)).map(ToString::to_string).collect();
                way.reverse();
                way.push(figure.id.to_string());
                let field = if figure.within.is_empty() { "share_of" } else { "within" };
                return checking.problem(&at.field(field), FileProblemKind::Circle { way });
            }
            if !from.contains_key(&whole) {
                from.insert(Arc::clone(&whole), Arc::clone(&id));
                next.push(whole);
            }
        }
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
            checking.problem(&place.field("is"), FileProblemKind::UnitDoesNotFit { text: value.quantity.to_string() });
        }
        let step = matches!(value.period, Period::Span(from, to) if from.next() == to);
        if matches!(figure.kind, FigureKind::Rate(_)) && !step {
            checking.problem(&place.field("year"), ProblemKind::OutOfRange { what: "year" });
        }
        if let (FigureKind::Rate(_), Quantity::Percent(percent)) = (&figure.kind, value.quantity)
            && !Rate::is_possible(percent)
        {
            checking.problem(&place.field("is"), ProblemKind::OutOfRange { what: "agreed-rate" });
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
