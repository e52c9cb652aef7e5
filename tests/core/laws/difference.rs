//! Differences: the parts of every number add up to the whole, exactly, and nothing different is left unsaid.

use super::plans::{a_layered_plan, cases};
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use raaderum::budget::area::AreaPath;
use raaderum::budget::difference::{
    AreaDifference, Aspect, Cause, CauseKind, Difference, Fate, MeasureFate, NotComparable, UnmovingOf, Whole,
    difference,
};
use raaderum::budget::measure::Standing;
use raaderum::budget::scenario::MeasureChange;
use rust_decimal::Decimal;

fn open(scenario: &Scenario) -> Book {
    Book::open(scenario.clone(), library())
}

fn between(from: &Scenario, to: &Scenario) -> Result<Difference, NotComparable> {
    difference(&open(from), &open(to))
}

fn wholes(area: &AreaDifference) -> Vec<&Whole> {
    let frames = area.frames.iter().flat_map(|frame| [&frame.frame, &frame.headroom]);
    [&area.baseline, &area.change, &area.plan].into_iter().chain(frames).collect()
}

/// Two plans that have nothing to do with each other, or one and what some edits make of it.
fn a_pair() -> impl Strategy<Value = (Scenario, Scenario)> {
    let edited = (a_plan(), vec(an_edit(), 1..6)).prop_map(|(plan, edits)| {
        let mut other = plan.clone();
        for edit in edits {
            drop(other.apply(edit));
        }
        (plan, other)
    });
    prop_oneof![1 => (a_plan(), a_plan()), 2 => edited]
}

/// The same plan in the years and price level that another is compared in.
fn seen_in(scenario: &Scenario, years: Years, price_level: PriceLevel) -> Scenario {
    Scenario { years, price_level, ..scenario.clone() }
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn parts_add_up_to_the_whole((from, to) in a_pair()) {
        let Ok(found) = between(&from, &to) else { return Ok(()) };
        for area in &found.areas {
            for whole in wholes(area) {
                for (at, by) in whole.by.iter().enumerate() {
                    let parts: Money = whole.parts.iter().map(|part| part.years[at]).sum();
                    prop_assert_eq!(parts, by.unwrap_or_default(), "{} {:?}", &area.area, &found.causes);
                    let (from, to) = (whole.from[at].amount(), whole.to[at].amount());
                    if let (Some(from), Some(to)) = (from, to) {
                        prop_assert_eq!(*by, Some(to - from));
                    }
                }
            }
        }
    }

    #[test]
    fn the_ends_are_what_the_plans_come_to((from, to) in a_pair()) {
        let Ok(found) = between(&from, &to) else { return Ok(()) };
        let ends = [&from, &to].map(|plan| evaluated(&seen_in(plan, found.years, found.level)));
        for area in &found.areas {
            for (end, cells) in [(&ends[0], [&area.plan.from, &area.change.from]), (&ends[1], [&area.plan.to, &area.change.to])] {
                let nothing = vec![Cell::Empty; found.years.count()];
                let outcome = end.area(&area.area);
                prop_assert_eq!(cells[0], outcome.map_or(&nothing, |outcome| &outcome.plan));
                prop_assert_eq!(cells[1], outcome.map_or(&nothing, |outcome| &outcome.change));
            }
        }
        let [one, other] = ends;
        let told = |path: &AreaPath| found.areas.iter().any(|area| area.area == *path);
        for outcome in one.areas.iter().filter(|outcome| !told(&outcome.area)) {
            let amounts = |cells: &[Cell]| cells.iter().map(|cell| cell.amount()).collect::<Vec<_>>();
            if let Some(same) = other.area(&outcome.area) {
                prop_assert_eq!(amounts(&outcome.plan), amounts(&same.plan), "what is not told is the same");
            }
        }
    }

    #[test]
    fn a_plan_does_not_differ_from_itself(plan in a_layered_plan()) {
        let found = between(&plan, &plan).unwrap();
        prop_assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn nothing_different_is_left_unsaid((from, to) in a_pair()) {
        let Ok(found) = between(&from, &to) else { return Ok(()) };
        let texts = [&from, &to].map(raaderum::storage::scenario::write);
        prop_assert_eq!(found.is_empty(), texts[0] == texts[1]);
    }

    #[test]
    fn turned_round_every_number_is_negated((from, to) in a_pair()) {
        let Ok(found) = between(&from, &to) else { return Ok(()) };
        let to = seen_in(&to, to.years, from.price_level);
        let back = between(&to, &from).unwrap();
        prop_assert_eq!(found.areas.len(), back.areas.len());
        for (there, back) in found.areas.iter().zip(&back.areas) {
            prop_assert_eq!(&there.area, &back.area);
            for (one, other) in [(&there.plan, &back.plan), (&there.change, &back.change)] {
                let negated: Vec<_> = other.by.iter().map(|by| by.map(|by| -by)).collect();
                prop_assert_eq!(&one.by, &negated);
            }
        }
    }

    #[test]
    fn rounding_is_rounding((from, to) in a_pair()) {
        let Ok(found) = between(&from, &to) else { return Ok(()) };
        // A sum and its addends are each settled to half of a ten-thousand-millionth.
        let most = Money::from_kroner(Decimal::new(1, 10)).times(Decimal::from(from.measures.len() + to.measures.len() + 8));
        for area in &found.areas {
            for whole in wholes(area) {
                let rounding = whole.parts.iter().filter(|part| found.causes[part.cause] == Cause::Rounding);
                for part in rounding.flat_map(|part| part.years.iter()) {
                    prop_assert!(part.abs() <= most, "{part:?} in {} {:?}", area.area, found.causes);
                }
            }
        }
    }

    #[test]
    fn whatever_only_measures_differ_by_is_the_measures((plan, other) in (a_plan(), a_plan())) {
        let to = Scenario { measures: other.measures, ..plan.clone() };
        let found = between(&plan, &to).unwrap();
        for cause in &found.causes {
            prop_assert!(matches!(cause.kind(), CauseKind::Measures | CauseKind::Rounding), "{cause:?}");
        }
    }
}

fn botilbud(amounts: &[(u16, &str)]) -> Scenario {
    let mut scenario = plan(2024, 2026);
    let amounts_before = yearly(&[(2024, "19.3 mia"), (2025, "19.3 mia"), (2026, "19.3 mia")]);
    scenario.baseline.insert(
        path("anlaeg"),
        Baseline::Yearly { amounts: amounts_before, price_level: Some(pl(2024)), source: None },
    );
    scenario.measures.push(own("pladser", "anlaeg/botilbud", amounts));
    scenario
}

#[test]
fn a_measure_less_is_named_with_what_it_took_along() {
    let from = botilbud(&[(2025, "64 mio"), (2026, "80 mio")]);
    let mut to = from.clone();
    to.apply(Edit::Measure(0, MeasureChange::On(false))).unwrap();
    let found = between(&from, &to).unwrap();
    let [Cause::Measure(measure)] = &found.causes[..] else { panic!("{:?}", found.causes) };
    assert_eq!((&*measure.id, measure.fate), ("pladser", MeasureFate::SwitchedOff));
    let anlaeg = found.areas.iter().find(|area| area.area == path("anlaeg")).unwrap();
    assert_eq!(anlaeg.plan.by, [Some(Money::ZERO), Some(money("-64 mio")), Some(money("-80 mio"))]);
    assert!(found.unmoving.is_empty());
}

#[test]
fn how_firm_a_measure_is_moves_nothing() {
    let from = botilbud(&[(2025, "64 mio")]);
    let mut to = from.clone();
    to.apply(Edit::Measure(0, MeasureChange::Standing(Standing::Decided))).unwrap();
    let found = between(&from, &to).unwrap();
    assert!(found.moves_nothing());
    assert!(
        matches!(&found.unmoving[..], [one] if one.aspect == Aspect::Standing && matches!(one.of, UnmovingOf::Measure(..)))
    );
}

#[test]
fn plans_of_other_years_have_nothing_to_be_compared_in() {
    assert_eq!(between(&plan(2020, 2021), &plan(2024, 2026)), Err(NotComparable::NoCommonYear));
}

#[test]
fn an_agreement_that_is_not_used_any_more_takes_its_frame_along() {
    let from = botilbud(&[(2025, "64 mio")]);
    let mut to = from.clone();
    to.agreements.clear();
    let found = between(&from, &to).unwrap();
    assert!(found.causes.contains(&Cause::Agreement("KØ2024".into(), Fate::Gone)), "{found:?}");
}
