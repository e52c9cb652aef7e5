//! Several files in one window, those opened last, dropped files, the settings, and the tour.

#![expect(clippy::expect_used, reason = "a file that cannot be written is a broken test")]

use crate::support::{command, first_start, key, open_menu, window, window_of};
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{DroppedFile, HoveredFile, Key, Modifiers, PointerButton, Shape, ThemePreference, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::budget::money::Unit;
use raaderum::budget::price_level::PriceLevel;
use raaderum::desktop::app::App;
use raaderum::desktop::settings::Keeper;
use raaderum::desktop::state::{Dialog, State, Then};
use raaderum::desktop::tour::Step;
use raaderum::storage::examples;
use raaderum::storage::settings::{self, Settings, Trouble};
use raaderum::view::Language;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder with copies of an example under these names.
fn folder(names: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let example = examples::first().expect("an example");
    for name in names {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, example.text).expect("a file");
    }
    folder
}

/// A file of the system as it is dropped.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody reads it".to_owned())
    }
}

fn drop_files(window: &mut Harness<'_, App>, paths: &[PathBuf]) {
    for path in paths {
        window.input_mut().dropped_files.push(Arc::new(Dropped(path.clone())));
    }
    window.run();
    window.run();
}

/// A window in which so many files are open.
fn with_files(folder: &tempfile::TempDir, names: &[&str]) -> Harness<'static, App> {
    let mut window = window(first_start());
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.path().join(name)).collect();
    drop_files(&mut window, &paths);
    if state(&window).comparing.open {
        // Two files that are dropped together are compared.
        key(&mut window, Key::Escape);
    }
    window
}

fn state<'a>(window: &'a Harness<'_, App>) -> &'a State {
    window.state().state()
}

fn tabs(window: &Harness<'_, App>) -> Vec<String> {
    let tabs = window.query_all_by_role(Role::Tab).filter_map(|tab| tab.accesskit_node().label());
    tabs.filter(|tab| tab.contains(".ron") || tab.contains("cenarie")).collect()
}

fn with_ctrl(window: &mut Harness<'_, App>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

#[test]
fn files_open_in_tabs_and_an_untouched_example_gives_way() {
    let folder = folder(&["a.ron", "b.ron", "c.ron"]);
    let mut window = with_files(&folder, &["a.ron", "b.ron", "c.ron"]);
    assert_eq!(tabs(&window), ["a.ron", "b.ron", "c.ron"]);
    assert_eq!(state(&window).document().path(), Some(folder.path().join("c.ron").as_path()));
    with_ctrl(&mut window, Modifiers::CTRL, Key::Tab);
    assert_eq!(state(&window).tab(), 0);
    with_ctrl(&mut window, Modifiers::CTRL.plus(Modifiers::SHIFT), Key::Tab);
    assert_eq!(state(&window).tab(), 2);
    window.get_by_role_and_label(Role::Tab, "b.ron").click();
    window.run();
    assert_eq!(state(&window).tab(), 1);
    drop_files(&mut window, &[folder.path().join("a.ron")]);
    assert_eq!((state(&window).tab(), state(&window).tab_count()), (0, 3), "the same file goes to its tab");
}

#[test]
fn one_file_has_no_strip_of_tabs() {
    let folder = folder(&["a.ron"]);
    let window = with_files(&folder, &["a.ron"]);
    assert_eq!(tabs(&window), Vec::<String>::new());
}

#[test]
fn each_tab_keeps_what_is_chosen_and_its_own_undo() {
    let folder = folder(&["a.ron", "b.ron"]);
    let mut window = with_files(&folder, &["a.ron", "b.ron"]);
    command(&mut window, Key::T);
    command(&mut window, Key::Num2);
    let (area, chart) = (state(&window).area.clone(), state(&window).chart_tab);
    assert!(window.query_by_role_and_label(Role::Tab, "b.ron, ikke gemt").is_some());
    with_ctrl(&mut window, Modifiers::CTRL, Key::Tab);
    assert!(!state(&window).document().is_unsaved());
    assert!(window.get_by_label("Fortryd").accesskit_node().is_disabled());
    command(&mut window, Key::T);
    command(&mut window, Key::Z);
    with_ctrl(&mut window, Modifiers::CTRL, Key::Tab);
    assert!(state(&window).document().is_unsaved());
    assert_eq!((state(&window).area.clone(), state(&window).chart_tab), (area, chart));
    command(&mut window, Key::Z);
    assert!(!state(&window).document().is_unsaved());
}

#[test]
fn closing_an_unsaved_tab_asks_and_closing_a_saved_one_does_not() {
    let folder = folder(&["a.ron", "b.ron"]);
    let mut window = with_files(&folder, &["a.ron", "b.ron"]);
    command(&mut window, Key::T);
    command(&mut window, Key::W);
    assert_eq!(state(&window).dialog, Some(Dialog::Unsaved(Then::CloseTab)));
    window.get_by_label("Gem").click();
    window.run();
    assert_eq!(state(&window).tab_count(), 1);
    let kept = fs::read_to_string(folder.path().join("b.ron")).expect("a file");
    assert!(kept.contains("on: false"), "it was saved first");
    command(&mut window, Key::W);
    assert!(state(&window).document().path().is_none(), "the last tab gives way to the example");
    assert!(window.query_by_label("Velkommen til Råderum").is_some());
    command(&mut window, Key::W);
    assert_eq!(state(&window).tab_count(), 1);
}

#[test]
fn the_cross_and_the_middle_button_close_a_tab() {
    let folder = folder(&["a.ron", "b.ron", "c.ron"]);
    let mut window = with_files(&folder, &["a.ron", "b.ron", "c.ron"]);
    window.get_by_role_and_label(Role::Button, "Luk a.ron").click();
    window.run();
    assert_eq!(tabs(&window), ["b.ron", "c.ron"]);
    let at = window.get_by_role_and_label(Role::Tab, "b.ron").rect().left_center() + Vec2::new(20.0, 0.0);
    for pressed in [true, false] {
        window.event(eframe::egui::Event::PointerMoved(at));
        let button = PointerButton::Middle;
        window.event(eframe::egui::Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE });
    }
    window.run();
    assert_eq!(tabs(&window), Vec::<String>::new());
    assert_eq!(state(&window).document().path(), Some(folder.path().join("c.ron").as_path()));
}

#[test]
fn equal_names_are_told_apart_by_their_folders() {
    let folder = folder(&["2024/plan.ron", "2025/plan.ron", "b.ron"]);
    let window = with_files(&folder, &["2024/plan.ron", "2025/plan.ron", "b.ron"]);
    assert_eq!(tabs(&window), ["plan.ron – 2024", "plan.ron – 2025", "b.ron"]);
}

#[test]
fn a_new_scenario_stands_in_a_tab_of_its_own_beside_a_file() {
    let folder = folder(&["a.ron"]);
    let mut window = with_files(&folder, &["a.ron"]);
    command(&mut window, Key::N);
    assert_eq!(tabs(&window), ["a.ron", "Nyt scenarie"]);
    command(&mut window, Key::N);
    assert_eq!(tabs(&window), ["a.ron", "Nyt scenarie"], "one that nobody has touched gives way");
}

#[test]
fn leaving_asks_about_each_unsaved_file_and_cancel_keeps_them_all() {
    let folder = folder(&["a.ron", "b.ron", "c.ron"]);
    let mut window = with_files(&folder, &["a.ron", "b.ron", "c.ron"]);
    command(&mut window, Key::T);
    with_ctrl(&mut window, Modifiers::CTRL, Key::Tab);
    command(&mut window, Key::T);
    close_window(&mut window);
    assert_eq!((state(&window).tab(), &state(&window).dialog), (0, &Some(Dialog::Unsaved(Then::Close))));
    window.get_by_label("Gem ikke").click();
    window.run();
    assert_eq!((state(&window).tab(), &state(&window).dialog), (2, &Some(Dialog::Unsaved(Then::Close))));
    window.get_by_label("Annuller").click();
    window.run();
    assert!(!state(&window).may_close && state(&window).tab_count() == 3);
    close_window(&mut window);
    assert_eq!(state(&window).dialog, Some(Dialog::Unsaved(Then::Close)), "nothing was let go");
    window.get_by_label("Gem").click();
    window.run();
    window.get_by_label("Gem").click();
    window.run();
    assert!(state(&window).may_close);
}

fn close_window(window: &mut Harness<'_, App>) {
    let viewport = window.input().viewport_id;
    let info = window.input_mut().viewports.entry(viewport).or_default();
    info.events.push(eframe::egui::ViewportEvent::Close);
    window.step();
    window.input_mut().viewports.entry(viewport).or_default().events.clear();
    window.run();
}

#[test]
fn a_title_being_typed_stays_with_its_own_file() {
    let folder = folder(&["a.ron", "b.ron"]);
    let mut window = with_files(&folder, &["a.ron", "b.ron"]);
    let typed = |window: &Harness<'_, App>| {
        let measures = &state(window).document().book().scenario().measures;
        measures.iter().any(|measure| measure.title.ends_with("!!"))
    };
    window.get_by_role_and_label(Role::MultilineTextInput, "Titel").focus();
    window.run();
    window.get_by_role_and_label(Role::MultilineTextInput, "Titel").type_text("!!");
    window.run();
    with_ctrl(&mut window, Modifiers::CTRL, Key::Tab);
    assert_eq!(state(&window).tab(), 0);
    assert!(!typed(&window), "the other file is untouched");
    assert!(!state(&window).document().is_unsaved());
    with_ctrl(&mut window, Modifiers::CTRL, Key::Tab);
    assert!(typed(&window), "what was typed was taken over");
}

#[test]
fn two_files_dropped_together_are_opened_and_compared() {
    let folder = folder(&["a.ron", "b.ron"]);
    let mut window = window(first_start());
    drop_files(&mut window, &["a.ron", "b.ron"].map(|name| folder.path().join(name)));
    assert_eq!(state(&window).tab_count(), 2);
    assert!(state(&window).comparing.open && state(&window).comparing.shown().pair.is_some());
    key(&mut window, Key::Escape);
    assert!(!state(&window).comparing.open);
    drop_files(&mut window, &["a.ron", "b.ron", "a.ron"].map(|name| folder.path().join(name)));
    assert!(!state(&window).comparing.open, "three are opened only");
}

#[test]
fn dropped_files_that_are_no_scenario_are_told() {
    let folder = folder(&["a.ron"]);
    fs::write(folder.path().join("billede.png"), [1, 2, 3]).expect("a file");
    let mut window = window(first_start());
    let paths = ["billede.png", "a.ron"].map(|name| folder.path().join(name));
    drop_files(&mut window, &paths);
    assert!(window.query_by_label_contains("billede.png kan ikke åbnes her").is_some());
    assert_eq!(state(&window).document().path(), Some(folder.path().join("a.ron").as_path()));
}

#[test]
fn a_dropped_table_goes_to_the_import_into_the_file_before_it() {
    let folder = folder(&["a.ron"]);
    fs::write(folder.path().join("tal.csv"), "Tiltag;2025\nNyt;5,5\n").expect("a file");
    let mut window = window(first_start());
    let paths = ["a.ron", "tal.csv"].map(|name| folder.path().join(name));
    drop_files(&mut window, &paths);
    for _ in 0..200 {
        if state(&window).dialog.is_some() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
        window.step();
    }
    assert!(matches!(state(&window).dialog, Some(Dialog::Import(_))));
    assert_eq!(state(&window).document().path(), Some(folder.path().join("a.ron").as_path()));
}

#[test]
fn what_cannot_be_opened_is_told_before_the_next_file_is_opened() {
    let folder = folder(&["a.ron"]);
    let mut window = window(first_start());
    let paths = ["ingen.ron", "a.ron"].map(|name| folder.path().join(name));
    drop_files(&mut window, &paths);
    assert!(matches!(state(&window).dialog, Some(Dialog::CannotOpen { .. })));
    window.get_by_label("Luk").click();
    window.run();
    assert_eq!(state(&window).document().path(), Some(folder.path().join("a.ron").as_path()));
}

#[test]
fn files_held_over_the_window_bring_a_hint() {
    let mut window = window(first_start());
    window.input_mut().hovered_files = vec![HoveredFile::default(), HoveredFile::default()];
    // The window is drawn all the time as long as files are held over it.
    window.step();
    window.step();
    assert!(painted(&window, "Slip for at åbne 2 filer"));
    window.input_mut().hovered_files.clear();
    window.run();
    assert!(!painted(&window, "Slip for at åbne 2 filer"));
}

/// Whether a line of text is painted, that is there for the eye alone.
fn painted(window: &Harness<'_, App>, text: &str) -> bool {
    let is_it = |shape: &Shape| matches!(shape, Shape::Text(shape) if shape.galley.text() == text);
    window.output().shapes.iter().any(|clipped| is_it(&clipped.shape))
}

#[test]
fn files_opened_last_are_opened_pinned_and_taken_off_by_keyboard() {
    let folder = folder(&["a.ron", "b.ron", "c.ron"]);
    let mut window = with_files(&folder, &["a.ron", "b.ron", "c.ron"]);
    fs::remove_file(folder.path().join("a.ron")).expect("a file");
    let open_list = |window: &mut Harness<'_, App>| {
        with_ctrl(window, Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::O);
        for _ in 0..100 {
            if state(window).recents.is_missing(&folder.path().join("a.ron")) {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
            window.run();
        }
    };
    open_list(&mut window);
    let missing = window.get_by_label_contains("a.ron, ");
    assert!(missing.accesskit_node().is_disabled());
    assert_eq!(missing.accesskit_node().description().as_deref(), Some("Findes ikke længere"));
    window.get_by_label("Fjern a.ron fra listen").click();
    window.run();
    window.get_by_label("Fastgør b.ron øverst").click();
    window.run();
    let names = |window: &Harness<'_, App>| -> Vec<String> {
        let files = state(window).recents.files().iter();
        files.filter_map(|file| Some(file.path.file_name()?.to_string_lossy().into_owned())).collect()
    };
    assert_eq!(names(&window).first().map(String::as_str), Some("b.ron"));
    assert_eq!(names(&window).len(), 2);
    key(&mut window, Key::Escape);
    open_list(&mut window);
    let first = window.get_by_label_contains("b.ron, ");
    assert!(first.is_focused());
    key(&mut window, Key::Enter);
    assert_eq!(state(&window).dialog, None);
    assert_eq!(state(&window).document().path(), Some(folder.path().join("b.ron").as_path()));
}

#[test]
fn the_menu_and_the_welcome_lead_to_files_opened_last() {
    let mut state = first_start();
    state.recents.opened(Path::new("/data/budget/botilbud.ron"), 0);
    let mut window = window(state);
    window.get_by_role_and_label(Role::Button, "Seneste filer").click();
    window.run();
    assert!(window.query_by_label_contains("botilbud.ron, /data/budget, ").is_some());
    key(&mut window, Key::Escape);
    open_menu(&mut window, "Seneste filer");
    assert!(window.query_by_role_and_label(Role::MenuItem, "botilbud.ron").is_some());
}

#[test]
fn settings_take_effect_as_they_are_chosen() {
    let mut window = window(first_start());
    command(&mut window, Key::Comma);
    let choose = |window: &mut Harness<'_, App>, name: &str, choice: &str| {
        window.get_by_role_and_label(Role::ComboBox, name).click();
        window.run();
        window.get_by_role_and_label(Role::ListBoxOption, choice).click();
        window.run();
    };
    // The top bar has a choice of the unit, too.
    choose(&mut window, "Tema", "Mørkt");
    choose(&mut window, "Decimaler", "0");
    choose(&mut window, "Prisniveau for nye scenarier og tiltag", "løbende priser");
    let preferences = state(&window).preferences;
    assert_eq!((preferences.theme, preferences.decimals), (ThemePreference::Dark, Some(0)));
    assert_eq!(preferences.price_level, Some(PriceLevel::Current));
    choose(&mut window, "Sprog", "English");
    assert_eq!(state(&window).preferences.language, Language::English);
    choose(&mut window, "Size", "150 per cent");
    assert_eq!(state(&window).preferences.zoom, 150);
    window.get_by_label("Restore defaults").click();
    window.run();
    let preferences = state(&window).preferences;
    assert_eq!((preferences.language, preferences.unit), (Language::English, Unit::Mio));
    assert_eq!((preferences.zoom, preferences.decimals, preferences.price_level), (100, None, None));
    key(&mut window, Key::Escape);
    assert_eq!(state(&window).dialog, None);
}

#[test]
fn the_folder_of_the_journal_must_be_there() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = window(first_start());
    command(&mut window, Key::Comma);
    let name = "Mappe til automatisk gemte ændringer";
    for (text, wrong) in
        [("aftaler", Some("Skriv hele stien til mappen")), ("/ingen/steder", Some("Mappen findes ikke"))]
    {
        type_folder(&mut window, name, text);
        assert_eq!(window.query_by_label(wrong.expect("an error")).is_some(), wrong.is_some());
        assert_eq!(state(&window).own_journal_folder, None);
    }
    type_folder(&mut window, name, &folder.path().display().to_string());
    assert_eq!(state(&window).own_journal_folder.as_deref(), Some(folder.path()));
}

fn type_folder(window: &mut Harness<'_, App>, name: &str, text: &str) {
    window.get_by_role_and_label(Role::TextInput, name).focus();
    window.run();
    command(window, Key::A);
    window.get_by_role_and_label(Role::TextInput, name).type_text(text);
    window.run();
    key(window, Key::Enter);
}

#[test]
fn no_decimals_never_hide_an_overshoot() {
    let mut state = crate::fixture::counted_twice();
    state.preferences.decimals = Some(0);
    state.refresh();
    let view = state.view();
    let small = raaderum::budget::money::Printed::new(4, 1, Unit::Mio).expect("an amount").money();
    assert_eq!(view.amount(small), "0,4");
    assert_eq!(view.amount(raaderum::budget::money::Money::ZERO), "0");
    assert_eq!(view.amount_in_text(small), "0,4\u{a0}mio.\u{a0}kr.");
}

#[test]
fn settings_are_written_once_they_have_rested_and_read_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("new").join("settings.ron");
    let mut window = kept_window(&place);
    command(&mut window, Key::Comma);
    window.get_by_role_and_label(Role::Switch, "Velkomst øverst i vinduet").click();
    window.run();
    for _ in 0..400 {
        window.step();
        if place.exists() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    let loaded = settings::load(&place);
    assert!(loaded.trouble.is_none() && !loaded.settings.welcome);
    assert_eq!(loaded.settings.language.as_deref(), Some("da"));
}

fn kept_window(place: &Path) -> Harness<'static, App> {
    let app = App::new(first_start(), Box::new(raaderum::desktop::files::SystemDialogs::default()));
    let app = app.keeping(Keeper::new(place.to_owned(), Settings::default()));
    let mut window = Harness::builder()
        .with_size(Vec2::new(1440.0, 900.0))
        .with_context_setup(raaderum::desktop::theme::install)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
    window.run();
    window
}

#[test]
fn a_broken_file_of_settings_is_set_aside() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("settings.ron");
    fs::write(&place, "Settings(language: \"da\", recent: [").expect("a file");
    let loaded = settings::load(&place);
    assert_eq!(loaded.settings, Settings::default());
    let Some(Trouble::SetAside(aside)) = loaded.trouble else { panic!("not set aside") };
    assert_eq!(aside, folder.path().join("settings.broken-1.ron"));
    assert!(aside.exists() && !place.exists());
}

#[test]
fn the_tour_goes_through_five_places_and_leaves_at_any_step() {
    for size in [Vec2::new(1440.0, 900.0), Vec2::new(1024.0, 640.0)] {
        let mut window = window_of(first_start(), size);
        window.get_by_role_and_label(Role::Button, "Rundvisning").click();
        window.run();
        for step in Step::ALL {
            assert_eq!(state(&window).tour, Some(step));
            let number = format!("Trin {} af 5", step.number());
            let card = window.get_by_label(&number).rect();
            assert!(card.min.x >= 0.0 && card.max.x <= size.x, "{step:?} at {size}");
            let next = if step == Step::Save { "Færdig" } else { "Næste" };
            assert!(window.get_by_label(next).is_focused(), "{step:?}");
            assert!(window.get_by_label(next).rect().bottom() <= size.y, "{step:?} at {size}");
            key(&mut window, Key::Enter);
        }
        assert_eq!(state(&window).tour, None);
    }
    let mut window = window(first_start());
    open_menu(&mut window, "Hjælp");
    window.get_by_role_and_label(Role::MenuItem, "Rundvisning").click();
    window.run();
    window.get_by_label("Næste").click();
    window.run();
    window.get_by_label("Tilbage").click();
    window.run();
    assert_eq!(state(&window).tour, Some(Step::Areas));
    key(&mut window, Key::Escape);
    assert_eq!(state(&window).tour, None);
}

#[test]
fn the_plan_can_be_worked_on_during_the_tour() {
    let mut state = first_start();
    state.tour = Some(Step::Grid);
    let mut window = window(state);
    command(&mut window, Key::T);
    assert!(self::state(&window).document().is_unsaved());
    assert_eq!(self::state(&window).tour, Some(Step::Grid));
    command(&mut window, Key::Comma);
    let switch = window.get_by_role_and_label(Role::Switch, "Velkomst øverst i vinduet");
    assert_eq!(switch.accesskit_node().toggled(), Some(Toggled::True));
}
