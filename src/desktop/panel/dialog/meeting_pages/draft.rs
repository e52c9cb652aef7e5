//! The pages while they are being chosen.

use super::super::super::super::state::State;
use crate::budget::area::AreaPath;
use crate::budget::price_level::Year;
use crate::budget::scenario::{ChartKind, Edit, MeetingPage, PageContent};
use crate::view::View;
use std::collections::BTreeMap;

/// The pages, and the chart that is to be added.
#[derive(Debug)]
pub(in super::super) struct Draft {
    pub(super) rows: Vec<Row>,
    pub(super) kind: ChartKind,
    pub(super) area: Option<AreaPath>,
}

impl Default for Draft {
    fn default() -> Self {
        Self { rows: Vec::new(), kind: ChartKind::Level, area: None }
    }
}

/// A page as it is being changed.
#[derive(Debug)]
pub(in super::super) struct Row {
    pub(super) page: MeetingPage,
    /// The title as typed.
    pub(in super::super) title: String,
    /// The remarks as typed: `2025: Byggeriet begynder; 2026: …`
    pub(in super::super) remarks: String,
    /// Whether the title, as it is, was said to hold for the verdict as it is.
    renewed: bool,
}

impl Row {
    /// A page as it is.
    pub(in super::super) fn of(page: MeetingPage) -> Self {
        let title = page.title.as_ref().map(|title| title.text.to_string()).unwrap_or_default();
        let remarks = match &page.content {
            PageContent::Chart(chart) => {
                let remarks = chart.annotations.iter().map(|(year, text)| format!("{year}: {text}"));
                remarks.collect::<Vec<_>>().join("; ")
            }
            PageContent::Verdict | PageContent::Measures | PageContent::Assumptions => String::new(),
        };
        Self { page, title, remarks, renewed: false }
    }

    /// What the page is called in the list.
    pub(in super::super) fn name(&self, view: &View<'_>) -> String {
        match &self.page.content {
            PageContent::Verdict => view.words.say("meeting-page-verdict"),
            PageContent::Measures => view.words.say("meeting-page-measures"),
            PageContent::Assumptions => view.words.say("meeting-page-assumptions"),
            PageContent::Chart(chart) => view.chart_name(chart),
        }
    }

    fn is_as_written(&self) -> bool {
        self.page.title.as_ref().is_some_and(|title| *title.text == *self.title.trim())
    }

    /// Whether the title was written for another verdict and nobody has said that it still holds.
    pub(in super::super) fn is_outdated(&self, view: &View<'_>) -> bool {
        !self.renewed && self.is_as_written() && view.own_title(&self.page).is_none()
    }

    /// The title holds for the verdict as it is.
    pub(in super::super) fn renew(&mut self, view: &View<'_>) {
        self.renewed = true;
        self.page.title = Some(view.titled(self.title.trim(), &self.page.content));
    }

    /// The remarks by year; `None` where they cannot be read.
    pub(in super::super) fn read_remarks(&self) -> Option<BTreeMap<Year, Box<str>>> {
        let remarks = self.remarks.split(';').map(str::trim).filter(|remark| !remark.is_empty());
        let read = |remark: &str| {
            let (year, text) = remark.split_once(':')?;
            let year = year.trim().parse().ok().and_then(Year::new)?;
            let text = text.trim();
            (!text.is_empty()).then(|| (year, text.into()))
        };
        remarks.map(read).collect()
    }

    /// The page as it is to be; `None` where its remarks cannot be read.
    pub(in super::super) fn finished(&self, view: &View<'_>) -> Option<MeetingPage> {
        let title = self.title.trim();
        let mut page = self.page.clone();
        if let PageContent::Chart(chart) = &mut page.content {
            chart.annotations = self.read_remarks()?;
        }
        if title.is_empty() {
            page.title = None;
        } else if !self.is_as_written() {
            page.title = Some(view.titled(title, &page.content));
        }
        Some(page)
    }
}

impl Draft {
    /// The pages as the scenario has them, or those that suit it.
    pub(in super::super) fn of(state: &State) -> Self {
        Self { rows: state.view().meeting_pages().into_iter().map(Row::of).collect(), ..Self::default() }
    }

    /// The step, or why there can be none yet.
    pub(super) fn edit(&self, state: &State) -> Result<Edit, &'static str> {
        let view = state.view();
        let pages: Option<Vec<MeetingPage>> = self.rows.iter().map(|row| row.finished(&view)).collect();
        let pages = pages.ok_or("meeting-page-remarks-unread")?;
        // Pages as the program suggests them go on following the plan.
        let follows = pages == view.suggested_pages() || pages == view.default_pages();
        let pages = if follows { view.titled_charts() } else { pages };
        let now = &state.document().book().scenario().meeting;
        if pages == *now { Err("meeting-pages-unchanged") } else { Ok(Edit::Meeting(pages)) }
    }

    /// Adds the chosen chart before the table of measures, or at the end.
    pub(super) fn add(&mut self) {
        let is_chart = |row: &Row| matches!(row.page.content, PageContent::Chart(_) | PageContent::Verdict);
        let at = self.rows.iter().rposition(is_chart).map_or(self.rows.len(), |last| last.saturating_add(1));
        self.rows.insert(at, Row::of(MeetingPage::chart(self.kind, self.area.clone())));
    }

    /// Back to the pages that suit the plan.
    pub(super) fn suggest(&mut self, view: &View<'_>) {
        self.rows = view.suggested_pages().into_iter().map(Row::of).collect();
    }
}
