//! Boxes: solid, hatched, ruled or dotted. Textures are plain lines, cut at the box, since patterns blur in some readers.

use super::Svg;
use super::element::px;
use crate::export::ink::{Ink, PAPER, stroke};
use crate::export::layout::{Fill, Paint, Rect};
use std::fmt::Write as _;

/// Between the lines of a hatch; closer in a box less high or wide than a line and a half of text.
const HATCH_STEP: f64 = 10.0;
const FINE_HATCH_STEP: f64 = 6.5;
const FINE: f64 = 24.0;
const RULE_STEP: f64 = 7.0;
const DOT_STEP: (f64, f64) = (16.0, 12.0);
const DOT_RADIUS: f64 = 2.6;

/// Writes a box.
pub(super) fn write(fill: &Fill, out: &mut Svg) {
    match fill.paint {
        Paint::Solid(ink) => solid(&fill.rect, ink, fill.radius, out),
        // A texture needs height; a thin box is told apart by its place in the stack.
        Paint::Ruled(ink) | Paint::Dotted(ink) if !has_outline(&fill.rect) => solid(&fill.rect, ink, 0.0, out),
        Paint::Hatched(ink) => {
            solid(&fill.rect, ink.tint(), 0.0, out);
            let is_fine = fill.rect.width.min(fill.rect.height) < FINE;
            let (step, width) =
                if is_fine { (FINE_HATCH_STEP, stroke::FINE_TEXTURE) } else { (HATCH_STEP, stroke::TEXTURE) };
            lines(&hatch(&inner(&fill.rect), step), ink, width, out);
            outline(&fill.rect, ink, out);
        }
        Paint::Ruled(ink) => {
            solid(&fill.rect, PAPER, 0.0, out);
            lines(&rules(&inner(&fill.rect)), ink, stroke::TEXTURE, out);
            outline(&fill.rect, ink, out);
        }
        Paint::Dotted(ink) => {
            solid(&fill.rect, PAPER, 0.0, out);
            dots(&inner(&fill.rect), ink, out);
            outline(&fill.rect, ink, out);
        }
    }
}

fn solid(rect: &Rect, ink: Ink, radius: f64, out: &mut Svg) {
    out.put(format_args!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
        px(rect.x),
        px(rect.y),
        px(rect.width),
        px(rect.height)
    ));
    if radius > 0.0 {
        out.put(format_args!(" rx=\"{}\"", px(radius)));
    }
    out.put(format_args!(" fill=\"{ink}\"/>\n"));
}

/// The box inside its outline; a box too thin for an outline has none.
fn inner(rect: &Rect) -> Rect {
    if has_outline(rect) { rect.grown(-stroke::TEXTURE / 2.0) } else { *rect }
}

fn has_outline(rect: &Rect) -> bool {
    rect.height.min(rect.width) > 2.5 * stroke::TEXTURE
}

fn outline(rect: &Rect, ink: Ink, out: &mut Svg) {
    if has_outline(rect) {
        let rect = inner(rect);
        out.put(format_args!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{}\"/>\n",
            px(rect.x),
            px(rect.y),
            px(rect.width),
            px(rect.height),
            px(stroke::TEXTURE)
        ));
    }
}

fn lines(path: &str, ink: Ink, width: f64, out: &mut Svg) {
    if !path.is_empty() {
        let width = px(width);
        out.put(format_args!("<path d=\"{path}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\"/>\n"));
    }
}

/// Lines at 45° rising to the right: the points of the box for which x + y is the same.
fn hatch(rect: &Rect, across: f64) -> String {
    let mut path = String::new();
    let last = rect.width + rect.height;
    let step = across * std::f64::consts::SQRT_2;
    let mut sum = step / 2.0;
    while sum < last {
        // From the left or lower edge up to the upper or right one.
        let from = (rect.x + (sum - rect.height).max(0.0), rect.y + sum.min(rect.height));
        let to = (rect.x + sum.min(rect.width), rect.y + (sum - rect.width).max(0.0));
        line_to(&mut path, from, to);
        sum += step;
    }
    path
}

fn rules(rect: &Rect) -> String {
    let mut path = String::new();
    let mut down = RULE_STEP;
    while down < rect.height - stroke::TEXTURE / 2.0 {
        line_to(&mut path, (rect.x, rect.y + down), (rect.right(), rect.y + down));
        down += RULE_STEP;
    }
    path
}

fn line_to(path: &mut String, from: (f64, f64), to: (f64, f64)) {
    // Writing to a string cannot fail.
    write!(path, "M{} {}L{} {}", px(from.0), px(from.1), px(to.0), px(to.1)).unwrap_or_default();
}

/// Dots in rows, the block of them centred in the box.
fn dots(rect: &Rect, ink: Ink, out: &mut Svg) {
    let along = |length: f64, step: f64| ((length - 2.0 * DOT_RADIUS) / step).floor().max(0.0);
    let (across, down) = (along(rect.width, DOT_STEP.0), along(rect.height, DOT_STEP.1));
    let radius = DOT_RADIUS.min(rect.height / 2.0).min(rect.width / 2.0);
    let mut path = String::new();
    let mut row = 0.0;
    while row <= down {
        let y = rect.middle() + (row - down / 2.0) * DOT_STEP.1;
        let mut at = 0.0;
        while at <= across {
            let x = rect.center() + (at - across / 2.0) * DOT_STEP.0;
            let (r, d) = (px(radius), px(2.0 * radius));
            write!(path, "M{} {}a{r} {r} 0 1 1 {d} 0a{r} {r} 0 1 1 -{d} 0z", px(x - radius), px(y)).unwrap_or_default();
            at += 1.0;
        }
        row += 1.0;
    }
    out.put(format_args!("<path d=\"{path}\" fill=\"{ink}\"/>\n"));
}
