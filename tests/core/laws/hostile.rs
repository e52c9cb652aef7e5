//! Law 8, as far as the core goes: no size of anything makes it panic, and what is beyond reason is not shown.

use super::plans::{a_plan, cases};
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use raaderum::budget::evaluation::{Row, explain, measure_cell};
use raaderum::budget::measure::Indexation;
use raaderum::budget::money::Unit;
use raaderum::budget::scenario::Phasing;
use rust_decimal::Decimal;
use std::hint::black_box;

/// Amounts of up to 17 digits in every unit that can hold them.
fn a_huge_amount() -> impl Strategy<Value = Printed> {
    let unit = prop::sample::select(Unit::ALL.to_vec());
    (1_u32..18, any::<i64>(), 0_u32..14, unit).prop_filter_map("no amount", |(digits, seed, decimals, unit)| {
        Printed::new(seed % 10_i64.pow(digits), decimals, unit).ok()
    })
}

fn a_volume() -> impl Strategy<Value = Decimal> {
    prop_oneof![Just(Decimal::MAX), Just(Decimal::MIN), Just(Decimal::new(1, 28)), any::<i64>().prop_map(Decimal::from),]
}

fn a_huge_effect() -> impl Strategy<Value = Effect> {
    let any_year = || (1970_u16..2200).prop_map(year);
    prop_oneof![
        vec((any_year(), a_huge_amount()), 0..60).prop_map(|pairs| Effect::Yearly(pairs.into_iter().collect())),
        (a_huge_amount(), a_huge_amount(), any_year(), any_year())
            .prop_map(|(start, end, from, to)| Effect::Ramp { from: (from, start), to: (to, end) }),
        (a_huge_amount(), any_year()).prop_map(|(amount, from)| Effect::Constant { amount, from, to: None }),
        (a_huge_amount(), any_year(), a_volume())
            .prop_map(|(price, year, units)| Effect::PriceVolume { price, volume: [(year, units)].into() }),
    ]
}

/// Sixty years, and a rate of up to 50 pct. either way, now and then any rate at all, into each of them.
fn a_wild_plan() -> impl Strategy<Value = Scenario> {
    let rate = prop_oneof![
        8 => (-50_i64..=50).prop_map(Decimal::from),
        1 => a_volume(),
    ];
    let first = prop_oneof![Just(1970_u16), Just(2000), Just(2140)];
    (a_plan(), vec(rate, 59), vec(a_huge_effect(), 0..6), first, 0_u16..60).prop_map(
        |(mut scenario, rates, effects, first, display)| {
            scenario.years = Years::new(year(first), year(first + 59)).unwrap();
            scenario.price_level = pl(first + display);
            let wild = rates.into_iter().zip(first + 1..).map(|(percent, to)| {
                assume(AssumptionKind::Rate { series: "kommuner/anlaeg".into(), to: year(to), percent })
            });
            scenario.assumptions.extend(wild);
            for (at, effect) in effects.into_iter().enumerate() {
                let measure = own(&format!("stor-{at}"), "anlaeg/botilbud", &[]);
                scenario.measures.push(Measure { effect, price_level: Some(pl(first)), ..measure });
            }
            scenario
        },
    )
}

/// Everything that can be asked of a plan.
fn asked_everything(scenario: &Scenario) -> Evaluation {
    let book = Book::open(scenario.clone(), library());
    let evaluation = book.evaluate();
    for outcome in &evaluation.areas {
        let measures = (0..scenario.measures.len()).map(Row::Measure);
        let frames =
            outcome.frames.iter().flat_map(|line| [Row::Frame(line.id.clone()), Row::Headroom(line.id.clone())]);
        for row in [Row::Baseline, Row::Change, Row::Plan].into_iter().chain(frames).chain(measures) {
            for year in [scenario.years.first(), scenario.years.last()] {
                black_box(explain(&book, &evaluation, &outcome.area, &row, year));
            }
        }
    }
    for (measure, year) in scenario.measures.iter().zip(scenario.years.iter()) {
        black_box(measure_cell(&book, measure, year));
    }
    evaluation
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn no_size_makes_it_panic(scenario in a_wild_plan()) {
        let evaluation = asked_everything(&scenario);
        for outcome in &evaluation.areas {
            let frames = outcome.frames.iter().flat_map(|line| &line.years).map(|cell| &cell.frame);
            for cell in outcome.baseline.iter().chain(&outcome.change).chain(&outcome.plan).chain(frames) {
                prop_assert!(cell.amount().is_none_or(|amount| !amount.is_beyond_reason()), "{:?}", cell);
            }
        }
    }
}

#[test]
fn a_chain_of_sixty_steep_rates_gives_a_number_or_a_problem() {
    for percent in ["50", "-50"] {
        let mut scenario = plan(2000, 2059);
        scenario.agreements.clear();
        scenario.price_level = pl(2060);
        scenario.assumptions = (2001..=2060).map(|to| assumed_rate("kommuner/anlaeg", to, percent)).collect();
        let measure = own("stor", "anlaeg", &[(2000, "999999.99999999999 mia"), (2059, "9999999999999.9999 kr")]);
        scenario.measures = vec![Measure { price_level: Some(pl(2000)), ..measure }].into();
        assert_eq!(asked_everything(&scenario).years, scenario.years);
    }
}

#[test]
fn a_scenario_of_no_measures_and_sixty_years_is_fine() {
    let scenario = plan(1970, 2029);
    assert_eq!(asked_everything(&scenario).problems, []);
    assert_eq!(Years::new(year(1970), year(2030)), None);
}

#[test]
fn more_assumptions_than_can_be_told_apart_are_a_problem() {
    let mut scenario = plan(2024, 2024);
    scenario.assumptions = (0..200).map(|_| assumed_rate("ingen/serie", 2030, "1")).collect();
    let evaluation = evaluated(&scenario);
    assert!(evaluation.problem(|kind| *kind == ProblemKind::OutOfRange { what: "assumptions" }).is_some());
}

/// Parts inside each other in a ring, which no honest agreement has.
#[test]
fn figures_inside_each_other_do_not_hang() {
    let part = |id: &str, whole: &str| {
        figure(id, "anlaeg", raaderum::budget::agreement::FigureKind::Part, &[("2024", "1 mia")])
            .at(pl(2024))
            .inside(whole)
    };
    let frame = figure("ramme", "anlaeg", CEILING, &[("2024", "9 mia")]).at(pl(2024)).inside("a");
    let library = library_of([agreement("KØ2024", 2024, vec![frame, part("a", "b"), part("b", "a")])]);
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("anlaeg"), agreed_without(&["a", "b"]));
    scenario.measures = vec![carrying(of_2024("a"), "anlaeg")].into();
    let evaluation = Book::open(scenario, library).evaluate();
    assert_eq!(evaluation.plan_of("anlaeg", 2024).amount(), Some(money("8 mia")));
}

#[test]
fn a_phasing_over_all_years_is_fine() {
    let figure = of_2022("konsulenter-yderligere");
    let mut scenario = plan(1970, 2029);
    scenario.agreements = vec!["KØ2022".into()];
    scenario.price_level = pl(2022);
    scenario.measures =
        vec![Measure { indexation: Indexation::None, ..carrying(figure.clone(), "service/konsulenter") }].into();
    scenario.assumptions = vec![
        assume(AssumptionKind::PriceLevel { figure: figure.clone(), is: pl(2022) }),
        assume(AssumptionKind::Phasing { figure, how: Phasing::Linear(Year::FIRST) }),
    ];
    let change = asked_everything(&scenario).change_of("service/konsulenter", 2024).amount().unwrap();
    assert_eq!(change.kroner().round(), decimal("-245535714"), "55 of 56 steps");
}
