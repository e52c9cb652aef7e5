//! Heads of columns: `2025`, `B2025`, `BO2026`, `Regnskab 2023`, `2025-pl`.

use super::Cell;
use crate::budget::money::{Notation, Unit};
use crate::budget::price_level::{PriceLevel, Year};

/// What the head of a column says about its amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Head {
    /// They are for a year.
    Year(YearHead),
    /// They are for the budget year (`B`, 0) or the forward year of that number after it (`BO1`, 1).
    Forward(u8),
    /// They are in the prices of a year; for which year is not said.
    PriceLevel(PriceLevel),
    /// They are for two years, or for a part of two: `2025/26`, `2025-2028`. No budget year.
    SeveralYears,
}

/// The year of a column, and what else its head says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearHead {
    /// The year.
    pub year: Year,
    /// Accounts, budget or estimate, where the head says so.
    pub kind: Option<YearKind>,
    /// The unit, where the head names one: `2025 (mio. kr.)`.
    pub unit: Option<Unit>,
    /// The price level, where the head names one: `B2025 (2025-pl)`.
    pub price_level: Option<PriceLevel>,
}

/// Which figures of a year a column has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum YearKind {
    /// *Regnskab*: what was spent.
    Accounts,
    /// *Forventet regnskab*: what will have been spent.
    Expected,
    /// *Budget*.
    Budget,
    /// *Budgetoverslag*: a forward year.
    Forward,
}

/// The words before a year, without spaces and full stops, and what they say.
const WORDS: [(&str, Option<YearKind>); 27] = [
    ("", None),
    ("år", None),
    ("aar", None),
    ("year", None),
    ("r", Some(YearKind::Accounts)),
    ("regnskab", Some(YearKind::Accounts)),
    ("regnsk", Some(YearKind::Accounts)),
    ("accounts", Some(YearKind::Accounts)),
    ("actual", Some(YearKind::Accounts)),
    ("actuals", Some(YearKind::Accounts)),
    ("fr", Some(YearKind::Expected)),
    ("forventetregnskab", Some(YearKind::Expected)),
    ("prognose", Some(YearKind::Expected)),
    ("forecast", Some(YearKind::Expected)),
    ("b", Some(YearKind::Budget)),
    ("budget", Some(YearKind::Budget)),
    ("vb", Some(YearKind::Budget)),
    ("vedtagetbudget", Some(YearKind::Budget)),
    ("ob", Some(YearKind::Budget)),
    ("opr", Some(YearKind::Budget)),
    ("oprindeligtbudget", Some(YearKind::Budget)),
    ("bo", Some(YearKind::Forward)),
    ("overslag", Some(YearKind::Forward)),
    ("overslagsår", Some(YearKind::Forward)),
    ("budgetoverslag", Some(YearKind::Forward)),
    ("budgetoverslagsår", Some(YearKind::Forward)),
    ("estimate", Some(YearKind::Forward)),
];

/// What a head says; `None` for any other text.
pub fn read(text: &str) -> Option<Head> {
    if text.chars().count() > 60 {
        return None;
    }
    let tidy: String = text.chars().map(plain).collect::<String>().trim().to_lowercase();
    if let Some(level) = price_level(&tidy) {
        return Some(Head::PriceLevel(level));
    }
    if let Some(forward) = forward(&tidy) {
        return Some(Head::Forward(forward));
    }
    let digits_at = tidy.find(|sign: char| sign.is_ascii_digit())?;
    let (word, rest) = tidy.split_at(digits_at);
    let word: String = word.chars().filter(|sign| sign.is_alphabetic()).collect();
    let kind = WORDS.iter().find(|(known, _)| *known == word)?.1;
    let digits_end = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, behind) = rest.split_at(digits_end);
    let year = year_of(digits, kind.is_some())?;
    if joins_another_year(behind) {
        return Some(Head::SeveralYears);
    }
    let (unit, price_level) = remark(behind)?;
    Some(Head::Year(YearHead { year, kind, unit, price_level }))
}

/// What a cell says as a head.
pub fn of_cell(cell: &Cell) -> Option<Head> {
    match cell {
        Cell::Text(text) => read(text),
        Cell::Number(number) => read(&number.normalize().to_string()),
        Cell::Empty | Cell::Other(_) | Cell::Error(_) => None,
    }
}

impl Head {
    /// The year it names, if it names one.
    pub const fn year(self) -> Option<Year> {
        match self {
            Self::Year(head) => Some(head.year),
            Self::Forward(_) | Self::PriceLevel(_) | Self::SeveralYears => None,
        }
    }

    /// Whether it could also be a plain number.
    pub(super) const fn is_bare(self) -> bool {
        matches!(self, Self::Year(YearHead { kind: None, unit: None, price_level: None, .. }))
    }
}

/// One kind of space and of dash.
const fn plain(sign: char) -> char {
    match sign {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' | '\n' | '\r' | '_' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    }
}

/// `2025-pl`, `2025 pl`, `pl 2025`, `2025-priser`, `løbende priser`.
fn price_level(text: &str) -> Option<PriceLevel> {
    let bare = text.trim_matches(|sign: char| "() .".contains(sign));
    if ["løbende priser", "løbende", "current prices", "current"].contains(&bare) {
        return Some(PriceLevel::Current);
    }
    let words = ["pl", "p/l", "priser", "prisniveau", "prices", "price level"];
    let before = words.iter().find_map(|word| bare.strip_suffix(word));
    let behind = || words.iter().find_map(|word| bare.strip_prefix(word));
    let year = before.or_else(behind)?.trim_matches(|sign: char| " -.:".contains(sign));
    Year::parse(year).map(PriceLevel::Of)
}

/// `b`, `bo1`, `bo 2`, `overslagsår 3`.
fn forward(text: &str) -> Option<u8> {
    if text == "b" || text == "budget" || text == "budgetår" || text == "budget year" {
        return Some(0);
    }
    let words = ["bo", "overslagsår", "budgetoverslagsår", "overslag", "forward year", "year +"];
    let number = words.iter().find_map(|word| text.strip_prefix(word))?.trim();
    number.parse().ok().filter(|number| (1..=9).contains(number) && text.len() < 30)
}

/// A year of four digits; behind a word also one of two, of this century: `B25`.
fn year_of(digits: &str, has_word: bool) -> Option<Year> {
    match digits.len() {
        4 => Year::parse(digits),
        2 if has_word => digits.parse().ok().filter(|short| *short < 70).and_then(|short: u16| Year::new(2000 + short)),
        _ => None,
    }
}

/// Whether a year goes on to another one: `/26`, `-2028`.
fn joins_another_year(behind: &str) -> bool {
    let Some(other) = behind.trim_start().strip_prefix(['/', '-']) else { return false };
    let other = other.trim_start().trim_start_matches(|sign: char| sign.is_alphabetic());
    let digits = other.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(other.len());
    matches!(digits, 2 | 4)
}

/// Unit and price level behind a year; `None` where anything else stands there.
fn remark(behind: &str) -> Option<(Option<Unit>, Option<PriceLevel>)> {
    let (mut unit, mut level) = (None, None);
    let parts = behind.split(['(', ')', ',', ';', '[', ']']).map(str::trim).filter(|part| !part.is_empty());
    for part in parts {
        let part = part.trim_start_matches("i ").trim_start_matches("in ").trim_matches(['-', ':', ' ']);
        if part.is_empty() {
            continue;
        }
        if let Some(found) = Notation::Danish.unit(part) {
            unit = Some(found);
        } else if let Some(found) = price_level(part) {
            level = Some(found);
        } else {
            return None;
        }
    }
    Some((unit, level))
}
