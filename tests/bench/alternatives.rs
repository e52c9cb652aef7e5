//! How long six alternatives of one plan take, beside the plan itself.

use super::{SIX, median, ratio, timed};
use raaderum::budget::agreement::Library;
use raaderum::budget::book::Book;
use raaderum::budget::scenario::{Adjustment, Alternative};
use std::hint::black_box;
use std::sync::Arc;

/// How many times one full evaluation six alternatives may take.
const MUST: f64 = 2.0;

/// Six alternatives of a plan of 10,000 measures and 30 years, each of which switches 100 measures off, evaluated beside
/// one full evaluation of the plan.
pub(crate) fn line(library: &Arc<Library>) -> String {
    let mut scenario = super::plan(library, 10_000, 30);
    let ids: Vec<Box<str>> = scenario.measures.iter().map(|measure| measure.id.clone()).collect();
    for number in 0..SIX {
        let off = Adjustment { on: Some(false), ..Adjustment::default() };
        let changed = ids.iter().skip(number).step_by(100);
        let empty = Alternative::new(&format!("alternative-{number}"), &format!("Alternative {number}"), None);
        let alternative = changed.fold(empty, |layer, id| layer.with_change(id, off.clone()));
        scenario.alternatives.push(alternative);
    }
    let alternatives: Vec<_> = scenario.alternatives.iter().map(|one| Arc::clone(&one.id)).collect();
    let (mut whole, mut six) = (Vec::new(), Vec::new());
    for _ in 0..15 {
        let loaded = scenario.clone();
        let (plan, time) = timed(|| {
            let book = Book::open(loaded, Arc::clone(library));
            drop(black_box(book.evaluate()));
            book
        });
        whole.push(time);
        let ((), time) = timed(|| {
            for id in &alternatives {
                let laid = plan.with_alternative(id).unwrap();
                drop(black_box(laid.evaluate()));
            }
        });
        six.push(time);
    }
    let (whole, six) = (median(&mut whole), median(&mut six));
    format!(
        "six alternatives of 10000 × 30 take {six:.1?}, {:.2} × one full evaluation of {whole:.1?} (must: at most {MUST} ×, \
         and what changes 100 measures in each)",
        ratio(six, whole)
    )
}
