//! The agreements browser: search, read, use, and the ways that lead there.

use crate::support::{command, first_start, key, window, window_of};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::evaluation::Row;
use raaderum::budget::measure::{Effect, Source, Standing};
use raaderum::budget::scenario::Scenario;
use raaderum::desktop::app::App;
use raaderum::desktop::state::{CellAt, InspectorTab};
use raaderum::view::grid::RowKey;

const SEARCH: &str = "Søg i aftalerne";

fn opened() -> Harness<'static, App> {
    let mut window = window(first_start());
    command(&mut window, Key::F);
    window
}

fn search(window: &mut Harness<'_, App>, query: &str) {
    window.get_by_role_and_label(Role::TextInput, SEARCH).type_text(query);
    window.run();
}

fn scenario<'a>(window: &'a Harness<'_, App>) -> &'a Scenario {
    window.state().state().document().book().scenario()
}

fn figure(window: &Harness<'_, App>) -> String {
    window.state().state().browser.figure.as_ref().map(|of| format!("{of:?}")).unwrap_or_default()
}

fn press(window: &mut Harness<'_, App>, role: Role, label: &str) {
    window.get_by_role_and_label(role, label).click();
    window.run();
}

fn has(window: &Harness<'_, App>, label: &str) -> bool {
    window.query_all_by_label(label).next().is_some()
}

#[test]
fn a_newcomer_finds_what_the_frame_of_a_year_is_and_what_is_in_it() {
    let mut window = window(first_start());
    press(&mut window, Role::Button, "Aftaler");
    assert!(window.get_by_role_and_label(Role::TextInput, SEARCH).is_focused());
    search(&mut window, "anlægsramme 2022");
    assert_eq!(figure(&window), "KØ2022/anlaegsramme");
    let first = "Anlægsramme, KØ2022 · Ramme · Anlæg, brutto, 19,9 mia. kr., 2022";
    let items: Vec<_> = window.get_all_by_role(Role::ListItem).collect();
    assert_eq!(items.first().and_then(|item| item.accesskit_node().label()).as_deref(), Some(first));
    drop(items);
    for label in
        ["2022, 19,9 mia. kr., 2022-pl, kap. 2; tabel 1; kap. 7", "Ramme: højst, på niveauet, bindende", "Heraf"]
    {
        assert!(has(&window, label), "{label}");
    }
    assert!(window.query_by_role_and_label(Role::Link, "Tilskud til grønne investeringer").is_some());
    press(&mut window, Role::Link, "Likviditetsfinansiering af anlæg");
    assert_eq!(figure(&window), "KØ2022/likviditetsfinansiering");
    press(&mut window, Role::Button, "Tilbage til Anlægsramme");
    assert_eq!(figure(&window), "KØ2022/anlaegsramme");
}

#[test]
fn the_question_itself_is_an_answer() {
    let mut window = opened();
    search(&mut window, "hvad er anlaegsrammen for 2022, og hvad indgaar i den");
    assert_eq!(figure(&window), "KØ2022/anlaegsramme");
}

#[test]
fn arrows_move_through_the_hits_while_typing_and_enter_goes_to_the_entry() {
    let mut window = opened();
    search(&mut window, "botilbud");
    let first = figure(&window);
    key(&mut window, Key::ArrowDown);
    let second = figure(&window);
    assert_ne!(first, second);
    assert!(window.get_by_role_and_label(Role::TextInput, SEARCH).is_focused());
    key(&mut window, Key::ArrowUp);
    assert_eq!(figure(&window), first);
    key(&mut window, Key::Enter);
    assert!(!window.get_by_role_and_label(Role::TextInput, SEARCH).is_focused());
    assert_eq!(figure(&window), first);
    command(&mut window, Key::F);
    assert!(window.get_by_role_and_label(Role::TextInput, SEARCH).is_focused());
}

#[test]
fn escape_comes_back_to_exactly_where_one_was() {
    let mut window = opened();
    let state = window.state().state();
    let before = (state.area.clone(), state.measure.clone(), state.cell.clone());
    search(&mut window, "service");
    assert!(window.query_by_label("40 egne pladser").is_none());
    key(&mut window, Key::Escape);
    let state = window.state().state();
    assert!(!state.browser.open);
    assert_eq!((state.area.clone(), state.measure.clone(), state.cell.clone()), before);
    assert!(has(&window, "40 egne pladser"));
}

#[test]
fn filters_narrow_the_hits_and_an_empty_result_says_what_to_do() {
    let mut window = opened();
    search(&mut window, "anlægsramme");
    let all = window.state().state().browser.found().hits.len();
    press(&mut window, Role::Switch, "KØ2020, Aftale om kommunernes økonomi for 2020");
    let some = window.state().state().browser.found().hits.len();
    assert!(0 < some && some < all);
    window.get_by_role_and_label(Role::ComboBox, "År").click();
    window.run();
    press(&mut window, Role::ListBoxOption, "2026");
    assert!(has(&window, "Intet tal passer til det hele"));
    let clear: Vec<_> = window.get_all_by_role_and_label(Role::Button, "Ryd filtre").collect();
    clear[0].click();
    drop(clear);
    window.run();
    assert_eq!(window.state().state().browser.found().hits.len(), all);
}

#[test]
fn a_figure_becomes_a_measure_in_one_step_that_undo_takes_back() {
    let mut window = opened();
    let before = scenario(&window).clone();
    search(&mut window, "løft botilbud");
    let of = window.state().state().browser.figure.clone().unwrap();
    press(&mut window, Role::Button, "Som tiltag");
    let measure = scenario(&window).measures.last().unwrap();
    assert_eq!((&measure.effect, measure.standing), (&Effect::Figure(of), Standing::Agreed));
    let state = window.state().state();
    assert!(!state.browser.open);
    assert_eq!((state.measure.as_ref(), state.area.as_ref()), (Some(&measure.id), Some(&measure.area)));
    assert!(window.query_by_label_contains("er nu et tiltag i").is_some());
    command(&mut window, Key::Z);
    assert_eq!(scenario(&window), &before);
}

#[test]
fn an_unused_agreement_comes_with_its_figure() {
    let mut window = opened();
    let before = scenario(&window).clone();
    search(&mut window, "anlægsramme 2022");
    assert!(window.get_by_role_and_label(Role::Button, "Som tiltag").accesskit_node().is_disabled());
    let why = window.get_by_role_and_label(Role::Button, "Som tiltag").accesskit_node().description();
    assert_eq!(why.as_deref(), Some("Tallet har intet beløb i scenariets år"));
    key(&mut window, Key::Escape);
    press(&mut window, Role::ListItem, "40 egne pladser");
    command(&mut window, Key::F);
    press(&mut window, Role::Button, "Som kilde");
    let measure = &scenario(&window).measures[1];
    assert!(matches!(measure.source(), Some(Source::Agreement(of)) if &*of.agreement == "KØ2022"));
    assert!(scenario(&window).agreements.iter().any(|id| &**id == "KØ2022"));
    assert!(window.query_by_label_contains("KØ2022 er føjet til scenariets aftaler").is_some());
    command(&mut window, Key::Z);
    assert_eq!(scenario(&window), &before);
}

#[test]
fn values_are_restated_where_the_chain_allows_and_else_name_the_missing_step() {
    let mut window = opened();
    search(&mut window, "anlægsramme 2022");
    assert!(window.query_by_label_contains("satsen kommuner/anlaeg 2022-2023 er ikke trykt").is_some());
    window.get_by_role_and_label(Role::ComboBox, "Omregnet til").click();
    window.run();
    press(&mut window, Role::ListBoxOption, "2021-pl");
    assert!(has(&window, "2022, 19.625,2\u{a0}mio.\u{a0}kr."));
    assert!(has(&window, "÷ 1,4 pct., 2021-2022 (KØ2022)"));
}

#[test]
fn every_figure_of_an_explanation_leads_to_its_entry() {
    let mut state = first_start();
    state.inspector_tab = InspectorTab::Why;
    let year = raaderum::budget::price_level::Year::new(2024).unwrap();
    state.cell = Some(CellAt { row: RowKey::Numbers(Row::Plan), year });
    state.refresh();
    let mut window = window(state);
    let in_panel = window.get_all_by_role(Role::Link).find(|link| link.rect().left() > 1120.0).unwrap();
    assert!(in_panel.accesskit_node().label().unwrap().starts_with("KØ2024"));
    in_panel.click();
    window.run();
    let state = window.state().state();
    assert!(state.browser.open && figure(&window).starts_with("KØ2024/"));
    assert!(has(&window, "Tallet i aftalen"));
    // The list has come to it, though it is far down.
    let chosen = window.get_by_role_and_label(
        Role::ListItem,
        "Mindste samlede investering i botilbud, KØ2024 · Mindstekrav · Botilbud, mindst 0,5 mia. kr., 2024 og 2 mere",
    );
    assert!(chosen.rect().top() > 100.0 && chosen.rect().bottom() < 868.0, "{}", chosen.rect());
}

#[test]
fn a_small_window_folds_the_filters_and_a_smaller_one_shows_list_or_entry() {
    for (width, together) in [(720.0, true), (480.0, false)] {
        let mut window = window_of(first_start(), Vec2::new(width, 400.0));
        command(&mut window, Key::F);
        search(&mut window, "anlægsramme 2022");
        assert!(
            window.query_by_role_and_label(Role::Switch, "KØ2020, Aftale om kommunernes økonomi for 2020").is_none()
        );
        press(&mut window, Role::Button, "Filtre");
        assert!(
            window.query_by_role_and_label(Role::Switch, "KØ2020, Aftale om kommunernes økonomi for 2020").is_some()
        );
        press(&mut window, Role::Button, "Filtre");
        window.get_by_role_and_label(Role::TextInput, SEARCH).focus();
        window.run();
        assert_eq!(has(&window, "Heraf"), together);
        key(&mut window, Key::Enter);
        assert!(has(&window, "Brug tallet"));
        if !together {
            press(&mut window, Role::Button, "Tilbage til listen");
            assert!(window.query_by_role_and_label(Role::TextInput, SEARCH).is_some());
        }
    }
}
