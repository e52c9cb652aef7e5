//! The year grid as data: which rows an area has, and each row's cells as text.
//!
//! Rows are named first and written later, so that a plan of thousands of measures costs only the rows on screen.

use super::chart::SeriesStyle;
use super::{VerdictMark, View};
use crate::budget::agreement::Bound;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{Cell, FrameCell, Row, measure_cell};
use crate::budget::marks::Marks;
use crate::budget::measure::{Effect, Measure};
use crate::budget::money::Printed;
use crate::budget::price_level::Year;
use crate::budget::scenario::Baseline;
use rust_decimal::Decimal;
use std::sync::Arc;

/// A row of the grid.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowKey {
    /// A row of numbers.
    Numbers(Row),
    /// The verdicts against a frame, by its id.
    Verdicts(Arc<str>),
}

impl RowKey {
    /// The row as programs read it: `baseline`, `measure-3`, `plan`, `frame-anlaegsramme`.
    pub fn code(&self) -> String {
        match self {
            Self::Numbers(Row::Baseline) => "baseline".to_owned(),
            Self::Numbers(Row::Measure(at)) => format!("measure-{}", at.saturating_add(1)),
            Self::Numbers(Row::Plan) => "plan".to_owned(),
            Self::Numbers(Row::Change) => "change".to_owned(),
            Self::Numbers(Row::Frame(id)) => format!("frame-{id}"),
            Self::Numbers(Row::Headroom(id)) => format!("headroom-{id}"),
            Self::Verdicts(id) => format!("verdict-{id}"),
        }
    }

    /// The row of numbers that explains a cell of this row: a verdict is explained by its headroom.
    pub fn explained(&self) -> Row {
        match self {
            Self::Numbers(row) => row.clone(),
            Self::Verdicts(frame) => Row::Headroom(Arc::clone(frame)),
        }
    }
}

/// A row as text.
#[derive(Debug, Clone, PartialEq)]
pub struct GridRow {
    /// What the row is.
    pub label: String,
    /// How the row's series is filled in the chart.
    pub swatch: Option<SeriesStyle>,
    /// What part the row plays.
    pub role: RowRole,
    /// One a year.
    pub cells: Vec<GridCell>,
    /// Who says so.
    pub source: String,
}

/// The part a row plays, which decides its weight and rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowRole {
    /// Spending before measures.
    Baseline,
    /// A measure that counts.
    Measure,
    /// A measure that is switched off.
    SwitchedOff,
    /// The sum of measures, where a frame bounds it.
    Change,
    /// The plan.
    Plan,
    /// A frame.
    Frame,
    /// The room to it.
    Headroom,
    /// The verdicts.
    Verdict,
}

/// A cell as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridCell {
    /// The number, or the verdict's word.
    pub text: String,
    /// The assumptions it rests on.
    pub marks: Marks,
    /// The exact amount in kroner, where there is one.
    pub kroner: Option<Decimal>,
    /// Whether a problem keeps it from being computed.
    pub not_computed: bool,
    /// Whether an amount can be typed here, and the amount that stands here now.
    pub input: Input,
    /// The verdict's drawn mark, in a row of verdicts.
    pub mark: Option<VerdictMark>,
    /// `antaget`, `antaget ramme` or nothing.
    pub tag: String,
}

/// Whether an amount can be typed in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Input {
    /// The number is computed or agreed.
    Fixed,
    /// The user's own amount; `None` = empty.
    Amount(Option<Printed>),
}

impl View<'_> {
    /// The rows of an area's grid, top to bottom.
    pub fn grid_rows(&self, area: &AreaPath) -> Vec<RowKey> {
        let Some(outcome) = self.evaluation.area(area) else { return Vec::new() };
        let mut rows = vec![RowKey::Numbers(Row::Baseline)];
        rows.extend(self.measures_in(area).map(|(at, _)| RowKey::Numbers(Row::Measure(at))));
        rows.push(RowKey::Numbers(Row::Plan));
        if outcome.frames.iter().any(|frame| frame.on == crate::budget::agreement::Measured::Change) {
            rows.push(RowKey::Numbers(Row::Change));
        }
        for frame in &outcome.frames {
            let id = || Arc::clone(&frame.id);
            rows.extend([
                RowKey::Numbers(Row::Frame(id())),
                RowKey::Numbers(Row::Headroom(id())),
                RowKey::Verdicts(id()),
            ]);
        }
        rows
    }

    /// The measures that count in an area, on or off, with their positions.
    pub fn measures_in(&self, area: &AreaPath) -> impl Iterator<Item = (usize, &Measure)> {
        self.book.scenario().measures.iter().enumerate().filter(|(_, measure)| measure.area.is_within(area))
    }

    /// A row of an area's grid as text.
    pub fn grid_row(&self, area: &AreaPath, key: &RowKey) -> Option<GridRow> {
        match key {
            RowKey::Numbers(Row::Baseline) => self.baseline_row(area),
            RowKey::Numbers(Row::Measure(at)) => self.measure_row(*at),
            RowKey::Numbers(Row::Plan) => {
                let cells = self.evaluation.area(area)?.plan.iter().map(|cell| self.grid_cell(*cell)).collect();
                Some(GridRow {
                    label: self.words.say("row-plan"),
                    swatch: None,
                    role: RowRole::Plan,
                    cells,
                    source: String::new(),
                })
            }
            RowKey::Numbers(Row::Change) => {
                let cells = self.evaluation.area(area)?.change.iter().map(|cell| self.grid_cell(*cell)).collect();
                Some(GridRow {
                    label: self.words.say("row-change"),
                    swatch: None,
                    role: RowRole::Change,
                    cells,
                    source: String::new(),
                })
            }
            RowKey::Numbers(Row::Frame(id)) => {
                let (label, cells) = self.frame_cells(area, id, |cell| self.grid_cell(cell.frame))?;
                Some(GridRow { label, swatch: None, role: RowRole::Frame, cells, source: self.frame_source(area, id) })
            }
            RowKey::Numbers(Row::Headroom(id)) => {
                let (_, cells) = self.frame_cells(area, id, |cell| self.grid_cell(cell.headroom))?;
                Some(GridRow {
                    label: self.words.say("row-headroom"),
                    swatch: None,
                    role: RowRole::Headroom,
                    cells,
                    source: self.headroom_source(area, id),
                })
            }
            RowKey::Verdicts(id) => {
                let (_, cells) = self.frame_cells(area, id, |cell| self.verdict_cell(cell))?;
                Some(GridRow {
                    label: self.words.say("row-verdict"),
                    swatch: None,
                    role: RowRole::Verdict,
                    cells,
                    source: String::new(),
                })
            }
        }
    }

    fn baseline_row(&self, area: &AreaPath) -> Option<GridRow> {
        let outcome = self.evaluation.area(area)?;
        let own = self.book.scenario().baseline.get(area);
        let cell = |(year, cell): (Year, &Cell)| {
            let input = match own {
                Some(Baseline::Yearly { amounts, .. }) => Input::Amount(amounts.get(year)),
                Some(Baseline::Agreed { .. }) | None => Input::Fixed,
            };
            GridCell { input, ..self.grid_cell(*cell) }
        };
        let cells = self.evaluation.years.iter().zip(&outcome.baseline).map(cell).collect();
        let label = match own {
            Some(Baseline::Agreed { without, .. }) if without.is_empty() => self.words.say("row-baseline-agreed"),
            Some(_) => self.words.say("row-baseline"),
            None => self.words.say("row-baseline-none"),
        };
        Some(GridRow {
            label,
            swatch: Some(SeriesStyle::Baseline),
            role: RowRole::Baseline,
            cells,
            source: self.baseline_source(area),
        })
    }

    fn measure_row(&self, at: usize) -> Option<GridRow> {
        let measure = self.book.scenario().measures.get(at)?;
        let cell = |year| {
            let input = match &measure.effect {
                Effect::Yearly(amounts) => Input::Amount(amounts.get(year)),
                Effect::Constant { .. }
                | Effect::Ramp { .. }
                | Effect::OneOff { .. }
                | Effect::PriceVolume { .. }
                | Effect::Figure(_)
                | Effect::Rule(_) => Input::Fixed,
            };
            GridCell { input, ..self.grid_cell(measure_cell(self.book, measure, year)) }
        };
        let cells = self.evaluation.years.iter().map(cell).collect();
        let (label, role, source) = if measure.on {
            (self.measure_label(measure), RowRole::Measure, self.measure_source(measure))
        } else {
            (
                self.words.tell("row-switched-off", &[("title", &measure.title)]),
                RowRole::SwitchedOff,
                self.words.say("source-not-counted"),
            )
        };
        Some(GridRow { label, swatch: measure.on.then_some(SeriesStyle::Measure(at)), role, cells, source })
    }

    fn frame_cells(
        &self,
        area: &AreaPath,
        id: &str,
        cell: impl Fn(&FrameCell) -> GridCell,
    ) -> Option<(String, Vec<GridCell>)> {
        let outcome = self.evaluation.area(area)?;
        let frame = outcome.frames.iter().find(|frame| &*frame.id == id)?;
        Some((self.frame_name(outcome, frame), frame.years.iter().map(cell).collect()))
    }

    pub(super) fn headroom_source(&self, area: &AreaPath, id: &str) -> String {
        let frame = self.evaluation.area(area).and_then(|outcome| outcome.frames.iter().find(|frame| &*frame.id == id));
        frame.map_or_else(String::new, |frame| {
            let word = self.frame_word(frame).to_lowercase();
            self.words.tell(
                if frame.bound == Bound::AtMost { "source-frame-minus-plan" } else { "source-plan-minus-frame" },
                &[("frame", &word)],
            )
        })
    }

    fn grid_cell(&self, cell: Cell) -> GridCell {
        GridCell {
            text: self.cell(cell),
            marks: cell.marks(),
            kroner: cell.amount().map(crate::budget::money::Money::kroner),
            not_computed: cell == Cell::NotComputed,
            input: Input::Fixed,
            mark: None,
            tag: String::new(),
        }
    }

    fn verdict_cell(&self, cell: &FrameCell) -> GridCell {
        GridCell {
            text: self.verdict_word(cell.verdict, cell.bound),
            marks: cell.headroom.marks(),
            kroner: None,
            not_computed: cell.verdict == crate::budget::verdict::Verdict::NotComputed,
            input: Input::Fixed,
            mark: Some(cell.verdict.into()),
            tag: self.verdict_tag(cell),
        }
    }
}
