//! What keeps a rule from being computed, or a financing from being believed.

use crate::budget::agreement::{AgreementId, FigureRef, RuleName};
use crate::budget::area::AreaPath;
use crate::budget::money::Money;
use crate::budget::price_level::Year;

/// What is wrong with a rule or a financing of a measure.
#[derive(Debug, Clone, PartialEq)]
pub enum RuleProblem {
    /// The agreement prints no such rule.
    NoSuchRule {
        /// The agreement.
        agreement: AgreementId,
        /// The rule.
        rule: RuleName,
    },
    /// The scheme is for cuts of another year.
    CutOfAnotherYear {
        /// The percentages.
        figure: FigureRef,
        /// The year the user cuts in.
        cut_in: Year,
        /// The year the scheme is for.
        year: Year,
    },
    /// The subsidy's percentage of a year is printed nowhere.
    PercentNotPrinted {
        /// The percentages.
        figure: FigureRef,
        /// The year.
        year: Year,
    },
    /// The cuts exceed the frame, above which the percentages are lowered by a formula that is not printed.
    CutsAboveFrame {
        /// The frame.
        frame: FigureRef,
        /// The first year whose percentage nobody states.
        year: Year,
        /// The cuts of the plan together, in the frame's prices.
        total: Money,
        /// The frame, as printed.
        limit: Money,
    },
    /// A parameter is not printed for a year.
    NotPrintedFor {
        /// The parameter.
        figure: FigureRef,
        /// The first year concerned.
        year: Year,
    },
    /// The figure is no kroner per inhabitant that somebody pays.
    NotPerInhabitant {
        /// The figure.
        figure: FigureRef,
    },
    /// The rule gives an income, and the measure's area is none.
    NotIncome {
        /// The area.
        area: AreaPath,
    },
    /// The figure is neither a pool nor a grant.
    NotFinancing {
        /// The figure.
        figure: FigureRef,
    },
    /// A measure is financed by more than it costs.
    FinancingAboveMeasure {
        /// The first year concerned.
        year: Year,
        /// What finances it, in the display price level.
        financing: Money,
        /// What it costs, in the display price level.
        cost: Money,
    },
    /// The measures take more of a pool than it holds.
    PoolExceeded {
        /// The pool or grant.
        figure: FigureRef,
        /// The first year concerned.
        year: Year,
        /// What the measures take, in the pool's prices.
        taken: Money,
        /// What the pool holds, as printed.
        holds: Money,
    },
}

impl RuleProblem {
    /// Whether two problems say the same, apart from the year in which they first show.
    ///
    /// A percentage that is not printed is wanted for each year on its own.
    pub(in crate::budget) fn is_same_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::CutsAboveFrame { frame: one, .. }, Self::CutsAboveFrame { frame: two, .. })
            | (Self::NotPrintedFor { figure: one, .. }, Self::NotPrintedFor { figure: two, .. })
            | (Self::PoolExceeded { figure: one, .. }, Self::PoolExceeded { figure: two, .. }) => one == two,
            (one, two) => one == two,
        }
    }
}
