//! What the guards look at: the ground and the outline of a plan, and the levels of its areas.

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

/// How large areas are, and what agreements state of them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sizes {
    /// The baseline of each area that has one, by year.
    pub(super) baselines: BTreeMap<AreaPath, Vec<Option<Money>>>,
    /// The levels that used agreements state of an area.
    pub(super) stated: BTreeMap<AreaPath, Vec<FigureAt>>,
    /// How large each of the baselines is in the year in which it is largest.
    largest: Vec<(AreaPath, Money)>,
}

/// An amount of the user's own.
#[derive(Debug, Clone, Copy)]
pub(super) struct Own {
    pub(super) year: Year,
    pub(super) amount: Money,
    /// What was printed or typed that it comes from.
    printed: Printed,
}

impl Own {
    /// Half a unit of its last decimal.
    pub(super) fn half_unit(&self) -> Money {
        self.printed.half_unit()
    }

    /// Its unit.
    pub(super) fn unit(&self) -> Unit {
        self.printed.unit()
    }
}

/// Whether a text has one of the parts. Goes letter by letter: for texts as short as titles nothing is quicker.
pub(super) fn has_one(text: &str, parts: &[&str]) -> bool {
    let has = |part: &[u8]| {
        text.as_bytes().windows(part.len().max(1)).any(|window| window.first() == part.first() && window == part)
    };
    parts.iter().any(|part| has(part.as_bytes()))
}

impl Sizes {
    pub(super) fn of(ground: &Ground, outline: &Outline) -> Self {
        let mut sizes = Self::default();
        for area in &outline.areas {
            let Some(base) = &area.base else { continue };
            let sum = |year: &Result<Option<_>, _>| -> Option<Money> {
                let year: &crate::budget::evaluation::BaseYear = year.as_ref().ok()?.as_ref()?;
                Some(year.terms.iter().map(|term| term.amount).sum())
            };
            let years: Vec<Option<Money>> = base.iter().map(sum).collect();
            let largest = years.iter().flatten().map(|amount| amount.abs()).max();
            sizes.largest.extend(largest.map(|size| (area.path.clone(), size)));
            sizes.baselines.insert(area.path.clone(), years);
        }
        for (agreement_at, agreement) in ground.holding() {
            for (figure_at, figure) in agreement.figures.iter().enumerate() {
                let bounds_level =
                    matches!(figure.kind, FigureKind::Frame { on: Measured::Level, .. } if figure.is_frame());
                let is_level = bounds_level || figure.kind == FigureKind::Level;
                if let Some(area) = figure.area.as_ref().filter(|_| is_level) {
                    sizes.stated.entry(area.clone()).or_default().push((agreement_at, figure_at));
                }
            }
        }
        sizes
    }

    /// How large the largest baseline is that contains an area's: its own or that of an area around it.
    pub(super) fn around(&self, area: &AreaPath) -> Option<(&AreaPath, Money)> {
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

    /// What a figure says of a year, as printed.
    pub(super) fn figure_in(&self, of: &FigureRef, year: Year) -> Option<Money> {
        self.printed(self.ground.find(of)?, year)
    }

    pub(super) fn printed(&self, at: FigureAt, year: Year) -> Option<Money> {
        let (printed, _) = self.ground.figure_amount(at, year).ok()??;
        Some(printed.money()).filter(|amount| !amount.is_zero())
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
        let of = |year, printed: Printed| Own { year, amount: printed.money(), printed };
        let mut own: Vec<Own> = match &measure.effect {
            Effect::Yearly(amounts) => amounts
                .iter()
                .filter(|(year, _)| years.position(*year).is_some())
                .map(|(year, one)| of(year, one))
                .collect(),
            Effect::Constant { amount, .. } | Effect::OneOff { amount, .. } => {
                let in_year = |year| measure.effect.in_year(year).map(|_| of(year, *amount));
                years.iter().filter_map(in_year).collect()
            }
            Effect::Ramp { from: (_, printed), .. } | Effect::PriceVolume { price: printed, .. } => {
                let in_year = |year| Some(Own { amount: measure.effect.in_year(year)?, ..of(year, *printed) });
                years.iter().filter_map(in_year).collect()
            }
            Effect::Figure(_) | Effect::Rule(_) => Vec::new(),
        };
        own.retain(|one| !one.amount.is_zero());
        own
    }
}
