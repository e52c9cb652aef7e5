//! Which window has a file open: a lock beside the user's data, gone with the program that holds it.

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The word of this window that it has a file open; given up when dropped.
#[derive(Debug)]
pub struct Claim {
    lock: PathBuf,
    /// Held, not read: its lock is the claim.
    _file: File,
}

impl Claim {
    /// Claims a file; `None` where another window has it. `folder` is where the claims of all windows lie.
    pub fn on(folder: &Path, path: &Path) -> io::Result<Option<Self>> {
        std::fs::create_dir_all(folder)?;
        let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let bytes = whole.as_os_str().as_encoded_bytes();
        let lock = folder.join(format!("{:08x}-{}.open", crc32fast::hash(bytes), bytes.len()));
        let file = File::options().write(true).create(true).truncate(false).open(&lock)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { lock, _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.lock));
    }
}
