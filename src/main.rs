//! The door: arguments become a window, or one command and its exit code.

use clap::Parser as _;
use raaderum::cli::{self, Arguments};
use raaderum::view::Words;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let words = cli::words(arguments.lang);
    match arguments.command {
        Some(command) => cli::run(command, &arguments.agreements, &words).into(),
        None => window(arguments.file.as_deref(), &arguments.agreements, &words),
    }
}

/// The window, or the report where there is no display.
#[cfg(feature = "gui")]
fn window(file: Option<&Path>, agreements: &[PathBuf], words: &Words) -> ExitCode {
    match raaderum::desktop::open(file.map(Path::to_owned), agreements.to_vec()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => cli::report_instead(file, agreements, &error.to_string(), words).into(),
    }
}

#[cfg(not(feature = "gui"))]
fn window(file: Option<&Path>, agreements: &[PathBuf], words: &Words) -> ExitCode {
    cli::report_instead(file, agreements, &words.say("cli-built-without-window"), words).into()
}
