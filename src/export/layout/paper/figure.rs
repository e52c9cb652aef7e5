//! A figure on paper: its number, message and unit in the paper's type, the plot as it is laid out, notes and sources.

use super::flow::{Piece, extent, shift};
use super::measure::{HANG, MARGIN, RIGHT, WIDTH, pt, size};
use super::prose::{flat, line, plain};
use crate::export::ink;
use crate::export::layout::geometry::Rect;
use crate::export::layout::{self, Size, heading, lines};
use crate::export::typeface::Font;
use crate::view::Words;
use crate::view::chart::{Chart, ChartKind, Marked};
use crate::view::paper::Figure;

/// The height a chart is laid out on, room for the heading and notes it would have on a slide included.
const LEVEL: f64 = 720.0;
const OTHERS: f64 = 660.0;
/// No plot is higher than this, whatever its numbers are.
const MOST_HEIGHT: f64 = pt(400.0);
const MOST_TITLE_LINES: usize = 3;
const MOST_NOTE_LINES: usize = 6;
const MOST_SOURCE_LINES: usize = 4;
const LEFT: f64 = MARGIN + HANG;

/// The whole figure; no page breaks it.
pub(super) fn piece(figure: &Figure, words: &Words) -> Piece {
    let chart = &figure.chart;
    let mut piece = Piece::new("figure");
    piece.space = pt(20.0);
    head(figure, &mut piece);
    plot(chart, &mut piece);
    let mut notes: Vec<&str> = Vec::new();
    notes.extend(chart.notes.iter().filter(|note| note.letter.is_none()).map(|note| note.text.as_str()));
    let letters = words.say("paper-letters");
    if chart.notes.iter().any(|note| note.letter.is_some()) {
        notes.push(&letters);
    }
    below(&chart.note_word, &notes, MOST_NOTE_LINES, &mut piece);
    below(&chart.source_word, &[&chart.sources], MOST_SOURCE_LINES, &mut piece);
    piece
}

fn head(figure: &Figure, piece: &mut Piece) {
    let chart = &figure.chart;
    let label = Font::medium(size::TEXT);
    let title = Font::medium(size::TITLE);
    let part = &mut piece.part;
    part.text(line(MARGIN, pt(11.0), label, ink::MUTED, &plain(&figure.label)));
    let mut baseline = pt(11.0);
    for (at, text) in balanced(&flat(&chart.title), title).iter().enumerate() {
        baseline += if at > 0 { pt(13.5) } else { 0.0 };
        part.text(line(LEFT, baseline, title, ink::TEXT, text));
    }
    let font = Font::regular(size::TEXT);
    for text in lines::keep_end(&plain(&chart.second_line), font, RIGHT - LEFT) {
        baseline += pt(12.5);
        part.text(line(LEFT, baseline, font, ink::MUTED, &text));
    }
    if let Some(key) = chart.key.as_deref().filter(|key| !key.is_empty()) {
        baseline += pt(14.5);
        let swatch = Rect { x: LEFT, y: baseline - pt(7.5), width: pt(13.0), height: pt(8.0) };
        heading::swatch(chart, swatch, part);
        let left = swatch.right() + pt(5.0);
        part.text(line(left, baseline, font, ink::MUTED, &lines::cut(&plain(key), font, RIGHT - left)));
    }
    piece.height = baseline + pt(8.0);
}

/// Lines of equal length where two are enough.
fn balanced(text: &str, font: Font) -> Vec<String> {
    let wrapped = lines::wrap(text, font, RIGHT - LEFT, MOST_TITLE_LINES);
    if wrapped.len() > 2 { wrapped } else { lines::balance(text, font, RIGHT - LEFT) }
}

/// The chart without what stands around its plots.
fn plot(chart: &Chart, piece: &mut Piece) {
    let bare = Chart {
        title: Marked::default(),
        second_line: String::new(),
        key: None,
        notes: Vec::new(),
        sources: String::new(),
        footer: String::new(),
        ..chart.clone()
    };
    let height = if matches!(chart.kind, ChartKind::Level | ChartKind::Lines) { LEVEL } else { OTHERS };
    let page = layout::chart(&bare, Size::of_units(WIDTH + 2.0 * heading::MARGIN, height));
    let around = ["heading", "notes", "footer"];
    let parts: Vec<_> = page.parts.into_iter().filter(|part| !around.contains(&part.name.as_str())).collect();
    let Some((top, bottom)) = extent(parts.iter().flat_map(|part| &part.items)) else { return };
    for mut item in parts.into_iter().flat_map(|part| part.items) {
        shift(&mut item, MARGIN - heading::MARGIN, piece.height - top);
        piece.part.items.push(item);
    }
    piece.height += (bottom - top).clamp(0.0, MOST_HEIGHT) + pt(8.0);
}

/// A label in its own column, and the lines beside it.
fn below(label: &str, texts: &[&str], most: usize, piece: &mut Piece) {
    let font = Font::regular(size::NOTE);
    let texts = texts.iter().filter(|text| !text.is_empty());
    let broken: Vec<String> = texts.flat_map(|text| lines::wrap(&plain(text), font, RIGHT - LEFT, most)).collect();
    for (at, text) in broken.iter().take(most).enumerate() {
        piece.height += pt(10.5);
        let baseline = piece.height - pt(2.5);
        if at == 0 {
            piece.part.text(line(MARGIN, baseline, Font::medium(size::NOTE), ink::MUTED, &plain(label)));
        }
        piece.part.text(line(LEFT, baseline, font, ink::MUTED, text));
    }
}
