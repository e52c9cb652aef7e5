//! A laid-out figure as SVG: text stays text, so that it can be searched, selected and edited.

mod element;
mod fill;
mod mark;
mod text;

use super::ink::{PAPER, TEXT, stroke};
use super::layout::{self, Diamond, Item, Line, Page, Size};
use super::typeface::FAMILY;
use crate::view::chart::Chart;
use element::{escaped, px};
use std::fmt::Write as _;

/// Draws a chart. The same chart and size give the same bytes.
pub fn chart(chart: &Chart, size: Size) -> String {
    page(&layout::chart(chart, size))
}

/// Writes a laid-out page.
pub fn page(page: &Page) -> String {
    written(page, true)
}

/// Writes the boxes, lines and marks of a laid-out page, for a file that sets the text itself.
pub(super) fn shapes(page: &Page) -> String {
    written(page, false)
}

fn written(page: &Page, with_text: bool) -> String {
    let mut out = Svg::default();
    let (width, height) = page.canvas;
    out.put(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\" \
         font-family=\"{FAMILY}\" role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n",
        px(page.shown.0),
        px(page.shown.1),
        px(width),
        px(height),
        escaped(&page.title),
        escaped(&page.description),
    ));
    out.put(format_args!("<rect width=\"{}\" height=\"{}\" fill=\"{PAPER}\"/>\n", px(width), px(height)));
    for part in &page.parts {
        out.put(format_args!("<g id=\"{}\">\n", escaped(&part.name)));
        for item in &part.items {
            match item {
                Item::Fill(shape) => fill::write(shape, &mut out),
                Item::Line(shape) => line(shape, &mut out),
                Item::Text(shape) if with_text => text::write(shape, &mut out),
                Item::Text(_) => {}
                Item::Mark(shape) => mark::write(shape, &mut out),
                Item::Diamond(shape) => diamond(shape, &mut out),
            }
        }
        out.put(format_args!("</g>\n"));
    }
    out.put(format_args!("</svg>\n"));
    out.0
}

/// The text of a file as it grows.
#[derive(Default)]
struct Svg(String);

impl Svg {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        self.0.write_fmt(text).unwrap_or_default();
    }
}

fn line(line: &Line, out: &mut Svg) {
    let points: Vec<String> = line.points.iter().map(|at| format!("{},{}", px(at.x), px(at.y))).collect();
    out.put(format_args!(
        "<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{}\"",
        points.join(" "),
        line.ink,
        px(line.width),
    ));
    if let Some((dash, gap)) = line.dash {
        out.put(format_args!(" stroke-dasharray=\"{} {}\"", px(dash), px(gap)));
    }
    out.put(format_args!("/>\n"));
}

fn diamond(diamond: &Diamond, out: &mut Svg) {
    let (x, y, half) = (diamond.center.x, diamond.center.y, diamond.half);
    out.put(format_args!(
        "<path d=\"M{} {}L{} {}L{} {}L{} {}Z\" fill=\"{PAPER}\" stroke=\"{TEXT}\" stroke-width=\"{}\"/>\n",
        px(x - half),
        px(y),
        px(x),
        px(y - half),
        px(x + half),
        px(y),
        px(x),
        px(y + half),
        px(stroke::TEXTURE)
    ));
}
