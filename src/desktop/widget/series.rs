//! The fill of a series: its colour and texture, solid or hatched, as a swatch and in a column.

use eframe::egui::emath::GuiRounding as _;
use eframe::egui::{Color32, Painter, Rect, Response, Sense, Ui, Vec2, pos2};

use super::lines::{block, level};
use super::mark::Assumed;
use super::swatch::{self, Pattern, hatch};
use crate::desktop::theme::Tokens;
use crate::view::chart::SeriesStyle;

/// How a series that rests on no assumption is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texture {
    /// One colour.
    Solid,
    /// Level lines: the fifth to eighth measure.
    Ruled,
    /// Dots: the ninth to twelfth measure, and the smallest measures together.
    Dotted,
}

/// How many hues measures have before a texture tells them apart.
const HUES: usize = 4;

/// Colour and texture of a series. A measure keeps its own on every page, on screen and on paper.
pub fn fill_of(style: SeriesStyle, tokens: &Tokens) -> (Color32, Texture) {
    match style {
        SeriesStyle::Baseline => (tokens.baseline, Texture::Solid),
        SeriesStyle::Measure(number) => {
            let hue = tokens.measure.get(number % HUES).copied().unwrap_or(tokens.frame);
            let texture = match number / HUES % 3 {
                0 => Texture::Solid,
                1 => Texture::Ruled,
                _ => Texture::Dotted,
            };
            (hue, texture)
        }
        SeriesStyle::Others => (tokens.baseline, Texture::Dotted),
        SeriesStyle::Room => (tokens.accent, Texture::Solid),
        SeriesStyle::Breach => (tokens.broken, Texture::Solid),
        SeriesStyle::Open => (tokens.muted, Texture::Solid),
    }
}

/// A swatch of 12 × 12 in the look of a series, without a name of its own.
pub fn series_swatch_ui(ui: &mut Ui, style: SeriesStyle, ground: Color32) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(swatch::SIDE), Sense::hover());
    paint_swatch(ui.painter(), rect, style, ground);
    response
}

/// Paints the swatch of a series in `rect`; `ground` is the colour of the panel.
pub fn paint_swatch(painter: &Painter, rect: Rect, style: SeriesStyle, ground: Color32) {
    let (color, texture) = fill_of(style, Tokens::of(painter.ctx()));
    paint_texture(painter, rect, color, texture, ground);
}

/// Paints a part of a column in the look of its series: hatched where it rests on an assumption.
pub fn paint_segment(painter: &Painter, rect: Rect, style: SeriesStyle, assumed: Assumed, ground: Color32) {
    let (color, texture) = fill_of(style, Tokens::of(painter.ctx()));
    match assumed {
        Assumed::Yes => hatch(painter, rect, Pattern::CHART, color, ground),
        Assumed::No => paint_texture(painter, rect, color, texture, ground),
    }
}

fn paint_texture(painter: &Painter, rect: Rect, color: Color32, texture: Texture, ground: Color32) {
    let rect = rect.round_to_pixels(painter.pixels_per_point());
    match texture {
        Texture::Solid => block(painter, rect, color),
        Texture::Ruled => {
            block(painter, rect, color);
            block(painter, rect.shrink(1.0), ground);
            let mut y = rect.top() + 3.0;
            while y + 1.0 < rect.bottom() {
                level(painter, rect.x_range(), y, 1.0, color);
                y += 3.0;
            }
        }
        Texture::Dotted => {
            block(painter, rect, color);
            block(painter, rect.shrink(1.0), ground);
            dots(painter, rect.shrink(1.0), color);
        }
    }
}

fn dots(painter: &Painter, rect: Rect, color: Color32) {
    let painter = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut shifted = false;
    let mut y = rect.top() + 3.0;
    while y < rect.bottom() {
        let mut x = rect.left() + if shifted { 5.5 } else { 2.5 };
        while x < rect.right() + 1.0 {
            painter.circle_filled(pos2(x, y), 1.2, color);
            x += 6.0;
        }
        shifted = !shifted;
        y += 4.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_measures_look_different() {
        let looks: Vec<_> = (0..12).map(|number| fill_of(SeriesStyle::Measure(number), &Tokens::LIGHT)).collect();
        for (at, look) in looks.iter().enumerate() {
            assert!(!looks[..at].contains(look), "measure {at} looks like an earlier one");
        }
    }
}
