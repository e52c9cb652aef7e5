//! Tables that people paste and files they import: cells, what their columns are, and the measures they make.
//!
//! ```text
//!  clipboard ─► text::cells ──┐
//!  csv bytes ─► text::decoded ┴► Cells ─► paste::Pasted    heads, titles, amounts, a decimal sign per column
//!  xlsx, ods ─► workbook ───────────┘ └─► measures::…      a mapping, the measures, the rows that are refused
//! ```
//!
//! Nothing is guessed: what could be two numbers is a question, and what cannot be read is listed cell by cell. Empty is
//! not zero.

mod amount;
mod cells;
mod column;
pub mod head;
pub mod measures;
pub mod paste;
pub mod table;
pub mod text;
pub mod workbook;

pub use amount::{CellAmount, Unread};
pub use cells::{Cell, Cells, TooLarge, column_letters};
pub use column::DecimalMark;
