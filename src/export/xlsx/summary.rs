//! The first sheet: what the scenario is, what it comes to, and how the workbook is to be read.

use super::Source;
use super::pen::{Pen, Written};
use super::place::{FramePlace, column, row};
use super::style::Look;
use crate::view::workbook::{AreaBlock, FrameBlock};
use rust_decimal::Decimal;

pub(super) fn write(pen: &mut Pen<'_>, source: Source<'_>) -> Written {
    let Source { book, words, .. } = source;
    pen.text((0, 0), &book.title, Look::Title)?;
    let mut at = 1_u32;
    let mut line = |pen: &mut Pen<'_>, text: &str, look: Look| {
        let here = at;
        at = at.saturating_add(1);
        pen.text((here, 0), text, look)
    };
    line(pen, &book.subject, Look::Remark)?;
    line(pen, &words.tell("workbook-fingerprint", &[("fingerprint", &book.fingerprint)]), Look::Remark)?;
    line(pen, "", Look::Text)?;
    let letters = if book.verdict_letters.is_empty() { String::new() } else { format!(" [{}]", book.verdict_letters) };
    for clause in &book.verdict {
        line(pen, &format!("{clause}{letters}"), Look::Strong)?;
    }
    line(pen, &words.say("workbook-verdict-hint"), Look::Remark)?;
    if !book.note.is_empty() {
        line(pen, &book.note, Look::Text)?;
    }
    let at = table(pen, source, at.saturating_add(1))?;
    let at = lists(pen, source, at)?;
    pen.text((at, 0), &words.say("workbook-how"), Look::Strong)?;
    let decimals = book.decimals.to_string();
    let how = [
        words.say("workbook-how-change"),
        words.say("workbook-how-switch"),
        words.say("workbook-how-assumed"),
        words.tell("workbook-how-rounding", &[("decimals", &decimals), ("unit", &book.unit)]),
        words.say("workbook-how-fixed"),
    ];
    for (below, text) in (at.saturating_add(1)..).zip(&how) {
        pen.text((below, 0), text, Look::Text)?;
    }
    let mut widths = vec![40, 30];
    widths.extend(book.years.iter().map(|_| 13));
    pen.widths(&widths)
}

/// The verdicts by frame and year, taken from the sheet of years; the row behind them.
fn table(pen: &mut Pen<'_>, source: Source<'_>, mut at: u32) -> Result<u32, rust_xlsxwriter::XlsxError> {
    let Source { book, words, places } = source;
    let judged =
        book.areas.iter().zip(&places.areas).flat_map(|(area, place)| {
            area.frames.iter().zip(&place.frames).map(move |(frame, rows)| (area, frame, *rows))
        });
    let judged: Vec<(&AreaBlock, &FrameBlock, FramePlace)> = judged.collect();
    if judged.is_empty() {
        return Ok(at);
    }
    let heads = ["workbook-area", "workbook-row"].map(|key| words.say(key));
    pen.texts((at, 0), &heads.each_ref().map(String::as_str), Look::Head)?;
    for (year_at, year) in book.years.iter().enumerate() {
        pen.number((at, column(2, year_at)), Decimal::from(*year), Look::HeadRight)?;
    }
    at = at.saturating_add(1);
    for (area, frame, rows) in judged {
        let names = [frame.name.clone(), words.say("row-headroom"), words.say("row-verdict")];
        for (place, name) in (at..).zip(&names) {
            pen.texts((place, 0), &[&area.name, name], Look::Text)?;
        }
        for (year_at, year) in frame.years.iter().enumerate() {
            let numbers = [(rows.frame, year.frame, Look::Number), (rows.headroom, year.headroom, Look::Total)];
            for (below, (row, computed, look)) in (0..).zip(numbers) {
                let here = (at.saturating_add(below), column(2, year_at));
                let look = look.assumed_if(computed.assumed);
                let result = match computed.value {
                    crate::view::workbook::Value::Number(number) => super::pen::plain(number),
                    crate::view::workbook::Value::NotComputed => words.say("not-computed-cell"),
                    crate::view::workbook::Value::None => continue,
                };
                pen.formula(here, &format!("={}", places.of_year(row, year_at)), &result, look)?;
            }
            let look = if year.tag.is_empty() { Look::Word } else { Look::WordAssumed };
            let here = (at.saturating_add(2), column(2, year_at));
            pen.formula(here, &format!("={}", places.of_year(rows.verdict, year_at)), &year.verdict, look)?;
        }
        at = at.saturating_add(row(names.len()));
    }
    Ok(at.saturating_add(1))
}

/// Problems, assumptions and financing as lists; the row behind them.
fn lists(pen: &mut Pen<'_>, source: Source<'_>, mut at: u32) -> Result<u32, rust_xlsxwriter::XlsxError> {
    let Source { book, words, .. } = source;
    let problems =
        book.problems.iter().map(|problem| format!("{} ({}): {}", problem.title, problem.place, problem.message));
    let assumptions = book.assumptions.iter().map(|text| format!("{}) {}: {}", text.letter, text.head, text.detail));
    let rules = book.exposures.iter().map(|exposure| format!("{}: {}", exposure.name, exposure.rule));
    let sections: [(&str, Vec<String>); 4] = [
        ("section-problems", problems.collect()),
        ("section-exposures", rules.collect()),
        ("section-assumptions", assumptions.collect()),
        ("section-financing", book.financing.clone()),
    ];
    for (key, lines) in sections.into_iter().filter(|(_, lines)| !lines.is_empty()) {
        pen.text((at, 0), &words.say(key), Look::Strong)?;
        for (below, text) in (at.saturating_add(1)..).zip(&lines) {
            pen.text((below, 0), text, Look::Text)?;
        }
        at = at.saturating_add(row(lines.len())).saturating_add(2);
    }
    Ok(at)
}
