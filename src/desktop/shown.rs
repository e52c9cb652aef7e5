//! What the panels show, made once when something it depends on changes, never per frame.

use super::selection::Block;
use super::state::{CellAt, CellRange, ChartTab, State};
use super::widget::select::Choice;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::Row;
use crate::budget::marks::Marks;
use crate::budget::money::Unit;
use crate::budget::price_level::PriceLevel;
use crate::view::chart::{Asked, Audience, Chart, WhyNot};
use crate::view::grid::RowKey;
use crate::view::list::AreaItem;
use crate::view::marked::MarkedText;
use crate::view::{
    AcceptedText, AssumptionText, ConflictText, ExposureText, Language, ProblemText, Sentence, SourcePiece, Why,
};

/// Everything shown that takes work to make.
#[derive(Debug, Default)]
pub struct Shown {
    /// Moves each time it is made; caches of panels follow it.
    pub generation: u64,
    /// The tree of areas.
    pub areas: Vec<AreaItem>,
    /// The positions of the chosen area's measures.
    pub measures: Vec<usize>,
    /// The sum of those that are on, and what it rests on.
    pub measures_total: (String, Marks),
    /// The rows of the chosen area's grid.
    pub rows: Vec<RowKey>,
    /// The chart; `None` where a problem keeps it from being drawn.
    pub chart: Option<Chart>,
    /// Why there is none, in a sentence.
    pub why_no_chart: String,
    /// The chart's line of sources in pieces, with the figures they lead to.
    pub sources: Vec<SourcePiece>,
    /// The chart's message, also where there is no chart.
    pub message: Option<Sentence>,
    /// What is shown of the chosen cell.
    pub pointed: Pointed,
    /// The conditional block grant of the chosen area.
    pub exposure: Option<ExposureText>,
    /// All problems, worst first; behind them those of alternatives that are not shown.
    pub problems: Vec<ProblemText>,
    /// How many of them are of alternatives that are not shown.
    pub of_alternatives: usize,
    /// What two merged versions disagree on.
    pub conflicts: Vec<ConflictText>,
    /// Warnings that are accepted.
    pub accepted: Vec<AcceptedText>,
    /// All assumptions.
    pub assumptions: Vec<AssumptionText>,
    /// The verdict of the scenario.
    pub verdict: Option<Sentence>,
    /// The share of kroner that carries a source, in percent.
    pub sourced: Option<String>,
    /// The price levels the plan can be shown in.
    pub price_levels: Vec<Choice<PriceLevel>>,
}

/// What is shown of the chosen cell, made once when another one is chosen.
#[derive(Debug, Default)]
pub struct Pointed {
    /// The explanation of the chosen cell.
    pub why: Option<Why>,
    /// The explanation of the frame the chosen cell is held against.
    pub why_frame: Option<Why>,
    /// How the verdict of the chosen cell came about, in plain words.
    pub about: Option<String>,
    /// The chosen cell's row and year, its number, and the sum behind it.
    pub sum_line: Option<(String, String, String)>,
    /// The marked cells.
    pub marked: Option<Block>,
    /// What several marked cells come to.
    pub marked_text: Option<MarkedText>,
}

/// What [`Shown`] depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ShownKey {
    revision: u64,
    language: Language,
    unit: Unit,
    decimals: Option<u32>,
    area: Option<AreaPath>,
    chart_tab: ChartTab,
}

/// What [`Pointed`] depends on beside [`ShownKey`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PointedKey {
    cell: Option<CellAt>,
    range: Option<CellRange>,
}

impl PointedKey {
    /// What stands in the state now.
    pub(super) fn of(state: &State) -> Self {
        Self { cell: state.cell.clone(), range: state.range.clone() }
    }
}

impl ShownKey {
    /// Whether only what is looked at is another: what is wrong, and its words, are the same.
    pub(super) fn has_same_problems(&self, other: &Self) -> bool {
        let of = |key: &Self| (key.revision, key.language, key.unit, key.decimals);
        of(self) == of(other)
    }

    /// What stands in the state now.
    pub(super) fn of(state: &State) -> Self {
        Self {
            revision: state.document().revision(),
            language: state.preferences.language,
            unit: state.preferences.unit,
            decimals: state.preferences.decimals,
            area: state.area.clone(),
            chart_tab: state.chart_tab,
        }
    }
}

impl Shown {
    /// The problems of alternatives that are not shown.
    pub(super) fn take_of_alternatives(&mut self) -> Vec<ProblemText> {
        let own = self.problems.len().saturating_sub(self.of_alternatives);
        self.problems.split_off(own)
    }

    /// What a state shows. `of_alternatives` are the problems of alternatives, where they are known already.
    pub(super) fn of(state: &State, of_alternatives: Option<Vec<ProblemText>>) -> Self {
        let view = state.view();
        let levels = view.book.price_levels().into_iter();
        let mut shown = Self {
            areas: view.area_items(),
            problems: view.problems(),
            conflicts: view.conflicts(),
            accepted: view.accepted(),
            assumptions: view.assumptions(),
            verdict: Some(view.verdict_sentence()),
            sourced: view.sourced_percent(),
            price_levels: levels.map(|level| Choice::new(level, view.price_level(level))).collect(),
            ..Self::default()
        };
        let of_alternatives = of_alternatives.unwrap_or_else(|| view.problems_of_alternatives());
        shown.of_alternatives = of_alternatives.len();
        shown.problems.extend(of_alternatives);
        let Some(area) = &state.area else { return shown };
        shown.measures = view.measures_in(area).map(|(at, _)| at).collect();
        shown.measures_total = view.measures_total(area);
        shown.rows = view.grid_rows(area);
        shown.message = Some(view.area_sentence(area));
        shown.exposure = view.exposure_line(area);
        match view.chart_of(&Asked { audience: Audience::Screen, ..Asked::of(state.chart_tab).in_area(area) }) {
            Ok(chart) => {
                shown.sources = if state.chart_tab == ChartTab::Timeline {
                    view.timeline_sources(area)
                } else if state.chart_tab == ChartTab::Balance {
                    vec![SourcePiece { text: chart.sources.clone(), figure: None }]
                } else {
                    view.source_pieces(area)
                };
                shown.chart = Some(chart);
            }
            Err(WhyNot(why)) => shown.why_no_chart = why,
        }
        shown
    }
}

impl Pointed {
    /// What a state shows of its chosen cell.
    pub(super) fn of(state: &State) -> Self {
        let (Some(area), Some(CellAt { row, year })) = (&state.area, &state.cell) else { return Self::default() };
        let view = state.view();
        let (row, year) = (row.explained(), *year);
        let frame = state.document().evaluation().area(area).and_then(|outcome| outcome.frames.first());
        let frame = frame.filter(|_| matches!(row, Row::Plan | Row::Headroom(_)));
        let marked = state.marked();
        let several = marked.filter(|block| !block.is_one());
        Self {
            why: view.why(area, &row, year),
            why_frame: frame.and_then(|frame| view.why(area, &Row::Frame(frame.id.clone()), year)),
            about: view.about_verdict(area, &row, year),
            sum_line: view.sum_line(area, &row, year),
            marked,
            marked_text: several.and_then(|block| {
                let rows = state.shown().rows.get(block.rows())?;
                Some(view.marked(area, rows, block.years()))
            }),
        }
    }
}
