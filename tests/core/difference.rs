//! What `diff` says of the examples.

use raaderum::budget::book::Book;
use raaderum::budget::difference::{Difference, difference};
use raaderum::budget::money::Unit;
use raaderum::export;
use raaderum::storage;
use raaderum::view::difference::{Compared, DifferenceText};
use raaderum::view::{Language, View, Words};
use std::sync::Arc;

fn example(name: &str, alternative: Option<&str>) -> Book {
    let example = storage::examples::named(name).unwrap();
    let read = storage::scenario::read(example.text, storage::areas::standard()).unwrap();
    let book = Book::open(read.scenario, Arc::new(storage::agreements::all()));
    alternative.map_or_else(|| book.clone(), |id| book.with_alternative(id).unwrap())
}

fn page(books: [&Book; 2], found: &Difference, words: &Words) -> DifferenceText {
    let evaluations = books.map(Book::evaluate);
    let view = |at: usize| View {
        book: books[at],
        evaluation: &evaluations[at],
        words,
        unit: Unit::Mio,
        decimals: None,
        fingerprint: "",
    };
    let names = books.map(|book| book.scenario().title.as_str());
    Compared { from: view(0), to: view(1), names, difference: found }.text()
}

fn between(one: &Book, other: &Book, language: Language) -> (DifferenceText, Words) {
    let words = Words::of(language);
    let found = difference(one, other).unwrap();
    (page([one, other], &found, &words), words)
}

#[test]
fn a_delayed_plan_against_the_first() {
    let (one, other) = (example("botilbud-2024-2026", None), example("botilbud-forsinket", None));
    for language in Language::ALL {
        let (page, words) = between(&one, &other, language);
        insta::assert_snapshot!(format!("forsinket.{}.txt", language.code()), export::difference::text(&page, &words));
    }
    let (page, words) = between(&one, &other, Language::Danish);
    insta::assert_snapshot!("forsinket.md", export::difference::markdown(&page, &words));
    insta::assert_snapshot!("forsinket.json", export::difference::json(&page));
}

#[test]
fn every_alternative_against_its_plan() {
    let plan = example("botilbud-alternativer", None);
    for alternative in &plan.scenario().alternatives {
        let laid = example("botilbud-alternativer", Some(&alternative.id));
        let words = Words::of(Language::Danish);
        let page = page([&plan, &laid], &difference(&plan, &laid).unwrap().of_layers(), &words);
        insta::assert_snapshot!(format!("{}.txt", alternative.id), export::difference::text(&page, &words));
    }
}

#[test]
fn a_plan_under_another_agreement() {
    let plan = example("anlaeg-2020", None);
    let mut other = plan.scenario().clone();
    other.agreements.clear();
    let other = Book::open(other, Arc::new(storage::agreements::all()));
    let (page, words) = between(&plan, &other, Language::Danish);
    insta::assert_snapshot!("uden-aftale.txt", export::difference::text(&page, &words));
}

#[test]
fn the_same_plan_twice() {
    let plan = example("service-2024", None);
    let (page, words) = between(&plan, &plan, Language::Danish);
    assert!(page.is_same);
    assert!(export::difference::text(&page, &words).contains("De to planer er ens."));
    assert_eq!(export::difference::tab_separated(&page), "");
}
