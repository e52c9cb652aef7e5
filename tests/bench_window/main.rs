//! Start, frames and rest: whole processes and whole frames, each beside its own yardstick of the same run.
//!
//! Run by `cargo bench --bench window`. The start needs an X display; `.ci/window` shows how to make a virtual one.
#![expect(clippy::print_stdout, reason = "the table it prints is what it is for")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a bench that cannot be set up stops"
)]

mod frames;
mod processes;
mod screen;
mod steps;

fn main() {
    // The bench starts itself anew as its own yardsticks: the barest of windows, and a program that only reads.
    let is_asked = |what: &str| std::env::args().any(|argument| argument == what);
    if is_asked(screen::BARE) {
        return screen::bare_window();
    }
    if is_asked(screen::BARE_FRAME) {
        return screen::bare_frame();
    }
    if is_asked(processes::READ) {
        return processes::read();
    }
    steps::measure();
    frames::measure();
    processes::measure_check();
    processes::measure_merge();
    if std::env::var_os("DISPLAY").is_some() {
        screen::measure_start();
        processes::measure_rest();
    } else {
        println!("start and rest are not measured: there is no display");
    }
}

/// The middle one of some times.
fn median(mut times: Vec<std::time::Duration>) -> std::time::Duration {
    times.sort();
    *times.get(times.len() / 2).expect("times were taken")
}
