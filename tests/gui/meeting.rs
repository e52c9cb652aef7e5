//! Meeting mode by accessible label: pages, digits, overview, black wall, the way out; and the dialog of the pages.

#![expect(clippy::expect_used, reason = "what is not there is a failed test")]

use crate::fixture::opened;
use crate::support::{first_start, window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::desktop::app::App;
use raaderum::desktop::state::Dialog;
use raaderum::storage::{agreements, areas, examples, scenario};
use std::sync::Arc;

fn in_meeting() -> Harness<'static, App> {
    let mut window = window(first_start());
    press(&mut window, Key::F5);
    window
}

/// Presses a key; the line of keys fades, so the window does not come to rest at once.
fn press(window: &mut Harness<'_, App>, key: Key) {
    window.key_press(key);
    window.run_steps(3);
}

fn has(window: &Harness<'_, App>, starts: &str) -> bool {
    window.query_all_by_role(Role::Label).any(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|text| text.starts_with(starts))
    })
}

#[test]
fn f5_shows_the_verdict_and_arrows_turn_the_pages() {
    let mut window = in_meeting();
    assert!(has(&window, "Side 1 af 6: Den antagne ramme for anlæg overskrides i 2025 og 2026"));
    assert!(window.query_by_label("Nyt tiltag").is_none(), "nothing of the window is left");
    press(&mut window, Key::ArrowRight);
    assert!(has(&window, "Side 2 af 6"));
    press(&mut window, Key::PageDown);
    press(&mut window, Key::ArrowLeft);
    assert!(has(&window, "Side 2 af 6"));
    press(&mut window, Key::End);
    assert!(has(&window, "Side 6 af 6"));
    press(&mut window, Key::Space);
    assert!(has(&window, "Side 6 af 6"), "there is no page behind the last");
    press(&mut window, Key::Home);
    assert!(has(&window, "Side 1 af 6"));
}

#[test]
fn the_button_in_the_bar_starts_it_too() {
    let mut window = window(first_start());
    window.get_by_role_and_label(Role::Button, "Vis i møde").click();
    window.run_steps(3);
    assert!(has(&window, "Side 1 af 6"));
}

#[test]
fn a_digit_changes_the_verdict_and_leaving_can_set_it_back() {
    let mut window = in_meeting();
    press(&mut window, Key::Num2);
    assert!(!has(&window, "Side 1 af 6: Den antagne ramme for anlæg overskrides"));
    press(&mut window, Key::Escape);
    assert_eq!(window.state().state().dialog, Some(Dialog::LeaveMeeting(1)));
    window.get_by_label("Sæt tilbage").click();
    window.run();
    let state = window.state().state();
    assert!(state.meeting.is_none() && state.document().book().scenario().measures[1].on);
}

#[test]
fn what_is_kept_can_be_undone() {
    let mut window = in_meeting();
    press(&mut window, Key::Num2);
    press(&mut window, Key::Escape);
    window.get_by_label("Behold").click();
    window.run();
    let on = |window: &Harness<'_, App>| window.state().state().document().book().scenario().measures[1].on;
    assert!(window.state().state().meeting.is_none() && !on(&window));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(on(&window));
}

#[test]
fn black_and_overview_and_pointer() {
    let mut window = in_meeting();
    press(&mut window, Key::B);
    assert!(has(&window, "Sort skærm"));
    press(&mut window, Key::B);
    assert!(has(&window, "Side 1 af 6"));
    press(&mut window, Key::O);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::Enter);
    assert!(has(&window, "Side 3 af 6"));
    press(&mut window, Key::P);
    assert!(window.state().state().meeting.as_ref().is_some_and(|mode| mode.pointer));
    press(&mut window, Key::Escape);
    assert!(window.state().state().meeting.is_none(), "nothing was switched, so nothing is asked");
}

#[test]
fn a_page_gets_a_title_of_its_own_and_another_place() {
    let mut window = window(first_start());
    window.key_press_modifiers(Modifiers::SHIFT, Key::F5);
    window.run();
    window.get_by_label("Egen titel på Vurdering").focus();
    window.run();
    window.get_by_label("Egen titel på Vurdering").type_text("Vi bygger for meget");
    window.run();
    window.get_by_label("Flyt Vurdering ned").click();
    window.run();
    window.get_by_label("Gem siderne").click();
    window.run();
    let pages = &window.state().state().document().book().scenario().meeting;
    assert_eq!(pages.len(), 6);
    assert_eq!(pages[1].title.as_ref().map(|title| &*title.text), Some("Vi bygger for meget"));
    press(&mut window, Key::F5);
    press(&mut window, Key::ArrowRight);
    assert!(has(&window, "Side 2 af 6: Vi bygger for meget"));
}

/// The meeting of the example with three alternatives.
fn with_alternatives() -> Harness<'static, App> {
    let example = examples::named("botilbud-alternativer").expect("it ships");
    let read = scenario::read(example.text, areas::standard()).expect("it reads");
    let mut window = window(opened(read.scenario, Arc::new(agreements::all())));
    press(&mut window, Key::F5);
    window
}

fn shown(window: &Harness<'_, App>) -> Option<String> {
    window.state().state().document().alternative().map(str::to_owned)
}

#[test]
fn a_shows_the_next_alternative_and_shift_a_the_one_before() {
    let mut window = with_alternatives();
    let before = window.state().state().meeting.as_ref().and_then(|mode| mode.shown().cloned());
    press(&mut window, Key::A);
    assert_eq!(shown(&window).as_deref(), Some("et-aar-senere"));
    assert!(has(&window, "Alternativ: Et år senere"), "the page says so");
    assert_ne!(window.state().state().meeting.as_ref().and_then(|mode| mode.shown().cloned()), before);
    window.key_press_modifiers(Modifiers::SHIFT, Key::A);
    window.run_steps(3);
    assert_eq!(shown(&window), None);
    window.key_press_modifiers(Modifiers::SHIFT, Key::A);
    window.run_steps(3);
    assert_eq!(shown(&window).as_deref(), Some("lejemaal"), "before the plan comes the last");
    press(&mut window, Key::A);
    assert_eq!(shown(&window), None, "behind the last comes the plan");
    press(&mut window, Key::A);
    press(&mut window, Key::Escape);
    assert!(window.state().state().meeting.is_none(), "looking changes nothing, so nothing is asked");
    assert_eq!(shown(&window).as_deref(), Some("et-aar-senere"), "the window goes on with what was looked at");
}

#[test]
fn what_is_switched_in_an_alternative_is_asked_about_and_set_back() {
    let mut window = with_alternatives();
    let plan = window.state().state().document().plan().scenario().clone();
    press(&mut window, Key::A);
    press(&mut window, Key::Num1);
    press(&mut window, Key::A);
    press(&mut window, Key::Escape);
    assert_eq!(window.state().state().dialog, Some(Dialog::LeaveMeeting(1)));
    window.get_by_label("Sæt tilbage").click();
    window.run();
    assert_eq!(*window.state().state().document().plan().scenario(), plan);
    assert_eq!(shown(&window), None, "and the plan is shown, as before");
}

#[test]
fn a_click_on_a_switch_turns_it_and_no_page() {
    let mut window = in_meeting();
    let title = window.state().state().document().book().scenario().measures[1].title.to_string();
    window.get_by_role_and_label(Role::Switch, &title).click();
    window.run_steps(3);
    assert!(!window.state().state().document().book().scenario().measures[1].on);
    assert!(has(&window, "Side 1 af 6"));
}

#[test]
fn the_strip_at_the_lower_edge_shows_alternatives_and_pages() {
    let mut window = with_alternatives();
    assert!(window.query_by_label("Næste side").is_none());
    let room = window.ctx.content_rect();
    window.hover_at(room.center_bottom() - eframe::egui::vec2(0.0, 20.0));
    window.run_steps(3);
    window.get_by_role_and_label(Role::Tab, "Lejemål i stedet").click();
    window.run_steps(3);
    assert_eq!(shown(&window).as_deref(), Some("lejemaal"));
    window.hover_at(room.center_bottom() - eframe::egui::vec2(0.0, 20.0));
    window.run_steps(3);
    window.get_by_label("Næste side").click();
    window.run_steps(3);
    assert!(window.state().state().meeting.as_ref().is_some_and(|mode| mode.page == 1));
}

#[test]
fn pages_chosen_while_an_alternative_is_shown_are_the_plans() {
    let mut window = with_alternatives();
    press(&mut window, Key::A);
    press(&mut window, Key::Escape);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F5);
    window.run();
    window.get_by_label("Flyt Vurdering ned").click();
    window.run();
    window.get_by_label("Gem siderne").click();
    window.run();
    assert!(!window.state().state().document().plan().scenario().meeting.is_empty());
    assert_eq!(shown(&window).as_deref(), Some("et-aar-senere"));
}

#[test]
fn a_chart_has_its_own_title_in_the_window_and_in_the_meeting() {
    let mut window = window(first_start());
    let made = window.state().state().shown().chart.as_ref().map(|chart| chart.title.text.clone()).expect("a chart");
    window.get_by_label("Ret overskrift…").click();
    window.run();
    window.get_by_role_and_label(Role::TextInput, "Egen overskrift").type_text("Vi bygger det, der blev aftalt");
    window.run();
    window.get_by_label("Gem overskriften").click();
    window.run();
    let shown = |window: &Harness<'_, App>| {
        window.state().state().shown().chart.as_ref().map(|chart| chart.title.text.clone()).expect("a chart")
    };
    assert_eq!(shown(&window), "Vi bygger det, der blev aftalt");
    let pages = &window.state().state().document().book().scenario().meeting;
    assert!(pages.len() == 1 && !pages[0].shown, "a place for the title, no page");
    press(&mut window, Key::F5);
    assert!(has(&window, "Side 1 af 6"), "the pages are those that suit the plan");
    let titles: Vec<String> = {
        let mode = window.state().state().meeting.as_ref().expect("a meeting");
        mode.pages().iter().map(|page| page.title.clone()).collect()
    };
    assert!(titles.iter().any(|title| title.starts_with("Vi bygger det, der blev aftalt")), "{titles:?}");
    press(&mut window, Key::Escape);
    crate::support::command(&mut window, Key::Z);
    assert_eq!(shown(&window), made);
}
