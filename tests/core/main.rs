//! Everything but the window, in one binary.

mod agreements;
mod architecture;
mod examples;
mod export;
mod laws;
mod storage;
mod texts;
