//! Tabs: closing them, leaving the window, and files that wait to be opened.

use super::file;
use crate::desktop::document::Document;
use crate::desktop::state::{Dialog, Notice, State, Then};
use crate::storage::examples;
use crate::storage::sheet::table::Table;
use eframe::egui::{Context, ViewportCommand};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Shows the tab so many further on, going round.
pub(super) fn turn(state: &mut State, by: usize) {
    let to = (state.tab() + by).checked_rem(state.tab_count()).unwrap_or(0);
    state.go_to_tab(to);
}

/// Closes a tab, or asks first if its document holds changes that no file holds.
pub(super) fn close(state: &mut State, at: usize) {
    if state.documents().nth(at).is_some_and(Document::is_saving) && state.after_save != Some(Then::CloseTab) {
        state.go_to_tab(at);
        state.after_save = Some(Then::CloseTab);
        return;
    }
    let unsaved = state.documents().nth(at).map(Document::is_unsaved);
    match unsaved {
        Some(true) => {
            state.go_to_tab(at);
            state.dialog = Some(Dialog::Unsaved(Then::CloseTab));
        }
        Some(false) if at == state.tab() => close_shown(state),
        Some(false) => state.close_resting_tab(at),
        None => {}
    }
}

/// Closes the shown tab. The last one gives way to the first example, with the welcome above it.
fn close_shown(state: &mut State) {
    if state.close_tab() {
        return;
    }
    let example = examples::first().and_then(|first| file::example(first.name, &state.library));
    let document = example.unwrap_or_else(|| Document::empty(Arc::clone(&state.library)));
    state.replace_document(document);
    state.welcome = true;
}

/// Whether the window may close; or else asks about the first document whose changes no file holds.
pub(in crate::desktop) fn may_leave(state: &mut State) -> bool {
    // A save under way is waited for, unless the user has waited already.
    let saving = state.documents().position(Document::is_saving);
    if let Some(at) = saving.filter(|_| state.after_save != Some(Then::Close)) {
        state.go_to_tab(at);
        state.after_save = Some(Then::Close);
        return false;
    }
    let is_kept = |document: &Document| document.is_unsaved() && !state.let_go.contains(&document.id());
    let asked = if is_kept(state.document()) { Some(state.tab()) } else { state.documents().position(is_kept) };
    let Some(at) = asked else { return true };
    state.go_to_tab(at);
    state.dialog = Some(Dialog::Unsaved(Then::Close));
    false
}

/// What was asked for before the question of unsaved changes: these are saved by now, or let go.
pub(super) fn go_on(state: &mut State, then: Then, ctx: &Context) {
    match then {
        Then::CloseTab => close_shown(state),
        Then::Close => {
            let id = state.document().id();
            if state.document().is_unsaved() {
                state.let_go.push(id);
            }
            if may_leave(state) {
                state.may_close = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }
}

/// Goes on with what waited for the document to be saved, once it is.
pub(in crate::desktop) fn after_saving(state: &mut State, ctx: &Context) {
    if !state.document().is_unsaved()
        && !state.document().is_saving()
        && let Some(then) = state.after_save.take()
    {
        go_on(state, then, ctx);
    }
}

/// Opens the next file that waits, unless a dialog must be answered or a table be read first.
pub(in crate::desktop) fn open_waiting(state: &mut State) {
    while state.dialog.is_none() && state.reading.is_none() && !state.waiting.is_empty() {
        let path = state.waiting.remove(0);
        open_any(state, &path);
    }
}

/// Opens a file by what its name ends in: a scenario or an agreement, or a table to take measures from.
fn open_any(state: &mut State, path: &Path) {
    let is_ron = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    if is_ron || Table::is_one(path) {
        file::open_path(state, path);
    } else {
        let name = file_name(path);
        let text = state.words().tell("notice-not-ours", &[("name", &name)]);
        state.notices.push(Notice { text, failed: true });
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Takes files that were dropped on the window, to be opened one after the other.
pub(in crate::desktop) fn dropped(state: &mut State, paths: impl IntoIterator<Item = PathBuf>) {
    let paths: Vec<PathBuf> = paths.into_iter().collect();
    let is_ron = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    if paths.iter().all(is_ron) {
        state.comparing.dropped = <[PathBuf; 2]>::try_from(paths.clone()).ok();
    }
    state.waiting.extend(paths);
}
