//! The verdict page: headroom by area and year, the switches, what it rests on.

use super::PageMark;
use crate::budget::evaluation::{AreaOutcome, Cell, FrameCell, FrameOutcome};
use crate::budget::measure::Measure;
use crate::budget::money::Money;
use crate::budget::verdict::Verdict;
use crate::view::chart::{Marked, Note};
use crate::view::{Sentence, View, letters};
use std::collections::BTreeSet;

/// The page that says whether the plan holds.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictPage {
    /// The worst verdict.
    pub mark: PageMark,
    /// What the numbers are, whose, their unit and price level.
    pub second_line: String,
    /// The years shown: all, or where they are many the first, the last and those with the worst verdicts.
    pub years: Vec<String>,
    /// One for each frame, in the order of the areas.
    pub rows: Vec<HeadroomRow>,
    /// What is said where there is no room for the last rows, by how many they are less one: `og 3 rammer til`.
    pub more_rows: Vec<String>,
    /// The measures that have a key, in the order of the scenario.
    pub switches: Vec<Switch>,
    /// How many measures have none: `og 12 tiltag til`.
    pub more_switches: String,
    /// What is at stake, then the assumptions with their letters.
    pub notes: Vec<Note>,
    /// What is said where the notes do not all fit.
    pub more_notes: String,
    /// Agreements and places.
    pub sources: String,
}

/// The headroom of an area to a frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadroomRow {
    /// The area, or where it has several frames the area and the frame.
    pub name: String,
    /// `ramme`, `mindstekrav`, `mål`.
    pub frame: String,
    /// The frame's amounts in those of the years shown that have one.
    pub amounts: Vec<Marked>,
    /// The headroom in the years shown.
    pub cells: Vec<HeadroomCell>,
}

/// The headroom in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadroomCell {
    /// The amount with its sign; `None` where there is none, and the word says why.
    pub amount: Option<Marked>,
    /// The verdict's mark.
    pub mark: PageMark,
    /// Its word.
    pub word: String,
}

/// A measure and the key that switches it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Switch {
    /// Its position in the scenario.
    pub at: usize,
    /// `1` to `9`.
    pub key: String,
    /// Whether it counts.
    pub on: bool,
    /// What it is called.
    pub title: String,
    /// How firm it is; that it is switched off.
    pub detail: String,
}

/// As many keys as a keyboard has digits above zero.
pub(super) const KEYS: usize = 9;
/// More years than this are not all shown.
const MOST_YEARS: usize = 8;
/// As many of the years with the worst verdicts beside the first and the last.
const WORST_YEARS: usize = 4;

impl View<'_> {
    /// The verdict page of the scenario.
    pub(super) fn verdict_page(&self, sentence: &Sentence) -> VerdictPage {
        let rows = self.rows_at_issue();
        let years = self.years_shown(&rows);
        let all = self.evaluation.years.iter().enumerate().filter(|(at, _)| years.contains(at));
        let is_assumed = !sentence.marks.is_none();
        VerdictPage {
            mark: PageMark { mark: sentence.verdict.into(), assumed: is_assumed },
            second_line: format!("{}, {}. {}", self.words.say("deviation-of-all"), self.scope(), self.unit_and_level()),
            years: all.map(|(_, year)| year.to_string()).collect(),
            rows: rows.iter().map(|(outcome, frame)| self.headroom_row(outcome, frame, &years, &rows)).collect(),
            more_rows: (1..=rows.len()).map(|more| self.words.count("meeting-more-rows", more)).collect(),
            switches: self.switches(),
            more_switches: self.more_switches(),
            notes: self.verdict_notes(),
            more_notes: self.words.say("meeting-more-notes"),
            sources: self.sources(&self.areas_at_issue()).join("; "),
        }
    }

    fn rows_at_issue(&self) -> Vec<(&AreaOutcome, &FrameOutcome)> {
        let areas = self.areas_at_issue();
        let outcomes = areas.iter().filter_map(|area| self.evaluation.area(area));
        let frames = outcomes.flat_map(|outcome| outcome.frames.iter().map(move |frame| (outcome, frame)));
        let is_judged = |cell: &FrameCell| !matches!(cell.verdict, Verdict::NoFrame | Verdict::NoBaseline);
        frames.filter(|(_, frame)| frame.years.iter().any(is_judged)).collect()
    }

    /// The positions of the years that have a column.
    fn years_shown(&self, rows: &[(&AreaOutcome, &FrameOutcome)]) -> BTreeSet<usize> {
        let count = self.evaluation.years.count();
        if count <= MOST_YEARS {
            return (0..count).collect();
        }
        let worst = |at: usize| {
            let cells = rows.iter().filter_map(|(_, frame)| frame.years.get(at));
            let ranks = cells.map(|cell| (cell.verdict.rank(), cell.headroom.amount().unwrap_or(Money::ZERO)));
            ranks.min()
        };
        let mut between: Vec<usize> = (1..count.saturating_sub(1)).collect();
        between.sort_by_key(|at| worst(*at));
        between.into_iter().take(WORST_YEARS).chain([0, count.saturating_sub(1)]).collect()
    }

    fn headroom_row(
        &self,
        outcome: &AreaOutcome,
        frame: &FrameOutcome,
        years: &BTreeSet<usize>,
        rows: &[(&AreaOutcome, &FrameOutcome)],
    ) -> HeadroomRow {
        let decimals = self.headroom_decimals(rows);
        let shown = || frame.years.iter().enumerate().filter(|(at, _)| years.contains(at)).map(|(_, cell)| cell);
        let has_several = outcome.frames.len() > 1;
        let name = if has_several { self.words.name(&frame.name).to_owned() } else { self.area_name(&outcome.area) };
        HeadroomRow {
            name,
            frame: self.frame_word(frame).to_lowercase(),
            amounts: shown()
                .filter(|cell| cell.frame != Cell::Empty)
                .map(|cell| self.plain_cell(cell.frame, decimals))
                .collect(),
            cells: shown().map(|cell| self.headroom_cell(cell, decimals)).collect(),
        }
    }

    fn headroom_cell(&self, cell: &FrameCell, decimals: u32) -> HeadroomCell {
        let plain = self.plain_cell(cell.headroom, decimals);
        let is_room = matches!(cell.headroom, Cell::Amount(money, _) if !money.is_negative() && !self.reads_as_nothing(money, decimals));
        let amount = if is_room { Marked { text: format!("+{}", plain.text), ..plain } } else { plain };
        let amount = cell.headroom.amount().map(|_| amount);
        HeadroomCell {
            amount,
            mark: PageMark { mark: cell.verdict.into(), assumed: cell.is_assumed() },
            word: self.verdict_word(cell.verdict, cell.bound).to_lowercase(),
        }
    }

    fn reads_as_nothing(&self, money: Money, decimals: u32) -> bool {
        money.is_zero() || (self.decimals.is_none() && money.in_unit(self.unit).round_dp(decimals).is_zero())
    }

    /// A number of a page; a dash where there is none, and where it could not be computed, since the word beside it
    /// says which.
    pub(super) fn plain_cell(&self, cell: Cell, decimals: u32) -> Marked {
        match cell {
            Cell::Amount(money, marks) => Marked { text: self.written(money, decimals), letters: letters(marks) },
            Cell::Empty | Cell::NotComputed => Marked { text: self.cell(Cell::Empty), ..Marked::default() },
        }
    }

    /// No decimals where all numbers of the rows are whole; else one, or as many as the user chose.
    fn headroom_decimals(&self, rows: &[(&AreaOutcome, &FrameOutcome)]) -> u32 {
        let cells = rows.iter().flat_map(|(_, frame)| &frame.years).flat_map(|cell| [cell.frame, cell.headroom]);
        self.fitting_decimals(cells)
    }

    /// No decimals where all numbers are whole; else one, or as many as the user chose.
    pub(super) fn fitting_decimals(&self, cells: impl Iterator<Item = Cell>) -> u32 {
        let mut amounts = cells.filter_map(Cell::amount);
        let all_whole = amounts.all(|money| money.in_unit(self.unit).round_dp(1).fract().is_zero());
        self.decimals.unwrap_or_else(|| u32::from(!all_whole))
    }

    fn switches(&self) -> Vec<Switch> {
        let measures = self.book.scenario().measures.iter().take(KEYS).enumerate();
        measures.map(|(at, measure)| self.switch(at, measure)).collect()
    }

    fn switch(&self, at: usize, measure: &Measure) -> Switch {
        let detail = if measure.on { self.standing(measure.standing) } else { self.words.say("switched-off") };
        Switch {
            at,
            key: at.saturating_add(1).to_string(),
            on: measure.on,
            title: measure.title.to_string(),
            detail: detail.to_lowercase(),
        }
    }

    fn more_switches(&self) -> String {
        let more = self.book.scenario().measures.len().saturating_sub(KEYS);
        if more == 0 { String::new() } else { self.words.count("meeting-more-switches", more) }
    }
}
