//! What a single cell says where an amount is wanted.

use super::Cell;
use crate::budget::money::{AmountError, AmountQuestion, Notation, Written};
use thiserror::Error;

/// What a cell says where an amount is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellAmount {
    /// Nothing, or a sign that stands for nothing: `-`, `–`, `..`. Not zero.
    Empty,
    /// A number, and the unit where one stands beside it.
    Amount(Written),
    /// Words.
    Text(Box<str>),
    /// Something with digits that is no amount.
    Unread(Unread),
}

/// Why a cell is no amount.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unread {
    /// The number reader's reason.
    #[error("{0}")]
    Number(#[from] AmountQuestion),
    /// A percentage is no amount.
    #[error("{0} is a percentage")]
    Percent(Box<str>),
    /// An error of the spreadsheet.
    #[error("{0} is an error of the spreadsheet")]
    SheetError(Box<str>),
    /// The column was too narrow, so that signs were copied instead of the number.
    #[error("the column was too narrow: {0}")]
    TooNarrow(Box<str>),
    /// A shortened number such as `1,2E+09`: digits are lost.
    #[error("{0} is shortened")]
    Shortened(Box<str>),
    /// A date or a truth value.
    #[error("{0} is no amount")]
    NoAmount(Box<str>),
}

/// What a cell says by itself, before its column's decimal sign is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// The same in both notations.
    Plain(CellAmount),
    /// A number in one notation only.
    Only(Notation, Written),
    /// A number in each: with a decimal comma, and with a decimal point.
    Either(Written, Written),
}

impl Said {
    /// What a cell says.
    pub(super) fn by(cell: &Cell) -> Self {
        match cell {
            Cell::Empty => Self::Plain(CellAmount::Empty),
            Cell::Number(number) => Self::Plain(CellAmount::Amount(Written { number: *number, unit: None })),
            Cell::Other(text) => unread(Unread::NoAmount(text.clone())),
            Cell::Error(text) => unread(Unread::SheetError(text.clone())),
            Cell::Text(text) => by_text(text),
        }
    }

    /// What it says in a column with this decimal sign. Where the column settles none, what can be one number only is
    /// that one, and what can be two is read with `default`.
    pub(super) fn with(self, mark: Option<Notation>, default: Notation, cell: &Cell) -> CellAmount {
        match self {
            Self::Plain(said) => said,
            Self::Only(notation, written) if mark.is_none_or(|mark| mark == notation) => CellAmount::Amount(written),
            Self::Only(..) => CellAmount::Unread(AmountQuestion::NotANumber(cell.text()).into()),
            Self::Either(comma, point) => CellAmount::Amount(match mark.unwrap_or(default) {
                Notation::Danish => comma,
                Notation::English => point,
            }),
        }
    }
}

const fn unread(why: Unread) -> Said {
    Said::Plain(CellAmount::Unread(why))
}

fn by_text(text: &str) -> Said {
    if stands_for_nothing(text) {
        return Said::Plain(CellAmount::Empty);
    }
    if let Some(why) = spoilt(text) {
        return unread(why);
    }
    if !text.chars().any(|sign| sign.is_ascii_digit() || matches!(sign, '½' | '¼' | '¾')) {
        return Said::Plain(CellAmount::Text(text.into()));
    }
    if text.to_lowercase().trim_end().ends_with("billion") {
        // A thousand times more in Danish than in English, and a table does not say which it is.
        return unread(AmountQuestion::UnknownUnit("billion".to_owned()).into());
    }
    match (Notation::Danish.read_strictly(text), Notation::English.read_strictly(text)) {
        (Ok(Some(comma)), Ok(Some(point))) if comma == point => Said::Plain(CellAmount::Amount(comma)),
        (Ok(Some(comma)), Ok(Some(point))) => Said::Either(comma, point),
        (Ok(Some(comma)), Ok(None) | Err(_)) => Said::Only(Notation::Danish, comma),
        (Ok(None) | Err(_), Ok(Some(point))) => Said::Only(Notation::English, point),
        (Ok(None), Ok(None)) => Said::Plain(CellAmount::Empty),
        (Err(why), _) | (_, Err(why)) if begins_as_a_number(text) => unread(why.into()),
        (Err(AmountQuestion::Amount(why @ AmountError::TooManyDigits)), _) => {
            unread(AmountQuestion::Amount(why).into())
        }
        (Err(_), _) | (_, Err(_)) => Said::Plain(CellAmount::Text(text.into())),
    }
}

/// Whether a text is one of the signs that tables write where there is nothing.
fn stands_for_nothing(text: &str) -> bool {
    let mut signs = text.chars().filter(|sign| !sign.is_whitespace()).peekable();
    let Some(first) = signs.peek().copied() else { return true };
    let (is_dash, is_dot) = (matches!(first, '-' | '\u{2212}' | '\u{2012}'..='\u{2015}'), matches!(first, '.' | '…'));
    (is_dash || is_dot || first == '·') && signs.all(|sign| sign == first) || text == ":"
}

/// What a spreadsheet or a table spoilt.
fn spoilt(text: &str) -> Option<Unread> {
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let lower = text.trim_end().to_lowercase();
    if text.starts_with('#') {
        let narrow = text.chars().all(|sign| sign == '#');
        return Some(if narrow { Unread::TooNarrow(text.into()) } else { Unread::SheetError(text.into()) });
    }
    if ["err:5", "fejl:5"].iter().any(|start| lower.starts_with(start)) {
        return Some(Unread::SheetError(text.into())); // as LibreOffice writes them
    }
    if has_digit && ["%", "pct.", "pct", "procent", "percent", "per cent"].iter().any(|end| lower.ends_with(end)) {
        return Some(Unread::Percent(text.into()));
    }
    is_scientific(&lower).then(|| Unread::Shortened(text.into()))
}

/// `1,23e+09`: digits, a sign, and a power of ten.
fn is_scientific(lower: &str) -> bool {
    let Some((number, power)) = lower.split_once('e') else { return false };
    let is_number = |text: &str| {
        text.ends_with(|sign: char| sign.is_ascii_digit())
            && text.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.' | '-' | '+' | '\u{2212}'))
    };
    is_number(number) && is_number(power)
}

/// Whether a text that is no number begins as one, after a sign, a bracket or a currency: `5 stk`, not `Boks 5`.
fn begins_as_a_number(text: &str) -> bool {
    let lower = text.to_lowercase();
    let bare = lower.trim_start_matches(|sign: char| sign.is_whitespace() || "(+-−–".contains(sign));
    let bare = ["kr.", "kr", "dkk"].into_iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(bare);
    let bare = bare.trim_start_matches(|sign: char| sign.is_whitespace() || "+-−–.,".contains(sign));
    bare.starts_with(|sign: char| sign.is_ascii_digit() || matches!(sign, '½' | '¼' | '¾'))
}
