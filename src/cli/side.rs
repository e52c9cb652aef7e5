//! A plan that is compared: a file, and one of its alternatives.

use std::path::{Path, PathBuf};

/// A file, or one of its alternatives.
pub(super) struct Side {
    pub(super) file: PathBuf,
    pub(super) alternative: Option<String>,
}

impl Side {
    /// A file as it is named; where there is none of that name, what stands behind `#` is one of its alternatives.
    pub(super) fn of(named: &Path) -> Self {
        let plain = || Self { file: named.to_owned(), alternative: None };
        if named.exists() {
            return plain();
        }
        let parted = named.to_str().and_then(|text| text.rsplit_once('#'));
        parted.map_or_else(plain, |(file, id)| Self { file: file.into(), alternative: Some(id.to_owned()) })
    }

    /// The file's name without its folder, with the alternative.
    pub(super) fn called(&self) -> String {
        let file = self.file.file_name().unwrap_or(self.file.as_os_str()).to_string_lossy();
        self.alternative.as_ref().map_or_else(|| file.to_string(), |id| format!("{file}#{id}"))
    }
}
