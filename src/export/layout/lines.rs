//! Texts broken into lines: where a line may break, where it should, and what is cut.

use crate::export::typeface::Font;

const ELLIPSIS: char = '…';
const NO_BREAK: char = '\u{a0}';

/// At most `most` lines no wider than `width`, filled from the first; what does not fit is cut with an ellipsis.
pub(super) fn wrap(text: &str, font: Font, width: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = words(text, font, width).into_iter().peekable();
    while let Some(first) = words.next() {
        let mut line = first;
        let mut used = font.width(&line);
        let last = lines.len() + 1 >= most;
        while let Some(next) = words.peek() {
            used += font.advance(' ') + font.width(next);
            if used > width {
                break;
            }
            line.push(' ');
            line.push_str(next);
            words.next();
        }
        if last {
            if words.peek().is_some() {
                let rest = words.next().unwrap_or_default();
                line = cut(&format!("{line} {rest} {ELLIPSIS}"), font, width);
            }
            lines.push(line);
            break;
        }
        lines.push(line);
    }
    lines
}

/// One or two lines; where two, as equally long as their words allow.
pub(super) fn balance(text: &str, font: Font, width: f64) -> Vec<String> {
    let filled = wrap(text, font, width, 2);
    let [first, second] = filled.as_slice() else { return filled };
    if second.ends_with(ELLIPSIS) {
        return filled;
    }
    let words: Vec<&str> = first.split(' ').chain(second.split(' ')).collect();
    let halves = (1..words.len()).map(|at| {
        let (upper, lower) = words.split_at(at);
        [upper.join(" "), lower.join(" ")]
    });
    let longest = |halves: &[String; 2]| halves.iter().map(|half| font.width(half)).fold(0.0, f64::max);
    let best = halves.min_by(|a, b| longest(a).total_cmp(&longest(b)));
    best.filter(|best| longest(best) <= width).map_or_else(|| filled.clone(), Vec::from)
}

/// At most two lines; where more are needed, the middle is left out, since the unit stands at the end.
pub(super) fn keep_end(text: &str, font: Font, width: f64) -> Vec<String> {
    let lines = wrap(text, font, width, 2);
    if !lines.last().is_some_and(|line| line.ends_with(ELLIPSIS)) {
        return lines;
    }
    let Some(first) = lines.first() else { return lines };
    vec![first.clone(), tail(text, font, width)]
}

/// One line: the beginning, and after an ellipsis the end from the last middle dot on.
pub(super) fn keep_tail(text: &str, font: Font, width: f64) -> String {
    if font.width(text) <= width {
        return text.to_owned();
    }
    let end = text.rfind('·').map_or("", |at| text.get(at..).unwrap_or(""));
    let for_head = width - font.width(end) - font.width(" ");
    if end.is_empty() || for_head < width / 2.0 {
        return cut(text, font, width);
    }
    format!("{} {end}", cut(text, font, for_head))
}

/// The text if it is no wider than `width`, else as much of its beginning as fits before an ellipsis.
pub(super) fn cut(text: &str, font: Font, width: f64) -> String {
    if font.width(text) <= width {
        return text.trim_end_matches([' ', ELLIPSIS]).to_owned() + if text.ends_with(ELLIPSIS) { "…" } else { "" };
    }
    let room = width - font.advance(ELLIPSIS);
    let mut used = 0.0;
    let fitting = text.chars().take_while(|c| {
        used += font.advance(*c);
        used <= room
    });
    let head: String = fitting.collect();
    format!("{}{ELLIPSIS}", head.trim_end_matches([' ', ',', ';', '.', ELLIPSIS]))
}

/// As much of a text's end as fits behind an ellipsis, from a whole word on.
fn tail(text: &str, font: Font, width: f64) -> String {
    let room = width - font.advance(ELLIPSIS);
    let mut used = 0.0;
    let fitting = text.char_indices().rev().take_while(|(_, c)| {
        used += font.advance(*c);
        used <= room
    });
    let from = fitting.last().map_or(text.len(), |(at, _)| at);
    let end = text.get(from..).unwrap_or("");
    let whole_words = end.split_once(' ').map_or(end, |(_, rest)| rest);
    format!("{ELLIPSIS}{whole_words}")
}

/// The pieces a text may be broken into. A word wider than a line is broken where the line ends.
fn words(text: &str, font: Font, width: f64) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut left = "";
    for word in text.split(' ') {
        match pieces.last_mut() {
            Some(piece) if belong_together(left, word) && font.width(piece) + font.width(word) < width => {
                piece.push(NO_BREAK);
                piece.push_str(word);
            }
            _ if font.width(word) > width => pieces.extend(broken(word, font, width)),
            _ => pieces.push(word.to_owned()),
        }
        left = word;
    }
    pieces
}

fn broken(word: &str, font: Font, width: f64) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0.0;
    for c in word.chars() {
        let advance = font.advance(c);
        if used + advance > width && used > 0.0 {
            pieces.push(String::new());
            used = 0.0;
        }
        used += advance;
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

/// Number and unit, *i* and year, *op* and *til*: whether no line may break between two words.
fn belong_together(left: &str, right: &str) -> bool {
    let ends_in_digit = left.ends_with(|c: char| c.is_ascii_digit());
    let starts_with_digit = right.starts_with(|c: char| c.is_ascii_digit());
    let right_word = right.trim_end_matches([',', ';', ':', '?', '!', ')']);
    (ends_in_digit && UNITS.contains(&right_word.trim_end_matches('.')))
        || (matches!(left, "mio." | "mia." | "pct.") && right_word.starts_with("kr"))
        || (matches!(left, "i" | "in" | "DKK" | "kap." | "boks" | "tabel" | "side" | "−" | "+") && starts_with_digit)
        || (left.eq_ignore_ascii_case("op") && right_word == "til")
        || (left.eq_ignore_ascii_case("up") && right_word == "to")
}

const UNITS: [&str; 10] = ["mio", "mia", "tkr", "kr", "pct", "m", "bn", "per", "%", "DKK"];

#[cfg(test)]
mod tests {
    use super::{balance, cut, keep_end, keep_tail, wrap};
    use crate::export::typeface::Font;

    const FONT: Font = Font::medium(40.0);

    fn plain(lines: &[String]) -> Vec<String> {
        lines.iter().map(|line| line.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn two_lines_are_equally_long() {
        let title = "Den antagne anlægsramme overskrides med 64 mio. kr. i 2025 og 80 mio. kr. i 2026; mindstekravet for \
                     botilbud overholdes";
        assert_eq!(
            plain(&balance(title, FONT, 1450.0)),
            [
                "Den antagne anlægsramme overskrides med 64 mio. kr. i 2025",
                "og 80 mio. kr. i 2026; mindstekravet for botilbud overholdes",
            ]
        );
        assert_eq!(balance("Kort", FONT, 1450.0), ["Kort"]);
    }

    #[test]
    fn number_and_unit_year_and_its_word_stay_together() {
        let text = "overskrides med 64 mio. kr. i 2025 og op til 80 pct. af kap. 4";
        let narrow = wrap(text, FONT, 200.0, 20);
        assert_eq!(
            plain(&narrow),
            ["overskride", "s med", "64 mio. kr.", "i 2025 og", "op til", "80 pct. af", "kap. 4"]
        );
    }

    #[test]
    fn what_is_too_long_is_cut_with_an_ellipsis() {
        let title = "Planen ".repeat(1_500);
        let lines = balance(&title, FONT, 1450.0);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && FONT.width(&lines[1]) <= 1450.0);
        let word = wrap(&"Ø".repeat(10_000), FONT, 1450.0, 2);
        assert!(word.len() == 2 && word.iter().all(|line| FONT.width(line) <= 1450.0), "{word:?}");
        assert_eq!(cut("kort", FONT, 1450.0), "kort");
    }

    #[test]
    fn the_unit_and_the_fingerprint_are_kept() {
        let second_line = format!("{} Mio. kr., 2024-pl", "Botilbud, kommunerne under ét.".repeat(40));
        let lines = keep_end(&second_line, FONT, 1000.0);
        assert!(lines.len() == 2 && lines[1].starts_with('…') && lines[1].ends_with("Mio. kr., 2024-pl"), "{lines:?}");
        let footer = keep_tail(&format!("{} · 3f9a1c7e", "Botilbud ".repeat(100)), FONT, 1000.0);
        assert!(footer.ends_with("… · 3f9a1c7e") && FONT.width(&footer) <= 1000.0, "{footer}");
    }
}
