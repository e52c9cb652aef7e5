//! Commands: the palette, the shortcuts, the glossary, and the way round the window by keyboard.

use crate::support::{command, first_start, key, window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use raaderum::desktop::app::App;
use raaderum::desktop::command::{Command, Group};
use raaderum::desktop::state::{ChartTab, Dialog, State};
use raaderum::view::glossary::Word;
use raaderum::view::{Language, Words};
use std::collections::BTreeSet;

const FIELD: &str = "Find alt";

fn state<'a>(window: &'a Harness<'_, App>) -> &'a State {
    window.state().state()
}

fn opened() -> Harness<'static, App> {
    let mut window = window(first_start());
    command(&mut window, Key::K);
    window
}

fn search(window: &mut Harness<'_, App>, query: &str) {
    window.get_by_role_and_label(Role::TextInput, FIELD).type_text(query);
    window.run();
}

/// The find that is pointed at.
fn pointed(window: &Harness<'_, App>) -> Option<usize> {
    window.query_all_by_role(Role::ListBoxOption).position(|find| find.is_focused())
}

/// What is listed, in order.
fn finds(window: &Harness<'_, App>) -> Vec<String> {
    window.query_all_by_role(Role::ListBoxOption).filter_map(|find| find.accesskit_node().label()).collect()
}

#[test]
fn the_palette_opens_with_either_key_and_escape_gives_the_focus_back() {
    let mut window = window(first_start());
    window.get_by_role_and_label(Role::Button, "Aftaler").focus();
    window.run();
    command(&mut window, Key::K);
    // To a screen reader the find that is pointed at has the focus; letters go to the field.
    assert_eq!(pointed(&window), Some(0));
    window.event(Event::Text("gem".to_owned()));
    window.run();
    assert_eq!(finds(&window).first().map(String::as_str), Some("Gem, Ctrl+S"));
    key(&mut window, Key::Escape);
    assert_eq!(state(&window).dialog, None);
    assert!(window.get_by_role_and_label(Role::Button, "Aftaler").is_focused());
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.run();
    assert_eq!(state(&window).dialog, Some(Dialog::Palette));
}

#[test]
fn a_command_is_found_in_either_language_and_without_danish_letters() {
    for query in ["afvigelse fra", "deviation from", "AFVIGELSE FRA"] {
        let mut window = opened();
        search(&mut window, query);
        assert_eq!(finds(&window).first().map(String::as_str), Some("Afvigelse fra ramme, Ctrl+2"), "{query}");
        key(&mut window, Key::Enter);
        assert_eq!(state(&window).chart_tab, ChartTab::Deviation);
        assert_eq!(state(&window).dialog, None);
    }
    let mut window = opened();
    search(&mut window, "aabn fil");
    assert_eq!(finds(&window).first().map(String::as_str), Some("Åbn fil…, Ctrl+O"));
}

#[test]
fn what_hinders_a_command_is_said_and_enter_does_nothing() {
    let mut window = opened();
    search(&mut window, "fortryd");
    assert_eq!(finds(&window).first().map(String::as_str), Some("Fortryd, Ctrl+Z, Der er intet at fortryde"));
    key(&mut window, Key::Enter);
    assert_eq!(state(&window).dialog, Some(Dialog::Palette));
    assert_eq!(pointed(&window), Some(0));
}

#[test]
fn areas_measures_figures_and_words_are_found_too() {
    let mut window = opened();
    search(&mut window, "egne pladser");
    key(&mut window, Key::Enter);
    assert_eq!(state(&window).measure.as_deref(), Some("egne-pladser"));
    command(&mut window, Key::K);
    search(&mut window, "serviceramme kø2024");
    assert!(finds(&window).first().is_some_and(|find| find.ends_with("KØ2024")), "{:?}", finds(&window));
    key(&mut window, Key::Enter);
    assert!(state(&window).browser.open);
    key(&mut window, Key::Escape);
    command(&mut window, Key::K);
    search(&mut window, "headroom");
    assert!(finds(&window).contains(&"Råderum, Ordliste".to_owned()), "{:?}", finds(&window));
    for _ in 0..finds(&window).iter().position(|find| find == "Råderum, Ordliste").unwrap_or(0) {
        key(&mut window, Key::ArrowDown);
    }
    key(&mut window, Key::Enter);
    assert!(window.query_by_label_contains("Afstanden mellem ramme og plan").is_some());
}

#[test]
fn what_was_taken_last_comes_first() {
    let mut window = opened();
    search(&mut window, "tidslinje");
    key(&mut window, Key::Enter);
    command(&mut window, Key::K);
    let all = finds(&window);
    assert_eq!(all.first().map(String::as_str), Some("Tidslinje, Ctrl+3"));
    assert_eq!(all.len(), Command::ALL.len() - 1, "every command but the palette itself");
    key(&mut window, Key::ArrowUp);
    assert_eq!(pointed(&window), Some(all.len() - 1));
    key(&mut window, Key::ArrowDown);
    assert_eq!(pointed(&window), Some(0));
}

#[test]
fn a_command_of_the_palette_that_takes_the_keyboard_keeps_it() {
    let mut window = opened();
    search(&mut window, "søg i tiltag");
    key(&mut window, Key::Enter);
    window.run();
    assert!(window.get_by_role_and_label(Role::TextInput, "Søg i tiltag").is_focused());
}

#[test]
fn no_two_commands_share_a_key() {
    let mut seen = BTreeSet::new();
    for command in Command::ALL {
        for keys in command.shortcuts() {
            assert!(seen.insert(format!("{keys:?}")), "{command:?}: {keys:?}");
        }
    }
}

#[test]
fn every_command_stands_in_the_menu_once_and_has_a_name_and_a_sentence_in_both_languages() {
    for command in Command::ALL {
        let groups = Group::ALL.into_iter().filter(|group| group.commands().any(|other| other == *command));
        assert_eq!(groups.count(), 1, "{command:?}");
        assert_eq!(Command::ALL.iter().filter(|other| *other == command).count(), 1, "{command:?}");
        for language in Language::ALL {
            let words = Words::of(language);
            let (name, help) = (words.say(command.text()), command.help(&words));
            assert_ne!(name, command.text(), "{command:?}");
            assert!(help.ends_with('.') && help.len() > 12, "{command:?}: {help}");
        }
    }
}

#[test]
fn every_word_of_the_glossary_is_explained_in_both_languages() {
    assert!(Word::ALL.len() >= 60);
    for language in Language::ALL {
        let words = Words::of(language);
        for word in Word::ALL {
            assert_ne!(word.term(&words), word.key());
            assert!(word.meaning(&words).ends_with('.'), "{}", word.key());
        }
    }
}

#[test]
fn the_glossary_is_searched_in_either_language() {
    let mut window = window(first_start());
    window.key_press_modifiers(Modifiers::SHIFT, Key::F1);
    window.run();
    let field = window.get_by_role_and_label(Role::TextInput, "Søg i ordlisten");
    assert!(field.is_focused());
    field.type_text("loan pool");
    window.run();
    assert!(window.query_by_label("Lånepulje").is_some());
    assert!(window.query_by_label("Bloktilskud").is_none());
}

#[test]
fn the_sheet_of_shortcuts_is_searched_and_has_the_grid_too() {
    let mut window = window(first_start());
    key(&mut window, Key::F1);
    assert!(window.query_by_label("Gentag, Ctrl+Y · Ctrl+Shift+Z").is_some());
    assert!(window.query_by_label("Ret i cellen, F2").is_some());
    window.get_by_role_and_label(Role::TextInput, "Søg i genvejene").type_text("cellen");
    window.run();
    assert!(window.query_by_label("Ret i cellen, F2").is_some());
    assert!(window.query_by_label("Gem, Ctrl+S").is_none());
}

#[test]
fn redo_has_both_keys() {
    let mut window = window(first_start());
    command(&mut window, Key::T);
    command(&mut window, Key::Z);
    assert!(!state(&window).document().is_unsaved());
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    window.run();
    assert!(state(&window).document().is_unsaved());
}

#[test]
fn f6_goes_round_the_parts_of_the_window_and_back() {
    let mut window = window(first_start());
    let place = |window: &Harness<'_, App>| {
        let tree = window.root();
        let focused = tree.children_recursive().find(Node::is_focused);
        focused.map(|node| node.rect().center())
    };
    let mut places = Vec::new();
    for _ in 0..6 {
        key(&mut window, Key::F6);
        places.push(place(&window).expect("something has the focus"));
    }
    let spread: BTreeSet<_> =
        places.iter().map(|at| (format!("{:.0}", at.x / 8.0), format!("{:.0}", at.y / 8.0))).collect();
    assert!(spread.len() >= 5, "{places:?}");
    assert!(places.iter().any(|at| at.y < 48.0) && places.iter().any(|at| at.x < 272.0 && at.y > 48.0));
    let last = places[4];
    window.key_press_modifiers(Modifiers::SHIFT, Key::F6);
    window.run();
    assert_eq!(place(&window), Some(last));
}

#[test]
fn f10_opens_the_menu_and_the_arrows_move_in_it() {
    let mut window = window(first_start());
    key(&mut window, Key::F10);
    window.run();
    assert!(window.query_by_role_and_label(Role::MenuItem, "Gem som…").is_some());
    key(&mut window, Key::ArrowDown);
    assert!(window.query_all_by_role(Role::MenuItem).any(|item| item.is_focused()));
    key(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(Role::MenuItem, "Gem som…").is_none());
}

#[test]
fn the_chart_is_read_as_a_table() {
    let mut window = window(first_start());
    for tab in [Key::Num1, Key::Num2, Key::Num3] {
        command(&mut window, tab);
        command(&mut window, Key::G);
        assert_eq!(state(&window).dialog, Some(Dialog::ChartTable));
        let rows: Vec<_> = window.query_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label()).collect();
        assert!(rows.len() > 1, "{tab:?}: {rows:?}");
        assert!(window.query_all_by_role(Role::Row).next().is_some_and(|row| row.is_focused()), "{tab:?}");
        if tab == Key::Num1 {
            assert!(rows.iter().any(|row| row.starts_with("Plan, 2024: ")), "{rows:?}");
            assert!(rows.iter().any(|row| row.contains("2026: overholdt, antaget")), "{rows:?}");
        }
        if tab == Key::Num2 {
            assert!(rows.iter().all(|row| !row.starts_with("Plan,")), "headroom is no plan: {rows:?}");
        }
        key(&mut window, Key::Escape);
    }
}

#[test]
fn a_verdict_is_told_in_plain_words() {
    let mut window = window(first_start());
    window.get_by_role_and_label(Role::Cell, "Plan, 2025").click();
    window.run();
    command(&mut window, Key::Num5);
    assert!(window.query_by_label("Om denne vurdering").is_some());
    assert!(window.query_by_label_contains("Planen for 2025 er").is_some());
}
