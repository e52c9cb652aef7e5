//! Problems that the user has accepted, each with a reason.

use super::facts;
use crate::budget::book::Book;
use crate::budget::problem::{Part, Problem, ProblemKind};
use crate::budget::scenario::{Accepted, Edit, LeftOut, Scenario};
use std::sync::Arc;

/// A problem that the user has looked at and accepts.
#[derive(Debug, Clone, PartialEq)]
pub struct AcceptedProblem {
    /// The problem.
    pub problem: Problem,
    /// Why it is right as it is.
    pub because: Arc<str>,
}

impl Book {
    /// The edit that accepts a problem for a reason; `None` for a problem that cannot be accepted. What was accepted and
    /// has lapsed since is forgotten with it.
    pub fn accepting(&self, problem: &Problem, because: &str) -> Option<Edit> {
        let list = self.still_accepted();
        self.adding(list, problem, because)
    }

    /// The same in a plan with alternatives or in one of these, which hold what they all accept: nothing is forgotten
    /// that may hold in another.
    pub fn accepting_also(&self, problem: &Problem, because: &str) -> Option<Edit> {
        let list = self.scenario().accepted.clone();
        self.adding(list, problem, because)
    }

    fn adding(&self, mut list: Vec<Accepted>, problem: &Problem, because: &str) -> Option<Edit> {
        let mut new = self.as_accepted(problem)?;
        new.because = because.trim().into();
        list.retain(|one| !is_of_same(one, &new));
        list.push(new);
        Some(Edit::Accepted(list))
    }

    /// The edit after which an accepted problem is told again.
    pub fn no_longer_accepting(&self, accepted: &AcceptedProblem) -> Option<Edit> {
        let gone = self.as_accepted(&accepted.problem)?;
        let mut list = self.scenario().accepted.clone();
        list.retain(|one| !is_of_same(one, &gone));
        Some(Edit::Accepted(list))
    }

    /// A problem as the scenario holds it once it is accepted, without a reason.
    fn as_accepted(&self, problem: &Problem) -> Option<Accepted> {
        let ProblemKind::Guard(guard) = &problem.kind else { return None };
        let of = of_text(self.scenario(), problem)?;
        let facts = facts::digest(self.scenario(), &problem.place, guard);
        Some(Accepted { problem: guard.code().into(), of, facts: facts.into(), because: "".into() })
    }

    /// The scenario without what is left out. What was accepted of a problem that only an alternative has that is left
    /// out goes with it.
    pub fn without(&self, left_out: &LeftOut) -> Scenario {
        let mut copy = self.scenario().without(left_out);
        if !left_out.alternatives.is_empty() && !copy.accepted.is_empty() {
            let of = |book: &Self| -> Vec<Accepted> {
                book.guarded().1.iter().filter_map(|one| book.as_accepted(&one.problem)).collect()
            };
            let layers = copy.alternatives.iter().filter_map(|layer| self.with_alternative(&layer.id).ok());
            let held: Vec<Accepted> = of(self).into_iter().chain(layers.flat_map(|book| of(&book))).collect();
            copy.accepted.retain(|one| held.iter().any(|other| is_of_same(one, other)));
        }
        copy
    }

    /// What was accepted and holds.
    fn still_accepted(&self) -> Vec<Accepted> {
        let (_, accepted) = self.guarded();
        let holds = |one: &Accepted| {
            accepted.iter().any(|accepted| {
                let ProblemKind::Guard(guard) = &accepted.problem.kind else { return false };
                *one.problem == *guard.code() && Some(&one.of) == of_text(self.scenario(), &accepted.problem).as_ref()
            })
        };
        self.scenario().accepted.iter().filter(|one| holds(one)).cloned().collect()
    }
}

/// Whether both are about one problem and the same facts of it.
fn is_of_same(one: &Accepted, other: &Accepted) -> bool {
    one.problem == other.problem && one.of == other.of && one.facts == other.facts
}

/// What a problem is about, as files name it: a measure's id, an area, or a field and its number.
pub(super) fn of_text(scenario: &Scenario, problem: &Problem) -> Option<Arc<str>> {
    Some(match &problem.place.part {
        Part::Measure(at) => (&*scenario.measures.get(*at)?.id).into(),
        Part::Baseline(area) => area.as_str().into(),
        Part::Item("vintages", at) => {
            let of = &scenario.vintages.get(*at)?.of;
            format!("{}/{}", of.agreement, of.figure).into()
        }
        Part::Scenario(field) => (*field).into(),
        Part::Item(list, at) => format!("{list}/{at}").into(),
    })
}
