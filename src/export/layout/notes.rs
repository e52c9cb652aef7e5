//! What defends the figure: notes, sources and footer, set from the bottom up.

use super::geometry::point;
use super::heading::MARGIN;
use super::lines;
use super::page::{Anchor, Page, Part, Text};
use super::pen::count;
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::Chart;

const HAIRLINE_UP: f64 = 48.0;
const FOOTER_UP: f64 = 22.0;
const LAST_NOTE_UP: f64 = 78.0;
const PITCH: f64 = 26.0;
const LABEL_GAP: f64 = 17.0;
const MOST_NOTE_LINES: usize = 5;
const MOST_SOURCE_LINES: usize = 2;
/// The program, as it signs its files.
const PROGRAM: &str = "Råderum";

/// Sets footer, sources and notes; gives the baseline of the first line of notes.
pub(super) fn set(chart: &Chart, page: &mut Page) -> f64 {
    let (width, height) = page.canvas;
    let right = width - MARGIN;
    let mut part = Part::new("notes");
    let label_font = Font::medium(size::NOTE);
    let font = Font::regular(size::NOTE);
    let label_width =
        [&chart.note_word, &chart.source_word].iter().map(|word| label_font.width(word)).fold(0.0, f64::max);
    let left = MARGIN + label_width.min((right - MARGIN) / 4.0) + LABEL_GAP;
    let sources = lines::wrap(&chart.sources, font, right - left, MOST_SOURCE_LINES);
    let notes = note_lines(chart, font, right - left);
    let all = count(notes.len() + sources.iter().filter(|line| !line.is_empty()).count());
    let first = height - LAST_NOTE_UP - PITCH * (all - 1.0);
    let mut baseline = first;
    for (label, lines) in [(&chart.note_word, notes), (&chart.source_word, sources)] {
        for (at, line) in lines.iter().filter(|line| !line.is_empty()).enumerate() {
            if at == 0 {
                let label = lines::cut(label, label_font, left - MARGIN - LABEL_GAP);
                part.text(Text::new(point(MARGIN, baseline), label_font, ink::MUTED, &label));
            }
            part.text(Text::new(point(left, baseline), font, ink::MUTED, line));
            baseline += PITCH;
        }
    }
    page.parts.push(part);
    footer(chart, page);
    first
}

/// The notes' lines. What does not fit stands on another page, and the last line says so.
fn note_lines(chart: &Chart, font: Font, width: f64) -> Vec<String> {
    let texts = chart.notes.iter().map(|note| match note.letter.as_deref() {
        Some(letter) if !letter.is_empty() => format!("{letter}) {}", note.text),
        Some(_) | None => note.text.clone(),
    });
    let texts = texts.filter(|text| !text.is_empty());
    let blocks: Vec<Vec<String>> = texts.map(|text| lines::wrap(&text, font, width, MOST_NOTE_LINES + 1)).collect();
    if blocks.iter().map(Vec::len).sum::<usize>() <= MOST_NOTE_LINES {
        return blocks.concat();
    }
    let mut lines: Vec<String> = Vec::new();
    for block in blocks {
        if lines.len() + block.len() >= MOST_NOTE_LINES {
            if lines.is_empty() {
                lines = block.into_iter().take(MOST_NOTE_LINES - 1).collect();
            }
            break;
        }
        lines.extend(block);
    }
    lines.push(if chart.more_notes.is_empty() { "…".to_owned() } else { lines::cut(&chart.more_notes, font, width) });
    lines
}

fn footer(chart: &Chart, page: &mut Page) {
    let (width, height) = page.canvas;
    let right = width - MARGIN;
    let mut part = Part::new("footer");
    let rule = height - HAIRLINE_UP;
    part.line(&[point(MARGIN, rule), point(right, rule)], stroke::RULE, ink::HAIRLINE);
    let baseline = height - FOOTER_UP;
    let font = Font::medium(size::FOOTER);
    let program = Text::new(point(right, baseline), font, ink::MUTED, PROGRAM).anchored(Anchor::End);
    let font = Font::regular(size::FOOTER);
    let scenario = lines::keep_tail(&chart.footer, font, program.bounds().x - MARGIN - 48.0);
    part.text(Text::new(point(MARGIN, baseline), font, ink::MUTED, &scenario));
    part.text(program);
    page.parts.push(part);
}
