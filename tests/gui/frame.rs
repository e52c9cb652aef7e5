//! What surrounds the plan: top bar, menu, welcome strip, status line and notices.

use crate::support::{command, first_start, key, open_chapter, open_menu, window, window_of};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::money::Unit;
use raaderum::budget::price_level::PriceLevel;
use raaderum::desktop::command::{Command, Group};
use raaderum::desktop::state::{InspectorTab, Notice};
use raaderum::view::Language;

#[test]
fn undo_names_the_edit_and_redo_makes_it_again() {
    let mut window = window(first_start());
    assert!(window.get_by_label("Fortryd").accesskit_node().is_disabled());
    command(&mut window, Key::T);
    let undo = "Fortryd Slå ”Ekstraordinært løft af botilbudskapaciteten” fra";
    assert_eq!(window.query_all_by_label("Ikke gemt").count(), 2, "the dot and the status line");
    window.get_by_label(undo).click();
    window.run();
    window.get_by_label("Gentag Slå ”Ekstraordinært løft af botilbudskapaciteten” fra").click();
    window.run();
    assert!(window.query_by_label(undo).is_some());
}

#[test]
fn nothing_right_of_the_name_moves_when_the_document_becomes_unsaved() {
    let mut window = window(first_start());
    let before = window.get_by_label("Fortryd").rect().left();
    command(&mut window, Key::T);
    let after = window.get_by_label("Fortryd Slå ”Ekstraordinært løft af botilbudskapaciteten” fra").rect().left();
    assert!((before - after).abs() < 0.1);
}

#[test]
fn unit_and_price_level_are_chosen_at_the_top() {
    let mut window = window(first_start());
    window.get_by_label("Enhed").click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Mia. kr.").click();
    window.run();
    assert_eq!(window.state().state().preferences.unit, Unit::Mia);
    let levels = &window.state().state().shown().price_levels;
    assert!(levels.iter().any(|level| Some(level.value) == PriceLevel::parse("2024-pl")));
}

#[test]
fn the_menu_has_every_command_and_shows_what_is_chosen() {
    let mut window = window(first_start());
    window.get_by_label("Menu").click();
    window.run();
    let words = raaderum::view::Words::of(Language::Danish);
    for group in Group::ALL {
        open_chapter(&mut window, &words.say(group.text()));
        for entry in group.commands().filter(|command| !command.is_beside_the_menu()) {
            let role = if entry.is_choice() { Role::MenuItemRadio } else { Role::MenuItem };
            assert!(window.query_all_by_role_and_label(role, &words.say(entry.text())).count() >= 1, "{entry:?}");
        }
    }
    open_chapter(&mut window, "Sprog");
    window.get_by_role_and_label(Role::MenuItemRadio, "English").click();
    window.run();
    assert_eq!(window.state().state().preferences.language, Language::English);
    assert!(window.query_by_label("Redo").is_some());
}

#[test]
fn every_command_stands_in_one_chapter() {
    let count =
        |command| Group::ALL.iter().flat_map(|group| group.commands()).filter(|other| *other == command).count();
    assert!(Command::ALL.iter().all(|&command| count(command) == 1));
}

#[test]
fn a_command_that_cannot_be_given_says_why() {
    let mut window = window(first_start());
    open_menu(&mut window, "Rediger");
    let undo = window.get_by_role_and_label(Role::MenuItem, "Fortryd");
    assert!(undo.accesskit_node().is_disabled());
    assert_eq!(undo.accesskit_node().description().as_deref(), Some("Der er intet at fortryde"));
}

#[test]
fn the_welcome_opens_an_example_and_can_be_closed() {
    let mut window = window(first_start());
    window.get_by_role_and_label(Role::Link, "Færre konsulenter 2021-2025").click();
    window.run();
    assert_eq!(window.state().state().document().book().scenario().title, "Færre konsulenter 2021-2025");
    window.get_by_label("Luk velkomsten").click();
    window.run();
    assert!(!window.state().state().welcome);
    assert!(window.query_by_label("Velkommen til Råderum").is_none());
}

#[test]
fn the_status_line_says_the_verdict_and_leads_to_the_problems() {
    let mut window = window(first_start());
    let sentence = window.state().state().shown().verdict.clone().expect("a verdict").text;
    assert!(window.query_all_by_label(&sentence).count() >= 1);
    window.get_by_role_and_label(Role::Button, "0 problemer").click();
    window.run();
    assert_eq!(window.state().state().inspector_tab, InspectorTab::Problems);
    assert!(window.query_by_label("Eksempel, uændret").is_some());
}

#[test]
fn the_bar_fits_into_any_window() {
    for width in [560.0, 640.0, 720.0, 1024.0, 1280.0, 1920.0] {
        let mut window = window_of(first_start(), Vec2::new(width, 500.0));
        command(&mut window, Key::T);
        let undo = window.get_by_label("Fortryd Slå ”Ekstraordinært løft af botilbudskapaciteten” fra").rect();
        let unit = window.get_by_label("Enhed").rect();
        assert!(undo.right() <= unit.left(), "at {width}: {undo} and {unit}");
        let export = window.get_by_label("Eksportér").rect();
        assert!(export.right() <= width, "at {width}");
        let meeting = window.query_by_label("Vis i møde").map(|button| button.rect());
        assert_eq!(meeting.is_some(), width > 720.0, "at {width}");
        assert!(meeting.is_none_or(|it| unit.right() <= it.left() && it.right() <= export.left()), "at {width}");
    }
}

#[test]
fn a_notice_leaves_by_itself_unless_something_failed() {
    let mut state = first_start();
    for (text, failed) in [("Gemt", false), ("Kunne ikke gemme", true)] {
        state.notices.push(Notice { text: text.to_owned(), failed });
    }
    state.welcome = false;
    let mut window = window(state);
    assert!(window.query_by_label("Kunne ikke gemme").is_some());
    for _ in 0..200 {
        window.step();
    }
    let left: Vec<&str> = window.state().state().notices.iter().map(|notice| notice.text.as_str()).collect();
    assert_eq!(left, ["Kunne ikke gemme"]);
    window.get_by_label("Luk meddelelsen").click();
    window.run();
    assert!(window.state().state().notices.is_empty());
}

#[test]
fn arrows_lead_into_a_chapter_of_the_menu_and_back() {
    let mut window = window(first_start());
    open_menu(&mut window, "Rediger");
    window.get_by_role_and_label(Role::MenuItem, "Rediger").focus();
    window.run();
    key(&mut window, Key::ArrowRight);
    assert!(window.get_by_role_and_label(Role::MenuItem, "Scenariets oplysninger…").is_focused());
    key(&mut window, Key::ArrowLeft);
    assert!(window.get_by_role_and_label(Role::MenuItem, "Rediger").is_focused());
    key(&mut window, Key::ArrowDown);
    assert!(window.query_by_role_and_label(Role::MenuItem, "Nyt tiltag").is_some());
}

#[test]
fn escape_closes_the_menu() {
    let mut window = window(first_start());
    window.get_by_label("Menu").click();
    window.run();
    key(&mut window, Key::Escape);
    assert!(window.query_by_role(Role::MenuItem).is_none());
}
