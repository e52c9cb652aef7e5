//! The story: pure values and functions. No file, clock, locale, float or window.
//!
//! ```text
//!  Agreement ─ Figure ─ Value (as printed)        Scenario ─ Baseline, Measure, Assumption
//!        └──────────┬──────────────────────────────────┘
//!                 Ground (agreements, rates, areas, assumptions resolved)
//!                   ├─ Outline  base lines and frame lines, made of Terms
//!                   └─ Ledger   sums of measures by area, price level, series
//!                          └─► Evaluation ─ AreaOutcome ─ FrameCell (headroom, Verdict), Exposure, Problem
//!                 Book and Book ─► Difference ─ Cause, Part: what moves which number by how much
//! ```
//!
//! The words, used one way only:
//!
//! | word | is |
//! |---|---|
//! | agreement | what the government and KL or the regions agreed for a year (*økonomiaftale*) |
//! | figure | a quantitative statement of an agreement, as printed |
//! | frame | a bound on an area's level or change (*ramme, loft, mindstekrav*) |
//! | area | what money is for, a path in a tree (*styringsområde*) |
//! | baseline | spending before measures (*udgangspunkt*) |
//! | measure | a change somebody agreed, decided, proposed or hopes for (*tiltag*) |
//! | plan | baseline plus measures |
//! | headroom | the room between plan and frame (*råderum*); negative is breach |
//! | price level | the prices an amount is counted in (*prisniveau, 2024-pl*) |
//! | restate | carry an amount from one price level to another by a series of rates (*omregne*) |
//! | assumption | what nobody printed and the user states with a reason (*antagelse*) |
//! | mark | the sign on a number that an assumption would change |
//! | guard | a look for a classic error of the trade: a warning that the user may accept with a reason |
//! | exposure | how much of the conditional block grant a plan puts at stake, at most |
#![deny(clippy::disallowed_types, clippy::float_arithmetic, clippy::arithmetic_side_effects)]

pub mod agreement;
pub mod area;
pub mod book;
pub mod difference;
pub mod evaluation;
pub mod exposure;
pub mod goal;
pub mod guard;
pub mod marks;
pub mod measure;
pub mod merge;
pub mod money;
pub mod price_level;
pub mod problem;
pub mod rebase;
pub mod scenario;
pub mod tipping;
pub mod verdict;
