//! Charts as pages: which chart of which area, and why one cannot be shown.

use super::defaults::is_judged;
use super::own::annotations;
use crate::budget::area::AreaPath;
use crate::budget::scenario::ChartPage;
use crate::view::View;
use crate::view::chart::{Asked, Audience, Chart, ChartKind, Note, WhyNot};

/// More notes stand on the page of assumptions: the plot has the room.
const MOST_NOTES: usize = 3;

impl View<'_> {
    /// The chart of a page, with the user's remarks about years and its assumptions in short; or why it cannot be shown.
    pub(super) fn meeting_chart(&self, page: &ChartPage) -> Result<Chart, String> {
        let mut chart = self.drawn(page)?;
        let letters: Vec<String> = chart.notes.into_iter().filter_map(|note| note.letter).collect();
        let assumed =
            self.short_assumptions().filter(|note| note.letter.as_ref().is_some_and(|of| letters.contains(of)));
        chart.notes = assumed.collect();
        if chart.notes.len() > MOST_NOTES {
            chart.notes.truncate(MOST_NOTES - 1);
            chart.notes.push(Note { letter: None, text: self.words.say("meeting-more-notes") });
        }
        chart.annotations = annotations(&chart, page);
        chart.more_notes = self.words.say("meeting-more-notes");
        Ok(chart)
    }

    fn drawn(&self, page: &ChartPage) -> Result<Chart, String> {
        if let Some(area) = page.area.as_ref().filter(|area| self.book.areas().get(area).is_none()) {
            return Err(self.words.tell("meeting-no-area", &[("area", area.as_str())]));
        }
        if let (ChartKind::Deviation, None) = (page.kind, &page.area) {
            let all = self.deviation_chart(&self.areas_at_issue(), Audience::Paper);
            let worst = self.worst_verdict_sentence();
            return all.map(|chart| chart.titled(&worst.text)).ok_or(worst.text);
        }
        let area = self.area_of(page);
        let asked = Asked { area: area.as_ref(), ..Asked::of(page.kind) };
        self.plain_chart_of(&asked).map_err(|WhyNot(why)| why)
    }

    /// The area of a page: its own, or the deepest with the worst verdict.
    pub(in crate::view) fn area_of(&self, page: &ChartPage) -> Option<AreaPath> {
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
    pub fn meeting_chart_word(&self, kind: ChartKind) -> String {
        self.words.say(&format!("meeting-chart-{}", kind.code()))
    }
}
