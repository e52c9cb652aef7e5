//! What a fill consists of: a ground, lines or dots cut at the box, an outline. Every painter draws the same.

use super::geometry::{Point, Rect, point};
use super::page::{Fill, Paint};
use crate::export::ink::{Ink, PAPER, stroke};

/// Between the lines of a hatch; closer in a box less high or wide than a line and a half of text.
const HATCH_STEP: f64 = 10.0;
const FINE_HATCH_STEP: f64 = 6.5;
const FINE: f64 = 24.0;
const RULE_STEP: f64 = 7.0;
const DOT_STEP: (f64, f64) = (16.0, 12.0);
const DOT_RADIUS: f64 = 2.6;

/// The colour below a texture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    /// A colour.
    Ink(Ink),
    /// A colour at 16 pct. on the page.
    Tint(Ink),
}

/// A fill taken apart, in painting order: ground, lines, dots, outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Texture {
    /// What fills the whole box.
    pub ground: Ground,
    /// The colour of lines, dots and outline.
    pub ink: Ink,
    /// Lines across the box, each from end to end, with butt ends.
    pub lines: Vec<[Point; 2]>,
    /// How thick those lines are.
    pub width: f64,
    /// The middles of the dots.
    pub dots: Vec<Point>,
    /// How large the dots are.
    pub radius: f64,
    /// Where the outline's line runs, which is [`stroke::TEXTURE`] thick.
    pub outline: Option<Rect>,
}

impl Fill {
    /// The fill taken apart.
    pub fn texture(&self) -> Texture {
        let rect = &self.rect;
        match self.paint {
            Paint::Solid(ink) => plain(ink),
            // A texture needs height; a thin box is told apart by its place in the stack.
            Paint::Ruled(ink) | Paint::Dotted(ink) if !has_outline(rect) => plain(ink),
            Paint::Hatched(ink) => {
                let is_fine = rect.width.min(rect.height) < FINE;
                let (step, width) =
                    if is_fine { (FINE_HATCH_STEP, stroke::FINE_TEXTURE) } else { (HATCH_STEP, stroke::TEXTURE) };
                let lines = hatch(&inner(rect), step);
                Texture { ground: Ground::Tint(ink), lines, width, outline: outline(rect), ..plain(ink) }
            }
            Paint::Ruled(ink) => {
                let lines = rules(&inner(rect));
                Texture { ground: Ground::Ink(PAPER), lines, outline: outline(rect), ..plain(ink) }
            }
            Paint::Dotted(ink) => {
                let (dots, radius) = dots(&inner(rect));
                Texture { ground: Ground::Ink(PAPER), dots, radius, outline: outline(rect), ..plain(ink) }
            }
        }
    }
}

fn plain(ink: Ink) -> Texture {
    Texture {
        ground: Ground::Ink(ink),
        ink,
        lines: Vec::new(),
        width: stroke::TEXTURE,
        dots: Vec::new(),
        radius: DOT_RADIUS,
        outline: None,
    }
}

/// The box inside its outline; a box too thin for an outline has none.
fn inner(rect: &Rect) -> Rect {
    outline(rect).unwrap_or(*rect)
}

fn has_outline(rect: &Rect) -> bool {
    rect.height.min(rect.width) > 2.5 * stroke::TEXTURE
}

fn outline(rect: &Rect) -> Option<Rect> {
    has_outline(rect).then(|| rect.grown(-stroke::TEXTURE / 2.0))
}

/// Lines at 45° rising to the right: the points of the box for which x + y is the same.
fn hatch(rect: &Rect, across: f64) -> Vec<[Point; 2]> {
    let mut lines = Vec::new();
    let last = rect.width + rect.height;
    let step = across * std::f64::consts::SQRT_2;
    let mut sum = step / 2.0;
    while sum < last {
        // From the left or lower edge up to the upper or right one.
        let from = point(rect.x + (sum - rect.height).max(0.0), rect.y + sum.min(rect.height));
        let to = point(rect.x + sum.min(rect.width), rect.y + (sum - rect.width).max(0.0));
        lines.push([from, to]);
        sum += step;
    }
    lines
}

fn rules(rect: &Rect) -> Vec<[Point; 2]> {
    let mut lines = Vec::new();
    let mut down = RULE_STEP;
    while down < rect.height - stroke::TEXTURE / 2.0 {
        lines.push([point(rect.x, rect.y + down), point(rect.right(), rect.y + down)]);
        down += RULE_STEP;
    }
    lines
}

/// Dots in rows, the block of them centred in the box, and their radius.
fn dots(rect: &Rect) -> (Vec<Point>, f64) {
    let along = |length: f64, step: f64| ((length - 2.0 * DOT_RADIUS) / step).floor().max(0.0);
    let (across, down) = (along(rect.width, DOT_STEP.0), along(rect.height, DOT_STEP.1));
    let mut dots = Vec::new();
    let mut row = 0.0;
    while row <= down {
        let y = rect.middle() + (row - down / 2.0) * DOT_STEP.1;
        let mut at = 0.0;
        while at <= across {
            dots.push(point(rect.center() + (at - across / 2.0) * DOT_STEP.0, y));
            at += 1.0;
        }
        row += 1.0;
    }
    (dots, DOT_RADIUS.min(rect.height / 2.0).min(rect.width / 2.0))
}
