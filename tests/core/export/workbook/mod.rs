//! The workbook: its bytes, its cells, and what another program computes from it.

mod cells;
mod expected;
mod office;
mod recalculated;
mod taken_apart;

use raaderum::budget::agreement::Library;
use raaderum::budget::book::Book;
use raaderum::budget::money::Unit;
use raaderum::budget::scenario::Scenario;
use raaderum::export::xlsx;
use raaderum::storage;
use raaderum::view::{Language, View, Words};
use std::sync::Arc;

/// A scenario with the agreements at hand.
#[derive(Clone)]
struct Case {
    name: String,
    scenario: Scenario,
    library: Arc<Library>,
}

impl Case {
    /// Every example.
    fn examples() -> Vec<Self> {
        let library = Arc::new(storage::agreements::all());
        let read = |text: &str| storage::scenario::read(text, storage::areas::standard()).unwrap().scenario;
        let examples = storage::examples::all().iter();
        examples
            .map(|example| Self {
                name: example.name.to_owned(),
                scenario: read(example.text),
                library: Arc::clone(&library),
            })
            .collect()
    }

    fn book(&self) -> Book {
        Book::open(self.scenario.clone(), Arc::clone(&self.library))
    }

    /// The bytes of its workbook in Danish.
    fn bytes(&self) -> Vec<u8> {
        self.bytes_in(Language::Danish, Unit::Mio)
    }

    fn bytes_in(&self, language: Language, unit: Unit) -> Vec<u8> {
        let book = self.book();
        let (evaluation, words) = (book.evaluate(), Words::of(language));
        let view =
            View { book: &book, evaluation: &evaluation, words: &words, unit, decimals: None, fingerprint: "0badcafe" };
        xlsx::workbook(&view.workbook(), &words).unwrap()
    }
}
