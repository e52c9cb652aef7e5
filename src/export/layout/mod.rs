//! Boxes and positions of a figure: everything about its look but the file format.
//!
//! A page is set from its edges inwards: heading from the top, footer, sources and notes from the bottom, and the plots
//! take what is left. Each file beside this one sets one part.

mod annotation;
mod balance;
mod body;
mod bridge;
mod clean;
mod column;
mod course;
mod exposure;
mod feet;
mod fit;
mod foot;
mod geometry;
mod heading;
mod legend;
mod lines;
pub mod meeting;
mod notes;
mod overlay;
mod page;
mod panel;
pub mod paper;
mod pen;
mod plot;
mod room;
mod rules;
mod scale;
mod segment;
mod side;
mod site;
mod spread;
mod steps;
mod texture;
mod timeline;
mod tornado;
mod total;
mod verdicts;

pub(super) use clean::line as clean_line;
pub use geometry::{Point, Rect};
pub use page::{
    Anchor, Answer, Diamond, Fill, Item, Line, Mark, Page, Paint, Part, Run, Spot, Text, Tip, Turn, VerdictMark,
    raised, raised_gap,
};
pub use plot::{PLOT_MARGIN, plot};
pub use texture::{Ground, Texture};

use crate::view::chart::{Annotation, Body, Chart, Note};

/// How large a picture is to be shown, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    width: f64,
    height: f64,
    /// Pixels a unit of the canvas.
    unit: f64,
}

impl Size {
    /// A slide: 1600 × 900.
    pub const SLIDE: Self = Self { width: 1600.0, height: 900.0, unit: 1.0 };

    /// A size in pixels. Sides outside 200 to 16,384 are taken as the nearest of those.
    pub fn of_pixels(width: u32, height: u32) -> Self {
        let side = |pixels: u32| f64::from(pixels.clamp(200, 16_384));
        let (width, height) = (side(width), side(height));
        Self { width, height, unit: (width / Self::SLIDE.width).min(height / Self::SLIDE.height) }
    }

    /// A place on a sheet, in units of the canvas itself; the figure's type keeps its size in them.
    pub(super) const fn of_units(width: f64, height: f64) -> Self {
        Self { width, height, unit: 1.0 }
    }

    /// The canvas the figure is laid out on: at least 1600 × 900 units, in the proportions of the picture.
    ///
    /// Type has one size in these units, so that a picture of other proportions is laid out anew and never stretched.
    fn canvas(self) -> (f64, f64) {
        (self.width / self.unit, self.height / self.unit)
    }
}

impl Default for Size {
    fn default() -> Self {
        Self::SLIDE
    }
}

/// A canvas in units of type: at 1600 × 900 a title is 40 high.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Canvas {
    width: f64,
    height: f64,
}

/// Lays out a chart.
pub fn chart(chart: &Chart, size: Size) -> Page {
    let (width, height) = size.canvas();
    Page { shown: (size.width, size.height), ..on_canvas(chart, Canvas { width, height }) }
}

/// Lays out a chart on a canvas of any proportions.
fn on_canvas(chart: &Chart, canvas: Canvas) -> Page {
    let mut chart = clean::chart(chart);
    if !matches!(chart.body, Body::Columns(_) | Body::Lines(_)) {
        // Without years to stand above, the remarks are notes.
        let year = |annotation: &Annotation| chart.years.get(annotation.year).cloned().unwrap_or_default();
        let note = |annotation: &Annotation| format!("{}: {}", year(annotation), annotation.text);
        let notes: Vec<Note> = chart.annotations.iter().map(|one| Note { letter: None, text: note(one) }).collect();
        chart.notes.extend(notes);
    }
    let canvas = (canvas.width, canvas.height);
    let mut page = Page {
        shown: canvas,
        canvas,
        title: if chart.title.letters.is_empty() {
            chart.title.text.clone()
        } else {
            format!("{} ({})", chart.title.text, chart.title.letters)
        },
        description: chart.second_line.clone(),
        parts: Vec::new(),
    };
    let head = heading::set(&chart, &mut page);
    let notes_at = page.parts.len();
    let notes_top = notes::set(&chart, &mut page);
    let below = page.parts.split_off(notes_at);
    set_body(&chart, &mut page, head, notes_top);
    page.parts.extend(below);
    page
}

/// Sets what a chart plots between the heading's last baseline and the notes' first.
fn set_body(chart: &Chart, page: &mut Page, head: f64, notes_top: f64) {
    match &chart.body {
        Body::Columns(panels) => body::set(chart, panels, page, head, notes_top),
        Body::Lines(_) => body::set(chart, chart.panels(), page, head, notes_top),
        Body::Bridge(bridge) => bridge::set(chart, bridge, page, head, notes_top),
        Body::Balance(bars) => balance::set(chart, bars, page, head, notes_top),
        Body::Tornado(tornado) => tornado::set(chart, tornado, page, head, notes_top),
        Body::Exposure(at_stake) => exposure::set(chart, at_stake, page, head, notes_top),
        Body::Timeline(timeline) => timeline::set(chart, timeline, page, head, notes_top),
    }
}
