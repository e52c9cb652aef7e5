//! The ledger: all measures that are on, posted to accounts of one area, price level and series.
//!
//! Amounts are summed exactly, as whole ten-thousandths of a krone, so the order of measures never matters and a
//! measure can be taken out again to the last digit. An account is restated once, however many measures it holds.

use crate::budget::agreement::FigureRef;
use crate::budget::area::AreaPath;
use crate::budget::measure::{Effect, Indexation, Measure};
use crate::budget::money::Money;
use crate::budget::price_level::{PriceLevel, Series};
use crate::budget::scenario::Years;
use std::collections::BTreeMap;

/// Every measure that is on, summed by account.
#[derive(Debug, Clone)]
pub(crate) struct Ledger {
    years: Years,
    accounts: BTreeMap<AccountKey, Account>,
    uses: BTreeMap<Box<str>, FigureUse>,
    defective: usize,
    sourced: Ticks,
    gross: Ticks,
}

type Ticks = i128;

/// Two texts that are equal but lie in different places make two accounts of the same kind, which does no harm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct AccountKey {
    area: usize,
    series: usize,
    level: Option<PriceLevel>,
}

/// The sums of measures that can be added: one area, one price level, one series.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub(crate) area: AreaPath,
    /// `None` = a measure states no price level; a problem.
    pub(crate) level: Option<PriceLevel>,
    pub(crate) indexation: Indexation,
    /// By year of the scenario.
    sums: Box<[Ticks]>,
    measures: usize,
}

/// A measure that is a figure of an agreement.
#[derive(Debug, Clone)]
pub(crate) struct FigureUse {
    pub(crate) figure: FigureRef,
    pub(crate) area: AreaPath,
    pub(crate) indexation: Indexation,
}

impl Account {
    /// The sum of a year, counted from the scenario's first.
    pub(crate) fn sum(&self, year_at: usize) -> Money {
        Money::from_ticks(self.sums.get(year_at).copied().unwrap_or(0))
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
        let mut ledger =
            Self { years, accounts: BTreeMap::new(), uses: BTreeMap::new(), defective: 0, sourced: 0, gross: 0 };
        for measure in measures {
            ledger.post(measure);
        }
        ledger
    }

    /// Adds a measure, if it is on.
    pub(crate) fn post(&mut self, measure: &Measure) {
        self.book(measure, Posting::In);
    }

    /// Takes a measure out that was posted as it is.
    pub(crate) fn take_out(&mut self, measure: &Measure) {
        self.book(measure, Posting::Out);
    }

    /// The accounts by area, price level and series, in an order that does not depend on the measures'.
    pub(crate) fn accounts(&self) -> Vec<&Account> {
        let mut accounts: Vec<&Account> = self.accounts.values().filter(|account| account.measures > 0).collect();
        accounts.sort_by(|one, other| {
            (&one.area, one.level, series_name(&one.indexation)).cmp(&(
                &other.area,
                other.level,
                series_name(&other.indexation),
            ))
        });
        accounts
    }

    /// The measures that are figures of agreements, by the measure's id.
    pub(crate) fn uses(&self) -> impl Iterator<Item = (&str, &FigureUse)> {
        self.uses.iter().map(|(id, figure_use)| (&**id, figure_use))
    }

    /// Whether a measure that is on has own amounts without a price level.
    pub(crate) const fn has_unpriced(&self) -> bool {
        self.defective > 0
    }

    /// The sum of sizes of all own amounts, and of those that carry a source.
    pub(crate) fn sourced_and_gross(&self) -> (Money, Money) {
        (Money::from_ticks(self.sourced), Money::from_ticks(self.gross))
    }

    fn book(&mut self, measure: &Measure, posting: Posting) {
        if !measure.on {
            return;
        }
        if let Effect::Figure(figure) = &measure.effect {
            match posting {
                Posting::In => {
                    let figure_use = FigureUse {
                        figure: figure.clone(),
                        area: measure.area.clone(),
                        indexation: measure.indexation.clone(),
                    };
                    self.uses.insert(measure.id.clone(), figure_use);
                }
                Posting::Out => drop(self.uses.remove(&measure.id)),
            }
            return;
        }
        if measure.price_level.is_none() {
            count(&mut self.defective, posting);
        }
        let years = self.years;
        let account = self.accounts.entry(key(measure)).or_insert_with(|| Account {
            area: measure.area.clone(),
            level: measure.price_level,
            indexation: measure.indexation.clone(),
            sums: vec![0; years.count()].into_boxed_slice(),
            measures: 0,
        });
        count(&mut account.measures, posting);
        let size = account.add(measure, years, posting);
        let size = if posting == Posting::In { size } else { size.saturating_neg() };
        self.gross = self.gross.saturating_add(size);
        if measure.has_source() {
            self.sourced = self.sourced.saturating_add(size);
        }
    }
}

impl Account {
    /// Adds or takes out a measure's amounts, and gives the sum of their sizes.
    ///
    /// An amount is at most 10^19 ticks, so no sum of amounts that fit a memory overflows 128 bits.
    #[expect(clippy::arithmetic_side_effects, reason = "the innermost loop; bounded as said above")]
    fn add(&mut self, measure: &Measure, years: Years, posting: Posting) -> Ticks {
        let sign: Ticks = if posting == Posting::In { 1 } else { -1 };
        let mut size: Ticks = 0;
        if let Effect::Yearly(amounts) = &measure.effect {
            let (offset, slots) = amounts.slots_from(years.first());
            let sums = self.sums.get_mut(offset..).unwrap_or_default();
            for (sum, slot) in sums.iter_mut().zip(slots) {
                if let Some(amount) = slot {
                    let ticks = amount.ticks();
                    *sum += sign * ticks;
                    size += ticks.abs();
                }
            }
        } else {
            for (sum, year) in self.sums.iter_mut().zip(years.iter()) {
                if let Some(amount) = measure.effect.in_year(year) {
                    *sum += sign * amount.to_ticks();
                    size += amount.to_ticks().abs();
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

fn key(measure: &Measure) -> AccountKey {
    let series = match &measure.indexation {
        Indexation::OfArea => 0,
        Indexation::None => 1,
        Indexation::By(series) => series.as_ptr().addr(),
    };
    AccountKey { area: measure.area.address(), series, level: measure.price_level }
}

fn series_name(indexation: &Indexation) -> Option<&Series> {
    match indexation {
        Indexation::By(series) => Some(series),
        Indexation::OfArea | Indexation::None => None,
    }
}
