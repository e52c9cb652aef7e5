//! The chain: one plan becomes another in steps, and every number is read after each.

use super::cause::{Cause, Fate};
use super::measures::{Effect, Footing, Pair, effects, following};
use crate::budget::agreement::{Agreement, Library};
use crate::budget::area::{AreaPath, Areas};
use crate::budget::book::Book;
use crate::budget::evaluation::{AreaOutcome, Changes, Ground, Judgement, Ledger, Outline};
use crate::budget::price_level::PriceIndices;
use crate::budget::scenario::{Assumption, OwnFrame, Scenario, Subject, Vintage};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Every number after each step.
pub(super) struct Chain {
    /// What moves numbers; steps and measures name these by position.
    pub(super) causes: Vec<Cause>,
    /// What the areas come to: at first, and after each step.
    pub(super) stages: Vec<Vec<AreaOutcome>>,
    /// What each step is, one fewer than there are stages.
    pub(super) steps: Vec<Step>,
    /// What each measure that is different moves, with its cause, in the order of causes.
    pub(super) effects: Vec<(usize, Effect)>,
    /// Where rounding stands among the causes.
    pub(super) rounding: usize,
}

/// A step from one stage to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The step of a cause.
    Of(usize),
    /// All measures at once; each has its own part.
    Measures,
}

/// The chain between two plans of the same years and display price level.
pub(super) fn chain(from: &Book, to: &Book, pairs: &[Pair<'_>]) -> Chain {
    let mut maker = Maker::new(from, to);
    maker.take_in_rates();
    maker.take_in_agreements();
    maker.take_in_assumptions();
    maker.replace_baselines();
    maker.replace_measures(pairs);
    maker.replace_frames();
    maker.let_agreements_go();
    maker.let_rates_go();
    maker.let_assumptions_go();
    maker.finish()
}

/// A plan on its way from one to the other.
struct Maker<'a> {
    from: &'a Book,
    to: &'a Book,
    /// The plan without its measures.
    scenario: Scenario,
    /// The agreements it uses.
    used: Vec<Arc<Agreement>>,
    /// The rates of agreements.
    rates: PriceIndices,
    areas: Areas,
    ledger: Ledger,
    /// What the last stage stands on.
    last: (Ground, Changes),
    chain: Chain,
}

impl<'a> Maker<'a> {
    fn new(from: &'a Book, to: &'a Book) -> Self {
        let mut scenario = from.scenario().without_measures();
        let both = to.scenario().areas.iter().filter(|area| !from.scenario().areas.contains(area));
        scenario.areas.extend(both.cloned());
        Self {
            from,
            to,
            scenario,
            used: from.ground.used.clone(),
            rates: printed_rates(&from.ground.used),
            areas: from.library().areas.clone(),
            ledger: from.ledger.clone(),
            last: (from.ground.clone(), from.changes.clone()),
            chain: Chain {
                causes: Vec::new(),
                stages: vec![from.outcomes().cloned().collect()],
                steps: Vec::new(),
                effects: Vec::new(),
                rounding: 0,
            },
        }
    }

    /// Reads every number as the plan stands now.
    fn read(&mut self) {
        let library = Library { agreements: self.used.clone(), areas: self.areas.clone(), ..Library::default() };
        self.scenario.agreements = self.used.iter().map(|agreement| Arc::clone(&agreement.id)).collect();
        let ground = Ground::of(&self.scenario, &library).with_printed_rates(self.rates.clone());
        let outline = Outline::of(&ground, &self.scenario, &self.ledger);
        let changes = Changes::of(&ground, &outline, &self.ledger);
        self.chain.stages.push(Judgement::of(&outline, &changes).outcomes().cloned().collect());
        self.last = (ground, changes);
    }

    fn step(&mut self, cause: Cause) {
        let at = self.cause(cause);
        self.chain.steps.push(Step::Of(at));
        self.read();
    }

    /// The position of a cause, listed once.
    fn cause(&mut self, cause: Cause) -> usize {
        let causes = &mut self.chain.causes;
        causes.iter().position(|other| *other == cause).unwrap_or_else(|| {
            causes.push(cause);
            causes.len().saturating_sub(1)
        })
    }

    fn take_in_rates(&mut self) {
        let mut both = self.rates.clone();
        for (series, to, rate) in printed_rates(&self.to.ground.used).rates() {
            both.state(series, to, rate.clone());
        }
        self.replace_rates(both);
    }

    fn let_rates_go(&mut self) {
        self.replace_rates(printed_rates(&self.to.ground.used));
    }

    fn replace_rates(&mut self, rates: PriceIndices) {
        let is_other = !says_the_same(&self.rates, &rates);
        self.rates = rates;
        if is_other {
            self.step(Cause::Rates);
        }
    }

    fn take_in_agreements(&mut self) {
        for agreement in &self.to.ground.used {
            if !self.used.iter().any(|other| other.id == agreement.id) {
                self.used.push(Arc::clone(agreement));
                self.step(Cause::Agreement(Arc::clone(&agreement.id), Fate::Came));
            }
        }
    }

    fn let_agreements_go(&mut self) {
        for at in (0..self.used.len()).rev() {
            let Some(agreement) = self.used.get(at).cloned() else { continue };
            let stays = self.to.ground.used.iter().find(|other| other.id == agreement.id);
            match stays {
                Some(same) if Arc::ptr_eq(same, &agreement) || *same == agreement => continue,
                Some(other) => self.used.iter_mut().skip(at).take(1).for_each(|slot| *slot = Arc::clone(other)),
                None => drop(self.used.remove(at)),
            }
            self.step(Cause::Agreement(Arc::clone(&agreement.id), Fate::of(Some(&agreement), stays)));
        }
    }

    fn take_in_assumptions(&mut self) {
        let known: BTreeSet<_> = by_subject(&self.from.scenario().assumptions).into_keys().collect();
        let wanted = by_subject(&self.to.scenario().assumptions);
        for (subject, assumption) in &wanted {
            if !known.contains(subject) {
                self.scenario.assumptions.push((*assumption).clone());
                self.step(Cause::Assumption(subject.0.clone(), Fate::Came));
            }
        }
        for (subject, assumption) in &wanted {
            let place = by_subject(&self.scenario.assumptions)
                .get(subject)
                .filter(|now| now.kind != assumption.kind)
                .and_then(|now| self.scenario.assumptions.iter().position(|other| std::ptr::eq(other, *now)));
            if let Some(slot) = place.and_then(|at| self.scenario.assumptions.get_mut(at)) {
                *slot = (*assumption).clone();
                self.step(Cause::Assumption(subject.0.clone(), Fate::Changed));
            }
        }
    }

    fn let_assumptions_go(&mut self) {
        let kept: BTreeSet<_> = by_subject(&self.to.scenario().assumptions).into_keys().collect();
        let known: Vec<_> = by_subject(&self.scenario.assumptions).into_keys().collect();
        for key in known.into_iter().rev().filter(|key| !kept.contains(key)) {
            let gone = by_subject(&self.scenario.assumptions).get(&key).copied();
            let at = gone.and_then(|gone| self.scenario.assumptions.iter().position(|other| std::ptr::eq(other, gone)));
            if let Some(at) = at {
                self.scenario.assumptions.remove(at);
                self.step(Cause::Assumption(key.0, Fate::Gone));
            }
        }
    }

    fn replace_baselines(&mut self) {
        let wanted = &self.to.scenario().baseline;
        let areas: BTreeSet<AreaPath> = self.scenario.baseline.keys().chain(wanted.keys()).cloned().collect();
        for area in areas {
            let (now, then) = (self.scenario.baseline.get(&area), wanted.get(&area));
            if now == then {
                continue;
            }
            let fate = Fate::of(now, then);
            match then {
                Some(baseline) => drop(self.scenario.baseline.insert(area.clone(), baseline.clone())),
                None => drop(self.scenario.baseline.remove(&area)),
            }
            self.step(Cause::Baseline(area, fate));
        }
    }

    fn replace_measures(&mut self, pairs: &[Pair<'_>]) {
        if pairs.is_empty() {
            return;
        }
        let before = self.last.clone();
        self.ledger = self.to.ledger.clone();
        self.ledger.seen();
        self.chain.steps.push(Step::Measures);
        self.read();
        let followed = following(&self.from.ledger, &self.ledger, pairs);
        let end = |book: &'a Book| (&book.ground, &book.changes);
        let found = effects(
            self.scenario.years,
            (pairs, &followed),
            Footing { at: (&before.0, &before.1), end: end(self.from) },
            Footing { at: (&self.last.0, &self.last.1), end: end(self.to) },
        );
        for (measure, effect) in found {
            // Measures are many and each is listed once: no need to look for its cause.
            self.chain.effects.push((self.chain.causes.len(), effect));
            self.chain.causes.push(Cause::Measure(measure));
        }
    }

    fn replace_frames(&mut self) {
        let wanted = self.to.scenario();
        let ids: BTreeSet<Arc<str>> =
            self.scenario.frames.iter().chain(&wanted.frames).map(|frame| Arc::clone(&frame.id)).collect();
        for id in ids {
            let of = |frames: &[_]| -> Vec<_> {
                frames.iter().filter(|frame: &&OwnFrame| frame.id == id).cloned().collect()
            };
            let (now, then) = (of(&self.scenario.frames), of(&wanted.frames));
            if now != then {
                replace(&mut self.scenario.frames, |frame| frame.id == id, &then);
                self.step(Cause::OwnFrame(id, Fate::of(now.first(), then.first())));
            }
        }
        let key = |vintage: &Vintage| (vintage.of.clone(), Arc::clone(&vintage.dated));
        let keys: BTreeSet<_> = self.scenario.vintages.iter().chain(&wanted.vintages).map(key).collect();
        for wanted_key in keys {
            let of = |all: &[Vintage]| -> Vec<_> { all.iter().filter(|one| key(one) == wanted_key).cloned().collect() };
            let (now, then) = (of(&self.scenario.vintages), of(&wanted.vintages));
            if now != then {
                replace(&mut self.scenario.vintages, |one| key(one) == wanted_key, &then);
                let (figure, dated) = wanted_key;
                self.step(Cause::Vintage(figure, dated, Fate::of(now.first(), then.first())));
            }
        }
    }

    /// The second plan itself.
    fn finish(mut self) -> Chain {
        let (from, to) = (self.from.scenario(), self.to.scenario());
        let same_ground = from.scope == to.scope && from.areas == to.areas && *self.from.areas() == *self.to.areas();
        let cause = self.cause(if same_ground { Cause::Rounding } else { Cause::Scope });
        self.chain.steps.push(Step::Of(cause));
        self.chain.stages.push(self.to.outcomes().cloned().collect());
        self.chain.rounding = self.cause(Cause::Rounding);
        self.chain
    }
}

/// Takes some of a list out and puts others in their place.
fn replace<T: Clone>(list: &mut Vec<T>, is_meant: impl Fn(&T) -> bool, others: &[T]) {
    let at = list.iter().position(&is_meant).unwrap_or(list.len());
    list.retain(|one| !is_meant(one));
    let at = at.min(list.len());
    list.splice(at..at, others.iter().cloned());
}

/// Assumptions by what they are about, and by which of several about it they are.
fn by_subject(assumptions: &[Assumption]) -> BTreeMap<(Subject, usize), &Assumption> {
    let mut by_subject = BTreeMap::new();
    for assumption in assumptions {
        let subject = assumption.kind.subject();
        let before = by_subject.range((subject.clone(), 0)..=(subject.clone(), usize::MAX)).count();
        by_subject.insert((subject, before), assumption);
    }
    by_subject
}

/// The rates that agreements print, the newest agreement first.
fn printed_rates(used: &[Arc<Agreement>]) -> PriceIndices {
    let mut rates = PriceIndices::default();
    for agreement in used {
        agreement.state_rates(&mut rates);
    }
    rates
}

/// Whether two say the same rates, whoever prints them.
fn says_the_same(one: &PriceIndices, other: &PriceIndices) -> bool {
    one.rates()
        .map(|(series, to, rate)| (series, to, rate.percent))
        .eq(other.rates().map(|(series, to, rate)| (series, to, rate.percent)))
}
