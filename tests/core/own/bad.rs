//! Bad agreement files: each told with its line and the reason, in words; none silently accepted.

use raaderum::storage::agreements::review::review_text;
use raaderum::storage::agreements::{self};
use raaderum::view::{Language, Words};
use std::fs;
use std::path::Path;

/// What looking a text through tells, one thing a line.
fn told(text: &str) -> String {
    let words = Words::of(Language::Danish);
    let lines: Vec<String> = match review_text(text, &agreements::all(), &[]) {
        Err(problems) => problems.iter().map(|problem| format!("fejl. {}", words.file_problem(problem))).collect(),
        Ok(review) => {
            let taken = review.taken.iter().map(|taken| {
                format!("id taget, linje {}. {}", review.id_line.unwrap(), words.differences(&taken.differences))
            });
            let challenged = review.challenges.iter().map(|(line, challenge)| {
                let accepted =
                    challenge.accepted.as_ref().map_or_else(String::new, |why| format!(" [svaret på: {why}]"));
                format!("betvivlet, linje {}. {}{accepted}", line.unwrap(), words.challenge(challenge))
            });
            taken.chain(challenged).collect()
        }
    };
    lines.join("\n")
}

#[test]
fn bad_agreements_are_told_with_line_and_reason() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/own/bad");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "ron"));
    files.sort();
    assert!(files.len() >= 12, "the bad files are there");
    insta::with_settings!({ snapshot_path => "bad", prepend_module_to_snapshot => false, omit_expression => true }, {
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            let name = file.file_stem().unwrap().to_str().unwrap();
            let told = told(&text);
            assert!(!told.is_empty(), "{name} is not silently accepted");
            insta::assert_snapshot!(name, told);
        }
    });
}

#[test]
fn an_answer_holds_for_the_number_it_was_given_for() {
    let text = include_str!("bad/rate-420-answered.ron");
    assert!(told(text).contains("svaret på"));
    assert!(!told(&text.replacen("is: \"420 pct\", at", "is: \"421 pct\", at", 1)).contains("svaret på"));
}
