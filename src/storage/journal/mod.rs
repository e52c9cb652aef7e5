//! The journal of an unsaved document, beside the user's data: after a crash it gives back what no file holds.
//!
//! ```text
//!  edit ─► Touched ─► Change ─► a group of lines, with a checksum     appended after each edit
//!  B                                begins anew
//!  A (file:Some("/…/plan.ron"),…)   what it is a journal of
//!  H 148 (format:1,title:…)         everything but the measures, and where they belong
//!  I 0 (id:"…",title:…)            a measure put in;  S 0 … one replaced;  R 0  one taken out
//!  = 1a2b3c4d                       the checksum of the lines since the last of its kind
//! ```
//!
//! A group without its checksum was being written when the program ended: it is left out. The user's own file is never
//! touched from here.

mod change;
mod difference;
mod log;
mod lost;
mod replay;

pub use change::{Change, Touched};
pub use difference::{Difference, difference};
pub use log::{About, Journal};
pub use lost::{Lost, Search, search};

use etcetera::BaseStrategy as _;
use std::path::PathBuf;

/// The variable that names another folder, for tests and for a program carried on a stick; empty means none at all.
pub const VARIABLE: &str = "RAADERUM_KLADDER";

/// The folder of the journals, whether it is there or not: what [`VARIABLE`] says, or else `raaderum/journal` where the
/// system keeps programs' data (Linux: `~/.local/share`).
pub fn folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(VARIABLE) {
        return (!named.is_empty()).then(|| named.into());
    }
    let system = etcetera::choose_base_strategy().ok()?;
    Some(system.data_dir().join("raaderum").join("journal"))
}

/// How a journal's name ends.
const ENDING: &str = "journal";
/// How the name of one ends that is being begun.
const BEGUN: &str = "new";
