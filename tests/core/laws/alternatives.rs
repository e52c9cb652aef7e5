//! Alternatives: a layer says what is different and nothing else; laid on it is a plan like any other.

use super::plans::{a_layered_plan, a_measure, an_amount, an_edit, cases};
use super::*;
use proptest::prelude::*;
use raaderum::budget::measure::CannotReshape;
use raaderum::budget::problem::Problem;
use raaderum::budget::scenario::{
    Adjustment, Alternative, AlternativeEdit, AlternativeProblem, EditError, MeasureChange, Subject, Ties,
};
use raaderum::storage;
use std::sync::Arc;

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_layer_without_anything_in_it_changes_nothing(mut scenario in a_layered_plan()) {
        let bases: Vec<Option<Arc<str>>> =
            scenario.alternatives.iter().map(|one| Some(Arc::clone(&one.id))).chain([None]).collect();
        for base in bases {
            let empty = Alternative::new("tom", "Tom", base.clone());
            scenario.apply(Edit::Alternative(AlternativeEdit::Add(0, Box::new(empty)))).unwrap();
            let laid = scenario.with_alternative("tom");
            let below = scenario.below_alternative("tom");
            match (laid, below) {
                (Ok(laid), Ok(below)) => {
                    prop_assert_eq!(evaluated(&laid), evaluated(&below));
                    prop_assert_eq!(Scenario { title: below.title.clone(), ..laid }, below);
                }
                (laid, below) => prop_assert!(laid.is_err() && below.is_err()),
            }
            scenario.apply(Edit::Alternative(AlternativeEdit::Remove(0))).unwrap();
        }
    }

    #[test]
    fn a_layer_over_a_layer_is_laid_on_what_that_one_makes(scenario in a_layered_plan()) {
        for layer in &scenario.alternatives {
            let (Some(base), Ok(laid)) = (&layer.over, scenario.with_alternative(&layer.id)) else { continue };
            let mut flat = scenario.with_alternative(base).unwrap();
            flat.alternatives = vec![Alternative { over: None, ..layer.clone() }];
            let again = flat.with_alternative(&layer.id).unwrap();
            prop_assert_eq!(Scenario { title: laid.title.clone(), ..again }, laid);
        }
    }

    #[test]
    fn a_laid_on_alternative_is_the_same_plan_written_out(scenario in a_layered_plan()) {
        let book = Book::open(scenario.clone(), library());
        for layer in &scenario.alternatives {
            let Ok(laid) = scenario.with_alternative(&layer.id) else {
                prop_assert!(book.with_alternative(&layer.id).is_err());
                continue;
            };
            let text = storage::scenario::write(&laid);
            let read = storage::scenario::read(&text, storage::areas::standard()).unwrap().scenario;
            let flat = Book::open(read, library());
            let beside = book.with_alternative(&layer.id).unwrap();
            prop_assert_eq!(beside.scenario(), flat.scenario());
            prop_assert_eq!(beside.evaluate(), flat.evaluate());
        }
    }

    #[test]
    fn whoever_cannot_be_laid_on_says_why(scenario in a_layered_plan()) {
        for layer in &scenario.alternatives {
            if let Err(problems) = scenario.with_alternative(&layer.id) {
                prop_assert!(!problems.is_empty(), "{layer:?}");
                let told = evaluated(&scenario).problems;
                prop_assert!(problems.iter().all(|problem| told.contains(problem)));
            }
        }
    }

    #[test]
    fn an_edit_in_an_alternative_changes_that_one_alone(scenario in a_layered_plan(), edit in an_edit()) {
        for layer in &scenario.alternatives {
            let Ok(inside) = scenario.edit_in_alternative(&layer.id, edit.clone()) else { continue };
            let mut after = scenario.clone();
            let Ok(inverse) = after.apply(inside) else { continue };
            prop_assert_eq!(&after.measures, &scenario.measures);
            prop_assert_eq!(&after.baseline, &scenario.baseline);
            prop_assert_eq!(&after.assumptions, &scenario.assumptions);
            after.apply(inverse).unwrap();
            prop_assert_eq!(&after, &scenario);
        }
    }

    #[test]
    fn what_is_typed_in_an_alternative_stands_there(
        scenario in a_layered_plan(),
        which in any::<prop::sample::Index>(),
        amount in an_amount(),
    ) {
        for layer in &scenario.alternatives {
            let Ok(laid) = scenario.with_alternative(&layer.id) else { continue };
            if laid.measures.is_empty() { continue }
            let at = which.index(laid.measures.len());
            let year = scenario.years.last();
            let typed = Edit::Measure(at, MeasureChange::Amount(year, Some(amount)));
            let edit = match scenario.edit_in_alternative(&layer.id, typed) {
                Ok(edit) => edit,
                Err(why) => {
                    prop_assert!(matches!(why, EditError::Reshape(_) | EditError::NoYearlyAmounts), "{why}");
                    continue;
                }
            };
            let mut after = scenario.clone();
            after.apply(edit).unwrap();
            let now = after.with_alternative(&layer.id).unwrap();
            prop_assert_eq!(now.measures[at].effect.in_year(year), Some(amount.money()));
            for year in scenario.years.iter().filter(|other| *other != year) {
                prop_assert_eq!(now.measures[at].effect.in_year(year), laid.measures[at].effect.in_year(year));
            }
            // The plan's number comes back for the asking.
            let id = &laid.measures[at].id;
            if let Some(back) = after.use_below(&layer.id, id, Some(year)) {
                after.apply(back).unwrap();
                let below = after.below_alternative(&layer.id).unwrap();
                let now = after.with_alternative(&layer.id).unwrap();
                prop_assert_eq!(now.measures[at].effect.in_year(year), below.measures[at].effect.in_year(year));
            }
        }
    }

    #[test]
    fn files_hold_layers(scenario in a_layered_plan()) {
        let text = storage::scenario::write(&scenario);
        let read = storage::scenario::read(&text, storage::areas::standard()).unwrap();
        let plain = scenario.alternatives.is_empty() && scenario.ties.is_empty();
        prop_assert_eq!(text.contains("format: 1,"), plain, "the oldest format that can say it");
        prop_assert!(!read.read_only);
        prop_assert_eq!(read.scenario, scenario);
    }

    #[test]
    fn a_measure_left_alone_shows_the_plans(scenario in a_layered_plan(), other in a_measure()) {
        for layer in &scenario.alternatives {
            let Ok(laid) = scenario.with_alternative(&layer.id) else { continue };
            let Some(layers) = scenario.layers(&layer.id) else { continue };
            for (at, measure) in scenario.measures.iter().enumerate() {
                if layers.iter().all(|layer| layer.change(&measure.id).is_none()) {
                    let shared = [&scenario, &laid].map(|one| one.measures.shared(at).unwrap());
                    prop_assert!(Arc::ptr_eq(shared[0], shared[1]), "what is left alone costs nothing");
                    let mut later = scenario.clone();
                    later.measures[at] = Measure { id: measure.id.clone(), ..other.clone() };
                    let now = later.with_alternative(&layer.id).unwrap();
                    prop_assert_eq!(&now.measures[at], &later.measures[at], "a later change of the plan is seen");
                }
            }
        }
    }
}

/// A plan with a floor and three measures, one of them off.
fn a_plan_of_three() -> Scenario {
    let mut scenario = plan(2024, 2026);
    scenario.baseline.insert(path("anlaeg"), level(&[(2024, "19 mia"), (2025, "19 mia"), (2026, "19 mia")]));
    let constant = Effect::Constant { amount: amount("10 mio"), from: year(2024), to: None };
    scenario.measures = [
        own("egne", "anlaeg/botilbud", &[(2025, "64 mio"), (2026, "80 mio")]),
        Measure { on: false, ..own("private", "anlaeg/botilbud", &[(2025, "40 mio")]) },
        Measure { effect: constant, ..own("drift", "anlaeg/botilbud", &[]) },
        carrying(of_2024("botilbud-loeft"), "anlaeg/botilbud"),
    ]
    .into_iter()
    .collect();
    scenario
}

fn with_layer(mut scenario: Scenario, layer: Alternative) -> Scenario {
    scenario.alternatives.push(layer);
    scenario
}

fn told(scenario: &Scenario) -> Vec<AlternativeProblem> {
    let of = |problem: Problem| match problem.kind {
        ProblemKind::Alternative(problem) => Some(problem),
        _ => None,
    };
    evaluated(scenario).problems.into_iter().filter_map(of).collect()
}

#[test]
fn a_measure_is_first_moved_then_scaled_then_given_amounts() {
    let adjustment = Adjustment {
        on: None,
        shift: -1,
        scale: Some(decimal("50")),
        amounts: [(year(2026), Some(amount("7 mio"))), (year(2024), None)].into(),
    };
    let layer = Alternative::new("a", "A", None)
        .with_change("egne", adjustment)
        .with_change("private", Adjustment { on: Some(true), ..Adjustment::default() });
    let laid = with_layer(a_plan_of_three(), layer).with_alternative("a").unwrap();
    assert_eq!(laid.title, "Plan – A");
    assert_eq!(laid.measures[0].effect, Effect::Yearly(yearly(&[(2025, "40 mio"), (2026, "7 mio")])));
    assert!(laid.measures[1].on);
}

#[test]
fn a_single_year_of_a_constant_is_an_amount_of_the_measures_own() {
    let adjustment = Adjustment { amounts: [(year(2025), Some(amount("4.5 mio")))].into(), ..Adjustment::default() };
    let layer = Alternative::new("a", "A", None).with_change("drift", adjustment);
    let laid = with_layer(a_plan_of_three(), layer).with_alternative("a").unwrap();
    let spelled = yearly(&[(2024, "10 mio"), (2025, "4.5 mio"), (2026, "10 mio")]);
    assert_eq!(laid.measures[2].effect, Effect::Yearly(spelled));
    assert_eq!(laid.measures[2].price_level, Some(pl(2024)));
}

#[test]
fn what_an_agreement_says_is_switched_off_not_bent() {
    let layer = Alternative::new("a", "A", None)
        .with_change("botilbud-loeft", Adjustment { shift: 1, ..Adjustment::default() });
    let scenario = with_layer(a_plan_of_three(), layer);
    let problems = scenario.with_alternative("a").unwrap_err();
    assert_eq!(problems.len(), 1);
    assert!(matches!(
        &problems[0].kind,
        ProblemKind::Alternative(AlternativeProblem::CannotReshape { why: CannotReshape::FromAgreement, .. })
    ));
    let mut mended = scenario;
    mended.apply(problems[0].repairs[0].edit.clone().unwrap()).unwrap();
    assert!(mended.with_alternative("a").is_ok());
}

#[test]
fn an_adjustment_of_a_measure_that_is_gone_is_told() {
    let off = Adjustment { on: Some(false), ..Adjustment::default() };
    let mut scenario = with_layer(a_plan_of_three(), Alternative::new("a", "A", None).with_change("egne", off));
    assert_eq!(told(&scenario), []);
    scenario.apply(Edit::RemoveMeasure(0)).unwrap();
    let problems = told(&scenario);
    assert!(matches!(&problems[..], [AlternativeProblem::NoSuchMeasure { measure, .. }] if &**measure == "egne"));
    assert!(scenario.with_alternative("a").is_ok(), "what is left of it can still be seen");
}

#[test]
fn alternatives_over_nothing_or_in_a_circle_are_told() {
    let over = |id: &str, over: &str| Alternative::new(id, id, Some(over.into()));
    let scenario =
        with_layer(with_layer(with_layer(a_plan_of_three(), over("a", "b")), over("b", "a")), over("c", "d"));
    let problems = told(&scenario);
    assert_eq!(problems.len(), 3);
    assert!(matches!(&problems[0], AlternativeProblem::Circle { .. }));
    assert!(matches!(&problems[2], AlternativeProblem::Unknown { id, .. } if &**id == "d"));
    for id in ["a", "b", "c", "findes-ikke"] {
        assert!(!scenario.with_alternative(id).unwrap_err().is_empty());
    }
}

#[test]
fn ties_are_held_to_in_the_plan_and_in_every_alternative() {
    let on = || Adjustment { on: Some(true), ..Adjustment::default() };
    let off = || Adjustment { on: Some(false), ..Adjustment::default() };
    let mut scenario = a_plan_of_three();
    scenario.ties = Ties {
        exclusive: vec![vec!["egne".into(), "private".into()]],
        requires: [("drift".into(), vec!["egne".into()])].into(),
    };
    assert_eq!(told(&scenario), []);
    scenario.alternatives = vec![
        Alternative::new("begge", "Begge", None).with_change("private", on()),
        Alternative::new("private", "Private", Some("begge".into())).with_change("egne", off()),
    ];
    let problems = told(&scenario);
    let titles = vec!["egne".into(), "private".into()];
    assert_eq!(
        problems,
        [
            AlternativeProblem::Exclusive { alternative: Some("Begge".into()), measures: titles },
            AlternativeProblem::Requires {
                alternative: Some("Private".into()),
                measure: "drift".into(),
                needs: vec!["egne".into()],
            },
        ]
    );
}

#[test]
fn assumptions_are_replaced_added_and_left_out_by_what_they_are_about() {
    let mut scenario = a_plan_of_three();
    scenario.assumptions =
        vec![assumed_rate("kommuner/anlaeg", 2025, "2.0"), assumed_rate("kommuner/anlaeg", 2026, "2.0")];
    let mut layer = Alternative::new("a", "A", None);
    layer.assumptions =
        vec![assumed_rate("kommuner/anlaeg", 2025, "3.0"), assumed_rate("kommuner/samlet", 2025, "1.0")];
    layer.left_out = [Subject::Rate("kommuner/anlaeg".into(), year(2026))].into();
    let laid = with_layer(scenario, layer.clone()).with_alternative("a").unwrap();
    assert_eq!(laid.assumptions, layer.assumptions);
}

#[test]
fn what_all_alternatives_share_is_changed_in_the_plan() {
    let scenario = with_layer(a_plan_of_three(), Alternative::new("a", "A", None));
    let refused = |edit| scenario.edit_in_alternative("a", edit).unwrap_err();
    assert_eq!(refused(Edit::Years(scenario.years)), EditError::OnlyInPlan);
    assert_eq!(refused(Edit::Baseline(path("anlaeg"), None)), EditError::OnlyInPlan);
    assert_eq!(refused(Edit::Measure(0, MeasureChange::Title("Ny".into()))), EditError::OnlyInPlan);
    assert_eq!(refused(Edit::RemoveMeasure(0)), EditError::OfThePlan);
    let typed = Edit::Measure(3, MeasureChange::Amount(year(2025), Some(amount("1 mio"))));
    assert_eq!(refused(typed), EditError::Reshape(CannotReshape::FromAgreement));
}

#[test]
fn measures_are_moved_and_scaled_in_the_layer() {
    let mut scenario = with_layer(a_plan_of_three(), Alternative::new("a", "A", None));
    let several = scenario.shift_in_alternative("a", &[0, 3], 1);
    assert_eq!(several.left_out, [(3, CannotReshape::FromAgreement)]);
    scenario.apply(several.edit.unwrap()).unwrap();
    scenario.apply(scenario.scale_in_alternative("a", &[0], decimal("50")).edit.unwrap()).unwrap();
    scenario.apply(scenario.scale_in_alternative("a", &[0], decimal("200")).edit.unwrap()).unwrap();
    let adjustment = scenario.alternatives[0].change("egne").unwrap().clone();
    assert_eq!(adjustment, Adjustment { shift: 1, ..Adjustment::default() });
    let laid = scenario.with_alternative("a").unwrap();
    assert_eq!(laid.measures[0].effect, Effect::Yearly(yearly(&[(2026, "64 mio"), (2027, "80 mio")])));
    let back = scenario.use_below("a", "egne", None).unwrap();
    scenario.apply(back).unwrap();
    assert!(scenario.alternatives[0].is_empty());
}
