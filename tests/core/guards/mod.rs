//! Plans with one classic error each, and near misses that have none: every error is told, and nothing else.

mod acceptance;
mod alternatives;

use raaderum::budget::agreement::Library;
use raaderum::budget::book::Book;
use raaderum::budget::problem::{Problem, ProblemKind, Severity};
use raaderum::storage;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// A plan of the seeded set: its name, what is wrong with it, and it.
struct Seeded {
    name: String,
    error: String,
    book: Book,
}

/// The agreements at hand, read once.
fn library() -> Arc<Library> {
    static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(storage::agreements::all()));
    Arc::clone(&LIBRARY)
}

fn seeded(folder: &str) -> Vec<Seeded> {
    let folder = Path::new("tests/core/guards").join(folder);
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let text = std::fs::read_to_string(path).unwrap();
        let error = text.strip_prefix("// ").and_then(|rest| rest.split(':').next()).unwrap().to_owned();
        let read = storage::scenario::read(&text, storage::areas::standard());
        let scenario = read.unwrap_or_else(|problems| panic!("{}: {problems:#?}", path.display())).scenario;
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        Seeded { name, error, book: Book::open(scenario, library()) }
    };
    paths.iter().map(read).collect()
}

/// Everything the program says of a plan.
fn told(book: &Book) -> Vec<Problem> {
    let (guarded, accepted) = book.guarded();
    assert_eq!(accepted, []);
    book.evaluate().problems.into_iter().chain(guarded).collect()
}

/// What an error is called in the seeded set.
fn code(kind: &ProblemKind) -> &'static str {
    match kind {
        ProblemKind::Guard(guard) => guard.code(),
        ProblemKind::CountedTwice { .. } => "counted-twice",
        ProblemKind::NotSpending { .. } => "not-spending",
        ProblemKind::PriceLevelNotStated | ProblemKind::PriceLevelNotPrinted { .. } => "price-level",
        _ => "another",
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "the count is what it is for")]
fn every_classic_error_is_told_and_no_right_plan_is_blamed() {
    let (wrong, right) = (seeded("wrong"), seeded("right"));
    let mut failures = Vec::new();
    for plan in &wrong {
        let codes: Vec<&str> = told(&plan.book).iter().map(|problem| code(&problem.kind)).collect();
        if !codes.contains(&plan.error.as_str()) {
            failures.push(format!("not caught: {} ({}); told: {codes:?}", plan.name, plan.error));
        }
    }
    let caught = wrong.len() - failures.len();
    for plan in &right {
        let problems = told(&plan.book);
        if !problems.is_empty() {
            failures.push(format!("blamed: {}: {problems:#?}", plan.name));
        }
    }
    println!(
        "wrong plans caught: {caught} of {}; right plans blamed: {} of {}",
        wrong.len(),
        failures.len() + caught - wrong.len(),
        right.len()
    );
    assert!(wrong.len() >= 30 && right.len() >= 30);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_guard_withholds_no_number() {
    for plan in seeded("wrong") {
        let (guarded, _) = plan.book.guarded();
        assert!(guarded.iter().all(|problem| problem.severity == Severity::Warning), "{}", plan.name);
    }
}

/// What the command line has at hand says as much as all there is.
#[test]
fn the_agreements_that_matter_are_enough() {
    for plan in seeded("wrong").into_iter().chain(seeded("right")) {
        let scenario = plan.book.scenario().clone();
        let library = storage::agreements::library(storage::agreements::that_matter(&scenario));
        assert_eq!(Book::open(scenario, Arc::new(library)).guarded(), plan.book.guarded(), "{}", plan.name);
    }
}

#[test]
fn no_example_is_blamed() {
    for example in storage::examples::all() {
        let read = storage::scenario::read(example.text, storage::areas::standard()).unwrap();
        let book = Book::open(read.scenario, library());
        assert_eq!(book.guarded(), (Vec::new(), Vec::new()), "{}", example.name);
    }
}
