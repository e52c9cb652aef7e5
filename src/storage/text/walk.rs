//! Says in which field of which item a byte of a text stands.

use super::find::unquoted;
use super::tokens::{Extent, Token, Tokens};

/// A bracket that is open at a byte.
#[derive(Debug, Clone)]
struct Level {
    open: u8,
    /// Where the value starts: at its name, or at the bracket.
    start: usize,
    /// Whether a name stands before the bracket.
    named: bool,
    /// Whether it has fields, not positions.
    keyed: bool,
    key: Option<Extent>,
    index: usize,
    /// Where the present entry starts, once it has.
    entry: Option<usize>,
}

/// Walks forward through a text and knows the open brackets.
#[derive(Debug)]
pub(in crate::storage) struct Walk<'t> {
    text: &'t str,
    tokens: Tokens<'t>,
    next: Option<(Token, Extent)>,
    levels: Vec<Level>,
    /// Brackets too deep to be kept.
    deeper: usize,
    /// The name or text just before.
    last: Option<(Token, Extent)>,
}

/// The deepest bracket that is kept; files of ours have eight.
const DEEPEST: usize = 128;

impl<'t> Walk<'t> {
    /// At the start of a text.
    pub(in crate::storage) fn through(text: &'t str) -> Self {
        let mut tokens = Tokens::from(text, 0);
        let next = tokens.next();
        Self { text, tokens, next, levels: Vec::new(), deeper: 0, last: None }
    }

    /// Forward to a byte: every token that starts before it is passed.
    pub(in crate::storage) fn to(&mut self, offset: usize) {
        while let Some((token, extent)) = self.next.filter(|(_, extent)| extent.start < offset) {
            self.pass(token, extent);
            self.next = self.tokens.next();
        }
    }

    fn pass(&mut self, token: Token, extent: Extent) {
        let before = self.last.take();
        if !matches!(token, Token::Close(_) | Token::Comma)
            && let Some(level) = self.levels.last_mut().filter(|_| self.deeper == 0)
        {
            level.entry.get_or_insert(extent.start);
        }
        match token {
            Token::Open(_) if self.levels.len() == DEEPEST => self.deeper += 1,
            Token::Open(open) => {
                let name = before.filter(|(token, _)| *token == Token::Word);
                let start = name.map_or(extent.start, |(_, name)| name.start);
                self.levels.push(Level {
                    open,
                    start,
                    named: name.is_some(),
                    keyed: false,
                    key: None,
                    index: 0,
                    entry: None,
                });
            }
            Token::Close(_) if self.deeper > 0 => self.deeper -= 1,
            Token::Close(_) => drop(self.levels.pop()),
            Token::Comma => {
                if let Some(level) = self.levels.last_mut().filter(|_| self.deeper == 0) {
                    (level.index, level.key, level.entry) = (level.index + 1, None, None);
                }
            }
            Token::Colon => {
                if let Some(level) = self.levels.last_mut().filter(|level| self.deeper == 0 && level.open != b'[') {
                    level.keyed = true;
                    level.key = level.key.or_else(|| before.map(|(_, key)| key));
                }
            }
            Token::Word | Token::Quoted | Token::Unclosed => self.last = Some((token, extent)),
        }
    }

    /// The path of the place, as people write it: `measures[2].effect`.
    pub(in crate::storage) fn path(&self) -> String {
        let mut path = String::new();
        for level in &self.levels {
            match (level.open, level.key) {
                (b'(', None) if level.named || level.keyed => {}
                (b'[' | b'(', None) => path.extend(["[", &level.index.to_string(), "]"]),
                (_, Some(key)) => {
                    let key = unquoted(key.of(self.text)).chars().take(60);
                    path.extend((!path.is_empty()).then_some('.').into_iter().chain(key));
                }
                (_, None) => {}
            }
        }
        path
    }

    /// Where the innermost bracket's value starts.
    pub(in crate::storage) fn start_of_value(&self) -> Option<usize> {
        self.levels.last().map(|level| level.start)
    }

    /// Where the innermost item of a list or pair of a map starts, once part of it has been passed or is next.
    pub(in crate::storage) fn start_of_item(&self) -> Option<usize> {
        let next = self.next.filter(|(token, _)| !matches!(token, Token::Close(_) | Token::Comma));
        let innermost = self.levels.len().saturating_sub(1);
        self.levels.iter().enumerate().rev().filter(|(_, level)| level.open != b'(').find_map(|(at, level)| {
            level.entry.or_else(|| next.filter(|_| at == innermost).map(|(_, extent)| extent.start))
        })
    }

    /// The text in quotation marks just before, if it runs over several lines: mostly one that was never closed.
    pub(in crate::storage) fn long_text_before(&self) -> Option<usize> {
        let (token, extent) = self.last?;
        (token == Token::Quoted && extent.of(self.text).contains('\n')).then_some(extent.start)
    }

    /// Whether the innermost bracket has fields.
    pub(in crate::storage) fn is_among_fields(&self) -> bool {
        self.levels.last().is_some_and(|level| level.open == b'(')
    }
}
