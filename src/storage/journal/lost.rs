//! What earlier runs of the program left behind: journals that nobody is writing any more.

use super::difference::{Difference, difference};
use super::log::{About, Journal};
use super::replay::Replay;
use super::{BEGUN, ENDING};
use crate::budget::area::Areas;
use crate::budget::scenario::Scenario;
use crate::storage::file::{self, Fingerprint};
use crate::storage::scenario;
use std::fs::{File, TryLockError};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// An unsaved document of a run that ended without a word.
#[derive(Debug, Clone, PartialEq)]
pub struct Lost {
    /// Its journal.
    pub journal: PathBuf,
    /// The user's file, and what it held when the document was opened or last saved.
    pub about: About,
    /// The document as it was.
    pub scenario: Arc<Scenario>,
    /// When it was last changed.
    pub when: SystemTime,
    /// What it has and the user's file has not; `None` where there is no file that could be read.
    pub difference: Option<Difference>,
    /// What the user's file holds now, if it is there.
    pub file_now: Option<Fingerprint>,
    /// Whether a part at its end could not be read.
    pub damaged: bool,
}

/// What was found in the folder of journals.
#[derive(Debug, Default)]
pub struct Search {
    /// Documents to offer, the newest first.
    pub lost: Vec<Lost>,
    /// Journals that could not be read, where they lie now.
    pub broken: Vec<PathBuf>,
    /// The locks of those that are offered: no other window offers them meanwhile.
    held: Vec<(PathBuf, File, u64, About)>,
}

/// Looks for journals that nobody is writing. One that says what the user's file says goes; one that cannot be read is
/// set aside.
pub fn search(folder: &Path, areas: &Areas) -> Search {
    let mut search = Search::default();
    let Ok(entries) = folder.read_dir() else { return search };
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        let is = |ending: &str| path.extension().is_some_and(|found| found == ending);
        if is(BEGUN) {
            remove_if_older(&path, Duration::from_hours(1));
        } else if is(DISCARDED) {
            remove_if_older(&path, Duration::from_hours(30 * 24));
        } else if is(ENDING) {
            search.look(path, areas);
        }
    }
    search.lost.sort_by_key(|lost| std::cmp::Reverse(lost.when));
    search
}

impl Search {
    /// Takes in what was found in another folder.
    pub fn join(&mut self, other: Self) {
        self.lost.extend(other.lost);
        self.lost.sort_by_key(|lost| std::cmp::Reverse(lost.when));
        self.broken.extend(other.broken);
        self.held.extend(other.held);
    }

    /// Goes on with a journal that was offered, for the document that was made of it.
    pub fn go_on(&mut self, journal: &Path) -> Option<io::Result<Journal>> {
        let at = self.held.iter().position(|(path, ..)| path == journal)?;
        let (path, file, bytes, about) = self.held.remove(at);
        Some(Journal::go_on(path, file, bytes, about))
    }

    /// Lays a journal aside that was offered and is not wanted: it is not offered again, and goes after a month.
    pub fn discard(&mut self, journal: &Path) {
        self.held.retain(|(path, ..)| path != journal);
        drop(std::fs::rename(journal, journal.with_extension(DISCARDED)));
    }

    fn look(&mut self, path: PathBuf, areas: &Areas) {
        let Some((mut file, when)) = free(&path) else { return };
        let mut bytes = Vec::new();
        if file.read_to_end(&mut bytes).is_err() {
            return;
        }
        let replay = Replay::of(&bytes);
        let read = replay.text().and_then(|text| scenario::read(&text, areas).ok());
        let Some(read) = read else {
            drop(file);
            let aside = path.with_extension("broken");
            if std::fs::rename(&path, &aside).is_ok() {
                self.broken.push(aside);
            }
            return;
        };
        let on_disk = replay.about.file.as_deref().and_then(|file| file::open(file, areas).ok());
        let difference = on_disk.as_ref().map(|on_disk| difference(&on_disk.scenario, &read.scenario));
        if difference.as_ref().is_some_and(Difference::is_empty) && !replay.damaged {
            drop(std::fs::remove_file(&path));
            return;
        }
        self.held.push((path.clone(), file, u64::try_from(replay.bytes).unwrap_or(0), replay.about.clone()));
        self.lost.push(Lost {
            journal: path,
            about: replay.about,
            scenario: Arc::new(read.scenario),
            when,
            difference,
            file_now: on_disk.map(|on_disk| on_disk.fingerprint),
            damaged: replay.damaged,
        });
    }
}

/// A journal that nobody else holds, locked, and when it was last written.
fn free(path: &Path) -> Option<(File, SystemTime)> {
    let file = File::options().read(true).write(true).open(path).ok()?;
    if let Err(TryLockError::WouldBlock) = file.try_lock() {
        return None;
    }
    let when = file.metadata().and_then(|about| about.modified()).unwrap_or_else(|_| SystemTime::now());
    Some((file, when))
}

/// How the name of a journal ends that the user did not want.
const DISCARDED: &str = "discarded";

fn remove_if_older(path: &Path, most: Duration) {
    let modified = path.metadata().and_then(|about| about.modified());
    let age = modified.ok().and_then(|then| SystemTime::now().duration_since(then).ok());
    if age.is_some_and(|age| age > most) {
        drop(std::fs::remove_file(path));
    }
}
