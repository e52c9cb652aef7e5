//! `LibreOffice` computes the same as the program: of every example, of random plans, and after a cell is changed.

use super::taken_apart::with_number;
use super::{Case, expected, office};
use crate::laws::{ground, plans};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;
use raaderum::budget::measure::Effect;
use raaderum::budget::money::{Printed, Unit};
use raaderum::budget::scenario::{AssumptionKind, Edit, MeasureChange};
use rust_decimal::Decimal;
use std::sync::Arc;

/// A workbook, and the scenario whose numbers it must come to.
struct Trial {
    case: Case,
    workbook: Vec<u8>,
}

/// How many random plans are tried, each also with every measure switched: few where nobody demands `LibreOffice`.
/// `RAADERUM_PLANS` asks for more.
fn plans() -> usize {
    let asked = std::env::var("RAADERUM_PLANS").ok().and_then(|number| number.parse().ok());
    asked.unwrap_or_else(|| if office::is_demanded() { 24 } else { 1 })
}

#[test]
fn another_program_computes_the_same() {
    let mut trials = Vec::new();
    for case in Case::examples() {
        trials.push(Trial { workbook: case.bytes(), case: case.clone() });
        let changed = switched(&case).into_iter().chain(typed(&case)).chain(other_rate(&case));
        let is_first = case.name == "botilbud-2024-2026";
        trials.extend(changed.take(if office::is_demanded() || is_first { usize::MAX } else { 0 }));
    }
    let mut runner = TestRunner::deterministic();
    for number in 0..plans() {
        let scenario = plans::a_plan().new_tree(&mut runner).unwrap().current();
        let case = Case { name: format!("plan{number}"), scenario, library: ground::library() };
        trials.push(Trial { workbook: case.bytes(), case: case.clone() });
        trials.extend(switched(&case));
    }
    for (number, trial) in trials.iter_mut().enumerate() {
        trial.case.name = format!("{number:04}x{}", trial.case.name);
    }
    let workbooks: Vec<(String, Vec<u8>)> =
        trials.iter().map(|trial| (trial.case.name.clone(), trial.workbook.clone())).collect();
    let Some(computed) = office::recalculated(&workbooks) else { return };
    let wrong: Vec<String> =
        trials.iter().flat_map(|trial| expected::differences(&trial.case, &computed[&trial.case.name])).collect();
    assert!(wrong.is_empty(), "{} of {} workbooks:\n{}", wrong.len(), trials.len(), wrong.join("\n"));
}

/// Whether a measure follows a rule, which no formula carries.
fn has_rules(case: &Case) -> bool {
    case.scenario.measures.iter().any(|measure| matches!(measure.effect, Effect::Rule(_)))
}

/// Each measure switched in the sheet of measures; not where rules look at all measures together.
fn switched(case: &Case) -> Vec<Trial> {
    let workbook = case.bytes();
    let measures = case.scenario.measures.iter().enumerate().filter(|_| !has_rules(case));
    measures
        .map(|(at, measure)| {
            let mut scenario = case.scenario.clone();
            drop(scenario.apply(Edit::Measure(at, MeasureChange::On(!measure.on))).unwrap());
            let number = if measure.on { "0" } else { "1" };
            let workbook = with_number(&workbook, "Tiltag", &format!("A{}", at + 5), number);
            let name = format!("{}-switch{at}", case.name);
            Trial { case: Case { name, scenario, library: Arc::clone(&case.library) }, workbook }
        })
        .collect()
}

/// The first year of each measure with yearly amounts typed anew.
fn typed(case: &Case) -> Vec<Trial> {
    let workbook = case.bytes();
    let measures = case.scenario.measures.iter().enumerate();
    let yearly = measures.filter(|(_, measure)| matches!(measure.effect, Effect::Yearly(_)));
    yearly
        .map(|(at, _)| {
            let mut scenario = case.scenario.clone();
            let amount = Printed::new(-1234, 1, Unit::Mio).unwrap();
            let change = MeasureChange::Amount(scenario.years.first(), Some(amount));
            drop(scenario.apply(Edit::Measure(at, change)).unwrap());
            let workbook = with_number(&workbook, "Tiltag", &format!("F{}", at + 5), "-123.4");
            let name = format!("{}-typed{at}", case.name);
            Trial { case: Case { name, scenario, library: Arc::clone(&case.library) }, workbook }
        })
        .collect()
}

/// Each assumed rate with another percentage; a rule's number does not follow.
fn other_rate(case: &Case) -> Vec<Trial> {
    let workbook = case.bytes();
    let assumptions = case.scenario.assumptions.iter().enumerate().filter(|_| !has_rules(case));
    assumptions
        .filter_map(|(number, assumption)| {
            let AssumptionKind::Rate { series, to, .. } = &assumption.kind else { return None };
            let mut scenario = case.scenario.clone();
            let percent = Decimal::new(55, 1);
            scenario.assumptions[number].kind = AssumptionKind::Rate { series: series.clone(), to: *to, percent };
            let row = super::cells::row_of_rate(&workbook, series, to.number());
            let workbook = with_number(&workbook, "Satser", &format!("D{row}"), "5.5");
            let name = format!("{}-rate{number}", case.name);
            Some(Trial { case: Case { name, scenario, library: Arc::clone(&case.library) }, workbook })
        })
        .collect()
}
