//! Tables that mean harm: none makes reading panic, hang, or fill the memory.

use proptest::prelude::*;
use raaderum::storage::sheet::table::{Table, TableError};
use raaderum::storage::sheet::workbook::WorkbookError;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn shipped(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/core/sheet/import/{name}")).unwrap()
}

/// The same file with one part changed, or a new one.
fn with_part(bytes: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let mut part = from.by_index(at).unwrap();
        let part_name = part.name().unwrap().into_owned();
        let mut held = Vec::new();
        part.read_to_end(&mut held).unwrap();
        if part_name == name {
            held = change(&String::from_utf8(held).unwrap()).into_bytes();
        }
        to.start_file(part_name, SimpleFileOptions::default()).unwrap();
        to.write_all(&held).unwrap();
    }
    to.finish().unwrap().into_inner()
}

fn read(bytes: Vec<u8>) -> Result<usize, String> {
    let table = Table::of(bytes).map_err(|error| error.to_string())?;
    table.cells(0).map(|cells| cells.rows()).map_err(|error| error.to_string())
}

#[test]
fn a_bomb_is_refused_before_it_unfolds() {
    let mut bomb = ZipWriter::new(Cursor::new(Vec::new()));
    for name in ["[Content_Types].xml", "xl/worksheets/sheet1.bin"] {
        bomb.start_file(name, SimpleFileOptions::default()).unwrap();
        let zeros = vec![b' '; 1_000_000];
        for _ in 0..150 {
            bomb.write_all(&zeros).unwrap();
        }
    }
    let bytes = bomb.finish().unwrap().into_inner();
    assert!(bytes.len() < 1_000_000);
    let refused = Table::of(bytes);
    assert!(matches!(refused, Err(TableError::Workbook(WorkbookError::Unfolds(_)))), "{refused:?}");
}

#[test]
fn counts_that_a_file_states_are_not_believed() {
    let xlsx = shipped("shared.xlsx");
    assert_eq!(read(xlsx.clone()), Ok(3));
    let many = with_part(&xlsx, "xl/sharedStrings.xml", |text| {
        text.replace("uniqueCount=\"4\"", "uniqueCount=\"99999999999999\"")
    });
    assert!(read(many).is_err());
    let wide = with_part(&xlsx, "xl/worksheets/sheet1.xml", |text| text.replace("A1:D3", "A1:XFD1048576"));
    assert_eq!(read(wide), Ok(3));
}

#[test]
fn a_cell_far_out_is_refused() {
    let far = |to: &'static str| {
        with_part(&shipped("shared.xlsx"), "xl/worksheets/sheet1.xml", move |text| {
            text.replace("r=\"D3\"", &format!("r=\"{to}\""))
        })
    };
    for place in ["A1048576", "XFD3", "ZZZZZZ3", "A99999999999999999999"] {
        let text = read(far(place));
        assert!(text.is_err(), "{place}: {text:?}");
    }
}

#[test]
fn repeated_cells_and_rows_are_bounded() {
    let ods = shipped("tiltag.ods");
    for (from, to) in [
        (
            "table:number-rows-repeated=\"2\"><table:table-cell office:value-type=\"string\"",
            "table:number-rows-repeated=\"999999999\"><table:table-cell office:value-type=\"string\"",
        ),
        ("table:number-columns-repeated=\"3\"", "table:number-columns-repeated=\"99999999999\""),
    ] {
        let changed = with_part(&ods, "content.xml", |text| {
            assert!(text.contains(from), "{text}");
            text.replace(from, to)
        });
        assert!(read(changed).is_err(), "{to}");
    }
}

#[test]
fn a_document_that_ends_too_early_ends() {
    let ods = shipped("tiltag.ods");
    let mut whole = String::new();
    ZipArchive::new(Cursor::new(&ods)).unwrap().by_name("content.xml").unwrap().read_to_string(&mut whole).unwrap();
    for end in (0..whole.len()).step_by(97).filter(|end| whole.is_char_boundary(*end)) {
        drop(read(with_part(&ods, "content.xml", |text| text[..end].to_owned())));
    }
    let xlsx = shipped("shared.xlsx");
    for part in [
        "xl/worksheets/sheet1.xml",
        "xl/workbook.xml",
        "xl/sharedStrings.xml",
        "[Content_Types].xml",
        "xl/_rels/workbook.xml.rels",
    ] {
        for tenth in 0..10 {
            drop(read(with_part(&xlsx, part, |text| {
                let end = (0..=text.len() * tenth / 10).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
                text[..end].to_owned()
            })));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn bytes_changed_at_random_never_panic(
        ods in any::<bool>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
        cut in any::<Option<prop::sample::Index>>(),
    ) {
        let mut bytes = shipped(if ods { "tiltag.ods" } else { "tiltag.xlsx" });
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        drop(read(bytes));
    }

    #[test]
    fn any_bytes_are_a_table_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        drop(read(bytes));
    }
}
