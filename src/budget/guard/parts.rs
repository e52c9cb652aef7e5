//! Own amounts of a source that the baseline already contains.

use super::Guard;
use super::looked_at::{LookedAt, Own};
use crate::budget::agreement::FigureRef;
use crate::budget::evaluation::{Ground, in_baseline};
use crate::budget::measure::Measure;
use crate::budget::scenario::Baseline;
use std::sync::Arc;

/// The part that own amounts give as their source, where the baseline holds it in a year in which they count.
pub(super) fn cited(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    let part = LookedAt::source_of_own(measure)?;
    let at = looked_at.ground.find(part)?;
    let areas = looked_at.outline.areas.iter().filter(|area| measure.area.is_within(&area.path));
    areas.into_iter().find_map(|area| {
        let (whole, years) = in_baseline(looked_at.ground, looked_at.outline, area, at)?;
        if whole == *part {
            return None;
        }
        let twice = |one: &&Own| {
            let printed = looked_at.printed(at, one.year);
            let same_way = printed.is_some_and(|ticks| (ticks < 0) == (one.ticks < 0));
            same_way && years.iter().any(|(_, year)| *year == one.year)
        };
        let year = own.iter().find(twice)?.year;
        Some(Guard::PartCited { part: part.clone(), whole, area: area.path.clone(), year })
    })
}

/// An agreed baseline with one more part taken out, where its agreement is the part's.
pub(super) fn without(ground: &Ground, baseline: &Baseline, part: &FigureRef) -> Option<Baseline> {
    let Baseline::Agreed { figure, without } = baseline else { return None };
    ground.find(part)?;
    let without = without.iter().cloned().chain([Arc::clone(&part.figure)]).collect();
    Some(Baseline::Agreed { figure: figure.clone(), without })
}
