//! What is shown, before any pixel: numbers and words in the reader's language.

pub mod chart;
pub mod table;
