//! A plan typed with the keyboard alone, as fast as in a spreadsheet.
#![expect(clippy::expect_used, reason = "a plan that cannot be typed is a broken test")]

use crate::support::{command, first_start, key, window};
use eframe::egui::{Event, Key};
use egui_kittest::Harness;
use raaderum::budget::measure::{Effect, Measure};
use raaderum::desktop::app::App;
use raaderum::desktop::state::Dialog;

fn type_text(window: &mut Harness<'_, App>, text: &str) {
    for letter in text.chars() {
        window.event(Event::Text(letter.into()));
    }
    window.run();
}

fn last(window: &Harness<'_, App>) -> Measure {
    window.state().state().document().book().scenario().measures.last().expect("a measure").clone()
}

fn amounts(measure: &Measure) -> Vec<String> {
    let Effect::Yearly(amounts) = &measure.effect else { return Vec::new() };
    amounts.iter().map(|(year, amount)| format!("{year}: {amount:?}")).collect()
}

#[test]
fn a_new_measure_is_typed_from_its_title_to_its_amounts() {
    let mut window = window(first_start());
    command(&mut window, Key::N);
    for (title, numbers) in [("Flere hænder", ["1", "2", "3", "4"]), ("Færre biler", ["-1", "-2", "-3", "-4,5"])] {
        command(&mut window, Key::M);
        type_text(&mut window, title);
        key(&mut window, Key::Enter);
        for (at, number) in numbers.into_iter().enumerate() {
            if at > 0 {
                key(&mut window, Key::Tab);
            }
            type_text(&mut window, number);
        }
    }
    // The last amount is taken over by whatever comes next.
    command(&mut window, Key::M);
    let measures = &window.state().state().document().book().scenario().measures;
    assert_eq!(
        measures.iter().map(|measure| &*measure.title).collect::<Vec<_>>(),
        ["Flere hænder", "Færre biler", "Nyt tiltag"]
    );
    let counts: Vec<usize> = measures.iter().map(|measure| amounts(measure).len()).collect();
    assert_eq!(counts, [4, 4, 0]);
}

#[test]
fn escape_leaves_the_new_title_as_it_is_and_undo_takes_the_measure_back() {
    let mut window = window(first_start());
    let before = window.state().state().document().book().scenario().clone();
    command(&mut window, Key::M);
    type_text(&mut window, "Andet");
    key(&mut window, Key::Escape);
    assert_eq!(&*last(&window).title, "Nyt tiltag");
    assert_eq!(window.state().state().cell, None);
    command(&mut window, Key::Z);
    assert_eq!(*window.state().state().document().book().scenario(), before);
}

#[test]
fn an_amount_that_cannot_be_read_is_not_given_up_for_a_new_measure() {
    let mut window = window(first_start());
    command(&mut window, Key::M);
    key(&mut window, Key::Enter);
    type_text(&mut window, "tolv");
    command(&mut window, Key::M);
    assert_eq!(window.state().state().typing.as_deref(), Some("tolv"));
    assert_eq!(amounts(&last(&window)).len(), 0);
}

#[test]
fn rows_with_titles_pasted_below_the_measures_become_measures() {
    let mut window = window(first_start());
    command(&mut window, Key::N);
    command(&mut window, Key::M);
    key(&mut window, Key::Enter);
    type_text(&mut window, "12");
    key(&mut window, Key::Enter);
    window.event(Event::Paste(
        "Plejehjem\t75\t80,5\t110\t95\nKunstgræs\t4\t4\t0\t0\nStation\t1.250,5\t20\t\t-3\n".into(),
    ));
    window.run();
    assert!(matches!(window.state().state().dialog, Some(Dialog::Paste(_))));
    key(&mut window, Key::Enter);
    let measures = &window.state().state().document().book().scenario().measures;
    let titles: Vec<&str> = measures.iter().map(|measure| &*measure.title).collect();
    assert_eq!(titles, ["Nyt tiltag", "Plejehjem", "Kunstgræs", "Station"]);
    let counts: Vec<usize> = measures.iter().map(|measure| amounts(measure).len()).collect();
    assert_eq!(counts, [1, 4, 4, 3]);
}
