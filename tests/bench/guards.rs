//! What the guards cost from edit to edit, and goal seek.

use super::{median, ratio, timed, year};
use raaderum::budget::agreement::Library;
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::goal::{Goal, Vary, seek};
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::scenario::{Edit, MeasureChange, Scenario};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

const MEASURES: usize = 10_000;
const ROUNDS: usize = 40;

/// An edit with and without guards kept, the problems asked for after it, and an amount and a scaling sought.
pub(crate) fn section(library: &Arc<Library>) -> String {
    let scenario = super::plan(library, MEASURES, 30);
    let mut bare = Book::open(scenario.clone(), Arc::clone(library));
    let mut kept = Book::open(scenario.clone(), Arc::clone(library));
    let (first, opened) = timed(|| kept.guarded());
    let (mut plain, mut guarded, mut asked) = (Vec::new(), Vec::new(), Vec::new());
    for number in 0..ROUNDS {
        plain.push(edit(&mut bare, number));
        guarded.push(edit(&mut kept, number));
        let (found, time) = timed(|| kept.guarded());
        asked.push(time);
        drop(black_box(found));
    }
    let [plain, guarded, asked] = [&mut plain, &mut guarded, &mut asked].map(|times| median(times));
    let (amount, scale) = (sought(&kept, Vary::Amount(year(2026))), sought(&kept, Vary::Scale));
    let evaluation = evaluation(&scenario, library);
    format!(
        "guards, {MEASURES} × 30: first look {opened:.1?} ({} told); one edit {guarded:.1?} with guards kept, {plain:.1?} without; \
         problems asked for after an edit {asked:.1?}\n\
         goal seek, {MEASURES} × 30: amount {} in {} evaluations, scaling {} in {} evaluations; one full evaluation takes {evaluation:.1?} \
         (amount = {:.2} of it)",
        first.0.len(),
        shown(amount.0),
        amount.1,
        shown(scale.0),
        scale.1,
        ratio(amount.0, evaluation)
    )
}

/// An amount changed, without asking what it comes to.
fn edit(book: &mut Book, number: usize) -> Duration {
    let amount = Printed::new(i64::try_from(number).unwrap() + 7, 1, Unit::Mio).unwrap();
    let edit = Edit::Measure(number * 97 % MEASURES, MeasureChange::Amount(year(2024 + number % 30), Some(amount)));
    let (back, time) = timed(|| book.apply(edit).unwrap());
    drop(black_box(back));
    time
}

/// The time that a goal takes, and how many evaluations; the first measure under the service frame that can be moved.
fn sought(book: &Book, vary: Vary) -> (Duration, usize) {
    let area = AreaPath::parse("service").unwrap();
    let measures = book.scenario().measures.iter().enumerate();
    let of_area = measures.filter(|(_, measure)| measure.on && measure.area.is_within(&area)).map(|(at, _)| at);
    let goals = of_area.map(|measure| Goal { measure, vary, area: area.clone(), frame: 0 });
    let goal = goals.into_iter().find(|goal| seek(book, goal).is_ok());
    let Some(goal) = goal else { return (Duration::ZERO, 0) };
    let mut evaluations = 0;
    let mut times: Vec<Duration> = (0..15)
        .map(|_| {
            let (found, time) = timed(|| seek(book, &goal));
            evaluations = found.map_or(0, |found| found.evaluations);
            time
        })
        .collect();
    (median(&mut times), evaluations)
}

fn evaluation(scenario: &Scenario, library: &Arc<Library>) -> Duration {
    let mut times: Vec<Duration> = (0..9)
        .map(|_| {
            let loaded = scenario.clone();
            let (opened, time) = timed(|| {
                let book = Book::open(loaded, Arc::clone(library));
                let evaluation = book.evaluate();
                (book, evaluation)
            });
            drop(black_box(opened));
            time
        })
        .collect();
    median(&mut times)
}

fn shown(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}
