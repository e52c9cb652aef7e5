//! Files on disk.

use raaderum::storage::file::{Fingerprint, OpenErrorKind, SaveErrorKind, fingerprint, open, read, save, text_of_same};
use raaderum::storage::{FileProblemKind, areas};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const PLAN: &str = include_str!("plan.ron");

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn holding(folder: &TempDir, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join("plan æøå.ron");
    fs::write(&path, bytes).unwrap();
    path
}

fn refusal(path: &Path) -> OpenErrorKind {
    let error = open(path, areas::standard()).unwrap_err();
    assert_eq!(error.path, path, "the error names the file");
    let of_read = read(path, areas::standard()).unwrap_err();
    assert_eq!((of_read.path, format!("{:?}", of_read.kind)), (error.path, format!("{:?}", error.kind)));
    error.kind
}

fn refused(bytes: &[u8]) -> OpenErrorKind {
    refusal(&holding(&folder(), bytes))
}

fn names(folder: &TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_plan_opens_as_it_stands() {
    let folder = folder();
    let text = format!("\u{feff}{}", PLAN.replace('\n', "\r\n"));
    let path = holding(&folder, text.as_bytes());
    let opened = open(&path, areas::standard()).unwrap();
    assert_eq!(opened.scenario.title, "Botilbud 2024-2026");
    assert_eq!(opened.text, text);
    assert!(!opened.read_only);
    assert_eq!(opened.fingerprint, fingerprint(&path).unwrap());
    assert_eq!(opened.fingerprint, Fingerprint::of(text.as_bytes()));
    assert_eq!(read(&path, areas::standard()).unwrap(), (opened.scenario.clone(), opened.fingerprint));
    assert_eq!(text_of_same(&path, opened.fingerprint), Some(text));
    fs::write(&path, PLAN).unwrap();
    assert_ne!(opened.fingerprint, fingerprint(&path).unwrap(), "somebody changed the file");
    assert_eq!(text_of_same(&path, opened.fingerprint), None);
    assert_eq!(read(&path, areas::standard()).unwrap(), (opened.scenario, fingerprint(&path).unwrap()));
}

#[test]
fn a_newer_plan_that_can_be_read_is_read_only() {
    let newer = PLAN.replacen("format: 1", "format: 4", 1);
    assert!(open(&holding(&folder(), newer.as_bytes()), areas::standard()).unwrap().read_only);
}

#[test]
fn what_cannot_be_opened_says_why() {
    let folder = folder();
    assert!(matches!(refusal(&folder.path().join("none.ron")), OpenErrorKind::NotFound));
    assert!(matches!(refusal(&folder.path().join("none/none.ron")), OpenErrorKind::NotFound));
    assert!(matches!(refusal(folder.path()), OpenErrorKind::Folder));
    assert!(matches!(refused(b""), OpenErrorKind::Empty));
    assert!(matches!(refused(b"\xef\xbb\xbf \r\n"), OpenErrorKind::Empty));
    assert!(matches!(refused(b"Scenario(\0)"), OpenErrorKind::Binary));
    assert!(matches!(refused(b"\x89PNG\r\n\x1a\n\0\0"), OpenErrorKind::Binary));
    assert!(matches!(refused(b"\xff\xfeS\0c\0"), OpenErrorKind::Binary), "UTF-16");
    assert!(matches!(refused(b"Scenario(\n    title: \"\xe6\",\n)"), OpenErrorKind::NotUtf8 { line: 2 }), "Latin-1");
    let OpenErrorKind::Content(problems) = refused(b"Scenario(") else { panic!("a bracket is open") };
    assert_eq!(problems[0].kind, FileProblemKind::NotClosed('('));
}

#[test]
fn a_file_of_100_mb_is_not_read() {
    let folder = folder();
    let path = holding(&folder, b"");
    fs::File::options().write(true).open(&path).unwrap().set_len(100_000_000).unwrap();
    assert!(matches!(refusal(&path), OpenErrorKind::TooLarge { bytes: 100_000_000, .. }));
}

#[test]
fn what_is_saved_opens() {
    let folder = folder();
    let path = folder.path().join("ny.ron");
    save(&path, PLAN).unwrap();
    assert_eq!(open(&path, areas::standard()).unwrap().text, PLAN);
    save(&path, "other").unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "other");
    assert_eq!(names(&folder), ["ny.ron"], "nothing is left beside it");
}

#[test]
fn what_cannot_be_saved_says_why() {
    let folder = folder();
    let refusal = |path: &Path| {
        let error = save(path, PLAN).unwrap_err();
        assert_eq!(error.path, path, "the error names the file");
        error.kind
    };
    assert!(matches!(refusal(&folder.path().join("none/ny.ron")), SaveErrorKind::NoFolder));
    assert!(matches!(refusal(folder.path()), SaveErrorKind::Folder));
    assert!(matches!(refusal(&holding(&folder, b"x").join("ny.ron")), SaveErrorKind::NoFolder));
    assert_eq!(names(&folder), ["plan æøå.ron"]);
}

#[test]
fn a_protected_file_is_left_alone() {
    let folder = folder();
    let path = holding(&folder, b"before");
    let mut permissions = path.metadata().unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    assert!(matches!(save(&path, PLAN).unwrap_err().kind, SaveErrorKind::Protected));
    assert_eq!(fs::read_to_string(&path).unwrap(), "before");
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    use std::os::unix::net::UnixListener;

    fn mode(path: &Path) -> u32 {
        path.metadata().unwrap().permissions().mode() & 0o7777
    }

    #[test]
    fn permissions_are_kept() {
        let folder = folder();
        let path = holding(&folder, b"before");
        for wanted in [0o600, 0o640, 0o664, 0o666] {
            fs::set_permissions(&path, fs::Permissions::from_mode(wanted)).unwrap();
            save(&path, PLAN).unwrap();
            assert_eq!(mode(&path), wanted);
        }
    }

    #[test]
    fn a_new_file_has_the_permissions_of_any_new_file() {
        let folder = folder();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        fs::write(&one, "x").unwrap();
        save(&other, "x").unwrap();
        assert_eq!(mode(&one), mode(&other));
        assert_eq!(one.metadata().unwrap().gid(), other.metadata().unwrap().gid());
    }

    #[test]
    fn links_are_written_through() {
        let (folder, elsewhere) = (folder(), folder());
        let target = holding(&elsewhere, b"before");
        let (near, far) = (folder.path().join("near.ron"), folder.path().join("far.ron"));
        symlink(&target, &near).unwrap();
        symlink("near.ron", &far).unwrap();
        save(&far, PLAN).unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), PLAN);
        assert!(far.is_symlink() && near.is_symlink());
        assert_eq!(names(&folder), ["far.ron", "near.ron"]);

        fs::remove_file(&target).unwrap();
        save(&far, "again").unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "again", "a link to nothing yet");
    }

    #[test]
    fn links_in_a_circle_end() {
        let folder = folder();
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        symlink(&one, &other).unwrap();
        symlink(&other, &one).unwrap();
        assert!(save(&one, PLAN).is_err());
        assert!(open(&one, areas::standard()).is_err());
    }

    #[test]
    fn what_is_no_file_is_not_waited_for() {
        let folder = folder();
        let path = folder.path().join("socket");
        let listener = UnixListener::bind(&path).unwrap();
        assert!(matches!(refusal(&path), OpenErrorKind::NotAFile));
        assert!(matches!(save(&path, PLAN).unwrap_err().kind, SaveErrorKind::NotAFile));
        assert!(matches!(refusal(Path::new("/dev/zero")), OpenErrorKind::NotAFile));
        drop(listener);
    }

    #[test]
    fn a_folder_nobody_may_write_in_keeps_its_file() {
        let folder = folder();
        let path = holding(&folder, b"before");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
        let anybody = fs::write(folder.path().join("probe"), "x").is_ok();
        let saved = save(&path, PLAN);
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        if anybody {
            return; // the superuser may write anywhere
        }
        assert!(matches!(saved.unwrap_err().kind, SaveErrorKind::Permission));
        assert_eq!(fs::read_to_string(&path).unwrap(), "before");
    }

    #[test]
    fn a_file_nobody_may_read_says_so() {
        let folder = folder();
        let path = holding(&folder, b"before");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
        if fs::read(&path).is_err() {
            assert!(matches!(refusal(&path), OpenErrorKind::Permission));
        }
    }
}
