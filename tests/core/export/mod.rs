//! Views written to files.

mod fixture;
mod pictures;
mod varied;
