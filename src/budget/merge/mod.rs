//! Two plans that began as one are brought together: by thing, year and field.
//!
//! ```text
//!            base ─┬─► ours   ─┐
//!                  └─► theirs ─┴─► merge ─► a plan with what either side did
//!                                            └─ Conflicts: where both did something else
//! ```
//!
//! Every change of either side is in the merged plan or among its conflicts. In a conflict what *ours* says stands, until
//! the user decides. What one side deleted and the other changed stays, and is a conflict. Where one side moved amounts to
//! another price level, all of them are one field: two amounts in different prices are never mixed.

mod alternative;
mod conflicts;
mod item;
mod list;
mod measure;
mod others;
mod plan;
mod slot;
mod twins;

pub use conflicts::{CannotMerge, Choice, Conflicts};
pub use plan::{merge, merge_without_base};
pub use slot::{Adjusted, Of, Part, Slot};
pub use twins::{Twin, TwinOf};
