//! Frames: corrected, the user's own, and carried beyond the agreed years.

use super::*;
use raaderum::budget::agreement::{Bound, FigureKind, Force, Measured};
use raaderum::budget::evaluation::FrameBy;
use raaderum::budget::scenario::{OwnFrame, Vintage};

fn correction(dated: &str, amounts: &[(u16, &str)]) -> Vintage {
    Vintage {
        of: of_2024("anlaegsramme"),
        dated: dated.into(),
        amounts: yearly(amounts),
        price_level: None,
        source: None,
    }
}

fn own_frame(area: &str, amounts: &[(u16, &str)]) -> OwnFrame {
    OwnFrame {
        id: "mål".into(),
        title: "Eget mål".into(),
        area: path(area),
        bound: Bound::AtMost,
        on: Measured::Level,
        force: Force::Aim,
        amounts: yearly(amounts),
        price_level: Some(pl(2024)),
        source: None,
    }
}

fn beyond(area: &str, rule: Beyond, raised_by: &[&str]) -> Assumption {
    let raised_by = raised_by.iter().map(|id| (*id).into()).collect();
    assume(AssumptionKind::FrameBeyond { area: path(area), rule, raised_by })
}

fn baseline_beyond(area: &str, rule: Beyond) -> Assumption {
    assume(AssumptionKind::BaselineBeyond { area: path(area), rule })
}

#[test]
fn the_latest_correction_holds_and_the_agreed_frame_stays() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("anlaeg"), level(&[(2024, "19 mia")]));
    scenario.vintages =
        vec![correction("2024-06-01", &[(2024, "19.5 mia")]), correction("2024-03-01", &[(2024, "19.4 mia")])];
    let evaluation = evaluated(&scenario);
    let cell = evaluation.held("anlaeg", "anlaegsramme", 2024);
    assert_eq!((cell.frame.amount(), &cell.by), (Some(money("19.5 mia")), &Some(FrameBy::Vintage(0))));
    assert_eq!((cell.headroom.amount(), cell.verdict), (Some(money("500 mio")), Verdict::Kept));
    assert!(!cell.is_assumed());
    scenario.vintages.clear();
    let cell = evaluated(&scenario).held("anlaeg", "anlaegsramme", 2024).clone();
    assert_eq!(cell.by, Some(FrameBy::Agreement(of_2024("anlaegsramme"))));
}

#[test]
fn an_agreed_baseline_follows_the_corrected_frame() {
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("anlaeg"), agreed_without(&["botilbud-loeft"]));
    scenario.vintages = vec![correction("2024-03-01", &[(2024, "19.4 mia")])];
    scenario.measures = vec![carrying(of_2024("botilbud-loeft"), "anlaeg/botilbud")].into();
    scenario.assumptions = vec![read_in_2024_prices(of_2024("botilbud-minimum"))];
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.problems, []);
    assert_eq!(evaluation.baseline_of("anlaeg", 2024).amount(), Some(money("19.2 mia")));
    let cell = evaluation.held("anlaeg", "anlaegsramme", 2024);
    assert_eq!((cell.headroom.amount(), cell.verdict), (Some(Money::ZERO), Verdict::Kept));
    scenario.baseline.insert(path("anlaeg"), agreed());
    let twice = evaluated(&scenario);
    assert!(twice.problem(|kind| matches!(kind, ProblemKind::CountedTwice { .. })).is_some());
}

/// A corrected frame contains the same parts as the agreed one.
#[test]
fn a_corrected_frame_is_carried_on_without_its_lift() {
    let mut scenario = plan(2024, 2025);
    scenario.baseline.insert(path("anlaeg"), agreed());
    scenario.vintages = vec![correction("2024-03-01", &[(2024, "19.4 mia")])];
    scenario.assumptions =
        vec![read_in_2024_prices(of_2024("botilbud-loeft")), beyond("anlaeg", Beyond::HoldReal, &["botilbud-loeft"])];
    let cell = evaluated(&scenario).held("anlaeg", "anlaegsramme", 2025).clone();
    assert_eq!(cell.frame.amount(), Some(money("19.8 mia")), "19.4 less 0.2 and 0.6 more");
}

#[test]
fn a_correction_of_a_figure_nobody_knows_is_a_problem() {
    let mut scenario = plan(2024, 2024);
    let vintage = correction("2024-03-01", &[(2024, "19.4 mia")]);
    scenario.vintages = vec![Vintage { of: of_2024("anlaegsrammen"), ..vintage }];
    let evaluation = evaluated(&scenario);
    let problem = evaluation.problem(|kind| matches!(kind, ProblemKind::UnknownFigure { .. })).unwrap();
    assert_eq!(problem.place, raaderum::budget::problem::Place::item("vintages", 0, "of"));
}

#[test]
fn an_own_frame_of_an_area_nobody_knows_is_a_problem() {
    let mut scenario = plan(2024, 2024);
    scenario.frames = vec![own_frame("anlaeg/botilbuds", &[(2024, "1 mia")])];
    let evaluation = evaluated(&scenario);
    let problem = evaluation.problem(|kind| matches!(kind, ProblemKind::UnknownArea { .. })).unwrap();
    assert_eq!(problem.place, raaderum::budget::problem::Place::item("frames", 0, "area"));
}

#[test]
fn for_one_authority_only_its_own_frames_hold() {
    let mut scenario = plan(2024, 2024);
    scenario.scope = Scope::Authority("Roskilde".into());
    scenario.baseline.insert(path("service"), level(&[(2024, "4.8 mia")]));
    scenario.frames = vec![own_frame("service", &[(2024, "4.75 mia")])];
    let evaluation = evaluated(&scenario);
    let outcome = evaluation.outcome("service");
    assert_eq!(outcome.frames.len(), 1);
    let cell = evaluation.held("service", "mål", 2024);
    assert_eq!((cell.headroom.amount(), cell.verdict), (Some(money("-50 mio")), Verdict::Broken));
    assert_eq!((cell.uncertainty, &cell.by), (Money::ZERO, &Some(FrameBy::Own(0))));
    assert_eq!(evaluation.exposures, [], "the conditional grant is that of all municipalities together");
}

/// The national level of an area is no authority's baseline.
#[test]
fn for_one_authority_nothing_is_agreed() {
    for area in ["service", "overfoersler"] {
        let mut scenario = plan(2024, 2024);
        scenario.scope = Scope::Authority("Roskilde".into());
        scenario.baseline.insert(path(area), agreed());
        let evaluation = evaluated(&scenario);
        assert_eq!(evaluation.baseline_of(area, 2024), Cell::Empty);
        assert!(evaluation.problem(|kind| *kind == ProblemKind::NothingAgreed { area: path(area) }).is_some());
    }
}

#[test]
fn a_frame_is_held_or_grown_from_its_last_agreed_year() {
    let amounts = Beyond::Amounts { amounts: yearly(&[(2026, "20.5 mia")]), price_level: Some(pl(2024)) };
    for (rule, lifts, expected) in [
        (Beyond::HoldReal, vec![], [Some("19.3 mia"), Some("19.3 mia")]),
        (Beyond::GrowReal(decimal("1")), vec![], [Some("19.493 mia"), Some("19.68793 mia")]),
        (Beyond::HoldReal, vec!["botilbud-loeft"], [Some("19.7 mia"), Some("19.8 mia")]),
        (Beyond::GrowReal(decimal("-2")), vec!["botilbud-loeft"], [Some("19.318 mia"), Some("19.04364 mia")]),
        (amounts, vec![], [None, Some("20.5 mia")]),
    ] {
        let mut scenario = plan(2024, 2026);
        scenario.baseline.insert(path("anlaeg"), level(&[(2025, "18 mia"), (2026, "18 mia")]));
        scenario.assumptions =
            vec![read_in_2024_prices(of_2024("botilbud-loeft")), beyond("anlaeg", rule.clone(), &lifts)];
        let evaluation = evaluated(&scenario);
        for (number, expected) in [2025, 2026].into_iter().zip(expected) {
            let cell = evaluation.held("anlaeg", "anlaegsramme", number);
            assert_eq!(cell.frame.amount(), expected.map(money), "{rule:?} in {number}");
            assert_eq!(cell.frame.marks().contains(1), expected.is_some());
            assert_eq!(cell.verdict == Verdict::NoFrame, expected.is_none());
            assert_eq!(cell.by, expected.map(|_| FrameBy::Assumption(1)));
        }
        assert_eq!(
            evaluation.held("anlaeg", "anlaegsramme", 2024).by,
            Some(FrameBy::Agreement(of_2024("anlaegsramme")))
        );
    }
}

#[test]
fn a_frame_is_carried_into_a_plan_that_begins_later() {
    let mut scenario = plan(2026, 2026);
    scenario.baseline.insert(path("anlaeg"), level(&[(2026, "19 mia")]));
    scenario.assumptions = vec![beyond("anlaeg", Beyond::HoldReal, &[])];
    let cell = evaluated(&scenario).held("anlaeg", "anlaegsramme", 2026).clone();
    assert_eq!((cell.frame.amount(), cell.frame_assumed), (Some(money("19.3 mia")), true));
}

/// The last agreed year can lie after the agreement's own.
#[test]
fn a_frame_of_several_years_is_carried_from_its_last() {
    let mut scenario = plan(2028, 2028);
    scenario.baseline.insert(path("anlaeg/botilbud"), level(&[(2028, "1 mia")]));
    scenario.assumptions =
        vec![read_in_2024_prices(of_2024("botilbud-minimum")), beyond("anlaeg/botilbud", Beyond::HoldReal, &[])];
    let cell = evaluated(&scenario).held("anlaeg/botilbud", "botilbud-minimum", 2028).clone();
    assert_eq!(cell.frame.amount(), Some(money("1.0 mia")), "that of 2026, not that of 2024");
}

/// What is agreed but cannot be read is not skipped for an earlier year.
#[test]
fn a_frame_is_not_carried_past_a_year_that_cannot_be_read() {
    for (first, last) in [(2024, 2028), (2028, 2028)] {
        let mut scenario = plan(first, last);
        scenario.baseline.insert(path("anlaeg/botilbud"), level(&[(2028, "1 mia")]));
        scenario.assumptions = vec![beyond("anlaeg/botilbud", Beyond::HoldReal, &[])];
        let evaluation = evaluated(&scenario);
        let cell = evaluation.held("anlaeg/botilbud", "botilbud-minimum", 2028);
        assert_eq!((cell.frame, cell.verdict), (Cell::NotComputed, Verdict::NotComputed), "{first}");
        let not_printed = |kind: &ProblemKind| matches!(kind, ProblemKind::PriceLevelNotPrinted { .. });
        assert!(evaluation.problem(not_printed).is_some());
    }
}

/// Holding a level in constant prices lets it follow prices where it is shown in current ones.
#[test]
fn a_level_held_in_constant_prices_rises_in_current_ones() {
    let mut scenario = plan(2024, 2025);
    scenario.price_level = PriceLevel::Current;
    scenario.baseline.insert(path("anlaeg"), agreed());
    scenario.assumptions = vec![beyond("anlaeg", Beyond::HoldReal, &[]), assumed_rate("kommuner/anlaeg", 2025, "2")];
    let evaluation = evaluated(&scenario);
    let cell = evaluation.held("anlaeg", "anlaegsramme", 2025);
    assert_eq!(cell.frame.amount(), Some(money("19.686 mia")));
    assert!(cell.frame.marks().contains(1), "the rate is assumed too");
    assert_eq!((cell.headroom.amount(), cell.verdict), (Some(Money::ZERO), Verdict::Kept));

    scenario.assumptions =
        vec![baseline_beyond("anlaeg", Beyond::HoldReal), assumed_rate("kommuner/anlaeg", 2025, "2")];
    assert_eq!(evaluated(&scenario).baseline_of("anlaeg", 2025).amount(), Some(money("19.686 mia")));

    scenario.assumptions.truncate(1);
    let evaluation = evaluated(&scenario);
    assert_eq!(evaluation.baseline_of("anlaeg", 2025), Cell::NotComputed);
    assert!(evaluation.problem(|kind| matches!(kind, ProblemKind::MissingRate { .. })).is_some());
}

#[test]
fn a_baseline_is_carried_on_by_each_rule() {
    let amounts = Beyond::Amounts { amounts: yearly(&[(2025, "7 mia")]), price_level: Some(pl(2024)) };
    for (rule, expected) in [
        (Beyond::HoldReal, [Some("5 mia"), Some("5 mia")]),
        (Beyond::GrowReal(decimal("10")), [Some("5.5 mia"), Some("6.05 mia")]),
        (amounts, [Some("7 mia"), None]),
    ] {
        let mut scenario = plan(2024, 2026);
        scenario.baseline.insert(path("service/social"), level(&[(2024, "5 mia")]));
        scenario.assumptions = vec![baseline_beyond("service/social", rule)];
        let evaluation = evaluated(&scenario);
        assert_eq!(evaluation.baseline_of("service/social", 2024), Cell::Amount(money("5 mia"), Marks::NONE));
        for (number, expected) in [2025, 2026].into_iter().zip(expected) {
            let cell = evaluation.baseline_of("service/social", number);
            assert_eq!(cell, expected.map_or(Cell::Empty, |amount| Cell::Amount(money(amount), Marks::of(0))));
        }
    }
}

#[test]
fn nothing_to_carry_on_is_said() {
    let mut scenario = plan(2024, 2025);
    scenario.baseline.insert(path("anlaeg"), level(&[]));
    for assumption in [
        baseline_beyond("anlaeg", Beyond::HoldReal),
        baseline_beyond("service", Beyond::HoldReal),
        beyond("overfoersler", Beyond::HoldReal, &[]),
    ] {
        let area = assumption.kind.area().unwrap().clone();
        scenario.assumptions = vec![assumption];
        let evaluation = evaluated(&scenario);
        let said = evaluation.problem(|kind| *kind == ProblemKind::NothingToCarryOn { area: area.clone() });
        assert_eq!(said.map(|problem| problem.severity), Some(Severity::Warning), "{area}");
    }
}

/// Two agreements may use one id for bounds of different kinds.
#[test]
fn a_floor_and_a_ceiling_of_one_id_are_two_frames() {
    let older = figure("maal", "service/social", CEILING, &[("2023", "5 mia")]).at(pl(2024));
    let newer = figure("maal", "service/social", FLOOR, &[("2024", "4 mia")]).at(pl(2024));
    let library = library_of([agreement("KØ2023", 2023, vec![older]), agreement("KØ2024", 2024, vec![newer])]);
    let mut scenario = plan(2023, 2024);
    scenario.agreements = vec!["KØ2023".into(), "KØ2024".into()];
    scenario.baseline.insert(path("service/social"), level(&[(2023, "6 mia"), (2024, "6 mia")]));
    let evaluation = Book::open(scenario, library).evaluate();
    let frames = &evaluation.outcome("service/social").frames;
    let ceiling = frames.iter().find(|frame| frame.bound == Bound::AtMost).unwrap();
    let floor = frames.iter().find(|frame| frame.bound == Bound::AtLeast).unwrap();
    assert_eq!([ceiling.years[0].verdict, ceiling.years[1].verdict], [Verdict::Broken, Verdict::NoFrame]);
    assert_eq!([floor.years[0].verdict, floor.years[1].verdict], [Verdict::NoFrame, Verdict::Kept]);
}

#[test]
fn an_abolished_figure_bounds_nothing() {
    let mut frame = figure("loft", "service/social", CEILING, &[("2024", "1 mia")]).at(pl(2024));
    frame.abolished = true;
    let level_figure = figure("stand", "service/social", FigureKind::Level, &[("2024", "1 mia")]).at(pl(2024));
    let library = library_of([agreement("KØ2024", 2024, vec![frame, level_figure])]);
    let mut scenario = plan(2024, 2024);
    scenario.baseline.insert(path("service/social"), agreed());
    let evaluation = Book::open(scenario, library).evaluate();
    assert_eq!(evaluation.outcome("service/social").frames, []);
    assert_eq!(evaluation.baseline_of("service/social", 2024).amount(), Some(money("1 mia")));
}
