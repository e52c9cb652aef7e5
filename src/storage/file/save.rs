//! Saves a file so that, whatever happens and whenever, either the old content or the new one stands in it.

use super::error::{SaveError, SaveErrorKind};
use std::fs::{File, Metadata};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use tempfile::{Builder, NamedTempFile};

/// Saves a text or the bytes of a picture: written beside the file, brought to disk, then put in its place in one step.
///
/// Permissions of the file are kept, a link keeps pointing at it, and a write-protected file is not touched.
pub fn save(path: &Path, content: impl AsRef<[u8]>) -> Result<(), SaveError> {
    replace(path, content.as_ref()).map_err(|kind| SaveError { path: path.to_owned(), kind })
}

fn replace(path: &Path, bytes: &[u8]) -> Result<(), SaveErrorKind> {
    let target = target_of(path)?;
    let before = before(&target)?;
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let mut beside = new_file(folder, before.as_ref())?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist(&target).map_err(|error| SaveErrorKind::from(error.error))?;
    settle(folder);
    Ok(())
}

/// The file itself, where the path is a link to it.
fn target_of(path: &Path) -> Result<PathBuf, SaveErrorKind> {
    let mut target = path.to_owned();
    for _ in 0..MOST_LINKS {
        match target.read_link() {
            Ok(to) => target = target.parent().map_or_else(|| to.clone(), |folder| folder.join(&to)),
            Err(_not_a_link) => return Ok(target),
        }
    }
    Err(SaveErrorKind::NotAFile)
}

/// Links that lead to links that lead to links: more of them go round in a circle.
const MOST_LINKS: usize = 40;

/// What is known of the file that will be replaced; `None` where there is none yet.
fn before(target: &Path) -> Result<Option<Metadata>, SaveErrorKind> {
    let about = match target.symlink_metadata() {
        Ok(about) => about,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    if about.is_dir() {
        Err(SaveErrorKind::Folder)
    } else if !about.is_file() {
        Err(SaveErrorKind::NotAFile)
    } else if about.permissions().readonly() {
        Err(SaveErrorKind::Protected)
    } else {
        Ok(Some(about))
    }
}

/// An empty file beside the old one, with its permissions.
fn new_file(folder: &Path, before: Option<&Metadata>) -> Result<NamedTempFile, SaveErrorKind> {
    let mut builder = Builder::new();
    builder.prefix(".raaderum-").suffix(".tmp");
    #[cfg(unix)]
    let fresh = <std::fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o666); // less the user's umask
    #[cfg(unix)]
    builder.permissions(fresh);
    let beside = builder.tempfile_in(folder)?;
    if let Some(before) = before {
        keep_group(beside.as_file(), before);
        beside.as_file().set_permissions(before.permissions())?;
    }
    Ok(beside)
}

/// Gives the new file the group of the old one, so that colleagues can still read it; where that is not allowed the
/// user's own group stands.
#[cfg(unix)]
fn keep_group(file: &File, before: &Metadata) {
    use std::os::unix::fs::MetadataExt as _;
    let same = file.metadata().is_ok_and(|now| now.gid() == before.gid());
    if !same {
        drop(std::os::unix::fs::fchown(file, None, Some(before.gid())));
    }
}

#[cfg(not(unix))]
const fn keep_group(_file: &File, _before: &Metadata) {}

/// Brings the new name to disk. The file is in its place by now, so a system that cannot do it is no error.
#[cfg(unix)]
fn settle(folder: &Path) {
    drop(File::open(folder).and_then(|folder| folder.sync_all()));
}

#[cfg(not(unix))]
const fn settle(_folder: &Path) {}
