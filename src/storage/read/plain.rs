//! The swift reader: RON as people and this program mostly write it.
//!
//! Whatever is unusual (raw texts, block comments, `Some(…)`, a word in the wrong place) it does not read at all: then
//! the thorough reader reads the text from the start. What it does read means the same to both; a law holds them to it.

mod access;

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

/// Goes through the items of a list from a byte on, up to the end of the list or to another item's byte; where it ended.
pub(in crate::storage) fn plain_items<'de, T: Deserialize<'de>>(
    text: &'de str,
    part: Range<usize>,
    mut each: impl FnMut(T) -> Option<()>,
) -> Option<usize> {
    let mut reader = Plain { text, at: part.start, gap: None };
    loop {
        reader.skip_space();
        if reader.at >= part.end || reader.byte() == Some(b']') {
            return Some(reader.at);
        }
        each(T::deserialize(&mut reader).ok()?)?;
        reader.end_of_item(b']').ok()?;
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
        if self.byte() == Some(b' ') && self.rest().get(1) == Some(&sign) {
            self.at += 1;
        } else if self.byte() != Some(sign) {
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

    /// A name; empty where none stands.
    fn word(&mut self) -> Result<&'de str, Unusual> {
        self.skip_space();
        let rest = self.rest();
        let part_of_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_';
        let length = rest.iter().position(|byte| !part_of_word(byte)).unwrap_or(rest.len());
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
        let is_mark = |byte: &u8| matches!(byte, b'"' | b'\\');
        let mut length = 0;
        // Eight at a time, and without an early end, so that they are looked at at once.
        while let Some(eight) = rest.get(length..).and_then(<[u8]>::first_chunk::<8>)
            && !eight.iter().fold(false, |marked, byte| marked | is_mark(byte))
        {
            length += 8;
        }
        while let Some(byte) = rest.get(length)
            && !is_mark(byte)
        {
            length += 1;
        }
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

#[cfg(test)]
mod tests {
    use super::super::{Exact, Pairs, Text, YearNumber, options};
    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Thing<'a> {
        #[serde(borrow)]
        text: Text<'a>,
        #[serde(default)]
        on: Option<bool>,
        #[serde(default)]
        pairs: Pairs<YearNumber, Exact>,
        #[serde(default)]
        kinds: Vec<Kind>,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    enum Kind {
        Bare,
        One(YearNumber),
        Two(YearNumber, YearNumber),
        Named { year: YearNumber },
    }

    #[test]
    fn plain_texts_mean_the_same_to_both_readers() {
        for text in [
            "Thing(text: \"æ\", on: true, pairs: {2024: -1.50, 2025: 0}, kinds: [Bare, One(2024), Two(2024, 2025)])",
            "(text:\"a \\\"b\\\" \\\\ \\n\\t\\r\",pairs:{},kinds:[Named(year:2024,),One(1,),],on:false,)",
            "// one\n(//two\n  text: // three /* four\n \"// no comment\"\r\n\t)\n// five\n",
            "(text: \"a line\nand another, longer than eight signs\")",
        ] {
            let plain = plain::<Thing<'_>>(text, None);
            assert!(plain.is_some(), "{text}");
            assert_eq!(plain, options().from_str(text).ok(), "{text}");
        }
    }

    #[test]
    fn whatever_is_odd_is_left_to_the_thorough_reader() {
        let odd_things = [
            "Other(text: \"a\")",
            "Thing text: \"a\"",
            "(text: \"a\"",
            "(text: \"a\"))",
            "(text: \"a\") (",
            "",
            "(text: \"a\"",
            "text",
            "(text: \"a\") //",
            "(/**/text: \"a\")",
            "(text: r\"a\")",
            "(text: r#\"a\"#)",
            "(text: \"\\u{e6}\")",
            "(text: \"a)",
            "(text: \"a\\",
            "(text \"a\")",
            "(text: \"a\",,)",
            "(, text: \"a\")",
            "(text: \"a\" on: true)",
            "(text: \"a\", text: \"b\")",
            "(text: \"a\", other: 1)",
            "(text: \"a\", 1: 1)",
            "(on: true)",
            "(r#text: \"a\")",
            "(te\u{e6}xt: \"a\")",
            "(text: a)",
            "(text:\u{a0}\"a\")",
            "\u{feff}(text: \"a\")",
            "#![enable(implicit_some)] (text: \"a\")",
        ];
        let odd_fields = [
            "on: Some(true)",
            "on: None",
            "on: yes",
            "on: 1",
            "on: true5",
            "on: (true)",
            "pairs: {2024: 01}",
            "pairs: {2024: 1.}",
            "pairs: {2024: .5}",
            "pairs: {2024: 1.5.5}",
            "pairs: {2024: 1-5}",
            "pairs: {2024: +1}",
            "pairs: {2024: 1e5}",
            "pairs: {2024: --1}",
            "pairs: {2024: 1_000}",
            "pairs: {2024: 1f32}",
            "pairs: {2024: \"1\"}",
            "pairs: {2024 1}",
            "pairs: {2024: 1 2025: 1}",
            "pairs: {2024: 1,, }",
            "pairs: {-2024: 1}",
            "pairs: {2024.5: 1}",
            "pairs: {02024: 1}",
            "pairs: {0x10: 1}",
            "pairs: {1234567890123456789: 1}",
            "pairs: [2024: 1]",
            "pairs: {2024: 1]",
            "kinds: [bare]",
            "kinds: [Bare()]",
            "kinds: [Bare",
            "kinds: (Bare)",
            "kinds: [One]",
            "kinds: [One()]",
            "kinds: [One(1, 2)]",
            "kinds: [Two(1)]",
            "kinds: [Two(1, 2, 3)]",
            "kinds: [Two((1, 2))]",
            "kinds: [Named(1)]",
            "kinds: [Bare Bare]",
            "kinds: [Bare,,]",
        ];
        let fields = odd_fields.map(|field| format!("(text: \"a\", {field})"));
        for text in odd_things.map(ToOwned::to_owned).iter().chain(&fields) {
            assert_eq!(plain::<Thing<'_>>(text, None), None, "{text}");
        }
    }

    #[test]
    fn a_gap_counts_as_an_empty_list() {
        let text = "(kinds: [what stands here], text: \"kinds: [what]\")";
        let inside = text.find("what").unwrap()..text.find(']').unwrap();
        assert_eq!(plain::<Thing<'_>>(text, Some(inside)).unwrap().kinds, []);
        let quoted = text.rfind("what").unwrap()..text.rfind(']').unwrap();
        assert_eq!(plain::<Thing<'_>>(text, Some(quoted)), None);
    }
}
