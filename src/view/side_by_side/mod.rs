//! Several plans side by side: what each comes to in every area and year, and how they are ordered.

mod number;
mod order;

pub use number::{SideCell, SideNumber};
pub use order::Order;

use super::View;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::AreaOutcome;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::Years;

/// As many plans as stand side by side at most.
pub const MOST_PLANS: usize = 6;

/// A plan among others.
#[derive(Debug, Clone, Copy)]
pub struct Beside<'a> {
    /// What the reader calls it.
    pub name: &'a str,
    /// The plan, in the years and the price level that all of them are shown in.
    pub view: View<'a>,
    /// Its own price level.
    pub level: PriceLevel,
    /// Its own years.
    pub years: Years,
}

/// Plans that stand side by side, and what of them is asked for.
#[derive(Debug, Clone, Copy)]
pub struct SideBySide<'a> {
    /// The plans, at most [`MOST_PLANS`], in one price level and the same years.
    pub plans: &'a [Beside<'a>],
    /// One area and those within it; `None` for all.
    pub area: Option<&'a AreaPath>,
    /// One year; `None` for all.
    pub year: Option<Year>,
    /// By what they are ordered; `None` leaves them as they are.
    pub order: Option<Order>,
    /// The position of the plan that the others are shown as differences from.
    pub reference: Option<usize>,
}

/// Plans side by side as they are read.
#[derive(Debug, Clone, PartialEq)]
pub struct SideBySideText {
    /// `3 planer side om side`.
    pub title: String,
    /// Whose budget, unit and price level.
    pub subject: String,
    /// The plans, in the order of every row.
    pub plans: Vec<PlanHead>,
    /// What each plan comes to as a whole.
    pub summary: Vec<SideRow>,
    /// Every area.
    pub areas: Vec<SideArea>,
    /// What one must know to read the numbers.
    pub notes: Vec<String>,
}

/// The head of a plan's column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanHead {
    /// Its position among the plans as they were given.
    pub at: usize,
    /// What it is called.
    pub name: String,
    /// Whether the others are shown as differences from it.
    pub is_reference: bool,
}

/// A number of each plan.
#[derive(Debug, Clone, PartialEq)]
pub struct SideRow {
    /// `cost`, `headroom` or `exposure`: for programs.
    pub code: &'static str,
    /// What it is called.
    pub label: String,
    /// One a plan.
    pub cells: Vec<SideNumber>,
}

/// An area in each plan.
#[derive(Debug, Clone, PartialEq)]
pub struct SideArea {
    /// Which.
    pub area: AreaPath,
    /// What it is called.
    pub name: String,
    /// The years that are asked for.
    pub years: Vec<SideYear>,
}

/// A year of an area in each plan.
#[derive(Debug, Clone, PartialEq)]
pub struct SideYear {
    /// The year.
    pub year: String,
    /// One a plan.
    pub cells: Vec<SideCell>,
}

impl SideYear {
    /// Whether any plan has a number.
    fn says_something(&self) -> bool {
        self.cells.iter().any(|cell| !cell.is_empty)
    }
}

impl SideBySide<'_> {
    /// The plans in words and tables; `None` where there is none.
    pub fn text(&self) -> Option<SideBySideText> {
        let first = self.plans.first()?;
        let order = self.ordered();
        let head = |at: &usize| {
            let name = self.plans.get(*at).map(|plan| plan.name.to_owned()).unwrap_or_default();
            PlanHead { at: *at, name, is_reference: self.reference == Some(*at) }
        };
        let summary: Vec<SideRow> = Order::ALL.into_iter().map(|by| self.summary_row(by, &order)).collect();
        let areas: Vec<SideArea> = self
            .areas()
            .into_iter()
            .map(|area| self.area(area, &order))
            .filter(|area| !area.years.is_empty())
            .collect();
        Some(SideBySideText {
            title: first.view.words.count("side-title", self.plans.len()),
            subject: format!("{}. {}", first.view.scope(), first.view.unit_and_level()),
            plans: order.iter().map(head).collect(),
            notes: self.notes(&summary, &areas),
            summary,
            areas,
        })
    }

    /// Every area of any plan that is asked for, in the order of the first plan's areas.
    pub fn areas(&self) -> Vec<AreaPath> {
        let outcomes = self.plans.iter().flat_map(|plan| &plan.view.evaluation.areas);
        let asked = outcomes.filter(|outcome| self.is_asked(&outcome.area));
        let mut areas: Vec<AreaPath> = asked.map(|outcome| outcome.area.clone()).collect();
        let known = self.plans.first().map(|plan| plan.view.book.areas());
        areas.sort_by_key(|area| (known.map(|known| known.order(area)), area.clone()));
        areas.dedup();
        areas
    }

    fn is_asked(&self, area: &AreaPath) -> bool {
        self.area.is_none_or(|asked| area.is_within(asked))
    }

    /// The years that are asked for, with their positions.
    fn years(&self) -> Vec<(usize, Year)> {
        let years = self.plans.first().map(|plan| plan.view.evaluation.years);
        let years = years.into_iter().flat_map(Years::iter).enumerate();
        years.filter(|(_, year)| self.year.is_none_or(|asked| *year == asked)).collect()
    }

    fn area(&self, area: AreaPath, order: &[usize]) -> SideArea {
        let outcome = |plan: &Beside<'_>| plan.view.evaluation.area(&area).is_some_and(AreaOutcome::has_level);
        let by_level = self.plans.iter().any(outcome);
        let year = |(at, year): (usize, Year)| SideYear {
            year: year.to_string(),
            cells: order.iter().filter_map(|plan| self.cell(&area, *plan, (at, by_level))).collect(),
        };
        let years: Vec<SideYear> = self.years().into_iter().map(year).filter(SideYear::says_something).collect();
        let named = self.plans.iter().find(|plan| plan.view.book.areas().get(&area).is_some());
        let name = named.map_or_else(|| area.to_string(), |plan| plan.view.area_path_name(&area));
        SideArea { area, name, years }
    }

    pub(super) fn notes(&self, summary: &[SideRow], areas: &[SideArea]) -> Vec<String> {
        let Some(first) = self.plans.first() else { return Vec::new() };
        let words = first.view.words;
        let mut notes = Vec::new();
        if let Some(reference) = self.reference.and_then(|at| self.plans.get(at)) {
            notes.push(words.tell("side-note-reference", &[("name", reference.name)]));
        }
        let level = first.view.book.scenario().price_level;
        for plan in self.plans.iter().filter(|plan| plan.level != level) {
            let (level, other) = (words.price_level(level), words.price_level(plan.level));
            notes.push(words.tell("side-note-level", &[("name", plan.name), ("level", &level), ("other", &other)]));
        }
        let years = first.view.evaluation.years;
        if self.plans.iter().any(|plan| plan.years != years) {
            let span = format!("{}-{}", years.first(), years.last());
            notes.push(words.tell("difference-note-years", &[("years", &span)]));
        }
        let cells = areas.iter().flat_map(|area| &area.years).flat_map(|year| &year.cells);
        let numbers = cells.flat_map(|cell| [&cell.plan, &cell.headroom]);
        if numbers.chain(summary.iter().flat_map(|row| &row.cells)).any(|number| number.assumed) {
            notes.push(words.say("difference-note-assumed"));
        }
        notes
    }
}
