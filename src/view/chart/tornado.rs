//! Which measure or assumption moves the headroom of one year, and where the verdict would turn.

use super::around::{Leads, Message};
use super::axis::axis;
use super::labels::Labels;
use super::{Audience, Body, Chart, ChartKind, Marked, WhyNot, YearVerdict};
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Cell, End, Move, Moved, STEP, Sensitivity, sensitivity};
use crate::budget::marks::Marks;
use crate::budget::price_level::Year;
use crate::budget::scenario::AssumptionKind;
use crate::budget::verdict::Verdict;
use crate::view::balance::in_text;
use crate::view::sentence::Sentence;
use crate::view::{View, assumption_letter};

/// The headroom of one year, and how far each thing by itself moves it. Zero is the frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Tornado {
    /// What moves it, the widest first.
    pub rows: Vec<TornadoRow>,
    /// The headroom as it stands, on the axis.
    pub plan: f64,
    /// The same as read: `plan −80`.
    pub plan_label: Marked,
    /// What zero is called.
    pub frame_label: Marked,
    /// Whether the frame is assumed and dashed.
    pub frame_assumed: bool,
    /// The verdicts below and above zero.
    pub verdicts: [YearVerdict; 2],
}

/// One thing moved.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TornadoRow {
    /// What.
    pub name: String,
    /// How it is moved: `± 0,5 pct.point`.
    pub detail: String,
    /// Where the headroom then is; one or two, the lower first.
    pub ends: Vec<TornadoEnd>,
}

/// Where a move leads.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TornadoEnd {
    /// The headroom on the axis.
    pub value: f64,
    /// The same as read.
    pub label: Marked,
}

/// More rows than this are counted below the chart, not shown.
const MOST_ROWS: usize = 7;

impl View<'_> {
    /// What moves an area's headroom to its first frame in a year; without a year the worst one, or else the last.
    pub fn tornado_chart(&self, area: &AreaPath, year: Option<Year>, audience: Audience) -> Result<Chart, WhyNot> {
        let outcome = self.evaluation.area(area).ok_or_else(|| WhyNot(self.area_sentence(area).text))?;
        let year = year.unwrap_or_else(|| self.worst_year(outcome));
        let why_not = |key: &str| {
            WhyNot(self.words.tell(key, &[("area", &self.area_in_text(area)), ("year", &year.to_string())]))
        };
        let frame = outcome.frames.first().ok_or_else(|| why_not("chart-why-no-headroom"))?;
        let found = sensitivity(self.book, area, 0, year).ok_or_else(|| why_not("chart-why-no-headroom"))?;
        let Cell::Amount(headroom, marks) = found.stands.headroom else { return Err(why_not("chart-why-no-headroom")) };
        if found.moves.is_empty() {
            return Err(why_not("chart-why-nothing-moves"));
        }
        let shown = found.moves.get(..MOST_ROWS).unwrap_or(&found.moves);
        let amounts = shown.iter().flat_map(|one| one.ends.iter().map(|end| end.headroom)).chain([headroom]);
        let labels = self.labels_for(audience, amounts);
        let verdict = |verdict: Verdict| YearVerdict {
            mark: verdict.into(),
            assumed: !marks.is_none(),
            word: self.verdict_word(verdict, frame.bound).to_lowercase(),
        };
        let stands = labels.signed(headroom, marks);
        let body = Tornado {
            rows: shown.iter().map(|one| self.tornado_row(one, &labels)).collect(),
            plan: self.on_axis(headroom),
            plan_label: Marked { text: self.words.tell("tornado-plan", &[("amount", &stands.text)]), ..stands },
            frame_label: Marked {
                text: self.frame_word(frame).to_lowercase(),
                letters: crate::view::letters(found.stands.frame.marks()),
            },
            frame_assumed: !found.stands.frame.marks().is_none(),
            verdicts: [verdict(Verdict::Broken), verdict(Verdict::Kept)],
        };
        let values = body.rows.iter().flat_map(|row| row.ends.iter().map(|end| end.value)).chain([body.plan]);
        let axis = axis(values, self.words.language().notation(), true);
        let marks = found.moves.iter().flat_map(|one| &one.ends).fold(marks, |marks, end: &End| marks.and(end.marks));
        let words = [
            ("area", self.area_in_text(area)),
            ("year", year.to_string()),
            ("scope", self.scope()),
            ("unit", self.unit_and_level()),
        ];
        let words: Vec<(&str, &str)> = words.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let hidden = found.moves.len().saturating_sub(shown.len());
        let more = (hidden > 0).then(|| self.words.tell("note-tornado-more", &[("count", &hidden.to_string())]));
        let message = Message {
            sentence: &self.tornado_sentence(area, year, &found),
            second_line: self.words.tell("tornado-second-line", &words),
            area,
            marks,
            leads: Leads {
                own: std::iter::once(self.words.say("note-tornado"))
                    .chain(self.still_note(&found))
                    .chain(more)
                    .collect(),
                of_plan: false,
            },
            others: &[],
        };
        let chart = self.chart(ChartKind::Sensitivity, message, Body::Tornado(body), axis);
        // Computed throughout: nothing is hatched, and the notes say so.
        Ok(Chart { key: None, year: Some(year.to_string()), ..chart })
    }

    fn tornado_row(&self, one: &Move, labels: &Labels<'_>) -> TornadoRow {
        let end = |end: &End| TornadoEnd {
            value: self.on_axis(end.headroom),
            label: labels.signed(end.headroom, Marks::NONE),
        };
        let (name, detail) = self.moved(one.what);
        TornadoRow { name, detail, ends: one.ends.iter().map(end).collect() }
    }

    /// What is moved, and how.
    fn moved(&self, what: Moved) -> (String, String) {
        let scenario = self.book.scenario();
        let measure = |at: usize| scenario.measures.get(at).map_or_else(String::new, |one| self.measure_label(one));
        let assumption = |number: usize| scenario.assumptions.get(number);
        let head = |number| assumption(number).map_or_else(String::new, |one| self.assumption(number, one).head);
        match what {
            Moved::Range(at) => (measure(at), self.words.say("tornado-range")),
            Moved::Without(at) => (measure(at), self.words.say("tornado-without")),
            Moved::Step(number) => {
                let is_rate = assumption(number).is_some_and(|one| matches!(one.kind, AssumptionKind::Rate { .. }));
                let step = self.words.language().notation().write_as_is(STEP);
                let key = if is_rate { "tornado-rate" } else { "tornado-step" };
                (head(number), self.words.tell(key, &[("step", &step)]))
            }
            Moved::Level(number) => (head(number), self.words.say("tornado-level")),
            Moved::AtEnd(number) => (head(number), self.words.say("tornado-at-end")),
        }
    }

    /// Which assumptions were moved and moved nothing.
    fn still_note(&self, found: &Sensitivity) -> Option<String> {
        let letters: Vec<String> = found.still.iter().map(|number| assumption_letter(*number)).collect();
        (!letters.is_empty()).then(|| {
            let words = [("letters", self.words.list(&letters)), ("count", letters.len().to_string())];
            let words: Vec<(&str, &str)> = words.iter().map(|(name, value)| (*name, value.as_str())).collect();
            self.words.tell(if letters.len() == 1 { "note-tornado-still" } else { "note-tornado-stills" }, &words)
        })
    }

    /// How many changes turn the verdict, each by itself.
    fn tornado_sentence(&self, area: &AreaPath, year: Year, found: &Sensitivity) -> Sentence {
        let verdict = found.stands.verdict;
        let turning: Vec<&Move> = found.moves.iter().filter(|one| one.turns(verdict)).collect();
        let key = match turning.len() {
            0 => "tornado-title-none",
            1 => "tornado-title-one",
            _ => "tornado-title-some",
        };
        let name = turning.first().map(|one| in_text(&self.moved(one.what).0)).unwrap_or_default();
        let text = self.words.tell(
            key,
            &[
                ("area", &self.area_in_text(area)),
                ("year", &year.to_string()),
                ("name", &name),
                ("count", &turning.len().to_string()),
                ("all", &found.moves.len().to_string()),
            ],
        );
        Sentence { text, marks: found.stands.headroom.marks(), verdict }
    }
}
