//! What a scenario's measures do to the lines of an agreement's table.

use raaderum::budget::book::Book;
use raaderum::budget::evaluation::{Cell, TableEffect, table_effect};
use raaderum::budget::marks::Marks;
use raaderum::budget::money::Printed;
use raaderum::storage::{agreements, areas, scenario};
use std::sync::Arc;

/// The effect of a scenario of these fields on the table of KØ2024.
fn effect(fields: &str) -> Option<TableEffect> {
    let text = format!("Scenario(format: 1, title: \"T\", years: (2024, 2025), {fields})");
    let read = scenario::read(&text, areas::standard()).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
    let library = Arc::new(agreements::all());
    let book = Book::open(read.scenario, Arc::clone(&library));
    let agreement = library.agreement("KØ2024").unwrap();
    table_effect(&book, agreement, &agreement.tables[0])
}

fn row(id: &str) -> usize {
    let library = agreements::all();
    let table = &library.agreement("KØ2024").unwrap().tables[0];
    table.rows.iter().position(|row| &**row.figure() == id).unwrap()
}

fn mio(amount: i64, marks: Marks) -> Cell {
    Cell::Amount(Printed::parse(&format!("{amount} mio")).unwrap().money(), marks)
}

fn own(id: &str, area: &str, amount: &str, more: &str) -> String {
    format!(
        "Measure(id: \"{id}\", title: \"{id}\", area: \"{area}\", effect: Yearly({{2024: \"{amount}\"}}), {more} standing: Proposed)"
    )
}

fn plan(level: &str, more: &str, measures: &[String]) -> String {
    format!(
        "scope: AllMunicipalities, price_level: \"{level}\", agreements: [\"KØ2024\"], {more} measures: [{}]",
        measures.join(", ")
    )
}

const LEVEL: &str = "price_level: \"2024-pl\",";

#[test]
fn measures_add_up_in_the_line_of_their_area() {
    let measures = [
        own("a", "service/konsulenter", "-100 mio", LEVEL),
        own("b", "service", "30 mio", LEVEL),
        own("c", "indtaegter/skatter", "-20 mio", LEVEL),
        own("d", "finansiering/laan", "5 mio", LEVEL),
        own("e", "service", "9 mio", &format!("{LEVEL} on: false,")),
    ];
    let effect = effect(&plan("2024-pl", "", &measures)).unwrap();
    assert_eq!(effect.effects[row("serviceramme")], mio(-70, Marks::NONE));
    assert_eq!(effect.after[row("serviceramme")], mio(304_730, Marks::NONE));
    assert_eq!(effect.effects[row("anlaegsramme")], Cell::Empty);
    assert_eq!(effect.after[row("anlaegsramme")], mio(19_300, Marks::NONE));
    assert_eq!(effect.effects[row("udgifter-i-alt")], mio(-70, Marks::NONE));
    assert_eq!(effect.effects[row("indtaegter-i-alt")], mio(-20, Marks::NONE));
    assert_eq!(effect.effects[row("betinget-bloktilskud")], Cell::Empty, "heraf lies in its line");
    assert_eq!(effect.elsewhere, mio(5, Marks::NONE));
}

#[test]
fn a_part_that_the_line_holds_already_is_not_added_again() {
    let lift = "Measure(id: \"l\", title: \"l\", area: \"anlaeg/botilbud\", effect: Figure(\"KØ2024\", \"botilbud-loeft\"), standing: Agreed)";
    let held = effect(&plan("2024-pl", "", &[lift.to_owned()])).unwrap();
    assert_eq!(held.effects[row("anlaegsramme")], Cell::Empty);
    assert_eq!((held.held.len(), held.held[0].amount), (1, mio(200, Marks::NONE)));
    let taken_out = "baseline: { \"anlaeg\": Agreed(without: [\"botilbud-loeft\"]) },";
    let effect = effect(&plan("2024-pl", taken_out, &[lift.to_owned(), own("b", "anlaeg", "50 mio", LEVEL)])).unwrap();
    assert_eq!(effect.effects[row("anlaegsramme")], mio(50, Marks::NONE), "out and in again, and 50 more");
    assert_eq!((effect.held.len(), effect.taken_out.len()), (0, 1));
}

#[test]
fn measures_are_restated_to_the_table_or_not_computed() {
    let in_2023 = [own("a", "anlaeg", "1000 mio", "price_level: \"2023-pl\",")];
    let restated = effect(&plan("2023-pl", "", &in_2023)).unwrap();
    assert_eq!(restated.effects[row("anlaegsramme")], mio(1032, Marks::NONE), "3.2 pct. to 2024-pl");
    let in_2022 = [own("a", "anlaeg", "1000 mio", "price_level: \"2022-pl\",")];
    let missing = effect(&plan("2022-pl", "", &in_2022)).unwrap();
    assert_eq!(missing.effects[row("anlaegsramme")], Cell::NotComputed);
    assert_eq!(missing.after[row("udgifter-i-alt")], Cell::NotComputed);
    assert_eq!(missing.after[row("serviceramme")], mio(304_800, Marks::NONE), "other lines stand");
    let assumed = "assumptions: [Rate(series: \"kommuner/anlaeg\", to: 2023, percent: 0, because: \"skøn\")],";
    let marked = effect(&plan("2022-pl", assumed, &in_2022)).unwrap();
    assert_eq!(marked.effects[row("anlaegsramme")], mio(1032, Marks::of(0)), "with the mark of the assumed rate");
}

#[test]
fn one_authority_and_other_years_have_no_table() {
    let authority = plan("2024-pl", "", &[]).replace("AllMunicipalities", "Authority(\"Aarhus\")");
    assert_eq!(effect(&authority), None);
    assert_eq!(effect(&plan("2024-pl", "", &[]).replace("KØ2024", "KØ2022")), None, "the agreement is not used");
}
