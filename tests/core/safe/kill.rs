//! `kill -9` at any instant: of a save, and of a session of edits. The test starts itself a second time and kills it.

use super::journal::{areas, edits, session};
use raaderum::storage::file::save;
use raaderum::storage::journal::search;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Names the folder a child works in; without it the tests named `child_…` do nothing.
const FOLDER: &str = "RAADERUM_TEST_CHILD";

/// How many children are killed; `RAADERUM_TEST_KILLS` asks for more.
fn kills() -> usize {
    std::env::var("RAADERUM_TEST_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(500)
}

/// The content number `n`: of different lengths, so that a torn file cannot look like a whole one.
fn content(number: usize) -> Vec<u8> {
    let line = format!("plan {number:06}\n");
    let times = 2000 + number % 7 * 1500;
    line.repeat(times).into_bytes()
}

fn is_whole(bytes: &[u8]) -> bool {
    let number = bytes.get(5..11).and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
    number.is_some_and(|number| content(number) == bytes)
}

/// Starts this very test program on one test.
fn child(test: &str, folder: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([test, "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn wait_for(path: &Path) {
    let began = Instant::now();
    while !path.metadata().is_ok_and(|about| about.len() > 0) {
        assert!(began.elapsed() < Duration::from_secs(20), "the child never began");
        std::thread::sleep(Duration::from_micros(200));
    }
}

/// A pause below `most`, spread evenly over the kills.
fn pause(number: usize, most: Duration) -> Duration {
    let share = u32::try_from(number * 7919 % 1000).unwrap();
    most * share / 1000
}

#[test]
fn child_saves_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let path = Path::new(&folder).join("plan.ron");
    for number in 0.. {
        save(&path, content(number)).unwrap();
    }
}

#[test]
fn child_edits_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    // One byte for every edit.
    let mut made = fs::File::create(Path::new(&folder).join("made")).unwrap();
    session(Path::new(&folder), usize::MAX, |_| made.write_all(b".").unwrap());
}

#[test]
fn a_killed_save_leaves_the_old_file_or_the_new_one() {
    let (mut killed, mut in_the_middle) = (0, 0);
    while killed < kills() {
        let folders: Vec<_> = (0..4).map(|_| tempfile::tempdir().unwrap()).collect();
        let children: Vec<_> = folders
            .iter()
            .map(|folder| (child("safe::kill::child_saves_until_it_is_killed", folder.path()), folder.path()))
            .collect();
        for (mut child, folder) in children {
            let path = folder.join("plan.ron");
            wait_for(&path);
            std::thread::sleep(pause(killed, Duration::from_millis(6)));
            child.kill().unwrap();
            child.wait().unwrap();
            let bytes = fs::read(&path).unwrap();
            assert!(is_whole(&bytes), "kill {killed}: {} bytes", bytes.len());
            in_the_middle += usize::from(fs::read_dir(folder).unwrap().count() > 1);
            killed += 1;
        }
    }
    assert!(in_the_middle * 20 > killed, "{in_the_middle} of {killed} kills met a save under way");
}

#[test]
fn a_killed_session_costs_at_most_the_edit_that_was_being_made() {
    for number in 0..kills() / 20 {
        let folder = tempfile::tempdir().unwrap();
        let mut child = child("safe::kill::child_edits_until_it_is_killed", folder.path());
        let made = folder.path().join("made");
        wait_for(&made);
        std::thread::sleep(pause(number, Duration::from_millis(20)));
        child.kill().unwrap();
        child.wait().unwrap();
        let made = fs::read(&made).unwrap().len();
        let found = search(folder.path(), areas());
        assert_eq!((found.lost.len(), found.broken.len()), (1, 0));
        let lost = &found.lost[0];
        assert!(!lost.damaged);
        let title = &lost.scenario.title;
        let edit: usize = title.strip_prefix("Udgave ").unwrap_or_else(|| panic!("{title}")).parse().unwrap();
        assert!((made..=made + 1).contains(&edit), "{made} edits were made, {edit} are there");
        assert_eq!(*lost.scenario, edits(edit), "and nothing but them");
    }
}
