//! Every example in the description of the format loads.

use raaderum::storage::{areas, scenario};

const FORMAT: &str = include_str!("../../../scenarios/README.md");

/// The fields a scenario must have, with a value each.
const SCENARIO: [(&str, &str); 5] = [
    ("format", "1"),
    ("title", "\"x\""),
    ("scope", "AllMunicipalities"),
    ("years", "(2024, 2026)"),
    ("price_level", "\"2024-pl\""),
];
/// The fields a measure must have, with a value each.
const MEASURE: [(&str, &str); 5] = [
    ("id", "\"x\""),
    ("title", "\"x\""),
    ("area", "\"service\""),
    ("effect", "Yearly({2024: \"1 mio\"})"),
    ("standing", "Proposed"),
];

/// The fields of a block and those it lacks.
fn completed(block: &str, needed: &[(&str, &str)]) -> String {
    let has = |field: &str| block.lines().any(|line| line.starts_with(&format!("{field}:")));
    let lacking = needed.iter().filter(|(field, _)| !has(field)).map(|(field, value)| format!("{field}: {value},\n"));
    lacking.chain([block.to_owned()]).collect()
}

/// The block with what belongs around it.
fn whole(block: &str) -> String {
    let list = match block.split(['(', ':']).next().unwrap() {
        "Scenario" => return block.to_owned(),
        "Measure" => "measures",
        "Frame" => "frames",
        "Vintage" => "vintages",
        "PriceLevel" | "Rate" | "FrameBeyond" | "BaselineBeyond" | "Phasing" | "SubsidyPercent" => "assumptions",
        "effect" | "source" | "financing" => {
            let measure = completed(block, &MEASURE).replace('\n', "\n    ");
            return whole(&format!("Measure({measure})"));
        }
        _ => return format!("Scenario({})", completed(block, &SCENARIO)),
    };
    format!("Scenario({})", completed(&format!("{list}: [\n    {}\n],", block.replace('\n', "\n    ")), &SCENARIO))
}

#[test]
fn every_example_of_the_format_loads() {
    let blocks: Vec<&str> = FORMAT.split("```ron\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(blocks.len() > 20, "the examples are there");
    for block in blocks {
        let text = whole(block);
        if let Err(problems) = scenario::read(&text, areas::standard()) {
            panic!("{problems:#?}\n{text}");
        }
    }
}

#[test]
fn the_whole_example_is_what_the_program_writes() {
    let block = FORMAT.split("```ron\n").nth(2).and_then(|rest| rest.split("```").next()).unwrap();
    let read = scenario::read(block, areas::standard()).unwrap();
    assert_eq!(scenario::write(&read.scenario), block);
}

#[test]
fn every_field_has_an_example() {
    let written: String = [include_str!("plan.ron"), include_str!("layered.ron")]
        .map(|text| scenario::write(&scenario::read(text, areas::standard()).unwrap().scenario))
        .concat();
    let names = written.lines().filter_map(|line| line.trim().split_once(": ")).map(|(name, _)| name);
    let examples: String = FORMAT.split("```").skip(1).step_by(2).collect();
    for name in names.filter(|name| name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_')) {
        assert!(examples.contains(&format!("{name}: ")), "{name} has no example");
    }
}
