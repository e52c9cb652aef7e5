//! `meeting`: the pages of the meeting as files.

use super::pixels::Pixels;
use super::{Ending, Opened, format_of};
use crate::cli::output::Output;
use crate::export::meeting::files_watched;
use crate::export::png::Width;
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::view::Words;
use std::path::Path;

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) file: &'a Path,
    /// One of its alternatives.
    pub(super) alternative: Option<&'a str>,
    pub(super) pixels: &'a Pixels,
    pub(super) to: &'a Path,
}

/// Units that a page is set on, across.
const SET: u32 = 1920;

/// Writes the pages: one PDF, or a PNG each.
pub(super) fn meeting(asked: &Asked<'_>, own: &OwnFiles, words: &Words, output: &mut Output) -> Ending {
    let to = asked.to;
    let Some(format) = format_of(to, words, output) else { return Ending::Unusable };
    let width = match asked.pixels.of(to, SET, Width::WALL, words) {
        Ok(width) => width,
        Err(why) => {
            output.complain(&why);
            return Ending::Unusable;
        }
    };
    let opened = match Opened::asked(asked.file, asked.alternative, own, words, output) {
        // A timeline asks every agreement there is.
        Ok(opened) => opened.beside_all(own),
        Err(ending) => return ending,
    };
    let fingerprint = opened.fingerprint();
    let meeting = opened.view(words, &fingerprint).meeting();
    let files = files_watched(&meeting, format, words.language(), (to, width), &|_, _| true);
    let saved = files.map_err(|error| error.to_string()).and_then(|files| {
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
