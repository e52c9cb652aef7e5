//! The dialogs: what they ask, what they take, and where the focus is.

use crate::support::{command, first_start, key, window};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::price_level::Year;
use raaderum::budget::scenario::AssumptionKind;
use raaderum::desktop::app::App;
use raaderum::desktop::state::{Assuming, Dialog, Then};
use rust_decimal::Decimal;
use std::path::PathBuf;

fn with_dialog(dialog: Dialog) -> Harness<'static, App> {
    let mut state = first_start();
    state.dialog = Some(dialog);
    window(state)
}

fn type_in(window: &mut Harness<'_, App>, role: Role, field: &str, text: &str) {
    window.get_by_role_and_label(role, field).focus();
    window.run();
    window.get_by_role_and_label(role, field).type_text(text);
    window.run();
}

fn assume_rate() -> Dialog {
    let to = Year::FIRST;
    let kind = AssumptionKind::Rate { series: "kommuner/service".into(), to, percent: Decimal::ZERO };
    Dialog::Assume(Assuming { kind, percent: String::new(), because: String::new() })
}

#[test]
fn tab_goes_round_inside_the_question_and_escape_cancels_it() {
    let mut window = with_dialog(Dialog::Unsaved(Then::CloseTab));
    assert!(window.get_by_label("Gem som…").is_focused());
    let mut seen = Vec::new();
    for _ in 0..4 {
        key(&mut window, Key::Tab);
        let name = ["Gem som…", "Gem ikke", "Annuller"].into_iter().find(|name| window.get_by_label(name).is_focused());
        seen.push(name.unwrap_or("elsewhere"));
    }
    assert_eq!(seen, ["Gem ikke", "Annuller", "Gem som…", "Gem ikke"]);
    key(&mut window, Key::Escape);
    assert_eq!(window.state().state().dialog, None);
}

#[test]
fn not_saving_goes_on_with_what_was_asked_for() {
    let mut window = window(first_start());
    command(&mut window, Key::T);
    command(&mut window, Key::W);
    window.get_by_label("Gem ikke").click();
    window.run();
    assert!(!window.state().state().document().is_unsaved());
}

#[test]
fn a_path_is_typed_where_there_are_no_file_dialogs() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("plan.ron");
    let mut window = window(first_start());
    command(&mut window, Key::T);
    command(&mut window, Key::S);
    window.run();
    assert!(window.get_by_role_and_label(Role::TextInput, "Sti").is_focused());
    command(&mut window, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Sti").type_text("/ingen/steder/plan");
    window.run();
    key(&mut window, Key::Enter);
    assert!(window.query_by_label("Mappen findes ikke").is_some());
    assert!(window.get_by_role_and_label(Role::TextInput, "Sti").is_focused());
    command(&mut window, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Sti").type_text(&file.display().to_string());
    window.run();
    key(&mut window, Key::Enter);
    assert_eq!(window.state().state().document().path(), Some(file.as_path()));
    assert!(window.query_by_label(&format!("Gemt i {}", file.display())).is_some());
}

#[test]
fn replacing_a_file_is_asked_for_and_the_focus_is_where_nothing_is_lost() {
    let ask = raaderum::desktop::files::Ask::Save("plan.ron".to_owned());
    let mut window = with_dialog(Dialog::Overwrite { ask, path: PathBuf::from("/tmp/plan.ron") });
    assert!(window.query_by_label("/tmp/plan.ron").is_some());
    assert!(window.get_by_label("Annuller").is_focused());
    key(&mut window, Key::Enter);
    assert_eq!(window.state().state().dialog, None);
}

#[test]
fn a_rate_is_assumed_once_it_has_a_number_and_a_reason() {
    let mut window = with_dialog(assume_rate());
    let accept = |window: &Harness<'_, App>| {
        let button = window.get_by_label("Tilføj");
        (button.accesskit_node().is_disabled(), button.accesskit_node().description())
    };
    assert!(window.get_by_role_and_label(Role::TextInput, "Sats i pct.").is_focused());
    assert_eq!(accept(&window), (true, Some("Skriv en sats i procent".to_owned())));
    type_in(&mut window, Role::TextInput, "Sats i pct.", "420");
    assert!(window.query_by_label_contains("mellem −50 og 50 pct.").is_some());
    command(&mut window, Key::A);
    type_in(&mut window, Role::TextInput, "Sats i pct.", "4,2");
    assert_eq!(accept(&window), (true, Some("Skriv en begrundelse".to_owned())));
    type_in(&mut window, Role::MultilineTextInput, "Begrundelse", "Skøn fra budgetnotat 12");
    assert!(!accept(&window).0);
    let before = window.state().state().document().book().scenario().assumptions.len();
    window.get_by_label("Tilføj").click();
    window.run();
    let assumptions = &window.state().state().document().book().scenario().assumptions;
    assert_eq!(assumptions.len(), before + 1);
    let stated = assumptions.last().expect("the assumption");
    assert_eq!(&*stated.because, "Skøn fra budgetnotat 12");
    assert!(matches!(&stated.kind, AssumptionKind::Rate { percent, .. } if *percent == Decimal::new(42, 1)));
}

#[test]
fn a_file_that_cannot_be_opened_is_named_with_all_that_is_wrong() {
    let lines = (1..200).map(|line| format!("Linje {line}: ukendt felt")).collect();
    let mut window = with_dialog(Dialog::CannotOpen { path: PathBuf::from("/tmp/plan.ron"), lines });
    assert!(window.query_by_label("/tmp/plan.ron").is_some());
    assert!(window.query_by_label("Linje 1: ukendt felt").is_some());
    assert!(window.get_by_label("Luk").rect().bottom() < 900.0);
    window.get_by_label("Luk").click();
    window.run();
    assert_eq!(window.state().state().dialog, None);
}

#[test]
fn the_keys_of_all_commands_are_listed() {
    let mut window = window(first_start());
    key(&mut window, Key::F1);
    assert!(window.query_by_label("Gem, Ctrl+S").is_some());
    assert!(window.query_by_label("Gem som…, Ctrl+Shift+S").is_some());
    assert!(window.query_by_label("English, Kun i menuen").is_some());
    key(&mut window, Key::Escape);
    assert!(window.query_by_label("Gem, Ctrl+S").is_none());
}
