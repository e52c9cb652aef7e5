//! The verdict page: what is the matter, by how much, what can be switched, what it rests on.
//!
//! Title above, notes and sources below; the table has what is left between. A switch moves nothing.

use super::switch::{self, Bank};
use super::{FOOT, MARGIN, RIGHT, WALL, blank, clean, foot, number};
use crate::export::ink::{self, Ink};
use crate::export::layout::geometry::{Rect, point};
use crate::export::layout::lines;
use crate::export::layout::page::{Anchor, Page, Part, Run, Text};
use crate::export::layout::pen::count;
use crate::export::typeface::Font;
use crate::view::chart::{Marked, Note};
use crate::view::meeting::{HeadroomCell, HeadroomRow, Meeting, VerdictPage};

const MARK: f64 = 91.0;
/// Where title and second line begin.
const TEXT_LEFT: f64 = 235.0;
const FIRST_BASELINE: f64 = 200.0;
const LAST_BASELINE: f64 = 312.0;
const SECOND_LINE: f64 = 378.0;
/// Sizes of the title: the largest in which it has two lines.
const TITLE_SIZES: [f64; 6] = [98.0, 88.0, 78.0, 70.0, 62.0, 54.0];
const YEARS: f64 = 464.0;
const RULE: f64 = 485.0;
/// As wide as all years together may be.
const WIDEST_YEARS: f64 = 1_230.0;
const MOST_LETTERS: usize = 6;
/// Raised letters are at most this large.
const LETTERS_ROOM: f64 = 62.0;
/// A row as it would best be.
const ROW: f64 = 163.0;
const HIGHEST_ROW: f64 = 280.0;
const LOWEST_ROW: f64 = 78.0;
const MOST_ROWS: usize = 6;
const NOTE_FONT: Font = Font::regular(30.0);
const LETTER_FONT: Font = Font::medium(30.0);
const NOTE_PITCH: f64 = 42.0;
const MOST_NOTES: usize = 4;
const LAST_NOTE: f64 = FOOT - 54.0;

/// Sets the page.
pub(super) fn set(meeting: &Meeting, title: &Marked, verdict: &VerdictPage) -> Page {
    let mut page = blank(title, &verdict.second_line);
    page.parts.push(heading(title, verdict));
    let mut below = Part::new("notes");
    foot(meeting, &verdict.sources, &mut below);
    let notes_top = notes(verdict, &mut below);
    let bank = Bank::of(verdict.switches.len());
    let bank_top = notes_top - 20.0 - bank.height();
    page.parts.push(table(verdict, bank_top - 12.0));
    let mut switches = Part::new("switches");
    switch::set(&verdict.switches, &verdict.more_switches, bank, bank_top, &mut switches);
    page.parts.push(switches);
    page.parts.push(below);
    page
}

fn heading(title: &Marked, verdict: &VerdictPage) -> Part {
    let mut part = Part::new("verdict");
    let rect = Rect { x: MARGIN, y: 165.0, width: MARK, height: MARK };
    part.mark(verdict.mark.mark, verdict.mark.assumed, rect);
    let words = clean(&title.text);
    let letters: String = title.letters.chars().take(MOST_LETTERS).collect();
    let room = RIGHT - TEXT_LEFT;
    let for_words = room - Font::bold(LETTERS_ROOM).width(&letters);
    let fits = |size: &f64| {
        let set = lines::wrap(&words, Font::bold(*size), for_words, 3);
        set.len() <= 2 && !set.iter().any(|line| line.ends_with('…'))
    };
    let size = TITLE_SIZES.into_iter().find(fits).unwrap_or(54.0);
    let font = Font::bold(size);
    let set = lines::balance(&words, font, for_words);
    let pitch = size * (LAST_BASELINE - FIRST_BASELINE) / 98.0;
    let middle = f64::midpoint(FIRST_BASELINE, LAST_BASELINE) - if set.len() > 1 { pitch / 2.0 } else { 0.0 };
    for (at, line) in set.iter().enumerate() {
        let letters = if at + 1 == set.len() { letters.as_str() } else { "" };
        let place = point(TEXT_LEFT, middle + pitch * count(at));
        part.text(Text::new(place, font, ink::TEXT, line).with_letters(letters));
    }
    let second = Font::regular(36.0);
    let line = lines::cut(&clean(&verdict.second_line), second, room);
    part.text(Text::new(point(TEXT_LEFT, SECOND_LINE), second, ink::MUTED, &line));
    part
}

/// Sets the notes from the bottom up; gives their upper edge.
fn notes(verdict: &VerdictPage, part: &mut Part) -> f64 {
    let too_many = verdict.notes.len() > MOST_NOTES;
    let shown = if too_many { MOST_NOTES - 1 } else { verdict.notes.len() };
    let rows = if too_many { MOST_NOTES } else { shown };
    let first = LAST_NOTE - NOTE_PITCH * (count(rows) - 1.0);
    let mut baseline = first;
    for note in verdict.notes.iter().take(shown) {
        set_note(note, baseline, part);
        baseline += NOTE_PITCH;
    }
    if too_many {
        part.text(Text::new(point(MARGIN, baseline), NOTE_FONT, ink::MUTED, &clean(&verdict.more_notes)));
    }
    first - if rows == 0 { -10.0 } else { NOTE_FONT.rise("Å") }
}

fn set_note(note: &Note, baseline: f64, part: &mut Part) {
    let mut left = MARGIN;
    if let Some(letter) = &note.letter {
        part.text(Text::new(point(MARGIN, baseline), LETTER_FONT, ink::MUTED, &format!("{letter})")));
        left = MARGIN + 44.0;
    }
    let line = lines::cut(&clean(&note.text), NOTE_FONT, RIGHT - left);
    part.text(Text::new(point(left, baseline), NOTE_FONT, ink::MUTED, &line));
}

/// How the rows stand in their room.
struct Grid {
    /// How high a row is.
    row: f64,
    /// How large things are beside what they would best be.
    scale: f64,
    /// Between the ends of two years' numbers.
    pitch: f64,
    /// The size of numbers, one for all.
    size: f64,
    /// Where the numbers of the last year end; letters hang outside.
    right: f64,
    /// Where names end.
    names_right: f64,
}

impl Grid {
    fn of(rows: &[HeadroomRow], years: usize, room: f64) -> Self {
        let row = (room / count(rows.len().max(1))).clamp(LOWEST_ROW, HIGHEST_ROW);
        let scale = (row / ROW).min(1.4);
        let pitch = (WIDEST_YEARS / count(years.max(1))).min(380.0);
        let amounts = || rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.amount.as_ref());
        // In steps of two: one sign more or less leaves the page as it is.
        let signs = amounts().map(|amount| amount.text.chars().count()).max().unwrap_or(0).max(3).next_multiple_of(2);
        let letters = amounts().map(|amount| amount.letters.chars().count()).max().unwrap_or(0).clamp(1, MOST_LETTERS);
        let number = Font::bold(1.0).width(&"0".repeat(signs)) * 0.9;
        // As wide as the widest of the usual letters, so that another of them leaves the page as it is too.
        let usual = Font::bold(1.0).width(&"d".repeat(letters));
        let width =
            |amount: &Marked| Font::bold(1.0).width(&amount.letters.chars().take(MOST_LETTERS).collect::<String>());
        let widest = amounts().map(width).fold(usual, f64::max);
        let tail = 0.05 + ink::size::RAISED * widest;
        let size = (100.0 * scale).min((pitch - 18.0) / (number + tail));
        let right = RIGHT - (tail * size).max(48.0);
        Self { row, scale, pitch, size, right, names_right: right - pitch * count(years) + 20.0 }
    }

    /// Where the numbers of a year end.
    fn end(&self, at: usize, years: usize) -> f64 {
        self.right - self.pitch * count(years - 1 - at)
    }
}

fn table(verdict: &VerdictPage, bottom: f64) -> Part {
    let mut part = Part::new("headroom");
    let most = (((bottom - RULE) / LOWEST_ROW).floor().max(1.0), verdict.rows.len());
    let fitting = (1..=MOST_ROWS).filter(|rows| count(*rows) <= most.0).max().unwrap_or(1);
    let shown = if most.1 > fitting { fitting - 1 } else { most.1 };
    let shown = shown.max(1).min(most.1);
    let more = verdict.rows.len() - shown;
    let lines_room = if more > 0 { bottom - RULE - 44.0 } else { bottom - RULE };
    let grid = Grid::of(verdict.rows.get(..shown).unwrap_or_default(), verdict.years.len(), lines_room);
    for (at, year) in verdict.years.iter().enumerate() {
        let at = point(grid.end(at, verdict.years.len()), YEARS);
        let font = Font::medium(44.0_f64.min(grid.pitch * 0.4));
        part.text(Text::new(at, font, ink::MUTED, &clean(year)).anchored(Anchor::End));
    }
    part.line(&[point(MARGIN, RULE), point(RIGHT, RULE)], 2.0, ink::TEXT);
    for (at, row) in verdict.rows.iter().take(shown).enumerate() {
        set_row(row, RULE + grid.row * count(at), &grid, &mut part);
    }
    if let Some(words) = more.checked_sub(1).and_then(|more| verdict.more_rows.get(more)) {
        let baseline = RULE + grid.row * count(shown) + 36.0;
        part.text(Text::new(point(MARGIN, baseline), Font::regular(30.0), ink::MUTED, &clean(words)));
    }
    part
}

fn set_row(row: &HeadroomRow, top: f64, grid: &Grid, part: &mut Part) {
    let scale = grid.scale;
    let middle = top + grid.row / 2.0;
    let room = grid.names_right - MARGIN;
    let (bold, small) = (Font::bold(54.0_f64.min(54.0 * scale)), Font::regular((34.0 * scale).clamp(24.0, 34.0)));
    let name = clean(&row.name);
    let bold = if bold.width(&name) > room { bold.at((bold.size * 0.72).max(26.0)) } else { bold };
    let names = lines::wrap(&name, bold, room, 2);
    let first = if names.len() > 1 { middle - 1.1 * bold.size } else { middle - 4.0 * scale };
    let mut baseline = first;
    for (at, name) in names.iter().enumerate() {
        baseline = first + 1.12 * bold.size * count(at);
        part.text(Text::new(point(MARGIN, baseline), bold, ink::TEXT, name));
    }
    part.text(frame_line(row, small, room, baseline + small.size * 1.36));
    for (at, cell) in row.cells.iter().enumerate() {
        set_cell(cell, (grid.end(at, row.cells.len()), middle), grid, part);
    }
    let bottom = top + grid.row;
    part.line(&[point(MARGIN, bottom), point(RIGHT, bottom)], 1.5, ink::HAIRLINE);
}

/// `ramme 19.300, 19.700ᵃ, 19.800ᵃ`, or where that is too wide the first and the last.
fn frame_line(row: &HeadroomRow, font: Font, room: f64, baseline: f64) -> Text {
    let at = point(MARGIN, baseline);
    let blank = || Text { at, anchor: Anchor::Start, font, ink: ink::MUTED, runs: Vec::new() };
    let with = |amounts: &[&Marked], between: &str| {
        let mut text = blank();
        let mut lead = format!("{} ", clean(&row.frame));
        for amount in amounts {
            text.runs.push(Run::Plain(format!("{lead}{}", clean(&amount.text))));
            if !amount.letters.is_empty() {
                text.runs.push(Run::Raised(amount.letters.chars().take(6).collect()));
            }
            between.clone_into(&mut lead);
        }
        text
    };
    let all: Vec<&Marked> = row.amounts.iter().collect();
    let ends: Vec<&Marked> = row.amounts.first().into_iter().chain(row.amounts.last()).collect();
    let tries = [with(&all, ", "), with(&ends, " … ")];
    let fitting = tries.into_iter().find(|text| text.width() <= room);
    fitting.unwrap_or_else(|| Text { runs: vec![Run::Plain(lines::cut(&clean(&row.frame), font, room))], ..blank() })
}

fn set_cell(cell: &HeadroomCell, (end, middle): (f64, f64), grid: &Grid, part: &mut Part) {
    let scale = grid.scale;
    let ink = ink_of(cell);
    if let Some(amount) = &cell.amount {
        part.text(number(amount, (end, middle + 14.0 * scale), Font::bold(grid.size), ink, grid.pitch - 24.0));
    }
    let word = clean(&cell.word);
    let font = Font::medium((34.0 * scale).clamp(24.0, 36.0));
    let side = font.size * 1.06;
    let baseline = middle + 14.0 * scale + font.size * 1.42;
    let wide = font.width(&word) + side + 12.0;
    let has_word = wide <= grid.pitch - 16.0;
    let left = if has_word { end - wide } else { end - side };
    let rect = Rect { x: left, y: baseline - font.half_height() - side / 2.0, width: side, height: side };
    part.mark(cell.mark.mark, cell.mark.assumed, rect);
    if has_word {
        part.text(Text::new(point(end, baseline), font, ink, &word).anchored(Anchor::End));
    }
}

fn ink_of(cell: &HeadroomCell) -> Ink {
    ink::of_verdict(cell.mark.mark)
}

const _: () = assert!(FOOT < WALL.1, "sources stand on the page");
