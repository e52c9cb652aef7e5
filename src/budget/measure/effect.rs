//! The effect of a measure: how much and when.

use super::{Rule, YearlyAmounts};
use crate::budget::agreement::FigureRef;
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::Year;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How much a measure adds to spending, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// An amount for each of some years.
    Yearly(YearlyAmounts),
    /// The same amount every year from one to another, or onwards.
    Constant {
        /// Per year.
        amount: Printed,
        /// The first year.
        from: Year,
        /// The last year; `None` = onwards.
        to: Option<Year>,
    },
    /// From one amount to another in equal yearly steps; the last is held onwards.
    Ramp {
        /// The first year and its amount.
        from: (Year, Printed),
        /// The year the full amount is reached, and it.
        to: (Year, Printed),
    },
    /// One amount in one year.
    OneOff {
        /// When.
        year: Year,
        /// How much.
        amount: Printed,
    },
    /// A price times a volume in each year.
    PriceVolume {
        /// Per unit.
        price: Printed,
        /// Units by year.
        volume: Volume,
    },
    /// A figure of an agreement, with its own amounts and price level.
    Figure(FigureRef),
    /// What a rule of an agreement computes.
    Rule(Box<Rule>),
}

/// How many units in each year.
pub type Volume = BTreeMap<Year, Decimal>;

impl Effect {
    /// The figure of an agreement it is, if it is one.
    pub const fn figure(&self) -> Option<&FigureRef> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Yearly(_)
            | Self::Constant { .. }
            | Self::Ramp { .. }
            | Self::OneOff { .. }
            | Self::PriceVolume { .. }
            | Self::Rule(_) => None,
        }
    }

    /// The rule that computes it, if one does.
    pub const fn rule(&self) -> Option<&Rule> {
        if let Self::Rule(rule) = self { Some(rule) } else { None }
    }

    /// Whether agreements say what it comes to, wholly or by a rule.
    pub const fn is_from_agreements(&self) -> bool {
        matches!(self, Self::Figure(_) | Self::Rule(_))
    }

    /// Whether it has amounts of the user's own, which need a price level.
    pub const fn has_own_amounts(&self) -> bool {
        match self {
            Self::Figure(_) => false,
            Self::Rule(rule) => rule.has_own_amounts(),
            Self::Yearly(_)
            | Self::Constant { .. }
            | Self::Ramp { .. }
            | Self::OneOff { .. }
            | Self::PriceVolume { .. } => true,
        }
    }

    /// The years in which the one has another amount of its own than the other, earliest first; `None` where that is not
    /// seen at a glance.
    pub(crate) fn years_apart(&self, other: &Self) -> Option<Vec<Year>> {
        match (self, other) {
            (Self::Yearly(one), Self::Yearly(other)) => Some(one.years_apart(other)),
            (one, other) => (one == other).then(Vec::new),
        }
    }

    /// The effect in a year in the measure's own prices; `None` where it has none, and for figures and rules of agreements.
    ///
    /// Steps of a ramp and products of price and volume are exact to a ten-thousandth of a krone.
    pub fn in_year(&self, year: Year) -> Option<Money> {
        match self {
            Self::Yearly(amounts) => amounts.get(year).map(Printed::money),
            Self::Constant { amount, from, to } => {
                (year >= *from && to.is_none_or(|to| year <= to)).then(|| amount.money())
            }
            Self::Ramp { from, to } => ramp(*from, *to, year),
            Self::OneOff { year: once, amount } => (year == *once).then(|| amount.money()),
            Self::PriceVolume { price, volume } => volume.get(&year).map(|units| in_ticks(price.money().times(*units))),
            Self::Figure(_) | Self::Rule(_) => None,
        }
    }
}

/// The amount of a ramp in a year: none before it, steps of equal size on the way, the end amount after it.
fn ramp(from: (Year, Printed), to: (Year, Printed), year: Year) -> Option<Money> {
    let (start, end) = (from.1.money(), to.1.money());
    if year < from.0 {
        None
    } else if year >= to.0 {
        Some(end)
    } else {
        let (gone, whole) = (Decimal::from(year.since(from.0)), Decimal::from(to.0.since(from.0)));
        Some(in_ticks(start + (end - start).times(gone).divided_by(whole)))
    }
}

fn in_ticks(amount: Money) -> Money {
    Money::from_ticks(amount.to_ticks())
}
