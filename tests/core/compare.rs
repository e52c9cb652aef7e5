//! Several plans side by side: what `compare` and `diff` say, and the codes they end with.

use std::path::Path;
use std::process::{Command, Output};

const PLAN: &str = "scenarios/botilbud-alternativer.ron";
const ALTERNATIVES: [&str; 3] = ["et-aar-senere", "faerre-og-senere", "lejemaal"];

/// The program, asked in a language.
fn asked(language: &str, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_raaderum"));
    program.env("RAADERUM_AFTALER", Path::new("")).args(arguments).args(["--lang", language]).output().unwrap()
}

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    format!("{}{}kode {}\n", text(&output.stdout), text(&output.stderr), output.status.code().unwrap())
}

fn code(arguments: &[&str]) -> Option<i32> {
    asked("da", arguments).status.code()
}

/// The plan and its alternatives, with more arguments behind them.
fn all(language: &str, more: &[&str]) -> Output {
    let alternatives = ALTERNATIVES.map(|id| format!("{PLAN}#{id}"));
    let plans = [PLAN].into_iter().chain(alternatives.iter().map(String::as_str));
    let arguments: Vec<&str> = ["compare"].into_iter().chain(plans).chain(more.iter().copied()).collect();
    asked(language, &arguments)
}

#[test]
fn diff_tells_same_different_and_unusable_apart() {
    let alternative = format!("{PLAN}#lejemaal");
    assert_eq!(code(&["diff", PLAN, PLAN]), Some(0));
    assert_eq!(code(&["diff", PLAN, &alternative]), Some(1));
    assert_eq!(code(&["diff", PLAN, "--alternative", "lejemaal"]), Some(1));
    assert_eq!(code(&["diff", &alternative, &alternative]), Some(0));
    assert_eq!(code(&["diff", PLAN, "scenarios/ingen.ron"]), Some(2));
    assert_eq!(code(&["diff", PLAN]), Some(2), "there is nothing to compare with");
    assert_eq!(code(&["diff", PLAN, "scenarios/anlaeg-2020.ron"]), Some(2), "no year is in both");
    assert_eq!(code(&["diff", PLAN, "--alternative", "findes-ikke"]), Some(2));
}

#[test]
fn diff_ends_alike_in_every_format() {
    for format in ["text", "md", "json"] {
        assert_eq!(code(&["diff", PLAN, PLAN, "--format", format]), Some(0), "{format}");
        assert_eq!(code(&["diff", PLAN, "--alternative", "lejemaal", "--format", format]), Some(1), "{format}");
    }
}

#[test]
fn the_plan_and_its_alternatives_side_by_side() {
    insta::assert_snapshot!("side-om-side.da.txt", said(&all("da", &[])));
    insta::assert_snapshot!("side-om-side.en.txt", said(&all("en", &["--sort", "headroom", "--area", "anlaeg"])));
    insta::assert_snapshot!(
        "side-om-side.md",
        said(&all("da", &["--format", "md", "--year", "2026", "--reference", "1"]))
    );
    let json = all("da", &["--format", "json", "--sort", "cost", "--area", "anlaeg/botilbud", "--year", "2025"]);
    insta::assert_snapshot!("side-om-side.json", said(&json));
}

#[test]
fn what_cannot_stand_side_by_side_is_told() {
    let told = [
        &["compare", PLAN][..],
        &["compare", PLAN, "scenarios/anlaeg-2020.ron"],
        &["compare", PLAN, PLAN, "--area", "havn"],
        &["compare", PLAN, PLAN, "--year", "1999"],
        &["compare", PLAN, PLAN, "--reference", "3"],
        &["compare", PLAN, PLAN, "-o", "figur.gif"],
    ];
    let told: Vec<String> = told.iter().map(|arguments| said(&asked("da", arguments))).collect();
    insta::assert_snapshot!("side-om-side.ikke.txt", told.join("\n"));
}

#[test]
fn the_chart_is_written_each_by_itself_and_over_each_other() {
    let folder = tempfile::tempdir().unwrap();
    for (name, more) in [("hver.svg", &[][..]), ("alle.svg", &["--overlay"]), ("alle.pdf", &["--overlay"])] {
        let path = folder.path().join(name);
        let to = path.display().to_string();
        let arguments: Vec<&str> = more.iter().copied().chain(["-o", &to]).collect();
        assert_eq!(all("da", &arguments).status.code(), Some(0), "{name}");
        assert!(std::fs::metadata(&path).unwrap().len() > 1_000, "{name}");
    }
}
