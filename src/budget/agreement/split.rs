//! Cost splits: who pays what of a total, checked against it.

use super::sum::common_level;
use super::{Agreement, Exactness, Figure, FigureKind, Match, Payer, Period, PrintedSum, Profile, Quantity, Value};
use crate::budget::money::{Money, Printed};
use crate::budget::price_level::PriceLevel;

/// A total that several pay.
#[derive(Debug, Clone, PartialEq)]
pub struct Split<'a> {
    /// The total's figure.
    pub whole: &'a Figure,
    /// Each year or span for which the total or a share is printed.
    pub periods: Vec<SplitPeriod<'a>>,
    /// Parts of the total of which no payer is printed: what money is for, outside the sum of shares.
    pub purposes: Vec<&'a Figure>,
}

/// A split in one year or over one span.
#[derive(Debug, Clone, PartialEq)]
pub struct SplitPeriod<'a> {
    /// Which.
    pub period: Period,
    /// The total, if it is printed for exactly this period, and how exact its words are.
    pub total: Option<(Printed, Exactness)>,
    /// The price level that all its amounts print.
    pub price_level: Option<PriceLevel>,
    /// Who pays what, in the order of the agreement.
    pub shares: Vec<Share<'a>>,
    /// The sum of the shares.
    pub summed: PrintedSum,
    /// How the sum stands to the total.
    pub stands: Stands,
}

/// What one payer pays.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share<'a> {
    /// Its figure.
    pub figure: &'a Figure,
    /// Who pays.
    pub payer: Payer,
    /// How much.
    pub printed: Printed,
    /// How exact its words are.
    pub exactness: Exactness,
}

/// How the sum of shares stands to a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// They make up the total, exactly or within rounding.
    Whole(Match),
    /// The total is larger: the rest is derived, and its payer is not printed.
    Remainder(Money),
    /// The shares are more than the total.
    TooMuch(Money),
    /// No total is printed for the period, or no share.
    NotPrinted,
    /// Total and shares are in different price levels and cannot be compared.
    PriceLevelsDiffer,
}

impl<'a> Split<'a> {
    /// Every split of an agreement, in the order of the text.
    pub fn all_of(agreement: &'a Agreement) -> Vec<Self> {
        let splits = agreement.figures.iter().filter(|figure| matches!(figure.kind, FigureKind::Split));
        splits.map(|whole| Self::of(agreement, whole)).collect()
    }

    fn of(agreement: &'a Agreement, whole: &'a Figure) -> Self {
        let parts = || agreement.figures.iter().filter(|figure| figure.within.contains(&whole.id));
        let paid: Vec<(&Figure, Payer)> = parts().filter_map(|part| Some((part, part.payer?))).collect();
        let mut periods: Vec<(Period, Profile)> = Vec::new();
        for figure in std::iter::once(whole).chain(paid.iter().map(|(part, _)| *part)) {
            for value in &figure.values {
                let key = (value.period, figure.profile_of(value));
                if matches!(value.quantity, Quantity::Amount(_)) && !periods.contains(&key) {
                    periods.push(key);
                }
            }
        }
        Self {
            whole,
            periods: periods.into_iter().map(|key| SplitPeriod::of(whole, &paid, key)).collect(),
            purposes: parts().filter(|part| part.payer.is_none()).collect(),
        }
    }
}

impl<'a> SplitPeriod<'a> {
    fn of(whole: &'a Figure, paid: &[(&'a Figure, Payer)], key: (Period, Profile)) -> Self {
        let total = printed_for(whole, key);
        let found = paid.iter().filter_map(|(part, payer)| Some((*part, *payer, printed_for(part, key)?)));
        let found: Vec<_> = found.collect();
        let levels = || total.iter().map(|(value, _)| whole.price_level_of(value));
        let levels = levels().chain(found.iter().map(|(part, _, (value, _))| part.price_level_of(value)));
        let levels: Vec<Option<PriceLevel>> = levels.collect();
        let share = |(figure, payer, (value, printed)): &(&'a Figure, Payer, (&Value, Printed))| Share {
            figure,
            payer: *payer,
            printed: *printed,
            exactness: figure.exactness_of(value),
        };
        let shares: Vec<Share<'a>> = found.iter().map(share).collect();
        let summed = PrintedSum::of(shares.iter().map(|share| share.printed));
        let shares_count = shares.len();
        let one_level = levels.windows(2).all(|pair| pair.first() == pair.last());
        let printed = total.map(|(_, printed)| printed).filter(|_| !shares.is_empty());
        Self {
            period: key.0,
            total: total.map(|(value, printed)| (printed, whole.exactness_of(value))),
            price_level: common_level(levels),
            shares,
            summed,
            stands: match printed {
                None => Stands::NotPrinted,
                Some(_) if !one_level => Stands::PriceLevelsDiffer,
                Some(printed) => stands(printed, summed, shares_count),
            },
        }
    }
}

/// One share alone makes up a total only to the last digit: rounding does not make a payer of the rest vanish.
fn stands(printed: Printed, summed: PrintedSum, shares: usize) -> Stands {
    let rest = summed.difference(printed);
    match summed.beside(printed) {
        Match::Differs if rest.is_negative() => Stands::TooMuch(rest.abs()),
        Match::WithinRounding if shares == 1 && !rest.is_negative() => Stands::Remainder(rest),
        Match::Differs => Stands::Remainder(rest),
        close @ (Match::Equal | Match::WithinRounding) => Stands::Whole(close),
    }
}

/// The finest printing of a figure for exactly a period, without direction: who pays what is no question of sign.
fn printed_for(figure: &Figure, (period, profile): (Period, Profile)) -> Option<(&Value, Printed)> {
    let values = figure.values.iter().filter(|value| value.period == period && figure.profile_of(value) == profile);
    let amounts = values.filter_map(|value| match value.quantity {
        Quantity::Amount(printed) => Some((value, printed)),
        Quantity::Percent(_) | Quantity::PerInhabitant(_) | Quantity::Count(_) | Quantity::Other(_) => None,
    });
    amounts.min_by_key(|(_, printed)| printed.half_unit())
}
