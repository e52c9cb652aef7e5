//! The window's look in one place: colours, sizes, the text face, and how egui is told of them.
//!
//! A panel takes colours from [`Tokens`], sizes from [`size`] and [`space`], and text from
//! [`regular`], [`medium`], [`bold`] and [`muted`]. No other file names a colour.

mod style;
mod text;
mod tokens;

pub use style::install;
pub use text::{Weight, bold, medium, muted, regular, row, sub, title};
pub use tokens::Tokens;

/// Sizes of type and heights of its lines, in points.
pub mod size {
    /// Everything.
    pub const BODY: f32 = 13.0;
    /// File name, second line of a figure, inspector heading.
    pub const SUB: f32 = 15.0;
    /// Title of a figure, and the figure explained.
    pub const TITLE: f32 = 20.0;
    /// Line height of running text.
    pub const LINE: f32 = 18.0;
    /// Line height in rows, and of [`SUB`].
    pub const ROW: f32 = 20.0;
    /// Line height of [`TITLE`].
    pub const TITLE_LINE: f32 = 28.0;
}

/// Distances, heights and widths on the grid of 8, in points.
pub mod space {
    /// Half a step.
    pub const HALF: f32 = 4.0;
    /// One step of the grid.
    pub const STEP: f32 = 8.0;
    /// Padding of a panel; page margin in a small window.
    pub const PANEL: f32 = 16.0;
    /// Page margin in a window of 1440.
    pub const PAGE: f32 = 24.0;
    /// Height of the top bar, of a list row and of a verdict row.
    pub const BAR: f32 = 48.0;
    /// Height of the panel heads and tabs.
    pub const HEAD: f32 = 40.0;
    /// Height of a field, a button, the status line and the cell line.
    pub const CONTROL: f32 = 32.0;
    /// Height of a row in the grid.
    pub const GRID_ROW: f32 = 24.0;
    /// Width of the label before a field.
    pub const LABEL: f32 = 88.0;
    /// Indent of a child in the tree, distance between tabs.
    pub const INDENT: f32 = 20.0;
    /// Corner radius of fields, buttons and menus.
    pub const RADIUS: u8 = 4;
    /// Corner radius of tags and cells.
    pub const SMALL_RADIUS: u8 = 3;
}
