//! Rules: what the parameters of an agreement make of a few numbers of the user's.
//!
//! A rule's amount is a term like a figure's. It is worked out step by step, and the steps are kept for whoever asks
//! why; a parameter that nobody prints or assumes leaves it not computed.

mod cuts;
mod per_inhabitant;
mod proximity;
mod subsidy;

pub(crate) use cuts::Cuts;
pub(crate) use subsidy::is_possible;

use super::ground::Ground;
use super::ledger::Ledger;
use super::outline::Outline;
use super::term::{Origin, Term};
use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaKind;
use crate::budget::marks::Marks;
use crate::budget::measure::{Measure, Rule, RuleProblem};
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::{PriceLevel, Rate, Restatement, Year};
use crate::budget::problem::ProblemKind;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

/// A step on the way to an amount that a rule computes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleStep {
    /// The revenue lost in the year, as typed.
    LostRevenue(Printed),
    /// The cuts of the plan together, held against the frame that is printed for a year; both in the frame's prices.
    Cuts {
        /// What is cut.
        total: Money,
        /// The frame.
        frame: FigureRef,
        /// Its year.
        year: Year,
        /// What it says.
        limit: Money,
    },
    /// A printed percentage.
    Percent {
        /// The figure.
        figure: FigureRef,
        /// The year it was read for.
        year: Year,
        /// In percent.
        percent: Decimal,
    },
    /// A percentage that the assumption of that number states.
    AssumedPercent(usize, Decimal),
    /// A printed amount.
    Amount {
        /// The figure.
        figure: FigureRef,
        /// The year it was read for.
        year: Year,
        /// What it says.
        printed: Printed,
    },
    /// So many criteria are met.
    Criteria(Decimal),
    /// Printed kroner per inhabitant.
    PerInhabitant {
        /// The figure.
        figure: FigureRef,
        /// The year it was read for.
        year: Year,
        /// In kroner.
        kroner: Decimal,
    },
    /// The kroner per inhabitant of the year before, carried on by a rate and rounded to whole kroner.
    Indexed {
        /// The year it is carried to.
        to: Year,
        /// The rate, and who says so.
        rate: Rate,
        /// In whole kroner.
        kroner: Decimal,
    },
    /// So many inhabitants.
    Inhabitants(Decimal),
}

/// An amount that a rule has computed.
#[derive(Debug, Clone)]
pub(crate) struct Worked {
    pub(crate) term: Term,
    /// The price level of the amount before it was restated.
    pub(crate) level: PriceLevel,
    pub(crate) way: Restatement,
    pub(crate) steps: Vec<RuleStep>,
}

/// A measure that follows a rule, in the display price level.
#[derive(Debug, Clone)]
pub(crate) struct RuleRow {
    pub(crate) measure: Box<str>,
    /// The positions of the areas in which it counts.
    pub(crate) wholes: Vec<usize>,
    /// Whether the user says where the own numbers come from.
    pub(crate) is_sourced: bool,
    pub(crate) years: Vec<Result<Option<Term>, ProblemKind>>,
}

/// Every measure that follows a rule, by id.
pub(crate) fn rule_rows(ground: &Ground, outline: &Outline, ledger: &Ledger, cuts: &Cuts) -> Vec<RuleRow> {
    let row = |measure: &Measure| {
        let year = |year| Ok(worked(ground, cuts, measure, year)?.map(|worked| worked.term));
        RuleRow {
            measure: measure.id.clone(),
            wholes: outline.wholes_of(&measure.area).to_vec(),
            is_sourced: measure.has_source(),
            years: outline.years.iter().map(year).collect(),
        }
    };
    ledger.by_rule().map(row).collect()
}

/// What a measure's rule computes for a year; `Ok(None)` where the user gives no number for it.
pub(crate) fn worked(
    ground: &Ground,
    cuts: &Cuts,
    measure: &Measure,
    year: Year,
) -> Result<Option<Worked>, ProblemKind> {
    let Some(rule) = measure.effect.rule() else { return Ok(None) };
    let asked = Asked { ground, measure, year };
    match rule {
        Rule::Subsidy { agreement, cut_in, lost_revenue } => {
            let Some(lost) = lost_revenue.get(year) else { return Ok(None) };
            asked.subsidy(cuts, agreement, *cut_in, lost)
        }
        Rule::Proximity { agreement, met } => met.get(&year).map(|met| asked.proximity(agreement, *met)).transpose(),
        Rule::PerInhabitant { figure, inhabitants } => {
            inhabitants.get(&year).map(|count| asked.per_inhabitant(figure, *count)).transpose()
        }
    }
}

/// A year of a measure that follows a rule.
#[derive(Clone, Copy)]
struct Asked<'a> {
    ground: &'a Ground,
    measure: &'a Measure,
    year: Year,
}

impl Asked<'_> {
    /// That the measure's area is one of income, where money that comes in is no spending.
    fn lies_in_income(&self) -> Result<(), ProblemKind> {
        match self.area_kind()? {
            AreaKind::Income => Ok(()),
            AreaKind::Expenditure | AreaKind::Financing => {
                Err(RuleProblem::NotIncome { area: self.measure.area.clone() }.into())
            }
        }
    }

    fn area_kind(&self) -> Result<AreaKind, ProblemKind> {
        let area = self.ground.areas.get(&self.measure.area);
        area.map(|area| area.kind).ok_or_else(|| self.ground.unknown_area(&self.measure.area))
    }

    /// An amount in the display price level, as sums take it.
    fn settled(&self, way: &Restatement, amount: Money) -> Result<Money, ProblemKind> {
        let settled = way.settled(amount);
        if settled.is_beyond_reason() {
            return Err(ProblemKind::SumTooLarge { area: self.measure.area.clone() });
        }
        Ok(settled)
    }

    /// A term without printed rounding: the user's own numbers times what is printed.
    const fn term(&self, (agreement_at, figure_at): (usize, usize), amount: Money, marks: Marks) -> Term {
        let origin = Origin::Figure(agreement_at, figure_at, self.year);
        Term { origin, amount, half_unit: Money::ZERO, marks }
    }
}

/// A number of things or people: whole and not negative.
fn whole(number: Decimal, what: &'static str) -> Result<u64, ProblemKind> {
    let number = number.normalize();
    let whole = if number.scale() == 0 { number.to_u64() } else { None };
    whole.ok_or(ProblemKind::OutOfRange { what })
}

/// So many percent of an amount.
fn percent_of(amount: Money, percent: Decimal) -> Money {
    amount.times(percent).divided_by(Decimal::ONE_HUNDRED)
}
