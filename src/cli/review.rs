//! `check` of an agreement file: what can hardly be meant, with its line and the reason.

use super::{Ending, complain_of};
use crate::budget::agreement::Challenge;
use crate::cli::output::Output;
use crate::storage::agreements::all;
use crate::storage::agreements::own::OwnFiles;
use crate::storage::agreements::review::{Review, Taken, review as look_through};
use crate::view::Words;
use std::path::Path;

/// Looks an agreement file through, beside every other agreement at hand.
pub(super) fn review(path: &Path, own: &OwnFiles, words: &Words, output: &mut Output) -> Ending {
    let review = match look_through(path, &all(), &own.files) {
        Ok(review) => review,
        Err(error) => return complain_of(path, &error, words, output),
    };
    output.line(&format!("{}: {}", path.display(), summary(&review, words)));
    for taken in &review.taken {
        output.line(&format!("  {}{}", line(review.id_line, words), id_taken(&review, taken, words)));
    }
    for (at, challenge) in &review.challenges {
        output.line(&format!("  {}{}", line(*at, words), said(challenge, words)));
    }
    if review.is_open() { Ending::Broken } else { Ending::Fine }
}

/// `KØ2025, 12 tal, 1 tabel: 2 ting er betvivlet`
fn summary(review: &Review, words: &Words) -> String {
    let agreement = &review.agreement;
    let challenged = review.challenges.iter().filter(|(_, challenge)| challenge.accepted.is_none()).count();
    let challenged = challenged + review.taken.len();
    let empty = agreement.figures.iter().filter(|figure| figure.values.is_empty()).count();
    let mut parts = vec![agreement.id.to_string(), words.count("review-figures", agreement.figures.len())];
    parts.extend((empty > 0).then(|| words.count("review-empty", empty)));
    parts.extend((!agreement.tables.is_empty()).then(|| words.count("review-tables", agreement.tables.len())));
    format!("{}: {}", parts.join(", "), words.count("review-challenged", challenged))
}

fn line(line: Option<u32>, words: &Words) -> String {
    line.map_or_else(String::new, |line| words.tell("file-line", &[("line", &line.to_string())]) + ": ")
}

fn said(challenge: &Challenge, words: &Words) -> String {
    let text = words.challenge(challenge);
    match &challenge.accepted {
        Some(because) => words.tell("review-accepted", &[("challenge", &text), ("because", because)]),
        None => words.tell("review-answer", &[("challenge", &text), ("answer", &words.answer_to(challenge))]),
    }
}

fn id_taken(review: &Review, taken: &Taken, words: &Words) -> String {
    let by = taken.file.as_ref().map_or_else(|| words.origin(taken.by), |file| file.display().to_string());
    let differences = words.differences(&taken.differences);
    let key = if taken.file.is_some() { "review-id-twice" } else { "review-id-shipped" };
    words.tell(key, &[("id", &review.agreement.id), ("by", &by), ("differences", &differences)])
}
