//! Saves a file so that, whatever happens and whenever, either the old content or the new one stands in it.

use super::disk::{Disk, Draft, SystemDisk};
use super::error::{SaveError, SaveErrorKind};
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Saves a text or the bytes of a picture: written beside the file, brought to disk, then put in its place in one step.
///
/// Permissions of the file are kept, a link keeps pointing at it, and a write-protected file is not touched.
pub fn save(path: &Path, content: impl AsRef<[u8]>) -> Result<(), SaveError> {
    save_on(&SystemDisk, path, content)
}

/// Saves a text that comes in pieces.
pub fn save_pieces(path: &Path, pieces: &[String]) -> Result<(), SaveError> {
    replace(&SystemDisk, path, pieces.iter().map(String::as_bytes))
}

/// Saves on a disk of one's own.
pub fn save_on(disk: &dyn Disk, path: &Path, content: impl AsRef<[u8]>) -> Result<(), SaveError> {
    replace(disk, path, [content.as_ref()].into_iter())
}

fn replace<'p>(disk: &dyn Disk, path: &Path, pieces: impl Iterator<Item = &'p [u8]>) -> Result<(), SaveError> {
    try_replace(disk, path, pieces).map_err(|kind| SaveError { path: path.to_owned(), kind })
}

fn try_replace<'p>(
    disk: &dyn Disk,
    path: &Path,
    mut pieces: impl Iterator<Item = &'p [u8]>,
) -> Result<(), SaveErrorKind> {
    let target = target_of(path)?;
    let before = before(disk, &target)?;
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let prefix = prefix_of(&target);
    let mut draft = patiently(disk, || disk.create(folder, &prefix, SUFFIX))?;
    if let Some(before) = &before {
        patiently(disk, || draft.resemble(before))?;
    }
    pieces.try_for_each(|piece| write_all(disk, draft.as_mut(), piece))?;
    patiently(disk, || draft.sync())?;
    patiently(disk, || draft.put(&target))?;
    // The file is in its place by now: a system that cannot do the rest is no error.
    drop(disk.sync_folder(folder));
    sweep(disk, folder, &prefix);
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
fn before(disk: &dyn Disk, target: &Path) -> Result<Option<Metadata>, SaveErrorKind> {
    let about = match patiently(disk, || disk.about(target)) {
        Ok(about) => about,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
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

fn write_all(disk: &dyn Disk, draft: &mut dyn Draft, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        let written = patiently(disk, || draft.write(bytes))?;
        if written == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        bytes = bytes.get(written..).unwrap_or_default();
    }
    Ok(())
}

/// Tries again what another program hinders for a moment only: a virus scanner or a file service that has just opened
/// the file (a sharing violation on Windows), or a signal in between.
fn patiently<T>(disk: &dyn Disk, mut work: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for pause in PAUSES {
        match work() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if is_passing(&error) => disk.wait(Duration::from_millis(pause)),
            done => return done,
        }
    }
    work()
}

/// How long to wait between tries, in milliseconds: 0.6 s in all.
const PAUSES: [u64; 5] = [20, 40, 80, 160, 320];

/// Whether an error may be gone in a moment. Windows: access denied (5), sharing violation (32), lock violation (33).
fn is_passing(error: &io::Error) -> bool {
    let on_windows = cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33));
    error.kind() == io::ErrorKind::ResourceBusy || on_windows
}

/// How the drafts of a file begin: hidden, and told apart from those of other files by a checksum of the name.
fn prefix_of(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default();
    format!(".raaderum-{:08x}-", crc32fast::hash(name.as_encoded_bytes()))
}

const SUFFIX: &str = ".tmp";

/// Removes the drafts of this file that killed saves have left behind; only old ones, for a young one may belong to a
/// save that is under way elsewhere.
fn sweep(disk: &dyn Disk, folder: &Path, prefix: &str) {
    let is_ours = |path: &Path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with(prefix) && name.ends_with(SUFFIX)
    };
    let is_old = |path: &Path| {
        let about = disk.about(path).ok().filter(Metadata::is_file);
        let age = about.and_then(|about| SystemTime::now().duration_since(about.modified().ok()?).ok());
        age.is_some_and(|age| age > OLD)
    };
    for path in disk.list(folder).unwrap_or_default() {
        if is_ours(&path) && is_old(&path) {
            drop(disk.remove(&path));
        }
    }
}

/// A draft that nobody is writing any more.
const OLD: Duration = Duration::from_hours(1);
