//! The laws of the design, as properties, and the cases they are worked out from by hand.

mod double_count;
mod exposures;
mod frames;
mod ground;
mod hostile;
mod marks;
mod notation;
mod phasing;
mod plans;
mod restate;
mod sums;
mod undo;
mod verdicts;

use ground::{
    Asked as _, CEILING, FLOOR, Worded as _, agreed, agreed_without, agreement, amount, assume, assumed_rate, carrying,
    conditional, decimal, evaluated, figure, ko2024, level, library, library_of, money, of_2022, of_2024, own, path,
    pl, plan, read_in_2024_prices, year, yearly,
};
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
