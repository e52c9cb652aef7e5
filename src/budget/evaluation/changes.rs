//! Changes: what the measures in each area come to, year by year, in the display price level.

use super::ground::Ground;
use super::ledger::{Account, FigureUse, Ledger};
use super::outline::Outline;
use super::term::Term;
use crate::budget::area::AreaPath;
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::price_level::{PriceLevel, Restatement};
use crate::budget::problem::ProblemKind;
use rust_decimal::Decimal;

/// What the measures of every area come to.
pub(crate) struct Changes {
    /// By area of the outline and year.
    by_area: Vec<Vec<Change>>,
    /// The sizes of all figures that measures carry.
    pub(crate) from_figures: Money,
}

/// What the measures in an area, and in the areas within, come to in a year.
#[derive(Debug, Clone, Default)]
pub(crate) struct Change {
    /// The sum of their own amounts, if there are any.
    pub(crate) own: Option<(Money, Marks)>,
    /// The figures of agreements they carry.
    pub(crate) figures: Vec<Term>,
    /// Whether a problem keeps them from being summed.
    pub(crate) not_computed: bool,
}

impl Change {
    /// Whether there is no amount at all, which is not zero.
    pub(crate) const fn is_empty(&self) -> bool {
        self.own.is_none() && self.figures.is_empty() && !self.not_computed
    }

    /// The sum, and the assumptions it rests on.
    pub(crate) fn total(&self) -> (Money, Marks) {
        let own = self.own.unwrap_or((Money::ZERO, Marks::NONE));
        self.figures.iter().fold(own, |(sum, marks), term| (sum + term.amount, marks.and(term.marks)))
    }

    fn add_own(&mut self, amount: Money, of: Marks) {
        let (sum, marks) = self.own.unwrap_or((Money::ZERO, Marks::NONE));
        self.own = Some((sum + amount, marks.and(of)));
    }
}

impl Changes {
    pub(crate) fn of(ground: &Ground, outline: &Outline, ledger: &Ledger) -> Self {
        let no_change = vec![Change::default(); outline.years.count()];
        let mut changes = Self { by_area: vec![no_change; outline.areas.len()], from_figures: Money::ZERO };
        for account in ledger.accounts() {
            changes.add_account(ground, outline, account);
        }
        for (figure_use, measures) in ledger.uses() {
            changes.add_use(ground, outline, figure_use, measures);
        }
        changes
    }

    /// The changes of an area of the outline, year by year.
    pub(crate) fn of_area(&self, area_at: usize) -> &[Change] {
        self.by_area.get(area_at).map_or(&[], Vec::as_slice)
    }

    /// Restates an account once and adds it in the years that have amounts.
    fn add_account(&mut self, ground: &Ground, outline: &Outline, account: &Account) {
        let kind = &account.kind;
        let mut known: Option<Result<Restatement, ProblemKind>> = None;
        for (year_at, year) in outline.years.iter().enumerate() {
            let Some(sum) = account.sum(year_at) else { continue };
            let holds_for_all_years =
                matches!((kind.level, ground.display), (Some(PriceLevel::Of(_)), PriceLevel::Of(_)));
            let way = match (known.take().filter(|_| holds_for_all_years), kind.level) {
                (Some(way), _) => way,
                (None, Some(level)) => ground.restatement(level, year, &kind.area, &kind.indexation),
                (None, None) => Err(ProblemKind::PriceLevelNotStated),
            };
            self.each(outline, &kind.area, year_at, |change| match &way {
                Ok(way) => change.add_own(way.settled(sum), way.marks),
                Err(_) => change.not_computed = true,
            });
            known = Some(way);
        }
    }

    fn add_use(&mut self, ground: &Ground, outline: &Outline, figure_use: &FigureUse, measures: usize) {
        let at = ground.find_spending(&figure_use.figure);
        let mut total = Money::ZERO;
        for (year_at, year) in outline.years.iter().enumerate() {
            let term = at.map(|at| ground.figure_term(at, year, &figure_use.area, &figure_use.indexation));
            let term = match term {
                Some(Ok(None)) => continue,
                Some(Ok(Some(term))) => Some(term.times(Decimal::from(measures))),
                None | Some(Err(_)) => None,
            };
            total += term.map_or(Money::ZERO, |term| term.amount.abs());
            self.each(outline, &figure_use.area, year_at, |change| match term {
                Some(term) => change.figures.push(term),
                None => change.not_computed = true,
            });
        }
        self.from_figures += total;
    }

    /// Does something to a year's change in an area and in every area it lies in.
    fn each(&mut self, outline: &Outline, area: &AreaPath, year_at: usize, to_do: impl Fn(&mut Change)) {
        for area_at in outline.wholes_of(area) {
            if let Some(change) = self.by_area.get_mut(*area_at).and_then(|years| years.get_mut(year_at)) {
                to_do(change);
            }
        }
    }
}
