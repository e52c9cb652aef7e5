//! Frames as step lines, and the zero line, which in a deviation chart is the frame.

use super::geometry::{Point, Rect, point};
use super::page::Part;
use super::room::Room;
use super::site::Site;
use crate::export::ink::{self, stroke};
use crate::view::chart::FrameStep;

/// A level stretch of a frame, or of a plan on a cut axis.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    pub(super) from: f64,
    pub(super) to: f64,
    pub(super) y: f64,
    pub(super) is_assumed: bool,
}

/// Steps shorter than this are joined with their risers into one line, so that its dashes can be seen.
pub(super) const SHORT: f64 = 2.5 * (stroke::DASH.0 + stroke::DASH.1);

/// Draws the zero line and the frames of a panel, and takes their places. `ends` says how far right each frame's line
/// runs towards its label.
pub(super) fn draw(site: &Site<'_>, ends: &[Option<f64>], part: &mut Part, room: &mut Room) {
    if !site.is_level() {
        zero_as_frame(site, part, room);
        return;
    }
    if site.chart.lines().is_none() {
        let zero = site.scale.y(0.0);
        part.line(&[point(site.years.left, zero), point(site.years.right, zero)], stroke::ZERO, ink::TEXT);
        room.lines.push(line_box(site.years.left, site.years.right, zero, stroke::ZERO));
    }
    let draw_line = pen(site);
    for (at, frame) in site.panel.frames.iter().enumerate() {
        let mut stretches = stretches(site, &frame.steps);
        let end = ends.get(at).copied().flatten();
        if site.years.pitch() < SHORT {
            if let (Some(last), Some(end)) = (stretches.last_mut(), end) {
                last.to = end;
            }
            draw_joined(&stretches, line_width(site).min(stroke::FRAME_SMALL), draw_line, part, room);
            continue;
        }
        draw_risers(&stretches, draw_line, part, room);
        if let (Some(last), Some(end)) = (stretches.last_mut(), end) {
            last.to = end;
        }
        draw_stretches(site, &stretches, draw_line, part, room);
    }
}

/// How a line is put on a part: its points, its width, whether it is assumed.
pub(super) type Pen = fn(&mut Part, &[Point], f64, bool);

/// Over columns a frame has white on either side; on a plan's line that it covers it has none.
fn pen(site: &Site<'_>) -> Pen {
    if site.chart.lines().is_some() { Part::bare_frame_line } else { Part::frame_line }
}

/// The level stretches of a line that has a step a year; equal steps that meet are one.
pub(super) fn stretches(site: &Site<'_>, steps: &[Option<FrameStep>]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    for (year, step) in steps.iter().take(site.years.count).enumerate() {
        let Some(step) = step else { continue };
        let (from, to, y) = (site.years.start(year), site.years.start(year + 1), site.scale.y(step.value));
        match stretches.last_mut() {
            Some(last) if last.is_assumed == step.assumed && same(last.y, y) && same(last.to, from) => last.to = to,
            Some(_) | None => stretches.push(Stretch { from, to, y, is_assumed: step.assumed }),
        }
    }
    stretches
}

/// Draws stretches with their risers as one line, as far as they meet and rest on the same.
pub(super) fn draw_joined(stretches: &[Stretch], width: f64, draw_line: Pen, part: &mut Part, room: &mut Room) {
    let mut points: Vec<Point> = Vec::new();
    for (at, stretch) in stretches.iter().enumerate() {
        let (left, right) = (point(stretch.from, stretch.y), point(stretch.to, stretch.y));
        let riser = points.last().copied().filter(|last| same(last.x, left.x)).unwrap_or(left);
        points.extend([left, right]);
        room.lines.push(line_box(left.x, right.x, left.y, width));
        room.lines.push(Rect::between(riser, left).grown_by(width / 2.0, 0.0));
        let next = stretches.get(at + 1);
        let goes_on = next.is_some_and(|next| next.is_assumed == stretch.is_assumed && same(next.from, stretch.to));
        if !goes_on {
            draw_line(part, &points, width, stretch.is_assumed);
            // The riser to the next line belongs to that one.
            points.clear();
            points.extend(next.filter(|next| same(next.from, stretch.to)).map(|_| right));
        }
    }
}

/// Where two steps meet; years without a frame leave a gap.
fn draw_risers(stretches: &[Stretch], draw_line: Pen, part: &mut Part, room: &mut Room) {
    for (left, right) in stretches.iter().zip(stretches.iter().skip(1)) {
        if same(left.to, right.from) && !same(left.y, right.y) {
            let half = if left.y < right.y { stroke::FRAME / 2.0 } else { -stroke::FRAME / 2.0 };
            let ends = [point(right.from, left.y - half), point(right.from, right.y + half)];
            draw_line(part, &ends, stroke::RISER, left.is_assumed || right.is_assumed);
            let [upper, lower] = ends;
            room.lines.push(Rect::between(upper, lower).grown_by(stroke::RISER / 2.0, 0.0));
        }
    }
}

fn draw_stretches(site: &Site<'_>, stretches: &[Stretch], draw_line: Pen, part: &mut Part, room: &mut Room) {
    for stretch in stretches {
        let ends = [point(stretch.from, stretch.y), point(stretch.to, stretch.y)];
        draw_line(part, &ends, line_width(site), stretch.is_assumed);
        room.lines.push(line_box(stretch.from, stretch.to, stretch.y, stroke::FRAME));
    }
}

fn zero_as_frame(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    let y = site.scale.y(0.0);
    let in_year = |year: usize| {
        let mut steps = site.panel.frames.iter().filter_map(|frame| frame.steps.get(year)?.as_ref()).peekable();
        steps.peek().is_some().then(|| steps.any(|step| step.assumed))
    };
    let mut year = 0;
    while year < site.years.count {
        let look = in_year(year);
        let same_look = (year..site.years.count).take_while(|next| in_year(*next) == look).count();
        let ends = [point(site.years.start(year), y), point(site.years.start(year + same_look), y)];
        match look {
            Some(is_assumed) => part.frame_line(&ends, line_width(site), is_assumed),
            None => part.line(&ends, stroke::ZERO, ink::TEXT),
        }
        year += same_look.max(1);
    }
    room.lines.push(line_box(site.years.left, site.years.right, y, stroke::FRAME));
}

/// Thinner in a small plot, where it would hide small columns.
fn line_width(site: &Site<'_>) -> f64 {
    if site.is_dense { stroke::FRAME_SMALL } else { stroke::FRAME }
}

pub(super) fn line_box(from: f64, to: f64, y: f64, width: f64) -> Rect {
    Rect { x: from.min(to), y: y - width / 2.0, width: (to - from).abs(), height: width }
}

pub(super) fn same(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.01
}
