//! What plans side by side are ordered by: the room that is left where it is least, what the measures cost, and how much
//! of the conditional grant is at stake.

use super::{Beside, SideBySide, SideNumber, SideRow};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell};
use crate::budget::exposure::{Exposure, Stake};
use crate::budget::marks::Marks;
use crate::budget::money::Money;

/// What plans are ordered by, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The most room first, where each has least.
    Headroom,
    /// The cheapest measures first.
    Cost,
    /// The least at stake first.
    Exposure,
}

impl Order {
    /// Every order, as they are offered.
    pub const ALL: [Self; 3] = [Self::Headroom, Self::Cost, Self::Exposure];

    /// `headroom`, `cost`, `exposure`: for programs, and as the command line names it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Headroom => "headroom",
            Self::Cost => "cost",
            Self::Exposure => "exposure",
        }
    }
}

/// What a plan comes to by one measure of worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Worth {
    Amount(Money, Marks),
    /// It hangs on a verdict that is open.
    Undecided,
    /// A problem keeps it from being computed.
    NotComputed,
    /// There is nothing to reckon.
    Nothing,
}

impl SideBySide<'_> {
    /// The positions of the plans in the order that is asked for; those without the number come last.
    pub(in crate::view) fn ordered(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.plans.len()).collect();
        if let Some(by) = self.order {
            let key = |at: &usize| {
                let amount = self.plans.get(*at).and_then(|plan| match self.worth(plan, by) {
                    Worth::Amount(amount, _) => Some(if by == Order::Headroom { -amount } else { amount }),
                    Worth::Undecided | Worth::NotComputed | Worth::Nothing => None,
                });
                (amount.is_none(), amount)
            };
            order.sort_by_key(key);
        }
        order
    }

    pub(super) fn summary_row(&self, by: Order, order: &[usize]) -> SideRow {
        let cell = |at: &usize| self.plans.get(*at).map(|plan| self.number(plan, *at, by));
        let words = self.plans.first().map(|plan| plan.view.words);
        let label = words.map(|words| match self.year.filter(|_| by == Order::Cost) {
            Some(year) => words.tell("side-cost-in-year", &[("year", &year.to_string())]),
            None => words.say(&format!("side-{}", by.code())),
        });
        let label = label.unwrap_or_default();
        SideRow { code: by.code(), label, cells: order.iter().filter_map(cell).collect() }
    }

    fn number(&self, plan: &Beside<'_>, at: usize, by: Order) -> SideNumber {
        let reference = self.reference.filter(|reference| *reference != at).and_then(|at| self.plans.get(at));
        let worth = self.worth(plan, by);
        let beside = reference.map(|other| self.worth(other, by).cell());
        let is_whole = worth.cell().amount().is_none() || beside.is_none_or(|beside| beside.amount().is_none());
        let number = plan.view.side_number(worth.cell(), beside);
        let text = match worth {
            Worth::Undecided => plan.view.words.say("side-undecided"),
            Worth::Amount(amount, _) if by == Order::Exposure && is_whole && !amount.is_zero() => {
                plan.view.words.tell("exposure-up-to-label", &[("amount", &number.text)])
            }
            Worth::Amount(..) | Worth::NotComputed | Worth::Nothing => number.text,
        };
        SideNumber { text, ..number }
    }

    fn worth(&self, plan: &Beside<'_>, by: Order) -> Worth {
        match by {
            Order::Headroom => self.least_headroom(plan),
            Order::Cost => self.cost(plan),
            Order::Exposure => self.at_stake(plan),
        }
    }

    fn least_headroom(&self, plan: &Beside<'_>) -> Worth {
        let outcomes = plan.view.evaluation.areas.iter().filter(|outcome| self.is_asked(&outcome.area));
        let years = self.years();
        let of_frame = |frame: &'_ crate::budget::evaluation::FrameOutcome| -> Vec<Cell> {
            years.iter().filter_map(|(at, _)| Some(frame.years.get(*at)?.headroom)).collect()
        };
        let cells: Vec<Cell> = outcomes.flat_map(|outcome| outcome.frames.iter().flat_map(of_frame)).collect();
        if cells.contains(&Cell::NotComputed) {
            return Worth::NotComputed;
        }
        let amounts = cells.into_iter().filter_map(|cell| Some((cell.amount()?, cell.marks())));
        let least = amounts.min_by_key(|(amount, _)| *amount);
        least.map_or(Worth::Nothing, |(amount, marks)| Worth::Amount(amount, marks))
    }

    /// The measures of all areas and years, each counted in the outermost area it lies in.
    fn cost(&self, plan: &Beside<'_>) -> Worth {
        let outcomes = &plan.view.evaluation.areas;
        let asked = |outcome: &&AreaOutcome| self.is_asked(&outcome.area);
        let is_known = |area: &AreaPath| outcomes.iter().any(|other| other.area == *area && self.is_asked(area));
        let is_outermost = |outcome: &&AreaOutcome| {
            !std::iter::successors(outcome.area.parent(), AreaPath::parent).any(|around| is_known(&around))
        };
        let years = self.years();
        let changes = outcomes.iter().filter(asked).filter(is_outermost);
        let cells = changes.flat_map(|outcome| years.iter().filter_map(|(at, _)| outcome.change.get(*at)).copied());
        match cells.fold(Cell::Empty, Cell::plus) {
            Cell::Amount(amount, marks) => Worth::Amount(amount, marks),
            Cell::NotComputed => Worth::NotComputed,
            Cell::Empty => Worth::Amount(Money::ZERO, Marks::NONE),
        }
    }

    fn at_stake(&self, plan: &Beside<'_>) -> Worth {
        let hangs_here = |exposure: &&Exposure| exposure.areas.iter().any(|area| self.touches(area));
        let in_year = |exposure: &&Exposure| self.year.is_none_or(|year| exposure.year == year);
        let exposures = plan.view.evaluation.exposures.iter().filter(hangs_here).filter(in_year);
        exposures.fold(Worth::Nothing, |sum, exposure| match (sum, exposure.up_to) {
            (Worth::NotComputed, _) | (_, Stake::NotComputed) => Worth::NotComputed,
            (Worth::Undecided, _) | (_, Stake::Undecided) => Worth::Undecided,
            (Worth::Amount(sum, marks), Stake::UpTo(more, of)) => Worth::Amount(sum + more, marks.and(of)),
            (Worth::Nothing, Stake::UpTo(amount, marks)) => Worth::Amount(amount, marks),
        })
    }

    /// Whether a grant that hangs on this area says something about the area that is asked for.
    fn touches(&self, area: &AreaPath) -> bool {
        self.area.is_none_or(|asked| asked.is_within(area) || area.is_within(asked))
    }
}

impl Worth {
    const fn cell(self) -> Cell {
        match self {
            Self::Amount(amount, marks) => Cell::Amount(amount, marks),
            Self::Undecided | Self::NotComputed => Cell::NotComputed,
            Self::Nothing => Cell::Empty,
        }
    }
}
