//! Searching the agreements while typing: every keystroke of a few queries, in the whole catalogue.

use raaderum::budget::agreement::Library;
use raaderum::view::browse::{Filters, Index};
use raaderum::view::{Language, Words};
use std::hint::black_box;
use std::time::Duration;

/// What somebody types, letter by letter.
const QUERIES: [&str; 4] =
    ["anlægsramme 2022", "19.900 mio", "botilbud løft 2025", "hvad er rammen for service i 2024"];
const ROUNDS: usize = 20;

/// What a keystroke costs: the median and the worst, and how many figures are searched.
pub(crate) fn line(library: &Library) -> String {
    let words = Words::of(Language::Danish);
    let (index, making) = super::timed(|| Index::of(library, &words));
    let filters = Filters::default();
    let mut strokes: Vec<Duration> = Vec::new();
    for query in QUERIES {
        for (end, letter) in query.char_indices() {
            let typed = &query[..end + letter.len_utf8()];
            // The best of some rounds is what the work takes; the rest is what else the machine does.
            let best = (0..ROUNDS).map(|_| super::timed(|| black_box(index.search(typed, &filters))).1).min();
            strokes.extend(best);
        }
    }
    let worst = strokes.iter().max().copied().unwrap_or_default();
    let median = super::median(&mut strokes);
    let count = index.count();
    format!("searching {count} figures costs {median:.1?} a keystroke, {worst:.1?} at worst; their index {making:.1?}")
}
