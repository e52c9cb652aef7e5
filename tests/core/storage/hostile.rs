//! Files that mean no good: an answer, never a panic, and never without end.

use super::arbitrary;
use proptest::prelude::*;
use proptest::sample::Index;
use raaderum::budget::problem::{Part, Place};
use raaderum::storage::{FileProblem, FileProblemKind, agreements, areas, locate, scenario};

const PLAN: &str = include_str!("plan.ron");

fn problems(text: &str) -> Vec<FileProblem> {
    let problems = scenario::read(text, areas::standard()).expect_err("something is wrong");
    assert!(!problems.is_empty() && problems.len() <= 100, "something is told, and not endlessly");
    problems
}

#[test]
fn brackets_without_end_are_refused() {
    for bracket in ["[", "(", "{", "Some(", "a(", "[{(", "/*", "{1:", "(a:", "\"", "r#\"", "#![", "'"] {
        problems(&bracket.repeat(100_000));
        problems(&format!("Scenario(format: 1, measures: {}", bracket.repeat(100_000)));
        assert_eq!(locate(&bracket.repeat(100_000), &Place::measure(0, "effect")), None);
    }
    let balanced = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    problems(&balanced);
    let kinds = problems(&format!("Scenario(format: 1, note: {balanced})"));
    assert!(matches!(kinds[0].kind, FileProblemKind::Expected(_) | FileProblemKind::TooDeep), "{kinds:?}");
}

fn repeated(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().concat()
}

#[test]
fn more_than_anybody_can_mean_is_refused() {
    let with = |list: &str| PLAN.replacen("    baseline: {", &format!("    {list}\n    baseline: {{"), 1);
    let ids = repeated(1_001, |number| format!("\"{number}\","));
    let text = PLAN.replacen("\"KØ2024\",", &ids, 1);
    assert_eq!(problems(&text)[0].kind, FileProblemKind::TooMany { most: 1_000 });
    let years = repeated(2_000, |number| format!("{number}: \"1 mio\","));
    let text = PLAN.replacen("2025: \"64 mio\",", &years, 1);
    assert_eq!(problems(&text)[0].kind, FileProblemKind::TooMany { most: 1_000 });
    let fields = repeated(500, |number| format!("field_{number}: 1,"));
    assert!(problems(&with(&fields)).iter().all(|one| matches!(one.kind, FileProblemKind::UnknownField { .. })));
    let amounts = "Measure(id: \"x\", title: \"\", area: \"\", effect: OneOff(1, \"\"), standing: Agreed),".repeat(300);
    assert_eq!(problems(&PLAN.replacen("measures: [", &format!("measures: [{amounts}"), 1)).len(), 100);
}

#[test]
fn long_names_are_told_shortened() {
    let long = "æ".repeat(100_000);
    for place in ["title", "standing", "64 mio", "anlaeg/botilbud/unge", "2024-pl"] {
        for problem in scenario::read(&PLAN.replace(place, &long), areas::standard()).unwrap_err() {
            assert!(problem.path.len() < 500 && format!("{:?}", problem.kind).len() < 2_000, "{}", problem.path.len());
        }
    }
}

/// One change of some bytes.
#[derive(Debug, Clone)]
enum Mutation {
    Replace(Index, u8),
    Remove(Index, usize),
    Insert(Index, Vec<u8>),
    Copy(Index, Index, usize),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let sign = || prop_oneof![proptest::sample::select(b"()[]{},:\"'/*#\\r.-0 \n\0".as_slice()), any::<u8>()];
    prop_oneof![
        (any::<Index>(), sign()).prop_map(|(at, byte)| Mutation::Replace(at, byte)),
        (any::<Index>(), 0_usize..40).prop_map(|(at, length)| Mutation::Remove(at, length)),
        (any::<Index>(), proptest::collection::vec(sign(), 1..5)).prop_map(|(at, bytes)| Mutation::Insert(at, bytes)),
        (any::<Index>(), any::<Index>(), 0_usize..200).prop_map(|(from, to, length)| Mutation::Copy(from, to, length)),
    ]
}

fn mutated(text: &str, mutations: &[Mutation]) -> String {
    let mut bytes = text.as_bytes().to_vec();
    for mutation in mutations {
        let length = bytes.len().max(1);
        match mutation {
            Mutation::Replace(at, byte) => bytes[at.index(length)] = *byte,
            Mutation::Remove(at, count) => {
                let start = at.index(length);
                drop(bytes.drain(start..(start + count).min(bytes.len())));
            }
            Mutation::Insert(at, new) => {
                let start = at.index(length);
                drop(bytes.splice(start..start, new.iter().copied()));
            }
            Mutation::Copy(from, to, count) => {
                let start = from.index(length);
                let piece = bytes[start..(start + count).min(bytes.len())].to_vec();
                let to = to.index(length);
                drop(bytes.splice(to..to, piece));
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The same text, which only the thorough reader reads: the swift one knows no block comments.
fn unusual(text: &str) -> String {
    format!("{text}\n/* at the end */")
}

/// Every place is told once, in the order of the text, and lies in it.
fn in_order(text: &str, problems: &[FileProblem]) {
    let places: Vec<_> = problems.iter().filter_map(|problem| problem.line.zip(problem.column)).collect();
    assert!(places.is_sorted(), "{problems:?}");
    let lines = text.split('\n').count();
    assert!(places.iter().all(|(line, _)| usize::try_from(*line).unwrap() <= lines), "{problems:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_change_of_a_plan_makes_reading_panic(mutations in proptest::collection::vec(mutation(), 1..6)) {
        let text = mutated(PLAN, &mutations);
        match scenario::read(&text, areas::standard()) {
            Ok(read) => {
                let again = scenario::read(&scenario::write(&read.scenario), areas::standard());
                prop_assert_eq!(again.map(|read| read.scenario), Ok(read.scenario));
            }
            Err(problems) => in_order(&text, &problems),
        }
        for place in [Place::measure(1, "effect"), Place::item("assumptions", 3, "rule"), Place::scenario("years")] {
            locate(&text, &place);
        }
    }

    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,60}", head in prop_oneof![Just(""), Just("Scenario("), Just("#![")]) {
        in_order(&text, &problems(&format!("{head}{text}")));
    }

    #[test]
    fn what_is_read_swiftly_is_read_thoroughly_too(
        scenario in arbitrary::scenario(),
        mutations in proptest::collection::vec(mutation(), 0..3),
    ) {
        let text = mutated(&scenario::write(&scenario), &mutations);
        if let Ok(read) = scenario::read(&text, areas::standard()) {
            let thorough = scenario::read(&unusual(&text), areas::standard());
            prop_assert_eq!(thorough, Ok(read));
        }
    }

    #[test]
    fn an_agreement_is_read_swiftly_as_thoroughly(mutation in mutation()) {
        let text = mutated(agreements::text("KØ2024").unwrap(), &[mutation]);
        if let Ok(read) = agreements::read(&text, areas::standard()) {
            prop_assert_eq!(agreements::read(&unusual(&text), areas::standard()), Ok(read));
        }
    }

    #[test]
    fn every_area_of_the_baseline_is_found(scenario in arbitrary::scenario()) {
        let text = scenario::write(&scenario);
        for area in scenario.baseline.keys() {
            let place = Place { part: Part::Baseline(area.clone()), field: "" };
            let (line, column) = locate(&text, &place).unwrap();
            let line = text.lines().nth(usize::try_from(line).unwrap() - 1).unwrap();
            let rest: String = line.chars().skip(usize::try_from(column).unwrap() - 1).collect();
            let key = format!("\"{area}\"");
            prop_assert!(rest.starts_with(&key), "{}", rest);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn no_change_of_an_agreement_makes_reading_panic(mutations in proptest::collection::vec(mutation(), 1..6)) {
        let text = mutated(agreements::text("KØ2024").unwrap(), &mutations);
        if let Err(problems) = agreements::read(&text, areas::standard()) {
            in_order(&text, &problems);
        }
    }
}
