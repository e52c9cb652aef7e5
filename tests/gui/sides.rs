//! The side panels: docked, hidden, as drawers, and how wide they are.

use crate::support::{command, first_start, key, window, window_of};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Vec2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use raaderum::desktop::app::App;
use raaderum::desktop::sides::{Side, Stance};
use raaderum::desktop::state::State;

const AREAS: &str = "Områder og tiltag";
const DETAILS: &str = "Detaljer";

/// A window of 1440 × 900 at 200 pct.
fn zoomed() -> Harness<'static, App> {
    window_of(started(), Vec2::new(720.0, 450.0))
}

fn started() -> State {
    let mut state = first_start();
    state.welcome = false;
    state
}

fn stance(window: &Harness<'_, App>, side: Side) -> Stance {
    window.state().state().sides.stance(side)
}

fn press(window: &mut Harness<'_, App>, strip: &str) {
    window.get_by_role_and_label(Role::Button, strip).click();
    window.run();
    window.run();
}

fn shift_command(window: &mut Harness<'_, App>, pressed: Key) {
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, pressed);
    window.run();
    window.run();
}

/// Whether what each panel holds is there: the list of areas, and the inspector's tabs.
fn seen(window: &Harness<'_, App>) -> (bool, bool) {
    let areas = window.query_by_label_contains("Mindste råderum").is_some();
    (areas, window.query_by_role_and_label(Role::Tab, "Hvorfor dette tal").is_some())
}

#[test]
fn at_two_hundred_percent_the_panels_open_as_drawers_over_a_centre_that_stands_still() {
    let mut window = zoomed();
    assert_eq!(seen(&window), (false, false));
    let chart = window.get_by_role_and_label(Role::Tab, "Niveau").rect();
    assert!(window.query_by_role_and_label(Role::Cell, "Plan, 2026").is_some(), "all three years are seen");
    press(&mut window, DETAILS);
    assert_eq!(seen(&window), (false, true));
    assert_eq!(window.get_by_role_and_label(Role::Tab, "Niveau").rect(), chart);
    press(&mut window, AREAS);
    assert_eq!(seen(&window), (true, false), "one drawer at a time");
    press(&mut window, AREAS);
    assert_eq!(seen(&window), (false, false), "the same strip closes it");
}

#[test]
fn escape_closes_a_drawer_but_first_what_is_typed_in_it() {
    let mut window = zoomed();
    press(&mut window, DETAILS);
    window.get_by_role_and_label(Role::MultilineTextInput, "Titel").focus();
    window.run();
    key(&mut window, Key::Escape);
    assert_eq!(stance(&window, Side::Right), Stance::Drawer);
    key(&mut window, Key::Escape);
    window.run();
    assert_eq!(stance(&window, Side::Right), Stance::Folded);
    assert!(window.get_by_role_and_label(Role::Button, DETAILS).is_focused(), "the keyboard is where it came from");
}

#[test]
fn both_panels_have_a_command_at_any_width() {
    for (width, shown, away) in [(1440.0, Stance::Docked, Stance::Folded), (720.0, Stance::Folded, Stance::Drawer)] {
        let mut window = window_of(started(), Vec2::new(width, 450.0));
        command(&mut window, Key::B);
        assert_eq!((stance(&window, Side::Left), stance(&window, Side::Right)), (away, shown), "at {width}");
        command(&mut window, Key::B);
        shift_command(&mut window, Key::B);
        assert_eq!((stance(&window, Side::Left), stance(&window, Side::Right)), (shown, away), "at {width}");
    }
}

#[test]
fn a_hidden_panel_leaves_a_strip_that_brings_it_back() {
    let mut window = window(started());
    assert!(window.query_by_role_and_label(Role::Button, AREAS).is_none());
    command(&mut window, Key::B);
    assert_eq!(seen(&window), (false, true));
    press(&mut window, AREAS);
    assert_eq!(seen(&window), (true, true));
}

#[test]
fn what_asks_for_the_inspector_opens_it() {
    let mut window = zoomed();
    window.get_by_role_and_label(Role::Button, "0 problemer").click();
    window.run();
    window.run();
    assert_eq!(stance(&window, Side::Right), Stance::Drawer);
    assert!(window.query_by_label_contains("Ingen problemer").is_some());
}

#[test]
fn the_edge_of_a_panel_is_pulled_by_pointer_and_arrows() {
    let mut window = window(started());
    let edge = |window: &Harness<'_, App>| {
        window.get_by_role_and_label(Role::Splitter, "Bredde af områder og tiltag").rect().center().x
    };
    let before = edge(&window);
    let from = pos2(before, 500.0);
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for event in [Event::PointerMoved(from), button(from, true)] {
        window.event(event);
    }
    window.run();
    let to = pos2(before + 60.0, 500.0);
    window.event(Event::PointerMoved(to));
    window.run();
    window.event(button(to, false));
    window.run();
    assert!((edge(&window) - before - 60.0).abs() < 2.0, "{} and {before}", edge(&window));
    window.get_by_role_and_label(Role::Splitter, "Bredde af områder og tiltag").focus();
    window.run();
    let pulled = edge(&window);
    key(&mut window, Key::ArrowLeft);
    window.run();
    assert!((pulled - edge(&window) - 8.0).abs() < 1.5);
}

#[test]
fn the_smallest_window_keeps_every_part_inside() {
    for strip in [AREAS, DETAILS] {
        let mut window = window_of(first_start(), Vec2::new(480.0, 300.0));
        press(&mut window, strip);
        for inside in window.get_all_by_role(Role::Tab).chain(window.get_all_by_role(Role::Button)) {
            let rect = inside.rect();
            assert!(rect.left() >= -0.5 && rect.right() <= 480.5, "{rect:?}");
        }
    }
}
