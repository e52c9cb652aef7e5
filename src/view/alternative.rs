//! Alternatives in words: what is wrong with them.

use super::Words;
use super::problem::Parts;
use crate::budget::problem::{Problem, ProblemKind};
use crate::budget::scenario::AlternativeProblem;
use std::sync::Arc;

impl Words {
    /// A problem of alternatives in a sentence; empty for others.
    pub fn alternative_problem(&self, problem: &Problem) -> String {
        let ProblemKind::Alternative(problem) = &problem.kind else { return String::new() };
        let (key, variables) = self.alternative_parts(problem);
        let variables: Vec<(&str, &str)> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.tell(key, &variables)
    }

    /// The text key of a problem of alternatives or ties, and what fills it.
    pub(super) fn alternative_parts(&self, problem: &AlternativeProblem) -> Parts {
        let hint = |nearest: &Option<Arc<str>>| ("hint", self.hint(nearest.as_deref()));
        let of = |alternative: &Arc<str>| ("alternative", alternative.to_string());
        match problem {
            AlternativeProblem::Unknown { id, nearest } => {
                ("problem-alternative-unknown", vec![("id", id.to_string()), hint(nearest)])
            }
            AlternativeProblem::Circle { alternative } => ("problem-alternative-circle", vec![of(alternative)]),
            AlternativeProblem::NoSuchMeasure { alternative, measure, nearest } => {
                let variables = vec![of(alternative), ("measure", measure.to_string()), hint(nearest)];
                ("problem-alternative-no-such-measure", variables)
            }
            AlternativeProblem::IdTaken { alternative, measure } => {
                ("problem-alternative-id-taken", vec![of(alternative), ("measure", measure.to_string())])
            }
            AlternativeProblem::CannotReshape { alternative, measure, why } => {
                let variables =
                    vec![of(alternative), ("measure", measure.to_string()), ("why", self.cannot_reshape(*why))];
                ("problem-alternative-cannot-reshape", variables)
            }
            AlternativeProblem::NothingToLeaveOut { alternative } => {
                ("problem-alternative-nothing-to-leave-out", vec![of(alternative)])
            }
            AlternativeProblem::Exclusive { alternative, measures } => {
                let variables = vec![self.in_alternative(alternative.as_deref()), ("measures", self.quoted(measures))];
                ("problem-exclusive", variables)
            }
            AlternativeProblem::Requires { alternative, measure, needs } => {
                let variables = vec![
                    self.in_alternative(alternative.as_deref()),
                    ("measure", measure.to_string()),
                    ("needs", self.quoted(needs)),
                ];
                ("problem-requires", variables)
            }
            AlternativeProblem::NoSuchTied { measure, nearest } => {
                ("problem-no-such-tied", vec![("measure", measure.to_string()), hint(nearest)])
            }
        }
    }

    /// *I planen* or *I alternativet ”Forsinket byggeri”*.
    fn in_alternative(&self, title: Option<&str>) -> (&'static str, String) {
        let text = match title {
            Some(title) => self.tell("in-alternative", &[("title", title)]),
            None => self.say("in-plan"),
        };
        ("where", text)
    }

    /// Titles one after another, each between quotation marks.
    fn quoted(&self, titles: &[Arc<str>]) -> String {
        let quoted: Vec<String> = titles.iter().map(|title| self.tell("quoted", &[("text", title)])).collect();
        self.list(&quoted)
    }
}
