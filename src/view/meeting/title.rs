//! Titles of the user's own: how long they hold.

use crate::budget::area::AreaPath;
use crate::budget::evaluation::AreaOutcome;
use crate::budget::scenario::{ChartKind, MeetingPage, PageContent, PageTitle};
use crate::budget::verdict::Verdict;
use crate::view::View;

impl View<'_> {
    /// The verdict a page is about, in a short spelling that is the same in every language: a title of the user's own
    /// holds as long as this does. Empty where a page is about no verdict.
    ///
    /// `anlaeg broken 2025 2026` for each frame that is not kept, `kept` where all are.
    pub fn page_verdict(&self, content: &PageContent) -> String {
        match content {
            PageContent::Verdict | PageContent::Measures => self.verdict_key(None),
            PageContent::Assumptions => String::new(),
            PageContent::Chart(chart) => match chart.kind {
                ChartKind::Timeline | ChartKind::Balance => String::new(),
                ChartKind::Deviation => self.verdict_key(chart.area.as_ref()),
                ChartKind::Level
                | ChartKind::Lines
                | ChartKind::Measures
                | ChartKind::Bridge
                | ChartKind::Exposure
                | ChartKind::Sensitivity => self.verdict_key(self.area_of(chart).as_ref()),
            },
        }
    }

    /// The title of the user's own, if it was written for the verdict as it is.
    pub fn own_title<'p>(&self, page: &'p MeetingPage) -> Option<&'p str> {
        let title = page.title.as_ref()?;
        (*title.written_for == *self.page_verdict(&page.content)).then_some(&*title.text)
    }

    /// A title of the user's own for a page as it is now.
    pub fn titled(&self, text: &str, content: &PageContent) -> PageTitle {
        PageTitle { text: text.into(), written_for: self.page_verdict(content).into() }
    }

    fn verdict_key(&self, area: Option<&AreaPath>) -> String {
        let areas = self.evaluation.areas.iter().filter(|outcome| area.is_none_or(|area| outcome.area == *area));
        let keys: Vec<String> = areas.flat_map(|outcome| self.frame_keys(outcome)).collect();
        if keys.is_empty() { "kept".to_owned() } else { keys.join("; ") }
    }

    /// One for each frame that is not kept in every year in which it is held against something.
    fn frame_keys(&self, outcome: &AreaOutcome) -> Vec<String> {
        let years = self.evaluation.years;
        let keys = outcome.frames.iter().filter_map(|frame| {
            let worst = frame.years.iter().map(|cell| cell.verdict).min_by_key(|verdict| verdict.rank())?;
            let word = match worst {
                Verdict::NotComputed => "not-computed",
                Verdict::Broken => "broken",
                Verdict::Undecided => "undecided",
                Verdict::Kept | Verdict::NoBaseline | Verdict::NoFrame => return None,
            };
            let when = years.iter().zip(&frame.years).filter(|(_, cell)| cell.verdict == worst);
            let when: Vec<String> = when.map(|(year, _)| year.to_string()).collect();
            Some(format!("{} {word} {}", outcome.area.as_str(), when.join(" ")))
        });
        keys.collect()
    }
}
