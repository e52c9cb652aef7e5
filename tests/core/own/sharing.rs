//! Scenarios that carry agreements: whoever opens them sees the same, and chooses where two of one id differ.

use super::{EXAMPLE, example, read};
use raaderum::budget::agreement::{Library, Provenance};
use raaderum::budget::book::Book;
use raaderum::budget::evaluation::Evaluation;
use raaderum::budget::problem::{AgreementProblem, Problem, ProblemKind, RepairKind};
use raaderum::budget::scenario::{Edit, Scenario};
use raaderum::storage::agreements::{self};
use raaderum::storage::{areas, scenario};
use std::sync::Arc;

const PLAN: &str = include_str!("../../../scenarios/egen-aftale-2025.ron");

fn opened(text: &str, at_hand: &Arc<Library>) -> Book {
    let plan = scenario::read(text, areas::standard()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    Book::open(plan.scenario, Arc::clone(at_hand))
}

/// The shipped agreements, and some of the user's own.
fn with_own(texts: &[&str]) -> Arc<Library> {
    let mut library = agreements::all();
    for text in texts {
        library.add_own(read(text));
    }
    Arc::new(library)
}

/// The plan of the example without the agreement it carries.
fn bare() -> Scenario {
    let mut plan = scenario::read(PLAN, areas::standard()).unwrap().scenario;
    plan.own_agreements.clear();
    plan
}

fn without_choices(evaluation: Evaluation) -> Evaluation {
    Evaluation { problems: Vec::new(), ..evaluation }
}

fn differing(book: &Book) -> Vec<Problem> {
    let is = |problem: &Problem| matches!(problem.kind, ProblemKind::Agreement(AgreementProblem::Differs { .. }));
    book.evaluate().problems.into_iter().filter(is).collect()
}

fn repair(problem: &Problem, from: Provenance) -> Edit {
    let fits = |kind| kind == RepairKind::UseAgreementFrom(from);
    problem.repairs.iter().find(|repair| fits(repair.kind)).unwrap().edit.clone().unwrap()
}

fn service_frame(book: &Book) -> String {
    let evaluation = book.evaluate();
    let service = evaluation.areas.iter().find(|outcome| outcome.area.as_str() == "service").unwrap();
    service.frames[0].years[0].frame.amount().unwrap().kroner().normalize().to_string()
}

#[test]
fn an_own_agreement_works_as_a_shipped_one_wherever_it_lies() {
    let carried = opened(PLAN, &Arc::new(agreements::all()));
    let in_folder = Book::open(bare(), with_own(&[EXAMPLE]));
    assert_eq!(carried.evaluate(), in_folder.evaluate());
    assert_eq!(service_frame(&carried), "3150000000");
    assert_eq!(carried.library().origin("Eksempelkommune 2025"), Provenance::Embedded);
    assert_eq!(in_folder.library().origin("Eksempelkommune 2025"), Provenance::Own);
}

#[test]
fn a_copy_for_others_carries_what_it_uses_and_no_more() {
    let other = example(&[("id: \"Eksempelkommune 2025\"", "id: \"Ubrugt\"")]);
    let book = Book::open(bare(), with_own(&[EXAMPLE, &other]));
    let text = scenario::write_to_share(&book);
    assert_eq!(text, PLAN, "the file that ships is the shared copy");
    assert_eq!(scenario::fingerprint_to_share(&book), scenario::fingerprint(opened(PLAN, &with_own(&[])).scenario()));
    let shipped = Book::open(
        scenario::read(raaderum::storage::examples::first().unwrap().text, areas::standard()).unwrap().scenario,
        with_own(&[]),
    );
    assert!(shipped.carried().is_empty(), "what ships everybody has");
}

#[test]
fn a_recipient_with_the_same_file_is_asked_nothing() {
    assert_eq!(differing(&opened(PLAN, &with_own(&[EXAMPLE]))), []);
}

#[test]
fn a_recipient_with_another_file_sees_both_and_chooses() {
    let mine = example(&[("3150.0 mio", "3160.0 mio"), ("3335.0 mio", "3345.0 mio")]);
    let at_hand = with_own(&[&mine]);
    let mut book = opened(PLAN, &at_hand);
    let problem = differing(&book).remove(0);
    let words = raaderum::view::Words::of(raaderum::view::Language::Danish);
    let ProblemKind::Agreement(AgreementProblem::Differs { used, other, differences, .. }) = &problem.kind else {
        panic!("{problem:?}")
    };
    assert_eq!((*used, *other), (Provenance::Embedded, Provenance::Own));
    assert_eq!(
        words.differences(differences),
        "serviceramme (3.150,0 mio. kr. / 3.160,0 mio. kr.), rammer-i-alt (3.335,0 mio. kr. / 3.345,0 mio. kr.)"
    );
    assert_eq!(service_frame(&book), "3150000000", "the scenario's own holds until somebody chooses");

    let undo = book.apply(repair(&problem, Provenance::Embedded)).unwrap();
    assert_eq!((differing(&book), &*service_frame(&book)), (Vec::new(), "3150000000"));
    let again = opened(&scenario::write(book.scenario()), &at_hand);
    assert_eq!(differing(&again), [], "the choice is saved");
    let newer = example(&[("3150.0 mio", "3161.0 mio"), ("3335.0 mio", "3346.0 mio")]);
    let told = differing(&opened(&scenario::write(book.scenario()), &with_own(&[&newer])));
    assert_eq!(told.len(), 1, "another file is another question");

    book.apply(undo).unwrap();
    book.apply(repair(&problem, Provenance::Own)).unwrap();
    assert_eq!((differing(&book), &*service_frame(&book)), (Vec::new(), "3160000000"));
    assert!(scenario::write_to_share(&book).contains("3160.0 mio"), "and it is what is shared from now on");
}

#[test]
fn a_file_under_a_shipped_id_can_be_chosen() {
    let mine = agreements::text("KØ2024").unwrap().replacen("304.8 mia", "305.1 mia", 1);
    let mut plan = Book::open(
        scenario::read(raaderum::storage::examples::named("service-2024").unwrap().text, areas::standard())
            .unwrap()
            .scenario,
        with_own(&[&mine]),
    );
    let before = without_choices(plan.evaluate());
    let problem = differing(&plan).remove(0);
    plan.apply(repair(&problem, Provenance::Shipped)).unwrap();
    assert_eq!((differing(&plan), without_choices(plan.evaluate())), (Vec::new(), before.clone()));
    plan.apply(repair(&problem, Provenance::Own)).unwrap();
    assert_eq!(differing(&plan), [], "the shipped one is not asked about again");
    assert_ne!(without_choices(plan.evaluate()), before);
    assert_eq!(plan.scenario().own_agreements.len(), 1, "the choice is carried");
}

#[test]
fn what_is_challenged_is_told_wherever_it_is_used() {
    let slip = example(&[("3150.0 mio", "3150.0 mia")]);
    let book = Book::open(bare(), with_own(&[&slip]));
    let told = book.evaluate().problems;
    let challenged = |problem: &Problem| matches!(&problem.kind, ProblemKind::Agreement(AgreementProblem::Challenged { challenges, .. }) if challenges.len() == 3);
    assert!(told.iter().any(challenged), "{told:#?}");
}

#[test]
fn an_authoritys_agreement_holds_for_that_authority() {
    let mut plan = bare();
    let elsewhere = "Andenkommune";
    plan.apply(Edit::Scope(raaderum::budget::scenario::Scope::Authority(elsewhere.into()))).unwrap();
    let evaluation = Book::open(plan, with_own(&[EXAMPLE])).evaluate();
    assert!(evaluation.areas.iter().all(|outcome| outcome.frames.is_empty()));
    let told = |problem: &Problem| matches!(problem.kind, ProblemKind::Agreement(AgreementProblem::OfAnother { .. }));
    assert!(evaluation.problems.iter().any(told));
}

#[test]
fn an_agreement_inside_a_scenario_is_checked_like_a_file() {
    let broken = PLAN.replacen(
        "area: \"service\",\n                    kind",
        "area: \"servise\",\n                    kind",
        1,
    );
    let problems = scenario::read(&broken, areas::standard()).unwrap_err();
    assert_eq!(problems[0].path, "own_agreements[0].figures[0].area");
    let twice = PLAN.replacen("own_agreements: [", &format!("own_agreements: [{},", EXAMPLE.trim()), 1);
    let problems = scenario::read(&twice, areas::standard()).unwrap_err();
    assert_eq!(problems[0].path, "own_agreements[1].id");
}
