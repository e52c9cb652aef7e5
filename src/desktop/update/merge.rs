//! Bringing another version of the plan in: the file that another program changed, or any file.

use super::document::edit_as;
use crate::budget::merge::{CannotMerge, merge, merge_without_base};
use crate::budget::scenario::{Edit, Scenario};
use crate::desktop::state::{Dialog, Notice, State};
use crate::storage::file::OpenedFile;
use crate::storage::{self, journal};
use crate::view::EditName;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Brings in what the document's file holds now; what it held before is known.
pub(super) fn with_changed_file(state: &mut State, path: &Path) {
    let Some(base) = state.document().base().cloned() else { return };
    let Some(opened) = opened(state, path) else { return };
    let theirs = Arc::new(opened.scenario);
    if bring_in(state, Some(&base), &theirs, path) {
        state.document_mut().brought_in(&theirs, opened.fingerprint);
    }
}

/// Another version was picked: what both began as decides what is a conflict.
pub(super) fn ask_for_base(state: &mut State, theirs: PathBuf) {
    state.dialog = Some(Dialog::MergeBase(theirs));
}

/// Brings in another version, with the plan that both began as where the user has it.
pub(super) fn with_base(state: &mut State, theirs: &Path, base: Option<&Path>) {
    let base = match base.map(|base| opened(state, base)) {
        Some(Some(base)) => Some(base.scenario),
        Some(None) => return,
        None => None,
    };
    if let Some(opened) = opened(state, theirs) {
        bring_in(state, base.as_ref(), &opened.scenario, theirs);
    }
}

/// A file that can be merged; else why it cannot be is shown.
fn opened(state: &mut State, path: &Path) -> Option<OpenedFile> {
    let lines = match storage::file::open(path, &state.library.areas) {
        Ok(opened) if opened.read_only => vec![state.words().say("merge-newer-format")],
        Ok(opened) => return Some(opened),
        Err(error) => state.words().open_error(&error.kind),
    };
    state.dialog = Some(Dialog::CannotOpen { path: path.to_owned(), lines });
    None
}

/// Brings it in as one step, tells what came, and shows what must be decided; whether that was possible.
fn bring_in(state: &mut State, base: Option<&Scenario>, theirs: &Scenario, path: &Path) -> bool {
    let ours = state.document().plan().snapshot();
    let merged = match base {
        Some(base) => merge(base, &ours, theirs),
        None => merge_without_base(&ours, theirs),
    };
    let merged = match merged {
        Ok(merged) => merged,
        Err(why) => {
            let here = state.document().path().map_or_else(|| ours.title.clone(), |path| path.display().to_string());
            let path = if why == CannotMerge::OursHasConflicts { here } else { path.display().to_string() };
            let text = state.words().tell("merge-has-conflicts", &[("path", &path)]);
            state.notices.push(Notice { text, failed: true });
            return false;
        }
    };
    let text = if merged == *ours {
        state.words().say("merge-same")
    } else {
        let settled = Scenario { conflicts: None, ..merged.clone() };
        let difference = state.words().difference_of(&journal::difference(&ours, &settled));
        state.words().tell("merge-brought", &[("difference", &difference)])
    };
    state.notices.push(Notice { text, failed: false });
    if merged != *ours {
        let has_conflicts = merged.conflicts.is_some();
        edit_as(state, Edit::Whole(Box::new(merged)), EditName::told("edit-merge", String::new()));
        if has_conflicts {
            state.dialog = Some(Dialog::Conflicts);
        }
    }
    true
}
