//! The pages of the meeting as data: the verdict, the charts, the measures, the assumptions.

mod chart;
mod defaults;
mod notes;
mod own;
mod table;
mod title;
mod verdict;

pub use table::{MeasureRow, MeasureTable};
pub use verdict::{HeadroomCell, HeadroomRow, Switch, VerdictPage};

use super::chart::{Chart, Marked, Note};
use super::{VerdictMark, View, Words};
use crate::budget::scenario::{MeetingPage, PageContent};

/// Everything that is shown in the meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Meeting {
    /// The scenario's name.
    pub title: String,
    /// The alternative that is shown, by its name; `None` for the plan.
    pub alternative: Option<String>,
    /// Eight hexadecimal digits that change with its content.
    pub fingerprint: String,
    /// `Kilde:`
    pub source_word: String,
    /// The pages, in their order.
    pub pages: Vec<MeetingView>,
}

/// A page of the meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingView {
    /// Which of the scenario's pages it is.
    pub at: usize,
    /// Its message.
    pub title: Marked,
    /// That the user's own title was written for another verdict; `None` where it is used or there is none.
    pub notice: Option<String>,
    /// What it shows.
    pub body: PageBody,
}

/// What a page shows.
#[derive(Debug, Clone, PartialEq)]
pub enum PageBody {
    /// The verdict.
    Verdict(Box<VerdictPage>),
    /// A chart.
    Chart(Box<Chart>),
    /// The measures.
    Measures(MeasureTable),
    /// Assumptions and sources.
    Assumptions(AssumptionPage),
    /// Why there is nothing to show.
    Nothing(String),
}

/// Assumptions and sources.
#[derive(Debug, Clone, PartialEq)]
pub struct AssumptionPage {
    /// What is assumed, with letters; a sentence that nothing is, without.
    pub assumptions: Vec<Note>,
    /// The conditional grants, and what is wrong.
    pub remarks: Vec<String>,
    /// `Accepterede advarsler`
    pub accepted_word: String,
    /// What looked wrong and is right, each with the reason.
    pub accepted: Vec<String>,
    /// `Kilder`
    pub sources_word: String,
    /// Agreements and documents.
    pub sources: Vec<String>,
}

/// A verdict's mark and whether it rests on an assumption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageMark {
    /// The mark.
    pub mark: VerdictMark,
    /// Whether it is a dashed outline.
    pub assumed: bool,
}

impl Meeting {
    /// The same of an alternative of a plan: the plan's name is the title, and the alternative's stands beside it.
    #[must_use]
    pub fn of_alternative(self, plan: &str, alternative: &str, words: &Words) -> Self {
        let alternative = words.tell("meeting-alternative", &[("title", alternative)]);
        Self { title: plan.to_owned(), alternative: Some(alternative), ..self }
    }
}

impl View<'_> {
    /// The pages of the meeting: those of the scenario that are shown, or where it has none those that suit it.
    pub fn meeting(&self) -> Meeting {
        let pages = self.meeting_pages();
        let shown = pages.iter().enumerate().filter(|(_, page)| page.shown);
        let mut views: Vec<MeetingView> = shown.map(|(at, page)| self.meeting_view(at, page)).collect();
        if views.is_empty() {
            views.push(self.meeting_view(0, &MeetingPage::of(PageContent::Verdict)));
        }
        Meeting {
            title: self.book.scenario().title.clone(),
            alternative: None,
            fingerprint: self.fingerprint.to_owned(),
            source_word: self.words.say("source-word"),
            pages: views,
        }
    }

    /// The pages of the scenario, or where it has none those that suit it.
    pub fn meeting_pages(&self) -> Vec<MeetingPage> {
        if self.has_chosen_pages() { self.book.scenario().meeting.clone() } else { self.suggested_pages() }
    }

    fn meeting_view(&self, at: usize, page: &MeetingPage) -> MeetingView {
        let (made, mut body) = match &page.content {
            PageContent::Verdict => {
                let sentence = self.brief_verdict_sentence();
                let title = Marked { text: sentence.text.clone(), letters: super::letters(sentence.marks) };
                (title, PageBody::Verdict(Box::new(self.verdict_page(&sentence))))
            }
            PageContent::Chart(chart) => match self.meeting_chart(chart) {
                Ok(drawn) => (drawn.title.clone(), PageBody::Chart(Box::new(drawn))),
                Err(why) => (Marked { text: self.chart_name(chart), ..Marked::default() }, PageBody::Nothing(why)),
            },
            PageContent::Measures => (self.measures_title(), PageBody::Measures(self.measure_table())),
            PageContent::Assumptions => (self.assumptions_title(), PageBody::Assumptions(self.assumption_page())),
        };
        let holds = self.own_title(page);
        let notice = holds.is_none().then_some(page.title.as_ref()).flatten();
        let notice = notice.map(|title| self.words.tell("meeting-title-dropped", &[("title", &title.text)]));
        let title = holds.map_or(made, |own| Marked { text: own.to_owned(), letters: self.letters_of(&body) });
        if let PageBody::Chart(chart) = &mut body {
            chart.title = title.clone();
        }
        MeetingView { at, title, notice, body }
    }

    /// The letters that the title made from the verdict has: a title of the user's own rests on the same.
    fn letters_of(&self, body: &PageBody) -> String {
        match body {
            PageBody::Chart(chart) => chart.title.letters.clone(),
            PageBody::Verdict(_) => super::letters(self.brief_verdict_sentence().marks),
            PageBody::Measures(_) | PageBody::Assumptions(_) | PageBody::Nothing(_) => String::new(),
        }
    }
}
