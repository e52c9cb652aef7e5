//! Writes a journal: each edit is on disk before the next but one is made.

use super::change::Change;
use super::{BEGUN, ENDING};
use crate::budget::measure::Measure;
use crate::budget::scenario::Scenario;
use crate::storage::file::Fingerprint;
use crate::storage::scenario::pieces::{head_line, measure_line};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// What a journal is a journal of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The user's file, if the document has one.
    pub file: Option<PathBuf>,
    /// What that file held when it was opened or last saved.
    pub fingerprint: Option<Fingerprint>,
}

/// A journal that is being written; locked for as long as it is held, so that no other window offers it as lost.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: File,
    /// How much of it is whole groups.
    bytes: u64,
    about: About,
}

impl Journal {
    /// Begins a journal in a folder, which is made if it is not there. The changes begin with the whole scenario.
    pub fn begin(folder: &Path, about: &About, changes: &[Change]) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        Self::begin_at(folder.join(free_name()), about, changes)
    }

    /// Goes on with a journal that was found, after its last whole group.
    pub(super) fn go_on(path: PathBuf, file: File, bytes: u64, about: About) -> io::Result<Self> {
        file.set_len(bytes)?;
        Ok(Self { path, file, bytes, about })
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the changes of an edit. Where that fails the journal is as it was, and wants the whole scenario next.
    pub fn append(&mut self, about: &About, changes: &[Change]) -> io::Result<()> {
        if changes.iter().any(|change| matches!(change, Change::Whole(_))) {
            // What went before is no longer needed; a rename lets either the old journal or the new one be there.
            *self = Self::begin_at(self.path.clone(), about, changes)?;
            return Ok(());
        }
        let other = (self.about != *about).then_some(about);
        let text = group(other, changes);
        let written = self.write(text.as_bytes());
        if written.is_err() {
            drop(self.file.set_len(self.bytes));
        }
        written?;
        self.about = about.clone();
        Ok(())
    }

    /// The document is saved, or given up: its journal goes.
    pub fn remove(self) -> io::Result<()> {
        std::fs::remove_file(&self.path)
    }

    fn begin_at(path: PathBuf, about: &About, changes: &[Change]) -> io::Result<Self> {
        let begun = path.with_extension(BEGUN);
        let file = File::options().read(true).write(true).create(true).truncate(true).open(&begun)?;
        // A folder that knows no locks still keeps journals.
        drop(file.try_lock());
        let mut journal = Self { path, file, bytes: 0, about: about.clone() };
        let text = group(Some(about), changes);
        let done = journal.write(text.as_bytes()).and_then(|()| std::fs::rename(&begun, &journal.path));
        if done.is_err() {
            drop(std::fs::remove_file(&begun));
        }
        done.map(|()| journal)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.bytes))?;
        self.file.write_all(bytes)?;
        self.file.sync_data()?;
        self.bytes += u64::try_from(bytes.len()).unwrap_or(0);
        Ok(())
    }
}

/// The lines of one edit and their checksum.
fn group(about: Option<&About>, changes: &[Change]) -> String {
    let mut text = String::new();
    let whole = changes.iter().rposition(|change| matches!(change, Change::Whole(_)));
    if whole.is_some() {
        text.push_str("B\n");
    }
    if let Some(about) = about {
        // A path that is no text cannot be told; the document is then recovered without its file.
        let about = ron::to_string(about).or_else(|_| ron::to_string(&About::default())).unwrap_or_default();
        text.extend(["A ", &about, "\n"]);
    }
    for change in changes.get(whole.unwrap_or(0)..).unwrap_or_default() {
        write(&mut text, change);
    }
    let checksum = format!("{:08x}", crc32fast::hash(text.as_bytes()));
    text.extend(["= ", &checksum, "\n"]);
    text
}

fn write(text: &mut String, change: &Change) {
    match change {
        Change::Whole(scenario) => {
            write_head(text, scenario);
            for (at, measure) in scenario.measures.iter().enumerate() {
                write_measure(text, "I", at, measure);
            }
        }
        Change::Head(scenario) => write_head(text, scenario),
        Change::Set(at, measure) => write_measure(text, "S", *at, measure),
        Change::Insert(at, measure) => write_measure(text, "I", *at, measure),
        Change::Remove(at) => text.extend(["R ", &at.to_string(), "\n"]),
    }
}

fn write_head(text: &mut String, scenario: &Scenario) {
    let (at, head) = head_line(scenario);
    text.extend(["H ", &at.to_string(), " ", &head, "\n"]);
}

fn write_measure(text: &mut String, kind: &str, at: usize, measure: &Measure) {
    text.extend([kind, " ", &at.to_string(), " ", &measure_line(measure), "\n"]);
}

/// A name that no other journal has: the time, the process, and how many came before in it.
fn free_name() -> String {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{:x}-{:x}-{count:x}.{ENDING}", since.as_millis(), std::process::id())
}
