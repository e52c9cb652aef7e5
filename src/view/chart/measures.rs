//! What the measures do: stacked by year, savings below zero.

use super::around::{Leads, Message};
use super::axis::axis;
use super::build::{column_ends, frame_marks};
use super::stack::marks_of;
use super::{Audience, Body, Chart, ChartKind, Marked, Panel, WhyNot};
use crate::budget::agreement::Measured;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::price_level::Year;
use crate::budget::verdict::Verdict;
use crate::view::View;
use crate::view::sentence::Sentence;

impl View<'_> {
    /// The measures of an area that are on, stacked by year, with each year's verdict below.
    pub fn measures_chart(&self, area: &AreaPath, audience: Audience) -> Result<Chart, WhyNot> {
        let why_not = |key: &str| WhyNot(self.words.tell(key, &[("area", &self.area_in_text(area))]));
        let outcome = self.evaluation.area(area).ok_or_else(|| why_not("chart-why-no-measures"))?;
        if outcome.change.contains(&Cell::NotComputed) {
            return Err(WhyNot(self.area_sentence(area).text));
        }
        let labels = self.labels(audience, &[outcome]);
        let stack = self.measure_stack(area, outcome, &labels);
        if stack.series.is_empty() {
            return Err(why_not("chart-why-no-measures"));
        }
        let on_change = outcome.frames.iter().filter(|frame| frame.on == Measured::Change);
        let frames: Vec<_> = on_change.map(|frame| self.frame_steps(area, frame, &labels)).collect();
        let steps = frames.iter().flat_map(|frame| frame.steps.iter().flatten().map(|step| step.value));
        let ends = stack.columns.iter().flat_map(column_ends);
        let axis = axis(ends.chain(steps), self.words.language().notation(), false);
        let verdicts = outcome.frames.first().map_or(&[][..], |frame| &frame.years);
        let is_judged = verdicts.iter().any(|cell| cell.verdict != Verdict::NoFrame);
        let panel = Panel {
            name: self.area_name(area),
            detail: Marked::default(),
            series: stack.series,
            columns: stack.columns,
            frames,
            rows: Vec::new(),
            verdicts: verdicts.iter().filter(|_| is_judged).map(|cell| self.year_verdict(cell)).collect(),
            summary: None,
        };
        let message = Message {
            sentence: &self.measures_sentence(area, outcome),
            second_line: self.words.tell(
                "measures-second-line",
                &[("area", &self.area_name(area)), ("scope", &self.scope()), ("unit", &self.unit_and_level())],
            ),
            area,
            marks: marks_of(&outcome.change).and(frame_marks(outcome)),
            leads: Leads { own: vec![self.words.say("note-levels")], of_plan: false },
            others: &stack.others,
        };
        Ok(self.chart(ChartKind::Measures, message, Body::Columns(vec![panel]), axis))
    }

    /// *Tiltagene hæver udgifterne til botilbud med 780 mio. kr. i 2026; mindstekravet for botilbud er overholdt i alle
    /// tre år*
    fn measures_sentence(&self, area: &AreaPath, outcome: &AreaOutcome) -> Sentence {
        let years = self.evaluation.years.iter().zip(&outcome.change);
        let amounts = years.filter_map(|(year, cell)| cell.amount().map(|amount| (year, amount, cell.marks())));
        let Some((year, amount, marks)) = amounts.last() else { return self.area_sentence(area) };
        let head = self.change_sentence(area, year, amount, marks);
        match self.verdict_clause(outcome) {
            Some(clause) => Sentence {
                text: format!("{}; {}", head.text, clause.text),
                marks: clause.marks.and(marks),
                verdict: clause.verdict,
            },
            None => head,
        }
    }

    /// *Tiltagene sænker udgifterne til konsulenter med 1.250 mio. kr. i 2025*
    pub(super) fn change_sentence(&self, area: &AreaPath, year: Year, amount: Money, marks: Marks) -> Sentence {
        let key = if amount.is_negative() { "measures-title-less" } else { "measures-title-more" };
        let (area, amount) = (self.area_in_text(area), self.amount_in_text(amount.abs()));
        let text = self.words.tell(key, &[("area", &area), ("amount", &amount), ("year", &year.to_string())]);
        Sentence { text, marks, verdict: Verdict::NoFrame }
    }
}
