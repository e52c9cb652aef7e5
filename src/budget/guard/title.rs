//! Words looked for in titles. Thousands of titles have none of them, so letters are compared before words are.

/// A title in lower-case letters.
pub(super) struct Title {
    text: String,
    letters: u64,
}

/// A piece of a word, or of several, in lower-case letters.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    text: &'static str,
    letters: u64,
}

impl Title {
    pub(super) fn of(title: &str) -> Self {
        let text = title.to_lowercase();
        Self { letters: letters_of(text.as_bytes()), text }
    }

    /// Whether one of the pieces stands in it.
    pub(super) fn has_one(&self, pieces: &[Piece]) -> bool {
        pieces.iter().any(|piece| self.may_have(piece) && self.text.contains(piece.text))
    }

    /// The first word that is one of the words, or has one of the pieces.
    pub(super) fn first_word(&self, pieces: &[Piece], words: &[Piece]) -> Option<&str> {
        if !pieces.iter().chain(words).any(|piece| self.may_have(piece)) {
            return None;
        }
        let is_it = |word: &&str| {
            words.iter().any(|known| known.text == *word) || pieces.iter().any(|piece| word.contains(piece.text))
        };
        self.text.split(|sign: char| !sign.is_alphabetic()).find(is_it)
    }

    /// Whether it has all letters of a piece.
    const fn may_have(&self, piece: &Piece) -> bool {
        piece.letters & !self.letters == 0
    }
}

/// Pieces to look for.
#[expect(clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "runs at compile time")]
pub(super) const fn pieces<const N: usize>(texts: [&'static str; N]) -> [Piece; N] {
    let mut pieces = [Piece { text: "", letters: 0 }; N];
    let mut at = 0;
    while at < N {
        pieces[at] = Piece { text: texts[at], letters: letters_of(texts[at].as_bytes()) };
        at += 1;
    }
    pieces
}

/// Which letters stand in a text: a bit for each from a to z, and bits for the bytes of others.
const fn letters_of(text: &[u8]) -> u64 {
    let mut letters = 0;
    let mut rest = text;
    while let [sign, after @ ..] = rest {
        if sign.is_ascii_lowercase() {
            letters |= 1 << (*sign & 31);
        } else if !sign.is_ascii() {
            letters |= 1 << (32 | (*sign & 31));
        }
        rest = after;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PIECES: [Piece; 5] = pieces(["løft", "loan pool", "co₂", "ab", "æø"]);

    proptest! {
        #[test]
        fn comparing_letters_first_hides_no_piece(title in "[abcLlOoØøFftTÆæ₂ pn4]{0,12}", at in 0..PIECES.len()) {
            for title in [title.clone(), format!("{title}{} {title}", PIECES[at].text.to_uppercase())] {
                let lower = title.to_lowercase();
                let found = PIECES.iter().any(|piece| lower.contains(piece.text));
                let title = Title::of(&title);
                prop_assert_eq!(title.has_one(&PIECES), found);
                let mut words = lower.split(|sign: char| !sign.is_alphabetic());
                let word = words.find(|word| PIECES.iter().any(|piece| word.contains(piece.text)));
                prop_assert_eq!(title.first_word(&PIECES, &[]), word);
            }
        }
    }
}
