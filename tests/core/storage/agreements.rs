//! The agreements that ship, and agreement files that contradict themselves.

use raaderum::budget::agreement::{Doubt, FigureRef, Quantity, challenges};
use raaderum::storage::{FileProblem, agreements, areas, examples, scenario};
use std::sync::Arc;

#[test]
fn everything_that_ships_is_readable() {
    areas::read(areas::TEXT).unwrap();
    for id in agreements::ids() {
        let agreement = agreements::read(agreements::text(id).unwrap(), areas::standard()).unwrap();
        assert_eq!(&*agreement.id, id);
        assert!(agreement.figures.len() > 50, "{id}");
    }
    for example in examples::all() {
        assert_eq!(examples::named(example.name), Some(example));
        let read = scenario::read(example.text, areas::standard()).unwrap();
        assert_eq!(scenario::write(&read.scenario), example.text, "{}", example.name);
    }
}

#[test]
fn a_library_has_what_is_asked_for() {
    let ids = |asked: &[&str]| -> Vec<Arc<str>> {
        agreements::library(asked).agreements.iter().map(|agreement| Arc::clone(&agreement.id)).collect()
    };
    assert_eq!(ids(&[]), []);
    assert_eq!(ids(&["KØ2024", "no such", "KØ2014"]), ["KØ2014".into(), "KØ2024".into()], "oldest first");
    let all = agreements::all();
    assert_eq!(all.agreements.len(), agreements::ids().len());
    let of = |agreement, figure| all.figure(&FigureRef::new(agreement, figure)).unwrap();
    let frame = of("KØ2024", "serviceramme");
    assert!(matches!(frame.values[0].quantity, Quantity::Amount(amount) if amount.to_string() == "304.8 mia"));
    let area = frame.area.as_ref().unwrap();
    assert!(std::ptr::eq(area.as_str(), all.areas.get(area).unwrap().path.as_str()), "areas share their texts");
    let twice = agreements::library(["KØ2024"]);
    assert!(Arc::ptr_eq(&twice.agreements[0], all.agreement("KØ2024").unwrap()), "read once");
}

#[test]
fn every_value_is_kept_digit_by_digit() {
    for id in agreements::ids() {
        let text = agreements::text(id).unwrap();
        let agreement = agreements::read(text, areas::standard()).unwrap();
        for figure in &agreement.figures {
            for value in &figure.values {
                let printed = match value.quantity {
                    Quantity::Amount(amount) => amount.to_string(),
                    Quantity::Percent(number) => format!("{number} pct"),
                    Quantity::PerInhabitant(number) => format!("{number} kr_per_inhabitant"),
                    Quantity::Count(number) => format!("{number} count"),
                    Quantity::Other(number) => format!("{number} other"),
                };
                let written = format!("(year: \"{}\", is: \"{printed}\"", value.period);
                assert!(text.contains(&written), "{id}/{}: {written}", figure.id);
            }
        }
    }
}

const SMALL: &str = r#"Agreement(
    format: 1,
    id: "A1",
    name: (da: "Aftale", en: "Agreement"),
    parties: [(da: "KL", en: "KL")],
    scope: AllMunicipalities,
    year: 2024,
    dated: "2023-05",
    figures: [
        Figure(id: "a", name: (da: "a", en: "a"), area: "service", kind: Level, values: [(year: "2024", is: "1.04 mia", at: ["tabel 1"])]),
        Figure(id: "b", name: (da: "b", en: "b"), area: "anlaeg", kind: Level, values: [(year: "2024", is: "1.0 mia", at: ["tabel 1"])]),
        Figure(id: "c", name: (da: "c", en: "c"), kind: Level, values: [(year: "2024", is: "2.1 mia", at: ["tabel 1"])]),
        Figure(id: "pl", name: (da: "pl", en: "pl"), kind: Rate(series: "kommuner/service"), values: [(year: "2023-2024", is: "4.2 pct", at: ["boks 1"])]),
        Figure(id: "d", name: (da: "d", en: "d"), kind: Part, within: ["a"], share_of: "b", payer: State, values: []),
    ],
    tables: [
        Table(id: "t", name: (da: "t", en: "t"), at: "tabel 1", year: "2024", rows: [Line("a"), OfWhich("d"), Line("b"), Total("c")]),
    ],
)"#;

fn problems(change: &[(&str, &str)]) -> Vec<FileProblem> {
    let text = change.iter().fold(SMALL.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
    agreements::read(&text, areas::standard()).err().unwrap_or_default()
}

fn told(change: &[(&str, &str)]) -> Vec<String> {
    problems(change).iter().map(|problem| format!("{} {:?}", problem.path, problem.kind)).collect()
}

#[test]
fn an_agreement_that_agrees_with_itself_has_no_problem() {
    assert_eq!(told(&[]), [""; 0]);
}

/// The challenges of the small agreement after changes.
fn challenged(change: &[(&str, &str)]) -> Vec<Doubt> {
    let text = change.iter().fold(SMALL.to_owned(), |text, (from, to)| text.replacen(from, to, 1));
    let agreement = agreements::read(&text, areas::standard()).unwrap();
    challenges(&agreement, &[]).into_iter().map(|challenge| challenge.doubt).collect()
}

#[test]
fn totals_are_held_against_their_lines_within_rounding() {
    // 1.00 ± 0.005 and 1.0 ± 0.05 make 2.1 ± 0.05: they may differ by 0.105.
    assert_eq!(challenged(&[]), []);
    assert_eq!(challenged(&[("1.04 mia", "1.00 mia")]), [], "differs by 0.10");
    assert!(matches!(challenged(&[("1.04 mia", "0.99 mia")])[..], [Doubt::TotalDiffers { .. }]));
    let unknown = challenged(&[("values: [(year: \"2024\", is: \"1.0 mia\", at: [\"tabel 1\"])]", "values: []")]);
    assert_eq!(unknown, [Doubt::LineMissing { line: "b".into() }], "what is not there cannot be added");
}

#[test]
fn contradictions_are_told() {
    assert_eq!(told(&[("id: \"b\"", "id: \"a\"")])[0], "figures[1].id Content(DuplicateId { id: \"a\" })");
    assert!(
        told(&[("within: [\"a\"]", "within: [\"aa\"]")])[0].starts_with("figures[4].within[0] Content(UnknownFigure")
    );
    assert!(
        told(&[("share_of: \"b\"", "share_of: \"x\"")])[0].starts_with("figures[4].share_of Content(UnknownFigure")
    );
    assert!(told(&[("Line(\"b\")", "Line(\"bb\")")])[0].starts_with("tables[0].rows[2] Content(UnknownFigure"));
    assert_eq!(
        told(&[("area: \"anlaeg\"", "area: \"anlaegg\"")]),
        ["figures[1].area Content(UnknownArea { path: \"anlaegg\", nearest: Some(\"anlaeg\") })"]
    );
    assert_eq!(told(&[("4.2 pct", "4.2 mia")]), ["figures[3].values[0].is UnitDoesNotFit { text: \"4.2 mia\" }"]);
    assert_eq!(told(&[("1.0 mia", "1.0 pct")])[0], "figures[1].values[0].is UnitDoesNotFit { text: \"1.0 pct\" }");
    assert_eq!(
        told(&[("\"2023-2024\"", "\"2024\"")]),
        ["figures[3].values[0].year Content(OutOfRange { what: \"year\" })"]
    );
}

#[test]
fn slips_are_told_at_once() {
    let slips = told(&[
        ("2023-05", "2023-13"),
        ("\"2024\", is: \"1.04 mia\"", "\"i år\", is: \"1,04 mia\""),
        ("at: [\"boks 1\"]", "at: []"),
        ("kind: Part", "kind: Del"),
        ("area: \"anlaeg\"", "areal: \"anlaeg\""),
    ]);
    assert_eq!(slips.len(), 6, "{slips:#?}");
    assert_eq!(told(&[("format: 1", "format: 2")]), ["format NewerFormat { found: 2, known: 1 }"]);
}
