//! Many measures at once: chosen, changed, moved, searched.

use super::inspector::choose;
use super::{botilbud, press, scenario, window};
use crate::fixture::large;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::measure::{Effect, Standing};
use raaderum::budget::scenario::{Edit, MeasureChange};
use raaderum::desktop::app::App;
use raaderum::view::measure_list::ListRow;

fn row(window: &mut Harness<'_, App>, title: &str, modifiers: Modifiers) {
    let row = window.get_by_role_and_label(Role::ListItem, title);
    row.click_modifiers(modifiers);
    window.run();
}

fn with(window: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn picked(window: &Harness<'_, App>) -> Vec<usize> {
    window.state().state().list.picked().to_vec()
}

fn titles(window: &Harness<'_, App>) -> Vec<String> {
    scenario(window).measures.iter().map(|measure| measure.title.to_string()).collect()
}

fn button(window: &mut Harness<'_, App>, name: &str) {
    window.get_by_role_and_label(Role::Button, name).click();
    window.run();
}

fn type_in(window: &mut Harness<'_, App>, field: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, field).focus();
    window.run();
    window.get_by_role_and_label(Role::TextInput, field).type_text(text);
    window.run();
}

/// The list of a plan with ten measures, the first chosen.
fn ten() -> Harness<'static, App> {
    let mut window = window(large(10, 4));
    row(&mut window, "Tiltag nr. 0", Modifiers::NONE);
    window
}

#[test]
fn ctrl_and_shift_choose_several_and_the_count_is_told() {
    let mut window = ten();
    row(&mut window, "Tiltag nr. 2", Modifiers::COMMAND);
    assert_eq!(picked(&window), [0, 2]);
    assert!(window.query_by_label("2 tiltag valgt").is_some());
    row(&mut window, "Tiltag nr. 2", Modifiers::COMMAND);
    assert!(picked(&window).is_empty(), "one alone is the choice as before");
    row(&mut window, "Tiltag nr. 1", Modifiers::NONE);
    row(&mut window, "Tiltag nr. 4", Modifiers::SHIFT);
    assert_eq!(picked(&window), [1, 2, 3, 4]);
    row(&mut window, "Tiltag nr. 0", Modifiers::SHIFT);
    assert_eq!(picked(&window), [0, 1], "a range goes from where it began");
    row(&mut window, "Tiltag nr. 3", Modifiers::NONE);
    assert!(picked(&window).is_empty());
}

#[test]
fn shift_arrows_and_ctrl_a_choose_by_keyboard() {
    let mut window = ten();
    with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    with(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(picked(&window), [0, 1, 2]);
    with(&mut window, Modifiers::SHIFT, Key::ArrowUp);
    assert_eq!(picked(&window), [0, 1]);
    with(&mut window, Modifiers::COMMAND, Key::A);
    assert_eq!(picked(&window).len(), 10);
    press(&mut window, &[Key::Escape]);
    assert!(picked(&window).is_empty());
}

#[test]
fn several_are_changed_in_one_step_that_counts_them() {
    let mut window = ten();
    row(&mut window, "Tiltag nr. 2", Modifiers::SHIFT);
    with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(window.query_by_role_and_label(Role::Dialog, "Ret 3 tiltag").is_some());
    let select = window.get_all_by_role_and_label(Role::ComboBox, "Status");
    let in_dialog = select.into_iter().max_by(|one, other| one.rect().width().total_cmp(&other.rect().width()));
    in_dialog.unwrap().click();
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Besluttet").click();
    window.run();
    type_in(&mut window, "Gruppe", "Spor 1");
    button(&mut window, "Ret");
    for measure in scenario(&window).measures.iter().take(3) {
        assert_eq!((measure.standing, measure.group()), (Standing::Decided, "Spor 1"));
    }
    assert_eq!(scenario(&window).measures[3].group(), "");
    let state = window.state().state();
    let name = state.document().history().undo_name().unwrap().say(state.words());
    assert_eq!(name, "Ret 3 tiltag");
    with(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(scenario(&window).measures.iter().all(|measure| measure.group().is_empty()));
}

#[test]
fn they_are_switched_duplicated_and_deleted_together() {
    let mut window = ten();
    row(&mut window, "Tiltag nr. 1", Modifiers::SHIFT);
    with(&mut window, Modifiers::COMMAND, Key::T);
    assert!(scenario(&window).measures.iter().take(2).all(|measure| !measure.on));
    with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    assert_eq!(titles(&window)[..4], ["Tiltag nr. 0", "Tiltag nr. 0, kopi", "Tiltag nr. 1", "Tiltag nr. 1, kopi"]);
    assert_eq!(picked(&window), [1, 3], "the copies are chosen");
    with(&mut window, Modifiers::COMMAND, Key::Backspace);
    assert_eq!(titles(&window)[..3], ["Tiltag nr. 0", "Tiltag nr. 1", "Tiltag nr. 2"]);
    assert_eq!(window.state().state().measure.as_deref(), Some("tiltag-2"));
}

#[test]
fn they_are_shifted_and_scaled_by_a_form() {
    let mut window = ten();
    row(&mut window, "Tiltag nr. 1", Modifiers::SHIFT);
    window.get_by_role_and_label(Role::Button, "Handlinger for de valgte tiltag").click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, "Forskyd i år…").click();
    window.run();
    assert!(window.get_by_role_and_label(Role::Button, "Forskyd").accesskit_node().is_disabled());
    type_in(&mut window, "Antal år", "2");
    button(&mut window, "Forskyd");
    let Effect::Yearly(amounts) = &scenario(&window).measures[0].effect else { panic!("not yearly") };
    let years: Vec<String> = amounts.iter().map(|(year, _)| year.to_string()).collect();
    assert_eq!(years, ["2026", "2027", "2028", "2029"]);
    window.get_by_role_and_label(Role::Button, "Handlinger for de valgte tiltag").click();
    window.run();
    window.get_by_role_and_label(Role::MenuItem, "Skalér i procent…").click();
    window.run();
    type_in(&mut window, "Procent af beløbene nu", "98,5");
    button(&mut window, "Skalér");
    let Effect::Yearly(amounts) = &scenario(&window).measures[0].effect else { panic!("not yearly") };
    assert_eq!(amounts.last().unwrap().1.to_string(), "-2.955 mio");
}

#[test]
fn a_measure_is_split_in_two() {
    let mut window = window(botilbud());
    row(&mut window, "40 egne pladser", Modifiers::NONE);
    with(&mut window, Modifiers::SHIFT, Key::F10);
    press(&mut window, &[Key::ArrowDown; 4]);
    assert!(window.get_by_role_and_label(Role::MenuItem, "Del tiltag i to…").is_focused());
    press(&mut window, &[Key::Enter]);
    button(&mut window, "Del");
    assert_eq!(titles(&window)[1..3], ["40 egne pladser", "40 egne pladser, del 2"]);
    for part in scenario(&window).measures.iter().skip(1).take(2) {
        let Effect::Yearly(amounts) = &part.effect else { panic!("not yearly") };
        assert_eq!(amounts.iter().map(|(_, amount)| amount.to_string()).collect::<Vec<_>>(), ["32 mio", "40 mio"]);
    }
    let state = window.state().state();
    let name = state.document().history().undo_name().unwrap().say(state.words());
    assert_eq!(name, "Del ”40 egne pladser” i to");
}

#[test]
fn a_figure_is_spelled_out_before_it_is_shifted() {
    let mut state = botilbud();
    state.measure = Some(state.document().book().scenario().measures[0].id.clone());
    let mut window = window(state);
    let title = titles(&window)[0].clone();
    row(&mut window, &title, Modifiers::NONE);
    press(&mut window, &[Key::Menu]);
    assert!(window.get_by_role_and_label(Role::MenuItem, "Forskyd i år…").accesskit_node().is_disabled());
    window.get_by_role_and_label(Role::MenuItem, "Gør til beløb pr. år").click();
    window.run();
    let measure = &scenario(&window).measures[0];
    assert!(matches!(measure.effect, Effect::Yearly(_)));
    assert_eq!(measure.source(), None, "its price level was assumed");
}

#[test]
fn alt_arrows_move_and_undo_takes_it_back() {
    let mut window = ten();
    with(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(titles(&window)[..2], ["Tiltag nr. 1", "Tiltag nr. 0"]);
    row(&mut window, "Tiltag nr. 2", Modifiers::COMMAND);
    with(&mut window, Modifiers::ALT, Key::ArrowDown);
    assert_eq!(titles(&window)[..4], ["Tiltag nr. 1", "Tiltag nr. 3", "Tiltag nr. 0", "Tiltag nr. 2"]);
    assert_eq!(picked(&window), [2, 3], "they stay chosen");
    with(&mut window, Modifiers::COMMAND, Key::Z);
    with(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(titles(&window)[0], "Tiltag nr. 0");
}

#[test]
fn a_row_is_dragged_to_another_place_in_one_step() {
    let mut window = ten();
    let from = window.get_by_role_and_label(Role::ListItem, "Tiltag nr. 1").rect().center();
    let to =
        window.get_by_role_and_label(Role::ListItem, "Tiltag nr. 4").rect().center() + eframe::egui::vec2(0.0, 10.0);
    drag(&mut window, from, to);
    assert_eq!(titles(&window)[..5], ["Tiltag nr. 0", "Tiltag nr. 2", "Tiltag nr. 3", "Tiltag nr. 4", "Tiltag nr. 1"]);
    assert_eq!(window.state().state().document().history().steps(), 1);
}

fn drag(window: &mut Harness<'_, App>, from: Pos2, to: Pos2) {
    let press = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    window.event(Event::PointerMoved(from));
    window.run();
    window.event(press(from, true));
    window.step();
    for part in [0.2, 0.6, 1.0_f32] {
        window.event(Event::PointerMoved(from + (to - from) * part));
        window.step();
    }
    window.event(press(to, false));
    window.run();
}

#[test]
fn words_and_filters_narrow_the_list_and_escape_clears_them() {
    let mut window = ten();
    with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    assert!(window.get_by_role_and_label(Role::TextInput, "Søg i tiltag").is_focused());
    window.get_by_role_and_label(Role::TextInput, "Søg i tiltag").type_text("TILTAG 7");
    window.run();
    assert!(window.query_by_label("1 af 10").is_some());
    assert!(window.query_by_role_and_label(Role::ListItem, "Tiltag nr. 6").is_none());
    press(&mut window, &[Key::Escape]);
    assert!(window.query_by_label("10 af 10").is_some());
    button(&mut window, "Filtre");
    choose(&mut window, "Til og fra", "Slået fra");
    assert!(window.query_by_label_contains("Ingen tiltag passer").is_some());
}

#[test]
fn what_a_filter_hides_is_not_changed() {
    let mut window = ten();
    with(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "Søg i tiltag", "3");
    window.run();
    assert!(picked(&window).is_empty(), "of those chosen only one is left in the list");
}

#[test]
fn the_list_stands_under_headings() {
    let mut state = large(6, 2);
    for (at, group) in [(1, "Spor B"), (3, "Spor A")] {
        let change = MeasureChange::Group(Some(group.into()));
        state.document_mut().edit(Edit::Measure(at, change)).unwrap();
    }
    state.list.unfolded = true;
    state.refresh();
    let mut window = window(state);
    choose(&mut window, "Vis efter", "Gruppe");
    let headings: Vec<String> = window.state().state().list.listed().rows.iter().filter_map(heading).collect();
    assert_eq!(headings, ["Spor A 1", "Spor B 1", "Uden gruppe 4"]);
    assert!(window.query_by_label("Spor A, 1 tiltag").is_some());
    row(&mut window, "Tiltag nr. 3", Modifiers::NONE);
    press(&mut window, &[Key::ArrowDown]);
    assert_eq!(window.state().state().measure.as_deref(), Some("tiltag-1"), "the arrows pass headings");
}

fn heading(row: &ListRow) -> Option<String> {
    if let ListRow::Heading(heading, count) = row { Some(format!("{heading} {count}")) } else { None }
}

#[test]
fn an_assumption_names_what_it_touches_and_leads_there() {
    let mut window = window(botilbud());
    window.get_by_label_contains("Ramme for Anlæg, brutto 2025-2026:").click();
    window.run();
    assert!(window.query_by_label_contains("vurderinger kan ikke gives").is_some());
    let link = window.get_all_by_role(Role::Link).find(|link| {
        link.accesskit_node().label().is_some_and(|label| label.contains("2025-2026") && label.contains("Anlæg"))
    });
    link.unwrap().click();
    window.run();
    let state = window.state().state();
    assert_eq!(state.area, Some(super::area("anlaeg")));
    assert!(state.shown().pointed.why.is_some());
}
