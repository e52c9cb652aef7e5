//! Law 1: sums do not depend on the order of measures, and parts add up to the whole exactly.

use super::plans::{a_plan, cases};
use super::*;
use proptest::prelude::*;
use raaderum::budget::area::AreaPath;
use raaderum::budget::evaluation::{AddendOf, Explanation, Row, explain, measure_cell, sum_beside};
use rust_decimal::Decimal;

/// The finest step of a sum: one restatement rounds by at most half of it.
fn finest_step() -> Money {
    Money::from_kroner(Decimal::new(1, 10))
}

/// A text of its own that spells the same path.
fn spelt_anew(area: &AreaPath) -> AreaPath {
    path(area.as_str())
}

fn without_places(evaluation: Evaluation) -> Evaluation {
    Evaluation { problems: Vec::new(), ..evaluation }
}

/// Measures of the user's own that are on and count in an area.
fn counting<'a>(scenario: &'a Scenario, area: &'a AreaPath) -> impl Iterator<Item = &'a Measure> {
    scenario.measures.iter().filter(|measure| measure.on && measure.area.is_within(area))
}

fn addends(explanation: &Explanation) -> Option<Vec<Money>> {
    let counted = explanation.addends.iter().filter(|addend| addend.cell != Cell::Empty);
    counted.map(|addend| addend.cell.amount()).collect()
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn the_order_of_measures_changes_no_number(scenario in a_plan(), seed in any::<u64>()) {
        let mut shuffled = scenario.clone();
        shuffled.measures.sort_by_key(|measure| {
            measure.id.bytes().fold(seed, |hash, byte| hash.rotate_left(7).wrapping_mul(31).wrapping_add(byte.into()))
        });
        prop_assert_eq!(without_places(evaluated(&scenario)), without_places(evaluated(&shuffled)));
    }

    #[test]
    fn a_path_spelt_twice_is_one_area(scenario in a_plan(), which in any::<u8>()) {
        let mut other = scenario.clone();
        for (at, measure) in other.measures.iter_mut().enumerate() {
            if which.rotate_left(u32::try_from(at).unwrap()) & 1 == 1 {
                measure.area = spelt_anew(&measure.area);
            }
        }
        prop_assert_eq!(evaluated(&scenario), evaluated(&other));
    }

    #[test]
    fn plan_is_baseline_and_change_and_room_is_what_is_left(scenario in a_plan()) {
        let evaluation = evaluated(&scenario);
        for outcome in &evaluation.areas {
            for (at, plan) in outcome.plan.iter().enumerate() {
                let change = outcome.change[at].amount().unwrap_or_default();
                if let (Some(plan), Some(base)) = (plan.amount(), outcome.baseline[at].amount()) {
                    prop_assert_eq!(plan, base + change);
                }
                for line in &outcome.frames {
                    let measured = match line.on {
                        raaderum::budget::agreement::Measured::Level => plan.amount(),
                        raaderum::budget::agreement::Measured::Change => Some(change),
                    };
                    let cell = &line.years[at];
                    if let Some(headroom) = cell.headroom.amount() {
                        let (frame, measured) = (cell.frame.amount().unwrap(), measured.unwrap());
                        prop_assert_eq!(headroom, line.bound.headroom(frame, measured));
                    }
                }
            }
        }
    }

    #[test]
    fn an_areas_change_is_that_of_its_measures(scenario in a_plan()) {
        let book = Book::open(scenario.clone(), library());
        let evaluation = book.evaluate();
        for outcome in &evaluation.areas {
            for (at, year) in scenario.years.iter().enumerate() {
                let Some(change) = outcome.change[at].amount() else { continue };
                let cells: Vec<Cell> =
                    counting(&scenario, &outcome.area).map(|measure| measure_cell(&book, measure, year)).collect();
                prop_assert!(!cells.contains(&Cell::NotComputed));
                let sum: Money = cells.iter().filter_map(|cell| cell.amount()).sum();
                let slack = finest_step().times(Decimal::from(cells.len()));
                prop_assert!((sum - change).abs() <= slack, "{:?} is not {:?}", sum, change);
            }
        }
    }

    #[test]
    fn what_is_beside_a_few_is_the_sum_of_the_others(scenario in a_plan(), few in proptest::collection::btree_set(0_usize..6, 0..4)) {
        let book = Book::open(scenario.clone(), library());
        let few: Vec<usize> = few.into_iter().collect();
        for outcome in &book.evaluate().areas {
            let others = |year| {
                let others = scenario.measures.iter().enumerate().filter(|(at, _)| !few.contains(at));
                let others = others.filter(|(_, measure)| measure.on && measure.area.is_within(&outcome.area));
                others.map(|(_, measure)| measure_cell(&book, measure, year)).fold(Cell::Empty, Cell::plus)
            };
            for (cell, year) in sum_beside(&book, &outcome.area, &few).into_iter().zip(scenario.years.iter()) {
                match (cell, others(year)) {
                    (Cell::Amount(sum, marks), Cell::Amount(other, of)) => {
                        let slack = finest_step().times(Decimal::from(scenario.measures.len()));
                        prop_assert!((sum - other).abs() <= slack, "{:?} is not {:?}", sum, other);
                        prop_assert_eq!(marks, of);
                    }
                    (cell, other) => prop_assert_eq!(cell, other),
                }
            }
        }
    }

    #[test]
    fn an_explanation_adds_up_to_its_number(scenario in a_plan()) {
        let book = Book::open(scenario.clone(), library());
        let evaluation = book.evaluate();
        for outcome in &evaluation.areas {
            let frames = outcome.frames.iter().map(|line| Row::Frame(line.id.clone()));
            let rows = [Row::Baseline, Row::Change, Row::Plan].into_iter().chain(frames);
            for (row, year) in rows.flat_map(|row| scenario.years.iter().map(move |year| (row.clone(), year))) {
                let explanation = explain(&book, &evaluation, &outcome.area, &row, year).unwrap();
                let (Some(total), Some(parts)) = (explanation.total.amount(), addends(&explanation)) else { continue };
                let slack = finest_step().times(Decimal::from(parts.len()));
                let sum: Money = parts.into_iter().sum();
                prop_assert!((sum - total).abs() <= slack, "{:?} {:?}: {:?} is not {:?}", row, year, sum, total);
            }
        }
    }
}

#[test]
fn a_room_is_the_frame_less_the_plan_in_its_explanation() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("anlaeg"), agreed());
    scenario.measures = vec![own("mere", "anlaeg", &[(2024, "5 mio")])];
    let book = Book::open(scenario, library());
    let evaluation = book.evaluate();
    let room = Row::Headroom("anlaegsramme".into());
    let explanation = explain(&book, &evaluation, &path("anlaeg"), &room, year(2024)).unwrap();
    assert_eq!(explanation.total.amount(), Some(money("-5 mio")));
    let parts: Vec<_> = explanation.addends.iter().map(|addend| (addend.of.clone(), addend.cell.amount())).collect();
    assert!(matches!(parts[0], (AddendOf::Frame(Some(_)), Some(frame)) if frame == money("19.3 mia")));
    assert!(matches!(parts[1], (AddendOf::Plan, Some(plan)) if plan == money("19305 mio")));
}

#[test]
fn a_part_taken_out_is_named_as_such() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("service"), agreed_without(&["administration"]));
    let book = Book::open(scenario, library());
    let explanation = explain(&book, &book.evaluate(), &path("service"), &Row::Baseline, year(2024)).unwrap();
    let named: Vec<_> = explanation.addends.iter().map(|addend| addend.of.clone()).collect();
    assert_eq!(
        named,
        [
            AddendOf::Figure(of_2024("serviceramme"), year(2024)),
            AddendOf::TakenOut(of_2024("administration"), year(2024))
        ]
    );
}

/// Thousands of small amounts in two orders, and a tenth of an øre is not lost.
#[test]
fn many_amounts_add_up_to_the_last_digit() {
    let mut scenario = plan(2024, 2024);
    scenario.measures = (0..5000).map(|at| own(&format!("m{at}"), "anlaeg", &[(2024, "0.0001 kr")])).collect();
    scenario.measures.push(own("stor", "anlaeg", &[(2024, "1000000 mia")]));
    let change = evaluated(&scenario).change_of("anlaeg", 2024).amount().unwrap();
    assert_eq!(change, money("1000000 mia") + money("0.5 kr"));
    scenario.measures.reverse();
    assert_eq!(evaluated(&scenario).change_of("anlaeg", 2024).amount(), Some(change));
}
