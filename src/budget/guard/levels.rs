//! Levels taken for changes: a stated level on top of a baseline, or levels added up from year to year.

use super::Guard;
use super::looked_at::{Level, LookedAt, Own};
use crate::budget::agreement::FigureRef;
use crate::budget::evaluation::FigureAt;
use crate::budget::measure::Measure;
use crate::budget::money::Money;
use crate::budget::price_level::Year;

/// The level of the measure's area that it carries, or repeats in every year, though a baseline lies below.
pub(super) fn as_part(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    let levels = looked_at.sizes.stated.get(&measure.area)?;
    let carried = measure.effect.figure().and_then(|of| looked_at.ground.find(of));
    levels.iter().find_map(|level| {
        let is_carried = carried == Some(level.figure);
        let years = if is_carried { stated(looked_at, level) } else { repeated(looked_at, level, own)? };
        let below = |year| Some((below(looked_at, measure, level.figure, year)?, year));
        let (area, year) = years.into_iter().find_map(below)?;
        Some(Guard::LevelAsPart { figure: looked_at.ground.reference(level.figure)?, area, year })
    })
}

/// The years of a level.
fn stated(looked_at: &LookedAt<'_>, level: &Level) -> Vec<Year> {
    let years = looked_at.scenario.years.iter().zip(&level.years);
    years.filter_map(|(year, ticks)| ticks.map(|_| year)).collect()
}

/// The years, where every own amount for which the level has a value is that value.
fn repeated(looked_at: &LookedAt<'_>, level: &Level, own: &[Own]) -> Option<Vec<Year>> {
    let in_year = |year| *level.years.get(looked_at.scenario.years.position(year)?)?;
    let mut years = Vec::new();
    for one in own {
        match in_year(one.year) {
            Some(ticks) if ticks.saturating_abs() == one.ticks.saturating_abs() => years.push(one.year),
            Some(_) => return None,
            None => {}
        }
    }
    (!years.is_empty()).then_some(years)
}

/// The area whose baseline lies below in a year, unless the level was taken out of it.
fn below(
    looked_at: &LookedAt<'_>,
    measure: &Measure,
    at: FigureAt,
    year: Year,
) -> Option<crate::budget::area::AreaPath> {
    let year_at = looked_at.scenario.years.position(year)?;
    // The innermost last, and it is the one to name.
    let areas = looked_at.outline.areas.iter().rev().filter(|area| measure.area.is_within(&area.path));
    areas.into_iter().find_map(|area| {
        let base = area.base.as_ref()?.get(year_at)?.as_ref().ok()?.as_ref()?;
        let amount: Money = base.terms.iter().map(|term| term.amount).sum();
        let counts = !amount.is_zero() && !base.taken_out.contains(&at);
        counts.then(|| area.path.clone())
    })
}

/// The source's yearly levels, added up from year to year.
pub(super) fn summed(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    let figure: &FigureRef = LookedAt::source_of_own(measure)?;
    let mut sum = 0_i128;
    let mut differs = None;
    for one in own {
        let level = looked_at.figure_in(figure, one.year)?;
        sum = sum.saturating_add(level);
        if one.ticks.abs() != sum.abs() {
            return None;
        }
        if differs.is_none() && one.ticks.abs() != level.abs() {
            differs = Some(one.year);
        }
    }
    Some(Guard::LevelsSummed { figure: figure.clone(), year: differs? })
}
