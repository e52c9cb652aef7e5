//! The report on A4: what stands on its sheets, and that a reader of the file finds it.

mod long;
mod reader;

use raaderum::budget::agreement::Library;
use raaderum::budget::book::Book;
use raaderum::budget::money::Unit;
use raaderum::budget::scenario::Scenario;
use raaderum::export::dialect::Dialect;
use raaderum::export::format::{self, ChartFormat, ReportFormat};
use raaderum::export::layout::{Page, paper};
use raaderum::storage;
use raaderum::view::paper::{Block, Paper};
use raaderum::view::{Language, View, Words};
use std::sync::Arc;

fn examples() -> Vec<(String, Scenario)> {
    let read = |text: &str| storage::scenario::read(text, storage::areas::standard()).unwrap().scenario;
    storage::examples::all().iter().map(|example| (example.name.to_owned(), read(example.text))).collect()
}

/// What is done with a view of a scenario, in a language.
fn seen<T>(scenario: &Scenario, language: Language, look: impl FnOnce(&View<'_>) -> T) -> T {
    let library: Arc<Library> = Arc::new(storage::agreements::all());
    let book = Book::open(scenario.clone(), library);
    let (evaluation, words) = (book.evaluate(), Words::of(language));
    let fingerprint = storage::scenario::fingerprint(scenario);
    look(&View {
        book: &book,
        evaluation: &evaluation,
        words: &words,
        unit: Unit::Mio,
        decimals: None,
        fingerprint: &fingerprint,
    })
}

fn bytes(scenario: &Scenario, language: Language) -> Vec<u8> {
    seen(scenario, language, |view| format::report(view, ReportFormat::Pdf, Dialect::Machine).unwrap())
}

fn pages(scenario: &Scenario) -> (Paper, Vec<Page>) {
    seen(scenario, Language::Danish, |view| {
        let set = view.paper();
        let pages = paper::pages(&set, view.words);
        (set, pages)
    })
}

/// The numbers of all tables.
fn numbers(paper: &Paper) -> Vec<String> {
    let tables = paper.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Heading(_) | Block::List(_) | Block::Figure(_) => None,
    });
    tables.flat_map(|table| &table.rows).flat_map(|row| &row.cells).map(|cell| cell.text.text.clone()).collect()
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    let (_, scenario) = examples().remove(0);
    let [one, again, other] = [Language::Danish, Language::Danish, Language::English].map(|in_| bytes(&scenario, in_));
    assert!(one.starts_with(b"%PDF"));
    assert_eq!(one, again);
    assert_ne!(one, other);
}

#[test]
fn a_chart_as_pdf_is_the_same_every_time() {
    let chart = super::fixture::level();
    let write = || format::chart(&chart, ChartFormat::Pdf, Language::Danish).unwrap();
    assert!(write().starts_with(b"%PDF"));
    assert_eq!(write(), write());
}

#[test]
fn every_sheet_says_which_of_how_many_it_is_and_of_what() {
    for (name, scenario) in examples() {
        let (paper, pages) = pages(&scenario);
        for (at, page) in pages.iter().enumerate() {
            let texts: Vec<String> = page.texts().map(|text| text.content().replace('\u{a0}', " ")).collect();
            let of = format!("Side {} af {}", at + 1, pages.len());
            assert!(texts.contains(&of), "{name}: {texts:?}");
            assert!(texts.contains(&paper.footer), "{name}");
        }
    }
}

#[test]
fn nothing_on_a_sheet_touches_or_leaves_it() {
    for (name, scenario) in examples() {
        for page in pages(&scenario).1 {
            long::check(&name, &page);
        }
    }
}

#[test]
fn the_first_sheet_as_text() {
    let (_, scenario) = examples().into_iter().find(|(name, _)| name == "botilbud-2024-2026").unwrap();
    let (_, pages) = pages(&scenario);
    let lines: Vec<String> = pages
        .iter()
        .flat_map(|page| page.texts().map(|text| text.content().replace('\u{a0}', " ")).chain(["----".to_owned()]))
        .collect();
    insta::assert_snapshot!("paper", lines.join("\n"));
}
