//! The verdict as a heading, and what a reader must know who reads nothing else.

use super::Marked;
use crate::budget::problem::Severity;
use crate::budget::scenario::AssumptionKind;
use crate::view::sentence::{BETWEEN, Sentence, lowered};
use crate::view::{View, letters};

/// As many characters as a heading of three lines has room for.
const LONGEST_HEADING: usize = 130;

impl View<'_> {
    /// The worst verdict, with those that are equally bad while there is room for them; and the others.
    pub(super) fn paper_heading(&self) -> (Marked, Vec<Sentence>) {
        let mut sentences = self.verdict_sentences().into_iter();
        let Some(first) = sentences.next() else {
            return (Marked { text: self.words.say("title-nothing-to-judge"), letters: String::new() }, Vec::new());
        };
        let (mut text, mut marks) = (first.text, first.marks);
        let mut rest: Vec<Sentence> = Vec::new();
        for next in sentences {
            let joined = text.chars().count().saturating_add(next.text.chars().count());
            if rest.is_empty() && next.verdict == first.verdict && joined <= LONGEST_HEADING {
                text = format!("{text}{BETWEEN}{}", lowered(&next.text));
                marks = marks.and(next.marks);
            } else {
                rest.push(next);
            }
        }
        (Marked { text, letters: letters(marks) }, rest)
    }

    /// What is withheld, the other verdicts, what is at stake, what is assumed, and what the plan consists of.
    pub(super) fn paper_summary(&self, rest: Vec<Sentence>) -> Vec<Marked> {
        let plain = |text: String| Marked { text, letters: String::new() };
        let mut sentences = Vec::new();
        let withheld = self.evaluation.problems.iter().filter(|problem| problem.severity == Severity::Error).count();
        if withheld > 0 {
            sentences.push(plain(self.words.count("paper-problems", withheld)));
        }
        sentences.extend(rest.into_iter().map(|rest| Marked { text: rest.text, letters: letters(rest.marks) }));
        let stakes = self.exposures_at_stake().into_iter();
        sentences.extend(stakes.map(|stake| Marked { text: stake.text, letters: letters(stake.marks) }));
        sentences.extend(self.assumed_frames().map(plain));
        let scenario = self.book.scenario();
        let measures = scenario.measures.len();
        if measures > 0 {
            let off = scenario.measures.iter().filter(|measure| !measure.on).count();
            let key = if off > 0 { "paper-measures-off" } else { "paper-measures-on" };
            sentences.push(plain(self.words.tell(
                key,
                &[("measures", &self.words.count("paper-count-measures", measures)), ("off", &off.to_string())],
            )));
        }
        if !scenario.assumptions.is_empty() {
            sentences.push(plain(self.words.count("paper-assumptions", scenario.assumptions.len())));
        }
        sentences
    }

    /// *Rammen for anlæg er antaget i 2025-2026, ikke aftalt*
    fn assumed_frames(&self) -> impl Iterator<Item = String> {
        self.book.scenario().assumptions.iter().filter_map(|assumption| {
            let AssumptionKind::FrameBeyond { area, .. } = &assumption.kind else { return None };
            let years = self.years_without_agreed_frame(assumption);
            let variables = [("area", self.area_in_text(area)), ("years", years)];
            let variables = variables.each_ref().map(|(name, text)| (*name, text.as_str()));
            (!variables.iter().any(|(_, text)| text.is_empty()))
                .then(|| self.words.tell("paper-frame-assumed", &variables))
        })
    }
}
