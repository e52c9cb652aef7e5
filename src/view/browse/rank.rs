//! How well a figure matches a query: the smaller, the better.

use super::entry::{Entry, Folded};
use super::query::Term;

/// Where a word of the query was found, best first. A figure's rank is the sum over the words of its query.
mod cost {
    /// It is the whole name, or the year that was printed.
    pub(super) const EXACT: u16 = 0;
    /// The name begins with it; or the year lies in a span.
    pub(super) const NAME_PREFIX: u16 = 1;
    /// A printed value is that number, or the agreement is for that year.
    pub(super) const NUMBER: u16 = 2;
    /// A word of the name begins with it.
    pub(super) const NAME_WORD: u16 = 3;
    /// It stands inside a word of the name, as parts of Danish words do.
    pub(super) const NAME_INSIDE: u16 = 5;
    /// A fact such as kind, agreement or place is that word, or begins with it.
    pub(super) const FACT: u16 = 6;
    /// A word of the area begins with it, or has it inside.
    pub(super) const AREA: u16 = 8;
    /// A word of the caveat begins with it, or has it inside.
    pub(super) const NOTE: u16 = 14;
    /// A printed value begins with it.
    pub(super) const VALUE_PREFIX: u16 = 18;
    /// What a word costs more inside another word.
    pub(super) const INSIDE: u16 = 2;
    /// What a word costs more that matches only without its ending.
    pub(super) const STEM: u16 = 1;
}

/// Shorter words are found at the beginning of words only.
const SHORTEST_INSIDE: usize = 3;

/// The rank of an entry for a query; `None` where a word of it is found nowhere.
pub(super) fn rank(entry: &Entry, terms: &[Term]) -> Option<u16> {
    terms.iter().try_fold(0_u16, |sum, term| Some(sum.saturating_add(of_term(entry, term)?)))
}

fn of_term(entry: &Entry, term: &Term) -> Option<u16> {
    let plain = of_text(&entry.folded, &term.start, &term.whole);
    if term.is_number {
        let year = term
            .year
            .and_then(|year| entry.nearness(year).or_else(|| (entry.agreement_year == year).then_some(cost::NUMBER)));
        [year, of_number(&entry.folded, term), plain].into_iter().flatten().min()
    } else {
        let stem = term.stem.as_ref().filter(|_| plain.is_none_or(|cost| cost >= cost::AREA));
        let stem = stem.and_then(|stem| of_text(&entry.folded, stem, stem)).map(|cost| cost + cost::STEM);
        [plain, stem].into_iter().flatten().min()
    }
}

fn of_number(folded: &Folded, term: &Term) -> Option<u16> {
    if folded.values.contains(&term.whole) {
        Some(cost::NUMBER)
    } else {
        folded.values.contains(&term.start).then_some(cost::VALUE_PREFIX)
    }
}

/// Where a word is found in the texts. `start` has a space before it, `whole` one behind it too.
fn of_text(folded: &Folded, start: &str, whole: &str) -> Option<u16> {
    let inside = start.trim_start();
    let long_enough = inside.chars().count() >= SHORTEST_INSIDE;
    let names = &folded.names;
    if names.iter().any(|name| name == whole) {
        Some(cost::EXACT)
    } else if names.iter().any(|name| name.starts_with(start)) {
        Some(cost::NAME_PREFIX)
    } else if names.iter().any(|name| name.contains(start)) {
        Some(cost::NAME_WORD)
    } else if long_enough && names.iter().any(|name| name.contains(inside)) {
        Some(cost::NAME_INSIDE)
    } else if folded.facts.contains(start) {
        Some(cost::FACT)
    } else {
        [(&folded.area, cost::AREA), (&folded.note, cost::NOTE)].into_iter().find_map(|(text, cost)| {
            if text.contains(start) {
                Some(cost)
            } else {
                (long_enough && text.contains(inside)).then_some(cost + cost::INSIDE)
            }
        })
    }
}
