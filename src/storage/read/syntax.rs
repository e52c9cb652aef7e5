//! What the RON reader stumbled over, as a problem, and what to leave out so that it can go on.

use crate::budget::problem::nearest;
use crate::storage::problem::{Expected, FileProblemKind, shortened};
use crate::storage::text::{Extent, Imbalance, Walk, entry_at, imbalance, next_token, offset_of};
use ron::error::{Error, SpannedError};

/// One stumble.
pub(super) struct Fault {
    /// The byte it is about.
    pub(super) at: usize,
    /// What is wrong.
    pub(super) kind: FileProblemKind,
    /// The smallest piece without which the rest can be read; `None` where the rest makes no sense.
    pub(super) gap: Option<Extent>,
}

/// The problem that a stumble is.
pub(super) fn fault(text: &str, error: &SpannedError) -> Fault {
    // The reader may have stopped in the space before what it could not read.
    let at = next_token(text, offset_of(text, error.span.start.line, error.span.start.col));
    let mut walk = Walk::through(text);
    walk.to(at);
    if let Some(start) = walk.long_text_before() {
        return Fault { at: start, kind: FileProblemKind::NotClosed('"'), gap: None };
    }
    if let Some(fault) = unbalanced(text, at) {
        return fault;
    }
    let kind = if is_after_decimal_comma(text, at) { FileProblemKind::DecimalComma } else { kind(&error.code) };
    let place = if matches!(kind, FileProblemKind::MissingField(_)) { walk.start_of_value() } else { None };
    let only_the_field = walk.is_among_fields()
        && matches!(
            error.code,
            Error::NoSuchStructField { .. }
                | Error::DuplicateStructField { .. }
                | Error::SuggestRawIdentifier(_)
                | Error::InvalidIdentifier(_)
        );
    let start = if only_the_field { Some(at) } else { walk.start_of_item() };
    let gap = start.map(|start| entry_at(text, start)).filter(|gap| !gap.of(text).trim().is_empty());
    Fault { at: place.unwrap_or(at), kind, gap }
}

/// A bracket without its partner that stands before the stumble or was its cause.
fn unbalanced(text: &str, stumble: usize) -> Option<Fault> {
    let (kind, at) = match imbalance(text)? {
        Imbalance::NotClosed(sign, at) => (FileProblemKind::NotClosed(sign), at),
        Imbalance::ClosesNothing(sign, at) => (FileProblemKind::ClosesNothing(sign), at),
    };
    // A bracket behind the stumble is a follower of it: then the stumble itself says more, but nothing can go on.
    (at <= stumble || stumble >= text.trim_end().len()).then_some(Fault { at, kind, gap: None })
}

/// Whether a digit follows a digit and a comma: `3,4`.
fn is_after_decimal_comma(text: &str, at: usize) -> bool {
    let (before, after) = (text.get(..at).unwrap_or(""), text.get(at..).unwrap_or(""));
    let digit = |sign: char| sign.is_ascii_digit();
    before.strip_suffix(',').is_some_and(|before| before.ends_with(digit)) && after.starts_with(digit)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the reader's list of errors may grow")]
fn kind(error: &Error) -> FileProblemKind {
    let near =
        |found: &str, known: &[&'static str]| nearest(&shortened(found), known.iter().copied()).map(ToOwned::to_owned);
    match error {
        Error::NoSuchStructField { expected, found, .. } => {
            FileProblemKind::UnknownField { nearest: near(found, expected), found: shortened(found), known: expected }
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            FileProblemKind::UnknownChoice { nearest: near(found, expected), found: shortened(found), known: expected }
        }
        Error::SuggestRawIdentifier(found) | Error::InvalidIdentifier(found)
            if found.starts_with(|sign: char| sign.is_alphabetic()) =>
        {
            let plain = found.replace('-', "_");
            let nearest = (plain != *found).then(|| shortened(&plain));
            FileProblemKind::UnknownField { found: shortened(found), nearest, known: &[] }
        }
        Error::MissingStructField { field, .. } => FileProblemKind::MissingField(field),
        Error::DuplicateStructField { field, .. } => FileProblemKind::DuplicateField(field),
        Error::ExpectedDifferentLength { found, .. } => FileProblemKind::WrongCount { found: *found },
        other => expected(other).map_or_else(|| ending(other), FileProblemKind::Expected),
    }
}

/// What should stand there instead, where the error says so.
#[expect(clippy::wildcard_enum_match_arm, reason = "the reader's list of errors may grow")]
fn expected(error: &Error) -> Option<Expected> {
    Some(match error {
        Error::ExpectedString | Error::ExpectedByteString => Expected::Text,
        Error::ExpectedInteger
        | Error::ExpectedFloat
        | Error::IntegerOutOfBounds
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => Expected::WholeNumber,
        Error::ExpectedBoolean => Expected::YesOrNo,
        Error::ExpectedArray => Expected::List,
        Error::ExpectedMap => Expected::Map,
        Error::ExpectedStructLike => Expected::Fields(""),
        Error::ExpectedNamedStructLike(name) | Error::ExpectedDifferentStructName { expected: name, .. } => {
            Expected::Fields(name)
        }
        Error::ExpectedIdentifier | Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => Expected::Name,
        Error::ExpectedComma => Expected::Comma,
        Error::ExpectedMapColon => Expected::Colon,
        Error::ExpectedArrayEnd => Expected::Closing(']'),
        Error::ExpectedMapEnd => Expected::Closing('}'),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Expected::Closing(')'),
        _ => return None,
    })
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the reader's list of errors may grow")]
fn ending(error: &Error) -> FileProblemKind {
    match error {
        Error::Eof => FileProblemKind::UnexpectedEnd,
        Error::TrailingCharacters => FileProblemKind::TrailingText,
        Error::ExceededRecursionLimit => FileProblemKind::TooDeep,
        Error::InvalidEscape(_) => FileProblemKind::BadEscape,
        Error::ExpectedStringEnd => FileProblemKind::NotClosed('"'),
        Error::UnclosedBlockComment | Error::UnclosedLineComment => FileProblemKind::NotClosed('/'),
        other => FileProblemKind::Unreadable(shortened(&other.to_string())),
    }
}
