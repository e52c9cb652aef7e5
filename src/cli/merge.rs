//! `merge`: two plans that began as one are brought together.

use super::{Ending, Opened, complain_of};
use crate::budget::merge::{CannotMerge, merge as bring_together, merge_without_base};
use crate::cli::output::Output;
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::storage::file::{OpenError, OpenErrorKind, OpenedFile};
use crate::view::Words;
use std::mem::ManuallyDrop;
use std::path::Path;

/// What is asked for.
pub(super) struct Asked<'a> {
    pub(super) base: &'a Path,
    pub(super) ours: &'a Path,
    pub(super) theirs: &'a Path,
    pub(super) to: &'a Path,
}

/// Writes the merged plan and tells its conflicts; the ending says whether there are any. The conflicts are in the file
/// too, until somebody decides.
pub(super) fn merge(asked: &Asked<'_>, own: &OwnFiles, words: &Words, output: &mut Output) -> Ending {
    // The plans are left to the system, which takes them back as a whole when the program ends.
    let three = match opened([asked.base, asked.ours, asked.theirs], words, output) {
        Ok(three) => ManuallyDrop::new(three),
        Err(ending) => return ending,
    };
    let (base, ours, theirs) = &*three;
    let merged = match base {
        Some(base) => bring_together(&base.scenario, &ours.scenario, &theirs.scenario),
        None => merge_without_base(&ours.scenario, &theirs.scenario),
    };
    let merged = match merged {
        Ok(merged) => merged,
        Err(why) => {
            let path = if why == CannotMerge::OursHasConflicts { asked.ours } else { asked.theirs };
            output.complain(&words.tell("merge-has-conflicts", &[("path", &path.display().to_string())]));
            return Ending::Unusable;
        }
    };
    let text = storage::scenario::write_in_pieces(&merged, &merged.own_agreements);
    if let Err(error) = storage::file::save_pieces(asked.to, &text) {
        output.complain(&format!("{}: {}", asked.to.display(), words.save_error(&error.kind)));
        return Ending::Unusable;
    }
    let Some(conflicts) = merged.conflicts.as_ref().map(|conflicts| conflicts.slots.len()) else { return Ending::Fine };
    let merged = Opened::of(merged, own);
    for conflict in merged.view(words, "").conflicts() {
        output.line(&conflict.message);
    }
    output.line(&words.count("merge-conflicts", conflicts));
    Ending::Broken
}

/// The base, which is empty where git knows none, and the two sides.
type Three = (Option<OpenedFile>, OpenedFile, OpenedFile);

/// The three files, read at once; what keeps any of them from being used is said.
fn opened([base, ours, theirs]: [&Path; 3], words: &Words, output: &mut Output) -> Result<Three, Ending> {
    let [of_base, of_ours, of_theirs] = storage::file::open_three([base, ours, theirs], storage::areas::standard());
    let mut usable = |path: &Path, opened: Result<OpenedFile, OpenError>| match opened {
        Ok(opened) if opened.read_only => {
            output.complain(&format!("{}: {}", path.display(), words.say("merge-newer-format")));
            Err(Ending::Unusable)
        }
        Ok(opened) => Ok(opened),
        Err(error) => Err(complain_of(path, &error, words, output)),
    };
    let of_base = match of_base {
        Err(OpenError { kind: OpenErrorKind::Empty, .. }) => Ok(None),
        opened => usable(base, opened).map(Some),
    };
    let (of_ours, of_theirs) = (usable(ours, of_ours), usable(theirs, of_theirs));
    Ok((of_base?, of_ours?, of_theirs?))
}
