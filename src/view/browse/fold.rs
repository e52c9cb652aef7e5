//! Texts and queries made alike: small letters, `æ ø å` as `ae oe aa`, words parted by single spaces.

/// A text folded for searching. Every word begins behind a space; separators stay inside numbers only.
pub(in crate::view) fn fold(text: &str) -> String {
    let mut folded = Folded { text: String::with_capacity(text.len().saturating_add(2)), is_number: false };
    folded.text.push(' ');
    let mut before = None;
    let mut signs = text.chars().flat_map(char::to_lowercase).peekable();
    while let Some(sign) = signs.next() {
        let in_number = is_digit(before.as_ref()) && is_digit(signs.peek());
        match sign {
            'æ' | 'ä' => folded.letters("ae"),
            'ø' | 'ö' => folded.letters("oe"),
            'å' => folded.letters("aa"),
            'é' | 'è' => folded.letters("e"),
            'ü' => folded.letters("u"),
            '½' if is_digit(before.as_ref()) => folded.digits(",5"),
            '½' => folded.digits("0,5"),
            '%' => {
                folded.space_if_word();
                folded.letters("pct");
            }
            ',' | '.' if in_number => folded.digits(sign.encode_utf8(&mut [0; 4])),
            '0'..='9' => folded.digits(sign.encode_utf8(&mut [0; 4])),
            letter if letter.is_alphanumeric() => folded.letters(letter.encode_utf8(&mut [0; 4])),
            _ => folded.space_if_word(),
        }
        before = Some(sign);
    }
    let end = folded.text.trim_end().len();
    folded.text.truncate(end.max(1));
    folded.text
}

fn is_digit(sign: Option<&char>) -> bool {
    sign.is_some_and(char::is_ascii_digit)
}

/// What is folded so far.
struct Folded {
    text: String,
    /// Whether the word that is being written is a number so far.
    is_number: bool,
}

impl Folded {
    /// Letters behind a number that stands alone begin a word: `19,9mia` is two words, `ko2022` is one.
    fn letters(&mut self, letters: &str) {
        if self.is_number {
            self.text.push(' ');
        }
        self.is_number = false;
        self.text.push_str(letters);
    }

    fn digits(&mut self, digits: &str) {
        self.is_number |= self.text.ends_with(' ');
        self.text.push_str(digits);
    }

    fn space_if_word(&mut self) {
        if !self.text.ends_with(' ') {
            self.text.push(' ');
        }
        self.is_number = false;
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn texts_that_mean_the_same_fold_alike() {
        for (text, folded) in [
            ("Anlægsramme", " anlaegsramme"),
            ("ANLAEGSRAMME  ", " anlaegsramme"),
            ("Ålegræs, øvrige", " aalegraes oevrige"),
            ("19,9mia. kr.", " 19,9 mia kr"),
            ("KØ2022", " koe2022"),
            ("1½ pct.", " 1,5 pct"),
            ("4,2%", " 4,2 pct"),
            ("2022-pl", " 2022 pl"),
            ("−0,7", " 0,7"),
            ("1.234.567,8", " 1.234.567,8"),
            ("", " "),
            (" … ", " "),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
