//! The agreements browser: what is searched for, what was found, and the figure whose entry is shown.

use super::state::State;
use super::widget::select::Choice;
use crate::budget::agreement::{Agreement, FigureKind, FigureRef, Library, Period};
use crate::budget::area::AreaPath;
use crate::budget::money::Unit;
use crate::budget::price_level::{PriceLevel, Year};
use crate::budget::scenario::{AssumptionKind, CannotUse, Scenario, Use};
use crate::view::browse::{FigureEntry, Filters, Group, Index, year_in};
use crate::view::{Language, Words};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The browser. It keeps what it was asked when it is closed.
#[derive(Debug, Default)]
pub struct Browser {
    /// Whether it stands in the place of the plan.
    pub open: bool,
    /// What is searched for.
    pub query: String,
    /// What the hits are narrowed down to.
    pub filters: Filters,
    /// The figure whose entry is shown.
    pub figure: Option<FigureRef>,
    /// Whether it is being read, where there is room for the list or the entry only.
    pub reading: bool,
    /// The price level its values are restated to, where it is not the scenario's.
    pub level: Option<PriceLevel>,
    /// The figures that led to this one, the last first to go back to.
    pub trail: Vec<FigureRef>,
    /// Moves each time the search field is asked for.
    pub asked: u64,
    /// Moves each time the list is to bring the figure into view.
    pub revealed: u64,
    catalogue: Option<(CatalogueKey, Catalogue)>,
    found: Found,
    entry: Shown,
}

/// The index of a language, and what its filters offer.
#[derive(Debug, Default)]
pub struct Catalogue {
    /// Every figure.
    pub index: Index,
    /// The areas that figures are for.
    pub areas: Vec<Choice<Option<AreaPath>>>,
    /// The groups of kinds.
    pub groups: Vec<Choice<Option<Group>>>,
    /// The years something is printed for.
    pub years: Vec<Choice<Option<Year>>>,
}

/// What a catalogue was made of.
#[derive(Debug)]
struct CatalogueKey {
    language: Language,
    agreements: Vec<Arc<Agreement>>,
}

impl CatalogueKey {
    /// Whether a catalogue of these would be the same.
    fn is_of(&self, language: Language, agreements: &[Arc<Agreement>]) -> bool {
        let same = |(one, other): (&Arc<Agreement>, &Arc<Agreement>)| Arc::ptr_eq(one, other);
        self.language == language
            && self.agreements.len() == agreements.len()
            && self.agreements.iter().zip(agreements).all(same)
    }
}

/// What a query found.
#[derive(Debug, Default)]
pub struct Found {
    key: Option<(Language, String, Filters)>,
    /// Moves each time something else was found.
    pub generation: u64,
    /// The positions in the index, best first.
    pub hits: Vec<usize>,
    /// How many there would be without filters.
    pub without_filters: usize,
    /// The year the query or the filter names.
    pub year: Option<Year>,
}

/// The entry that is shown.
#[derive(Debug, Default)]
pub struct Shown {
    key: Option<ShownKey>,
    /// The figure's entry; `None` where no figure is chosen.
    pub entry: Option<FigureEntry>,
    /// The price level its values are restated to.
    pub level: Option<PriceLevel>,
    /// The price levels to choose from.
    pub levels: Vec<Choice<PriceLevel>>,
    /// What the figure can be used as, and why not.
    pub uses: Vec<(Use, Option<CannotUse>)>,
}

#[derive(Debug, PartialEq)]
struct ShownKey {
    figure: FigureRef,
    level: PriceLevel,
    revision: u64,
    measure: Option<Box<str>>,
    language: Language,
    unit: Unit,
}

/// How far a sub-area's name is moved in, in spaces.
const INDENT: &str = "      ";

impl Browser {
    /// The index and its filters; empty until the browser is first opened.
    pub fn catalogue(&self) -> Option<&Catalogue> {
        self.catalogue.as_ref().map(|(.., catalogue)| catalogue)
    }

    /// What was found.
    pub const fn found(&self) -> &Found {
        &self.found
    }

    /// The entry that is shown.
    pub const fn shown(&self) -> &Shown {
        &self.entry
    }

    /// The figure of the hit at a position of the list.
    pub fn hit(&self, at: usize) -> Option<&FigureRef> {
        self.catalogue()?.index.entry(*self.found.hits.get(at)?).map(|entry| &entry.of)
    }

    /// Where the chosen figure stands in the list.
    pub fn chosen(&self) -> Option<usize> {
        let (figure, index) = (self.figure.as_ref()?, &self.catalogue()?.index);
        self.found.hits.iter().position(|at| index.entry(*at).is_some_and(|entry| entry.of == *figure))
    }

    /// Makes anew what something changed for. A closed browser costs nothing.
    pub(super) fn refresh(&mut self, state: &State) {
        if self.open {
            self.search(state);
            self.show(state);
        }
    }

    fn search(&mut self, state: &State) {
        let language = state.preferences.language;
        let agreements = &state.library().agreements;
        if self.catalogue.as_ref().is_none_or(|(of, _)| !of.is_of(language, agreements)) {
            let key = CatalogueKey { language, agreements: agreements.clone() };
            self.catalogue = Some((key, Catalogue::of(state.library(), state.words())));
            self.found.key = None;
        }
        let key = (language, self.query.clone(), self.filters.clone());
        let Some((.., Catalogue { index, .. })) = &self.catalogue else { return };
        if self.found.key.as_ref() == Some(&key) {
            return;
        }
        let hits = index.search(&self.query, &self.filters);
        self.found = Found {
            generation: self.found.generation.wrapping_add(1),
            without_filters: if self.filters.is_empty() {
                hits.len()
            } else {
                index.search(&self.query, &Filters::default()).len()
            },
            hits,
            year: self.filters.year.or_else(|| year_in(&self.query)),
            key: Some(key),
        };
    }

    fn show(&mut self, state: &State) {
        let Some(figure) = self.figure.clone() else {
            self.entry = Shown::default();
            return;
        };
        let book = state.document().book();
        let scenario = book.scenario();
        let own_level = || match scenario.price_level {
            PriceLevel::Of(_) => Some(scenario.price_level),
            PriceLevel::Current => state.library().agreement(&figure.agreement).map(|of| PriceLevel::Of(of.year)),
        };
        let Some(level) = self.level.or_else(own_level) else { return };
        let key = ShownKey {
            figure,
            level,
            revision: state.document().revision(),
            measure: state.measure.clone(),
            language: state.preferences.language,
            unit: state.preferences.unit,
        };
        if self.entry.key.as_ref() == Some(&key) {
            return;
        }
        let source = Use::Source(state.chosen_measure().map_or(usize::MAX, |(at, _)| at));
        let uses = [Use::Measure, Use::Baseline, Use::Frame, source];
        let why_not = |to| scenario.put_to_use(state.library(), &key.figure, to, "").err();
        let levels = levels(state.library(), scenario, level).into_iter();
        self.entry = Shown {
            entry: state.view().figure_entry(&key.figure, level),
            level: Some(level),
            levels: levels.map(|level| Choice::new(level, state.words().price_level(level))).collect(),
            uses: uses.into_iter().map(|to| (to, why_not(to))).collect(),
            key: Some(key),
        };
    }
}

impl Catalogue {
    fn of(library: &Library, words: &Words) -> Self {
        let index = Index::of(library, words);
        let held = index.areas();
        let label = |path: &AreaPath, name: &str| {
            let around = std::iter::successors(path.parent(), AreaPath::parent);
            let depth = around.filter(|path| library.areas.get(path).is_some()).count();
            format!("{}{name}", INDENT.repeat(depth))
        };
        let areas = library.areas.iter().filter(|area| held.contains(&area.path));
        let areas = areas.map(|area| Choice::new(Some(area.path.clone()), label(&area.path, words.name(&area.name))));
        let all = |key: &str| words.say(key);
        Self {
            areas: std::iter::once(Choice::new(None, all("browse-all-areas"))).chain(areas).collect(),
            groups: std::iter::once(Choice::new(None, all("browse-all-kinds")))
                .chain(Group::ALL.into_iter().map(|group| Choice::new(Some(group), words.say(group.text()))))
                .collect(),
            years: std::iter::once(Choice::new(None, all("browse-all-years")))
                .chain(index.years().into_iter().map(|year| Choice::new(Some(year), year.to_string())))
                .collect(),
            index,
        }
    }
}

/// The price levels that something is printed in or a rate leads from or to, and `chosen`.
fn levels(library: &Library, scenario: &Scenario, chosen: PriceLevel) -> BTreeSet<PriceLevel> {
    let mut levels: BTreeSet<PriceLevel> = [chosen, scenario.price_level].into();
    let mut step = |to: Year| levels.extend([PriceLevel::Of(to.previous()), PriceLevel::Of(to)]);
    for assumption in &scenario.assumptions {
        if let AssumptionKind::Rate { to, .. } = &assumption.kind {
            step(*to);
        }
    }
    for figure in library.agreements.iter().flat_map(|agreement| &agreement.figures) {
        for value in &figure.values {
            if let (FigureKind::Rate(_), Period::Span(_, to)) = (&figure.kind, value.period) {
                step(to);
            }
        }
    }
    let figures = library.agreements.iter().flat_map(|agreement| &agreement.figures);
    let printed = figures.flat_map(|figure| figure.values.iter().map(|value| figure.price_level_of(value)));
    levels.extend(printed.flatten());
    levels.remove(&PriceLevel::Current);
    levels
}
