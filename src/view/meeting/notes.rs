//! What the pages rest on: assumptions, what is at stake, sources.

use super::AssumptionPage;
use crate::budget::area::AreaPath;
use crate::budget::exposure::Stake;
use crate::budget::marks::Marks;
use crate::view::chart::{Marked, Note};
use crate::view::{ExposureText, View};

impl View<'_> {
    /// What is at stake, then every assumption of the scenario: one that a switch takes out of use keeps its line.
    pub(super) fn verdict_notes(&self) -> Vec<Note> {
        let stakes = self.stakes().into_iter().map(|line| Note { letter: None, text: line.text });
        stakes.chain(self.short_assumptions()).collect()
    }

    /// The conditional grants of which something is at stake.
    fn stakes(&self) -> Vec<ExposureText> {
        let exposures = self.evaluation.exposures.iter().zip(self.exposure_lines());
        let is_at_stake = |stake: &Stake| match stake {
            Stake::UpTo(amount, _) => !amount.is_zero(),
            Stake::Undecided => true,
            Stake::NotComputed => false,
        };
        exposures.filter(|(exposure, _)| is_at_stake(&exposure.up_to)).map(|(_, line)| line).collect()
    }

    /// Every assumption without its reason, which stands on the page of assumptions.
    pub(super) fn short_assumptions(&self) -> impl Iterator<Item = Note> {
        let note = |text: crate::view::AssumptionText| Note {
            text: format!("{}: {}", text.head, text.detail),
            letter: Some(text.letter),
        };
        self.assumptions().into_iter().map(note)
    }

    pub(super) fn assumption_page(&self) -> AssumptionPage {
        let mut assumptions: Vec<Note> = self
            .assumption_sentences(self.all_marks())
            .into_iter()
            .map(|(letter, text)| Note { letter: Some(letter), text })
            .collect();
        if assumptions.is_empty() {
            assumptions.push(Note { letter: None, text: self.words.say("meeting-no-assumptions") });
        }
        let areas: Vec<AreaPath> = self.evaluation.areas.iter().map(|outcome| outcome.area.clone()).collect();
        let problems = self.problems().into_iter().map(|problem| format!("{}: {}", problem.title, problem.message));
        AssumptionPage {
            assumptions,
            remarks: self
                .stakes()
                .into_iter()
                .map(|line| format!("{}. {}", line.text, line.rule))
                .chain(problems)
                .collect(),
            accepted_word: self.words.say("section-accepted"),
            accepted: self.accepted().into_iter().map(|one| one.line).collect(),
            sources_word: self.words.say("meeting-sources"),
            sources: self.sources(&areas),
        }
    }

    pub(super) fn assumptions_title(&self) -> Marked {
        let count = self.book.scenario().assumptions.len();
        Marked { text: self.words.count("meeting-assumptions-title", count), ..Marked::default() }
    }

    fn all_marks(&self) -> Marks {
        (0..self.book.scenario().assumptions.len()).fold(Marks::NONE, |marks, number| marks.and(Marks::of(number)))
    }
}
