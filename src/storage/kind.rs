//! Which kind of file a text is, by the name it starts with.

use super::problem::{FileKind, FileProblem, FileProblemKind};
use super::text::{root_name, without_mark};

/// What a text says it is: `Scenario(…)` or `Agreement(…)`; `None` where it says neither.
pub fn kind_of(text: &str) -> Option<FileKind> {
    match root_name(without_mark(text))? {
        "Scenario" => Some(FileKind::Scenario),
        "Agreement" => Some(FileKind::Agreement),
        _ => None,
    }
}

/// The problems of a text, or the one that it is a file of the other kind: then nothing else in it says anything.
pub(super) fn unless_other_kind(problems: Vec<FileProblem>, text: &str, wanted: FileKind) -> Vec<FileProblem> {
    match kind_of(text).filter(|found| *found != wanted) {
        Some(found) => {
            let kind = FileProblemKind::OtherKind { found };
            vec![FileProblem { line: Some(1), column: Some(1), path: String::new(), kind }]
        }
        None => problems,
    }
}
