//! Chart and grid: choosing, typing, asking, and what stands where a number would be dishonest.

use crate::fixture::{area, counted_twice, large, mio, year};
use crate::support::{first_start, key, window, window_of};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use raaderum::budget::evaluation::Row;
use raaderum::budget::measure::Effect;
use raaderum::budget::money::Printed;
use raaderum::desktop::app::App;
use raaderum::desktop::state::ChartTab;
use raaderum::view::grid::RowKey;
use std::time::Instant;

/// Clicks a cell by its name, such as *Plan, 2025*.
fn choose(window: &mut Harness<'_, App>, cell: &str) {
    window.get_by_role_and_label(Role::Cell, cell).click();
    window.run();
    window.run();
}

fn types(window: &mut Harness<'_, App>, text: &str) {
    window.event(Event::Text(text.to_owned()));
    window.run();
    window.run();
}

/// What stands in a measure's year.
fn amount(window: &Harness<'_, App>, id: &str, of: u16) -> Option<Printed> {
    let (_, measure) = window.state().state().document().book().scenario().measure(id)?;
    let Effect::Yearly(amounts) = &measure.effect else { return None };
    amounts.get(year(of))
}

fn chosen(window: &Harness<'_, App>) -> (RowKey, u16) {
    let cell = window.state().state().cell.clone();
    cell.map_or_else(|| (RowKey::Verdicts("none".into()), 0), |cell| (cell.row, cell.year.number()))
}

#[test]
fn a_chosen_cell_tells_the_sum_behind_it() {
    let mut window = window(first_start());
    choose(&mut window, "Plan, 2025");
    assert!(window.query_by_label_contains("300,0 + 600,0 + 64,0").is_some());
    assert!(window.get_by_role_and_label(Role::Cell, "Plan, 2025").is_focused());
}

#[test]
fn arrows_home_and_end_move_the_choice_and_the_focus() {
    let mut window = window(first_start());
    choose(&mut window, "Plan, 2025");
    for (pressed, row, at) in [
        (Key::ArrowRight, RowKey::Numbers(Row::Plan), 2026),
        (Key::ArrowRight, RowKey::Numbers(Row::Plan), 2026),
        (Key::Home, RowKey::Numbers(Row::Plan), 2024),
        (Key::ArrowUp, RowKey::Numbers(Row::Measure(2)), 2024),
        (Key::End, RowKey::Numbers(Row::Measure(2)), 2026),
    ] {
        key(&mut window, pressed);
        window.run();
        assert_eq!(chosen(&window), (row, at), "after {pressed:?}");
    }
    assert!(window.get_by_role_and_label(Role::Cell, "Udskudt renovering, slået fra, 2026").is_focused());
}

#[test]
fn typing_is_read_aloud_and_enter_saves_and_moves_down() {
    let mut window = window(first_start());
    choose(&mut window, "40 egne pladser, 2026");
    types(&mut window, "0,08 mi");
    assert!(window.query_by_label("kan ikke læses endnu").is_some());
    types(&mut window, "a");
    assert!(window.query_by_label("80,0 mio. kr., 2024-pl").is_some());
    types(&mut window, "");
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    types(&mut window, "0,09 mia");
    key(&mut window, Key::Enter);
    window.run();
    assert_eq!(amount(&window, "egne-pladser", 2026).map(Printed::money), Some(mio(90).money()));
    assert_eq!(chosen(&window), (RowKey::Numbers(Row::Measure(2)), 2026));
    assert!(window.state().state().typing.is_none());
}

#[test]
fn tab_saves_and_moves_right_and_escape_gives_up() {
    let mut window = window(first_start());
    choose(&mut window, "40 egne pladser, 2024");
    types(&mut window, "12");
    key(&mut window, Key::Tab);
    window.run();
    assert_eq!(amount(&window, "egne-pladser", 2024), Some(mio(12)));
    assert_eq!(chosen(&window), (RowKey::Numbers(Row::Measure(1)), 2025));
    types(&mut window, "99");
    key(&mut window, Key::Escape);
    window.run();
    assert_eq!(amount(&window, "egne-pladser", 2025), Some(mio(64)));
    assert!(window.state().state().typing.is_none());
    assert!(window.get_by_role_and_label(Role::Cell, "40 egne pladser, 2025").is_focused());
}

#[test]
fn what_could_be_two_numbers_is_asked_about_and_stays() {
    let mut window = window(first_start());
    choose(&mut window, "40 egne pladser, 2026");
    types(&mut window, "1.5");
    assert!(window.query_by_label("Kan være 1,5 eller 1.500. Skriv det ene.").is_some());
    key(&mut window, Key::Enter);
    window.run();
    assert_eq!(window.state().state().typing.as_deref(), Some("1.5"));
    assert_eq!(amount(&window, "egne-pladser", 2026), Some(mio(80)));
    key(&mut window, Key::Escape);
    window.run();
    assert!(window.state().state().typing.is_none());
}

#[test]
fn delete_empties_and_undo_brings_back() {
    let mut window = window(first_start());
    choose(&mut window, "40 egne pladser, 2026");
    key(&mut window, Key::Delete);
    assert_eq!(amount(&window, "egne-pladser", 2026), None);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(amount(&window, "egne-pladser", 2026), Some(mio(80)));
}

#[test]
fn entering_an_amount_that_stands_there_already_is_no_edit() {
    let mut window = window(first_start());
    choose(&mut window, "40 egne pladser, 2026");
    key(&mut window, Key::F2);
    window.run();
    assert_eq!(window.state().state().typing.as_deref(), Some("80"));
    key(&mut window, Key::Enter);
    window.run();
    assert!(!window.state().state().document().is_unsaved());
}

#[test]
fn a_cell_that_is_computed_says_why_it_takes_no_number() {
    let mut window = window(first_start());
    choose(&mut window, "Plan, 2025");
    types(&mut window, "5");
    assert!(window.query_by_label("Tallet er en sum. Ret det, den består af.").is_some());
    assert!(window.state().state().typing.is_none());
}

#[test]
fn clicking_another_cell_while_typing_saves_first() {
    let mut window = window(first_start());
    choose(&mut window, "40 egne pladser, 2026");
    types(&mut window, "81");
    choose(&mut window, "Udgangspunkt, 2024");
    assert_eq!(amount(&window, "egne-pladser", 2026), Some(mio(81)));
    assert_eq!(chosen(&window), (RowKey::Numbers(Row::Baseline), 2024));
}

#[test]
fn the_tabs_change_the_chart_and_the_picture_says_what_it_shows() {
    let mut window = window(first_start());
    assert!(window.query_by_role_and_label(Role::Tab, "Niveau").is_some());
    assert!(window.query_by_label_contains("2026: 1.080,0").is_some());
    window.get_by_role_and_label(Role::Tab, "Afvigelse fra ramme").click();
    window.run();
    assert_eq!(window.state().state().chart_tab, ChartTab::Deviation);
    assert!(window.query_by_label_contains("2026: +80,0").is_some());
}

/// The window with an example of that name, its deviation chart shown.
fn deviation_of(example: &str) -> Harness<'static, App> {
    let mut window = window(first_start());
    window.get_by_role_and_label(Role::Link, example).click();
    window.run();
    window.get_by_role_and_label(Role::Tab, "Afvigelse fra ramme").click();
    window.run();
    window
}

#[test]
fn every_frame_of_an_area_has_its_plot_in_the_deviation_chart() {
    let window = deviation_of("Færre konsulenter 2021-2025");
    let first = window.get_by_label_contains("tidligere aftalt forløb. 2021: 0,0; 2022: +62,5").rect();
    let second = window.get_by_label_contains("mod færre eksterne konsulenter i alt. 2021: ;").rect();
    assert!(first.bottom() < second.top(), "in the order of the file");
    assert!((first.height() - second.height()).abs() < 0.1, "on one scale");
    assert!((first.left() - second.left()).abs() < 0.1, "on the same years");
}

#[test]
fn long_notes_are_folded_until_they_are_asked_for() {
    let mut window = deviation_of("Færre konsulenter 2021-2025");
    let note = |window: &Harness<'_, App>| window.get_by_label_contains("Anm.:").rect().height();
    assert!(note(&window) < 37.0, "two lines");
    window.get_by_role_and_label(Role::Link, "Vis alle").click();
    window.run();
    window.run();
    assert!(note(&window) > 37.0);
    assert!(window.query_by_role_and_label(Role::Link, "Vis færre").is_some());
}

#[test]
fn the_timeline_shows_every_agreement_in_its_own_price_level() {
    let mut window = window(first_start());
    window.get_by_role_and_label(Role::Tab, "Tidslinje").click();
    window.run();
    assert_eq!(window.state().state().chart_tab, ChartTab::Timeline);
    assert!(window.query_by_label_contains("2026: mindst 1,0 (intet prisniveau, KØ2024)").is_some());
}

/// Shows a chart by its tab, or by its item in the menu behind the tabs that have room.
fn show_chart(window: &mut Harness<'_, App>, name: &str) {
    if let Some(tab) = window.query_by_role_and_label(Role::Tab, name) {
        tab.click();
    } else {
        window.get_by_label("Flere figurer").click();
        window.run();
        window.get_by_label(name).click();
    }
    window.run();
    window.run();
}

#[test]
fn every_kind_of_chart_has_its_tab_and_its_numbers_can_be_read() {
    let mut window = window(first_start());
    for (tab, kind, told) in [
        ("Tiltag pr. år", ChartTab::Measures, "2026: +780,0"),
        ("Budgetbro", ChartTab::Bridge, "40 egne pladser, foreslået: +80,0"),
        ("Balance", ChartTab::Balance, "Udgifter i alt: 454.600,0"),
        ("Bloktilskud", ChartTab::Exposure, "1.000,0 ikke berørt"),
        ("Følsomhed", ChartTab::Sensitivity, "40 egne pladser, uden tiltaget: 0,0"),
    ] {
        show_chart(&mut window, tab);
        assert_eq!(window.state().state().chart_tab, kind);
        assert!(window.query_by_label_contains(told).is_some(), "{tab}: {told}");
    }
}

#[test]
fn a_level_close_up_is_drawn_or_says_why_columns_do() {
    let mut window = window(first_start());
    show_chart(&mut window, "Niveau, tæt på");
    assert_eq!(window.state().state().chart_tab, ChartTab::Lines);
    assert!(window.query_by_label_contains("niveau som søjler fra nul").is_some());
    window.get_by_role_and_label(Role::TreeItem, "Anlæg, brutto").click();
    window.run();
    window.run();
    assert!(window.query_all_by_label_contains("Aksen begynder ved 19.200").next().is_some());
    assert!(window.query_all_by_role(Role::Image).next().is_some());
}

#[test]
fn a_kind_that_has_nothing_to_show_says_why() {
    let mut window = window(first_start());
    window.get_by_role_and_label(Role::Link, "Færre konsulenter 2021-2025").click();
    window.run();
    show_chart(&mut window, "Bloktilskud");
    let why = window.state().state().shown().why_no_chart.clone();
    assert!(why.contains("bloktilskud"), "{why}");
    assert!(window.query_by_label_contains(&why).is_some());
}

#[test]
fn a_part_counted_twice_is_mended_where_the_chart_would_stand() {
    let mut window = window(counted_twice());
    assert!(window.query_by_label_contains("Efter rettelsen er udgangspunktet 19.100,0").is_some());
    for repair in window.get_all_by_label("Tag det ud af udgangspunktet").take(1) {
        repair.click();
    }
    window.run();
    assert!(window.state().state().shown().chart.is_some());
}

#[test]
fn thousands_of_measures_show_only_what_is_seen() {
    let mut window = window(large(3_000, 30));
    let cells = window.get_all_by_role(Role::Cell).count();
    assert!(cells < 400, "{cells} cells are drawn");
    choose(&mut window, "Udgangspunkt, 2024");
    window.key_press_modifiers(Modifiers::COMMAND, Key::End);
    window.run();
    window.run();
    assert_eq!(chosen(&window).1, 2053);
    key(&mut window, Key::PageUp);
    window.run();
    window.run();
    let at = chosen(&window);
    assert!(matches!(at.0, RowKey::Numbers(Row::Measure(_))), "{at:?}");
    assert!(window.get_all_by_role(Role::Cell).any(|cell| cell.is_focused()));
}

#[test]
fn no_size_breaks_the_centre() {
    for (width, height) in [(1024.0, 640.0), (720.0, 450.0), (480.0, 300.0), (1920.0, 1080.0)] {
        for state in [first_start, counted_twice, || large(40, 60)] {
            let state = state();
            let mut window = window_of(state, Vec2::new(width, height));
            window.run();
        }
    }
}

/// Prints how long a frame takes: `cargo test --release --test gui -- --ignored --nocapture frame_time`.
#[test]
#[ignore = "prints a time"]
#[expect(clippy::print_stdout, reason = "the time is what it is run for")]
fn frame_time() {
    let mut window = window(large(1_000, 30));
    choose(&mut window, "Udgangspunkt, 2024");
    let context = window.ctx.clone();
    let frames = 300_u32;
    let start = Instant::now();
    for _ in 0..frames {
        let output = context.run_ui(eframe::egui::RawInput::default(), |ui| window.state_mut().frame(ui));
        let mut delta = output.textures_delta;
        delta.clear();
    }
    println!("{:.3} ms a frame", start.elapsed().as_secs_f64() * 1e3 / f64::from(frames));
}

#[test]
fn the_timeline_names_its_own_sources() {
    let mut state = first_start();
    state.area = Some(area("overfoersler"));
    state.chart_tab = ChartTab::Timeline;
    state.refresh();
    let window = window(state);
    assert!(window.query_by_label_contains("2020: beregnet 84,1 (2020-pl, KØ2020)").is_some());
    assert!(window.query_by_label_contains("KØ2014, kap. 3, tabel 1; KØ2020, tabel 1").is_some());
}

#[test]
fn painted_charts_say_what_is_under_the_pointer() {
    let mut window = window(first_start());
    show_chart(&mut window, "Budgetbro");
    let image = window.get_all_by_role(Role::Image).map(|node| node.rect());
    let plot = image.max_by(|a, b| a.area().total_cmp(&b.area())).expect("a chart");
    let told = |window: &Harness<'_, App>| window.query_all_by_label_contains("mio. kr., 2024-pl").count();
    let before = told(&window);
    window.hover_at(plot.left_center() + eframe::egui::vec2(plot.width() * 0.12, 0.0));
    window.run_steps(12);
    assert!(told(&window) > before, "year, number, unit and prices");
}
