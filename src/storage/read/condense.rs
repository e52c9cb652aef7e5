//! Makes a text quicker to read: a large plan is mostly indentation and amounts by year, and the RON reader takes its
//! time over each.
//!
//! Spaces and comments are left out, and a plain map `{ 2024: "1 mio", … }` is folded into one text,
//! `{0:r#"2024: "1 mio", …"#}`. The longest list is handed over in parts, so that little of it is held at a time.
//! Nobody sees it: where anything is wrong, the text is read again as it stands.

use crate::storage::text::{Piece, Pieces};

/// The key of a folded map: no year.
pub(super) const FOLDED: u64 = 0;

/// Bytes of a part: few enough to stay in the processor's cache.
const PART: usize = 32_768;

/// The condensed text with its field `list` empty; the items of that list are handed over in their order, as lists of
/// about [`PART`] bytes. `None` where a bracket closes nothing or a part is refused.
pub(in crate::storage) fn condensed(
    text: &str,
    list: &str,
    mut hand_over: impl FnMut(&str) -> Option<()>,
) -> Option<String> {
    let (mut rest, mut part) = (Copy::new(""), Copy::new("["));
    let (mut depth, mut named, mut inside) = (0_usize, false, false);
    for (piece, extent) in Pieces::of(text) {
        let written = extent.of(text);
        match (piece, written) {
            (Piece::Sign, "(" | "[" | "{") => depth += 1,
            (Piece::Sign, ")" | "]" | "}") => depth = depth.checked_sub(1)?,
            (Piece::Sign, ",") => named = false,
            (Piece::Sign, _) => {}
            (Piece::Word | Piece::PlainMap, _) => named = depth == 1 && written == list,
        }
        if inside && depth == 1 {
            inside = false;
            hand_over(part.push(Piece::Sign, "]"))?;
            part = Copy::new("[");
        }
        let copy = if inside { &mut part } else { &mut rest };
        copy.push(piece, written);
        if inside && depth == 2 && written == "," && part.text.len() >= PART {
            hand_over(part.push(Piece::Sign, "]"))?;
            part.empty("[");
        }
        inside = inside || (named && depth == 2 && written == "[");
    }
    Some(rest.text)
}

/// A condensed text in the making.
struct Copy {
    text: String,
    after_word: bool,
}

impl Copy {
    fn new(start: &str) -> Self {
        Self { text: start.to_owned(), after_word: false }
    }

    /// Starts again in the same memory.
    fn empty(&mut self, start: &str) {
        self.text.clear();
        self.text.push_str(start);
        self.after_word = false;
    }

    /// Adds a piece, and gives the text so far.
    fn push(&mut self, piece: Piece, written: &str) -> &str {
        match piece {
            Piece::PlainMap => match pairs(written) {
                Some(pairs) => self.text.extend(["{0:r#\"", pairs, "\"#}"]),
                None => self.text.push_str(written),
            },
            Piece::Word if self.after_word => self.text.extend([" ", written]),
            Piece::Word | Piece::Sign => self.text.push_str(written),
        }
        self.after_word = piece == Piece::Word;
        &self.text
    }
}

/// What stands between the brackets of a map, if that can be folded.
fn pairs(map: &str) -> Option<&str> {
    map.strip_prefix('{')?.strip_suffix('}').map(str::trim_ascii).filter(|pairs| pairs.contains('"'))
}

/// What follows the space at the start of a part of a plain map.
fn after_space(text: &str) -> &str {
    let space = text.bytes().take_while(|byte| *byte <= b' ').count();
    text.get(space..).unwrap_or("")
}

/// The number and text of each pair of a folded map, made into something; `None` if it is not plain after all.
///
/// Goes byte by byte: the pairs are short, and a large plan has tens of thousands.
pub(super) fn unfolded<T>(pairs: &str, make: impl Fn(u64, &str) -> T) -> Option<Vec<T>> {
    let mut read = Vec::with_capacity(pairs.len() / 20);
    let mut rest = after_space(pairs);
    while !rest.is_empty() {
        let (number, after) = leading_number(rest)?;
        let after = after_space(after_space(after).strip_prefix(':')?).strip_prefix('"')?;
        let (text, after) = after.split_at_checked(after.bytes().position(|byte| byte == b'"')?)?;
        read.push(make(number, text));
        rest = after_space(after.strip_prefix('"')?);
        if !rest.is_empty() {
            rest = after_space(rest.strip_prefix(',')?);
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

    fn pairs_of(text: &str) -> Option<Vec<(u64, String)>> {
        unfolded(text, |number, text| (number, text.to_owned()))
    }

    #[test]
    fn maps_are_folded_and_spaces_left_out() {
        let text = "(a: {\n    2024: \"1 mio\",\n    2025: \"2 mio\",\n}, b: // {2024: \"3 mio\"}\n Some(x y), c: { 2024: 5 }, d: \"e {} f\" )";
        assert_eq!(
            condensed(text, "", |_| None).unwrap(),
            "(a:{0:r#\"2024: \"1 mio\",\n    2025: \"2 mio\",\"#},b:Some(x y),c:{ 2024: 5 },d:\"e {} f\")"
        );
        assert_eq!(pairs_of("2024: 5\n  "), None, "what is no text is read again as it stands");
    }

    /// What is left of a text and the parts of its field `list`.
    fn taken_apart(text: &str) -> Option<(String, Vec<String>)> {
        let mut parts = Vec::new();
        let rest = condensed(text, "list", |part| {
            parts.push(part.to_owned());
            Some(())
        });
        rest.map(|rest| (rest, parts))
    }

    #[test]
    fn a_list_is_handed_over_in_parts() {
        let long = format!("M(\"{}\")", "x".repeat(PART));
        let text = format!("(a: (list: [1]), list: [{long}, M(y: \"],\"), {{}}, {long}, M(z)], c: [8])");
        let (rest, parts) = taken_apart(&text).unwrap();
        assert_eq!(rest, "(a:(list:[1]),list:[],c:[8])");
        assert_eq!(parts, [format!("[{long},]"), format!("[M(y:\"],\"),{{}},{long},]"), "[M(z)]".to_owned()]);
    }

    #[test]
    fn no_bracket_leads_astray() {
        assert_eq!(taken_apart(")(list: [1])"), None);
        for text in ["", "(a:[1])", "[list,[1]]", "(a:(list:[1]))", "(list:{a})", "(list:1,[2])"] {
            assert_eq!(taken_apart(text), Some((text.to_owned(), vec![])), "{text}");
        }
    }

    #[test]
    fn what_is_unfolded_is_plain() {
        assert_eq!(
            pairs_of("  2024: \"1 mio\" ,\n 2025:\"2 mio\",\n"),
            Some(vec![(2024, "1 mio".to_owned()), (2025, "2 mio".to_owned())])
        );
        assert_eq!(pairs_of(""), Some(vec![]));
        for wrong in [
            "2024 \"1 mio\"",
            "2024: 5",
            "2024: \"1 mio\" 2025: \"2 mio\"",
            "+2024: \"1\"",
            ": \"1\"",
            "2024: \"1",
            "2024: \"1\",,",
        ] {
            assert_eq!(pairs_of(wrong), None, "{wrong}");
        }
    }
}
