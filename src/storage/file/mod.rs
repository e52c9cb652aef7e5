//! Scenario files on disk: opened whole or not at all, saved whole or not at all.

mod claim;
mod disk;
mod error;
mod open;
mod save;
mod three;

pub use claim::Claim;
pub use disk::{Disk, Draft, SystemDisk};
pub use error::{OpenError, OpenErrorKind, SaveError, SaveErrorKind};
pub use open::{Fingerprint, OpenedFile, fingerprint, head, open, read, text, text_of_same};
pub use save::{save, save_on, save_pieces};
pub use three::open_three;
