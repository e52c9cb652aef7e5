//! The journal gives back what the edits had come to.

use crate::laws::{a_plan, an_edit, cases};
use proptest::collection::vec;
use proptest::prelude::*;
use raaderum::budget::area::{AreaPath, Areas};
use raaderum::budget::measure::Measure;
use raaderum::budget::price_level::{PriceLevel, Year};
use raaderum::budget::scenario::{Edit, MeasureChange, Scenario, Scope, Years};
use raaderum::storage::file::{Fingerprint, save};
use raaderum::storage::journal::{About, Change, Journal, Search, Touched, search};
use raaderum::storage::scenario::{read, write};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

pub(super) fn areas() -> &'static Areas {
    raaderum::storage::areas::standard()
}

fn start() -> Scenario {
    let years = Years::new(Year::FIRST, Year::FIRST.plus(3)).unwrap();
    let mut scenario = Scenario::new("Udgave 0", Scope::AllMunicipalities, years, PriceLevel::Current);
    scenario.measures.push(measure(0));
    scenario
}

fn measure(number: usize) -> Measure {
    let area = AreaPath::parse("service").unwrap();
    Measure::new(&format!("tiltag-{number}"), &format!("Tiltag {number}\n\"æøå\""), area, PriceLevel::Current)
}

/// The edit number `number`, and the title that says how many were made.
fn edit(number: usize) -> Edit {
    let of_measure = match number % 3 {
        0 => Edit::AddMeasure(0, Box::new(measure(number))),
        1 => Edit::Measure(0, MeasureChange::Title(format!("Nyt navn {number}").into())),
        _ => Edit::Measure(0, MeasureChange::Note(Some("flere\nlinjer, \\ og \"citat\"".into()))),
    };
    Edit::All(vec![Edit::Title(format!("Udgave {number}")), of_measure])
}

/// What so many edits come to.
pub(super) fn edits(count: usize) -> Scenario {
    let mut scenario = start();
    for number in 1..=count {
        scenario.apply(edit(number)).unwrap();
    }
    scenario
}

/// Makes edits and journals each; `made` hears of every edit that is on disk.
pub(super) fn session(folder: &Path, count: usize, mut made: impl FnMut(usize)) {
    let mut scenario = Arc::new(start());
    let whole = [Change::Whole(Arc::clone(&scenario))];
    let mut journal = Journal::begin(folder, &About::default(), &whole).unwrap();
    for number in 1..=count {
        let edit = edit(number);
        let touched = Touched::by(&edit);
        Arc::make_mut(&mut scenario).apply(edit).unwrap();
        journal.append(&About::default(), &touched.changes(&scenario)).unwrap();
        made(number);
    }
}

/// What there is to find. A test beside this one that starts a program shares our locks for an instant.
fn found(folder: &Path) -> Search {
    for _ in 0..100 {
        let found = search(folder, areas());
        if !found.lost.is_empty() || !found.broken.is_empty() {
            return found;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    panic!("nothing is found")
}

fn nothing_is_found(folder: &Path) -> bool {
    search(folder, areas()).lost.is_empty()
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|found| found == ending)).collect()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_journal_says_what_a_file_would_say(scenario in a_plan(), edits in vec(an_edit(), 0..12)) {
        let folder = tempfile::tempdir().unwrap();
        let mut scenario = Arc::new(scenario);
        let whole = [Change::Whole(Arc::clone(&scenario))];
        let mut journal = Journal::begin(folder.path(), &About::default(), &whole).unwrap();
        for edit in edits {
            let touched = Touched::by(&edit);
            if let Ok(inverse) = Arc::make_mut(&mut scenario).apply(edit) {
                journal.append(&About::default(), &touched.changes(&scenario)).unwrap();
                if scenario.measures.len() % 2 == 1 {
                    let touched = Touched::by(&inverse);
                    Arc::make_mut(&mut scenario).apply(inverse).unwrap();
                    journal.append(&About::default(), &touched.changes(&scenario)).unwrap();
                }
            }
        }
        drop(journal);
        let found = found(folder.path());
        if let Ok(read) = read(&write(&scenario), areas()) {
            prop_assert_eq!(&*found.lost[0].scenario, &read.scenario);
        } else {
            prop_assert_eq!(found.broken.len(), 1);
        }
    }
}

#[test]
fn a_journal_that_is_being_written_is_not_lost() {
    let folder = tempfile::tempdir().unwrap();
    let whole = [Change::Whole(Arc::new(start()))];
    let mut journal = Journal::begin(folder.path(), &About::default(), &whole).unwrap();
    assert!(nothing_is_found(folder.path()));
    journal.append(&About::default(), &whole).unwrap();
    assert!(nothing_is_found(folder.path()), "begun anew it is locked too");
    drop(journal);
    let first = found(folder.path());
    assert_eq!(first.lost.len(), 1);
    assert!(nothing_is_found(folder.path()), "and one that is offered is offered once");
    drop(first);
    assert_eq!(found(folder.path()).lost.len(), 1);
}

#[test]
fn a_journal_cut_anywhere_costs_the_last_edit_alone() {
    let folder = tempfile::tempdir().unwrap();
    session(folder.path(), 9, |_| {});
    let path = files(folder.path(), "journal").remove(0);
    let bytes = fs::read(&path).unwrap();
    let ends: Vec<usize> = (1..=bytes.len())
        .filter(|end| {
            bytes[..*end].ends_with(b"\n")
                && bytes[..end - 1].rsplit(|b| *b == b'\n').next().unwrap().starts_with(b"= ")
        })
        .collect();
    assert_eq!(ends.len(), 10);
    for cut in (ends[0]..=bytes.len()).step_by(3).chain([bytes.len()]) {
        fs::write(&path, &bytes[..cut]).unwrap();
        let whole = ends.iter().filter(|end| **end <= cut).count();
        let found = found(folder.path());
        assert_eq!(*found.lost[0].scenario, edits(whole - 1), "cut at {cut}");
        assert!(!found.lost[0].damaged, "cut at {cut}");
    }
}

#[test]
fn a_broken_journal_is_set_aside_and_what_is_sound_of_a_damaged_one_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    session(folder.path(), 9, |_| {});
    let path = files(folder.path(), "journal").remove(0);
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() * 2 / 3;
    bytes[middle] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let damaged = found(folder.path());
    assert!(damaged.lost[0].damaged);
    assert!(damaged.lost[0].scenario.title.starts_with("Udgave "));
    drop(damaged);
    for garbage in [&b""[..], b"\0\0\0", b"not a journal\n", b"= 00000000\n", b"H 0 x\n= 3f5b2e11\n", &[0xff; 4096]] {
        fs::write(&path, garbage).unwrap();
        let found = found(folder.path());
        assert_eq!((found.lost.len(), found.broken.len()), (0, 1), "{garbage:?}");
        assert_eq!(fs::read(&found.broken[0]).unwrap(), garbage, "nothing is thrown away");
    }
}

#[test]
fn what_is_lost_is_told_by_what_the_file_has_not() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.ron");
    let text = write(&start());
    save(&file, &text).unwrap();
    let about = About { file: Some(file.clone()), fingerprint: Some(Fingerprint::of(text.as_bytes())) };
    let mut scenario = Arc::new(start());
    let mut journal = Journal::begin(folder.path(), &about, &[Change::Whole(Arc::clone(&scenario))]).unwrap();
    for edit in [
        Edit::Measure(0, MeasureChange::On(false)),
        Edit::AddMeasure(1, Box::new(measure(7))),
        Edit::Title("Andet".to_owned()),
    ] {
        let touched = Touched::by(&edit);
        Arc::make_mut(&mut scenario).apply(edit).unwrap();
        journal.append(&about, &touched.changes(&scenario)).unwrap();
    }
    drop(journal);
    let mut search_of_now = found(folder.path());
    let lost = search_of_now.lost.remove(0);
    assert_eq!((&lost.about, lost.file_now), (&about, about.fingerprint));
    let difference = lost.difference.unwrap();
    assert_eq!((difference.changed.len(), difference.added.len(), difference.removed.len()), (1, 1, 0));
    assert!(difference.other);
    assert_eq!(fs::read_to_string(&file).unwrap(), text, "the user's file is never touched");

    // Recovered, edited further, and lost again.
    let mut journal = search_of_now.go_on(&lost.journal).unwrap().unwrap();
    journal.append(&about, &[Change::Remove(0)]).unwrap();
    drop((journal, search_of_now));
    let again = found(folder.path());
    assert_eq!(again.lost[0].scenario.measures.len(), 1);
    drop(again);

    // Saved by then: the journal says nothing that the file does not say.
    Arc::make_mut(&mut scenario).apply(Edit::RemoveMeasure(0)).unwrap();
    save(&file, write(&scenario)).unwrap();
    assert_eq!(search(folder.path(), areas()).lost, []);
    assert_eq!(files(folder.path(), "journal"), Vec::<PathBuf>::new());
}
