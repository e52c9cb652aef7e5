//! The pieces of a text: its tokens, but a plain map (pairs of a number and a text, no escapes) as one piece.

use super::tokens::{Extent, Token, Tokens};

/// What a piece is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum Piece {
    /// A name, number or text.
    Word,
    /// A bracket, comma or colon, or what never ends.
    Sign,
    /// A map of numbers and texts, brackets included.
    PlainMap,
}

/// Goes through the pieces of a text; spaces and comments are none.
#[derive(Debug)]
pub(in crate::storage) struct Pieces<'t> {
    text: &'t str,
    tokens: Tokens<'t>,
}

impl<'t> Pieces<'t> {
    /// The pieces of a text.
    pub(in crate::storage) const fn of(text: &'t str) -> Self {
        Self { text, tokens: Tokens::from(text, 0) }
    }

    /// The end of the plain map whose inside starts at a byte, if it is one.
    fn end_of_map(&self, inside: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let window = bytes.get(inside..bytes.len().min(inside + LONGEST_MAP))?;
        // A glance first: most brackets that open no plain map show it at once, and no text can make this slow.
        let glance = window.iter().take(GLANCE).take_while(|byte| **byte != b'}');
        if !glance.copied().all(is_plain) {
            return None;
        }
        let length = window.iter().position(|byte| *byte == b'}')?;
        // Without an early end, so that many bytes are looked at at a time.
        let plain = window.get(..length)?.iter().fold(true, |plain, byte| plain & is_plain(*byte));
        plain.then_some(inside + length + 1)
    }
}

impl Iterator for Pieces<'_> {
    type Item = (Piece, Extent);

    fn next(&mut self) -> Option<(Piece, Extent)> {
        let (token, extent) = self.tokens.next()?;
        let piece = match token {
            Token::Word | Token::Quoted => Piece::Word,
            Token::Open(b'{') => {
                if let Some(end) = self.end_of_map(extent.end) {
                    self.tokens = Tokens::from(self.text, end);
                    return Some((Piece::PlainMap, Extent { start: extent.start, end }));
                }
                Piece::Sign
            }
            Token::Open(_) | Token::Close(_) | Token::Comma | Token::Colon | Token::Unclosed => Piece::Sign,
        };
        Some((piece, extent))
    }
}

/// Bytes of the longest map that is looked for: sixty years have less.
const LONGEST_MAP: usize = 8_192;

const GLANCE: usize = 24;

/// Signs that numbers, amounts and the space between them are made of: no backslash, hash, slash or bracket.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'"' | b'+'..=b'.' | b'0'..=b':' | b'A'..=b'Z' | b'_' | b'a'..=b'z' | b'\n' | b'\r' | b'\t')
        && byte != b'!'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_signs_are_those_of_years_and_amounts() {
        let plain: String = (0..=127_u8).filter(|byte| is_plain(*byte)).map(char::from).collect();
        assert_eq!(plain, "\t\n\r \"+,-.0123456789:ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
        assert!((128..=255).all(|byte| !is_plain(byte)));
    }
}
