//! A view written to a file format. Computes nothing.
