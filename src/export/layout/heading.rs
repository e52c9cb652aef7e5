//! Title, second line and key.

use super::geometry::{Rect, point};
use super::lines;
use super::page::{Anchor, Fill, Item, Line, Page, Paint, Part, Text};
use super::pen::count;
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::Chart;

/// Left and right of the picture.
pub(super) const MARGIN: f64 = 64.0;
const FIRST_BASELINE: f64 = 80.0;
const TITLE_PITCH: f64 = 48.0;
const TO_SECOND_LINE: f64 = 46.0;
const SECOND_LINE_PITCH: f64 = 32.0;
const KEY_GAP: f64 = 48.0;
const SWATCH: (f64, f64) = (30.0, 18.0);

/// Sets the heading; gives the baseline of its last line.
pub(super) fn set(chart: &Chart, page: &mut Page) -> f64 {
    let mut part = Part::new("heading");
    let right = page.canvas.0 - MARGIN;
    let title_bottom = title(chart, right - MARGIN, &mut part);
    let first = title_bottom + if title_bottom > 0.0 { TO_SECOND_LINE } else { FIRST_BASELINE };
    let key_left = key(chart, right, first, &mut part);
    let font = Font::regular(size::SECOND_LINE);
    let mut last = first;
    for (at, line) in lines::keep_end(&chart.second_line, font, key_left - MARGIN).iter().enumerate() {
        last = first + SECOND_LINE_PITCH * count(at);
        part.text(Text::new(point(MARGIN, last), font, ink::MUTED, line));
    }
    page.parts.push(part);
    last
}

fn title(chart: &Chart, width: f64, part: &mut Part) -> f64 {
    let font = Font::medium(size::TITLE);
    let letters = Text::marked(point(0.0, 0.0), font, ink::TEXT, &chart.title).tail();
    let lines = lines::balance(&chart.title.text, font, width - letters);
    let mut baseline = 0.0;
    for (at, line) in lines.iter().enumerate() {
        baseline = FIRST_BASELINE + TITLE_PITCH * count(at);
        let letters = if at + 1 == lines.len() { chart.title.letters.as_str() } else { "" };
        part.text(Text::new(point(MARGIN, baseline), font, ink::TEXT, line).with_letters(letters));
    }
    baseline
}

/// Sets the key at the right end of the second line; gives where the second line must end.
pub(super) fn key(chart: &Chart, right: f64, baseline: f64, part: &mut Part) -> f64 {
    let Some(words) = chart.key.as_deref().filter(|words| !words.is_empty()) else { return right };
    let font = Font::regular(size::KEY);
    let words = lines::cut(words, font, (right - MARGIN) / 2.0);
    let text = Text::new(point(right, baseline), font, ink::MUTED, &words).anchored(Anchor::End);
    let swatch = Rect {
        x: text.bounds().x - 10.0 - SWATCH.0,
        y: baseline - font.half_height() - SWATCH.1 / 2.0,
        width: SWATCH.0,
        height: SWATCH.1,
    };
    self::swatch(chart, swatch, part);
    part.text(text);
    swatch.x - KEY_GAP
}

/// How what is assumed looks: hatched, and in a chart of lines dashed.
pub(super) fn swatch(chart: &Chart, rect: Rect, part: &mut Part) {
    if chart.lines().is_none() {
        part.fill(Fill { rect, paint: Paint::Hatched(ink::KEY), radius: 0.0 });
        return;
    }
    let (from, to) = (point(rect.x, rect.middle()), point(rect.right(), rect.middle()));
    let dash = Some((rect.width * 0.4, rect.width * 0.2));
    part.items.push(Item::Line(Line { points: vec![from, to], width: stroke::FRAME, ink: ink::FRAME, dash }));
}
