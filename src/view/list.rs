//! Lists as data: the tree of areas with their verdicts, and the measures of an area.

use super::{VerdictMark, View};
use crate::budget::agreement::Bound;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell, measure_cell};
use crate::budget::marks::Marks;
use crate::budget::money::Money;
use crate::budget::verdict::Verdict;

/// An area in the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaItem {
    /// Which area.
    pub area: AreaPath,
    /// What it is called.
    pub name: String,
    /// How many shown areas it lies in.
    pub depth: usize,
    /// Whether shown areas lie in it.
    pub has_children: bool,
    /// The mark of its worst verdict.
    pub mark: VerdictMark,
    /// The word of it.
    pub word: String,
    /// Whether it rests on an assumption.
    pub assumed: bool,
    /// `antaget` or nothing.
    pub tag: String,
    /// Its smallest headroom.
    pub headroom: String,
    /// The assumptions that rests on.
    pub headroom_marks: Marks,
}

/// A measure in the list of its area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeasureItem {
    /// Its position in the scenario.
    pub at: usize,
    /// Its id.
    pub id: Box<str>,
    /// What it is called.
    pub title: String,
    /// Whether it counts.
    pub on: bool,
    /// How firm it is, or that it is switched off.
    pub standing: String,
    /// `antaget` or nothing.
    pub tag: String,
    /// The sum of its years.
    pub sum: String,
    /// The assumptions that rests on.
    pub marks: Marks,
    /// Whether a problem keeps a year of it from being computed.
    pub not_computed: bool,
}

impl View<'_> {
    /// The areas of the scenario, parents before children.
    pub fn area_items(&self) -> Vec<AreaItem> {
        let outcomes = &self.evaluation.areas;
        let shown = |path: &AreaPath| outcomes.iter().any(|outcome| outcome.area == *path);
        outcomes
            .iter()
            .map(|outcome| {
                let depth = std::iter::successors(outcome.area.parent(), AreaPath::parent).filter(shown).count();
                let has_children =
                    outcomes.iter().any(|other| other.area != outcome.area && other.area.is_within(&outcome.area));
                self.area_item(outcome, depth, has_children)
            })
            .collect()
    }

    fn area_item(&self, outcome: &AreaOutcome, depth: usize, has_children: bool) -> AreaItem {
        let worst = outcome.worst();
        let assumed =
            outcome.verdicts().any(|cell| cell.verdict == worst && cell.is_assumed()) && worst != Verdict::NotComputed;
        let bound = outcome.verdicts().find(|cell| cell.verdict == worst).map_or(Bound::AtMost, |cell| cell.bound);
        let smallest = outcome
            .verdicts()
            .filter_map(|cell| match cell.headroom {
                Cell::Amount(headroom, marks) => Some((headroom, marks)),
                Cell::Empty | Cell::NotComputed => None,
            })
            .min_by_key(|(headroom, marks)| (*headroom, !marks.is_none()));
        let (headroom, headroom_marks) = match smallest {
            Some((headroom, marks)) => (self.amount(headroom), marks),
            None if worst == Verdict::NotComputed => (String::new(), Marks::NONE),
            None => (self.cell(Cell::Empty), Marks::NONE),
        };
        AreaItem {
            area: outcome.area.clone(),
            name: self.area_name(&outcome.area),
            depth,
            has_children,
            mark: worst.into(),
            word: self.verdict_word(worst, bound),
            assumed,
            tag: if assumed { self.words.say("tag-assumed") } else { String::new() },
            headroom,
            headroom_marks,
        }
    }

    /// A measure as its list shows it.
    pub fn measure_item(&self, at: usize) -> Option<MeasureItem> {
        let measure = self.book.scenario().measures.get(at)?;
        let cells: Vec<Cell> =
            self.evaluation.years.iter().map(|year| measure_cell(self.book, measure, year)).collect();
        let (sum, marks) = sum_of(&cells);
        let not_computed = cells.contains(&Cell::NotComputed);
        Some(MeasureItem {
            at,
            id: measure.id.clone(),
            title: measure.title.to_string(),
            on: measure.on,
            standing: if measure.on { self.standing(measure.standing) } else { self.words.say("switched-off") },
            tag: self.tag(marks),
            sum: if not_computed { self.cell(Cell::NotComputed) } else { self.amount(sum) },
            marks,
            not_computed,
        })
    }

    /// The sum over the years of the measures that are on in an area.
    pub fn measures_total(&self, area: &AreaPath) -> (String, Marks) {
        let Some(outcome) = self.evaluation.area(area) else { return (self.cell(Cell::Empty), Marks::NONE) };
        if outcome.change.contains(&Cell::NotComputed) {
            return (self.cell(Cell::NotComputed), Marks::NONE);
        }
        let (sum, marks) = sum_of(&outcome.change);
        (self.amount(sum), marks)
    }

    /// The sum of a measure's years in words: `Sum 2024-2026: 144,0 mio. kr., 2024-pl`.
    pub fn measure_sum_line(&self, at: usize) -> String {
        let sum = self.measure_item(at).map_or_else(String::new, |item| item.sum);
        let years = self.years_in_head();
        let level = self.price_level(self.book.scenario().price_level);
        self.words
            .tell("measure-sum", &[("years", &years), ("sum", &sum), ("unit", self.unit.code()), ("level", &level)])
    }

    /// The scenario's years: `2024-2026`.
    pub fn years_in_head(&self) -> String {
        let years = self.evaluation.years;
        if years.count() > 1 { format!("{}-{}", years.first(), years.last()) } else { years.first().to_string() }
    }

    /// The share of kroner that carries a source, in whole percent rounded down; `None` where there are no kroner.
    pub fn sourced_percent(&self) -> Option<String> {
        let (sourced, gross) = self.evaluation.sourced;
        let share = sourced.kroner().checked_div(gross.kroner())?.checked_mul(rust_decimal::Decimal::ONE_HUNDRED)?;
        Some(self.words.language().notation().write(share.floor(), 0))
    }
}

fn sum_of(cells: &[Cell]) -> (Money, Marks) {
    cells.iter().fold((Money::ZERO, Marks::NONE), |(sum, marks), cell| match cell {
        Cell::Amount(money, of) => (sum + *money, marks.and(*of)),
        Cell::Empty | Cell::NotComputed => (sum, marks),
    })
}
