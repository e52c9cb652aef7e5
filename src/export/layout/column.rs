//! Columns: segments stacked from zero, upwards and downwards.

use super::geometry::{Rect, point};
use super::page::{Fill, Paint, Part};
use super::scale::{Scale, drawable};
use crate::export::ink::{self, Texture, stroke};
use crate::view::chart::{Column, Marked, Panel, SeriesStyle};

/// One segment's box.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) series: usize,
    pub(super) style: SeriesStyle,
    pub(super) rect: Rect,
    pub(super) label: Marked,
    pub(super) is_assumed: bool,
    pub(super) is_up: bool,
}

/// The least height a segment is drawn with, so that it does not vanish.
const THINNEST: f64 = 1.0;

/// The boxes of a column between two places across.
pub(super) fn blocks(panel: &Panel, column: &Column, scale: &Scale, (left, right): (f64, f64)) -> Vec<Block> {
    let (mut up, mut down) = (0.0, 0.0);
    let mut blocks = Vec::new();
    for segment in &column.segments {
        let value = drawable(segment.value);
        if value == 0.0 {
            continue;
        }
        let is_up = value > 0.0;
        let from = if is_up { &mut up } else { &mut down };
        let is_first = *from == 0.0;
        let start = scale.y(*from);
        *from += value;
        let end = scale.y(*from);
        let gap = if is_first { 0.0 } else { stroke::GAP.min((end - start).abs() / 4.0) };
        let (start, end) = if is_up { (start - gap, end) } else { (start + gap, end) };
        let end = if is_up { end.min(start - THINNEST) } else { end.max(start + THINNEST) };
        blocks.push(Block {
            series: segment.series,
            style: panel.series.get(segment.series).map_or(SeriesStyle::Others, |series| series.style),
            rect: Rect::between(point(left, start), point(right, end)),
            label: segment.label.clone(),
            is_assumed: segment.assumed,
            is_up,
        });
    }
    blocks
}

/// Fills a segment's box.
pub(super) fn draw(block: &Block, part: &mut Part) {
    part.fill(Fill { rect: block.rect, paint: paint(block.style, block.is_assumed), radius: 0.0 });
}

/// How a series is filled, hatched where it rests on an assumption.
pub(super) fn paint(style: SeriesStyle, is_assumed: bool) -> Paint {
    let (ink, texture) = ink::of_series(style);
    match texture {
        _ if is_assumed => Paint::Hatched(ink),
        Texture::Solid => Paint::Solid(ink),
        Texture::Ruled => Paint::Ruled(ink),
        Texture::Dotted => Paint::Dotted(ink),
    }
}
