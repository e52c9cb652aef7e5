//! Charts as pages: which chart of which area, and why one cannot be shown.

use super::defaults::is_judged;
use crate::budget::area::AreaPath;
use crate::budget::scenario::{ChartPage, MeetingChart};
use crate::view::View;
use crate::view::chart::{Audience, Chart, Note};

impl View<'_> {
    /// The chart of a page, with the user's remarks about years before its notes; or why it cannot be shown.
    pub(super) fn meeting_chart(&self, page: &ChartPage) -> Result<Chart, String> {
        let mut chart = self.chart_of(page)?;
        let remarks = page.annotations.iter().map(|(year, text)| Note { letter: None, text: format!("{year}: {text}") });
        chart.notes.splice(0..0, remarks);
        chart.more_notes = self.words.say("meeting-more-notes");
        Ok(chart)
    }

    fn chart_of(&self, page: &ChartPage) -> Result<Chart, String> {
        if let Some(area) = page.area.as_ref().filter(|area| self.book.areas().get(area).is_none()) {
            return Err(self.words.tell("meeting-no-area", &[("area", area.as_str())]));
        }
        let area = || self.area_of(page).ok_or_else(|| self.words.say("title-nothing-to-judge"));
        let drawn = match page.kind {
            MeetingChart::Level => self.level_chart(&area()?, Audience::Paper),
            MeetingChart::Deviation => {
                let areas = page.area.clone().map_or_else(|| self.areas_at_issue(), |area| vec![area]);
                self.deviation_chart(&areas, Audience::Paper)
            }
            MeetingChart::Timeline => self.timeline_chart(&area()?, None),
            MeetingChart::Measures
            | MeetingChart::Bridge
            | MeetingChart::Balance
            | MeetingChart::Exposure
            | MeetingChart::Sensitivity => return Err(self.words.say("meeting-chart-not-yet")),
        };
        match (drawn, page.kind) {
            (Some(drawn), _) => Ok(drawn),
            (None, MeetingChart::Timeline) => Err(self.words.say("meeting-no-timeline")),
            (None, _) => Err(self.area_sentence(&area()?).text),
        }
    }

    /// The area of a page: its own, or the deepest with the worst verdict.
    pub(super) fn area_of(&self, page: &ChartPage) -> Option<AreaPath> {
        if let Some(area) = &page.area {
            return Some(area.clone());
        }
        let judged = self.evaluation.areas.iter().filter(|outcome| is_judged(outcome));
        let worst = judged.min_by_key(|outcome| (outcome.worst().rank(), std::cmp::Reverse(outcome.area.depth())));
        worst.or_else(|| self.evaluation.areas.first()).map(|outcome| outcome.area.clone())
    }

    /// What a page with a chart is called in a list: `Plan mod ramme, anlæg`.
    pub fn chart_name(&self, page: &ChartPage) -> String {
        let kind = self.meeting_chart_word(page.kind);
        match &page.area {
            Some(area) => format!("{kind}, {}", self.area_in_text(area)),
            None => kind,
        }
    }

    /// What a kind of chart is called.
    pub fn meeting_chart_word(&self, kind: MeetingChart) -> String {
        self.words.say(match kind {
            MeetingChart::Level => "meeting-chart-level",
            MeetingChart::Deviation => "meeting-chart-deviation",
            MeetingChart::Measures => "meeting-chart-measures",
            MeetingChart::Bridge => "meeting-chart-bridge",
            MeetingChart::Balance => "meeting-chart-balance",
            MeetingChart::Timeline => "meeting-chart-timeline",
            MeetingChart::Exposure => "meeting-chart-exposure",
            MeetingChart::Sensitivity => "meeting-chart-sensitivity",
        })
    }
}
