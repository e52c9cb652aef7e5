//! The ledger: all measures that are on, posted to accounts of one area, price level and series.
//!
//! Amounts are summed exactly, as whole ten-thousandths of a krone, so the order of measures never matters and a
//! measure can be taken out again to the last digit. An account is restated once, however many measures it holds.

use super::shortcuts::Shortcuts;
use super::sums::{Posting, Sums, Ticks};
use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::measure::{Effect, Indexation, Measure};
use crate::budget::money::Money;
use crate::budget::price_level::PriceLevel;
use crate::budget::scenario::Years;
use std::collections::BTreeMap;

/// Every measure that is on, summed by account.
#[derive(Debug, Clone)]
pub(crate) struct Ledger {
    years: Years,
    accounts: Vec<Account>,
    by_kind: BTreeMap<Kind, usize>,
    shortcuts: Shortcuts,
    /// How many measures carry a figure of an agreement.
    uses: BTreeMap<FigureUse, usize>,
    /// Measures that are on and follow a rule, by id: each is computed by itself.
    by_rule: BTreeMap<Box<str>, Measure>,
    /// Measures that are on and say what pays for them, by id.
    financed: BTreeMap<Box<str>, Measure>,
    uses_changed: bool,
    /// How many measures have no price level for amounts of their own.
    unpriced: usize,
    sourced: Ticks,
    gross: Ticks,
    areas_changed: bool,
}

/// What measures must share to be added: one area, one price level, one series.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Kind {
    pub(crate) area: AreaPath,
    /// `None` = a measure states no price level; a problem.
    pub(crate) level: Option<PriceLevel>,
    pub(crate) indexation: Indexation,
}

/// The sums of measures that can be added.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub(crate) kind: Kind,
    sums: Sums,
    /// The measures in it that are on and have amounts of their own.
    posted: usize,
    /// All measures of its kind, on or off.
    listed: usize,
    /// Whether its sums have changed since this was asked last.
    is_stale: bool,
}

/// A figure of an agreement that measures carry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct FigureUse {
    pub(crate) figure: FigureRef,
    pub(crate) area: AreaPath,
    pub(crate) indexation: Indexation,
}

impl FigureUse {
    /// Whether a measure is one of those that carry it.
    pub(crate) fn is_in(&self, measure: &Measure) -> bool {
        measure.on && self.is_carried_by(measure)
    }

    /// Whether a measure carries it while it is on.
    pub(crate) fn is_carried_by(&self, measure: &Measure) -> bool {
        let carried = matches!(&measure.effect, Effect::Figure(figure) if *figure == self.figure);
        carried && measure.area == self.area && measure.indexation == self.indexation
    }
}

impl Account {
    /// The sum of a year, counted from the scenario's first; `None` where no measure has an amount.
    pub(crate) fn sum(&self, year_at: usize) -> Option<Money> {
        self.sums.in_year(year_at).map(Money::from_ticks)
    }

    /// How many amounts a year has, counted from the scenario's first.
    pub(crate) fn amounts(&self, year_at: usize) -> usize {
        self.sums.amounts_in_year(year_at)
    }

    /// Whether it holds measures.
    pub(crate) const fn is_used(&self) -> bool {
        self.posted > 0
    }

    /// Whether a measure is one of those summed in it.
    pub(crate) fn holds(&self, measure: &Measure) -> bool {
        measure.on && self.kind.is_of(measure) && !measure.effect.is_from_agreements()
    }
}

impl Ledger {
    /// All measures of a plan, posted.
    pub(crate) fn of(years: Years, measures: &[Measure]) -> Self {
        let mut ledger = Self {
            years,
            accounts: Vec::new(),
            by_kind: BTreeMap::new(),
            shortcuts: Shortcuts::default(),
            uses: BTreeMap::new(),
            by_rule: BTreeMap::new(),
            financed: BTreeMap::new(),
            uses_changed: false,
            unpriced: 0,
            sourced: 0,
            gross: 0,
            areas_changed: false,
        };
        for measure in measures {
            ledger.post(measure);
        }
        ledger.seen();
        ledger
    }

    /// Forgets what has changed: whoever follows the ledger has seen all of it.
    pub(crate) fn seen(&mut self) {
        self.accounts.iter_mut().for_each(|account| account.is_stale = false);
        (self.uses_changed, self.areas_changed) = (false, false);
    }

    /// Adds a measure.
    pub(crate) fn post(&mut self, measure: &Measure) {
        self.book(measure, Posting::In);
    }

    /// Takes a measure out that was posted as it is.
    pub(crate) fn take_out(&mut self, measure: &Measure) {
        self.book(measure, Posting::Out);
    }

    /// The accounts in the order they were opened; none is ever closed.
    pub(crate) fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The accounts in use and their positions, by area, price level and series: an order that does not depend on the
    /// measures'.
    pub(crate) fn used_accounts(&self) -> impl Iterator<Item = (usize, &Account)> {
        let sorted = self.by_kind.values().filter_map(|at| Some((*at, self.accounts.get(*at)?)));
        sorted.filter(|(_, account)| account.is_used())
    }

    /// The positions of the accounts whose sums have changed since this was asked last.
    pub(crate) fn take_stale(&mut self) -> Vec<usize> {
        let accounts = self.accounts.iter_mut().enumerate();
        accounts.filter_map(|(at, account)| std::mem::take(&mut account.is_stale).then_some(at)).collect()
    }

    /// Whether other figures are carried, or other rules followed, since this was asked last.
    pub(crate) fn take_uses_changed(&mut self) -> bool {
        std::mem::take(&mut self.uses_changed)
    }

    /// The areas that have a measure, on or off.
    pub(crate) fn areas(&self) -> impl Iterator<Item = &AreaPath> {
        self.accounts.iter().filter(|account| account.listed > 0).map(|account| &account.kind.area)
    }

    /// Whether areas may have come or gone since this was asked last.
    pub(crate) fn take_areas_changed(&mut self) -> bool {
        std::mem::take(&mut self.areas_changed)
    }

    /// The figures that measures carry, and how many measures carry each.
    pub(crate) fn uses(&self) -> impl Iterator<Item = (&FigureUse, usize)> {
        self.uses.iter().map(|(figure_use, measures)| (figure_use, *measures))
    }

    /// The measures that follow a rule, by id.
    pub(crate) fn by_rule(&self) -> impl Iterator<Item = &Measure> {
        self.by_rule.values()
    }

    /// The measures that say what pays for them, by id.
    pub(crate) fn financed(&self) -> impl Iterator<Item = &Measure> {
        self.financed.values()
    }

    /// Whether a measure that is on has own amounts without a price level.
    pub(crate) const fn has_unpriced(&self) -> bool {
        self.unpriced > 0
    }

    /// The sum of sizes of all own amounts, and of those that carry a source.
    pub(crate) fn sourced_and_gross(&self) -> (Money, Money) {
        (Money::from_ticks(self.sourced), Money::from_ticks(self.gross))
    }

    fn book(&mut self, measure: &Measure, posting: Posting) {
        let years = self.years;
        let at = self.account_of(measure);
        let Some(account) = self.accounts.get_mut(at) else { return };
        let listed_before = account.listed;
        count(&mut account.listed, posting);
        self.areas_changed |= listed_before == 0 || account.listed == 0;
        if !measure.on {
            return;
        }
        if !measure.financing().is_empty() {
            keep(&mut self.financed, measure, posting);
        }
        if let Effect::Figure(figure) = &measure.effect {
            return self.book_use(figure, measure, posting);
        }
        if measure.effect.rule().is_some() {
            self.uses_changed = true;
            return keep(&mut self.by_rule, measure, posting);
        }
        count(&mut account.posted, posting);
        account.is_stale = true;
        let size = account.sums.book(&measure.effect, years, posting);
        self.gross = self.gross.saturating_add(size);
        if measure.has_source() {
            self.sourced = self.sourced.saturating_add(size);
        }
        if measure.price_level.is_none() {
            count(&mut self.unpriced, posting);
        }
    }

    fn book_use(&mut self, figure: &FigureRef, measure: &Measure, posting: Posting) {
        let figure_use =
            FigureUse { figure: figure.clone(), area: measure.area.clone(), indexation: measure.indexation.clone() };
        let measures = self.uses.entry(figure_use.clone()).or_insert(0);
        count(measures, posting);
        self.uses_changed = true;
        if *measures == 0 {
            self.uses.remove(&figure_use);
        }
    }

    /// The position of a measure's account, opened if there is none yet.
    fn account_of(&mut self, measure: &Measure) -> usize {
        if let Some(at) = self.shortcuts.get(measure) {
            return at;
        }
        let kind = Kind::of(measure);
        let next = self.accounts.len();
        let at = *self.by_kind.entry(kind.clone()).or_insert(next);
        if at == next {
            let sums = Sums::new(self.years.count());
            self.accounts.push(Account { kind: kind.clone(), sums, posted: 0, listed: 0, is_stale: true });
        }
        self.shortcuts.remember(kind, at);
        at
    }
}

impl Kind {
    pub(super) fn of(measure: &Measure) -> Self {
        Self { area: measure.area.clone(), level: measure.price_level, indexation: measure.indexation.clone() }
    }

    fn is_of(&self, measure: &Measure) -> bool {
        self.area == measure.area && self.level == measure.price_level && self.indexation == measure.indexation
    }
}

fn keep(measures: &mut BTreeMap<Box<str>, Measure>, measure: &Measure, posting: Posting) {
    match posting {
        Posting::In => drop(measures.insert(measure.id.clone(), measure.clone())),
        Posting::Out => drop(measures.remove(&measure.id)),
    }
}

const fn count(counter: &mut usize, posting: Posting) {
    *counter = match posting {
        Posting::In => counter.saturating_add(1),
        Posting::Out => counter.saturating_sub(1),
    };
}
