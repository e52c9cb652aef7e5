//! The house rules that a program can check: who may use whom, and what the core must not know.

use std::fs;
use std::path::{Path, PathBuf};

/// Each chapter and the chapters it may use. `view` names what storage can find wrong with a file, nothing else of it.
const MAY_USE: [(&str, &[&str]); 6] = [
    ("budget", &[]),
    ("storage", &["budget"]),
    ("view", &["budget", "storage"]),
    ("export", &["budget", "view"]),
    ("cli", &["budget", "storage", "view", "export"]),
    ("desktop", &["budget", "storage", "view", "export"]),
];

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

#[test]
fn a_chapter_uses_only_those_before_it() {
    let mut wrong = Vec::new();
    for (chapter, allowed) in MAY_USE {
        for path in files(&Path::new("src").join(chapter)) {
            let source = fs::read_to_string(&path).unwrap();
            for (other, _) in MAY_USE {
                let uses =
                    source.contains(&format!("crate::{other}::")) || source.contains(&format!("crate::{other};"));
                if uses && other != chapter && !allowed.contains(&other) {
                    wrong.push(format!("{} uses {other}", path.display()));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn view_takes_from_storage_only_what_can_be_wrong_with_a_file() {
    for path in files(Path::new("src/view")) {
        let source = fs::read_to_string(&path).unwrap();
        let uses = source.lines().filter(|line| line.contains("crate::storage"));
        for line in uses {
            let tells = path.ends_with("file_text.rs") || path.ends_with("sheet_text.rs");
            assert!(tells, "{} uses storage: {line}", path.display());
        }
    }
}

#[test]
fn the_core_knows_no_file_clock_window_or_float() {
    let forbidden = [
        "std::fs",
        "std::io",
        "std::net",
        "std::time",
        "std::env",
        "std::process",
        "eframe",
        "egui",
        "serde",
        "ron::",
        "fluent",
        " f32",
        " f64",
    ];
    for path in files(Path::new("src/budget")) {
        let source = fs::read_to_string(&path).unwrap();
        for (number, line) in source.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for word in forbidden {
                assert!(!line.contains(word), "{}:{}: {word}", path.display(), number + 1);
            }
        }
    }
}

#[test]
fn nothing_opens_a_connection_or_starts_a_program() {
    for path in files(Path::new("src")) {
        let source = fs::read_to_string(&path).unwrap();
        for word in ["std::net", "process::Command", "TcpStream", "UdpSocket"] {
            assert!(!source.contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for path in files(Path::new("src")) {
        let source = fs::read_to_string(&path).unwrap();
        assert!(source.starts_with("//!"), "{} has no line that says what it is for", path.display());
    }
}
