//! Titles and remarks of the user's own for a chart, wherever it is shown: in the window, in files, in the meeting.
//!
//! They stand with the pages of the meeting. A chart that is no page of it has one there that is not shown.

use crate::budget::area::AreaPath;
use crate::budget::scenario::{ChartPage, MeetingPage, PageContent};
use crate::view::View;
use crate::view::chart::{Annotation, Asked, Audience, Chart, ChartKind, Note};
use std::collections::BTreeMap;

impl View<'_> {
    /// The page that has the title and remarks of a chart, and its position; `None` where it has none.
    pub fn own_page(&self, kind: ChartKind, area: &AreaPath) -> Option<(usize, &MeetingPage)> {
        let pages = || self.book.scenario().meeting.iter().enumerate();
        let is_it = |page: &MeetingPage, fits: &dyn Fn(&ChartPage) -> bool| match &page.content {
            PageContent::Chart(chart) => chart.kind == kind && fits(chart),
            PageContent::Verdict | PageContent::Measures | PageContent::Assumptions => false,
        };
        let is_of_area = |chart: &ChartPage| chart.area.as_ref() == Some(area);
        // A page of no area is about the one that matters most; a balance is about none, and headroom about all.
        let is_of_worst = |chart: &ChartPage| {
            let fits = || kind == ChartKind::Balance || self.area_of(chart).as_ref() == Some(area);
            chart.area.is_none() && kind != ChartKind::Deviation && fits()
        };
        let exact = pages().find(|(_, page)| is_it(page, &is_of_area));
        exact.or_else(|| pages().find(|(_, page)| is_it(page, &is_of_worst)))
    }

    /// The page that a chart has or would have, and its position where it has one.
    pub fn page_of(&self, kind: ChartKind, area: &AreaPath) -> (Option<usize>, MeetingPage) {
        if let Some((at, page)) = self.own_page(kind, area) {
            return (Some(at), page.clone());
        }
        let area = (kind != ChartKind::Balance).then(|| area.clone());
        (None, MeetingPage { shown: false, ..MeetingPage::chart(kind, area) })
    }

    /// A chart with the user's own title, as long as that holds, and remarks.
    pub(in crate::view) fn with_own(&self, chart: Chart, area: &AreaPath, asked: &Asked<'_>) -> Chart {
        // Of another year or other prices, it is another chart.
        if asked.year.is_some() || asked.price_level.is_some() {
            return chart;
        }
        let Some((_, page)) = self.own_page(asked.kind, area) else { return chart };
        let mut chart = match self.own_title(page) {
            Some(title) => chart.titled(title),
            None => chart,
        };
        if let (Some(title), None, Audience::Screen) = (&page.title, self.own_title(page), asked.audience) {
            let text = self.words.tell("chart-title-dropped", &[("title", &title.text)]);
            chart.notes.insert(0, Note { letter: None, text });
        }
        if let PageContent::Chart(of) = &page.content {
            chart.annotations = annotations(&chart, of);
        }
        chart
    }

    /// The pages that suit the plan, with the titles and remarks that its charts have; behind them the charts that have
    /// some and are no pages.
    pub fn suggested_pages(&self) -> Vec<MeetingPage> {
        let mut pages = self.default_pages();
        for own in self.titled_charts() {
            let same = |page: &&mut MeetingPage| match (&page.content, &own.content) {
                (PageContent::Chart(one), PageContent::Chart(other)) => {
                    one.kind == other.kind && one.area == other.area
                }
                _ => false,
            };
            match pages.iter_mut().find(same) {
                Some(page) => *page = MeetingPage { shown: true, ..own },
                None => pages.push(own),
            }
        }
        pages
    }

    /// The charts with a title or remarks, as pages that are not shown.
    pub fn titled_charts(&self) -> Vec<MeetingPage> {
        let pages = self.book.scenario().meeting.iter();
        let titled = pages.filter(|page| match &page.content {
            PageContent::Chart(chart) => page.title.is_some() || !chart.annotations.is_empty(),
            PageContent::Verdict | PageContent::Measures | PageContent::Assumptions => false,
        });
        titled.map(|page| MeetingPage { shown: false, ..page.clone() }).collect()
    }

    /// Whether the author has chosen pages: some are shown, or one that is not is more than the place of a chart's title.
    pub(super) fn has_chosen_pages(&self) -> bool {
        let is_place = |page: &MeetingPage| !page.shown && matches!(page.content, PageContent::Chart(_));
        self.book.scenario().meeting.iter().any(|page| !is_place(page))
    }
}

/// Remarks at the years of a chart.
pub(super) fn annotations(chart: &Chart, page: &ChartPage) -> Vec<Annotation> {
    let positions: BTreeMap<&str, usize> =
        chart.years.iter().enumerate().map(|(at, year)| (year.as_str(), at)).collect();
    let remarks = page.annotations.iter();
    let at_year =
        remarks.filter_map(|(year, text)| Some((*positions.get(year.to_string().as_str())?, text.to_string())));
    at_year.map(|(year, text)| Annotation { year, text }).collect()
}
