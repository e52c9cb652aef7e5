//! The list of measures of a large plan: narrowed down while somebody types, and many measures changed in one step.

use super::{library, plan, timed};
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::money::Unit;
use raaderum::budget::scenario::{Edit, ListChange};
use raaderum::view::measure_list::{ListedBy, MeasureFilter, MeasureIndex};
use raaderum::view::{Language, View, Words};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

const MEASURES: usize = 10_000;
const YEARS: usize = 30;
const ROUNDS: usize = 20;

/// What a keystroke, a filter and a step over all measures cost.
pub(crate) fn line() -> String {
    let library = library();
    let mut book = Book::open(plan(&library, MEASURES, YEARS), library);
    let (evaluation, words) = (book.evaluate(), Words::of(Language::Danish));
    let view =
        View { book: &book, evaluation: &evaluation, words: &words, unit: Unit::Mio, decimals: None, fingerprint: "" };
    // The area with the most measures in it, so that as many as can be are looked at.
    let own = book.scenario().measures.iter().map(|measure| measure.area.clone()).collect::<BTreeSet<_>>();
    let around = own.iter().flat_map(|area| std::iter::successors(Some(area.clone()), AreaPath::parent));
    let count = |area: &AreaPath| view.measures_in(area).count();
    let (listed, area) = around.map(|area| (count(&area), area)).max().unwrap();
    let mut index = MeasureIndex::default();
    let none = BTreeSet::new();
    let mut list = |filter: &MeasureFilter| {
        timed(|| black_box(view.listed_measures(&area, (filter, ListedBy::Order), &mut index, &none))).1
    };
    let query = |query: &str| MeasureFilter { query: query.to_owned(), ..MeasureFilter::default() };
    let first = list(&query("t"));
    let best = |times: &mut dyn FnMut() -> Duration| (0..ROUNDS).map(|_| times()).min().unwrap_or_default();
    let stroke = best(&mut || list(&query("tiltag 99")));
    let assumed = best(&mut || list(&MeasureFilter { assumed: true, ..MeasureFilter::default() }));
    let every: Vec<usize> = (0..MEASURES).collect();
    let edit = Edit::Measures(ListChange::Remove(every));
    let (inverse, removing) = timed(|| book.apply(edit).unwrap());
    let (_, restoring) = timed(|| book.apply(inverse).unwrap());
    format!(
        "of {listed} measures a keystroke lists {stroke:.1?} (the first {first:.1?}), those that rest on an assumption \
         {assumed:.1?}; {MEASURES} deleted in {removing:.1?}, brought back in {restoring:.1?}"
    )
}
