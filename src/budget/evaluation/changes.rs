//! Changes: what the measures in each area come to, year by year, in the display price level; kept from edit to edit.

use super::Cell;
use super::double_count::{CountedTwice, counted_twice};
use super::ground::Ground;
use super::ledger::{Account, FigureUse, Kind, Ledger};
use super::outline::Outline;
use super::rule::{Cuts, RuleRow, rule_rows};
use super::term::Term;
use crate::budget::marks::Marks;
use crate::budget::measure::Indexation;
use crate::budget::money::Money;
use crate::budget::price_level::{PriceLevel, Restatement, Series};
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::Years;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the measures of every area come to.
#[derive(Debug, Clone)]
pub(crate) struct Changes {
    /// By position of the account in the ledger.
    accounts: Vec<AccountRow>,
    /// The figures that measures carry, in the ledger's order.
    pub(crate) uses: Vec<UseRow>,
    /// The measures that follow a rule, in the ledger's order.
    pub(crate) rules: Vec<RuleRow>,
    /// The tax cuts of the plan together.
    pub(crate) cuts: Cuts,
    /// By area of the outline and year.
    by_area: Vec<Vec<Change>>,
    /// The parts that stand both in a baseline and among the figures carried.
    pub(crate) twice: Vec<CountedTwice>,
    ways: Ways,
}

/// An account in the display price level.
#[derive(Debug, Clone)]
struct AccountRow {
    /// The positions of the areas in which it counts.
    wholes: Vec<usize>,
    ways: Arc<[Way]>,
    years: Vec<Cell>,
}

/// A figure that measures carry, as often as they do, in the display price level.
#[derive(Debug, Clone)]
pub(crate) struct UseRow {
    pub(crate) figure_use: FigureUse,
    /// How many measures carry it.
    pub(crate) measures: usize,
    wholes: Vec<usize>,
    pub(crate) years: Vec<Result<Option<Term>, ProblemKind>>,
}

impl UseRow {
    /// Whether it counts in an area of the outline.
    pub(crate) fn counts_in(&self, area_at: usize) -> bool {
        self.wholes.contains(&area_at)
    }
}

/// What the measures in an area, and in the areas within, come to in a year.
#[derive(Debug, Clone, Default)]
pub(crate) struct Change {
    /// The sum of their own amounts, if there are any.
    own: Option<(Money, Marks)>,
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

    fn add_own(&mut self, cell: Cell) {
        match (cell, self.own) {
            (Cell::Empty, _) => {}
            (Cell::NotComputed, _) => self.not_computed = true,
            (Cell::Amount(amount, of), Some((sum, marks))) => self.own = Some((sum + amount, marks.and(of))),
            (Cell::Amount(amount, of), None) => self.own = Some((amount, of)),
        }
    }

    fn add_figure(&mut self, term: &Result<Option<Term>, ProblemKind>) {
        match term {
            Ok(term) => self.figures.extend(term),
            Err(_) => self.not_computed = true,
        }
    }
}

impl Changes {
    /// The changes of a plan, all of them.
    pub(crate) fn of(ground: &Ground, outline: &Outline, ledger: &Ledger) -> Self {
        let cuts = Cuts::of(ground, ledger);
        let mut changes = Self {
            accounts: Vec::new(),
            uses: ledger.uses().map(|(carried, measures)| use_row(ground, outline, carried, measures)).collect(),
            rules: rule_rows(ground, outline, ledger, &cuts),
            cuts,
            by_area: vec![Vec::new(); outline.areas.len()],
            twice: counted_twice(ground, outline, ledger),
            ways: Ways::default(),
        };
        for account in ledger.accounts() {
            let row = changes.account_row(ground, outline, account);
            changes.accounts.push(row);
        }
        changes.sum_areas(0..outline.areas.len(), outline.years);
        changes
    }

    /// The same after some accounts have changed: only they are restated, and only their areas are summed anew. Gives
    /// the positions of those areas.
    pub(crate) fn renew(&mut self, ground: &Ground, outline: &Outline, ledger: &Ledger, stale: &[usize]) -> Vec<usize> {
        let mut areas: Vec<usize> = Vec::new();
        let mut to_sum: Vec<usize> = Vec::new();
        for (at, account) in stale.iter().filter_map(|at| Some((*at, ledger.accounts().get(*at)?))) {
            let Some(row) = self.accounts.get_mut(at) else {
                let row = self.account_row(ground, outline, account);
                to_sum.extend(&row.wholes);
                self.accounts.push(row);
                continue;
            };
            let before = std::mem::take(&mut row.years);
            row.years = restated(account, &row.ways);
            let wholes = row.wholes.clone();
            if !self.shift(at, &before) {
                to_sum.extend(&wholes);
            }
            areas.extend(wholes);
        }
        areas.extend(&to_sum);
        for list in [&mut areas, &mut to_sum] {
            list.sort_unstable();
            list.dedup();
        }
        self.sum_areas(to_sum.into_iter(), outline.years);
        areas
    }

    /// Moves the sums of an account's areas by what the account has moved. Not where an amount came or went or rests on
    /// other assumptions: what the others in the area have of these would have to be asked.
    fn shift(&mut self, account_at: usize, before: &[Cell]) -> bool {
        let Some(row) = self.accounts.get(account_at) else { return false };
        let moves: Option<Vec<Money>> = before.iter().zip(&row.years).map(|(old, new)| moved(*old, *new)).collect();
        let Some(moves) = moves else { return false };
        for area_at in &row.wholes {
            let Some(changes) = self.by_area.get_mut(*area_at) else { continue };
            for (change, by) in changes.iter_mut().zip(&moves) {
                if let Some((sum, _)) = &mut change.own {
                    *sum += *by;
                }
            }
        }
        true
    }

    /// The changes of an area of the outline, year by year.
    pub(crate) fn of_area(&self, area_at: usize) -> &[Change] {
        self.by_area.get(area_at).map_or(&[], Vec::as_slice)
    }

    /// The accounts that count in an area of the outline, by position, with their sums by year.
    pub(crate) fn accounts_in(&self, area_at: usize) -> impl Iterator<Item = (usize, &[Cell])> {
        let counting = self.accounts.iter().enumerate().filter(move |(_, row)| row.wholes.contains(&area_at));
        counting.map(|(at, row)| (at, row.years.as_slice()))
    }

    /// What keeps the account at a position from being restated, by year.
    pub(crate) fn failures(&self, account_at: usize) -> impl Iterator<Item = &ProblemKind> {
        let row = self.accounts.get(account_at);
        let years = row.into_iter().flat_map(|row| row.years.iter().zip(row.ways.iter()));
        years.filter(|(cell, _)| **cell == Cell::NotComputed).filter_map(|(_, way)| way.as_ref().err())
    }

    /// The sizes of all figures that measures carry and of what rules compute: with a source, and all.
    pub(crate) fn sizes_from_agreements(&self) -> (Money, Money) {
        let size = |years: &[Result<Option<Term>, ProblemKind>]| -> Money {
            years.iter().filter_map(|term| term.as_ref().ok()?.as_ref()).map(|term| term.amount.abs()).sum()
        };
        let figures: Money = self.uses.iter().map(|row| size(&row.years)).sum();
        let sourced: Money = self.rules.iter().filter(|row| row.is_sourced).map(|row| size(&row.years)).sum();
        let rules: Money = self.rules.iter().map(|row| size(&row.years)).sum();
        (figures + sourced, figures + rules)
    }

    fn account_row(&mut self, ground: &Ground, outline: &Outline, account: &Account) -> AccountRow {
        let ways = self.ways.of(ground, outline.years, &account.kind);
        let wholes = outline.wholes_of(&account.kind.area).to_vec();
        AccountRow { wholes, years: restated(account, &ways), ways }
    }

    fn sum_areas(&mut self, areas: impl Iterator<Item = usize>, years: Years) {
        for area_at in areas {
            let mut changes = vec![Change::default(); years.count()];
            for row in self.accounts.iter().filter(|row| row.wholes.contains(&area_at)) {
                changes.iter_mut().zip(&row.years).for_each(|(change, cell)| change.add_own(*cell));
            }
            for row in self.uses.iter().filter(|row| row.wholes.contains(&area_at)) {
                changes.iter_mut().zip(&row.years).for_each(|(change, term)| change.add_figure(term));
            }
            for row in self.rules.iter().filter(|row| row.wholes.contains(&area_at)) {
                changes.iter_mut().zip(&row.years).for_each(|(change, term)| change.add_figure(term));
            }
            if let Some(area) = self.by_area.get_mut(area_at) {
                *area = changes;
            }
        }
    }
}

/// By how much a cell has moved, if nothing else about it has changed.
fn moved(old: Cell, new: Cell) -> Option<Money> {
    match (old, new) {
        (Cell::Amount(old, of), Cell::Amount(new, marks)) if of == marks => Some(new - old),
        (Cell::Empty, Cell::Empty) | (Cell::NotComputed, Cell::NotComputed) => Some(Money::ZERO),
        (Cell::Amount(..) | Cell::Empty | Cell::NotComputed, _) => None,
    }
}

/// The sums of an account by year, each restated once.
fn restated(account: &Account, ways: &[Way]) -> Vec<Cell> {
    let in_year = |(year_at, way): (usize, &Way)| match (account.sum(year_at), way) {
        (None, _) => Cell::Empty,
        (Some(sum), Ok(way)) => Cell::Amount(way.settled(sum), way.marks),
        (Some(_), Err(_)) => Cell::NotComputed,
    };
    ways.iter().enumerate().map(in_year).collect()
}

fn use_row(ground: &Ground, outline: &Outline, carried: &FigureUse, measures: usize) -> UseRow {
    let at = ground.find_spending(&carried.figure);
    let not_spending = || ProblemKind::NotSpending { figure: carried.figure.clone() };
    let term = |year| {
        let term = ground.figure_term(at.ok_or_else(not_spending)?, year, &carried.area, &carried.indexation)?;
        Ok(term.map(|term| term.times(Decimal::from(measures))))
    };
    UseRow {
        figure_use: carried.clone(),
        measures,
        wholes: outline.wholes_of(&carried.area).to_vec(),
        years: outline.years.iter().map(term).collect(),
    }
}

/// How an amount of a year comes into the display price level.
pub(crate) type Way = Result<Restatement, ProblemKind>;

/// The ways of all years, for each price level and series that has been asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ways {
    known: BTreeMap<(PriceLevel, Option<Series>), Arc<[Way]>>,
    /// Those of the first few kinds of measures that were met: most plans have no others.
    at_hand: Vec<(Kind, Arc<[Way]>)>,
}

/// Kinds that are found sooner one by one than in order.
const AT_HAND: usize = 12;

impl Ways {
    pub(super) fn of(&mut self, ground: &Ground, years: Years, kind: &Kind) -> Arc<[Way]> {
        if let Some((_, ways)) = self.at_hand.iter().find(|(known, _)| known == kind) {
            return Arc::clone(ways);
        }
        let ways = self.found(ground, years, kind);
        if self.at_hand.len() < AT_HAND {
            self.at_hand.push((kind.clone(), Arc::clone(&ways)));
        }
        ways
    }

    fn found(&mut self, ground: &Ground, years: Years, kind: &Kind) -> Arc<[Way]> {
        let failing = |problem: ProblemKind| vec![Err(problem); years.count()].into();
        let Some(level) = kind.level else { return failing(ProblemKind::PriceLevelNotStated) };
        let series = match &kind.indexation {
            Indexation::None => None,
            Indexation::By(series) => Some(series),
            Indexation::OfArea => match ground.series_of(&kind.area) {
                Some(series) => Some(series),
                None => return failing(ground.unknown_area(&kind.area)),
            },
        };
        let way = |year| ground.restatement(level, year, &kind.area, &kind.indexation);
        let ways = self.known.entry((level, series.cloned())).or_insert_with(|| years.iter().map(way).collect());
        Arc::clone(ways)
    }
}
