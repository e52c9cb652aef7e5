//! The pages that a plan is shown with in the meeting: which, in what order, under which titles of the user's own.

use super::edit_check::{is_text, is_title};
use super::{ChartKind, Edit, EditError, Scenario};
use crate::budget::area::AreaPath;
use crate::budget::price_level::Year;
use std::collections::BTreeMap;

/// A page of the meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingPage {
    /// What it shows.
    pub content: PageContent,
    /// A title of the user's own; `None` for the one made from the verdict.
    pub title: Option<PageTitle>,
    /// Whether it is shown; one that is not keeps its place and its title.
    pub shown: bool,
}

/// What a page of the meeting shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageContent {
    /// The verdict, the headroom of each area and year, the switches.
    Verdict,
    /// A chart.
    Chart(ChartPage),
    /// The measures as a table.
    Measures,
    /// Assumptions and sources.
    Assumptions,
}

/// A chart as a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartPage {
    /// Which chart.
    pub kind: ChartKind,
    /// Of which area; `None` for the area with the worst verdict, or all of them where the chart can show several.
    pub area: Option<AreaPath>,
    /// Remarks of the user's own about a year.
    pub annotations: BTreeMap<Year, Box<str>>,
}

/// A title of the user's own, and the verdict it was written for: it holds as long as that one does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageTitle {
    /// What it says.
    pub text: Box<str>,
    /// The verdict, in a short spelling of the program's own.
    pub written_for: Box<str>,
}

impl MeetingPage {
    /// A page that is shown under the title made from the verdict.
    pub const fn of(content: PageContent) -> Self {
        Self { content, title: None, shown: true }
    }

    /// A page with a chart, without remarks.
    pub const fn chart(kind: ChartKind, area: Option<AreaPath>) -> Self {
        Self::of(PageContent::Chart(ChartPage { kind, area, annotations: BTreeMap::new() }))
    }
}

/// How many pages a meeting may have.
const MOST_PAGES: usize = 1_000;

impl Scenario {
    /// Other pages; gives the edit that takes it back.
    pub(super) fn set_meeting(&mut self, pages: Vec<MeetingPage>) -> Result<Edit, EditError> {
        if pages.len() > MOST_PAGES {
            return Err(EditError::TooManyPages);
        }
        pages.iter().try_for_each(is_page)?;
        Ok(Edit::Meeting(std::mem::replace(&mut self.meeting, pages)))
    }
}

/// What a page says fits into a file, and what is written there says something.
fn is_page(page: &MeetingPage) -> Result<(), EditError> {
    if let Some(title) = &page.title {
        is_title(&title.text)?;
        is_text(Some(&title.written_for))?;
    }
    match &page.content {
        PageContent::Chart(chart) => chart.annotations.values().try_for_each(|text| is_title(text)),
        PageContent::Verdict | PageContent::Measures | PageContent::Assumptions => Ok(()),
    }
}
