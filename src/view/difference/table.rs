//! The table of an area: each number in both plans, the difference, and its parts.

use super::Compared;
use crate::budget::area::AreaPath;
use crate::budget::difference::{AreaDifference, Cause, FrameDifference, Part, Whole};
use crate::budget::evaluation::Cell;
use crate::budget::money::Money;
use crate::view::chart::{ChartRow, ChartTable};
use rust_decimal::Decimal;
use std::cmp::Reverse;

/// An area in two plans.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceTable {
    /// Which area.
    pub area: AreaPath,
    /// What it is called.
    pub name: String,
    /// Unit and price level.
    pub unit: String,
    /// The years.
    pub years: Vec<String>,
    /// The rows, top to bottom.
    pub rows: Vec<DifferenceRow>,
}

impl DifferenceTable {
    /// The same as a table to be read row by row: what a part is of, then its parts, each with what became of it.
    pub fn read(&self) -> ChartTable {
        let rows = self.rows.iter().map(|row| {
            let named =
                if row.remark.is_empty() { row.label.clone() } else { format!("{}, {}", row.label, row.remark) };
            let name = if row.is_part() { format!("{INDENT}{named}") } else { named };
            ChartRow { name, cells: row.cells.iter().map(DifferenceCell::marked).collect() }
        });
        ChartTable { name: format!("{}. {}", self.name, self.unit), rows: rows.collect(), heads: self.years.clone() }
    }
}

/// Before the name of a part.
const INDENT: &str = "\u{a0}\u{a0}\u{a0}";

impl DifferenceRow {
    /// Whether it is a part of the difference above it.
    pub const fn is_part(&self) -> bool {
        matches!(self.kind, RowKind::Part(_))
    }
}

/// A row of such a table.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceRow {
    /// What it is.
    pub kind: RowKind,
    /// Which number it is about: `plan`, `change`, `frame` or `headroom`.
    pub of: &'static str,
    /// The frame's id, where it is about one.
    pub frame: Option<String>,
    /// What it is called.
    pub label: String,
    /// What became of a cause; the verdicts of a headroom.
    pub remark: String,
    /// One a year.
    pub cells: Vec<DifferenceCell>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// The number in the first plan.
    From,
    /// The number in the second.
    To,
    /// The second less the first.
    Difference,
    /// A part of that, with the code of its kind.
    Part(&'static str),
}

impl RowKind {
    /// For programs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::From => "from",
            Self::To => "to",
            Self::Difference => "difference",
            Self::Part(_) => "part",
        }
    }
}

/// A cell of such a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceCell {
    /// As read.
    pub text: String,
    /// The exact amount.
    pub kroner: Option<Decimal>,
    /// Whether it rests on an assumption in either plan.
    pub assumed: bool,
}

impl DifferenceCell {
    /// As paper shows it: with a star where it rests on an assumption.
    pub fn marked(&self) -> String {
        if self.assumed { format!("{}*", self.text) } else { self.text.clone() }
    }
}

/// More measures than this are summed in the last row.
const MOST_MEASURES: usize = 12;

impl Compared<'_> {
    pub(super) fn tables(&self) -> Vec<DifferenceTable> {
        self.difference.areas.iter().map(|area| self.table(area)).collect()
    }

    fn table(&self, area: &AreaDifference) -> DifferenceTable {
        let mut rows = Vec::new();
        let has_level = |cells: &[Cell]| cells.iter().any(|cell| *cell != Cell::Empty);
        let (of, whole) = if has_level(&area.plan.from) || has_level(&area.plan.to) {
            ("plan", &area.plan)
        } else {
            ("change", &area.change)
        };
        let name = self.from.words.say(&format!("difference-{of}"));
        rows.extend(self.whole_rows((of, None), &name, whole));
        for frame in &area.frames {
            rows.extend(self.frame_rows(area, frame));
        }
        DifferenceTable {
            area: area.area.clone(),
            name: self.to.area_path_name(&area.area),
            unit: self.from.unit_and_level(),
            years: self.difference.years.iter().map(|year| year.to_string()).collect(),
            rows,
        }
    }

    fn frame_rows(&self, area: &AreaDifference, frame: &FrameDifference) -> Vec<DifferenceRow> {
        let words = self.from.words;
        let name = words.name(&frame.name).to_owned();
        let mut rows = Vec::new();
        if frame.frame.is_different() {
            rows.extend(self.whole_rows(("frame", Some(frame)), &name, &frame.frame));
        }
        if frame.headroom.is_different() || frame.verdicts.iter().any(|(before, after)| before != after) {
            let several = area.frames.len() > 1;
            let label = words.say("row-headroom");
            let label = if several { format!("{label}, {name}") } else { label };
            let mut room = self.ends(("headroom", Some(frame)), &label, &frame.headroom);
            for (row, side) in room.iter_mut().zip([0, 1]) {
                row.remark = self.verdicts(frame, side);
            }
            rows.extend(room);
        }
        rows
    }

    /// The verdicts of a plan by year, each once where they are alike.
    fn verdicts(&self, frame: &FrameDifference, side: usize) -> String {
        let mut texts: Vec<String> = frame
            .verdicts
            .iter()
            .map(|(before, after)| self.from.verdict_word(if side == 0 { *before } else { *after }, frame.bound))
            .collect();
        texts.dedup();
        if let [only] = &texts[..] {
            return only.clone();
        }
        let years = self.difference.years.iter().zip(&frame.verdicts);
        let told = years.map(|(year, (before, after))| {
            format!("{year}: {}", self.from.verdict_word(if side == 0 { *before } else { *after }, frame.bound))
        });
        told.collect::<Vec<_>>().join(", ")
    }

    /// A number in both plans, the difference and its parts.
    fn whole_rows(
        &self,
        of: (&'static str, Option<&FrameDifference>),
        name: &str,
        whole: &Whole,
    ) -> Vec<DifferenceRow> {
        let mut rows = self.ends(of, name, whole);
        let cause = |part: &Part| self.difference.causes.get(part.cause);
        let is_measure = |part: &&Part| cause(part).is_some_and(|cause| cause.kind().code() == "measures");
        let (mut measures, mut others): (Vec<&Part>, Vec<&Part>) = whole.parts.iter().partition(is_measure);
        measures.sort_by_key(|part| Reverse(size(part)));
        others.sort_by_key(|part| cause(part).map(Cause::kind));
        let rest = measures.split_off(measures.len().min(MOST_MEASURES));
        rows.extend(measures.iter().filter_map(|part| self.part_row(of, part, whole)));
        if !rest.is_empty() {
            let sum = |at: usize| rest.iter().filter_map(|part| part.years.get(at)).copied().sum();
            let cells = (0..whole.by.len()).map(|at| self.moved(Some(sum(at)), whole.is_assumed(at))).collect();
            let label = self.from.words.count("difference-other-measures", rest.len());
            rows.push(row(RowKind::Part("measures"), of, label, cells));
        }
        rows.extend(others.iter().filter_map(|part| self.part_row(of, part, whole)));
        rows.extend(self.switch_rows(of, whole));
        rows
    }

    /// What made that there is a number in one plan alone: named, without an amount.
    fn switch_rows(&self, of: (&'static str, Option<&FrameDifference>), whole: &Whole) -> Vec<DifferenceRow> {
        let is_part = |at: &usize| whole.parts.iter().any(|part| part.cause == *at);
        let switches = whole.switched_by.iter().filter(|at| !is_part(at)).take(MOST_MEASURES);
        let causes = switches.filter_map(|at| self.difference.causes.get(*at));
        let nothing = || whole.by.iter().map(|_| self.moved(None, false)).collect();
        let row = |cause| {
            let named = row(RowKind::Part(Cause::kind(cause).code()), of, self.cause_name(cause), nothing());
            DifferenceRow { remark: self.cause_fate(cause), ..named }
        };
        causes.map(row).collect()
    }

    fn part_row(
        &self,
        of: (&'static str, Option<&FrameDifference>),
        part: &Part,
        whole: &Whole,
    ) -> Option<DifferenceRow> {
        let cause = self.difference.causes.get(part.cause)?;
        let cell = |(at, amount): (usize, &Money)| self.moved(Some(*amount), whole.is_assumed(at));
        let cells = part.years.iter().enumerate().map(cell).collect();
        let named = row(RowKind::Part(cause.kind().code()), of, self.cause_name(cause), cells);
        Some(DifferenceRow { remark: self.cause_fate(cause), ..named })
    }

    fn ends(&self, of: (&'static str, Option<&FrameDifference>), name: &str, whole: &Whole) -> Vec<DifferenceRow> {
        let words = self.from.words;
        let level = |cells: &[Cell]| -> Vec<DifferenceCell> {
            let cell = |cell: &Cell| DifferenceCell {
                text: self.from.cell(*cell),
                kroner: cell.amount().map(Money::kroner),
                assumed: !cell.marks().is_none(),
            };
            cells.iter().map(cell).collect()
        };
        let moved = whole.by.iter().enumerate().map(|(at, by)| self.moved(*by, whole.is_assumed(at))).collect();
        vec![
            row(RowKind::From, of, words.tell("difference-in-first", &[("name", name)]), level(&whole.from)),
            row(RowKind::To, of, words.tell("difference-in-second", &[("name", name)]), level(&whole.to)),
            row(RowKind::Difference, of, words.say("difference-row"), moved),
        ]
    }

    /// A difference: signed; nothing is a dash.
    fn moved(&self, by: Option<Money>, assumed: bool) -> DifferenceCell {
        let moves = by.filter(|by| !by.is_zero());
        DifferenceCell {
            text: moves.map_or_else(|| "\u{2013}".to_owned(), |by| self.from.signed_amount(by)),
            kroner: by.map(Money::kroner),
            assumed: assumed && moves.is_some(),
        }
    }
}

fn row(
    kind: RowKind,
    (of, frame): (&'static str, Option<&FrameDifference>),
    label: String,
    cells: Vec<DifferenceCell>,
) -> DifferenceRow {
    let frame = frame.map(|frame| frame.id.to_string());
    DifferenceRow { kind, of, frame, label, remark: String::new(), cells }
}

/// How much a part moves over all years, whichever way.
pub(super) fn size(part: &Part) -> Money {
    part.years.iter().map(|amount| amount.abs()).sum()
}
