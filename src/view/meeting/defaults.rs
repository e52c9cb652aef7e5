//! The pages that suit a plan whose author has chosen none.

use crate::budget::area::AreaPath;
use crate::budget::evaluation::AreaOutcome;
use crate::budget::scenario::{ChartKind, MeetingPage, PageContent};
use crate::budget::verdict::Verdict;
use crate::view::View;

/// As many areas have a page of their own unasked.
const MOST_AREAS: usize = 4;

impl View<'_> {
    /// The verdict, the headroom, the level of the areas at issue, the measures, the assumptions.
    pub fn default_pages(&self) -> Vec<MeetingPage> {
        let at_issue = self.areas_at_issue();
        let mut pages = vec![MeetingPage::of(PageContent::Verdict)];
        if !at_issue.is_empty() {
            pages.push(MeetingPage::chart(ChartKind::Deviation, None));
        }
        let levels = at_issue.into_iter().take(MOST_AREAS);
        pages.extend(levels.map(|area| MeetingPage::chart(ChartKind::Level, Some(area))));
        if !self.book.scenario().measures.is_empty() {
            pages.push(MeetingPage::of(PageContent::Measures));
        }
        pages.push(MeetingPage::of(PageContent::Assumptions));
        pages
    }

    /// The areas whose frames the meeting is about: those that a measure, switched on or off, touches, and those not
    /// kept; all judged ones where there is none of these. A switch does not change them.
    pub(super) fn areas_at_issue(&self) -> Vec<AreaPath> {
        let judged: Vec<&AreaOutcome> = self.evaluation.areas.iter().filter(|outcome| is_judged(outcome)).collect();
        let measures = &self.book.scenario().measures;
        let is_at_issue = |outcome: &&&AreaOutcome| {
            let is_touched = measures.iter().any(|measure| measure.area.is_within(&outcome.area));
            is_touched || outcome.worst().rank() < Verdict::Kept.rank()
        };
        let mut at_issue: Vec<&AreaOutcome> = judged.iter().filter(is_at_issue).copied().collect();
        if at_issue.is_empty() {
            at_issue = judged;
        }
        at_issue.into_iter().map(|outcome| outcome.area.clone()).collect()
    }
}

/// Whether an area is held against a frame in some year, and a level is known.
pub(super) fn is_judged(outcome: &AreaOutcome) -> bool {
    outcome.verdicts().any(|cell| !matches!(cell.verdict, Verdict::NoFrame | Verdict::NoBaseline))
}
