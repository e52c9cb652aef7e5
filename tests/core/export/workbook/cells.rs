//! What the cells of a workbook hold, read without another program.

use super::Case;
use super::taken_apart::{Local as _, parts, sheet_path};
use raaderum::budget::measure::{Effect, Measure, YearlyAmounts};
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Scenario, Scope, Years};
use raaderum::view::Language;
use resvg::usvg::roxmltree::Document;
use std::collections::BTreeMap;

/// A cell: its text, whether it is text, and the formula it comes from.
#[derive(Debug, Clone, Default, PartialEq)]
struct Cell {
    text: String,
    is_text: bool,
    formula: Option<String>,
}

/// The cells of a sheet by place.
fn cells(bytes: &[u8], sheet: &str) -> BTreeMap<String, Cell> {
    let path = sheet_path(bytes, sheet);
    let parts: BTreeMap<String, String> = parts(bytes).into_iter().collect();
    let strings = Document::parse(&parts["xl/sharedStrings.xml"]).unwrap();
    let text_of = |node: resvg::usvg::roxmltree::Node<'_, '_>| -> String {
        node.descendants().filter(|node| node.has_tag_name_local("t")).filter_map(|node| node.text()).collect()
    };
    let strings: Vec<String> =
        strings.descendants().filter(|node| node.has_tag_name_local("si")).map(text_of).collect();
    let sheet = Document::parse(&parts[&path]).unwrap();
    let cell = |node: resvg::usvg::roxmltree::Node<'_, '_>| {
        let child = |name: &str| node.children().find(|node| node.has_tag_name_local(name));
        let value = child("v").and_then(|node| node.text()).unwrap_or_default();
        let kind = node.attribute("t").unwrap_or("n");
        let text = if kind == "s" { strings[value.parse::<usize>().unwrap()].clone() } else { value.to_owned() };
        let formula = child("f").and_then(|node| node.text()).map(str::to_owned);
        (node.attribute("r").unwrap().to_owned(), Cell { text, is_text: kind != "n", formula })
    };
    sheet.descendants().filter(|node| node.has_tag_name_local("c")).map(cell).collect()
}

/// The row in which a rate stands.
pub(super) fn row_of_rate(bytes: &[u8], series: &str, to: u16) -> u32 {
    let cells = cells(bytes, "Satser");
    let text = |column: char, row: u32| cells.get(&format!("{column}{row}")).map(|cell| cell.text.clone());
    let is_it = |row: &u32| text('A', *row).as_deref() == Some(series) && text('C', *row) == Some(to.to_string());
    (5..).take(1_000).find(is_it).unwrap()
}

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

/// A plan of one municipality's own with so many measures and years, each titled by `title`.
fn plan(measures: usize, years: u16, title: impl Fn(usize) -> String, amount: Printed) -> Case {
    let years = Years::new(year(2024), year(2023 + years)).unwrap();
    let mut scenario = Scenario::new(&title(0), Scope::AllMunicipalities, years, PriceLevel::Of(year(2024)));
    let area = raaderum::budget::area::AreaPath::parse("service").unwrap();
    let amounts: YearlyAmounts = years.iter().map(|year| (year, amount)).collect();
    scenario.measures = (0..measures)
        .map(|at| Measure {
            effect: Effect::Yearly(amounts.clone()),
            ..Measure::new(&format!("m{at}"), &title(at), area.clone(), PriceLevel::Of(year(2024)))
        })
        .collect();
    Case { name: "made".to_owned(), scenario, library: std::sync::Arc::new(raaderum::storage::agreements::all()) }
}

#[test]
fn the_same_scenario_gives_the_same_bytes() {
    for case in Case::examples() {
        assert_eq!(case.bytes(), case.clone().bytes(), "{}", case.name);
        let core: BTreeMap<String, String> = parts(&case.bytes()).into_iter().collect();
        assert!(core["docProps/core.xml"].contains("<dc:creator></dc:creator>"));
        assert!(core["docProps/core.xml"].contains("2000-01-01T00:00:00Z"));
    }
}

#[test]
fn every_part_is_xml_in_both_languages_and_all_units() {
    for case in Case::examples() {
        for (language, unit) in Language::ALL.into_iter().zip([Unit::Kr, Unit::Mia]) {
            for (name, text) in parts(&case.bytes_in(language, unit)) {
                assert!(Document::parse(&text).is_ok(), "{}: {name}", case.name);
            }
        }
    }
}

#[test]
fn formulas_carry_the_results_of_the_program() {
    let case = Case::examples().into_iter().find(|case| case.name == "botilbud-2024-2026").unwrap();
    let cells = cells(&case.bytes(), "År");
    let text: String = cells
        .iter()
        .filter_map(|(place, cell)| {
            cell.formula.as_ref().map(|formula| format!("{place} = {} <- {formula}\n", cell.text))
        })
        .collect();
    insta::assert_snapshot!(text);
}

#[test]
fn a_text_is_never_a_formula() {
    for title in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")", "{=1}"] {
        let case = plan(2, 2, |_| title.to_owned(), Printed::parse("1 mio").unwrap());
        let bytes = case.bytes();
        let cell = &cells(&bytes, "Tiltag")["B5"];
        assert_eq!((cell.text.as_str(), cell.is_text, &cell.formula), (title.trim(), true, &None));
        assert_eq!(cells(&bytes, "Resumé")["A1"].formula, None);
    }
}

#[test]
fn hostile_titles_are_cells() {
    let hostile = [
        "Ø".repeat(10_000),
        "langt ord ".repeat(4_000),
        "\u{202e}ekslob\u{2066} skjult\u{0}\u{7}\u{1b}[0m\r\n\u{2028}linje\u{fffe}\u{feff}\u{ffff}".to_owned(),
        "</t></si><script>]]>&amp;\"'".to_owned(),
        "🦀".repeat(16_000),
        "_x000D_ 'År'!A1 [x]:*?/\\".to_owned(),
        String::new(),
    ];
    for title in hostile {
        let case = plan(2, 3, |_| title.clone(), Printed::parse("-64.5 mio").unwrap());
        let bytes = case.bytes();
        for (name, text) in parts(&bytes) {
            assert!(Document::parse(&text).is_ok(), "{name} of {title:.20}");
        }
        let longest = cells(&bytes, "Tiltag").values().map(|cell| cell.text.encode_utf16().count()).max();
        assert!(longest <= Some(32_767));
    }
}

#[test]
fn digits_that_a_spreadsheet_cannot_hold_stand_beside() {
    let case = plan(1, 2, |_| "Mange cifre".to_owned(), Printed::parse("99999999999999.123 kr").unwrap());
    let cells = cells(&case.bytes(), "Tiltag");
    assert!(!cells["F5"].is_text && cells["F5"].text.starts_with("99999999.9999991"));
    let note = &cells["J5"].text;
    assert!(note.contains("2024: 99.999.999,999999123") || note.contains("2024: 99999999,999999123"), "{note}");
}

#[test]
fn plans_of_every_size_are_written() {
    let amount = Printed::parse("1 mio").unwrap();
    for (measures, years) in [(0, 1), (0, 40), (60, 1), (60, 40), (1, 60)] {
        let bytes = plan(measures, years, |at| format!("Tiltag {at}"), amount).bytes();
        assert_eq!(parts(&bytes).iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")).count(), 7);
    }
}
