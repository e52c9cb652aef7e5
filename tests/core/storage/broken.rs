//! Broken files: every problem of each, at its place.

use raaderum::storage::{FileProblem, areas, scenario};
use std::fs;
use std::path::Path;

/// The problems one a line: `line:column path kind`.
fn listed(problems: &[FileProblem]) -> String {
    let line = |problem: &FileProblem| {
        let place = problem
            .line
            .zip(problem.column)
            .map_or_else(|| "?".to_owned(), |(line, column)| format!("{line}:{column}"));
        format!("{place} {} {:?}", problem.path, problem.kind).replace("  ", " ")
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn broken_files_tell_every_problem_at_its_place() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/storage/broken");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    files.sort();
    assert!(files.len() >= 30, "the broken files are there");
    insta::with_settings!({ snapshot_path => "broken", prepend_module_to_snapshot => false, omit_expression => true }, {
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let name = file.file_stem().unwrap().to_str().unwrap();
            let problems = scenario::read(&text, areas::standard()).expect_err(name);
            assert!(!problems.is_empty() && problems.len() <= 100, "{name}: something is told, and not endlessly");
            insta::assert_snapshot!(name, listed(&problems));
        }
    });
}
