//! Opens three files at once: two plans, and the one that both began as.

use super::error::OpenError;
use super::open::{Fingerprint, OpenedFile, opened, text};
use crate::budget::area::Areas;
use crate::storage::problem::FileProblem;
use crate::storage::scenario::{self, Kin, ReadScenario};
use std::cell::OnceCell;
use std::path::Path;
use std::thread;

/// Opens the base and both sides; `areas` are the standard ones. What the sides say in the words of the base is read once.
pub fn open_three([base, ours, theirs]: [&Path; 3], areas: &Areas) -> [Result<OpenedFile, OpenError>; 3] {
    let (of_base, nobody) = (OnceCell::new(), Kin::default());
    let ((of_ours, of_theirs), (in_base, kin)) =
        both(|| (text(ours), text(theirs)), || read(of_base.get_or_init(|| text(base)), areas, &nobody));
    let side = |found| read(found, areas, &kin).0;
    let (in_ours, in_theirs) = both(|| side(&of_ours), || side(&of_theirs));
    drop(kin);
    let of_base = of_base.into_inner().unwrap_or_else(|| text(base));
    [(base, of_base, in_base), (ours, of_ours, in_ours), (theirs, of_theirs, in_theirs)].map(|(path, found, read)| {
        let (text, fingerprint) = found?;
        let read = read.unwrap_or_else(|| scenario::read(&text, areas));
        opened(path, text, fingerprint, read)
    })
}

/// What was found in a file.
type Found = Result<(String, Fingerprint), OpenError>;
type Read = Result<ReadScenario, Vec<FileProblem>>;

fn read<'t>(found: &'t Found, areas: &Areas, kin: &Kin<'_>) -> (Option<Read>, Kin<'t>) {
    match found.as_ref().ok().map(|(text, _)| scenario::read_beside(text, areas, kin)) {
        Some(Ok((read, kin))) => (Some(Ok(read)), kin),
        Some(Err(problems)) => (Some(Err(problems)), Kin::default()),
        None => (None, Kin::default()),
    }
}

/// Does two things, at once where another thread can be had.
fn both<A: Send, B>(aside: impl Fn() -> A + Sync, here: impl FnOnce() -> B) -> (A, B) {
    thread::scope(|scope| {
        let thread = thread::Builder::new().spawn_scoped(scope, &aside);
        let here = here();
        (thread.ok().and_then(|thread| thread.join().ok()).unwrap_or_else(&aside), here)
    })
}
