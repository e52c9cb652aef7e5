//! Rules that compute, with the shipped figures: every number here was worked out by hand from the printed parameters.

use raaderum::budget::agreement::{AgreementId, FigureRef};
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::evaluation::{Cell, Evaluation, Row, RuleStep, explain, measure_cell};
use raaderum::budget::measure::{Details, Effect, Financing, Measure, Rule, RuleProblem, YearlyAmounts};
use raaderum::budget::money::{Money, Printed};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::problem::{ProblemKind, RepairKind, Severity};
use raaderum::budget::scenario::{Assumption, AssumptionKind, Edit, MeasureChange, Scenario, Scope, Years};
use raaderum::storage;
use rust_decimal::Decimal;
use std::sync::Arc;

const INCOME: &str = "indtaegter/oevrige";
const PROXIMITY: &str = "regionale-indtaegter/naerhedsfinansiering";

fn year(number: u16) -> Year {
    Year::new(number).unwrap()
}

fn yearly(amounts: &[(u16, &str)]) -> YearlyAmounts {
    amounts.iter().map(|(number, text)| (year(*number), Printed::parse(text).unwrap())).collect()
}

fn money(text: &str) -> Money {
    Printed::parse(text).unwrap().money()
}

fn area(text: &str) -> AreaPath {
    AreaPath::parse(text).unwrap()
}

/// A plan in current prices, so that nothing is restated unless a case is about that.
fn plan(agreement: &str, (first, last): (u16, u16), measures: Vec<Measure>) -> Scenario {
    let years = Years::new(year(first), year(last)).unwrap();
    let scenario = Scenario::new("Plan", Scope::AllMunicipalities, years, PriceLevel::Current);
    Scenario { agreements: vec![agreement.into()], measures: measures.into(), ..scenario }
}

fn ruled(id: &str, path: &str, rule: Rule) -> Measure {
    Measure { effect: Effect::Rule(Box::new(rule)), ..Measure::new(id, id, area(path), PriceLevel::Current) }
}

fn subsidy(agreement: &str, cut_in: u16, lost: &[(u16, &str)]) -> Measure {
    let agreement: AgreementId = agreement.into();
    ruled("tilskud", INCOME, Rule::Subsidy { agreement, cut_in: year(cut_in), lost_revenue: yearly(lost) })
}

fn proximity(number: u16, met: i64) -> Measure {
    let met = [(year(number), Decimal::from(met))].into();
    ruled("naerhed", PROXIMITY, Rule::Proximity { agreement: "RØ2020".into(), met })
}

fn per_inhabitant(of: (&str, &str), path: &str, inhabitants: &[(u16, i64)]) -> Measure {
    let inhabitants = inhabitants.iter().map(|(number, count)| (year(*number), Decimal::from(*count))).collect();
    ruled("bidrag", path, Rule::PerInhabitant { figure: FigureRef::new(of.0, of.1), inhabitants })
}

fn assume(kind: AssumptionKind) -> Assumption {
    Assumption { kind, because: "for the sake of the case".into(), source: None }
}

fn percent(agreement: &str, number: u16, percent: i64) -> Assumption {
    let (year, percent) = (year(number), Decimal::from(percent));
    assume(AssumptionKind::SubsidyPercent { agreement: agreement.into(), year, percent })
}

fn open(scenario: Scenario) -> Book {
    Book::open(scenario, Arc::new(storage::agreements::all()))
}

/// The first measure's years: amounts in words, `–` for none, `?` where it is not computed.
fn amounts(scenario: &Scenario) -> Vec<String> {
    let book = open(scenario.clone());
    let measure = &scenario.measures[0];
    let cell = |year| match measure_cell(&book, measure, year) {
        Cell::Amount(amount, _) => amount.kroner().normalize().to_string(),
        Cell::Empty => "–".to_owned(),
        Cell::NotComputed => "?".to_owned(),
    };
    scenario.years.iter().map(cell).collect()
}

fn problems(evaluation: &Evaluation) -> Vec<&ProblemKind> {
    evaluation.problems.iter().map(|problem| &problem.kind).collect()
}

fn rule_problem(scenario: &Scenario) -> RuleProblem {
    let evaluation = open(scenario.clone()).evaluate();
    match problems(&evaluation).as_slice() {
        [ProblemKind::Rule(problem)] => problem.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_tax_cut_is_subsidised_by_75_50_50_and_25_per_cent() {
    for (agreement, first) in [("KØ2020", 2020), ("KØ2022", 2022)] {
        let lost: Vec<(u16, &str)> = (first - 1..=first + 4).map(|number| (number, "40 mio")).collect();
        let scenario = plan(agreement, (first - 1, first + 4), vec![subsidy(agreement, first, &lost)]);
        let expected = ["–", "-30000000", "-20000000", "-20000000", "-10000000", "–"];
        assert_eq!(amounts(&scenario), expected, "{agreement}");
        assert_eq!(open(scenario).evaluate().problems, [], "{agreement}");
    }
}

#[test]
fn each_year_has_its_own_lost_revenue() {
    let lost = [(2020, "100 mio"), (2021, "102.4 mio"), (2023, "99999 tkr")];
    let scenario = plan("KØ2020", (2020, 2023), vec![subsidy("KØ2020", 2020, &lost)]);
    assert_eq!(amounts(&scenario), ["-75000000", "-51200000", "–", "-24999750"]);
}

#[test]
fn the_agreement_of_2014_prints_nothing_for_2016() {
    let lost: Vec<(u16, &str)> = (2014..=2017).map(|number| (number, "100 mio")).collect();
    let mut scenario = plan("KØ2014", (2014, 2017), vec![subsidy("KØ2014", 2014, &lost)]);
    assert_eq!(amounts(&scenario), ["-75000000", "-50000000", "?", "-25000000"]);
    let figure = FigureRef::new("KØ2014", "skattenedsaettelse-tilskud");
    assert_eq!(rule_problem(&scenario), RuleProblem::PercentNotPrinted { figure, year: year(2016) });
    let evaluation = open(scenario.clone()).evaluate();
    assert_eq!(evaluation.problems[0].repairs[0].kind, RepairKind::AssumePercent);
    assert_eq!(evaluation.area(&area(INCOME)).unwrap().change[2], Cell::NotComputed);

    scenario.assumptions = vec![percent("KØ2014", 2016, 50)];
    assert_eq!(amounts(&scenario), ["-75000000", "-50000000", "-50000000", "-25000000"]);
    let evaluation = open(scenario).evaluate();
    assert_eq!(evaluation.problems, []);
    let change = &evaluation.area(&area(INCOME)).unwrap().change;
    let marked: Vec<bool> = change.iter().map(|cell| cell.marks().contains(0)).collect();
    assert_eq!(marked, [false, false, true, false], "only the assumed year is marked");
}

#[test]
fn above_the_frame_only_an_assumption_computes() {
    for (agreement, first, frame) in [("KØ2014", 2014, "250"), ("KØ2020", 2020, "200"), ("KØ2022", 2022, "50")] {
        let at_frame = format!("{frame} mio");
        let scenario = plan(agreement, (first, first), vec![subsidy(agreement, first, &[(first, &at_frame)])]);
        assert_eq!(open(scenario).evaluate().problems, [], "{agreement}: up to and with the frame");

        let above = format!("{frame}.1 mio");
        let scenario = plan(agreement, (first, first), vec![subsidy(agreement, first, &[(first, &above)])]);
        assert_eq!(amounts(&scenario), ["?"], "{agreement}");
        let RuleProblem::CutsAboveFrame { total, limit, .. } = rule_problem(&scenario) else { panic!() };
        assert_eq!((total, limit), (money(&above), money(&at_frame)));
    }
}

#[test]
fn the_cuts_of_all_measures_count_against_the_frame() {
    let one = subsidy("KØ2022", 2022, &[(2022, "30 mio"), (2023, "30 mio")]);
    let other = Measure { id: "andet".into(), ..subsidy("KØ2022", 2022, &[(2022, "25 mio")]) };
    let mut scenario = plan("KØ2022", (2022, 2023), vec![one, other]);
    assert_eq!(amounts(&scenario), ["?", "?"], "55 of 50 mio.");

    scenario.assumptions = vec![percent("KØ2022", 2022, 70)];
    assert_eq!(amounts(&scenario), ["-21000000", "?"], "30 mio. × 70 pct.; nobody states 2023");
    let Cell::Amount(_, marks) = measure_cell(&open(scenario.clone()), &scenario.measures[0], year(2022)) else {
        panic!()
    };
    assert!(marks.contains(0));

    let mut book = open(scenario);
    book.apply(Edit::Measure(1, MeasureChange::On(false))).unwrap();
    assert_eq!(amounts(book.scenario()), ["-22500000", "-15000000"], "30 of 50 mio.: as printed, 75 and 50 pct.");
    assert_eq!(book.evaluate(), open(book.scenario().clone()).evaluate());
    let off = measure_cell(&book, &book.scenario().measures[1], year(2022));
    assert_eq!(off.amount(), Some(money("-17.5 mio")), "switched on it would be above the frame: 25 mio. × 70 pct.");
}

#[test]
fn an_assumed_percentage_is_at_most_the_printed_one() {
    let lost = [(2022, "60 mio")];
    for (stated, result) in [(75, "-45000000"), (0, "0"), (76, "?"), (-1, "?")] {
        let mut scenario = plan("KØ2022", (2022, 2022), vec![subsidy("KØ2022", 2022, &lost)]);
        scenario.assumptions = vec![percent("KØ2022", 2022, stated)];
        assert_eq!(amounts(&scenario), [result], "{stated}");
        let evaluation = open(scenario).evaluate();
        let out = problems(&evaluation).contains(&&ProblemKind::OutOfRange { what: "subsidy-percent" });
        assert_eq!(out, result == "?", "{stated}");
    }
}

#[test]
fn what_is_no_tax_cut_of_the_scheme_says_so() {
    let other_year = plan("KØ2020", (2020, 2023), vec![subsidy("KØ2020", 2021, &[(2021, "10 mio")])]);
    let RuleProblem::CutOfAnotherYear { year: of, .. } = rule_problem(&other_year) else { panic!() };
    assert_eq!(of, year(2020));
    let none = plan("KØ2024", (2024, 2024), vec![subsidy("KØ2024", 2024, &[(2024, "10 mio")])]);
    assert!(matches!(rule_problem(&none), RuleProblem::NoSuchRule { .. }));
    let mut spending = plan("KØ2020", (2020, 2020), vec![subsidy("KØ2020", 2020, &[(2020, "10 mio")])]);
    spending.measures[0].area = area("service");
    assert_eq!(rule_problem(&spending), RuleProblem::NotIncome { area: area("service") });
    let negative = plan("KØ2020", (2020, 2020), vec![subsidy("KØ2020", 2020, &[(2020, "-10 mio")])]);
    let evaluation = open(negative).evaluate();
    assert_eq!(problems(&evaluation), [&ProblemKind::OutOfRange { what: "lost-revenue" }]);
    let mut unused = plan("KØ2020", (2020, 2020), vec![subsidy("KØ2020", 2020, &[(2020, "10 mio")])]);
    unused.agreements.clear();
    let evaluation = open(unused).evaluate();
    assert_eq!(evaluation.problems[0].repairs[0].kind, RepairKind::UseAgreement);
}

/// 100 mio. in the prices of 2019 is 102.4 mio. in those of 2020 by the total rate of 2.4 pct.
#[test]
fn the_lost_revenue_is_restated_and_held_against_the_frame_in_its_prices() {
    let mut scenario = plan("KØ2020", (2020, 2020), vec![subsidy("KØ2020", 2020, &[(2020, "100 mio")])]);
    scenario.measures[0].price_level = Some(PriceLevel::Of(year(2019)));
    assert_eq!(amounts(&scenario), ["-76800000"], "102.4 mio. × 75 pct.");
    scenario.measures[0] =
        Measure { price_level: Some(PriceLevel::Of(year(2019))), ..subsidy("KØ2020", 2020, &[(2020, "196 mio")]) };
    let RuleProblem::CutsAboveFrame { total, .. } = rule_problem(&scenario) else { panic!() };
    assert_eq!(total, money("200.704 mio"));
    scenario.measures[0].price_level = None;
    assert_eq!(problems(&open(scenario).evaluate()), [&ProblemKind::PriceLevelNotStated]);
}

#[test]
fn proximity_financing_is_kept_in_printed_steps() {
    let level = AssumptionKind::PriceLevel {
        figure: FigureRef::new("RØ2020", "naerhedsfinansiering"),
        is: PriceLevel::Of(year(2020)),
    };
    for (met, kept) in [(0, "0"), (1, "-506385000"), (2, "-1028115000"), (3, "-1534500000"), (4, "-1534500000")] {
        let mut scenario = plan("RØ2020", (2020, 2020), vec![proximity(2020, met)]);
        assert_eq!(amounts(&scenario), ["?"], "the text prints no price level");
        scenario.assumptions = vec![assume(level.clone())];
        assert_eq!(amounts(&scenario), [kept], "{met} criteria of 1,534.5 mio.");
    }
    let later = plan("RØ2020", (2021, 2021), vec![proximity(2021, 2)]);
    assert!(matches!(rule_problem(&later), RuleProblem::NotPrintedFor { .. }), "printed for 2020 alone");
    let negative = plan("RØ2020", (2020, 2020), vec![proximity(2020, -1)]);
    assert_eq!(problems(&open(negative).evaluate()), [&ProblemKind::OutOfRange { what: "criteria" }]);
}

#[test]
fn the_basic_contribution_is_printed_kroner_times_inhabitants() {
    let path = "regionale-indtaegter/grundbidrag";
    for (agreement, figure, first, before, after) in [
        ("KØ2014", "grundbidrag", 2013, "-161200000", "-162500000"),
        ("KØ2020", "grundbidrag-udvikling", 2019, "-141700000", "-145600000"),
        ("KØ2022", "grundbidrag", 2021, "-146900000", "-149500000"),
        ("KØ2024", "grundbidrag", 2023, "-153400000", "-158600000"),
    ] {
        let inhabitants = [(first, 1_300_000), (first + 1, 1_300_000)];
        let mut scenario =
            plan(agreement, (first, first + 1), vec![per_inhabitant((agreement, figure), path, &inhabitants)]);
        assert_eq!(amounts(&scenario), [before, after], "{agreement}");
        scenario.measures[0].area = area("oevrige-udgifter");
        let spent = [before, after].map(|amount| amount.trim_start_matches('-'));
        assert_eq!(amounts(&scenario), spent, "{agreement}: who pays it spends");
    }
}

/// 124 × 1.009 = 125.1, 109 × 1.023 = 111.5, 113 × 1.014 = 114.6, 118 × 1.032 = 121.8: each rounds to what is printed.
#[test]
fn a_contribution_is_carried_on_by_its_rate_and_rounded_to_whole_kroner() {
    let path = "regionale-indtaegter/grundbidrag";
    for (from, percent, to) in [(124, "0.9", 125), (109, "2.3", 112), (113, "1.4", 115), (118, "3.2", 122)] {
        let mut library = storage::agreements::all();
        let printed = library.agreements.iter_mut().find(|agreement| &*agreement.id == "KØ2024").unwrap();
        let printed = Arc::make_mut(printed);
        let figure = printed.figures.iter_mut().find(|figure| &*figure.id == "grundbidrag").unwrap();
        figure.values.remove(0);
        figure.values[0].quantity = raaderum::budget::agreement::Quantity::PerInhabitant(Decimal::from(from));
        let measure = per_inhabitant(("KØ2024", "grundbidrag"), path, &[(2025, 1_300_000)]);
        let mut scenario = plan("KØ2024", (2025, 2025), vec![measure]);
        scenario.assumptions = vec![assume(AssumptionKind::Rate {
            series: "regioner/samlet".into(),
            to: year(2025),
            percent: percent.parse().unwrap(),
        })];
        let book = Book::open(scenario, Arc::new(library));
        let cell = measure_cell(&book, &book.scenario().measures[0], year(2025));
        assert_eq!(cell.amount(), Some(-Money::from_kroner(Decimal::from(to * 1_300_000))), "{from} × {percent}");
        assert!(cell.marks().contains(0));
    }
}

/// 112 × 1.024 = 114.7 → 115; 115 × 1.02 = 117.3 → 117: each year starts from whole kroner.
#[test]
fn every_year_of_a_contribution_is_rounded_before_the_next() {
    let of = ("KØ2020", "grundbidrag-udvikling");
    let years = [(2020, 10), (2021, 10), (2022, 10)];
    let mut scenario = plan("KØ2020", (2020, 2022), vec![per_inhabitant(of, "oevrige-udgifter", &years)]);
    assert_eq!(amounts(&scenario), ["1120", "?", "?"], "the rates are printed nowhere");
    assert!(matches!(problems(&open(scenario.clone()).evaluate())[0], ProblemKind::MissingRate { .. }));
    let rate = |number: u16, percent: &str| {
        let percent = percent.parse().unwrap();
        assume(AssumptionKind::Rate { series: "regioner/samlet".into(), to: year(number), percent })
    };
    scenario.assumptions = vec![rate(2021, "2.4"), rate(2022, "2")];
    assert_eq!(amounts(&scenario), ["1120", "1150", "1170"]);
    let book = open(scenario);
    let evaluation = book.evaluate();
    let why = explain(&book, &evaluation, &area("oevrige-udgifter"), &Row::Measure(0), year(2022)).unwrap();
    let indexed: Vec<Decimal> = why.addends[0]
        .rule
        .iter()
        .filter_map(|step| if let RuleStep::Indexed { kroner, .. } = step { Some(*kroner) } else { None })
        .collect();
    assert_eq!(indexed, [Decimal::from(115), Decimal::from(117)]);
}

#[test]
fn a_contribution_that_was_changed_since_is_not_carried_on() {
    let of = ("KØ2020", "grundbidrag-udvikling-foer-korrektion");
    let years = [(2019, 10), (2020, 10)];
    let scenario = plan("KØ2020", (2019, 2020), vec![per_inhabitant(of, "oevrige-udgifter", &years)]);
    assert_eq!(amounts(&scenario), ["1350", "?"], "135 kr. were corrected to 109 before 2020");
    assert!(matches!(rule_problem(&scenario), RuleProblem::NotPrintedFor { .. }));
}

#[test]
fn what_nobody_pays_per_inhabitant_is_no_contribution() {
    for figure in ["trafikselskaber-kassekreditgraense", "anlaegsramme"] {
        let measure = per_inhabitant(("KØ2024", figure), "oevrige-udgifter", &[(2024, 10)]);
        let scenario = plan("KØ2024", (2024, 2024), vec![measure]);
        assert!(matches!(rule_problem(&scenario), RuleProblem::NotPerInhabitant { .. }), "{figure}");
    }
    let measure = per_inhabitant(("KØ2024", "grundbidrag"), "oevrige-udgifter", &[(2024, -10)]);
    let evaluation = open(plan("KØ2024", (2024, 2024), vec![measure])).evaluate();
    assert_eq!(problems(&evaluation), [&ProblemKind::OutOfRange { what: "inhabitants" }]);
}

fn financed(id: &str, cost: &str, by: &[(&str, &[(u16, &str)])]) -> Measure {
    let financing = by
        .iter()
        .map(|(figure, amounts)| Financing { figure: FigureRef::new("KØ2024", figure), amounts: yearly(amounts) });
    Measure {
        effect: Effect::Yearly(yearly(&[(2024, cost), (2025, cost)])),
        details: Some(Box::new(Details { financing: financing.collect(), ..Details::default() })),
        ..Measure::new(id, id, area("anlaeg"), PriceLevel::Current)
    }
}

#[test]
fn financing_is_never_in_the_plan() {
    let with = plan(
        "KØ2024",
        (2024, 2025),
        vec![financed("huse", "100 mio", &[("botilbud-laanepulje", &[(2024, "60 mio")])])],
    );
    let mut without = with.clone();
    without.measures[0].details = None;
    let (with, without) = (open(with).evaluate(), open(without).evaluate());
    assert_eq!(with, without, "the same numbers, the same problems, no area of financing");
    assert_eq!(with.area(&area("anlaeg")).unwrap().change[0].amount(), Some(money("100 mio")));
}

#[test]
fn financing_is_held_against_the_cost_and_the_pool() {
    let check = |measures: Vec<Measure>| {
        let evaluation = open(plan("KØ2024", (2024, 2025), measures)).evaluate();
        assert!(evaluation.problems.iter().all(|problem| problem.severity == Severity::Warning));
        evaluation.problems.into_iter().map(|problem| problem.kind).collect::<Vec<_>>()
    };
    let pool = "botilbud-laanepulje";
    let above = check(vec![financed("a", "100 mio", &[(pool, &[(2025, "100.1 mio")])])]);
    let [ProblemKind::Rule(RuleProblem::FinancingAboveMeasure { year: in_year, financing, cost })] = above.as_slice()
    else {
        panic!("{above:?}")
    };
    assert_eq!((*in_year, *financing, *cost), (year(2025), money("100.1 mio"), money("100 mio")));

    let half = |id| financed(id, "300 mio", &[(pool, &[(2024, "110 mio")])]);
    assert_eq!(check(vec![half("a")]), []);
    let both = check(vec![half("a"), half("b")]);
    let [ProblemKind::Rule(RuleProblem::PoolExceeded { taken, holds, .. })] = both.as_slice() else {
        panic!("{both:?}")
    };
    assert_eq!((*taken, *holds), (money("220 mio"), money("0.2 mia")));
    assert_eq!(check(vec![half("a"), Measure { on: false, ..half("b") }]), []);

    let frame = check(vec![financed("a", "100 mio", &[("anlaegsramme", &[(2024, "1 mio")])])]);
    assert!(matches!(frame.as_slice(), [ProblemKind::Rule(RuleProblem::NotFinancing { .. })]));
    let unknown = check(vec![financed("a", "100 mio", &[("findes-ikke", &[(2024, "1 mio")])])]);
    assert!(matches!(unknown.as_slice(), [ProblemKind::UnknownFigure { .. }]));
    let mut unused = plan("KØ2022", (2024, 2025), vec![financed("a", "100 mio", &[(pool, &[(2024, "1 mio")])])]);
    unused.price_level = PriceLevel::Current;
    let evaluation = open(unused).evaluate();
    assert_eq!(evaluation.problems[0].repairs[0].kind, RepairKind::UseAgreement);
}

/// Pools printed without a year hold for all years together; totals for their span.
#[test]
fn a_pool_without_a_year_is_one_for_all_years() {
    let pool: &[(&str, &[(u16, &str)])] = &[("laanepulje-boligskat", &[(2024, "160 mio"), (2025, "140 mio")])];
    let mut scenario = plan("KØ2024", (2024, 2025), vec![financed("a", "300 mio", pool)]);
    assert_eq!(open(scenario.clone()).evaluate().problems, [], "300 of 300 mio.");
    let pool: &[(&str, &[(u16, &str)])] = &[("laanepulje-boligskat", &[(2024, "160 mio"), (2025, "141 mio")])];
    scenario.measures = vec![financed("a", "300 mio", pool)].into();
    let RuleProblem::PoolExceeded { taken, .. } = rule_problem(&scenario) else { panic!() };
    assert_eq!(taken, money("301 mio"));
}

/// A plan holds very many measures, and few of them follow a rule.
#[test]
fn rules_make_no_other_measure_larger() {
    assert!(size_of::<Effect>() <= 40, "{}", size_of::<Effect>());
    assert!(size_of::<Measure>() <= 136, "{}", size_of::<Measure>());
}
