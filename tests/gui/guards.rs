//! Warnings accepted with a reason, amounts sought, verdicts that turn, copies without, plans moved, and the fingerprint.
#![expect(clippy::expect_used, reason = "what is not there is a failed test")]

use crate::fixture::opened;
use crate::support::{command, key, press, window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, OutputCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::money::Printed;
use raaderum::budget::price_level::Year;
use raaderum::budget::scenario::Scenario;
use raaderum::desktop::app::App;
use raaderum::desktop::command::Command;
use raaderum::desktop::state::{Dialog, State};
use raaderum::storage::{agreements, areas, examples, scenario};
use std::sync::Arc;

/// A plan as a file has it, in Danish and millions.
fn shown(text: &str) -> Harness<'static, App> {
    let read = scenario::read(text, areas::standard()).expect("it reads");
    window(opened(read.scenario, Arc::new(agreements::all())))
}

fn example(name: &str) -> Harness<'static, App> {
    shown(examples::named(name).expect("it ships").text)
}

/// A saving with a plus, in three years, and a meeting of frames in one.
const SAVING: &str = r#"Scenario(format: 1, title: "Prøve", scope: AllMunicipalities, years: (2024, 2024), price_level: "2024-pl",
    agreements: ["KØ2024"], baseline: { "anlaeg": Agreed(), "service": Agreed() },
    measures: [
        Measure(id: "a", title: "Besparelse på kørsel", area: "service/social", effect: Yearly({2024: "12 mio"}), price_level: "2024-pl", standing: Proposed),
    ],
)"#;

fn state<'a>(window: &'a Harness<'_, App>) -> &'a State {
    window.state().state()
}

fn plan<'a>(window: &'a Harness<'_, App>) -> &'a Scenario {
    state(window).document().plan().scenario()
}

fn choose_measure(window: &mut Harness<'_, App>, title: &str) {
    window.get_by_role_and_label(Role::ListItem, title).click();
    window.run();
    window.run();
}

/// Gives a command by its name in the palette.
fn command_named(window: &mut Harness<'_, App>, name: &str) {
    command(window, Key::K);
    window.event(Event::Text(name.to_owned()));
    window.run();
    key(window, Key::Enter);
    window.run();
}

fn is_disabled(window: &Harness<'_, App>, button: &str) -> bool {
    window.get_by_role_and_label(Role::Button, button).accesskit_node().is_disabled()
}

/// What the next frames put on the clipboard.
fn on_the_clipboard(window: &mut Harness<'_, App>) -> Option<String> {
    for _ in 0..4 {
        window.step();
        for command in &window.output().platform_output.commands {
            if let OutputCommand::CopyText(copied) = command {
                return Some(copied.clone());
            }
        }
    }
    None
}

fn show_problems(window: &mut Harness<'_, App>) {
    let tab = format!("Problemer {}", state(window).shown().problems.len());
    window.get_by_role_and_label(Role::Tab, &tab).click();
    window.run();
    window.run();
}

fn accept(window: &mut Harness<'_, App>, because: &str) {
    press(window, "Acceptér…");
    assert!(is_disabled(window, "Acceptér"), "not without a reason");
    assert!(window.get_by_role_and_label(Role::MultilineTextInput, "Begrundelse").is_focused());
    window.get_by_role_and_label(Role::MultilineTextInput, "Begrundelse").type_text(because);
    window.run();
    press(window, "Acceptér");
}

#[test]
fn a_warning_is_accepted_with_a_reason_shown_and_taken_back() {
    let mut window = shown(SAVING);
    show_problems(&mut window);
    assert_eq!(state(&window).shown().problems.len(), 1);
    accept(&mut window, "Set efter med direktionen");
    assert_eq!(state(&window).dialog, None);
    assert_eq!(state(&window).shown().problems.len(), 0);
    assert!(window.query_by_label("Accepterede advarsler").is_some());
    assert!(window.query_by_label("Set efter med direktionen").is_some());
    command(&mut window, Key::Z);
    assert_eq!(state(&window).shown().problems.len(), 1, "one undo");
    command(&mut window, Key::Y);
    window.get_by_label("Acceptér ikke længere").click();
    window.run();
    window.run();
    assert_eq!(state(&window).shown().problems.len(), 1);
    assert_eq!(plan(&window).accepted, []);
}

#[test]
fn a_warning_is_accepted_while_an_alternative_is_shown() {
    let with_layer = SAVING
        .replace("format: 1", "format: 2")
        .replace("    ],\n)", "    ],\n    alternatives: [Alternative(id: \"b\", title: \"Dobbelt\", changes: {\"a\": Change(scale: 200)})],\n)");
    let mut window = shown(&with_layer);
    window.get_by_role_and_label(Role::Tab, "Dobbelt").click();
    window.run();
    window.run();
    show_problems(&mut window);
    accept(&mut window, "Kun i alternativet");
    assert_eq!((state(&window).shown().problems.len(), plan(&window).accepted.len()), (0, 1));
    window.get_by_role_and_label(Role::Tab, "Planen").click();
    window.run();
    window.run();
    assert_eq!(state(&window).shown().problems.len(), 1, "the plan's amount was not accepted");
}

#[test]
fn the_amount_that_meets_the_broken_frame_is_sought_first_and_used_as_one_step() {
    let mut window = example("botilbud-2024-2026");
    choose_measure(&mut window, "40 egne pladser");
    command_named(&mut window, "netop overholder");
    assert_eq!(state(&window).dialog, Some(Dialog::GoalSeek));
    let told = "”40 egne pladser” i 2025 ændres fra 64";
    assert!(window.query_by_label_contains(told).is_some(), "the first year that is exceeded, with what is assumed");
    assert!(window.query_by_label_contains("Antaget: ").is_some());
    press(&mut window, "Brug beløbet");
    let amount = |window: &Harness<'_, App>| {
        let (_, measure) = plan(window).measure("egne-pladser").expect("it is there");
        measure.effect.in_year(Year::new(2025).expect("a year"))
    };
    assert_eq!(amount(&window), Printed::parse("0 mio").ok().map(Printed::money));
    command(&mut window, Key::Z);
    assert_eq!(amount(&window), Printed::parse("64 mio").ok().map(Printed::money));
    command_named(&mut window, "netop overholder");
    press(&mut window, "Brug beløbet");
    command_named(&mut window, "netop overholder");
    assert!(window.query_by_label_contains("i 2026 ændres fra 80").is_some(), "then the next");
}

#[test]
fn in_an_alternative_the_amount_found_stands_in_its_layer() {
    let mut window = example("botilbud-alternativer");
    window.get_by_role_and_label(Role::Tab, "Et år senere").click();
    window.run();
    window.run();
    choose_measure(&mut window, "40 egne pladser");
    let before = plan(&window).measures.clone();
    command_named(&mut window, "netop overholder");
    assert_eq!(state(&window).dialog, Some(Dialog::GoalSeek));
    press(&mut window, "Brug beløbet");
    assert_eq!(plan(&window).measures, before, "the plan is as it was");
    let layer = state(&window).document().layer().expect("it is shown").alternative();
    assert!(!layer.changes["egne-pladser"].amounts.is_empty(), "{layer:?}");
}

#[test]
fn an_open_assumption_tells_when_the_verdict_turns() {
    let mut window = example("botilbud-2024-2026");
    let frame = window.get_by_label_contains("Ramme for Anlæg, brutto 2025-2026");
    frame.click();
    window.run();
    window.run();
    assert!(window.query_by_label("Hvornår vender vurderingen?").is_some());
    assert!(window.query_by_label_contains("Vurderingen holder, så længe").is_some());
}

#[test]
fn a_copy_without_a_measure_has_another_fingerprint_and_no_byte_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("kopi.ron");
    let mut window = example("botilbud-2024-2026");
    command_named(&mut window, "kopi uden");
    assert!(is_disabled(&window, "Gem kopien…"), "nothing is left out yet");
    let whole = scenario::grouped(&scenario::fingerprint(plan(&window)));
    assert!(window.query_by_label(&whole).is_some());
    window.get_by_role_and_label(Role::Switch, "Tiltag: 40 egne pladser").click();
    window.run();
    assert!(window.query_by_label_contains("Står stadig i kopiens tekst: ”40 egne pladser”").is_some(), "in the note");
    window.get_by_role_and_label(Role::Switch, "Noter").click();
    window.run();
    assert!(window.query_by_label_contains("Står stadig").is_none());
    assert!(window.query_by_label(&whole).is_none(), "that is another copy");
    press(&mut window, "Gem kopien…");
    command(&mut window, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Sti").type_text(&file.display().to_string());
    window.run();
    key(&mut window, Key::Enter);
    let text = std::fs::read_to_string(&file).expect("it was written");
    assert!(
        !text.contains("egne-pladser") && !text.contains("40 egne") && text.contains("Udskudt renovering"),
        "{text}"
    );
    assert!(plan(&window).measure("egne-pladser").is_some(), "the plan has it still");
    assert_eq!(state(&window).document().path(), None);
}

#[test]
fn a_plan_is_moved_after_a_report_that_can_be_copied() {
    let older = SAVING
        .replace("2024: \"12 mio\"", "2024: \"-12 mio\"")
        .replace("KØ2024", "KØ2022")
        .replace("2024-pl", "2022-pl");
    let mut window = shown(&older);
    command_named(&mut window, "anden aftale");
    assert_eq!(state(&window).dialog, Some(Dialog::Rebase));
    assert!(window.query_by_label("Rammer og årgange").is_some());
    assert!(window.query_by_label("1 tiltag beholder sine tal.").is_some());
    window.get_by_role_and_label(Role::Button, "Kopiér rapporten").click();
    let copied = on_the_clipboard(&mut window).expect("the report");
    assert!(copied.contains("Rammer og årgange") && copied.contains("KØ2024"), "{copied}");
    let before = plan(&window).clone();
    press(&mut window, "Flyt planen");
    assert!(plan(&window).agreements.iter().any(|id| &**id == "KØ2024"));
    assert_eq!(plan(&window).measures, before.measures);
    command(&mut window, Key::Z);
    assert_eq!(*plan(&window), before);
}

#[test]
fn a_move_that_changes_nothing_is_not_made() {
    let mut window = example("botilbud-2024-2026");
    command_named(&mut window, "anden aftale");
    assert!(is_disabled(&window, "Flyt planen"));
}

#[test]
fn the_fingerprint_stands_behind_the_name_and_is_copied() {
    let mut window = example("botilbud-2024-2026");
    let known = scenario::grouped(&scenario::fingerprint(plan(&window)));
    window.get_by_label_contains(&format!("Fingeraftryk {known}")).click();
    assert_eq!(on_the_clipboard(&mut window), Some(known.clone()));
    window.run();
    assert!(window.query_by_label(&format!("Fingeraftrykket {known} er kopieret")).is_some());
    assert_eq!(Command::CopyFingerprint.hindrance(state(&window)), None);
}

/// What the problems are called, as they are told.
fn told(window: &Harness<'_, App>) -> Vec<String> {
    state(window).shown().problems.iter().map(|problem| problem.title.clone()).collect()
}

/// Types a number into a cell of the grid.
fn types(window: &mut Harness<'_, App>, cell: &str, number: &str) {
    window.get_by_role_and_label(Role::Cell, cell).click();
    window.run();
    window.run();
    window.event(Event::Text(number.to_owned()));
    window.run();
    key(window, Key::Enter);
    window.run();
}

#[test]
fn levels_that_are_typed_as_a_sum_are_told_and_typed_right_are_not() {
    let mut window = shown(
        r#"Scenario(format: 1, title: "Prøve", scope: AllMunicipalities, years: (2024, 2025), price_level: "2022-pl",
    agreements: ["KØ2022"],
    baseline: { "service/konsulenter": Yearly(amounts: {2024: "5 mia", 2025: "5 mia"}, price_level: "2022-pl") },
    measures: [
        Measure(id: "a", title: "Konsulenter", area: "service/konsulenter", effect: Yearly({2024: "-900 mio", 2025: "-1000 mio"}), price_level: "2022-pl", standing: Proposed, source: Agreement("KØ2022", "konsulenter")),
    ],
)"#,
    );
    let summed = |window: &Harness<'_, App>| told(window).iter().any(|title| title == "Niveauer lagt sammen");
    assert!(!summed(&window));
    types(&mut window, "Konsulenter, 2025", "-1900");
    assert!(summed(&window), "{:?}", told(&window));
    types(&mut window, "Konsulenter, 2025", "-1000");
    assert!(!summed(&window));
}

#[test]
fn an_amount_without_a_price_level_is_told_as_it_is_typed() {
    let mut window =
        shown(&SAVING.replace(", price_level: \"2024-pl\", standing", ", standing").replace("2024: \"12 mio\"", ""));
    types(&mut window, "Besparelse på kørsel, 2024", "-20");
    assert_eq!(told(&window), ["Prisniveau mangler"]);
}

#[test]
fn a_frame_of_an_older_agreement_is_told_once_the_newer_is_switched_off_and_used_again_with_one_press() {
    let mut window = shown(
        r#"Scenario(format: 1, title: "Prøve", scope: AllMunicipalities, years: (2022, 2024), price_level: "2022-pl",
    agreements: ["KØ2022", "KØ2024"], baseline: { "service": Agreed() },
    assumptions: [
        Rate(series: "kommuner/service", to: 2023, percent: 3.0, because: "prøve"),
        FrameBeyond(area: "service", rule: HoldReal, because: "prøve"),
        BaselineBeyond(area: "service", rule: HoldReal, because: "prøve"),
    ],
)"#,
    );
    let older = |window: &Harness<'_, App>| told(window).iter().any(|title| title == "Ældre ramme");
    assert!(!older(&window));
    command_named(&mut window, "Scenariets oplysninger");
    window.get_by_role_and_label(Role::Switch, "KØ2024  Aftale om kommunernes økonomi for 2024").click();
    window.run();
    press(&mut window, "Brug");
    assert!(older(&window), "{:?}", told(&window));
    show_problems(&mut window);
    press(&mut window, "Vælg aftalen");
    assert!(!older(&window));
}
