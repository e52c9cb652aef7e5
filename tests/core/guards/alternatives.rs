//! What is wrong with an alternative is told while the plan is shown, once and by its name; and mended from there.

use super::library;
use raaderum::budget::book::Book;
use raaderum::budget::measure::{Effect, Measure};
use raaderum::budget::money::Unit;
use raaderum::budget::scenario::{AlternativeEdit, Edit, MeasureChange, Ties};
use raaderum::storage;
use raaderum::view::{Language, ProblemText, View, Words};

fn example() -> Book {
    let example = storage::examples::named("botilbud-alternativer").unwrap();
    let read = storage::scenario::read(example.text, storage::areas::standard()).unwrap();
    Book::open(read.scenario, library())
}

/// What is told of a plan, and of its alternatives.
fn told(book: &Book) -> [Vec<ProblemText>; 2] {
    let (evaluation, words) = (book.evaluate(), Words::of(Language::Danish));
    let view = View { book, evaluation: &evaluation, words: &words, unit: Unit::Mio, decimals: None, fingerprint: "" };
    [view.problems(), view.problems_of_alternatives()]
}

/// The example whose first alternative carries the lift a second time.
fn twice() -> Book {
    let mut book = example();
    let lift = book.scenario().measures[0].clone();
    assert!(matches!(lift.effect, Effect::Figure(_)));
    let mut alternative = book.scenario().alternatives[0].clone();
    let own = Measure { id: "igen".into(), title: "Løftet igen".into(), ..lift };
    assert!(alternative.added.insert(alternative.added.len(), own));
    book.apply(Edit::Alternative(AlternativeEdit::Set(0, Box::new(alternative)))).unwrap();
    book
}

#[test]
fn a_figure_carried_twice_in_an_alternative_is_told_by_its_name() {
    assert_eq!(told(&example()), [vec![], vec![]]);
    let book = twice();
    let id = &book.scenario().alternatives[0].id;
    let [plan, texts] = told(&book);
    assert_eq!(plan, [], "the plan is as it was");
    let own: Vec<&ProblemText> = texts.iter().filter(|text| text.of_alternative.as_ref() == Some(id)).collect();
    assert!(!own.is_empty());
    for text in own {
        assert!(text.place.starts_with("Alternativet ”Et år senere”: "), "{}", text.place);
    }
}

#[test]
fn a_repair_of_it_is_written_into_the_alternative() {
    let mut book = twice();
    let [_, texts] = told(&book);
    let repair = texts.iter().find_map(|text| text.repairs.first()).unwrap();
    let plan: Vec<Measure> = book.scenario().measures.iter().cloned().collect();
    book.apply(repair.edit.clone().unwrap()).unwrap();
    assert!(book.scenario().measures.iter().eq(plan.iter()), "the plan is as it was");
    let [_, left] = told(&book);
    assert!(left.len() < texts.len());
}

/// The repairs of ties make them hold, in the plan and in an alternative.
#[test]
fn every_repair_of_a_tie_makes_it_hold() {
    let ids = ["egne-pladser", "ombygning-af-lejemaal", "udskudt-renovering"];
    let ties = Ties {
        exclusive: vec![ids.map(Into::into).to_vec()],
        requires: [("inventar".into(), vec!["ombygning-af-lejemaal".into(), "udskudt-renovering".into()])].into(),
    };
    let mut book = example();
    book.apply(Edit::Alternative(AlternativeEdit::Ties(Box::new(ties)))).unwrap();
    for id in ids {
        let (at, _) = book.scenario().measure(id).unwrap();
        book.apply(Edit::Measure(at, MeasureChange::On(true))).unwrap();
    }
    let problems = book.evaluate().problems;
    assert!(problems.len() >= 4, "in the plan, and in alternatives that show it through");
    for problem in &problems {
        let is_exclusive = format!("{:?}", problem.kind).contains("Exclusive");
        assert!(!problem.repairs.is_empty(), "{problem:?}");
        for repair in &problem.repairs {
            let mut mended = book.clone();
            mended.apply(repair.edit.clone().unwrap()).unwrap();
            let left = mended.evaluate().problems;
            assert!(!left.iter().any(|other| other == problem), "{:?}", repair.kind);
        }
        assert!(!is_exclusive || problem.repairs.len() >= 2);
    }
}
