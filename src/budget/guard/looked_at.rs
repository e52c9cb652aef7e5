//! What the guards look at: the ground and the outline of a plan, and the levels of its areas.

use super::steps::Rate;
use crate::budget::agreement::{FigureKind, FigureRef, Measured};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{FigureAt, Ground, Outline};
use crate::budget::measure::{Effect, Indexation, Measure, Source};
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::price_level::{Series, Year};
use crate::budget::scenario::Scenario;
use std::collections::BTreeMap;

/// A plan as the guards see it.
#[derive(Clone, Copy)]
pub(super) struct LookedAt<'a> {
    pub(super) scenario: &'a Scenario,
    pub(super) ground: &'a Ground,
    pub(super) outline: &'a Outline,
    pub(super) sizes: &'a Sizes,
}

/// What measures are held against: how large areas are, what agreements state of them, and the rates between years.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sizes {
    /// The baseline of each area that has one, by year.
    pub(super) baselines: BTreeMap<AreaPath, Vec<Option<Money>>>,
    /// The levels that used agreements state of an area.
    pub(super) stated: BTreeMap<AreaPath, Vec<Level>>,
    /// How large each of the baselines is in the year in which it is largest, in ticks.
    largest: Vec<(AreaPath, i128)>,
    /// What leads to the years of the plan for which it is known and not zero, earliest first.
    pub(super) rates: BTreeMap<Series, Vec<(Year, Rate)>>,
}

/// A level that an agreement states.
#[derive(Debug, Clone)]
pub(super) struct Level {
    pub(super) figure: FigureAt,
    /// In ticks, by year of the plan; none where it says nothing or zero.
    pub(super) years: Vec<Option<i128>>,
}

/// An amount of the user's own, not zero.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own {
    pub(super) year: Year,
    /// The amount in ten-thousandths of a krone, which is exact.
    pub(super) ticks: i128,
    /// What was printed or typed that it comes from.
    printed: Printed,
}

impl Own {
    /// The amount, in its own prices.
    pub(super) fn amount(&self) -> Money {
        Money::from_ticks(self.ticks)
    }

    /// What its last digit is worth, in ticks.
    pub(super) fn last_digit(&self) -> i128 {
        self.printed.form().ticks()
    }

    /// Its unit.
    pub(super) fn unit(&self) -> Unit {
        self.printed.unit()
    }
}

impl Sizes {
    pub(super) fn of(scenario: &Scenario, ground: &Ground, outline: &Outline) -> Self {
        let mut sizes = Self::default();
        for series in ground.indices.series() {
            let rates = ground.indices.rates_of(series).filter(|(_, rate)| !rate.percent.is_zero());
            let in_plan = rates.filter(|(year, _)| scenario.years.position(*year).is_some());
            sizes.rates.insert(series.clone(), in_plan.map(|(year, rate)| (year, Rate::of(rate.percent))).collect());
        }
        for area in &outline.areas {
            let Some(base) = &area.base else { continue };
            let sum = |year: &Result<Option<_>, _>| -> Option<Money> {
                let year: &crate::budget::evaluation::BaseYear = year.as_ref().ok()?.as_ref()?;
                Some(year.terms.iter().map(|term| term.amount).sum())
            };
            let years: Vec<Option<Money>> = base.iter().map(sum).collect();
            let largest = years.iter().flatten().map(|amount| amount.to_ticks().saturating_abs()).max();
            sizes.largest.extend(largest.map(|size| (area.path.clone(), size)));
            sizes.baselines.insert(area.path.clone(), years);
        }
        for (agreement_at, agreement) in ground.holding() {
            for (figure_at, figure) in agreement.figures.iter().enumerate() {
                let bounds_level =
                    matches!(figure.kind, FigureKind::Frame { on: Measured::Level, .. } if figure.is_frame());
                let is_level = bounds_level || figure.kind == FigureKind::Level;
                if let Some(area) = figure.area.as_ref().filter(|_| is_level) {
                    let figure = (agreement_at, figure_at);
                    let years = scenario.years.iter().map(|year| printed(ground, figure, year)).collect();
                    sizes.stated.entry(area.clone()).or_default().push(Level { figure, years });
                }
            }
        }
        sizes
    }

    /// How large the largest baseline is that contains an area's, in ticks: its own or that of an area around it.
    pub(super) fn around(&self, area: &AreaPath) -> Option<(&AreaPath, i128)> {
        let around = self.largest.iter().filter(|(base, _)| area.is_within(base));
        around.map(|(base, size)| (base, *size)).max_by_key(|(_, size)| *size)
    }
}

impl<'a> LookedAt<'a> {
    /// The figure a measure gives as its source, or carries.
    pub(super) fn cited(measure: &Measure) -> Option<&FigureRef> {
        if let Some(Source::Agreement(of)) = measure.source() { Some(of) } else { measure.effect.figure() }
    }

    /// The figure that is the source of a measure's own amounts.
    pub(super) fn source_of_own(measure: &Measure) -> Option<&FigureRef> {
        match measure.source() {
            Some(Source::Agreement(of)) if !measure.effect.is_from_agreements() => Some(of),
            _ => None,
        }
    }

    /// What a figure says of a year, as printed, in ticks; none where it is zero.
    pub(super) fn figure_in(&self, of: &FigureRef, year: Year) -> Option<i128> {
        self.printed(self.ground.find(of)?, year)
    }

    pub(super) fn printed(&self, at: FigureAt, year: Year) -> Option<i128> {
        printed(self.ground, at, year)
    }

    /// The series that restates a measure's amounts.
    pub(super) fn series(&self, measure: &'a Measure) -> Option<&'a Series> {
        match &measure.indexation {
            Indexation::OfArea => self.ground.series_of(&measure.area),
            Indexation::By(series) => Some(series),
            Indexation::None => None,
        }
    }

    /// A measure's own amounts in the plan's years, as far as they are not zero.
    pub(super) fn own(&self, measure: &Measure) -> Vec<Own> {
        let years = self.scenario.years;
        let mut own = Vec::with_capacity(years.iter().len());
        let mut add = |year, ticks, printed| {
            if ticks != 0 {
                own.push(Own { year, ticks, printed });
            }
        };
        match &measure.effect {
            Effect::Yearly(amounts) => {
                amounts.each(|year, printed| {
                    if let Some(printed) = printed.filter(|_| years.position(year).is_some()) {
                        add(year, printed.ticks(), printed);
                    }
                });
            }
            Effect::Constant { amount: printed, .. }
            | Effect::OneOff { amount: printed, .. }
            | Effect::Ramp { from: (_, printed), .. }
            | Effect::PriceVolume { price: printed, .. } => {
                for year in years.iter() {
                    add(year, measure.effect.in_year(year).map_or(0, Money::to_ticks), *printed);
                }
            }
            Effect::Figure(_) | Effect::Rule(_) => {}
        }
        own
    }
}

/// What a figure says of a year, as printed, in ticks; none where it is zero.
fn printed(ground: &Ground, at: FigureAt, year: Year) -> Option<i128> {
    let (printed, _) = ground.figure_amount(at, year).ok()??;
    Some(printed.ticks()).filter(|ticks| *ticks != 0)
}
