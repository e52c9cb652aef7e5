//! The entries of one bracket: fields, items or pairs.

use super::tokens::{Extent, Token, Tokens};

/// One entry of a bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) struct Child {
    /// What stands before its colon.
    pub(in crate::storage) key: Option<Extent>,
    /// The value.
    pub(in crate::storage) value: Extent,
}

/// Goes through the entries of a bracket without going into them.
#[derive(Debug, Clone)]
pub(in crate::storage) struct Children<'t> {
    tokens: Tokens<'t>,
    open: u8,
}

impl<'t> Children<'t> {
    /// The entries of the value that starts at a byte; `None` if it is no bracket. Sees through `Some(…)`.
    pub(in crate::storage) fn of(text: &'t str, at: usize) -> Option<Self> {
        let mut tokens = Tokens::from(text, at);
        loop {
            match tokens.next()? {
                (Token::Open(open), _) => return Some(Self { tokens, open }),
                (Token::Word, word) => {
                    let mut after = tokens.clone();
                    let (Token::Open(open), _) = after.next()? else { return None };
                    if word.of(text) != "Some" {
                        return Some(Self { tokens: after, open });
                    }
                    tokens = after;
                }
                _ => return None,
            }
        }
    }

    /// The entries of the outermost value, after `#![enable(…)]` and the like.
    pub(in crate::storage) fn of_root(text: &'t str) -> Option<Self> {
        Self::of(text, root(text)?.1.start)
    }
}

/// The first token of the outermost value, after `#![enable(…)]` and the like.
fn root(text: &str) -> Option<(Token, Extent)> {
    let mut tokens = Tokens::from(text, 0);
    loop {
        let (token, extent) = tokens.next()?;
        if token == Token::Word && extent.of(text).starts_with("#!") {
            let mut attribute = Children::of(text, extent.end)?;
            attribute.by_ref().for_each(drop);
            tokens = attribute.tokens;
            tokens.next(); // its closing bracket
        } else {
            return Some((token, extent));
        }
    }
}

/// The name before the outermost bracket, if one stands there.
pub(in crate::storage) fn root_name(text: &str) -> Option<&str> {
    root(text).filter(|(token, _)| *token == Token::Word).map(|(_, extent)| extent.of(text))
}

impl Iterator for Children<'_> {
    type Item = Child;

    fn next(&mut self) -> Option<Child> {
        let mut depth = 0_usize;
        let mut key = None;
        let mut value: Option<Extent> = None;
        loop {
            let before = self.tokens.clone();
            let Some((token, extent)) = self.tokens.next() else { break };
            match token {
                Token::Close(_) if depth == 0 => {
                    self.tokens = before; // the end is met again
                    break;
                }
                Token::Comma if depth == 0 => break,
                Token::Colon if depth == 0 && key.is_none() && self.open != b'[' => {
                    key = value.take();
                    continue;
                }
                Token::Open(_) => depth += 1,
                Token::Close(_) => depth -= 1,
                Token::Comma | Token::Colon | Token::Word | Token::Quoted | Token::Unclosed => {}
            }
            value = Some(Extent { start: value.map_or(extent.start, |value| value.start), end: extent.end });
        }
        let value = value.or_else(|| key.map(|key: Extent| Extent { start: key.end, end: key.end }))?;
        Some(Child { key, value })
    }
}

/// An entry that starts at a byte, with the comma behind it.
pub(in crate::storage) fn entry_at(text: &str, start: usize) -> Extent {
    let mut depth = 0_usize;
    let mut end = start;
    for (token, extent) in Tokens::from(text, start) {
        match token {
            Token::Close(_) if depth == 0 => break,
            Token::Comma if depth == 0 => return Extent { start, end: extent.end },
            Token::Open(_) => depth += 1,
            Token::Close(_) => depth -= 1,
            Token::Comma | Token::Colon | Token::Word | Token::Quoted | Token::Unclosed => {}
        }
        end = extent.end;
    }
    Extent { start, end }
}
