//! The cells of plans side by side: plan, room and verdict, or what they differ by from the plan they are held against.

use super::SideBySide;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell, FrameCell};
use crate::budget::money::Money;
use crate::view::View;
use crate::view::chart::YearVerdict;
use rust_decimal::Decimal;

/// A number of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SideNumber {
    /// As read: the number, or beside a reference what it differs by.
    pub text: String,
    /// The same exactly.
    pub kroner: Option<Decimal>,
    /// Whether it rests on an assumption.
    pub assumed: bool,
}

impl SideNumber {
    /// As paper shows it: with a star where it rests on an assumption.
    pub fn marked(&self) -> String {
        if self.assumed { format!("{}*", self.text) } else { self.text.clone() }
    }
}

/// A plan in one year of an area.
#[derive(Debug, Clone, PartialEq)]
pub struct SideCell {
    /// The plan, or what measures come to where the area has no level.
    pub plan: SideNumber,
    /// The room to the frame that is worst off.
    pub headroom: SideNumber,
    /// Its verdict; `None` where there is no frame.
    pub verdict: Option<YearVerdict>,
    /// Whether the plan has neither an amount nor a frame.
    pub is_empty: bool,
}

impl AreaOutcome {
    /// Whether it has a level in any year.
    pub(super) fn has_level(&self) -> bool {
        self.plan.iter().any(|cell| *cell != Cell::Empty)
    }
}

impl SideBySide<'_> {
    pub(super) fn cell(&self, area: &AreaPath, at: usize, (year, by_level): (usize, bool)) -> Option<SideCell> {
        let view = self.plans.get(at)?.view;
        let (plan, frame) = read(&view, area, (year, by_level));
        let reference = self.reference.filter(|reference| *reference != at).and_then(|at| self.plans.get(at));
        let beside = reference.map(|other| read(&other.view, area, (year, by_level)));
        let room = |frame: Option<&FrameCell>| frame.map_or(Cell::Empty, |frame| frame.headroom);
        Some(SideCell {
            is_empty: plan == Cell::Empty && frame.is_none(),
            plan: view.side_number(plan, beside.map(|(plan, _)| plan)),
            headroom: view.side_number(room(frame), beside.map(|(_, frame)| room(frame))),
            verdict: frame.map(|frame| view.year_verdict(frame)),
        })
    }
}

impl View<'_> {
    /// A number, or what it differs by from another; where one of the two has none, the number itself.
    pub(super) fn side_number(&self, cell: Cell, beside: Option<Cell>) -> SideNumber {
        let by = beside.and_then(|beside| Some(cell.amount()? - beside.amount()?));
        let others = beside.filter(|_| by.is_some()).map_or(crate::budget::marks::Marks::NONE, Cell::marks);
        let text = match by {
            Some(by) if by.is_zero() => self.words.say("side-same"),
            Some(by) => self.signed_amount(by),
            None => self.cell(cell),
        };
        SideNumber {
            text,
            kroner: by.or_else(|| cell.amount()).map(Money::kroner),
            assumed: !cell.marks().and(others).is_none() && by.is_none_or(|by| !by.is_zero()),
        }
    }
}

/// The plan of a year, and the frame that is worst off in it.
fn read<'a>(view: &View<'a>, area: &AreaPath, (year, by_level): (usize, bool)) -> (Cell, Option<&'a FrameCell>) {
    let Some(outcome) = view.evaluation.area(area) else { return (Cell::Empty, None) };
    let cells = if by_level { &outcome.plan } else { &outcome.change };
    let framed = outcome.frames.iter().filter_map(|frame| frame.years.get(year));
    let held = framed.filter(|cell| cell.frame != Cell::Empty || cell.headroom != Cell::Empty);
    let worst = held.min_by_key(|cell| (cell.verdict.rank(), cell.headroom.amount()));
    (cells.get(year).copied().unwrap_or(Cell::Empty), worst)
}
