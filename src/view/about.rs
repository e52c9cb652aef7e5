//! *About this verdict*: in plain words, how it came about.

use super::{View, letters};
use crate::budget::agreement::{Bound, Measured};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{FrameCell, FrameOutcome, Row};
use crate::budget::price_level::Year;
use crate::budget::verdict::Verdict;

impl View<'_> {
    /// How the verdict of a row and year came about: what is held against what, how far apart they are, and what that
    /// rests on. A headroom names its frame; of the plan the area's first frame is told. `None` where nothing is
    /// judged.
    pub fn about_verdict(&self, area: &AreaPath, row: &Row, year: Year) -> Option<String> {
        let outcome = self.evaluation.area(area)?;
        let frame = match row {
            Row::Headroom(id) | Row::Frame(id) => outcome.frames.iter().find(|frame| frame.id == *id)?,
            Row::Plan => outcome.frames.first()?,
            Row::Baseline | Row::Measure(_) | Row::Change => return None,
        };
        let at = self.evaluation.years.position(year)?;
        let cell = frame.years.get(at)?;
        let judged = match frame.on {
            Measured::Level => outcome.plan.get(at),
            Measured::Change => outcome.change.get(at),
        };
        let judged = judged.and_then(|cell| cell.amount());
        let mut sentences: Vec<String> = Vec::new();
        if let (Some(plan), Some(bound)) = (judged, cell.frame.amount()) {
            let key = match (frame.on, frame.bound) {
                (Measured::Level, Bound::AtMost) => "about-level-at-most",
                (Measured::Level, Bound::AtLeast) => "about-level-at-least",
                (Measured::Change, Bound::AtMost) => "about-change-at-most",
                (Measured::Change, Bound::AtLeast) => "about-change-at-least",
            };
            let (plan, bound) = (self.amount_in_text(plan), self.amount_in_text(bound));
            let told = [("year", &*year.to_string()), ("plan", &*plan), ("frame", &*bound)];
            sentences.push(self.words.tell(key, &told));
        }
        sentences.push(self.about_outcome(frame, cell));
        sentences.extend(self.about_assumptions(cell));
        Some(sentences.join(" "))
    }

    /// What the distance between plan and frame means.
    fn about_outcome(&self, frame: &FrameOutcome, cell: &FrameCell) -> String {
        let room = cell.headroom.amount().map(|room| self.amount_in_text(room.abs())).unwrap_or_default();
        let precision = self.amount_in_text(cell.uncertainty);
        let key = match (cell.verdict, frame.bound) {
            (Verdict::Kept, _) => "about-kept",
            (Verdict::Broken, Bound::AtMost) => "about-broken-above",
            (Verdict::Broken, Bound::AtLeast) => "about-broken-below",
            (Verdict::Undecided, _) => "about-undecided",
            (Verdict::NoFrame, _) => "about-no-frame",
            (Verdict::NoBaseline, _) => "about-no-baseline",
            (Verdict::NotComputed, _) => "about-not-computed",
        };
        self.words.tell(key, &[("room", &room), ("precision", &precision)])
    }

    /// What the verdict rests on that nobody agreed.
    fn about_assumptions(&self, cell: &FrameCell) -> Option<String> {
        let marks = letters(cell.headroom.marks());
        match (cell.frame_assumed, marks.is_empty()) {
            (true, _) => Some(self.words.say("about-frame-assumed")),
            (false, false) => Some(self.words.tell("about-assumed", &[("letters", &marks)])),
            (false, true) => None,
        }
    }
}
