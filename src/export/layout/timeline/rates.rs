//! The line of rates below a timeline: which steps of the price index are printed, and which nobody states.

use super::{Site, fitting};
use crate::export::ink::{self, size, stroke};
use crate::export::layout::geometry::{Point, Rect, point};
use crate::export::layout::heading::MARGIN;
use crate::export::layout::lines;
use crate::export::layout::page::{Anchor, Item, Line, Part, Text};
use crate::export::layout::panel::TICK_GAP;
use crate::export::typeface::Font;
use crate::view::chart::RateSpan;

/// How much room the line takes.
pub(super) const HEIGHT: f64 = 94.0;
const LINE: f64 = 46.0;
const LABEL: f64 = 36.0;
const DETAIL: f64 = 74.0;
const DISC: f64 = 10.0;
const CROSS: f64 = 7.0;
/// Between the end of a step and the middle of its year.
const SHORT: f64 = 9.0;
const DOTS: (f64, f64) = (3.0, 6.0);

pub(super) fn draw(site: &Site<'_>, top: f64, part: &mut Part) {
    let font = Font::regular(size::SMALL);
    let width = site.years.left - TICK_GAP - MARGIN;
    for (at, line) in lines::wrap(&site.timeline.rates_name, font, width, 2).iter().enumerate() {
        let font = fitting(font, line, width);
        let baseline = top + LINE + if at == 0 { -2.0 } else { 22.0 };
        let at = point(site.years.left - TICK_GAP, baseline);
        part.text(Text::new(at, font, ink::MUTED, line).anchored(Anchor::End));
    }
    for span in site.timeline.rates.iter().filter(|span| span.from < span.to && span.to < site.years.count) {
        if span.is_missing { missing(site, span, top, part) } else { stated(site, span, top, part) }
    }
}

fn stated(site: &Site<'_>, span: &RateSpan, top: f64, part: &mut Part) {
    let (from, to) = (site.years.center(span.from) + SHORT, site.years.center(span.to) - SHORT);
    let y = top + LINE;
    part.line(&[point(from, y), point(to, y)], stroke::FRAME, ink::FRAME);
    for x in [from, to] {
        let disc = Rect { x: x - DISC / 2.0, y: y - DISC / 2.0, width: DISC, height: DISC };
        part.plate(disc, ink::FRAME, DISC / 2.0);
    }
    let middle = f64::midpoint(from, to);
    let room = site.years.pitch() - 6.0;
    let font = fitting(Font::bold(size::SMALL), &span.label, room);
    part.text(Text::new(point(middle, top + LABEL - 4.0), font, ink::TEXT, &span.label).anchored(Anchor::Middle));
    let font = fitting(Font::regular(size::KEY), &span.detail, room);
    part.text(Text::new(point(middle, top + DETAIL), font, ink::MUTED, &span.detail).anchored(Anchor::Middle));
}

fn missing(site: &Site<'_>, span: &RateSpan, top: f64, part: &mut Part) {
    let y = top + LINE;
    for year in span.from..span.to {
        let (from, to) = (site.years.center(year) + SHORT, site.years.center(year + 1) - SHORT);
        let middle = f64::midpoint(from, to);
        for (left, right) in [(from, middle - CROSS - 3.0), (middle + CROSS + 3.0, to)] {
            let points = vec![point(left, y), point(right.max(left), y)];
            let line = Line { points, width: stroke::ZERO, ink: ink::BROKEN, dash: Some(DOTS) };
            part.items.push(Item::Line(line));
        }
        for [one, other] in cross(point(middle, y)) {
            part.line(&[one, other], stroke::FRAME_SMALL, ink::BROKEN);
        }
    }
    let (from, to) = (site.years.center(span.from), site.years.center(span.to));
    let font = fitting(Font::medium(size::KEY), &span.label, to - from - 6.0);
    let at = point(f64::midpoint(from, to), top + DETAIL);
    part.text(Text::new(at, font, ink::BROKEN, &span.label).anchored(Anchor::Middle));
}

fn cross(at: Point) -> [[Point; 2]; 2] {
    let corner = |x: f64, y: f64| point(at.x + x * CROSS, at.y + y * CROSS);
    [[corner(-1.0, -1.0), corner(1.0, 1.0)], [corner(-1.0, 1.0), corner(1.0, -1.0)]]
}
