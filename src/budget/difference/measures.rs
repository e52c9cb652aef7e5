//! Measures side by side: which are different, and what each of those moves.

use super::cause::{MeasureDifference, MeasureFate};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Cell, Changes, Ground, Ledger, Ways, measure_cells};
use crate::budget::measure::Measure;
use crate::budget::money::Money;
use crate::budget::scenario::{Measures, Years};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A measure of the one plan and of the other, by id; `None` where a plan has none.
pub(super) type Pair<'a> = (Option<&'a Measure>, Option<&'a Measure>);

/// Every measure that is not the same in both, in the order of the first plan, then those of the second alone. Of several
/// with one id the first goes with the first, the second with the second.
pub(super) fn pairs<'a>(from: &'a Measures, to: &'a Measures) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    let alike = from.iter().zip(to).take_while(|(one, other)| one.id == other.id).count();
    for at in 0..alike {
        let (Some(one), Some(other)) = (from.shared(at), to.shared(at)) else { continue };
        if !Arc::ptr_eq(one, other) && one != other {
            pairs.push((Some(&**one), Some(&**other)));
        }
    }
    let mut waiting: BTreeMap<&str, Vec<&Measure>> = BTreeMap::new();
    for measure in to.iter().skip(alike) {
        waiting.entry(&measure.id).or_default().push(measure);
    }
    for one in from.iter().skip(alike) {
        let mut none = Vec::new();
        let found = waiting.get_mut(&*one.id).unwrap_or(&mut none);
        let other = (!found.is_empty()).then(|| found.remove(0));
        if other != Some(one) {
            pairs.push((Some(one), other));
        }
    }
    let is_left = |measure: &&Measure| {
        waiting.get(&*measure.id).is_some_and(|left| left.iter().any(|other| std::ptr::eq(*other, *measure)))
    };
    pairs.extend(to.iter().skip(alike).filter(is_left).map(|measure| (None, Some(measure))));
    pairs
}

/// What a measure that is different moves, by year.
#[derive(Debug, Clone)]
pub(super) struct Effect {
    pub(super) of: MeasureDifference,
    /// Where the first plan counts it, and what it comes to there; negative.
    from: Option<(AreaPath, Arc<[Money]>)>,
    /// Where the second does.
    to: Option<(AreaPath, Arc<[Money]>)>,
    /// Both together.
    both: Arc<[Money]>,
}

impl Effect {
    /// What it moves in an area; `None` where it counts in neither plan.
    pub(super) fn within(&self, area: &AreaPath) -> Option<&Arc<[Money]>> {
        let counts = |side: &Option<(AreaPath, Arc<[Money]>)>| side.as_ref().is_some_and(|(at, _)| at.is_within(area));
        match (counts(&self.from), counts(&self.to)) {
            (true, true) => Some(&self.both),
            (true, false) => self.from.as_ref().map(|(_, amounts)| amounts),
            (false, true) => self.to.as_ref().map(|(_, amounts)| amounts),
            (false, false) => None,
        }
    }
}

/// What measures are reckoned on: before they are changed or after, and at that end of the chain where this is unknown.
#[derive(Clone, Copy)]
pub(super) struct Footing<'a> {
    pub(super) at: (&'a Ground, &'a Changes),
    pub(super) end: (&'a Ground, &'a Changes),
}

/// What each measure that is different moves; one that counts in neither plan moves nothing. `followed` are measures
/// that are the same in both, but reckon with others.
pub(super) fn effects(
    years: Years,
    (pairs, followed): (&[Pair<'_>], &[&Measure]),
    before: Footing<'_>,
    after: Footing<'_>,
) -> Vec<Effect> {
    let mut ways = [(); 4].map(|()| Ways::default());
    let [one, two, three, four] = &mut ways;
    let mut before = Reckoner { footing: before, years, ways: (one, two) };
    let mut after = Reckoner { footing: after, years, ways: (three, four) };
    let mut effects: Vec<Effect> = Vec::with_capacity(pairs.len());
    effects.extend(pairs.iter().filter_map(|pair| effect(*pair, fate(*pair), &mut before, &mut after)));
    for measure in followed {
        let pair = (Some(*measure), Some(*measure));
        let moved = effect(pair, Some(MeasureFate::Followed), &mut before, &mut after);
        effects.extend(moved.filter(|effect| effect.both.iter().any(|amount| !amount.is_zero())));
    }
    effects
}

/// Measures with a rule that are the same in both plans.
pub(super) fn following<'a>(before: &'a Ledger, after: &Ledger, pairs: &[Pair<'_>]) -> Vec<&'a Measure> {
    let paired: BTreeSet<&str> = pairs.iter().filter_map(|(one, other)| Some(&*one.or(*other)?.id)).collect();
    let stays = |measure: &&Measure| !paired.contains(&*measure.id) && after.by_rule().any(|other| other == *measure);
    before.by_rule().filter(stays).collect()
}

/// Whether two measures say the same about how much, when and where.
pub(super) fn counts_alike(one: &Measure, other: &Measure) -> bool {
    one.effect == other.effect
        && one.price_level == other.price_level
        && one.indexation == other.indexation
        && one.area == other.area
        && one.on == other.on
}

/// What became of a measure; `None` where it counts in neither plan, or alike in both.
fn fate(pair: Pair<'_>) -> Option<MeasureFate> {
    Some(match pair {
        (Some(one), Some(other)) if counts_alike(one, other) => return None,
        (Some(one), Some(other)) if one.on && other.on => {
            if one.area == other.area {
                MeasureFate::Changed
            } else {
                MeasureFate::Moved
            }
        }
        (Some(one), Some(_)) if one.on => MeasureFate::SwitchedOff,
        (Some(_), Some(other)) if other.on => MeasureFate::SwitchedOn,
        (Some(one), None) if one.on => MeasureFate::Gone,
        (None, Some(other)) if other.on => MeasureFate::Came,
        (_, _) => return None,
    })
}

fn effect(
    (one, other): Pair<'_>,
    fate: Option<MeasureFate>,
    before: &mut Reckoner<'_, '_>,
    after: &mut Reckoner<'_, '_>,
) -> Option<Effect> {
    let fate = fate?;
    let named = other.or(one)?;
    let of = MeasureDifference { id: named.id.clone(), title: named.title.clone(), fate };
    let years = before.years.count();
    let counting = |measure: &&Measure| measure.on;
    let from = one.filter(counting).map(|one| (one, before.amounts(one)));
    let to = other.filter(counting).map(|other| (other, after.amounts(other)));
    let amount = |side: &Option<(&Measure, Vec<Money>)>, at: usize| {
        side.as_ref().and_then(|(_, amounts)| amounts.get(at)).copied().unwrap_or_default()
    };
    let both = (0..years).map(|at| amount(&to, at) - amount(&from, at)).collect();
    Some(Effect {
        of,
        from: from.map(|(one, amounts)| (one.area.clone(), amounts.iter().map(|amount| -*amount).collect())),
        to: to.map(|(other, amounts)| (other.area.clone(), amounts.into())),
        both,
    })
}

/// Reckons what measures come to on a footing.
struct Reckoner<'a, 'w> {
    footing: Footing<'a>,
    years: Years,
    ways: (&'w mut Ways, &'w mut Ways),
}

impl Reckoner<'_, '_> {
    fn amounts(&mut self, measure: &Measure) -> Vec<Money> {
        let Footing { at, end } = self.footing;
        let mut cells = measure_cells(at, self.ways.0, self.years, measure);
        if cells.contains(&Cell::NotComputed) {
            let known = measure_cells(end, self.ways.1, self.years, measure);
            cells.iter_mut().zip(known).filter(|(cell, _)| **cell == Cell::NotComputed).for_each(|(cell, known)| {
                *cell = known;
            });
        }
        cells.into_iter().map(|cell| cell.amount().unwrap_or_default()).collect()
    }
}
