//! Rules and financing in the inspector: their numbers are typed, their steps are shown, what is missing is asked for.

use super::inspector::{choose, go_on, retype};
use super::{scenario, tall as window};
use crate::fixture::{opened, year};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use raaderum::budget::evaluation::Row;
use raaderum::budget::measure::{Effect, Rule};
use raaderum::budget::money::Money;
use raaderum::budget::scenario::{AssumptionKind, Scenario};
use raaderum::desktop::app::App;
use raaderum::desktop::state::{CellAt, InspectorTab, State};
use raaderum::storage;
use raaderum::view::grid::RowKey;
use rust_decimal::Decimal;
use std::sync::Arc;

pub(super) fn example(name: &str) -> Scenario {
    let text = storage::examples::named(name).unwrap().text;
    storage::scenario::read(text, storage::areas::standard()).unwrap().scenario
}

/// A scenario with a measure chosen, and the cell of a year of it.
pub(super) fn chosen(scenario: Scenario, measure: &str, number: u16) -> State {
    let (at, found) = scenario.measure(measure).unwrap();
    let area = found.area.clone();
    let mut state = opened(scenario, Arc::new(storage::agreements::all()));
    state.area = Some(area);
    state.measure = Some(measure.into());
    state.cell = Some(CellAt { row: RowKey::Numbers(Row::Measure(at)), year: year(number) });
    state.refresh();
    state
}

fn followed<'a>(window: &'a Harness<'_, App>, measure: &str) -> &'a Rule {
    let (_, measure) = scenario(window).measure(measure).unwrap();
    measure.effect.rule().unwrap()
}

#[test]
fn the_numbers_of_rules_are_typed() {
    let municipalities = || example("regler-kommuner-2020-2023");
    let mut subsidy = window(chosen(municipalities(), "tilskud", 2020));
    retype(&mut subsidy, "Tabt provenu 2021", "80");
    let Rule::Subsidy { lost_revenue, .. } = followed(&subsidy, "tilskud") else { panic!("no subsidy") };
    assert_eq!(lost_revenue.get(year(2021)).unwrap().to_string(), "80 mio");
    retype(&mut subsidy, "Tabt provenu 2021", " ");
    let Rule::Subsidy { lost_revenue, .. } = followed(&subsidy, "tilskud") else { panic!("no subsidy") };
    assert_eq!(lost_revenue.get(year(2021)), None);

    let mut contribution = window(chosen(municipalities(), "grundbidrag", 2020));
    retype(&mut contribution, "Indbyggere 2020", "5.850.000");
    let Rule::PerInhabitant { inhabitants, .. } = followed(&contribution, "grundbidrag") else { panic!("none") };
    assert_eq!(inhabitants.get(&year(2020)), Some(&Decimal::from(5_850_000)));

    let mut proximity = window(chosen(example("regler-regioner-2020-2021"), "naerhedsfinansiering", 2020));
    retype(&mut proximity, "Kriterier 2020", "1");
    assert!(proximity.query_all_by_label_contains("\u{2212}506,4").next().is_some(), "33 pct. of 1,534.5 mio.");
}

#[test]
fn a_rule_is_explained_step_by_step() {
    let mut state = chosen(example("regler-kommuner-2020-2023"), "tilskud", 2020);
    state.inspector_tab = InspectorTab::Why;
    let window = window(state);
    for line in [
        "Tabt provenu: 120 mio. kr.",
        "× højst 75 pct.",
        "Planens nedsættelser, 120\u{a0}mio.\u{a0}kr., er inden for rammen på 200\u{a0}mio.\u{a0}kr.",
    ] {
        assert!(window.query_all_by_label(line).next().is_some(), "{line}");
    }
}

#[test]
fn a_percentage_that_is_not_printed_is_asked_for() {
    let mut scenario = example("regler-kommuner-2020-2023");
    let (at, measure) = scenario.measure("tilskud").unwrap();
    let Some(Rule::Subsidy { agreement, cut_in, .. }) = measure.effect.rule() else { panic!("no subsidy") };
    let above = [(year(2020), crate::fixture::mio(201))].into_iter().collect();
    let rule = Rule::Subsidy { agreement: agreement.clone(), cut_in: *cut_in, lost_revenue: above };
    scenario.measures[at].effect = Effect::Rule(Box::new(rule));
    let mut state = chosen(scenario, "tilskud", 2020);
    state.inspector_tab = InspectorTab::Problems;
    let mut window = window(state);
    assert!(window.query_by_label("Over rammen").is_some());
    window.get_by_role_and_label(Role::Button, "Angiv som antagelse…").click();
    window.run();
    for (role, field, text) in [
        (Role::TextInput, "Procent af det tabte provenu", "60"),
        (Role::MultilineTextInput, "Begrundelse", "Forventet nedsættelse"),
    ] {
        window.get_by_role_and_label(role, field).focus();
        window.run();
        window.get_by_role_and_label(role, field).type_text(text);
        window.run();
    }
    window.get_by_role_and_label(Role::Button, "Tilføj").click();
    window.run();
    let stated = &super::scenario(&window).assumptions.last().unwrap().kind;
    assert!(matches!(stated, AssumptionKind::SubsidyPercent { percent, .. } if *percent == Decimal::from(60)));
    assert!(window.state().state().shown().problems.is_empty());
}

#[test]
fn a_measure_takes_a_rule_and_leaves_it_again() {
    let mut window = window(chosen(example("regler-kommuner-2020-2023"), "lavere-skat", 2020));
    choose(&mut window, "Effekt", "Tilskud til skattenedsættelse");
    go_on(&mut window);
    let Rule::Subsidy { cut_in, lost_revenue, .. } = followed(&window, "lavere-skat") else { panic!("no subsidy") };
    assert_eq!((*cut_in, lost_revenue.iter().count()), (year(2020), 4), "the amounts are the lost revenue");
    choose(&mut window, "Effekt", "Kroner pr. indbygger");
    go_on(&mut window);
    assert!(matches!(followed(&window, "lavere-skat"), Rule::PerInhabitant { .. }));
    choose(&mut window, "Effekt", "Beløb pr. år");
    let (_, measure) = scenario(&window).measure("lavere-skat").unwrap();
    assert!(matches!(measure.effect, Effect::Yearly(_)) && measure.price_level.is_some());
}

#[test]
fn financing_is_chosen_and_typed() {
    let mut window = window(chosen(example("regler-kommuner-2020-2023"), "energirenovering", 2020));
    retype(&mut window, "Heraf 2020", "50");
    let financing = |window: &Harness<'_, App>| scenario(window).measures[0].financing().to_vec();
    assert_eq!(financing(&window)[0].amounts.get(year(2020)).unwrap().money(), Money::from_kroner(50_000_000.into()));
    choose(&mut window, "Finansiering", "Ingen");
    assert_eq!(financing(&window), []);
    window.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(financing(&window).len(), 1);
}
