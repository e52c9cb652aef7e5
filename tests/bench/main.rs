//! How fast and how small: ratios within one run, beside the physical limit.
//!
//! Run by `cargo bench --no-default-features --bench speed`; a name behind it (`-- difference`, `-- alternatives`) runs
//! that section alone. Times are medians of rounds in which all sizes take turns, so that what
//! else the machine does falls on all of them alike.
#![expect(clippy::print_stdout, reason = "the table it prints is what it is for")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench that cannot be set up stops")]

mod alternatives;
mod difference;
mod exports;
mod guards;
mod keeping;
mod limit;
mod list;
mod plan;
mod search;
mod workbook;

use limit::Limit;
use plan::{Dice, library, plan, year};
use raaderum::budget::agreement::Library;
use raaderum::budget::book::Book;
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::scenario::{Edit, MeasureChange, Scenario};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Measures and years.
const SIZES: [(usize, usize); 4] = [(100, 10), (1_000, 30), (10_000, 30), (100_000, 30)];
const ROUNDS: usize = 15;
const EDITS_A_ROUND: usize = 40;

/// One size, and the times it took.
struct Size {
    measures: usize,
    years: usize,
    scenario: Scenario,
    limit: Limit,
    book: Book,
    dice: Dice,
    at_the_limit: Vec<Duration>,
    evaluating: Vec<Duration>,
    editing: Vec<Duration>,
}

/// A section that can be run alone: its name, and what it prints.
type Section = (&'static str, fn(&Arc<Library>) -> String);
const SECTIONS: [Section; 3] =
    [("guards", guards::section), ("difference", difference::line), ("alternatives", alternatives::line)];
/// As many alternatives as are shown side by side.
const SIX: usize = 6;

fn main() {
    let library = library();
    let asked = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    if let Some((_, line)) = SECTIONS.iter().find(|(name, _)| asked.as_deref() == Some(name)) {
        println!("{}", line(&library));
        return;
    }
    let bytes = bytes_per_measure(&library);
    let mut sizes: Vec<Size> = SIZES.iter().map(|size| Size::new(&library, *size)).collect();
    for _ in 0..ROUNDS {
        for size in &mut sizes {
            size.round(&library);
        }
    }
    println!("{}", search::line());
    for measures in [10_000, 100_000] {
        println!("{}", keeping::line(&library, measures));
    }
    for (_, line) in SECTIONS {
        println!("{}", line(&library));
    }
    println!("{}", list::line());
    println!("{}", workbook::line(&library));
    println!("{}", exports::chart(&library));
    println!("{}", exports::report(&library));
    println!("measures × years |    limit | evaluate | × limit | one edit");
    for size in &mut sizes {
        println!("{}", size.line());
    }
    let (smallest, largest) = (sizes[0].edit(), sizes[SIZES.len() - 1].edit());
    println!("one edit in the largest plan costs {:.2} × one in the smallest", ratio(largest, smallest));
    match bytes {
        Some(bytes) => println!("one measure of 30 years takes {bytes} B of memory"),
        None => println!("memory is not measured on this system"),
    }
}

impl Size {
    fn new(library: &Arc<Library>, (measures, years): (usize, usize)) -> Self {
        let scenario = plan(library, measures, years);
        Self {
            measures,
            years,
            limit: Limit::of(&scenario),
            book: Book::open(scenario.clone(), Arc::clone(library)),
            scenario,
            dice: Dice::new(),
            at_the_limit: Vec::new(),
            evaluating: Vec::new(),
            editing: Vec::new(),
        }
    }

    fn round(&mut self, library: &Arc<Library>) {
        let (sums, time) = timed(|| self.limit.sums());
        self.at_the_limit.push(time);
        drop(black_box(sums));

        let loaded = self.scenario.clone();
        let (opened, time) = timed(|| {
            let book = Book::open(loaded, Arc::clone(library));
            let evaluation = book.evaluate();
            (book, evaluation)
        });
        self.evaluating.push(time);
        drop(black_box(opened));

        for number in 0..EDITS_A_ROUND {
            let amount = Printed::new(i64::try_from(number).unwrap(), 1, Unit::Mio).unwrap();
            let change = MeasureChange::Amount(year(2024 + number % self.years), Some(amount));
            let edit = Edit::Measure(self.dice.below(self.measures), change);
            let (evaluation, time) = timed(|| {
                drop(self.book.apply(edit).unwrap());
                self.book.evaluate()
            });
            self.editing.push(time);
            drop(black_box(evaluation));
        }
    }

    fn edit(&mut self) -> Duration {
        median(&mut self.editing)
    }

    fn line(&mut self) -> String {
        let (limit, evaluate) = (median(&mut self.at_the_limit), median(&mut self.evaluating));
        let size = format!("{} × {}", self.measures, self.years);
        let times = [limit, evaluate, self.edit()].map(|time| format!("{:>8}", format!("{:.1?}", time)));
        let [limit_text, evaluate_text, edit_text] = times;
        format!("{size:>16} | {limit_text} | {evaluate_text} | {:>7.2} | {edit_text}", ratio(evaluate, limit))
    }
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let result = work();
    (result, start.elapsed())
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

/// What the process grows by when it opens a plan of 100,000 measures of 30 years, by measure.
///
/// Asked before anything else is loaded, so that no freed memory is used again unseen.
fn bytes_per_measure(library: &Arc<Library>) -> Option<usize> {
    const MEASURES: usize = 100_000;
    let before = resident_bytes()?;
    let book = Book::open(plan(library, MEASURES, 30), Arc::clone(library));
    let after = resident_bytes()?;
    drop(black_box(book));
    Some(after.saturating_sub(before) / MEASURES)
}

/// The resident memory of this process, where the system tells it.
fn resident_bytes() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: usize = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
