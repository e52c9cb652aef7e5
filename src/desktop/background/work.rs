//! The jobs themselves, and one who does them at once: for tests, and where there are no threads.

use super::{Background, Done, Job, NotSaved, OnDisk, Over, Save};
use crate::desktop::document::DocumentId;
use crate::storage::file::{self, Claim, Fingerprint, OpenErrorKind, SaveErrorKind};
use crate::storage::journal::{About, Change, Journal, Search, difference, search};
use crate::storage::{areas, scenario};
use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Does every job when it is given.
#[derive(Debug, Default)]
pub struct AtOnce {
    bench: Bench,
    done: VecDeque<Done>,
}

impl Background for AtOnce {
    fn give(&mut self, job: Job) {
        self.done.extend(self.bench.carry_out(job));
    }

    fn done(&mut self) -> Option<Done> {
        self.done.pop_front()
    }
}

/// What is kept from one job to the next.
#[derive(Debug, Default)]
pub(super) struct Bench {
    claims: BTreeMap<DocumentId, (PathBuf, Claim)>,
    journals: BTreeMap<DocumentId, Journal>,
    found: Search,
    /// How long a file was and when it was changed, when it was last seen to be the same.
    seen: BTreeMap<DocumentId, (PathBuf, u64, SystemTime)>,
}

impl Bench {
    /// Does a job, and gives what there is to tell of it.
    pub(super) fn carry_out(&mut self, job: Job) -> Option<Done> {
        match job {
            Job::Save(save) => Some(self.save(save)),
            Job::Look { document, path, known, scenario } => {
                let found = self.look(document, &path, known, &scenario)?;
                Some(Done::Looked { document, path, found })
            }
            Job::Claim { document, folder, path } => {
                let elsewhere = !self.claim(document, Some(&folder), &path);
                Some(Done::Claimed { document, elsewhere })
            }
            Job::Release(document) => {
                drop(self.claims.remove(&document));
                self.seen.remove(&document);
                None
            }
            Job::Journal { document, folder, about, changes } => self.journal(document, &folder, &about, &changes),
            Job::Forget(document) => {
                drop(self.journals.remove(&document).map(Journal::remove));
                None
            }
            Job::Search { folders } => {
                self.found = Search::default();
                for folder in folders {
                    self.found.join(search(&folder, areas::standard()));
                }
                let (lost, broken) = (std::mem::take(&mut self.found.lost), std::mem::take(&mut self.found.broken));
                Some(Done::Searched { lost, broken })
            }
            Job::GoOn { document, journal } => self.go_on(document, journal),
            Job::Discard { journal } => {
                self.found.discard(&journal);
                None
            }
        }
    }

    fn save(&mut self, save: Save) -> Done {
        let Save { document, number, path, .. } = save;
        let not = |path, why| Done::NotSaved { document, number, path, why };
        let is_ours = self.claim(document, save.claims.as_deref(), &path);
        if let Over::Known(known) = save.over {
            if !is_ours {
                return not(path, NotSaved::Elsewhere);
            }
            let found = compare(&path, known, &save.scenario);
            if matches!(found, Some(OnDisk::Changed { .. })) {
                return not(path, NotSaved::Changed(found.unwrap_or_default()));
            }
        }
        let text = scenario::write_carrying(&save.scenario, &save.carried);
        // The window need not copy what it changes next.
        drop(save.scenario);
        self.seen.remove(&document);
        match file::save(&path, &text) {
            Ok(()) => Done::Saved { document, number, path, fingerprint: Fingerprint::of(text.as_bytes()) },
            Err(error) => not(path, NotSaved::Failed(error.kind)),
        }
    }

    /// Claims a file for a document; whether no other window has it. Where claims cannot be made nobody is stopped.
    fn claim(&mut self, document: DocumentId, folder: Option<&Path>, path: &Path) -> bool {
        if self.claims.get(&document).is_some_and(|(claimed, _)| claimed == path) {
            return true;
        }
        drop(self.claims.remove(&document));
        let Some(folder) = folder else { return true };
        match Claim::on(folder, path) {
            Ok(Some(claim)) => {
                drop(self.claims.insert(document, (path.to_owned(), claim)));
                true
            }
            Ok(None) => false,
            Err(_no_claims_here) => true,
        }
    }

    /// What is found where anything is to be told. A file of the same length and time as last time is not read again.
    fn look(
        &mut self,
        document: DocumentId,
        path: &Path,
        known: Fingerprint,
        scenario: &crate::budget::scenario::Scenario,
    ) -> Option<OnDisk> {
        let glance = path.metadata().and_then(|about| Ok((path.to_owned(), about.len(), about.modified()?))).ok();
        if glance.is_some() && self.seen.get(&document) == glance.as_ref() {
            return None;
        }
        let found = compare(path, known, scenario);
        let settled = |(_, _, time): &(PathBuf, u64, SystemTime)| time.elapsed().is_ok_and(|age| age > SETTLED);
        match glance.filter(settled) {
            Some(glance) if found == Some(OnDisk::Same) => drop(self.seen.insert(document, glance)),
            Some(_) | None => drop(self.seen.remove(&document)),
        }
        found
    }

    fn journal(&mut self, document: DocumentId, folder: &Path, about: &About, changes: &[Change]) -> Option<Done> {
        let done = match self.journals.remove(&document) {
            Some(mut journal) => match journal.append(about, changes) {
                Ok(()) => Ok(journal),
                Err(error) => {
                    drop(self.journals.insert(document, journal));
                    Err(error)
                }
            },
            None => Journal::begin(folder, about, changes),
        };
        self.kept(document, folder.to_owned(), done)
    }

    fn go_on(&mut self, document: DocumentId, journal: PathBuf) -> Option<Done> {
        let found = self.found.go_on(&journal)?;
        self.kept(document, journal, found)
    }

    fn kept(&mut self, document: DocumentId, path: PathBuf, done: io::Result<Journal>) -> Option<Done> {
        match done {
            Ok(journal) => {
                drop(self.journals.insert(document, journal));
                None
            }
            Err(error) => Some(Done::JournalFailed { document, path, why: SaveErrorKind::from(error) }),
        }
    }
}

/// A file changed more recently than this may be changed again without its time moving.
const SETTLED: Duration = Duration::from_secs(3);

/// How a file stands to what it held; `None` where that cannot be told, because it cannot be read just now.
fn compare(path: &Path, known: Fingerprint, scenario: &crate::budget::scenario::Scenario) -> Option<OnDisk> {
    match file::fingerprint(path) {
        Ok(now) if now == known => Some(OnDisk::Same),
        Ok(now) => {
            let there = file::open(path, areas::standard()).ok();
            Some(OnDisk::Changed { now, difference: there.map(|there| difference(scenario, &there.scenario)) })
        }
        Err(error) if matches!(error.kind, OpenErrorKind::NotFound) => Some(OnDisk::Gone),
        Err(_unreadable) => None,
    }
}
