//! Rates, and the ways through them that amounts take from one price level to another.

use crate::budget::marks::Marks;
use crate::budget::price_level::{RateOrigin, Restatement, Series, Year};
use crate::view::{View, letters};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// The rate of one step of a series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateLine {
    /// The series.
    pub series: String,
    /// The year it leads to, from the year before.
    pub to: u16,
    /// In percent.
    pub percent: Decimal,
    /// The letter of the assumption it is, if it is one.
    pub letters: String,
    /// Who says so.
    pub source: String,
}

/// What one krone of a price level becomes in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayLine {
    /// The series.
    pub series: String,
    /// The year of the prices it comes from.
    pub from: u16,
    /// The year of the prices it comes to.
    pub to: u16,
    /// Whether the rates are taken off again.
    pub backwards: bool,
    /// The rates on the way, by position.
    pub rates: Vec<usize>,
    /// What one krone becomes.
    pub factor: Decimal,
    /// The letters of the assumed rates on it.
    pub letters: String,
}

/// The rates of a way are not among those known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoRates;

/// The ways asked for so far.
pub(super) struct Ways {
    rates: Vec<RateLine>,
    rate_at: BTreeMap<(Series, Year), usize>,
    lines: Vec<WayLine>,
    way_at: BTreeMap<(Series, Year, Year), usize>,
}

impl Ways {
    /// None yet; every rate of the view's scenario.
    pub(super) fn of(view: &View<'_>) -> Self {
        let mut rates = Vec::new();
        let mut rate_at = BTreeMap::new();
        for (series, to, rate) in view.book.ground.indices.rates() {
            let (letters, source) = match &rate.origin {
                RateOrigin::Agreed(agreement, figure) => {
                    let of = crate::budget::agreement::FigureRef::new(agreement, figure);
                    (String::new(), view.figure_source(&of, to))
                }
                RateOrigin::Assumed(number) => (letters(Marks::of(*number)), view.words.say("source-assumed")),
            };
            rate_at.insert((Series::clone(series), to), rates.len());
            rates.push(RateLine {
                series: series.to_string(),
                to: to.number(),
                percent: rate.percent.normalize(),
                letters,
                source,
            });
        }
        Self { rates, rate_at, lines: Vec::new(), way_at: BTreeMap::new() }
    }

    /// The position of a way, added where nobody has asked for it; `None` where there are no steps to go.
    pub(super) fn at(&mut self, series: &Series, way: &Restatement) -> Option<usize> {
        let (first, last) = (way.steps.first()?.to.previous(), way.steps.last()?.to);
        let (from, to) = if way.is_backwards() { (last, first) } else { (first, last) };
        let key = (Series::clone(series), from, to);
        if let Some(at) = self.way_at.get(&key) {
            return Some(*at);
        }
        let rate = |to: Year| self.rate_at.get(&(Series::clone(series), to)).copied();
        let rates: Option<Vec<usize>> = way.steps.iter().map(|step| rate(step.to)).collect();
        let at = self.lines.len();
        self.lines.push(WayLine {
            series: series.to_string(),
            from: from.number(),
            to: to.number(),
            backwards: way.is_backwards(),
            rates: rates?,
            factor: way.factor(),
            letters: letters(way.marks),
        });
        self.way_at.insert(key, at);
        Some(at)
    }

    /// The way of a restatement, if it has steps.
    pub(super) fn of_steps(&mut self, series: Option<&Series>, way: &Restatement) -> Result<Option<usize>, NoRates> {
        if way.steps.is_empty() {
            return Ok(None);
        }
        series.and_then(|series| self.at(series, way)).map(Some).ok_or(NoRates)
    }

    /// The rates and the ways.
    pub(super) fn into_lines(self) -> (Vec<RateLine>, Vec<WayLine>) {
        (self.rates, self.lines)
    }
}
