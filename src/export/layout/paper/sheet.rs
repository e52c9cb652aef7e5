//! The head and foot of every sheet.

use super::measure::{MARGIN, PIXEL, RIGHT, SHEET, UNIT, WIDTH, pt, size};
use super::prose::{line, plain};
use crate::export::ink::{self, stroke};
use crate::export::layout::geometry::point;
use crate::export::layout::lines;
use crate::export::layout::page::{Anchor, Page, Part};
use crate::export::typeface::Font;
use crate::view::Words;
use crate::view::paper::Paper;

/// The program, as it signs its files.
const PROGRAM: &str = "Råderum";

/// Pages of the parts, with the scenario above, and its fingerprint and *page x of y* below.
pub(super) fn dress(sheets: Vec<Vec<Part>>, paper: &Paper, words: &Words) -> Vec<Page> {
    let count = sheets.len();
    let page = |(at, parts): (usize, Vec<Part>)| {
        let (number, last) = ((at + 1).to_string(), count.to_string());
        let of = words.tell("paper-page", &[("page", &number), ("pages", &last)]);
        let mut all = vec![head(paper)];
        all.extend(parts);
        all.push(foot(paper, &of));
        Page {
            shown: (SHEET.0 / PIXEL, SHEET.1 / PIXEL),
            canvas: (SHEET.0 / UNIT, SHEET.1 / UNIT),
            title: plain(&paper.title),
            description: of,
            parts: all,
        }
    };
    sheets.into_iter().enumerate().map(page).collect()
}

fn head(paper: &Paper) -> Part {
    let (font, bold) = (Font::regular(size::NOTE), Font::medium(size::NOTE));
    let mut part = Part::new("head");
    let title = lines::cut(&plain(&paper.title), font, WIDTH * 0.8);
    part.text(line(MARGIN, pt(40.0), font, ink::MUTED, &title));
    part.text(line(RIGHT, pt(40.0), bold, ink::MUTED, PROGRAM).anchored(Anchor::End));
    part.line(&[point(MARGIN, pt(47.0)), point(RIGHT, pt(47.0))], stroke::RULE, ink::HAIRLINE);
    part
}

fn foot(paper: &Paper, of: &str) -> Part {
    let font = Font::regular(size::NOTE);
    let mut part = Part::new("foot");
    part.line(&[point(MARGIN, pt(802.0)), point(RIGHT, pt(802.0))], stroke::RULE, ink::HAIRLINE);
    let footer = lines::keep_tail(&plain(&paper.footer), font, WIDTH * 0.75);
    part.text(line(MARGIN, pt(816.0), font, ink::MUTED, &footer));
    part.text(line(RIGHT, pt(816.0), font, ink::MUTED, of).anchored(Anchor::End));
    part
}
