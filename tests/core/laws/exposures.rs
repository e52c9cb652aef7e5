//! The conditional block grant: up to min(overshoot, conditional amount), by the agreement's own wording.

use super::*;
use raaderum::budget::agreement::{FigureKind, Judged};
use raaderum::budget::exposure::{Exposure, Stake};
use raaderum::budget::scenario::OwnFrame;

/// The agreed service and capital frames, and so much more or less than each.
fn plan_beside_the_frames(service: &str, anlaeg: &str) -> Scenario {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("service"), agreed());
    scenario.baseline.insert(path("anlaeg"), agreed());
    scenario.measures =
        vec![own("drift", "service", &[(2024, service)]), own("byg", "anlaeg", &[(2024, anlaeg)])].into();
    scenario
}

fn at_stake<'a>(evaluation: &'a Evaluation, grant: &str) -> &'a Exposure {
    evaluation.exposures.iter().find(|exposure| &*exposure.grant.figure == grant).unwrap()
}

fn up_to(text: &str) -> Stake {
    Stake::UpTo(money(text), Marks::NONE)
}

#[test]
fn the_stake_is_the_overshoot_up_to_the_conditional_amount() {
    for (over, stake) in
        [("-1 mio", "0 mio"), ("0 mio", "0 mio"), ("700 mio", "700 mio"), ("3 mia", "3 mia"), ("8 mia", "3 mia")]
    {
        let evaluation = evaluated(&plan_beside_the_frames(over, "0 mio"));
        let exposure = at_stake(&evaluation, "betinget-service");
        assert_eq!((exposure.up_to, exposure.offset), (up_to(stake), None), "{over}");
        assert_eq!((exposure.conditional, exposure.year), (money("3 mia"), year(2024)));
    }
}

#[test]
fn room_in_service_offsets_an_overshoot_of_capital() {
    for (service, anlaeg, stake, offset) in [
        ("0 mio", "600 mio", "600 mio", None),
        ("-200 mio", "600 mio", "400 mio", Some("200 mio")),
        ("-900 mio", "600 mio", "0 mio", Some("600 mio")),
        ("500 mio", "600 mio", "600 mio", None),
        ("-900 mio", "-1 mio", "0 mio", None),
        ("-200 mio", "5 mia", "1 mia", Some("200 mio")),
    ] {
        let evaluation = evaluated(&plan_beside_the_frames(service, anlaeg));
        let exposure = at_stake(&evaluation, "betinget-anlaeg");
        assert_eq!((exposure.up_to, exposure.offset), (up_to(stake), offset.map(money)), "{service} {anlaeg}");
    }
}

#[test]
fn service_is_judged_alone() {
    let evaluation = evaluated(&plan_beside_the_frames("500 mio", "-2 mia"));
    assert_eq!(at_stake(&evaluation, "betinget-service").up_to, up_to("500 mio"));
}

#[test]
fn an_undivided_grant_takes_all_overshoots_together() {
    let mut agreement_2024 = (*ko2024()).clone();
    agreement_2024.figures.retain(|figure| !matches!(figure.kind, FigureKind::ConditionalGrant(_)));
    agreement_2024.figures.push(figure(
        "betinget",
        "",
        conditional(&["service", "anlaeg"], Judged::Undivided),
        &[("2024", "3 mia")],
    ));
    let library = library_of([std::sync::Arc::new(agreement_2024)]);
    let stake = |scenario: Scenario| Book::open(scenario, library.clone()).evaluate().exposures[0].up_to;
    assert_eq!(stake(plan_beside_the_frames("500 mio", "700 mio")), up_to("1200 mio"));
    assert_eq!(stake(plan_beside_the_frames("500 mio", "-700 mio")), up_to("500 mio"));
    assert_eq!(stake(plan_beside_the_frames("2 mia", "2 mia")), up_to("3 mia"));
    let mut half = plan_beside_the_frames("500 mio", "700 mio");
    half.baseline.remove(&path("service"));
    half.measures.remove(0);
    assert_eq!(stake(half), Stake::NotComputed, "a bound on half of it is none");
}

#[test]
fn an_open_verdict_leaves_the_stake_open() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("service"), level(&[(2024, "304.82 mia")]));
    assert_eq!(at_stake(&evaluated(&scenario), "betinget-service").up_to, Stake::Undecided);
    scenario.baseline.clear();
    scenario.measures = vec![own("drift", "service", &[(2024, "1 mio")])].into();
    assert_eq!(at_stake(&evaluated(&scenario), "betinget-service").up_to, Stake::NotComputed);
}

/// The grant is paid in the money of its year: it is restated like the frame, before the lesser of the two is taken.
#[test]
fn the_grant_is_counted_in_the_prices_shown() {
    let mut scenario = plan_beside_the_frames("8 mia", "0 mio");
    scenario.price_level = pl(2023);
    let evaluation = evaluated(&scenario);
    let Stake::UpTo(stake, _) = at_stake(&evaluation, "betinget-service").up_to else { panic!() };
    assert!((stake.times(decimal("1.042")) - money("3 mia")).abs() < money("0.01 kr"));
    assert_eq!(at_stake(&evaluation, "betinget-service").conditional, money("3 mia"), "as printed");
}

/// What may offset an overshoot decides what is at stake, also where it is too little.
#[test]
fn a_stake_carries_the_marks_of_what_might_offset_it() {
    let mut scenario = plan_beside_the_frames("0 mio", "600 mio");
    scenario.measures[0].price_level = Some(pl(2025));
    scenario.assumptions = vec![assumed_rate("kommuner/service", 2025, "2")];
    for service in ["-100 mio", "0 mio", "100 mio"] {
        scenario.measures[0].effect = Effect::Yearly(yearly(&[(2024, service)]));
        let evaluation = evaluated(&scenario);
        let Stake::UpTo(_, marks) = at_stake(&evaluation, "betinget-anlaeg").up_to else { panic!() };
        assert!(marks.contains(0), "{service}");
    }
}

/// The grant hangs on the agreed frame, whatever the user aims at.
#[test]
fn a_frame_of_ones_own_puts_nothing_at_stake() {
    let mut scenario = plan_beside_the_frames("0 mio", "0 mio");
    scenario.frames = vec![OwnFrame {
        id: "mål".into(),
        title: "Eget mål".into(),
        area: path("service"),
        bound: raaderum::budget::agreement::Bound::AtMost,
        on: raaderum::budget::agreement::Measured::Level,
        force: raaderum::budget::agreement::Force::Aim,
        amounts: yearly(&[(2024, "300 mia")]),
        price_level: Some(pl(2024)),
        source: None,
    }];
    assert_eq!(at_stake(&evaluated(&scenario), "betinget-service").up_to, up_to("0 mio"));
}

#[test]
fn a_grant_of_another_year_is_not_shown() {
    let mut scenario = plan_beside_the_frames("8 mia", "0 mio");
    scenario.years = Years::new(year(2025), year(2026)).unwrap();
    assert_eq!(evaluated(&scenario).exposures, []);
}
