//! Measures from tables: files in, text out.

use super::*;
use raaderum::budget::money::Unit;
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Scenario, Scope, Years};
use raaderum::storage::agreements;
use raaderum::storage::scenario;
use raaderum::storage::sheet::measures::{Context, Mapping, Role, Taken};
use raaderum::storage::sheet::table::Table;
use raaderum::storage::sheet::{Cells, column_letters};
use std::path::PathBuf;

fn path(name: &str) -> PathBuf {
    PathBuf::from("tests/core/sheet/import").join(name)
}

fn cells(name: &str) -> Cells {
    let table = Table::open(&path(name)).unwrap();
    table.cells(0).unwrap()
}

fn plan() -> Scenario {
    let year = |number| Year::new(number).unwrap();
    let years = Years::new(year(2025), year(2028)).unwrap();
    Scenario::new("Plan", Scope::AllMunicipalities, years, PriceLevel::Of(year(2024)))
}

/// Reads a table with what its heads suggest, changed by `change`.
fn taken(cells: &Cells, change: impl FnOnce(&mut Mapping)) -> (Mapping, Taken, Scenario) {
    let (library, mut plan) = (agreements::all(), plan());
    let context = Context { scenario: &plan, areas: &library.areas, notation: Notation::Danish, unit: Unit::Mio };
    let mut mapping = Mapping::propose(cells, &context);
    change(&mut mapping);
    let taken = mapping.take(cells, &context);
    if let Some(edit) = taken.edit(0) {
        let back = plan.apply(edit).unwrap();
        let mut before = plan.clone();
        before.apply(back).unwrap();
        assert_eq!(before, self::plan(), "undo takes all of it back");
    }
    (mapping, taken, plan)
}

/// What a person sees before saying yes, and what the plan then holds.
fn report(cells: &Cells, change: impl FnOnce(&mut Mapping)) -> String {
    let (mapping, taken, plan) = taken(cells, change);
    let mut lines = vec![format!("first row {}; {:?}; {:?}", mapping.first_row + 1, mapping.unit, mapping.price_level)];
    for (at, column) in mapping.columns.iter().enumerate().filter(|(_, column)| column.role != Role::Nothing) {
        let decimals = if matches!(column.role, Role::Amount(_)) { mark(&column.mark) } else { String::new() };
        lines.push(format!("{}: {:?} {decimals}", column_letters(at), column.role));
    }
    lines.push(format!("{} of {} rows can be taken", taken.measures.len(), taken.rows()));
    lines.extend(taken.hindrance.iter().map(|why| format!("hindrance: {why:?}")));
    for row in &taken.refused {
        lines.push(format!("row {} {:?}", row.row, row.title));
        lines.extend(row.why.iter().map(|why| format!("    {why:?}")));
    }
    let text = scenario::write(&plan);
    let measures = text.find("measures:").map_or("", |at| &text[at..]);
    lines.push(measures.to_owned());
    lines.join("\n")
}

#[test]
fn a_danish_table() {
    let cells = cells("forslag-utf8.csv");
    insta::assert_snapshot!(report(&cells, |mapping| {
        mapping.area = raaderum::budget::area::AreaPath::parse("service/sundhed");
    }));
}

#[test]
fn one_table_in_three_encodings() {
    let utf8 = cells("forslag-utf8.csv");
    assert_eq!(cells("forslag-utf16.csv"), utf8);
    assert_eq!(cells("forslag-windows.csv"), utf8);
}

#[test]
fn an_english_table() {
    insta::assert_snapshot!(report(&cells("proposal.csv"), |mapping| {
        mapping.unit = Unit::Tkr;
        for column in mapping.questions().collect::<Vec<_>>() {
            mapping.columns[column].chosen = Some(Notation::English);
        }
    }));
}

#[test]
fn a_workbook() {
    insta::assert_snapshot!(report(&cells("tiltag.xlsx"), |_| {}));
}

#[test]
fn a_workbook_with_shared_texts_and_a_computed_number() {
    let (_, taken, _) = taken(&cells("shared.xlsx"), |_| {});
    let measure = &taken.measures[0];
    assert_eq!((&*measure.title, measure.area.as_str()), ("Løft & mere", "service/aeldre"));
    let amount = |number| measure.effect.in_year(Year::new(number).unwrap()).unwrap().kroner().normalize().to_string();
    assert_eq!([amount(2025), amount(2026)], ["12500000", "13750000"]);
}

#[test]
fn an_open_document() {
    insta::assert_snapshot!(report(&cells("tiltag.ods"), |_| {}));
}

#[test]
fn a_workbook_has_its_shown_sheets() {
    let table = Table::open(&path("tiltag.xlsx")).unwrap();
    assert_eq!(table.sheets(), ["Tiltag", "Andet"]);
    let other = table.cells(1).unwrap();
    assert_eq!((other.rows(), other.columns(), other.get(2, 1).text()), (3, 2, "7".to_owned()));
    assert!(table.cells(2).is_err());
}

#[test]
fn an_ambiguous_column_stands_against_all_until_it_is_answered() {
    let cells = cells("ambiguous.csv");
    let (_, open, _) = taken(&cells, |_| {});
    assert_eq!(format!("{:?}", open.hindrance), "Some(DecimalMark { column: 2 })");
    assert!(open.edit(0).is_none());
    let (_, answered, _) = taken(&cells, |mapping| mapping.columns[2].chosen = Some(Notation::English));
    assert!(answered.hindrance.is_none());
    let first = answered.measures[0].effect.in_year(Year::new(2025).unwrap()).unwrap();
    assert_eq!(first.kroner().normalize().to_string(), "1234000");
}

#[test]
fn nothing_is_taken_before_titles_and_years_are_known() {
    let (mapping, none, _) = taken(&cells("no-heads.csv"), |_| {});
    assert_eq!((mapping.first_row, format!("{:?}", none.hindrance)), (0, "Some(NoAmountColumn)".to_owned()));
    let (_, some, _) = taken(&cells("no-heads.csv"), |mapping| {
        mapping.columns[1].role = Role::Amount(Year::new(2025).unwrap());
        mapping.area = raaderum::budget::area::AreaPath::parse("service");
    });
    assert_eq!((some.measures.len(), some.refused.len()), (2, 0));
}

#[test]
fn one_year_in_two_columns_is_proposed_once_and_taken_never() {
    let year = Year::new(2025).unwrap();
    let cells = cells("years-twice.csv");
    let (mapping, _, _) = taken(&cells, |_| {});
    let amounts = mapping.columns.iter().filter(|column| column.role == Role::Amount(year)).count();
    assert_eq!(amounts, 1);
    let (_, twice, _) = taken(&cells, |mapping| mapping.columns[4].role = Role::Amount(year));
    assert!(twice.hindrance.is_some());
}
