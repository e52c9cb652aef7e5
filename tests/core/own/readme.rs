//! The examples of the manual of own agreements are what they say they are.

use super::{example, read};
use raaderum::budget::agreement::challenges;
use raaderum::storage::agreements;

const MANUAL: &str = include_str!("../../../assets/agreements/README.md");

fn block(number: usize) -> String {
    let block = MANUAL.split("```ron\n").nth(number + 1).and_then(|rest| rest.split("```").next()).unwrap();
    let lines = block.lines().map(|line| line.strip_prefix("   ").unwrap_or(line));
    lines.collect::<Vec<_>>().join("\n").trim_end().to_owned() + "\n"
}

#[test]
fn the_small_file_is_what_the_program_writes_and_stands_unchallenged() {
    let text = block(0);
    let agreement = read(&text);
    assert_eq!(agreements::write(&agreement), text);
    assert_eq!(challenges(&agreement, &agreements::all().agreements), []);
}

#[test]
fn the_answer_can_be_read() {
    let answer = block(1).replace("udgifter-i-alt", "serviceramme").replace('\n', "\n    ");
    let whole = example(&[("    ],\n)\n", &format!("    ],\n    {answer})\n"))]);
    assert_eq!(read(&whole).checked.len(), 1);
}
