//! The swift reader: RON as people and this program mostly write it.
//!
//! Whatever is unusual (raw texts, block comments, `Some(…)`, a word in the wrong place) it does not read at all: then
//! the thorough reader reads the text from the start. What it does read means the same to both; a law holds them to it.

mod access;
#[cfg(test)]
mod tests;

use access::Inside;
use serde::de::{self, Deserialize};
use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

/// The value that a text says, if it says it plainly; nothing else may stand in it.
///
/// `gap` is what was read before: the inside of a list, which then counts as empty.
pub(in crate::storage) fn plain<'de, T: Deserialize<'de>>(text: &'de str, gap: Option<Range<usize>>) -> Option<T> {
    let mut reader = Plain { text, at: 0, gap };
    let value = T::deserialize(&mut reader).ok()?;
    reader.skip_space();
    (reader.gap.is_none() && reader.at == text.len()).then_some(value)
}

/// The items of a list from a byte on, up to the end of the list or to another item's byte.
pub(in crate::storage) struct PlainItems<'de> {
    reader: Plain<'de>,
    end: usize,
}

impl<'de> PlainItems<'de> {
    pub(in crate::storage) const fn of(text: &'de str, part: Range<usize>) -> Self {
        Self { reader: Plain { text, at: part.start, gap: None }, end: part.end }
    }

    /// The text from the next item on; none where no item is left.
    pub(in crate::storage) fn next(&mut self) -> Option<&'de str> {
        self.reader.skip_space();
        let is_left = self.reader.at < self.end && self.reader.byte() != Some(b']');
        is_left.then(|| self.reader.text.get(self.reader.at..)).flatten()
    }

    /// The item that comes next, and its text.
    pub(in crate::storage) fn read<T: Deserialize<'de>>(&mut self) -> Option<(T, &'de str)> {
        let start = self.reader.at;
        let item = T::deserialize(&mut self.reader).ok()?;
        let text = self.reader.text.get(start..self.reader.at)?;
        self.reader.end_of_item(b']').ok()?;
        Some((item, text))
    }

    /// Goes on behind an item that has so many bytes.
    pub(in crate::storage) fn pass(&mut self, length: usize) -> Option<&'de str> {
        let text = self.reader.take(length).ok()?;
        self.reader.end_of_item(b']').ok()?;
        Some(text)
    }

    /// The byte it has come to.
    pub(in crate::storage) const fn at(&self) -> usize {
        self.reader.at
    }
}

/// Something is not plain, or wrong; the thorough reader tells what.
#[derive(Debug)]
struct Unusual;

impl fmt::Display for Unusual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("left to the thorough reader")
    }
}

impl std::error::Error for Unusual {}

impl de::Error for Unusual {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// A text on the way to its end.
struct Plain<'de> {
    text: &'de str,
    at: usize,
    /// The inside of a list that is left out, until it was met.
    gap: Option<Range<usize>>,
}

/// Which bytes names are made of.
const PART_OF_WORD: [bool; 256] = parts_of_words();

#[expect(clippy::indexing_slicing, clippy::as_conversions, reason = "runs at compile time")]
const fn parts_of_words() -> [bool; 256] {
    let mut parts = [false; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        parts[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'_';
        byte += 1;
    }
    parts
}

const EIGHT_SPACES: [u8; 8] = [b' '; 8];

/// More digits than any number needs that a computer holds without care.
const MOST_DIGITS: usize = 18;

impl<'de> Plain<'de> {
    fn rest(&self) -> &'de [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or(&[])
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Skips spaces, ends of lines and comments up to them.
    fn skip_space(&mut self) {
        loop {
            match self.byte() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                Some(b'/') if self.rest().starts_with(b"//") => {
                    let Some(length) = self.rest().iter().position(|byte| *byte == b'\n') else { return };
                    self.at += length;
                }
                _ => return,
            }
            // Most of a file is indentation.
            while self.rest().first_chunk() == Some(&EIGHT_SPACES) {
                self.at += EIGHT_SPACES.len();
            }
        }
    }

    /// Goes on behind that sign and the space before it.
    fn sign(&mut self, sign: u8) -> Result<(), Unusual> {
        if self.byte() != Some(sign) {
            self.skip_space();
        }
        if self.byte() == Some(sign) {
            self.at += 1;
            Ok(())
        } else {
            Err(Unusual)
        }
    }

    /// Goes on behind the comma after an item, or to the end of all items.
    fn end_of_item(&mut self, close: u8) -> Result<(), Unusual> {
        if self.sign(b',').is_ok() || self.byte() == Some(close) { Ok(()) } else { Err(Unusual) }
    }

    /// The text up to so many bytes from here, and goes on behind it.
    fn take(&mut self, length: usize) -> Result<&'de str, Unusual> {
        let taken = self.text.get(self.at..self.at + length).ok_or(Unusual)?;
        self.at += length;
        Ok(taken)
    }

    /// What stands before the next such sign.
    fn up_to(&mut self, sign: u8) -> Result<&'de str, Unusual> {
        let length = memchr::memchr(sign, self.rest()).ok_or(Unusual)?;
        self.take(length)
    }

    /// A name; empty where none stands.
    fn word(&mut self) -> Result<&'de str, Unusual> {
        self.skip_space();
        let rest = self.rest();
        let is_part = |byte: &u8| PART_OF_WORD.get(usize::from(*byte)).is_some_and(|is_part| *is_part);
        let length = rest.iter().position(|byte| !is_part(byte)).unwrap_or(rest.len());
        // Names have no digit in front, and a text may be of another kind than the name before it says: `r"…"`.
        match (rest.first(), rest.get(length)) {
            (Some(b'0'..=b'9'), _) | (_, Some(b'"' | b'#' | 128..)) if length > 0 => Err(Unusual),
            _ => self.take(length),
        }
    }

    /// The name of a thing, which may be left out.
    fn name(&mut self, name: &str) -> Result<(), Unusual> {
        let word = self.word()?;
        if word.is_empty() || word == name { Ok(()) } else { Err(Unusual) }
    }

    /// A whole number without a sign.
    fn whole(&mut self) -> Result<u64, Unusual> {
        self.skip_space();
        let rest = self.rest();
        let (mut number, mut length) = (0_u64, 0);
        while let Some(digit) = rest.get(length).map(|byte| byte.wrapping_sub(b'0'))
            && digit <= 9
            && length <= MOST_DIGITS
        {
            number = number * 10 + u64::from(digit);
            length += 1;
        }
        self.end_of_number(length)?;
        Ok(number)
    }

    /// A number with decimals or a sign, as it is written.
    fn exact(&mut self) -> Result<&'de str, Unusual> {
        self.skip_space();
        let part_of_number = |byte: &&u8| byte.is_ascii_digit() || matches!(byte, b'-' | b'.');
        let start = self.at;
        self.end_of_number(self.rest().iter().take_while(part_of_number).count())?;
        let written = self.text.get(start..self.at).ok_or(Unusual)?;
        let unsigned = written.strip_prefix('-').unwrap_or(written);
        let (whole, decimals) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let no_zero_before = whole.len() == 1 || !whole.starts_with('0');
        if no_zero_before && plain(whole) && plain(decimals) { Ok(written) } else { Err(Unusual) }
    }

    /// Goes on behind a number of so many signs, if it is not too long, starts with no idle zero and ends there.
    fn end_of_number(&mut self, length: usize) -> Result<(), Unusual> {
        let rest = self.rest();
        let ends = matches!(rest.get(length), Some(b',' | b':' | b')' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t'));
        let idle = length > 1 && matches!(rest, [b'0', second, ..] if *second != b'.');
        if !ends || idle || length == 0 || length > MOST_DIGITS {
            return Err(Unusual);
        }
        self.at += length;
        Ok(())
    }

    /// What stands between quotation marks.
    fn quoted(&mut self) -> Result<Cow<'de, str>, Unusual> {
        self.sign(b'"')?;
        let start = self.up_to_mark()?;
        if self.sign(b'"').is_ok() {
            return Ok(Cow::Borrowed(start));
        }
        let mut text = start.to_owned();
        while self.byte() == Some(b'\\') {
            text.push_str(self.escaped()?);
            text.push_str(self.up_to_mark()?);
        }
        self.sign(b'"')?;
        Ok(Cow::Owned(text))
    }

    /// What stands before the next quotation mark or backslash.
    fn up_to_mark(&mut self) -> Result<&'de str, Unusual> {
        let rest = self.rest();
        let length = memchr::memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
        self.take(length)
    }

    /// The sign that a backslash and what follows it mean.
    fn escaped(&mut self) -> Result<&'static str, Unusual> {
        match self.take(2)? {
            "\\\"" => Ok("\""),
            "\\\\" => Ok("\\"),
            "\\n" => Ok("\n"),
            "\\t" => Ok("\t"),
            "\\r" => Ok("\r"),
            _ => Err(Unusual),
        }
    }

    /// The things between two brackets, made into one.
    fn between<T>(
        &mut self,
        [open, close]: [u8; 2],
        make: impl FnOnce(Inside<'_, 'de>) -> Result<T, Unusual>,
    ) -> Result<T, Unusual> {
        self.sign(open)?;
        if let Some(gap) = self.gap.take_if(|gap| gap.start == self.at && open == b'[') {
            self.at = gap.end;
        }
        let made = make(Inside { reader: self, close })?;
        self.sign(close)?;
        Ok(made)
    }

    /// One thing between round brackets, which may have a comma behind it.
    fn one<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Unusual>) -> Result<T, Unusual> {
        self.sign(b'(')?;
        let value = read(self)?;
        self.end_of_item(b')')?;
        self.sign(b')')?;
        Ok(value)
    }
}
