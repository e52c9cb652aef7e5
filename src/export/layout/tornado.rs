//! A tornado: a bar for each thing that moves the headroom, the plan and the frame as upright lines.

use super::geometry::{Rect, point};
use super::heading::MARGIN;
use super::lines;
use super::page::{Anchor, Fill, Page, Paint, Part, Text, Tip};
use super::panel::WIDEST_TICK;
use super::pen::count;
use super::room::Room;
use super::rules;
use super::scale::{Across, Span, drawable};
use super::verdicts;
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::{Chart, SeriesStyle, Tornado, TornadoRow};

/// Room for the names at the left.
const NAMES: f64 = 380.0;
/// From the heading to the plan's label, from it to the verdicts' words, and from those to the plot.
const TO_PLAN: f64 = 52.0;
const TO_VERDICTS: f64 = 34.0;
const TO_PLOT: f64 = 18.0;
/// From the plot to the axis' labels, the frame's name, and from that to the notes.
const TO_TICKS: f64 = 32.0;
const TO_FRAME: f64 = 30.0;
const TO_NOTES: f64 = 46.0;
/// From row to row: the most and the least; and the share of it that a bar takes.
const PITCH: f64 = 104.0;
const LEAST_PITCH: f64 = 36.0;
const BAR: f64 = 0.54;
/// From a bar's end to its number.
const BESIDE: f64 = 10.0;
/// From the edge of the plot to the end of the axis, so that the outermost number has room.
const INSET: f64 = 56.0;

/// The least share of the axis on either side of the frame.
const LEAST_SIDE: f64 = 0.2;

/// Where the parts stand.
struct Site<'a> {
    chart: &'a Chart,
    body: &'a Tornado,
    across: Across,
    left: f64,
    right: f64,
    top: f64,
    pitch: f64,
    rows: usize,
}

impl Site<'_> {
    fn bottom(&self) -> f64 {
        self.top + self.pitch * count(self.rows)
    }

    fn middle(&self, row: usize) -> f64 {
        self.top + self.pitch * (count(row) + 0.5)
    }
}

/// Sets a tornado between the heading's last baseline and the notes' first.
pub(super) fn set(chart: &Chart, body: &Tornado, page: &mut Page, head: f64, notes_top: f64) {
    let (left, right) = (MARGIN + NAMES, page.canvas.0 - MARGIN);
    let top = head + TO_PLAN + TO_VERDICTS + TO_PLOT;
    let high = notes_top - TO_NOTES - TO_FRAME - TO_TICKS - top;
    let most = (1..=12).take_while(|rows| LEAST_PITCH * count(*rows) <= high.max(LEAST_PITCH)).count();
    let rows = body.rows.len().min(most.max(1));
    let pitch = (high / count(rows.max(1))).clamp(1.0, PITCH);
    let across = Across { span: span(chart, body), left: left + INSET, right: right - INSET };
    let site = Site { chart, body, across, left, right, top, pitch, rows };
    let mut part = Part::new("tornado");
    let mut room = Room::default();
    ground(&site, chart, &mut part);
    for (at, row) in body.rows.iter().take(rows).enumerate() {
        name(&site, at, row, &mut part);
        bars(&site, at, row, &mut part, &mut room);
    }
    upright(&site, &mut part, &mut room);
    for (at, row) in body.rows.iter().take(rows).enumerate() {
        numbers(&site, at, row, &mut part, &mut room);
    }
    heads(&site, head + TO_PLAN, &mut part);
    page.parts.push(part);
}

/// From the lowest to the highest headroom, zero counted in.
fn span(chart: &Chart, body: &Tornado) -> Span {
    let ends = body.rows.iter().flat_map(|row| row.ends.iter().map(|end| drawable(end.value)));
    let axis = Span::of_axis(&chart.axis);
    let all = || ends.clone().chain([drawable(body.plan)]);
    let (low, high) = (all().fold(axis.low, f64::min), all().fold(axis.high, f64::max));
    // Both sides of the frame have room for their verdict.
    let least = (high - low) * LEAST_SIDE;
    let (low, high) = (low.min(-least), high.max(least));
    if high > low { Span { low, high, drawn_high: high } } else { axis }
}

/// The side of room, the rules, and their labels.
fn ground(site: &Site<'_>, chart: &Chart, part: &mut Part) {
    let zero = site.across.x(0.0);
    let side = Rect { x: zero, y: site.top, width: (site.right - zero).max(0.0), height: site.bottom() - site.top };
    part.plate(side, ink::BAND, 0.0);
    for x in rules::across_labels(&chart.axis, &site.across, site.bottom() + TO_TICKS, part) {
        part.line(&[point(x, site.top), point(x, site.bottom())], stroke::RULE, ink::HAIRLINE);
    }
    let font = Font::bold(size::WORD);
    let label = lines::cut(&site.body.frame_label.text, font, WIDEST_TICK);
    let at = point(zero, site.bottom() + TO_TICKS + TO_FRAME);
    let text = Text::new(at, font, ink::FRAME, &label).anchored(Anchor::Middle);
    part.text(text.with_letters(&site.body.frame_label.letters));
}

fn name(site: &Site<'_>, at: usize, row: &TornadoRow, part: &mut Part) {
    let middle = site.middle(at);
    let (font, small) = (Font::medium(size::WORD), Font::regular(size::SMALL));
    let room = NAMES - 24.0;
    let has_detail = !row.detail.is_empty() && site.pitch >= 60.0;
    let baseline = if has_detail { middle - 5.0 } else { middle + font.half_height() };
    part.text(Text::new(point(MARGIN, baseline), font, ink::TEXT, &lines::cut(&row.name, font, room)));
    if has_detail {
        part.text(Text::new(point(MARGIN, baseline + 28.0), small, ink::MUTED, &lines::cut(&row.detail, small, room)));
    }
}

/// The colour of a bar: towards breach or towards room. Not the colour of a verdict, which only its place has.
fn style(end: f64, plan: f64) -> SeriesStyle {
    SeriesStyle::Measure(if end < plan { 2 } else { 0 })
}

fn bar(site: &Site<'_>, at: usize, end: f64) -> Rect {
    let (from, to) = (site.across.x(site.body.plan), site.across.x(end));
    let high = site.pitch * BAR;
    Rect { x: from.min(to), y: site.middle(at) - high / 2.0, width: (from - to).abs(), height: high }
}

/// The bars of a row, the longer one first.
fn bars(site: &Site<'_>, at: usize, row: &TornadoRow, part: &mut Part, room: &mut Room) {
    let mut ends: Vec<f64> = row.ends.iter().map(|end| end.value).collect();
    ends.sort_by(|a, b| (b - site.body.plan).abs().total_cmp(&(a - site.body.plan).abs()));
    for end in &row.ends {
        let tip = Tip {
            name: row.name.clone(),
            amount: site.chart.read_out(None, &end.label.text, None),
            source: row.detail.clone(),
            assumed: !end.label.letters.is_empty(),
        };
        part.tips(bar(site, at, end.value), vec![tip]);
    }
    for end in ends {
        let rect = bar(site, at, end);
        let (fill, _) = ink::of_series(style(end, site.body.plan));
        part.fill(Fill { rect, paint: Paint::Solid(fill), radius: 0.0 });
        room.columns.push(rect);
    }
}

/// The plan as it stands, and the frame.
fn upright(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    let (plan, zero) = (site.across.x(site.body.plan), site.across.x(0.0));
    let (top, bottom) = (site.top - 6.0, site.bottom());
    let line = |x: f64| Rect { x: x - 3.0, y: top, width: 6.0, height: bottom - top };
    part.line(&[point(plan, top), point(plan, bottom)], stroke::ZERO, ink::TEXT);
    part.frame_line(&[point(zero, top), point(zero, bottom)], stroke::FRAME, site.body.frame_assumed);
    room.lines.extend([line(plan), line(zero)]);
}

/// The numbers at the bars' ends: beside them, or where that would touch something inside.
fn numbers(site: &Site<'_>, at: usize, row: &TornadoRow, part: &mut Part, room: &mut Room) {
    for end in &row.ends {
        let rect = bar(site, at, end.value);
        let is_left = end.value < site.body.plan;
        let ink = ink::of_series_text(style(end.value, site.body.plan));
        let tried = [size::WORD, size::LEAST].into_iter().flat_map(|size| {
            [(size, true), (size, false)].map(|(size, is_outside)| {
                let font = Font::bold(size);
                let (x, anchor) = match (is_outside, is_left) {
                    (true, true) => (rect.x - BESIDE, Anchor::End),
                    (true, false) => (rect.right() + BESIDE, Anchor::Start),
                    (false, true) => (rect.x + BESIDE, Anchor::Start),
                    (false, false) => (rect.right() - BESIDE, Anchor::End),
                };
                let ink = if is_outside { ink } else { ink::PAPER };
                let at = point(x, rect.middle() + font.half_height());
                (Text::marked(at, font, ink, &end.label).anchored(anchor), is_outside)
            })
        });
        let fits = |(text, is_outside): &(Text, bool)| {
            let bounds = text.bounds();
            if *is_outside {
                bounds.x >= site.left - NAMES * 0.05 && bounds.right() <= site.right + 40.0 && room.is_free(&bounds)
            } else {
                bounds.width + 2.0 * BESIDE <= rect.width && room.is_free_on_column(&bounds)
            }
        };
        let placed = tried.into_iter().find(fits);
        if let Some((text, _)) = placed {
            room.labels.push(text.bounds());
            part.text(text);
        }
    }
}

/// The plan's number above its line, and below it the verdicts on either side of the frame.
fn heads(site: &Site<'_>, baseline: f64, part: &mut Part) {
    let font = Font::bold(size::LABEL);
    let label = lines::cut(&site.body.plan_label.text, font, site.right - site.left);
    let text = Text::new(point(0.0, baseline), font, ink::TEXT, &label).with_letters(&site.body.plan_label.letters);
    let half = text.width() / 2.0;
    let x = site.across.x(site.body.plan).min(site.right - half).max(MARGIN + half);
    part.text(text.anchored(Anchor::Middle).moved(x, 0.0));
    let zero = site.across.x(0.0);
    let [broken, kept] = &site.body.verdicts;
    let below = baseline + TO_VERDICTS;
    let width = |at: usize| site.body.verdicts.get(at).map_or(0.0, |one| verdicts::width(one, size::VERDICT));
    if zero - 14.0 - width(0) >= MARGIN {
        verdicts::put(broken, size::VERDICT, zero - 14.0 - width(0), below, part);
    }
    if zero + 14.0 + width(1) <= site.right + MARGIN - 8.0 {
        verdicts::put(kept, size::VERDICT, zero + 14.0, below, part);
    }
}
