//! Measures side by side: which are different, and what each of those moves.

use super::cause::{MeasureDifference, MeasureFate};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Cell, Changes, Ground, Ledger, Way, Ways, measure_cells, own_cell, ways_of};
use crate::budget::measure::Measure;
use crate::budget::money::Money;
use crate::budget::price_level::Year;
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
pub(super) enum Effect {
    /// It counts in one area: in both plans, or in one of them alone.
    Within(AreaPath, Arc<[Money]>),
    /// It counts in another area than before.
    Moved {
        /// Where the first plan counts it, and what it comes to there; negative.
        from: (AreaPath, Arc<[Money]>),
        /// Where the second does.
        to: (AreaPath, Arc<[Money]>),
        /// Both together.
        both: Arc<[Money]>,
    },
}

impl Effect {
    /// What it moves in an area; `None` where it counts elsewhere.
    pub(super) fn within(&self, area: &AreaPath) -> Option<&Arc<[Money]>> {
        match self {
            Self::Within(at, amounts) => at.is_within(area).then_some(amounts),
            Self::Moved { from, to, both } => match (from.0.is_within(area), to.0.is_within(area)) {
                (true, true) => Some(both),
                (true, false) => Some(&from.1),
                (false, true) => Some(&to.1),
                (false, false) => None,
            },
        }
    }

    fn moves_nothing(&self) -> bool {
        let (Self::Within(_, amounts) | Self::Moved { both: amounts, .. }) = self;
        amounts.iter().all(|amount| amount.is_zero())
    }
}

/// What measures are reckoned on: before they are changed or after, and at that end of the chain where this is unknown.
#[derive(Clone, Copy)]
pub(super) struct Footing<'a> {
    pub(super) at: (&'a Ground, &'a Changes),
    pub(super) end: (&'a Ground, &'a Changes),
}

/// Each measure that is different, and what it moves; one that counts in neither plan moves nothing. `followed` are
/// measures that are the same in both, but reckon with others.
pub(super) fn effects(
    years: Years,
    (pairs, followed): (&[Pair<'_>], &[&Measure]),
    before: Footing<'_>,
    after: Footing<'_>,
) -> Vec<(MeasureDifference, Effect)> {
    let (mut before, mut after) = (Reckoner::new(before, years), Reckoner::new(after, years));
    let mut effects = Vec::with_capacity(pairs.len());
    for pair in pairs {
        effects.extend(fate(*pair).and_then(|fate| effect(*pair, fate, &mut before, &mut after)));
    }
    for measure in followed {
        let pair = (Some(*measure), Some(*measure));
        let moved = effect(pair, MeasureFate::Followed, &mut before, &mut after);
        effects.extend(moved.filter(|(_, effect)| !effect.moves_nothing()));
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
    fate: MeasureFate,
    before: &mut Reckoner<'_>,
    after: &mut Reckoner<'_>,
) -> Option<(MeasureDifference, Effect)> {
    let named = other.or(one)?;
    let counting = |measure: &&Measure| measure.on;
    let effect = match (one.filter(counting), other.filter(counting)) {
        (Some(one), Some(other)) if one.area == other.area => {
            Effect::Within(one.area.clone(), between(one, other, before, after))
        }
        (Some(one), Some(other)) => {
            let (gone, come) = (before.amounts(one), after.amounts(other));
            let both = gone.iter().zip(&come).map(|(gone, come)| *come - *gone).collect();
            Effect::Moved { from: (one.area.clone(), negated(&gone)), to: (other.area.clone(), come.into()), both }
        }
        (Some(one), None) => Effect::Within(one.area.clone(), negated(&before.amounts(one))),
        (None, Some(other)) => Effect::Within(other.area.clone(), after.amounts(other).into()),
        (None, None) => return None,
    };
    Some((MeasureDifference { id: named.id.clone(), title: named.title.clone(), fate }, effect))
}

fn negated(amounts: &[Money]) -> Arc<[Money]> {
    amounts.iter().map(|amount| -*amount).collect()
}

/// What one measure comes to less than the other, by year. A year in which both say the same and are restated alike is
/// not reckoned.
fn between(one: &Measure, other: &Measure, before: &mut Reckoner<'_>, after: &mut Reckoner<'_>) -> Arc<[Money]> {
    let (years, gone, come) = (before.years, before.reckoned(one), after.reckoned(other));
    let apart = one.effect.years_apart(&other.effect);
    let is_alike = |at, year: Year| {
        let ways = gone.way(at).zip(come.way(at));
        let restated_alike = matches!(ways, Some((Ok(gone), Ok(come))) if gone.restates_like(come));
        restated_alike && apart.as_ref().is_some_and(|apart| apart.binary_search(&year).is_err())
    };
    let mut amounts = vec![Money::ZERO; years.count()];
    for ((at, year), amount) in years.iter().enumerate().zip(&mut amounts) {
        if !is_alike(at, year) {
            *amount = after.in_year(&come, at, year) - before.in_year(&gone, at, year);
        }
    }
    amounts.into()
}

/// Reckons what measures come to on a footing.
struct Reckoner<'a> {
    footing: Footing<'a>,
    years: Years,
    at: Ways,
    end: Ways,
}

/// A measure on a footing.
struct Reckoned<'m> {
    measure: &'m Measure,
    amounts: Amounts,
}

enum Amounts {
    /// They are its own; how each of them is restated.
    Own(Arc<[Way]>),
    /// They come from agreements.
    Known(Vec<Money>),
}

impl Reckoned<'_> {
    /// How the amount of a year is restated, if it is its own.
    fn way(&self, at: usize) -> Option<&Way> {
        if let Amounts::Own(ways) = &self.amounts { ways.get(at) } else { None }
    }
}

impl<'a> Reckoner<'a> {
    fn new(footing: Footing<'a>, years: Years) -> Self {
        Self { footing, years, at: Ways::default(), end: Ways::default() }
    }

    fn reckoned<'m>(&mut self, measure: &'m Measure) -> Reckoned<'m> {
        let amounts = if measure.effect.is_from_agreements() {
            Amounts::Known(self.agreed(measure))
        } else {
            Amounts::Own(ways_of(self.footing.at.0, &mut self.at, self.years, measure))
        };
        Reckoned { measure, amounts }
    }

    fn amounts(&mut self, measure: &Measure) -> Vec<Money> {
        let reckoned = self.reckoned(measure);
        self.years.iter().enumerate().map(|(at, year)| self.in_year(&reckoned, at, year)).collect()
    }

    fn in_year(&mut self, reckoned: &Reckoned<'_>, at: usize, year: Year) -> Money {
        let own = |ways: &[Way]| ways.get(at).map_or(Cell::Empty, |way| own_cell(reckoned.measure, year, way));
        let cell = match &reckoned.amounts {
            Amounts::Known(amounts) => return amounts.get(at).copied().unwrap_or_default(),
            Amounts::Own(ways) => own(ways),
        };
        let known = if cell == Cell::NotComputed {
            own(&ways_of(self.footing.end.0, &mut self.end, self.years, reckoned.measure))
        } else {
            cell
        };
        known.amount().unwrap_or_default()
    }

    fn agreed(&mut self, measure: &Measure) -> Vec<Money> {
        let cells = measure_cells(self.footing.at, &mut self.at, self.years, measure);
        let at_end = if cells.contains(&Cell::NotComputed) {
            measure_cells(self.footing.end, &mut self.end, self.years, measure)
        } else {
            cells.clone()
        };
        let known = |(cell, end): (Cell, Cell)| if cell == Cell::NotComputed { end } else { cell };
        cells.into_iter().zip(at_end).map(known).map(|cell| cell.amount().unwrap_or_default()).collect()
    }
}
