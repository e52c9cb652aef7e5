//! Work on the parts of something large, shared among threads.

use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

const MOST_THREADS: usize = 8;
/// Bytes of text, read or written, that are worth a thread.
const WORTH: usize = 640_000;

/// What becomes of each part of a text of about so many bytes, in their order; `None` where work on one of them fails.
pub(in crate::storage) fn shared<P: Sync, R: Send>(
    parts: &[P],
    bytes: usize,
    work: impl Fn(&P) -> Option<R> + Sync,
) -> Option<Vec<R>> {
    let next = AtomicUsize::new(0);
    let part = || {
        let number = next.fetch_add(1, Ordering::Relaxed);
        parts.get(number).map(|part| (number, part))
    };
    shared_as_they_come(part, bytes, work)
}

/// The same for parts that are yet to come, each with its number. Whichever thread is free takes the next one; where no
/// other thread can be had, this one does all.
pub(in crate::storage) fn shared_as_they_come<P, R: Send>(
    next: impl Fn() -> Option<(usize, P)> + Sync,
    bytes: usize,
    work: impl Fn(P) -> Option<R> + Sync,
) -> Option<Vec<R>> {
    let failed = AtomicBool::new(false);
    let some_of_it = || {
        let mut done = Vec::new();
        while !failed.load(Ordering::Relaxed)
            && let Some((number, part)) = next()
        {
            match work(part) {
                Some(made) => done.push((number, made)),
                None => failed.store(true, Ordering::Relaxed),
            }
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let helpers: Vec<_> =
            (1..threads(bytes)).filter_map(|_| thread::Builder::new().spawn_scoped(scope, some_of_it).ok()).collect();
        let mut done = some_of_it();
        for helper in helpers {
            done.extend(helper.join().ok()?);
        }
        Some(done)
    })?;
    if failed.into_inner() {
        return None;
    }
    done.sort_unstable_by_key(|(number, _)| *number);
    Some(done.into_iter().map(|(_, made)| made).collect())
}

/// How many threads work on so many bytes.
fn threads(bytes: usize) -> usize {
    match bytes / WORTH {
        // Every machine has two, and asking takes a while.
        wanted @ 0..=2 => wanted,
        wanted => thread::available_parallelism().map_or(1, NonZero::get).min(wanted).min(MOST_THREADS),
    }
}
