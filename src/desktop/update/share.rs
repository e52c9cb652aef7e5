//! A copy of the plan for others, without what is left out.

use super::file;
use crate::budget::book::Book;
use crate::budget::scenario::{LeftOut, identifier};
use crate::desktop::files::{Ask, FileDialogs};
use crate::desktop::state::{Notice, State};
use crate::storage;
use eframe::egui::Context;
use std::path::Path;

/// Asks where the copy is to lie.
pub(super) fn ask(state: &mut State, left_out: LeftOut, dialogs: &mut dyn FileDialogs) {
    let title = identifier(&state.document().plan().scenario().title);
    let suffix = state.words().say("share-file-suffix");
    file::ask(state, Ask::SaveCopy(format!("{title}-{suffix}.ron"), Box::new(left_out)), dialogs);
}

/// Puts the fingerprint of what is shown on the clipboard, and says it.
pub(super) fn copy_fingerprint(state: &mut State, ctx: &Context) {
    let fingerprint = fingerprint_of(state.document().book());
    let text = state.words().tell("notice-fingerprint-copied", &[("fingerprint", &fingerprint)]);
    ctx.copy_text(fingerprint);
    state.notices.push(Notice { text, failed: false });
}

/// As two people read it to each other.
pub(in crate::desktop) fn fingerprint_of(book: &Book) -> String {
    storage::scenario::grouped(&storage::scenario::fingerprint_to_share(book))
}

/// Writes the copy. The document stays what it is, and where it is.
pub(super) fn write(state: &mut State, left_out: &LeftOut, path: &Path) {
    let own_file = state.document().path().is_some_and(|own| own == path);
    let done = if own_file {
        Err(state.words().say("share-own-file"))
    } else {
        let text = storage::scenario::write_without(state.document().plan(), left_out);
        storage::file::save(path, text.into_bytes()).map_err(|error| state.words().save_error(&error.kind))
    };
    file::tell(state, path, done, "notice-copy-saved", "notice-copy-not-saved");
}
