//! Edits of the scenario that an alternative makes, written into its layer.

use super::{Adjustment, Alternative, AlternativeEdit};
use crate::budget::measure::{CannotReshape, Effect, Measure, YearlyAmounts};
use crate::budget::money::{Printed, Unit};
use crate::budget::price_level::Year;
use crate::budget::scenario::{Assumption, Edit, EditError, ListChange, MeasureChange, Scenario, Several, Years};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A layer that is being written in.
struct Writing {
    at: usize,
    layer: Alternative,
    /// What it lies over, laid on.
    below: Scenario,
    /// The two together as they stood before, so that positions can be told.
    laid: Scenario,
}

impl Scenario {
    /// The edit of this plan that does, in one of its alternatives, what an edit of the laid-on scenario says. Edits of
    /// alternatives stay as they are, and so do those of what all of them share and each may be the occasion of: the
    /// meeting's pages, and the warnings that are accepted.
    ///
    /// Fails where the thing is the plan's alone (baseline, years, agreements, the text of one of its measures …), and
    /// where an agreement says what a measure comes to.
    pub fn edit_in_alternative(&self, id: &str, edit: Edit) -> Result<Edit, EditError> {
        if matches!(
            edit,
            Edit::Alternative(_) | Edit::Meeting(_) | Edit::Accepted(_) | Edit::Resolve(..) | Edit::Whole(_)
        ) {
            return Ok(edit);
        }
        let mut writing = self.writing(id).ok_or(EditError::CannotLay)?;
        writing.write(edit)?;
        Ok(writing.done())
    }

    /// Several measures of a laid-on scenario moved so many years on in the alternative, or back where negative.
    pub fn shift_in_alternative(&self, id: &str, positions: &[usize], years: i32) -> Several {
        self.reshape_in_alternative(id, positions, years != 0, |writing, at| writing.shift(at, years))
    }

    /// Several measures of a laid-on scenario scaled to so many percent in the alternative.
    pub fn scale_in_alternative(&self, id: &str, positions: &[usize], percent: Decimal) -> Several {
        let changes = percent != Decimal::ONE_HUNDRED;
        self.reshape_in_alternative(id, positions, changes, |writing, at| writing.scale(at, percent))
    }

    /// The edit after which an alternative has a measure, or one year of it, as it stands below; `None` where it has.
    pub fn use_below(&self, id: &str, measure: &str, year: Option<Year>) -> Option<Edit> {
        let writing = self.writing(id)?;
        let mut adjustment = writing.layer.change(measure)?.clone();
        let Some(year) = year else {
            return Some(writing.with(measure, Adjustment::default()).done());
        };
        adjustment.amounts.remove(&year);
        let (_, below) = writing.below.measure(measure)?;
        if adjustment
            .of(below, self.years)
            .is_ok_and(|made| amount_in(&made.effect, year) != amount_in(&below.effect, year))
        {
            adjustment.amounts.insert(year, amount_in(&below.effect, year));
        }
        Some(writing.with(measure, adjustment).done())
    }

    fn writing(&self, id: &str) -> Option<Writing> {
        let (at, layer) = self.alternative(id)?;
        let below = self.below_alternative(id).ok()?;
        let laid = self.with_alternative(id).ok()?;
        Some(Writing { at, layer: layer.clone(), below, laid })
    }

    fn reshape_in_alternative(
        &self,
        id: &str,
        positions: &[usize],
        changes: bool,
        reshape: impl Fn(&mut Writing, usize) -> Result<(), CannotReshape>,
    ) -> Several {
        let mut left_out = Vec::new();
        let Some(mut writing) = self.writing(id).filter(|_| changes) else { return Several { edit: None, left_out } };
        for at in positions {
            if let Err(why) = reshape(&mut writing, *at) {
                left_out.push((*at, why));
            }
        }
        let edit = (left_out.len() < positions.len()).then(|| writing.done());
        Several { edit, left_out }
    }
}

impl Writing {
    fn done(self) -> Edit {
        Edit::Alternative(AlternativeEdit::Set(self.at, Box::new(self.layer)))
    }

    fn with(self, measure: &str, adjustment: Adjustment) -> Self {
        Self { layer: self.layer.with_change(measure, adjustment), ..self }
    }

    fn write(&mut self, edit: Edit) -> Result<(), EditError> {
        match edit {
            Edit::All(edits) => edits.into_iter().try_for_each(|edit| self.write(edit)),
            Edit::Measure(at, change) => self.change(at, change),
            Edit::AddMeasure(at, measure) => self.add(at, *measure),
            Edit::RemoveMeasure(at) => self.remove(at),
            Edit::Measures(ListChange::Add(measures)) => {
                measures.into_iter().try_for_each(|(at, measure)| self.add(at, measure))
            }
            Edit::Measures(ListChange::Remove(positions)) => {
                positions.into_iter().rev().try_for_each(|at| self.remove(at))
            }
            Edit::AddAssumption(_, assumption) => {
                self.assume(*assumption);
                Ok(())
            }
            Edit::RemoveAssumption(at) => self.no_longer_assume(at),
            Edit::Assumption(at, assumption) => {
                let before = self.laid.assumptions.get(at).ok_or(EditError::NothingThere(at))?;
                if before.kind.subject() != assumption.kind.subject() {
                    self.no_longer_assume(at)?;
                }
                self.assume(*assumption);
                Ok(())
            }
            Edit::Alternative(_)
            | Edit::Meeting(_)
            | Edit::Accepted(_)
            | Edit::Title(_)
            | Edit::Note(_)
            | Edit::Scope(_)
            | Edit::Years(_)
            | Edit::PriceLevel(_)
            | Edit::Agreements(_)
            | Edit::Measures(ListChange::Move(..) | ListChange::Order(_))
            | Edit::Baseline(..)
            | Edit::BaselineAmount(..)
            | Edit::Areas(_)
            | Edit::Frames(_)
            | Edit::Vintages(_)
            | Edit::OwnAgreements(_)
            | Edit::Chosen(_)
            | Edit::Resolve(..)
            | Edit::Whole(_) => Err(EditError::OnlyInPlan),
        }
    }

    fn id_at(&self, at: usize) -> Result<Box<str>, EditError> {
        self.laid.measures.get(at).map(|measure| measure.id.clone()).ok_or(EditError::NothingThere(at))
    }

    /// The position of a measure among the layer's own.
    fn own(&self, id: &str) -> Option<usize> {
        self.layer.added.iter().position(|own| &*own.id == id)
    }

    fn add(&mut self, at: usize, measure: Measure) -> Result<(), EditError> {
        if self.laid.measure(&measure.id).is_some() {
            return Err(EditError::IdTaken);
        }
        // After the one of its own that it would stand behind, if it would stand behind one.
        let before = at.checked_sub(1).and_then(|at| self.own(&self.id_at(at).ok()?));
        let to = before
            .map_or(if at < self.laid.measures.len() { 0 } else { self.layer.added.len() }, |at| at.saturating_add(1));
        if !(self.laid.measures.insert(at, measure.clone()) && self.layer.added.insert(to, measure)) {
            return Err(EditError::NothingThere(at));
        }
        Ok(())
    }

    fn remove(&mut self, at: usize) -> Result<(), EditError> {
        let own = self.own(&self.id_at(at)?).ok_or(EditError::OfThePlan)?;
        self.layer.added.remove(own);
        self.laid.measures.remove(at);
        Ok(())
    }

    fn change(&mut self, at: usize, change: MeasureChange) -> Result<(), EditError> {
        let id = self.id_at(at)?;
        if let Some(own) = self.own(&id).and_then(|own| self.layer.added.get_mut(own)) {
            own.apply(change)?;
            return Ok(());
        }
        let (_, below) = self.below.measure(&id).ok_or(EditError::NothingThere(at))?;
        let mut adjustment = self.layer.change(&id).cloned().unwrap_or_default();
        let plain = |adjustment: &Adjustment| {
            adjustment.without_amounts().of(below, self.below.years).map_err(EditError::Reshape)
        };
        if let MeasureChange::On(on) = change {
            adjustment.on = (on != below.on).then_some(on);
        } else if let MeasureChange::Amount(year, amount) = change {
            let plain = plain(&adjustment)?;
            set_amount(&mut adjustment, &plain.effect, year, amount);
        } else if let MeasureChange::Effect(Effect::Yearly(amounts)) = change {
            let plain = plain(&adjustment)?;
            for year in years_of(&plain.effect, &amounts, self.below.years) {
                set_amount(&mut adjustment, &plain.effect, year, amounts.get(year));
            }
        } else if says_what_is(below, &change) {
            return Ok(());
        } else {
            return Err(EditError::OnlyInPlan);
        }
        adjustment.of(below, self.below.years).map_err(EditError::Reshape)?;
        self.put(&id, adjustment);
        Ok(())
    }

    fn put(&mut self, id: &str, adjustment: Adjustment) {
        self.layer = std::mem::take(&mut self.layer).with_change(id, adjustment);
    }

    fn shift(&mut self, at: usize, years: i32) -> Result<(), CannotReshape> {
        let moved = |year: Year| year.shifted(years).ok_or(CannotReshape::OutsideYears);
        self.reshape(
            at,
            |own| own.shifted(years),
            |adjustment| {
                adjustment.shift = adjustment.shift.checked_add(years).ok_or(CannotReshape::OutsideYears)?;
                let amounts = std::mem::take(&mut adjustment.amounts).into_iter();
                adjustment.amounts =
                    amounts.map(|(year, amount)| Ok((moved(year)?, amount))).collect::<Result<_, _>>()?;
                Ok(())
            },
        )
    }

    fn scale(&mut self, at: usize, percent: Decimal) -> Result<(), CannotReshape> {
        self.reshape(
            at,
            |own| own.scaled(percent),
            |adjustment| {
                let before = adjustment.scale.unwrap_or(Decimal::ONE_HUNDRED);
                let scaled = before.checked_mul(percent).and_then(|product| product.checked_div(Decimal::ONE_HUNDRED));
                let scaled = scaled.ok_or(CannotReshape::TooManyDigits)?.normalize();
                adjustment.scale = Some(scaled).filter(|scaled| *scaled != Decimal::ONE_HUNDRED);
                for amount in adjustment.amounts.values_mut().flatten() {
                    *amount = amount.scaled(percent)?;
                }
                Ok(())
            },
        )
    }

    fn reshape(
        &mut self,
        at: usize,
        own: impl Fn(&Measure) -> Result<Vec<MeasureChange>, CannotReshape>,
        adjust: impl Fn(&mut Adjustment) -> Result<(), CannotReshape>,
    ) -> Result<(), CannotReshape> {
        let Ok(id) = self.id_at(at) else { return Ok(()) };
        if let Some(measure) = self.own(&id).and_then(|own| self.layer.added.get_mut(own)) {
            for change in own(measure)? {
                // A reshaped effect fits where the effect stood.
                drop(measure.apply(change));
            }
            return Ok(());
        }
        let Some((_, below)) = self.below.measure(&id) else { return Ok(()) };
        let mut adjustment = self.layer.change(&id).cloned().unwrap_or_default();
        adjust(&mut adjustment)?;
        adjustment.of(below, self.below.years)?;
        self.put(&id, adjustment);
        Ok(())
    }

    /// Assumes something, unless it stands below just so.
    fn assume(&mut self, assumption: Assumption) {
        let subject = assumption.kind.subject();
        self.layer.left_out.remove(&subject);
        let is_below = self.below.assumptions.contains(&assumption);
        let own = self.layer.assumptions.iter().position(|own| own.kind.subject() == subject);
        if let Some(slot) = own.and_then(|at| self.layer.assumptions.get_mut(at)).filter(|_| !is_below) {
            *slot = assumption;
        } else {
            self.layer.assumptions.retain(|own| own.kind.subject() != subject);
            self.layer.assumptions.extend((!is_below).then_some(assumption));
        }
    }

    fn no_longer_assume(&mut self, at: usize) -> Result<(), EditError> {
        let gone = self.laid.assumptions.get(at).ok_or(EditError::NothingThere(at))?.kind.subject();
        self.layer.assumptions.retain(|own| own.kind.subject() != gone);
        if self.below.assumptions.iter().any(|below| below.kind.subject() == gone) {
            self.layer.left_out.insert(gone);
        }
        Ok(())
    }
}

/// The years in which amounts can differ from an effect.
fn years_of(effect: &Effect, amounts: &YearlyAmounts, years: Years) -> BTreeSet<Year> {
    let mut all: BTreeSet<Year> = years.iter().chain(amounts.iter().map(|(year, _)| year)).collect();
    if let Effect::Yearly(before) = effect {
        all.extend(before.iter().map(|(year, _)| year));
    }
    all
}

/// Gives a year an amount of the layer's own, unless the measure has just that without it.
fn set_amount(adjustment: &mut Adjustment, plain: &Effect, year: Year, amount: Option<Printed>) {
    let is_same = if let Effect::Yearly(amounts) = plain {
        amounts.get(year) == amount
    } else {
        plain.in_year(year) == amount.map(Printed::money)
    };
    if is_same {
        adjustment.amounts.remove(&year);
    } else {
        adjustment.amounts.insert(year, amount);
    }
}

/// The amount of a year as one of single years would be written.
fn amount_in(effect: &Effect, year: Year) -> Option<Printed> {
    if let Effect::Yearly(amounts) = effect {
        return amounts.get(year);
    }
    let unit = Unit::Kr;
    effect.in_year(year).and_then(|money| Printed::from_decimal(money.in_unit(unit).normalize(), unit).ok())
}

/// Whether a change would leave a measure as it is.
fn says_what_is(below: &Measure, change: &MeasureChange) -> bool {
    let mut changed = below.clone();
    changed.apply(change.clone()).is_ok() && changed == *below
}
