//! Amounts a thousand times too large or too small: `mia` for `mio`, `mio` for `tkr`.

use super::looked_at::{LookedAt, Own};
use super::{Beside, Guard};
use crate::budget::evaluation::Outline;
use crate::budget::measure::Measure;
use crate::budget::money::{Money, Printed, Unit};
use crate::budget::problem::{Place, Problem, ProblemKind, Severity};
use crate::budget::scenario::Baseline;
use rust_decimal::Decimal;

/// No two amounts that belong together are that far apart.
const FAR: i64 = 300;
/// A measure larger than its whole area so many times, where it is not in `mia`.
const TIMES_THE_AREA: i64 = 20;

/// The first amount that can hardly be meant.
pub(super) fn of_measure(looked_at: &LookedAt<'_>, measure: &Measure, own: &[Own]) -> Option<Guard> {
    let slip = |one: &Own, beside, size: Money| {
        Some(Guard::UnitSlip { year: one.year, amount: one.amount, beside, size: size.abs() })
    };
    let around = looked_at.sizes.around(&measure.area).filter(|(_, size)| !size.is_zero());
    // As finely as amounts are held, which compares quickest.
    let finely = |size: Money| Money::from_ticks(size.to_ticks());
    let most = around.map(|(_, size)| [finely(size), finely(size.times(Decimal::from(TIMES_THE_AREA)))]);
    for (at, one) in own.iter().enumerate() {
        if let Some(figure) = LookedAt::source_of_own(measure)
            && let Some(printed) =
                looked_at.figure_in(figure, one.year).filter(|size| is_thousandfold(one.amount, *size))
        {
            return slip(one, Beside::Figure(figure.clone()), printed);
        }
        let estimates = measure.range().into_iter().flat_map(|range| [&range.low, &range.high]);
        let far = |size: &Money| is_far(one.amount, *size);
        if let Some(size) = estimates.filter_map(|amounts| amounts.get(one.year)).map(Printed::money).find(far) {
            return slip(one, Beside::Estimate, size);
        }
        let before = at.checked_sub(1).and_then(|at| own.get(at));
        let is_other_unit = |other: &&Own| other.unit() != one.unit() && is_far(one.amount, other.amount);
        if let Some(other) = before.filter(is_other_unit) {
            return slip(one, Beside::Year(other.year), other.amount);
        }
        if let (Some((area, size)), Some([most_in_mia, most])) = (around, most)
            && one.amount.abs() > if one.unit() == Unit::Mia { most_in_mia } else { most }
        {
            return slip(one, Beside::Area(area.clone()), size);
        }
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
            sizes.find(|size: &Money| is_far(amount, *size)).map(|size| slip(Beside::Frame, size))
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

fn is_far(one: Money, other: Money) -> bool {
    let (one, other) = (one.abs(), other.abs());
    let times = |amount: Money| amount.times(Decimal::from(FAR));
    !one.is_zero() && !other.is_zero() && (one > times(other) || other > times(one))
}

/// Whether one is about a thousand times the other.
fn is_thousandfold(one: Money, other: Money) -> bool {
    let (small, large) = if one.abs() < other.abs() { (one.abs(), other.abs()) } else { (other.abs(), one.abs()) };
    large > small.times(Decimal::from(900)) && large < small.times(Decimal::from(1100)) && !small.is_zero()
}
