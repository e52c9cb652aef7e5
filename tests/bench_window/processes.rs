//! Whole processes: the check of a plan beside an empty program, and the window at rest.

use crate::frames::plan;
use raaderum::storage;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_raaderum");

/// Prints how long `raaderum check` of 1,000 measures × 30 years takes beside a program that does nothing.
///
/// The program is copied first, as who installs it does: what the linker wrote stands in the system's memory in single
/// pages, which takes a sixth longer to start and is gone the next day.
pub(crate) fn measure_check() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.ron");
    std::fs::write(&file, storage::scenario::write(&plan(1_000, 30))).unwrap();
    let installed = folder.path().join("raaderum");
    std::fs::copy(PROGRAM, &installed).unwrap();
    let (mut empty, mut check) = (Vec::new(), Vec::new());
    for _ in 0..41 {
        empty.push(timed(Command::new("true")));
        let mut command = Command::new(&installed);
        command.arg("check").arg(&file);
        check.push(timed(command));
    }
    let (empty, check) = (super::median(empty), super::median(check));
    println!(
        "check of 1,000 × 30, whole process: {:.2} ms; an empty program: {:.2} ms; {:.1} ×",
        check.as_secs_f64() * 1e3,
        empty.as_secs_f64() * 1e3,
        check.as_secs_f64() / empty.as_secs_f64()
    );
}

/// The argument by which the bench is a program that reads the files named behind it.
pub(crate) const READ: &str = "--read";

/// Reads the files one after another, as the program that is asked for them.
pub(crate) fn read() {
    let files = std::env::args().skip_while(|argument| argument != READ).skip(1);
    let read = files.map(|file| storage::file::open(Path::new(&file), storage::areas::standard()).unwrap());
    std::mem::forget(read.collect::<Vec<_>>());
}

/// Prints how long `raaderum merge` of three plans of 10,000 measures × 30 years takes beside reading the three files: in
/// this process, which has read them before, and in one that does nothing else.
pub(crate) fn measure_merge() {
    let folder = tempfile::tempdir().unwrap();
    let base = plan(10_000, 30);
    let edited = |from: usize| {
        let mut plan = base.clone();
        for at in (from..10_000).step_by(100) {
            plan.measures[at].title = format!("Ændret {at}").into();
        }
        plan
    };
    let files =
        [("base.ron", base.clone()), ("ours.ron", edited(0)), ("theirs.ron", edited(50))].map(|(name, plan)| {
            let path = folder.path().join(name);
            std::fs::write(&path, storage::scenario::write(&plan)).unwrap();
            path
        });
    let to = folder.path().join("out.ron");
    let (mut reading, mut program, mut merging) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..15 {
        let start = Instant::now();
        let opened = files.each_ref().map(|file| storage::file::open(file, storage::areas::standard()));
        reading.push(start.elapsed());
        assert!(opened.iter().all(Result::is_ok), "the plans can be read");
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.arg(READ).args(&files);
        program.push(timed(command));
        let mut command = Command::new(PROGRAM);
        command.arg("merge").args(&files).arg("-o").arg(&to);
        merging.push(timed(command));
    }
    let [reading, program, merging] = [reading, program, merging].map(|times| super::median(times).as_secs_f64() * 1e3);
    println!(
        "merge of three plans of 10,000 × 30, whole process: {merging:.1} ms; a process that reads the three: \
         {program:.1} ms, {:.2} ×; reading them once more: {reading:.1} ms, {:.2} ×",
        merging / program,
        merging / reading
    );
}

fn timed(mut command: Command) -> Duration {
    let start = Instant::now();
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("the program starts");
    start.elapsed()
}

/// Prints how often the window woke in ten seconds in which nothing happened.
pub(crate) fn measure_rest() {
    let home = tempfile::tempdir().unwrap();
    let mut window = Command::new(PROGRAM)
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", home.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the window starts");
    sleep(Duration::from_secs(5));
    let before = switches(window.id());
    sleep(Duration::from_secs(10));
    let after = switches(window.id());
    window.kill().unwrap();
    window.wait().unwrap();
    match (before, after) {
        (Some(before), Some(after)) => {
            println!("ten seconds at rest: {} context switches over all threads", after - before);
        }
        _ => println!("the window's rest is not measured on this system"),
    }
}

/// The context switches of all threads of a process so far.
fn switches(process: u32) -> Option<u64> {
    let mut sum = 0;
    for thread in std::fs::read_dir(Path::new("/proc").join(process.to_string()).join("task")).ok()? {
        let status = std::fs::read_to_string(thread.ok()?.path().join("status")).ok()?;
        let counts = status.lines().filter(|line| line.contains("ctxt_switches"));
        sum += counts.filter_map(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok()).sum::<u64>();
    }
    Some(sum)
}
