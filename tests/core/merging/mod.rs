//! Merging as a user meets it: files in, sentences and exit codes out; and as git's merge driver.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

const BASE: &str = include_str!("base.ron");

/// The base after some replacements; each must fit once.
fn edited(edits: &[(&str, &str)]) -> String {
    edits.iter().fold(BASE.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

fn program(folder: &Path, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_raaderum"));
    program.env("RAADERUM_AFTALER", folder.join("ingen")).current_dir(folder).args(arguments);
    program.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A folder with the three files.
fn three(base: &str, ours: &str, theirs: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in [("base.ron", base), ("ours.ron", ours), ("theirs.ron", theirs)] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

/// What a merge says, how it ends, and which lines of the base are others in the result, its conflicts left out.
fn told(ours: &[(&str, &str)], theirs: &[(&str, &str)], language: &str) -> String {
    let folder = three(BASE, &edited(ours), &edited(theirs));
    let files = ["merge", "base.ron", "ours.ron", "theirs.ron", "-o", "out.ron", "--lang", language];
    let output = program(folder.path(), &files);
    assert_eq!(text(&output.stderr), "");
    let merged = fs::read_to_string(folder.path().join("out.ron")).unwrap();
    let plan = merged.split("    conflicts: ").next().unwrap();
    let lines = |text: &str| text.lines().map(ToOwned::to_owned).collect::<Vec<_>>();
    let (before, after) = (lines(BASE), lines(plan));
    let gone = before.iter().filter(|line| !after.contains(line)).map(|line| format!("- {}\n", line.trim()));
    let came = after.iter().filter(|line| !before.contains(line)).map(|line| format!("+ {}\n", line.trim()));
    let changed: String = gone.chain(came).collect();
    format!("{}kode {}\n{changed}", text(&output.stdout), output.status.code().unwrap())
}

const MINE: (&str, &str) = ("2025: \"100.0 mio\"", "2025: \"120.0 mio\"");
const THEIRS: (&str, &str) = ("2025: \"100.0 mio\"", "2025: \"135.0 mio\"");

#[test]
fn edits_of_different_things_come_together() {
    let mine = [MINE, ("\"Udkast\"", "\"Til byrådet\"")];
    let theirs = [("2026: \"100.0 mio\"", "2026: \"90.0 mio\""), ("percent: 2.1", "percent: 2.4")];
    insta::assert_snapshot!(told(&mine, &theirs, "da"));
}

#[test]
fn what_both_changed_is_told_with_both_numbers() {
    insta::assert_snapshot!("both-da", told(&[MINE], &[THEIRS], "da"));
    insta::assert_snapshot!("both-en", told(&[MINE], &[THEIRS], "en"));
}

#[test]
fn every_kind_of_conflict_reads_well() {
    let added = |amount: &str| {
        format!(
            "        Measure(id: \"skoler\", title: \"Skoler\", area: \"anlaeg\", effect: OneOff(2026, \"{amount}\"), \
             price_level: \"2024-pl\", standing: Proposed),\n    ],\n    assumptions"
        )
    };
    let (ours, theirs) = (added("10 mio"), added("12 mio"));
    let mine = [
        ("title: \"Botilbud\"", "title: \"Botilbud i alt\""),
        ("amount: \"25 mio\"", "amount: \"26 mio\""),
        ("standing: Decided", "standing: Agreed"),
        ("2025: \"510 mio\"", "2025: \"515 mio\""),
        ("percent: 2.1", "percent: 2.3"),
        ("KL's skøn", "Økonomisk Redegørelse"),
        ("shift: 1", "shift: 2"),
        ("\"Udkast\"", "\"Første udkast\""),
        ("years: (2024, 2027)", "years: (2024, 2028)"),
        ("    ],\n    assumptions", &ours),
    ];
    let them = [
        ("title: \"Botilbud\"", "title: \"Flere botilbud\""),
        ("amount: \"25 mio\"", "amount: \"27.5 mio\""),
        ("standing: Decided", "standing: HopedFor"),
        ("2025: \"510 mio\"", "2025: \"505 mio\""),
        ("percent: 2.1", "percent: 1.9"),
        ("KL's skøn", "Eget skøn"),
        ("shift: 1", "shift: 1,\n on: false,\n scale: 80"),
        ("\"Udkast\"", "\"Andet udkast\""),
        ("years: (2024, 2027)", "years: (2024, 2026)"),
        ("    ],\n    assumptions", &theirs),
    ];
    insta::assert_snapshot!(told(&mine, &them, "da"));
}

#[test]
fn what_one_deleted_and_the_other_changed_stays() {
    let whole = BASE.find("        Measure(\n            id: \"veje\"").unwrap();
    let end = whole + BASE[whole..].find("        ),\n").unwrap() + "        ),\n".len();
    let gone = [(&BASE[whole..end], "")];
    let changed = [("OneOff(2025, \"40 mio\")", "OneOff(2026, \"45 mio\")")];
    insta::assert_snapshot!("deleted-by-us", told(&gone, &changed, "da"));
    insta::assert_snapshot!("deleted-by-them", told(&changed, &gone, "da"));
}

#[test]
fn amounts_in_other_prices_are_never_mixed() {
    let mine = [MINE];
    // They restated all amounts of the measure.
    let level = "                2026: \"100.0 mio\",\n            }),\n            price_level: \"2024-pl\"";
    let theirs = [
        ("2024: \"60.0 mio\"", "2024: \"62.0 mio\""),
        (level, "                2026: \"103.0 mio\",\n            }),\n            price_level: \"2025-pl\""),
    ];
    insta::assert_snapshot!(told(&mine, &theirs, "da"));
}

#[test]
fn conflicts_are_in_the_file_until_they_are_decided() {
    let folder = three(BASE, &edited(&[MINE]), &edited(&[THEIRS]));
    let merge = |ours: &str| {
        program(folder.path(), &["merge", "base.ron", ours, "theirs.ron", "-o", "out.ron", "--lang", "da"])
    };
    assert_eq!(merge("ours.ron").status.code(), Some(1));
    let merged = fs::read_to_string(folder.path().join("out.ron")).unwrap();
    insta::assert_snapshot!("conflicts-in-the-file", merged.split("    conflicts: ").nth(1).unwrap());
    let unframed =
        |text: &str| text.replace("        \"KØ2024\",\n", "").replace("        \"anlaeg\": Agreed(),\n", "");
    fs::write(folder.path().join("fine.ron"), unframed(BASE)).unwrap();
    assert_eq!(program(folder.path(), &["check", "fine.ron"]).status.code(), Some(0));
    fs::write(folder.path().join("unframed.ron"), unframed(&merged)).unwrap();
    let checked = program(folder.path(), &["check", "unframed.ron", "--lang", "da"]);
    let line = text(&checked.stdout).lines().find(|line| line.contains("fletning")).unwrap().to_owned();
    insta::assert_snapshot!("conflict-in-check", format!("{line}\nkode {}", checked.status.code().unwrap()));
    let again = merge("out.ron");
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(
        text(&again.stderr).trim_end(),
        "out.ron har uløste konflikter fra en tidligere fletning. Afgør dem først."
    );
}

#[test]
fn a_file_that_cannot_be_used_leaves_the_result_alone() {
    let folder = three(BASE, &edited(&[MINE]), "Scenario(");
    let output = program(folder.path(), &["merge", "base.ron", "ours.ron", "theirs.ron", "-o", "ours.ron"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(folder.path().join("ours.ron")).unwrap(), edited(&[MINE]));
    let newer = three(BASE, &BASE.replacen("format: 2", "format: 99", 1), BASE);
    let output = program(newer.path(), &["merge", "base.ron", "ours.ron", "theirs.ron", "-o", "ours.ron"]);
    assert_eq!(output.status.code(), Some(2));
}

/// git, asked in a folder without the settings of whoever runs the tests; `None` where there is no git.
fn git(folder: &Path, arguments: &[&str]) -> Option<Output> {
    let mut git = Command::new("git");
    let name = ["-c", "user.name=Prøve", "-c", "user.email=proeve@example.org", "-c", "init.defaultBranch=main"];
    git.current_dir(folder).args(name).args(arguments);
    git.env("GIT_CONFIG_NOSYSTEM", "1").env("GIT_CONFIG_GLOBAL", folder.join("none")).env("HOME", folder);
    git.output().ok()
}

#[test]
fn git_merges_plans_by_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let plan = path.join("plan.ron");
    let Some(_) = git(path, &["init", "-q"]).filter(|output| output.status.success()) else { return };
    let driver = format!("'{}' merge %O %A %B -o %A --lang da", env!("CARGO_BIN_EXE_raaderum"));
    let run = |arguments: &[&str]| git(path, arguments).unwrap();
    let commit = |text: &str| {
        fs::write(&plan, text).unwrap();
        assert!(run(&["add", "."]).status.success());
        assert!(run(&["commit", "-qm", "x"]).status.success());
    };
    run(&["config", "merge.raaderum.driver", &driver]);
    fs::write(path.join(".gitattributes"), "*.ron merge=raaderum\n").unwrap();
    commit(BASE);
    run(&["branch", "lise"]);
    run(&["branch", "per"]);
    commit(&edited(&[MINE]));
    run(&["switch", "-q", "lise"]);
    // A neighbouring line: git alone would call that a conflict.
    commit(&edited(&[("2026: \"100.0 mio\"", "2026: \"90.0 mio\"")]));
    run(&["switch", "-q", "per"]);
    commit(&edited(&[THEIRS]));
    run(&["switch", "-q", "main"]);
    assert!(run(&["merge", "-q", "-m", "x", "lise"]).status.success());
    let both = edited(&[MINE, ("2026: \"100.0 mio\"", "2026: \"90.0 mio\"")]);
    assert_eq!(fs::read_to_string(&plan).unwrap(), both);
    let stopped = run(&["merge", "-q", "-m", "x", "per"]);
    assert!(!stopped.status.success(), "the user must decide");
    let said = text(&stopped.stdout) + &text(&stopped.stderr);
    assert!(said.contains("Begge ændrede 2025 for ”Botilbud”: 120,0 / 135,0 mio. kr."), "{said}");
    assert!(
        fs::read_to_string(&plan).unwrap().contains("    conflicts: Conflicts("),
        "the file can be opened, and asks"
    );
}
