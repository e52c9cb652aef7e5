//! The state of the window: the document, what is chosen, and what is shown of it.

mod dialog;
mod preferences;

pub use dialog::{AlternativeForm, Assuming, Dialog, Importing, MeasuresForm, Pictured, Reviewed, Then, Trouble};
pub use preferences::Preferences;

use crate::budget::agreement::Library;
use crate::budget::area::AreaPath;
use crate::budget::evaluation::{AreaOutcome, Cell};
use crate::budget::measure::Measure;
use crate::budget::price_level::Year;
use crate::budget::verdict::Verdict;
use crate::desktop::background::Job;
use crate::desktop::browser::Browser;
use crate::desktop::comparing::Comparing;
use crate::desktop::document::{Document, DocumentId};
use crate::desktop::exports::Exports;
use crate::desktop::measure_list::MeasureList;
use crate::desktop::meeting::MeetingMode;
use crate::desktop::palette::Taken;
use crate::desktop::recent::Recents;
use crate::desktop::shown::{Pointed, PointedKey, Shown, ShownKey};
use crate::desktop::sides::Sides;
use crate::desktop::tabs::Tabs;
use crate::desktop::tour::Step;
use crate::desktop::update::import::Reading;
use crate::storage;
use crate::storage::agreements::own::OwnFile;
use crate::storage::journal::Lost;
use crate::view::chart::Chart;
use crate::view::grid::RowKey;
use crate::view::{Language, View, Words};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// Everything the panels draw from.
#[derive(Debug)]
pub struct State {
    pub(in crate::desktop) document: Document,
    /// The other open documents.
    pub(in crate::desktop) tabs: Tabs,
    /// The agreements at hand, without those that the scenario carries.
    pub library: Arc<Library>,
    /// The user's own agreement files.
    pub own_files: Vec<OwnFile>,
    /// The folder they are put in, if there is one.
    pub own_folder: Option<PathBuf>,
    /// The texts of the chosen language.
    words: Words,
    /// What is remembered from one start to the next.
    pub preferences: Preferences,
    /// The area whose chart and grid are shown.
    pub area: Option<AreaPath>,
    /// Level or deviation.
    pub chart_tab: ChartTab,
    /// Measure, explanation or problems.
    pub inspector_tab: InspectorTab,
    /// The chosen measure's id.
    pub measure: Option<Box<str>>,
    /// The chosen cell of the grid.
    pub cell: Option<CellAt>,
    /// The range of cells that the chosen one lies in, where several are marked.
    pub range: Option<CellRange>,
    /// The text being typed in the chosen cell.
    pub typing: Option<String>,
    /// The list of measures: what it is narrowed down to, and which are chosen together.
    pub list: MeasureList,
    /// The comparison of plans, open or not.
    pub comparing: Comparing,
    /// The agreements browser, open or not.
    pub browser: Browser,
    /// The meeting, while it is on the whole screen.
    pub meeting: Option<MeetingMode>,
    /// The dialog that waits for an answer.
    pub dialog: Option<Dialog>,
    /// Events to tell, oldest first.
    pub notices: Vec<Notice>,
    /// Whether the welcome strip is shown.
    pub welcome: bool,
    /// What stands at the sides of the window.
    pub sides: Sides,
    /// The examples that ship.
    pub examples: Vec<Example>,
    /// The files opened last.
    pub recents: Recents,
    /// The folder of the journal, where the user chose one.
    pub own_journal_folder: Option<PathBuf>,
    /// The step of the tour that is shown.
    pub tour: Option<Step>,
    /// What was taken last from the palette.
    pub taken: Taken,
    /// Moves each time the menu is asked for.
    pub menu_asked: u64,
    /// Files that wait to be opened, one after the other.
    pub waiting: Vec<PathBuf>,
    /// What goes on once the document is saved.
    pub after_save: Option<Then>,
    /// Documents whose unsaved changes may be lost when the window closes.
    pub let_go: Vec<DocumentId>,
    /// Where journals and claims lie, if anywhere.
    pub journal_folder: Option<PathBuf>,
    /// What is to be done beside the window, in this order.
    pub jobs: Vec<Job>,
    /// The documents whose journals and claims are kept.
    pub(in crate::desktop) kept: BTreeSet<DocumentId>,
    /// Unsaved documents of earlier runs, not answered yet.
    pub lost: Vec<Lost>,
    /// The reports being written.
    pub exports: Exports,
    /// The table file that is being read.
    pub reading: Option<Reading>,
    /// Whether the window may close although a document is unsaved.
    pub may_close: bool,
    shown: Shown,
    pub(in crate::desktop) shown_key: Option<ShownKey>,
    pub(in crate::desktop) pointed_key: Option<PointedKey>,
    /// Where the chosen measure was found last.
    measure_at: usize,
}

/// An example that ships.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// How [`crate::desktop::action::Action::OpenExample`] names it.
    pub name: &'static str,
    /// The title of its scenario.
    pub title: String,
}

impl Example {
    /// Every example that ships and can be read.
    fn all(library: &Library) -> Vec<Self> {
        let examples = storage::examples::all().iter();
        examples
            .filter_map(|example| {
                let read = storage::scenario::read(example.text, &library.areas).ok()?;
                Some(Self { name: example.name, title: read.scenario.title })
            })
            .collect()
    }
}

/// Which chart is shown.
pub use crate::view::chart::ChartKind as ChartTab;

/// What the inspector shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InspectorTab {
    /// The chosen measure or baseline.
    Measure,
    /// Why the chosen figure is what it is.
    Why,
    /// The problems of the scenario.
    Problems,
}

/// A cell of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellAt {
    /// Its row.
    pub row: RowKey,
    /// Its year.
    pub year: Year,
}

/// A range of cells, by two opposite corners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellRange {
    /// The corner where it began.
    pub from: CellAt,
    /// The corner that moves.
    pub to: CellAt,
}

/// An event worth telling: saved, exported, could not write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub text: String,
    /// Whether something failed.
    pub failed: bool,
}

impl State {
    /// The state of a window that opens with a document.
    pub fn new(document: Document, library: Arc<Library>, preferences: Preferences) -> Self {
        let mut state = Self {
            examples: Example::all(&library),
            document,
            tabs: Tabs::default(),
            library,
            own_files: Vec::new(),
            own_folder: None,
            words: Words::of(preferences.language),
            preferences,
            area: None,
            chart_tab: ChartTab::Level,
            inspector_tab: InspectorTab::Measure,
            measure: None,
            cell: None,
            range: None,
            typing: None,
            list: MeasureList::default(),
            browser: Browser::default(),
            comparing: Comparing::default(),
            meeting: None,
            dialog: None,
            notices: Vec::new(),
            exports: Exports::default(),
            welcome: false,
            sides: Sides::default(),
            recents: Recents::default(),
            own_journal_folder: None,
            tour: None,
            taken: Taken::default(),
            menu_asked: 0,
            waiting: Vec::new(),
            after_save: None,
            let_go: Vec::new(),
            journal_folder: None,
            jobs: Vec::new(),
            kept: BTreeSet::new(),
            lost: Vec::new(),
            reading: None,
            may_close: false,
            shown: Shown::default(),
            shown_key: None,
            pointed_key: None,
            measure_at: 0,
        };
        state.choose_first();
        state.refresh();
        state
    }

    /// The open document.
    pub const fn document(&self) -> &Document {
        &self.document
    }

    /// The open document, to change.
    pub const fn document_mut(&mut self) -> &mut Document {
        &mut self.document
    }

    /// The agreements at hand and those that the scenario carries.
    pub fn library(&self) -> &Arc<Library> {
        self.document.book().library()
    }

    /// Takes note of other agreements at hand.
    pub fn know(&mut self, library: Arc<Library>) {
        self.document.know(Arc::clone(&library));
        self.tabs.know(&library);
        self.library = library;
    }

    /// Puts another document in the tab.
    pub fn replace_document(&mut self, document: Document) {
        self.document = document;
        self.shown_key = None;
        self.list = MeasureList::default();
        self.typing = None;
        self.show_the_plan();
        self.dialog = None;
        self.show_anew();
    }

    /// Whatever stood in the place of the plan gives way to it.
    pub(in crate::desktop) fn show_the_plan(&mut self) {
        self.browser.open = false;
        self.comparing.open = false;
    }

    /// Whether something else stands in the place of the plan.
    pub const fn hides_the_plan(&self) -> bool {
        self.browser.open || self.comparing.open
    }

    /// The chart on the screen: the comparison's where that is shown.
    pub fn chart(&self) -> Option<&Chart> {
        if self.comparing.open {
            return self.comparing.shown().chart.as_ref().map(|[screen, _]| screen);
        }
        self.shown.chart.as_ref()
    }

    /// Chooses what there is most to say about in the document, and shows it.
    pub(in crate::desktop) fn show_anew(&mut self) {
        self.choose_first();
        self.refresh();
    }

    /// The texts of the chosen language.
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, language: Language) {
        self.preferences.language = language;
        self.words = Words::of(language);
    }

    /// The document seen in the chosen language and unit.
    pub fn view(&self) -> View<'_> {
        View {
            book: self.document.book(),
            evaluation: self.document.evaluation(),
            words: &self.words,
            unit: self.preferences.unit,
            decimals: self.preferences.decimals,
            fingerprint: "",
        }
    }

    /// What the panels show, made when something it depends on changed.
    pub const fn shown(&self) -> &Shown {
        &self.shown
    }

    /// Makes what is shown anew, if anything it depends on changed.
    pub fn refresh(&mut self) {
        self.measure_at = self.chosen_measure().map_or(0, |(at, _)| at);
        let key = ShownKey::of(self);
        if self.shown_key.as_ref() != Some(&key) {
            let generation = self.shown.generation.wrapping_add(1);
            let same = self.shown_key.as_ref().is_some_and(|before| before.has_same_problems(&key));
            let of_alternatives = same.then(|| self.shown.take_of_alternatives());
            self.shown = Shown { generation, ..Shown::of(self, of_alternatives) };
            self.shown_key = Some(key);
            self.pointed_key = None;
        }
        let pointed = PointedKey::of(self);
        if self.pointed_key.as_ref() != Some(&pointed) {
            self.shown.pointed = Pointed::of(self);
            self.pointed_key = Some(pointed);
        }
        let mut list = std::mem::take(&mut self.list);
        list.refresh(self);
        self.list = list;
        let mut browser = std::mem::take(&mut self.browser);
        browser.refresh(self);
        self.browser = browser;
        let mut comparing = std::mem::take(&mut self.comparing);
        comparing.refresh(self);
        self.comparing = comparing;
        let mut meeting = self.meeting.take();
        if let Some(mode) = &mut meeting {
            mode.refresh(self);
        }
        self.meeting = meeting;
    }

    /// The chosen measure and its position.
    pub fn chosen_measure(&self) -> Option<(usize, &Measure)> {
        let (id, scenario) = (self.measure.as_deref()?, self.document.book().scenario());
        let there = scenario.measures.get(self.measure_at).filter(|measure| *measure.id == *id);
        there.map(|measure| (self.measure_at, measure)).or_else(|| scenario.measure(id))
    }

    /// Chooses the area with the most to say: one that a problem stops, or else the deepest with a
    /// verdict; of several the first that measures change.
    fn choose_first(&mut self) {
        let evaluation = self.document.evaluation();
        let stuck = evaluation.areas.iter().find(|outcome| outcome.worst() == Verdict::NotComputed);
        let judged = evaluation.areas.iter().filter(|outcome| !outcome.frames.is_empty());
        let is_changed = |outcome: &AreaOutcome| outcome.change.iter().any(|cell| *cell != Cell::Empty);
        let deepest = judged.rev().max_by_key(|outcome| (outcome.area.depth(), is_changed(outcome)));
        let first = stuck.or(deepest).or_else(|| evaluation.areas.first());
        self.inspector_tab = if stuck.is_some() { InspectorTab::Problems } else { InspectorTab::Measure };
        self.area = first.map(|outcome| outcome.area.clone());
        self.measure = self.area.as_ref().and_then(|area| {
            let measures = &self.document.book().scenario().measures;
            measures.iter().find(|measure| measure.area.is_within(area)).map(|measure| measure.id.clone())
        });
        self.cell = None;
        self.range = None;
    }
}
