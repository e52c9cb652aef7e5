//! A query taken apart: words and numbers, each of which must match somewhere.

use super::fold::fold;
use crate::budget::price_level::Year;

/// One word or number of a query, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    /// What was typed, behind a space: finds the beginnings of words.
    pub(super) start: String,
    /// The same with a space behind it: finds whole words. The padded texts of an entry end in a space.
    pub(super) whole: String,
    /// The word without a Danish ending, behind a space, where it has one: `anlaegsrammen` finds `anlaegsramme`.
    pub(super) stem: Option<String>,
    /// The year it names, if it names one.
    pub(super) year: Option<Year>,
    /// Whether it begins with a digit.
    pub(super) is_number: bool,
}

/// Words that every question has. They are passed over where other words remain.
const SMALL_WORDS: [&str; 47] = [
    "a",
    "af",
    "and",
    "at",
    "de",
    "den",
    "der",
    "det",
    "does",
    "en",
    "er",
    "et",
    "for",
    "fra",
    "har",
    "how",
    "hvad",
    "hvilke",
    "hvilken",
    "hvor",
    "hvordan",
    "i",
    "in",
    "include",
    "included",
    "includes",
    "indeholder",
    "indgaar",
    "is",
    "it",
    "kan",
    "med",
    "meget",
    "much",
    "of",
    "og",
    "om",
    "paa",
    "som",
    "stor",
    "the",
    "til",
    "to",
    "ved",
    "was",
    "what",
    "year",
];

/// Endings of Danish words, longest first.
const ENDINGS: [&str; 14] = ["ernes", "erne", "ens", "ets", "ene", "ers", "er", "en", "et", "es", "ne", "e", "s", "n"];

/// Letters a word keeps when an ending is taken off.
const SHORTEST_STEM: usize = 4;

/// The terms of a query, and where digits stand in groups (`19 900`) also the terms with the groups joined, which are
/// to be tried first.
pub(super) fn terms(query: &str) -> (Option<Vec<Term>>, Vec<Term>) {
    let folded = fold(query);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let joined = joined(&words);
    let apart = telling(words.into_iter().map(Term::of).collect());
    let joined = joined.map(|words| telling(words.iter().map(|word| Term::of(word)).collect()));
    (joined, apart)
}

/// The terms without the small words, unless there are no others.
fn telling(terms: Vec<Term>) -> Vec<Term> {
    let is_small = |term: &Term| SMALL_WORDS.contains(&term.start.trim());
    if terms.iter().all(is_small) { terms } else { terms.into_iter().filter(|term| !is_small(term)).collect() }
}

/// The words with groups of thousands joined; `None` where there are none.
fn joined(words: &[&str]) -> Option<Vec<String>> {
    let is_group = |word: &str, most: usize| {
        word.len() <= most && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut all: Vec<String> = Vec::new();
    let mut open = false;
    for word in words {
        let head = word.split(['.', ',']).next().unwrap_or_default();
        let continues = open && head.len() == 3 && is_group(head, 3);
        if let Some(number) = all.last_mut().filter(|_| continues) {
            number.push_str(word);
        } else {
            open = false;
            all.push((*word).to_owned());
        }
        let begins = all.last().is_some_and(|last| last == word) && is_group(word, 3);
        open = begins || (open && head == *word);
    }
    (all.len() < words.len()).then_some(all)
}

impl Term {
    fn of(word: &str) -> Self {
        let is_number = word.starts_with(|sign: char| sign.is_ascii_digit());
        let ending =
            ENDINGS.iter().find(|ending| word.len() >= ending.len() + SHORTEST_STEM && word.ends_with(**ending));
        let stem = ending.and_then(|ending| word.strip_suffix(ending)).filter(|_| !is_number);
        Self {
            start: format!(" {word}"),
            whole: format!(" {word} "),
            stem: stem.map(|stem| format!(" {stem}")),
            year: Year::parse(word).filter(|_| is_number),
            is_number,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(terms: &[Term]) -> Vec<&str> {
        terms.iter().map(|term| term.start.trim()).collect()
    }

    #[test]
    fn a_question_keeps_its_telling_words() {
        let (joined, apart) = terms("Hvad er anlægsrammen for 2022, og hvad indgår i den?");
        assert_eq!((joined, words(&apart)), (None, vec!["anlaegsrammen", "2022"]));
        assert_eq!(apart.first().and_then(|term| term.stem.as_deref()), Some(" anlaegsramm"));
        assert_eq!(apart.last().and_then(|term| term.year), Year::new(2022));
        assert_eq!(words(&terms("og").1), ["og"]);
        assert_eq!(words(&terms("  ").1), Vec::<&str>::new());
    }

    #[test]
    fn groups_of_thousands_are_joined_and_years_are_not() {
        let joined = |query: &str| terms(query).0.map(|terms| words(&terms).join(" "));
        assert_eq!(joined("19 900 mio").as_deref(), Some("19900 mio"));
        assert_eq!(joined("261 828 000").as_deref(), Some("261828000"));
        assert_eq!(joined("1 234,5").as_deref(), Some("1234,5"));
        assert_eq!(joined("2022 900"), None);
        assert_eq!(joined("boks 3"), None);
    }
}
