//! Exports: files written beside the window, and what goes on the clipboard.

use crate::support::{NoDialogs, command, first_start, key, window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers, OutputCommand, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use raaderum::desktop::app::App;
use raaderum::desktop::exports::{Done, PATIENCE};
use raaderum::desktop::theme;
use std::path::Path;
use std::time::{Duration, Instant};

/// Gives a command by its name in the palette; gives what the frames after it put on the clipboard.
fn given(window: &mut Harness<'_, App>, name: &str) -> Vec<OutputCommand> {
    command(window, Key::K);
    window.event(Event::Text(name.to_owned()));
    window.run();
    // Pressed alone: a step shows what its last event did.
    let (key, modifiers) = (Key::Enter, Modifiers::NONE);
    window.event(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
    let mut copied = Vec::new();
    for _ in 0..8 {
        window.step();
        copied.extend(window.output().platform_output.commands.iter().cloned());
    }
    copied
}

fn copied_text(commands: &[OutputCommand]) -> String {
    let text = commands
        .iter()
        .find_map(|command| if let OutputCommand::CopyText(text) = command { Some(text.clone()) } else { None });
    text.unwrap_or_default()
}

/// Frames until something is said, for at most so long.
fn wait_for(window: &mut Harness<'_, App>, said: &str) {
    let start = Instant::now();
    while window.query_by_label_contains(said).is_none() {
        assert!(start.elapsed() < Duration::from_mins(1), "»{said}« is never said");
        std::thread::sleep(Duration::from_millis(20));
        window.step();
    }
}

fn write(window: &mut Harness<'_, App>, name: &str, to: &Path) {
    given(window, name);
    window.run();
    command(window, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Sti").type_text(&to.display().to_string());
    window.run();
    key(window, Key::Enter);
}

#[test]
fn the_numbers_of_the_figure_go_to_a_spreadsheet() {
    let mut window = window(first_start());
    let text = copied_text(&given(&mut window, "kopiér figurens tal"));
    let plan = text.lines().find(|line| line.starts_with("Mindstekrav\t")).unwrap_or_else(|| panic!("{text}"));
    for number in plan.split('\t').skip(1).take(3).filter(|cell| !cell.is_empty()) {
        assert!(number.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '-')), "{number} in {text}");
    }
    assert!(text.lines().all(|line| !line.starts_with(['=', '+', '@'])), "{text}");
}

#[test]
fn the_table_goes_to_a_letter_in_columns() {
    let mut window = window(first_start());
    let text = copied_text(&given(&mut window, "kopiér tabellen som tekst"));
    assert!(text.contains("Råderum") && !text.contains('\t'), "{text}");
}

#[test]
fn the_report_is_written_beside_the_window() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(first_start());
    for ending in ["pdf", "md"] {
        let to = folder.path().join(format!("rapport.{ending}"));
        write(&mut window, "eksportér rapport", &to);
        wait_for(&mut window, &format!("rapport.{ending}"));
        wait_for(&mut window, "Rapporten er skrevet");
        assert!(to.is_file());
    }
    assert!(std::fs::read(folder.path().join("rapport.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_picture_of_pixels_is_as_wide_as_is_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let (picture, drawing) = (folder.path().join("figur.png"), folder.path().join("figur.svg"));
    let mut window = window(first_start());
    write(&mut window, "eksportér figur", &picture);
    window.run();
    assert_eq!(
        window.get_by_role_and_label(Role::TextInput, "Bredde i pixels").accesskit_node().value(),
        Some("3200".into())
    );
    window.get_by_role_and_label(Role::TextInput, "Bredde i pixels").focus();
    window.run();
    command(&mut window, Key::A);
    window.get_by_role_and_label(Role::TextInput, "Bredde i pixels").type_text("480");
    window.run();
    key(&mut window, Key::Enter);
    wait_for(&mut window, "figur.png");
    let start = Instant::now();
    while !picture.exists() {
        assert!(start.elapsed() < Duration::from_mins(1), "the picture is written");
        std::thread::sleep(Duration::from_millis(20));
        window.step();
    }
    // The width of a PNG file stands in its seventeenth to twentieth byte.
    assert_eq!(std::fs::read(&picture).unwrap().get(16..20), Some(&480_u32.to_be_bytes()[..]));
    write(&mut window, "eksportér figur", &drawing);
    wait_for(&mut window, "figur.svg");
    assert!(window.query_by_role_and_label(Role::TextInput, "Bredde i pixels").is_none());
}

#[test]
fn an_unknown_ending_and_a_folder_that_is_not_there_are_told_and_leave_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = window(first_start());
    write(&mut window, "eksportér rapport", &folder.path().join("rapport.doc"));
    wait_for(&mut window, ".pdf, .xlsx");
    write(&mut window, "eksportér figur", &folder.path().join("ingen/figur.pdf"));
    wait_for(&mut window, "Mappen findes ikke");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn what_takes_long_says_how_far_it_is_and_can_be_stopped() {
    let mut state = first_start();
    state.exports.begin("rapport.pdf".to_owned(), |progress| {
        while progress.step(3, 20) {
            std::thread::sleep(Duration::from_millis(5));
        }
        Done::Stopped
    });
    let app = App::new(state, Box::new(NoDialogs::default()));
    let mut window = Harness::builder()
        .with_size(Vec2::new(1440.0, 900.0))
        .with_context_setup(theme::install)
        .build_ui_state(|ui, app: &mut App| app.frame(ui), app);
    std::thread::sleep(PATIENCE);
    window.step();
    window.step();
    window.get_by_role_and_label(Role::ProgressIndicator, "Skriver rapport.pdf…");
    window.get_by_role_and_label(Role::Button, "Stop").click();
    wait_for(&mut window, "Eksporten er stoppet");
    assert!(window.query_by_role_and_label(Role::Button, "Stop").is_none());
}
