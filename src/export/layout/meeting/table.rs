//! The measures as a table, on as many pages as it needs.

use super::{MARGIN, RIGHT, WIDTH, blank, clean, foot, heading, number, switch};
use crate::export::ink;
use crate::export::layout::geometry::{Rect, point};
use crate::export::layout::lines;
use crate::export::layout::page::{Anchor, Page, Part, Text, Turn};
use crate::export::layout::pen::count;
use crate::export::typeface::Font;
use crate::view::chart::Marked;
use crate::view::meeting::{MeasureRow, MeasureTable, Meeting};

const PER_PAGE: usize = 10;
const BOTTOM: f64 = 970.0;
const HIGHEST_ROW: f64 = 140.0;
/// A row in which everything has its least size.
const ROW: f64 = 104.0;
const SIZE: f64 = 36.0;
/// Where numbers end: letters hang outside.
const NUMBERS_RIGHT: f64 = RIGHT - 48.0;

/// Sets the table.
pub(super) fn set(meeting: &Meeting, title: &Marked, table: &MeasureTable) -> Vec<Page> {
    let mut chunks: Vec<&[MeasureRow]> = table.rows.chunks(PER_PAGE).collect();
    if chunks.is_empty() {
        chunks.push(&[]);
    }
    let last = chunks.len() - 1;
    let row = |rows: &[MeasureRow], top: f64| ((BOTTOM - top) / count(rows.len().max(1))).min(HIGHEST_ROW);
    let pages = chunks.into_iter().enumerate().map(|(at, rows)| {
        let mut page = blank(title, &table.second_line);
        let mut part = Part::new("measures");
        let top = heading(title, &table.second_line, &mut part) + 88.0;
        heads(table, top - 20.0, &mut part);
        let height = row(rows, top);
        for (number, measure) in rows.iter().enumerate() {
            set_row(measure, (top + height * count(number), height), table.years.len(), &mut part);
        }
        if at == last && !table.more.is_empty() {
            let font = Font::regular(30.0);
            part.text(Text::new(point(MARGIN, BOTTOM + 36.0), font, ink::MUTED, &clean(&table.more)));
        }
        foot(meeting, "", &mut part);
        page.parts.push(part);
        page
    });
    pages.collect()
}

fn pitch(years: usize) -> f64 {
    (WIDTH * 0.52 / count(years.max(1))).min(230.0)
}

fn end(at: usize, years: usize) -> f64 {
    NUMBERS_RIGHT - pitch(years) * count(years - 1 - at)
}

fn heads(table: &MeasureTable, baseline: f64, part: &mut Part) {
    let years = table.years.len();
    for (at, year) in table.years.iter().enumerate() {
        let font = Font::medium(36.0_f64.min(pitch(years) * 0.4));
        part.text(Text::new(point(end(at, years), baseline), font, ink::MUTED, &clean(year)).anchored(Anchor::End));
    }
    part.line(&[point(MARGIN, baseline + 20.0), point(RIGHT, baseline + 20.0)], 2.0, ink::TEXT);
}

fn set_row(row: &MeasureRow, (top, height): (f64, f64), years: usize, part: &mut Part) {
    let middle = top + height / 2.0;
    let scale = (height / ROW).clamp(1.0, 1.25);
    let small = SIZE * 0.78 * scale;
    if !row.key.is_empty() {
        switch::key(&row.key, (MARGIN, middle), small, part);
    }
    let after = switch::pill(row.on, (MARGIN + 1.6 * small, middle), small, part) + 20.0;
    let room = NUMBERS_RIGHT - pitch(years) * count(years) - after;
    let ink = if row.on { ink::TEXT } else { ink::MUTED };
    let rect = Rect { x: MARGIN, y: top, width: after + room.max(0.0) - MARGIN, height };
    part.turn(rect, Turn { measure: row.at, on: row.on, title: row.title.clone() });
    let (font, detail) = (Font::medium(SIZE * scale), Font::regular(26.0 * scale));
    let has_two = height >= 74.0;
    let baseline = if has_two { middle - 4.0 * scale } else { middle + font.half_height() };
    let title = clean(&row.title);
    let font = font.at((font.size * room / font.width(&title).max(1.0)).clamp(SIZE * 0.85, font.size));
    part.text(Text::new(point(after, baseline), font, ink, &lines::cut(&title, font, room)));
    if has_two {
        let words = lines::cut(&clean(&row.detail), detail, room);
        part.text(Text::new(point(after, middle + 30.0 * scale), detail, ink::MUTED, &words));
    }
    let font = Font::regular(38.0 * scale);
    let number_baseline = middle + font.half_height();
    for (at, amount) in row.amounts.iter().enumerate().take(years) {
        let at = (end(at, years), number_baseline);
        part.text(number(amount, at, font, ink, pitch(years) - 50.0));
    }
    part.line(&[point(MARGIN, top + height), point(RIGHT, top + height)], 1.5, ink::HAIRLINE);
}
