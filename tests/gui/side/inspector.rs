//! The inspector.

use super::editor::pick;
use super::rule::{chosen, example};
use super::{area, at, botilbud, press, scenario, tall as window};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use raaderum::budget::evaluation::Row;
use raaderum::budget::measure::{Effect, Source, Standing};
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Baseline, Edit, Years};
use raaderum::desktop::app::App;
use raaderum::desktop::state::{InspectorTab, State};

/// The window with *40 egne pladser* in the inspector.
fn places() -> Harness<'static, App> {
    let mut state = botilbud();
    state.measure = Some("egne-pladser".into());
    window(state)
}

pub(super) fn choose(window: &mut Harness<'_, App>, select: &str, choice: &str) {
    // The top bar has a price level too; the inspector's stands below it.
    let all = window.get_all_by_role_and_label(Role::ComboBox, select);
    all.into_iter().find(|node| node.rect().top() > 48.0).unwrap().click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, choice).click();
    window.run();
}

/// Goes on although another kind of effect loses numbers.
pub(super) fn go_on(window: &mut Harness<'_, App>) {
    window.get_by_role_and_label(Role::Button, "Skift effekt").click();
    window.run();
}

pub(super) fn retype(window: &mut Harness<'_, App>, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.key_press_modifiers(eframe::egui::Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    window.run();
    press(window, &[Key::Enter]);
}

#[test]
fn the_fields_of_a_measure_change_it() {
    let mut window = places();
    assert!(window.query_by_label("Sum 2024-2026: 144,0 mio. kr., 2024-pl").is_some());
    choose(&mut window, "Status", "Besluttet");
    choose(&mut window, "Prisniveau", "2025-pl");
    pick(&mut window, "Område", "administration");
    retype(&mut window, "Konto", "5.38");
    let measure = &scenario(&window).measures[1];
    assert_eq!(measure.standing, Standing::Decided);
    assert_eq!(measure.price_level, PriceLevel::parse("2025-pl"));
    assert_eq!(measure.area, area("service/administration"));
    assert_eq!(measure.account(), "5.38");
}

#[test]
fn another_kind_of_effect_keeps_the_amounts_of_the_years() {
    let mut window = places();
    choose(&mut window, "Effekt", "Indfasning");
    assert!(matches!(scenario(&window).measures[1].effect, Effect::Ramp { .. }));
    choose(&mut window, "Effekt", "Pris × mængde");
    assert!(matches!(scenario(&window).measures[1].effect, Effect::PriceVolume { .. }));
    choose(&mut window, "Effekt", "Beløb pr. år");
    let Effect::Yearly(amounts) = &scenario(&window).measures[1].effect else { panic!("not yearly") };
    let kept: Vec<String> = amounts.iter().map(|(year, amount)| format!("{year}: {amount}")).collect();
    assert_eq!(kept, ["2025: 64 mio", "2026: 80 mio"]);
}

#[test]
fn a_figure_becomes_own_amounts_with_the_figure_as_its_source() {
    let mut botilbud = example("botilbud-2024-2026");
    botilbud.years = Years::of(Year::new(2024).unwrap());
    let mut window = window(chosen(botilbud, "botilbudsloeft", 2024));
    choose(&mut window, "Effekt", "Beløb pr. år");
    let measure = &scenario(&window).measures[0];
    assert!(matches!(measure.effect, Effect::Yearly(_)));
    let Some(Source::Agreement(figure)) = measure.source() else { panic!("no figure: {measure:?}") };
    assert_eq!(&*figure.figure, "botilbud-loeft");
}

#[test]
fn amounts_that_an_assumption_had_a_part_in_are_nobodys_figure() {
    let mut window = window(botilbud());
    choose(&mut window, "Effekt", "Beløb pr. år");
    let measure = &scenario(&window).measures[0];
    let Effect::Yearly(amounts) = &measure.effect else { panic!("not yearly") };
    assert_eq!(amounts.get(Year::new(2025).unwrap()).unwrap().to_string(), "600 mio");
    assert_eq!(measure.price_level, PriceLevel::parse("2024-pl"));
    assert_eq!(measure.source(), None, "the prices of 2025 and 2026 are assumed");
}

#[test]
fn an_amount_that_cannot_be_read_stays_and_says_why() {
    let mut window = places();
    choose(&mut window, "Effekt", "Engangsbeløb");
    go_on(&mut window);
    retype(&mut window, "Beløb", "1.5");
    assert!(window.query_by_label("Kan være 1,5 eller 1.500. Skriv det ene.").is_some());
    retype(&mut window, "Beløb", "0,07 mia");
    assert!(window.query_by_label("Kan være 1,5 eller 1.500. Skriv det ene.").is_none());
    let Effect::OneOff { amount, .. } = &scenario(&window).measures[1].effect else { panic!("not one-off") };
    assert_eq!(amount.to_string(), "0.07 mia");
}

#[test]
fn a_measure_can_be_a_figure_of_the_agreement() {
    let mut window = places();
    choose(&mut window, "Effekt", "Tal fra aftale");
    go_on(&mut window);
    let measure = &scenario(&window).measures[1];
    assert!(measure.effect.figure().is_some());
    assert!(measure.price_level.is_none());
    press(&mut window, &[Key::Escape]);
    assert!(window.query_by_role_and_label(Role::ComboBox, "Tal").is_some());
}

#[test]
fn a_chosen_baseline_is_shown_and_can_become_own_amounts() {
    let mut window = window(at("anlaeg", Row::Baseline, 2024));
    assert!(
        window
            .query_by_role_and_label(
                Role::Button,
                "Læg Ekstraordinært løft af botilbudskapaciteten tilbage i udgangspunktet"
            )
            .is_some()
    );
    choose(&mut window, "Niveau", "Egne beløb");
    let Some(Baseline::Yearly { amounts, source, .. }) = scenario(&window).baseline.get(&area("anlaeg")) else {
        panic!("not own amounts")
    };
    assert_eq!(amounts.get(Year::new(2026).unwrap()).unwrap().to_string(), "19100 mio");
    assert!(source.is_some());
}

#[test]
fn a_plan_is_explained_and_held_against_its_frame() {
    let mut state = at("anlaeg", Row::Plan, 2025);
    state.inspector_tab = InspectorTab::Why;
    let window = window(state);
    let lines = [
        "Plan 2025, Anlæg, brutto",
        "Udgangspunkt 19.100,0",
        "Anlægsramme 2024 19.300,0",
        "Fastholdt realt til 2025",
        "Plan 19.764,0",
        "Ikke talt med: Udskudt renovering −15,0",
        "Ramme 2025 19.700,0",
        "Råderum −64,0",
    ];
    for line in lines {
        assert!(window.query_all_by_label(line).next().is_some(), "{line}");
    }
}

/// The example with the lift in the baseline and in a measure.
fn counted_twice() -> State {
    let mut state = botilbud();
    let agreed = Baseline::Agreed { figure: None, without: Vec::new() };
    state.document_mut().edit(Edit::Baseline(area("anlaeg"), Some(Box::new(agreed)))).unwrap();
    state.area = Some(area("anlaeg"));
    state.inspector_tab = InspectorTab::Problems;
    state.refresh();
    state
}

#[test]
fn a_problem_is_told_and_its_repair_mends_it() {
    let mut window = window(counted_twice());
    assert!(window.query_by_label("Serviceudgifter, netto og Botilbud er ikke berørt og beregnes som før.").is_some());
    let panel = window.get_by_label("Problemer 1").rect();
    let repairs = window.get_all_by_role_and_label(Role::Button, "Tag det ud af udgangspunktet");
    repairs.into_iter().find(|button| button.rect().left() >= panel.left() - 200.0).unwrap().click();
    window.run();
    assert!(window.state().state().shown().problems.is_empty());
    assert!(window.query_by_label("Ingen problemer. Alle tal i planen kan beregnes.").is_some());
}

#[test]
fn a_problem_leads_to_its_place() {
    let mut window = window(counted_twice());
    window.get_by_role_and_label(Role::Link, "Vis udgangspunktet").click();
    window.run();
    assert_eq!(window.state().state().inspector_tab, InspectorTab::Measure);
    assert!(window.query_by_role_and_label(Role::ComboBox, "Niveau").is_some());
}
