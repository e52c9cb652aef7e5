//! Råderum: multi-year budget scenarios, held against what the Danish agreements say.
//!
//! ```text
//!  agreement ──► figures: frames, rates, levels, parts            assets/agreements/*.ron
//!     │             ▼
//!     │        price index ── restates an amount, or names the missing step
//!     ▼             │
//!  scenario ──► baseline + measures + assumptions                 scenarios/*.ron, the user's files
//!                   ▼
//!              evaluation ── per area and year: plan, frame, headroom, verdict, exposure
//!                   ▼
//!              view ── tables, charts and sentences in the reader's language
//!               ┌───┴────────────┐
//!               ▼                ▼
//!            desktop          export and cli
//! ```
//!
//! The chapters, in reading order. A chapter uses only the ones named behind it, and a test holds them to it.

pub mod budget; // std, rust_decimal, thiserror
pub mod cli; // everything but the window
#[cfg(feature = "gui")]
pub mod desktop;
pub mod export; // view
pub mod storage; // budget
pub mod view; // budget, and what storage can find wrong with a file // everything but the command line
