//! The left panel.

use super::{area, botilbud, press, scenario, window};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::measure::Measure;
use raaderum::budget::price_level::PriceLevel;
use raaderum::budget::scenario::{Edit, MeasureChange};

#[test]
fn an_area_tells_its_verdict_and_a_click_chooses_it() {
    let mut window = window(botilbud());
    let row = window.get_by_role_and_label(Role::TreeItem, "Anlæg, brutto");
    assert_eq!(row.accesskit_node().value().as_deref(), Some("Overskredet antaget −80,0"));
    row.click();
    window.run();
    assert_eq!(window.state().state().area, Some(area("anlaeg")));
    assert!(window.query_by_label("Tiltag i Anlæg, brutto, Sum, mio. kr.").is_some());
}

#[test]
fn the_arrows_walk_fold_and_unfold_the_tree() {
    let mut window = window(botilbud());
    window.get_by_role_and_label(Role::TreeItem, "Botilbud").focus();
    window.run();
    press(&mut window, &[Key::ArrowLeft]);
    assert_eq!(window.state().state().area, Some(area("anlaeg")));
    assert!(window.get_by_role_and_label(Role::TreeItem, "Anlæg, brutto").is_focused());
    press(&mut window, &[Key::ArrowLeft]);
    assert!(window.query_by_role_and_label(Role::TreeItem, "Botilbud").is_none());
    press(&mut window, &[Key::ArrowRight, Key::ArrowRight]);
    assert_eq!(window.state().state().area, Some(area("anlaeg/botilbud")));
    press(&mut window, &[Key::Home]);
    assert_eq!(window.state().state().area, Some(area("service")));
}

#[test]
fn a_switch_switches_its_measure_off() {
    let mut window = window(botilbud());
    window.get_by_role_and_label(Role::Switch, "40 egne pladser").click();
    window.run();
    assert!(!scenario(&window).measures[1].on);
    let row = window.get_by_role_and_label(Role::ListItem, "40 egne pladser");
    assert!(row.accesskit_node().value().unwrap().starts_with("Slået fra"));
}

#[test]
fn f2_renames_and_escape_does_not() {
    let mut window = window(botilbud());
    window.get_by_role_and_label(Role::ListItem, "40 egne pladser").click();
    window.run();
    for (end, title) in [(Key::Escape, "40 egne pladser"), (Key::Enter, "40 egne pladser i alt")] {
        assert!(window.get_by_role_and_label(Role::ListItem, "40 egne pladser").is_focused(), "{title}");
        press(&mut window, &[Key::F2, Key::End]);
        let row = window.get_by_role_and_label(Role::ListItem, "40 egne pladser").rect();
        let fields = window.get_all_by_role_and_label(Role::MultilineTextInput, "40 egne pladser");
        fields.into_iter().find(|field| row.contains(field.rect().center())).unwrap().type_text(" i alt");
        window.run();
        press(&mut window, &[end]);
        assert_eq!(&*scenario(&window).measures[1].title, title);
    }
}

#[test]
fn delete_deletes_and_the_neighbour_is_chosen() {
    let mut window = window(botilbud());
    window.get_by_role_and_label(Role::ListItem, "40 egne pladser").click();
    window.run();
    press(&mut window, &[Key::Delete]);
    assert_eq!(scenario(&window).measures.len(), 2);
    assert_eq!(window.state().state().measure.as_deref(), Some("udskudt-renovering"));
    assert!(window.get_by_role_and_label(Role::ListItem, "Udskudt renovering").is_focused());
}

#[test]
fn of_thousands_of_measures_only_those_in_sight_are_made() {
    let mut state = botilbud();
    let add = |number: usize| {
        let title = format!("Tiltag {number} med en titel, der ombrydes over flere linjer");
        let level = PriceLevel::parse("2024-pl").unwrap();
        let measure = Measure::new(&format!("m{number}"), &title, area("anlaeg/botilbud"), level);
        Edit::AddMeasure(3 + number, Box::new(measure))
    };
    state.document_mut().edit(Edit::All((0..2000).map(add).collect())).unwrap();
    let mut window = window(state);
    assert!(window.query_all_by_role(Role::ListItem).count() < 30);
    window.get_by_role_and_label(Role::ListItem, "40 egne pladser").click();
    window.run();
    press(&mut window, &[Key::End]);
    window.run();
    assert_eq!(window.state().state().measure.as_deref(), Some("m1999"));
    let last = window.get_by_role_and_label(Role::ListItem, "Tiltag 1999 med en titel, der ombrydes over flere linjer");
    assert!(last.is_focused());
    assert!(last.rect().bottom() < 900.0);
    assert!(window.query_all_by_role(Role::ListItem).count() < 30);
}

#[test]
fn an_assumption_opens_and_can_be_deleted() {
    let mut window = window(botilbud());
    window.get_by_label_contains("Ramme for Anlæg, brutto 2025-2026:").click();
    window.run();
    assert!(window.query_by_label_contains("Ingen aftale for 2025-2026").is_some());
    window.get_by_role_and_label(Role::Button, "Slet antagelsen").click();
    window.run();
    assert_eq!(scenario(&window).assumptions.len(), 2);
}

#[test]
fn a_row_keeps_its_place_when_a_value_changes() {
    let mut window = window(botilbud());
    let before = window.get_by_role_and_label(Role::ListItem, "Udskudt renovering").rect();
    let change = MeasureChange::On(true);
    let mut state = botilbud();
    state.document_mut().edit(Edit::Measure(2, change)).unwrap();
    window = self::window(state);
    assert_eq!(window.get_by_role_and_label(Role::ListItem, "Udskudt renovering").rect(), before);
}
