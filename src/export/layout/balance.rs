//! A balance: names and numbers at the left, a bar for each line at the right, all from one zero.

use super::geometry::{Rect, point};
use super::heading::MARGIN;
use super::lines;
use super::page::{Anchor, Fill, Page, Paint, Part, Text, Tip};
use super::pen::count;
use super::scale::{Across, Span};
use crate::export::ink::{self, Ink, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::{BalanceBars, BarGroup, BarLine, Chart, SeriesStyle};

/// From the heading's last baseline to the first line, and from the last line to the notes.
const TO_FIRST: f64 = 50.0;
const TO_NOTES: f64 = 50.0;
/// From line to line: the most and the least.
const PITCH: f64 = 39.0;
const LEAST_PITCH: f64 = 27.0;
/// How many pitches a group's name takes more than a line, and the gap before the next group.
const HEAD: f64 = 0.25;
const GROUP_GAP: f64 = 0.35;
/// Room for names and for each column of numbers.
const NAMES: f64 = 380.0;
const NUMBERS: f64 = 166.0;
/// From the numbers to the bars.
const TO_BARS: f64 = 30.0;
/// The share of a line that a bar takes.
const BAR: f64 = 0.74;
const PART_INDENT: f64 = 26.0;

/// Where the parts stand.
struct Site<'c> {
    across: Across,
    chart: &'c Chart,
    /// What the second number of a line is called.
    after_head: &'c str,
    /// Where the numbers end: as printed, with measures.
    ends: [f64; 2],
    pitch: f64,
}

/// Sets a balance between the heading's last baseline and the notes' first.
pub(super) fn set(chart: &Chart, body: &BalanceBars, page: &mut Page, head: f64, notes_top: f64) {
    let right = page.canvas.0 - MARGIN;
    let has_after = !body.after_head.is_empty();
    let printed_end = MARGIN + NAMES + NUMBERS;
    let after_end = printed_end + if has_after { NUMBERS } else { 0.0 };
    let high = notes_top - TO_NOTES - head - TO_FIRST;
    let groups = shown(body, (high / LEAST_PITCH).floor());
    let pitch = (high / units(&groups, body)).clamp(1.0, PITCH);
    let left = after_end + TO_BARS;
    let across = Across { span: span(chart, &groups), left, right };
    let site = Site { across, chart, after_head: &body.after_head, ends: [printed_end, after_end], pitch };
    let mut part = Part::new("balance");
    let mut baseline = head + TO_FIRST;
    if has_after {
        let font = Font::regular(size::SMALL);
        let text = lines::cut(&body.after_head, font, NUMBERS - 12.0);
        part.text(Text::new(point(after_end, baseline), font, ink::MUTED, &text).anchored(Anchor::End));
    }
    for (at, group) in groups.iter().enumerate() {
        baseline = site.group(at, group, baseline, &mut part) + pitch * GROUP_GAP;
    }
    if let Some(surplus) = &body.surplus {
        site.line(surplus, Font::regular(site.type_size()), ink::MUTED, baseline - pitch * GROUP_GAP, &mut part);
    }
    page.parts.push(part);
}

/// The lines that have room: of tables longer than a page the first ones.
fn shown(body: &BalanceBars, most: f64) -> Vec<BarGroup> {
    let mut left = most - 1.0;
    let mut groups = Vec::new();
    for group in &body.groups {
        left -= 2.0 + HEAD + GROUP_GAP;
        let fitting = group.lines.iter().take_while(|_| {
            left -= 1.0;
            left >= 0.0
        });
        let lines: Vec<BarLine> = fitting.cloned().collect();
        if left < -1.0 && lines.is_empty() {
            break;
        }
        groups.push(BarGroup { lines, ..group.clone() });
    }
    groups
}

/// How many pitches all lines take.
fn units(groups: &[BarGroup], body: &BalanceBars) -> f64 {
    let of_group = |group: &BarGroup| {
        let head = if group.name.is_empty() { 0.0 } else { 1.0 + HEAD };
        head + count(group.lines.len() + usize::from(group.total.is_some())) + GROUP_GAP
    };
    groups.iter().map(of_group).sum::<f64>() + if body.surplus.is_some() { 1.0 } else { 0.0 }
}

/// From zero to the longest bar.
fn span(chart: &Chart, groups: &[BarGroup]) -> Span {
    let lines = groups.iter().flat_map(|group| &group.lines);
    let longest = lines.flat_map(|line| [Some(line.value), line.after_value]).flatten().fold(0.0, f64::max);
    if longest > 0.0 { Span { low: 0.0, high: longest, drawn_high: longest } } else { Span::of_axis(&chart.axis) }
}

impl Site<'_> {
    fn type_size(&self) -> f64 {
        (self.pitch * 0.64).clamp(size::NOTE, size::LABEL)
    }

    /// Writes a group from a baseline on; gives the baseline after it.
    fn group(&self, at: usize, group: &BarGroup, first: f64, part: &mut Part) -> f64 {
        let mut baseline = first;
        if !group.name.is_empty() {
            let font = Font::bold(self.type_size() + 2.0);
            part.text(Text::new(point(MARGIN, baseline), font, ink::TEXT, &lines::cut(&group.name, font, NAMES)));
            baseline += self.pitch * (1.0 + HEAD);
        }
        let top = baseline - self.pitch * 0.8;
        for line in &group.lines {
            let (font, ink) = if line.is_part {
                (Font::regular(self.type_size() - 3.0), ink::MUTED)
            } else {
                (Font::regular(self.type_size()), ink::TEXT)
            };
            self.line(line, font, ink, baseline, part);
            self.bar(line, SeriesStyle::Measure(at % 2), baseline, part);
            let top = baseline - self.pitch * 0.8;
            let rect = Rect { x: MARGIN, y: top, width: self.across.right - MARGIN, height: self.pitch };
            part.tips(rect, self.tips(line));
            baseline += self.pitch;
        }
        let foot = baseline - self.pitch * 0.78;
        if !group.lines.is_empty() {
            part.line(&[point(self.across.left, top), point(self.across.left, foot)], stroke::ZERO, ink::TEXT);
        }
        if let Some(total) = &group.total {
            let [printed, after] = self.ends;
            part.line(&[point(MARGIN, foot), point(printed.max(after), foot)], stroke::RULE, ink::TEXT);
            self.line(total, Font::bold(self.type_size()), ink::TEXT, baseline, part);
            baseline += self.pitch;
        }
        baseline
    }

    /// What a line says, as printed and with measures.
    fn tips(&self, line: &BarLine) -> Vec<Tip> {
        let printed = Tip {
            name: line.name.clone(),
            amount: self.chart.read_out(None, &line.amount, None),
            source: self.chart.sources.clone(),
            assumed: false,
        };
        let after = (!line.after.text.is_empty()).then(|| Tip {
            name: self.after_head.to_owned(),
            amount: self.chart.read_out(None, &line.after.text, None),
            source: String::new(),
            assumed: !line.after.letters.is_empty(),
        });
        std::iter::once(printed).chain(after).collect()
    }

    /// A name and its numbers.
    fn line(&self, line: &BarLine, font: Font, ink: Ink, baseline: f64, part: &mut Part) {
        let indent = if line.is_part { PART_INDENT } else { 0.0 };
        let name = lines::cut(&line.name, font, NAMES - indent - 12.0);
        part.text(Text::new(point(MARGIN + indent, baseline), font, ink, &name));
        let [printed, after] = self.ends;
        // Numbers are medium where names are regular, so that the column holds together.
        let numbers = if line.is_part || ink == ink::MUTED { font } else { Font::medium(font.size) };
        let amount = Text::new(point(printed, baseline), numbers, ink, &line.amount).anchored(Anchor::End);
        if amount.width() <= NUMBERS + NAMES - 24.0 - Font::width(font, &name) - indent {
            part.text(amount);
        }
        let text = Text::marked(point(after, baseline), numbers, ink, &line.after).anchored(Anchor::End);
        if text.width() <= NUMBERS - 12.0 {
            part.text(text);
        }
    }

    /// The bar of a line; of a part an outline of half the height. A stroke shows where measures take it.
    fn bar(&self, line: &BarLine, style: SeriesStyle, baseline: f64, part: &mut Part) {
        let (fill, _) = ink::of_series(style);
        let middle = baseline - Font::regular(self.type_size()).half_height();
        let high = self.pitch * if line.is_part { BAR / 2.0 } else { BAR };
        let end = self.across.x(line.value);
        let rect = Rect { x: self.across.left, y: middle - high / 2.0, width: end - self.across.left, height: high };
        if line.value > 0.0 && line.is_part {
            let (left, right, top, bottom) = (rect.x, rect.right().max(rect.x + 4.0), rect.y, rect.bottom());
            let corners = [point(left, top), point(right, top), point(right, bottom), point(left, bottom)];
            part.line(&corners, stroke::ZERO, fill);
        } else if line.value > 0.0 {
            let rect = Rect { width: rect.width.max(1.5), ..rect };
            part.fill(Fill { rect, paint: Paint::Solid(fill), radius: 0.0 });
        }
        if let Some(after) = line.after_value {
            let x = self.across.x(after);
            let ends = [point(x, rect.y - 3.0), point(x, rect.bottom() + 3.0)];
            part.frame_line(&ends, stroke::FRAME_SMALL, !line.after.letters.is_empty());
        }
        self.says(line, &rect, fill, part);
    }

    /// What a line says, inside its bar, else beside it.
    fn says(&self, line: &BarLine, rect: &Rect, fill: Ink, part: &mut Part) {
        let font = Font::medium((self.type_size() - 3.0).max(size::NOTE));
        let width = font.width(&line.says);
        let baseline = rect.middle() + font.half_height();
        let reach = line.after_value.map_or(0.0, |after| self.across.x(after)).max(rect.right());
        if width + 28.0 <= rect.width {
            let ink = if ink::carries_white(fill) { ink::PAPER } else { ink::ON_PALE };
            part.text(Text::new(point(rect.x + 14.0, baseline), font, ink, &line.says));
        } else if reach + 14.0 + width <= self.across.right {
            part.text(Text::new(point(reach + 14.0, baseline), font, ink::MUTED, &line.says));
        }
    }
}
