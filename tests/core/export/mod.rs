//! Views written to files.

mod files;
mod fixture;
mod hostile;
mod lines;
mod meeting;
#[expect(clippy::indexing_slicing, reason = "made charts have the panels they are made with")]
mod odd;
#[expect(clippy::indexing_slicing, reason = "the rest of a list behind one of its items")]
mod ordinary;
mod paper;
mod pictures;
mod shapes;
mod timeline;
#[expect(clippy::indexing_slicing, reason = "amounts are made for every year and panel")]
mod varied;
mod workbook;
