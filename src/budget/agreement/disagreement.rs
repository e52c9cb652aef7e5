//! In what two agreements of one id differ.

use super::{Agreement, Figure, Quantity};
use std::sync::Arc;

/// One thing in which two agreements differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Disagreement {
    /// Name, parties, scope, year, date, tables, order or answered questions.
    Head,
    /// A figure that only the one has.
    OnlyOne(Arc<str>),
    /// A figure that only the other has.
    OnlyOther(Arc<str>),
    /// A figure that both have, and the first values of both that are not the same; none where the values are.
    Figure(Arc<str>, Option<Quantity>, Option<Quantity>),
}

/// Everything in which two agreements differ, in the order of the one's figures; empty if they say the same.
pub fn disagreements(one: &Agreement, other: &Agreement) -> Vec<Disagreement> {
    if one == other {
        return Vec::new();
    }
    let mut found: Vec<Disagreement> = one.figures.iter().filter_map(|figure| of_figure(figure, other)).collect();
    let new = other.figures.iter().filter(|figure| one.figure(&figure.id).is_none());
    found.extend(new.map(|figure| Disagreement::OnlyOther(Arc::clone(&figure.id))));
    if found.is_empty() {
        found.push(Disagreement::Head);
    }
    found
}

fn of_figure(figure: &Figure, agreement: &Agreement) -> Option<Disagreement> {
    let id = Arc::clone(&figure.id);
    let Some(other) = agreement.figure(&figure.id) else { return Some(Disagreement::OnlyOne(id)) };
    if figure == other {
        return None;
    }
    let quantity = |figure: &Figure, at: usize| figure.values.get(at).map(|value| value.quantity);
    let longest = figure.values.len().max(other.values.len());
    let first = (0..longest).find(|at| quantity(figure, *at) != quantity(other, *at));
    let (said, says) = first.map_or((None, None), |at| (quantity(figure, at), quantity(other, at)));
    Some(Disagreement::Figure(id, said, says))
}
