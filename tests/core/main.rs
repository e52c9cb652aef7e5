//! Everything but the window, in one binary.

mod export;
mod laws;
mod storage;
