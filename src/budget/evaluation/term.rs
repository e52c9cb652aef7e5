//! Terms: what a number is the sum of, so that what cancels exactly can be seen to cancel.

use super::ground::FigureAt;
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::price_level::Year;
use rust_decimal::Decimal;

/// One addend of a number, in the scenario's price level and signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) origin: Origin,
    pub(crate) amount: Money,
    /// How far the true amount may lie from it, signed like its coefficient; zero for the user's own numbers.
    pub(crate) half_unit: Money,
    /// The assumptions in it.
    pub(crate) marks: Marks,
}

/// Where a term comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Origin {
    /// A figure: positions of the agreement among those used and of the figure in it, and the year it was read for.
    Figure(usize, usize, Year),
    /// The user's own baseline.
    Baseline(Year),
    /// A frame of the user's own, by position.
    OwnFrame(usize, Year),
    /// A correction of an agreed frame, by position.
    Vintage(usize, Year),
    /// Amounts an assumption states, by its number.
    Assumed(usize, Year),
}

impl Term {
    /// The same addend with its sign turned.
    pub(crate) fn negated(self) -> Self {
        Self { amount: -self.amount, half_unit: -self.half_unit, ..self }
    }

    /// The same addend so many times, or grown by a factor.
    pub(crate) fn times(self, factor: Decimal) -> Self {
        Self { amount: self.amount.times(factor), half_unit: self.half_unit.times(factor), ..self }
    }

    /// The same addend, resting on more assumptions.
    pub(crate) fn under(self, marks: Marks) -> Self {
        Self { marks: self.marks.and(marks), ..self }
    }
}

/// The sum of some terms.
pub(crate) fn sum(terms: &[Term]) -> Money {
    terms.iter().map(|term| term.amount).sum()
}

/// The assumptions any of the terms rests on.
pub(crate) fn marks(terms: &[Term]) -> Marks {
    terms.iter().fold(Marks::NONE, |all, term| all.and(term.marks))
}

/// How far the true difference between some terms and others may lie from the computed one.
///
/// A plan whose baseline is the agreed figure has a headroom in which that figure stands once with plus and once
/// with minus: its rounding cannot matter.
pub(crate) fn uncertainty<'a>(plus: &'a [Term], minus: impl Iterator<Item = &'a Term>) -> Money {
    let mut by_origin: Vec<Term> = Vec::new();
    for term in plus.iter().copied().chain(minus.map(|term| term.negated())).filter(|term| !term.half_unit.is_zero()) {
        match by_origin.iter_mut().find(|other| other.origin == term.origin) {
            Some(same) => same.half_unit += term.half_unit,
            None => by_origin.push(term),
        }
    }
    by_origin.iter().map(|term| term.half_unit.abs()).sum()
}

/// Whether some of these figures stand among some terms, make exactly the whole, and nothing else there is rounded.
pub(crate) fn make_up<'a>(whole: Money, figures: &[FigureAt], terms: impl Iterator<Item = &'a Term>) -> bool {
    let rounded: Vec<&Term> = terms.filter(|term| !term.half_unit.is_zero()).collect();
    let made: Money = rounded.iter().map(|term| term.amount).sum();
    !rounded.is_empty() && made == whole && rounded.into_iter().all(|term| is_figure_of(term, figures))
}

/// Whether a term is one of some figures.
pub(crate) fn is_figure_of(term: &Term, figures: &[FigureAt]) -> bool {
    match term.origin {
        Origin::Figure(agreement_at, figure_at, _) => figures.contains(&(agreement_at, figure_at)),
        Origin::Baseline(_) | Origin::OwnFrame(..) | Origin::Vintage(..) | Origin::Assumed(..) => false,
    }
}
