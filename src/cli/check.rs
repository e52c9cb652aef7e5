//! `check`: problems and verdicts of scenario files, and agreement files looked through.

use super::{Ending, Opened, complain_of_broken, review};
use crate::budget::evaluation::{AreaOutcome, FrameOutcome};
use crate::budget::problem::Severity;
use crate::budget::verdict::Verdict;
use crate::cli::output::Output;
use crate::storage;
use crate::storage::agreements;
use crate::storage::agreements::own::{self, OwnFiles};
use crate::view::{View, Words};
use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::thread;

/// Checks every file; the worst of them decides how it ends. The agreement files among them take part in the others'
/// checks, as if they lay in the user's folder.
pub(super) fn check(
    files: &[PathBuf],
    alternative: Option<&str>,
    own: OwnFiles,
    words: &Words,
    output: &mut Output,
) -> Ending {
    thread::scope(|scope| {
        // Where no other thread can be had, all is read when it is asked for.
        drop(thread::Builder::new().spawn_scoped(scope, || prepare(files)));
        check_each(files, alternative, own, words, output)
    })
}

/// Reads the agreements that the check will ask for while the first file is read.
fn prepare(files: &[PathBuf]) {
    let head = files.first().and_then(|file| storage::file::head(file));
    agreements::prepare(&head.unwrap_or_default());
}

fn check_each(
    files: &[PathBuf],
    alternative: Option<&str>,
    mut own: OwnFiles,
    words: &Words,
    output: &mut Output,
) -> Ending {
    let checked = |path: &Path| files.iter().any(|file| is_same(file, path));
    own.broken.retain(|error| !checked(&error.path));
    complain_of_broken(&own, words, output);
    let kinds: Vec<bool> = files.iter().map(|file| own::is_agreement(file)).collect();
    for (path, _) in files.iter().zip(&kinds).filter(|(_, is_agreement)| **is_agreement) {
        if let Ok(file) = own::open(path)
            && !own.files.iter().any(|known| is_same(&known.path, path))
        {
            own.files.push(file);
        }
    }
    let each = files.iter().zip(&kinds).map(|(file, is_agreement)| {
        if *is_agreement {
            review::review(file, &own, words, output)
        } else {
            check_file(file, alternative, &own, words, output, files.len() == 1)
        }
    });
    each.max().unwrap_or(Ending::Fine)
}

/// Whether two paths lead to one file.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    real(one) == real(other)
}

/// Checks a scenario. What is read of the only one is left to the system, which takes it back as a whole.
fn check_file(
    path: &Path,
    alternative: Option<&str>,
    own: &OwnFiles,
    words: &Words,
    output: &mut Output,
    is_only: bool,
) -> Ending {
    let opened = match Opened::asked(path, alternative, own, words, output) {
        Ok(opened) => ManuallyDrop::new(opened),
        Err(ending) => return ending,
    };
    let view = opened.view(words, "");
    let verdict = view.verdict_sentence();
    output.line(&format!("{}: {}", path.display(), verdict.text));
    for outcome in &opened.evaluation.areas {
        for frame in &outcome.frames {
            output.line(&format!("  {}", verdict_line(&view, outcome, frame)));
        }
    }
    for exposure in view.exposure_lines() {
        output.line(&format!("  {}", exposure.text));
    }
    let fingerprint = storage::scenario::grouped(&storage::scenario::fingerprint_to_share(&opened.book));
    output.line(&format!("  {}: {fingerprint}", words.say("fingerprint")));
    let problems: Vec<_> = view.problems().into_iter().chain(view.problems_of_alternatives()).collect();
    let text = if problems.is_empty() { String::new() } else { opened.text() };
    for problem in problems {
        let line = storage::locate(&text, &problem.at)
            .map_or_else(String::new, |(line, _)| words.tell("file-line", &[("line", &line.to_string())]) + ": ");
        output.line(&format!("  {line}{} ({}): {}", problem.title, problem.place, problem.message));
    }
    for accepted in view.accepted() {
        output.line(&format!("  {}: {}", words.say("section-accepted"), accepted.line));
    }
    alternatives(&opened, words, output);
    let ending = ending(&opened);
    if !is_only {
        drop(ManuallyDrop::into_inner(opened));
    }
    ending
}

/// A line for each alternative of a plan: what it comes to. Whether the file is fine is the plan's.
fn alternatives(opened: &Opened, words: &Words, output: &mut Output) {
    for alternative in &opened.book.scenario().alternatives {
        let verdict = match opened.book.with_alternative(&alternative.id) {
            Ok(book) => {
                let evaluation = book.evaluate();
                let view = View { book: &book, evaluation: &evaluation, ..opened.view(words, "") };
                view.verdict_sentence().text
            }
            Err(_) => words.say("edit-error-cannot-lay"),
        };
        let title = words.tell("place-alternative", &[("title", &alternative.title)]);
        output.line(&format!("  {title}: {verdict}"));
    }
}

/// `Anlæg, brutto, ramme: 2024 Overholdt 0,0; 2025 Overskredet −64,0 (antaget ramme)`
fn verdict_line(view: &View<'_>, outcome: &AreaOutcome, frame: &FrameOutcome) -> String {
    let year = |(year, cell): (crate::budget::price_level::Year, &crate::budget::evaluation::FrameCell)| {
        let headroom = match cell.headroom.amount() {
            Some(_) => format!(" {}", view.cell(cell.headroom)),
            None => String::new(),
        };
        let tag = view.verdict_tag(cell);
        let tag = if tag.is_empty() { tag } else { format!(" ({tag})") };
        format!("{year} {}{headroom}{tag}", view.verdict_word(cell.verdict, cell.bound))
    };
    let years: Vec<String> = view.evaluation.years.iter().zip(&frame.years).map(year).collect();
    format!("{}, {}: {}", view.area_path_name(&outcome.area), view.frame_name(outcome, frame), years.join("; "))
}

fn ending(opened: &Opened) -> Ending {
    let verdicts = || opened.evaluation.areas.iter().flat_map(AreaOutcome::verdicts).map(|cell| cell.verdict);
    if opened.evaluation.problems.iter().any(|problem| problem.severity == Severity::Error) {
        Ending::Unusable
    } else if verdicts().any(|verdict| verdict == Verdict::Broken) || opened.book.scenario().conflicts.is_some() {
        Ending::Broken
    } else {
        Ending::Fine
    }
}
