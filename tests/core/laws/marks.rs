//! Law 5: nothing that depends on an assumption lacks its mark.

use super::plans::{a_kind, a_plan, cases};
use super::*;
use proptest::prelude::*;
use proptest::sample::Index;
use raaderum::budget::exposure::Stake;
use raaderum::budget::scenario::{Phasing, Vintage};
use std::collections::BTreeMap;

/// Every number that an evaluation shows, by where it stands.
fn numbers(evaluation: &Evaluation) -> BTreeMap<String, Cell> {
    let mut all = BTreeMap::new();
    let mut add = |area: &str, row: &str, cells: Vec<Cell>| {
        for (year, cell) in evaluation.years.iter().zip(cells) {
            all.insert(format!("{area} {row} {year}"), cell);
        }
    };
    for outcome in &evaluation.areas {
        let area = outcome.area.as_str();
        add(area, "baseline", outcome.baseline.clone());
        add(area, "change", outcome.change.clone());
        add(area, "plan", outcome.plan.clone());
        for (at, line) in outcome.frames.iter().enumerate() {
            let namesakes = outcome.frames.iter().take(at).filter(|other| other.id == line.id).count();
            let name = format!("{}.{namesakes}", line.id);
            add(area, &format!("frame {name}"), line.years.iter().map(|cell| cell.frame).collect());
            add(area, &format!("room to {name}"), line.years.iter().map(|cell| cell.headroom).collect());
        }
    }
    for exposure in &evaluation.exposures {
        if let Stake::UpTo(amount, marks) = exposure.up_to {
            all.insert(format!("{:?} at stake", exposure.grant), Cell::Amount(amount, marks));
        }
    }
    all
}

/// The first number of `one` that another assumption changes although it does not carry the assumption's mark.
///
/// An area that only one of them shows is no change of a number.
fn unmarked(one: &Evaluation, other: &Evaluation, number: usize) -> Option<String> {
    let others = numbers(other);
    let shown = |place: &str| {
        let area = place.split(' ').next().and_then(raaderum::budget::area::AreaPath::parse);
        area.is_none_or(|area| other.area(&area).is_some())
    };
    numbers(one).into_iter().filter(|(place, _)| shown(place)).find_map(|(place, cell)| {
        let amount = cell.amount()?;
        let elsewhere = others.get(&place).and_then(|cell| cell.amount());
        let depends = elsewhere != Some(amount);
        (depends && !cell.marks().contains(number))
            .then(|| format!("{place}: {amount:?} becomes {elsewhere:?} without a mark"))
    })
}

fn with_assumption(scenario: &Scenario, at: usize, kind: AssumptionKind) -> Scenario {
    let mut other = scenario.clone();
    other.assumptions[at].kind = kind;
    other
}

/// An assumption about nothing, in the place of one that is taken away, so that the others keep their numbers.
fn nothing() -> AssumptionKind {
    assumed_rate("ingen/serie", 2100, "1").kind
}

/// The same assumption with what `other` says instead, where they are of one kind.
fn said_otherwise(kind: &AssumptionKind, other: AssumptionKind) -> Option<AssumptionKind> {
    use AssumptionKind::{BaselineBeyond, FrameBeyond, Phasing, PriceLevel, Rate, SubsidyPercent};
    match (kind.clone(), other) {
        (PriceLevel { figure, .. }, PriceLevel { is, .. }) => Some(PriceLevel { figure, is }),
        (Rate { series, to, .. }, Rate { percent, .. }) => Some(Rate { series, to, percent }),
        (FrameBeyond { area, .. }, FrameBeyond { rule, raised_by, .. }) => Some(FrameBeyond { area, rule, raised_by }),
        (BaselineBeyond { area, .. }, BaselineBeyond { rule, .. }) => Some(BaselineBeyond { area, rule }),
        (Phasing { figure, .. }, Phasing { how, .. }) => Some(Phasing { figure, how }),
        (SubsidyPercent { agreement, year, .. }, SubsidyPercent { percent, .. }) => {
            Some(SubsidyPercent { agreement, year, percent })
        }
        _ => None,
    }
}

fn a_plan_with_an_assumption() -> impl Strategy<Value = (Scenario, usize)> {
    let some = a_plan().prop_filter("no assumption", |scenario| !scenario.assumptions.is_empty());
    (some, any::<Index>()).prop_map(|(scenario, at)| {
        let at = at.index(scenario.assumptions.len());
        (scenario, at)
    })
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn what_goes_with_an_assumption_carries_its_mark((scenario, at) in a_plan_with_an_assumption()) {
        let with = evaluated(&scenario);
        let without = evaluated(&with_assumption(&scenario, at, nothing()));
        prop_assert_eq!(unmarked(&with, &without, at), None);
    }

    #[test]
    fn what_changes_with_an_assumption_carries_its_mark(
        (scenario, at) in a_plan_with_an_assumption(),
        others in proptest::collection::vec(a_kind(), 12),
    ) {
        let kind = &scenario.assumptions[at].kind;
        let Some(other) = others.into_iter().find_map(|other| said_otherwise(kind, other)) else { return Ok(()) };
        let (one, another) = (evaluated(&scenario), evaluated(&with_assumption(&scenario, at, other)));
        prop_assert_eq!(unmarked(&one, &another, at), None);
        prop_assert_eq!(unmarked(&another, &one, at), None);
    }

    #[test]
    fn the_reason_changes_nothing((mut scenario, at) in a_plan_with_an_assumption()) {
        let one = evaluated(&scenario);
        scenario.assumptions[at].because = "another reason".into();
        prop_assert_eq!(one, evaluated(&scenario));
    }
}

#[test]
fn a_correction_in_an_assumed_price_level_is_marked() {
    let mut scenario = plan(2025, 2025);
    scenario.baseline.insert(path("anlaeg/botilbud"), level(&[(2025, "1 mia")]));
    scenario.vintages = vec![Vintage {
        of: of_2024("botilbud-minimum"),
        dated: "2024-06-01".into(),
        amounts: yearly(&[(2025, "0.95 mia")]),
        price_level: None,
        source: None,
    }];
    scenario.assumptions = vec![read_in_2024_prices(of_2024("botilbud-minimum"))];
    let cell = evaluated(&scenario).held("anlaeg/botilbud", "botilbud-minimum", 2025).clone();
    assert_eq!(cell.frame, Cell::Amount(money("0.95 mia"), Marks::of(0)));
    assert_eq!(cell.headroom, Cell::Amount(money("50 mio"), Marks::of(0)));
}

#[test]
fn nothing_before_the_end_point_is_an_assumed_nothing() {
    let mut scenario = plan(2022, 2025);
    scenario.agreements = vec!["KØ2022".into()];
    scenario.price_level = pl(2022);
    scenario.baseline.insert(
        path("service/konsulenter"),
        Baseline::Yearly { amounts: yearly(&[(2023, "4 mia")]), price_level: Some(pl(2022)), source: None },
    );
    scenario.measures = vec![carrying(of_2022("konsulenter-yderligere"), "service/konsulenter")].into();
    let figure = of_2022("konsulenter-yderligere");
    scenario.assumptions = vec![
        assume(AssumptionKind::PriceLevel { figure: figure.clone(), is: pl(2022) }),
        assume(AssumptionKind::Phasing { figure, how: Phasing::AtEnd }),
    ];
    let evaluation = evaluated(&scenario);
    let plan = evaluation.plan_of("service/konsulenter", 2023);
    assert_eq!(plan.amount(), Some(money("4 mia")));
    assert!(plan.marks().contains(1), "the plan would change with the phasing");
}
