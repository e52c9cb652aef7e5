//! Amounts a thousand times too large or too small: `mia` for `mio`, `mio` for `tkr`.

use super::looked_at::{LookedAt, Own};
use super::{Beside, Guard};
use crate::budget::evaluation::Outline;
use crate::budget::measure::Measure;
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::problem::{Place, Problem, ProblemKind, Severity};
use crate::budget::scenario::Baseline;

/// No two amounts that belong together are that far apart.
const FAR: i128 = 300;
/// A measure larger than its whole area so many times, where it is not in `mia`.
const TIMES_THE_AREA: i128 = 20;

/// The first amount that can hardly be meant.
pub(super) fn of_measure(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    let slip = |one: &Own, beside, size: i128| {
        let size = Money::from_ticks(size.saturating_abs());
        Some(Guard::UnitSlip { year: one.year, amount: one.amount(), beside, size })
    };
    let cited = LookedAt::source_of_own(measure);
    let range = measure.range();
    let around = looked_at.sizes.around(&measure.area).filter(|(_, size)| *size != 0);
    let around = around.map(|(area, size)| (area, size, size.saturating_mul(TIMES_THE_AREA)));
    let mut before: Option<&Own> = None;
    for one in own {
        if let Some(figure) = cited
            && let Some(size) = looked_at.figure_in(figure, one.year).filter(|size| is_thousandfold(one.ticks, *size))
        {
            return slip(one, Beside::Figure(figure.clone()), size);
        }
        if let Some(range) = range {
            let estimates = [&range.low, &range.high].into_iter().filter_map(|amounts| amounts.get(one.year));
            if let Some(size) = estimates.map(Printed::ticks).find(|size| is_far(one.ticks, *size)) {
                return slip(one, Beside::Estimate, size);
            }
        }
        if let Some(other) = before
            && other.unit() != one.unit()
            && is_far(one.ticks, other.ticks)
        {
            return slip(one, Beside::Year(other.year), other.ticks);
        }
        if let Some((area, size, many_times)) = around {
            let most = if one.unit() == Unit::Mia { size } else { many_times };
            if one.ticks.saturating_abs() > most {
                return slip(one, Beside::Area(area.clone()), size);
            }
        }
        before = Some(one);
    }
    None
}

/// Own baselines that are larger than what they lie in, or far from their frame.
pub(super) fn baselines(looked_at: &LookedAt<'_>, outline: &Outline) -> Vec<Problem> {
    let own = outline
        .areas
        .iter()
        .filter(|area| matches!(looked_at.scenario.baseline.get(&area.path), Some(Baseline::Yearly { .. })));
    let found = own.filter_map(|area| {
        let guard = looked_at.scenario.years.iter().enumerate().find_map(|(year_at, year)| {
            let amount = (*looked_at.sizes.baselines.get(&area.path)?.get(year_at)?)?;
            let slip =
                |beside, size: Money| Guard::BaselineSlip { area: area.path.clone(), year, amount, beside, size };
            let parent = area.path.parent().and_then(|parent| {
                let size = (*looked_at.sizes.baselines.get(&parent)?.get(year_at)?)?;
                (amount.abs() > size.abs() && !size.is_zero()).then_some((parent, size))
            });
            if let Some((parent, size)) = parent {
                return Some(slip(Beside::Area(parent), size));
            }
            let on_level = area.frames.iter().filter(|line| line.on == crate::budget::agreement::Measured::Level);
            let frames = on_level.filter_map(|line| line.years.get(year_at)?.as_ref().ok()?.as_ref());
            let mut sizes = frames.map(|frame| frame.terms.iter().map(|term| term.amount).sum());
            sizes.find(|size: &Money| is_far(amount.to_ticks(), size.to_ticks())).map(|size| slip(Beside::Frame, size))
        })?;
        let kind = ProblemKind::Guard(guard);
        Some(Problem {
            severity: Severity::Warning,
            place: Place::baseline(area.path.clone()),
            kind,
            repairs: Vec::new(),
        })
    });
    found.collect()
}

fn is_far(one: i128, other: i128) -> bool {
    let (one, other) = (one.saturating_abs(), other.saturating_abs());
    let times = |ticks: i128| ticks.saturating_mul(FAR);
    one != 0 && other != 0 && (one > times(other) || other > times(one))
}

/// Whether one is about a thousand times the other.
fn is_thousandfold(one: i128, other: i128) -> bool {
    let (one, other) = (one.saturating_abs(), other.saturating_abs());
    let (small, large) = (one.min(other), one.max(other));
    large > small.saturating_mul(900) && large < small.saturating_mul(1100) && small != 0
}
