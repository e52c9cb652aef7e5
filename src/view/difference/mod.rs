//! A difference between two plans as it is read: a paragraph, a table for each area, and what moves no number.

mod cause;
mod paragraph;
mod table;

pub use table::{DifferenceCell, DifferenceRow, DifferenceTable, RowKind};

use super::View;
use crate::budget::difference::{Difference, Unmoving, UnmovingOf};
use crate::budget::price_level::PriceLevel;

/// Two plans, what is different between them, and what the reader calls them.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// The first plan; amounts are in its price level.
    pub from: View<'a>,
    /// The second plan.
    pub to: View<'a>,
    /// What they are called.
    pub names: [&'a str; 2],
    /// What is different.
    pub difference: &'a Difference,
}

/// Everything a paper about a difference says.
#[derive(Debug, Clone, PartialEq)]
pub struct DifferenceText {
    /// `Forskel: A → B`.
    pub title: String,
    /// Which plan is A and which is B.
    pub names: Vec<String>,
    /// Whose budget, unit and price level.
    pub subject: String,
    /// The difference in sentences, the most telling first.
    pub paragraph: Vec<String>,
    /// One table an area.
    pub tables: Vec<DifferenceTable>,
    /// What is different and moves no number.
    pub unmoving: Vec<String>,
    /// What one must know to read the numbers.
    pub notes: Vec<String>,
    /// Whether the plans are the same.
    pub is_same: bool,
}

impl Compared<'_> {
    /// The difference in words and tables.
    pub fn text(&self) -> DifferenceText {
        let words = self.from.words;
        let [one, other] = self.names;
        let tables = self.tables();
        DifferenceText {
            title: words.say("difference-title"),
            names: vec![
                words.tell("difference-first", &[("name", one)]),
                words.tell("difference-second", &[("name", other)]),
            ],
            subject: format!("{}. {}", self.from.scope(), self.from.unit_and_level()),
            paragraph: self.paragraph(),
            notes: self.notes(&tables),
            tables,
            unmoving: self.difference.unmoving.iter().map(|one| self.unmoving(one)).collect(),
            is_same: self.difference.is_empty(),
        }
    }

    fn unmoving(&self, unmoving: &Unmoving) -> String {
        let words = self.from.words;
        let aspect = words.say(&format!("aspect-{}", unmoving.aspect.code()));
        let subject = match &unmoving.of {
            UnmovingOf::Plan => words.say("difference-of-plan"),
            UnmovingOf::Measure(_, title) => title.to_string(),
            UnmovingOf::Assumption(subject) => self.subject_of(subject),
            UnmovingOf::Cause(cause) => self.cause_name(cause),
        };
        words.tell("difference-unmoving", &[("subject", &subject), ("aspect", &aspect)])
    }

    fn notes(&self, tables: &[DifferenceTable]) -> Vec<String> {
        let words = self.from.words;
        let (one, other) = (self.from.book.scenario(), self.to.book.scenario());
        let mut notes = Vec::new();
        if one.price_level != other.price_level {
            let level = |level: PriceLevel| words.price_level(level);
            notes.push(words.tell(
                "difference-note-level",
                &[("level", &level(one.price_level)), ("other", &level(other.price_level))],
            ));
        }
        if one.years != other.years {
            let years = self.difference.years;
            let span = format!("{}-{}", years.first(), years.last());
            notes.push(words.tell("difference-note-years", &[("years", &span)]));
        }
        let cells = tables.iter().flat_map(|table| &table.rows).flat_map(|row| &row.cells);
        if cells.into_iter().any(|cell| cell.assumed) {
            notes.push(words.say("difference-note-assumed"));
        }
        notes
    }
}
