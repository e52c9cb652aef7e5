//! Printed values carried to another price level, one by one, outside every sum.

use super::ground::{FigureAt, Ground};
use crate::budget::agreement::{FigureRef, Library, Period, Quantity, Value};
use crate::budget::marks::Marks;
use crate::budget::measure::Indexation;
use crate::budget::money::Money;
use crate::budget::price_level::{MissingStep, PriceLevel, Restatement};
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::{AssumptionKind, Scenario};
use std::sync::Arc;

/// Restates what agreements print, by the rates that any agreement at hand prints and the scenario assumes.
#[derive(Debug, Clone)]
pub struct Restater(Ground);

/// A printed value in another price level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestatedValue {
    /// The amount there, signed as printed.
    pub amount: Money,
    /// The price level it was printed in, or that of the figure it is part of.
    pub from: PriceLevel,
    /// Whether that is the level of the figure it is part of, since it has none of its own.
    pub of_whole: bool,
    /// The assumption that states its price level, where the text prints none.
    pub declared: Marks,
    /// The rates it went through.
    pub way: Restatement,
}

/// Why a value cannot be restated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRestated {
    /// It is no amount of money, or the library does not have it.
    NotMoney,
    /// Its price level is not printed.
    NoPriceLevel,
    /// It has no area, and so no series.
    NoArea,
    /// It is in current prices over several years.
    ManyYears,
    /// A rate on the way is printed nowhere.
    Missing(MissingStep, PriceLevel),
}

/// What states the price level of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stated {
    /// The text.
    Printed,
    /// The assumption of that number.
    Assumed(usize),
    /// The figure that it is part of.
    OfWhole,
}

impl Restater {
    /// Restates to the price level `to` with the assumptions of a scenario.
    pub fn of(scenario: &Scenario, library: &Library, to: PriceLevel) -> Self {
        let mut all = Scenario::new("", scenario.scope.clone(), scenario.years, to);
        all.agreements = library.agreements.iter().map(|agreement| Arc::clone(&agreement.id)).collect();
        all.assumptions.clone_from(&scenario.assumptions);
        Self(Ground::of(&all, library))
    }

    /// A printed value of a figure in the new price level.
    pub fn value(&self, of: &FigureRef, value: &Value) -> Result<RestatedValue, NotRestated> {
        let Quantity::Amount(printed) = value.quantity else { return Err(NotRestated::NotMoney) };
        let at = self.0.find(of).ok_or(NotRestated::NotMoney)?;
        let (agreement, figure) = self.0.at(at).ok_or(NotRestated::NotMoney)?;
        let year = value.period.first().unwrap_or(agreement.year);
        let (from, source) = self.level(of, at, value).ok_or(NotRestated::NoPriceLevel)?;
        if from == PriceLevel::Current && !matches!(value.period, Period::Year(_)) {
            return Err(NotRestated::ManyYears);
        }
        let area = figure.area.as_ref().ok_or(NotRestated::NoArea)?;
        let way = self.0.restatement(from, year, area, &Indexation::OfArea).map_err(|problem| {
            if let ProblemKind::MissingRate { step, from, .. } = problem {
                NotRestated::Missing(step, from)
            } else {
                NotRestated::NoArea
            }
        })?;
        let (of_whole, declared) = match source {
            Stated::Printed => (false, Marks::NONE),
            Stated::Assumed(number) => (false, Marks::of(number)),
            Stated::OfWhole => (true, Marks::NONE),
        };
        Ok(RestatedValue { amount: way.apply(printed.money()), from, of_whole, declared, way })
    }

    /// The price level of a value: its own, the one the scenario assumes for its figure, or that of what the figure is
    /// part of in that year. What is printed for another value of the figure says nothing of this one.
    fn level(&self, of: &FigureRef, at: FigureAt, value: &Value) -> Option<(PriceLevel, Stated)> {
        let (_, figure) = self.0.at(at)?;
        if let Some(level) = figure.price_level_of(value) {
            return Some((level, Stated::Printed));
        }
        let assumed = self.0.assumed(|kind| {
            let AssumptionKind::PriceLevel { figure, is } = kind else { return None };
            (figure == of).then_some(*is)
        });
        let of_whole = || {
            let year = value.period.first().filter(|year| figure.value_in(*year) == Some(value))?;
            self.0.figure_level(at, year).ok().map(|(level, _)| (level, Stated::OfWhole))
        };
        assumed.map(|(number, level)| (level, Stated::Assumed(number))).or_else(of_whole)
    }
}
