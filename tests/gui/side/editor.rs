//! The editor of a measure: every effect and every field, by its accessible label.

use super::inspector::{choose, go_on, retype};
use super::{area, botilbud, press, scenario, tall};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::measure::{Effect, Measure, Source};
use raaderum::budget::price_level::Year;
use raaderum::desktop::app::App;

/// The window with *40 egne pladser* in the inspector: 64 and 80 million in 2025 and 2026.
fn places() -> Harness<'static, App> {
    let mut state = botilbud();
    state.measure = Some("egne-pladser".into());
    tall(state)
}

fn measure<'a>(window: &'a Harness<'_, App>) -> &'a Measure {
    scenario(window).measure("egne-pladser").unwrap().1
}

/// Types in a field without ending it.
fn begin(window: &mut Harness<'_, App>, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    window.run();
    window.run();
}

/// The text alternative of the profile.
fn profile(window: &Harness<'_, App>) -> String {
    window.get_by_role_and_label(Role::Image, "Forløb").accesskit_node().value().unwrap_or_default()
}

fn undo(window: &mut Harness<'_, App>) {
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
}

pub(super) fn pick(window: &mut Harness<'_, App>, picker: &str, letters: &str) {
    window.get_by_role_and_label(Role::ComboBox, picker).click();
    window.run();
    let field = window.query_all_by_role(Role::TextInput).find(egui_kittest::Node::is_focused);
    field.unwrap().type_text(letters);
    window.run();
    press(window, &[Key::Enter]);
}

#[test]
fn the_profile_follows_while_a_number_is_typed_and_escape_takes_it_back() {
    let mut window = places();
    assert_eq!(profile(&window), "2024: –; 2025: 64,0; 2026: 80,0");
    begin(&mut window, "Beløb 2024", "0,05 mia");
    assert_eq!(profile(&window), "2024: 50,0; 2025: 64,0; 2026: 80,0");
    assert!(window.query_by_label("50,0 mio. kr.").is_some(), "what it is read as");
    assert_eq!(measure(&window).effect.in_year(Year::new(2024).unwrap()), None, "nothing is taken over yet");
    press(&mut window, &[Key::Escape]);
    window.run();
    assert_eq!(profile(&window), "2024: –; 2025: 64,0; 2026: 80,0");
}

#[test]
fn a_year_is_typed_and_undone_as_one_step() {
    let mut window = places();
    retype(&mut window, "Beløb 2024", "12,5");
    let Effect::Yearly(amounts) = &measure(&window).effect else { panic!("not yearly") };
    assert_eq!(amounts.get(Year::new(2024).unwrap()).unwrap().to_string(), "12.5 mio");
    retype(&mut window, "Beløb 2025", " ");
    let Effect::Yearly(amounts) = &measure(&window).effect else { panic!("not yearly") };
    assert_eq!(amounts.get(Year::new(2025).unwrap()), None, "empty is not zero");
    undo(&mut window);
    undo(&mut window);
    let Effect::Yearly(amounts) = &measure(&window).effect else { panic!("not yearly") };
    assert_eq!(amounts.iter().count(), 2);
}

#[test]
fn every_parameter_of_every_effect_of_ones_own_is_edited() {
    let mut window = places();
    choose(&mut window, "Effekt", "Indfasning");
    retype(&mut window, "Beløb fra", "10");
    retype(&mut window, "Beløb til", "90");
    choose(&mut window, "Til", "2027");
    let Effect::Ramp { from, to } = &measure(&window).effect else { panic!("no ramp") };
    assert_eq!(
        (from.1.to_string(), to.1.to_string(), to.0.to_string()),
        ("10 mio".into(), "90 mio".into(), "2027".into())
    );
    choose(&mut window, "Effekt", "Fast beløb");
    go_on(&mut window);
    retype(&mut window, "Beløb", "-7");
    choose(&mut window, "Fra", "2024");
    choose(&mut window, "Til", "2025");
    let Effect::Constant { amount, from, to } = &measure(&window).effect else { panic!("not constant") };
    assert_eq!((amount.to_string(), from.to_string()), ("-7 mio".into(), "2024".into()));
    assert_eq!(to.map(|to| to.to_string()), Some("2025".into()));
    choose(&mut window, "Effekt", "Pris × mængde");
    retype(&mut window, "Pris", "1,5");
    retype(&mut window, "Antal 2026", "40");
    assert!(profile(&window).ends_with("2026: 60,0"), "{}", profile(&window));
    choose(&mut window, "Effekt", "Engangsbeløb");
    assert!(window.query_by_label("Tallene, som beløbene er regnet af, går ud").is_some());
    go_on(&mut window);
    choose(&mut window, "År", "2025");
    retype(&mut window, "Beløb", "3");
    assert_eq!(profile(&window), "2024: –; 2025: 3,0; 2026: –");
}

#[test]
fn a_change_of_effect_that_loses_numbers_asks_and_can_be_called_off() {
    let mut window = places();
    choose(&mut window, "Effekt", "Engangsbeløb");
    assert!(window.query_by_label("2026: 80,0 bliver til –").is_some());
    window.get_by_role_and_label(Role::Button, "Annuller").click();
    window.run();
    assert!(matches!(measure(&window).effect, Effect::Yearly(_)));
    choose(&mut window, "Effekt", "Engangsbeløb");
    go_on(&mut window);
    assert!(matches!(measure(&window).effect, Effect::OneOff { .. }));
    undo(&mut window);
    assert_eq!(profile(&window), "2024: –; 2025: 64,0; 2026: 80,0");
}

#[test]
fn estimates_are_typed_by_year_and_in_percent() {
    let mut window = places();
    choose(&mut window, "Usikkerhed", "Lavt og højt skøn");
    retype(&mut window, "Lavt, pct.", "10 pct.");
    retype(&mut window, "Højt, pct.", "25");
    let range = measure(&window).range().unwrap();
    let text = |amounts: &raaderum::budget::measure::YearlyAmounts| {
        amounts.iter().map(|(year, amount)| format!("{year}: {amount}")).collect::<Vec<_>>().join("; ")
    };
    assert_eq!(text(&range.low), "2025: 57.6 mio; 2026: 72 mio");
    assert_eq!(text(&range.high), "2025: 80 mio; 2026: 100 mio");
    retype(&mut window, "Lavt 2026", "120");
    assert!(window.query_by_label("Det lave skøn for 2026 er over det høje").is_some());
    retype(&mut window, "Højt 2026", "130");
    assert!(window.query_by_label("Det lave skøn for 2026 er over det høje").is_none());
    choose(&mut window, "Usikkerhed", "Intet skøn");
    assert_eq!(measure(&window).range(), None);
}

#[test]
fn the_area_is_searched_for_and_a_new_one_is_made() {
    let mut window = places();
    pick(&mut window, "Område", "folkesk");
    assert_eq!(measure(&window).area, area("service/folkeskole"));
    pick(&mut window, "Område", "nyt under");
    assert!(window.query_by_label("Intet fundet").is_none());
    assert!(window.query_by_role_and_label(Role::Button, "Opret område").is_some());
    retype(&mut window, "Navn", "Særlige læseløft");
    assert_eq!(measure(&window).area, area("service/folkeskole/saerlige-laeseloeft"));
    assert_eq!(scenario(&window).areas.len(), 1);
    undo(&mut window);
    assert_eq!((scenario(&window).areas.len(), &measure(&window).area), (0, &area("service/folkeskole")));
}

#[test]
fn a_source_is_a_document_a_link_or_a_figure_found_by_letters() {
    let mut window = places();
    let field = |window: &mut Harness<'_, App>, text: &str| {
        window.get_by_role_and_label(Role::MultilineTextInput, "Kilde").focus();
        window.run();
        window.key_press_modifiers(Modifiers::COMMAND, Key::A);
        window.run();
        window.get_by_role_and_label(Role::MultilineTextInput, "Kilde").type_text(text);
        window.run();
        press(window, &[Key::Enter]);
    };
    field(&mut window, "https://www.kl.dk/notat");
    assert!(window.query_by_role_and_label(Role::Link, "Kopiér linket").is_some());
    field(&mut window, "file:///etc/passwd");
    assert!(window.query_by_role_and_label(Role::Link, "Kopiér linket").is_none());
    assert!(window.query_by_label("Ikke et link med http eller https").is_some());
    pick(&mut window, "Tal fra aftale …", "botilbud løft");
    let Some(Source::Agreement(figure)) = measure(&window).source() else { panic!("no figure") };
    assert_eq!(&*figure.figure, "botilbud-loeft");
    window.get_by_role_and_label(Role::Button, "Fjern kilden").click();
    window.run();
    assert_eq!(measure(&window).source(), None);
}

#[test]
fn on_and_off_note_account_and_the_words_that_explain_them() {
    let mut window = places();
    window.get_by_role_and_label(Role::Switch, "Tæller med").click();
    window.run();
    assert!(!measure(&window).on);
    retype(&mut window, "Konto", "konto fem");
    assert!(window.query_by_label("Ligner ikke en konto som 5.38.42").is_some());
    retype(&mut window, "Konto", "5.38.42");
    assert!(window.query_by_label("Ligner ikke en konto som 5.38.42").is_none());
    assert_eq!(measure(&window).account(), "5.38.42");
    let label = window.get_by_role_and_label(Role::Label, "Indeksering");
    assert!(label.accesskit_node().description().is_some_and(|help| help.contains("pris- og lønudvikling")));
}

#[test]
fn the_figure_of_an_agreement_is_searched_for() {
    let mut window = tall(botilbud());
    assert!(scenario(&window).measure("botilbudsloeft").unwrap().1.effect.figure().is_some());
    pick(&mut window, "Tal", "lånepulje botilbud");
    let figure = scenario(&window).measure("botilbudsloeft").unwrap().1.effect.figure().unwrap().figure.to_string();
    assert!(figure.contains("botilbud"), "{figure}");
}
