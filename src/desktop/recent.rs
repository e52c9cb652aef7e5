//! The files opened last: which, when, pinned or not, and whether they are still there.

use crate::storage::settings::{MOST_RECENT, Recent};
use eframe::egui::Context;
use std::cmp::Reverse;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

/// The files opened last: pinned ones first, then the latest first.
#[derive(Debug, Default)]
pub struct Recents {
    files: Vec<Recent>,
    missing: Vec<PathBuf>,
    looking: Option<Receiver<Vec<PathBuf>>>,
}

impl Recents {
    /// The files that were remembered.
    pub fn new(files: Vec<Recent>) -> Self {
        let mut recents = Self { files, ..Self::default() };
        recents.sort();
        recents
    }

    /// The files, in the order in which they are shown.
    pub fn files(&self) -> &[Recent] {
        &self.files
    }

    /// Takes note that a file was opened or saved, `now` in seconds since 1970.
    pub fn opened(&mut self, path: &Path, now: u64) {
        let path = std::path::absolute(path).unwrap_or_else(|_nameless| path.to_owned());
        let pinned = self.files.iter().any(|file| file.path == path && file.pinned);
        self.files.retain(|file| file.path != path);
        self.missing.retain(|missing| *missing != path);
        self.files.push(Recent { path, opened: now, pinned });
        self.sort();
    }

    /// Pins a file on top, or takes the pin away.
    pub fn pin(&mut self, path: &Path, pinned: bool) {
        if let Some(file) = self.files.iter_mut().find(|file| file.path == path) {
            file.pinned = pinned;
        }
        self.sort();
    }

    /// Takes a file off the list. The file itself stays as it is.
    pub fn forget(&mut self, path: &Path) {
        self.files.retain(|file| file.path != path);
    }

    /// Whether a file was not there when it was looked for last.
    pub fn is_missing(&self, path: &Path) -> bool {
        self.missing.iter().any(|missing| missing == path)
    }

    /// Looks for the files beside the frames: a share of the network may take its time.
    pub fn look(&mut self, ctx: &Context) {
        let (sender, receiver) = channel();
        let (paths, ctx) = (self.files.iter().map(|file| file.path.clone()), ctx.clone());
        let paths: Vec<PathBuf> = paths.collect();
        thread::spawn(move || {
            let missing = paths.into_iter().filter(|path| !path.is_file()).collect();
            // The window may be gone by now; then nobody waits for the answer.
            drop(sender.send(missing));
            ctx.request_repaint();
        });
        self.looking = Some(receiver);
    }

    /// Takes in what a look has found, once it is there.
    pub fn take_in(&mut self) {
        if let Some(missing) = self.looking.as_ref().and_then(|looking| looking.try_recv().ok()) {
            self.missing = missing;
            self.looking = None;
        }
    }

    fn sort(&mut self) {
        self.files.sort_by_key(|file| (Reverse(file.pinned), Reverse(file.opened)));
        self.files.truncate(MOST_RECENT);
    }
}

/// Now, in seconds since 1970.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(recents: &Recents) -> Vec<String> {
        recents.files().iter().map(|file| file.path.display().to_string()).collect()
    }

    #[test]
    fn the_latest_is_first_and_pinned_ones_stay_on_top() {
        let mut recents = Recents::default();
        for (at, name) in ["/a.ron", "/b.ron", "/c.ron"].into_iter().enumerate() {
            recents.opened(Path::new(name), u64::try_from(at).unwrap_or(0));
        }
        recents.pin(Path::new("/a.ron"), true);
        assert_eq!(names(&recents), ["/a.ron", "/c.ron", "/b.ron"]);
        recents.opened(Path::new("/b.ron"), 9);
        assert_eq!(names(&recents), ["/a.ron", "/b.ron", "/c.ron"]);
        recents.forget(Path::new("/b.ron"));
        recents.pin(Path::new("/a.ron"), false);
        assert_eq!(names(&recents), ["/c.ron", "/a.ron"]);
    }

    #[test]
    fn twenty_are_kept_and_pinned_ones_longest() {
        let mut recents = Recents::default();
        recents.opened(Path::new("/first.ron"), 0);
        recents.pin(Path::new("/first.ron"), true);
        for at in 1..40_u64 {
            recents.opened(Path::new(&format!("/{at}.ron")), at);
        }
        assert_eq!(recents.files().len(), MOST_RECENT);
        assert_eq!(names(&recents).first().map(String::as_str), Some("/first.ron"));
        assert_eq!(names(&recents).get(1).map(String::as_str), Some("/39.ron"));
    }
}
