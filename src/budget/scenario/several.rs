//! Edits of several measures at once. Each is one step, and leaves out the measures that it cannot be made of.

use super::{Edit, ListChange, MeasureChange, Scenario, identifier};
use crate::budget::book::Book;
use crate::budget::evaluation::{Cell, measure_cell};
use crate::budget::measure::{CannotReshape, Effect, Measure, Source, YearlyAmounts};
use crate::budget::money::{Money, Printed, Unit};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

/// One step over several measures.
#[derive(Debug, Clone, PartialEq)]
pub struct Several {
    /// The step; `None` where it would change nothing.
    pub edit: Option<Edit>,
    /// The positions of the measures it leaves as they are, and why.
    pub left_out: Vec<(usize, CannotReshape)>,
}

impl Several {
    fn of(positions: &[usize], scenario: &Scenario, changes: impl Fn(&Measure) -> Reshaped) -> Self {
        let (mut edits, mut left_out) = (Vec::new(), Vec::new());
        for at in positions {
            match scenario.measures.get(*at).map(&changes) {
                Some(Ok(changes)) => edits.extend(changes.into_iter().map(|change| Edit::Measure(*at, change))),
                Some(Err(why)) => left_out.push((*at, why)),
                None => {}
            }
        }
        Self { edit: as_one(edits), left_out }
    }
}

type Reshaped = Result<Vec<MeasureChange>, CannotReshape>;

/// One edit alone stays one edit.
fn as_one(mut edits: Vec<Edit>) -> Option<Edit> {
    if edits.len() > 1 { Some(Edit::All(edits)) } else { edits.pop() }
}

impl Scenario {
    /// The same changes to several measures; what a measure has already is no change.
    pub fn change_measures(&self, positions: &[usize], changes: &[MeasureChange]) -> Option<Edit> {
        let of = |at: usize| {
            let measure = self.measures.get(at)?;
            let new = changes.iter().filter(|change| !has(measure, change)).cloned();
            Some(new.map(move |change| Edit::Measure(at, change)))
        };
        as_one(positions.iter().filter_map(|at| of(*at)).flatten().collect())
    }

    /// Several measures moved so many years on, or back where negative.
    pub fn shift_measures(&self, positions: &[usize], years: i32) -> Several {
        Several::of(positions, self, |measure| if years == 0 { Ok(Vec::new()) } else { measure.shifted(years) })
    }

    /// Several measures scaled to so many percent.
    pub fn scale_measures(&self, positions: &[usize], percent: Decimal) -> Several {
        let whole = percent == Decimal::ONE_HUNDRED;
        Several::of(positions, self, |measure| if whole { Ok(Vec::new()) } else { measure.scaled(percent) })
    }

    /// Copies of several measures, each below its own.
    pub fn duplicate_measures(&self, positions: &[usize], title: impl Fn(&str) -> String) -> Edit {
        let mut ids = FreeIds::of(self);
        let sources = positions.iter().filter_map(|at| Some((*at, self.measures.get(*at)?)));
        let copies = sources.enumerate().map(|(before, (at, measure))| {
            let title = title(&measure.title);
            let id = ids.take(&title).into();
            (at.saturating_add(before).saturating_add(1), Measure { id, title: title.into(), ..measure.clone() })
        });
        Edit::Measures(ListChange::Add(copies.collect()))
    }

    /// A measure in the two parts it was split in, the second below the first and called `title`.
    pub fn split_measure(&self, at: usize, (first, second): (Measure, Measure), title: &str) -> Edit {
        let id = self.free_measure_id(title).into();
        let second = Measure { id, title: title.into(), ..second };
        let range = first.range().cloned().map(Box::new);
        let financing = first.financing().to_vec();
        let changes =
            [MeasureChange::Effect(first.effect), MeasureChange::Range(range), MeasureChange::Financing(financing)];
        let add = Edit::AddMeasure(at.saturating_add(1), Box::new(second));
        Edit::All(std::iter::once(add).chain(changes.map(|change| Edit::Measure(at, change))).collect())
    }

    /// Some of the listed measures moved by one place past their neighbours in the list; `None` where they stand at its
    /// end already. `list` holds rising positions of measures, `moved` some of them.
    pub fn move_measures(&self, list: &[usize], moved: &BTreeSet<usize>, up: bool) -> Option<Edit> {
        let mut order: Vec<usize> = list.to_vec();
        if !up {
            order.reverse();
        }
        let mut to = 0;
        // Those at the very end stay; each of the others changes places with the one before it.
        while order.get(to).is_some_and(|at| moved.contains(at)) {
            to = to.saturating_add(1);
        }
        for at in to..order.len() {
            if order.get(at).is_some_and(|at| moved.contains(at)) {
                order.swap(at.checked_sub(1)?, at);
            }
        }
        if !up {
            order.reverse();
        }
        self.order_within(list, &order)
    }

    /// Some of the listed measures moved so that they stand before the `before`th of the list, or at its end.
    pub fn drop_measures(&self, list: &[usize], moved: &BTreeSet<usize>, before: usize) -> Option<Edit> {
        let (head, tail) = list.split_at_checked(before)?;
        let stays = |at: &&usize| !moved.contains(at);
        let dropped = list.iter().filter(|at| moved.contains(at));
        let order: Vec<usize> =
            head.iter().filter(stays).chain(dropped).chain(tail.iter().filter(stays)).copied().collect();
        self.order_within(list, &order)
    }

    /// The listed measures in another order, in the places they have together.
    fn order_within(&self, list: &[usize], order: &[usize]) -> Option<Edit> {
        let differs = |(to, from): (&usize, &usize)| (to != from).then_some((*to, *from));
        let changed: Vec<(usize, usize)> = list.iter().zip(order).filter_map(differs).collect();
        let (first, last) = changed.first().zip(changed.last())?;
        let in_a_row = last.0.checked_sub(first.0) == changed.len().checked_sub(1);
        // One that passes those beside it in the plan is moved; the others follow by themselves.
        let step =
            |ahead: &(usize, usize)| if ahead.1 > ahead.0 { ahead.1.checked_sub(1) } else { ahead.1.checked_add(1) };
        let alone = |end: &(usize, usize), rest: &[(usize, usize)]| {
            in_a_row && !rest.is_empty() && rest.iter().all(|slot| step(slot) == Some(slot.0)) && end.0 != end.1
        };
        if alone(first, changed.get(1..)?) {
            return Some(Edit::Measures(ListChange::Move(first.1, first.0)));
        }
        if alone(last, changed.get(..changed.len().checked_sub(1)?)?) {
            return Some(Edit::Measures(ListChange::Move(last.1, last.0)));
        }
        let mut whole: Vec<usize> = (0..self.measures.len()).collect();
        for (to, from) in changed {
            *whole.get_mut(to)? = from;
        }
        Some(Edit::Measures(ListChange::Order(whole)))
    }
}

impl Book {
    /// Several measures with their effect as an amount for each year of the scenario.
    ///
    /// What an agreement says, and what a rule makes of it, is read in the price level of display, rounded to whole
    /// kroner, and keeps the figure as its source unless an assumption had a part in it: then nobody printed it.
    pub fn spell_out_measures(&self, positions: &[usize], unit: Unit) -> Several {
        Several::of(positions, self.scenario(), |measure| self.spelled_out(measure, unit))
    }

    fn spelled_out(&self, measure: &Measure, unit: Unit) -> Reshaped {
        if matches!(measure.effect, Effect::Yearly(_)) {
            return Ok(Vec::new());
        }
        let spelled = self.spelled(measure, unit)?;
        if spelled.is_lacking {
            return Err(CannotReshape::NotComputed);
        }
        let source = spelled.source_of(measure).map(|source| MeasureChange::Source(Some(source)));
        let effect = MeasureChange::Effect(Effect::Yearly(spelled.amounts));
        let level = MeasureChange::PriceLevel(Some(self.scenario().price_level));
        let level = measure.effect.is_from_agreements().then_some(level);
        Ok([effect].into_iter().chain(level).chain(source).collect())
    }

    /// The amounts of a measure for each year of the scenario: as typed, as its effect gives them, or, where an
    /// agreement says them, in the price level of display and rounded to whole kroner. Fails where an amount has more
    /// digits than one can have.
    pub fn spelled(&self, measure: &Measure, unit: Unit) -> Result<Spelled, CannotReshape> {
        let mut spelled = Spelled::default();
        if let Effect::Yearly(amounts) = &measure.effect {
            spelled.amounts = amounts.clone();
            return Ok(spelled);
        }
        for year in self.scenario().years.iter() {
            let number = if measure.effect.is_from_agreements() {
                spelled
                    .read(measure_cell(self, measure, year))
                    .map(|money| money.in_unit(unit).round_dp(unit.exponent()))
            } else {
                measure.effect.in_year(year).map(|money| money.in_unit(unit))
            };
            if let Some(number) = number {
                spelled.amounts = spelled.amounts.with(year, Some(exactly(number, unit)?));
            }
        }
        Ok(spelled)
    }
}

/// A measure's amounts by year.
#[derive(Debug, Clone, Default)]
pub struct Spelled {
    /// The amounts, of the years that have one.
    pub amounts: YearlyAmounts,
    /// Whether an assumption had a part in them.
    pub is_assumed: bool,
    /// Whether a year could not be computed.
    pub is_lacking: bool,
}

impl Spelled {
    /// The figure that says these amounts; none where an assumption had a part in them, since then nobody printed them.
    pub fn source_of(&self, measure: &Measure) -> Option<Source> {
        measure.effect.figure().filter(|_| !self.is_assumed).map(|figure| Source::Agreement(figure.clone()))
    }

    fn read(&mut self, cell: Cell) -> Option<Money> {
        match cell {
            Cell::Amount(money, marks) => {
                self.is_assumed |= !marks.is_none();
                Some(money)
            }
            Cell::Empty => None,
            Cell::NotComputed => {
                self.is_lacking = true;
                None
            }
        }
    }
}

/// A number with every decimal it has, down to a ten-thousandth of a krone.
fn exactly(number: Decimal, unit: Unit) -> Result<Printed, CannotReshape> {
    let number = number.round_dp(unit.exponent().saturating_add(4)).normalize();
    Printed::from_decimal(number, unit).map_err(|_unfit| CannotReshape::TooManyDigits)
}

/// Whether a measure has already what a change would give it.
fn has(measure: &Measure, change: &MeasureChange) -> bool {
    let details = measure.details.as_deref();
    match change {
        MeasureChange::Title(title) => measure.title == *title,
        MeasureChange::Area(area) => measure.area == *area,
        MeasureChange::Effect(effect) => measure.effect == *effect,
        MeasureChange::Amount(year, amount) => {
            matches!(&measure.effect, Effect::Yearly(amounts) if amounts.get(*year) == *amount)
        }
        // A figure carries its own prices.
        MeasureChange::PriceLevel(level) => measure.price_level == *level || !measure.effect.has_own_amounts(),
        MeasureChange::Indexation(indexation) => measure.indexation == *indexation,
        MeasureChange::Standing(standing) => measure.standing == *standing,
        MeasureChange::On(on) => measure.on == *on,
        MeasureChange::Source(source) => measure.source() == source.as_ref(),
        MeasureChange::Range(range) => measure.range() == range.as_deref(),
        MeasureChange::Note(note) => details.and_then(|details| details.note.as_ref()) == note.as_ref(),
        MeasureChange::Account(account) => details.and_then(|details| details.account.as_ref()) == account.as_ref(),
        MeasureChange::Group(group) => details.and_then(|details| details.group.as_ref()) == group.as_ref(),
        MeasureChange::Financing(financing) => measure.financing() == financing,
    }
}

/// Ids that no measure has, found for many measures at once.
struct FreeIds {
    taken: BTreeSet<Box<str>>,
    /// For each stem the number to try next.
    next: BTreeMap<String, u32>,
}

impl FreeIds {
    fn of(scenario: &Scenario) -> Self {
        let added = scenario.alternatives.iter().flat_map(|alternative| &alternative.added);
        let taken = scenario.measures.iter().chain(added).map(|measure| measure.id.clone()).collect();
        Self { taken, next: BTreeMap::new() }
    }

    fn take(&mut self, title: &str) -> String {
        let stem = identifier(title);
        let next = self.next.entry(stem.clone()).or_insert(1);
        loop {
            let id = if *next == 1 { stem.clone() } else { format!("{stem}-{next}") };
            *next = next.saturating_add(1);
            if self.taken.insert(id.as_str().into()) {
                return id;
            }
        }
    }
}
