//! Finds the plain maps of a text: pairs of a number and a text, nothing else, and no escapes.

use super::tokens::{Extent, Token, Tokens};

/// Goes through the plain maps of a text, brackets included.
#[derive(Debug)]
pub(in crate::storage) struct PlainMaps<'t> {
    text: &'t str,
    tokens: Tokens<'t>,
}

impl<'t> PlainMaps<'t> {
    /// The plain maps of a text.
    pub(in crate::storage) const fn of(text: &'t str) -> Self {
        Self { text, tokens: Tokens::from(text, 0) }
    }
}

impl Iterator for PlainMaps<'_> {
    type Item = Extent;

    fn next(&mut self) -> Option<Extent> {
        loop {
            let (token, Extent { start, end: inside }) = self.tokens.next()?;
            if token != Token::Open(b'{') {
                continue;
            }
            let rest = self.text.as_bytes().get(inside..)?;
            let length = rest.iter().position(|byte| !is_plain(*byte))?;
            if rest.get(length) == Some(&b'}') {
                let end = inside + length + 1;
                self.tokens = Tokens::from(self.text, end);
                return Some(Extent { start, end });
            }
        }
    }
}

/// Signs that numbers, amounts and the space between them are made of: no backslash, hash, slash or bracket.
const fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b' ' | b'.' | b':' | b',' | b'"' | b'-' | b'+' | b'_' | b'\n' | b'\r' | b'\t')
}
