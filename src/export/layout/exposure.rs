//! A conditional grant at stake: the overshoot above, the grant below it, on one axis from zero.

use super::fit;
use super::geometry::{Point, Rect, point};
use super::heading::MARGIN;
use super::lines;
use super::page::{Anchor, Fill, Item, Line, Page, Paint, Part, Text, Tip};
use super::room::{CLEAR, Room};
use super::rules;
use super::scale::{Across, Span};
use super::verdicts;
use crate::export::ink::{self, size, stroke};
use crate::export::typeface::Font;
use crate::view::chart::{AtStake, Chart, Marked};

/// Room for the names at the left.
const NAMES: f64 = 376.0;
/// From the heading to the first bar, and what a line above it takes.
const TO_BAR: f64 = 66.0;
const SAYS_ABOVE: f64 = 56.0;
/// From the axis to the first note.
const TO_NOTES: f64 = 118.0;
/// The highest a bar is; the white between the two is three fifths of it.
const HIGHEST: f64 = 132.0;
const BETWEEN: f64 = 0.62;
const TO_AXIS: f64 = 30.0;
/// The amount in the overshoot's bar, and that of the stake.
const LARGE: f64 = 56.0;
const MIDDLE: f64 = 46.0;
/// From a bar's end to what stands beside it.
const BESIDE: f64 = 20.0;
/// How far the bound's line reaches over the grant's box.
const BOUND_OVER: f64 = 8.0;
const DOTS: (f64, f64) = (3.0, 7.0);

/// Where the parts stand.
struct Site<'a> {
    body: &'a AtStake,
    across: Across,
    over: Rect,
    grant: Rect,
    right: f64,
}

/// Sets the chart between the heading's last baseline and the notes' first.
pub(super) fn set(chart: &Chart, body: &AtStake, page: &mut Page, head: f64, notes_top: f64) {
    let right = page.canvas.0 - MARGIN;
    let left = MARGIN + NAMES;
    // The last label is centred below the end of the axis.
    let across = Across { span: Span::of_axis(&chart.axis), left, right: right - 36.0 };
    let over_end = across.x(body.over);
    let says_width = verdicts::mark_side(size::PANEL) + 12.0 + Font::bold(size::PANEL).width(&body.says);
    let fits_beside = over_end + BESIDE + says_width <= right;
    let top = head + TO_BAR + if fits_beside { 0.0 } else { SAYS_ABOVE };
    let axis_at = notes_top - TO_NOTES;
    let high = ((axis_at - TO_AXIS - top) / (2.0 + BETWEEN)).clamp(1.0, HIGHEST);
    let over = Rect { x: left, y: top, width: over_end - left, height: high };
    let grant_top = top + high * (1.0 + BETWEEN);
    let grant = Rect { x: left, y: grant_top, width: across.x(body.grant) - left, height: high };
    let site = Site { body, across, over, grant, right };
    let mut part = Part::new("at-stake");
    let mut room = Room::default();
    names(&site, &mut part);
    says(&site, fits_beside, &mut part);
    overshoot(&site, &mut part);
    stake(&site, &mut part, &mut room);
    axis(&site, chart, &mut part);
    let tip = |name: &str, label: &Marked, detail: &str| Tip {
        name: name.to_owned(),
        amount: chart.read_out(None, &label.text, None),
        source: detail.to_owned(),
        assumed: body.assumed || !label.letters.is_empty(),
    };
    part.tips(site.over, vec![tip(&body.over_name, &body.over_label, &body.over_detail)]);
    part.tips(site.grant, vec![tip(&body.grant_name, &body.stake_label, &body.grant_detail)]);
    page.parts.push(part);
}

/// The names of the two bars with their details.
fn names(site: &Site<'_>, part: &mut Part) {
    let body = site.body;
    let rows = [(&site.over, &body.over_name, &body.over_detail), (&site.grant, &body.grant_name, &body.grant_detail)];
    for (rect, name, detail) in rows {
        let (font, small) = (Font::bold(size::LABEL), Font::regular(size::SMALL));
        let room = NAMES - 24.0;
        let baseline = rect.middle() - 4.0;
        part.text(Text::new(point(MARGIN, baseline), font, ink::TEXT, &lines::cut(name, font, room)));
        for (at, line) in lines::wrap(detail, small, room, 2).iter().enumerate() {
            let down = 32.0 + if at == 0 { 0.0 } else { 28.0 };
            part.text(Text::new(point(MARGIN, baseline + down), small, ink::MUTED, line));
        }
    }
}

/// The verdict in words beside the overshoot, or above it where that has no room.
fn says(site: &Site<'_>, is_beside: bool, part: &mut Part) {
    let body = site.body;
    let (x, baseline) = if is_beside {
        (site.over.right() + BESIDE, site.over.middle() - 4.0)
    } else {
        (site.over.x, site.over.y - SAYS_ABOVE + 20.0)
    };
    let font = Font::bold(size::PANEL);
    let side = verdicts::mark_side(size::PANEL);
    verdicts::put_mark(&body.verdict, x, baseline - font.half_height(), side, part);
    let left = x + side + 12.0;
    let says = lines::cut(&body.says, font, site.right - left);
    let says = Text::new(point(left, baseline), font, ink::of_verdict(body.verdict.mark), &says);
    let end = says.bounds().right();
    part.text(says);
    let small = Font::regular(size::SMALL);
    let (at, room) = if is_beside {
        (point(left, baseline + 34.0), site.right - left)
    } else {
        (point(end + 24.0, baseline), site.right - end - 24.0)
    };
    if room > small.size * 4.0 {
        part.text(Text::new(at, small, ink::MUTED, &lines::cut(&body.beside, small, room)));
    }
}

/// The overshoot's bar with its amount.
fn overshoot(site: &Site<'_>, part: &mut Part) {
    let body = site.body;
    if site.over.width <= 0.5 {
        let (top, bottom) = (point(site.over.x, site.over.y), point(site.over.x, site.over.bottom()));
        part.line(&[top, bottom], stroke::ZERO, ink::TEXT);
        return;
    }
    let own = ink::of_verdict(body.verdict.mark);
    let paint = if body.assumed { Paint::Hatched(own) } else { Paint::Solid(own) };
    part.fill(Fill { rect: site.over, paint, radius: 0.0 });
    let ink = if body.assumed { own } else { ink::PAPER };
    let font = Font::bold(LARGE.min(site.over.height * 0.7));
    let middle = point(site.over.center(), site.over.middle());
    let Some(text) = fit::amount(middle, font, ink, &body.over_label, site.over.width - 32.0) else { return };
    let text = text.anchored(Anchor::Middle);
    let down = text.font.half_height();
    let text = text.moved(0.0, down);
    if body.assumed {
        part.plate(text.bounds().grown_by(10.0, 6.0), ink::PAPER, 3.0);
    }
    part.text(text);
}

/// The grant's box, and in it up to how much is at stake: never a solid bar.
fn stake(site: &Site<'_>, part: &mut Part, room: &mut Room) {
    let body = site.body;
    let grant = site.grant;
    let at_stake = body.stake.filter(|stake| *stake > 0.0);
    let bound = at_stake.map(|stake| site.across.x(stake));
    if let Some(bound) = bound {
        let rect = Rect { width: bound - grant.x, ..grant };
        part.plate(rect, ink::BROKEN.tint(), 0.0);
    }
    outline(&grant, part);
    if let Some(bound) = bound {
        if (bound - site.over.right()).abs() < 1.0 {
            let points = vec![point(bound, site.over.bottom()), point(bound, grant.y - BOUND_OVER)];
            part.items.push(Item::Line(Line { points, width: stroke::ZERO, ink: ink::BROKEN, dash: Some(DOTS) }));
        }
        let ends = [point(bound, grant.y - BOUND_OVER), point(bound, grant.bottom() + BOUND_OVER)];
        part.line(&ends, 6.0, ink::BROKEN);
        room.lines.push(Rect::between(ends[0], ends[1]).grown_by(3.0, 0.0));
        arrow(point(bound - 12.0, grant.bottom() - grant.height * 0.26), grant.x + 12.0, part, room);
    }
    stake_label(site, bound.unwrap_or(grant.x), part, room);
    let start =
        room.labels.iter().map(|label| label.right() + BESIDE).fold(bound.unwrap_or(grant.x) + BESIDE, f64::max);
    let font = Font::regular(size::LABEL);
    let width = font.width(&body.rest);
    let (from, to) = (start, grant.right() - BESIDE);
    if width <= to - from {
        let at = point(f64::midpoint(from, to), grant.middle() + font.half_height());
        part.text(Text::new(at, font, ink::MUTED, &body.rest).anchored(Anchor::Middle));
    }
}

fn outline(rect: &Rect, part: &mut Part) {
    let (left, right, top, bottom) = (rect.x, rect.right(), rect.y, rect.bottom());
    let corners = [point(left, top), point(right, top), point(right, bottom), point(left, bottom)];
    let [first, ..] = corners;
    let mut points = corners.to_vec();
    points.extend([first, point(first.x + 1.0, first.y)]);
    part.line(&points, stroke::ZERO, ink::MUTED);
}

/// From the bound back to zero: what is at stake may be anything up to it.
fn arrow(from: Point, tip: f64, part: &mut Part, room: &mut Room) {
    if from.x - tip < 24.0 {
        return;
    }
    part.line(&[from, point(tip, from.y)], 3.0, ink::BROKEN);
    let head = [point(tip + 12.0, from.y - 9.0), point(tip, from.y), point(tip + 12.0, from.y + 9.0)];
    part.line(&head, 3.0, ink::BROKEN);
    room.lines.push(Rect::between(from, point(tip, from.y)).grown_by(0.0, 10.0));
}

/// *op til 320* inside what is at stake, or beside it where that is too narrow.
fn stake_label(site: &Site<'_>, bound: f64, part: &mut Part, room: &mut Room) {
    let (label, grant) = (&site.body.stake_label, site.grant);
    let line = grant.y + grant.height * 0.44;
    let font = Font::bold(MIDDLE.min(grant.height * 0.5));
    let inside =
        fit::amount(point(f64::midpoint(grant.x, bound), line), font, ink::BROKEN, label, bound - grant.x - 24.0);
    let beside = || {
        let at = point(bound + BESIDE, grant.middle());
        let text = fit::amount(at, font, ink::BROKEN, label, site.right - at.x)?;
        let down = text.font.half_height();
        Some(text.moved(0.0, down))
    };
    let text = inside.map(|text| text.anchored(Anchor::Middle)).or_else(beside);
    if let Some(text) = text {
        if text.bounds().right() > grant.right() && text.bounds().x < grant.right() {
            part.plate(text.bounds().grown(CLEAR), ink::PAPER, 0.0);
        }
        room.labels.push(text.bounds());
        part.text(text);
    }
}

/// The axis below both bars.
fn axis(site: &Site<'_>, chart: &Chart, part: &mut Part) {
    let y = site.grant.bottom() + TO_AXIS;
    part.line(&[point(site.across.left, y), point(site.across.right, y)], stroke::ZERO, ink::TEXT);
    for x in rules::across_labels(&chart.axis, &site.across, y + 36.0, part) {
        part.line(&[point(x, y), point(x, y + 9.0)], stroke::ZERO, ink::TEXT);
    }
}
