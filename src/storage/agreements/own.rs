//! The user's own agreement files: the folder they lie in, and what can be read of it.

use super::{areas, library, read};
use crate::budget::agreement::{Agreement, Library};
use crate::storage::file::{OpenError, OpenErrorKind, SaveError, head, save, text};
use crate::storage::kind::kind_of;
use crate::storage::limits;
use crate::storage::problem::FileKind;
use etcetera::BaseStrategy as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The variable that names another folder, for tests and for a program carried on a stick; empty means none at all.
pub const VARIABLE: &str = "RAADERUM_AFTALER";

/// An agreement file of the user's own.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What it says.
    pub agreement: Arc<Agreement>,
}

/// Files of the user's own that can be used, and those that cannot and why. A broken one stops nothing and is not
/// touched.
#[derive(Debug, Default)]
pub struct OwnFiles {
    /// Those that can be used, in the order of their names.
    pub files: Vec<OwnFile>,
    /// Those that cannot.
    pub broken: Vec<OpenError>,
}

/// The folder of the user's own agreements, whether it is there or not: what [`VARIABLE`] says, or else
/// `raaderum/aftaler` where the system keeps programs' data (Linux: `~/.local/share`).
pub fn folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(VARIABLE) {
        return (!named.is_empty()).then(|| named.into());
    }
    let system = etcetera::choose_base_strategy().ok()?;
    Some(system.data_dir().join("raaderum").join("aftaler"))
}

/// Every agreement file of a folder; a folder that is not there has none. Folders in it are not looked into.
pub fn load(folder: &Path) -> OwnFiles {
    let mut own = OwnFiles::default();
    let entries = match folder.read_dir() {
        Ok(entries) => entries,
        Err(error) => {
            if error.kind() != std::io::ErrorKind::NotFound {
                own.broken.push(OpenError { path: folder.to_owned(), kind: error.into() });
            }
            return own;
        }
    };
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron")));
    paths.sort();
    if paths.len() > limits::FOLDER_FILES {
        let kind = OpenErrorKind::TooManyFiles { most: limits::FOLDER_FILES };
        own.broken.push(OpenError { path: folder.to_owned(), kind });
        paths.truncate(limits::FOLDER_FILES);
    }
    for path in paths {
        own.add(&path);
    }
    own
}

/// Opens an agreement file wherever it lies.
pub fn open(path: &Path) -> Result<OwnFile, OpenError> {
    let (text, _) = text(path)?;
    let agreement = read(&text, areas::standard())
        .map_err(|problems| OpenError { path: path.to_owned(), kind: OpenErrorKind::Content(problems) })?;
    Ok(OwnFile { path: path.to_owned(), agreement: Arc::new(agreement) })
}

/// Whether a file says that it is an agreement, readable or not.
pub fn is_agreement(path: &Path) -> bool {
    head(path).is_some_and(|head| kind_of(&head) == Some(FileKind::Agreement))
}

/// Puts an agreement's text in a file of the user's folder, which is made if it is not there.
///
/// # Errors
/// Where the folder cannot be made or the file cannot be written; then everything is as it was.
pub fn keep(path: &Path, text: &str) -> Result<(), SaveError> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| SaveError { path: path.to_owned(), kind: error.into() })?;
    }
    save(path, text)
}

impl OwnFiles {
    /// The files of the user's folder.
    pub fn of_user() -> Self {
        folder().map(|folder| load(&folder)).unwrap_or_default()
    }

    /// Opens one more file and keeps it, or why it cannot be used.
    pub fn add(&mut self, path: &Path) {
        match open(path) {
            Ok(file) => self.files.push(file),
            Err(error) => self.broken.push(error),
        }
    }

    /// The shipped agreements that are asked for, and every file of the user's own.
    ///
    /// A file whose id is taken by something else does not replace it: it becomes its rival.
    pub fn with_shipped<I: AsRef<str>>(&self, ids: impl IntoIterator<Item = I>) -> Library {
        // A file under a shipped id must meet the shipped one, asked for or not.
        let asked: Vec<String> = ids.into_iter().map(|id| id.as_ref().to_owned()).collect();
        let own = self.files.iter().map(|file| file.agreement.id.to_string());
        let mut library = library(asked.into_iter().chain(own));
        for file in &self.files {
            library.add_own(Arc::clone(&file.agreement));
        }
        library
    }
}
