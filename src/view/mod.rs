//! What is shown, before any pixel: numbers and words in the reader's language.
//!
//! A [`View`] looks at an evaluated scenario through a language and a unit. Each file beside this one adds one kind of
//! thing to show: names, sentences, tables, charts, explanations, problems. Window, exports and command line all show
//! what stands here, so they cannot disagree.

mod about;
mod alternative;
mod assumption;
mod challenge;
mod conflict;
mod edit_name;
mod exposure;
mod file_text;
mod financing;
mod guard;
mod label;
mod printed;
mod problem;
mod rebase;
mod relation;
mod rule;
mod sentence;
mod sheet_text;
mod source;
mod texts;
mod tipping;
mod touches;
mod why;

pub mod balance;
pub mod browse;
pub mod catalogue;
pub mod chart;
pub mod derived;
pub mod difference;
pub mod find;
pub mod glossary;
pub mod grid;
pub mod list;
pub mod marked;
pub mod measure_list;
pub mod meeting;
pub mod paper;
pub mod report;
pub mod side_by_side;
pub mod words;
pub mod workbook;

pub use assumption::AssumptionText;
pub use conflict::ConflictText;
pub use edit_name::EditName;
pub use exposure::ExposureText;
pub use guard::AcceptedText;
pub use problem::{ProblemText, RepairText};
pub use rebase::RebasedSection;
pub use sentence::Sentence;
pub use source::{BETWEEN_SOURCES, SourcePiece, without_places};
pub use touches::{TouchedPlace, Touches};
pub use why::{Why, WhyLine, WhyPart};
pub use words::{Language, Words};

use crate::budget::book::Book;
use crate::budget::evaluation::{Cell, Evaluation};
use crate::budget::marks::Marks;
use crate::budget::money::{Money, Unit};
use rust_decimal::{Decimal, RoundingStrategy};

/// An evaluated scenario, seen in a language and a unit.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The scenario and what it stands on.
    pub book: &'a Book,
    /// What it comes to.
    pub evaluation: &'a Evaluation,
    /// The reader's language.
    pub words: &'a Words,
    /// The unit amounts are shown in.
    pub unit: Unit,
    /// How many decimals amounts are shown with; `None` for what suits each place. Never in a file but by the user's wish.
    pub decimals: Option<u32>,
    /// Eight hexadecimal digits that change with the scenario's content.
    pub fingerprint: &'a str,
}

/// The drawn mark of a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerdictMark {
    /// A tick on a disc.
    Kept,
    /// A cross on a square.
    Broken,
    /// A wave in a ring.
    Undecided,
    /// A dash: no frame, or no level to hold against it.
    NoFrame,
    /// An exclamation in a triangle.
    NotComputed,
}

/// How many decimals tables show.
const TABLE_DECIMALS: u32 = 1;

impl View<'_> {
    /// An amount in the view's unit with one decimal, or as many as the user chose: `19.300,0`.
    pub fn amount(&self, money: Money) -> String {
        self.written(money, self.table_decimals())
    }

    fn table_decimals(&self) -> u32 {
        self.decimals.unwrap_or(TABLE_DECIMALS)
    }

    /// An amount in the view's unit with so many decimals. Where the user chose how many, what is not zero is never
    /// written as zero: an overshoot of 0,4 beside *0* would look like a plan that is kept.
    pub(crate) fn written(&self, money: Money, decimals: u32) -> String {
        let exact = money.in_unit(self.unit);
        let notation = self.words.language().notation();
        match exact.round_sf(1).map(|first| first.normalize()) {
            Some(first) if self.decimals.is_some() && !exact.is_zero() && reads_as_zero(exact, decimals) => {
                notation.write(first, first.scale())
            }
            _ => notation.write(exact, decimals),
        }
    }

    /// An amount with a sign also when it is room: `+64,0`.
    pub fn signed_amount(&self, money: Money) -> String {
        let text = self.amount(money);
        let is_zero =
            money.is_zero() || (self.decimals.is_none() && reads_as_zero(money.in_unit(self.unit), TABLE_DECIMALS));
        let is_plain = money.is_negative() || is_zero;
        if is_plain { text } else { format!("+{text}") }
    }

    /// A cell of a table: the amount, an en dash for none, the words *ikke beregnet* where it would be dishonest.
    pub fn cell(&self, cell: Cell) -> String {
        match cell {
            Cell::Amount(money, _) => self.amount(money),
            Cell::Empty => "\u{2013}".to_owned(),
            Cell::NotComputed => self.words.say("not-computed-cell"),
        }
    }

    /// An amount in a sentence: without decimals where it is whole, with its unit: `64 mio. kr.`. What is too small for
    /// the decimals of tables keeps its first digit: it is not nothing.
    pub fn amount_in_text(&self, money: Money) -> String {
        let exact = money.in_unit(self.unit);
        let rounded = exact.round_dp(self.table_decimals());
        let number = if rounded.is_zero() { exact.round_sf(1).unwrap_or(rounded) } else { rounded }.normalize();
        let number = self.words.language().notation().write(number, number.scale());
        self.number_in_unit(&number).replace(' ', NO_BREAK_SPACE)
    }

    /// A number that is written already, with the unit of the view: `80,0 mio. kr.`
    pub fn number_in_unit(&self, number: &str) -> String {
        self.words.tell("amount-in-text", &[("number", number), ("unit", self.unit.code())])
    }
}

/// Whether a number with so many decimals is written as zero.
fn reads_as_zero(number: Decimal, decimals: u32) -> bool {
    number.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero).is_zero()
}

/// The letters of the assumptions a number rests on: `ab`.
pub fn letters(marks: Marks) -> String {
    marks.numbers().map(assumption_letter).collect()
}

/// Between number and unit, so that no line breaks there.
const NO_BREAK_SPACE: &str = "\u{a0}";

/// The letter of an assumption: a, b, …, z, aa, ab, ….
pub fn assumption_letter(number: usize) -> String {
    let alphabet = || 'a'..='z';
    let last = alphabet().nth(number % 26).unwrap_or('z');
    let first = number.checked_div(26).and_then(|round| round.checked_sub(1)).and_then(|round| alphabet().nth(round));
    first.into_iter().chain([last]).collect()
}
