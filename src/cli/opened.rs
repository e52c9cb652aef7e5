//! A scenario that a command works on: opened, with the agreements it uses, evaluated.

use super::{Ending, complain_of};
use crate::budget::book::Book;
use crate::budget::evaluation::Evaluation;
use crate::budget::money::Unit;
use crate::budget::price_level::PriceLevel;
use crate::budget::problem::Problem;
use crate::budget::scenario::{AlternativeId, Scenario, Scope, Years};
use crate::cli::output::Output;
use crate::storage;
use crate::storage::agreements::own::OwnFiles;
use crate::storage::file::{Fingerprint, OpenError};
use crate::view::{View, Words};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A scenario opened for a command.
pub(super) struct Opened {
    pub(super) book: Book,
    pub(super) evaluation: Evaluation,
    /// The title of the alternative that was laid on.
    pub(super) alternative: Option<Arc<str>>,
    /// The file it was read from, and what that held.
    file: Option<(PathBuf, Fingerprint)>,
}

impl Opened {
    /// A file, with the agreements it names.
    pub(super) fn file(path: &Path, own: &OwnFiles) -> Result<Self, OpenError> {
        let (scenario, fingerprint) = storage::file::read(path, storage::areas::standard())?;
        Ok(Self { file: Some((path.to_owned(), fingerprint)), ..Self::of(scenario, own) })
    }

    pub(super) fn of(scenario: Scenario, own: &OwnFiles) -> Self {
        let library = own.with_shipped(storage::agreements::that_matter(&scenario));
        Self::over(Book::open(scenario, Arc::new(library)))
    }

    /// A book that is of no file.
    pub(super) fn over(book: Book) -> Self {
        let evaluation = book.evaluate();
        Self { book, evaluation, alternative: None, file: None }
    }

    /// One of its alternatives, laid on; itself where none is asked for. Lines of the file are not told of a problem in
    /// an alternative: what stands there is made of several places.
    pub(super) fn laid(self, alternative: Option<&str>) -> Result<Self, Vec<Problem>> {
        let Some(id) = alternative else { return Ok(self) };
        let book = self.book.with_alternative(id)?;
        let of_id = self.book.scenario().alternatives.iter().find(|alternative| *alternative.id == *id);
        Ok(Self { alternative: of_id.map(|alternative| Arc::clone(&alternative.title)), ..Self::over(book) })
    }

    /// A file, or one of its alternatives; what keeps it from being used is said.
    pub(super) fn asked(
        path: &Path,
        alternative: Option<&str>,
        own: &OwnFiles,
        words: &Words,
        output: &mut Output,
    ) -> Result<Self, Ending> {
        let opened = Self::file(path, own).map_err(|error| complain_of(path, &error, words, output))?;
        let known: Vec<AlternativeId> =
            opened.book.scenario().alternatives.iter().map(|alternative| Arc::clone(&alternative.id)).collect();
        opened.laid(alternative).map_err(|problems| {
            for problem in &problems {
                output.complain(&format!("{}: {}", path.display(), words.alternative_problem(problem)));
            }
            output.complain(&words.tell("cli-known-alternatives", &[("known", &known.join(", "))]));
            Ending::Unusable
        })
    }

    /// The same scenario with every agreement at hand, used or not.
    pub(super) fn beside_all(self, own: &OwnFiles) -> Self {
        let library = own.with_shipped(storage::agreements::ids());
        let book = Book::open(self.book.scenario().clone(), Arc::new(library));
        Self { file: self.file, ..Self::over(book) }
    }

    /// No scenario: the agreements alone.
    pub(super) fn nothing(own: &OwnFiles) -> Option<Self> {
        let library = own.with_shipped(storage::agreements::ids());
        let (first, last) = (library.agreements.first()?.year, library.agreements.last()?.year);
        let years = Years::new(first, last)?;
        let scenario = Scenario::new("", Scope::AllMunicipalities, years, PriceLevel::Of(last));
        Some(Self::of(scenario, own).beside_all(own))
    }

    /// The text it was read from; empty where it is of no file, or the file has changed since.
    pub(super) fn text(&self) -> String {
        let text = self.file.as_ref().and_then(|(path, held)| storage::file::text_of_same(path, *held));
        text.unwrap_or_default()
    }

    /// Eight digits that change with its content, for what is printed to be kept.
    pub(super) fn fingerprint(&self) -> String {
        storage::scenario::fingerprint_to_share(&self.book)
    }

    pub(super) fn view<'a>(&'a self, words: &'a Words, fingerprint: &'a str) -> View<'a> {
        View { book: &self.book, evaluation: &self.evaluation, words, unit: Unit::Mio, decimals: None, fingerprint }
    }
}
