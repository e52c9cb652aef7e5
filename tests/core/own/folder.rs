//! The folder of the user's own agreements.

use super::{EXAMPLE, example};
use raaderum::budget::agreement::Provenance;
use raaderum::storage::agreements::own::{OwnFiles, load, open};
use raaderum::storage::agreements::review::review;
use raaderum::storage::agreements::{self};
use raaderum::storage::file::OpenErrorKind;
use raaderum::storage::{FileKind, FileProblemKind, examples, kind_of, scenario};
use std::fs;
use tempfile::TempDir;

fn holding(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn names(own: &OwnFiles) -> (Vec<String>, Vec<String>) {
    let name = |path: &std::path::Path| path.file_name().unwrap().to_string_lossy().into_owned();
    (
        own.files.iter().map(|file| name(&file.path)).collect(),
        own.broken.iter().map(|error| name(&error.path)).collect(),
    )
}

#[test]
fn every_agreement_of_the_folder_is_at_hand() {
    let other = example(&[("id: \"Eksempelkommune 2025\"", "id: \"KØ2025\"")]);
    let folder =
        holding(&[("b.ron", EXAMPLE), ("a.RON", &other), ("notes.txt", "no agreement"), ("bad.ron", "Agreement(")]);
    fs::create_dir(folder.path().join("more")).unwrap();
    let own = load(folder.path());
    assert_eq!(names(&own), (vec!["a.RON".to_owned(), "b.ron".to_owned()], vec!["bad.ron".to_owned()]));
    let library = own.with_shipped(["KØ2024"]);
    let ids: Vec<&str> = library.agreements.iter().map(|agreement| &*agreement.id).collect();
    assert_eq!(ids, ["KØ2024", "KØ2025", "Eksempelkommune 2025"], "by year");
    assert_eq!(library.origin("KØ2025"), Provenance::Own);
    assert_eq!(library.origin("KØ2024"), Provenance::Shipped);
    assert!(library.rivals.is_empty());
}

#[test]
fn a_folder_that_is_not_there_is_empty() {
    let folder = holding(&[]);
    let own = load(&folder.path().join("none"));
    assert!(own.files.is_empty() && own.broken.is_empty());
}

#[test]
fn a_shipped_agreement_is_not_replaced_silently() {
    let changed = agreements::text("KØ2024").unwrap().replacen("304.8 mia", "305.1 mia", 1);
    let folder = holding(&[("KØ2024.ron", &changed)]);
    let own = load(folder.path());
    for asked in [vec!["KØ2024"], Vec::new()] {
        let library = own.with_shipped(asked);
        assert_eq!(library.agreement("KØ2024"), agreements::all().agreement("KØ2024"), "the shipped one stands");
        assert_eq!(library.rivals.len(), 1, "the other is kept");
    }
    let same = holding(&[("KØ2024.ron", agreements::text("KØ2024").unwrap())]);
    assert!(load(same.path()).with_shipped(["KØ2024"]).rivals.is_empty(), "a copy is no rival");
    let review = review(&folder.path().join("KØ2024.ron"), &agreements::all(), &own.files).unwrap();
    assert_eq!(review.taken.len(), 1, "{:?}", review.taken);
    assert!(review.is_open());
}

#[test]
fn two_files_of_one_id_are_both_kept_and_told() {
    let other = example(&[("3150.0 mio", "3149.0 mio"), ("3335.0 mio", "3334.0 mio")]);
    let folder = holding(&[("a.ron", EXAMPLE), ("b.ron", &other)]);
    let own = load(folder.path());
    let library = own.with_shipped([""; 0]);
    assert_eq!(library.agreements.len(), 1);
    assert_eq!(library.rivals[0].agreement, own.files[1].agreement);
    for name in ["a.ron", "b.ron"] {
        let review = review(&folder.path().join(name), &agreements::all(), &own.files).unwrap();
        assert_eq!(review.taken.len(), 1, "{name}: a file is no rival of itself");
    }
}

#[test]
fn files_of_the_other_kind_are_told_as_such() {
    assert_eq!(kind_of(EXAMPLE), Some(FileKind::Agreement));
    assert_eq!(kind_of("\u{feff}// plan\n#![enable(implicit_some)]\nScenario(format: 1)"), Some(FileKind::Scenario));
    assert_eq!(kind_of("(format: 1)"), None);
    let plan = examples::first().unwrap().text;
    let folder = holding(&[("plan.ron", plan)]);
    let Err(error) = open(&folder.path().join("plan.ron")) else { panic!("a scenario is no agreement") };
    let OpenErrorKind::Content(problems) = error.kind else { panic!("{:?}", error.kind) };
    assert_eq!(problems[0].kind, FileProblemKind::OtherKind { found: FileKind::Scenario });
    let problems = scenario::read(EXAMPLE, raaderum::storage::areas::standard()).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].kind, FileProblemKind::OtherKind { found: FileKind::Agreement });
}

#[test]
fn rates_that_clash_with_another_files_name_both() {
    let rate = |id: &str, percent: &str| {
        let figure = format!(
            "Figure(id: \"pl-service\", name: (da: \"PL\", en: \"PL\"), kind: Rate(series: \"kommuner/service\"), \
             values: [(year: \"2024-2025\", is: \"{percent}\", at: [\"side 1\"])]),\n    ],\n    tables"
        );
        example(&[("id: \"Eksempelkommune 2025\"", &format!("id: \"{id}\"")), ("],\n    tables", &figure)])
    };
    let folder = holding(&[("a.ron", &rate("A", "3.1 pct")), ("b.ron", &rate("B", "3.2 pct"))]);
    let own = load(folder.path());
    assert_eq!(names(&own).1, [""; 0], "{:?}", own.broken);
    let review = review(&folder.path().join("a.ron"), &agreements::all(), &own.files).unwrap();
    let words = raaderum::view::Words::of(raaderum::view::Language::Danish);
    let said: Vec<String> =
        review.challenges.iter().map(|(line, one)| format!("{line:?} {}", words.challenge(one))).collect();
    let line = rate("A", "3.1 pct").lines().position(|line| line.contains("3.1 pct")).unwrap() + 1;
    assert_eq!(
        said,
        [format!(
            "Some({line}) Satsen »pl-service« er 3,1 pct. for kommuner/service 2024-2025; B (»pl-service«) siger 3,2 pct."
        )]
    );
}
