//! A view written to a file format. Computes nothing.
//!
//! ```text
//!  view::chart::Chart ──► layout (boxes and positions) ──► svg (text) ──► png (pixels)
//!                            │                      └► pdf (pages whose text is text)
//!                            │ ink: colours, sizes, strokes
//!                            └ typeface: how wide a text is
//!  view::workbook::Workbook ──► xlsx (sheets, formulas, native charts)
//!  view::report::Report ──► report (text, Markdown, CSV, JSON)
//! ```

pub mod catalogue;
mod derived;
pub mod dialect;
pub mod difference;
pub mod format;
pub mod ink;
pub mod layout;
pub mod meeting;
pub mod pdf;
pub mod png;
pub mod report;
mod sheet;
pub mod side_by_side;
pub mod svg;
pub mod typeface;
pub mod xlsx;
