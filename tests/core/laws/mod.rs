//! The laws of the design, as properties, and the cases they are worked out from by hand.
//!
//! `#[cfg(test)]` tells the lints that the modules hold nothing but tests.

#[cfg(test)]
mod alternatives;
#[cfg(test)]
mod difference;
#[cfg(test)]
mod double_count;
#[cfg(test)]
mod exposures;
#[cfg(test)]
mod frames;
#[cfg(test)]
pub(crate) mod ground;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod marks;
#[cfg(test)]
mod merge;
#[cfg(test)]
mod notation;
#[cfg(test)]
mod phasing;
#[cfg(test)]
pub(crate) mod plans;
#[cfg(test)]
mod reshape;
#[cfg(test)]
mod restate;
#[cfg(test)]
mod side_by_side;
#[cfg(test)]
mod sums;
#[cfg(test)]
mod undo;
#[cfg(test)]
mod verdicts;

#[cfg(test)]
use ground::{
    Asked as _, CEILING, FLOOR, Worded as _, agreed, agreed_without, agreement, amount, assume, assumed_rate, carrying,
    conditional, decimal, evaluated, figure, ko2024, level, library, library_of, money, of_2022, of_2024, own, path,
    pl, plan, read_in_2024_prices, year, yearly,
};
#[cfg(test)]
pub(crate) use plans::{a_plan, an_edit, cases};
#[cfg(test)]
use raaderum::budget::{
    agreement::{AgreementId, FigureRef},
    book::Book,
    evaluation::{Cell, Evaluation},
    marks::Marks,
    measure::{Effect, Measure, YearlyAmounts},
    money::{Money, Printed},
    price_level::{PriceLevel, Year},
    problem::{ProblemKind, RepairKind, Severity},
    scenario::{Assumption, AssumptionKind, Baseline, Beyond, Edit, Scenario, Scope, Years},
    verdict::Verdict,
};
