//! From what a scenario file says about alternatives and ties to these.

use super::{alternative_shape as shape, assumption_check, measure_check};
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::{Adjustment, Alternative, Subject, Ties};
use crate::storage::limits;
use crate::storage::read::{Checking, Exact, Pairs, Text, Trail, check_all, optional};
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::BTreeMap;

/// Every alternative, in the order of the file.
pub(super) fn alternatives(
    checking: &mut Checking<'_>,
    at: &Trail<'_>,
    written: Vec<shape::Alternative<'_>>,
) -> Option<Vec<Alternative>> {
    if !checking.at_most(at, written.len(), limits::ITEMS) {
        return None;
    }
    let items: Vec<_> = (0..written.len()).map(|number| at.item(number)).collect();
    checking.no_twins(items.iter().zip(&written).map(|(item, one)| (item.field("id"), &*one.id.0)));
    check_all(written.into_iter().zip(&items), |_, (written, at)| alternative(checking, at, written))
}

fn alternative(checking: &mut Checking<'_>, at: &Trail<'_>, written: shape::Alternative<'_>) -> Option<Alternative> {
    let id = checking.shared_id(&at.field("id"), &written.id);
    let title = checking.written(&at.field("title"), &written.title, "title");
    let over = optional(written.over.as_ref(), |over| checking.shared_id(&at.field("over"), over));
    let note = optional(written.note.as_ref(), |note| checking.text(&at.field("note"), note));
    let changes = changes(checking, &at.field("changes"), written.changes);
    let added = measure_check::measures(checking, &at.field("added"), written.added);
    let assumptions = assumption_check::assumptions(checking, &at.field("assumptions"), written.assumptions);
    let left_out = left_out(checking, &at.field("left_out"), &written.left_out);
    Some(Alternative {
        id: id?,
        title: title?.into(),
        over: over?,
        note: note?.unwrap_or("").to_owned(),
        changes: changes?,
        added: added?.into(),
        assumptions: assumptions?,
        left_out: left_out?.into_iter().collect(),
    })
}

/// What is different about measures; a change that says nothing is none.
fn changes(
    checking: &mut Checking<'_>,
    at: &Trail<'_>,
    written: Pairs<Text<'_>, shape::Change>,
) -> Option<BTreeMap<Box<str>, Adjustment>> {
    if !checking.at_most(at, written.0.len(), limits::MEASURES) {
        return None;
    }
    checking.no_twins(written.0.iter().enumerate().map(|(number, (id, _))| (at.key(number), &*id.0)));
    let pairs = check_all(written.0, |number, (id, change)| {
        let id = checking.id(&at.key(number), &id).map(Into::into);
        let adjustment = adjustment(checking, &at.value(number), change);
        Some((id?, adjustment?))
    });
    Some(pairs?.into_iter().filter(|(_, adjustment): &(_, Adjustment)| !adjustment.is_empty()).collect())
}

fn adjustment(checking: &mut Checking<'_>, at: &Trail<'_>, written: shape::Change) -> Option<Adjustment> {
    let shift = optional(written.shift, |shift| years(checking, &at.field("shift"), shift));
    let scale = optional(written.scale, |percent| checking.number(&at.field("scale"), percent));
    let amounts = optional(written.amounts, |amounts| checking.amounts(&at.field("amounts"), amounts));
    let place = at.field("no_amount");
    let empty = check_all(written.no_amount, |number, year| checking.year(&place.item(number), year));
    let amounts = amounts?;
    let own = amounts.iter().flat_map(|amounts| amounts.iter().map(|(year, amount)| (year, Some(amount))));
    let mut by_year: BTreeMap<_, _> = own.collect();
    for (number, year) in empty?.into_iter().enumerate() {
        if by_year.insert(year, None).is_some() {
            checking.problem(&place.item(number), ProblemKind::DuplicateYear { year });
        }
    }
    Some(Adjustment {
        on: written.on,
        shift: shift?.unwrap_or(0),
        scale: scale?.filter(|percent| *percent != rust_decimal::Decimal::ONE_HUNDRED),
        amounts: by_year,
    })
}

/// A whole number of years, back or on.
fn years(checking: &mut Checking<'_>, at: &Trail<'_>, written: Exact) -> Option<i32> {
    let number = checking.number(at, written)?;
    let years = number.to_i32().filter(|years| years.unsigned_abs() <= MOST_YEARS && number.is_integer());
    if years.is_none() {
        checking.problem(at, ProblemKind::OutOfRange { what: "shift" });
    }
    years
}

/// Farther than any two years lie apart.
const MOST_YEARS: u32 = 230;

fn left_out(checking: &mut Checking<'_>, at: &Trail<'_>, written: &[shape::Subject<'_>]) -> Option<Vec<Subject>> {
    use shape::Subject as Written;
    if !checking.at_most(at, written.len(), limits::ITEMS) {
        return None;
    }
    check_all(written, |number, subject| {
        let at = at.item(number);
        let places = || [at.argument(0), at.argument(1)];
        Some(match subject {
            Written::PriceLevel(agreement, figure) => {
                Subject::PriceLevel(checking.figure(places(), agreement, figure)?)
            }
            Written::Phasing(agreement, figure) => Subject::Phasing(checking.figure(places(), agreement, figure)?),
            Written::FrameBeyond(area) => Subject::FrameBeyond(checking.area(&at.argument(0), area)?),
            Written::BaselineBeyond(area) => Subject::BaselineBeyond(checking.area(&at.argument(0), area)?),
            Written::Rate(series, year) => {
                let series = checking.series(&at.argument(0), series);
                let year = checking.year(&at.argument(1), *year);
                Subject::Rate(series?, year?)
            }
            Written::SubsidyPercent(agreement, year) => {
                let agreement = checking.shared_id(&at.argument(0), agreement);
                let year = checking.year(&at.argument(1), *year);
                Subject::SubsidyPercent(agreement?, year?)
            }
        })
    })
}

/// What measures have to do with each other.
pub(super) fn ties(
    checking: &mut Checking<'_>,
    root: &Trail<'_>,
    exclusive: &[Vec<Text<'_>>],
    requires: &Pairs<Text<'_>, Vec<Text<'_>>>,
) -> Option<Ties> {
    let at = root.field("exclusive");
    let short = checking.at_most(&at, exclusive.len(), limits::ITEMS);
    let groups = short.then(|| check_all(exclusive, |number, group| checking.ids(&at.item(number), group))).flatten();
    let at = root.field("requires");
    let short = checking.at_most(&at, requires.0.len(), limits::ITEMS);
    checking.no_twins(requires.0.iter().enumerate().map(|(number, (id, _))| (at.key(number), &*id.0)));
    let needed = short.then(|| {
        check_all(&requires.0, |number, (id, needs)| {
            let id = checking.shared_id(&at.key(number), id);
            let needs = checking.ids(&at.value(number), needs);
            Some((id?, needs?))
        })
    });
    Some(Ties { exclusive: groups?, requires: needed.flatten()?.into_iter().collect() })
}
