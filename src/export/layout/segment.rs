//! Values on segments: inside where there is room, else beside the column, else only in the table.

use super::column::Block;
use super::geometry::{Rect, point};
use super::page::{Anchor, Paint, Part, Text};
use super::room::{CLEAR, Room};
use super::site::{MANY_YEARS, Site};
use super::{column, total};
use crate::export::ink::{self, Ink, size};
use crate::export::typeface::{Font, Weight};

/// A segment carries its value inside from this many times its type's height on.
const ROOMY: f64 = 1.5;
const PLATE_BESIDE: f64 = 8.0;
const PLATE_HEIGHT: f64 = 30.0;
const PLATE_RADIUS: f64 = 3.0;
const BESIDE_GAP: f64 = 12.0;

/// Whether a segment is high enough to carry its value.
pub(super) fn is_roomy(block: &Block) -> bool {
    block.rect.height >= ROOMY * size::BESIDE
}

/// Writes the segments' values of a level chart. `named` are the thin segments whose value stands in their direct label.
pub(super) fn draw(site: &Site<'_>, blocks: &[Vec<Block>], named: &[usize], part: &mut Part, room: &mut Room) {
    if !site.is_level() || site.is_dense || site.years.count >= MANY_YEARS {
        return;
    }
    for (year, blocks) in blocks.iter().enumerate() {
        let is_last = year + 1 == site.years.count;
        // One segment has the total's value.
        for block in blocks.iter().filter(|block| blocks.len() > 1 && !block.label.text.is_empty()) {
            if is_roomy(block) && inside(block, part, room) {
                continue;
            }
            if !(is_last && named.contains(&block.series)) {
                beside(site, block, part, room);
            }
        }
    }
}

fn inside(block: &Block, part: &mut Part, room: &mut Room) -> bool {
    let (ink, needs_plate, weight) = look(block);
    for at in [size::SEGMENT, size::LEAST] {
        let font = Font { weight, size: at };
        for middle in middles(block, room) {
            let baseline = middle + font.half_height();
            let at = point(block.rect.center(), baseline);
            let text = Text::marked(at, font, ink, &block.label).anchored(Anchor::Middle);
            let bounds = text.bounds();
            let plate = Rect { y: middle - PLATE_HEIGHT / 2.0, height: PLATE_HEIGHT, ..bounds };
            let plate = plate.grown_by(PLATE_BESIDE, 0.0);
            let taken = if needs_plate { plate } else { bounds };
            let fits = taken.x >= block.rect.x + CLEAR && taken.right() <= block.rect.right() - CLEAR;
            if fits && room.is_free_on_column(&taken) {
                if needs_plate {
                    part.plate(plate, ink::PAPER, PLATE_RADIUS);
                }
                room.labels.push(taken);
                part.text(text);
                return true;
            }
        }
    }
    false
}

/// Where in a segment a value may stand: its middle, or where a frame line crosses it the middles above and below.
fn middles(block: &Block, room: &Room) -> Vec<f64> {
    let rect = &block.rect;
    let mut cuts: Vec<f64> = room.lines.iter().filter(|line| line.meets(rect)).map(Rect::middle).collect();
    cuts.extend([rect.y, rect.bottom()]);
    cuts.sort_by(f64::total_cmp);
    let mut parts: Vec<(f64, f64)> = cuts.iter().zip(cuts.iter().skip(1)).map(|(top, end)| (*top, *end)).collect();
    parts.sort_by(|a, b| (b.1 - b.0).total_cmp(&(a.1 - a.0)));
    let between = parts.into_iter().filter(|(top, end)| end - top >= ROOMY * size::BESIDE);
    [rect.middle()].into_iter().chain(between.map(|(top, end)| f64::midpoint(top, end))).collect()
}

/// Colour, whether it needs a white plate, and weight of a value inside a segment.
fn look(block: &Block) -> (Ink, bool, Weight) {
    match column::paint(block.style, block.is_assumed) {
        Paint::Solid(fill) if ink::carries_white(fill) => (ink::PAPER, false, Weight::Medium),
        Paint::Solid(_) => (ink::PAPER, false, Weight::Bold),
        Paint::Hatched(_) | Paint::Ruled(_) | Paint::Dotted(_) => {
            (ink::of_series_text(block.style), true, Weight::Medium)
        }
    }
}

/// Beside the column in the series' colour, nudged off what it would touch.
fn beside(site: &Site<'_>, block: &Block, part: &mut Part, room: &mut Room) {
    let ink = ink::of_series_text(block.style);
    for at in [size::BESIDE, size::LEAST] {
        let font = Font::medium(at);
        for nudge in [0.0, -4.0, 4.0, -8.0, 8.0, -12.0, 12.0] {
            let baseline = block.rect.middle() + font.half_height() + nudge;
            let text = Text::marked(point(block.rect.right() + BESIDE_GAP, baseline), font, ink, &block.label);
            let bounds = text.bounds();
            let stays = bounds.y >= site.ceiling && bounds.bottom() <= site.floor && bounds.right() <= site.years.right;
            if stays && room.is_free(&bounds) {
                total::put(site, text, part, room);
                return;
            }
        }
    }
}
