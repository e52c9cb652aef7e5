//! Files in and out: format, check, atomic write, and the agreements that ship.
//!
//! ```text
//!  bytes ─► file::open ─► text ─► scenario::read ─► Scenario     every problem with line, column and path
//!  bytes ◄─ file::save ◄─ text ◄─ scenario::write ◄─ Scenario    load(save(x)) == x
//!                         text ─► agreements::read ─► Agreement  the same reader, the same problems
//!                         text ◄─ agreements::write ◄─ Agreement read(write(x)) == x
//!  edits ─► journal ─► Lost                                   what a crash would have cost, offered at the next start
//!  settings.ron ─► settings::load ─► Settings                    a broken file is set aside, never overwritten
//!  the user's folder ─► agreements::own::load ─► agreements, and the files that cannot be used
//! ```
//!
//! Nothing here speaks to a person: problems are values, and `view` finds the words.

pub mod agreements;
pub mod areas;
pub mod comparisons;
pub mod examples;
pub mod file;
pub mod journal;
mod kind;
pub mod limits;
mod locate;
mod problem;
mod read;
pub mod scenario;
pub mod settings;
mod sharing;
pub mod sheet;
mod text;
mod write;

pub use kind::kind_of;
pub use locate::locate;
pub use problem::{Expected, FileKind, FileProblem, FileProblemKind};
pub use read::is_date;
