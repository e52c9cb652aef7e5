//! The sheet of assumptions: the letter beside a number, what is assumed, and why; then the warnings that are accepted,
//! and why.

use super::Source;
use super::pen::{Pen, Written};
use super::place::{FIRST, HEAD, row};
use super::style::Look;

pub(super) fn write(pen: &mut Pen<'_>, source: Source<'_>) -> Written {
    let Source { book, words, .. } = source;
    pen.text((0, 0), &words.say("workbook-sheet-assumptions"), Look::Title)?;
    pen.text((1, 0), &words.say("workbook-assumptions-hint"), Look::Remark)?;
    let heads = ["workbook-letter", "workbook-assumed-of", "workbook-assumed-what", "workbook-because"];
    for (at, key) in (0..).zip(heads) {
        pen.text((HEAD, at), &words.say(key), Look::Head)?;
    }
    for (at, text) in book.assumptions.iter().enumerate() {
        let at = FIRST.saturating_add(row(at));
        pen.text((at, 0), &text.letter, Look::Strong)?;
        pen.texts((at, 1), &[&text.head, &text.detail, &text.because], Look::Long)?;
    }
    if !book.accepted.is_empty() {
        accepted(pen, source, FIRST.saturating_add(row(book.assumptions.len())).saturating_add(1))?;
    }
    pen.widths(&[10, 40, 60, 70])?;
    pen.freeze((FIRST, 0))
}

/// What looked wrong and is right, from a row downwards.
fn accepted(pen: &mut Pen<'_>, Source { book, words, .. }: Source<'_>, from: u32) -> Written {
    pen.text((from, 0), &words.say("section-accepted"), Look::Strong)?;
    let head = from.saturating_add(1);
    for (at, key) in (1..).zip(["workbook-accepted-place", "workbook-accepted-what", "workbook-because"]) {
        pen.text((head, at), &words.say(key), Look::Head)?;
    }
    for (at, one) in book.accepted.iter().enumerate() {
        let at = head.saturating_add(1).saturating_add(row(at));
        let what = format!("{} {}", one.problem.title, one.problem.message);
        pen.texts((at, 1), &[&one.problem.place, &what, &one.because], Look::Long)?;
    }
    Ok(())
}
