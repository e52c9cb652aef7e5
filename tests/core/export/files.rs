//! The report as a file: the format follows the ending, and nothing is left half written.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn report(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_raaderum"));
    program.env("RAADERUM_AFTALER", "").args(["report", "scenarios/botilbud-2024-2026.ron"]).args(arguments);
    program.args(["--lang", "da"]).output().unwrap()
}

fn written(folder: &Path, name: &str, more: &[&str]) -> Vec<u8> {
    let path = folder.join(name);
    let output = report(&[&["-o", &path.display().to_string()], more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout.is_empty());
    fs::read(path).unwrap()
}

#[test]
fn the_ending_says_the_format() {
    let folder = tempfile::tempdir().unwrap();
    assert!(written(folder.path(), "a.xlsx", &[]).starts_with(b"PK"));
    assert!(written(folder.path(), "A.XLSX", &[]).starts_with(b"PK"));
    for (ending, format) in [("csv", "csv"), ("md", "md"), ("txt", "text"), ("json", "json")] {
        assert_eq!(written(folder.path(), &format!("a.{ending}"), &[]), report(&["--format", format]).stdout);
    }
}

#[test]
fn danish_csv_opens_in_a_danish_spreadsheet() {
    let folder = tempfile::tempdir().unwrap();
    let text = String::from_utf8(written(folder.path(), "a.csv", &["--dialect", "danish"])).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let machine = String::from_utf8(report(&["--format", "csv"]).stdout).unwrap();
    let mut machine_reader = csv::Reader::from_reader(machine.as_bytes());
    for (danish, machine) in reader.records().zip(machine_reader.records()) {
        let (danish, machine) = (danish.unwrap(), machine.unwrap());
        assert_eq!(danish[4].replace(',', "."), machine[4], "kroner");
        assert_eq!(&danish[1], &machine[1]);
    }
}

#[test]
fn an_unknown_ending_lists_the_known_ones_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.doc", "a", "a.pdf.exe"] {
        let path = folder.path().join(name);
        let output = report(&["-o", &path.display().to_string()]);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.contains(".xlsx, .csv, .md, .txt, .json"), "{said}");
        assert!(!path.exists());
    }
}

#[test]
fn a_file_that_cannot_be_written_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("no/folder/a.xlsx");
    assert_eq!(report(&["-o", &missing.display().to_string()]).status.code(), Some(2));
    let taken = folder.path().join("taken.xlsx");
    fs::create_dir(&taken).unwrap();
    assert_eq!(report(&["-o", &taken.display().to_string()]).status.code(), Some(2));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}
