//! A workbook taken apart: its parts as text, and cells changed as a colleague would.

use resvg::usvg::roxmltree::Document;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

/// The parts of a workbook in their order.
pub(super) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = |at: usize| {
        let mut file = archive.by_index(at).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().unwrap().into_owned(), text)
    };
    (0..ZipArchive::new(Cursor::new(bytes)).unwrap().len()).map(part).collect()
}

/// The same workbook with its parts changed.
fn changed(bytes: &[u8], change: impl Fn(&str, String) -> String) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts(bytes) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        writer.start_file(name.clone(), options).unwrap();
        writer.write_all(change(&name, text).as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The workbook with no formula's result in it.
pub(super) fn without_results(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |name, text| {
        if !name.starts_with("xl/worksheets/sheet") {
            return text;
        }
        let mut pieces = text.split("</f><v>");
        let mut kept = pieces.next().unwrap().to_owned();
        for piece in pieces {
            kept.push_str("</f>");
            kept.push_str(piece.split_once("</v>").unwrap().1);
        }
        kept
    })
}

/// The workbook with another number in a cell of a sheet.
pub(super) fn with_number(bytes: &[u8], sheet: &str, cell: &str, number: &str) -> Vec<u8> {
    let path = sheet_path(bytes, sheet);
    changed(bytes, |name, text| {
        if name != path {
            return text;
        }
        let start = text.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("{sheet} has no cell {cell}"));
        let rest = &text[start..];
        let head_end = rest.find('>').unwrap();
        let (head, end) = match rest[..head_end].strip_suffix('/') {
            Some(head) => (head, head_end + 1),
            None => (&rest[..head_end], rest.find("</c>").unwrap() + "</c>".len()),
        };
        format!("{}{head}><v>{number}</v></c>{}", &text[..start], &rest[end..])
    })
}

/// The part that a sheet is.
pub(super) fn sheet_path(bytes: &[u8], sheet: &str) -> String {
    let parts: BTreeMap<String, String> = parts(bytes).into_iter().collect();
    let book = Document::parse(&parts["xl/workbook.xml"]).unwrap();
    let mut sheets = book.descendants().filter(|node| node.has_tag_name_local("sheet"));
    let at = sheets.position(|node| node.attribute("name") == Some(sheet));
    format!("xl/worksheets/sheet{}.xml", at.unwrap_or_else(|| panic!("no sheet {sheet}")) + 1)
}

/// Names without their namespace.
pub(super) trait Local {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl Local for resvg::usvg::roxmltree::Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}
