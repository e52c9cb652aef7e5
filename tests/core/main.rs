//! Everything but the window, in one binary.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::wildcard_enum_match_arm,
    clippy::format_push_string,
    clippy::indexing_slicing,
    reason = "a test that cannot go on stops, and says where"
)]

mod agreements;
mod architecture;
mod browse;
mod compare;
mod difference;
mod examples;
mod export;
mod goal;
mod guards;
mod laws;
mod merging;
mod own;
mod rebase;
mod safe;
mod sheet;
mod storage;
mod texts;
