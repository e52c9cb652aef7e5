//! What a layer makes of a measure that lies below it.

use crate::budget::measure::{CannotReshape, Effect, Measure, YearlyAmounts};
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::price_level::Year;
use crate::budget::scenario::{MeasureChange, Years};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// What is different about a measure. It is first moved in time, then scaled; amounts of single years come last and
/// stand as they are written, in the measure's price level.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Adjustment {
    /// Whether it counts; `None` = as below.
    pub on: Option<bool>,
    /// So many years later, or earlier where negative.
    pub shift: i32,
    /// To so many percent; `None` = as large as below.
    pub scale: Option<Decimal>,
    /// Amounts of single years in place of those below; `None` = no amount.
    pub amounts: BTreeMap<Year, Option<Printed>>,
}

impl Adjustment {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it says something about how much and when.
    pub fn reshapes(&self) -> bool {
        self.shift != 0 || self.scale.is_some() || !self.amounts.is_empty()
    }

    /// Whether it says something about the amount of a year: an amount of its own there, or all amounts moved.
    pub fn reshapes_year(&self, year: Year) -> bool {
        self.shift != 0 || self.scale.is_some() || self.amounts.contains_key(&year)
    }

    /// The same without amounts of single years.
    #[must_use]
    pub fn without_amounts(&self) -> Self {
        Self { amounts: BTreeMap::new(), ..self.clone() }
    }

    /// A measure as the layer has it. Where it has amounts of single years, any other effect becomes an amount for each
    /// of the scenario's years. Fails where an agreement says what the measure comes to.
    pub fn of(&self, measure: &Measure, years: Years) -> Result<Measure, CannotReshape> {
        let mut made = measure.clone();
        if self.shift != 0 {
            let changes = made.shifted(self.shift)?;
            take(&mut made, changes);
        }
        if let Some(percent) = self.scale {
            let changes = made.scaled(percent)?;
            take(&mut made, changes);
        }
        if !self.amounts.is_empty() {
            let below = spelled_out(&made.effect, years)?;
            let kept = below.iter().filter(|(year, _)| !self.amounts.contains_key(year));
            let own = self.amounts.iter().filter_map(|(year, amount)| amount.map(|amount| (*year, amount)));
            made.effect = Effect::Yearly(kept.chain(own).collect());
        }
        made.on = self.on.unwrap_or(made.on);
        Ok(made)
    }
}

/// Makes the changes of a reshaping, which are about effect, estimates and financing.
fn take(measure: &mut Measure, changes: Vec<MeasureChange>) {
    for change in changes {
        if let MeasureChange::Effect(effect) = change {
            measure.effect = effect;
        } else if let MeasureChange::Range(range) = change {
            measure.details_mut().range = range.map(|range| *range);
        } else if let MeasureChange::Financing(financing) = change {
            measure.details_mut().financing = financing;
        }
    }
    measure.tidy();
}

/// An effect as amounts of the years, each exactly what the effect has there.
fn spelled_out(effect: &Effect, years: Years) -> Result<YearlyAmounts, CannotReshape> {
    let unit = match effect {
        Effect::Yearly(amounts) => return Ok(amounts.clone()),
        Effect::Figure(_) | Effect::Rule(_) => return Err(CannotReshape::FromAgreement),
        Effect::Constant { amount, .. } | Effect::OneOff { amount, .. } => amount.unit(),
        Effect::Ramp { to, .. } => to.1.unit(),
        Effect::PriceVolume { price, .. } => price.unit(),
    };
    let amounts = years.iter().filter_map(|year| Some((year, effect.in_year(year)?)));
    amounts.map(|(year, money)| Ok((year, exactly(money, unit)?))).collect()
}

/// An amount in a unit with every decimal it has.
fn exactly(money: Money, unit: Unit) -> Result<Printed, CannotReshape> {
    Printed::from_decimal(money.in_unit(unit).normalize(), unit).map_err(|_unfit| CannotReshape::TooManyDigits)
}
