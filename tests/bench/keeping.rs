//! What keeping an edit costs: on the frame, and beside it.

use super::plan::{plan, year};
use raaderum::budget::agreement::Library;
use raaderum::budget::book::Book;
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::scenario::{Edit, MeasureChange};
use raaderum::storage::file::save;
use raaderum::storage::journal::{About, Change, Journal, Touched, search};
use raaderum::storage::{areas, scenario};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

/// One line for a plan of this size.
pub(crate) fn line(library: &Arc<Library>, measures: usize) -> String {
    let mut book = Book::open(plan(library, measures, 30), Arc::clone(library));
    let folder = tempfile::tempdir().unwrap();
    let edit = |amount: i64| {
        let amount = Printed::new(amount, 0, Unit::Mio);
        Edit::Measure(7, MeasureChange::Amount(year(2025), amount.ok()))
    };
    let plain = timed(|| book.apply(edit(1)).unwrap());
    let told = timed(|| Touched::by(&edit(1)).changes(&book.snapshot()));
    let held = book.snapshot();
    // Only the first edit makes a copy.
    let copied = once(|| book.apply(edit(2)).unwrap());
    drop(held);
    let written = timed(|| scenario::write(&book.snapshot()));
    let text = scenario::write(&book.snapshot());
    let saved = timed(|| save(&folder.path().join("plan.ron"), &text).unwrap());
    let mut journal = None;
    let whole = [Change::Whole(book.snapshot())];
    let begun = timed(|| journal = Journal::begin(folder.path(), &About::default(), &whole).ok());
    let mut journal = journal.unwrap();
    let changes = Touched::by(&edit(3)).changes(&book.snapshot());
    let appended = timed(|| journal.append(&About::default(), &changes).unwrap());
    drop(journal);
    let recovered = timed(|| black_box(search(folder.path(), areas::standard()).lost.len()));
    format!(
        "{measures:>7} measures | frame: edit {plain:.2}, told {told:.3}, edit while saved {copied:.2} | beside: text \
         {written:.0}, save {saved:.0}, journal begun {begun:.0}, an edit in it {appended:.1}, recovered {recovered:.0} ms"
    )
}

/// Milliseconds; the best of three where they are short.
fn timed<T>(mut work: impl FnMut() -> T) -> f64 {
    let best = once(&mut work);
    if best < 1.0 { best.min(once(&mut work)).min(once(&mut work)) } else { best }
}

/// Milliseconds.
fn once<T>(work: impl FnOnce() -> T) -> f64 {
    let began = Instant::now();
    black_box(work());
    began.elapsed().as_secs_f64() * 1000.0
}
