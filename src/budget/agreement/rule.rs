//! Rules of an agreement that compute: which of its figures are their parameters.

use super::{Agreement, Figure, FigureKind, Quantity};
use crate::budget::price_level::Year;
use rust_decimal::Decimal;

/// A rule that a measure can follow, by what agreements call it in their figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleName {
    /// The subsidy to municipalities that cut their tax.
    TaxCutSubsidy,
    /// The proximity financing of the regions.
    ProximityFinancing,
}

impl RuleName {
    /// How figures name it: `tax-cut-subsidy`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TaxCutSubsidy => "tax-cut-subsidy",
            Self::ProximityFinancing => "proximity-financing",
        }
    }
}

/// The tax-cut subsidy of an agreement.
#[derive(Debug, Clone, Copy)]
pub struct TaxCutSubsidy<'a> {
    /// The percentages of the lost revenue by year, at most.
    pub percentages: &'a Figure,
    /// The cuts of all municipalities together up to which the percentages hold.
    pub frame: Option<&'a Figure>,
    /// The year the cuts are made in, and the last year of the subsidy.
    pub years: (Year, Year),
}

/// The proximity financing of an agreement.
#[derive(Debug, Clone)]
pub struct ProximityFinancing<'a> {
    /// What all criteria together are worth.
    pub amount: &'a Figure,
    /// The shares that stay with no criterion met, with one, and so on; the last holds for any more.
    pub steps: Vec<&'a Figure>,
}

impl Agreement {
    /// Its tax-cut subsidy, if it prints percentages of one.
    pub fn tax_cut_subsidy(&self) -> Option<TaxCutSubsidy<'_>> {
        let mut figures = self.figures_of(RuleName::TaxCutSubsidy);
        let percentages = figures.clone().find(|figure| has_percent(figure))?;
        let years = || percentages.values.iter().filter_map(|value| value.period.first());
        Some(TaxCutSubsidy {
            percentages,
            frame: figures.find(|figure| has_amount(figure)),
            years: years().min().zip(years().max())?,
        })
    }

    /// Its proximity financing, if it prints an amount and the steps of one, from no criterion met upwards.
    pub fn proximity_financing(&self) -> Option<ProximityFinancing<'_>> {
        let mut figures = self.figures_of(RuleName::ProximityFinancing);
        let amount = figures.clone().find(|figure| figure.share_of.is_none() && has_amount(figure))?;
        let steps: Vec<&Figure> =
            figures.by_ref().filter(|figure| figure.share_of.as_ref() == Some(&amount.id)).collect();
        (!steps.is_empty()).then_some(ProximityFinancing { amount, steps })
    }

    fn figures_of(&self, rule: RuleName) -> impl Iterator<Item = &Figure> + Clone {
        let is_of = move |figure: &&Figure| matches!(&figure.kind, FigureKind::Rule(name) if **name == *rule.code());
        self.figures.iter().filter(|figure| !figure.abolished).filter(is_of)
    }
}

impl<'a> ProximityFinancing<'a> {
    /// The share that stays with so many criteria met.
    pub fn step(&self, met: usize) -> Option<&'a Figure> {
        self.steps.get(met).or_else(|| self.steps.last()).copied()
    }
}

impl Figure {
    /// The percentage printed for a year.
    pub fn percent_in(&self, year: Year) -> Option<Decimal> {
        match self.value_in(year)?.quantity {
            Quantity::Percent(percent) => Some(percent),
            Quantity::Amount(_) | Quantity::PerInhabitant(_) | Quantity::Count(_) | Quantity::Other(_) => None,
        }
    }

    /// The kroner per inhabitant printed for a year.
    pub fn per_inhabitant_in(&self, year: Year) -> Option<Decimal> {
        match self.value_in(year)?.quantity {
            Quantity::PerInhabitant(kroner) => Some(kroner),
            Quantity::Amount(_) | Quantity::Percent(_) | Quantity::Count(_) | Quantity::Other(_) => None,
        }
    }
}

fn has_percent(figure: &Figure) -> bool {
    figure.values.iter().any(|value| matches!(value.quantity, Quantity::Percent(_)))
}

fn has_amount(figure: &Figure) -> bool {
    figure.values.iter().any(|value| matches!(value.quantity, Quantity::Amount(_)))
}
