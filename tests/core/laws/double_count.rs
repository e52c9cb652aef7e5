//! What a baseline already contains is never added again unseen.

use super::plans::cases;
use super::*;
use proptest::prelude::*;

/// The plan of the design: the agreed capital frame, the agreed lift, and places of the user's own.
fn botilbud(parts_taken_out: &[&str]) -> Scenario {
    let mut scenario = plan(2024, 2026);
    scenario.baseline.insert(path("anlaeg"), agreed_without(parts_taken_out));
    scenario.measures = vec![
        carrying(of_2024("botilbud-loeft"), "anlaeg/botilbud"),
        own("egne-pladser", "anlaeg/botilbud", &[(2025, "64 mio"), (2026, "80 mio")]),
    ]
    .into();
    scenario.assumptions = vec![
        read_in_2024_prices(of_2024("botilbud-loeft")),
        read_in_2024_prices(of_2024("botilbud-minimum")),
        assume(AssumptionKind::FrameBeyond {
            area: path("anlaeg"),
            rule: Beyond::HoldReal,
            raised_by: vec!["botilbud-loeft".into()],
        }),
    ];
    scenario
}

#[test]
fn a_lift_on_top_of_a_frame_that_contains_it_is_found_and_repaired() {
    let mut book = Book::open(botilbud(&[]), library());
    let before = book.evaluate();
    let problem = before.problem(|kind| matches!(kind, ProblemKind::CountedTwice { .. })).unwrap();
    assert_eq!(problem.severity, Severity::Error);
    let ProblemKind::CountedTwice { area, part, whole, year: first, amount, whole_amount, measure } = &problem.kind
    else {
        panic!("another problem: {problem:?}")
    };
    assert_eq!((area.as_str(), first.number(), *measure), ("anlaeg", 2024, 0));
    assert_eq!((part, whole), (&of_2024("botilbud-loeft"), &of_2024("anlaegsramme")));
    assert_eq!((*amount, *whole_amount), (money("0.2 mia"), Some(money("19.3 mia"))));
    assert_eq!(before.plan_of("anlaeg", 2024), Cell::NotComputed);
    assert_eq!(before.held("anlaeg", "anlaegsramme", 2024).verdict, Verdict::NotComputed);

    let repair = problem.repairs.first().unwrap();
    assert_eq!(repair.kind, RepairKind::TakeOutOfBaseline);
    book.apply(repair.edit.clone().unwrap()).unwrap();
    assert_eq!(book.scenario(), &botilbud(&["botilbud-loeft"]));
    assert_eq!(book.evaluate().problems, []);
}

#[test]
fn switching_the_measure_off_is_the_other_repair() {
    let mut book = Book::open(botilbud(&[]), library());
    let before = book.evaluate();
    let problem = before.problem(|kind| matches!(kind, ProblemKind::CountedTwice { .. })).unwrap();
    let repair = problem.repairs.iter().find(|repair| repair.kind == RepairKind::SwitchOff).unwrap();
    book.apply(repair.edit.clone().unwrap()).unwrap();
    let after = book.evaluate();
    assert_eq!(after.problems, []);
    assert_eq!(after.plan_of("anlaeg", 2024), Cell::Amount(money("19.3 mia"), Marks::NONE));
}

#[test]
fn the_lift_alone_meets_the_frame_exactly() {
    let evaluation = evaluated(&botilbud(&["botilbud-loeft"]));
    let met = evaluation.held("anlaeg", "anlaegsramme", 2024);
    assert_eq!(evaluation.baseline_of("anlaeg", 2024), Cell::Amount(money("19.1 mia"), Marks::NONE));
    assert_eq!(met.headroom, Cell::Amount(Money::ZERO, Marks::NONE));
    assert_eq!((met.uncertainty, met.verdict), (Money::ZERO, Verdict::Kept));
    for (number, frame, headroom) in [(2025, "19.7 mia", "-64 mio"), (2026, "19.8 mia", "-80 mio")] {
        let cell = evaluation.held("anlaeg", "anlaegsramme", number);
        assert_eq!(cell.frame.amount(), Some(money(frame)));
        assert_eq!(cell.headroom.amount(), Some(money(headroom)));
        assert_eq!((cell.uncertainty, cell.verdict), (Money::ZERO, Verdict::Broken));
        assert!(cell.is_assumed() && cell.frame_assumed);
        assert!(cell.headroom.marks().contains(2), "the frame is assumed");
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_frame_is_met_exactly_in_any_prices(
        to in 2015_u16..2034,
        thousandths in proptest::collection::vec(-9_000_i64..20_000, 20),
    ) {
        let mut scenario = botilbud(&["botilbud-loeft"]);
        scenario.price_level = pl(to);
        scenario.assumptions.extend((2015..2035).zip(thousandths).map(|(to, thousandths)| {
            assumed_rate("kommuner/anlaeg", to, &rust_decimal::Decimal::new(thousandths, 3).to_string())
        }));
        let evaluation = evaluated(&scenario);
        let cell = evaluation.held("anlaeg", "anlaegsramme", 2024);
        prop_assert_eq!(cell.headroom.amount(), Some(Money::ZERO));
        prop_assert_eq!((cell.uncertainty, cell.verdict), (Money::ZERO, Verdict::Kept));
    }
}

#[test]
fn less_administration_is_inside_the_service_frame_already() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("service"), agreed());
    scenario.measures = vec![carrying(of_2024("administration"), "service/administration")].into();
    let twice = evaluated(&scenario);
    assert!(twice.problem(|kind| matches!(kind, ProblemKind::CountedTwice { .. })).is_some());
    assert_eq!(twice.plan_of("service", 2024), Cell::NotComputed);

    scenario.baseline.insert(path("service"), agreed_without(&["administration"]));
    let once = evaluated(&scenario);
    assert_eq!(once.problems, []);
    assert_eq!(once.baseline_of("service", 2024).amount(), Some(money("305.5 mia")));
    assert_eq!(once.plan_of("service", 2024).amount(), Some(money("304.8 mia")));
    let cell = once.held("service", "serviceramme", 2024);
    assert_eq!((cell.headroom.amount(), cell.verdict), (Some(Money::ZERO), Verdict::Kept));
}

#[test]
fn a_measure_of_ones_own_amounts_is_not_taken_for_the_part() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("service"), agreed());
    scenario.measures = vec![own("spar", "service/administration", &[(2024, "-700 mio")])].into();
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.problems, []);
    assert_eq!(evaluation.held("service", "serviceramme", 2024).headroom.amount(), Some(money("700 mio")));
}

#[test]
fn a_floor_less_its_lift_keeps_the_users_own_places_as_room() {
    let mut scenario = botilbud(&["botilbud-loeft"]);
    let floor = Baseline::Agreed { figure: Some(of_2024("botilbud-minimum")), without: vec!["botilbud-loeft".into()] };
    scenario.baseline.insert(path("anlaeg/botilbud"), floor);
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.problems, []);
    for (number, headroom) in [(2024, "0 mio"), (2025, "64 mio"), (2026, "80 mio")] {
        assert_eq!(evaluation.baseline_of("anlaeg/botilbud", number).amount(), Some(money("0.3 mia")));
        let cell = evaluation.held("anlaeg/botilbud", "botilbud-minimum", number);
        assert_eq!(cell.headroom.amount(), Some(money(headroom)));
        assert_eq!((cell.uncertainty, cell.verdict), (Money::ZERO, Verdict::Kept));
    }
}

/// The frame of 2024 held into 2025 contains the lift of 2024, not that of 2025.
#[test]
fn a_frame_carried_on_holds_the_part_of_its_own_year() {
    let mut scenario = botilbud(&["botilbud-loeft"]);
    scenario.measures.truncate(1);
    let held = AssumptionKind::FrameBeyond { area: path("anlaeg"), rule: Beyond::HoldReal, raised_by: Vec::new() };
    scenario.assumptions[2] = assume(held);
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.baseline_of("anlaeg", 2025).amount(), Some(money("19.1 mia")));
    let cell = evaluation.held("anlaeg", "anlaegsramme", 2025);
    assert_eq!(cell.frame.amount(), Some(money("19.3 mia")));
    assert_eq!((cell.headroom.amount(), cell.verdict), (Some(money("-400 mio")), Verdict::Broken));
}
