//! The widgets the window is made of, one file each.
//!
//! Each takes its colours from the tokens, has an accessible name, is reached with Tab and used
//! with Space or Enter, shows where the focus is, and says why it cannot be used when it cannot.

pub mod button;
pub mod cell;
mod choices;
pub mod draft;
pub mod edit;
pub mod explained;
pub mod field;
pub mod form;
pub mod grip;
pub mod keyed;
pub mod lines;
pub mod link;
pub mod mark;
pub mod menu;
pub mod number_table;
pub mod page;
pub mod picker;
pub mod plot;
pub mod pose;
pub mod row;
pub mod select;
pub mod series;
pub mod strip;
pub mod swatch;
pub mod switch;
pub mod tabs;
pub mod tag;

#[cfg(test)]
pub(crate) mod gallery;
