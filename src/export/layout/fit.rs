//! The largest type in which a text has room.

use super::geometry::Point;
use super::page::Text;
use crate::export::ink::{Ink, size};
use crate::export::typeface::Font;
use crate::view::chart::Marked;

/// The font, made smaller in steps until texts so wide fit; `None` where they would be less than readable.
pub(super) fn font(font: Font, room: f64, width: impl Fn(Font) -> f64) -> Option<Font> {
    let sizes = [font.size, font.size - 3.0, font.size - 6.0, size::LEAST];
    let mut fonts = sizes.into_iter().filter(|at| *at >= size::LEAST).map(|at| font.at(at));
    fonts.find(|font| width(*font) <= room)
}

/// An amount in the largest type in which it has room.
pub(super) fn amount(at: Point, largest: Font, ink: Ink, label: &Marked, room: f64) -> Option<Text> {
    let text = |font: Font| Text::marked(at, font, ink, label);
    font(largest, room, |font| text(font).width()).map(text).filter(|text| !text.content().is_empty())
}
