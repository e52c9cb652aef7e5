//! Classic errors in words, and those that are accepted.

use super::problem::Parts;
use super::{ProblemText, View};
use crate::budget::guard::{AcceptedProblem, Beside, Guard};
use crate::budget::money::Money;

/// A problem that is right as it is, as shown.
#[derive(Debug, Clone, PartialEq)]
pub struct AcceptedText {
    /// The problem.
    pub problem: ProblemText,
    /// Why it is right.
    pub because: String,
    /// On one line: what, where, and why.
    pub line: String,
    /// The problem and the reason.
    pub accepted: AcceptedProblem,
}

impl View<'_> {
    /// The problems that are accepted and are still about the same.
    pub fn accepted(&self) -> Vec<AcceptedText> {
        let (_, accepted) = self.book.guarded();
        let text = |accepted: AcceptedProblem| {
            let problem = self.problem(&accepted.problem);
            let variables = [
                ("title", &*problem.title),
                ("place", &*problem.place),
                ("message", &*problem.message),
                ("because", &*accepted.because),
            ];
            let line = self.words.tell("accepted-line", &variables);
            AcceptedText { line, because: accepted.because.to_string(), problem, accepted }
        };
        accepted.into_iter().map(text).collect()
    }

    /// The text key of a classic error and what fills it.
    #[expect(clippy::too_many_lines, reason = "one arm an error")]
    pub(super) fn guard_parts(&self, guard: &Guard) -> Parts {
        let percent = |number| self.words.language().notation().write_as_is(number);
        match guard {
            Guard::PartCited { part, whole, area, year } => (
                "guard-part-cited",
                vec![
                    ("part", self.figure_name(part)),
                    ("whole", self.figure_name(whole)),
                    ("area", self.area_name(area)),
                    ("year", year.to_string()),
                ],
            ),
            Guard::PartAndWhole { part, whole, other } => (
                "guard-part-and-whole",
                vec![
                    ("part", self.figure_name(part)),
                    ("whole", self.figure_name(whole)),
                    ("other", other.to_string()),
                ],
            ),
            Guard::SameFigure { figure, others, year, sum, holds } => {
                let others: Vec<String> =
                    others.iter().map(|title| self.words.tell("quoted", &[("text", title)])).collect();
                let variables = vec![
                    ("figure", self.figure_name(figure)),
                    ("others", self.words.list(&others)),
                    ("year", year.to_string()),
                    ("sum", self.amount_in_text(*sum)),
                    ("holds", self.amount_in_text(*holds)),
                ];
                ("guard-same-figure", variables)
            }
            Guard::SameAmounts { source, other } => {
                ("guard-same-amounts", vec![("source", source.to_string()), ("other", other.to_string())])
            }
            Guard::IndexedTwice { year, step, rate } => {
                let variables = vec![("year", year.to_string()), ("step", percent(*step)), ("rate", percent(*rate))];
                let key = if (*step - *rate).abs() * rust_decimal::Decimal::TWO > rate.abs() {
                    "guard-indexed-doubly"
                } else {
                    "guard-indexed-twice"
                };
                (key, variables)
            }
            Guard::NotIndexed { year, rate } => {
                let variables = vec![
                    ("from-year", year.previous().to_string()),
                    ("year", year.to_string()),
                    ("rate", percent(*rate)),
                ];
                ("guard-not-indexed", variables)
            }
            Guard::UnitSlip { year, amount, beside, size } => {
                let mut variables = self.held_against(*amount, beside, *size);
                variables.push(("year", year.to_string()));
                ("guard-unit-slip", variables)
            }
            Guard::BaselineSlip { year, amount, beside, size, .. } => {
                let mut variables = self.held_against(*amount, beside, *size);
                variables.push(("year", year.to_string()));
                ("guard-baseline-slip", variables)
            }
            Guard::SavingAdds { word } => ("guard-saving-adds", vec![("word", word.to_string())]),
            Guard::ExpansionSaves { word } => ("guard-expansion-saves", vec![("word", word.to_string())]),
            Guard::PoolSpent { pool: Some(pool) } => ("guard-pool-spent", vec![("pool", self.figure_name(pool))]),
            Guard::PoolSpent { pool: None } => ("guard-pool-spent-by-title", Vec::new()),
            Guard::OlderFrame { area, year, used, newer } => {
                let variables = vec![
                    ("area", self.area_name(area)),
                    ("year", year.to_string()),
                    ("used", used.to_string()),
                    ("newer", newer.agreement.to_string()),
                ];
                ("guard-older-frame", variables)
            }
            Guard::OlderVintage { of, dated, agreed } => {
                let variables = vec![
                    ("figure", self.figure_name(of)),
                    ("agreement", of.agreement.to_string()),
                    ("dated", dated.to_string()),
                    ("agreed", agreed.to_string()),
                ];
                ("guard-older-vintage", variables)
            }
            Guard::LevelAsPart { figure, area, year } => {
                let variables = vec![
                    ("figure", self.figure_name(figure)),
                    ("area", self.area_name(area)),
                    ("year", year.to_string()),
                ];
                ("guard-level-as-part", variables)
            }
            Guard::LevelsSummed { figure, year } => {
                ("guard-levels-summed", vec![("figure", self.figure_name(figure)), ("year", year.to_string())])
            }
        }
    }

    /// An amount and what it was held against.
    fn held_against(&self, amount: Money, beside: &Beside, size: Money) -> Vec<(&'static str, String)> {
        let what = match beside {
            Beside::Area(area) => self.words.tell("beside-area", &[("area", &self.area_name(area))]),
            Beside::Frame => self.words.say("beside-frame"),
            Beside::Year(year) => self.words.tell("beside-year", &[("year", &year.to_string())]),
            Beside::Figure(figure) => self.words.tell("beside-figure", &[("figure", &self.figure_name(figure))]),
            Beside::Estimate => self.words.say("beside-estimate"),
        };
        vec![("amount", self.amount_in_text(amount)), ("beside", what), ("size", self.amount_in_text(size))]
    }
}
