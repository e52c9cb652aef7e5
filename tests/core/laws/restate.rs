//! Law 2: an amount restated there and back is the amount again, and nothing is restated that nobody stated a rate for.

use super::plans::{an_amount, cases};
use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use raaderum::budget::measure::Indexation;
use raaderum::budget::price_level::{MissingStep, PriceIndices, Rate, RateOrigin, Series, Step};
use rust_decimal::{Decimal, RoundingStrategy};

/// Rates of one series from the year before `first` on, in thousandths of a percent.
fn indices(first: u16, thousandths: &[i64]) -> (PriceIndices, Series) {
    let series: Series = "kommuner/service".into();
    let mut indices = PriceIndices::default();
    for (to, percent) in year(first).through(Year::LAST).zip(thousandths) {
        let origin = RateOrigin::Agreed("KØ".into(), "pl".into());
        assert!(indices.state(&series, to, Rate { percent: Decimal::new(*percent, 3), origin }));
    }
    (indices, series)
}

fn an_oere() -> Money {
    money("0.01 kr")
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn there_and_back_is_the_amount(
        amount in an_amount(),
        rates in vec(-20_000_i64..30_000, 1..30),
        (from, to) in (0_usize..31, 0_usize..31),
    ) {
        let (indices, series) = indices(2001, &rates);
        let (from, to) = (year(2000).plus(from.min(rates.len())), year(2000).plus(to.min(rates.len())));
        let there = indices.restatement(&series, from, to).unwrap();
        let back = indices.restatement(&series, to, from).unwrap();
        let again = back.apply(there.apply(amount.money()));
        prop_assert!((again - amount.money()).abs() <= an_oere(), "{:?} came back as {:?}", amount, again);
        prop_assert_eq!(there.steps, back.steps);
    }

    #[test]
    fn a_way_is_the_product_of_its_steps(rates in vec(-5_000_i64..15_000, 2..12)) {
        let (indices, series) = indices(2001, &rates);
        let last = year(2000).plus(rates.len());
        let whole = indices.restatement(&series, year(2000), last).unwrap().apply(money("100 mia"));
        let stepwise = year(2001).through(last).fold(money("100 mia"), |amount, to| {
            indices.restatement(&series, to.previous(), to).unwrap().apply(amount)
        });
        prop_assert!((whole - stepwise).abs() <= an_oere());
    }

    #[test]
    fn a_hole_in_the_rates_is_named(rates in vec(1_i64..9_000, 5..20), hole in 1_usize..4) {
        let (mut indices, series) = indices(2001, &rates[..hole]);
        let missing = year(2001).plus(hole);
        for (to, percent) in missing.next().through(Year::LAST).zip(&rates[hole..]) {
            let origin = RateOrigin::Agreed("KØ".into(), "pl".into());
            indices.state(&series, to, Rate { percent: Decimal::new(*percent, 3), origin });
        }
        let step = MissingStep { series: series.clone(), to: missing };
        let last = year(2001).plus(rates.len());
        prop_assert_eq!(indices.restatement(&series, year(2000), last), Err(step.clone()));
        prop_assert_eq!(indices.restatement(&series, last, year(2000)), Err(step));
        prop_assert!(indices.restatement(&series, year(2000), missing.previous()).is_ok());
        prop_assert!(indices.restatement(&series, missing, last).is_ok());
    }
}

#[test]
fn the_same_prices_need_no_rate() {
    let way = PriceIndices::default().restatement(&"ingen".into(), year(2024), year(2024)).unwrap();
    assert_eq!(way.apply(money("19.3 mia")), money("19.3 mia"));
    assert_eq!(way.steps, []);
}

#[test]
fn an_amount_in_other_prices_is_not_counted_without_the_rate() {
    let mut scenario = plan(2024, 2025);
    scenario.agreements = vec!["KØ2022".into(), "KØ2024".into()];
    scenario.baseline.insert(path("service"), agreed());
    let measure = own("gammel", "service", &[(2024, "10 mio")]);
    scenario.measures = vec![Measure { price_level: Some(pl(2022)), ..measure }].into();
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.change_of("service", 2024), Cell::NotComputed);
    assert_eq!(evaluation.plan_of("service", 2024), Cell::NotComputed);
    assert_eq!(evaluation.held("service", "serviceramme", 2024).verdict, Verdict::NotComputed);
    let problem = evaluation.problem(|kind| matches!(kind, ProblemKind::MissingRate { .. })).unwrap();
    let step = MissingStep { series: "kommuner/service".into(), to: year(2023) };
    assert_eq!(problem.kind, ProblemKind::MissingRate { step, from: pl(2022), to: pl(2024) });
    assert_eq!(problem.severity, Severity::Error);
    assert_eq!(problem.repairs[0].kind, RepairKind::AssumeRate);

    scenario.assumptions = vec![assumed_rate("kommuner/service", 2023, "3.1")];
    let assumed = evaluated(&scenario);
    assert_eq!(assumed.problems, []);
    let by_hand = Decimal::from(10_000_000) * decimal("1.031") * decimal("1.042");
    assert_eq!(assumed.change_of("service", 2024), Cell::Amount(Money::from_kroner(by_hand), Marks::of(0)));
}

#[test]
fn a_series_is_never_filled_from_another() {
    let mut scenario = plan(2024, 2024);
    scenario.agreements = vec!["KØ2022".into(), "KØ2024".into()];
    scenario.assumptions = vec![assumed_rate("kommuner/samlet", 2023, "3.1")];
    let measure = own("gammel", "service", &[(2024, "10 mio")]);
    let by_total = Measure { indexation: Indexation::By("kommuner/samlet".into()), ..measure.clone() };
    scenario.measures = vec![Measure { price_level: Some(pl(2022)), ..measure }].into();
    assert_eq!(evaluated(&scenario).change_of("service", 2024), Cell::NotComputed);
    scenario.measures = vec![Measure { price_level: Some(pl(2022)), ..by_total }].into();
    let by_hand = Decimal::from(10_000_000) * decimal("1.031") * decimal("1.039");
    let change = evaluated(&scenario).change_of("service", 2024).amount();
    assert_eq!(change, Some(Money::from_kroner(by_hand)));
}

#[test]
fn an_amount_that_follows_no_prices_is_the_same_everywhere() {
    let mut scenario = plan(2024, 2024);
    scenario.price_level = pl(2022);
    let fixed = Measure { indexation: Indexation::None, ..own("fast", "anlaeg", &[(2024, "10 mio")]) };
    scenario.measures = vec![fixed].into();
    assert_eq!(evaluated(&scenario).change_of("anlaeg", 2024), Cell::Amount(money("10 mio"), Marks::NONE));
}

#[test]
fn a_printed_rate_stands_against_an_assumed_one() {
    let mut scenario = plan(2024, 2024);
    scenario.price_level = pl(2023);
    scenario.measures = vec![own("nyt", "anlaeg", &[(2024, "103.2 mio")])].into();
    scenario.assumptions = vec![assumed_rate("kommuner/anlaeg", 2024, "50")];
    assert_eq!(evaluated(&scenario).change_of("anlaeg", 2024), Cell::Amount(money("100 mio"), Marks::NONE));
}

/// A way is needed only in years that have an amount.
#[test]
fn a_year_without_an_amount_needs_no_rate() {
    let mut scenario = plan(2023, 2026);
    scenario.baseline.insert(path("anlaeg"), level(&[(2023, "19 mia"), (2024, "19 mia"), (2025, "19 mia")]));
    let current = own("loebende", "anlaeg", &[(2024, "10 mio")]);
    scenario.measures = vec![Measure { price_level: Some(PriceLevel::Current), ..current }].into();
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.problems, []);
    assert_eq!(evaluation.change_of("anlaeg", 2024).amount(), Some(money("10 mio")));
    assert_eq!(evaluation.change_of("anlaeg", 2025), Cell::Empty, "no amount is not zero");
    assert_eq!(evaluation.plan_of("anlaeg", 2025).amount(), Some(money("19 mia")));
}

#[test]
fn amounts_that_cancel_are_a_sum_of_zero() {
    let mut scenario = plan(2024, 2025);
    scenario.measures =
        vec![own("op", "anlaeg", &[(2024, "5 mio")]), own("ned", "anlaeg", &[(2024, "-5 mio"), (2025, "0 mio")])]
            .into();
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.change_of("anlaeg", 2024), Cell::Amount(Money::ZERO, Marks::NONE));
    assert_eq!(evaluation.change_of("anlaeg", 2025), Cell::Amount(Money::ZERO, Marks::NONE));
}

/// A rate that would make money of any size nothing, or turn its sign, is no rate.
#[test]
fn a_rate_that_leaves_nothing_is_refused() {
    for percent in ["-100", "-250"] {
        let mut scenario = plan(2024, 2024);
        scenario.price_level = pl(2024);
        scenario.assumptions = vec![assumed_rate("kommuner/anlaeg", 2025, percent)];
        let later = own("senere", "anlaeg", &[(2024, "10 mio")]);
        scenario.measures = vec![Measure { price_level: Some(pl(2025)), ..later }].into();
        let evaluation = evaluated(&scenario);
        assert_eq!(evaluation.change_of("anlaeg", 2024), Cell::NotComputed);
        assert!(evaluation.problem(|kind| matches!(kind, ProblemKind::OutOfRange { what: "rate" })).is_some());
        assert!(evaluation.problem(|kind| matches!(kind, ProblemKind::MissingRate { .. })).is_some());
    }
}

/// The basic contribution of the regions: kroner per inhabitant, times the rate, to whole kroner.
#[test]
fn the_basic_contribution_follows_the_regions_total_rate() {
    for (number, percent, before, after) in
        [(2014, "0.9", 124, 125), (2020, "2.3", 109, 112), (2022, "1.4", 113, 115), (2024, "3.2", 118, 122)]
    {
        let series: Series = "regioner/samlet".into();
        let mut indices = PriceIndices::default();
        let rate = Rate { percent: decimal(percent), origin: RateOrigin::Agreed("RØ".into(), "pl-samlet".into()) };
        indices.state(&series, year(number), rate.clone());
        let way = indices.restatement(&series, year(number).previous(), year(number)).unwrap();
        assert_eq!(way.steps, [Step { to: year(number), rate }]);
        let restated = way.apply(Money::from_kroner(before.into())).kroner();
        let whole = restated.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        assert_eq!(whole, Decimal::from(after));
    }
}
