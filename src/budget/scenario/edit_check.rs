//! What an edit may put into a scenario: what is saved must open again.

use super::{EditError, OwnArea};
use crate::budget::measure::Source;
use std::collections::BTreeSet;

/// How many characters a text may have.
const LONGEST_TEXT: usize = 10_000;
/// How many areas of its own a scenario may have.
const MOST_AREAS: usize = 1_000;

/// A title says something and fits into a file.
pub(super) fn is_title(text: &str) -> Result<(), EditError> {
    if !text.trim().is_empty() && fits(text) { Ok(()) } else { Err(EditError::TitleLength) }
}

/// A text that may be left out fits into a file.
pub(super) fn is_text(text: Option<&str>) -> Result<(), EditError> {
    if text.is_none_or(fits) { Ok(()) } else { Err(EditError::TextLength) }
}

/// A source in the user's own words fits into a file.
pub(super) fn is_source(source: Option<&Source>) -> Result<(), EditError> {
    match source {
        Some(Source::Own(text)) => is_text(Some(text)),
        Some(Source::Agreement(_)) | None => Ok(()),
    }
}

/// No two areas have one path, and each has a name in both languages.
pub(super) fn are_areas(areas: &[OwnArea]) -> Result<(), EditError> {
    let paths: BTreeSet<_> = areas.iter().map(|area| &area.path).collect();
    if paths.len() < areas.len() {
        return Err(EditError::AreaTaken);
    }
    if areas.len() > MOST_AREAS {
        return Err(EditError::TooManyAreas);
    }
    areas.iter().try_for_each(|area| is_title(&area.name.da).and_then(|()| is_title(&area.name.en)))
}

fn fits(text: &str) -> bool {
    text.len() <= LONGEST_TEXT || text.chars().take(LONGEST_TEXT + 1).count() <= LONGEST_TEXT
}
