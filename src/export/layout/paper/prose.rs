//! Running text: the heading, the summary, names of sections, and lines that carry raised letters.

use super::flow::Piece;
use super::measure::{MARGIN, WIDTH, pt, size};
use crate::export::ink::{self, Ink};
use crate::export::layout::clean;
use crate::export::layout::geometry::point;
use crate::export::layout::lines;
use crate::export::layout::page::{Run, Text};
use crate::export::typeface::Font;
use crate::view::chart::Marked;
use crate::view::paper::Paper;

/// As many characters of one text as are read: more than a page holds.
const LONGEST: usize = 4_000;
/// Letters stand between these while lines are broken; nothing else may hold them.
const RAISED: char = '\u{e000}';
const LOWERED: char = '\u{e001}';
const MOST_SUMMARY_LINES: usize = 5;
const MOST_SENTENCES: usize = 12;

/// A text made fit to be set, its letters marked.
pub(super) fn flat(marked: &Marked) -> String {
    let text = plain(&marked.text);
    let letters = plain(&marked.letters);
    if letters.is_empty() { text } else { format!("{text}{RAISED}{letters}{LOWERED}") }
}

/// A text made fit to be set.
pub(super) fn plain(text: &str) -> String {
    clean::line(text, LONGEST).replace([RAISED, LOWERED], "")
}

/// The runs of a line that carries marked letters.
fn runs(line: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    for (at, piece) in line.split([RAISED, LOWERED]).enumerate().filter(|(_, piece)| !piece.is_empty()) {
        let text = piece.to_owned();
        runs.push(if at % 2 == 0 { Run::Plain(text) } else { Run::Raised(text) });
    }
    runs
}

/// A line of text that may carry marked letters.
pub(super) fn line(x: f64, y: f64, font: Font, ink: Ink, line: &str) -> Text {
    Text { runs: runs(line), ..Text::new(point(x, y), font, ink, "") }
}

/// Heading, subject and summary.
pub(super) fn opening(paper: &Paper) -> Vec<Piece> {
    let mut piece = Piece::new("heading");
    let heading = flat(&paper.heading);
    let mut font = Font::bold(size::HEADING);
    let mut broken = lines::balance(&heading, font, WIDTH);
    if broken.len() > 1 && lines::wrap(&heading, font, WIDTH, 3).len() > 2 {
        font = Font::bold(size::LONG_HEADING);
        broken = lines::wrap(&heading, font, WIDTH, 5);
    }
    let mut baseline = 0.0;
    for text in &broken {
        baseline += font.size * 1.25;
        piece.part.text(line(MARGIN, baseline, font, ink::TEXT, text));
    }
    let small = Font::regular(size::TEXT);
    baseline += pt(17.0);
    for text in lines::keep_end(&plain(&paper.subject), small, WIDTH) {
        piece.part.text(line(MARGIN, baseline, small, ink::MUTED, &text));
        baseline += pt(12.0);
    }
    piece.height = baseline - pt(4.0);
    vec![piece, summary(paper)]
}

/// As many whole sentences as five lines hold, the weightiest first.
fn summary(paper: &Paper) -> Piece {
    let font = Font::regular(size::SUMMARY);
    let mut text = String::new();
    let mut set: Vec<String> = Vec::new();
    for sentence in paper.summary.iter().take(MOST_SENTENCES) {
        let sentence = format!("{}.", flat(sentence).trim_end_matches('.'));
        let longer = if text.is_empty() { sentence } else { format!("{text} {sentence}") };
        let broken = lines::wrap(&longer, font, WIDTH, MOST_SUMMARY_LINES + 1);
        if broken.len() <= MOST_SUMMARY_LINES {
            (text, set) = (longer, broken);
        }
    }
    let mut piece = Piece::new("summary");
    piece.space = pt(6.0);
    for text in &set {
        piece.height += pt(15.0);
        piece.part.text(line(MARGIN, piece.height - pt(4.0), font, ink::TEXT, text));
    }
    piece
}

/// The name of a section, which stays with what it names.
pub(super) fn heading(text: &str) -> Piece {
    let font = Font::medium(size::SECTION);
    let mut piece = Piece::new("section");
    piece.part.text(line(MARGIN, pt(12.0), font, ink::TEXT, &lines::cut(&plain(text), font, WIDTH)));
    Piece { height: pt(17.0), space: pt(18.0), with_next: true, ..piece }
}
