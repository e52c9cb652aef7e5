//! The year grid as a spreadsheet: ranges, going on, filling, the clipboard, and one undo step for each.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a cell that is not there is a failed test"
)]

use crate::fixture::{area, large, mio, opened, year};
use crate::support::{command, first_start, key, window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, PointerButton, Pos2, RawInput, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::measure::{Effect, Measure};
use raaderum::budget::money::Printed;
use raaderum::budget::price_level::PriceLevel;
use raaderum::budget::scenario::{Scenario, Scope, Years};
use raaderum::desktop::app::App;
use raaderum::desktop::state::State;
use raaderum::storage::agreements;
use std::sync::Arc;

/// Five measures over four years, and a window with them.
fn plan() -> Harness<'static, App> {
    window(large(5, 4))
}

fn choose(window: &mut Harness<'_, App>, cell: &str) {
    window.get_by_role_and_label(Role::Cell, cell).click();
    window.run();
    window.run();
}

fn cell(at: usize, year: u16) -> String {
    format!("Tiltag nr. {at}, {year}")
}

fn keys(window: &mut Harness<'_, App>, modifiers: Modifiers, pressed: &[Key]) {
    for key in pressed {
        window.key_press_modifiers(modifiers, *key);
        window.run();
        window.run();
    }
}

fn types(window: &mut Harness<'_, App>, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
    window.run();
}

fn state<'a>(window: &'a Harness<'_, App>) -> &'a State {
    window.state().state()
}

/// The amounts of a measure from 2024 on, in millions; `None` where there is none.
fn amounts(window: &Harness<'_, App>, at: usize) -> Vec<Option<i64>> {
    let scenario = state(window).document().book().scenario();
    let Effect::Yearly(amounts) = &scenario.measures[at].effect else { panic!("no yearly amounts") };
    let whole = |amount: Printed| (-1_000..1_000).find(|number| mio(*number).money() == amount.money());
    scenario.years.iter().map(|year| amounts.get(year).map(|amount| whole(amount).expect("whole"))).collect()
}

/// How many rows and years are marked, and where typing goes.
fn marked(window: &Harness<'_, App>) -> (usize, usize, String) {
    let block = state(window).marked().expect("a chosen cell");
    let cell = state(window).cell.clone().expect("a chosen cell");
    (block.height(), block.width(), format!("{} {}", cell.row.code(), cell.year))
}

fn undo_name(window: &Harness<'_, App>) -> String {
    let history = state(window).document().history();
    history.undo_name().map(|name| name.say(state(window).words())).unwrap_or_default()
}

/// What an event put on the clipboard.
fn copied(window: &mut Harness<'_, App>, event: Event) -> Option<String> {
    window.event(event);
    on_the_clipboard(window)
}

/// What the next frames put on the clipboard.
fn on_the_clipboard(window: &mut Harness<'_, App>) -> Option<String> {
    let mut text = None;
    for _ in 0..8 {
        window.step();
        for command in &window.output().platform_output.commands {
            if let OutputCommand::CopyText(copied) = command {
                text = Some(copied.clone());
            }
        }
    }
    text
}

#[test]
fn shift_and_arrows_mark_a_range_that_is_told_with_its_sum() {
    let mut window = plan();
    choose(&mut window, &cell(3, 2024));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown, Key::ArrowRight, Key::ArrowRight]);
    assert_eq!(marked(&window), (2, 3, "measure-4 2024".to_owned()));
    assert!(window.query_by_label("2 × 3 celler markeret").is_some());
    assert!(window.query_by_label("Sum 3,0").is_some());
    assert!(window.query_by_label("Gennemsnit 0,5").is_some());
    assert!(window.query_by_label("6 beløb").is_some());
    let name = cell(4, 2026);
    let corner = window.get_by_role_and_label(Role::Cell, &name);
    assert_eq!(corner.accesskit_node().is_selected(), Some(true));
    assert_eq!(corner.accesskit_node().value().as_deref(), Some("1,0 mio. kr."));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowUp]);
    assert_eq!(marked(&window).0, 1);
    key(&mut window, Key::Escape);
    window.run();
    assert_eq!(marked(&window), (1, 1, "measure-4 2024".to_owned()));
    assert!(window.get_by_role_and_label(Role::Cell, &cell(3, 2024)).is_focused());
}

#[test]
fn ctrl_with_arrows_goes_to_the_edge_and_with_shift_marks_as_far() {
    let mut window = plan();
    choose(&mut window, &cell(1, 2025));
    key(&mut window, Key::Delete);
    choose(&mut window, &cell(0, 2025));
    keys(&mut window, Modifiers::COMMAND, &[Key::ArrowDown]);
    assert_eq!(marked(&window).2, "measure-3 2025", "over the gap to the next amount");
    keys(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, &[Key::ArrowRight]);
    assert_eq!(marked(&window), (1, 3, "measure-3 2025".to_owned()));
    keys(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, &[Key::Home]);
    assert_eq!(marked(&window), (4, 2, "measure-3 2025".to_owned()));
    command(&mut window, Key::A);
    assert_eq!(marked(&window), (6, 4, "measure-3 2025".to_owned()));
}

#[test]
fn the_pointer_marks_by_shift_and_by_drawing_and_heads_mark_row_and_column() {
    let mut window = plan();
    choose(&mut window, &cell(0, 2024));
    let to = window.get_by_role_and_label(Role::Cell, &cell(2, 2026)).rect().center();
    window.event(Event::PointerMoved(to));
    window.event(Event::ModifiersChanged(Modifiers::SHIFT));
    for pressed in [true, false] {
        let (pos, button, modifiers) = (to, PointerButton::Primary, Modifiers::SHIFT);
        window.event(Event::PointerButton { pos, button, pressed, modifiers });
        window.run();
    }
    window.event(Event::ModifiersChanged(Modifiers::NONE));
    window.run();
    assert_eq!(marked(&window), (3, 3, "measure-1 2024".to_owned()));

    let from = window.get_by_role_and_label(Role::Cell, &cell(4, 2027)).rect().center();
    let button = |pos, pressed| {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        Event::PointerButton { pos, button, pressed, modifiers }
    };
    window.event(Event::PointerMoved(from));
    window.event(button(from, true));
    window.run();
    assert_eq!(marked(&window), (1, 1, "measure-5 2027".to_owned()));
    for step in [0.3, 0.6, 1.0] {
        window.event(Event::PointerMoved(from + (to - from) * step));
        window.run();
    }
    window.event(button(to, false));
    window.run();
    assert_eq!(marked(&window), (3, 2, "measure-5 2027".to_owned()));

    window.get_by_role_and_label(Role::RowHeader, "Tiltag nr. 1").click();
    window.run();
    assert_eq!(marked(&window), (1, 4, "measure-2 2024".to_owned()));
    window.get_by_role_and_label(Role::ColumnHeader, "2026").click();
    window.run();
    assert_eq!(marked(&window), (6, 1, "baseline 2026".to_owned()));
}

#[test]
fn rows_that_hold_the_same_kroner_are_not_added() {
    let mut window = plan();
    choose(&mut window, &cell(4, 2024));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown]);
    assert!(window.query_by_label("Ingen sum: plan, ramme og råderum rummer de samme kroner").is_some());
    choose(&mut window, "Plan, 2024");
    keys(&mut window, Modifiers::SHIFT, &[Key::End]);
    assert!(window.query_by_label("Sum 1.199.980,0").is_some(), "years of one row");
}

#[test]
fn enter_after_tabs_goes_back_to_the_year_where_they_began() {
    let mut window = plan();
    choose(&mut window, &cell(0, 2025));
    for (text, pressed) in
        [("11", Key::Tab), ("12", Key::Tab), ("13", Key::Enter), ("21", Key::Tab), ("22", Key::Enter)]
    {
        types(&mut window, text);
        keys(&mut window, Modifiers::NONE, &[pressed]);
    }
    assert_eq!(amounts(&window, 0), [Some(-3), Some(11), Some(12), Some(13)]);
    assert_eq!(amounts(&window, 1), [Some(-2), Some(21), Some(22), Some(-2)]);
    assert_eq!(marked(&window).2, "measure-3 2025");
    keys(&mut window, Modifiers::SHIFT, &[Key::Enter, Key::Tab]);
    assert_eq!(marked(&window).2, "measure-2 2024");
    keys(&mut window, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(marked(&window).2, "measure-3 2025", "the Tab began there");
}

#[test]
fn an_arrow_takes_over_what_replaces_and_moves_in_what_is_mended() {
    let mut window = plan();
    choose(&mut window, &cell(0, 2025));
    types(&mut window, "7");
    keys(&mut window, Modifiers::NONE, &[Key::ArrowRight]);
    assert_eq!(amounts(&window, 0)[1], Some(7));
    assert_eq!(marked(&window).2, "measure-1 2026");
    keys(&mut window, Modifiers::NONE, &[Key::F2, Key::ArrowLeft]);
    assert!(state(&window).typing.is_some(), "the caret moves");
    key(&mut window, Key::Escape);
    window.run();
    assert_eq!(marked(&window).2, "measure-1 2026");
}

#[test]
fn enter_goes_round_a_marked_range() {
    let mut window = plan();
    choose(&mut window, &cell(0, 2024));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown, Key::ArrowRight]);
    for text in ["1", "2", "3", "4"] {
        types(&mut window, text);
        keys(&mut window, Modifiers::NONE, &[Key::Enter]);
    }
    assert_eq!([&amounts(&window, 0)[..2], &amounts(&window, 1)[..2]], [[Some(1), Some(3)], [Some(2), Some(4)]]);
    assert_eq!(marked(&window), (2, 2, "measure-1 2024".to_owned()));
}

#[test]
fn ctrl_enter_fills_the_range_with_what_is_typed_in_one_step() {
    let mut window = plan();
    choose(&mut window, &cell(1, 2025));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown, Key::ArrowRight]);
    types(&mut window, "42");
    keys(&mut window, Modifiers::COMMAND, &[Key::Enter]);
    for at in [1, 2] {
        assert_eq!(amounts(&window, at)[1..3], [Some(42), Some(42)]);
    }
    assert_eq!(undo_name(&window), "Udfyld 2 × 2 celler");
    command(&mut window, Key::Z);
    assert_eq!(amounts(&window, 1)[1..3], [Some(-2), Some(-2)]);
    assert!(!state(&window).document().is_unsaved());
}

#[test]
fn fill_repeats_the_first_row_or_year_and_what_stands_before_a_single_one() {
    let mut window = plan();
    choose(&mut window, &cell(0, 2024));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowRight]);
    command(&mut window, Key::D);
    assert_eq!(amounts(&window, 2), [Some(-3), Some(-3), Some(-1), Some(-1)]);
    assert_eq!(undo_name(&window), "Udfyld 3 × 2 celler");
    choose(&mut window, &cell(2, 2026));
    command(&mut window, Key::R);
    assert_eq!(amounts(&window, 2)[2], Some(-3), "from the year before");
    command(&mut window, Key::Z);
    command(&mut window, Key::Z);
    assert!(!state(&window).document().is_unsaved());
}

#[test]
fn delete_empties_a_range_in_one_step_and_empty_is_not_zero() {
    let mut window = plan();
    choose(&mut window, &cell(0, 2024));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown, Key::End]);
    key(&mut window, Key::Delete);
    window.run();
    assert_eq!(amounts(&window, 0), [None; 4]);
    let name = cell(1, 2026);
    let emptied = window.get_by_role_and_label(Role::Cell, &name);
    assert_eq!(emptied.accesskit_node().value().as_deref(), Some("tom, intet beløb"));
    assert_eq!(undo_name(&window), "Tøm 2 × 4 celler");
    command(&mut window, Key::Z);
    assert_eq!(amounts(&window, 1), [Some(-2); 4]);
}

#[test]
fn a_range_is_copied_as_a_spreadsheet_reads_it_and_cut_in_one_step() {
    let mut window = plan();
    choose(&mut window, &cell(1, 2025));
    types(&mut window, "1234,5");
    keys(&mut window, Modifiers::NONE, &[Key::Enter]);
    key(&mut window, Key::Delete);
    choose(&mut window, &cell(1, 2024));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown, Key::ArrowRight]);
    assert_eq!(copied(&mut window, Event::Copy).as_deref(), Some("-2\t1234,5\n-1\t"));
    assert_eq!(copied(&mut window, Event::Cut).as_deref(), Some("-2\t1234,5\n-1\t"));
    assert_eq!(amounts(&window, 1)[..2], [None, None]);
    assert_eq!(undo_name(&window), "Klip 2 × 2 celler");
}

#[test]
fn the_whole_table_is_copied_with_heads_and_titles() {
    let mut window = window(large(2, 2));
    let (key, modifiers) = (Key::T, Modifiers::COMMAND | Modifiers::SHIFT);
    let pressed = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    let text = copied(&mut window, pressed);
    let text = text.expect("a table");
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Mio. kr., 2024-pl\t2024\t2025\tKilde");
    assert!(lines[1].starts_with("Udgangspunkt\t300000\t300000\t"), "{}", lines[1]);
    assert!(lines[2].starts_with("Tiltag nr. 0\t-3\t-3\t"));
    assert!(lines.last().is_some_and(|line| line.starts_with("Vurdering\tOverholdt\tOverholdt")));
}

#[test]
fn cells_that_take_no_amount_stay_and_it_is_said_why() {
    let mut window = window(first_start());
    choose(&mut window, "40 egne pladser, 2025");
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowUp]);
    key(&mut window, Key::Delete);
    window.run();
    assert!(window.query_by_label_contains("1 celle er, som den var: Tallet er aftalt").is_some());
    assert!(state(&window).document().is_unsaved(), "the other one is emptied");
}

#[test]
fn a_read_only_plan_refuses_every_change_and_says_why() {
    let state = large(3, 3);
    let scenario = state.document().book().scenario().clone();
    let library = Arc::new(agreements::all());
    let document = raaderum::desktop::document::Document::open(
        scenario,
        Arc::clone(&library),
        raaderum::desktop::document::Origin::New,
    );
    let mut window = window(State::new(document.read_only(), library, state.preferences));
    let why = "Filen er skrevet af en nyere version og kan kun læses";
    choose(&mut window, &cell(0, 2024));
    types(&mut window, "5");
    assert!(window.query_by_label(why).is_some());
    assert!(window.state().state().typing.is_none());
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown]);
    key(&mut window, Key::Delete);
    window.run();
    assert!(window.get_all_by_label_contains(why).count() > 1);
    command(&mut window, Key::D);
    assert!(!window.state().state().document().is_unsaved());
    assert_eq!(amounts(&window, 0), [Some(-3); 3]);
}

#[test]
fn typing_in_a_measure_that_follows_an_effect_asks_first() {
    let (first, service) = (year(2024), area("service"));
    let span = Years::new(first, year(2027)).expect("years");
    let mut scenario = Scenario::new("Konstant", Scope::AllMunicipalities, span, PriceLevel::Of(first));
    let mut measure = Measure::new("fast", "Fast beløb", service, PriceLevel::Of(first));
    measure.effect = Effect::Constant { amount: mio(10), from: first, to: None };
    scenario.measures.push(measure);
    let mut window = window(opened(scenario, Arc::new(agreements::all())));
    choose(&mut window, "Fast beløb, 2025");
    types(&mut window, "12");
    assert!(!state(&window).document().is_unsaved(), "nothing happens silently");
    assert!(window.query_by_label_contains("følger af tiltagets effekt").is_some());
    window.get_by_role_and_label(Role::Button, "Skriv beløb pr. år").click();
    window.run();
    window.run();
    assert_eq!(amounts(&window, 0), [Some(10); 4]);
    keys(&mut window, Modifiers::NONE, &[Key::Enter]);
    assert_eq!(amounts(&window, 0), [Some(10), Some(12), Some(10), Some(10)]);
}

#[test]
fn a_chosen_cell_out_of_sight_keeps_the_keys() {
    let mut window = window(large(400, 4));
    choose(&mut window, &cell(2, 2025));
    keys(&mut window, Modifiers::SHIFT, &[Key::PageDown; 12]);
    let (rows, _, cell) = marked(&window);
    assert_eq!(cell, "measure-3 2025");
    assert!(rows > 60, "{rows} rows");
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown]);
    assert_eq!(marked(&window).0, rows + 1);
    key(&mut window, Key::Delete);
    window.run();
    assert_eq!(amounts(&window, 2)[1], None);
    assert_eq!(amounts(&window, rows + 2)[1], None);
    assert!(amounts(&window, rows + 3)[1].is_some());
}

fn pastes(window: &mut Harness<'_, App>, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    window.run();
    window.run();
}

#[test]
fn a_plain_range_is_pasted_at_once_as_one_step_and_marked() {
    let mut window = plan();
    choose(&mut window, &cell(1, 2025));
    pastes(&mut window, "11\t12,0\n-21\t\n");
    assert_eq!(amounts(&window, 1), [Some(-2), Some(11), Some(12), Some(-2)]);
    assert_eq!(amounts(&window, 2), [Some(-1), Some(-21), None, Some(-1)], "empty is not zero");
    assert_eq!(undo_name(&window), "Indsæt 2 × 2 celler");
    assert_eq!(marked(&window), (2, 2, "measure-2 2025".to_owned()));
    assert!(window.query_by_label_contains("Indsat 2 × 2 celler").is_some());
    command(&mut window, Key::Z);
    assert_eq!(amounts(&window, 2), [Some(-1); 4]);
    assert!(!state(&window).document().is_unsaved());
}

#[test]
fn one_value_fills_the_range_and_what_is_two_numbers_is_asked_in_its_cell() {
    let mut window = plan();
    choose(&mut window, &cell(1, 2025));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown, Key::ArrowRight]);
    pastes(&mut window, "7\n");
    assert_eq!([amounts(&window, 1)[2], amounts(&window, 2)[1]], [Some(7), Some(7)]);
    choose(&mut window, &cell(3, 2025));
    pastes(&mut window, "0,08 mia");
    assert_eq!(amounts(&window, 3)[1], Some(80));
    choose(&mut window, &cell(3, 2026));
    pastes(&mut window, "1.234");
    assert_eq!(state(&window).typing.as_deref(), Some("1.234"));
    assert!(window.query_by_label_contains("Kan være 1,234 eller 1.234").is_some());
}

#[test]
fn what_was_copied_is_pasted_again_as_it_was() {
    let mut window = plan();
    choose(&mut window, &cell(0, 2024));
    keys(&mut window, Modifiers::SHIFT, &[Key::ArrowDown, Key::End]);
    let text = copied(&mut window, Event::Copy).expect("a range");
    choose(&mut window, &cell(3, 2024));
    pastes(&mut window, &text);
    assert_eq!([amounts(&window, 3), amounts(&window, 4)], [amounts(&window, 0), amounts(&window, 1)]);
}

#[test]
fn a_column_that_could_be_read_twice_is_shown_and_asked_about_first() {
    let mut window = plan();
    choose(&mut window, &cell(0, 2024));
    pastes(&mut window, "1.234\t5,5\n2.500\t6,5");
    assert!(!state(&window).document().is_unsaved(), "nothing happens before the answer");
    assert!(window.query_by_role_and_label(Role::Dialog, "Indsæt 2 × 2 celler").is_some());
    let lay = |window: &Harness<'_, App>| {
        window.get_by_role_and_label(Role::Button, "Sæt ind").accesskit_node().is_disabled()
    };
    assert!(lay(&window), "the decimal sign is still to be chosen");
    window.get_by_role_and_label(Role::ComboBox, "Decimaltegn i kolonne A").click();
    window.run();
    window.get_by_label("Punktum: 1.234 er 1,234").click();
    window.run();
    window.run();
    assert!(!lay(&window));
    window.get_by_role_and_label(Role::Button, "Sæt ind").click();
    window.run();
    window.run();
    let scenario = state(&window).document().book().scenario();
    let Effect::Yearly(first) = &scenario.measures[0].effect else { panic!("yearly") };
    assert_eq!(first.get(year(2024)).map(|amount| amount.number().to_string()).as_deref(), Some("1.234"));
    assert_eq!(undo_name(&window), "Indsæt 2 × 2 celler");
}

#[test]
fn heads_place_years_rows_beyond_become_measures_and_spoilt_cells_are_listed() {
    let mut window = plan();
    choose(&mut window, &cell(4, 2024));
    pastes(&mut window, "Tiltag\tBO2026\tB2025\tI alt\nTiltag nr. 4\t41\t#REF!\t0\nNyt hus\t52\t51\t0\n");
    assert!(window.query_by_label_contains("1 celle kan ikke læses").is_some());
    assert!(window.query_by_label_contains("C2: »#REF!« er en fejl i regnearket").is_some());
    assert!(window.query_by_label_contains("Intet årstal").is_some());
    window.get_by_role_and_label(Role::Switch, "Tilføj rækken under det sidste tiltag som nyt tiltag").click();
    window.run();
    window.get_by_role_and_label(Role::Button, "Sæt ind").click();
    window.run();
    window.run();
    assert_eq!(amounts(&window, 4), [Some(1), Some(1), Some(41), Some(1)], "what cannot be read stays");
    assert_eq!(amounts(&window, 5), [None, Some(51), Some(52), None]);
    assert_eq!(&*state(&window).document().book().scenario().measures[5].title, "Nyt hus");
    command(&mut window, Key::Z);
    assert!(!state(&window).document().is_unsaved(), "one step");
}

#[test]
fn pasting_where_no_amounts_go_says_why() {
    let mut window = plan();
    choose(&mut window, "Plan, 2025");
    pastes(&mut window, "1\t2");
    assert!(window.query_by_label("Tallet er en sum. Ret det, den består af.").is_some());
    choose(&mut window, &cell(0, 2024));
    pastes(&mut window, "ord\tog flere");
    assert!(window.query_by_label("Der er ingen beløb på udklipsholderen").is_some());
    assert!(!state(&window).document().is_unsaved());
}

#[test]
fn a_thousand_rows_of_ten_years_are_pasted_as_one_step() {
    let mut window = window(large(1_000, 10));
    choose(&mut window, &cell(0, 2024));
    let row = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"].join("\t");
    pastes(&mut window, &vec![row; 1_000].join("\n"));
    assert_eq!(undo_name(&window), "Indsæt 1.000 × 10 celler");
    assert_eq!(amounts(&window, 999)[9], Some(10));
    command(&mut window, Key::Z);
    assert!(!state(&window).document().is_unsaved());
}

#[test]
fn what_arrives_in_one_slow_frame_is_done_in_its_order() {
    let mut window = plan();
    choose(&mut window, &cell(0, 2025));
    let text = |text: &str| Event::Text(text.to_owned());
    let press = |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    let all = vec![
        text("1"),
        text("2"),
        press(Key::Tab),
        text("13"),
        press(Key::Enter),
        text("21"),
        press(Key::Escape),
        press(Key::ArrowDown),
        text("31"),
        press(Key::ArrowRight),
    ];
    let pos = window.get_by_role_and_label(Role::Cell, &cell(0, 2025)).rect().center();
    let click = |pressed| {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        Event::PointerButton { pos, button, pressed, modifiers }
    };
    let frames = [vec![Event::PointerMoved(pos)], vec![click(true), click(false)], Vec::new(), all];
    let context = window.ctx.clone();
    let screen = Rect::from_min_size(Pos2::ZERO, Vec2::new(1440.0, 900.0));
    for events in frames.into_iter().chain(std::iter::repeat_n(Vec::new(), 20)) {
        let mut input = RawInput { events, focused: true, screen_rect: Some(screen), ..RawInput::default() };
        window.state_mut().pace(&context, &mut input);
        let mut output = context.run_ui(input, |ui| window.state_mut().frame(ui));
        output.textures_delta.clear();
    }
    assert_eq!(amounts(&window, 0), [Some(-3), Some(12), Some(13), Some(-3)]);
    assert_eq!(amounts(&window, 1), [Some(-2); 4], "given up");
    assert_eq!(amounts(&window, 2), [Some(-1), Some(31), Some(-1), Some(-1)]);
    assert_eq!(marked(&window).2, "measure-3 2026");
}
