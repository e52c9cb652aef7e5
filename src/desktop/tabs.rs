//! Several open documents: one is shown, and each of the others rests with all that was chosen in it.

use super::browser::Browser;
use super::document::{Document, DocumentId, Origin};
use super::measure_list::MeasureList;
use super::state::{CellAt, CellRange, ChartTab, InspectorTab, State};
use crate::budget::agreement::Library;
use crate::budget::area::AreaPath;
use std::mem;
use std::path::Path;
use std::sync::Arc;

/// The documents that are not shown, in the order of the tabs.
#[derive(Debug, Default)]
pub struct Tabs {
    resting: Vec<Resting>,
    /// How many of them stand before the shown one.
    before: usize,
}

/// A document that is not shown, and what was chosen in it.
#[derive(Debug)]
struct Resting {
    document: Document,
    area: Option<AreaPath>,
    chart_tab: ChartTab,
    inspector_tab: InspectorTab,
    measure: Option<Box<str>>,
    cell: Option<CellAt>,
    range: Option<CellRange>,
    typing: Option<String>,
    list: MeasureList,
    browser: Browser,
}

impl Tabs {
    /// Takes note of other agreements at hand.
    pub(super) fn know(&mut self, library: &Arc<Library>) {
        for resting in &mut self.resting {
            resting.document.know(Arc::clone(library));
        }
    }
}

impl State {
    /// Every open document, in the order of the tabs.
    pub fn documents(&self) -> impl Iterator<Item = &Document> {
        let (before, behind) =
            self.tabs.resting.split_at_checked(self.tabs.before).unwrap_or((&self.tabs.resting, &[]));
        let before = before.iter().map(|resting| &resting.document);
        before.chain([&self.document]).chain(behind.iter().map(|resting| &resting.document))
    }

    /// The position of the shown document among the tabs.
    pub const fn tab(&self) -> usize {
        self.tabs.before
    }

    /// How many documents are open; at least one.
    pub const fn tab_count(&self) -> usize {
        self.tabs.resting.len() + 1
    }

    /// An open document, shown or not, to change; `None` where it was closed meanwhile.
    pub fn document_of_mut(&mut self, id: DocumentId) -> Option<&mut Document> {
        let resting = self.tabs.resting.iter_mut().map(|resting| &mut resting.document);
        [&mut self.document].into_iter().chain(resting).find(|document| document.id() == id)
    }

    /// Every open document, to change, in no order.
    pub(super) fn documents_mut(&mut self) -> impl Iterator<Item = &mut Document> {
        [&mut self.document].into_iter().chain(self.tabs.resting.iter_mut().map(|resting| &mut resting.document))
    }

    /// Whether there is nothing but an example as it ships, below the welcome.
    pub fn is_at_the_start(&self) -> bool {
        let is_example = matches!(self.document.origin(), Origin::Example(_));
        self.tab_count() == 1 && self.welcome && is_example && self.document.is_untouched()
    }

    /// The position of the document that lies in this file, by whatever way it is named.
    pub fn tab_of_file(&self, path: &Path) -> Option<usize> {
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_unreachable| path.to_owned());
        let wanted = real(path);
        self.documents().position(|document| document.path().is_some_and(|path| real(path) == wanted))
    }

    /// Shows the document at a position; the one that was shown rests as it stands.
    pub fn go_to_tab(&mut self, at: usize) {
        if at == self.tabs.before || at >= self.tab_count() {
            return;
        }
        let from = if at > self.tabs.before { at - 1 } else { at };
        let next = self.tabs.resting.remove(from);
        let last = self.exchange(next);
        self.tabs.resting.insert(if at > self.tabs.before { self.tabs.before } else { self.tabs.before - 1 }, last);
        self.tabs.before = at;
        self.refresh();
    }

    /// Opens a document: in the tab of one that nobody has touched, or else in a tab of its own behind the shown one.
    pub fn open_document(&mut self, document: Document) {
        if self.document.is_untouched() {
            self.replace_document(document);
            return;
        }
        let mine = Resting::new(document);
        let last = self.exchange(mine);
        self.tabs.resting.insert(self.tabs.before, last);
        self.tabs.before += 1;
        self.show_anew();
    }

    /// Closes the shown document's tab and shows its neighbour; `false` where it is the only one.
    pub fn close_tab(&mut self) -> bool {
        if self.tabs.resting.is_empty() {
            return false;
        }
        let at = self.tabs.before.min(self.tabs.resting.len() - 1);
        let next = self.tabs.resting.remove(at);
        drop(self.exchange(next));
        self.tabs.before = at;
        self.refresh();
        true
    }

    /// Closes a tab that is not shown.
    pub fn close_resting_tab(&mut self, at: usize) {
        let from = if at > self.tabs.before { at - 1 } else { at };
        if at != self.tabs.before && from < self.tabs.resting.len() {
            self.tabs.resting.remove(from);
            if at < self.tabs.before {
                self.tabs.before -= 1;
            }
        }
    }

    /// Shows what rested, and gives what was shown.
    fn exchange(&mut self, next: Resting) -> Resting {
        self.shown_key = None;
        self.pointed_key = None;
        self.dialog = None;
        self.comparing.open = false;
        Resting {
            document: mem::replace(&mut self.document, next.document),
            area: mem::replace(&mut self.area, next.area),
            chart_tab: mem::replace(&mut self.chart_tab, next.chart_tab),
            inspector_tab: mem::replace(&mut self.inspector_tab, next.inspector_tab),
            measure: mem::replace(&mut self.measure, next.measure),
            cell: mem::replace(&mut self.cell, next.cell),
            range: mem::replace(&mut self.range, next.range),
            typing: mem::replace(&mut self.typing, next.typing),
            list: mem::replace(&mut self.list, next.list),
            browser: mem::replace(&mut self.browser, next.browser),
        }
    }
}

impl Resting {
    /// A document in which nothing is chosen yet.
    fn new(document: Document) -> Self {
        Self {
            document,
            area: None,
            chart_tab: ChartTab::Level,
            inspector_tab: InspectorTab::Measure,
            measure: None,
            cell: None,
            range: None,
            typing: None,
            list: MeasureList::default(),
            browser: Browser::default(),
        }
    }
}
