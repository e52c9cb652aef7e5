//! From alternatives and ties to what a file says.

use super::alternative_shape as shape;
use super::write::{assumption, figure, measure};
use crate::budget::measure::YearlyAmounts;
use crate::budget::scenario::{Adjustment, Alternative, Subject, Ties};
use crate::storage::read::{Pairs, Text};
use std::sync::Arc;

pub(super) fn alternative(alternative: &Alternative) -> shape::Alternative<'_> {
    shape::Alternative {
        id: (&*alternative.id).into(),
        title: (&*alternative.title).into(),
        over: alternative.over.as_deref().map(Into::into),
        note: (!alternative.note.is_empty()).then(|| alternative.note.as_str().into()),
        changes: alternative.changes.iter().map(|(id, adjustment)| ((&**id).into(), change(adjustment))).collect(),
        added: alternative.added.iter().map(measure).collect(),
        assumptions: alternative.assumptions.iter().map(assumption).collect(),
        left_out: alternative.left_out.iter().map(subject).collect(),
    }
}

fn change(adjustment: &Adjustment) -> shape::Change {
    let years = || adjustment.amounts.iter();
    let own: Vec<_> = years().filter_map(|(year, amount)| amount.map(|amount| (*year, amount))).collect();
    shape::Change {
        on: adjustment.on,
        shift: (adjustment.shift != 0).then(|| rust_decimal::Decimal::from(adjustment.shift).into()),
        scale: adjustment.scale.map(Into::into),
        amounts: (!own.is_empty()).then(|| (&own.into_iter().collect::<YearlyAmounts>()).into()),
        no_amount: years().filter(|(_, amount)| amount.is_none()).map(|(year, _)| (*year).into()).collect(),
    }
}

fn subject(subject: &Subject) -> shape::Subject<'_> {
    match subject {
        Subject::PriceLevel(of) => {
            let (agreement, id) = figure(of);
            shape::Subject::PriceLevel(agreement, id)
        }
        Subject::Rate(series, year) => shape::Subject::Rate((&**series).into(), (*year).into()),
        Subject::FrameBeyond(area) => shape::Subject::FrameBeyond(area.as_str().into()),
        Subject::BaselineBeyond(area) => shape::Subject::BaselineBeyond(area.as_str().into()),
        Subject::Phasing(of) => {
            let (agreement, id) = figure(of);
            shape::Subject::Phasing(agreement, id)
        }
        Subject::SubsidyPercent(agreement, year) => {
            shape::Subject::SubsidyPercent((&**agreement).into(), (*year).into())
        }
    }
}

pub(super) fn exclusive(ties: &Ties) -> Vec<Vec<Text<'_>>> {
    ties.exclusive.iter().map(|group| texts(group)).collect()
}

pub(super) fn requires(ties: &Ties) -> Pairs<Text<'_>, Vec<Text<'_>>> {
    ties.requires.iter().map(|(measure, needs)| ((&**measure).into(), texts(needs))).collect()
}

fn texts(ids: &[Arc<str>]) -> Vec<Text<'_>> {
    ids.iter().map(|id| (&**id).into()).collect()
}
