//! Problems that the user has accepted, each with a reason.

use super::facts;
use crate::budget::book::Book;
use crate::budget::problem::{Part, Problem, ProblemKind};
use crate::budget::scenario::{Accepted, Edit, Scenario};
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
        let ProblemKind::Guard(guard) = &problem.kind else { return None };
        let of = of_text(self.scenario(), problem)?;
        let facts = facts::digest(self.scenario(), &problem.place, guard);
        let new = Accepted { problem: guard.code().into(), of, facts: facts.into(), because: because.trim().into() };
        let mut list = self.still_accepted();
        list.push(new);
        Some(Edit::Accepted(list))
    }

    /// The edit after which an accepted problem is told again.
    pub fn no_longer_accepting(&self, accepted: &AcceptedProblem) -> Option<Edit> {
        let ProblemKind::Guard(guard) = &accepted.problem.kind else { return None };
        let of = of_text(self.scenario(), &accepted.problem)?;
        let mut list = self.still_accepted();
        list.retain(|one| *one.problem != *guard.code() || one.of != of);
        Some(Edit::Accepted(list))
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
