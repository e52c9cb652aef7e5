//! Where the places of problems stand.

use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::problem::{Part, Place};
use raaderum::storage::{agreements, areas, locate, scenario};
use std::sync::Arc;

const PLAN: &str = include_str!("plan.ron");

/// What stands at a place, to the end of its line.
fn at(place: &Place) -> Option<&'static str> {
    let (line, column) = locate(PLAN, place)?;
    let line = PLAN.lines().nth(usize::try_from(line).unwrap() - 1).unwrap();
    let (start, _) = line.char_indices().nth(usize::try_from(column).unwrap() - 1).unwrap();
    Some(&line[start..])
}

#[test]
fn places_are_found() {
    let service = AreaPath::parse("service").unwrap();
    for (place, text) in [
        (Place::scenario("title"), "\"Botilbud 2024-2026\","),
        (Place::scenario("years"), "(2024, 2026),"),
        (Place::scenario("assumptions"), "["),
        (Place::item("agreements", 0, ""), "\"KØ2024\","),
        (Place::item("areas", 0, "path"), "\"anlaeg/botilbud/unge\","),
        (Place::item("frames", 0, "bound"), "AtMost,"),
        (Place::item("vintages", 0, "of"), "(\"KØ2024\", \"serviceramme\"),"),
        (Place::item("assumptions", 1, "percent"), "3.40,"),
        (Place::item("assumptions", 2, "raised_by"), "["),
        (Place::measure(1, "title"), "\"40 \\\"egne\\\" pladser\","),
        (Place::measure(3, "effect"), "PriceVolume("),
        (Place::measure(5, ""), "Measure("),
        (Place::baseline(service), "\"service\": Agreed("),
    ] {
        assert_eq!(at(&place), Some(text), "{place:?}");
    }
}

#[test]
fn a_field_that_is_not_written_is_at_its_owner() {
    assert_eq!(at(&Place::measure(0, "price_level")), Some("Measure("));
    assert_eq!(at(&Place::item("frames", 0, "nothing")), Some("Frame("));
}

#[test]
fn what_is_not_there_is_not_found() {
    assert_eq!(at(&Place::measure(9, "")), None);
    assert_eq!(at(&Place::scenario("nothing")), None);
    assert_eq!(at(&Place::item("nothing", 0, "")), None);
    assert_eq!(locate("", &Place::scenario("title")), None);
    assert_eq!(locate("Scenario", &Place::scenario("title")), None);
}

#[test]
fn other_spellings_are_found_too() {
    let text = "\u{feff}#![enable(implicit_some)]\r\n/* (a: \" */ Scenario( // measures: [\r\n  title: r#\"a, \"b\"\"#, measures: Some([Measure(title: \"]\", on: true), (id: \"x\")]))";
    assert_eq!(locate(text, &Place::scenario("title")), Some((3, 10)));
    assert_eq!(locate(text, &Place::measure(0, "on")), Some((3, 63)));
    assert_eq!(locate(text, &Place::measure(1, "id")), Some((3, 75)));
}

#[test]
fn every_problem_of_a_plan_has_a_place() {
    let text = PLAN.replace("\"anlaeg/botilbud/unge\"", "\"anlaeg/botillbud\"").replace("KØ2022", "KØ2033");
    let scenario = scenario::read(&text, areas::standard()).unwrap().scenario;
    let book = Book::open(scenario, Arc::new(agreements::all()));
    let problems = book.evaluate().problems;
    assert!(problems.len() > 3, "{problems:#?}");
    for problem in problems {
        let derived = matches!(problem.place.part, Part::Baseline(_)); // an area in doubt need not have a baseline
        assert!(derived || locate(&text, &problem.place).is_some(), "{problem:?}");
    }
}
