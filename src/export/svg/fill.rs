//! Boxes: solid, hatched, ruled or dotted. Textures are plain lines, cut at the box, since patterns blur in some readers.

use super::Svg;
use super::element::px;
use crate::export::ink::{Ink, stroke};
use crate::export::layout::{Fill, Ground, Rect, Texture};
use std::fmt::Write as _;

/// Writes a box.
pub(super) fn write(fill: &Fill, out: &mut Svg) {
    let texture = fill.texture();
    let ground = match texture.ground {
        Ground::Ink(ink) => ink,
        Ground::Tint(ink) => ink.tint(),
    };
    let radius = if texture.outline.is_some() { 0.0 } else { fill.radius };
    solid(&fill.rect, ground, radius, out);
    lines(&texture, out);
    dots(&texture, out);
    if let Some(rect) = &texture.outline {
        outline(rect, texture.ink, out);
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

fn outline(rect: &Rect, ink: Ink, out: &mut Svg) {
    out.put(format_args!(
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{}\"/>\n",
        px(rect.x),
        px(rect.y),
        px(rect.width),
        px(rect.height),
        px(stroke::TEXTURE)
    ));
}

fn lines(texture: &Texture, out: &mut Svg) {
    let mut path = String::new();
    for [from, to] in &texture.lines {
        // Writing to a string cannot fail.
        write!(path, "M{} {}L{} {}", px(from.x), px(from.y), px(to.x), px(to.y)).unwrap_or_default();
    }
    if !path.is_empty() {
        let (ink, width) = (texture.ink, px(texture.width));
        out.put(format_args!("<path d=\"{path}\" fill=\"none\" stroke=\"{ink}\" stroke-width=\"{width}\"/>\n"));
    }
}

fn dots(texture: &Texture, out: &mut Svg) {
    let (r, d) = (px(texture.radius), px(2.0 * texture.radius));
    let mut path = String::new();
    for at in &texture.dots {
        let (x, y) = (px(at.x - texture.radius), px(at.y));
        write!(path, "M{x} {y}a{r} {r} 0 1 1 {d} 0a{r} {r} 0 1 1 -{d} 0z").unwrap_or_default();
    }
    if !path.is_empty() {
        out.put(format_args!("<path d=\"{path}\" fill=\"{}\"/>\n", texture.ink));
    }
}
