//! The comparison: two plans explained, several side by side, chosen, swapped, pinned, ordered, and alive.
#![expect(clippy::expect_used, reason = "what is not there is a failed test")]

use crate::fixture::{alternatives as example, opened};
use crate::support::{command, key, preferences, press, window, window_of};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::desktop::app::App;
use raaderum::desktop::command::Command;
use raaderum::desktop::comparing::Comparing;
use raaderum::desktop::start;
use raaderum::desktop::state::State;
use raaderum::storage::{agreements, areas, examples, scenario};
use std::sync::Arc;

fn state<'a>(window: &'a Harness<'_, App>) -> &'a State {
    window.state().state()
}

fn comparing<'a>(window: &'a Harness<'_, App>) -> &'a Comparing {
    &state(window).comparing
}

fn compare(window: &mut Harness<'_, App>) {
    command(window, Key::J);
    window.run();
}

fn side_by_side(window: &mut Harness<'_, App>) {
    window.key_press_modifiers(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::J);
    window.run();
    window.run();
}

fn choose(window: &mut Harness<'_, App>, list: &str, choice: &str) {
    window.get_by_role_and_label(Role::ComboBox, list).click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, choice).click();
    window.run();
    window.run();
}

fn chosen(window: &Harness<'_, App>, list: &str) -> String {
    window.get_by_role_and_label(Role::ComboBox, list).accesskit_node().value().expect("something is chosen")
}

fn says(window: &Harness<'_, App>, text: &str) -> bool {
    window.query_all_by_label_contains(text).next().is_some()
}

fn has_row(window: &Harness<'_, App>, name: &str, part: &str) -> bool {
    let label = |row: egui_kittest::Node<'_>| row.accesskit_node().label().unwrap_or_default();
    let told = |text: String| text.trim_start_matches('\u{a0}').starts_with(name) && text.contains(part);
    window.query_all_by_role(Role::Row).any(|row| told(label(row)))
}

#[test]
fn the_plan_is_held_against_its_first_alternative_and_explained() {
    let mut window = example();
    compare(&mut window);
    assert_eq!((chosen(&window, "Plan A"), chosen(&window, "Plan B")), ("Planen".into(), "Et år senere".into()));
    assert!(says(&window, "er 52\u{a0}mio.\u{a0}kr. lavere i 2025 og 22\u{a0}mio.\u{a0}kr. lavere i 2026"));
    assert!(has_row(&window, "Forskel, B − A", "2025: −52,0"));
    assert!(has_row(&window, "40 egne pladser", "2025: −64,0"), "a part stands under the difference");
    assert!(says(&window, "Planen for anlæg er 52\u{a0}mio.\u{a0}kr. lavere i 2025"), "the chart says its message");
}

#[test]
fn what_is_compared_can_be_chosen_and_swapped() {
    let mut window = example();
    compare(&mut window);
    choose(&mut window, "Plan B", "Lejemål i stedet");
    assert!(has_row(&window, "Forskel, B − A", "2025: −46,0"));
    press(&mut window, "Byt om");
    assert_eq!((chosen(&window, "Plan A"), chosen(&window, "Plan B")), ("Lejemål i stedet".into(), "Planen".into()));
    assert!(has_row(&window, "Forskel, B − A", "2025: +46,0"));
    choose(&mut window, "År", "2026");
    choose(&mut window, "Område i figuren", "Anlæg, brutto / Botilbud");
    assert!(says(&window, "Botilbud, 2026: fra A til B"));
}

#[test]
fn the_page_follows_an_edit_and_its_undo() {
    let mut window = example();
    compare(&mut window);
    assert!(has_row(&window, "Plan, A", "2025: 964,0"));
    window.get_by_role_and_label(Role::Switch, "40 egne pladser").click();
    window.run();
    window.run();
    assert!(has_row(&window, "Plan, A", "2025: 900,0"), "the measure is off, and the page says so");
    command(&mut window, Key::Z);
    assert!(has_row(&window, "Plan, A", "2025: 964,0"));
}

#[test]
fn escape_goes_back_to_the_plan_and_the_choice_is_kept() {
    let mut window = example();
    compare(&mut window);
    choose(&mut window, "Plan B", "Lejemål i stedet");
    key(&mut window, Key::Escape);
    assert!(!comparing(&window).open);
    compare(&mut window);
    assert_eq!(chosen(&window, "Plan B"), "Lejemål i stedet");
}

#[test]
fn a_shown_alternative_is_what_the_plan_is_held_against() {
    let mut window = example();
    window.get_by_role_and_label(Role::Tab, "Lejemål i stedet").click();
    window.run();
    window.run();
    compare(&mut window);
    assert_eq!((chosen(&window, "Plan A"), chosen(&window, "Plan B")), ("Planen".into(), "Lejemål i stedet".into()));
}

#[test]
fn the_plan_can_be_held_against_itself_on_another_agreement() {
    let mut window = example();
    compare(&mut window);
    choose(&mut window, "Plan B", "Planen på KØ2022");
    assert!(comparing(&window).shown().pair.is_some());
    choose(&mut window, "Plan B", "Planen");
    assert!(says(&window, "De to planer er ens."));
}

#[test]
fn plan_and_alternatives_stand_side_by_side_with_their_verdicts() {
    let mut window = example();
    side_by_side(&mut window);
    for name in ["Planen", "Et år senere", "Halvt så mange, et år senere", "Lejemål i stedet"] {
        assert!(window.query_by_role_and_label(Role::ColumnHeader, name).is_some(), "{name}");
    }
    assert!(has_row(&window, "Mindste råderum", "Lejemål i stedet: −18,0*"));
    assert!(has_row(&window, "Råderum", "Planen: −64,0*, overskredet"));
    assert!(says(&window, "Anlæg, brutto: overskredet i alle 4 planer"));
}

#[test]
fn they_are_ordered_pinned_and_taken_away() {
    let mut window = example();
    side_by_side(&mut window);
    choose(&mut window, "Rækkefølge", "Mest råderum først");
    assert!(has_row(&window, "Mindste råderum", "Mindste råderum; Lejemål i stedet"));
    press(&mut window, "Brug Planen som reference");
    assert!(has_row(&window, "2025", "Lejemål i stedet: −46,0*"), "the others are differences");
    assert!(says(&window, "De andre planer er vist som forskelle fra Planen"));
    press(&mut window, "Fjern Planen fra sammenligningen");
    assert!(window.query_by_role_and_label(Role::ColumnHeader, "Planen").is_none());
    assert!(!says(&window, "vist som forskelle"), "what is away is no reference");
    choose(&mut window, "Tilføj en plan", "Planen");
    assert!(window.query_by_role_and_label(Role::ColumnHeader, "Planen").is_some());
}

#[test]
fn all_are_drawn_over_each_other() {
    let mut window = example();
    side_by_side(&mut window);
    choose(&mut window, "Figuren viser", "Alle i samme figur");
    assert!(state(&window).chart().is_some_and(|chart| chart.lines().is_some_and(|lines| lines.courses.len() == 4)));
    assert!(says(&window, "Et år senere: 19.300,0, 19.712,0, 19.864,0"));
}

#[test]
fn the_page_is_copied_as_table_text_and_markdown() {
    let mut window = example();
    compare(&mut window);
    for (item, starts) in [
        ("Tabellen til et regneark", "Anlæg, brutto"),
        ("Siden som tekst", "Forskellen mellem to planer\n"),
        ("Siden som Markdown", "# Forskellen mellem to planer\n"),
    ] {
        window.get_by_role_and_label(Role::Button, "Kopiér").click();
        window.run();
        window.get_by_label(item).click();
        window.step();
        let commands = &window.output().platform_output.commands;
        let copied = commands
            .iter()
            .find_map(|command| if let OutputCommand::CopyText(text) = command { Some(text.clone()) } else { None });
        assert!(copied.expect("something is copied").starts_with(starts), "{item}");
        window.run();
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told_and_the_page_stays() {
    let mut window = example();
    compare(&mut window);
    choose(&mut window, "Plan B", "En anden fil…");
    assert!(window.query_by_role_and_label(Role::Dialog, "Sammenlign med en fil").is_some(), "the path is asked for");
    key(&mut window, Key::Escape);
    assert!(comparing(&window).open);
    assert_eq!(chosen(&window, "Plan B"), "Et år senere");
}

#[test]
fn in_a_small_window_everything_stays_within_its_edges() {
    let example = examples::named("botilbud-alternativer").expect("it ships");
    for wide in [1440.0, 960.0, 640.0, 480.0] {
        let read = scenario::read(example.text, areas::standard()).expect("it reads");
        let opened = opened(read.scenario, Arc::new(agreements::all()));
        let mut window = window_of(opened, Vec2::new(wide, 700.0));
        side_by_side(&mut window);
        for list in ["Tilføj en plan", "Rækkefølge", "Område i figuren", "År", "Figuren viser"] {
            let rect = window.get_by_role_and_label(Role::ComboBox, list).rect();
            assert!(rect.right() <= wide, "{list} at {wide}: {rect}");
        }
        let chart = window.query_all_by_role(Role::Image).map(|image| image.rect().right()).fold(0.0, f32::max);
        assert!(chart <= wide, "the chart at {wide}: {chart}");
        compare(&mut window);
        for list in ["Plan A", "Plan B", "Område i figuren", "År"] {
            let rect = window.get_by_role_and_label(Role::ComboBox, list).rect();
            assert!(rect.right() <= wide, "{list} at {wide}: {rect}");
        }
    }
}

#[test]
fn the_page_is_written_as_markdown_and_its_chart_as_a_picture() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = example();
    compare(&mut window);
    for (item, ending, starts) in
        [(Command::ExportComparison, "md", "# Forskellen mellem to planer"), (Command::ExportChart, "svg", "<svg")]
    {
        press(&mut window, "Gem");
        window.get_by_label_contains(state(&window).words().say(item.text()).as_str()).click();
        window.run();
        window.run();
        let path = folder.path().join(format!("side.{ending}"));
        types_path(&mut window, &path);
        let written = (0..400).find_map(|_| {
            std::thread::sleep(std::time::Duration::from_millis(5));
            window.step();
            std::fs::read_to_string(&path).ok().filter(|text| !text.is_empty())
        });
        assert!(written.expect("it is written").contains(starts), "{ending}");
    }
}

fn types_path(window: &mut Harness<'_, App>, path: &std::path::Path) {
    let field = window.get_by_role(Role::TextInput);
    field.focus();
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.event(Event::Text(path.display().to_string()));
    window.run();
    key(window, Key::Enter);
    window.run();
}

#[test]
fn what_is_not_saved_is_held_against_what_was_saved_last() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("plan.ron");
    let example = examples::named("botilbud-alternativer").expect("it ships");
    std::fs::write(&path, example.text).expect("a file");
    let mut window = window(start(Some(path), preferences(), true));
    window.get_by_role_and_label(Role::Switch, "40 egne pladser").click();
    window.run();
    compare(&mut window);
    assert_eq!((chosen(&window, "Plan A"), chosen(&window, "Plan B")), ("Sidst gemt".into(), "Planen".into()));
    assert!(has_row(&window, "40 egne pladser, slået fra", "2025: −64,0"));
    command(&mut window, Key::S);
    window.run();
    assert!(says(&window, "De to planer er ens."), "saving makes them the same");
}
