//! Makes a text quicker to read: most of a large plan is amounts by year, and the RON reader takes its time over each.
//!
//! A plain map `{ 2024: "1 mio", … }` is folded into one text, `{0:r#" 2024: "1 mio", … "#}`, in the space of its
//! indentation. Nothing moves, and nobody sees it: where anything is wrong, the text is read again unfolded.

use crate::storage::text::PlainMaps;

/// The key of a folded map: no year.
pub(super) const FOLDED: u64 = 0;

const OPENING: &str = "{0:r#\"";
const CLOSING: &str = "\"#}";

/// The text with its plain maps folded; `None` where there is none.
pub(super) fn folded(text: &str) -> Option<String> {
    let mut copy = String::with_capacity(text.len());
    let mut copied = 0;
    for map in PlainMaps::of(text) {
        let pairs = map.of(text).strip_prefix('{')?.strip_suffix('}')?;
        let room_before = pairs.len() - pairs.trim_ascii_start().len();
        let room_after = pairs.len() - pairs.trim_ascii_end().len();
        if room_before + room_after < pairs.len() && room_before + 1 >= OPENING.len() && room_after + 1 >= CLOSING.len()
        {
            copy.push_str(text.get(copied..map.start)?);
            copy.push_str(OPENING);
            copy.push_str(text.get(map.start + OPENING.len()..map.end - CLOSING.len())?);
            copy.push_str(CLOSING);
            copied = map.end;
        }
    }
    copy.push_str(text.get(copied..)?);
    (copied > 0).then_some(copy)
}

/// The number and text of each pair of a folded map; `None` if it is not plain after all.
///
/// Goes byte by byte: the pairs are short, and a large plan has tens of thousands.
pub(super) fn unfolded(pairs: &str) -> Option<Vec<(u64, &str)>> {
    let mut read = Vec::with_capacity(pairs.len() / 20);
    let mut rest = pairs.trim_ascii();
    while !rest.is_empty() {
        let (number, after) = leading_number(rest)?;
        let after = after.trim_ascii_start().strip_prefix(':')?.trim_ascii_start().strip_prefix('"')?;
        let (text, after) = after.split_at_checked(after.bytes().position(|byte| byte == b'"')?)?;
        read.push((number, text));
        rest = after.strip_prefix('"')?.trim_ascii_start();
        if !rest.is_empty() {
            rest = rest.strip_prefix(',')?.trim_ascii_start();
        }
    }
    Some(read)
}

/// The whole number a text starts with, and what follows it.
fn leading_number(text: &str) -> Option<(u64, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit);
    let (mut number, mut length) = (0_u64, 0);
    for digit in digits {
        number = number.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
        length += 1;
    }
    (length > 0).then_some((number, text.get(length..)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_moves_nothing() {
        let text = "(a: {\n        2024: \"1 mio\",\n        2025: \"2 mio\",\n    }, b: {2024: \"3 mio\"}, c: {\n    2024: 5\n    })";
        let quick = folded(text).unwrap();
        assert_eq!(quick.len(), text.len());
        assert_eq!(
            quick,
            "(a: {0:r#\"    2024: \"1 mio\",\n        2025: \"2 mio\",\n  \"#}, b: {2024: \"3 mio\"}, c: {0:r#\"2024: 5\n  \"#})"
        );
        assert_eq!(unfolded("2024: 5\n  "), None, "what is no text is read again as it stands");
    }

    #[test]
    fn what_is_unfolded_is_plain() {
        assert_eq!(unfolded("  2024: \"1 mio\" ,\n 2025:\"2 mio\",\n"), Some(vec![(2024, "1 mio"), (2025, "2 mio")]));
        assert_eq!(unfolded(""), Some(vec![]));
        for wrong in [
            "2024 \"1 mio\"",
            "2024: 5",
            "2024: \"1 mio\" 2025: \"2 mio\"",
            "+2024: \"1\"",
            ": \"1\"",
            "2024: \"1",
            "2024: \"1\",,",
        ] {
            assert_eq!(unfolded(wrong), None, "{wrong}");
        }
    }
}
