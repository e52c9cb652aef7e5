//! Texts and queries made alike: small letters, `æ ø å` as `ae oe aa`, words parted by single spaces.

/// A text folded for searching. Every word begins behind a space; separators stay inside numbers only.
pub(in crate::view) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len().saturating_add(2));
    folded.push(' ');
    let signs: Vec<char> = text.chars().flat_map(char::to_lowercase).collect();
    for (at, sign) in signs.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| signs.get(at));
        let after = signs.get(at.saturating_add(1));
        let in_number = is_digit(before) && is_digit(after);
        match sign {
            'æ' | 'ä' => push_letters(&mut folded, "ae"),
            'ø' | 'ö' => push_letters(&mut folded, "oe"),
            'å' => push_letters(&mut folded, "aa"),
            'é' | 'è' => push_letters(&mut folded, "e"),
            'ü' => push_letters(&mut folded, "u"),
            '½' if is_digit(before) => folded.push_str(",5"),
            '½' => folded.push_str("0,5"),
            '%' => folded.push_str(" pct"),
            ',' | '.' if in_number => folded.push(*sign),
            '0'..='9' => folded.push(*sign),
            letter if letter.is_alphanumeric() => push_letters(&mut folded, letter.encode_utf8(&mut [0; 4])),
            _ if !folded.ends_with(' ') => folded.push(' '),
            _ => {}
        }
    }
    let end = folded.trim_end().len();
    folded.truncate(end);
    if folded.is_empty() {
        folded.push(' ');
    }
    folded
}

fn is_digit(sign: Option<&char>) -> bool {
    sign.is_some_and(char::is_ascii_digit)
}

/// Letters behind a number that stands alone begin a word: `19,9mia` is two words, `ko2022` is one.
fn push_letters(folded: &mut String, letters: &str) {
    let word = folded.rsplit(' ').next().unwrap_or_default();
    if !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b'.') {
        folded.push(' ');
    }
    folded.push_str(letters);
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
