//! Levels taken for changes: a stated level on top of a baseline, or levels added up from year to year.

use super::Guard;
use super::looked_at::{LookedAt, Own};
use crate::budget::agreement::FigureRef;
use crate::budget::evaluation::FigureAt;
use crate::budget::measure::Measure;
use crate::budget::money::Money;
use crate::budget::price_level::Year;

/// The level of the measure's area that it carries, or repeats in every year, though a baseline lies below.
pub(super) fn as_part(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    let levels = looked_at.sizes.stated.get(&measure.area)?;
    levels.iter().find_map(|at| {
        let is_carried = measure.effect.figure().and_then(|of| looked_at.ground.find(of)) == Some(*at);
        let years = if is_carried { carried(looked_at, *at) } else { repeated(looked_at, *at, own)? };
        let (area, year) = years.into_iter().find_map(|year| Some((below(looked_at, measure, *at, year)?, year)))?;
        Some(Guard::LevelAsPart { figure: looked_at.ground.reference(*at)?, area, year })
    })
}

fn carried(looked_at: &LookedAt<'_>, at: FigureAt) -> Vec<Year> {
    looked_at.scenario.years.iter().filter(|year| looked_at.printed(at, *year).is_some()).collect()
}

/// The years, where every own amount for which the level has a value is that value.
fn repeated(looked_at: &LookedAt<'_>, at: FigureAt, own: &[Own]) -> Option<Vec<Year>> {
    let mut years = Vec::new();
    for one in own {
        match looked_at.printed(at, one.year) {
            Some(level) if level.abs() == one.amount.abs() => years.push(one.year),
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
    let mut sum = Money::ZERO;
    let mut differs = None;
    for one in own {
        let level = looked_at.figure_in(figure, one.year)?;
        sum += level;
        if one.amount.abs() != sum.abs() {
            return None;
        }
        if differs.is_none() && one.amount.abs() != level.abs() {
            differs = Some(one.year);
        }
    }
    Some(Guard::LevelsSummed { figure: figure.clone(), year: differs? })
}
