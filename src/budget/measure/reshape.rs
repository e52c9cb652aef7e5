//! Measures reshaped: later or earlier, larger or smaller, in two parts.
//!
//! What a measure has around its effect goes with it: a shift moves estimates and financing too, a scaling scales the
//! estimates. Financing is what a pool gives and stays as it is when the measure grows.

use super::{Details, Effect, Financing, Measure, Range, Volume, YearlyAmounts};
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::Year;
use crate::budget::scenario::MeasureChange;
use rust_decimal::{Decimal, RoundingStrategy};
use thiserror::Error;

/// Why a measure cannot be reshaped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CannotReshape {
    /// An agreement says what it comes to; it must first be turned into amounts of the user's own.
    #[error("an agreement says what it comes to")]
    FromAgreement,
    /// An amount would lie in a year that no budget can be about.
    #[error("a year would lie before 1970 or after 2199")]
    OutsideYears,
    /// A number would have more digits than an amount can have.
    #[error("a number would have too many digits")]
    TooManyDigits,
    /// A ramp or a price whose parts do not make up the whole in every year.
    #[error("the parts would not make up the whole in every year")]
    NotDivisible,
    /// A problem keeps one of its years from being computed.
    #[error("a problem keeps a year from being computed")]
    NotComputed,
    /// An amount was given for a year in which the measure has none.
    #[error("the measure has no amount in {0}")]
    NoAmount(Year),
}

impl Measure {
    /// The changes that move it so many years on, or back where negative. Amounts that fall outside the scenario's
    /// years stay in the measure.
    pub fn shifted(&self, years: i32) -> Result<Vec<MeasureChange>, CannotReshape> {
        let mut changes = vec![MeasureChange::Effect(shifted_effect(&self.effect, years)?)];
        if let Some(range) = self.range() {
            let range = Range { low: shifted_amounts(&range.low, years)?, high: shifted_amounts(&range.high, years)? };
            changes.push(MeasureChange::Range(Some(Box::new(range))));
        }
        if !self.financing().is_empty() {
            let moved = |financing: &Financing| {
                let amounts = shifted_amounts(&financing.amounts, years)?;
                Ok(Financing { figure: financing.figure.clone(), amounts })
            };
            let financing = self.financing().iter().map(moved).collect::<Result<_, _>>()?;
            changes.push(MeasureChange::Financing(financing));
        }
        Ok(changes)
    }

    /// The changes that scale it to so many percent. Amounts keep every decimal they need down to a ten-thousandth of
    /// a krone; what is finer is rounded, halves away from zero.
    pub fn scaled(&self, percent: Decimal) -> Result<Vec<MeasureChange>, CannotReshape> {
        let mut changes = vec![MeasureChange::Effect(scaled_effect(&self.effect, percent)?)];
        if let Some(range) = self.range() {
            let low = scaled_amounts(&range.low, percent)?;
            let high = scaled_amounts(&range.high, percent)?;
            // Turned round, the lowest becomes the highest.
            let (low, high) = if percent.is_sign_negative() { (high, low) } else { (low, high) };
            changes.push(MeasureChange::Range(Some(Box::new(Range { low, high }))));
        }
        Ok(changes)
    }

    /// The measure in two parts, the first of so many percent; in every year they make up the whole exactly. Estimates
    /// and financing are split alike. The second still has the first's id and title.
    pub fn split(&self, percent: Decimal) -> Result<(Self, Self), CannotReshape> {
        let (one, other) = split_effect(&self.effect, percent)?;
        let range = self.range().map(|range| {
            let (low, rest_of_low) = split_amounts(&range.low, percent)?;
            let (high, rest_of_high) = split_amounts(&range.high, percent)?;
            Ok((Range { low, high }, Range { low: rest_of_low, high: rest_of_high }))
        });
        let financing: Vec<(Financing, Financing)> = self
            .financing()
            .iter()
            .map(|financing| {
                let (amounts, rest) = split_amounts(&financing.amounts, percent)?;
                let with = |amounts| Financing { figure: financing.figure.clone(), amounts };
                Ok((with(amounts), with(rest)))
            })
            .collect::<Result<_, _>>()?;
        let (range, rest_of_range) = range.transpose()?.unzip();
        let (financing, rest_of_financing) = financing.into_iter().unzip();
        Ok((self.part(one, range, financing), self.part(other, rest_of_range, rest_of_financing)))
    }

    /// The measure in two parts, the second with these amounts and the first with the rest. Estimates and financing
    /// stay with the first; the estimates are lowered by what left it.
    pub fn split_off(&self, amounts: &YearlyAmounts) -> Result<(Self, Self), CannotReshape> {
        let Effect::Yearly(whole) = &self.effect else { return Err(CannotReshape::NotDivisible) };
        let rest = without(whole, amounts)?;
        let range = self
            .range()
            .map(|range| Ok(Range { low: without(&range.low, amounts)?, high: without(&range.high, amounts)? }));
        let first = self.part(Effect::Yearly(rest), range.transpose()?, self.financing().to_vec());
        Ok((first, self.part(Effect::Yearly(amounts.clone()), None, Vec::new())))
    }

    fn part(&self, effect: Effect, range: Option<Range>, financing: Vec<Financing>) -> Self {
        let details = Details { range, financing, ..self.details.as_deref().cloned().unwrap_or_default() };
        let mut part = Self { effect, details: Some(Box::new(details)), ..self.clone() };
        part.tidy();
        part
    }
}

fn shifted_effect(effect: &Effect, years: i32) -> Result<Effect, CannotReshape> {
    let later = |year: Year| year.shifted(years).ok_or(CannotReshape::OutsideYears);
    Ok(match effect {
        Effect::Yearly(amounts) => Effect::Yearly(shifted_amounts(amounts, years)?),
        Effect::Constant { amount, from, to } => {
            Effect::Constant { amount: *amount, from: later(*from)?, to: to.map(later).transpose()? }
        }
        Effect::Ramp { from, to } => Effect::Ramp { from: (later(from.0)?, from.1), to: (later(to.0)?, to.1) },
        Effect::OneOff { year, amount } => Effect::OneOff { year: later(*year)?, amount: *amount },
        Effect::PriceVolume { price, volume } => {
            let volume = volume.iter().map(|(year, units)| Ok((later(*year)?, *units))).collect::<Result<_, _>>()?;
            Effect::PriceVolume { price: *price, volume }
        }
        Effect::Figure(_) | Effect::Rule(_) => return Err(CannotReshape::FromAgreement),
    })
}

fn shifted_amounts(amounts: &YearlyAmounts, years: i32) -> Result<YearlyAmounts, CannotReshape> {
    let later = |(year, amount): (Year, Printed)| Some((year.shifted(years)?, amount));
    amounts.iter().map(later).collect::<Option<_>>().ok_or(CannotReshape::OutsideYears)
}

fn scaled_effect(effect: &Effect, percent: Decimal) -> Result<Effect, CannotReshape> {
    let scale = |amount: &Printed| scaled(*amount, percent);
    Ok(match effect {
        Effect::Yearly(amounts) => Effect::Yearly(scaled_amounts(amounts, percent)?),
        Effect::Constant { amount, from, to } => Effect::Constant { amount: scale(amount)?, from: *from, to: *to },
        Effect::Ramp { from, to } => Effect::Ramp { from: (from.0, scale(&from.1)?), to: (to.0, scale(&to.1)?) },
        Effect::OneOff { year, amount } => Effect::OneOff { year: *year, amount: scale(amount)? },
        Effect::PriceVolume { price, volume } => Effect::PriceVolume { price: scale(price)?, volume: volume.clone() },
        Effect::Figure(_) | Effect::Rule(_) => return Err(CannotReshape::FromAgreement),
    })
}

fn scaled_amounts(amounts: &YearlyAmounts, percent: Decimal) -> Result<YearlyAmounts, CannotReshape> {
    amounts.iter().map(|(year, amount)| Ok((year, scaled(amount, percent)?))).collect()
}

/// So many percent of an amount, in its unit, with at least its decimals.
fn scaled(amount: Printed, percent: Decimal) -> Result<Printed, CannotReshape> {
    let share = percent.checked_div(Decimal::ONE_HUNDRED);
    let exact = share.and_then(|share| amount.number().checked_mul(share)).ok_or(CannotReshape::TooManyDigits)?;
    in_form_of(amount, exact)
}

impl Printed {
    /// So many percent of it, in its unit, with at least its decimals.
    pub(crate) fn scaled(self, percent: Decimal) -> Result<Self, CannotReshape> {
        scaled(self, percent)
    }
}

/// A number in an amount's unit, with at least its decimals.
fn in_form_of(amount: Printed, number: Decimal) -> Result<Printed, CannotReshape> {
    let finest = amount.unit().exponent().saturating_add(FINEST);
    let mut number = number.round_dp_with_strategy(finest, RoundingStrategy::MidpointAwayFromZero).normalize();
    if number.scale() < amount.decimals() {
        number.rescale(amount.decimals());
    }
    Printed::from_decimal(number, amount.unit()).map_err(|_unfit| CannotReshape::TooManyDigits)
}

/// Decimals of a krone that an amount can have.
const FINEST: u32 = 4;

fn split_effect(effect: &Effect, percent: Decimal) -> Result<(Effect, Effect), CannotReshape> {
    let parts = match effect {
        Effect::Yearly(amounts) => {
            let (one, other) = split_amounts(amounts, percent)?;
            (Effect::Yearly(one), Effect::Yearly(other))
        }
        Effect::Constant { amount, from, to } => {
            let with = |amount| Effect::Constant { amount, from: *from, to: *to };
            let (one, other) = split(*amount, percent)?;
            (with(one), with(other))
        }
        Effect::OneOff { year, amount } => {
            let (one, other) = split(*amount, percent)?;
            (Effect::OneOff { year: *year, amount: one }, Effect::OneOff { year: *year, amount: other })
        }
        Effect::Ramp { from, to } => {
            let with = |start, end| Effect::Ramp { from: (from.0, start), to: (to.0, end) };
            let ((start, rest_of_start), (end, rest_of_end)) = (split(from.1, percent)?, split(to.1, percent)?);
            (with(start, end), with(rest_of_start, rest_of_end))
        }
        Effect::PriceVolume { price, volume } => {
            let (one, other) = split_volume(volume, percent)?;
            let with = |volume| Effect::PriceVolume { price: *price, volume };
            (with(one), with(other))
        }
        Effect::Figure(_) | Effect::Rule(_) => return Err(CannotReshape::FromAgreement),
    };
    if makes_up(effect, &parts) { Ok(parts) } else { Err(CannotReshape::NotDivisible) }
}

/// Whether two parts make up the whole in every year: the steps of a ramp and the products of a price are rounded.
fn makes_up(whole: &Effect, (one, other): &(Effect, Effect)) -> bool {
    let ticks = |effect: &Effect, year| effect.in_year(year).map(Money::to_ticks);
    let sum = |year| Some(ticks(one, year)?.saturating_add(ticks(other, year)?));
    Year::FIRST.through(Year::LAST).all(|year| ticks(whole, year) == sum(year))
}

fn split_amounts(amounts: &YearlyAmounts, percent: Decimal) -> Result<(YearlyAmounts, YearlyAmounts), CannotReshape> {
    let halves: Vec<_> = amounts
        .iter()
        .map(|(year, amount)| split(amount, percent).map(|(one, other)| ((year, one), (year, other))))
        .collect::<Result<_, _>>()?;
    Ok(halves.into_iter().unzip::<_, _, Vec<_>, Vec<_>>())
        .map(|(one, other)| (one.into_iter().collect(), other.into_iter().collect()))
}

/// An amount in two parts that make it up exactly, the first of so many percent.
fn split(amount: Printed, percent: Decimal) -> Result<(Printed, Printed), CannotReshape> {
    let one = scaled(amount, percent)?;
    Ok((one, less(amount, one)?))
}

/// What is left of an amount, in its unit.
fn less(amount: Printed, taken: Printed) -> Result<Printed, CannotReshape> {
    let taken = taken.money().in_unit(amount.unit());
    let left = amount.number().checked_sub(taken).ok_or(CannotReshape::TooManyDigits)?;
    in_form_of(amount, left)
}

/// What is left of some amounts; each year that loses some must have had some.
fn without(whole: &YearlyAmounts, taken: &YearlyAmounts) -> Result<YearlyAmounts, CannotReshape> {
    if let Some((year, _)) = taken.iter().find(|(year, _)| whole.get(*year).is_none()) {
        return Err(CannotReshape::NoAmount(year));
    }
    let left = |(year, amount)| Ok((year, taken.get(year).map_or(Ok(amount), |taken| less(amount, taken))?));
    whole.iter().map(left).collect()
}

/// Units in two parts that make them up exactly; the first has at most six decimals.
fn split_volume(volume: &Volume, percent: Decimal) -> Result<(Volume, Volume), CannotReshape> {
    let share = percent.checked_div(Decimal::ONE_HUNDRED).ok_or(CannotReshape::TooManyDigits)?;
    let (mut one, mut other) = (Volume::new(), Volume::new());
    for (year, units) in volume {
        let part = units.checked_mul(share).ok_or(CannotReshape::TooManyDigits)?.round_dp(6).normalize();
        let rest = units.checked_sub(part).ok_or(CannotReshape::TooManyDigits)?;
        one.insert(*year, part);
        other.insert(*year, rest);
    }
    Ok((one, other))
}
