//! Everything but the window, in one binary.

mod architecture;
mod examples;
mod export;
mod laws;
mod storage;
mod texts;
