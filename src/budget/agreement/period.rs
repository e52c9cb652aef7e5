//! The years a printed value is for.

use crate::budget::price_level::Year;
use std::fmt;

/// The years a printed value is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// No year is printed.
    None,
    /// One year.
    Year(Year),
    /// From that year on (*og frem*).
    Onwards(Year),
    /// From the first to the last year; for a rate: from one year to the next.
    Span(Year, Year),
}

impl Period {
    /// The first year named.
    pub const fn first(self) -> Option<Year> {
        match self {
            Self::None => None,
            Self::Year(year) | Self::Onwards(year) | Self::Span(year, _) => Some(year),
        }
    }

    /// Reads `2024`, `2025+`, `2014-2017` or nothing.
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::None);
        }
        if let Some(year) = text.strip_suffix('+') {
            return Year::parse(year).map(Self::Onwards);
        }
        match text.split_once('-') {
            Some((first, last)) => Year::parse(first)
                .zip(Year::parse(last))
                .filter(|(first, last)| first < last)
                .map(|(first, last)| Self::Span(first, last)),
            None => Year::parse(text).map(Self::Year),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => Ok(()),
            Self::Year(year) => write!(f, "{year}"),
            Self::Onwards(year) => write!(f, "{year}+"),
            Self::Span(first, last) => write!(f, "{first}-{last}"),
        }
    }
}
