//! Verdicts worked out by hand: room, breach, and what the printed precision leaves undecided.

use super::*;
use raaderum::budget::agreement::Bound;
use raaderum::budget::book::Book;
use raaderum::storage;
use std::sync::Arc;

fn service(amount: &str) -> Evaluation {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("service"), level(&[(2024, amount)]));
    evaluated(&scenario)
}

#[test]
fn a_level_of_ones_own_meets_the_printed_precision() {
    for (own, headroom, verdict) in [
        ("304.70 mia", "100 mio", Verdict::Kept),
        ("304.74 mia", "60 mio", Verdict::Kept),
        ("304.75 mia", "50 mio", Verdict::Kept),
        ("304.76 mia", "40 mio", Verdict::Undecided),
        ("304.79 mia", "10 mio", Verdict::Undecided),
        ("304.80 mia", "0 mio", Verdict::Undecided),
        ("304.84 mia", "-40 mio", Verdict::Undecided),
        ("304.85 mia", "-50 mio", Verdict::Broken),
        ("304.90 mia", "-100 mio", Verdict::Broken),
    ] {
        let evaluation = service(own);
        let cell = evaluation.held("service", "serviceramme", 2024);
        assert_eq!(cell.headroom, Cell::Amount(money(headroom), Marks::NONE), "{own}");
        assert_eq!((cell.verdict, cell.uncertainty), (verdict, money("50 mio")), "{own}");
    }
}

#[test]
fn a_measure_on_the_agreed_level_is_judged_exactly() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("service"), agreed());
    for (own_amount, verdict) in [("0.01 kr", Verdict::Broken), ("0 kr", Verdict::Kept), ("-0.01 kr", Verdict::Kept)] {
        scenario.measures = vec![own("tiltag", "service/social", &[(2024, own_amount)])].into();
        let evaluation = evaluated(&scenario);
        let cell = evaluation.held("service", "serviceramme", 2024);
        assert_eq!(cell.headroom.amount(), Some(-money(own_amount)));
        assert_eq!((cell.verdict, cell.uncertainty), (verdict, Money::ZERO));
    }
}

/// A figure that is rounded adds its own uncertainty to a plan that is not built on the frame.
#[test]
fn the_precision_of_two_printed_figures_adds_up() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("anlaeg"), level(&[(2024, "19 mia")]));
    scenario.measures = vec![carrying(of_2024("botilbud-loeft"), "anlaeg/botilbud")].into();
    scenario.assumptions = vec![read_in_2024_prices(of_2024("botilbud-minimum"))];
    let evaluation = evaluated(&scenario);
    let cell = evaluation.held("anlaeg", "anlaegsramme", 2024);
    assert_eq!(cell.headroom.amount(), Some(money("100 mio")));
    assert_eq!((cell.uncertainty, cell.verdict), (money("100 mio"), Verdict::Kept));
    scenario.measures.push(own("lidt", "anlaeg", &[(2024, "1 kr")]));
    assert_eq!(evaluated(&scenario).held("anlaeg", "anlaegsramme", 2024).verdict, Verdict::Undecided);
}

#[test]
fn precision_follows_the_prices_it_is_shown_in() {
    let mut scenario = plan(2024, 2024);
    scenario.price_level = pl(2023);
    scenario.baseline.insert(path("service"), level(&[(2024, "300 mia")]));
    let cell = evaluated(&scenario).held("service", "serviceramme", 2024).clone();
    let in_2024_prices = cell.uncertainty.times(decimal("1.042"));
    assert!((in_2024_prices - money("50 mio")).abs() < money("0.01 kr"));
}

#[test]
fn a_floor_and_a_ceiling_turn_the_room_round() {
    let mut scenario = plan(2024, 2024);
    scenario.assumptions = vec![read_in_2024_prices(of_2024("botilbud-minimum"))];
    for (own_level, headroom, verdict) in
        [("450 mio", "-50 mio", Verdict::Broken), ("560 mio", "60 mio", Verdict::Kept)]
    {
        scenario.baseline.insert(path("anlaeg/botilbud"), level(&[(2024, own_level)]));
        let evaluation = evaluated(&scenario);
        let cell = evaluation.held("anlaeg/botilbud", "botilbud-minimum", 2024);
        assert_eq!((cell.headroom.amount(), cell.verdict), (Some(money(headroom)), verdict));
    }
    assert_eq!(Bound::AtMost.headroom(money("5 mio"), money("3 mio")), money("2 mio"));
    assert_eq!(Bound::AtLeast.headroom(money("5 mio"), money("3 mio")), money("-2 mio"));
}

#[test]
fn an_aim_on_the_change_is_held_against_the_measures_alone() {
    let mut scenario = plan(2022, 2024);
    scenario.agreements = vec!["KØ2022".into()];
    scenario.price_level = pl(2022);
    scenario.assumptions = vec![assume(AssumptionKind::PriceLevel { figure: of_2022("konsulenter"), is: pl(2022) })];
    let none = scenario.clone();
    scenario.measures = vec![carrying(of_2022("konsulenter"), "service/konsulenter")].into();
    let met = evaluated(&scenario);
    for (number, aim) in [(2022, "-0.7 mia"), (2023, "-0.8 mia"), (2024, "-0.9 mia")] {
        let cell = met.held("service/konsulenter", "konsulenter", number);
        assert_eq!((cell.frame.amount(), cell.headroom.amount()), (Some(money(aim)), Some(Money::ZERO)));
        assert_eq!((cell.verdict, cell.uncertainty), (Verdict::Kept, Money::ZERO));
    }
    let mut idle = none;
    idle.measures = vec![own("intet", "service/konsulenter", &[])].into();
    let cell = evaluated(&idle).held("service/konsulenter", "konsulenter", 2022).clone();
    assert_eq!((cell.headroom.amount(), cell.verdict), (Some(money("-0.7 mia")), Verdict::Broken));
}

#[test]
fn without_a_level_there_is_no_verdict() {
    let mut scenario = plan(2024, 2025);
    scenario.measures = vec![own("tiltag", "anlaeg", &[(2024, "1 mio")])].into();
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.held("anlaeg", "anlaegsramme", 2024).verdict, Verdict::NoBaseline);
    assert_eq!(evaluation.held("anlaeg", "anlaegsramme", 2025).verdict, Verdict::NoFrame);
    assert_eq!(evaluation.plan_of("anlaeg", 2024), Cell::Empty);
    assert_eq!(evaluation.change_of("anlaeg", 2024).amount(), Some(money("1 mio")));
}

#[test]
fn a_figure_that_prints_no_price_level_is_a_problem_with_a_repair() {
    let mut scenario = plan(2025, 2025);
    scenario.baseline.insert(path("anlaeg"), level(&[(2025, "19 mia")]));
    scenario.measures = vec![carrying(of_2024("botilbud-loeft"), "anlaeg/botilbud")].into();
    scenario.assumptions = vec![read_in_2024_prices(of_2024("botilbud-minimum"))];
    let mut book = Book::open(scenario, library());
    let before = book.evaluate();
    assert_eq!(before.plan_of("anlaeg", 2025), Cell::NotComputed);
    let problem = before.problem(|kind| matches!(kind, ProblemKind::PriceLevelNotPrinted { .. })).unwrap();
    assert_eq!(problem.kind, ProblemKind::PriceLevelNotPrinted { figure: of_2024("botilbud-loeft"), year: year(2025) });
    assert_eq!(problem.repairs[0].kind, RepairKind::AssumePriceLevel);
    book.apply(problem.repairs[0].edit.clone().unwrap()).unwrap();
    let after = book.evaluate();
    assert_eq!(after.plan_of("anlaeg", 2025), Cell::Amount(money("19.6 mia"), Marks::of(1)));
    assert!(after.problem(|kind| *kind == ProblemKind::Missing { what: "because" }).is_some(), "a reason is owed");
}

#[test]
fn own_amounts_without_a_price_level_are_a_problem_with_a_repair() {
    let mut scenario = plan(2024, 2024);
    scenario.measures = vec![Measure { price_level: None, ..own("uden", "anlaeg", &[(2024, "1 mio")]) }].into();
    let mut book = Book::open(scenario, library());
    let before = book.evaluate();
    assert_eq!(before.change_of("anlaeg", 2024), Cell::NotComputed);
    let problem = before.problem(|kind| *kind == ProblemKind::PriceLevelNotStated).unwrap();
    book.apply(problem.repairs[0].edit.clone().unwrap()).unwrap();
    assert_eq!(book.evaluate().change_of("anlaeg", 2024).amount(), Some(money("1 mio")));
}

#[test]
fn a_figure_that_is_no_spending_is_no_measure() {
    for id in ["laanepulje-botilbud", "betinget-service", "pl-anlaeg"] {
        let mut scenario = plan(2024, 2024);
        scenario.measures = vec![carrying(of_2024(id), "anlaeg")].into();
        let evaluation = evaluated(&scenario);
        let not_spending = |kind: &ProblemKind| *kind == ProblemKind::NotSpending { figure: of_2024(id) };
        assert_eq!(evaluation.problem(not_spending).map(|problem| problem.severity), Some(Severity::Error), "{id}");
        assert_eq!(evaluation.change_of("anlaeg", 2024), Cell::NotComputed, "{id}");
    }
}

#[test]
fn a_figure_nobody_knows_is_named_with_the_nearest_one() {
    let mut scenario = plan(2024, 2024);
    scenario.measures = vec![carrying(of_2024("botilbud-lift"), "anlaeg/botilbud")].into();
    let evaluation = evaluated(&scenario);
    let problem = evaluation.problem(|kind| matches!(kind, ProblemKind::UnknownFigure { .. })).unwrap();
    let ProblemKind::UnknownFigure { nearest, .. } = &problem.kind else { panic!() };
    assert_eq!(nearest.as_deref(), Some("botilbud-loeft"));
    assert_eq!(evaluation.change_of("anlaeg", 2024), Cell::NotComputed);
}

#[test]
fn an_agreement_that_is_not_used_can_be_taken_in() {
    let mut scenario = plan(2022, 2022);
    scenario.price_level = pl(2022);
    scenario.measures = vec![carrying(of_2022("konsulenter"), "service/konsulenter")].into();
    let mut book = Book::open(scenario, library());
    let before = book.evaluate();
    let problem = before.problem(|kind| matches!(kind, ProblemKind::AgreementNotUsed { .. })).unwrap();
    book.apply(problem.repairs[0].edit.clone().unwrap()).unwrap();
    assert_eq!(book.scenario().agreements, ["KØ2024".into(), "KØ2022".into()]);
}

#[test]
fn an_agreement_named_twice_counts_once() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("service"), level(&[(2024, "305 mia")]));
    let once = evaluated(&scenario);
    scenario.agreements.push("KØ2024".into());
    assert_eq!(evaluated(&scenario).exposures, once.exposures);
}

#[test]
fn only_what_is_larger_than_the_largest_sum_is_beyond_reason() {
    let largest = rust_decimal::Decimal::from(Money::LARGEST_SUM_KRONER);
    for decimals in 0..=28 {
        let mut padded = largest;
        padded.rescale(decimals);
        assert!(!Money::from_kroner(padded).is_beyond_reason());
        assert!(!Money::from_kroner(-padded).is_beyond_reason());
    }
    for more in ["1", "0.1", "0.0000000001"] {
        assert!(Money::from_kroner(largest + decimal(more)).is_beyond_reason());
        assert!(Money::from_kroner(-largest - decimal(more)).is_beyond_reason());
    }
    assert!(Money::from_kroner(rust_decimal::Decimal::MAX).is_beyond_reason());
}

#[test]
fn a_sum_beyond_any_budget_is_not_shown() {
    let mut scenario = plan(2024, 2024);
    scenario.measures = (0..1001).map(|at| own(&format!("m{at}"), "anlaeg", &[(2024, "1000000 mia")])).collect();
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.change_of("anlaeg", 2024), Cell::NotComputed);
    assert!(evaluation.problem(|kind| matches!(kind, ProblemKind::SumTooLarge { .. })).is_some());
}

/// The agreement itself says that the two parts make the whole: how finely each is printed cannot matter then.
#[test]
fn the_printed_parts_of_a_frame_meet_it_exactly() {
    let example = storage::examples::named("konsulenter-2021-2025").unwrap();
    let scenario = storage::scenario::read(example.text, storage::areas::standard()).unwrap().scenario;
    let library = Arc::new(storage::agreements::all());
    for (own_amount, verdict) in
        [(None, Verdict::Kept), (Some("1 kr"), Verdict::Undecided), (Some("-1 kr"), Verdict::Undecided)]
    {
        let mut scenario = scenario.clone();
        scenario.measures.extend(own_amount.map(|text| Measure {
            price_level: Some(pl(2022)),
            ..own("lidt", "service/konsulenter", &[(2025, text)])
        }));
        let evaluation = Book::open(scenario, Arc::clone(&library)).evaluate();
        assert_eq!(
            evaluation.held("service/konsulenter", "konsulenter-i-alt", 2025).verdict,
            verdict,
            "{own_amount:?}"
        );
    }
}
