//! Side by side: what a plan differs by from the reference is what the difference of the two says, in the same years and
//! price level; the order is that of the numbers it is made by.

use super::plans::cases;
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use raaderum::budget::difference::{difference, in_common};
use raaderum::budget::evaluation::Evaluation;
use raaderum::budget::money::Unit;
use raaderum::view::side_by_side::{Beside, Order, SideBySide, SideBySideText};
use raaderum::view::{Language, View, Words};
use rust_decimal::Decimal;

fn open(scenario: &Scenario) -> Book {
    Book::open(scenario.clone(), library())
}

/// The page of some plans; `None` where they have no year in common.
fn page(plans: &[Book], order: Option<Order>, reference: Option<usize>) -> Option<SideBySideText> {
    let books: Vec<&Book> = plans.iter().collect();
    let moved = in_common(&books).ok()?;
    let shown: Vec<&Book> = plans.iter().zip(&moved).map(|(own, moved)| moved.as_ref().unwrap_or(own)).collect();
    let evaluations: Vec<Evaluation> = shown.iter().map(|book| book.evaluate()).collect();
    let words = Words::of(Language::Danish);
    let plans: Vec<Beside<'_>> = shown
        .iter()
        .zip(plans)
        .zip(&evaluations)
        .map(|((book, own), evaluation)| Beside {
            name: "",
            view: View { book, evaluation, words: &words, unit: Unit::Mio, decimals: None, fingerprint: "" },
            level: own.scenario().price_level,
            years: own.scenario().years,
        })
        .collect();
    SideBySide { plans: &plans, area: None, year: None, order, reference }.text()
}

/// A plan, and what some edits make of it.
fn a_pair() -> impl Strategy<Value = (Scenario, Scenario)> {
    (a_plan(), vec(an_edit(), 1..6)).prop_map(|(plan, edits)| {
        let mut other = plan.clone();
        for edit in edits {
            drop(other.apply(edit));
        }
        (plan, other)
    })
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn beside_a_reference_stands_the_difference((from, to) in a_pair()) {
        let plans = [open(&from), open(&to)];
        let (Some(page), Ok(found)) = (page(&plans, None, Some(0)), difference(&plans[0], &plans[1])) else {
            return Ok(());
        };
        for area in &page.areas {
            let whole = found.areas.iter().find(|other| other.area == area.area).map(|other| &other.plan);
            for year in &area.years {
                let at = found.years.iter().position(|other| other.to_string() == year.year).unwrap();
                let Some(by) = whole.and_then(|whole| whole.by[at]) else { continue };
                prop_assert_eq!(year.cells[1].plan.kroner, Some(by.kroner()), "{} {}", &area.area, &year.year);
            }
        }
    }

    #[test]
    fn the_order_is_that_of_the_numbers(plans in vec(a_plan(), 2..5)) {
        let plans: Vec<Book> = plans.iter().map(open).collect();
        for (order, row) in Order::ALL.into_iter().zip(0..) {
            let Some(page) = page(&plans, Some(order), None) else { continue };
            let numbers: Vec<Option<Decimal>> = page.summary[row].cells.iter().map(|cell| cell.kroner).collect();
            let known: Vec<Decimal> = numbers.iter().copied().flatten().collect();
            prop_assert!(numbers.iter().skip(known.len()).all(Option::is_none), "what is not known comes last");
            let is_ordered = if order == Order::Headroom {
                known.is_sorted_by(|one, other| one >= other)
            } else {
                known.is_sorted()
            };
            prop_assert!(is_ordered, "{:?} {:?}", order, known);
        }
    }
}

#[test]
fn a_plan_in_another_price_level_is_restated_and_that_is_said() {
    let example = raaderum::storage::examples::named("botilbud-2024-2026").unwrap();
    let read = raaderum::storage::scenario::read(example.text, raaderum::storage::areas::standard()).unwrap();
    let library = std::sync::Arc::new(raaderum::storage::agreements::all());
    let plan = read.scenario;
    let level = PriceLevel::Of(Year::new(2023).unwrap());
    let other = Scenario { price_level: level, ..plan.clone() };
    let plans = [plan, other].map(|plan| Book::open(plan, std::sync::Arc::clone(&library)));
    let page = page(&plans, None, None).unwrap();
    assert!(page.notes.iter().any(|note| note.contains("er lagt i 2023-pl og er omregnet til 2024-pl her")));
    for year in page.areas.iter().flat_map(|area| &area.years) {
        assert_eq!(year.cells[0].plan.kroner, year.cells[1].plan.kroner, "the same plan in the same prices");
    }
}
