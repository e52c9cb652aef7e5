//! Tables that people paste and files they import.

#[cfg(test)]
mod cells;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod import;
#[cfg(test)]
mod pastes;

use raaderum::budget::money::{Notation, Written};
use raaderum::storage::sheet::{CellAmount, DecimalMark, Unread};

/// A number with its unit, in the words of the tables.
fn written(written: Written) -> String {
    let unit = written.unit.map(|unit| format!(" {}", unit.code())).unwrap_or_default();
    format!("{}{unit}", written.number)
}

/// What a cell says, in the words of the tables.
fn in_words(amount: &CellAmount) -> String {
    match amount {
        CellAmount::Empty => "empty".to_owned(),
        CellAmount::Amount(amount) => written(*amount),
        CellAmount::Text(_) => "text".to_owned(),
        CellAmount::Unread(Unread::Percent(_)) => "percent".to_owned(),
        CellAmount::Unread(Unread::SheetError(_)) => "sheet error".to_owned(),
        CellAmount::Unread(Unread::TooNarrow(_)) => "too narrow".to_owned(),
        CellAmount::Unread(Unread::Shortened(_)) => "shortened".to_owned(),
        CellAmount::Unread(why) => format!("unread: {why}"),
    }
}

/// The decimal sign of a column, in the words of the tables.
fn mark(mark: &DecimalMark) -> String {
    match mark {
        DecimalMark::NoMatter => "no matter".to_owned(),
        DecimalMark::Comma => "comma".to_owned(),
        DecimalMark::Point => "point".to_owned(),
        DecimalMark::Ambiguous { text, comma, point } => {
            format!("{text}: comma {} or point {}?", written(*comma), written(*point))
        }
        DecimalMark::Mixed { comma, point } => format!("{comma} has a comma, {point} a point"),
    }
}

fn notation(word: &str) -> Notation {
    if word == "en" { Notation::English } else { Notation::Danish }
}
