//! Every example loads, evaluates, and shows the verdict its line in scenarios/README.md promises.

use raaderum::budget::book::Book;
use raaderum::budget::money::Unit;
use raaderum::storage;
use raaderum::view::{Language, View, Words};
use std::sync::Arc;

/// What the check command and the window both show of an example, in a language.
fn shown(name: &str, language: Language) -> String {
    let example = storage::examples::named(name).unwrap();
    let read = storage::scenario::read(example.text, storage::areas::standard()).unwrap();
    let fingerprint = storage::scenario::fingerprint(&read.scenario);
    let book = Book::open(read.scenario, Arc::new(storage::agreements::all()));
    let evaluation = book.evaluate();
    let words = Words::of(language);
    let view = View {
        book: &book,
        evaluation: &evaluation,
        words: &words,
        unit: Unit::Mio,
        decimals: None,
        fingerprint: &fingerprint,
    };
    raaderum::export::report::text(&view.report(), &words)
}

#[test]
fn reports_of_all_examples_in_both_languages() {
    for example in storage::examples::all() {
        for language in Language::ALL {
            insta::assert_snapshot!(format!("{}.{}", example.name, language.code()), shown(example.name, language));
        }
    }
}

#[test]
fn the_readme_promises_the_verdict_of_every_example() {
    let readme = std::fs::read_to_string("scenarios/README.md").unwrap();
    for example in storage::examples::all() {
        let read = storage::scenario::read(example.text, storage::areas::standard()).unwrap();
        let book = Book::open(read.scenario, Arc::new(storage::agreements::all()));
        let evaluation = book.evaluate();
        let words = Words::of(Language::Danish);
        let view = View {
            book: &book,
            evaluation: &evaluation,
            words: &words,
            unit: Unit::Mio,
            decimals: None,
            fingerprint: "",
        };
        let verdict = view.verdict_sentence().text.replace('\u{a0}', " ");
        let line = readme.lines().find(|line| line.contains(&format!("`{}.ron`", example.name)));
        let line = line.unwrap_or_else(|| panic!("scenarios/README.md has no line for {}", example.name));
        assert!(line.contains(&verdict), "{}: README says\n{line}\nthe program says\n{verdict}", example.name);
    }
}

#[test]
fn examples_are_written_as_the_program_writes_them() {
    for example in storage::examples::all() {
        let read = storage::scenario::read(example.text, storage::areas::standard()).unwrap();
        assert_eq!(storage::scenario::write(&read.scenario), example.text, "{}", example.name);
    }
}

#[test]
fn the_folder_and_the_list_name_the_same_examples() {
    let mut in_folder: Vec<String> = std::fs::read_dir("scenarios")
        .unwrap()
        .filter_map(|entry| {
            entry.unwrap().file_name().to_str().and_then(|name| name.strip_suffix(".ron").map(str::to_owned))
        })
        .collect();
    in_folder.sort();
    let mut listed: Vec<String> = storage::examples::all().iter().map(|example| example.name.to_owned()).collect();
    listed.sort();
    assert_eq!(in_folder, listed);
}
