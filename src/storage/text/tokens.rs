//! The tokens of a RON text, as far as finding places needs them.

/// From one byte of a text to before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) struct Extent {
    pub(in crate::storage) start: usize,
    pub(in crate::storage) end: usize,
}

impl Extent {
    /// What stands there.
    pub(in crate::storage) fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    Comma,
    Colon,
    /// A name or number.
    Word,
    /// A text in quotation marks.
    Quoted,
    /// A text or comment that never ends.
    Unclosed,
}

/// Goes through the tokens of a text.
#[derive(Debug, Clone)]
pub(super) struct Tokens<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Tokens<'t> {
    /// The tokens from a byte on, which must not lie inside one.
    pub(super) const fn from(text: &'t str, at: usize) -> Self {
        Self { bytes: text.as_bytes(), at }
    }

    fn byte(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at + ahead).copied()
    }

    /// Skips spaces and comments; whether the last comment ends.
    fn skip_space(&mut self) -> bool {
        loop {
            match (self.byte(0), self.byte(1)) {
                (Some(byte), _) if byte.is_ascii_whitespace() || byte == 0x0b => self.at += 1,
                (Some(b'/'), Some(b'/')) => {
                    while self.byte(0).is_some_and(|byte| byte != b'\n') {
                        self.at += 1;
                    }
                }
                (Some(b'/'), Some(b'*')) => {
                    if !self.skip_block_comment() {
                        return false;
                    }
                }
                _ => return true,
            }
        }
    }

    /// Skips a comment in which others may stand; whether it ends.
    fn skip_block_comment(&mut self) -> bool {
        let start = self.at;
        let mut depth = 0_usize;
        loop {
            match (self.byte(0), self.byte(1)) {
                (Some(b'/'), Some(b'*')) => {
                    depth += 1;
                    self.at += 2;
                }
                (Some(b'*'), Some(b'/')) => {
                    depth -= 1;
                    self.at += 2;
                    if depth == 0 {
                        return true;
                    }
                }
                (Some(_), _) => self.at += 1,
                (None, _) => {
                    self.at = start;
                    return false;
                }
            }
        }
    }

    /// Skips a text after its opening quotation mark; whether it ends.
    fn skip_quoted(&mut self) -> bool {
        loop {
            match self.byte(0) {
                Some(b'"') => {
                    self.at += 1;
                    return true;
                }
                Some(b'\\') => self.at += 2,
                Some(_) => self.at += 1,
                None => return false,
            }
        }
    }

    /// How many `#` a raw text (`r"…"`, `r#"…"#`) has that starts here.
    fn raw_hashes(&self) -> Option<usize> {
        let prefix = match (self.byte(0), self.byte(1)) {
            (Some(b'r'), _) => 1,
            (Some(b'b'), Some(b'r')) => 2,
            _ => return None,
        };
        let after = self.bytes.get(self.at + prefix..).unwrap_or(&[]);
        let hashes = after.iter().take_while(|byte| **byte == b'#').count();
        (self.byte(prefix + hashes) == Some(b'"')).then_some(hashes)
    }

    /// Skips a raw text; whether it ends.
    fn skip_raw(&mut self, hashes: usize) -> bool {
        while self.byte(0) != Some(b'"') {
            self.at += 1;
        }
        self.at += 1;
        while let Some(byte) = self.byte(0) {
            self.at += 1;
            if byte == b'"' && (0..hashes).all(|ahead| self.byte(ahead) == Some(b'#')) {
                self.at += hashes;
                return true;
            }
        }
        false
    }

    fn skip_word(&mut self) {
        self.at += 1;
        while self.byte(0).is_some_and(is_part_of_word) {
            self.at += 1;
        }
    }
}

const fn is_part_of_word(byte: u8) -> bool {
    !matches!(
        byte,
        b'(' | b')'
            | b'['
            | b']'
            | b'{'
            | b'}'
            | b','
            | b':'
            | b'"'
            | b'/'
            | b' '
            | b'\t'
            | b'\n'
            | b'\r'
            | 0x0b
            | 0x0c
    )
}

impl Iterator for Tokens<'_> {
    type Item = (Token, Extent);

    fn next(&mut self) -> Option<(Token, Extent)> {
        if !self.skip_space() {
            let start = self.at;
            self.at = self.bytes.len();
            return Some((Token::Unclosed, Extent { start, end: self.at }));
        }
        let start = self.at;
        let quoted = |ends: bool| if ends { Token::Quoted } else { Token::Unclosed };
        let token = match self.byte(0)? {
            open @ (b'(' | b'[' | b'{') => Token::Open(open),
            close @ (b')' | b']' | b'}') => Token::Close(close),
            b',' => Token::Comma,
            b':' => Token::Colon,
            b'"' => {
                self.at += 1;
                quoted(self.skip_quoted())
            }
            _ => self.raw_hashes().map_or_else(
                || Token::Word,
                |hashes| if self.skip_raw(hashes) { Token::Quoted } else { Token::Unclosed },
            ),
        };
        match token {
            Token::Open(_) | Token::Close(_) | Token::Comma | Token::Colon => self.at += 1,
            Token::Word => self.skip_word(),
            Token::Quoted | Token::Unclosed => self.at = self.at.min(self.bytes.len()),
        }
        Some((token, Extent { start, end: self.at }))
    }
}

/// Where the token at a byte or behind the space there starts; the byte itself at the end of the text.
pub(in crate::storage) fn next_token(text: &str, at: usize) -> usize {
    Tokens::from(text, at).next().map_or(at, |(_, extent)| extent.start)
}

/// A bracket, text or comment without its other end, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::storage) enum Imbalance {
    /// It is never closed.
    NotClosed(char, usize),
    /// It closes nothing.
    ClosesNothing(char, usize),
}

/// Brackets nested deeper than this are left to the parser, which refuses them.
const DEEPEST: usize = 1_000;

/// The first bracket that has no partner.
pub(in crate::storage) fn imbalance(text: &str) -> Option<Imbalance> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    for (token, extent) in Tokens::from(text, 0) {
        match token {
            Token::Open(_) if open.len() == DEEPEST => return None,
            Token::Open(bracket) => open.push((bracket, extent.start)),
            Token::Close(bracket) => match open.pop() {
                Some((partner, _)) if closing(partner) == bracket => {}
                Some((partner, at)) => return Some(Imbalance::NotClosed(char::from(partner), at)),
                None => return Some(Imbalance::ClosesNothing(char::from(bracket), extent.start)),
            },
            Token::Unclosed => {
                let sign = extent.of(text).chars().find(|sign| matches!(sign, '"' | '/')).unwrap_or('"');
                return Some(Imbalance::NotClosed(sign, extent.start));
            }
            Token::Comma | Token::Colon | Token::Word | Token::Quoted => {}
        }
    }
    open.pop().map(|(bracket, at)| Imbalance::NotClosed(char::from(bracket), at))
}

const fn closing(open: u8) -> u8 {
    match open {
        b'(' => b')',
        b'[' => b']',
        _ => b'}',
    }
}
