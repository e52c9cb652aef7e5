//! The ledger: all measures that are on, posted to accounts of one area, price level and series.
//!
//! Amounts are summed exactly, as whole ten-thousandths of a krone, so the order of measures never matters and a
//! measure can be taken out again to the last digit. An account is restated once, however many measures it holds.

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
    /// How many measures have no price level for amounts of their own.
    unpriced: usize,
    sourced: Ticks,
    gross: Ticks,
    areas_changed: bool,
}

type Ticks = i128;

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
    /// By year of the scenario.
    sums: Box<[YearSum]>,
    /// The measures in it that are on and have amounts of their own.
    posted: usize,
    /// All measures of its kind, on or off.
    listed: usize,
}

/// What the measures of an account come to in a year.
#[derive(Debug, Clone, Copy, Default)]
struct YearSum {
    ticks: Ticks,
    /// How many amounts there are; without any there is no sum, which is not zero.
    amounts: u32,
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
        let carried = matches!(&measure.effect, Effect::Figure(figure) if *figure == self.figure);
        measure.on && carried && measure.area == self.area && measure.indexation == self.indexation
    }
}

impl Account {
    /// The sum of a year, counted from the scenario's first; `None` where no measure has an amount.
    pub(crate) fn sum(&self, year_at: usize) -> Option<Money> {
        self.sums.get(year_at).filter(|sum| sum.amounts > 0).map(|sum| Money::from_ticks(sum.ticks))
    }

    /// Whether a measure is one of those summed in it.
    pub(crate) fn holds(&self, measure: &Measure) -> bool {
        measure.on && self.kind.is_of(measure) && !matches!(measure.effect, Effect::Figure(_))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Posting {
    In,
    Out,
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
            unpriced: 0,
            sourced: 0,
            gross: 0,
            areas_changed: false,
        };
        for measure in measures {
            ledger.post(measure);
        }
        Self { areas_changed: false, ..ledger }
    }

    /// Adds a measure.
    pub(crate) fn post(&mut self, measure: &Measure) {
        self.book(measure, Posting::In);
    }

    /// Takes a measure out that was posted as it is.
    pub(crate) fn take_out(&mut self, measure: &Measure) {
        self.book(measure, Posting::Out);
    }

    /// The accounts that hold amounts, by area, price level and series: an order that does not depend on the measures'.
    pub(crate) fn accounts(&self) -> impl Iterator<Item = &Account> {
        self.by_kind.values().filter_map(|at| self.accounts.get(*at)).filter(|account| account.posted > 0)
    }

    /// The areas that have a measure, on or off.
    pub(crate) fn areas(&self) -> impl Iterator<Item = &AreaPath> {
        self.accounts.iter().filter(|account| account.listed > 0).map(|account| &account.kind.area)
    }

    /// Whether areas may have come or gone since this was asked last.
    pub(crate) fn areas_changed(&mut self) -> bool {
        std::mem::take(&mut self.areas_changed)
    }

    /// The figures that measures carry, and how many measures carry each.
    pub(crate) fn uses(&self) -> impl Iterator<Item = (&FigureUse, usize)> {
        self.uses.iter().map(|(figure_use, measures)| (figure_use, *measures))
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
        if let Effect::Figure(figure) = &measure.effect {
            self.book_use(figure, measure, posting);
            return;
        }
        count(&mut account.posted, posting);
        let size = account.add(measure, years, posting);
        let size = if posting == Posting::In { size } else { size.saturating_neg() };
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
            let sums = vec![YearSum::default(); self.years.count()].into_boxed_slice();
            self.accounts.push(Account { kind: kind.clone(), sums, posted: 0, listed: 0 });
        }
        self.shortcuts.remember(kind, at);
        at
    }
}

impl Kind {
    fn of(measure: &Measure) -> Self {
        Self { area: measure.area.clone(), level: measure.price_level, indexation: measure.indexation.clone() }
    }

    fn is_of(&self, measure: &Measure) -> bool {
        self.area == measure.area && self.level == measure.price_level && self.indexation == measure.indexation
    }
}

impl Account {
    /// Adds or takes out a measure's amounts, and gives the sum of their sizes.
    ///
    /// An amount is at most 10^19 ticks, so no sum of amounts that fit a memory overflows 128 bits.
    #[expect(clippy::arithmetic_side_effects, reason = "the innermost loop; bounded as said above")]
    fn add(&mut self, measure: &Measure, years: Years, posting: Posting) -> Ticks {
        let mut size: Ticks = 0;
        let mut book = |sum: &mut YearSum, ticks: Ticks| {
            size += ticks.abs();
            match posting {
                Posting::In => *sum = YearSum { ticks: sum.ticks + ticks, amounts: sum.amounts + 1 },
                Posting::Out => *sum = YearSum { ticks: sum.ticks - ticks, amounts: sum.amounts - 1 },
            }
        };
        if let Effect::Yearly(amounts) = &measure.effect {
            let (offset, slots) = amounts.slots_from(years.first());
            for (sum, slot) in self.sums.get_mut(offset..).unwrap_or_default().iter_mut().zip(slots) {
                if let Some(amount) = slot {
                    book(sum, amount.ticks());
                }
            }
        } else {
            for (sum, year) in self.sums.iter_mut().zip(years.iter()) {
                if let Some(amount) = measure.effect.in_year(year) {
                    book(sum, amount.to_ticks());
                }
            }
        }
        size
    }
}

const fn count(counter: &mut usize, posting: Posting) {
    *counter = match posting {
        Posting::In => counter.saturating_add(1),
        Posting::Out => counter.saturating_sub(1),
    };
}

/// Where measures were posted before, by the addresses of their texts: loaded measures share them, and comparing
/// addresses is many times faster than comparing texts.
#[derive(Debug, Clone, Default)]
struct Shortcuts {
    /// The position of the account, and the texts, so that no other text can come to lie at their address.
    known: BTreeMap<Addresses, (usize, Kind)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Addresses {
    area: usize,
    series: usize,
    level: Option<PriceLevel>,
}

impl Shortcuts {
    /// Beyond this many, measures do not share texts and a shortcut is none.
    const MOST: usize = 4096;

    fn get(&self, measure: &Measure) -> Option<usize> {
        self.known.get(&Addresses::of(&measure.area, &measure.indexation, measure.price_level)).map(|(at, _)| *at)
    }

    fn remember(&mut self, kind: Kind, at: usize) {
        if self.known.len() >= Self::MOST {
            self.known.clear();
        }
        self.known.insert(Addresses::of(&kind.area, &kind.indexation, kind.level), (at, kind));
    }
}

impl Addresses {
    fn of(area: &AreaPath, indexation: &Indexation, level: Option<PriceLevel>) -> Self {
        let series = match indexation {
            Indexation::OfArea => 0,
            Indexation::None => 1,
            Indexation::By(series) => series.as_ptr().addr(),
        };
        Self { area: area.address(), series, level }
    }
}
