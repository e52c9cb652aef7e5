//! Another program that computes: `LibreOffice`, without a window.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The sheets of a workbook after another program has computed them, by name: rows of cells.
pub(super) type Sheets = BTreeMap<String, Vec<Vec<String>>>;

/// Whether the environment demands that another program computes; then everything is tried.
pub(super) fn is_demanded() -> bool {
    std::env::var_os("RAADERUM_LIBREOFFICE").is_some_and(|value| value == "1")
}

/// Recalculates workbooks by name; `None` where there is no `LibreOffice` and nobody demands it.
///
/// What is stored as the result of a formula is thrown away first, so that nothing but computing can bring it back.
pub(super) fn recalculated(workbooks: &[(String, Vec<u8>)]) -> Option<BTreeMap<String, Sheets>> {
    if Command::new("soffice").arg("--version").output().is_err() {
        assert!(!is_demanded(), "RAADERUM_LIBREOFFICE=1 demands soffice, which is not installed");
        // Said on standard error, which the harness shows with --nocapture.
        std::io::Write::write_all(&mut std::io::stderr(), b"skipped: no LibreOffice here\n").unwrap();
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profile");
    fs::create_dir_all(profile.join("user")).unwrap();
    fs::write(profile.join("user/registrymodifications.xcu"), ALWAYS_RECALCULATE).unwrap();
    let out = folder.path().join("out");
    let mut command = Command::new("soffice");
    command.arg("--headless").arg(format!("-env:UserInstallation=file://{}", profile.display()));
    command.args(["--convert-to", ALL_SHEETS, "--outdir"]).arg(&out);
    for (name, bytes) in workbooks {
        let path = folder.path().join(format!("{name}.xlsx"));
        fs::write(&path, super::taken_apart::without_results(bytes)).unwrap();
        command.arg(path);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(workbooks.iter().map(|(name, _)| (name.clone(), sheets(&out, name))).collect())
}

fn sheets(folder: &Path, workbook: &str) -> Sheets {
    let mut sheets = Sheets::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        if let Some(sheet) = stem.strip_prefix(&format!("{workbook}-")) {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(&path).unwrap();
            let rows = reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect());
            sheets.insert(sheet.to_owned(), rows.collect());
        }
    }
    assert!(!sheets.is_empty(), "nothing came back of {workbook}");
    sheets
}

/// Every sheet as CSV: commas, UTF-8, numbers in full.
const ALL_SHEETS: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

const ALWAYS_RECALCULATE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"#;
