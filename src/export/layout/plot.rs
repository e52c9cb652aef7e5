//! What a chart plots alone: for a screen that shows message and notes in its own way.

use super::heading::MARGIN;
use super::page::{Page, Part};
use super::{clean, heading, set_body};
use crate::view::chart::Chart;

/// Left and right of the plot on its canvas.
pub const PLOT_MARGIN: f64 = MARGIN;
/// How far above the canvas the heading would end where there is no key, and how far below it notes would begin: what is
/// set between keeps its distance to both.
const ABOVE: f64 = 14.0;
const BELOW: f64 = 38.0;
/// The baseline of the key, where there is one.
const KEY: f64 = 22.0;

/// Lays out the plot on a canvas of that size in units of type, with the key above it.
pub fn plot(chart: &Chart, canvas: (f64, f64)) -> Page {
    let chart = clean::chart(chart);
    let mut page = Page {
        shown: canvas,
        canvas,
        title: chart.title.text.clone(),
        description: chart.second_line.clone(),
        parts: Vec::new(),
    };
    let mut part = Part::new("key");
    heading::key(&chart, canvas.0 - MARGIN, KEY, &mut part);
    let head = match (part.items.is_empty(), chart.panels().len()) {
        (true, _) => -ABOVE,
        (false, 0 | 1) => 0.0,
        (false, _) => ABOVE,
    };
    page.parts.push(part);
    set_body(&chart, &mut page, head, canvas.1 + BELOW);
    page
}
