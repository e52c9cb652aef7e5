//! The few calls by which a file is saved, so that a test can let each of them fail.

use std::fs::{File, Metadata};
use std::io;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::{Builder, NamedTempFile};

/// What saving needs of a disk.
pub trait Disk {
    /// What is known of a path; a link is not followed.
    fn about(&self, path: &Path) -> io::Result<Metadata>;
    /// A new, empty file in a folder whose name begins and ends like that; gone again unless it is put in place.
    fn create(&self, folder: &Path, prefix: &str, suffix: &str) -> io::Result<Box<dyn Draft>>;
    /// Brings the names in a folder to disk.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// The files of a folder.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Waits before another try.
    fn wait(&self, time: Duration);
}

/// A file that is being written beside the one it will replace.
pub trait Draft {
    /// Gives it the permissions of the file it will replace, and its group where that is allowed.
    fn resemble(&mut self, before: &Metadata) -> io::Result<()>;
    /// Writes some of these bytes, and says how many.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;
    /// Brings what was written to disk.
    fn sync(&mut self) -> io::Result<()>;
    /// Puts it in its place in one step. Where that fails it is still there to try again.
    fn put(&mut self, target: &Path) -> io::Result<()>;
}

/// The disk of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemDisk;

impl Disk for SystemDisk {
    fn about(&self, path: &Path) -> io::Result<Metadata> {
        path.symlink_metadata()
    }

    fn create(&self, folder: &Path, prefix: &str, suffix: &str) -> io::Result<Box<dyn Draft>> {
        let mut builder = Builder::new();
        builder.prefix(prefix).suffix(suffix);
        #[cfg(unix)]
        let fresh = <std::fs::Permissions as std::os::unix::fs::PermissionsExt>::from_mode(0o666); // less the umask
        #[cfg(unix)]
        builder.permissions(fresh);
        Ok(Box::new(SystemDraft(Some(builder.tempfile_in(folder)?))))
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        File::open(folder)?.sync_all()
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        Ok(folder.read_dir()?.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// `None` once it is in its place.
struct SystemDraft(Option<NamedTempFile>);

impl SystemDraft {
    fn file(&mut self) -> io::Result<&mut NamedTempFile> {
        self.0.as_mut().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl Draft for SystemDraft {
    fn resemble(&mut self, before: &Metadata) -> io::Result<()> {
        let file = self.file()?.as_file();
        keep_group(file, before);
        file.set_permissions(before.permissions())
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file()?.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file()?.as_file().sync_all()
    }

    fn put(&mut self, target: &Path) -> io::Result<()> {
        let Some(file) = self.0.take() else { return Err(io::ErrorKind::NotFound.into()) };
        file.persist(target).map(drop).map_err(|failed| {
            self.0 = Some(failed.file);
            failed.error
        })
    }
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
