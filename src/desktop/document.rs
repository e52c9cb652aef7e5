//! The open document: a scenario, where it comes from, its history, and its evaluation.

use super::background::OnDisk;
use super::history::History;
use super::layer::Layer;
use super::unwritten::Unwritten;
use crate::budget::agreement::Library;
use crate::budget::book::Book;
use crate::budget::evaluation::Evaluation;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::problem::Problem;
use crate::budget::scenario::{Edit, EditError, Scenario, Scope, Years};
use crate::storage::file::Fingerprint;
use crate::storage::journal::{About, Change, Touched};
use crate::view::EditName;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Where a document comes from, and so where saving puts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A shipped example; saving asks for a new file.
    Example(&'static str),
    /// A file of the user's.
    File(PathBuf),
    /// Started empty; saving asks for a file.
    New,
}

/// Tells the open documents apart, whatever file they lie in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(u64);

/// A save under way.
#[derive(Debug)]
struct UnderWay {
    number: u64,
    /// What is saved.
    scenario: Arc<Scenario>,
    /// How many steps had been made when it was asked for; `None` where no undo leads back there any more.
    steps: Option<usize>,
}

/// What the file held when it was opened, last saved or last merged.
#[derive(Debug, Clone, Default)]
struct Held {
    fingerprint: Option<Fingerprint>,
    /// What it said, where that is known.
    scenario: Option<Arc<Scenario>>,
}

/// A merge with the file, as a step of the history: what the file held as far as was known before it, and what after.
#[derive(Debug)]
struct Merged {
    step: usize,
    before: Held,
    after: Held,
}

/// A scenario open for work. Evaluated when it changes, never per frame.
#[derive(Debug)]
pub struct Document {
    id: DocumentId,
    /// The plan: what is saved, and what every edit changes.
    book: Book,
    evaluation: Evaluation,
    /// The alternative that is shown in its place.
    layer: Option<Box<Layer>>,
    history: History,
    origin: Origin,
    read_only: bool,
    revision: u64,
    /// How many steps had been made when the file was last the same; `None` where no undo leads back to it.
    saved_at: Option<usize>,
    saving: Vec<UnderWay>,
    saves: u64,
    unwritten: Unwritten,
    held: Held,
    merged: Vec<Merged>,
    /// How the file stood to that when somebody last looked.
    pub on_disk: OnDisk,
    /// Whether another window has the file open too.
    pub elsewhere: bool,
}

impl Document {
    /// Opens a scenario that nobody has changed yet.
    pub fn open(scenario: Scenario, library: Arc<Library>, origin: Origin) -> Self {
        let book = Book::open(scenario, library);
        let evaluation = book.evaluate();
        let revision = next_revision();
        let id = DocumentId(revision);
        Self {
            id,
            book,
            evaluation,
            layer: None,
            history: History::default(),
            origin,
            read_only: false,
            revision,
            saved_at: Some(0),
            saving: Vec::new(),
            saves: 0,
            unwritten: Unwritten::default(),
            held: Held::default(),
            merged: Vec::new(),
            on_disk: OnDisk::Same,
            elsewhere: false,
        }
    }

    /// The same document, whose file holds this.
    #[must_use]
    pub fn held(self, fingerprint: Fingerprint) -> Self {
        let held = Held { fingerprint: Some(fingerprint), scenario: Some(self.book.snapshot()) };
        Self { held, ..self }
    }

    /// The same document, recovered from its journal: no file holds it, and the journal knows it already.
    #[must_use]
    pub fn recovered(self, about: &About) -> Self {
        let held = Held { fingerprint: about.fingerprint, scenario: None };
        Self { saved_at: None, held, unwritten: Unwritten::up_to_date(), ..self }
    }

    /// A document with nothing in it, for a library without examples.
    pub fn empty(library: Arc<Library>) -> Self {
        let scenario = Scenario::new("", Scope::AllMunicipalities, Years::of(Year::FIRST), PriceLevel::Current);
        Self::open(scenario, library, Origin::New)
    }

    /// The same document, which may be looked at but not changed: a file of a newer format.
    #[must_use]
    pub fn read_only(self) -> Self {
        Self { read_only: true, ..self }
    }

    /// Makes an edit as one undo step. A failing or forbidden edit changes nothing.
    pub fn edit(&mut self, edit: Edit) -> Result<(), EditError> {
        let name = EditName::of(&edit, self.book().scenario());
        self.edit_as(edit, name)
    }

    /// Makes an edit as one undo step of that name. A failing or forbidden edit changes nothing. While an alternative is
    /// shown, the edit is one of that: it is written into its layer.
    pub fn edit_as(&mut self, edit: Edit, name: EditName) -> Result<(), EditError> {
        if self.read_only {
            return Ok(());
        }
        let edit = match &self.layer {
            Some(layer) => self.book.scenario().edit_in_alternative(layer.id(), edit)?,
            None => edit,
        };
        let before = self.history.steps();
        let touched = Touched::by(&edit);
        self.history.make(&mut self.book, edit, name)?;
        self.unwritten.add(touched, &self.book);
        // What was undone is gone, and with it the way to a file saved then.
        self.saved_at = self.saved_at.filter(|saved| *saved <= before);
        self.merged.retain(|merged| merged.step <= before);
        for save in &mut self.saving {
            save.steps = save.steps.filter(|steps| *steps <= before);
        }
        self.changed();
        Ok(())
    }

    /// What the file held when it was opened, last saved or last merged, where that is known.
    pub const fn base(&self) -> Option<&Arc<Scenario>> {
        self.held.scenario.as_ref()
    }

    /// What the file holds now was brought in by the last step, or stands here already: the next save may replace it.
    /// Where the step is taken back, the file counts as changed again.
    pub fn brought_in(&mut self, theirs: &Arc<Scenario>, now: Fingerprint) {
        let after = Held { fingerprint: Some(now), scenario: Some(Arc::clone(theirs)) };
        let before = std::mem::replace(&mut self.held, after.clone());
        let step = self.history.steps();
        self.merged.push(Merged { step, before, after });
        self.on_disk = OnDisk::Same;
        self.no_file_holds_it();
        if self.book.scenario() == &**theirs {
            self.saved_at = Some(step);
        }
    }

    /// Takes note of other agreements at hand. That is no change of the scenario.
    pub fn know(&mut self, at_hand: Arc<Library>) {
        self.book.know(at_hand);
        self.changed();
    }

    /// Takes the last edit back.
    pub fn undo(&mut self) -> Result<(), EditError> {
        let [touched, _] = self.history.next().map(|edit| edit.map(Touched::by));
        self.history.undo(&mut self.book)?;
        let undone = self.history.steps() + 1;
        if let Some(merged) = self.merged.iter().rev().find(|merged| merged.step == undone) {
            self.held = merged.before.clone();
            self.on_disk = merged.after.fingerprint.map_or(OnDisk::Same, OnDisk::changed_to);
        }
        if let Some(touched) = touched {
            self.unwritten.add(touched, &self.book);
        }
        self.changed();
        Ok(())
    }

    /// Makes the edit again that was taken back last.
    pub fn redo(&mut self) -> Result<(), EditError> {
        let [_, touched] = self.history.next().map(|edit| edit.map(Touched::by));
        self.history.redo(&mut self.book)?;
        let redone = self.history.steps();
        if let Some(merged) = self.merged.iter().rev().find(|merged| merged.step == redone) {
            self.held = merged.after.clone();
            self.on_disk = OnDisk::Same;
        }
        if let Some(touched) = touched {
            self.unwritten.add(touched, &self.book);
        }
        self.changed();
        Ok(())
    }

    /// A save begins: its number. What is changed from now on is not in it.
    pub fn begin_save(&mut self) -> u64 {
        self.saves += 1;
        let (number, steps, scenario) = (self.saves, Some(self.history.steps()), self.book.snapshot());
        self.saving.push(UnderWay { number, scenario, steps });
        self.saves
    }

    /// The save of that number is done: the file holds what stood here when it began.
    pub fn saved(&mut self, number: u64, path: &Path, fingerprint: Fingerprint) {
        let Some(UnderWay { steps, scenario, .. }) = self.end_save(number) else { return };
        self.origin = Origin::File(path.to_owned());
        self.saved_at = steps;
        self.held = Held { fingerprint: Some(fingerprint), scenario: Some(scenario) };
        self.merged.clear();
        self.on_disk = OnDisk::Same;
        self.elsewhere = false;
    }

    /// The save of that number failed: everything is as it was.
    pub fn not_saved(&mut self, number: u64) {
        self.end_save(number);
    }

    fn end_save(&mut self, number: u64) -> Option<UnderWay> {
        let at = self.saving.iter().position(|save| save.number == number)?;
        Some(self.saving.remove(at))
    }

    /// Whether a save is under way.
    pub const fn is_saving(&self) -> bool {
        !self.saving.is_empty()
    }

    /// The user wants what stands here, whatever the file holds now.
    pub fn keep_mine(&mut self) {
        if let OnDisk::Changed { now, .. } = std::mem::take(&mut self.on_disk) {
            self.held = Held { fingerprint: Some(now), scenario: None };
        }
        self.no_file_holds_it();
    }

    /// What stands here stands in no file any more.
    pub fn no_file_holds_it(&mut self) {
        if self.saved_at.take().is_some() {
            self.unwritten.add_all();
        }
    }

    /// What its journal does not know yet, from now on taken as known; `None` where there is nothing.
    pub fn take_unwritten(&mut self) -> Option<Vec<Change>> {
        self.unwritten.take(&self.book)
    }

    /// Its journal is gone; whether there was one.
    pub fn forget_journal(&mut self) -> bool {
        self.unwritten.forget()
    }

    /// What its journal is a journal of.
    pub fn about(&self) -> About {
        About { file: self.path().map(Path::to_owned), fingerprint: self.held.fingerprint }
    }

    /// What its file held when it was opened or last saved.
    pub const fn fingerprint(&self) -> Option<Fingerprint> {
        self.held.fingerprint
    }

    /// The plan and what it stands on: what is saved.
    pub const fn plan(&self) -> &Book {
        &self.book
    }

    /// The scenario that is shown, and what it stands on: the plan, or the plan with an alternative laid on.
    pub fn book(&self) -> &Book {
        self.layer.as_ref().map_or(&self.book, |layer| layer.book())
    }

    /// What the scenario that is shown comes to.
    pub fn evaluation(&self) -> &Evaluation {
        self.layer.as_ref().map_or(&self.evaluation, |layer| layer.evaluation())
    }

    /// The alternative that is shown.
    pub fn layer(&self) -> Option<&Layer> {
        self.layer.as_deref()
    }

    /// Shows an alternative, or the plan. Fails with what keeps the alternative from being laid on.
    pub fn show_alternative(&mut self, id: Option<&str>) -> Result<(), Vec<Problem>> {
        self.layer = id.map(|id| Layer::of(&self.book, id)).transpose()?.map(Box::new);
        self.revision = next_revision();
        Ok(())
    }

    /// What undo and redo would do.
    pub const fn history(&self) -> &History {
        &self.history
    }

    /// Where it comes from.
    pub const fn origin(&self) -> &Origin {
        &self.origin
    }

    /// The file it is saved in, if any.
    pub fn path(&self) -> Option<&Path> {
        match &self.origin {
            Origin::File(path) => Some(path),
            Origin::Example(_) | Origin::New => None,
        }
    }

    /// Whether it may be looked at only.
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Whether it holds changes that no file holds.
    pub fn is_unsaved(&self) -> bool {
        self.saved_at != Some(self.history.steps())
    }

    /// Which of the open documents it is.
    pub const fn id(&self) -> DocumentId {
        self.id
    }

    /// Whether nothing is lost when another document takes its place: an example or a new scenario as it was opened.
    pub fn is_untouched(&self) -> bool {
        let is_file = matches!(self.origin, Origin::File(_));
        !is_file && !self.is_unsaved() && self.history.steps() == 0
    }

    /// Moves with every change, and is never the same for two documents; what is shown is made anew when it moves.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    fn changed(&mut self) {
        self.revision = next_revision();
        self.evaluation = self.book.evaluate();
        // An alternative that is gone, or can no longer be laid on, gives way to the plan.
        self.layer = self.layer.take().and_then(|layer| Layer::of(&self.book, layer.id()).ok().map(Box::new));
    }
}

/// A number that no document had before.
fn next_revision() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}
