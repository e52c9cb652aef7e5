//! Charts as data: what is drawn, in the reader's language, before any pixel.
//!
//! Two painters draw the same [`Chart`]: the window and the files. Numbers are floats here, for their place on the
//! axis only; every number a reader sees is a label, made from exact money.

mod around;
mod asked;
mod axis;
mod balance;
mod beside;
mod bridge;
mod build;
mod exposure;
mod labels;
mod lines;
mod listed;
mod measures;
mod notes;
mod stack;
mod table;
mod timeline;
mod tornado;

pub use crate::budget::scenario::ChartKind;
pub use asked::{Asked, WhyNot};
pub use balance::{BalanceBars, BarGroup, BarLine};
pub use bridge::{Bridge, BridgeBar, BridgeFrame, BridgeRoom, Piece};
pub use exposure::AtStake;
pub use labels::Audience;
pub use lines::{Course, Lines};
pub use table::{ChartRow, ChartTable};
pub use tornado::{Tornado, TornadoEnd, TornadoRow};

use super::VerdictMark;

/// A figure: a message, a plot, and the notes that defend it.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Which question it answers.
    pub kind: ChartKind,
    /// The message: made from the verdict, or the user's own ([`Chart::titled`]).
    pub title: Marked,
    /// What, where, unit and price level.
    pub second_line: String,
    /// The key to hatches and dashes, where something is assumed.
    pub key: Option<String>,
    /// The years, left to right; time is proportional, so none is skipped.
    pub years: Vec<String>,
    /// What is plotted.
    pub body: Body,
    /// The value axis all panels share.
    pub axis: Axis,
    /// Reading help, breaks and precision, then the assumptions with their letters.
    pub notes: Vec<Note>,
    /// What the notes say where they do not all fit: the page that has the rest.
    pub more_notes: String,
    /// Agreements and places; own sources after a semicolon.
    pub sources: String,
    /// What the notes are called: `Anm.:`, and the sources: `Kilde:`.
    pub note_word: String,
    /// `Kilde:`
    pub source_word: String,
    /// The scenario's name and fingerprint.
    pub footer: String,
    /// What the user has written at years.
    pub annotations: Vec<Annotation>,
    /// How its numbers are read out.
    pub unit: Unit,
    /// The year it is about, where it is about one.
    pub year: Option<String>,
}

/// What stands around a number where it is read out by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Unit {
    /// Before it: `DKK `.
    pub before: String,
    /// After it: ` mio. kr.`
    pub after: String,
    /// Its prices; empty where each number has its own.
    pub level: String,
}

/// A remark of the user's, pinned to a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    /// The year, by position.
    pub year: usize,
    /// What it says.
    pub text: String,
}

impl Chart {
    /// The chart with a title of the user's own, which keeps the letters of the message it stands for.
    #[must_use]
    pub fn titled(self, text: &str) -> Self {
        Self { title: Marked { text: text.to_owned(), letters: self.title.letters }, ..self }
    }

    /// A number with its year, unit and prices: `2026: 80,0 mio. kr., 2024-pl`. Words before the number stay before all
    /// of it: `2026: at least DKK 1.0 bn`.
    pub fn read_out(&self, year: Option<&str>, number: &str, level: Option<&str>) -> String {
        let year = year.or(self.year.as_deref()).map(|year| format!("{year}: ")).unwrap_or_default();
        let level = level.filter(|level| !level.is_empty()).unwrap_or(&self.unit.level);
        let comma = if level.is_empty() { "" } else { ", " };
        let start = number.find(|sign: char| sign.is_ascii_digit() || "+−-".contains(sign)).unwrap_or(0);
        let (words, number) = number.split_at_checked(start).unwrap_or(("", number));
        format!("{year}{words}{}{number}{}{comma}{level}", self.unit.before, self.unit.after)
    }

    /// The plots with a column or a place on a line for each year; none in a chart of another shape.
    pub fn panels(&self) -> &[Panel] {
        match &self.body {
            Body::Columns(panels) => panels,
            Body::Lines(lines) => std::slice::from_ref(&lines.panel),
            Body::Bridge(_) | Body::Balance(_) | Body::Exposure(_) | Body::Timeline(_) | Body::Tornado(_) => &[],
        }
    }

    /// What the agreements state, in a chart of that.
    pub fn timeline(&self) -> Option<&Timeline> {
        match &self.body {
            Body::Timeline(timeline) => Some(timeline),
            Body::Columns(_)
            | Body::Lines(_)
            | Body::Bridge(_)
            | Body::Balance(_)
            | Body::Exposure(_)
            | Body::Tornado(_) => None,
        }
    }

    /// The lines on a cut axis, in a chart of those.
    pub fn lines(&self) -> Option<&Lines> {
        match &self.body {
            Body::Lines(lines) => Some(lines),
            Body::Columns(_)
            | Body::Timeline(_)
            | Body::Bridge(_)
            | Body::Balance(_)
            | Body::Exposure(_)
            | Body::Tornado(_) => None,
        }
    }

    /// Whether its panels show levels, with names at their side: as stacks from zero or as lines.
    pub fn shows_levels(&self) -> bool {
        self.kind.is_stack() || self.lines().is_some()
    }
}

/// What a chart plots, by its shape.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A column a year: one plot, or small multiples on one scale.
    Columns(Vec<Panel>),
    /// Plan and frame as lines on an axis that may begin elsewhere than at zero.
    Lines(Box<Lines>),
    /// From baseline to plan in one year.
    Bridge(Bridge),
    /// An agreement's table as numbers and bars.
    Balance(BalanceBars),
    /// What a conditional grant has at stake.
    Exposure(AtStake),
    /// What the agreements state over the years.
    Timeline(Timeline),
    /// What moves the headroom of one year.
    Tornado(Tornado),
}

/// An area's amounts in all agreements, year by year; years without an agreement are gaps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Timeline {
    /// The amounts, by year and within it the lowest first.
    pub points: Vec<TimePoint>,
    /// What the line of rates is called: `PL-sats, kommuner/service`.
    pub rates_name: String,
    /// The rates between the years, first to last; empty where no price level is a year's.
    pub rates: Vec<RateSpan>,
    /// Where the figures stop being the same money.
    pub breaks: Vec<SeriesBreak>,
}

/// An amount of an agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct TimePoint {
    /// Its year, by position.
    pub year: usize,
    /// Where it stands on the axis.
    pub value: f64,
    /// The amount as read.
    pub label: Marked,
    /// `mindst`, `ca.`, `beregnet` or nothing.
    pub tag: String,
    /// Its price level: `2024-pl`, or that none is printed.
    pub level: String,
    /// Its agreement: `KØ2024`.
    pub source: String,
    /// What the figure is called.
    pub name: String,
    /// Whether it is a sum that is printed nowhere.
    pub is_derived: bool,
    /// Whether a line joins it to the same figure the year before: only in one printed price level.
    pub is_joined: bool,
    /// Whether it rests on an assumption.
    pub assumed: bool,
}

/// One or several years' steps of a price index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateSpan {
    /// The year it leads from, by position.
    pub from: usize,
    /// The year it leads to.
    pub to: usize,
    /// The rate, or how many are missing.
    pub label: String,
    /// Below the rate: that it is printed or assumed, and in percent.
    pub detail: String,
    /// Whether nobody states it.
    pub is_missing: bool,
}

/// A break of the series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeriesBreak {
    /// The year, by position, after which figures are other money.
    pub after: usize,
    /// The year of the first figure behind it.
    pub before: usize,
    /// What is written there.
    pub label: String,
}

/// A text and the letters of the assumptions it would change with, raised after it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// `ab`, or nothing.
    pub letters: String,
}

/// One plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The area's name; shown above the plot where there are several.
    pub name: String,
    /// What it is held against.
    pub detail: Marked,
    /// The series of the stack, lowest first.
    pub series: Vec<Series>,
    /// One column a year, in the order of the years.
    pub columns: Vec<Column>,
    /// The frames, as steps.
    pub frames: Vec<FrameSteps>,
    /// Rows of values under the axis: frame, headroom.
    pub rows: Vec<ValueRow>,
    /// Under each year: mark, word, whether assumed.
    pub verdicts: Vec<YearVerdict>,
    /// All years' verdict in a few words, where it is one.
    pub summary: Option<YearVerdict>,
}

/// A series of the stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// Its standing, or where it comes from.
    pub detail: Marked,
    /// How it is filled.
    pub style: SeriesStyle,
}

/// How a series is filled. Colours are the painter's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeriesStyle {
    /// The baseline, always lowest.
    Baseline,
    /// The measure of that number in the scenario's order, which keeps its style on every page.
    Measure(usize),
    /// The smallest measures together.
    Others,
    /// Room under a frame.
    Room,
    /// Breach of a frame.
    Breach,
    /// Neither: undecided.
    Open,
}

/// One year's column.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// From zero upwards (positive) and downwards (negative), lowest first.
    pub segments: Vec<Segment>,
    /// The sum at the column's end: plan total, or headroom.
    pub total: Marked,
    /// A smaller line beside the total: the share of the frame.
    pub total_detail: String,
    /// Where the column's sum stands on the axis; `None` where nothing is known.
    pub sum: Option<f64>,
    /// From the sum at the low to that at the high estimate of every measure that has them.
    pub band: Option<(f64, f64)>,
}

/// One series in one year.
#[derive(Debug, Clone, PartialEq)]
pub struct Segment {
    /// Which of the panel's series.
    pub series: usize,
    /// Its size on the axis; the sign is its direction.
    pub value: f64,
    /// The amount as read, with its letters.
    pub label: Marked,
    /// Whether it rests on an assumption and is hatched.
    pub assumed: bool,
}

/// A frame over the years.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameSteps {
    /// What it is called at the end of its line.
    pub name: Marked,
    /// Who says so.
    pub detail: String,
    /// One a year; `None` where there is none.
    pub steps: Vec<Option<FrameStep>>,
}

/// A frame in a year.
#[derive(Debug, Clone, PartialEq)]
pub struct FrameStep {
    /// Where it stands on the axis.
    pub value: f64,
    /// The amount as read.
    pub label: Marked,
    /// Whether it is assumed and dashed.
    pub assumed: bool,
}

/// A row of values under the axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueRow {
    /// What the values are.
    pub name: String,
    /// One a year.
    pub values: Vec<Marked>,
    /// Whether the values are what is judged: headroom, in the colour of its verdict and beside its mark.
    pub judged: bool,
}

/// A verdict as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearVerdict {
    /// The drawn mark.
    pub mark: VerdictMark,
    /// Whether it rests on an assumption.
    pub assumed: bool,
    /// The word beside it.
    pub word: String,
}

/// A line of notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The assumption's letter.
    pub letter: Option<String>,
    /// The sentence.
    pub text: String,
}

/// The value axis: from `min` to `max`, with three to five ticks.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// The lowest value shown; zero or below, since columns start at zero; only lines may begin above it.
    pub min: f64,
    /// The highest value shown.
    pub max: f64,
    /// Where rules stand, lowest first.
    pub ticks: Vec<Tick>,
    /// The words at the ends of a deviation axis: room above, breach below.
    pub ends: Option<(String, String)>,
}

/// A rule across the plot.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Where.
    pub value: f64,
    /// As read.
    pub label: String,
}
