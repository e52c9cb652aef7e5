//! A warning that is accepted is told no longer, until what it is about changes.

use super::{library, seeded, told};
use crate::laws::an_edit;
use proptest::prelude::*;
use raaderum::budget::book::Book;
use raaderum::budget::measure::{Effect, Measure};
use raaderum::budget::scenario::{Adjustment, Alternative, AlternativeEdit, Edit, MeasureChange};
use raaderum::storage;
use raaderum::view::{Language, View, Words};
use std::io::Read as _;
use std::sync::LazyLock;

fn wrong(name: &str) -> Book {
    seeded("wrong").into_iter().find(|plan| plan.name == name).unwrap().book
}

/// All wrong plans, opened once.
fn wrong_plans() -> &'static [Book] {
    static PLANS: LazyLock<Vec<Book>> = LazyLock::new(|| seeded("wrong").into_iter().map(|plan| plan.book).collect());
    &PLANS
}

fn accept_all(book: &mut Book) {
    while let Some(problem) = book.guarded().0.first().cloned() {
        book.apply(book.accepting(&problem, "Set efter").unwrap()).unwrap();
    }
}

#[test]
fn every_warning_can_be_accepted_saved_and_taken_back() {
    for plan in seeded("wrong") {
        let mut book = plan.book;
        let before = told(&book);
        let (first, _) = book.guarded();
        accept_all(&mut book);
        let (left, accepted) = book.guarded();
        assert_eq!((left.len(), accepted.len()), (0, first.len()), "{}", plan.name);
        let text = storage::scenario::write(book.scenario());
        let read = storage::scenario::read(&text, storage::areas::standard()).unwrap().scenario;
        assert_eq!(&read, book.scenario(), "{}", plan.name);
        for one in &accepted {
            book.apply(book.no_longer_accepting(one).unwrap()).unwrap();
        }
        assert_eq!(told(&book), before, "{}", plan.name);
        assert!(book.scenario().accepted.is_empty());
    }
}

#[test]
fn it_lapses_when_the_amount_changes_and_holds_when_something_else_does() {
    let mut book = wrong("saving-adds");
    accept_all(&mut book);
    book.apply(Edit::Note("En bemærkning".to_owned())).unwrap();
    book.apply(Edit::Measure(0, MeasureChange::Note(Some("Aftalt".into())))).unwrap();
    assert_eq!(book.guarded().0, []);
    let Effect::Yearly(amounts) = &book.scenario().measures.get(0).unwrap().effect else { panic!("yearly") };
    let (year, _) = amounts.iter().next().unwrap();
    let other = raaderum::budget::money::Printed::parse("13 mio").unwrap();
    let back = book.apply(Edit::Measure(0, MeasureChange::Amount(year, Some(other)))).unwrap();
    assert_eq!((book.guarded().0.len(), book.guarded().1.len()), (1, 0), "another amount was not accepted");
    book.apply(back).unwrap();
    assert_eq!(book.guarded().0, []);
}

#[test]
fn what_is_accepted_is_printed() {
    let mut book = wrong("saving-adds");
    accept_all(&mut book);
    let evaluation = book.evaluate();
    for (language, head) in [(Language::Danish, "Accepterede advarsler"), (Language::English, "Accepted warnings")] {
        let words = Words::of(language);
        let unit = raaderum::budget::money::Unit::Mio;
        let view = View { book: &book, evaluation: &evaluation, words: &words, unit, decimals: None, fingerprint: "" };
        let text = raaderum::export::report::text(&view.report(), &words);
        assert!(text.contains(head) && text.contains("Set efter"), "{text}");
        let paper = format!("{:?}", view.paper().blocks);
        assert!(paper.contains(head) && paper.contains("Set efter"), "{paper}");
        let cells = texts_of(&raaderum::export::xlsx::workbook(&view.workbook(), &words).unwrap());
        assert!(cells.contains(head) && cells.contains("Set efter"), "{cells}");
        let pages = format!("{:?}", view.meeting().pages);
        assert!(pages.contains(head) && pages.contains("Set efter"), "{pages}");
    }
}

/// Every text of a workbook.
fn texts_of(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name("xl/sharedStrings.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

/// An alternative's warning is accepted for what it is there, beside what the plan and others accept.
#[test]
fn a_warning_of_an_alternative_is_accepted_beside_those_of_the_plan() {
    let mut plan = wrong("saving-adds");
    let dearer = Alternative {
        changes: [("a".into(), Adjustment { scale: Some(200.into()), ..Adjustment::default() })].into(),
        ..Alternative::new("dyrere", "Dyrere", None)
    };
    plan.apply(Edit::Alternative(AlternativeEdit::Add(0, Box::new(dearer)))).unwrap();
    let problem = plan.guarded().0[0].clone();
    plan.apply(plan.accepting_also(&problem, "Sådan er planen").unwrap()).unwrap();
    let laid = plan.with_alternative("dyrere").unwrap();
    let told = laid.guarded().0;
    assert_eq!(told.len(), 1, "another amount was not accepted");
    let edit = laid.accepting_also(&told[0], "Også dyrere").unwrap();
    assert_eq!(plan.scenario().edit_in_alternative("dyrere", edit.clone()).unwrap(), edit);
    plan.apply(edit).unwrap();
    let laid = plan.with_alternative("dyrere").unwrap();
    let reasons = |book: &Book| book.guarded().1.iter().map(|one| one.because.to_string()).collect::<Vec<_>>();
    assert_eq!((reasons(&plan), reasons(&laid)), (vec!["Sådan er planen".into()], vec!["Også dyrere".into()]));
    let accepted = laid.guarded().1[0].clone();
    plan.apply(laid.no_longer_accepting(&accepted).unwrap()).unwrap();
    assert_eq!((plan.guarded().0.len(), plan.with_alternative("dyrere").unwrap().guarded().0.len()), (0, 1));
}

/// Every warning in words of both languages.
#[test]
fn warnings_read_in_both_languages() {
    let mut texts = String::new();
    for plan in seeded("wrong") {
        let evaluation = plan.book.evaluate();
        for language in Language::ALL {
            let words = Words::of(language);
            let unit = raaderum::budget::money::Unit::Mio;
            let (book, fingerprint) = (&plan.book, "");
            let view = View { book, evaluation: &evaluation, words: &words, unit, decimals: None, fingerprint };
            for problem in view.problems() {
                texts += &format!("{}: {} ({}): {}\n", plan.name, problem.title, problem.place, problem.message);
            }
        }
    }
    insta::assert_snapshot!(texts);
}

static SAVING: LazyLock<Book> = LazyLock::new(|| wrong("saving-adds"));

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// What is kept from edit to edit is what a fresh look finds.
    #[test]
    fn kept_findings_are_those_of_a_fresh_look(plan in 0_usize..1000, edits in proptest::collection::vec(an_edit(), 1..8)) {
        let plans = wrong_plans();
        let mut book = plans[plan % plans.len()].clone();
        book.guarded();
        for edit in edits {
            drop(book.apply(edit));
            book.guarded();
        }
        let fresh = Book::open(book.scenario().clone(), library());
        prop_assert_eq!(book.guarded(), fresh.guarded());
    }

    /// No title and no amounts make a guard stop.
    #[test]
    fn any_title_can_be_looked_at(title in "\\PC{1,40}") {
        let mut book = SAVING.clone();
        let measure = book.scenario().measures.get(0).unwrap().clone();
        let measure = Measure { title: title.into(), id: "b".into(), ..measure };
        book.apply(Edit::AddMeasure(0, Box::new(measure))).unwrap();
        book.guarded();
    }
}
