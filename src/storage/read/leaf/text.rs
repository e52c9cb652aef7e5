//! Texts, and names in both languages.

use super::raw::as_it_stands;
use crate::budget::area::Name;
use serde::de::{Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A text, borrowed from the file where it has no escapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::storage) struct Text<'a>(pub(in crate::storage) Cow<'a, str>);

impl<'a> From<&'a str> for Text<'a> {
    fn from(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }
}

impl From<String> for Text<'_> {
    fn from(text: String) -> Self {
        Self(Cow::Owned(text))
    }
}

struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Text<'de>, E> {
        Ok(Text(Cow::Owned(text)))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor)
    }
}

/// Whether a text stands between quotation marks as it is.
pub(in crate::storage) fn needs_no_escape(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' ' | b'!' | b'#'..=b'&' | b'('..=b'[' | b']'..=b'~'))
}

/// The text in quotation marks, with escapes only where a reader could not see or keep the sign itself.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            _ if is_unseen(sign) => quoted.extend(sign.escape_unicode()),
            _ => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

/// Whether a sign shows nothing or turns the direction of reading.
fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

impl Serialize for Text<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if needs_no_escape(&self.0) {
            serializer.serialize_str(&self.0)
        } else {
            as_it_stands(&quoted(&self.0), serializer)
        }
    }
}

/// Writes a text or name that may be left out, where it is not: the writer would put `Some(…)` around escaped ones.
#[expect(clippy::ref_option, reason = "the derived code hands over the field as it is")]
pub(in crate::storage) fn bare<T: Serialize, S: Serializer>(
    text: &Option<T>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match text {
        Some(text) => text.serialize(serializer),
        None => serializer.serialize_none(),
    }
}

/// A name in both languages, on one line.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields, rename = "Name")]
pub(in crate::storage) struct Label<'a> {
    #[serde(borrow)]
    pub(in crate::storage) da: Text<'a>,
    #[serde(borrow)]
    pub(in crate::storage) en: Text<'a>,
}

impl<'a> From<&'a Name> for Label<'a> {
    fn from(name: &'a Name) -> Self {
        Self { da: (&*name.da).into(), en: (&*name.en).into() }
    }
}

impl Serialize for Label<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = format!("(da: {}, en: {})", quoted(&self.da.0), quoted(&self.en.0));
        as_it_stands(&text, serializer)
    }
}
