//! The way to an end point: nobody printed it, so it is asked for, assumed and marked.

use super::*;
use raaderum::budget::scenario::Phasing;

const AREA: &str = "service/konsulenter";

/// A further 0.25 mia. less by 2025, of which only the end is printed.
fn further(how: Option<Phasing>) -> Scenario {
    let figure = of_2022("konsulenter-yderligere");
    let mut scenario = plan(2021, 2026);
    scenario.agreements = vec!["KØ2022".into()];
    scenario.price_level = pl(2022);
    scenario.measures = vec![carrying(figure.clone(), AREA)].into();
    let aim = assume(AssumptionKind::PriceLevel { figure: of_2022("konsulenter"), is: pl(2022) });
    scenario.assumptions = vec![aim, assume(AssumptionKind::PriceLevel { figure: figure.clone(), is: pl(2022) })];
    scenario.assumptions.extend(how.map(|how| assume(AssumptionKind::Phasing { figure, how })));
    scenario
}

fn changes(how: Phasing) -> Vec<Option<Money>> {
    let evaluation = evaluated(&further(Some(how)));
    assert_eq!(evaluation.problems, []);
    evaluation.outcome(AREA).change.iter().map(|cell| cell.amount()).collect()
}

fn in_millions(amounts: [Option<&str>; 6]) -> Vec<Option<Money>> {
    amounts.map(|amount| amount.map(money)).to_vec()
}

#[test]
fn the_years_before_an_end_point_are_asked_for() {
    let mut book = Book::open(further(None), library());
    let before = book.evaluate();
    let problem = before.problem(|kind| matches!(kind, ProblemKind::PhasingNotPrinted { .. })).unwrap();
    let kind = ProblemKind::PhasingNotPrinted { figure: of_2022("konsulenter-yderligere"), year: year(2022) };
    assert_eq!(problem.kind, kind);
    assert_eq!(before.change_of(AREA, 2021), Cell::Empty, "before the agreement");
    assert_eq!(before.change_of(AREA, 2023), Cell::NotComputed);
    assert_eq!(before.change_of(AREA, 2025), Cell::Amount(money("-250 mio"), Marks::of(1)));
    assert_eq!(problem.repairs[0].kind, RepairKind::AssumePhasing);
    book.apply(problem.repairs[0].edit.clone().unwrap()).unwrap();
    let after = book.evaluate();
    assert_eq!(after.change_of(AREA, 2023).amount(), Some(money("-125 mio")), "half of the way from 2022 to 2025");
    assert!(after.change_of(AREA, 2023).marks().contains(2));
}

#[test]
fn a_linear_way_has_equal_steps() {
    let expected =
        in_millions([Some("0 mio"), Some("-62.5 mio"), Some("-125 mio"), Some("-187.5 mio"), Some("-250 mio"), None]);
    assert_eq!(changes(Phasing::Linear(year(2022))), expected);
    let two_steps =
        in_millions([Some("0 mio"), Some("0 mio"), Some("0 mio"), Some("-125 mio"), Some("-250 mio"), None]);
    assert_eq!(changes(Phasing::Linear(year(2024))), two_steps);
}

#[test]
fn a_way_at_the_end_is_nothing_before_it() {
    let expected = in_millions([Some("0 mio"), Some("0 mio"), Some("0 mio"), Some("0 mio"), Some("-250 mio"), None]);
    assert_eq!(changes(Phasing::AtEnd), expected);
}

#[test]
fn a_way_of_own_amounts_is_signed_as_the_figure() {
    let own = yearly(&[(2023, "100 mio"), (2025, "999 mio")]);
    let expected = in_millions([Some("0 mio"), Some("0 mio"), Some("-100 mio"), Some("0 mio"), Some("-250 mio"), None]);
    assert_eq!(changes(Phasing::Amounts(own)), expected, "what is printed is never overruled");
}

#[test]
fn equal_steps_that_do_not_come_out_even_end_at_the_printed_amount() {
    let changes = changes(Phasing::Linear(year(2023)));
    let [_, _, first, second, third, _] = changes[..] else { panic!() };
    assert_eq!(third, Some(money("-250 mio")));
    assert_eq!(first.map(|amount| amount.kroner().round_dp(0)), Some(decimal("-83333333")));
    assert_eq!(second.map(|amount| amount.kroner().round_dp(0)), Some(decimal("-166666667")));
}

/// An assumed way is as exact as the user's own numbers.
#[test]
fn an_assumed_year_has_no_printed_precision() {
    let mut scenario = further(Some(Phasing::Linear(year(2022))));
    scenario.years = Years::new(year(2023), year(2023)).unwrap();
    scenario.measures.push(own("resten", AREA, &[]));
    let cell = evaluated(&scenario).held(AREA, "konsulenter", 2023).clone();
    assert_eq!(cell.headroom.amount(), Some(money("-675 mio")));
    assert_eq!(cell.uncertainty, money("50 mio"), "that of the aim alone");
}

/// The years before the end are counted in the prices printed for the end.
#[test]
fn a_way_has_the_prices_of_its_end() {
    let mut end = figure("sti", "service/social", raaderum::budget::agreement::FigureKind::Path, &[("2026", "90 mio")])
        .end_point();
    end.values[0].price_level = Some(pl(2024));
    let library = library_of([agreement("KØ2024", 2024, vec![end])]);
    let mut scenario = plan(2024, 2026);
    scenario.measures = vec![carrying(of_2024("sti"), "service/social")].into();
    let how = Phasing::Linear(year(2024));
    scenario.assumptions = vec![assume(AssumptionKind::Phasing { figure: of_2024("sti"), how })];
    let evaluation = Book::open(scenario, library).evaluate();
    assert_eq!(evaluation.problems, []);
    assert_eq!(evaluation.change_of("service/social", 2024).amount(), Some(money("30 mio")));
}

/// What the baseline is built with is taken out of it in the assumed years as well.
#[test]
fn a_phased_part_is_taken_out_where_it_is_carried() {
    let part = figure("del", "service/social", raaderum::budget::agreement::FigureKind::Part, &[("2026", "90 mio")])
        .at(pl(2024))
        .end_point()
        .inside("stand");
    let whole =
        figure("stand", "service/social", raaderum::budget::agreement::FigureKind::Level, &[("2024+", "9 mia")])
            .at(pl(2024));
    let library = library_of([agreement("KØ2024", 2024, vec![whole, part])]);
    let mut scenario = plan(2024, 2026);
    scenario.baseline.insert(path("service/social"), agreed_without(&["del"]));
    scenario.measures = vec![carrying(of_2024("del"), "service/social")].into();
    let how = Phasing::Linear(year(2024));
    scenario.assumptions = vec![assume(AssumptionKind::Phasing { figure: of_2024("del"), how })];
    let evaluation = Book::open(scenario, library).evaluate();
    assert_eq!(evaluation.problems, []);
    for (number, baseline) in [(2024, "8970 mio"), (2025, "8940 mio"), (2026, "8910 mio")] {
        assert_eq!(evaluation.baseline_of("service/social", number).amount(), Some(money(baseline)));
        assert_eq!(evaluation.plan_of("service/social", number).amount(), Some(money("9 mia")));
    }
}
