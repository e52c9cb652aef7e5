//! Undo and redo of a large plan: what a step costs, and what a thousand of them take of memory.

use crate::frames::plan;
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::price_level::Year;
use raaderum::budget::scenario::{Edit, MeasureChange};
use raaderum::desktop::document::{Document, Origin};
use raaderum::storage;
use std::sync::Arc;
use std::time::{Duration, Instant};

const MEASURES: usize = 10_000;
const STEPS: usize = 1_000;

/// Prints the time of an edit, its undoing and redoing, and the memory of the steps beside that of the scenario.
pub(crate) fn measure() {
    let at_first = resident_bytes();
    let scenario = plan(MEASURES, 30);
    let of_scenario = resident_bytes().zip(at_first).map(|(now, before)| now.saturating_sub(before));
    let mut document = Document::open(scenario, Arc::new(storage::agreements::all()), Origin::New);
    let edit = |at: usize| {
        let amount = Printed::new(i64::try_from(at).unwrap(), 0, Unit::Mio).ok();
        Edit::Measure(at * 7 % MEASURES, MeasureChange::Amount(Year::new(2025).unwrap(), amount))
    };
    document.edit(edit(0)).unwrap();
    document.take_unwritten();
    let before = resident_bytes();
    let mut at = 0;
    let edits = times(|| {
        at += 1;
        document.edit(edit(at)).unwrap();
        document.take_unwritten();
    });
    let of_steps = resident_bytes().zip(before).map(|(now, before)| now.saturating_sub(before));
    let undone = times(|| {
        document.undo().unwrap();
        document.take_unwritten();
    });
    let redone = times(|| {
        document.redo().unwrap();
        document.take_unwritten();
    });
    let micros = |time: Duration| time.as_secs_f64() * 1e6;
    println!(
        "a step in {MEASURES} measures × 30 years: made {:.0} µs, undone {:.0} µs, made again {:.0} µs",
        micros(edits),
        micros(undone),
        micros(redone)
    );
    if let (Some(steps), Some(scenario)) = (of_steps, of_scenario) {
        let kibibytes = |bytes: usize| bytes / 1024;
        println!("{STEPS} steps take {} KiB, the scenario {} KiB", kibibytes(steps), kibibytes(scenario));
    }
}

fn times(mut work: impl FnMut()) -> Duration {
    let timed = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    super::median((0..STEPS).map(timed).collect())
}

/// The resident memory of this process, where the system tells it.
fn resident_bytes() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: usize = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
