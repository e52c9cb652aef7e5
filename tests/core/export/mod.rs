//! Views written to files.

mod fixture;
mod hostile;
mod ordinary;
mod pictures;
mod varied;
