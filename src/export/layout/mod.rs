//! Boxes and positions of a figure: everything about its look but the file format.
//!
//! A page is set from its edges inwards: heading from the top, footer, sources and notes from the bottom, and the plots
//! take what is left. Each file beside this one sets one part.

mod body;
mod clean;
mod column;
mod feet;
mod foot;
mod geometry;
mod heading;
mod legend;
mod lines;
mod notes;
mod page;
mod panel;
pub mod paper;
mod pen;
mod room;
mod scale;
mod segment;
mod side;
mod site;
mod spread;
mod steps;
mod timeline;
mod total;
mod verdicts;

pub(super) use clean::line as clean_line;
pub use geometry::{Point, Rect};
pub use page::{
    Anchor, Diamond, Fill, Item, Line, Mark, Page, Paint, Part, Run, Text, VerdictMark, raised, raised_gap,
};

use crate::view::chart::{Body, Chart};

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

/// Lays out a chart.
pub fn chart(chart: &Chart, size: Size) -> Page {
    let chart = clean::chart(chart);
    let mut page = Page {
        shown: (size.width, size.height),
        canvas: size.canvas(),
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
    match &chart.body {
        Body::Columns(panels) => body::set(&chart, panels, &mut page, head, notes_top),
        Body::Timeline(timeline) => timeline::set(&chart, timeline, &mut page, head, notes_top),
    }
    page.parts.extend(below);
    page
}
