//! Differences that move no number: titles, notes, sources, how firm a measure is.

use super::cause::Cause;
use super::measures::{Pair, counts_alike};
use crate::budget::measure::{Details, Measure};
use crate::budget::scenario::{Assumption, Scenario, Subject};
use std::collections::BTreeMap;

/// Something that is different and moves no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unmoving {
    /// What is different.
    pub of: UnmovingOf,
    /// In which respect.
    pub aspect: Aspect,
}

/// What is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnmovingOf {
    /// The plan as a whole.
    Plan,
    /// A measure: its id and title.
    Measure(Box<str>, Box<str>),
    /// An assumption, by what it is about.
    Assumption(Subject),
    /// What could move numbers but moves none here.
    Cause(Cause),
}

/// In which respect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aspect {
    /// What it is called.
    Title,
    /// The remark.
    Note,
    /// The years.
    Years,
    /// The price level it is shown in.
    PriceLevel,
    /// Which agreements it names.
    Agreements,
    /// The pages of the meeting.
    Meeting,
    /// Its alternatives, and what excludes or needs what.
    Alternatives,
    /// The order of measures or assumptions.
    Order,
    /// Only the second plan has it; it does not count.
    Came,
    /// Only the first plan has it; it does not count.
    Gone,
    /// How much and when, without effect.
    Numbers,
    /// How firm it is.
    Standing,
    /// Who says so.
    Source,
    /// The low and high estimate.
    Range,
    /// The account code.
    Account,
    /// What it is sorted under.
    Group,
    /// What pays for it.
    Financing,
    /// Why it is assumed.
    Reason,
}

impl Aspect {
    /// `title`, `note`, …: for programs and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Note => "note",
            Self::Years => "years",
            Self::PriceLevel => "price-level",
            Self::Agreements => "agreements",
            Self::Meeting => "meeting",
            Self::Alternatives => "alternatives",
            Self::Order => "order",
            Self::Came => "came",
            Self::Gone => "gone",
            Self::Numbers => "numbers",
            Self::Standing => "standing",
            Self::Source => "source",
            Self::Range => "range",
            Self::Account => "account",
            Self::Group => "group",
            Self::Financing => "financing",
            Self::Reason => "reason",
        }
    }
}

impl Unmoving {
    /// A cause that moves nothing here.
    pub(super) const fn of_cause(cause: Cause) -> Self {
        Self { of: UnmovingOf::Cause(cause), aspect: Aspect::Numbers }
    }
}

/// Everything that is different and is no cause.
pub(super) fn unmoving(from: &Scenario, to: &Scenario, pairs: &[Pair<'_>]) -> Vec<Unmoving> {
    let of_plan = of_plan(from, to).into_iter().map(|aspect| Unmoving { of: UnmovingOf::Plan, aspect });
    let of_measures = pairs.iter().flat_map(|pair| of_measure(*pair));
    of_plan.chain(of_measures).chain(of_assumptions(&from.assumptions, &to.assumptions)).collect()
}

fn of_plan(from: &Scenario, to: &Scenario) -> Vec<Aspect> {
    let subjects = |scenario: &Scenario| -> Vec<Subject> {
        scenario.assumptions.iter().map(|assumption| assumption.kind.subject()).collect()
    };
    let moved = |same: bool, aspect| (!same).then_some(aspect);
    [
        moved(from.title == to.title, Aspect::Title),
        moved(from.note == to.note, Aspect::Note),
        moved(from.years == to.years, Aspect::Years),
        moved(from.price_level == to.price_level, Aspect::PriceLevel),
        moved(
            from.agreements == to.agreements && from.chosen == to.chosen && from.own_agreements == to.own_agreements,
            Aspect::Agreements,
        ),
        moved(from.meeting == to.meeting, Aspect::Meeting),
        moved(from.alternatives == to.alternatives && from.ties == to.ties, Aspect::Alternatives),
        moved(!is_reordered(&ids(from), &ids(to)) && !is_reordered(&subjects(from), &subjects(to)), Aspect::Order),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn ids(scenario: &Scenario) -> Vec<&str> {
    scenario.measures.iter().map(|measure| &*measure.id).collect()
}

/// Whether two lists have the same things in another order.
fn is_reordered<T: Ord + Clone>(one: &[T], other: &[T]) -> bool {
    if one == other || one.len() != other.len() {
        return false;
    }
    let sorted = |list: &[T]| {
        let mut list = list.to_vec();
        list.sort();
        list
    };
    sorted(one) == sorted(other)
}

fn of_measure(pair: Pair<'_>) -> Vec<Unmoving> {
    let aspects = match pair {
        (None, Some(other)) if !other.on => vec![Aspect::Came],
        (Some(one), None) if !one.on => vec![Aspect::Gone],
        (Some(one), Some(other)) => aspects(one, other),
        (_, _) => Vec::new(),
    };
    let Some(named) = pair.1.or(pair.0) else { return Vec::new() };
    let of = || UnmovingOf::Measure(named.id.clone(), named.title.clone());
    aspects.into_iter().map(|aspect| Unmoving { of: of(), aspect }).collect()
}

fn aspects(one: &Measure, other: &Measure) -> Vec<Aspect> {
    let moved = |same: bool, aspect| (!same).then_some(aspect);
    [
        moved(one.title == other.title, Aspect::Title),
        moved(one.on || other.on || counts_alike(one, other), Aspect::Numbers),
        moved(one.standing == other.standing, Aspect::Standing),
        moved(one.source() == other.source(), Aspect::Source),
        moved(detail(one, |all| all.note.as_deref()) == detail(other, |all| all.note.as_deref()), Aspect::Note),
        moved(one.range() == other.range(), Aspect::Range),
        moved(
            detail(one, |all| all.account.as_deref()) == detail(other, |all| all.account.as_deref()),
            Aspect::Account,
        ),
        moved(detail(one, |all| all.group.as_deref()) == detail(other, |all| all.group.as_deref()), Aspect::Group),
        moved(one.financing() == other.financing(), Aspect::Financing),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn detail(measure: &Measure, of: fn(&Details) -> Option<&str>) -> Option<&str> {
    measure.details.as_deref().and_then(of)
}

fn of_assumptions(from: &[Assumption], to: &[Assumption]) -> Vec<Unmoving> {
    let mut waiting: BTreeMap<Subject, Vec<&Assumption>> = BTreeMap::new();
    for assumption in from.iter().rev() {
        waiting.entry(assumption.kind.subject()).or_default().push(assumption);
    }
    let mut found = Vec::new();
    for assumption in to {
        let subject = assumption.kind.subject();
        let Some(before) = waiting.get_mut(&subject).and_then(Vec::pop) else { continue };
        if before.because != assumption.because {
            found.push(Unmoving { of: UnmovingOf::Assumption(subject.clone()), aspect: Aspect::Reason });
        }
        if before.source != assumption.source {
            found.push(Unmoving { of: UnmovingOf::Assumption(subject), aspect: Aspect::Source });
        }
    }
    found
}
