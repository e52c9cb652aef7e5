//! A disk on which one call fails: the n-th, for every n, in every way.

use raaderum::storage::file::{Disk, Draft, SaveError, SaveErrorKind, SystemDisk, save_on};
use std::cell::{Cell, RefCell};
use std::fs::{self, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

const OLD: &[u8] = b"the old plan, byte for byte";
const NEW: &[u8] = b"the new plan, which is a good deal longer than the old one was";

/// How a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// With this error, so many times in a row.
    Error(ErrorKind, usize),
    /// A write takes one byte only, and the next none.
    Short,
}

/// Counts the calls and lets one of them fail.
#[derive(Debug)]
struct Counter {
    calls: Cell<usize>,
    at: usize,
    fault: Fault,
    waits: RefCell<Vec<Duration>>,
}

impl Counter {
    fn next(&self) -> Option<Fault> {
        let call = self.calls.get();
        self.calls.set(call + 1);
        let length = match self.fault {
            Fault::Error(_, times) => times,
            Fault::Short => 2,
        };
        (self.at..self.at + length).contains(&call).then_some(self.fault)
    }

    fn check(&self) -> io::Result<()> {
        match self.next() {
            Some(Fault::Error(kind, _)) => Err(kind.into()),
            Some(Fault::Short) | None => Ok(()),
        }
    }
}

struct Faulty(Rc<Counter>);

struct FaultyDraft(Box<dyn Draft>, Rc<Counter>);

impl Disk for Faulty {
    fn about(&self, path: &Path) -> io::Result<Metadata> {
        self.0.check()?;
        SystemDisk.about(path)
    }

    fn create(&self, folder: &Path, prefix: &str, suffix: &str) -> io::Result<Box<dyn Draft>> {
        self.0.check()?;
        Ok(Box::new(FaultyDraft(SystemDisk.create(folder, prefix, suffix)?, Rc::clone(&self.0))))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.0.check()?;
        SystemDisk.sync_folder(folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.0.check()?;
        SystemDisk.list(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.0.check()?;
        SystemDisk.remove(path)
    }

    fn wait(&self, time: Duration) {
        self.0.waits.borrow_mut().push(time);
    }
}

impl Draft for FaultyDraft {
    fn resemble(&mut self, before: &Metadata) -> io::Result<()> {
        self.1.check()?;
        self.0.resemble(before)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.1.next() {
            Some(Fault::Error(kind, _)) => Err(kind.into()),
            Some(Fault::Short) if self.1.calls.get() == self.1.at + 1 => self.0.write(&bytes[..1]),
            Some(Fault::Short) => Ok(0),
            None => self.0.write(&bytes[..bytes.len().min(20)]),
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        self.1.check()?;
        self.0.sync()
    }

    fn put(&mut self, target: &Path) -> io::Result<()> {
        self.1.check()?;
        self.0.put(target)
    }
}

/// A save on which the call `at` goes wrong: how it ended, and what was counted.
fn saved(path: &Path, at: usize, fault: Fault) -> (Result<(), SaveError>, Rc<Counter>) {
    let counter = Rc::new(Counter { calls: Cell::new(0), at, fault, waits: RefCell::default() });
    (save_on(&Faulty(Rc::clone(&counter)), path, NEW), counter)
}

const FAULTS: [Fault; 8] = [
    Fault::Error(ErrorKind::StorageFull, 1),
    Fault::Error(ErrorKind::QuotaExceeded, 1),
    Fault::Error(ErrorKind::PermissionDenied, 1),
    Fault::Error(ErrorKind::ReadOnlyFilesystem, 1),
    Fault::Error(ErrorKind::Interrupted, 1),
    Fault::Error(ErrorKind::ResourceBusy, 3),
    Fault::Error(ErrorKind::Other, 1),
    Fault::Short,
];

#[test]
fn whichever_call_fails_the_file_is_the_old_one_or_the_new_one() {
    for fault in FAULTS {
        for fresh in [false, true] {
            let mut failures = 0;
            for at in 0.. {
                let folder = tempfile::tempdir().unwrap();
                let path = folder.path().join("plan.ron");
                if !fresh {
                    fs::write(&path, OLD).unwrap();
                }
                let (done, counter) = saved(&path, at, fault);
                let holds = fs::read(&path).ok();
                match &done {
                    Ok(()) => assert_eq!(holds.as_deref(), Some(NEW), "{fault:?} at {at}"),
                    Err(error) => {
                        failures += 1;
                        assert_eq!(error.path, path, "{fault:?} at {at}");
                        assert_eq!(holds.as_deref(), (!fresh).then_some(OLD), "{fault:?} at {at}");
                    }
                }
                let names = fs::read_dir(folder.path()).unwrap().count();
                assert_eq!(names, usize::from(holds.is_some()), "no draft is left: {fault:?} at {at}");
                if counter.calls.get() <= at {
                    break;
                }
            }
            let lasting = !matches!(fault, Fault::Error(ErrorKind::Interrupted | ErrorKind::ResourceBusy, _));
            assert_eq!(failures > 0, lasting, "{fault:?}: {failures} failed");
        }
    }
}

#[test]
fn a_full_disk_and_a_forbidden_folder_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    for kind in
        [ErrorKind::StorageFull, ErrorKind::QuotaExceeded, ErrorKind::PermissionDenied, ErrorKind::ReadOnlyFilesystem]
    {
        for at in 1..5 {
            let error = saved(&path, at, Fault::Error(kind, 1)).0.unwrap_err();
            let is_full = matches!(kind, ErrorKind::StorageFull | ErrorKind::QuotaExceeded);
            match error.kind {
                SaveErrorKind::NoRoom => assert!(is_full, "{kind:?} at {at}"),
                SaveErrorKind::Permission => assert!(!is_full, "{kind:?} at {at}"),
                other => panic!("{kind:?} at {at}: {other}"),
            }
        }
    }
}

#[test]
fn a_file_that_another_program_holds_is_tried_again_with_longer_and_longer_waits() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    let (done, counter) = saved(&path, 2, Fault::Error(ErrorKind::ResourceBusy, 5));
    done.unwrap();
    let waits = counter.waits.borrow();
    assert_eq!(waits.len(), 5);
    assert!(waits.is_sorted() && waits.iter().sum::<Duration>() < Duration::from_secs(1));
    let error = saved(&path, 2, Fault::Error(ErrorKind::ResourceBusy, 6)).0.unwrap_err();
    assert!(matches!(error.kind, SaveErrorKind::Busy), "in the end it is told: {error}");
}

#[test]
fn drafts_that_killed_saves_left_are_swept_away_once_they_are_old() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.ron");
    fs::write(&path, OLD).unwrap();
    let prefix = format!(".raaderum-{:08x}-", crc32fast::hash(b"plan.ron"));
    let old = std::time::SystemTime::now() - Duration::from_hours(2);
    let put = |name: &str, is_old: bool| {
        let file = fs::File::create(folder.path().join(name)).unwrap();
        if is_old {
            file.set_modified(old).unwrap();
        }
    };
    put(&format!("{prefix}aaaaaa.tmp"), true);
    put(&format!("{prefix}bbbbbb.tmp"), false);
    put(".raaderum-00000000-cccccc.tmp", true);
    put(&format!("{prefix}dddddd.txt"), true);
    put("plan.tmp", true);
    save_on(&SystemDisk, &path, NEW).unwrap();
    let mut left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    left.sort();
    let mut kept = vec![
        ".raaderum-00000000-cccccc.tmp".to_owned(),
        format!("{prefix}bbbbbb.tmp"),
        format!("{prefix}dddddd.txt"),
        "plan.ron".to_owned(),
        "plan.tmp".to_owned(),
    ];
    kept.sort();
    assert_eq!(left, kept);
}
