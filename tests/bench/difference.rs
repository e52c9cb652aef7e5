//! How long two plans take to be told apart.

use super::{median, timed};
use raaderum::budget::agreement::Library;
use raaderum::budget::book::Book;
use raaderum::budget::difference::difference;
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::scenario::{Edit, MeasureChange};
use std::hint::black_box;
use std::sync::Arc;

/// Two plans of 10,000 measures and 30 years, read from two files: one measure in a hundred is different, then all are.
pub(crate) fn line(library: &Arc<Library>) -> String {
    let times = [100, 1].map(|every| {
        let from = Book::open(super::plan(library, 10_000, 30), Arc::clone(library));
        let mut other = super::plan(library, 10_000, 30);
        for at in (0..10_000).step_by(every) {
            let amount = Some(Printed::new(i64::try_from(at).unwrap(), 1, Unit::Mio).unwrap());
            drop(other.apply(Edit::Measure(at, MeasureChange::Amount(super::year(2026), amount))).unwrap());
        }
        let to = Book::open(other, Arc::clone(library));
        let mut times: Vec<_> = (0..15)
            .map(|_| {
                let (found, time) = timed(|| difference(&from, &to));
                drop(black_box(found));
                time
            })
            .collect();
        median(&mut times)
    });
    format!(
        "the difference of two plans of 10000 × 30 takes {:.1?} where 100 measures are others, {:.1?} where all are (must: at \
         most 20 ms)",
        times[0], times[1]
    )
}
