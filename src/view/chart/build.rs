//! Charts from an evaluation.

use super::around::{Leads, Message};
use super::axis::axis;
use super::labels::{Audience, Labels};
use super::stack::{Stack, marks_of};
use super::{
    Axis, Body, Chart, ChartKind, Column, FrameStep, FrameSteps, Marked, Panel, Segment, Series, SeriesStyle, ValueRow,
    YearVerdict,
};
use crate::budget::agreement::Measured;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell, FrameCell, FrameOutcome, plan_range};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::verdict::Verdict;
use crate::view::{View, letters};
use rust_decimal::Decimal;

impl View<'_> {
    /// Plan against frame, as columns from zero; `None` where a problem keeps the plan from being computed.
    pub fn level_chart(&self, area: &AreaPath, audience: Audience) -> Option<Chart> {
        let LevelPlot { panel, others, marks, has_bands } = self.level_plot(area, audience)?;
        let tops = panel.columns.iter().flat_map(column_ends);
        let axis = axis(tops.chain(panel.frame_values()), self.words.language().notation(), false);
        let own = has_bands.then(|| self.words.say("note-band")).into_iter().collect();
        let message = Message {
            sentence: &self.area_sentence(area),
            second_line: self.level_line(area),
            area,
            marks,
            leads: Leads { own, of_plan: true },
            others: &others,
        };
        Some(self.chart(ChartKind::Level, message, Body::Columns(vec![panel]), axis))
    }

    /// What a chart of levels shows: area, scope, unit and price level.
    pub(super) fn level_line(&self, area: &AreaPath) -> String {
        format!("{}, {}. {}", self.area_name(area), self.scope(), self.unit_and_level())
    }

    /// Plan against frame in one plot; `None` where a problem keeps the plan from being computed.
    pub(super) fn level_plot(&self, area: &AreaPath, audience: Audience) -> Option<LevelPlot<'_>> {
        let outcome = self.evaluation.area(area).filter(|outcome| outcome.worst() != Verdict::NotComputed)?;
        let labels = self.labels(audience, &[outcome]);
        let mut stack = self.stack(area, &labels)?;
        let has_bands = self.put_bands(area, &mut stack);
        let of_level = outcome.frames.iter().filter(|frame| frame.on == Measured::Level);
        let first = outcome.frames.first();
        let panel = Panel {
            name: self.area_name(area),
            detail: Marked::default(),
            series: stack.series,
            columns: stack.columns,
            frames: of_level.map(|frame| self.frame_steps(area, frame, &labels)).collect(),
            rows: self.value_rows(outcome, &labels),
            verdicts: first
                .map(|frame| frame.years.iter().map(|cell| self.year_verdict(cell)).collect())
                .unwrap_or_default(),
            summary: self.summary(outcome),
        };
        let marks = marks_of(&outcome.plan).and(marks_of(&outcome.baseline)).and(frame_marks(outcome));
        Some(LevelPlot { panel, others: stack.others, marks, has_bands })
    }

    /// Puts a band behind each column whose measures have a low and a high estimate; says whether any has.
    fn put_bands(&self, area: &AreaPath, stack: &mut Stack<'_>) -> bool {
        let Some([low, high]) = plan_range(self.book, area) else { return false };
        let ends = low.iter().zip(&high).map(|(low, high)| Some((low.amount()?, high.amount()?)));
        for (column, ends) in stack.columns.iter_mut().zip(ends) {
            let ends = ends.filter(|(low, high)| low != high);
            column.band = ends.map(|(low, high)| (self.on_axis(low.min(high)), self.on_axis(low.max(high))));
        }
        stack.columns.iter().any(|column| column.band.is_some())
    }

    /// The room to the frames of one or several areas, on one scale; `None` where none of them has a computed verdict.
    pub fn deviation_chart(&self, areas: &[AreaPath], audience: Audience) -> Option<Chart> {
        let outcomes: Vec<&AreaOutcome> = areas
            .iter()
            .filter_map(|area| self.evaluation.area(area))
            .filter(|outcome| outcome.worst() != Verdict::NotComputed)
            .collect();
        let labels = self.labels(audience, &outcomes);
        let panels: Vec<Panel> = outcomes
            .iter()
            .flat_map(|outcome| outcome.frames.iter().map(|frame| self.deviation_panel(outcome, frame, &labels)))
            .collect();
        let first = outcomes.iter().find(|outcome| !outcome.frames.is_empty())?;
        let sums = panels.iter().flat_map(|panel| panel.columns.iter().filter_map(|column| column.sum));
        let axis = axis(sums, self.words.language().notation(), true);
        let axis = Axis { ends: Some((self.words.say("axis-room"), self.words.say("axis-breach"))), ..axis };
        let marks = outcomes.iter().fold(Marks::NONE, |marks, outcome| marks.and(frame_marks(outcome)));
        let name = if let [only] = outcomes.as_slice() {
            self.words
                .tell("deviation-of", &[("area", &self.area_name(&only.area)), ("frame", &self.deviation_rule(only))])
        } else {
            self.words.say("deviation-of-all")
        };
        let second_line = format!("{name}, {}. {}", self.scope(), self.unit_and_level());
        let sentence = if outcomes.len() == 1 { self.area_sentence(&first.area) } else { self.verdict_sentence() };
        let message =
            Message { sentence: &sentence, second_line, area: &first.area, marks, leads: Leads::OF_PLAN, others: &[] };
        Some(self.chart(ChartKind::Deviation, message, Body::Columns(panels), axis))
    }

    fn deviation_panel(&self, outcome: &AreaOutcome, frame: &FrameOutcome, labels: &Labels<'_>) -> Panel {
        let name = self.area_name(&outcome.area);
        let against =
            self.words.tell("deviation-against", &[("frame", &self.frame_name(outcome, frame).to_lowercase())]);
        let style = |style, key| Series { name: self.words.say(key), detail: Marked::default(), style };
        Panel {
            name,
            detail: Marked { text: against, letters: String::new() },
            series: vec![
                style(SeriesStyle::Room, "series-room"),
                style(SeriesStyle::Breach, "series-breach"),
                style(SeriesStyle::Open, "series-open"),
            ],
            columns: frame.years.iter().map(|cell| self.deviation_column(cell, labels)).collect(),
            frames: vec![self.zero_line(frame, labels)],
            rows: Vec::new(),
            verdicts: frame.years.iter().map(|cell| self.year_verdict(cell)).collect(),
            summary: None,
        }
    }

    fn deviation_column(&self, cell: &FrameCell, labels: &Labels<'_>) -> Column {
        let Cell::Amount(headroom, marks) = cell.headroom else { return Column::default() };
        let value = self.on_axis(headroom);
        let series = match cell.verdict {
            Verdict::Broken => 1,
            Verdict::Undecided => 2,
            Verdict::Kept | Verdict::NoFrame | Verdict::NoBaseline | Verdict::NotComputed => 0,
        };
        let label = labels.signed(headroom, marks);
        let segments = if headroom.is_zero() {
            Vec::new()
        } else {
            vec![Segment { series, value, label: label.clone(), assumed: !marks.is_none() }]
        };
        Column {
            segments,
            total: label,
            total_detail: self.share_of_frame(headroom, cell),
            sum: Some(value),
            band: None,
        }
    }

    /// `0,3 pct. over`: how large the deviation is beside the frame; empty where there is none.
    pub(super) fn share_of_frame(&self, headroom: Money, cell: &FrameCell) -> String {
        let frame = cell.frame.amount().unwrap_or_default().abs();
        let share = headroom
            .abs()
            .kroner()
            .checked_mul(Decimal::ONE_HUNDRED)
            .and_then(|hundredfold| hundredfold.checked_div(frame.kroner()));
        let Some(share) = share.filter(|share| !share.is_zero()) else { return String::new() };
        let decimals = u32::from(share < Decimal::ONE_HUNDRED);
        let percent = self.words.language().notation().write(share, decimals);
        self.words.tell(if headroom.is_negative() { "share-over" } else { "share-room" }, &[("percent", &percent)])
    }

    /// The frame as the zero line, with its amounts as labels.
    fn zero_line(&self, frame: &FrameOutcome, labels: &Labels<'_>) -> FrameSteps {
        let step = |cell: &FrameCell| match cell.frame {
            Cell::Amount(money, marks) => {
                Some(FrameStep { value: 0.0, label: labels.marked(money, marks), assumed: !marks.is_none() })
            }
            Cell::Empty | Cell::NotComputed => None,
        };
        let steps = frame.years.iter().map(step).collect();
        let assumed: Vec<String> = self
            .evaluation
            .years
            .iter()
            .zip(&frame.years)
            .filter(|(_, cell)| cell.frame_assumed)
            .map(|(year, _)| year.to_string())
            .collect();
        let detail = match (assumed.first(), assumed.last()) {
            (Some(first), Some(last)) if first != last => {
                self.words.tell("frame-assumed-in", &[("years", &format!("{first}-{last}"))])
            }
            (Some(only), _) => self.words.tell("frame-assumed-in", &[("years", only)]),
            (None, _) => String::new(),
        };
        FrameSteps { name: Marked { text: self.frame_word(frame), letters: String::new() }, detail, steps }
    }

    pub(super) fn frame_steps(&self, area: &AreaPath, frame: &FrameOutcome, labels: &Labels<'_>) -> FrameSteps {
        let step = |cell: &FrameCell| match cell.frame {
            Cell::Amount(money, marks) => Some(FrameStep {
                value: self.on_axis(money),
                label: labels.marked(money, marks),
                assumed: !marks.is_none(),
            }),
            Cell::Empty | Cell::NotComputed => None,
        };
        let last = frame
            .years
            .iter()
            .rev()
            .find(|cell| cell.frame != Cell::Empty)
            .map_or(Marks::NONE, |cell| cell.frame.marks());
        FrameSteps {
            name: Marked { text: self.frame_word(frame), letters: letters(last) },
            detail: self.frame_source_in_short(area, &frame.id),
            steps: frame.years.iter().map(step).collect(),
        }
    }

    fn value_rows(&self, outcome: &AreaOutcome, labels: &Labels<'_>) -> Vec<ValueRow> {
        let Some(frame) = outcome.frames.first() else { return Vec::new() };
        let values = |value: &dyn Fn(&FrameCell) -> Marked| frame.years.iter().map(value).collect();
        let of = |cell: Cell, signed: bool| match cell {
            Cell::Amount(money, marks) if signed => labels.signed(money, marks),
            Cell::Amount(money, marks) => labels.marked(money, marks),
            Cell::Empty | Cell::NotComputed => Marked { text: self.cell(cell), letters: String::new() },
        };
        vec![
            ValueRow { name: self.frame_word(frame), values: values(&|cell| of(cell.frame, false)), judged: false },
            ValueRow {
                name: self.words.say("row-headroom"),
                values: values(&|cell| of(cell.headroom, true)),
                judged: true,
            },
        ]
    }

    /// All verdicts of an area's first frame in a few words, where they are one.
    pub(super) fn summary(&self, outcome: &AreaOutcome) -> Option<YearVerdict> {
        let frame = outcome.frames.first()?;
        let first = frame.years.first()?;
        let one = frame.years.iter().all(|cell| cell.verdict == first.verdict);
        let assumed = frame.years.iter().any(FrameCell::is_assumed);
        let word = self
            .words
            .tell("summary-all-years", &[("verdict", &self.verdict_word(first.verdict, first.bound).to_lowercase())]);
        one.then(|| YearVerdict { mark: first.verdict.into(), assumed, word })
    }

    pub(in crate::view) fn year_verdict(&self, cell: &FrameCell) -> YearVerdict {
        YearVerdict {
            mark: cell.verdict.into(),
            assumed: cell.is_assumed(),
            word: self.verdict_word(cell.verdict, cell.bound).to_lowercase(),
        }
    }

    /// `ramme minus plan` or `plan minus mindstekrav`.
    fn deviation_rule(&self, outcome: &AreaOutcome) -> String {
        let Some(frame) = outcome.frames.first() else { return String::new() };
        let word = self.frame_word(frame).to_lowercase();
        let key = if frame.bound == crate::budget::agreement::Bound::AtMost {
            "source-frame-minus-plan"
        } else {
            "source-plan-minus-frame"
        };
        self.words.tell(key, &[("frame", &word)]).to_lowercase()
    }
}

/// Plan against frame in one plot, and what its notes tell of.
pub(super) struct LevelPlot<'a> {
    pub(super) panel: Panel,
    /// The names of the measures shown together.
    pub(super) others: Vec<&'a str>,
    /// Every assumption its numbers rest on.
    pub(super) marks: Marks,
    /// Whether a year has a low and a high estimate.
    pub(super) has_bands: bool,
}

impl Panel {
    /// Where the frames stand on the axis.
    pub(super) fn frame_values(&self) -> impl Iterator<Item = f64> {
        self.frames.iter().flat_map(|frame| frame.steps.iter().flatten().map(|step| step.value))
    }
}

/// Where a column's positive and negative parts end.
pub(super) fn column_ends(column: &Column) -> [f64; 2] {
    let ends = column.segments.iter().fold([0.0, 0.0], |[low, high], segment| {
        if segment.value < 0.0 { [low + segment.value, high] } else { [low, high + segment.value] }
    });
    let [low, high] = ends;
    column.band.map_or(ends, |(least, most)| [low.min(least), high.max(most)])
}

pub(super) fn frame_marks(outcome: &AreaOutcome) -> Marks {
    outcome.verdicts().fold(Marks::NONE, |marks, cell| marks.and(cell.frame.marks()).and(cell.headroom.marks()))
}
