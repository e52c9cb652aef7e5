//! Work on the parts of something large, shared among threads.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

const MOST_THREADS: usize = 8;
/// Parts that are worth a thread.
const PARTS_EACH: usize = 4;

/// What becomes of each part, in their order; `None` where work on one of them fails. Whichever thread is free takes the
/// next part; where no other thread can be had, this one does all.
pub(in crate::storage) fn shared<P: Sync, R: Send>(
    parts: &[P],
    work: impl Fn(&P) -> Option<R> + Sync,
) -> Option<Vec<R>> {
    if let [only] = parts {
        return Some(vec![work(only)?]);
    }
    let threads = match parts.len() / PARTS_EACH {
        // Every machine has two, and asking takes a while.
        wanted @ 0..=2 => wanted,
        wanted => thread::available_parallelism().map_or(1, NonZero::get).min(wanted).min(MOST_THREADS),
    };
    let next = AtomicUsize::new(0);
    let some_of_it = || {
        let mut done = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(part) = parts.get(number) else { return Some(done) };
            done.push((number, work(part)?));
        }
    };
    let mut done = thread::scope(|scope| {
        let helpers: Vec<_> =
            (1..threads).filter_map(|_| thread::Builder::new().spawn_scoped(scope, some_of_it).ok()).collect();
        let mut done = some_of_it()?;
        for helper in helpers {
            done.extend(helper.join().ok()??);
        }
        Some(done)
    })?;
    done.sort_unstable_by_key(|(number, _)| *number);
    Some(done.into_iter().map(|(_, made)| made).collect())
}
