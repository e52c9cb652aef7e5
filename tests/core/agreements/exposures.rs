//! The conditional block grant of every shipped agreement, in its own version: hand-computed cases.

use raaderum::budget::agreement::{FigureRef, Judged};
use raaderum::budget::area::AreaPath;
use raaderum::budget::book::Book;
use raaderum::budget::exposure::{Exposure, Stake};
use raaderum::budget::measure::{Effect, Measure};
use raaderum::budget::money::{Money, Printed};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Assumption, AssumptionKind, Baseline, Scenario, Scope, Years};
use raaderum::storage;
use std::sync::Arc;

fn money(text: &str) -> Money {
    Printed::parse(text).unwrap().money()
}

/// The agreed levels of an agreement's year, and so much more or less than each.
fn exposures(agreement: &str, number: u16, beside: &[(&str, &str)]) -> Vec<Exposure> {
    let year = Year::new(number).unwrap();
    let scope = if agreement.starts_with('R') { Scope::AllRegions } else { Scope::AllMunicipalities };
    let mut scenario = Scenario::new("Plan", scope, Years::of(year), PriceLevel::Of(year));
    scenario.agreements = vec![agreement.into()];
    for (path, text) in beside {
        let area = AreaPath::parse(path).unwrap();
        scenario.baseline.insert(area.clone(), Baseline::Agreed { figure: None, without: Vec::new() });
        let amounts = [(year, Printed::parse(text).unwrap())].into_iter().collect();
        let measure = Measure::new(path, path, area, PriceLevel::Of(year));
        scenario.measures.push(Measure { effect: Effect::Yearly(amounts), ..measure });
    }
    // The agreement of the regions prints no price level at its frames.
    for figure in ["driftsramme-sundhed", "anlaegsloft"] {
        let kind = AssumptionKind::PriceLevel { figure: FigureRef::new(agreement, figure), is: PriceLevel::Of(year) };
        if agreement == "RØ2020" {
            scenario.assumptions.push(Assumption { kind, because: "budgetåret".into(), source: None });
        }
    }
    Book::open(scenario, Arc::new(storage::agreements::all())).evaluate().exposures
}

/// At most so much of one grant is at stake, after so much room elsewhere.
fn stake(exposures: &[Exposure], grant: &str) -> (Money, Option<Money>) {
    let exposure = exposures.iter().find(|exposure| &*exposure.grant.figure == grant).unwrap();
    match exposure.up_to {
        Stake::UpTo(amount, _) => (amount, exposure.offset),
        other => panic!("{grant}: {other:?}"),
    }
}

#[test]
fn the_grant_of_2014_is_3_bn_undivided() {
    for (service, anlaeg, up_to) in [
        ("-1 mia", "-1 mia", "0 mio"),
        ("400 mio", "300 mio", "700 mio"),
        ("400 mio", "-300 mio", "400 mio"),
        ("2 mia", "1.5 mia", "3 mia"),
    ] {
        let exposures = exposures("KØ2014", 2014, &[("service", service), ("anlaeg", anlaeg)]);
        assert_eq!(exposures.len(), 1);
        assert_eq!((exposures[0].conditional, &exposures[0].judged), (money("3 mia"), &Judged::Undivided));
        assert_eq!(stake(&exposures, "betinget-budget"), (money(up_to), None), "{service} {anlaeg}");
    }
}

#[test]
fn the_grant_of_2020_judges_service_and_capital_each_alone() {
    for (service, anlaeg, of_service, of_anlaeg) in [
        ("-500 mio", "320 mio", "0 mio", "320 mio"),
        ("3.5 mia", "-1 mia", "3 mia", "0 mio"),
        ("1 mio", "1.2 mia", "1 mio", "1 mia"),
    ] {
        let exposures = exposures("KØ2020", 2020, &[("service", service), ("anlaeg", anlaeg)]);
        assert_eq!(exposures.len(), 2);
        assert_eq!(stake(&exposures, "betinget-service"), (money(of_service), None));
        assert_eq!(stake(&exposures, "betinget-anlaeg"), (money(of_anlaeg), None), "no room elsewhere counts");
    }
}

#[test]
fn the_grants_of_2022_and_2024_let_room_in_service_offset_capital() {
    for (agreement, number) in [("KØ2022", 2022), ("KØ2024", 2024)] {
        for (service, anlaeg, of_service, of_anlaeg, offset) in [
            ("-200 mio", "320 mio", "0 mio", "120 mio", Some("200 mio")),
            ("-500 mio", "320 mio", "0 mio", "0 mio", Some("320 mio")),
            ("100 mio", "320 mio", "100 mio", "320 mio", None),
            ("100 mio", "-1 mia", "100 mio", "0 mio", None),
            ("-300 mio", "1.5 mia", "0 mio", "1 mia", Some("300 mio")),
        ] {
            let exposures = exposures(agreement, number, &[("service", service), ("anlaeg", anlaeg)]);
            assert_eq!(exposures.len(), 2, "{agreement}");
            assert_eq!(stake(&exposures, "betinget-service"), (money(of_service), None), "{agreement}");
            let expected = (money(of_anlaeg), offset.map(money));
            assert_eq!(stake(&exposures, "betinget-anlaeg"), expected, "{agreement} {service} {anlaeg}");
        }
    }
}

#[test]
fn the_regions_have_1_bn_on_operation_and_half_a_bn_on_capital() {
    for (sundhed, anlaeg, of_drift, of_anlaeg) in [
        ("0 mio", "60 mio", "0 mio", "60 mio"),
        ("1.4 mia", "0.7 mia", "1 mia", "0.5 mia"),
        ("-1 mia", "0.4 mia", "0 mio", "0.4 mia"),
    ] {
        let exposures = exposures("RØ2020", 2020, &[("sundhed", sundhed), ("regionalt-anlaeg/loftsbelagt", anlaeg)]);
        assert_eq!(exposures.len(), 2);
        assert_eq!(stake(&exposures, "betinget-drift"), (money(of_drift), None));
        assert_eq!(stake(&exposures, "betinget-anlaeg"), (money(of_anlaeg), None));
    }
}
