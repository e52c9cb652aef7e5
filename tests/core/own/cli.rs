//! What the commands do with own agreements: exit codes, output, and the folder. Only the window's door is left out.

use super::{EXAMPLE, example};
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// The program with a folder of own agreements, asked in Danish.
fn asked(folder: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_raaderum"));
    program.env("RAADERUM_AFTALER", folder).args(arguments).args(["--lang", "da"]).output().unwrap()
}

fn said(output: &Output, folder: &Path) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let both = format!("{}{}", text(&output.stdout), text(&output.stderr));
    format!("{}kode {}\n", both.replace(&folder.display().to_string(), "MAPPE"), output.status.code().unwrap())
}

fn holding(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

#[test]
fn check_tells_fine_challenged_and_unusable_apart() {
    let bad = |name: &str| format!("tests/core/own/bad/{name}.ron");
    let folder = holding(&[]);
    let check = |file: &str| asked(folder.path(), &["check", file]);
    assert_eq!(check("scenarios/aftaler/eksempelkommune-2025.ron").status.code(), Some(0));
    assert_eq!(check(&bad("wrong-sum-answered")).status.code(), Some(0));
    assert_eq!(check(&bad("wrong-sum")).status.code(), Some(1));
    assert_eq!(check(&bad("unknown-area")).status.code(), Some(2));
    insta::assert_snapshot!(said(&check(&bad("mia-for-mio")), folder.path()));
}

#[test]
fn files_checked_together_are_held_against_each_other() {
    let other = example(&[("3150.0 mio", "3149.0 mio"), ("3335.0 mio", "3334.0 mio")]);
    let folder = holding(&[("a.ron", EXAMPLE), ("b.ron", &other)]);
    let path = |name: &str| folder.path().join(name).display().to_string();
    let plan = "scenarios/egen-aftale-2025.ron";
    let alone = asked(Path::new(""), &["check", &path("a.ron")]);
    assert_eq!(alone.status.code(), Some(0), "{}", said(&alone, folder.path()));
    let together = asked(Path::new(""), &["check", &path("a.ron"), &path("b.ron"), plan]);
    insta::assert_snapshot!(said(&together, folder.path()));
}

#[test]
fn agreements_lists_own_ones_marked_and_keeps_its_columns() {
    let folder = holding(&[("eksempel.ron", EXAMPLE), ("bad.ron", "Agreement(")]);
    let csv = asked(folder.path(), &["agreements", "eksempelkommune 2025", "--format", "csv"]);
    insta::assert_snapshot!(said(&csv, folder.path()));
    let text = asked(folder.path(), &["agreements"]);
    let text = said(&text, folder.path());
    assert!(text.contains("(opdigtet eksempel)  (egen aftale)"), "{text}");
    assert_eq!(text.matches("(egen aftale)").count(), 1);
    let json = asked(folder.path(), &["agreements", "--format", "json"]);
    let json = said(&json, folder.path());
    assert_eq!((json.matches("\"own\": true").count(), json.matches("\"own\": false").count()), (1, 5));
}

#[test]
fn a_template_is_printed_and_checks_as_fine() {
    let folder = holding(&[]);
    let template = asked(folder.path(), &["agreements", "ko2024", "--template", "2025"]);
    assert_eq!(template.status.code(), Some(0));
    let path = folder.path().join("KØ2025.ron");
    fs::write(&path, &template.stdout).unwrap();
    let check = asked(folder.path(), &["check", &path.display().to_string()]);
    assert_eq!(check.status.code(), Some(0), "{}", said(&check, folder.path()));
    let other_year = asked(folder.path(), &["agreements", "ko2024", "--template", "25"]);
    assert_eq!(other_year.status.code(), Some(2));
}

#[test]
fn a_file_from_anywhere_takes_part() {
    let folder = holding(&[]);
    let plan = fs::read_to_string("scenarios/egen-aftale-2025.ron").unwrap();
    let bare = format!("{}\n)\n", plan.split("\n    own_agreements").next().unwrap());
    let path = folder.path().join("plan.ron");
    fs::write(&path, bare).unwrap();
    let path = path.display().to_string();
    let without = asked(Path::new(""), &["check", &path]);
    assert_eq!(without.status.code(), Some(2), "the agreement is not known");
    let file = "scenarios/aftaler/eksempelkommune-2025.ron";
    let with = asked(Path::new(""), &["check", &path, "--agreement", file]);
    assert_eq!(with.status.code(), Some(1), "a frame is broken: {}", said(&with, folder.path()));
    assert_eq!(asked(Path::new(""), &["check", &path, file]).status.code(), Some(1));
    assert_eq!(asked(Path::new(""), &["agreements", file]).status.code(), Some(0));
}
