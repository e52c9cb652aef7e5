//! `meeting`: the pages of the meeting as files.

use super::{Ending, Opened, complain_of, format_of};
use crate::cli::output::Output;
use crate::export::meeting::files;
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::view::Words;
use std::path::Path;

/// Writes the pages: one PDF, or a PNG each.
pub(super) fn meeting(file: &Path, to: &Path, own: &OwnFiles, words: &Words, output: &mut Output) -> Ending {
    let Some(format) = format_of(to, words, output) else { return Ending::Unusable };
    let opened = match Opened::file(file, own) {
        // A timeline asks every agreement there is.
        Ok(opened) => opened.beside_all(own),
        Err(error) => return complain_of(file, &error, words, output),
    };
    let fingerprint = opened.fingerprint();
    let meeting = opened.view(words, &fingerprint).meeting();
    let saved = files(&meeting, format, words.language(), to).map_err(|error| error.to_string()).and_then(|files| {
        files.into_iter().try_for_each(|(path, bytes)| {
            storage::file::save(&path, bytes).map_err(|error| words.save_error(&error.kind))
        })
    });
    match saved {
        Ok(()) => Ending::Fine,
        Err(why) => {
            output.complain(&format!("{}: {why}", to.display()));
            Ending::Unusable
        }
    }
}
