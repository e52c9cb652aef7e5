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
const PLAIN: &[u8] = b" .:,\"-+_\n\r\t0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// Of each byte whether it is plain: most bytes of a large plan are asked.
const IS_PLAIN: [bool; 256] = is_plain_table();

#[expect(clippy::indexing_slicing, clippy::as_conversions, reason = "runs at compile time")]
const fn is_plain_table() -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < PLAIN.len() {
        table[PLAIN[at] as usize] = true;
        at += 1;
    }
    table
}

fn is_plain(byte: u8) -> bool {
    IS_PLAIN.get(usize::from(byte)).is_some_and(|plain| *plain)
}
