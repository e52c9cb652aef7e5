//! Views written to files.
