//! A plan as a line on a cut axis: its band, its steps with a marker a year, its amounts, and the sign of the cut.

use super::geometry::{Point, Rect, point};
use super::page::{Anchor, Item, Line, Part, Text, Tip};
use super::room::{CLEAR, Room};
use super::site::Site;
use super::steps::{self, Stretch, line_box, same};
use super::{overlay, total};
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::{CAPITALS, Font};
use crate::view::chart::FrameStep;

/// How far left of the year's beginning the plan rises, so that its riser and the frame's both show.
const RISER_SHIFT: f64 = 5.0;
/// A marker's radius, and that of the white within it where the amount is assumed.
const MARKER: f64 = 9.0;
const MARKER_HOLE: f64 = 5.0;
/// From the line or its band to an amount.
const AMOUNT_GAP: f64 = 12.0;
/// How far an amount may be pushed from its line, and by how much at a time.
const FARTHEST: f64 = 60.0;
const STEP: f64 = 6.0;
/// How far an amount may reach beyond the last year.
const OVERHANG: f64 = 24.0;
/// The sign of a cut axis: half its width, its height, and its distance from the axis' end.
const CUT_HALF: f64 = 10.0;
const CUT_HEIGHT: f64 = 26.0;
const CUT_GAP: f64 = 6.0;
/// In years narrower than this the sign makes way for their names.
const NARROW: f64 = 70.0;

/// Draws the sign of the cut, the band and the line, and takes their places.
pub(super) fn draw(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    cut(site, part, room);
    if let Some(lines) = site.chart.lines().filter(|lines| !lines.courses.is_empty()) {
        return overlay::draw(site, &lines.courses, part, room);
    }
    bands(site, part, room);
    let stretches = steps::stretches(site, &plan(site));
    if site.years.pitch() < steps::SHORT {
        steps::draw_joined(&stretches, stroke::PLAN_SMALL, narrow_line, part, room);
        return;
    }
    risers(&stretches, part, room);
    for (at, stretch) in stretches.iter().enumerate() {
        let left = at.checked_sub(1).and_then(|left| stretches.get(left)).filter(|left| same(left.to, stretch.from));
        let next = stretches.get(at + 1).filter(|next| same(stretch.to, next.from));
        let from = stretch.from - if left.is_some() { RISER_SHIFT } else { 0.0 };
        let to = stretch.to - if next.is_some() { RISER_SHIFT } else { 0.0 };
        let dash = stretch.is_assumed.then_some(stroke::PLAN_DASH);
        let points = vec![point(from, stretch.y), point(to, stretch.y)];
        part.items.push(Item::Line(Line { points, width: stroke::PLAN, ink: ink::KEPT, dash }));
        room.lines.push(line_box(from, to, stretch.y, stroke::PLAN));
    }
}

/// Writes the plan's amounts beside their markers: above the line, or below it where the frame lies above.
pub(super) fn amounts(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    for year in 0..site.years.count {
        let (from, to) = (site.years.start(year), site.years.start(year + 1));
        let rect = Rect::between(point(from, site.scale.top), point(to, site.scale.bottom));
        part.tips(rect, tips(site, year));
    }
    markers(site, part, room);
    let font = Font::bold(total::type_size(site));
    for year in total::labelled(site) {
        let Some(column) = site.panel.columns.get(year) else { continue };
        let Some(sum) = column.sum.filter(|_| !column.total.text.is_empty()) else { continue };
        let y = site.scale.y(sum);
        let text = Text::marked(point(site.years.center(year), 0.0), font, ink::KEPT, &column.total);
        let (low, high) = column.band.map_or((y, y), |(low, high)| (site.scale.y(low), site.scale.y(high)));
        let edges = (y.min(low).min(high) - AMOUNT_GAP, y.max(low).max(high) + AMOUNT_GAP);
        if let Some(text) = placed(site, &text.anchored(Anchor::Middle), edges, is_below_frame(site, year, y), room) {
            total::put(site, text, part, room);
        }
    }
}

/// The plan and its frames in a year.
fn tips(site: &Site<'_>, year: usize) -> Vec<Tip> {
    let name = site.chart.years.get(year).map(String::as_str);
    let amount = |number: &str| site.chart.read_out(name, number, None);
    let column = site.panel.columns.get(year).filter(|column| !column.total.text.is_empty());
    let plan = column.map(|column| Tip {
        name: site.chart.lines().map(|lines| lines.plan.text.clone()).unwrap_or_default(),
        amount: amount(&column.total.text),
        source: column.total_detail.clone(),
        assumed: !column.total.letters.is_empty(),
    });
    let frames = site.panel.frames.iter().filter_map(|frame| {
        let step = frame.steps.get(year)?.as_ref().filter(|step| !step.label.text.is_empty())?;
        Some(Tip {
            name: frame.name.text.clone(),
            amount: amount(&step.label.text),
            source: frame.detail.clone(),
            assumed: step.assumed,
        })
    });
    plan.into_iter().chain(frames).collect()
}

/// The nearest free place above or below a line, on the wanted side if there is one.
fn placed(site: &Site<'_>, text: &Text, (above, below): (f64, f64), below_first: bool, room: &Room) -> Option<Text> {
    let steps = || std::iter::successors(Some(0.0), |shift| Some(shift + STEP)).take_while(|shift| *shift <= FARTHEST);
    let up = steps().map(|shift| above - shift);
    let down = steps().map(|shift| below + text.font.size * CAPITALS + shift);
    let fits = |baseline: &f64| {
        let bounds = text.clone().moved(0.0, *baseline).bounds();
        let inside = bounds.y >= site.ceiling
            && bounds.bottom() <= site.floor
            && bounds.x >= site.years.left
            && bounds.right() <= site.years.right + OVERHANG;
        inside && room.is_free(&bounds)
    };
    let (first, second): (Vec<f64>, Vec<f64>) =
        if below_first { (down.collect(), up.collect()) } else { (up.collect(), down.collect()) };
    let baseline = first.into_iter().chain(second).find(fits)?;
    Some(text.clone().moved(0.0, baseline))
}

fn is_below_frame(site: &Site<'_>, year: usize, y: f64) -> bool {
    let steps = site.panel.frames.iter().filter_map(|frame| frame.steps.get(year)?.as_ref());
    let mut places = steps.map(|step| site.scale.y(step.value));
    places.any(|frame| frame < y && !same(frame, y))
}

/// The plan's amounts as steps.
fn plan(site: &Site<'_>) -> Vec<Option<FrameStep>> {
    let step = |column: &crate::view::chart::Column| {
        let assumed = !column.total.letters.is_empty();
        column.sum.map(|value| FrameStep { value, label: column.total.clone(), assumed })
    };
    site.panel.columns.iter().map(step).collect()
}

/// From the low to the high estimate, a whole year wide.
fn bands(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    for (year, column) in site.panel.columns.iter().take(site.years.count).enumerate() {
        let Some((low, high)) = column.band else { continue };
        let (from, to) = (site.years.start(year), site.years.start(year + 1));
        let rect = Rect::between(point(from, site.scale.y(low)), point(to, site.scale.y(high)));
        part.plate(rect, ink::KEPT.tint(), 0.0);
        room.columns.push(rect);
    }
}

/// Thin lines where the plan steps up or down; years without an amount leave a gap.
fn risers(stretches: &[Stretch], part: &mut Part, room: &mut Room) {
    for (left, right) in stretches.iter().zip(stretches.iter().skip(1)) {
        if same(left.to, right.from) && !same(left.y, right.y) {
            let x = right.from - RISER_SHIFT + stroke::RISER / 2.0;
            let ends = [point(x, left.y), point(x, right.y)];
            part.line(&ends, stroke::RISER, ink::KEPT);
            let [from, to] = ends;
            room.lines.push(Rect::between(from, to).grown_by(stroke::RISER / 2.0, 0.0));
        }
    }
}

fn narrow_line(part: &mut Part, points: &[Point], width: f64, assumed: bool) {
    let dash = assumed.then_some(stroke::DASH);
    part.items.push(Item::Line(Line { points: points.to_vec(), width, ink: ink::KEPT, dash }));
}

/// A disc at each amount, open where it is assumed.
fn markers(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    if site.years.pitch() < steps::SHORT {
        return;
    }
    for (year, step) in plan(site).iter().take(site.years.count).enumerate() {
        let Some(step) = step else { continue };
        let center = point(site.years.center(year), site.scale.y(step.value));
        let disc = around(center, MARKER);
        part.plate(disc, ink::KEPT, MARKER);
        if step.assumed {
            part.plate(around(center, MARKER_HOLE), ink::PAPER, MARKER_HOLE);
        }
        room.lines.push(disc);
    }
}

pub(super) fn around(center: Point, reach: f64) -> Rect {
    Rect { x: center.x - reach, y: center.y - reach, width: 2.0 * reach, height: 2.0 * reach }
}

/// The sign that the axis does not reach zero, at its end nearest to it.
fn cut(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    let span = site.scale.span;
    if span.low <= 0.0 && span.high >= 0.0 || site.tick_width.is_none() {
        return;
    }
    let (end, down) = if span.low > 0.0 { (site.scale.bottom, 1.0) } else { (site.scale.top, -1.0) };
    let x = site.years.left - if site.years.pitch() < NARROW { CUT_HALF + size::SMALL } else { 0.0 };
    let at = |side: f64, share: f64| point(x + side * CUT_HALF, end + (CUT_GAP + CUT_HEIGHT * share) * down);
    let sign = [at(-1.0, 0.0), at(1.0, 0.4), at(-1.0, 0.6), at(1.0, 1.0)];
    part.line(&sign, stroke::FRAME_SMALL, ink::TEXT);
    let [first, .., last] = sign;
    room.lines.push(Rect::between(first, last).grown(CLEAR / 2.0));
}
