//! Measures from a table: typed path, preview, mapping, and one step that undo takes back.

use crate::support::{command, first_start, key, window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::desktop::app::App;
use raaderum::desktop::state::Dialog;
use std::path::Path;
use std::time::Duration;

/// Opens the import of a file by its path, and waits until it was read.
fn import(path: &Path) -> Harness<'static, App> {
    let mut window = window(first_start());
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    window.run();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Sti").type_text(&path.display().to_string());
    window.run();
    key(&mut window, Key::Enter);
    for _ in 0..200 {
        window.step();
        if matches!(window.state().state().dialog, Some(Dialog::Import(_) | Dialog::CannotOpen { .. })) {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    window.run();
    window
}

fn shipped(name: &str) -> std::path::PathBuf {
    Path::new("tests/core/sheet/import").join(name)
}

fn measures(window: &Harness<'_, App>) -> usize {
    window.state().state().document().book().scenario().measures.len()
}

#[test]
fn a_table_is_taken_in_as_one_step_after_a_yes() {
    let mut window = import(&shipped("forslag-utf8.csv"));
    let before = measures(&window);
    assert!(window.query_by_label("4 af 11 rækker kan tages ind").is_some());
    assert!(window.query_by_label_contains("Række 8, Ny skole: »Folkeskol« er ikke et kendt område").is_some());
    assert!(window.get_by_label("Annuller").is_focused(), "nothing is taken by a key pressed too soon");
    let unit = window.get_by_role_and_label(Role::ComboBox, "Kolonne F");
    assert_eq!(unit.accesskit_node().value().as_deref(), Some("Beløb 2025"));
    window.get_by_label("Tag 4 tiltag ind").click();
    window.run();
    assert_eq!(window.state().state().dialog, None);
    assert_eq!(measures(&window), before + 4);
    command(&mut window, Key::Z);
    assert_eq!(measures(&window), before);
}

#[test]
fn an_area_for_all_takes_the_rows_that_name_none() {
    let mut window = import(&shipped("forslag-utf8.csv"));
    window.get_by_role_and_label(Role::ComboBox, "Standardområde").click();
    window.run();
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::Enter);
    assert!(window.query_by_label("5 af 11 rækker kan tages ind").is_some());
    assert!(window.query_by_label("Tag 5 tiltag ind").is_some());
}

#[test]
fn a_column_that_can_be_read_two_ways_is_asked_about() {
    let mut window = import(&shipped("ambiguous.csv"));
    let accept = window.get_by_label("Tag 2 tiltag ind");
    assert!(accept.accesskit_node().is_disabled());
    assert_eq!(accept.accesskit_node().description().as_deref(), Some("Vælg decimaltegnet i kolonne C"));
    window.get_by_role_and_label(Role::ComboBox, "Decimaltegn").click();
    window.run();
    window.get_by_label("komma: 1.234").click();
    window.run();
    assert!(!window.get_by_label("Tag 2 tiltag ind").accesskit_node().is_disabled());
}

#[test]
fn a_workbook_lets_its_sheet_be_chosen_and_cancelling_takes_nothing() {
    let mut window = import(&shipped("tiltag.xlsx"));
    let before = measures(&window);
    assert!(window.query_by_label("3 af 8 rækker kan tages ind").is_some());
    window.get_by_role_and_label(Role::ComboBox, "Ark").click();
    window.run();
    window.get_by_label("Andet").click();
    window.run();
    for _ in 0..200 {
        window.step();
        if window.query_by_label("0 af 0 rækker kan tages ind").is_some()
            || window.query_by_label_contains("af 1 rækker").is_some()
        {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(window.query_by_label_contains("3 af 8").is_none());
    key(&mut window, Key::Escape);
    assert_eq!((window.state().state().dialog.is_none(), measures(&window)), (true, before));
}

#[test]
fn a_file_that_is_no_table_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("tabel.xlsx");
    std::fs::write(&file, b"PK\x03\x04 and nothing more").expect("a file");
    let window = import(&file);
    assert!(window.query_by_label("Filen er ikke et regneark (xlsx eller ods)").is_some());
}
