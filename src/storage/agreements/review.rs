//! A review of agreement files: what nobody would print, with its line, beside everything else at hand.

use super::own::OwnFile;
use super::{areas, read};
use crate::budget::agreement::{
    Agreement, Challenge, Disagreement, DoubtAt, Library, Provenance, challenges, disagreements,
};
use crate::storage::file::{OpenError, OpenErrorKind, text};
use crate::storage::text::{Finder, Lines, Step, without_mark};
use std::path::Path;
use std::sync::Arc;

/// An agreement file looked through.
#[derive(Debug, Clone, PartialEq)]
pub struct Review {
    /// What it says.
    pub agreement: Arc<Agreement>,
    /// What can hardly be meant, each with its line, in the order of the file; accepted ones too.
    pub challenges: Vec<(Option<u32>, Challenge)>,
    /// Other agreements at hand under its id that say something else.
    pub taken: Vec<Taken>,
    /// The line of its id.
    pub id_line: Option<u32>,
}

/// An agreement that has the id of the one looked through, and other content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Where it comes from.
    pub by: Provenance,
    /// Its file, if it is one of the user's.
    pub file: Option<std::path::PathBuf>,
    /// In what they differ, the one looked through first.
    pub differences: Vec<Disagreement>,
}

impl Review {
    /// Whether anything is left to be answered.
    pub fn is_open(&self) -> bool {
        !self.taken.is_empty() || self.challenges.iter().any(|(_, challenge)| challenge.accepted.is_none())
    }
}

/// Looks an agreement file through: `shipped` are the agreements that ship, `own` every other file at hand.
///
/// # Errors
/// Where the file cannot be read as an agreement, with every problem.
pub fn review(path: &Path, shipped: &Library, own: &[OwnFile]) -> Result<Review, OpenError> {
    let (text, _) = text(path)?;
    let mut review = review_text(&text, shipped, own)
        .map_err(|problems| OpenError { path: path.to_owned(), kind: OpenErrorKind::Content(problems) })?;
    // A file is no rival of itself, however its path is written.
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    review.taken.retain(|taken| taken.file.as_deref().is_none_or(|file| real(file) != real(path)));
    Ok(review)
}

/// Looks the text of an agreement through, as [`review`] does a file: for a form that has not saved it yet.
///
/// # Errors
/// Where it cannot be read as an agreement, with every problem.
pub fn review_text(text: &str, shipped: &Library, own: &[OwnFile]) -> Result<Review, Vec<crate::storage::FileProblem>> {
    let agreement = Arc::new(read(text, areas::standard())?);
    let others: Vec<Arc<Agreement>> =
        shipped.agreements.iter().chain(own.iter().map(|file| &file.agreement)).cloned().collect();
    let text = without_mark(text);
    let (mut finder, mut lines) = (Finder::new(text), Lines::of(text));
    let mut line = |steps: &[Step<'_>]| finder.find(steps).map(|extent| lines.place(extent.start).0);
    let placed =
        challenges(&agreement, &others).into_iter().map(|challenge| (line(&steps_to(challenge.at)), challenge));
    let challenges = placed.collect();
    let id_line = line(&[Step::Field("id")]);
    Ok(Review { taken: taken(&agreement, shipped, own), agreement, challenges, id_line })
}

fn steps_to(at: DoubtAt) -> Vec<Step<'static>> {
    match at {
        DoubtAt::Value(figure, value) => {
            vec![
                Step::Field("figures"),
                Step::Item(figure),
                Step::Field("values"),
                Step::Item(value),
                Step::Field("is"),
            ]
        }
        DoubtAt::Row(table, row) => {
            vec![Step::Field("tables"), Step::Item(table), Step::Field("rows"), Step::Item(row)]
        }
    }
}

fn taken(agreement: &Agreement, shipped: &Library, own: &[OwnFile]) -> Vec<Taken> {
    let differing = |other: &Agreement| {
        Some(disagreements(agreement, other)).filter(|found| other.id == agreement.id && !found.is_empty())
    };
    let by_shipped = shipped
        .agreements
        .iter()
        .filter_map(|other| Some(Taken { by: Provenance::Shipped, file: None, differences: differing(other)? }));
    let by_own = own.iter().filter_map(|file| {
        let differences = differing(&file.agreement)?;
        Some(Taken { by: Provenance::Own, file: Some(file.path.clone()), differences })
    });
    by_shipped.chain(by_own).collect()
}
