//! The meeting's pages on a wall of 1920 × 1080: every part has its place, whatever the numbers are.

mod chart;
mod prose;
mod switch;
mod table;
mod verdict;

use super::geometry::point;
use super::lines;
use super::page::{Anchor, Page, Part, Text};
use super::{clean_line, pen};
use crate::export::ink::{self, Ink};
use crate::export::typeface::Font;
use crate::view::chart::Marked;
use crate::view::meeting::{Meeting, MeetingView, PageBody};

/// Across and down.
pub const WALL: (f64, f64) = (1920.0, 1080.0);

/// Left and right of everything.
const MARGIN: f64 = 112.0;
const RIGHT: f64 = WALL.0 - MARGIN;
const WIDTH: f64 = RIGHT - MARGIN;
/// The line with the scenario's name and the page's number.
const HEAD: f64 = 72.0;
/// The line with sources and fingerprint.
const FOOT: f64 = 1030.0;
/// The message of a page that is no verdict.
const TITLE: f64 = 150.0;
const TITLE_PITCH: f64 = 62.0;
const TO_SECOND_LINE: f64 = 54.0;

const HEAD_FONT: Font = Font::medium(32.0);
const SHOWN_FONT: Font = Font::bold(32.0);
/// Behind the scenario's name.
const AFTER_NAME: f64 = 32.0;
const NUMBER_FONT: Font = Font::regular(32.0);
const NOTICE_FONT: Font = Font::regular(24.0);
const TITLE_FONT: Font = Font::medium(52.0);
const SECOND_FONT: Font = Font::regular(34.0);
const FOOT_FONT: Font = Font::regular(24.0);
/// As many characters of a text as any place of a page holds.
const LONGEST: usize = 2_000;

/// Sets the pages; one that does not hold everything goes on on the next.
pub fn pages(meeting: &Meeting) -> Vec<Page> {
    sheets(meeting).into_iter().map(|(_, page)| page).collect()
}

/// The same pages, each with its position among [`Meeting::pages`].
pub fn sheets(meeting: &Meeting) -> Vec<(usize, Page)> {
    let mut sheets: Vec<(usize, Page)> = Vec::new();
    for (at, view) in meeting.pages.iter().enumerate() {
        sheets.extend(set(meeting, view).into_iter().map(|page| (at, page)));
    }
    let count = sheets.len();
    for (number, (at, page)) in sheets.iter_mut().enumerate() {
        let notice = meeting.pages.get(*at).and_then(|view| view.notice.as_deref());
        page.parts.insert(0, head(meeting, notice, number + 1, count));
    }
    sheets
}

fn set(meeting: &Meeting, view: &MeetingView) -> Vec<Page> {
    match &view.body {
        PageBody::Verdict(verdict) => vec![verdict::set(meeting, &view.title, verdict)],
        PageBody::Chart(drawn) => vec![chart::set(meeting, drawn)],
        PageBody::Measures(measures) => table::set(meeting, &view.title, measures),
        PageBody::Assumptions(assumptions) => prose::set(meeting, &view.title, assumptions),
        PageBody::Nothing(why) => vec![prose::nothing(meeting, &view.title, why)],
    }
}

/// A page with nothing on it yet.
fn blank(title: &Marked, description: &str) -> Page {
    let letters = if title.letters.is_empty() { String::new() } else { format!(" ({})", title.letters) };
    Page {
        shown: WALL,
        canvas: WALL,
        title: clean(&format!("{}{letters}", title.text)),
        description: clean(description),
        parts: Vec::new(),
    }
}

/// The scenario's name, the alternative shown, that a title was dropped, and the page's number.
fn head(meeting: &Meeting, notice: Option<&str>, number: usize, count: usize) -> Part {
    let mut part = Part::new("head");
    let number = Text::new(point(RIGHT, HEAD), NUMBER_FONT, ink::MUTED, &format!("{number} / {count}"));
    let number = number.anchored(Anchor::End);
    let room = number.bounds().x - MARGIN - 40.0;
    let for_name = if notice.is_some() { room * 0.3 } else { room };
    // What is shown is said whole; the plan's name gives way.
    let alternative = meeting.alternative.as_deref().map(|name| lines::cut(&clean(name), SHOWN_FONT, for_name * 0.7));
    let for_alternative = alternative.as_ref().map_or(0.0, |name| SHOWN_FONT.width(name) + AFTER_NAME);
    let name = lines::cut(&clean(&meeting.title), HEAD_FONT, for_name - for_alternative);
    let mut after = MARGIN + HEAD_FONT.width(&name) + AFTER_NAME;
    part.text(Text::new(point(MARGIN, HEAD), HEAD_FONT, ink::MUTED, &name));
    if let Some(alternative) = alternative {
        part.text(Text::new(point(after, HEAD), SHOWN_FONT, ink::KEPT, &alternative));
        after += for_alternative;
    }
    if let Some(notice) = notice {
        let notice = lines::cut(&clean(notice), NOTICE_FONT, MARGIN + room - after);
        part.text(Text::new(point(after, HEAD), NOTICE_FONT, ink::TEXT, &notice));
    }
    part.text(number);
    part
}

/// Sources and fingerprint.
fn foot(meeting: &Meeting, sources: &str, part: &mut Part) {
    let end = Text::new(point(RIGHT, FOOT), FOOT_FONT, ink::MUTED, &clean(&meeting.fingerprint));
    let end = end.anchored(Anchor::End);
    let room = end.bounds().x - MARGIN - 40.0;
    if !sources.is_empty() {
        let sources = clean(&format!("{} {sources}", meeting.source_word));
        part.text(Text::new(point(MARGIN, FOOT), FOOT_FONT, ink::MUTED, &lines::cut(&sources, FOOT_FONT, room)));
    }
    part.text(end);
}

/// The message and what it is about; gives the baseline of the last line.
fn heading(title: &Marked, second_line: &str, part: &mut Part) -> f64 {
    let mut last = TITLE;
    let set = lines::balance(&clean(&title.text), TITLE_FONT, WIDTH - 60.0);
    for (at, line) in set.iter().enumerate() {
        last = TITLE + TITLE_PITCH * pen::count(at);
        let letters = if at + 1 == set.len() { title.letters.as_str() } else { "" };
        part.text(Text::new(point(MARGIN, last), TITLE_FONT, ink::TEXT, line).with_letters(letters));
    }
    if !second_line.is_empty() {
        last += TO_SECOND_LINE;
        let line = lines::cut(&clean(second_line), SECOND_FONT, WIDTH);
        part.text(Text::new(point(MARGIN, last), SECOND_FONT, ink::MUTED, &line));
    }
    last
}

/// A text fit to be set.
fn clean(text: &str) -> String {
    clean_line(text, LONGEST)
}

/// A number with its letters, standing by its right end, no wider than `width`.
fn number(marked: &Marked, (x, y): (f64, f64), font: Font, ink: Ink, width: f64) -> Text {
    let text = clean(&marked.text);
    let wide = font.width(&text);
    let font = if wide > width { font.at(font.size * width / wide) } else { font };
    let letters: String = marked.letters.chars().take(MOST_LETTERS).collect();
    Text::new(point(x, y), font, ink, &text).with_letters(&letters).anchored(Anchor::End)
}

/// As many letters as stand after a number.
const MOST_LETTERS: usize = 6;
