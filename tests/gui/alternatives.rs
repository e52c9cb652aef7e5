//! Alternatives: shown, begun, changed, marked, taken back, deleted.
#![expect(clippy::expect_used, reason = "what is not there is a failed test")]

use crate::fixture::{alternatives as example, mio, year};
use crate::support::{key, press};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::scenario::{Alternative, Scenario};
use raaderum::desktop::app::App;
use raaderum::desktop::command::Command;
use raaderum::desktop::state::State;

fn state<'a>(window: &'a Harness<'_, App>) -> &'a State {
    window.state().state()
}

fn plan<'a>(window: &'a Harness<'_, App>) -> &'a Scenario {
    state(window).document().plan().scenario()
}

fn layer<'a>(window: &'a Harness<'_, App>) -> &'a Alternative {
    state(window).document().layer().expect("an alternative is shown").alternative()
}

fn show(window: &mut Harness<'_, App>, tab: &str) {
    window.get_by_role_and_label(Role::Tab, tab).click();
    window.run();
    window.run();
}

fn choose(window: &mut Harness<'_, App>, cell: &str) {
    window.get_by_role_and_label(Role::Cell, cell).click();
    window.run();
    window.run();
}

fn types(window: &mut Harness<'_, App>, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
    window.run();
    key(window, Key::Enter);
    window.run();
}

fn value(window: &Harness<'_, App>, cell: &str) -> String {
    window.get_by_role_and_label(Role::Cell, cell).accesskit_node().value().expect("a number").replace('\u{a0}', " ")
}

#[test]
fn the_strip_and_the_keys_show_alternatives_and_the_plan() {
    let mut window = example();
    assert_eq!(state(&window).document().alternative(), None);
    show(&mut window, "Et år senere");
    assert_eq!(state(&window).document().alternative(), Some("et-aar-senere"));
    assert!(window.query_by_label("Botilbud 2024-2026 med alternativer – Et år senere").is_some());
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::ALT), Key::Num3);
    window.run();
    assert_eq!(state(&window).document().alternative(), Some("lejemaal"));
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::ALT), Key::Num6);
    window.run();
    assert_eq!(state(&window).document().alternative(), Some("lejemaal"), "there is no sixth");
    show(&mut window, "Planen");
    assert_eq!(state(&window).document().alternative(), None);
    assert!(!state(&window).document().is_unsaved(), "looking changes nothing");
}

#[test]
fn what_is_typed_in_an_alternative_stands_in_its_layer_and_goes_back() {
    let mut window = example();
    show(&mut window, "Lejemål i stedet");
    choose(&mut window, "Ombygning af lejemål, 2025");
    types(&mut window, "21");
    assert_eq!(layer(&window).changes["ombygning-af-lejemaal"].amounts[&year(2025)], Some(mio(21)));
    let (_, below) = plan(&window).measure("ombygning-af-lejemaal").expect("it is in the plan");
    assert_eq!(below.effect.in_year(year(2025)), Some(mio(18).money()), "the plan is as it was");
    assert_eq!(value(&window, "Ombygning af lejemål, 2025"), "21,0 mio. kr.. Ændret i alternativet; ellers 18,0");
    choose(&mut window, "Ombygning af lejemål, 2025");
    press(&mut window, "Brug planens tal");
    assert!(layer(&window).changes["ombygning-af-lejemaal"].amounts.is_empty());
    assert_eq!(value(&window, "Ombygning af lejemål, 2025"), "18,0 mio. kr.");
    crate::support::command(&mut window, Key::Z);
    assert_eq!(layer(&window).changes["ombygning-af-lejemaal"].amounts[&year(2025)], Some(mio(21)));
}

#[test]
fn a_later_change_of_the_plan_is_seen_in_the_alternative() {
    let mut window = example();
    choose(&mut window, "40 egne pladser, 2025");
    types(&mut window, "70");
    show(&mut window, "Et år senere");
    assert!(value(&window, "40 egne pladser, 2026").starts_with("70,0 mio. kr."));
}

#[test]
fn a_switch_in_the_alternative_leaves_the_plan_alone() {
    let mut window = example();
    show(&mut window, "Et år senere");
    window.get_by_role_and_label(Role::Switch, "Udskudt renovering").click();
    window.run();
    assert_eq!(layer(&window).changes["udskudt-renovering"].on, Some(true));
    assert!(!plan(&window).measure("udskudt-renovering").expect("there").1.on);
    assert!(window.query_all_by_label("ændret").count() >= 3, "marked in the list");
    assert!(window.query_all_by_label("tilføjet").count() == 1);
}

#[test]
fn a_new_alternative_is_empty_shown_at_once_and_deleted_after_asking() {
    let mut window = example();
    press(&mut window, "Nyt alternativ…");
    window.get_by_role_and_label(Role::TextInput, "Titel").focus();
    window.run();
    // Enter is the recommended step, which is not there yet without a title.
    key(&mut window, Key::Enter);
    assert_eq!(plan(&window).alternatives.len(), 3);
    window.get_by_role_and_label(Role::TextInput, "Titel").focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Titel").type_text("Fjerde vej");
    window.run();
    key(&mut window, Key::Enter);
    window.run();
    assert_eq!(state(&window).document().alternative(), Some("fjerde-vej"));
    assert!(layer(&window).is_empty());
    assert_eq!(plan(&window).alternatives.len(), 4);
    press(&mut window, "Handlinger for alternativet");
    window.get_by_role_and_label(Role::MenuItem, "Slet alternativet…").click();
    window.run();
    press(&mut window, "Slet alternativet");
    assert_eq!(plan(&window).alternatives.len(), 3);
    assert_eq!(state(&window).document().alternative(), None);
}

#[test]
fn what_all_share_is_not_changed_in_an_alternative() {
    let mut window = example();
    show(&mut window, "Et år senere");
    for command in [Command::Scenario, Command::MoveMeasuresUp] {
        assert_eq!(command.hindrance(state(&window)), Some("hindrance-in-alternative"));
    }
    window.get_by_role_and_label(Role::ListItem, "40 egne pladser").click();
    window.run();
    assert_eq!(Command::DeleteMeasure.hindrance(state(&window)), Some("hindrance-of-the-plan"));
    window.get_by_role_and_label(Role::ListItem, "Pavilloner, mens der bygges").click();
    window.run();
    assert_eq!(Command::DeleteMeasure.hindrance(state(&window)), None);
}

fn menu(window: &mut Harness<'_, App>, item: &str) {
    press(window, "Handlinger for alternativet");
    window.get_by_role_and_label(Role::MenuItem, item).click();
    window.run();
    window.run();
}

/// Takes a measure in a dropdown with a search field.
fn pick(window: &mut Harness<'_, App>, field: &str, title: &str) {
    window.get_by_role_and_label(Role::ComboBox, field).click();
    window.run();
    window.run();
    let is_it =
        |node: &egui_kittest::Node<'_>| node.accesskit_node().label().is_some_and(|label| label.starts_with(title));
    window.get_all_by_role(Role::ListBoxOption).find(is_it).expect("it is offered").click();
    window.run();
    window.run();
}

#[test]
fn a_rule_is_made_violated_mended_and_removed() {
    let mut window = example();
    menu(&mut window, "Enten eller, og hvad der kræver hvad…");
    pick(&mut window, "Første tiltag", "40 egne pladser");
    pick(&mut window, "Andet tiltag", "Ekstraordinært løft af botilbudskapaciteten");
    press(&mut window, "Tilføj");
    press(&mut window, "Gem reglerne");
    assert_eq!(plan(&window).ties.exclusive.last().map(Vec::len), Some(2));
    let problems = &state(&window).shown().problems;
    let clash = problems.iter().find(|problem| problem.title == "Enten eller").expect("both are on");
    assert_eq!(clash.repairs.len(), 2, "either may be kept");
    let is_problems = |node: &egui_kittest::Node<'_>| {
        node.accesskit_node().label().is_some_and(|label| label.starts_with("Problemer"))
    };
    window.get_all_by_role(Role::Tab).find(is_problems).expect("the tab").click();
    window.run();
    let keep = window.get_all_by_label("Behold kun ”40 egne pladser”").next().expect("a repair");
    keep.click();
    window.run();
    assert!(!plan(&window).measures[0].on && plan(&window).measures[1].on);
}

#[test]
fn alternatives_change_places_and_what_they_are_built_on() {
    let mut window = example();
    show(&mut window, "Et år senere");
    menu(&mut window, "Flyt alternativet til højre");
    assert_eq!(&*plan(&window).alternatives[1].id, "et-aar-senere");
    assert_eq!(state(&window).document().alternative(), Some("et-aar-senere"));
    assert_eq!(Command::MoveAlternativeRight.hindrance(state(&window)), None);
    show(&mut window, "Halvt så mange, et år senere");
    menu(&mut window, "Titel og grundlag…");
    window.get_by_role_and_label(Role::ComboBox, "Bygger på").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Planen").click();
    window.run();
    press(&mut window, "Ret");
    assert_eq!(layer(&window).over, None);
}

#[test]
fn numbers_of_an_agreement_become_own_ones_in_an_alternative() {
    let mut window = example();
    show(&mut window, "Et år senere");
    choose(&mut window, "Ekstraordinært løft af botilbudskapaciteten, 2025");
    window.event(Event::Text("5".to_owned()));
    window.run();
    window.run();
    press(&mut window, "Skriv egne tal");
    types(&mut window, "50");
    let own = &layer(&window).added.iter().next_back().expect("it is added");
    assert_eq!(&*own.title, "Ekstraordinært løft af botilbudskapaciteten (egne tal)");
    assert_eq!(own.effect.in_year(year(2026)), Some(mio(700).money()), "other years are as agreed");
    assert!(plan(&window).measures[0].on, "the plan is as it was");
    assert_eq!(layer(&window).changes["botilbudsloeft"].on, Some(false));
}
