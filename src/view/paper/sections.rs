//! What stands behind the tables: grants, financing, problems, assumptions, sources and the author's note.

use super::{Block, ListItem, Marked};
use crate::budget::agreement::challenges;
use crate::view::{View, letters};

impl View<'_> {
    /// The sections that have something to say.
    pub(super) fn sections(&self) -> Vec<Block> {
        let areas: Vec<_> = self.evaluation.areas.iter().map(|outcome| outcome.area.clone()).collect();
        let exposure = |exposure: super::super::ExposureText| ListItem {
            letter: String::new(),
            text: Marked { text: format!("{}. {}", exposure.text, exposure.rule), letters: letters(exposure.marks) },
        };
        let problem =
            |problem: super::super::ProblemText| format!("{} ({}): {}", problem.title, problem.place, problem.message);
        let assumption = |text: super::super::AssumptionText| {
            let says =
                [("head", text.head.as_str()), ("detail", text.detail.as_str()), ("because", text.because.as_str())];
            let said = self.words.tell("assumption-sentence", &says);
            ListItem { letter: text.letter, text: Marked { text: said, letters: String::new() } }
        };
        let sections = [
            ("section-exposures", self.exposure_lines().into_iter().map(exposure).collect()),
            ("section-financing", plain(self.financing_lines())),
            ("paper-open-problems", plain(self.problems().into_iter().map(problem))),
            ("section-accepted", plain(self.accepted().into_iter().map(|one| one.line))),
            ("paper-accepted-problems", plain(self.answered())),
            ("section-assumptions", self.assumptions().into_iter().map(assumption).collect()),
            ("section-sources", plain(self.sources(&areas))),
            ("section-note", plain([self.book.scenario().note.clone()])),
        ];
        let told = sections.into_iter().filter(|(_, items): &(&str, Vec<ListItem>)| !items.is_empty());
        told.flat_map(|(key, items)| [Block::Heading(self.words.say(key)), Block::List(items)]).collect()
    }

    /// What can hardly be meant in the agreements used, and who answered for it.
    fn answered(&self) -> Vec<String> {
        let used = &self.book.library().agreements;
        let all =
            used.iter().flat_map(|agreement| challenges(agreement, used).into_iter().map(move |one| (agreement, one)));
        let answered = all.filter_map(|(agreement, one)| {
            let because = one.accepted.clone()?;
            let variables = [("challenge", self.words.challenge(&one)), ("because", because.to_string())];
            let variables = variables.each_ref().map(|(name, text)| (*name, text.as_str()));
            Some(format!("{}: {}", agreement.id, self.words.tell("paper-accepted", &variables)))
        });
        answered.collect()
    }
}

/// The texts that say something, a line each.
fn plain(texts: impl IntoIterator<Item = String>) -> Vec<ListItem> {
    let said = texts.into_iter().filter(|text| !text.trim().is_empty());
    said.map(|text| ListItem { letter: String::new(), text: Marked { text, letters: String::new() } }).collect()
}
