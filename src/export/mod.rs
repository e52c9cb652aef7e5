//! A view written to a file format. Computes nothing.
//!
//! ```text
//!  view::chart::Chart ──► layout (boxes and positions) ──► svg (text) ──► png (pixels)
//!                            │ ink: colours, sizes, strokes
//!                            └ typeface: how wide a text is
//! ```

pub mod catalogue;
mod derived;
pub mod ink;
pub mod layout;
pub mod png;
pub mod report;
mod sheet;
pub mod svg;
pub mod typeface;
