//! Another program that reads the file: `pdftotext` and `pdfinfo` of Poppler.

use super::{bytes, examples, numbers, pages};
use raaderum::view::Language;
use std::path::Path;
use std::process::Command;

/// Whether there is a reader; a machine without one says so and goes on, unless the environment demands it.
fn has_reader() -> bool {
    let found = ["pdftotext", "pdfinfo"].iter().all(|program| Command::new(program).arg("-v").output().is_ok());
    let is_demanded = std::env::var_os("RAADERUM_POPPLER").is_some_and(|value| value == "1");
    assert!(found || !is_demanded, "RAADERUM_POPPLER=1 demands pdftotext and pdfinfo, which are not installed");
    if !found {
        // Said on standard error, which the harness shows with --nocapture.
        std::io::Write::write_all(&mut std::io::stderr(), b"skipped: no Poppler here\n").unwrap();
    }
    found
}

fn said(program: &str, file: &Path, more: &[&str]) -> String {
    let output = Command::new(program).arg(file).args(more).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().replace('\u{a0}', " ")
}

#[test]
fn a_reader_finds_every_number_the_title_and_all_pages() {
    if !has_reader() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for (name, scenario) in examples() {
        let file = folder.path().join(format!("{name}.pdf"));
        std::fs::write(&file, bytes(&scenario, Language::Danish)).unwrap();
        let (paper, sheets) = pages(&scenario);
        let text = said("pdftotext", &file, &["-layout", "-"]);
        for number in numbers(&paper) {
            assert!(text.contains(&number.replace('\u{a0}', " ")), "{name}: {number} is not found in\n{text}");
        }
        assert!(text.contains("Kilder") && text.contains("Råderum"), "{name}: {text}");
        let about = said("pdfinfo", &file, &[]);
        assert!(about.contains(&format!("{}: ", paper.title)), "{name}: {about}");
        assert!(about.contains("(A4)"), "{name}: {about}");
        let count = about.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().to_owned();
        assert_eq!(count, sheets.len().to_string(), "{name}");
    }
}

#[test]
fn the_face_is_embedded_in_parts() {
    if !has_reader() || Command::new("pdffonts").arg("-v").output().is_err() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.pdf");
    let (_, scenario) = examples().remove(0);
    std::fs::write(&file, bytes(&scenario, Language::English)).unwrap();
    let fonts = said("pdffonts", &file, &[]);
    let faces: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!faces.is_empty());
    for face in faces {
        assert!(face.contains("+Roboto-") && face.contains("yes yes yes"), "{face}");
    }
}
