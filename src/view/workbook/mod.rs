//! A scenario as a workbook that computes: what was typed and printed, the rates between, and how they make each plan.
//!
//! ```text
//!  rates ──► ways (what one krone becomes)
//!               │
//!  measures ────┼──► contributions ──► change ──┐
//!  lines ───────┴──► baseline ─────────────────┴► plan ──► headroom ──► verdict
//!          (printed or typed, in their own prices)   frame ──┘
//! ```
//!
//! Everything is counted in the view's unit, exactly. A number that the workbook cannot compute as the program does
//! stands as the program's, and says so.

mod areas;
mod exposures;
mod frames;
mod lines;
mod measures;
mod rates;

use super::assumption::capitalised;
use super::{AcceptedText, AssumptionText, ProblemText, View, letters};
use crate::budget::evaluation::{Carried, Cell};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::price_level::Year;
use crate::budget::verdict::Verdict;
use rust_decimal::Decimal;

pub use areas::{AreaBlock, PlanYear};
pub use exposures::ExposureBlock;
pub use frames::{FrameBlock, FrameYear, OpenPart, Opens, PrintedParts};
pub use lines::{Line, LineOf};
pub use measures::MeasureLine;
pub use rates::{RateLine, WayLine};

/// Everything the workbook shows and computes with.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// The scenario.
    pub title: String,
    /// Whose budget, unit and price level.
    pub subject: String,
    /// Unit and price level: `Mio. kr., 2024-pl`.
    pub unit_and_level: String,
    /// The unit alone: `Mio. kr.`
    pub unit: String,
    /// The author's remark.
    pub note: String,
    /// The verdict in sentences, the worst first.
    pub verdict: Vec<String>,
    /// The letters of the assumptions the verdict rests on.
    pub verdict_letters: String,
    /// The years.
    pub years: Vec<u16>,
    /// To how many decimals of the unit a spreadsheet can be trusted with these amounts.
    pub decimals: u32,
    /// The measures in the author's order.
    pub measures: Vec<MeasureLine>,
    /// Baselines and frames, addend by addend.
    pub lines: Vec<Line>,
    /// Every rate.
    pub rates: Vec<RateLine>,
    /// The ways from one price level to another that amounts take.
    pub ways: Vec<WayLine>,
    /// The areas, parents before children.
    pub areas: Vec<AreaBlock>,
    /// The conditional block grants.
    pub exposures: Vec<ExposureBlock>,
    /// What pays for measures.
    pub financing: Vec<String>,
    /// What is wrong.
    pub problems: Vec<ProblemText>,
    /// What looked wrong and is accepted.
    pub accepted: Vec<AcceptedText>,
    /// What is assumed.
    pub assumptions: Vec<AssumptionText>,
    /// Where the figures come from.
    pub sources: Vec<String>,
    /// Eight hexadecimal digits that change with the content.
    pub fingerprint: String,
}

/// A number of the program's, in the view's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// No amount, which is not zero.
    None,
    /// A problem makes it dishonest.
    NotComputed,
    /// The amount.
    Number(Decimal),
}

impl Value {
    /// The number, if there is one.
    pub const fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(number),
            Self::None | Self::NotComputed => None,
        }
    }
}

/// What stands in a year, and what it becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Given {
    /// As typed or printed, in its own price level; for a fixed number in the display price level.
    pub number: Option<Decimal>,
    /// The way into the display price level, by position; `None` where it stays as it is.
    pub way: Option<usize>,
    /// What the program makes of it.
    pub value: Value,
    /// Whether it rests on an assumption.
    pub assumed: bool,
}

/// A number a formula may compute again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Computed {
    /// What the program says.
    pub value: Value,
    /// Whether it rests on an assumption.
    pub assumed: bool,
    /// Whether the workbook's formula says the same; else it stands as the program's.
    pub live: bool,
}

impl View<'_> {
    /// The scenario as a workbook.
    pub fn workbook(&self) -> Workbook {
        let scenario = self.book.scenario();
        let decimals = self.trusted_decimals();
        let mut ways = rates::Ways::of(self);
        let measures: Vec<MeasureLine> = scenario
            .measures
            .iter()
            .enumerate()
            .map(|(at, measure)| self.measure_line(at, measure, &mut ways))
            .collect();
        let mut lines = Vec::new();
        let carried = Carried::of(self.book);
        let making = areas::Making { measures: &measures, carried: &carried, decimals };
        let areas = self.area_blocks(&making, &mut lines, &mut ways);
        let exposures = self.exposure_blocks(&areas);
        let paths: Vec<_> = self.evaluation.areas.iter().map(|outcome| outcome.area.clone()).collect();
        let verdict = self.verdict_sentence();
        let (rates, ways) = ways.into_lines();
        Workbook {
            title: scenario.title.clone(),
            subject: format!("{}. {}", self.scope(), self.unit_and_level()),
            unit_and_level: self.unit_and_level(),
            unit: self.words.say(&format!("unit-head-{}", self.unit.code())),
            note: scenario.note.clone(),
            verdict: verdict.clauses().map(capitalised).collect(),
            verdict_letters: letters(verdict.marks),
            years: self.evaluation.years.iter().map(Year::number).collect(),
            decimals,
            measures,
            lines,
            rates,
            ways,
            areas,
            exposures,
            financing: self.financing_lines(),
            problems: self.problems(),
            accepted: self.accepted(),
            assumptions: self.assumptions(),
            sources: self.sources(&paths),
            fingerprint: self.fingerprint.to_owned(),
        }
    }

    /// An exact number in the view's unit.
    fn exact(&self, money: Money) -> Decimal {
        money.in_unit(self.unit).normalize()
    }

    /// A cell as a number of the workbook.
    fn value(&self, cell: Cell) -> Value {
        match cell {
            Cell::Amount(money, _) => Value::Number(self.exact(money)),
            Cell::Empty => Value::None,
            Cell::NotComputed => Value::NotComputed,
        }
    }

    /// The assumptions of a row: `ab` where all its years rest on the same, else `2025: a, 2026: ab`.
    fn row_letters(&self, marks: impl Iterator<Item = Marks>) -> String {
        let by_year: Vec<(Year, Marks)> = self.evaluation.years.iter().zip(marks).collect();
        match by_year.first() {
            Some((_, first)) if by_year.iter().all(|(_, marks)| marks == first) => letters(*first),
            _ => {
                let marked = by_year.iter().filter(|(_, marks)| !marks.is_none());
                marked.map(|(year, marks)| format!("{year}: {}", letters(*marks))).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// A spreadsheet holds fifteen digits. So many decimals of the unit are left of them behind the largest amount,
    /// with one digit to spare, and never more than an øre needs.
    fn trusted_decimals(&self) -> u32 {
        let cells = self.evaluation.areas.iter().flat_map(|outcome| {
            let frames = outcome.frames.iter().flat_map(|frame| frame.years.iter().map(|cell| cell.frame));
            outcome.baseline.iter().chain(&outcome.change).chain(&outcome.plan).copied().chain(frames)
        });
        let largest = cells.filter_map(Cell::amount).map(Money::abs).max().unwrap_or_default();
        let digits = u32::try_from(self.exact(largest).trunc().to_string().len()).unwrap_or(u32::MAX);
        TRUSTED_DIGITS.saturating_sub(digits).min(self.unit.exponent().saturating_add(ORE_DECIMALS))
    }
}

/// Of the fifteen digits of a spreadsheet's numbers, those that sums leave alone.
const TRUSTED_DIGITS: u32 = 14;
/// An øre is the second decimal of a krone.
const ORE_DECIMALS: u32 = 2;

/// The verdict that a spreadsheet reaches, which knows so many decimals.
fn verdict_of_rounded(headroom: Decimal, openness: Decimal, decimals: u32) -> Verdict {
    let money = |number: Decimal| Money::from_kroner(number.round_dp(decimals));
    Verdict::on(money(headroom), money(openness))
}
