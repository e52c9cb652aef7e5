//! The state of the window: the document, what is chosen, and what is shown of it.

use super::background::Job;
use super::browser::Browser;
use super::document::{Document, DocumentId};
use super::exports::Exports;
use super::laying::Laying;
use super::measure_list::MeasureList;
use super::palette::Taken;
use super::recent::Recents;
use super::shown::{Pointed, PointedKey, Shown, ShownKey};
use super::sides::Sides;
use super::tabs::Tabs;
use super::tour::Step;
use super::update::import::Reading;
use crate::budget::agreement::{FigureRef, Library};
use crate::budget::area::AreaPath;
use crate::budget::measure::Measure;
use crate::budget::money::Unit;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{AssumptionKind, Edit};
use crate::budget::verdict::Verdict;
use crate::storage;
use crate::storage::agreements::own::OwnFile;
use crate::storage::agreements::review::Review;
use crate::storage::journal::Lost;
use crate::storage::sheet::Cells;
use crate::view::glossary::Word;
use crate::view::grid::RowKey;
use crate::view::{Language, View, Words};
use eframe::egui::ThemePreference;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// Everything the panels draw from.
#[derive(Debug)]
pub struct State {
    pub(super) document: Document,
    /// The other open documents.
    pub(super) tabs: Tabs,
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
    /// The agreements browser, open or not.
    pub browser: Browser,
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
    pub(super) kept: BTreeSet<DocumentId>,
    /// Unsaved documents of earlier runs, not answered yet.
    pub lost: Vec<Lost>,
    /// The reports being written.
    pub exports: Exports,
    /// The table file that is being read.
    pub reading: Option<Reading>,
    /// Whether the window may close although a document is unsaved.
    pub may_close: bool,
    shown: Shown,
    pub(super) shown_key: Option<ShownKey>,
    pub(super) pointed_key: Option<PointedKey>,
    /// Where the chosen measure was found last.
    measure_at: usize,
}

/// What is remembered from one start to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// The interface's language.
    pub language: Language,
    /// Light, dark or the system's.
    pub theme: ThemePreference,
    /// The unit amounts are shown in.
    pub unit: Unit,
    /// How many decimals amounts are shown with, 0 to 3; `None` for what suits each place.
    pub decimals: Option<u32>,
    /// The price level of new scenarios and measures; `None` for the agreement's, and the scenario's.
    pub price_level: Option<PriceLevel>,
    /// The size of everything, in percent, 100 to 300.
    pub zoom: u16,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemePreference::System,
            unit: Unit::Mio,
            decimals: None,
            price_level: None,
            zoom: 100,
        }
    }
}

/// An example that ships.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// How [`super::action::Action::OpenExample`] names it.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartTab {
    /// Plan against frame.
    Level,
    /// Headroom.
    Deviation,
    /// What all agreements state for the area.
    Timeline,
}

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

/// A question that must be answered before anything else.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// The document is unsaved: save, not save, or cancel what was asked for.
    Unsaved(Then),
    /// No file dialog is to be had here: a path must be typed.
    TypedPath {
        /// What for.
        ask: super::files::Ask,
        /// What stands in the field.
        text: String,
        /// Why the last try failed.
        error: Option<String>,
    },
    /// A file of that name is there already.
    Overwrite {
        /// What for.
        ask: super::files::Ask,
        /// The file.
        path: PathBuf,
    },
    /// An assumption needs its number and its reason.
    Assume(Assuming),
    /// A file could not be opened: why, line by line.
    CannotOpen {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        lines: Vec<String>,
    },
    /// An agreement file was opened and looked through: what is to become of it.
    Agreement(Box<Reviewed>),
    /// A file of that name is in the user's folder already.
    ReplaceOwn {
        /// The file.
        to: PathBuf,
        /// What it is to hold.
        text: String,
    },
    /// A new agreement from the figures of another.
    NewAgreement,
    /// A correction of an agreed frame.
    Vintage {
        /// The frame.
        of: FigureRef,
        /// Its position among the scenario's corrections; `None` for a new one.
        at: Option<usize>,
    },
    /// A figure of an agreement that the scenario carries.
    OwnFigure(FigureRef),
    /// An assumption to change, by its number; `None` for a new one.
    Assumption(Option<usize>),
    /// A frame of the scenario's own.
    OwnFrame {
        /// The area of a new one.
        area: AreaPath,
        /// Its position among the scenario's own frames; `None` for a new one.
        at: Option<usize>,
    },
    /// The amounts of a measure follow from its effect: whether it is to have amounts by year instead.
    ToYearly {
        /// The measure's position.
        measure: usize,
        /// The year that was to be typed in.
        year: Year,
        /// What was typed already.
        typed: Option<String>,
    },
    /// A pasted range to look at before it is laid in the grid.
    Paste(Box<Laying>),
    /// A change of the measures chosen together, or of the chosen one.
    Measures(MeasuresForm),
    /// Another kind of effect would lose numbers: whether to go on.
    OtherEffect {
        /// The change.
        edit: Edit,
        /// What it would lose, line by line.
        lines: Vec<String>,
    },
    /// A new sub-area of the scenario's own.
    OwnArea {
        /// The area it is to lie in.
        within: AreaPath,
        /// The measure that moves there, by its position.
        measure: Option<usize>,
    },
    /// What the scenario is: title, whose, years, agreements.
    Scenario,
    /// A table whose measures are to be taken in.
    Import(Box<Importing>),
    /// The keys of all commands.
    Shortcuts,
    /// Something is in the way of a save, or of what was not saved.
    Trouble(Trouble),
    /// Unsaved documents of earlier runs.
    Lost,
    /// How the program looks and behaves.
    Settings,
    /// The files opened last.
    Recent,
    /// Find anything.
    Palette,
    /// The words of the trade, searched for this one.
    Glossary(Option<Word>),
    /// The chart as a table.
    ChartTable,
}

/// A table file that was read, and the sheet of it that is looked at.
#[derive(Debug, Clone, PartialEq)]
pub struct Importing {
    /// Where it lies.
    pub path: PathBuf,
    /// Its sheets; none where it is a text.
    pub sheets: Arc<[String]>,
    /// The position of the one that is looked at.
    pub sheet: usize,
    /// Its cells.
    pub cells: Arc<Cells>,
}

/// A form about the chosen measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeasuresForm {
    /// Standing, area, prices, group, on or off.
    Change,
    /// Some years later or earlier.
    Shift,
    /// So many percent.
    Scale,
    /// In two parts.
    Split,
}

/// What is in the way of a save, or of what was not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The file could not be written.
    NotSaved {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// Another program has changed the file since it was opened.
    Changed(PathBuf),
    /// Another window has the file open.
    Elsewhere(PathBuf),
    /// Opening the file anew loses what was not saved.
    Reload(PathBuf),
}

/// An agreement file that was looked through.
#[derive(Debug, Clone, PartialEq)]
pub struct Reviewed {
    /// Where it lies.
    pub path: PathBuf,
    /// What it holds.
    pub text: String,
    /// What it says, and what is asked about.
    pub review: Review,
}

/// An assumption being filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Assuming {
    /// What is assumed, with the number still to come where there is one.
    pub kind: AssumptionKind,
    /// The rate as typed.
    pub percent: String,
    /// The reason as typed.
    pub because: String,
}

/// What waits for the question of unsaved changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// Close the window.
    Close,
    /// Close the document's tab.
    CloseTab,
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
    pub const fn library(&self) -> &Arc<Library> {
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
        self.browser.open = false;
        self.dialog = None;
        self.show_anew();
    }

    /// Chooses what there is most to say about in the document, and shows it.
    pub(super) fn show_anew(&mut self) {
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
            self.shown = Shown { generation, ..Shown::of(self) };
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
    }

    /// The chosen measure and its position.
    pub fn chosen_measure(&self) -> Option<(usize, &Measure)> {
        let (id, scenario) = (self.measure.as_deref()?, self.document.book().scenario());
        let there = scenario.measures.get(self.measure_at).filter(|measure| *measure.id == *id);
        there.map(|measure| (self.measure_at, measure)).or_else(|| scenario.measure(id))
    }

    /// Chooses the area with the most to say: one that a problem stops, or else the deepest with a verdict.
    fn choose_first(&mut self) {
        let evaluation = self.document.evaluation();
        let stuck = evaluation.areas.iter().find(|outcome| outcome.worst() == Verdict::NotComputed);
        let judged = evaluation.areas.iter().filter(|outcome| !outcome.frames.is_empty());
        let deepest = judged.max_by_key(|outcome| outcome.area.depth());
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
