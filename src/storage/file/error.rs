//! Why a file could not be opened or saved.

use crate::storage::problem::FileProblem;
use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// A file that could not be opened, and why.
#[derive(Debug, Error)]
#[error("{}: {kind}", path.display())]
pub struct OpenError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    #[source]
    pub kind: OpenErrorKind,
}

/// Why a file could not be opened.
#[derive(Debug, Error)]
pub enum OpenErrorKind {
    /// There is none.
    #[error("there is no such file")]
    NotFound,
    /// It is a folder.
    #[error("it is a folder")]
    Folder,
    /// It is a device, a pipe or the like.
    #[error("it is not a file of text")]
    NotAFile,
    /// The user may not read it.
    #[error("permission denied")]
    Permission,
    /// Nothing stands in it.
    #[error("it is empty")]
    Empty,
    /// It is no text at all.
    #[error("it is not a text")]
    Binary,
    /// It is a text in another encoding than UTF-8.
    #[error("it is not UTF-8, from line {line} on")]
    NotUtf8 {
        /// The first line that is not, counted from one.
        line: u32,
    },
    /// It is larger than any scenario.
    #[error("it has {bytes} bytes, more than {most}")]
    TooLarge {
        /// How large it is, at least.
        bytes: u64,
        /// How large it may be.
        most: u64,
    },
    /// The folder has more files than anybody keeps agreements.
    #[error("it has more than {most} files")]
    TooManyFiles {
        /// How many are looked at.
        most: usize,
    },
    /// It cannot be read as a scenario or agreement.
    #[error("it has {} problems", .0.len())]
    Content(Vec<FileProblem>),
    /// Anything else, in the system's words.
    #[error("{0}")]
    System(io::Error),
}

impl From<io::Error> for OpenErrorKind {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound || error.kind() == io::ErrorKind::NotADirectory {
            Self::NotFound
        } else if error.kind() == io::ErrorKind::PermissionDenied {
            Self::Permission
        } else if error.kind() == io::ErrorKind::IsADirectory {
            Self::Folder
        } else {
            Self::System(error)
        }
    }
}

/// A file that could not be saved, and why. What stood in it before stands in it still.
#[derive(Debug, Error)]
#[error("{}: {kind}", path.display())]
pub struct SaveError {
    /// The file.
    pub path: PathBuf,
    /// Why.
    #[source]
    pub kind: SaveErrorKind,
}

/// Why a file could not be saved.
#[derive(Debug, Error)]
pub enum SaveErrorKind {
    /// The folder is not there.
    #[error("there is no such folder")]
    NoFolder,
    /// A folder has that name.
    #[error("it is a folder")]
    Folder,
    /// It is a device, a pipe or the like.
    #[error("it is not a file of text")]
    NotAFile,
    /// The file is write-protected.
    #[error("it is write-protected")]
    Protected,
    /// The user may not write in the folder.
    #[error("permission denied")]
    Permission,
    /// The disk or the user's share of it is full.
    #[error("there is no room left")]
    NoRoom,
    /// Another program holds the file, also after some tries.
    #[error("another program holds it")]
    Busy,
    /// Anything else, in the system's words.
    #[error("{0}")]
    System(io::Error),
}

impl From<io::Error> for SaveErrorKind {
    fn from(error: io::Error) -> Self {
        let kind = error.kind();
        if kind == io::ErrorKind::NotFound || kind == io::ErrorKind::NotADirectory {
            Self::NoFolder
        } else if kind == io::ErrorKind::PermissionDenied || kind == io::ErrorKind::ReadOnlyFilesystem {
            Self::Permission
        } else if kind == io::ErrorKind::IsADirectory {
            Self::Folder
        } else if kind == io::ErrorKind::StorageFull || kind == io::ErrorKind::QuotaExceeded {
            Self::NoRoom
        } else if kind == io::ErrorKind::ResourceBusy
            || (cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33)))
        {
            Self::Busy
        } else {
            Self::System(error)
        }
    }
}
