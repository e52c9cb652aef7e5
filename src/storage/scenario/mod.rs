//! Scenarios as text, and back. The format stands in `scenarios/README.md`, field by field.

mod alternative_check;
mod alternative_shape;
mod alternative_write;
mod assumption_check;
mod check;
mod measure_check;
mod measure_list;
mod measure_shape;
mod meeting;
pub(in crate::storage) mod pieces;
mod shape;
mod stream;
mod swift;
mod write;

pub(super) use stream::read as read_stream;
pub use swift::Kin;
pub use write::{write, write_carrying, write_in_pieces, write_to_share, write_without};

use super::kind::unless_other_kind;
use super::problem::{FileKind, FileProblem};
use super::read::{Checking, Document, Trail, thoroughly, unless_newer};
use super::text::without_mark;
use crate::budget::area::Areas;
use crate::budget::book::Book;
use crate::budget::problem::ProblemKind;
use crate::budget::scenario::{LeftOut, Scenario};

/// The newest version of the format: the second one has alternatives, ties and accepted problems, the third one conflicts
/// of a merge.
pub const FORMAT: u32 = 3;

/// The version that a scenario is written in: the oldest that can say all of it, so that programs of that age read it.
fn format_of(scenario: &Scenario) -> u32 {
    if scenario.conflicts.is_some() {
        FORMAT
    } else if scenario.alternatives.is_empty() && scenario.ties.is_empty() && scenario.accepted.is_empty() {
        1
    } else {
        2
    }
}

/// A scenario as a file has it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadScenario {
    /// The scenario.
    pub scenario: Scenario,
    /// Whether a newer program wrote it, so that saving could lose what this one does not know of.
    pub read_only: bool,
}

/// Reads a scenario; `areas` are the standard ones, whose paths it shares.
///
/// Fails with every problem that can be told at once, in the order of the text: what cannot be read as RON, what has
/// not the shape of a scenario, and what cannot be meant. What agreements and rates make of it is not judged here.
pub fn read(text: &str, areas: &Areas) -> Result<ReadScenario, Vec<FileProblem>> {
    read_beside(text, areas, &Kin::default()).map(|(read, _)| read)
}

/// The same for a plan that began as another, of which the measures are known already: those that both say in the same
/// words are shared. Gives its own measures for a third one.
pub fn read_beside<'t>(
    text: &'t str,
    areas: &Areas,
    kin: &Kin<'_>,
) -> Result<(ReadScenario, Kin<'t>), Vec<FileProblem>> {
    let text = without_mark(text);
    let all_problems = || {
        let read = thoroughly(text, &ScenarioFile { areas }).map(|read| (read, Kin::default()));
        read.map_err(|told| unless_other_kind(unless_newer(told, text, FORMAT), text, FileKind::Scenario))
    };
    swift::read(text, areas, kin).map_or_else(all_problems, Ok)
}

struct ScenarioFile<'a> {
    areas: &'a Areas,
}

impl Document for ScenarioFile<'_> {
    type Shape<'de> = shape::Scenario<'de>;
    type Value = ReadScenario;

    fn areas(&self) -> &Areas {
        self.areas
    }

    fn check(&self, shape: shape::Scenario<'_>, checking: &mut Checking<'_>) -> Option<ReadScenario> {
        let format = shape.format;
        let scenario = check::scenario(checking, &Trail::ROOT, shape);
        if format == 0 {
            checking.problem(&Trail::ROOT.field("format"), ProblemKind::OutOfRange { what: "format" });
        }
        Some(ReadScenario { scenario: scenario?, read_only: format > FORMAT })
    }
}

/// Eight hexadecimal digits that two people can read to each other to know that they see the same scenario: a checksum
/// of what its text says.
pub fn fingerprint(scenario: &Scenario) -> String {
    digits(write::checksum(scenario, &scenario.own_agreements))
}

/// The same digits for a scenario as it is shared: with the agreements of the user's own that it uses.
pub fn fingerprint_to_share(book: &Book) -> String {
    digits(write::checksum(book.scenario(), &book.carried()))
}

/// The same digits for a copy without what is left out.
pub fn fingerprint_without(book: &Book, left_out: &LeftOut) -> String {
    digits(write::checksum_without(book, left_out))
}

/// A fingerprint as it is read aloud: `1a2b-3c4d`.
pub fn grouped(fingerprint: &str) -> String {
    match fingerprint.split_at_checked(4) {
        Some((first, rest)) if !rest.is_empty() => format!("{first}-{rest}"),
        _ => fingerprint.to_owned(),
    }
}

fn digits(checksum: u32) -> String {
    format!("{checksum:08x}")
}
